"""Metals: sheet, brushed, painted, rusted, plated, hammered, corrugated, chequered, coins, chain."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import Cells, bond, voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.nature import grit, hued, lit, patchy
from generators.material.procedural.scatter import strew
from generators.material.procedural.strokes import between, blend, lift, mix, per_cell, ramp, solid, step, tint, warm
from generators.material.spec import MaterialSpec


def _scratches(c: Canvas) -> Field:
    first = strew(c, "scratch/1", 9, (1.2, 0.012), (-0.5, 0.9), 0.5, 0.4)
    second = strew(c, "scratch/2", 6, (1.2, 0.010), (1.2, 2.8), 0.5, 0.4)
    return np.asarray(np.maximum(first.inside * (0.3 + 0.7 * first.depth), 0.7 * second.inside))


def bare(c: Canvas, s: MaterialSpec) -> Layer:
    """Plain sheet metal with smudges and scratches."""
    smudge, grain = c.noise("smudge", 1.0, 2, 400), c.noise("grain", 0.9, 24)
    scratch = _scratches(c)
    color = warm(tint(s.color, 1 + 0.03 * smudge + 0.05 * scratch), 0.02 * c.noise("tarnish", 1.2, 1, 64))
    height = 0.6 + 0.05 * c.noise("dents", 2.0, 1, 12) + 0.004 * grain - 0.05 * scratch
    return layer(c, color, height, s.roughness + 0.05 * smudge + 0.08 * scratch, s.metallic, 0.003)


def brushed(c: Canvas, s: MaterialSpec) -> Layer:
    """Metal ground in one direction."""
    lines = c.noise("lines", 0.25, 6, stretch=(60.0, 1.0))
    broad = c.noise("broad", 1.0, 2, 64, (24.0, 1.0))
    smudge = c.noise("smudge", 1.7, 1, 24)
    color = tint(s.color, 1 + 0.035 * lines + 0.02 * broad)
    roughness = s.roughness + 0.03 * lines + 0.02 * broad + 0.02 * smudge
    return layer(c, color, 0.5 - 0.05 * lines - 0.03 * broad, roughness, s.metallic, 0.0007)


def painted(c: Canvas, s: MaterialSpec) -> Layer:
    """Metal under paint that chips with wear, showing steel or primer at the flakes' rims."""
    chips = c.noise("chips", 1.25, 3, 300)
    limit = 3.6 - 2.8 * s.wear - 1.7 * s.rust  # new paint has no chips
    bare_metal = step(limit, limit + 0.08, chips)
    rim = step(limit - 0.22, limit - 0.05, chips) * (1 - bare_metal)
    peel, smudge = c.noise("peel", 0.8, 40, 200), c.noise("smudge", 1.0, 2, 200)
    paint = tint(s.color, 1 + (0.012 + 0.04 * s.wear) * smudge) * (1 + 0.25 * rim)
    color = blend(paint, tint((0.4, 0.39, 0.38), 1 + 0.1 * smudge), bare_metal)
    height = 0.75 + 0.03 * peel - 0.25 * bare_metal + 0.06 * rim
    return layer(c, color, height, mix(s.roughness + 0.06 * smudge, 0.5, bare_metal), 0.9 * bare_metal, 0.004)


_OLD_PAINTS = ((0.5, 0.52, 0.53), (0.55, 0.58, 0.57), (0.36, 0.42, 0.47), (0.42, 0.46, 0.38), (0.52, 0.47, 0.4))
"""Bare iron, and paints as they are after years outdoors."""


