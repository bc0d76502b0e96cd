"""Pots, pans and baking: frying pan, saucepan, iron, coffee maker, croissant, cookie, cupcake."""

from __future__ import annotations

import numpy as np

from assets.shapes.cutlery import draw_strip
from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
V = np.array


@drawing("frying_pan", (0.26, 0.06, 0.46), body="black cast iron", handle="black plastic", rivets="polished steel")
def frying_pan(s: Sketch, rng: Rng) -> None:
    """A frying pan: a flat bottom, flaring sides, a long handle with a hole towards the front."""
    w, h, d = s.size
    r, z = w / 2, -d / 2 + w / 2
    side = [(0, 0), (0.78, 0), (0.84, 0.06), (0.97, 0.74), (1.0, 0.8), (0.96, 0.82), (0.8, 0.14), (0, 0.12)]
    s.lathe("body", [(x * r, y * h) for x, y in side], (0, 0, z), sides=44)
    start = z + r * 0.92
    grip = [
        (start, h * 0.6, w * 0.12, h * 0.14),
        (start + d * 0.08, h * 0.74, w * 0.08, h * 0.16),
        (d * 0.22, h * 0.86, w * 0.1, h * 0.24),
        (d * 0.42, h * 0.9, w * 0.12, h * 0.2),
        (d * 0.49, h * 0.9, w * 0.1, h * 0.14),
        (d * 0.5, h * 0.9, w * 0.05, h * 0.1),
    ]
    draw_strip(s, "handle", grip, sides=14)
    s.ring("rivets", w * 0.028, h * 0.03, (0, h * 0.99, d * 0.45), (90, 0, 0), sides=6)
    for x in (-1.0, 1.0):
        s.ball("rivets", w * 0.014, (x * w * 0.03, h * 0.68, start + d * 0.012), sides=8)


@drawing("saucepan", (0.36, 0.2, 0.26), body="polished steel", handles="black plastic", lid="clear glass")
def saucepan(s: Sketch, rng: Rng) -> None:
    """A cooking pot with two handles and a domed glass lid with a knob."""
    w, h, d = s.size
    r, rim = d / 2, h * 0.68
    wall = [
        (0, 0),
        (0.9, 0),
        (0.96, 0.03 * h / r),
        (0.97, rim / r * 0.97),
        (1.0, rim / r),
        (0.94, rim / r),
        (0.9, rim / r * 0.9),
        (0, rim / r * 0.88),
    ]
    s.lathe("body", [(x * r, y * r) for x, y in wall], sides=44)
    s.lathe(
        "lid",
        [
            (0.95 * r, rim),
            (0.9 * r, rim + h * 0.03),
            (0.6 * r, rim + h * 0.12),
            (0.2 * r, rim + h * 0.16),
            (0, rim + h * 0.165),
        ],
        sides=40,
    )
    s.ring("body", r * 0.95, h * 0.02, (0, rim + h * 0.01, 0), (90, 0, 0), sides=8)
    s.lathe(
        "handles",
        [
            (0, rim + h * 0.15),
            (r * 0.1, rim + h * 0.16),
            (r * 0.08, rim + h * 0.22),
            (r * 0.2, rim + h * 0.26),
            (r * 0.2, h * 0.99),
            (0, h),
        ],
        sides=20,
    )
    for x in (-1.0, 1.0):
        bow = V(
            [
                (x * r * 0.93, rim * 0.8, r * 0.34),
                (x * w * 0.49, rim * 0.84, r * 0.26),
                (x * w * 0.49, rim * 0.84, -r * 0.26),
                (x * r * 0.93, rim * 0.8, -r * 0.34),
            ]
        )
        s.tube("handles", curve(bow, 18), h * 0.045, 8)


@drawing("clothes_iron", (0.12, 0.15, 0.28), body="turquoise plastic", sole="polished steel", handle="white plastic")
def clothes_iron(s: Sketch, rng: Rng) -> None:
    """A steam iron on its sole: a pointed steel plate, a moulded body, an arched handle, a dial."""
    w, h, d = s.size
    t = np.linspace(0, np.pi, 17)
    nose = np.stack([w / 2 * np.cos(t) ** 1.0, np.sin(t) ** 1.25 * d * 0.68 - d * 0.18], 1)
    plan = np.concatenate(
        [nose, [(-w * 0.48, -d * 0.44), (-w * 0.36, -d * 0.5), (w * 0.36, -d * 0.5), (w * 0.48, -d * 0.44)]]
    )
    levels = [(0.0, 1.0, 0.0), (0.09, 1.0, 0.0)]
    flat = np.stack([plan[:, 0], 0 * plan[:, 0], plan[:, 1]], 1)[::-1]
    s.loft("sole", [flat * [k, 1, k] + [0, h * y, z] for y, k, z in levels])
    body = [(0.09, 0.96, 0.0), (0.24, 0.9, -0.01), (0.4, 0.72, -0.03), (0.5, 0.5, -0.05), (0.54, 0.3, -0.06)]
    s.loft("body", [flat * [k, 1, k] + [0, h * y, z * d] for y, k, z in body])
    bow = V(
        [
            (0, h * 0.36, d * 0.2),
            (0, h * 0.78, d * 0.2),
            (0, h * 0.9, d * 0.08),
            (0, h * 0.92, -d * 0.22),
            (0, h * 0.8, -d * 0.36),
            (0, h * 0.3, -d * 0.4),
        ]
    )
    s.tube(
        "handle", curve(bow, 26), np.interp(np.linspace(0, 1, 26), [0, 0.3, 0.7, 1], [0.2, 0.15, 0.16, 0.24]) * w, 12
    )
    s.cylinder("handle", w * 0.2, h * 0.06, (0, h * 0.52, -d * 0.06), sides=24)
    for x in (-1.0, 1.0):
        s.box("sole", (w * 0.03, h * 0.1, d * 0.3), (x * w * 0.4, h * 0.2, -d * 0.2), bevel=0.002)


