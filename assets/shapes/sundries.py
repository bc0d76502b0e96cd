"""Everyday things of one part or two: a balloon, a drum, a tin, a cup on its saucer, an aquarium, a tyre."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
V = np.array


@drawing("balloon", (0.28, 1.1, 0.28), body="shiny red rubber", string="white ribbon")
def balloon(s: Sketch, rng: Rng) -> None:
    """One balloon on its string, held down by a little weight."""
    w, h, _ = s.size
    tall, low = w * 1.25, h - w * 1.25
    drop = [
        (0.0, 0.0),
        (0.18, 0.02),
        (0.5, 0.13),
        (0.82, 0.32),
        (0.98, 0.54),
        (0.94, 0.74),
        (0.7, 0.91),
        (0.34, 0.985),
        (0, 1.0),
    ]
    line = curve(V([(x * w / 2, low + y * tall, 0) for x, y in drop]), 26)[:, :2]
    line[:, 0] = np.maximum(line[:, 0], 0)
    s.lathe("body", line, sides=32)
    s.lathe("body", [(w * 0.07, low - w * 0.07), (w * 0.02, low - w * 0.01), (w * 0.03, low + w * 0.03)], sides=12)
    s.put_cap(
        "body", V([(w * 0.07 * np.cos(a), low - w * 0.07, w * 0.07 * np.sin(a)) for a in np.linspace(0, 6.28, 13)[:-1]])
    )
    wave = [(w * 0.05 * float(np.sin(t * 7)), low * 0.96 * (1 - t) + w * 0.03, 0) for t in np.linspace(0, 1, 20)]
    s.tube("string", wave, w * 0.009, 6)
    s.lathe("string", [(w * 0.16, 0), (w * 0.16, w * 0.06), (w * 0.05, w * 0.12), (0, w * 0.12)], sides=16)


@drawing(
    "drum",
    (0.4, 0.42, 0.4),
    shell="red lacquer",
    skin="white drum skin",
    metal="polished brass",
    sticks="pale wood",
)
def drum(s: Sketch, rng: Rng) -> None:
    """A drum: a lacquered shell between two hoops, zigzag cords, a white skin with two sticks lying on it."""
    w, h, d = s.size
    r, tall = w * 0.47, h * 0.86
    s.lathe("shell", [(r, tall * 0.04), (r, tall * 0.96)], sides=44)
    for low in (0.0, tall * 0.92):
        s.lathe(
            "metal",
            [(r, low), (r * 1.06, low + tall * 0.01), (r * 1.06, low + tall * 0.07), (r, low + tall * 0.08)],
            sides=44,
        )
    s.lathe("skin", [(r * 1.02, tall), (r * 0.96, tall * 1.005), (0, tall * 1.005)], sides=44)
    s.lathe("skin", [(0, 0), (r * 1.02, 0)], sides=44)
    count = 10
    for k in range(count):
        low, up, next_ = (2 * np.pi * (k + t) / count for t in (0.0, 0.5, 1.0))
        for a, b in ((low, up), (next_, up)):
            foot = (r * 1.03 * float(np.cos(a)), tall * 0.08, r * 1.03 * float(np.sin(a)))
            top = (r * 1.03 * float(np.cos(b)), tall * 0.92, r * 1.03 * float(np.sin(b)))
            s.rod("skin", foot, top, w * 0.009, sides=6)
    for side in (-1.0, 1.0):
        grip = (side * w * 0.3, tall + h * 0.09, d * 0.34)
        end = (-side * w * 0.1, tall + h * (0.03 if side < 0 else 0.06), -d * 0.24)
        s.rod("sticks", grip, end, w * 0.022, w * 0.013, sides=10)
        s.ball("sticks", w * 0.026, end, sides=10)


@drawing("tin", (0.075, 0.11, 0.075), label="red printed paper", metal="polished tin")
def tin(s: Sketch, rng: Rng) -> None:
    """A tin can with a paper label, beaded rims and a ring to pull."""
    w, h, _ = s.size
    r = w / 2
    s.lathe(
        "metal",
        [(0, 0.02 * h), (0.9 * r, 0.02 * h), (0.94 * r, 0), (r, 0.01 * h), (r, 0.05 * h), (0.96 * r, 0.07 * h)],
        sides=36,
    )
    s.lathe(
        "label", [(0.965 * r, 0.06 * h), (0.97 * r, 0.07 * h), (0.97 * r, 0.93 * h), (0.965 * r, 0.94 * h)], sides=36
    )
    s.lathe(
        "metal",
        [
            (0.96 * r, 0.93 * h),
            (r, 0.95 * h),
            (r, 0.985 * h),
            (0.95 * r, h),
            (0.9 * r, 0.965 * h),
            (0.6 * r, 0.96 * h),
            (0, 0.96 * h),
        ],
        sides=36,
    )
    s.ring("metal", r * 0.24, r * 0.04, (0, h * 0.975, r * 0.2), (90, 0, 0), sides=6)


@drawing("cup_and_saucer", (0.15, 0.085, 0.15), body="white porcelain", tea="brown tea", trim="gold")
def cup_and_saucer(s: Sketch, rng: Rng) -> None:
    """A tea cup with a looped handle on its saucer, filled, with gilded rims."""
    w, h, _ = s.size
    r = w / 2
    plate = [
        (0, 0),
        (0.56, 0),
        (0.6, 0.02),
        (0.95, 0.16),
        (1.0, 0.2),
        (0.94, 0.2),
        (0.6, 0.08),
        (0.36, 0.07),
        (0, 0.07),
    ]
    s.lathe("body", [(x * r, y * h) for x, y in plate], sides=48)
    s.ring("trim", r * 0.985, h * 0.012, (0, h * 0.198, 0), (90, 0, 0), sides=6)
    cup = [
        (0, 0.1),
        (0.26, 0.08),
        (0.3, 0.14),
        (0.46, 0.4),
        (0.56, 0.78),
        (0.61, 0.99),
        (0.58, 1.0),
        (0.53, 0.8),
        (0.42, 0.42),
        (0, 0.3),
    ]
    s.lathe("body", [(x * r, y * h) for x, y in cup], sides=40)
    s.cylinder("tea", r * 0.54, h * 0.01, (0, h * 0.84, 0), sides=32)
    s.ring("trim", r * 0.596, h * 0.012, (0, h * 0.99, 0), (90, 0, 0), sides=6)
    ear = curve(V([(0.54, 0.84, 0), (0.74, 0.9, 0), (0.86, 0.7, 0), (0.74, 0.46, 0), (0.48, 0.42, 0)]) * [r, h, 1], 20)
    s.tube("body", ear, r * 0.045, 8)


@drawing(
    "aquarium", (0.9, 0.6, 0.42), glass="clear glass", frame="black plastic", gravel="pale gravel",
    plants="green leaves", fish="orange scales",
)  # fmt: skip
def aquarium(s: Sketch, rng: Rng) -> None:
    """A glass tank in a dark frame: gravel, water plants and three fish."""
    w, h, d = s.size
    low = h * 0.06
    s.box("glass", (w * 0.97, h * 0.88, d * 0.96), (0, low, 0), bevel=0)
    for y, tall in ((0.0, 0.07), (0.94, 0.06)):
        for z in (-1.0, 1.0):
            s.box("frame", (w, h * tall, d * 0.05), (0, h * y, z * d * 0.475), bevel=0.003)
        for x in (-1.0, 1.0):
            s.box("frame", (d * 0.05, h * tall, d), (x * (w / 2 - d * 0.025), h * y, 0), bevel=0.003)
    s.box("gravel", (w * 0.95, h * 0.1, d * 0.93), (0, h * 0.02, 0), bevel=0)
    for _ in range(16):
        x, z = w * float(rng.uniform(-0.4, 0.4)), d * float(rng.uniform(-0.36, 0.1))
        tall = h * float(rng.uniform(0.25, 0.7))
        sway = w * 0.03 * float(rng.uniform(-1, 1))
        rows = [
            [(x + sway * np.sin(4 * t) + e * w * 0.012 * (1 - t), h * 0.1 + tall * t, z) for e in (-1, 1)]
            for t in np.linspace(0, 1, 7)
        ]
        s.sheet("plants", rows)
    for x, y, z, way in ((-0.2, 0.6, 0.24, 1), (0.18, 0.44, 0.3, -1), (0.05, 0.76, 0.1, 1)):
        with s.frame((w * x, h * y, d * z), (0, 0, 0), (way * w * 0.13, w * 0.13, w * 0.13)):
            s.ball("fish", (0.5, 0.27, 0.12), sides=16)
            for outline in (
                [(-0.4, 0), (-0.8, 0.32), (-0.68, 0), (-0.8, -0.32)],
                [(0.15, 0.22), (-0.05, 0.46), (-0.3, 0.4), (-0.25, 0.16)],
            ):
                s.prism("fish", outline, 0.05)


@drawing("tyre", (0.66, 0.66, 0.22), rubber="black rubber", rim="brushed steel")
def tyre(s: Sketch, rng: Rng) -> None:
    """A car's wheel standing up: a treaded tyre around a rim with five spokes."""
    w, h, d = s.size
    r = w / 2
    with s.frame((0, h / 2, 0), (90, 0, 0)):
        wall = [
            (0.62, -0.38),
            (0.7, -0.5),
            (0.9, -0.48),
            (0.98, -0.4),
            (0.98, 0.4),
            (0.9, 0.48),
            (0.7, 0.5),
            (0.62, 0.38),
            (0.6, 0),
            (0.62, -0.38),
        ]
        s.lathe("rubber", [(a * r, b * d) for a, b in wall], sides=48)
        for _ in s.around(30, r * 0.965):
            for y in (-1.0, 1.0):
                s.box(
                    "rubber",
                    (r * 0.11, d * 0.3, r * 0.04),
                    (0, y * d * 0.22 - d * 0.15, 0),
                    (0, 0, 14 * y),
                    bevel=0.004,
                )
        hoop = [(0.58, -0.36), (0.63, -0.4), (0.63, 0.4), (0.58, 0.36), (0.55, 0.0), (0.58, -0.36)]
        s.lathe("rim", [(a * r, b * d) for a, b in hoop], sides=40)
        s.cylinder("rim", r * 0.16, d * 0.2, (0, d * 0.1, 0), sides=20)
        for _ in s.around(5, 0.0, d * 0.14):
            s.box("rim", (r * 0.14, d * 0.12, r * 0.5), (0, 0, r * 0.33), bevel=0.008)


@drawing("magnet", (0.12, 0.14, 0.03), body="red paint", poles="polished steel")
def magnet(s: Sketch, rng: Rng) -> None:
    """A horseshoe magnet standing on its two bright poles."""
    w, h, d = s.size
    outer, inner, y = w / 2, w * 0.24, h - w / 2
    bow = [*arc(outer, 0, 180, 20, (0, y)).tolist(), *arc(inner, 180, 0, 20, (0, y)).tolist()]
    s.prism("body", bow, d)
    for x in (-1.0, 1.0):
        middle, wide = x * (outer + inner) / 2, outer - inner
        s.box("body", (wide, y - h * 0.2, d), (middle, h * 0.2, 0), bevel=0)
        s.box("poles", (wide, h * 0.2, d), (middle, 0, 0), bevel=0)