def rusted(c: Canvas, s: MaterialSpec) -> Layer:
    """Iron eaten by rust: orange blooms on brown scale, flakes with sharp rims, runs, iron or old paint between."""
    blooms, grain = patchy(c, "blooms", 1.4, 4, 256), patchy(c, "grain", 0.8, 16, uneven=0.5)
    scale, runs = c.noise("scale", 1.2, 5, 200), c.noise("runs", 1.1, 3, 96, (1.0, 7.0))
    left = 1.0 + 0.9 * float(c.table("left", 1)[0])  # how little of the sound surface is left
    whole = step(left, left + 0.26, scale + 0.3 * runs + 0.02 * grain)
    rim = step(left - 0.5, left + 0.02, scale + 0.25 * runs) * (1 - whole)
    pits = grit(c, "pits", 60, (0.34, 0.26), 0.12, 0.2 * np.abs(grain))
    t = 0.36 + 0.2 * (np.exp(0.6 * blooms) - 1) + 0.035 * grain + 0.06 * runs - 0.16 * rim - 0.22 * pits.cover
    stops = (lift(s.second, -0.25), s.second, s.color, between(s.color, (0.6, 0.36, 0.2), 0.55), (0.66, 0.45, 0.3))
    paint = _OLD_PAINTS[int(c.rng("paint").integers(len(_OLD_PAINTS)))]
    sound = hued(c, mix(tint(paint, 1 + 0.03 * grain + 0.06 * runs), solid(s.color), 0.45), 0.03)
    height = 0.6 + 0.08 * scale + 0.05 * grain + 0.12 * whole - 0.25 * pits.dome
    color = blend(hued(c, ramp(t, stops), 0.1), sound, 0.85 * whole) * lit(c, height, 0.05)
    roughness = mix(s.roughness - 0.16 + 0.06 * grain + 0.05 * blooms, 0.5, whole)
    return layer(c, color, height, roughness, s.metallic * whole, 0.005)


def _rivets(cells: Cells, half: float, inset: float, radius: float) -> Field:
    x, y = half - np.abs(cells.x) - inset, half - np.abs(cells.y) - inset
    corner = np.hypot(x, y)
    middle = np.minimum(np.hypot(x, cells.y), np.hypot(cells.x, y))
    return np.asarray(np.sqrt(np.maximum(1 - (np.minimum(corner, middle) / radius) ** 2, 0)), np.float32)


def plates(c: Canvas, s: MaterialSpec) -> Layer:
    """Riveted square plates."""
    cells = bond(c, "plates", 3, 3, 0.0, corner=0.012)
    seam = step(0.0035, 0.001, cells.edge)
    rivet = _rivets(cells, 1 / 6, 0.024, 0.011)
    smudge = c.noise("smudge", 1.5, 1, 256)
    scratch = _scratches(c)
    color = per_cell(c.rng("tones"), s.color, cells.id, cells.count, 0.09, 0.01)
    color *= (1 + 0.05 * smudge + 0.1 * rivet + 0.08 * scratch) * (1 - 0.65 * seam)
    bevel = step(0.0, 0.014, cells.edge)
    height = 0.15 + 0.45 * bevel + 0.35 * rivet + 0.02 * c.noise("dents", 1.9, 2, 16) - 0.02 * scratch
    roughness = s.roughness + 0.06 * smudge + 0.3 * seam + 0.08 * scratch
    return layer(c, color, height, roughness, s.metallic * (1 - 0.7 * seam), 0.024)


def hammered(c: Canvas, s: MaterialSpec) -> Layer:
    """Gold, copper or pewter beaten into shallow facets."""
    cells = voronoi(c, "blows", 13, 13, 0.9)
    bowl = (cells.x**2 + cells.y**2) * 190
    smudge = c.noise("smudge", 1.6, 1, 128)
    tone = np.take(c.table("tone", cells.count, -0.04, 0.04), cells.id)
    color = tint(s.color, 0.97 + tone + 0.03 * smudge + 0.08 * np.minimum(bowl, 1))
    return layer(c, color, 0.3 + 0.3 * np.minimum(bowl, 1.3), s.roughness + 0.04 * smudge, s.metallic, 0.005)


def corrugated(c: Canvas, s: MaterialSpec) -> Layer:
    """Sheet in upright waves, with a lap every third of the tile and streaks running down."""
    wave = 0.5 + 0.5 * np.sin(c.u * np.float32(2 * np.pi * 16) + np.float32(0.4))
    y = c.v + np.float32(0.13)
    lap = step(0.010, 0.0, y * 2 % 1)
    runs = c.noise("runs", 1.1, 2, 160, (1.0, 12.0))
    spangle = c.noise("spangle", 0.8, 8)
    color = tint(s.color, (0.76 + 0.26 * wave) * (1 + 0.06 * runs + 0.025 * spangle) * (1 - 0.5 * lap))
    height = 0.1 + 0.75 * wave + 0.01 * spangle - 0.12 * lap
    return layer(c, color, height, s.roughness + 0.06 * runs, s.metallic, 0.022)


