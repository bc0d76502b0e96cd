"""What stands in yards, fields and tea rooms: windsock, beehive, water pipe, hand mill."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
V = np.array


@drawing("windsock", (2.35, 4.6, 0.62), cloth="orange cloth", pole="white painted steel", band="white cloth")
def windsock(s: Sketch, rng: Rng) -> None:
    """A windsock: a striped tapering tube of cloth that flies from a ring at the top of a pole."""
    s.cylinder("pole", 0.06, 4.6, (-1.0, 0, 0), sides=12, top=0.04)
    s.cylinder("pole", 0.26, 0.08, (-1.0, 0, 0), sides=18)
    a = np.linspace(0, 2 * np.pi, 17)[:-1]
    for k in range(5):
        rings = []
        for v in np.linspace(k / 5, (k + 1) / 5, 4):
            r = 0.29 - 0.15 * v
            x = -0.86 + 1.95 * v
            y = 4.25 - 0.5 * v**1.7 + 0.03 * np.sin(9 * v)
            rings.append(np.stack([np.full(16, x), y + r * np.cos(a) * (1 - 0.1 * v), r * np.sin(a)], 1))
        surface = "band" if k % 2 else "cloth"
        grid = np.stack(rings)
        s.sheet(surface, np.concatenate([grid, grid[:, :1]], axis=1))
    s.ring("pole", 0.29, 0.018, (-0.86, 4.25, 0), (0, 90, 0), sides=6)
    for y in (4.5, 4.0):
        s.rod("pole", (-1.0, y, 0), (-0.86, y, 0), 0.014, sides=6)


@drawing(
    "beehive",
    (0.52, 1.2, 0.65),
    box="pale painted wood",
    roof="galvanised steel",
    stand="pine wood",
    dark="black paint",
)
def beehive(s: Sketch, rng: Rng) -> None:
    """A beehive of stacked boxes on a stand: a slot with a landing board, hand holds, a metal lid with a stone."""
    for x in SIDES:
        for z in SIDES:
            s.box("stand", (0.06, 0.26, 0.06), (x * 0.2, 0, z * 0.2 - 0.02), bevel=0.006)
    s.box("stand", (0.5, 0.05, 0.62), (0, 0.25, 0.02), bevel=0.008)
    for k, (y, tall) in enumerate(((0.3, 0.27), (0.575, 0.27), (0.85, 0.17))):
        with s.tinted(((1, 1, 1), (0.86, 0.93, 1.0), (1.0, 0.95, 0.78))[k]):
            s.box("box", (0.46, tall, 0.5), (0, y, -0.02), bevel=0.008)
        for z in SIDES:
            s.box("dark", (0.14, 0.03, 0.012), (0, y + tall * 0.66, -0.02 + z * 0.248), bevel=0.004)
    s.box("dark", (0.3, 0.025, 0.02), (0, 0.3, 0.228), bevel=0)
    s.box("stand", (0.4, 0.02, 0.14), (0, 0.275, 0.28), (12, 0, 0), 0.004)
    s.box("roof", (0.52, 0.1, 0.56), (0, 1.02, -0.02), bevel=0.012)
    s.ball("stand", (0.11, 0.05, 0.09), (0.05, 1.15, 0), sides=10)
    for _ in range(14):
        at = (float(rng.uniform(-0.2, 0.2)), 0.32 + float(rng.uniform(0, 0.3)), 0.25 + float(rng.uniform(0, 0.08)))
        s.ball("dark", (0.011, 0.009, 0.015), at, sides=6)


@drawing(
    "hookah",
    (0.33, 0.79, 0.33),
    glass="cut blue glass",
    brass="polished brass",
    hose="red velvet",
    coal="glowing embers",
)
def hookah(s: Sketch, rng: Rng) -> None:
    """A water pipe: a swelling glass base, a tall turned stem of brass, a bowl with coals, a hose in a coil."""
    s.lathe(
        "glass",
        [(0.0, 0.0), (0.09, 0.0), (0.11, 0.03), (0.115, 0.08), (0.08, 0.16), (0.035, 0.23), (0.03, 0.27)],
        sides=24,
    )
    stem = [
        (0.034, 0.26),
        (0.04, 0.28),
        (0.02, 0.31),
        (0.036, 0.35),
        (0.018, 0.38),
        (0.026, 0.44),
        (0.016, 0.5),
        (0.03, 0.54),
    ]
    s.lathe(
        "brass",
        [*stem, (0.015, 0.58), (0.02, 0.64), (0.085, 0.66), (0.09, 0.668), (0.018, 0.675), (0.018, 0.7)],
        sides=20,
    )
    s.lathe("brass", [(0.018, 0.69), (0.045, 0.73), (0.05, 0.77), (0.04, 0.77), (0.03, 0.74), (0, 0.735)], sides=18)
    for k in range(5):
        a = 1.26 * k
        s.ball("coal", 0.016, (0.022 * np.cos(a), 0.775, 0.022 * np.sin(a)), sides=7)
    t = np.linspace(0, 1, 46)
    turn = 0.3 + t * 4.2 * np.pi
    reach = np.interp(t, [0, 0.1, 0.25, 0.9, 1], [0.03, 0.09, 0.14, 0.15, 0.17])
    high = np.interp(t, [0, 0.08, 0.3, 0.85, 1], [0.35, 0.34, 0.02, 0.035, 0.2])
    s.tube("hose", np.column_stack([reach * np.cos(turn), high, reach * np.sin(turn)]), 0.0125, 7)
    tip = V([reach[-1] * np.cos(turn[-1]), high[-1], reach[-1] * np.sin(turn[-1])])
    s.tube("brass", V([tip, tip + [0.02, 0.1, 0.015], tip + [0.05, 0.2, 0.03]]), [0.011, 0.015, 0.006], 8)


@drawing("millstone", (1.0, 0.95, 1.0), stone="grey granite", wood="weathered wood", flour="cream flour")
def millstone(s: Sketch, rng: Rng) -> None:
    """A hand mill: a grooved stone turning on another over a round trough on a stone foot, a wooden push bar, meal."""
    s.cylinder("stone", 0.26, 0.42, sides=8, top=0.22)
    s.lathe(
        "stone", [(0.2, 0.4), (0.46, 0.42), (0.5, 0.46), (0.5, 0.54), (0.46, 0.54), (0.45, 0.49), (0.3, 0.49)], sides=32
    )
    s.lathe("flour", [(0.44, 0.495), (0.37, 0.515), (0.31, 0.49)], sides=32)
    s.cylinder("stone", 0.33, 0.14, (0, 0.48, 0), sides=32)
    for k in range(24):
        with s.frame((0, 0.55, 0), (0, 15 * k, 0)):
            s.box("wood", (0.012, 0.07, 0.01), (0, -0.03, 0.328), bevel=0)
    s.cylinder("stone", 0.33, 0.16, (0, 0.625, 0), sides=32)
    s.cylinder("wood", 0.05, 0.015, (0.12, 0.782, 0.05), sides=14)
    s.rod("wood", (-0.2, 0.72, 0.28), (-0.2, 0.95, 0.28), 0.025, sides=8)
    s.rod("wood", (0.2, 0.71, 0.1), (0.49, 0.71, 0.2), 0.028, sides=8)
    s.rod("wood", (0.46, 0.71, 0.19), (0.46, 0.9, 0.19), 0.022, sides=8)
    for k in range(7):
        a = 0.9 * k
        s.ball("flour", (0.05, 0.025, 0.05), (0.4 * np.cos(a), 0.5, 0.4 * np.sin(a)), sides=8)
