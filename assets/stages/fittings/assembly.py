"""Fittings of assemblies: rows of benches that rise in steps, one behind the other."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.fittings.unit import WARES, plain, unit

_STEPS, _TREAD_M, _RISE_M = 3, 1.05, 0.42


@unit(
    "tiered benches",
    (2.6, 2.4, 3.3),
    seats=tuple(((x, 0.45, 2.65), 0.0) for x in (-0.65, 0.65)),
)
def tiered_benches(s: Sketch, rng: np.random.Generator) -> None:
    """Three benches on steps, each with a cushioned seat and back, a writing board before it, a gangway at one side."""
    for k in range(_STEPS):
        z, y = 0.1 + _TREAD_M * (_STEPS - 1 - k), _RISE_M * k
        if k:
            plain(s, "wood", (2.6, y, _TREAD_M), (0, 0, z + _TREAD_M / 2))
        s.box("wood", (2.2, 0.36, 0.42), (-0.15, y, z + 0.35), bevel=0.01)
        s.box("accent", (2.16, 0.1, 0.44), (-0.15, y + 0.36, z + 0.37), bevel=0.03)
        s.box("accent", (2.16, 0.42, 0.1), (-0.15, y + 0.46, z + 0.13), (-8, 0, 0), bevel=0.03)
        s.box("wood", (2.2, 0.06, 0.14), (-0.15, y + 0.9, z + 0.08), bevel=0.02)
        if k:
            s.box("wood", (2.6, 0.06, 0.3), (0, y + 0.68, z + _TREAD_M - 0.12), bevel=0.015)
            plain(s, "wood", (2.6, 0.68, 0.05), (0, y, z + _TREAD_M - 0.03))
    for x in (-1.24, 0.98):
        s.rod("frame", (x, 0.45, 3.2), (x, 0.95, 3.2), 0.03, sides=8)
    s.rod("frame", (-1.24, 0.95, 3.2), (0.98, 0.95, 3.2), 0.03, sides=8)


@unit(
    "canteen table",
    (2.6, 0.9, 2.1),
    seats=(((-0.6, 0.46, 0.3), 0.0), ((0.6, 0.46, 1.8), 180.0)),
    tables=(((-0.6, 0.76, 1.05), (0.6, 0.5)), ((0.6, 0.76, 1.05), (0.6, 0.5))),
    gap=0.25,
)
def canteen_table(s: Sketch, rng: np.random.Generator) -> None:
    """A long table with a bench on both sides, trays with plates, greens and cups on it."""
    s.box("wood", (2.5, 0.05, 0.8), (0, 0.71, 1.05), bevel=0.015)
    for x in (-1.0, 1.0):
        plain(s, "frame", (0.06, 0.71, 0.6), (x, 0, 1.05))
    for z in (0.3, 1.8):
        s.box("accent", (2.4, 0.06, 0.36), (0, 0.41, z), bevel=0.02)
        for x in (-0.9, 0.9):
            plain(s, "frame", (0.05, 0.41, 0.3), (x, 0, z))
    for x in (-0.8, 0.1, 0.8):
        z = 1.05 + float(rng.choice((-0.2, 0.2)))
        s.box("body", (0.42, 0.015, 0.3), (x, 0.76, z), bevel=0.005)
        s.cylinder("cloth", 0.1, 0.012, (x - 0.06, 0.775, z), sides=14)
        with s.tinted(WARES[int(rng.integers(len(WARES)))]):
            s.cylinder("goods", 0.035, 0.09, (x + 0.14, 0.775, z + 0.05), sides=10)
            s.ball("goods", (0.05, 0.025, 0.04), (x - 0.09, 0.79, z), sides=10)
        s.ball("leaf", (0.035, 0.02, 0.05), (x - 0.02, 0.79, z), sides=8)
