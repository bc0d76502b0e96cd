"""Solid stone and what is poured or spread: rock, marble, granite, sandstone, concrete, plaster, terrazzo."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.cells import voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.scatter import strew
from generators.material.procedural.strokes import blend, lift, mix, per_cell, ramp, sample, step, tint
from generators.material.spec import MaterialSpec


def rock(c: Canvas, s: MaterialSpec) -> Layer:
    """Natural rock face: facets split by clefts."""
    sway = (0.03 * c.noise("sway/x", 1.5, 2, 128), 0.03 * c.noise("sway/y", 1.5, 2, 128))
    cells = voronoi(c, "facets", 4, 5, 1.0, sway)
    rng = c.rng("tilts")
    leans = rng.uniform(-3.2, 3.2, (2, cells.count)).astype(np.float32)
    facet = np.take(leans[0], cells.id) * cells.x + np.take(leans[1], cells.id) * cells.y
    crags = c.noise("crags", 1.35, 2)
    cleft = step(0.025, 0.0, cells.edge) * step(-0.4, 1.0, c.noise("clefts", 1.5, 1, 8))
    height = 0.55 + 0.5 * facet + 0.12 * crags - 0.25 * cleft
    shade = ramp(0.5 + 0.22 * crags + 0.5 * facet, (lift(s.color, -0.45), s.color, lift(s.color, 0.28)))
    stains = step(0.3, 1.6, c.noise("stains", 1.6, 1, 64))
    color = blend(shade, s.second, 0.45 * stains) * (1 - 0.4 * cleft)
    return layer(c, color, height, s.roughness + 0.04 * crags, s.metallic, 0.16)


def marble(c: Canvas, s: MaterialSpec) -> Layer:
    """Polished marble: warped veins of three weights over clouds."""
    sway_u, sway_v = c.noise("sway/x", 1.9, 1, 48), c.noise("sway/y", 1.9, 1, 48)
    u, v = c.u + 0.07 * sway_u, c.v + 0.07 * sway_v
    first = sample(c.noise("vein/1", 1.7, 1, 24), u, v)
    second = sample(c.noise("vein/2", 1.6, 2, 48), u, v)
    weight = step(-1.2, 1.2, c.noise("weight", 1.8, 1, 8))
    veins = np.exp(-np.abs(first) * 22) * weight + 0.55 * np.exp(-np.abs(second) * 26) * (1 - 0.6 * weight)
    halo = np.exp(-np.abs(first) * 4) * weight
    clouds = step(-1.8, 1.8, first + 0.5 * sway_u)
    ground = blend(tint(s.color, 1 - 0.02 * sway_v), lift(s.color, -0.22), 0.45 * clouds)
    color = blend(ground, s.second, np.clip(0.85 * veins + 0.22 * halo, 0, 0.95))
    return layer(c, color, 0.5 - 0.1 * veins + 0.01 * clouds, s.roughness + 0.07 * veins, s.metallic, 0.0008)


def granite(c: Canvas, s: MaterialSpec) -> Layer:
    """Speckled crystals of three minerals."""
    sway = (0.004 * c.noise("sway/x", 0.8, 16, 128), 0.004 * c.noise("sway/y", 0.8, 16, 128))
    cells = voronoi(c, "grains", 56, 56, 1.0, sway)
    pick = c.table("pick", cells.count)
    tone = np.where(pick < 0.2, 0.0, np.where(pick < 0.72, 0.45 + 0.15 * pick, 0.85)).astype(np.float32)
    grain = np.take(tone, cells.id) + 0.06 * c.noise("within", 0.8, 8)
    stops = (lift(s.second, -0.2), lift(s.color, -0.18), s.color, lift(s.color, 0.35))
    fleck = np.take((pick < 0.2).astype(np.float32), cells.id)
    return layer(c, ramp(grain, stops), 0.5 + 0.05 * grain, s.roughness - 0.08 * fleck, s.metallic, 0.001)


def sandstone(c: Canvas, s: MaterialSpec) -> Layer:
    """Layered sediment: wandering bands and a sandy grain."""
    sway = c.noise("sway", 1.8, 1, 24, (1.6, 1.0))
    bands = sample(c.noise("bands", 0.9, 2, 80, (24.0, 1.0)), c.u, c.v + 0.03 * sway)
    grain, pits = c.noise("grain", 0.2, 48), c.noise("pits", 1.0, 6, 160, (2.0, 1.0))
    hole = step(1.3, 2.2, pits)
    stops = (lift(s.second, -0.1), s.color, lift(s.color, 0.15), lift(s.second, 0.1))
    color = ramp(0.5 + 0.2 * bands + 0.04 * grain, stops) * (1 - 0.35 * hole)
    height = 0.55 + 0.11 * bands + 0.02 * grain - 0.3 * hole + 0.08 * c.noise("swell", 1.8, 1, 16)
    return layer(c, color, height, s.roughness, s.metallic, 0.02)


def concrete(c: Canvas, s: MaterialSpec) -> Layer:
    """Cast concrete: stains, fine grain and air holes."""
    clouds, grain = c.noise("clouds", 1.5, 1, 160), c.noise("grain", 0.35, 32)
    holes = step(2.1, 2.7, c.noise("holes", 0.3, 16, 72))
    runs = c.noise("runs", 1.1, 1, 96, (1.0, 8.0))
    gain = 1 + 0.075 * clouds + 0.05 * grain + 0.035 * runs - 0.4 * holes
    height = 0.6 + 0.06 * clouds + 0.03 * grain - 0.5 * holes
    return layer(c, blend(tint(s.color, gain), s.second, 0.25 * step(0.4, 2, clouds)), height, s.roughness, 0.0, 0.006)


def plaster(c: Canvas, s: MaterialSpec) -> Layer:
    """Hand-trowelled plaster or stucco: overlapping strokes and a fine tooth."""
    strokes = strew(c, "trowel", 7, (1.05, 0.5), spread=0.3)
    ridge = (
        strokes.inside * step(0.55, 1.0, np.abs(strokes.across)) * np.take(c.table("press", strokes.count), strokes.id)
    )
    tooth, swell = c.noise("tooth", 0.5, 24), c.noise("swell", 1.7, 1, 48)
    height = 0.5 + 0.14 * swell + 0.16 * ridge + 0.09 * strokes.across * strokes.inside + 0.022 * tooth
    gain = 1 + 0.022 * swell + 0.012 * tooth + 0.03 * ridge
    return layer(c, tint(s.color, gain), height, s.roughness + 0.03 * tooth, 0.0, 0.016)


def terrazzo(c: Canvas, s: MaterialSpec) -> Layer:
    """Polished chips of stone in a cement ground."""
    chips = voronoi(c, "chips", 22, 22, 1.0)
    size = np.take(c.table("size", chips.count, 0.004, 0.024), chips.id)
    chip = step(0.0, 0.0025, chips.edge - 0.028 + size)
    tones = per_cell(c.rng("tones"), lift(s.second, 0.25), chips.id, chips.count, 0.45, 0.1)
    ground = tint(s.color, 1 + 0.02 * c.noise("grain", 0.4, 16))
    clouds = c.noise("clouds", 1.8, 1, 32)
    height = 0.5 + 0.05 * chip + 0.02 * clouds
    return layer(c, blend(ground, tones, chip), height, s.roughness + 0.02 * clouds, 0.0, 0.0006)


def asphalt(c: Canvas, s: MaterialSpec) -> Layer:
    """Bitumen with grit of several greys, some of it sunk."""
    grit = voronoi(c, "grit", 58, 58, 1.0)
    tone = np.take(c.table("tone", grit.count) ** 2, grit.id)
    bare = np.take(step(0.0, 0.35, c.table("bare", grit.count)), grit.id)
    dome = bare * step(0.0, 0.004, grit.edge - np.take(c.table("sunk", grit.count, 0.0, 0.003), grit.id))
    clouds = c.noise("clouds", 1.6, 1, 32)
    color = tint(s.color, (0.62 + 0.75 * tone * dome) * (1 + 0.07 * clouds))
    height = mix(0.2, 0.45 + 0.5 * tone, dome) + 0.05 * clouds
    return layer(c, color, height, s.roughness, 0.0, 0.005)


def crystal(c: Canvas, s: MaterialSpec) -> Layer:
    """Faceted translucent crystal with inner light and sharp edges."""
    cells = voronoi(c, "facets", 6, 5, 1.0)
    leans = c.rng("leans").uniform(-7, 7, (2, cells.count)).astype(np.float32)
    facet = np.take(leans[0], cells.id) * cells.x + np.take(leans[1], cells.id) * cells.y
    inner = voronoi(c, "inner", 11, 9, 1.0)
    glint = np.take(c.table("glint", inner.count), inner.id)
    edge = step(0.007, 0.0, cells.edge)
    stops = (lift(s.color, -0.55), s.color, lift(s.color, 0.45), lift(s.color, 0.75))
    color = blend(ramp(0.38 + 0.3 * facet + 0.32 * (glint - 0.4), stops), lift(s.color, 0.8), 0.7 * edge)
    glow = None
    if max(s.glow) > 0:
        glow = tint(s.glow, np.clip(0.25 + 0.3 * facet + 0.3 * glint + 0.4 * edge, 0, 1))
    return layer(c, color, 0.5 + 0.5 * facet, s.roughness + 0.06 * glint, 0.0, 0.05, glow)
