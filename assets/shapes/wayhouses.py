"""Where travellers of old put up: a Chinese inn of timber with its wine flag, a tent of the desert."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Point, Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
V = np.array


def _roof(s: Sketch, at: Point, wide: float, deep: float, rise: float, lift: float) -> None:
    """A hipped roof of tiles whose corners turn up, rolls of tiles down its front and back, a ridge."""
    x, y, z = at
    u = np.linspace(-1, 1, 15)
    curl = lift * np.abs(u) ** 4
    for side in SIDES:
        eaves = np.column_stack([x + 0.5 * wide * u, y + curl, np.full(15, z + side * deep / 2)])
        middle = np.column_stack([x + 0.46 * wide * u, y + 0.36 * rise + 0.5 * curl, np.full(15, z + side * deep / 4)])
        ridge = np.column_stack([x + 0.34 * wide * u, np.full(15, y + rise), np.full(15, z)])
        s.sheet("tiles", [eaves, middle, ridge])
        for k in range(15):
            s.tube("tiles", [eaves[k], middle[k], ridge[k]], 0.06, 4)
        end = [
            [(x + side * wide / 2, y + lift * abs(t) ** 4, z + t * deep / 2) for t in (-1, -0.5, 0, 0.5, 1)],
            [(x + side * 0.34 * wide, y + rise, z)] * 5,
        ]
        s.sheet("tiles", end)
    s.tube(
        "tiles",
        [(x - 0.36 * wide, y + rise + 0.12, z), (x, y + rise + 0.04, z), (x + 0.36 * wide, y + rise + 0.12, z)],
        0.12,
        7,
    )


@drawing(
    "wayside_inn",
    (9.6, 7.8, 7.2),
    Roles(shines={"lanterns": BULB}),
    timber="weathered dark timber",
    walls="yellow clay plaster",
    tiles="dark grey roof tiles",
    panes="glowing warm paper window",
    lanterns="glowing red paper",
    cloth="faded red cloth",
)
def wayside_inn(s: Sketch, rng: Rng) -> None:
    """An old Chinese inn: two storeys of timber, an open door, a gallery, swept roofs, lanterns, a wine flag."""
    s.box("timber", (8.8, 0.3, 6.4), bevel=0.02)
    s.box("walls", (7.6, 2.7, 5.0), (0, 0.3, -0.5), bevel=0)
    s.box("walls", (6.8, 2.2, 4.2), (0, 3.5, -0.6), bevel=0)
    for x in (-3.9, -1.9, 1.9, 3.9):
        s.cylinder("timber", 0.13, 2.9, (x, 0.3, 2.6), sides=10)
    for y, wide, z in ((2.95, 8.4, 2.6), (3.2, 8.0, 2.05)):
        s.box("timber", (wide, 0.24, 0.24), (0, y, z), bevel=0.01)
    _roof(s, (0, 3.1, 0.2), 9.4, 6.6, 0.9, 0.35)
    s.box("timber", (7.4, 0.14, 5.2), (0, 3.86, -0.3), bevel=0)
    for k in range(19):
        s.box("timber", (0.06, 0.75, 0.06), (-3.6 + 0.4 * k, 3.95, 2.2), bevel=0)
    s.box("timber", (7.4, 0.1, 0.12), (0, 4.7, 2.2), bevel=0.01)
    _roof(s, (0, 5.7, -0.4), 8.6, 6.2, 1.9, 0.5)
    for x in (-2.4, 0.0, 2.4):
        for y, z, door in ((0.3, 2.03, x == 0.0), (4.1, 1.53, False)):
            _lattice(s, (x, y, z), door)
    for x in (-3.0, -1.0, 1.0, 3.0):
        s.ball("lanterns", (0.2, 0.24, 0.2), (x, 2.5, 2.75), sides=12)
        s.rod("timber", (x, 2.74, 2.75), (x, 2.95, 2.75), 0.012, sides=4)
    s.rod("timber", (4.2, 0.0, 3.2), (4.2, 6.4, 3.2), 0.07, 0.05, 8)
    s.rod("timber", (4.2, 6.0, 3.2), (3.3, 6.0, 3.2), 0.03, sides=6)
    wave = 0.06 * np.sin(np.linspace(0, 9, 9))
    s.sheet("cloth", [[(3.35 + 0.8 * k, 6.0 - 0.26 * n, 3.2 + float(wave[n])) for k in (0, 1)] for n in range(9)][::-1])
    s.ball("walls", (0.26, 0.26, 0.02), (3.75, 5.0, 3.26), sides=14)
    s.box("timber", (2.2, 0.6, 0.1), (0, 3.0, 2.75), bevel=0.02)
    s.box("cloth", (1.9, 0.4, 0.06), (0, 3.1, 2.79), bevel=0.01)


def _lattice(s: Sketch, at: Point, door: bool) -> None:
    """A window of paper behind a lattice, or a door that stands open between two leaves."""
    x, y, z = at
    if door:
        s.box("panes", (1.5, 2.2, 0.05), (x, y, z), bevel=0)
        for side in SIDES:
            s.box("timber", (0.7, 2.2, 0.06), (x + side * 1.05, y, z + 0.3), (0, side * -60, 0), 0.01)
        return
    s.box("panes", (1.4, 1.1, 0.05), (x, y + 0.7, z), bevel=0)
    for k in range(6):
        s.box("timber", (0.05, 1.1, 0.05), (x - 0.65 + 0.26 * k, y + 0.7, z + 0.03), bevel=0)
    for k in range(4):
        s.box("timber", (1.4, 0.05, 0.05), (x, y + 0.7 + 0.35 * k, z + 0.03), bevel=0)


@drawing("nomad_tent", (7.2, 2.9, 5.0), cloth="black goat hair cloth", poles="pale wood", rugs="woven red carpet")
def nomad_tent(s: Sketch, rng: Rng) -> None:
    """A low wide tent of the desert, open to the front: dark cloth over poles, ropes to pegs, carpets and cushions."""
    xs = np.linspace(-3.3, 3.3, 13)
    peak = 1.9 + 0.45 * np.cos(xs * 2 * np.pi / 3.3)
    rows = [
        np.column_stack([1.06 * xs, 0.05 + 0 * xs, np.full(13, -2.4)]),
        np.column_stack([xs, 0.85 * peak, np.full(13, -1.2)]),
        np.column_stack([xs, 1.12 * peak, np.full(13, 0.2)]),
        np.column_stack([xs, 0.86 * peak, np.full(13, 1.6)]),
    ]
    s.sheet("cloth", rows)
    for x in SIDES:
        flank = [[row[0 if x < 0 else -1] * [1, k, 1] + [x * 0.5 * (1 - k), 0, 0] for row in rows] for k in (0.0, 1.0)]
        s.sheet("cloth", flank)
    for k in (1, 5, 7, 11):
        a = rows[3][k]
        s.rod("poles", (float(a[0]), 0, float(a[2])), tuple(a), 0.045, sides=7)
        s.rod("poles", tuple(a), (float(a[0]) * 1.05, 0.02, float(a[2]) + 0.85), 0.012, sides=4)
    for x in (-1.65, 1.65):
        s.rod("poles", (x, 0, 0.2), (x, 2.4, 0.2), 0.05, sides=7)
    s.box("rugs", (5.4, 0.03, 3.0), (0, 0, 0.2), bevel=0)
    for x in (-2.1, -1.2, 1.2, 2.1):
        s.ball("rugs", (0.36, 0.16, 0.2), (x, 0.16, -0.9), sides=12)
