"""What rolls on roads by an engine or a chain. Everything looks towards +Z."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.coachwork import Coach, draw_coach
from assets.shapes.drawing import drawing
from assets.shapes.sketch import F64, Point, Sketch, arc

Rng = np.random.Generator


def draw_wheel(s: Sketch, tyre: str, hub: str, radius: float, width: float, at: Point) -> None:
    """A tyre with a dished, five-spoked rim; `at` is its centre, its axle lies along x."""
    s.stamp(_wheel(tyre, hub, radius, width), at)


@lru_cache(maxsize=16)
def _wheel(tyre: str, hub: str, radius: float, width: float) -> Sketch:
    s = Sketch((width, 2 * radius, 2 * radius))
    r, half = radius, width / 2
    with s.frame(turn=(0, 0, 90)):
        s.lathe(
            tyre,
            [
                (r * 0.62, -half),
                (r * 0.93, -half),
                (r, -half * 0.7),
                (r, half * 0.7),
                (r * 0.93, half),
                (r * 0.62, half),
            ],
            sides=24,
        )
        s.lathe(hub, [(0, -half * 0.5), (r * 0.58, -half * 0.5), (r * 0.64, -half * 0.98)], sides=20)
        s.lathe(hub, [(r * 0.64, half * 0.98), (r * 0.58, half * 0.5), (0, half * 0.5)], sides=20)
        for end in (-1.0, 1.0):
            s.cylinder(hub, r * 0.16, half * 0.5, (0, end * half * 0.7 - half * 0.25, 0), sides=12)
            for _ in s.around(5):
                s.box(hub, (r * 0.14, half * 0.3, r * 0.5), (0, end * half * 0.65 - half * 0.15, r * 0.33), bevel=0)
    return s


def draw_shell(s: Sketch, surface: str, profile: ArrayLike, half: ArrayLike, z: float = 0.0) -> None:
    """A body whose side view is `profile` `[n, 2]` (forward, up) and whose half width at a height is given by
    `half` rows (height, half width); edges are drawn in a little towards the flanks."""
    line = np.asarray(profile, dtype=np.float64)
    table = np.asarray(half, dtype=np.float64)
    middle = line.mean(axis=0)
    width = np.interp(line[:, 1], table[:, 0], table[:, 1])
    rows: list[F64] = []
    for k, tuck in ((-1.0, 0.94), (-0.93, 0.985), (-0.75, 1.0), (0.75, 1.0), (0.93, 0.985), (1.0, 0.94)):
        flat = middle + (line - middle) * tuck
        rows.append(np.column_stack([width * k, flat[:, 1], flat[:, 0] + z]))
    s.loft(surface, np.array(rows)[:, ::-1], smooth=False)


@drawing("car", (1.8, 1.45, 4.3), body="red car paint", glass="pale green glass", tyres="rubber", trim="chrome")
def car(s: Sketch, rng: Rng) -> None:
    """A saloon: a rounded body with wheel arches and door gaps, a glazed cabin, lamps, grille, mirrors and handles."""
    w, h, d = s.size
    wheel, low, belt = h * 0.225, h * 0.17, h * 0.64
    slope = float(rng.uniform(0.9, 1.1))
    deck = ((0.5, 0.76), (0.42, 0.88), (0.2, 0.985), (-0.3, 1.03), (-0.44, 1.0), (-0.5, 0.86))
    roof = ((0.24, 0.61), (0.075 * slope, 0.955), (0.0, 0.985), (-0.13, 0.98), (-0.2, 0.95), (-0.385, 0.62))
    coach = Coach(
        w * 0.985, d * 0.985, h * 0.98, low, tuple((d * z, belt * y) for z, y in deck), belt,
        tuple((d * z, h * y) for z, y in roof), (-d * 0.3, d * 0.31), wheel, (d * 0.17, -d * 0.045, -d * 0.235),
    )  # fmt: skip
    draw_coach(s, coach)
    for side in (-1.0, 1.0):
        for axle in coach.axles:
            draw_wheel(s, "tyres", "trim", wheel, w * 0.12, (side * w * 0.435, wheel, axle))
        s.ball("trim", (w * 0.1, h * 0.05, d * 0.02), (side * w * 0.34, belt * 0.72, d * 0.481), (0, side * 20, 0), 14)
        with s.tinted((0.55, 0.03, 0.03)):
            s.box(
                "trim",
                (w * 0.2, h * 0.06, d * 0.03),
                (side * w * 0.33, belt * 0.74, -d * 0.479),
                (0, side * 14, 0),
                0.012,
            )
        s.ball("body", (w * 0.045, h * 0.042, d * 0.022), (side * w * 0.5, belt * 1.07, d * 0.15), sides=12)
        for z in (0.015, -0.185):
            at = coach.flank(d * z, 0.8)
            s.box("trim", (w * 0.016, h * 0.018, d * 0.04), (side * at[0], at[1], d * z), bevel=0.006)
    s.box("tyres", (w * 0.44, h * 0.075, d * 0.03), (0, belt * 0.6, d * 0.482), bevel=0.02)
    for k in range(3):
        s.box("trim", (w * 0.42, h * 0.01, d * 0.032), (0, belt * (0.625 + 0.035 * k), d * 0.483), bevel=0)
    for end in (-1.0, 1.0):
        s.box("tyres", (w * 0.78, h * 0.07, d * 0.035), (0, low * 1.12, end * d * 0.482), bevel=0.025)
        s.box(
            "trim",
            (w * 0.24, h * 0.07, d * 0.008),
            (0, belt * (0.42 if end > 0 else 0.56), end * d * 0.497),
            bevel=0.004,
        )


@drawing("bicycle", (0.6, 1.05, 1.75), frame="painted metal", tyres="rubber")
def bicycle(s: Sketch, rng: Rng) -> None:
    """A diamond frame with spoked wheels, saddle, bars, cranks and a chain."""
    w, h, d = s.size
    r = d * 0.19
    rear, front = (0.0, r, -d * 0.31), (0.0, r, d * 0.31)
    for hub in (rear, front):
        s.ring("tyres", r * 0.95, r * 0.06, hub, (0, 90, 0), sides=8)
        s.ring("frame", r * 0.87, r * 0.025, hub, (0, 90, 0), sides=5)
        s.rod("frame", (-w * 0.08, hub[1], hub[2]), (w * 0.08, hub[1], hub[2]), r * 0.06)
        for k in range(14):
            spoke = 2 * np.pi * k / 14
            s.rod(
                "frame",
                hub,
                (0, hub[1] + r * 0.88 * float(np.cos(spoke)), hub[2] + r * 0.88 * float(np.sin(spoke))),
                r * 0.008,
                sides=3,
            )
    crank, seat, head, neck = (
        (0.0, r * 0.82, -d * 0.04),
        (0, h * 0.78, -d * 0.13),
        (0, h * 0.8, d * 0.2),
        (0, h * 0.66, d * 0.22),
    )
    t = h * 0.018
    for a, b, size in (
        (crank, seat, 1.0),
        (seat, head, 1.0),
        (crank, neck, 1.2),
        (crank, rear, 0.7),
        (seat, rear, 0.6),
        (neck, (0, h * 0.95, d * 0.18), 1.0),
    ):
        s.rod("frame", a, b, t * size)
    for x in (-1.0, 1.0):
        s.rod("frame", (x * w * 0.07, neck[1] * 0.98, neck[2]), (x * w * 0.07, r, front[2]), t * 0.7)
        s.tube(
            "frame",
            [(0, h * 0.95, d * 0.18), (x * w * 0.3, h * 0.98, d * 0.2), (x * w * 0.46, h * 0.98, d * 0.11)],
            t * 0.7,
            8,
        )
        s.rod("tyres", (x * w * 0.44, h * 0.98, d * 0.125), (x * w * 0.5, h * 0.98, d * 0.06), t * 1.1)
        s.box("frame", (t, r * 0.55, t * 1.2), (x * w * 0.09, crank[1] - (r * 0.5 if x > 0 else 0), crank[2]), bevel=0)
        s.box("tyres", (w * 0.14, t, d * 0.05), (x * w * 0.17, crank[1] + x * -r * 0.5, crank[2]))
    s.rod("frame", (0, h * 0.72, -d * 0.12), (0, h * 0.88, -d * 0.14), t * 0.7)
    s.ball("tyres", (w * 0.13, h * 0.025, d * 0.06), (0, h * 0.89, -d * 0.17), sides=12)
    s.ball("tyres", (w * 0.06, h * 0.022, d * 0.06), (0, h * 0.89, -d * 0.11), sides=12)
    s.ring("frame", r * 0.28, r * 0.035, (w * 0.06, crank[1], crank[2]), (0, 90, 0), sides=5)
    for y in (-1.0, 1.0):
        s.rod(
            "tyres",
            (w * 0.06, crank[1] + y * r * 0.28, crank[2]),
            (w * 0.06, rear[1] + y * r * 0.12, rear[2]),
            t * 0.3,
            sides=4,
        )


@drawing("motorcycle", (0.8, 1.15, 2.1), body="car paint", tyres="rubber", trim="chrome")
def motorcycle(s: Sketch, rng: Rng) -> None:
    """A roadster: tank, saddle, finned engine, forks, lamp and twin exhausts."""
    w, h, d = s.size
    r = h * 0.29
    for z in (-0.33, 0.35):
        draw_wheel(s, "tyres", "trim", r, w * 0.16, (0, r, d * z))
        a = np.radians(np.linspace(20, 160, 10))
        fender = [
            (x * w * 0.1, r + r * 1.08 * float(np.sin(v)), d * z - r * 1.08 * float(np.cos(v)) - d * 0.015)
            for v in a
            for x in (-1.0, 1.0)
        ]
        s.sheet("body", np.array(fender).reshape(10, 2, 3))
    s.loft(
        "body",
        [
            [(w * 0.17 * k * x, h * (0.66 + 0.13 * y * k), d * z) for x, y in arc(1, 0, 360, 16)[:-1].tolist()]
            for z, k in ((0.2, 0.3), (0.17, 0.85), (0.06, 1.0), (-0.06, 0.75), (-0.1, 0.4))
        ][::-1],
    )
    s.ball("tyres", (w * 0.2, h * 0.05, d * 0.15), (0, h * 0.65, -d * 0.2), sides=14)
    s.ball("body", (w * 0.15, h * 0.06, d * 0.12), (0, h * 0.66, -d * 0.36), (14, 0, 0), sides=14)
    s.box("trim", (w * 0.34, h * 0.2, d * 0.2), (0, h * 0.24, 0.02 * d))
    for k in range(5):
        s.box("tyres", (w * 0.42, h * 0.016, d * 0.15), (0, h * (0.42 + 0.03 * k), d * 0.06), (12, 0, 0), bevel=0)
    for x in (-1.0, 1.0):
        s.rod("trim", (x * w * 0.13, r, d * 0.35), (x * w * 0.13, h * 0.86, d * 0.2), w * 0.035)
        s.tube(
            "trim",
            [
                (x * w * 0.1, h * 0.45, d * 0.13),
                (x * w * 0.22, h * 0.26, d * 0.14),
                (x * w * 0.26, h * 0.2, -d * 0.05),
                (x * w * 0.27, h * 0.24, -d * 0.45),
            ],
            [w * 0.035, w * 0.035, w * 0.045, w * 0.06],
            10,
        )
        s.tube(
            "trim",
            [(0, h * 0.88, d * 0.19), (x * w * 0.3, h * 0.95, d * 0.18), (x * w * 0.48, h * 0.93, d * 0.1)],
            w * 0.022,
            8,
        )
        s.rod("tyres", (x * w * 0.38, h * 0.94, d * 0.145), (x * w * 0.5, h * 0.925, d * 0.09), w * 0.035)
        s.rod("body", (x * w * 0.1, h * 0.55, -d * 0.1), (x * w * 0.09, r, -d * 0.33), w * 0.04)
        s.ball("trim", (w * 0.06, h * 0.045, w * 0.02), (x * w * 0.4, h * 1.0, d * 0.15), sides=10)
    s.ball("trim", (w * 0.14, w * 0.14, w * 0.12), (0, h * 0.78, d * 0.28), sides=16)
    s.beam("body", (0, h * 0.45, 0.1 * d), (0, h * 0.83, d * 0.19), w * 0.1, w * 0.1)
