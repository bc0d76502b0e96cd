"""What tales are known by: a hut on chicken legs, wheels of fire, a mortar that flies."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, FLAME, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing(
    "chicken_leg_hut",
    (4.6, 6.8, 4.6),
    Roles(shines={"glow": BULB}),
    body="dark weathered logs",
    roof="mossy thatch",
    legs="scaly yellow skin",
    glow="warm glow",
)
def chicken_leg_hut(s: Sketch, rng: Rng) -> None:
    """A hut of logs with a crooked thatched roof that stands on two great bird's legs, its windows lit."""
    for x in SIDES:
        hip, knee, ankle = (x * 0.8, 3.2, 0.0), (x * 0.95, 2.0, -0.7), (x * 0.9, 0.32, 0.15)
        s.rod("legs", hip, knee, 0.42, end=0.24, sides=12)
        s.rod("legs", knee, ankle, 0.22, end=0.16, sides=10)
        s.ball("legs", (0.26, 0.26, 0.26), knee, sides=10)
        for turn in (-38, 0, 38, 180):
            a = np.radians(turn)
            tip = (ankle[0] + 0.85 * float(np.sin(a)), 0.08, ankle[2] + 0.85 * float(np.cos(a)))
            s.rod("legs", (ankle[0], 0.24, ankle[2]), tip, 0.13, end=0.07, sides=8)
            s.ball("body", (0.07, 0.07, 0.14), tip, (0, turn, 0), sides=8)
    s.box("body", (3.4, 0.24, 3.4), (0, 3.0, 0), bevel=0.03)
    for k in range(7):
        y = 3.24 + 0.27 * k
        for z in SIDES:
            s.rod("body", (-1.75, y + 0.13, z * 1.5), (1.75, y + 0.13, z * 1.5), 0.15, sides=8)
            s.rod("body", (z * 1.5, y + 0.13, -1.75), (z * 1.5, y + 0.13, 1.75), 0.15, sides=8)
    s.prism("body", [(-1.6, 0), (1.6, 0), (0.1, 1.5)], 2.9, (0, 5.1, 0))
    for x, long, tilt in ((-1.0, 2.75, 43.0), (1.0, 2.6, -46.0)):
        with s.frame((0.1, 6.65, 0), (0, 0, tilt)):
            s.box("roof", (long, 0.3, 4.1), (x * long / 2, -0.12, 0), bevel=0.1)
    s.box("glow", (0.6, 0.6, 0.1), (-0.75, 3.9, 1.63), bevel=0)
    s.box("glow", (0.5, 0.5, 0.1), (0.0, 5.4, 1.46), bevel=0)
    s.box("legs", (0.75, 1.4, 0.1), (0.65, 3.3, 1.66), bevel=0.02)
    for x in (-0.75,):
        s.box("body", (0.06, 0.6, 0.14), (x, 3.9, 1.64), bevel=0)
        s.box("body", (0.6, 0.06, 0.14), (x, 4.17, 1.64), bevel=0)
    s.box("body", (0.45, 1.1, 0.45), (0.9, 5.9, -0.6), (0, 0, -8), bevel=0.03)
    for k in range(5):
        s.box("body", (0.7, 0.07, 0.16), (0.65, 0.5 + 0.55 * k, 2.75 - 0.24 * k), bevel=0)
    for x in (0.35, 0.95):
        s.beam("body", (x, 0.0, 2.95), (x, 3.1, 1.6), 0.07, 0.07)


