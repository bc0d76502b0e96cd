"""What hangs from a ceiling: lamps, chandeliers, herbs. Its top is at y = 0."""

from __future__ import annotations

import numpy as np

from assets.clutter.ware import (
    BLACK,
    BRASS,
    CLOTHS,
    IRON,
    PALE,
    WHITE,
    WOODS,
    Rng,
    cold,
    gloss,
    matt,
    metal,
    one_of,
    ware,
    warm,
)
from assets.shapes.sketch import Sketch


@ware("pendant lamp", rests="ceiling", candela=320.0, light_m=-0.75)
def pendant_lamp(s: Sketch, rng: Rng) -> None:
    """An enamelled shade on a cord with a bulb in it."""
    s.rod(matt(BLACK), (0, -0.6, 0), (0, 0, 0), 0.006, sides=4)
    s.lathe(gloss(one_of(rng, (IRON, CLOTHS[4], PALE, BRASS))), [(0.2, -0.78), (0.1, -0.64), (0.03, -0.6)], sides=14)
    s.ball(warm(), 0.05, (0, -0.74, 0), sides=8)


@ware("paper lamp", rests="ceiling", candela=240.0, light_m=-0.7)
def paper_lamp(s: Sketch, rng: Rng) -> None:
    """A lit ball of paper."""
    s.rod(matt(BLACK), (0, -0.5, 0), (0, 0, 0), 0.005, sides=4)
    s.ball(warm(), (0.17, 0.2, 0.17), (0, -0.68, 0), sides=12)
    for y in (-0.49, -0.87):
        s.cylinder(matt(BLACK), 0.06, 0.015, (0, y, 0), sides=8)


@ware("iron chandelier", rests="ceiling", candela=420.0, light_m=-0.95)
def iron_chandelier(s: Sketch, rng: Rng) -> None:
    """A wheel of candles on chains."""
    s.ring(metal(IRON), 0.45, 0.022, (0, -1.15, 0), (90, 0, 0), sides=3)
    for k in range(8):
        a = k * np.pi / 4
        x, z = 0.45 * float(np.cos(a)), 0.45 * float(np.sin(a))
        s.cylinder(matt(PALE), 0.022, 0.1, (x, -1.13, z), sides=6)
        s.lathe(warm(), [(0, 0), (0.016, 0.02), (0, 0.075)], (x, -1.03, z), sides=6)
        if k % 2 == 0:
            s.rod(metal(IRON), (x, -1.15, z), (0, -0.3, 0), 0.007, sides=4)
    s.rod(metal(IRON), (0, -0.3, 0), (0, 0, 0), 0.012, sides=4)


@ware("hanging herbs", rests="ceiling")
def hanging_herbs(s: Sketch, rng: Rng) -> None:
    """Bunches of dried herbs."""
    for k in range(3):
        with s.frame((0.22 * (k - 1), 0, 0)):
            color = one_of(rng, ((0.07, 0.1, 0.03), (0.13, 0.1, 0.04), (0.1, 0.06, 0.09)))
            s.rod(matt(WOODS[2]), (0, -0.12, 0), (0, 0, 0), 0.004, sides=3)
            for j in range(9):
                a, r = j * 2.4, float(rng.uniform(0.03, 0.08))
                s.rod(
                    matt(one_of(rng, (color,), 0.3)),
                    (0, -0.12, 0),
                    (r * np.cos(a), -0.4, r * np.sin(a)),
                    0.004,
                    0.016,
                    sides=4,
                )


@ware("tube light", rests="ceiling", candela=380.0, light_m=-0.1)
def tube_light(s: Sketch, rng: Rng) -> None:
    """A white batten with a lit tube."""
    s.box(matt(WHITE), (0.14, 0.05, 1.2), (0, -0.05, 0), bevel=0)
    s.box(cold(), (0.07, 0.03, 1.16), (0, -0.08, 0), bevel=0)


@ware("ship lantern", rests="ceiling", candela=260.0, light_m=-0.5)
def ship_lantern(s: Sketch, rng: Rng) -> None:
    """A brass lantern on a hook."""
    s.rod(metal(IRON), (0, -0.3, 0), (0, 0, 0), 0.008, sides=4)
    s.cylinder(metal(BRASS), 0.09, 0.1, (0, -0.42, 0), top=0.03, sides=8)
    s.cylinder(warm(), 0.075, 0.17, (0, -0.59, 0), sides=8)
    s.cylinder(metal(BRASS), 0.1, 0.03, (0, -0.62, 0), sides=8)
