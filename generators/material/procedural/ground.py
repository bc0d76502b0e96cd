"""What lies on the ground: sand, soil, mud, gravel, grass, moss, leaves, needles, snow, ice, water."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.scatter import Strewn, strew
from generators.material.procedural.strokes import Image, blend, lift, mix, per_cell, ramp, sample, step, tint
from generators.material.spec import MaterialSpec


def sand(c: Canvas, s: MaterialSpec) -> Layer:
    """Wind-rippled sand."""
    sway = c.noise("sway", 1.9, 1, 10)
    phase = c.v * 14 + 0.55 * sway + 0.12 * c.noise("fork", 1.4, 3, 32)
    saw = phase - np.floor(phase)
    ripple = step(0.0, 0.72, saw) * step(1.0, 0.72, saw)
    grains = c.noise("grains", 0.1, 64)
    strength = 0.55 + 0.45 * step(-1.5, 1.0, c.noise("calm", 1.8, 1, 6))
    height = 0.4 + 0.22 * ripple * strength + 0.1 * sway + 0.02 * grains
    color = tint(s.color, 0.93 + 0.1 * ripple * strength + 0.045 * grains + 0.02 * sway)
    return layer(c, color, height, s.roughness, 0.0, 0.02)


def soil(c: Canvas, s: MaterialSpec) -> Layer:
    """Crumbly earth with clods and a few small stones."""
    clods = c.noise("clods", 1.15, 3)
    crumbs = voronoi(c, "crumbs", 34, 34, 1.0, (0.006 * clods, 0.006 * c.noise("sway", 1.2, 4, 128)))
    crumb = np.minimum(crumbs.edge * 70, 1) * np.take(c.table("size", crumbs.count), crumbs.id)
    stone = np.take((c.table("stone", crumbs.count) > 0.965).astype(np.float32), crumbs.id) * step(
        0, 0.006, crumbs.edge
    )
    height = 0.35 + 0.14 * clods + 0.25 * crumb + 0.1 * stone
    stops = (lift(s.color, -0.6), lift(s.color, -0.15), s.color, lift(s.color, 0.22))
    color = blend(ramp(0.35 + 0.18 * clods + 0.33 * crumb, stops), tint(s.second, 0.75 + 0.3 * crumb), stone)
    return layer(c, color, height, s.roughness, 0.0, 0.03)


def mud(c: Canvas, s: MaterialSpec) -> Layer:
    """Soft wet mud with smooth hollows holding water."""
    swell, lumps = c.noise("swell", 1.8, 1, 24), c.noise("lumps", 1.8, 4, 64)
    fine = c.noise("fine", 1.2, 16)
    height = 0.5 + 0.15 * swell + 0.09 * lumps + 0.012 * fine
    low = step(0.4, -0.7, swell + 0.35 * lumps)
    color = tint(s.color, 0.95 + 0.09 * lumps + 0.05 * fine - 0.3 * low)
    height = mix(height, 0.42, 0.85 * low * step(-0.3, -0.9, swell))
    return layer(c, color, height, mix(s.roughness, 0.12, low), 0.0, 0.04)


def gravel(c: Canvas, s: MaterialSpec) -> Layer:
    """Pebbles of two sizes, heaped."""
    sway = (0.004 * c.noise("sway/x", 1.2, 6, 64), 0.004 * c.noise("sway/y", 1.2, 6, 64))
    big, small = voronoi(c, "big", 15, 15, 0.95, sway), voronoi(c, "small", 36, 36, 0.95, sway)
    present = np.take((c.table("present", big.count) > 0.25).astype(np.float32), big.id)
    over = present * step(0.002, 0.005, big.edge)
    dome_big, dome_small = np.minimum(big.edge * 34, 1), np.minimum(small.edge * 75, 1)
    tops = (1 - (1 - dome_big) ** 2) * (0.6 + 0.4 * np.take(c.table("rise", big.count), big.id))
    floor = (1 - (1 - dome_small) ** 2) * 0.36
    grit = c.noise("grit", 0.7, 24)
    height = mix(floor, 0.25 + 0.65 * tops, over) + 0.012 * grit
    stones = per_cell(c.rng("tones/big"), s.color, big.id, big.count, 0.34, 0.015)
    chips = per_cell(c.rng("tones/small"), lift(s.color, -0.12), small.id, small.count, 0.3, 0.015)
    chips *= 0.3 + 0.7 * dome_small
    color = blend(chips, stones * (0.5 + 0.5 * np.minimum(dome_big * 1.6, 1)), over) * (1 + 0.05 * grit)
    return layer(c, color, height, s.roughness, 0.0, 0.04)


def _blades(c: Canvas, blades: Strewn, s: MaterialSpec, value: float) -> tuple[Image, Field]:
    """Colour and relief of strewn blades: lit along one half, darker low in the heap."""
    color = per_cell(c.rng("blade/tones"), s.color, blades.id, blades.count, value, 0.04)
    crease = 1 - 0.4 * np.abs(blades.across)
    color *= (0.55 + 0.8 * blades.depth) * (0.86 + 0.14 * np.sign(blades.across)) * (0.75 + 0.3 * crease)
    return color, blades.inside * (0.3 + 0.55 * blades.depth + 0.12 * crease)


def grass(c: Canvas, s: MaterialSpec) -> Layer:
    """A lawn seen from above: blades over blades, with drier patches."""
    over = strew(c, "over", 34, (1.3, 0.12), (0.7, 2.5), 0.8, 0.35)
    under = strew(c, "under", 40, (1.3, 0.13), taper=0.8, spread=0.35)
    color, height = _blades(c, over, s, 0.3)
    low_color, low_height = _blades(c, under, s, 0.3)
    ground = tint(lift(s.color, -0.72), 1 + 0.15 * c.noise("ground", 0.9, 8))
    patch = c.noise("patch", 1.5, 1, 24)
    color = blend(blend(ground, 0.7 * low_color, under.inside), color, over.inside)
    color = blend(
        color, color.mean(axis=0) * 1.5 * np.asarray(s.second, np.float32)[:, None, None], 0.4 * step(0, 2.2, patch)
    )
    color *= 1 + 0.1 * patch
    height = np.maximum(0.45 * low_height, height) + 0.05 * patch + 0.08 * c.noise("tufts", 1.2, 6, 96)
    return layer(c, color, height, s.roughness, 0.0, 0.035)


def moss(c: Canvas, s: MaterialSpec) -> Layer:
    """Cushions of moss."""
    sway = (0.02 * c.noise("sway/x", 1.4, 3, 48), 0.02 * c.noise("sway/y", 1.4, 3, 48))
    cushions = voronoi(c, "cushions", 8, 8, 1.0, sway)
    dome = 1 - (1 - np.minimum(cushions.edge * 17, 1)) ** 2
    tufts, stars = c.noise("tufts", 0.55, 20), c.noise("stars", 0.2, 60)
    patch = c.noise("patch", 1.5, 1, 24)
    height = 0.15 + 0.45 * dome + 0.09 * tufts + 0.04 * stars + 0.07 * patch
    stops = (lift(s.color, -0.6), lift(s.color, -0.2), s.color, lift(s.second, 0.1))
    color = ramp(0.1 + 0.44 * dome + 0.14 * tufts + 0.06 * stars + 0.08 * patch, stops)
    return layer(c, color, height, s.roughness, 0.0, 0.024)


def leaves(c: Canvas, s: MaterialSpec) -> Layer:
    """Fallen leaves of several shades over one another."""
    litter = tint(lift(s.color, -0.75), 1 + 0.15 * c.noise("litter", 0.8, 8))
    height = c.full(0.05)
    color = litter
    for name, count, dim in (("low", 9, 0.55), ("mid", 8, 0.78), ("top", 7, 1.0)):
        heap = strew(c, name, count, (0.92, 0.5), taper=0.75, spread=0.25)
        tones = per_cell(c.rng(name + "/tones"), s.color, heap.id, heap.count, 0.34, 0.1)
        pick = np.take((c.table(name + "/pick", heap.count) > 0.62).astype(np.float32), heap.id)
        others = per_cell(c.rng(name + "/others"), s.second, heap.id, heap.count, 0.3, 0.08)
        rib = step(0.05, 0.015, np.abs(heap.across))
        ribs = step(0.35, 0.0, np.abs(((heap.along * 5 - np.abs(heap.across) * 3) % 1) - 0.5)) * 0.5
        gain = dim * (0.7 + 0.35 * heap.depth) * (0.88 + 0.12 * np.sign(heap.across) + 0.14 * rib - 0.14 * ribs)
        shown = heap.inside
        color = blend(color, blend(tones, others, pick) * gain, shown)
        curl = 0.16 * (heap.along**2 + np.abs(heap.across)) - 0.05 * rib + 0.04 * ribs
        height = mix(height, 0.3 * dim + 0.4 * heap.depth * dim + curl, shown)
    return layer(c, color, height, s.roughness, 0.0, 0.03)


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
    drifts, crumbs = c.noise("drifts", 2.1, 1, 24), c.noise("crumbs", 1.0, 6)
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
