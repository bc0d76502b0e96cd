"""What lies on the ground: sand, soil, mud, gravel, grass, moss, leaves, needles, snow, ice, water."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.cells import voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.nature import grit, hued, lit, patchy
from generators.material.procedural.scatter import strew
from generators.material.procedural.strokes import (
    between,
    blend,
    lift,
    mix,
    per_cell,
    ramp,
    sample,
    solid,
    step,
    tint,
    warm,
)
from generators.material.spec import MaterialSpec


def sand(c: Canvas, s: MaterialSpec) -> Layer:
    """Sand: trodden and blown flat, low ripples here and there, single grains, crumbs and dark bits washed up."""
    sway = c.noise("sway", 1.7, 1, 16)
    phase = c.v * 18 + 0.8 * sway + 0.25 * c.noise("fork", 1.3, 3, 48)
    saw = phase - np.floor(phase)
    ripple = step(0.0, 0.72, saw) * step(1.0, 0.72, saw) - 0.5
    strength = step(0.5, 2.4, c.noise("calm", 1.6, 1, 10))
    grains, tones = patchy(c, "grains", 0.25, 48), patchy(c, "tones", 0.85, 2)
    lumps = patchy(c, "lumps", 1.1, 6, 128, uneven=0.5)
    bits = grit(c, "bits", 74, (0.3, 0.2), 0.02 + 0.12 * float(c.table("littered", 1)[0]) ** 2, 0.25 * np.abs(grains))
    height = 0.5 + 0.2 * ripple * strength + 0.1 * lumps + 0.03 * grains + 0.08 * bits.dome
    gain = (1 + 0.036 * grains + 0.03 * tones) * lit(c, height, 0.028)
    color = hued(c, tint(s.color, gain), 0.018)
    color *= 1 + bits.cover * (0.3 * bits.tone - 0.05)
    return layer(c, color, height, s.roughness - 0.12 + 0.01 * tones + 0.006 * grains, 0.0, 0.03)


def soil(c: Canvas, s: MaterialSpec) -> Layer:
    """Crumbly earth: clods of all sizes with hollows between, small stones, dry bits of stalk and root."""
    crumbs, tones = patchy(c, "crumbs", 0.5, 20), patchy(c, "tones", 1.0, 2)
    ragged = 0.28 * np.abs(c.noise("ragged", 0.9, 12, 160))
    clods = grit(c, "clods", 26, (0.62, 0.5), 0.55, 1.6 * ragged)
    small = grit(c, "small", 64, (0.6, 0.46), 0.6, ragged)
    stones = grit(c, "stones", 44, (0.5, 0.36), 0.05 + 0.2 * float(c.table("stony", 1)[0]), ragged)
    stalks = grit(c, "stalks", 34, (0.8, 0.045), 0.05 + 0.3 * float(c.table("dry", 1)[0]))
    height = (
        0.35 + 0.1 * c.noise("swell", 1.6, 1, 24) + 0.3 * clods.dome * clods.cover + 0.12 * small.dome + 0.04 * crumbs
    )
    height += 0.2 * stones.dome + 0.06 * stalks.cover
    low = step(1.2, -1.6, tones + 0.6 * crumbs - 2 * small.dome)
    gain = (1 + 0.09 * tones + 0.07 * crumbs + 0.06 * clods.tone * clods.cover + 0.1 * small.tone * small.cover) * (
        1 - 0.2 * low
    )
    color = hued(c, tint(s.color, gain * lit(c, height, 0.1)), 0.05)
    stone = tint(
        between(s.second, s.color, 0.35), (0.95 + 0.3 * stones.tone) * (0.8 + 0.3 * stones.dome + 0.06 * crumbs)
    )
    color = blend(color, warm(stone, 0.12 * stones.hue), 0.92 * stones.cover)
    color = blend(
        color, warm(tint(lift(s.color, 0.3), 0.85 + 0.35 * stalks.tone), 0.1 * stalks.hue), 0.8 * stalks.cover
    )
    return layer(c, color, height, s.roughness - 0.12 + 0.04 * tones - 0.08 * stones.cover, 0.0, 0.05)


def mud(c: Canvas, s: MaterialSpec) -> Layer:
    """Trodden mud: lumps and crumbs above smooth hollows that hold water."""
    swell, lumps = c.noise("swell", 1.5, 2, 32), np.abs(c.noise("lumps", 1.1, 6, 200))
    fine, tones = c.noise("fine", 0.5, 24), c.noise("tones", 0.8, 3)
    low = step(0.1, -1.5, swell + 0.5 * lumps - 0.4)
    rough = 1 - 0.85 * low
    gain = 1 + rough * (0.21 * tones + 0.17 * fine + 0.16 * np.minimum(lumps, 2) - 0.12) - 0.25 * low
    height = mix(0.42 + 0.12 * swell + 0.1 * np.minimum(lumps, 2) + 0.035 * fine, 0.36, 0.85 * low)
    roughness = mix(s.roughness - 0.05 + 0.06 * tones, 0.15, low)
    return layer(c, warm(tint(s.color, gain), 0.05 * tones), height, roughness, 0.0, 0.05)


def gravel(c: Canvas, s: MaterialSpec) -> Layer:
    """Pebbles of two sizes, about three centimetres and one, heaped."""
    grit = c.noise("grit", 0.5, 32)
    chips = c.noise("chips", 0.1, 60, 200)
    color = tint(lift(s.color, -0.3), 1 + 0.2 * chips)
    height = 0.2 + 0.06 * chips
    for name, count, rise in (("small", 104, 0.24), ("big", 54, 0.42)):
        heap = strew(c, name, count, (0.62, 0.47), spread=0.45)
        stones = per_cell(c.rng(name + "/tones"), s.color, heap.id, heap.count, 0.24, 0.035)
        dome = np.sqrt(np.maximum(1.02 - heap.along**2 - heap.across**2, 0))
        color = blend(color, stones * (0.74 + 0.24 * dome + 0.08 * grit), heap.inside)
        height = mix(height, rise + 0.2 * heap.depth + 0.25 * rise * dome + 0.012 * grit, heap.inside)
    roughness = s.roughness - 0.14 + 0.05 * grit
    return layer(c, color, height, roughness, 0.0, 0.03)


_BLADES = (
    ("low", 110, (0.8, 0.24), 0.74),
    ("mid", 102, (0.9, 0.2), 0.92),
    ("top", 90, (1.0, 0.15), 1.02),
)
"""Layers of grass from the ground up: blades along an edge, half length and width in lattice steps, brightness."""


def grass(c: Canvas, s: MaterialSpec) -> Layer:
    """A lawn seen from above: blades over shorter blades over thatch, worn thin in patches, some of it dry."""
    tones, patch = patchy(c, "ground", 0.7, 8), c.noise("patch", 1.15, 2, 64)
    living = (s.color[0], s.color[1], 0.75 * s.color[2])  # light that came through leaves has lost its blue
    earth = between(lift(s.color, -0.45), s.second, 0.3)
    height, gain, yellow, alive = 0.1 + 0.03 * tones, 0.85 + 0.16 * tones, 0.5 * tones, c.full(0.0)
    dead = c.full(0.0)
    thin = step(0.9, 2.2, c.noise("thin", 1.2, 2, 48) + 0.3 * tones)
    for name, count, reach, dim in _BLADES:
        blades = strew(c, name, count, reach, taper=0.8, spread=0.5)
        own = c.table(name + "/tone", blades.count, 0.78, 1.2)
        body = 1 - blades.across**2
        lit_up = (
            dim * np.take(own, blades.id) * (0.84 + 0.18 * blades.depth) * (0.86 + 0.1 * blades.along + 0.14 * body)
        )
        cover = blades.inside * np.minimum(3 * body, 1) * (1 - 0.75 * thin)
        dry = (c.table(name + "/pick", blades.count) > 0.94).astype(np.float32)
        for field, goal in (
            (gain, lit_up),
            (yellow, np.take(c.table(name + "/hue", blades.count, -0.05, 0.16), blades.id)),
            (dead, np.take(dry, blades.id)),
            (alive, 1.0),
            (height, 0.2 + 0.5 * dim * (0.4 + 0.4 * blades.depth) + 0.08 * body),
        ):
            field += (goal - field) * cover
    ground = blend(blend(solid(earth), living, alive), s.second, dead)
    color = hued(c, warm(ground * (gain * (1 + 0.09 * patch)), yellow), 0.07, beta=1.1)
    height = height + 0.05 * patch
    return layer(c, color, height, s.roughness - 0.12 + 0.05 * tones, 0.0, 0.012)


def moss(c: Canvas, s: MaterialSpec) -> Layer:
    """Cushions of moss."""
    sway = (0.014 * c.noise("sway/x", 1.3, 4, 64), 0.014 * c.noise("sway/y", 1.3, 4, 64))
    cushions = voronoi(c, "cushions", 13, 13, 1.0, sway)
    dome = 1 - (1 - np.minimum(cushions.edge * 26, 1)) ** 2
    tufts, stars = c.noise("tufts", 0.5, 20), c.noise("stars", 0.0, 70)
    patch, tones, blots = c.noise("patch", 1.2, 1, 64), c.noise("tones", 0.3, 24), c.noise("blots", 0.8, 2)
    height = 0.25 + 0.3 * dome + 0.07 * tufts + 0.04 * stars + 0.07 * patch
    stops = (lift(s.color, -0.6), lift(s.color, -0.2), s.color, lift(s.second, 0.1))
    color = ramp(0.4 + 0.08 * dome + 0.1 * tufts + 0.1 * tones + 0.1 * blots, stops)
    return layer(c, color, height, s.roughness - 0.3 + 0.04 * tufts + 0.03 * patch, 0.0, 0.02)


def leaves(c: Canvas, s: MaterialSpec) -> Layer:
    """Fallen leaves of several shades over one another."""
    litter = tint(lift(s.color, -0.75), 1 + 0.15 * c.noise("litter", 0.8, 8))
    height = c.full(0.05)
    color = litter
    fine = c.noise("fine", 0.7, 12)
    for name, count, dim in (("low", 32, 0.72), ("mid", 29, 0.88), ("top", 26, 1.0)):
        heap = strew(c, name, count, (0.86, 0.5), taper=0.65, spread=0.4)
        tones = per_cell(c.rng(name + "/tones"), s.color, heap.id, heap.count, 0.3, 0.05)
        pick = np.take((c.table(name + "/pick", heap.count) > 0.62).astype(np.float32), heap.id)
        others = per_cell(c.rng(name + "/others"), s.second, heap.id, heap.count, 0.3, 0.08)
        rib = step(0.05, 0.015, np.abs(heap.across))
        ribs = step(0.35, 0.0, np.abs(((heap.along * 5 - np.abs(heap.across) * 3) % 1) - 0.5)) * 0.5
        gain = (
            dim
            * (0.78 + 0.25 * heap.depth)
            * (0.94 + 0.06 * np.sign(heap.across) + 0.1 * rib - 0.1 * ribs + 0.1 * fine)
        )
        shown = heap.inside
        color = blend(color, blend(tones, others, pick) * gain, shown)
        curl = 0.16 * (heap.along**2 + np.abs(heap.across)) - 0.05 * rib + 0.04 * ribs
        height = mix(height, 0.3 * dim + 0.4 * heap.depth * dim + curl, shown)
    return layer(c, color, height, s.roughness + 0.05 * fine, 0.0, 0.03)


def needles(c: Canvas, s: MaterialSpec) -> Layer:
    """Pine needles or scattered straw in all directions."""
    color = tint(lift(s.color, -0.75), 1 + 0.15 * c.noise("ground", 0.9, 8))
    height = c.full(0.05)
    for name, count, dim in (("low", 22, 0.6), ("mid", 20, 0.8), ("top", 17, 1.0)):
        heap = strew(c, name, count, (1.35, 0.07), taper=0.3, spread=0.3)
        tones = per_cell(c.rng(name + "/tones"), s.color, heap.id, heap.count, 0.4, 0.05)
        dome = 1 - heap.across**2
        color = blend(color, tones * (dim * (0.6 + 0.25 * heap.depth + 0.25 * dome)), heap.inside)
        height = mix(height, 0.2 * dim + dim * (0.35 * heap.depth + 0.3 * dome), heap.inside)
    return layer(c, color, height, s.roughness, 0.0, 0.02)


def snow(c: Canvas, s: MaterialSpec) -> Layer:
    """Settled snow: drifts, dents and a crumbly crust, each shaded on the side away from the light, grey in hollows."""
    drifts, crumbs = c.noise("drifts", 1.9, 1, 24), c.noise("crumbs", 1.1, 12)
    dents = step(0.2, 2.4, c.noise("dents", 1.7, 3, 28))
    sparkle = step(2.3, 2.8, c.noise("sparkle", 0.0, 64))
    height = 0.5 + 0.1 * drifts - 0.25 * dents + 0.02 * crumbs
    shade = lit(c, 0.08 * drifts - 0.3 * dents + 0.005 * crumbs, 0.14)
    hollow = np.clip(step(0.6, -2.2, drifts + 0.3 * crumbs) * 0.55 + 0.45 * dents, 0, 1)
    color = blend(tint(s.color, (0.985 + 0.01 * crumbs) * shade), s.second, hollow)
    return layer(c, color + 0.04 * sparkle, height, s.roughness - 0.5 * sparkle, 0.0, 0.03)


def ice(c: Canvas, s: MaterialSpec) -> Layer:
    """Clear ice with white fractures, frost and bubbles below the surface."""
    sway_u, sway_v = c.noise("sway/x", 1.7, 1, 64), c.noise("sway/y", 1.7, 1, 64)
    cells = voronoi(c, "sheets", 4, 4, 1.0, (0.025 * sway_u, 0.025 * sway_v))
    inner = voronoi(c, "inner", 8, 7, 1.0, (0.02 * sway_v, 0.02 * sway_u))
    line = np.exp(-cells.edge * 330) + 0.45 * np.exp(-inner.edge * 420) * step(-0.3, 1.0, sway_u)
    veil = np.exp(-cells.edge * 38) * 0.35
    depth = np.take(c.table("depth", cells.count, -0.14, 0.14), cells.id)
    frost = step(0.5, 2.4, c.noise("frost", 1.1, 2)) * 0.5
    stops = (lift(s.color, -0.5), lift(s.color, -0.12), s.color, lift(s.color, 0.6))
    color = blend(ramp(0.45 + 0.13 * sway_v + depth, stops), (0.93, 0.97, 1.0), np.clip(line + veil + frost, 0, 0.92))
    height = 0.6 - 0.25 * line + 0.05 * sway_v + 0.04 * frost
    return layer(c, color, height, s.roughness + 0.25 * line + 0.5 * frost, 0.0, 0.006)


def water(c: Canvas, s: MaterialSpec) -> Layer:
    """Rippled water: crossing wavelets, paler on the crests, with a mesh of light."""
    sway_u, sway_v = c.noise("sway/x", 1.8, 1, 10), c.noise("sway/y", 1.8, 1, 10)
    waves = sample(c.noise("waves", 1.9, 2, 32, (1.7, 1.0)), c.u + 0.03 * sway_u, c.v + 0.03 * sway_v)
    cells = voronoi(c, "caustic", 6, 6, 0.95, (0.045 * sway_u, 0.045 * sway_v))
    light = np.exp(-cells.edge * 75)
    crest = step(0.5, 2.2, waves)
    stops = (lift(s.color, -0.45), s.color, s.second)
    color = blend(ramp(0.4 + 0.13 * waves, stops), lift(s.second, 0.45), 0.3 * light + 0.15 * crest)
    height = 0.5 + 0.17 * waves + 0.02 * c.noise("ripples", 1.4, 16, 96)
    return layer(c, color, height, s.roughness, 0.0, 0.035)


def dry_earth(c: Canvas, s: MaterialSpec) -> Layer:
    """A dried lake bed: curled plates of clay between shrinkage cracks."""
    sway = (0.012 * c.noise("sway/x", 1.4, 3, 96), 0.012 * c.noise("sway/y", 1.4, 3, 96))
    cells = voronoi(c, "plates", 6, 6, 0.95, sway)
    width = 0.006 + 0.003 * c.noise("width", 1.4, 2, 24)
    gap = step(0.004, -0.001, cells.edge - width)
    curl = np.exp(-cells.edge * 45)
    fine = c.noise("fine", 0.9, 8)
    tone = np.take(c.table("tone", cells.count, -0.1, 0.1), cells.id)
    color = tint(s.color, (0.98 + tone + 0.05 * fine + 0.1 * curl) * (1 - 0.72 * gap))
    height = (0.55 + 0.2 * curl + 0.02 * fine + tone) * (1 - 0.85 * gap)
    return layer(c, color, height, s.roughness, 0.0, 0.025)
