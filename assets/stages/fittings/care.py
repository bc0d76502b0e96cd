"""Fittings of hospitals, salons and places where one sleeps among others."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.fittings.unit import plain, unit

Rng = np.random.Generator


@unit("hospital bed", (2.5, 2.3, 2.3), tables=(((-0.85, 0.78, 0.3), (0.4, 0.4)),))
def hospital_bed(s: Sketch, rng: Rng) -> None:
    """A bed with rails, its head to a panel with a lamp and sockets; a curtain half drawn on its rail, a drip."""
    plain(s, "wood", (2.3, 0.34, 0.05), (0, 1.15, 0.03))
    plain(s, "screen", (0.9, 0.07, 0.06), (0.1, 1.62, 0.05))
    _bed(s, 0.15, 0.95, 0.55)
    plain(s, "body", (0.42, 0.76, 0.42), (-0.85, 0, 0.3))
    for y in (0.25, 0.5):
        plain(s, "frame", (0.2, 0.03, 0.03), (-0.85, y, 0.52))
    s.rod("frame", (0.85, 0, 0.35), (0.85, 2.0, 0.35), 0.014, sides=6)
    s.box("cloth", (0.14, 0.24, 0.06), (0.85, 1.7, 0.4), bevel=0.02)
    s.box("body", (0.34, 0.26, 0.12), (0.62, 1.3, 0.16), bevel=0.02)
    plain(s, "screen", (0.28, 0.19, 0.01), (0.62, 1.335, 0.226))
    s.rod("frame", (-1.2, 2.25, 0.05), (-1.2, 2.25, 2.2), 0.015, sides=6)
    _curtain(s, -1.2, 0.15, 0.3 + 0.7 * float(rng.random()))


def _bed(s: Sketch, x: float, wide: float, high: float) -> None:
    """A bed on wheels whose head end is raised, a blanket over its lower half, a pillow."""
    plain(s, "frame", (wide, 0.06, 2.0), (x, high - 0.16, 1.1))
    for px in (-0.42, 0.42):
        for z in (0.25, 1.95):
            s.rod("frame", (x + px * wide, 0.06, z), (x + px * wide, high - 0.12, z), 0.02, sides=6)
            s.ball("frame", 0.05, (x + px * wide, 0.05, z), sides=6)
        for y in (high + 0.1, high + 0.24):
            s.rod("frame", (x + px * 1.08 * wide, y, 0.5), (x + px * 1.08 * wide, y, 1.3), 0.013, sides=6)
        s.rod(
            "frame", (x + px * 1.08 * wide, high - 0.1, 0.9), (x + px * 1.08 * wide, high + 0.24, 0.9), 0.013, sides=6
        )
    s.box("body", (wide, 0.5, 0.05), (x, high - 0.1, 0.1), bevel=0.02)
    s.box("body", (wide, 0.4, 0.05), (x, high - 0.15, 2.12), bevel=0.02)
    s.box("cloth", (wide - 0.06, 0.14, 1.35), (x, high - 0.08, 1.4), bevel=0.04)
    s.box("cloth", (wide - 0.06, 0.13, 0.72), (x, high - 0.02, 0.44), (24, 0, 0), bevel=0.04)
    s.box("cloth", (0.6 * wide, 0.12, 0.36), (x, high + 0.17, 0.32), (24, 0, 0), bevel=0.05)
    s.box("accent", (wide + 0.02, 0.05, 0.95), (x, high + 0.04, 1.58), bevel=0.02)
    s.box("cloth", (wide + 0.03, 0.055, 0.2), (x, high + 0.04, 1.06), bevel=0.02)


def _curtain(s: Sketch, x: float, start: float, reach: float) -> None:
    """A pleated curtain that hangs along z from a rail, `reach` metres of it drawn."""
    count = max(6, int(reach / 0.06))
    z = start + reach * np.arange(count + 1) / count
    pleat = x + 0.04 * np.where(np.arange(count + 1) % 2, 1.0, -1.0)
    rows = [[(px, y, pz) for px, pz in zip(pleat, z, strict=True)] for y in (0.35, 2.22)]
    s.sheet("accent", rows)


@unit("mirror place", (1.7, 2.1, 1.75), seats=(((0.0, 0.55, 1.15), 180.0),), tables=(((0.0, 0.84, 0.2), (1.1, 0.26)),))
def mirror_place(s: Sketch, rng: Rng) -> None:
    """A framed mirror with lamps on both sides over a shelf with bottles; a padded swivel chair before it."""
    s.box("wood", (1.1, 1.25, 0.05), (0, 0.92, 0.03), bevel=0.015)
    plain(s, "frame", (0.98, 1.12, 0.012), (0, 0.985, 0.056))
    for side in (-0.5, 0.5):
        for y in (1.15, 1.4, 1.65, 1.9):
            s.ball("lamps", 0.035, (side, y, 0.08), sides=6)
    s.box("wood", (1.3, 0.05, 0.34), (0, 0.8, 0.17), bevel=0.01)
    s.box("body", (0.5, 0.3, 0.3), (0.35, 0.48, 0.16), bevel=0.01)
    for k, x in enumerate((-0.5, -0.4, -0.29, 0.42, 0.52)):
        with s.tinted(((0.7, 0.2, 0.2), (0.2, 0.4, 0.6), (0.8, 0.7, 0.4), (0.3, 0.5, 0.3), (0.7, 0.6, 0.7))[k]):
            s.cylinder("goods", 0.03, 0.16 + 0.03 * (k % 3), (x, 0.85, 0.16), sides=8)
    _swivel_chair(s, float(rng.uniform(-25, 25)))


def _swivel_chair(s: Sketch, turn: float) -> None:
    """A barber's chair: padded, armrests, a footrest, on a round chromed foot."""
    with s.frame((0, 0, 1.15), (0, turn, 0)):
        s.cylinder("frame", 0.32, 0.05, (0, 0, 0), sides=18)
        s.cylinder("frame", 0.07, 0.45, (0, 0, 0), sides=10)
        s.box("accent", (0.58, 0.16, 0.56), (0, 0.44, 0), bevel=0.05)
        s.box("accent", (0.54, 0.62, 0.13), (0, 0.6, 0.3), (10, 0, 0), bevel=0.05)
        s.box("accent", (0.26, 0.17, 0.1), (0, 1.22, 0.38), (10, 0, 0), bevel=0.04)
        for x in (-0.34, 0.34):
            s.box("accent", (0.1, 0.07, 0.48), (x, 0.76, 0.02), bevel=0.02)
            s.rod("frame", (x, 0.5, -0.15), (x, 0.78, -0.15), 0.02, sides=6)
            s.rod("frame", (0.6 * x, 0.4, -0.3), (0.6 * x, 0.16, -0.5), 0.02, sides=6)
        s.box("frame", (0.5, 0.03, 0.16), (0, 0.14, -0.52), bevel=0.01)