@drawing(
    "coffee_maker",
    (0.22, 0.34, 0.26),
    body="black plastic",
    jug="clear glass",
    coffee="dark brown coffee",
    plate="polished steel",
)
def coffee_maker(s: Sketch, rng: Rng) -> None:
    """A filter coffee machine: a column with a filter head over a glass jug of coffee on a hot plate."""
    w, h, d = s.size
    s.box("body", (w, h * 0.09, d), bevel=h * 0.02)
    s.box("body", (w * 0.96, h * 0.96, d * 0.36), (0, h * 0.03, -d * 0.31), bevel=h * 0.03)
    s.box("body", (w, h * 0.3, d * 0.96), (0, h * 0.7, -d * 0.02), bevel=h * 0.04)
    s.cylinder("body", w * 0.3, h * 0.08, (0, h * 0.63, d * 0.12), top=w * 0.36, sides=28)
    middle = d * 0.13
    s.cylinder("plate", w * 0.36, h * 0.02, (0, h * 0.088, middle), sides=32)
    r = w * 0.36
    jug = [
        (0, 0.11),
        (0.9, 0.11),
        (1.0, 0.16),
        (1.02, 0.3),
        (0.9, 0.44),
        (0.72, 0.53),
        (0.78, 0.58),
        (0.68, 0.58),
        (0.66, 0.53),
        (0.84, 0.43),
    ]
    s.lathe("jug", [(x * r, y * h) for x, y in jug], (0, 0, middle), sides=36)
    s.lathe(
        "coffee",
        [
            (0, h * 0.125),
            (r * 0.9, h * 0.13),
            (r * 0.96, h * 0.17),
            (r * 0.97, h * 0.3),
            (r * 0.94, h * 0.34),
            (0, h * 0.34),
        ],
        (0, 0, middle),
        sides=32,
    )
    s.cylinder("body", r * 0.74, h * 0.03, (0, h * 0.575, middle), sides=28)
    ear = V(
        [
            (r * 0.55, h * 0.54, middle + r * 0.5),
            (r * 0.95, h * 0.54, middle + r * 0.85),
            (r * 1.0, h * 0.34, middle + r * 0.92),
            (r * 0.7, h * 0.22, middle + r * 0.68),
        ]
    )
    s.tube("body", curve(ear, 16), w * 0.045, 8)
    s.box("plate", (w * 0.2, h * 0.05, d * 0.02), (w * 0.28, h * 0.02, d * 0.49), bevel=0.002)


@drawing("croissant", (0.17, 0.055, 0.13), body="flaky golden pastry")
def croissant(s: Sketch, rng: Rng) -> None:
    """A crescent of rolled pastry, thick in the middle, in overlapping steps."""
    w, h, d = s.size
    t = np.linspace(-1, 1, 61)
    a = t * 2.0
    fat = np.maximum(0.1, np.cos(t * np.pi / 2) ** 0.75)
    step = 1 + 0.16 * (1 - np.mod(np.abs(t) * 4.5 + 0.5, 1.0))
    girth = h * 0.4 * fat * step
    line = np.stack([w * 0.36 * np.sin(a), girth * 0.98, d * 0.34 * np.cos(a)], 1)
    s.tube("body", line, girth, 16)


@drawing("cookie", (0.075, 0.014, 0.075), body="golden biscuit", chips="dark chocolate")
def cookie(s: Sketch, rng: Rng) -> None:
    """A round biscuit with chocolate chips."""
    w, h, _ = s.size
    r = w / 2
    s.lathe(
        "body",
        [(0, 0), (0.92 * r, 0), (r, h * 0.25), (0.95 * r, h * 0.6), (0.7 * r, h * 0.82), (0, h * 0.86)],
        sides=36,
    )
    for k in range(15):
        a, reach = 2.4 * k, r * 0.84 * float(np.sqrt((k + 0.5) / 15))
        low = h * (0.84 if reach < r * 0.68 else 0.68)
        s.ball(
            "chips",
            (w * 0.045, h * 0.22, w * 0.05),
            (reach * float(np.cos(a)), low, reach * float(np.sin(a))),
            (0, 40.0 * k, 0),
            sides=8,
        )


@drawing("cupcake", (0.08, 0.1, 0.08), icing="pink icing", case="white paper", cherry="red cherry")
def cupcake(s: Sketch, rng: Rng) -> None:
    """A small cake in a pleated paper case under a whirl of icing, with a cherry on top."""
    w, h, _ = s.size
    r, rim = w / 2, h * 0.42
    a = np.linspace(0, 2 * np.pi, 73)[:-1]
    pleat = 1 + 0.05 * np.sign(np.sin(a * 18))
    rings = [
        np.stack([r * k * pleat * np.cos(a), np.full(72, y), -r * k * pleat * np.sin(a)], 1)
        for y, k in ((0.0, 0.64), (rim, 0.86))
    ]
    s.loft("case", rings)
    turns = np.linspace(0, 2 * np.pi * 3.6, 100)
    t = np.linspace(0, 1, 100)
    reach = r * 0.7 * (1 - t) ** 0.8
    whirl = np.stack([reach * np.cos(turns), rim + h * 0.06 + h * 0.36 * t, reach * np.sin(turns)], 1)
    s.tube("icing", whirl, np.interp(t, [0, 0.7, 1], [0.3, 0.26, 0.08]) * r, 10)
    s.cylinder("icing", r * 0.86, h * 0.16, (0, rim - h * 0.01, 0), top=r * 0.6, sides=28)
    s.ball("cherry", h * 0.085, (0, h * 0.915, 0), sides=18)
