"""What lies on the ground: sand, soil, mud, gravel, grass, moss, leaves, needles, snow, ice, water."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.scatter import Strewn, strew
from generators.material.procedural.strokes import (
    Image,
    between,
    blend,
    lift,
    mix,
    per_cell,
    ramp,
    sample,
    step,
    tint,
    warm,
)
from generators.material.spec import MaterialSpec


def sand(c: Canvas, s: MaterialSpec) -> Layer:
    """Sand: low wind ripples that fade out here and there, single dark and pale grains."""
    sway = c.noise("sway", 1.7, 1, 16)
    phase = c.v * 18 + 0.8 * sway + 0.25 * c.noise("fork", 1.3, 3, 48)
    saw = phase - np.floor(phase)
    ripple = step(0.0, 0.72, saw) * step(1.0, 0.72, saw) - 0.5
    grains, tones = c.noise("grains", 0.0, 64), c.noise("tones", 0.75, 2)
    strength = step(-0.6, 1.6, c.noise("calm", 1.6, 1, 10))
    specks = step(2.2, 2.9, np.abs(c.noise("specks", 0.0, 70, 220))) * np.sign(grains)
    height = 0.5 + 0.2 * ripple * strength + 0.06 * c.noise("pats", 0.9, 3) + 0.03 * grains
    gain = 1 + 0.03 * grains + 0.024 * tones + 0.01 * ripple * strength + 0.16 * specks
    color = warm(tint(s.color, gain), 0.025 * tones)
    return layer(c, color, height, s.roughness - 0.12 + 0.01 * tones + 0.006 * grains, 0.0, 0.03)


def soil(c: Canvas, s: MaterialSpec) -> Layer:
    """Crumbly earth with clods, small stones and dry bits of stalk."""
    clods, crumbs = c.noise("clods", 1.0, 2), c.noise("crumbs", 0.45, 20)
    lumps = np.abs(c.noise("lumps", 0.9, 12, 200))
    tones = c.noise("tones", 0.8, 2)
    stones = strew(c, "stones", 56, (0.42, 0.3), taper=0.3, spread=0.75)
    shown = stones.inside * np.take((c.table("shown", stones.count) > 0.84).astype(np.float32), stones.id)
    dome = np.maximum(1 - stones.along**2 - stones.across**2, 0)
    stalks = strew(c, "stalks", 38, (0.75, 0.05), spread=0.6)
    litter = stalks.inside * np.take((c.table("dry", stalks.count) > 0.8).astype(np.float32), stalks.id)
    gain = 1 + 0.12 * tones + 0.1 * crumbs + 0.1 * np.minimum(lumps, 2) - 0.08
    color = warm(tint(s.color, gain), 0.05 * tones)
    pebbles = per_cell(c.rng("pebbles"), s.second, stones.id, stones.count, 0.3, 0.04)
    color = blend(color, pebbles * (0.72 + 0.3 * dome + 0.08 * crumbs), shown)
    color = blend(color, lift(s.color, 0.38), 0.7 * litter)
    height = 0.4 + 0.09 * clods + 0.07 * np.minimum(lumps, 2) + 0.05 * crumbs + 0.12 * shown * dome + 0.05 * litter
    return layer(c, color, height, s.roughness - 0.12 + 0.04 * tones - 0.08 * shown, 0.0, 0.05)


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


def _blades(c: Canvas, blades: Strewn, s: MaterialSpec, value: float) -> tuple[Image, Field]:
    """Colour and relief of strewn blades: lit along one half, darker low in the heap."""
    color = per_cell(c.rng("blade/tones"), s.color, blades.id, blades.count, value, 0.02)
    crease = 1 - 0.4 * np.abs(blades.across)
    color *= (0.86 + 0.24 * blades.depth) * (0.95 + 0.05 * np.sign(blades.across)) * (0.8 + 0.25 * crease)
    return color, blades.inside * (0.3 + 0.4 * blades.depth + 0.08 * crease)


def grass(c: Canvas, s: MaterialSpec) -> Layer:
    """A lawn seen from above: short blades over blades, earth and thatch between them, drier patches."""
    over = strew(c, "over", 76, (1.2, 0.15), (0.4, 2.8), 0.7, 0.4)
    under = strew(c, "under", 74, (1.2, 0.17), taper=0.7, spread=0.4)
    color, height = _blades(c, over, s, 0.22)
    low_color, low_height = _blades(c, under, s, 0.22)
    tones, patch = c.noise("ground", 0.6, 8), c.noise("patch", 1.0, 2, 64)
    thatch = between(lift(s.color, -0.4), s.second, 0.25)
    color = blend(blend(tint(thatch, 0.86 + 0.14 * tones), 0.9 * low_color, under.inside), color, over.inside)
    dry = 0.65 * step(-0.2, 2.2, patch + 0.4 * tones)
    color = blend(color, color.mean(axis=0) * 1.45 * np.asarray(s.second, np.float32)[:, None, None], dry)
    color = warm(color * (1 + 0.1 * patch + 0.04 * tones), 0.08 * patch)
    height = np.maximum(0.45 * low_height, height) + 0.05 * patch + 0.05 * c.noise("tufts", 1.0, 6, 96)
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
    """Fresh snow: soft drifts, a crumbly surface, blue in the hollows."""
    drifts, crumbs = c.noise("drifts", 1.9, 1, 24), c.noise("crumbs", 0.8, 8)
    sparkle = step(2.3, 2.8, c.noise("sparkle", 0.0, 64))
    height = 0.5 + 0.16 * drifts + 0.045 * crumbs
    color = blend(tint(s.color, 0.985 + 0.012 * crumbs), s.second, step(0.6, -2.2, drifts + 0.4 * crumbs) * 0.55)
    return layer(c, color + 0.05 * sparkle, height, s.roughness - 0.5 * sparkle, 0.0, 0.05)


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
