"""Houses on stilts over water or mud: a crooked hut with a ladder, a lamp and a landing."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
_FLOOR_M, _HALF_M = 2.4, 1.9
_SIDES = (-1.0, 1.0)


@drawing(
    "stilt_hut",
    (5.6, 7.0, 5.8),
    Roles(shines={"glow": BULB}),
    walls="dark weathered planks",
    roof="mossy thatch",
    posts="old grey wood",
    glow="warm glowing window",
)
def stilt_hut(s: Sketch, rng: Rng) -> None:
    """A hut of planks high on crooked stilts: a steep roof, lit windows, a porch, a ladder, a lamp on a pole."""
    for x in (-1.0, 0.0, 1.0):
        for z in (-1.0, 0.0, 1.0):
            lean = rng.uniform(-0.16, 0.16, 2)
            foot = (x * 2.0 + float(lean[0]), 0.0, z * 2.0 + float(lean[1]))
            s.rod("posts", foot, (x * 1.75, _FLOOR_M, z * 1.75), 0.15, end=0.12, sides=8)
    for z in _SIDES:
        s.beam("posts", (-1.9, 0.5, z * 1.85), (1.8, 2.2, z * 1.8), 0.1, 0.1)
        s.beam("posts", (z * 1.85, 0.6, 1.9), (z * 1.8, 2.1, -1.8), 0.1, 0.1)
    for k in range(14):
        s.box("posts", (0.34, 0.12, 5.2), (-2.3 + 0.354 * k, _FLOOR_M, 0.35), bevel=0)
    _walls(s, rng)
    _roof(s)
    _ladder(s)


def _walls(s: Sketch, rng: Rng) -> None:
    """Planks of uneven length, a door ajar, windows with bars, a crooked pipe."""
    base = _FLOOR_M + 0.12
    s.box("walls", (2 * _HALF_M, 2.3, 2 * _HALF_M - 0.4), (0, base, -0.5), bevel=0)
    for k in range(13):
        x, tall = -_HALF_M + 0.15 + 0.3 * k, 2.2 + float(rng.uniform(-0.12, 0.14))
        s.box("walls", (0.27, tall, 0.08), (x, base, 1.22), (0, 0, float(rng.uniform(-1.2, 1.2))), bevel=0)
        for side in _SIDES:
            s.box("walls", (0.08, tall, 0.27), (side * (_HALF_M + 0.02), base, -2.15 + 0.28 * k * 0.95), bevel=0)
    s.prism("walls", [(-_HALF_M, 0), (_HALF_M, 0), (0.15, 2.1)], 3.3, (0, base + 2.25, -0.5))
    s.box("posts", (0.9, 1.75, 0.08), (0.75, base, 1.3), bevel=0.02)
    s.box("glow", (0.85, 0.8, 0.06), (-0.8, base + 0.8, 1.28), bevel=0)
    s.box("glow", (0.5, 0.55, 0.06), (0.05, base + 2.75, 1.18), bevel=0)
    for side in _SIDES:
        s.box("glow", (0.06, 0.7, 0.75), (side * (_HALF_M + 0.07), base + 0.85, -0.3), bevel=0)
        s.box("posts", (0.05, 0.7, 0.06), (side * (_HALF_M + 0.11), base + 0.85, -0.3), bevel=0)
    for box, at in (((0.06, 0.8, 0.08), (-0.8, base + 0.8, 1.31)), ((0.85, 0.06, 0.08), (-0.8, base + 1.18, 1.31))):
        s.box("posts", box, at, bevel=0)
    s.cylinder("posts", 0.16, 1.6, (1.1, base + 3.0, -1.2), (0, 0, -7), sides=10)
    s.cylinder("posts", 0.24, 0.12, (1.3, base + 4.55, -1.2), (0, 0, -7), sides=10)


def _roof(s: Sketch) -> None:
    """Two slopes of thatch that sag and end in a ragged fringe."""
    top = _FLOOR_M + 4.55
    for side, long, tilt in ((-1.0, 3.3, 46.0), (1.0, 3.1, -48.0)):
        with s.frame((0.15, top, 0.0), (0, 0, tilt)):
            s.box("roof", (long, 0.3, 4.3), (side * long / 2, -0.16, -0.15), bevel=0.1)
            for k in range(11):
                ragged = 0.25 + 0.16 * ((k * 7) % 4) / 3
                s.box("roof", (ragged, 0.18, 0.36), (side * (long + ragged / 2 - 0.1), -0.16, -2.0 + 0.37 * k), bevel=0)
    s.rod("roof", (0.15, top - 0.02, -2.3), (0.15, top - 0.02, 2.05), 0.2, sides=8)


def _ladder(s: Sketch) -> None:
    """A ladder to the porch, its rail, and a lamp that hangs from a crooked pole."""
    for x in (0.45, 1.15):
        s.beam("posts", (x, 0.0, 3.35), (x, _FLOOR_M + 0.5, 2.75), 0.09, 0.09)
    for k in range(7):
        s.rod(
            "posts", (0.45, 0.3 + 0.36 * k, 3.29 - 0.075 * k), (1.15, 0.3 + 0.36 * k, 3.29 - 0.075 * k), 0.04, sides=6
        )
    for x in (-2.25, -1.0, 0.2, 2.25):
        s.box("posts", (0.09, 0.85, 0.09), (x, _FLOOR_M + 0.1, 2.8), bevel=0)
    s.rod("posts", (-2.3, _FLOOR_M + 0.9, 2.8), (0.25, _FLOOR_M + 0.84, 2.8), 0.045, sides=6)
    s.rod("posts", (-2.25, _FLOOR_M, 2.85), (-2.45, _FLOOR_M + 2.1, 2.95), 0.06, sides=6)
    s.rod("posts", (-2.45, _FLOOR_M + 2.1, 2.95), (-2.45, _FLOOR_M + 2.0, 3.4), 0.04, sides=6)
    s.ball("glow", (0.15, 0.2, 0.15), (-2.45, _FLOOR_M + 1.72, 3.38), sides=10)
