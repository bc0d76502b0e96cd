"""Swords, shields, armour and cannon."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc
from assets.shapes.wagons import draw_spoked_wheel

Rng = np.random.Generator


@drawing("sword", (0.22, 1.1, 0.05), blade="steel", hilt="leather")
def sword(s: Sketch, rng: Rng) -> None:
    """A straight sword point down: fullered blade, cross guard, wound grip, round pommel."""
    w, h, d = s.size
    wide = w * 0.13
    section = np.array([(1, 0), (0.35, -1), (-0.35, -1), (-1, 0), (-0.35, 1), (0.35, 1)])
    levels = [(0.0, 0.02), (0.09, 0.7), (0.4, 0.9), (0.76, 1.0)]
    s.loft(
        "blade",
        [
            np.column_stack([section[:, 0] * wide * k, np.full(6, h * y), section[:, 1] * d * 0.16 * k])
            for y, k in levels
        ],
        smooth=False,
    )
    s.box("blade", (wide * 0.3, h * 0.5, d * 0.28), (0, h * 0.26, 0), bevel=0.001)
    t = np.linspace(-1, 1, 9)
    s.tube(
        "blade", np.column_stack([t * w * 0.46, h * 0.765 - h * 0.018 * t**2, 0 * t]), d * (0.22 + 0.1 * np.abs(t)), 10
    )
    for x in (-1.0, 1.0):
        s.ball("blade", d * 0.36, (x * w * 0.46, h * 0.747, 0), sides=12)
    s.rod("hilt", (0, h * 0.77, 0), (0, h * 0.94, 0), d * 0.27, d * 0.24, 14)
    for k in range(9):
        s.ring("hilt", d * 0.265, d * 0.06, (0, h * (0.78 + 0.0185 * k), 0), (90, 0, 8), sides=5)
    s.ball("blade", (w * 0.14, w * 0.14, d * 0.4), (0, h - w * 0.14, 0), sides=18)
    s.cylinder("hilt", w * 0.07, d * 0.84, (0, h - w * 0.14, -d * 0.42), (90, 0, 0))


@drawing("shield", (0.7, 0.9, 0.16), face="painted wood", rim="iron")
def shield(s: Sketch, rng: Rng) -> None:
    """A heater shield: bowed face, riveted rim, boss and a cross of bands."""
    w, h, d = s.size
    t = np.linspace(0, 1, 17)
    half = np.interp(t, [0, 0.05, 0.2, 0.42, 0.62, 1.0], [0.0, 0.14, 0.5, 0.84, 0.98, 1.0]) * w * 0.47
    y = h * (0.02 + 0.95 * t)
    u = np.linspace(-1, 1, 13)

    def bow(x: float | np.ndarray) -> np.ndarray:
        return np.asarray(d * 0.3 * (1 - (np.asarray(x) / (w * 0.5)) ** 2))

    x = half[:, None] * u
    grid = np.stack([x, np.repeat(y[:, None], 13, 1), bow(x)], -1)
    s.sheet("face", grid, both=False)
    s.sheet("face", (grid - [0, 0, d * 0.12])[:, ::-1], both=False)
    edge = np.concatenate([grid[:, -1], grid[::-1, 0][0:1] * [0.5, 1, 1], grid[::-1, 0]])
    s.tube("rim", edge - [0, 0, d * 0.05], d * 0.16, 8)
    for k in range(2, 17, 2):
        for side in (0, -1):
            p = grid[k, side] * [0.93, 1, 1]
            s.ball("rim", d * 0.08, (float(p[0]), float(p[1]), float(bow(p[0]))), sides=8)
    for k in range(9):
        px = w * 0.44 * (k / 4 - 1)
        s.box("rim", (w * 0.112, h * 0.05, d * 0.08), (px, h * 0.62, float(bow(px))), (0, px / w * 60, 0), bevel=0)
    s.box("rim", (w * 0.08, h * 0.9, d * 0.08), (0, h * 0.06, d * 0.3), bevel=0)
    with s.frame((0, h * 0.645, d * 0.3), (90, 0, 0)):
        s.lathe(
            "rim",
            [(w * 0.16, 0), (w * 0.15, d * 0.1), (w * 0.1, d * 0.14), (w * 0.08, d * 0.3), (0, d * 0.4)],
            sides=24,
        )
    s.tube(
        "rim",
        [
            (-w * 0.16, h * 0.45, 0),
            (-w * 0.12, h * 0.5, -d * 0.3),
            (-w * 0.12, h * 0.62, -d * 0.3),
            (-w * 0.16, h * 0.68, 0),
        ],
        d * 0.08,
        7,
    )


def draw_helmet(s: Sketch, w: float, h: float, d: float) -> None:
    """A knight's close helmet, its neck at y = 0, `h` tall: skull with a comb, pointed visor, slit, holes."""
    t = np.linspace(-35, 90, 16)
    ring = np.radians(np.linspace(0, 360, 33)[:-1])
    rows = []
    for a in np.radians(t):
        k = max(float(np.cos(a)), 0.01)
        rows.append(
            np.stack(
                [w * 0.46 * k * np.cos(ring), np.full(32, h * (0.5 + 0.46 * np.sin(a))), -d * 0.46 * k * np.sin(ring)],
                -1,
            )
        )
    s.loft("body", rows, caps=False)
    s.lathe("body", [(w * 0.5, 0), (w * 0.46, h * 0.05), (w * 0.36, h * 0.14), (w * 0.38, h * 0.24)], sides=32)
    across = np.radians(np.linspace(-80, 80, 17))
    levels = [(0.2, 0.36, 0.42), (0.4, 0.47, 0.66), (0.56, 0.48, 0.6), (0.64, 0.475, 0.5)]
    s.sheet(
        "body",
        [
            [
                (w * k * float(np.sin(a)) * 1.02, h * y, d * (0.02 + (f - 0.02) * max(float(np.cos(a)), 0) ** 0.8))
                for a in across
            ]
            for y, k, f in levels
        ],
    )
    for y in (0.56, 0.66):
        s.tube(
            "body",
            [
                (w * 0.485 * float(np.sin(a)), h * y, d * (0.02 + 0.56 * max(float(np.cos(a)), 0) ** 0.8))
                for a in across
            ],
            h * 0.022,
            7,
        )
    for x in (-1.0, 1.0):
        s.cylinder("body", w * 0.07, w * 0.06, (x * w * 0.45, h * 0.56, 0), (0, 0, -90 * x), sides=16)
    comb = [
        (d * 0.44 * float(np.cos(a)), h * (0.5 + 0.5 * float(np.sin(a)))) for a in np.radians(np.linspace(25, 165, 14))
    ]
    inner = [(z * 0.9, h * 0.5 + (y - h * 0.5) * 0.9) for z, y in comb[::-1]]
    s.prism("body", comb + inner, w * 0.05, turn=(0, 90, 0))


