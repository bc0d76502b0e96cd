"""Homes cut into banks of loess: a front of arches with doors and paper windows."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import Roles
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
_RADIUS_M, _SPRING_M, _APART_M = 1.55, 1.5, 4.0
"""Of an arch: half its width, how high its round begins, from one to the next."""
_FACE_M = 2.0
"""Where the front of the bank is, from the middle."""


@drawing(
    "cave_homes",
    (13.6, 6.2, 5.0),
    Roles(),
    loess="yellow loess soil",
    brick="pale grey brick",
    wood="dark painted wood",
    paper="white paper",
    red="red paper",
    grass="dry yellow grass",
)
def cave_homes(s: Sketch, rng: Rng) -> None:
    """A bank of loess with three arched cave homes: brick round each arch, door, lattice window, red couplets."""
    holes = [_arch(x, _RADIUS_M) for x in (-_APART_M, 0.0, _APART_M)]
    top = [
        (6.7, 0.0),
        (6.7, 4.6),
        (5.2, 5.3),
        (2.4, 5.0),
        (0.4, 5.6),
        (-2.6, 5.2),
        (-5.0, 5.7),
        (-6.7, 4.8),
        (-6.7, 0.0),
    ]
    outline: list[tuple[float, float]] = []
    for hole in holes:  # the face goes round each arch
        outline += hole
    outline += top
    s.prism("loess", np.array(outline), 1.0, (0, 0, _FACE_M - 0.5))
    s.box("loess", (13.4, 4.6, 3.2), (0, 0, -0.9), bevel=0.2)
    for _ in range(26):
        x, size = float(rng.uniform(-6.4, 6.4)), float(rng.uniform(0.3, 0.7))
        s.ball(
            "loess",
            (size, 0.6 * size, size),
            (x, 4.7 + float(rng.uniform(-0.2, 0.4)), float(rng.uniform(-1.5, 1.6))),
            sides=7,
        )
    for _ in range(30):
        x = float(rng.uniform(-6.4, 6.4))
        s.rod(
            "grass",
            (x, 5.0, 1.9),
            (x + float(rng.uniform(-0.2, 0.2)), 5.5 + float(rng.uniform(0, 0.3)), 2.1),
            0.04,
            0.005,
            sides=4,
        )
    for x in (-_APART_M, 0.0, _APART_M):
        with s.frame((x, 0, 0)):
            _front(s)


def _arch(x: float, radius: float) -> list[tuple[float, float]]:
    """The outline of an opening from its left foot over the round to its right foot."""
    return [
        (x - radius, 0.0),
        *((x + px, _SPRING_M + py) for px, py in arc(radius, 180, 0, 14)),
        (x + radius, 0.0),
    ]


def _front(s: Sketch) -> None:
    """What closes one arch: a wall with a door and a lattice over paper, couplets beside the door, brick around."""
    z = _FACE_M - 0.45
    s.prism("paper", np.array(_arch(0.0, _RADIUS_M - 0.02)), 0.06, (0, 0, z - 0.06))
    outer = _arch(0.0, _RADIUS_M + 0.3)
    s.prism("brick", np.array([*outer, *reversed(_arch(0.0, _RADIUS_M))]), 0.16, (0, 0, _FACE_M + 0.04))
    s.box("brick", (1.75, 0.85, 0.1), (0.62, 0, z), bevel=0)
    s.box("wood", (0.95, 2.05, 0.1), (-0.72, 0, z + 0.01), bevel=0.01)
    for x in (-0.96, -0.48):
        s.box("red", (0.3, 0.4, 0.03), (x, 1.15, z + 0.08), bevel=0)
    for x in (-1.36, -0.1):
        s.box("red", (0.16, 1.5, 0.03), (x, 0.45, z + 0.06), bevel=0)
    s.box("red", (1.0, 0.2, 0.03), (-0.72, 2.12, z + 0.07), bevel=0)
    for y in (0.85, 1.3, 1.75, 2.15, 2.5, 2.8):
        half = math.sqrt(max(0.0, _RADIUS_M**2 - max(0.0, y - _SPRING_M) ** 2)) - 0.03
        left = 0.0 if y < 2.1 else -half
        s.box("wood", (half - left, 0.055, 0.06), ((half + left) / 2, y, z), bevel=0)
    for k in range(9):
        x = -1.36 + 0.34 * k
        low = 0.85 if x > 0.0 else 2.15
        high = _SPRING_M + math.sqrt(max(0.0, _RADIUS_M**2 - x * x)) - 0.03
        if high > low:
            s.box("wood", (0.05, high - low, 0.06), (x, low, z), bevel=0)


@drawing(
    "ice_castle",
    (12.0, 9.0, 6.0),
    ice="clear blue ice",
    glow="glowing cyan ice",
    pink="glowing pink ice",
    snow="packed snow",
)
def ice_castle(s: Sketch, rng: Rng) -> None:
    """A palace of ice blocks lit from within: a gate between towers with spires, battlements, lamps in the walls."""
    s.box("snow", (12.0, 0.25, 6.0), bevel=0.05)
    gate = [(-1.1, 0.0), (-1.1, 1.6), *((px, 1.6 + py) for px, py in arc(1.1, 180, 0, 10)), (1.1, 0.0)]
    s.prism("ice", np.array([*gate, (4.6, 0.0), (4.6, 3.8), (-4.6, 3.8), (-4.6, 0.0)]), 1.2, (0, 0.25, 0.6))
    s.box("glow", (2.3, 2.8, 0.1), (0, 0.25, 0.2), bevel=0)
    for k in range(11):
        s.box("ice", (0.5, 0.5, 1.2), (-4.4 + 0.88 * k, 4.05, 0.6), bevel=0.02)
    for row in range(3):
        for k in range(4):
            for side in (-1, 1):
                s.box(
                    "pink" if (k + row) % 2 else "glow",
                    (0.36, 0.5, 0.06),
                    (side * (1.75 + 0.75 * k), 0.7 + 1.05 * row, 1.22),
                    bevel=0,
                )
    for x, tall, wide in ((-5.0, 5.0, 1.0), (5.0, 5.0, 1.0), (-1.9, 6.0, 0.85), (1.9, 6.0, 0.85), (0.0, 6.6, 1.1)):
        z = -0.9 if x == 0.0 else 0.7
        s.cylinder("ice", wide, tall - 0.6, (x, 0.25, z), sides=12)
        s.cylinder("glow", wide * 1.03, 0.22, (x, 0.45 * tall, z), sides=12)
        s.cylinder("pink", wide * 1.03, 0.22, (x, 0.8 * tall, z), sides=12)
        s.cylinder("ice", wide * 1.2, 0.4, (x, tall - 0.4, z), sides=12)
        s.lathe("glow", [(wide * 1.1, tall), (0.02, tall + 2.1)], (x, 0, z), sides=12)
    _ = rng
