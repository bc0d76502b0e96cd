"""Stairs that lead somewhere: a flight with balustrades up to a landing and its door."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
_RISE_M, _LANDING_M, _FRONT_M = 1.28, 0.95, 1.6


@drawing(
    "staircase", (2.4, 3.5, 3.2), steps="worn stone", rail="carved stone", door="dark oak planks", metal="black iron"
)
def staircase(s: Sketch, rng: Rng) -> None:
    """A flight of eight broad steps between balustrades, a landing, an arched door in a stone wall at its back."""
    back, count = _LANDING_M - _FRONT_M, 8
    run = (_FRONT_M - back) / count
    for k in range(count):
        z = _FRONT_M - run * k
        s.box("steps", (2.0, _RISE_M * (k + 1) / count - 0.035, run), (0, 0, z - run / 2), bevel=0)
        s.box(
            "steps", (2.0, 0.035, run + 0.03), (0, _RISE_M * (k + 1) / count - 0.035, z - run / 2 + 0.015), bevel=0.008
        )
    s.box("steps", (2.4, _RISE_M, _LANDING_M), (0, 0, -_FRONT_M + _LANDING_M / 2), bevel=0.01)
    for side in (-1, 1):
        x = 1.1 * side
        string = [
            (-_FRONT_M, 0.0),
            (_FRONT_M - 0.1, 0.0),
            (_FRONT_M - 0.1, 0.18),
            (back, _RISE_M + 0.12),
            (-_FRONT_M, _RISE_M + 0.12),
        ]
        with s.frame((x, 0, 0), (0, -90, 0)):
            s.prism("steps", string, 0.2)
        s.beam("rail", (x, 0.92, _FRONT_M - 0.15), (x, _RISE_M + 0.82, back), 0.16, 0.09)
        s.box("rail", (0.16, 0.09, _LANDING_M - 0.1), (x, _RISE_M + 0.78, -_FRONT_M + _LANDING_M / 2), bevel=0.015)
        for z, y in ((_FRONT_M - 0.1, 0.0), (back, _RISE_M)):
            s.box("rail", (0.24, y + 1.05 if y == 0 else 1.0, 0.24), (x, y, z), bevel=0.015)
            s.ball("rail", 0.12, (x, y + (1.15 if y == 0 else 1.1), z), sides=14)
        for k in range(11):
            t = (k + 0.5) / 11
            z, y = _FRONT_M - 0.2 + (back - _FRONT_M + 0.2) * t, 0.16 + _RISE_M * t
            s.lathe("rail", [(0.03, 0), (0.052, 0.15), (0.03, 0.34), (0.038, 0.42), (0.03, 0.68)], (x, y, z), sides=8)
    opening = [(-0.5, 0.0), (0.5, 0.0), *arc(0.5, 0, 180, 12, (0, 1.45)).tolist()]
    wall = [(-1.2, 0.0), (1.2, 0.0), (1.2, 2.2), (-1.2, 2.2)]
    rim = [(-0.66, 0.0), (0.66, 0.0), *arc(0.66, 0, 180, 14, (0, 1.45)).tolist()]
    with s.frame((0, _RISE_M, -_FRONT_M + 0.1)):
        s.prism("steps", wall, 0.2, holes=[np.asarray(opening) + [0, 0.001]])
        s.prism("rail", rim, 0.3, holes=[np.asarray(opening) + [0, 0.001]])
        s.prism("door", opening, 0.08, (0, 0, 0.02))
        for y in (0.35, 1.3):
            s.box("metal", (0.8, 0.06, 0.02), (-0.08, y, 0.065), bevel=0.004)
        s.ring("metal", 0.06, 0.012, (0.34, 0.95, 0.08), sides=6)