@drawing("helmet", (0.28, 0.36, 0.34), body="steel")
def helmet(s: Sketch, rng: Rng) -> None:
    """A knight's helmet with a pointed visor, a comb and a gorget."""
    draw_helmet(s, *s.size)


@drawing("armor", (0.8, 1.9, 0.6), body="steel")
def armor(s: Sketch, rng: Rng) -> None:
    """A suit of plate on its stand: helmet, breastplate, pauldrons, arms, tassets, greaves, hands on a sword."""
    w, h, d = s.size
    s.box("body", (w * 0.8, h * 0.03, d * 0.95))
    with s.frame((0, h * 0.84, 0)):
        draw_helmet(s, w * 0.3, h * 0.16, d * 0.42)
    ring = arc(1, 0, 345, 23)
    torso = [
        (0.5, 0.15, 0.2),
        (0.56, 0.17, 0.24),
        (0.62, 0.165, 0.25),
        (0.72, 0.21, 0.33),
        (0.8, 0.21, 0.28),
        (0.84, 0.14, 0.18),
    ]
    s.loft(
        "body", [np.column_stack([ring[:, 0] * w * a, np.full(24, h * y), -ring[:, 1] * d * b]) for y, a, b in torso]
    )
    for k in range(3):
        s.lathe(
            "body",
            [(w * (0.2 + 0.025 * k), h * (0.5 - 0.035 * k)), (w * (0.18 + 0.02 * k), h * (0.55 - 0.035 * k))],
            sides=24,
        )
    for x in (-1.0, 1.0):
        for k in range(3):
            s.ball(
                "body",
                (w * (0.13 - 0.012 * k), h * 0.045, d * (0.2 - 0.02 * k)),
                (x * w * (0.27 + 0.025 * k), h * (0.8 - 0.025 * k), 0),
                (0, 0, x * -25),
                sides=16,
            )
        elbow, hand = (x * w * 0.42, h * 0.62, d * 0.04), (x * w * 0.06, h * 0.53, d * 0.36)
        s.rod("body", (x * w * 0.31, h * 0.77, 0), elbow, w * 0.075, w * 0.06, 14)
        s.ball("body", w * 0.085, elbow, sides=14)
        s.rod("body", elbow, hand, w * 0.07, w * 0.05, 14)
        s.ball("body", (w * 0.07, h * 0.025, d * 0.09), hand, sides=12)
        s.rod("body", (x * w * 0.13, h * 0.46, 0), (x * w * 0.15, h * 0.27, 0), w * 0.1, w * 0.08, 16)
        s.ball("body", (w * 0.1, h * 0.035, d * 0.15), (x * w * 0.15, h * 0.265, d * 0.03), sides=14)
        s.lathe(
            "body", [(w * 0.075, h * 0.05), (w * 0.1, h * 0.16), (w * 0.08, h * 0.25)], (x * w * 0.155, 0, 0), sides=16
        )
        s.ball("body", (w * 0.09, h * 0.035, d * 0.26), (x * w * 0.16, h * 0.045, d * 0.14), sides=14)
    s.box("body", (w * 0.06, h * 0.42, d * 0.025), (0, h * 0.03, d * 0.38), bevel=0.004)
    s.box("body", (w * 0.3, h * 0.02, d * 0.05), (0, h * 0.46, d * 0.38))
    s.rod("body", (0, h * 0.46, d * 0.38), (0, h * 0.58, d * 0.38), w * 0.024)
    s.ball("body", w * 0.04, (0, h * 0.59, d * 0.38), sides=10)


