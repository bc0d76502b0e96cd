"""Out in space: space suit, flying saucer, lunar lander, space station, ringed planet."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing(
    "space_suit",
    (0.99, 1.9, 0.75),
    suit="white padded fabric",
    visor="mirror gold glass",
    joint="grey rubber",
    pack="light grey plastic",
    badge="red plastic",
)
def space_suit(s: Sketch, rng: Rng) -> None:
    """An astronaut in a padded white suit: a round helmet with a golden visor, a life-support pack, a chest panel."""
    for x in SIDES:
        s.tube(
            "suit",
            curve([(x * 0.14, 0.9, 0), (x * 0.17, 0.55, 0.03), (x * 0.18, 0.16, -0.01)], 9),
            np.linspace(0.16, 0.115, 9),
            12,
        )
        s.box("joint", (0.19, 0.14, 0.36), (x * 0.185, 0, 0.06), bevel=0.05)
        s.rod("joint", (x * 0.18, 0.14, 0), (x * 0.18, 0.18, 0), 0.125, sides=14)
        s.ring("joint", 0.135, 0.018, (x * 0.17, 0.52, 0.03), (86, 0, 0), sides=5)
        bent = curve([(x * 0.26, 1.36, 0), (x * 0.39, 1.12, 0.02), (x * 0.37, 0.9, 0.18)], 9)
        s.tube("suit", bent, np.linspace(0.125, 0.085, 9), 12)
        s.ball("joint", (0.085, 0.1, 0.09), (x * 0.365, 0.82, 0.23), sides=10)
        s.ring("badge", 0.115, 0.012, (x * 0.345, 1.2, 0.01), (80, 0, x * 26), sides=5)
    s.tube(
        "suit", [(0, 0.82, 0), (0, 1.0, 0), (0, 1.25, 0), (0, 1.42, 0), (0, 1.5, 0)], [0.24, 0.26, 0.28, 0.26, 0.17], 16
    )
    s.ring("joint", 0.17, 0.035, (0, 1.5, 0), (90, 0, 0), sides=6)
    s.ball("suit", (0.21, 0.22, 0.22), (0, 1.68, 0), sides=20)
    s.ball("visor", (0.17, 0.155, 0.16), (0, 1.68, 0.085), sides=18)
    for x in SIDES:
        s.box("pack", (0.05, 0.1, 0.12), (x * 0.2, 1.64, 0.03), bevel=0.015)
    s.box("pack", (0.5, 0.72, 0.24), (0, 0.92, -0.32), bevel=0.05)
    s.box("pack", (0.3, 0.2, 0.12), (0, 1.1, 0.24), bevel=0.02)
    for k in range(3):
        s.box("badge" if k == 0 else "joint", (0.05, 0.05, 0.02), (0.09 * (k - 1), 1.2, 0.3), bevel=0.006)
    for x in SIDES:
        s.tube(
            "joint",
            curve([(x * 0.1, 1.16, 0.29), (x * 0.28, 1.05, 0.26), (x * 0.3, 1.1, -0.1), (x * 0.2, 1.1, -0.24)], 12),
            0.018,
            6,
        )


@drawing(
    "flying_saucer",
    (6.0, 2.6, 6.0),
    Roles(shines={"glow": BULB}),
    hull="polished silver metal",
    dome="green glass",
    glow="glowing green light",
    dark="dark grey metal",
)
def flying_saucer(s: Sketch, rng: Rng) -> None:
    """A flying saucer: a silver disc with a glass dome, glowing lights round its rim, three legs."""
    s.lathe("hull", [(0.6, 0.62), (1.4, 0.72), (2.7, 1.1), (3.0, 1.25), (2.7, 1.42), (1.3, 1.7)], sides=40)
    s.lathe("dark", [(0, 0.5), (0.7, 0.5), (0.9, 0.66)], sides=24)
    s.cylinder("glow", 0.5, 0.06, (0, 0.45, 0), sides=20)
    s.lathe("dark", [(1.34, 1.66), (1.34, 1.78), (1.2, 1.8)], sides=32)
    s.ball("dome", (1.22, 0.85, 1.22), (0, 1.75, 0), sides=24, lower_deg=0)
    for _ in s.around(14, 2.62, 1.24):
        s.ball("glow", (0.17, 0.12, 0.34), (0, 0.02, 0.16), sides=8)
    for _ in s.around(3, 1.5, 0.0):
        s.rod("dark", (0, 0.05, 0.5), (0, 0.9, 0.0), 0.07, sides=7)
        s.cylinder("dark", 0.25, 0.06, (0, 0, 0.5), sides=12)
    s.rod("dark", (0, 2.55, 0), (0, 2.85 - 0.25, 0), 0.03, sides=6)


@drawing(
    "lunar_lander", (6.6, 5.5, 6.6), foil="gold foil", body="light grey metal", dark="black metal", leg="polished steel"
)
def lunar_lander(s: Sketch, rng: Rng) -> None:
    """A lunar module: a stage in gold foil on four splayed legs with pads, an angular grey cabin."""
    s.lathe("foil", [(0, 1.5), (1.9, 1.5), (2.05, 1.7), (2.05, 2.6), (1.9, 2.75), (0, 2.75)], sides=8)
    s.lathe("dark", [(0.85, 0.7), (0.55, 1.1), (0.4, 1.55), (0, 1.5)], sides=18)
    for _ in s.around(4):
        s.rod("leg", (0, 2.4, 1.9), (0, 0.15, 2.9), 0.09, sides=7)
        for x in SIDES:
            s.rod("leg", (x * 0.7, 1.6, 1.85), (0, 0.7, 2.65), 0.05, sides=5)
            s.rod("leg", (x * 0.7, 2.6, 1.85), (0, 1.3, 2.4), 0.04, sides=5)
        s.lathe("foil", [(0, 0), (0.32, 0), (0.42, 0.12), (0.2, 0.16), (0, 0.16)], (0, 0, 2.9), sides=14)
        s.box("foil", (0.16, 1.0, 0.16), (0, 1.1, 2.25), (-24, 0, 0), 0.02)
    s.lathe("body", [(0, 2.75), (1.35, 2.8), (1.6, 3.2), (1.55, 4.2), (1.1, 4.8), (0, 4.9)], sides=8)
    s.rod("body", (0, 3.7, -1.4), (0, 3.7, 1.5), 1.05, sides=12)
    s.box("body", (1.0, 1.2, 0.8), (0, 3.0, 1.3), bevel=0.1)
    s.box("dark", (0.75, 0.9, 0.05), (0, 2.95, 1.71), bevel=0)
    for x in SIDES:
        s.prism("dark", [(x * 0.1, 0), (x * 0.7, 0), (x * 0.6, -0.5)], 0.08, (x * 0.12, 4.35, 1.5), (-10, 0, 0))
        s.ball("foil", (0.5, 0.6, 0.6), (x * 1.6, 3.6, -0.5), sides=12)
        for z in SIDES:
            s.rod("leg", (x * 1.3, 3.9, z * 1.1), (x * 1.75, 3.9, z * 1.5), 0.05, sides=5)
            s.rod("dark", (x * 1.75, 3.7, z * 1.5), (x * 1.75, 4.1, z * 1.5), 0.1, sides=7)
    s.rod("leg", (0.5, 4.8, 0), (0.9, 5.1, 0.3), 0.04, sides=5)
    s.lathe("body", [(0.08, 0), (0.4, 0.14), (0.38, 0.16), (0, 0.05)], (0.9, 5.1, 0.3), (30, 0, -30), sides=14)
    s.rod("leg", (-0.6, 4.7, -0.4), (-0.7, 5.4, -0.4), 0.02, sides=4)
    for k in range(6):
        s.rod("leg", (-0.22, 0.4 + 0.3 * k, 2.86 - 0.13 * k), (0.22, 0.4 + 0.3 * k, 2.86 - 0.13 * k), 0.02, sides=4)


@drawing(
    "space_station",
    (15.1, 4.0, 8.8),
    module="white metal",
    truss="grey steel",
    panel="dark blue solar cells",
    gold="gold foil",
    dark="dark glass",
)
def space_station(s: Sketch, rng: Rng) -> None:
    """A space station: cylinders joined end to end and across, a long truss with solar wings, radiators."""
    y = 2.2
    s.box("truss", (11.0, 0.34, 0.34), (0, y + 0.9, 0), bevel=0)
    for k in range(18):
        s.rod("truss", (-5.4 + 0.6 * k, y + 0.85, -0.2), (-4.8 + 0.6 * k, y + 1.3, 0.2), 0.04, sides=3)
    for x in (-6.6, -4.2, 4.2, 6.6):
        for z in SIDES:
            s.box("panel", (1.9, 0.05, 3.7), (x, y + 1.05, z * 2.5), bevel=0)
            s.box("gold", (0.1, 0.07, 3.8), (x, y + 1.05, z * 2.5), bevel=0)
            for j in range(6):
                s.box("truss", (1.9, 0.06, 0.04), (x, y + 1.05, z * (0.9 + 0.63 * j)), bevel=0)
        s.rod("truss", (x, y + 1.07, -0.6), (x, y + 1.07, 0.6), 0.1, sides=7)
    s.rod("truss", (-7.4, y + 1.07, 0), (7.4, y + 1.07, 0), 0.12, sides=8)
    for a, b, r in (
        ((0, y, -3.4), (0, y, -1.4), 0.62),
        ((0, y, -1.2), (0, y, 1.2), 0.7),
        ((0, y, 1.4), (0, y, 3.6), 0.66),
        ((-2.6, y, 2.4), (-0.6, y, 2.4), 0.55),
        ((0.6, y, 2.4), (2.6, y, 2.4), 0.55),
        ((0, y - 2.2, 0.6), (0, y - 0.6, 0.6), 0.5),
    ):
        s.rod("module", a, b, r, sides=18)
        mid = tuple((p + q) / 2 for p, q in zip(a, b, strict=True))
        step = np.subtract(b, a) / np.linalg.norm(np.subtract(b, a)) * 0.12
        s.rod(
            "truss", tuple((np.array(mid) - step).tolist()), tuple((np.array(mid) + step).tolist()), r * 1.03, sides=18
        )
        for p in (a, b):
            s.ball("module", r * 0.86, p, sides=12)
    s.ball("dark", (0.5, 0.3, 0.5), (0, y - 0.62, -2.4), sides=14)
    for x in SIDES:
        s.box("module", (0.06, 1.8, 1.2), (x * 2.2, y - 1.3, -0.6), bevel=0)
        s.rod("truss", (x * 2.2, y + 0.5, -0.6), (x * 2.2, y + 0.95, 0), 0.06, sides=5)
    s.rod("gold", (0, y, 3.6), (0, y, 4.4), 0.4, 0.3, 14)


@drawing(
    "ringed_planet",
    (2.53, 1.44, 2.5),
    globe="pale golden gas clouds",
    band="tan sandstone",
    ring="cream ice dust",
    gap="brown dust",
)
def ringed_planet(s: Sketch, rng: Rng) -> None:
    """A planet like Saturn: a banded globe, a broad tilted ring in two colours about it."""
    with s.frame((0, 0.75, 0), (16, 0, -14)):
        bands = [-90, -52, -30, -14, 4, 22, 44, 90]
        for k in range(7):
            s.ball("band" if k % 2 else "globe", 0.72, sides=28, lower_deg=bands[k], upper_deg=bands[k + 1])
        for color, low, high in (("ring", 0.88, 1.02), ("gap", 1.02, 1.08), ("ring", 1.08, 1.25), ("gap", 1.25, 1.3)):
            s.lathe(color, [(low, -0.008), (high, -0.008), (high, 0.008), (low, 0.008), (low, -0.008)], sides=40)


@drawing("crescent_moon", (1.06, 1.51, 0.37), body="glowing pale yellow light", crater="pale grey stone")
def crescent_moon(s: Sketch, rng: Rng) -> None:
    """A crescent moon as in picture books, with a few craters."""
    t = np.radians(np.linspace(-110, 110, 25))
    rings = []
    for a in t:
        thick = 0.02 + 0.2 * np.cos(a * 0.81) ** 1.3
        mid = np.array([-np.cos(a) * 0.62 + 0.25, 0.75 + np.sin(a) * 0.68])
        out = np.array([-np.cos(a), np.sin(a)])
        b = np.linspace(0, 2 * np.pi, 12, endpoint=False)
        rings.append(
            np.column_stack(
                [mid[0] + out[0] * thick * np.cos(b), mid[1] + out[1] * thick * np.cos(b), thick * 0.85 * np.sin(b)]
            )
        )
    s.loft("body", rings)
    for x, y, r in ((-0.42, 0.82, 0.06), (-0.36, 0.6, 0.04), (-0.3, 1.05, 0.045)):
        s.ball("crater", (r, r, 0.02), (x, y, 0.165), (0, -14, 0), sides=10)
