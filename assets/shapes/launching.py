"""What stands at a launch site: a rocket as it lifts off, its tower, tanks."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import FLAME, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing(
    "launching_rocket",
    (15.0, 32.0, 15.0),
    Roles(shines={"flame": FLAME}),
    body="glossy white paint",
    trim="black paint",
    booster="orange paint",
    flame="bright orange flame",
    smoke="white smoke",
)
def launching_rocket(s: Sketch, rng: Rng) -> None:
    """A rocket as it lifts off: slim stages and boosters on a pillar of fire above a spreading heap of smoke."""
    low = 13.0
    line = [
        (0, low),
        (1.0, low),
        (1.0, low + 11.5),
        (0.8, low + 12.3),
        (0.8, low + 15.6),
        (0.62, low + 17.2),
        (0.25, low + 18.4),
        (0, low + 18.9),
    ]
    s.lathe("body", line, sides=28)
    for y in (low + 4.0, low + 8.0, low + 11.6, low + 15.4):
        s.lathe("trim", [(1.01, y), (1.03, y + 0.05), (1.03, y + 0.35), (1.01, y + 0.4)], sides=28)
    for k in range(4):
        v = np.pi / 4 + k * np.pi / 2
        x, z = 1.5 * np.cos(v), 1.5 * np.sin(v)
        s.lathe(
            "booster",
            [(0, low - 0.6), (0.55, low - 0.6), (0.55, low + 6.0), (0.3, low + 7.4), (0, low + 7.8)],
            (x, 0, z),
            sides=18,
        )
        s.cylinder("trim", 0.42, 0.6, (x, low - 1.1, z), sides=14, top=0.3)
        s.lathe(
            "flame",
            [(0, low - 9.0), (0.5, low - 8.0), (0.7, low - 4.0), (0.4, low - 1.1), (0, low - 1.0)],
            (x * 0.8, 0, z * 0.8),
            sides=14,
        )
    s.lathe("flame", [(0, low - 12.0), (1.0, low - 10.0), (1.3, low - 5.0), (0.8, low - 0.4), (0, low - 0.3)], sides=18)
    for _ in range(54):
        out = float(rng.uniform(0.0, 1.0)) ** 0.7
        v = float(rng.uniform(0, 2 * np.pi))
        r = float(rng.uniform(1.0, 1.9)) * (1.15 - 0.4 * out)
        y = max(r * 0.86, float(rng.uniform(0.2, 1.0)) * 4.6 * (1 - out) ** 1.1 + 0.6)
        s.ball("smoke", (r, r * 0.85, r), (6.4 * out * np.cos(v), y, 6.4 * out * np.sin(v)), sides=12)


@drawing("launch_tower", (5.0, 27.0, 4.0), body="rust red painted steel", arms="light grey steel")
def launch_tower(s: Sketch, rng: Rng) -> None:
    """A launch tower: an open lattice of steel with floors, three arms that reach out, a lightning rod on top."""
    for x in SIDES:
        for z in SIDES:
            s.box("body", (0.26, 24.0, 0.26), (x * 1.3 - 0.9, 0, z * 1.3), bevel=0)
    for k in range(9):
        y = 2.65 * (k + 1)
        s.box("arms", (2.9, 0.12, 2.9), (-0.9, y, 0), bevel=0)
        for z in SIDES:
            way = 1 if k % 2 else -1
            s.beam("body", (-0.9 - 1.3 * way, y - 2.6, z * 1.3), (-0.9 + 1.3 * way, y, z * 1.3), 0.12, 0.12)
            s.beam("body", (-0.9 + z * 1.3, y - 2.6, -1.3 * way), (-0.9 + z * 1.3, y, 1.3 * way), 0.12, 0.12)
    for y in (8.0, 14.0, 20.0):
        s.box("arms", (2.6, 0.7, 0.7), (1.4, y, 0), bevel=0.05)
        s.box("body", (0.3, 0.9, 1.0), (2.5, y - 0.1, 0), bevel=0.05)
    s.rod("arms", (-0.9, 24.0, 0), (-0.9, 27.0, 0), 0.08)
