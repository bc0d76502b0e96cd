"""What grows in walls: a maze of clipped hedges, and standing maize."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
_HIGH_M, _THICK_M = 1.35, 0.6
_RINGS_M = (7.0, 5.2, 3.4)
"""Half the side of each square of hedge; the path between two is a metre wide."""


@drawing("hedge_labyrinth", (14.6, 3.2, 14.6), hedge="clipped green hedge", stone="pale stone", gravel="pale gravel")
def hedge_labyrinth(s: Sketch, rng: Rng) -> None:
    """Three squares of hedge, one in another, each with its gap elsewhere; piers at the way in, an obelisk within."""
    s.box("gravel", (14.4, 0.03, 14.4), bevel=0)
    for number, half in enumerate(_RINGS_M):
        gap = (0, 2, 3)[number]
        for side in range(4):
            with s.frame((0, 0, 0), (0, 90 * side, 0)):
                _side(s, half, side == gap)
    for x, z, along in ((-6.1, 2.0, True), (6.1, -2.6, True), (2.2, -4.3, False), (-2.6, 4.3, False)):
        wide, deep = (1.3, _THICK_M) if along else (_THICK_M, 1.3)
        s.box("hedge", (wide, _HIGH_M, deep), (x, 0, z), bevel=0.08)
    for x in (-1.3, 1.3):
        s.box("stone", (0.7, 1.7, 0.7), (x, 0, 7.0), bevel=0.03)
        s.ball("stone", 0.34, (x, 2.05, 7.0), sides=14)
    for x, z in ((-7.0, -7.0), (7.0, -7.0), (-7.0, 7.0), (7.0, 7.0)):
        s.lathe("hedge", [(0.75, 0), (0.7, 0.5), (0.05, 2.6)], (x, 0, z), sides=14)
    s.box("stone", (1.3, 0.5, 1.3), bevel=0.04)
    s.lathe("stone", [(0.45, 0.5), (0.28, 2.7), (0.02, 3.2)], sides=4)


def _side(s: Sketch, half: float, is_open: bool) -> None:
    """One side of a square, at +z, with a gap in its middle where one goes through."""
    if not is_open:
        s.box("hedge", (2 * half + _THICK_M, _HIGH_M, _THICK_M), (0, 0, half), bevel=0.08)
        return
    for side in (-1, 1):
        s.box("hedge", (half - 0.6, _HIGH_M, _THICK_M), (side * (half + 1.2) / 2, 0, half), bevel=0.08)


@drawing("maize_stand", (5.2, 2.6, 1.5), stalks="green corn stalks", ears="ripe yellow corn", tassels="dry straw")
def maize_stand(s: Sketch, rng: Rng) -> None:
    """A thick stand of maize: three rows of stalks with arched leaves, yellow ears and tassels."""
    for row in range(3):
        for k in range(13):
            x = -2.4 + 0.4 * k + float(rng.uniform(-0.08, 0.08))
            z = -0.5 + 0.5 * row + float(rng.uniform(-0.08, 0.08))
            _stalk(s, rng, x, z, float(rng.uniform(2.0, 2.35)))


def _stalk(s: Sketch, rng: Rng, x: float, z: float, tall: float) -> None:
    """One stalk, its leaves to both sides in turn, an ear half way up, a tassel on top."""
    s.rod("stalks", (x, 0, z), (x, tall, z), 0.028, 0.014, sides=5)
    face = float(rng.uniform(0, math.pi))
    for k in range(7):
        turn = face + math.pi * k + float(rng.uniform(-0.5, 0.5))
        base, long = 0.25 + 0.27 * k, float(rng.uniform(0.45, 0.6))
        rise = np.array([0.0, 0.24, 0.3, 0.08]) * long / 0.5
        away = np.array([0.0, 0.36, 0.72, 1.0]) * long
        half = np.array([0.02, 0.045, 0.035, 0.004])
        mid = np.column_stack([x + away * math.cos(turn), base + rise, z + away * math.sin(turn)])
        wide = np.outer(half, (-math.sin(turn), 0.0, math.cos(turn)))
        s.sheet("stalks", np.stack([mid - wide, mid + wide]), both=True)
    if rng.random() < 0.6:
        at = 0.9 + float(rng.uniform(0, 0.3))
        s.rod("ears", (x + 0.03, at, z + 0.05), (x + 0.12, at + 0.26, z + 0.1), 0.045, 0.02, sides=7)
    for k in range(3):
        turn = 2.1 * k + face
        s.rod(
            "tassels", (x, tall, z), (x + 0.09 * math.cos(turn), tall + 0.24, z + 0.09 * math.sin(turn)), 0.012, sides=4
        )