@drawing(
    "fire_wheels",
    (1.1, 0.5, 0.8),
    Roles(shines={"flame": FLAME}),
    rim="polished gold",
    flame="bright orange flame",
)
def fire_wheels(s: Sketch, rng: Rng) -> None:
    """Two golden wheels side by side, ringed with tongues of flame: one stands on them."""
    for x in SIDES:
        at = (x * 0.24, 0.2, 0.0)
        s.ring("rim", 0.13, 0.035, at, (0, 90, 0), sides=8)
        s.rod("rim", (x * 0.24 - 0.06, 0.2, 0), (x * 0.24 + 0.06, 0.2, 0), 0.05)
        for k in range(6):
            a = np.pi * k / 3
            s.rod("rim", at, (at[0], 0.2 + 0.13 * float(np.cos(a)), 0.13 * float(np.sin(a))), 0.012, sides=5)
        for k in range(11):
            a = 2 * np.pi * k / 11
            y, z = float(np.cos(a)), float(np.sin(a))
            foot = (at[0], 0.2 + 0.16 * y, 0.16 * z)
            tip = (at[0] + x * 0.05, 0.25 + 0.2 * y, 0.2 * z - 0.09)
            if tip[1] > 0.01:
                s.rod("flame", foot, tip, 0.045, end=0.004, sides=6)
    s.box("rim", (0.66, 0.03, 0.2), (0, 0.37, 0), bevel=0.01)


@drawing("flying_mortar", (1.2, 1.1, 1.2), body="worn grey stone", rim="dark iron")
def flying_mortar(s: Sketch, rng: Rng) -> None:
    """A mortar so large that a witch sits in it: a stone cup on a foot, an iron band about its rim."""
    cup = [(0.3, 0), (0.3, 0.1), (0.2, 0.2), (0.45, 0.45), (0.56, 1.05), (0.48, 1.06), (0.38, 0.5)]
    s.lathe("body", [(0, 0), *cup, (0, 0.42)], sides=24)
    s.lathe("rim", [(0.55, 0.86), (0.585, 0.88), (0.59, 0.98), (0.56, 1.0)], sides=24)


@drawing(
    "living_gingerbread",
    (1.3, 1.5, 0.4),
    dough="brown gingerbread",
    icing="white icing",
    candy="glossy red candy",
    eyes="dark chocolate",
)
def living_gingerbread(s: Sketch, rng: Rng) -> None:
    """A gingerbread man on the run: a flat brown cookie with arms flung out and legs striding, iced cuffs, a smile."""
    with s.frame((0, 0, 0), (0, 24, 0)), s.frame(scale=(1.0, 1.0, 0.42)):
        s.ball("dough", (0.3, 0.3, 0.26), (0, 1.2, 0), sides=20)
        s.ball("dough", (0.27, 0.4, 0.26), (0, 0.72, 0), sides=20)
        limbs = (
            ((0.16, 0.92), (0.52, 1.14)),
            ((-0.16, 0.92), (-0.54, 0.78)),
            ((0.12, 0.45), (0.42, 0.2)),
            ((-0.12, 0.45), (-0.3, 0.14)),
        )
        for number, (a, b) in enumerate(limbs):
            s.rod("dough", (*a, 0), (*b, 0), 0.15, end=0.13, sides=14)
            s.ball("dough", (0.14, 0.14, 0.25), (*b, 0), sides=14)
            way = np.subtract(b, a) / np.linalg.norm(np.subtract(b, a))
            cross, at = np.array([-way[1], way[0]]), np.array(b) - 0.03 * way
            cuff = [(*(at + cross * u + way * 0.02 * np.cos(9 * u * 10)), 0.28) for u in np.linspace(-0.13, 0.13, 9)]
            s.tube("icing", cuff, 0.022 if number < 2 else 0.026, 6)
        for x in SIDES:
            s.ball("eyes", (0.035, 0.045, 0.08), (x * 0.1, 1.26, 0.24), sides=8)
            s.ball("candy", (0.04, 0.03, 0.06), (x * 0.17, 1.14, 0.22), sides=8)
        bow = np.radians(np.linspace(205, 335, 9))
        s.tube("icing", [(0.13 * np.cos(a), 1.2 + 0.13 * np.sin(a), 0.27) for a in bow], 0.018, 6)
        for y in (0.92, 0.76, 0.6):
            s.ball("candy", (0.042, 0.042, 0.1), (0, y, 0.24), sides=9)
        s.tube(
            "icing",
            [(0.26 * np.cos(a), 1.2 + 0.26 * np.sin(a), 0.12) for a in np.radians(np.linspace(35, 145, 9))],
            0.02,
            6,
        )
