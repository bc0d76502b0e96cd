"""What rises above a place: tower crane, chair lift, cable car, and the pipes of an organ."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import F64, Point, Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
V = np.array


def _lattice(s: Sketch, surface: str, a: Point, b: Point, half: float, bay: float, rod: float) -> None:
    """A square lattice girder from `a` to `b`, half as wide as `half` says, a cross in each `bay` metres."""
    start, way = V(a, dtype=np.float64), V(b, dtype=np.float64) - V(a)
    long = float(np.linalg.norm(way))
    way = way / long
    pole = V([0.0, 0, 1]) if abs(way[1]) > 0.9 else V([0.0, 1, 0])
    one = np.cross(way, pole)
    two = np.cross(way, one)
    corners = [half * (x * one + y * two) for x, y in ((1, 1), (1, -1), (-1, -1), (-1, 1))]
    count = max(2, round(long / bay))
    for corner in corners:
        s.beam(surface, _at(start + corner), _at(start + way * long + corner), rod * 1.5, rod * 1.5)
    for k in range(count):
        low, high = start + way * long * k / count, start + way * long * (k + 1) / count
        for n in range(4):
            p, q = corners[n], corners[(n + 1) % 4]
            ends = (low + p, high + q) if (k + n) % 2 else (low + q, high + p)
            s.beam(surface, _at(ends[0]), _at(ends[1]), rod, rod)


def _at(p: F64) -> Point:
    return float(p[0]), float(p[1]), float(p[2])


@drawing(
    "tower_crane",
    (3.42, 25.9, 25.0),
    steel="yellow painted steel",
    cable="black steel",
    weight="concrete",
    glass="dark glass",
)
def tower_crane(s: Sketch, rng: Rng) -> None:
    """A tower crane: a lattice mast with a cab, a long jib with trolley and hook, slabs as counterweight."""
    s.box("weight", (3.2, 0.6, 3.2), (0, 0, 0), bevel=0.05)
    _lattice(s, "steel", (0, 0.5, 0), (0, 21.0, 0), 0.7, 1.7, 0.09)
    s.cylinder("steel", 1.0, 0.5, (0, 21.0, 0), sides=20)
    _lattice(s, "steel", (0, 22.2, 0.6), (0, 22.2, 18.0), 0.5, 1.6, 0.07)
    _lattice(s, "steel", (0, 22.0, -0.6), (0, 22.0, -7.0), 0.45, 1.5, 0.07)
    for x in SIDES:
        s.beam("steel", (x * 0.6, 21.5, 0.6), (x * 0.08, 25.9, 0), 0.14, 0.14)
        s.beam("steel", (x * 0.6, 21.5, -0.6), (x * 0.08, 25.9, 0), 0.14, 0.14)
    for z in (9.0, 17.0, -6.6):
        s.rod("cable", (0, 25.8, 0), (0, 22.7, z), 0.04, sides=6)
    for k in range(4):
        s.box("weight", (1.5, 1.7, 0.45), (0, 20.3, -5.2 - 0.5 * k), bevel=0.04)
    s.box("steel", (1.2, 1.7, 1.5), (1.2, 21.2, 0.9), bevel=0.06)
    s.box("glass", (1.24, 0.95, 1.2), (1.2, 21.7, 1.1), bevel=0.05)
    s.box("steel", (0.9, 0.3, 0.9), (0, 21.4, 12.5), bevel=0.04)
    for x in (-0.22, 0.22):
        s.rod("cable", (x, 21.5, 12.5), (x * 0.6, 11.6, 12.5), 0.025, sides=5)
    s.box("steel", (0.5, 0.7, 0.35), (0, 10.9, 12.5), bevel=0.06)
    s.ring("cable", 0.24, 0.06, (0, 10.6, 12.5), (0, 0, 0), 150, 250, 7)


def _draw_pylon(s: Sketch, tall: float) -> None:
    """A pylon whose arms carry a rope with wheels on either side; the ropes run along z."""
    s.cylinder("steel", 0.26, tall, sides=14, top=0.17)
    s.box("steel", (3.6, 0.2, 0.24), (0, tall - 0.1, 0), bevel=0.03)
    s.box("steel", (0.9, 0.3, 0.9), (0, 0, 0), bevel=0.04)
    for x in SIDES:
        s.box("steel", (0.12, 0.16, 1.5), (x * 1.7, tall - 0.3, 0), bevel=0.02)
        for k in range(4):
            s.rod(
                "dark",
                (x * 1.7 - 0.06, tall - 0.28, -0.6 + 0.4 * k),
                (x * 1.7 + 0.06, tall - 0.28, -0.6 + 0.4 * k),
                0.13,
                sides=14,
            )


@drawing("chair_lift", (4.74, 7.0, 7.0), steel="grey painted steel", seat="red painted wood", dark="black steel")
def chair_lift(s: Sketch, rng: Rng) -> None:
    """A chair lift: a pylon with rollers, two ropes, chairs for two with safety bars that hang from them."""
    tall = 6.9
    _draw_pylon(s, tall)
    for x in SIDES:
        s.rod("dark", (x * 1.7, tall - 0.13, -3.5), (x * 1.7, tall - 0.13, 3.5), 0.03, sides=7)
        for z in (-2.2, 1.9) if x > 0 else (-1.8, 2.4):
            with s.frame((x * 1.7, tall - 0.13, z), (0, 0 if x > 0 else 180, 0)):
                s.box("dark", (0.1, 0.16, 0.22), (0, -0.08, 0), bevel=0.02)
                s.tube("steel", V([(0, 0, 0), (0.12, -0.5, 0), (0.12, -1.5, -0.1), (0, -1.9, -0.22)]), 0.035, 8)
                for side in SIDES:
                    s.tube(
                        "steel",
                        V(
                            [
                                (0, -1.4, -0.16),
                                (side * 0.62, -1.5, -0.2),
                                (side * 0.64, -2.6, -0.1),
                                (side * 0.64, -2.65, 0.45),
                            ]
                        ),
                        0.028,
                        7,
                    )
                for k in range(4):
                    s.box("seat", (1.24, 0.03, 0.12), (0, -2.63, -0.02 + 0.14 * k), bevel=0.008)
                    s.box("seat", (1.24, 0.11, 0.03), (0, -2.45 + 0.15 * k, -0.17), bevel=0.008)
                s.tube(
                    "dark",
                    V([(-0.64, -2.2, -0.1), (-0.62, -2.2, 0.5), (0.62, -2.2, 0.5), (0.64, -2.2, -0.1)]),
                    0.024,
                    7,
                )
                s.rod("dark", (0, -2.2, 0.5), (0, -3.0, 0.55), 0.02, sides=6)
                s.rod("dark", (-0.4, -3.0, 0.55), (0.4, -3.0, 0.55), 0.024, sides=6)


@drawing("cable_car", (2.1, 4.58, 2.8), body="red paint", glass="clear glass", steel="dark steel")
def cable_car(s: Sketch, rng: Rng) -> None:
    """A cable car: a rounded cabin with windows all round, hung by a bent arm from wheels on a rope."""
    a = np.linspace(0, 2 * np.pi, 33)[:-1]
    plan = np.stack([np.sign(f) * np.abs(f) ** 0.5 for f in (np.cos(a), -np.sin(a))], 1)
    marks = [(0.06, 0.8, "body"), (0.12, 0.94, "body"), (0.5, 1.0, "body"), (0.9, 1.0, "body"), (1.7, 0.94, "glass")]
    marks += [(1.95, 0.9, "body"), (2.15, 0.78, "body"), (2.25, 0.5, "body")]
    rings = [np.stack([1.02 * k * plan[:, 0], np.full(32, y), 1.34 * k * plan[:, 1]], 1) for y, k, _ in marks]
    for k in range(1, len(marks)):
        s.loft(marks[k][2], rings[k - 1 : k + 1], caps=False)
    s.put_cap("body", rings[0][::-1])
    s.put_cap("body", rings[-1])
    for k in range(0, 32, 4):
        foot, top = rings[3][k], rings[4][k]
        s.beam("body", _at(foot * [0.98, 1, 0.98]), _at(top * [0.98, 1, 0.98]), 0.09, 0.09)
    s.box("steel", (1.3, 0.06, 1.8), (0, 0.0, 0), bevel=0)
    for x in SIDES:
        s.box("steel", (0.03, 1.75, 0.03), (x * 1.03, 0.15, 0), bevel=0)
    s.tube("steel", V([(0, 2.2, 0), (0, 2.7, 0), (0.35, 3.3, 0), (0.3, 4.0, 0), (0, 4.3, 0)]), 0.075, 9)
    s.box("steel", (0.16, 0.2, 1.9), (0, 4.2, 0), bevel=0.03)
    for k in range(6):
        s.rod("steel", (-0.06, 4.38, -0.8 + 0.32 * k), (0.06, 4.38, -0.8 + 0.32 * k), 0.14, sides=14)
    s.rod("steel", (0, 4.55, -1.4), (0, 4.55, 1.4), 0.035, sides=8)


@drawing(
    "pipe_organ",
    (4.24, 5.18, 1.74),
    case="walnut wood",
    pipes="polished tin",
    keys="ivory",
    trim="gilded wood",
    dark="black wood",
)
def pipe_organ(s: Sketch, rng: Rng) -> None:
    """A pipe organ: towers and fields of tall pipes in a case, below them keyboards, stops, pedals, a bench."""
    s.box("case", (4.2, 2.0, 0.9), (0, 0, -0.35), bevel=0.03)
    s.box("case", (4.2, 0.16, 1.0), (0, 1.95, -0.35), bevel=0.03)
    s.box("trim", (4.22, 0.05, 1.02), (0, 2.02, -0.35), bevel=0.01)
    s.box("case", (4.0, 3.0, 0.12), (0, 2.05, -0.72), bevel=0)
    for x, half, tall in ((-1.75, 0.33, 2.7), (0.0, 0.42, 3.0), (1.75, 0.33, 2.7)):
        for k in range(5):
            a = np.pi * (k - 2) / 5
            r = 0.075 if half < 0.4 else 0.09
            _draw_pipe(
                s, (x + half * np.sin(a) * 0.85, 2.15, -0.32 + 0.3 * np.cos(a)), r, tall - 0.55 - 0.12 * abs(k - 2)
            )
        s.cylinder("case", half, 0.14, (x, 2.02, -0.32), sides=20)
        s.cylinder("case", half * 1.08, 0.16, (x, 2.05 + tall - 0.18, -0.32), sides=20)
        s.lathe(
            "trim",
            [(half * 1.1, 0.0), (half * 1.12, 0.03), (half * 0.6, 0.12), (0.05, 0.15), (0, 0.15)],
            (x, 2.05 + tall - 0.02, -0.32),
            sides=20,
        )
    for side in SIDES:
        for k in range(9):
            x = side * (0.52 + 0.105 * k)
            _draw_pipe(s, (x, 2.12, -0.3), 0.042, 1.35 + 0.9 * abs(k - 4) / 4)
        top = [
            (0.46, 2.05 + 2.75),
            (1.42, 2.05 + 2.75),
            (1.42, 4.6),
            (1.18, 3.95),
            (0.94, 3.75),
            (0.7, 3.95),
            (0.46, 4.6),
        ]
        s.prism("case", V(top) * [side, 1], 0.1, (0, 0, -0.22))
    s.box("dark", (1.5, 0.9, 0.1), (0, 0.75, 0.1), bevel=0)
    for k in range(3):
        s.box("case", (1.5, 0.05, 0.3), (0, 0.78 + 0.11 * k, 0.24 - 0.12 * k), bevel=0.006)
        s.box("keys", (1.3, 0.025, 0.17), (0, 0.83 + 0.11 * k, 0.28 - 0.12 * k), bevel=0.003)
        for n in range(26):
            if n % 7 not in (2, 6):
                s.box("dark", (0.022, 0.03, 0.1), (-0.61 + 0.048 * n, 0.845 + 0.11 * k, 0.24 - 0.12 * k), bevel=0)
    for side in SIDES:
        s.box("case", (0.12, 0.62, 0.5), (side * 0.8, 0.7, 0.25), bevel=0.015)
        for k in range(9):
            s.cylinder(
                "keys", 0.026, 0.05, (side * (0.93 + 0.11 * (k % 3)), 0.9 + 0.13 * (k // 3), 0.1), (90, 0, 0), sides=10
            )
    s.box("keys", (0.5, 0.34, 0.012), (0, 1.3, 0.08), (-12, 0, 0), 0)
    for k in range(15):
        s.box("dark" if k % 2 else "case", (0.05, 0.04, 0.5), (-0.63 + 0.09 * k, 0.03, 0.4), bevel=0.006)
    s.box("case", (1.2, 0.06, 0.32), (0, 0.5, 0.72), bevel=0.012)
    for side in SIDES:
        s.box("case", (0.07, 0.5, 0.28), (side * 0.52, 0, 0.72), bevel=0.01)


def _draw_pipe(s: Sketch, at: tuple[float, float, float], radius: float, tall: float) -> None:
    """A flue pipe: a cone for a foot, a mouth, a long body."""
    x, y, z = float(at[0]), at[1], float(at[2])
    foot = radius * 3.4
    s.lathe(
        "pipes",
        [(radius * 0.35, 0), (radius, foot), (radius, foot + tall), (radius * 0.85, foot + tall)],
        (x, y, z),
        sides=12,
    )
    s.box("dark", (radius * 1.1, radius * 0.45, radius * 0.3), (x, y + foot * 1.02, z + radius * 0.86), bevel=0)
    s.prism(
        "trim",
        [(-radius * 0.6, 0), (radius * 0.6, 0), (0, radius * 1.3)],
        radius * 0.25,
        (x, y + foot * 1.2, z + radius * 0.93),
    )
