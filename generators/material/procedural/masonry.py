"""Walls and paving of laid pieces: bricks, blocks, cobbles, flagstones, tiles, mosaic."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.bonds import BONDS, Pieces, laid
from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import Cells, bond, hexagons
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.strokes import blend, mix, per_cell, step, tint, warm
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
    polish: float = 0.12,
) -> Layer:
    """Pieces with mortar of half width `joint` between them; `face` is the relief of their faces, about -1..1.

    `polish` is how much smoother than the stuff their faces are worn, each as far as it was.
    """
    tones, grit = c.noise("tones", 0.7, 4), c.noise("grit", 0.5, 24)
    ragged = cells.edge + joint * (0.16 * tones + 0.1 * grit)
    body = step(0.9 * joint, joint + max(c.px, 0.35 * joint), ragged)
    dome = step(0.6 * joint, joint + bevel, ragged)
    rng = c.rng("pieces")
    gain = 1 + 0.075 * tones + 0.045 * grit + 0.02 * face
    color = per_cell(rng, s.color, cells.id, cells.count, value, hue) * gain
    color = blend(tint(s.second, 0.94 + 0.06 * grit + 0.05 * tones), warm(color, 0.02 * tones), body)
    color *= 1 - 0.16 * step(joint, 0.0, np.abs(ragged - joint))  # dirt along the rim
    lift = np.take(rng.random(cells.count, dtype=np.float32), cells.id)
    leans = rng.uniform(-tilt, tilt, (2, cells.count)).astype(np.float32)
    lean = np.take(leans[0], cells.id) * cells.x + np.take(leans[1], cells.id) * cells.y
    top = 0.72 + 0.12 * lift + 0.07 * face + lean
    height = mix(0.35 + 0.03 * grit, top, dome * (0.5 + 0.5 * body))
    roughness = mix(0.88, s.roughness - polish + 0.05 * tones + 0.8 * polish * (lift - 0.5), body)
    return layer(c, color, height, roughness, s.metallic, relief_m)


def bricks(c: Canvas, s: MaterialSpec) -> Layer:
    """Fired clay, in running bond where no other is said: bricks of 21.5 cm by 6.5 cm with joints of a centimetre."""
    pieces = Pieces(6, 18, 0.004, (0.04, 0.07), _sway(c, 0.0009))
    cells = laid(c, "bricks", s.pattern, "running", pieces)
    spots = c.noise("spots", 0.4, 40)
    face = 0.7 * c.noise("face", 0.9, 8) - 0.5 * step(1.2, 2.2, spots)
    made = _laid(c, s, cells, 0.0036, 0.005, face, 0.12, 0.025, 0.012)
    burnt = np.take(step(0.72, 1.0, c.table("burnt", cells.count)), cells.id)
    inside = step(0.003, 0.005, cells.edge)
    made.color *= 1 - inside * (0.28 * burnt + 0.2 * step(1.4, 2.4, spots))
    return made


def blocks(c: Canvas, s: MaterialSpec) -> Layer:
    """Rough masonry: hewn blocks of uneven length in courses of uneven height."""
    cells = bond(c, "blocks", 5, 9, 0.5, (0.6, 0.4), 0.4, corner=0.012, warp=_sway(c, 0.004, 3, 64))
    hewn = np.abs(c.noise("face", 1.2, 5, 256))
    face = 0.8 - np.minimum(hewn, 2) + 0.35 * c.noise("chips", 0.6, 24)
    return _laid(c, s, cells, 0.0042, 0.014, face, 0.2, 0.02, 0.06, tilt=0.8, polish=0.0)


def cobbles(c: Canvas, s: MaterialSpec) -> Layer:
    """Street setts worn round, ten by fourteen centimetres, in rows that waver."""
    sway = _sway(c, 0.0035, 3, 48)
    if s.pattern in BONDS:
        cells = laid(c, "cobbles", s.pattern, "running", Pieces(8, 16, 0.012, (0.1, 0.1), sway))
    else:
        cells = bond(c, "cobbles", 12, 17, 0.5, (0.42, 0.22), 0.5, corner=0.017, warp=sway)
    face = 0.5 * c.noise("face", 0.8, 16) + 0.5 * c.noise("pits", 0.4, 56)
    return _laid(c, s, cells, 0.0042, 0.02, face, 0.13, 0.022, 0.022, tilt=0.9)


def flagstone(c: Canvas, s: MaterialSpec) -> Layer:
    """Large sawn slabs in courses of uneven height, worn flat, with sandy joints."""
    cells = bond(c, "flags", 3, 4, 0.5, (0.55, 0.3), 0.5, corner=0.008, warp=_sway(c, 0.0025, 3, 64))
    layers = c.noise("face", 1.3, 3)
    face = 0.5 * np.round(layers * 2.5) / 2.5 + 0.5 * c.noise("grain", 0.6, 24)
    return _laid(c, s, cells, 0.0038, 0.009, face, 0.09, 0.012, 0.02, tilt=0.2)


def pavers(c: Canvas, s: MaterialSpec) -> Layer:
    """Concrete slabs, square and in a grid where nothing else is said."""
    cells = laid(c, "pavers", s.pattern, "stacked", Pieces(4, 4, 0.005, (0.01, 0.01)))
    face = 0.4 * c.noise("face", 1.0, 2) + 0.6 * c.noise("aggregate", 0.1, 64)
    return _laid(c, s, cells, 0.0026, 0.005, face, 0.05, 0.01, 0.008, tilt=0.06, polish=0.03)


def _glazed(c: Canvas, s: MaterialSpec, cells: Cells, joint: float, value: float) -> Layer:
    clouds = c.noise("glaze", 2.0, 1, 24)
    made = _laid(c, s, cells, joint, 0.006, 0.5 * clouds, value, 0.012, 0.006, tilt=0.12)
    body = step(joint, joint * 1.4, cells.edge)
    made.roughness = mix(0.85, s.roughness + 0.02 * clouds, body)
    return made


def tiles(c: Canvas, s: MaterialSpec) -> Layer:
    """Glazed wall or floor tiles, square where nothing else is said."""
    return _glazed(c, s, laid(c, "tiles", s.pattern, "stacked", Pieces(5, 5, 0.006)), 0.0032, 0.06)


def hex_tiles(c: Canvas, s: MaterialSpec) -> Layer:
    """Hexagonal tiles."""
    return _glazed(c, s, hexagons(c, 7, 4), 0.0045, 0.07)


def mosaic(c: Canvas, s: MaterialSpec) -> Layer:
    """Small glass and stone tesserae of several shades in waving rows."""
    sway = _sway(c, 0.012, 1, 4)
    if s.pattern in BONDS:
        cells = laid(c, "mosaic", s.pattern, "stacked", Pieces(22, 22, 0.004))
    else:
        cells = bond(c, "mosaic", 22, 22, 0.0, (0.25, 0.2), 1.0, corner=0.004, warp=sway)
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
