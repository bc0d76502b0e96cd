"""Walls and paving of laid pieces: bricks, blocks, cobbles, flagstones, tiles, mosaic."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import Cells, bond, hexagons, voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.strokes import blend, mix, per_cell, step, tint
from generators.material.spec import MaterialSpec


def _sway(c: Canvas, amount: float, low: float = 2, high: float = 24) -> tuple[Field, Field]:
    return amount * c.noise("sway/x", 1.4, low, high), amount * c.noise("sway/y", 1.4, low, high)


def _laid(
    c: Canvas,
    s: MaterialSpec,
    cells: Cells,
    joint: float,
    bevel: float,
    face: Field,
    value: float = 0.16,
    hue: float = 0.03,
    relief_m: float = 0.012,
    tilt: float = 0.0,
) -> Layer:
    """Pieces with mortar of half width `joint` between them; `face` is the relief of their faces, about -1..1."""
    ragged = cells.edge + 0.25 * joint * c.noise("joint", 1.1, 8, 160)
    body = step(joint, joint + max(c.px, 0.35 * joint), ragged)
    dome = step(joint, joint + bevel, ragged)
    rng = c.rng("pieces")
    color = per_cell(rng, s.color, cells.id, cells.count, value, hue) * (1 + 0.09 * face)
    grit = c.noise("grit", 0.6, 16)
    color = blend(tint(s.second, 0.92 + 0.09 * grit), color, body)
    lift = np.take(rng.random(cells.count, dtype=np.float32), cells.id)
    leans = rng.uniform(-tilt, tilt, (2, cells.count)).astype(np.float32)
    lean = np.take(leans[0], cells.id) * cells.x + np.take(leans[1], cells.id) * cells.y
    top = 0.72 + 0.12 * lift + 0.07 * face + lean
    height = mix(0.25 + 0.03 * grit, top, dome * (0.5 + 0.5 * body))
    roughness = mix(0.93, s.roughness + 0.04 * face, body)
    return layer(c, color, height, roughness, s.metallic, relief_m)


def bricks(c: Canvas, s: MaterialSpec) -> Layer:
    """Running bond of fired clay, twelve courses to the metre."""
    cells = bond(c, "bricks", 4, 12, 0.5, (0.05, 0.08), corner=0.008, warp=_sway(c, 0.0012))
    spots = c.noise("spots", 0.5, 24)
    face = 0.7 * c.noise("face", 1.0, 4, 200) + 0.6 * np.minimum(spots, 0.8)
    made = _laid(c, s, cells, 0.0055, 0.010, face, 0.24, 0.035)
    burnt = np.take((c.table("burnt", cells.count) > 0.86).astype(np.float32), cells.id)
    made.color *= 1 - 0.38 * burnt * step(0.005, 0.007, cells.edge)
    return made


def blocks(c: Canvas, s: MaterialSpec) -> Layer:
    """Ashlar: hewn blocks in courses of uneven height."""
    cells = bond(c, "blocks", 3, 6, 0.5, (0.45, 0.3), 0.3, corner=0.014, warp=_sway(c, 0.0035))
    face = 0.75 * c.noise("face", 1.5, 3, 256) + 0.5 * c.noise("chips", 0.9, 10)
    return _laid(c, s, cells, 0.0055, 0.024, face, 0.2, 0.012, 0.04, tilt=0.8)


def cobbles(c: Canvas, s: MaterialSpec) -> Layer:
    """Rounded street stones, about ten centimetres across."""
    cells = voronoi(c, "cobbles", 9, 9, 0.62, _sway(c, 0.004))
    face = 0.6 * c.noise("face", 1.2, 6) + 0.35 * c.noise("pits", 0.6, 32)
    return _laid(c, s, cells, 0.0075, 0.05, face, 0.26, 0.012, 0.035, tilt=1.0)


def flagstone(c: Canvas, s: MaterialSpec) -> Layer:
    """Large flat irregular slabs with sandy joints."""
    cells = voronoi(c, "flags", 4, 4, 0.8, _sway(c, 0.006, 3, 48))
    layers = c.noise("face", 1.7, 2, 200)
    face = 0.6 * np.round(layers * 2.5) / 2.5 + 0.5 * c.noise("grain", 0.9, 12)
    return _laid(c, s, cells, 0.009, 0.016, face, 0.2, 0.014, 0.02, tilt=0.25)


def pavers(c: Canvas, s: MaterialSpec) -> Layer:
    """Square concrete slabs in a grid."""
    cells = bond(c, "pavers", 3, 3, 0.0, (0.01, 0.01), corner=0.008)
    face = 0.5 * c.noise("face", 1.3, 1) + 0.6 * c.noise("aggregate", 0.2, 40)
    return _laid(c, s, cells, 0.004, 0.008, face, 0.1, 0.01, 0.008, tilt=0.06)


def _glazed(c: Canvas, s: MaterialSpec, cells: Cells, joint: float, value: float) -> Layer:
    clouds = c.noise("glaze", 2.0, 1, 24)
    made = _laid(c, s, cells, joint, 0.006, 0.5 * clouds, value, 0.012, 0.006, tilt=0.12)
    body = step(joint, joint * 1.4, cells.edge)
    made.roughness = mix(0.85, s.roughness + 0.02 * clouds, body)
    return made


def tiles(c: Canvas, s: MaterialSpec) -> Layer:
    """Square glazed wall or floor tiles."""
    return _glazed(c, s, bond(c, "tiles", 5, 5, 0.0, corner=0.006), 0.0032, 0.06)


def hex_tiles(c: Canvas, s: MaterialSpec) -> Layer:
    """Hexagonal tiles."""
    return _glazed(c, s, hexagons(c, 7, 4), 0.0045, 0.07)


def mosaic(c: Canvas, s: MaterialSpec) -> Layer:
    """Small glass and stone tesserae of several shades in waving rows."""
    cells = bond(c, "mosaic", 22, 22, 0.0, (0.25, 0.2), 1.0, corner=0.004, warp=_sway(c, 0.012, 1, 4))
    made = _glazed(c, s, cells, 0.0035, 0.3)
    accent = np.take(c.table("accent", cells.count), cells.id)
    wave = step(-0.2, 0.2, np.sin(6.2832 * (2 * c.u + 0.12 * np.sin(6.2832 * c.v))) + 2 * accent - 1.3)
    accented = per_cell(c.rng("accents"), s.second, cells.id, cells.count, 0.25, 0.05)
    made.color = blend(made.color, accented, wave * step(0.0035, 0.005, cells.edge))
    return made


def checker(c: Canvas, s: MaterialSpec) -> Layer:
    """Polished squares of two colours in turn."""
    cells = bond(c, "checker", 4, 4, 0.0, corner=0.002)
    odd = ((cells.id % 4 + cells.id // 4) % 2).astype(np.float32)
    veins = step(0.12, 0.0, np.abs(c.noise("veins", 1.7, 2, 128))) * 0.5
    color = blend(tint(s.color, 1 - 0.1 * veins), tint(s.second, 1 + 0.25 * veins), odd)
    body = step(0.0012, 0.003, cells.edge)
    color *= 0.55 + 0.45 * body
    clouds = c.noise("clouds", 1.8, 1, 64)
    return layer(c, color * (1 + 0.03 * clouds), 0.3 + 0.5 * body, s.roughness + 0.4 * (1 - body) + 0.01 * clouds)