@unit(
    "nail table",
    (1.5, 1.5, 1.6),
    seats=(((0.0, 0.5, 0.3), 0.0), ((0.0, 0.5, 1.35), 180.0)),
    tables=(((0.0, 0.76, 0.85), (0.9, 0.4)),),
    gap=0.2,
)
def nail_table(s: Sketch, rng: Rng) -> None:
    """A narrow table with a lamp on an arm, bottles of polish and a cushion for the hands, a chair on each side."""
    s.box("body", (1.05, 0.05, 0.5), (0, 0.71, 0.85), bevel=0.015)
    for x in (-0.4, 0.4):
        s.box("body", (0.2, 0.71, 0.44), (x, 0, 0.85), bevel=0.01)
    s.box("cloth", (0.36, 0.08, 0.16), (0, 0.76, 0.85), bevel=0.03)
    s.tube("frame", [(-0.45, 0.76, 0.75), (-0.45, 1.15, 0.75), (-0.1, 1.2, 0.8)], 0.012, sides=6)
    s.box("lamps", (0.3, 0.03, 0.08), (0.0, 1.17, 0.8), bevel=0)
    for k in range(8):
        with s.tinted(((0.8, 0.1, 0.2), (0.9, 0.4, 0.5), (0.5, 0.1, 0.4), (0.9, 0.7, 0.6))[k % 4]):
            s.cylinder("goods", 0.016, 0.07, (0.25 + 0.055 * (k % 4), 0.76, 0.7 + 0.08 * (k // 4)), sides=7)
    for z, back in ((0.3, -1.0), (1.35, 1.0)):
        s.cylinder("frame", 0.22, 0.04, (0, 0, z), sides=12)
        s.cylinder("frame", 0.03, 0.42, (0, 0, z), sides=8)
        s.box("accent", (0.46, 0.1, 0.44), (0, 0.42, z), bevel=0.04)
        s.box("accent", (0.44, 0.4, 0.08), (0, 0.6, z + 0.22 * back), bevel=0.03)


@unit("bunk", (2.2, 1.9, 1.1), seats=(((0.3, 0.48, 0.6), 0.0),))
def bunk(s: Sketch, rng: Rng) -> None:
    """Two beds one over the other along the wall, blankets folded, a ladder between."""
    for x in (-1.0, 1.0):
        for z in (0.08, 0.98):
            plain(s, "frame", (0.06, 1.85, 0.06), (x, 0, z))
    for y in (0.32, 1.3):
        plain(s, "frame", (2.04, 0.08, 0.94), (0, y, 0.53))
        s.box("cloth", (1.94, 0.13, 0.86), (0, y + 0.08, 0.53), bevel=0.04)
        s.box("accent", (1.1, 0.05, 0.9), (0.35, y + 0.18, 0.53), bevel=0.02)
        s.box("cloth", (0.36, 0.12, 0.6), (-0.72, y + 0.2, 0.53), bevel=0.05)
    plain(s, "frame", (1.5, 0.04, 0.04), (-0.2, 1.72, 0.98))
    for x in (0.62, 0.92):
        plain(s, "frame", (0.04, 1.7, 0.04), (x, 0, 1.04))
    for y in (0.3, 0.62, 0.94, 1.26):
        plain(s, "frame", (0.3, 0.04, 0.04), (0.77, y, 1.04))
