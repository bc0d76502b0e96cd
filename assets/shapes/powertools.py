"""Tools with a motor: drill, chainsaw, lawn mower."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


@drawing("power_drill", (0.078, 0.23, 0.28), body="bright yellow plastic", dark="black rubber", metal="polished steel")
def power_drill(s: Sketch, rng: Rng) -> None:
    """A cordless drill: a stubby body with a chuck and bit, a rubber grip with its trigger, a battery for a foot."""
    with s.frame((0, 0, -0.02), scale=CM):
        s.box("dark", (7.5, 4.6, 11), (0, 0, 0.6), bevel=0.8)
        s.box("body", (7.0, 1.4, 10.4), (0, 4.2, 0.4), bevel=0.4)
        s.box("dark", (3.6, 12, 4.4), (0, 5, -1), (8, 0, 0), 1.4)
        s.box("body", (3.7, 8, 1.2), (0, 6.5, -3.0), (8, 0, 0), 0.4)
        s.box("body", (1.8, 3.0, 1.6), (0, 12.2, 2.4), bevel=0.5)
        s.rod("body", (0, 19, -7), (0, 19, 6), 3.8, sides=20)
        s.rod("dark", (0, 19, -8.4), (0, 19, -7), 3.0, 3.8, 20)
        s.rod("body", (0, 19, 6), (0, 19, 8), 3.8, 2.8, 20)
        s.rod("dark", (0, 19, 8), (0, 19, 12.4), 2.4, 1.7, 18)
        s.rod("metal", (0, 19, 12.4), (0, 19, 14), 1.2, 0.9, 12)
        s.rod("metal", (0, 19, 14), (0, 19, 20), 0.35, 0.2, 7)
        for x in SIDES:
            s.box("dark", (0.4, 1.0, 7), (x * 3.7, 18.6, -1), bevel=0.1)


@drawing(
    "chainsaw",
    (0.23, 0.27, 0.77),
    body="orange plastic",
    blade="polished steel",
    chain="black steel",
    dark="black plastic",
)
def chainsaw(s: Sketch, rng: Rng) -> None:
    """A chainsaw: an orange motor body, two handles with a guard, a long bar with its toothed chain."""
    with s.frame((0, 0, -0.16), scale=CM):
        s.box("body", (16, 14, 26), (0, 2, 0), bevel=2.5)
        s.box("dark", (17, 5, 20), (0, 0.4, 0), bevel=1)
        for k in range(5):
            s.box("dark", (0.6, 6, 1.2), (8, 6, -8 + 3 * k), bevel=0.1)
        s.tube("dark", curve([(-9, 6, 4), (-10.5, 18, 6), (-4, 25, 6), (6, 25, 6), (10, 17, 5), (9, 6, 4)], 18), 1.3, 9)
        s.box("dark", (14, 10, 1.2), (0, 17, 12), (-14, 0, 0), 0.4)
        s.tube("body", curve([(0, 13, -8), (0, 15, -16), (0, 9, -24), (0, 3, -18), (0, 3, -11)], 14), 1.7, 9)
        bar = [(10, 4.6), (46, 5.4), (50, 7), (51, 9), (50, 11), (46, 12.6), (10, 13.4)]
        s.prism("blade", bar, 0.8, (3, 0, 0), (0, -90, 0))
        edge = curve(np.column_stack([np.full(7, 3.0), [y for _, y in bar], [z for z, _ in bar]]), 46)
        for p in edge.tolist():
            s.box("chain", (1.0, 1.3, 1.3), (p[0], p[1] - 0.65, p[2]), bevel=0)
        s.tube("chain", edge, 0.5, 5)


@drawing(
    "lawn_mower",
    (0.57, 1.02, 1.46),
    deck="red painted steel",
    engine="black plastic",
    wheel="black rubber",
    bar="polished steel",
    bag="dark grey cloth",
)
def lawn_mower(s: Sketch, rng: Rng) -> None:
    """A lawn mower: a red deck on four wheels with a motor on top, a long slanted handle, a grass bag behind."""
    s.box("deck", (0.46, 0.14, 0.6), (0, 0.1, 0.35), bevel=0.05)
    s.cylinder("deck", 0.22, 0.06, (0, 0.22, 0.36), top=0.16, sides=20)
    s.cylinder("engine", 0.14, 0.14, (0, 0.27, 0.36), sides=18)
    s.cylinder("bar", 0.1, 0.03, (0, 0.41, 0.36), sides=16)
    s.box("engine", (0.1, 0.1, 0.16), (0.16, 0.25, 0.36), bevel=0.02)
    for x in SIDES:
        for z, r in ((0.62, 0.1), (0.08, 0.13)):
            s.rod("wheel", (x * 0.22, r, z), (x * 0.28, r, z), r, sides=18)
            s.rod("bar", (x * 0.275, r, z), (x * 0.285, r, z), r * 0.5, sides=12)
        s.rod("bar", (x * 0.2, 0.2, 0.08), (x * 0.2, 1.0, -0.72), 0.014, sides=8)
    s.rod("engine", (-0.2, 1.0, -0.72), (0.2, 1.0, -0.72), 0.022)
    s.rod("bar", (-0.2, 0.72, -0.44), (0.2, 0.72, -0.44), 0.01, sides=7)
    s.rod("deck", (-0.18, 0.94, -0.62), (0.18, 0.94, -0.62), 0.01, sides=7)
    s.prism("bag", [(-0.5, 0.16), (0.06, 0.16), (0.04, 0.36), (-0.3, 0.5), (-0.56, 0.4)], 0.36, turn=(0, -90, 0))