@drawing("cannon", (1.3, 1.2, 2.4), barrel="black iron", carriage="wood")
def cannon(s: Sketch, rng: Rng) -> None:
    """A field gun: ringed barrel with a flared muzzle and cascabel, on a trail with two spoked wheels."""
    w, h, d = s.size
    r = h * 0.43
    axle = (0.0, r, d * 0.12)
    for x in (-1.0, 1.0):
        draw_spoked_wheel(s, "carriage", r, w * 0.08, (x * w * 0.44, r, axle[2]), 12)
        s.ring("barrel", r * 0.985, w * 0.03, (x * w * 0.44, r, axle[2]), (0, 90, 0), sides=5)
        cheek = [
            (d * 0.2, r * 0.8),
            (d * 0.2, h * 0.66),
            (d * 0.02, h * 0.7),
            (-d * 0.42, h * 0.1),
            (-d * 0.48, 0),
            (-d * 0.38, 0),
        ]
        s.prism("carriage", [(-z, y) for z, y in cheek], w * 0.08, (x * w * 0.16, 0, 0), (0, 90, 0))
    s.rod("carriage", (-w * 0.46, r, axle[2]), (w * 0.46, r, axle[2]), w * 0.05)
    for z, y in ((-0.4, 0.04), (-0.15, 0.26)):
        s.box("carriage", (w * 0.34, h * 0.08, d * 0.06), (0, h * y, d * z))
    with s.frame((0, h * 0.7, d * 0.1), (90 - float(rng.uniform(4, 12)), 0, 0)):
        long, big = d * 0.4, w * 0.13
        profile = [
            (0, -0.98),
            (0.3, -0.97),
            (0.35, -0.9),
            (0.2, -0.84),
            (0.9, -0.8),
            (1.05, -0.76),
            (1.05, -0.7),
            (0.98, -0.68),
            (0.95, -0.2),
            (1.02, -0.18),
            (1.02, -0.12),
            (0.88, -0.1),
            (0.8, 0.3),
            (0.86, 0.32),
            (0.86, 0.37),
            (0.76, 0.39),
            (0.68, 0.82),
            (0.86, 0.92),
            (0.86, 0.98),
            (0.7, 1.0),
            (0.45, 1.0),
            (0.42, 0.8),
            (0, 0.8),
        ]
        s.lathe("barrel", [(a * big, b * long) for a, b in profile], sides=28)
        s.rod("barrel", (-w * 0.2, 0, 0), (w * 0.2, 0, 0), big * 0.35)
    for x, z, up in ((-0.1, -0.3, 0), (0.1, -0.3, 0), (0.0, -0.22, 0)):
        del up
        s.ball("barrel", h * 0.055, (w * (x + 0.36), h * 0.055, d * z), sides=12)
