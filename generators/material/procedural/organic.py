"""What grew on something alive: foliage, petals, feathers, scales, skin, bone, wax, bread, coral, fruit."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.cells import shingles, voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.scatter import strew
from generators.material.procedural.strokes import blend, lift, mix, per_cell, ramp, sample, step, tint
from generators.material.spec import MaterialSpec


def foliage(c: Canvas, s: MaterialSpec) -> Layer:
    """A hedge or a crown's outside: living leaves in layers, dark gaps between."""
    color, height = tint(lift(s.color, -0.82), c.full(1.0)), c.full(0.0)
    for name, count, dim in (("low", 13, 0.45), ("mid", 12, 0.72), ("top", 10, 1.0)):
        heap = strew(c, name, count, (0.8, 0.4), taper=0.7, spread=0.3)
        tones = per_cell(c.rng(name + "/tones"), s.color, heap.id, heap.count, 0.26, 0.04)
        rib = step(0.1, 0.03, np.abs(heap.across))
        gain = dim * (0.72 + 0.4 * heap.depth) * (0.9 + 0.1 * np.sign(heap.across) + 0.22 * rib)
        color = blend(color, tones * gain, heap.inside)
        fold = 0.22 * np.abs(heap.across) - 0.12 * heap.along * heap.along
        height = mix(height, 0.5 * dim + 0.35 * heap.depth * dim + fold, heap.inside)
    return layer(c, color, height, s.roughness, 0.0, 0.05)


def petals(c: Canvas, s: MaterialSpec) -> Layer:
    """Strewn petals, pale at the base and veined."""
    color, height = tint(lift(s.color, -0.45), c.full(1.0)), c.full(0.0)
    for name, count, dim in (("low", 10, 0.75), ("top", 8, 1.0)):
        heap = strew(c, name, count, (0.86, 0.62), taper=0.35, spread=0.22)
        tones = per_cell(c.rng(name + "/tones"), s.color, heap.id, heap.count, 0.16, 0.03)
        veins = 0.5 + 0.5 * np.cos(heap.across * 22)
        toned = blend(
            tones * (dim * (0.86 + 0.2 * heap.depth - 0.05 * veins)), s.second, step(-0.2, -1.0, heap.along) * 0.75
        )
        color = blend(color, toned, heap.inside)
        height = mix(height, 0.35 * dim + 0.35 * heap.depth * dim + 0.2 * heap.across**2 + 0.02 * veins, heap.inside)
    return layer(c, color, height, s.roughness, 0.0, 0.02)


def feathers(c: Canvas, s: MaterialSpec) -> Layer:
    """Overlapping contour feathers with shafts, barbs and pale rims."""
    cells, down = shingles(c, "feathers", 12, 16, 0.85, 0.12)
    barb = 0.5 + 0.5 * np.sin((cells.y * 1.2 - np.abs(cells.x)) * 620)
    shaft = step(0.0035, 0.0012, np.abs(cells.x))
    color = per_cell(c.rng("tones"), s.color, cells.id, cells.count, 0.08, 0.02)
    rim = step(0.012, 0.003, cells.edge)
    color *= 0.84 + 0.14 * down + 0.05 * barb
    color = blend(blend(color, s.second, 0.16 * rim), lift(s.second, 0.3), 0.16 * shaft)
    height = 0.1 + 0.4 * down - 40 * cells.x**2 + 0.03 * barb + 0.06 * shaft
    return layer(c, color, height, s.roughness, 0.0, 0.02)


def scales(c: Canvas, s: MaterialSpec) -> Layer:
    """Reptile or fish scales, each domed, iridescent towards the second colour."""
    cells, down = shingles(c, "scales", 16, 22, 0.9, 0.0)
    dome = step(0.0, 0.013, cells.edge)
    ridge = np.exp(-np.abs(cells.x) * 210)
    tone = np.take(c.table("tone", cells.count, -0.14, 0.14), cells.id)
    sheen = c.noise("sheen", 1.8, 1, 12)
    color = ramp(
        0.3 + 0.3 * down * dome + 0.7 * tone + 0.05 * sheen, (lift(s.color, -0.75), s.color, lift(s.color, 0.3))
    )
    color = blend(color, s.second, step(-0.2, 2.0, sheen + 0.9 * down) * 0.22 * dome)
    height = 0.1 + 0.55 * down * dome + 0.15 * dome + 0.12 * ridge * dome
    return layer(c, color, height, s.roughness + 0.2 * (1 - dome), s.metallic, 0.016)


