"""Solid stone and what is poured or spread: rock, marble, granite, sandstone, concrete, plaster, terrazzo."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.cells import bond, voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.strokes import between, blend, lift, per_cell, ramp, sample, step, tint, warm
from generators.material.spec import MaterialSpec


def rock(c: Canvas, s: MaterialSpec) -> Layer:
    """Natural rock: slabs parted by bedding and by joints that come and go, its colours hardly following its relief."""
    sway_u, sway_v = c.noise("sway/u", 1.65, 2, 200), c.noise("sway/v", 1.65, 2, 200)
    slabs = bond(c, "slabs", 4, 10, 0.5, (0.85, 0.7), 1.0, warp=(0.022 * sway_u, 0.018 * sway_v))
    leans = c.rng("leans").uniform(-2.2, 2.2, (2, slabs.count)).astype(np.float32)
    facet = np.take(leans[0], slabs.id) * slabs.x + np.take(leans[1], slabs.id) * slabs.y
    tone, rise = (np.take(c.table(name, slabs.count, -1, 1), slabs.id) for name in ("tone", "rise"))
    creases, grain, tones = np.abs(c.noise("creases", 1.2, 6)), c.noise("grain", 0.4, 32), c.noise("tones", 0.9, 2)
    width = 0.0005 + 0.0022 * c.noise("width", 1.2, 1, 24)
    cleft = step(0.003, -0.0015, slabs.edge - width)
    cut = step(0.035, 0.0, np.abs(sway_u - 0.4)) * step(-0.5, 1.0, sway_v)
    height = 0.5 + facet + 0.12 * rise + 0.09 * np.minimum(creases, 2) + 0.02 * grain - 0.2 * cleft - 0.1 * cut
    gain = 1 + 0.09 * tones + 0.035 * grain + 0.02 * np.minimum(creases, 2) + 0.09 * tone + 0.25 * facet
    stains = step(-0.4, 1.8, 0.8 * c.noise("stains", 1.0, 2, 128) + 0.7 * rise)
    color = warm(blend(tint(s.color, gain), tint(s.second, gain), 0.55 * stains), 0.05 * tones)
    color *= (1 - 0.5 * cleft) * (1 - 0.4 * cut)
    roughness = s.roughness - 0.22 + 0.04 * tones + 0.025 * tone
    return layer(c, color, height, roughness, s.metallic, 0.1)


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
    """Cast concrete: clouds, runs and a fine grain, with small air holes."""
    clouds, grain = c.noise("clouds", 0.95, 1), c.noise("grain", 0.45, 32)
    holes = step(2.2, 2.7, c.noise("holes", 0.2, 36, 150)) * step(-1.0, 1.0, c.noise("porous", 1.4, 1, 10))
    runs = c.noise("runs", 1.0, 2, 160, (1.0, 7.0))
    gain = 1 + 0.07 * clouds + 0.045 * grain + 0.018 * runs - 0.35 * holes
    height = 0.6 + 0.09 * c.noise("cast", 1.2, 2) + 0.02 * grain - 0.4 * holes
    color = warm(blend(tint(s.color, gain), s.second, 0.3 * step(0.2, 2, clouds)), 0.02 * runs)
    roughness = s.roughness - 0.1 + 0.04 * clouds + 0.02 * grain
    return layer(c, color, height, roughness, 0.0, 0.024)


def plaster(c: Canvas, s: MaterialSpec) -> Layer:
    """Plaster or render, floated flat: a fine sandy tooth and the faintest waves of the hand."""
    tooth, swell = c.noise("tooth", 0.35, 24), c.noise("swell", 1.5, 2, 48)
    tones = c.noise("tones", 0.6, 3)
    height = 0.5 + 0.12 * swell + 0.05 * tooth + 0.06 * c.noise("float", 1.0, 8, 256, (1.6, 1.0))
    color = warm(tint(s.color, 1 + 0.018 * tones + 0.006 * tooth), 0.008 * c.noise("stain", 0.9, 1, 96))
    return layer(c, color, height, s.roughness - 0.08 + 0.016 * tones, 0.0, 0.007)


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
    """Bitumen full of fine grit, some of it worn bare and pale."""
    grit, tone = c.noise("grit", 0.15, 44), c.noise("tone", 0.0, 48, 200)
    clouds = c.noise("clouds", 1.3, 1, 96)
    bare = step(0.75, 1.5, grit)
    pit = step(-1.2, -2.1, grit)
    gain = 1 + 0.055 * grit + 0.035 * clouds - 0.12 * pit
    color = blend(tint(s.color, gain), tint(between(s.color, s.second, 0.5), 1 + 0.16 * tone), 0.5 * bare)
    height = 0.5 + 0.14 * np.clip(grit, -2, 1.2) + 0.04 * clouds
    return layer(c, warm(color, 0.03 * tone), height, s.roughness - 0.1 + 0.05 * grit, 0.0, 0.0025)


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
