"""Frames that one climbs on or runs under: monkey bars, a finish gantry."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
_SIDES = (-1.0, 1.0)


@drawing("monkey_bars", (3.6, 2.3, 1.1), frame="red painted steel", rungs="brushed steel")
def monkey_bars(s: Sketch, rng: Rng) -> None:
    """A ladder of rungs overhead on four splayed legs, rungs to climb up at both ends."""
    for x in _SIDES:
        for z in _SIDES:
            s.rod("frame", (x * 1.75, 0, z * 0.5), (x * 1.5, 2.25, z * 0.42), 0.045, sides=10)
        for k in range(5):
            y = 0.35 + 0.38 * k
            at = x * (1.75 - 0.25 * y / 2.25)
            s.rod("rungs", (at, y, -0.47), (at, y, 0.47), 0.024, sides=8)
    for z in _SIDES:
        s.rod("frame", (-1.52, 2.24, z * 0.42), (1.52, 2.24, z * 0.42), 0.045, sides=10)
    for k in range(10):
        x = -1.3 + 2.6 * k / 9
        s.rod("rungs", (x, 2.22, -0.42), (x, 2.22, 0.42), 0.024, sides=8)


@drawing("finish_gantry", (6.4, 3.6, 0.7), frame="white painted steel", dark="black cloth", light="white cloth")
def finish_gantry(s: Sketch, rng: Rng) -> None:
    """A gantry over a track: two trussed posts, a chequered banner between them, a tape at breast height."""
    for x in _SIDES:
        for dx in _SIDES:
            for z in _SIDES:
                s.rod("frame", (x * 2.95 + dx * 0.15, 0, z * 0.2), (x * 2.95 + dx * 0.15, 3.5, z * 0.2), 0.03, sides=6)
        s.box("frame", (0.6, 0.08, 0.7), (x * 2.95, 0, 0), bevel=0.01)
        for k in range(8):
            low, way = 0.15 + 0.42 * k, 1 if k % 2 else -1
            for z in _SIDES:
                s.rod(
                    "frame",
                    (x * 2.95 - way * 0.15, low, z * 0.2),
                    (x * 2.95 + way * 0.15, low + 0.42, z * 0.2),
                    0.018,
                    sides=5,
                )
    columns, rows, cell = 17, 3, 0.36
    for i in range(columns):
        for j in range(rows):
            at = (-cell * columns / 2 + cell * (i + 0.5), 2.42 + cell * j, 0.0)
            s.box("dark" if (i + j) % 2 else "light", (cell, cell, 0.06), at, bevel=0)
    s.box("light", (5.6, 0.07, 0.02), (0, 1.15, 0.0), bevel=0)