def skin(c: Canvas, s: MaterialSpec) -> Layer:
    """Bare skin or smooth hide: fine crossing furrows and a mottling hardly darker than the rest."""
    sway = (0.008 * c.noise("sway/x", 1.3, 4, 96), 0.008 * c.noise("sway/y", 1.3, 4, 96))
    cells = voronoi(c, "furrows", 80, 66, 1.0, sway)
    plump = np.minimum(cells.edge * 200, 1)
    blotch, mottle = c.noise("blotch", 1.2, 1, 64), c.noise("mottle", 0.6, 8)
    color = blend(tint(s.color, 0.96 + 0.045 * plump + 0.02 * mottle), s.second, 0.14 * step(-0.4, 2.4, blotch))
    height = 0.3 + 0.3 * plump + 0.1 * blotch + 0.04 * mottle
    return layer(c, color, height, s.roughness + 0.05 * mottle + 0.03 * blotch, 0.0, 0.0008)


def bone(c: Canvas, s: MaterialSpec) -> Layer:
    """Bone, ivory or antler: long fibres, fine pits, brown in the hollows."""
    fibre = c.noise("fibre", 0.9, 3, 300, (1.0, 12.0))
    swell, stain = c.noise("swell", 2.0, 1, 12), c.noise("stain", 1.5, 1, 96)
    pits = step(1.6, 2.4, c.noise("pits", 0.4, 16, 110, (1.0, 2.5)))
    crack = step(0.03, 0.008, np.abs(c.noise("cracks", 1.5, 2, 96, (1.0, 7.0)))) * step(0.4, 1.2, stain)
    low = np.clip(0.35 * step(0.2, 2.0, stain) + 0.6 * pits + 0.7 * crack, 0, 1)
    color = blend(tint(s.color, 1 + 0.04 * fibre), s.second, low)
    height = 0.6 + 0.12 * swell + 0.05 * fibre - 0.22 * pits - 0.3 * crack
    return layer(c, color, height, s.roughness + 0.2 * low, 0.0, 0.006)


def wax(c: Canvas, s: MaterialSpec) -> Layer:
    """Wax or soap: soft lumps and runs."""
    runs = c.noise("runs", 1.6, 2, 24, (1.0, 4.0))
    swell, fine = c.noise("swell", 2.0, 1, 10), c.noise("fine", 1.2, 8)
    drip = step(0.2, 1.4, runs)
    color = blend(tint(s.color, 0.97 + 0.03 * swell + 0.008 * fine), s.second, 0.35 * drip)
    return layer(c, color, 0.45 + 0.16 * swell + 0.22 * drip + 0.012 * fine, s.roughness + 0.04 * swell, 0.0, 0.01)


def bread(c: Canvas, s: MaterialSpec) -> Layer:
    """Baked crust: floury, blistered, browner on the high places."""
    swell, blister = c.noise("swell", 1.7, 1, 24), c.noise("blister", 1.1, 4, 160)
    holes = voronoi(c, "holes", 20, 20, 1.0)
    hole = step(0.0, 0.006, np.take(c.table("size", holes.count, -0.05, 0.014), holes.id) - np.hypot(holes.x, holes.y))
    flour = step(0.5, 2.0, c.noise("flour", 0.8, 3)) * step(0.5, -1.0, swell)
    bake = 0.4 + 0.13 * swell + 0.08 * blister
    color = ramp(bake, (lift(s.color, 0.45), s.color, lift(s.second, 0.1), s.second)) * (1 - 0.25 * hole)
    color = blend(color, (0.93, 0.89, 0.82), 0.6 * flour)
    return layer(c, color, 0.5 + 0.16 * swell + 0.08 * blister - 0.35 * hole, s.roughness + 0.1 * flour, 0.0, 0.016)


def coral(c: Canvas, s: MaterialSpec) -> Layer:
    """Coral or sponge: a maze of rounded ridges and pores."""
    sway = c.noise("sway", 1.8, 1, 10)
    maze = sample(c.noise("maze", 0.15, 9, 13), c.u + 0.02 * sway, c.v - 0.02 * sway)
    ridge = step(-0.55, 0.75, maze)
    polyps = c.noise("polyps", 0.2, 40, 90)
    stops = (lift(s.second, -0.55), s.second, s.color, lift(s.color, 0.35))
    color = ramp(0.1 + 0.75 * ridge + 0.06 * polyps, stops)
    return layer(c, color, 0.1 + 0.75 * ridge + 0.05 * polyps, s.roughness, 0.0, 0.03)


def fruit(c: Canvas, s: MaterialSpec) -> Layer:
    """Peel, vegetable or sweet: smooth, dimpled, flushed with a second colour and freckled."""
    flush, streak = c.noise("flush", 2.2, 1, 5), c.noise("streak", 0.9, 4, 160, (1.0, 8.0))
    dots = voronoi(c, "dots", 24, 24, 0.9)
    freckle = step(0.0055, 0.002, np.hypot(dots.x, dots.y))
    dimple = np.exp(-((dots.x**2 + dots.y**2) * 5200))
    color = blend(tint(s.color, 1 + 0.03 * streak), s.second, 0.5 * step(-0.3, 2.6, flush + 0.15 * streak))
    color = blend(color, lift(s.color, 0.5), 0.5 * freckle)
    return layer(c, color, 0.6 + 0.08 * flush - 0.08 * dimple, s.roughness + 0.03 * flush, 0.0, 0.003)
