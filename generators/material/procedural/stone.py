"""Solid stone and what is poured or spread: rock, marble, granite, sandstone, concrete, plaster, terrazzo."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.cells import voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.nature import bent, grit, hued, lit, patchy
from generators.material.procedural.scatter import strew
from generators.material.procedural.strokes import between, blend, lift, mix, per_cell, ramp, sample, step, tint, warm
from generators.material.procedural.weather import cavity
from generators.material.spec import MaterialSpec


def rock(c: Canvas, s: MaterialSpec) -> Layer:
    """Natural rock: broken faces of all sizes that lean each its own way, bedded, blotched in colours of their own."""
    sway_u, sway_v = patchy(c, "sway/u", 1.35, 3, 200), patchy(c, "sway/v", 1.35, 3, 200)
    grain, spots = patchy(c, "grain", 0.6, 24, uneven=0.4), c.noise("spots", 1.2, 2, 160)
    beds = patchy(c, "beds", 1.0, 3, stretch=(4.0, 1.0), uneven=0.45)
    turn = float(c.table("bedding", 1, -0.5, 0.5)[0])
    height, tone = 0.2 * sway_v, c.full(0.0)
    for name, count, rise in (("small", 17, 0.16), ("mid", 10, 0.3), ("large", 6, 0.5)):
        faces = strew(c, name, count, (1.1, 0.5), (turn - 0.3, turn + 0.3), 0.5, 0.5)
        faces = bent(c, faces, 0.024 * sway_u, 0.016 * sway_v)
        there = np.take((c.table(name + "/there", faces.count) < 0.6).astype(np.float32), faces.id) * faces.inside
        lean_a, lean_b, own = (np.take(c.table(name + each, faces.count, -1, 1), faces.id) for each in "abt")
        face = rise * (0.8 + 0.5 * own + 0.6 * lean_a * faces.along + 0.8 * lean_b * faces.across)
        height, tone = mix(height, face + 0.1 * sway_v, there), mix(tone, own, 0.7 * there)
    height = 0.4 * height + 0.05 * beds + 0.02 * grain
    near = cavity(height, 0.012)
    gain = (1 + 0.04 * beds + 0.05 * grain + 0.05 * tone + 0.05 * np.clip(-near, -2.5, 1.5)) * lit(c, height, 0.1)
    color = blend(tint(s.color, gain), tint(s.second, gain), 0.6 * step(-0.7, 1.3, spots - 0.5 * beds))
    color = blend(color, tint(lift(s.second, 0.3), gain), 0.3 * step(0.8, 1.7, spots + 0.12 * grain))
    roughness = s.roughness - 0.22 + 0.04 * beds + 0.02 * grain
    return layer(c, hued(c, color, 0.045), height, roughness, s.metallic, 0.1)


def marble(c: Canvas, s: MaterialSpec) -> Layer:
    """Polished marble: long thin veins that run aslant and branch, over clouds so soft that they have no edge."""
    sway_u, sway_v = c.noise("sway/x", 1.5, 2, 40), c.noise("sway/y", 1.5, 2, 40)
    u, v = c.u + 0.022 * sway_u, c.v + 0.022 * sway_v
    first = sample(c.noise("vein/1", 1.6, 1, 5), u + v, v)  # few octaves: a line that is crumbly is a crack in paint
    second = sample(c.noise("vein/2", 1.6, 3, 9), u + v, v)
    weight = step(-0.8, 1.2, c.noise("weight", 1.5, 1, 8))
    veins = np.exp(-np.abs(first) * 26) * (0.25 + 0.75 * weight) + 0.35 * np.exp(-np.abs(second) * 30) * weight
    halo = np.exp(-np.abs(first) * 5) * weight
    clouds = step(-2.6, 2.6, first + 0.8 * sway_u + 0.6 * c.noise("clouds", 1.9, 1, 8))
    ground = blend(tint(s.color, 1 - 0.015 * sway_v), lift(s.color, -0.13), 0.7 * clouds)
    color = blend(ground, s.second, np.clip(0.72 * veins + 0.2 * halo, 0, 0.9))
    height = 0.5 - 0.03 * veins + 0.05 * sway_v  # ground flat: what is left of relief is not of the veins
    return layer(c, color, height, s.roughness + 0.07 * veins, s.metallic, 0.0008)


def granite(c: Canvas, s: MaterialSpec) -> Layer:
    """Speckled crystals of three minerals."""
    sway = (0.004 * c.noise("sway/x", 0.8, 16, 128), 0.004 * c.noise("sway/y", 0.8, 16, 128))
    cells = voronoi(c, "grains", 56, 56, 1.0, sway)
    pick = c.table("pick", cells.count)
    tone = np.where(pick < 0.2, 0.0, np.where(pick < 0.72, 0.45 + 0.15 * pick, 0.85)).astype(np.float32)
    grain = np.take(tone, cells.id) + 0.06 * c.noise("within", 0.8, 8)
    stops = (between(s.color, s.second, 0.62), lift(s.color, -0.12), s.color, lift(s.color, 0.2))
    fleck = np.take((pick < 0.2).astype(np.float32), cells.id)
    return layer(c, ramp(grain, stops), 0.5 + 0.05 * grain, s.roughness - 0.08 * fleck, s.metallic, 0.001)


def sandstone(c: Canvas, s: MaterialSpec) -> Layer:
    """Layered sediment: wandering bands and a sandy grain."""
    sway = c.noise("sway", 1.8, 1, 24, (1.6, 1.0))
    bands = sample(c.noise("bands", 0.9, 2, 80, (24.0, 1.0)), c.u, c.v + 0.03 * sway)
    grain, pits = c.noise("grain", 0.2, 48), c.noise("pits", 1.0, 6, 160, (2.0, 1.0))
    hole = step(2.0, 2.8, pits)
    stops = (lift(s.second, -0.1), s.color, lift(s.color, 0.15), lift(s.second, 0.1))
    color = ramp(0.5 + 0.12 * bands + 0.05 * grain, stops) * (1 - 0.25 * hole)
    height = 0.55 + 0.05 * bands + 0.03 * grain - 0.2 * hole + 0.08 * c.noise("swell", 1.8, 1, 16)
    return layer(c, color, height, s.roughness, s.metallic, 0.02)


def concrete(c: Canvas, s: MaterialSpec) -> Layer:
    """Cast concrete: blotches of cement, runs, a fine grain, air holes of all sizes, the odd scuff."""
    clouds, grain = patchy(c, "clouds", 1.05, 1, 128), patchy(c, "grain", 0.5, 32, uneven=0.4)
    blots = step(0.7, 1.7, c.noise("blots", 1.0, 5, 96))
    runs = patchy(c, "runs", 1.0, 2, 160, (1.0, 7.0))
    holes = grit(c, "holes", 70, (0.24, 0.19), 0.03 + 0.05 * float(c.table("porous", 1)[0]), 0.2 * np.abs(grain))
    height = 0.6 + 0.09 * c.noise("cast", 1.2, 2) + 0.02 * grain - 0.3 * holes.dome
    gain = 1 + 0.06 * clouds + 0.06 * grain + 0.025 * runs - 0.07 * blots - 0.4 * holes.cover * (0.6 + 0.4 * holes.tone)
    color = blend(tint(s.color, gain * lit(c, height, 0.02)), s.second, 0.3 * step(0.2, 2, clouds))
    roughness = s.roughness - 0.1 + 0.04 * clouds + 0.02 * grain
    return layer(c, hued(c, color, 0.012), height, roughness, 0.0, 0.024)


def plaster(c: Canvas, s: MaterialSpec) -> Layer:
    """Plaster or render, floated flat: a fine sandy tooth, the waves of the hand, stains as faint as they are wide."""
    tooth, swell = patchy(c, "tooth", 0.1, 90), c.noise("swell", 1.6, 2, 40)
    strokes, tones = c.noise("float", 1.1, 6, 200, (2.4, 1.0)), patchy(c, "tones", 1.35, 3, 200)
    chips = grit(c, "chips", 40, (0.14, 0.1), 0.03)
    height = 0.5 + 0.12 * swell + 0.05 * tooth + 0.06 * strokes - 0.1 * chips.dome
    gain = (1 + 0.008 * tones + 0.014 * tooth + 0.08 * chips.tone * chips.cover) * lit(c, height, 0.006)
    gain = gain * (1 + 0.0065 * c.noise("trowel", 0.6, 24, 72))
    color = hued(c, tint(s.color, gain), 0.006, 1.0, 1.3)
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
    """Bitumen full of grit of all sizes, most of it coated, some worn bare; faint stains and tracks along the road."""
    fine, clouds = patchy(c, "fine", 0.3, 56), patchy(c, "clouds", 1.25, 1, 160)
    tracks = c.noise("tracks", 1.3, 1, 64, (1.0, 5.0))
    chips = grit(c, "chips", 104, (0.5, 0.42), 0.8, 0.25 * np.abs(fine))
    stones = grit(c, "stones", 60, (0.42, 0.32), 0.35, 0.25 * np.abs(fine))
    bare = step(0.45, 1.0, stones.tone) * stones.cover
    pale = step(0.72, 1.0, chips.tone) * chips.cover
    loud = 0.7 + 0.9 * float(c.table("loud", 1)[0])
    gain = (
        1
        + 0.06 * loud * fine
        + 0.035 * clouds
        + 0.02 * tracks
        + loud * (0.09 * chips.cover * chips.tone + 0.07 * stones.cover * stones.tone)
    )
    height = 0.5 + 0.16 * chips.dome + 0.2 * stones.dome + 0.04 * fine + 0.04 * clouds
    worn = tint(between(s.color, s.second, 0.5), (0.95 + 0.12 * fine) * (1 + 0.1 * chips.hue))
    color = blend(tint(s.color, gain * lit(c, height, 0.025)), worn, np.maximum(0.5 * bare, 0.35 * pale))
    color = warm(color, 0.05 * chips.hue * chips.cover)
    return layer(c, hued(c, color, 0.012), height, s.roughness - 0.1 + 0.05 * fine, 0.0, 0.0025)


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