def chequer_plate(c: Canvas, s: MaterialSpec) -> Layer:
    """Tread plate: raised lozenges in alternating slants; doubles as a grating when worn."""
    count = 10
    x, y = c.u * count + np.float32(0.3), c.v * count + np.float32(0.3)
    odd = (np.floor(x) + np.floor(y)) % 2
    fx, fy = x - np.floor(x) - np.float32(0.5), y - np.floor(y) - np.float32(0.5)
    along = (fx + fy * (1 - 2 * odd)) * np.float32(0.7071)
    across = (fx - fy * (1 - 2 * odd)) * np.float32(0.7071)
    lozenge = 1 - (along / 0.52) ** 2 - np.abs(across / 0.13)
    raised = step(0.0, 0.55, lozenge)
    smudge = c.noise("smudge", 1.3, 1, 256)
    color = tint(s.color, 0.88 + 0.05 * smudge + 0.16 * raised)
    height = 0.2 + 0.6 * raised + 0.012 * smudge
    return layer(c, color, height, s.roughness + 0.07 * smudge - 0.08 * raised, s.metallic, 0.006)


def coins(c: Canvas, s: MaterialSpec) -> Layer:
    """A heap of coins lying flat, one over another, rimmed and stamped."""
    under = strew(c, "under", 8, (0.78, 0.74), spread=0.1)
    over = strew(c, "over", 9, (0.72, 0.68), spread=0.12)
    top = over.inside
    along, across = mix(under.along, over.along, top), mix(under.across, over.across, top)
    pile = mix(0.5 * under.depth * under.inside, 0.45 + 0.5 * over.depth, top)
    radius = np.hypot(along, across)
    rim = step(0.8, 0.85, radius) * step(1.0, 0.95, radius)
    shift = 3 * np.take(c.table("stamp", over.count), over.id)
    stamp = step(-0.2, 0.5, np.cos(along * 5 + shift) + np.cos(across * 6 - 2 * shift) - 0.4)
    figure = stamp * step(0.72, 0.6, radius)
    shadow = step(0.0, 0.35, pile)
    tone = np.take(c.table("tone", over.count, 0.82, 1.1), over.id)
    tilt = np.take(c.rng("tilt").uniform(-1, 1, over.count).astype(np.float32), over.id)
    color = tint(s.color, (0.3 + 0.7 * shadow) * tone * (0.88 + 0.16 * rim + 0.1 * figure))
    height = 0.65 * pile + 0.08 * rim + 0.05 * figure + 0.05 * tilt * along
    return layer(c, color, height, s.roughness + 0.1 * (1 - shadow), s.metallic, 0.02)


def chainmail(c: Canvas, s: MaterialSpec) -> Layer:
    """Interlocking rings in offset rows."""
    count = 14
    height = c.full(0.0)
    for shift, lean in ((0.0, 1.0), (0.5, -1.0)):
        x, y = c.u * count + np.float32(shift + 0.25), c.v * count + np.float32(shift + 0.25)
        fx, fy = x - np.round(x), y - np.round(y)
        wire = np.hypot(fx, fy * 1.1) - np.float32(0.42)
        ring = np.sqrt(np.maximum(1 - (wire / 0.105) ** 2, 0))
        np.maximum(height, ring * (0.62 + 0.7 * lean * fx), out=height)
    smudge = c.noise("smudge", 1.4, 1, 160)
    color = blend(tint(s.color, 0.75 + 0.3 * height + 0.05 * smudge), (0.07, 0.065, 0.06), step(0.12, 0.0, height))
    metallic = s.metallic * step(0.0, 0.15, height)
    return layer(c, color, height, mix(0.8, s.roughness + 0.05 * smudge, metallic), metallic, 0.012)
