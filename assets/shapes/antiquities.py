"""What old peoples built: pyramids, sphinx, stone circle, stone head, triumphal arch."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing("pyramid", (24.0, 15.0, 24.0), stone="sandstone blocks", cap="pale limestone", dark="shadow stone")
def pyramid(s: Sketch, rng: Rng) -> None:
    """A great pyramid of Egypt: courses of worn stone, the last of its casing at the top, an entrance."""
    courses = 26
    for k in range(courses):
        wide = 24 * (1 - k / (courses + 1.5))
        slip = float(rng.uniform(-0.06, 0.06))
        s.box("stone", (wide, 15 / courses * 1.02, wide), (slip, 15 * 0.93 / courses * k, -slip), bevel=0)
    corner = [(1, 1), (1, -1), (-1, -1), (-1, 1)]
    cap = [[(x * h, y, z * h) for x, z in corner] for h, y in ((2.3, 12.1), (0.02, 15.0))]
    s.loft("cap", cap, smooth=False)
    s.box("stone", (3.4, 2.2, 1.6), (0, 0.3, 11.6), bevel=0.1)
    s.box("dark", (1.3, 1.7, 0.2), (0, 0.3, 12.35), bevel=0)
    s.prism("cap", [(-1.2, 2.0), (1.2, 2.0), (0, 3.1)], 0.6, (0, 0, 12.2))


@drawing(
    "step_pyramid", (18.6, 11.9, 18.6), stone="weathered limestone blocks", stair="grey stone", dark="shadow stone"
)
def step_pyramid(s: Sketch, rng: Rng) -> None:
    """A Maya pyramid: nine terraces with a steep stair on each side and a temple with doorways on top."""
    for k in range(8):
        wide = 18 - 1.7 * k
        s.box("stone", (wide, 1.15, wide), (0, 1.1 * k, 0), bevel=0.05)
    for _ in s.around(4):
        for k in range(16):
            s.box("stair", (3.0, 0.56 * (k + 1), 0.45), (0, 0, 8.95 - 0.4 * k), bevel=0)
        for x in SIDES:
            rail = [(9.3, 0), (9.3, 0.5), (2.9, 9.2), (2.4, 9.2), (2.4, 0)]
            s.prism("stone", rail, 0.4, (x * 1.7, 0, 0), (0, -90, 0))
    s.box("stone", (4.4, 2.2, 4.4), (0, 8.8, 0), bevel=0)
    s.box("stone", (4.8, 0.35, 4.8), (0, 10.7, 0), bevel=0.05)
    s.box("stone", (3.6, 0.9, 3.6), (0, 11.0, 0), bevel=0.05)
    for _ in s.around(4):
        s.box("dark", (1.0, 1.5, 0.1), (0, 8.9, 2.18), bevel=0)


@drawing("sphinx", (6.3, 7.6, 15.8), stone="weathered sandstone", stripe="cream sandstone")
def sphinx(s: Sketch, rng: Rng) -> None:
    """The Great Sphinx: a lion lying with its paws out before it, a king's head in a striped headcloth."""
    arch = ((1, 0), (0.98, 0.6), (0.7, 0.95), (0, 1.05), (-0.7, 0.95), (-0.98, 0.6), (-1, 0))
    body = [(-7.4, 0.75, 2.4), (-5.8, 1.2, 3.4), (-3, 1.0, 3.3), (0, 1.0, 3.4), (1.9, 1.0, 3.9), (2.7, 0.8, 3.4)]
    s.loft("stone", [[(1.9 * k * px, py * h, z) for px, py in arch] for z, k, h in body], smooth=False)
    for x in SIDES:
        s.box("stone", (1.0, 1.1, 6.4), (x * 1.35, 0, 4.8), bevel=0.25)
        for k in range(3):
            s.box("stone", (0.3, 0.75, 0.7), (x * 1.35 + 0.33 * (k - 1), 0, 8.0), bevel=0.15)
        s.ball("stone", (1.0, 1.9, 2.2), (x * 2.0, 1.5, -5.4), sides=14)
        s.box("stone", (1.0, 0.9, 2.8), (x * 2.5, 0, -3.6), bevel=0.25)
        s.ball("stone", (0.7, 1.7, 1.2), (x * 1.5, 2.1, 1.6), sides=12)
        lappet = [(0.75, 6.2), (1.5, 5.8), (1.7, 3.9), (0.8, 3.6)]
        s.prism("stripe", [(x * px, py) for px, py in lappet], 0.9, (0, 0, 1.6))
        for k in range(5):
            s.box("stone", (0.8, 0.12, 0.1), (x * 1.2, 4.0 + 0.42 * k, 2.18 - 0.1 * k), (0, 0, x * -10), 0)
        s.box("stone", (0.3, 0.16, 0.1), (x * 0.32, 5.72, 2.72), bevel=0.03)
    s.tube("stone", curve([(-1.2, 0.6, -7.2), (-2.7, 0.35, -6.6), (-3.0, 0.4, -4.6)], 8), 0.26, 6)
    s.box("stone", (1.1, 2.6, 1.2), (0, 3.0, 1.6), bevel=0.2)
    s.ball("stone", (0.88, 1.15, 0.95), (0, 5.4, 1.95), sides=16)
    s.ball("stripe", (1.15, 1.0, 1.15), (0, 6.2, 1.4), sides=14)
    s.box("stone", (0.34, 0.6, 0.3), (0, 5.1, 2.75), bevel=0.1)
    s.box("stone", (0.6, 0.14, 0.12), (0, 4.8, 2.78), bevel=0.04)
    s.box("stone", (0.3, 0.9, 0.24), (0, 3.7, 2.62), bevel=0.08)


@drawing("stone_circle", (14.9, 4.5, 16.0), stone="lichen grey granite")
def stone_circle(s: Sketch, rng: Rng) -> None:
    """Stonehenge: a ring of rough uprights, lintels still on most, taller pairs within, some fallen."""

    def upright(tall: float, wide: float) -> None:
        s.box("stone", (wide, tall, wide * 0.62), turn=tuple(rng.uniform(-2.5, 2.5, 3).tolist()), bevel=wide * 0.14)

    gone = {4, 9, 10}
    for k in s.around(16, 7.2):
        if k not in gone:
            upright(3.1, 1.25)
        elif k == 9:
            s.box("stone", (1.2, 0.8, 3.0), (0.4, 0, 0.6), (0, 30, 6), 0.18)
    for k in s.around(16, 7.1, 3.0, 11.25):
        if not {k, (k + 1) % 16} & gone:
            s.box("stone", (2.7, 0.7, 0.95), turn=(0, 0, float(rng.uniform(-1, 1))), bevel=0.14)
    for k in s.around(5, 3.7, 0.0, 108):
        for x in SIDES:
            with s.frame((x * 0.85, 0, 0)):
                upright(3.8, 1.2)
        if k != 3:
            s.box("stone", (3.1, 0.72, 1.05), (0, 3.7, 0), bevel=0.14)
    s.box("stone", (2.2, 0.5, 1.0), (0.6, 0, 1.2), (0, 24, 4), 0.15)


@drawing("moai", (1.64, 4.2, 1.59), stone="dark volcanic stone", base="grey rock")
def moai(s: Sketch, rng: Rng) -> None:
    """An Easter Island head: long face, heavy brow over deep eyes, great nose, thin lips, long ears, on a bust."""
    s.box("base", (1.6, 0.35, 1.5), bevel=0.06)
    rings = []
    for y, half, front, back in (
        (0.35, 0.66, 0.4, -0.42), (1.1, 0.68, 0.44, -0.45), (1.45, 0.46, 0.3, -0.36), (1.7, 0.44, 0.5, -0.34),
        (2.3, 0.5, 0.48, -0.36), (3.0, 0.48, 0.4, -0.4), (3.5, 0.5, 0.42, -0.42), (3.95, 0.46, 0.3, -0.38),
        (4.2, 0.36, 0.12, -0.28),
    ):  # fmt: skip
        corner = [(0.7, 1), (1, 0.6), (1, -0.7), (0.7, -1), (-0.7, -1), (-1, -0.7), (-1, 0.6), (-0.7, 1)]
        mid, deep = (front + back) / 2, (front - back) / 2
        rings.append([(half * x, y, mid + deep * z) for x, z in corner])
    s.loft("stone", rings, smooth=False)
    s.prism("stone", [(0.34, 3.3), (0.62, 2.5), (0.84, 2.3), (0.8, 2.15), (0.3, 2.15)], 0.3, turn=(0, -90, 0))
    s.box("stone", (1.0, 0.26, 0.32), (0, 3.22, 0.4), bevel=0.08)
    s.box("stone", (0.6, 0.1, 0.2), (0, 1.92, 0.48), bevel=0.04)
    s.box("stone", (0.56, 0.1, 0.2), (0, 1.78, 0.49), bevel=0.04)
    for x in SIDES:
        s.box("base", (0.26, 0.26, 0.06), (x * 0.27, 2.9, 0.4), bevel=0.02)
        s.box("stone", (0.14, 1.15, 0.24), (x * 0.53, 2.15, -0.02), bevel=0.05)
        s.box("stone", (0.24, 1.0, 0.3), (x * 0.7, 0.4, 0.1), bevel=0.1)


@drawing("triumphal_arch", (9.0, 9.6, 4.2), stone="pale limestone", shade="grey limestone")
def triumphal_arch(s: Sketch, rng: Rng) -> None:
    """A triumphal arch like that in Paris: one great vault through a massive block, reliefs, cornices, an attic."""
    vault = [(1.7, 0), (1.7, 4.4), *arc(1.7, 15, 165, 10, (0, 4.4)).tolist(), (-1.7, 4.4), (-1.7, 0)]
    s.prism("stone", [(-4.2, 0), *vault[::-1], (4.2, 0), (4.2, 7.4), (-4.2, 7.4)], 3.7)
    s.box("stone", (8.9, 0.35, 4.2), (0, 7.0, 0), bevel=0.05)
    s.box("stone", (8.3, 1.5, 3.6), (0, 7.35, 0), bevel=0)
    s.box("stone", (9.0, 0.3, 4.2), (0, 8.85, 0), bevel=0.05)
    s.box("stone", (8.2, 0.45, 3.5), (0, 9.15, 0), bevel=0)
    for z in SIDES:
        s.ring("shade", 1.85, 0.12, (0, 4.4, z * 1.86), start_deg=0, sweep_deg=180, sides=4)
        for k in range(9):
            s.cylinder("shade", 0.26, 0.08, (-3.6 + 0.9 * k, 8.1, z * 1.8), (z * 90, 0, 0), sides=10)
        for x in SIDES:
            s.box("stone", (2.4, 0.6, 0.3), (x * 2.95, 0, z * 1.95), bevel=0)
            s.box("shade", (1.5, 2.6, 0.16), (x * 2.95, 1.2, z * 1.88), bevel=0.05)
            for _ in range(4):
                at = (x * 2.95 + float(rng.uniform(-0.5, 0.5)), 1.6 + float(rng.uniform(0, 1.4)), z * 1.98)
                s.ball("stone", (0.2, 0.6, 0.16), at, (0, 0, float(rng.uniform(-25, 25))), sides=8)
            s.box("shade", (1.8, 1.0, 0.1), (x * 2.95, 5.2, z * 1.87), bevel=0)
    for x in SIDES:
        s.box("stone", (0.3, 0.35, 3.9), (x * 1.9, 4.1, 0), bevel=0)
        s.prism(
            "shade",
            [(-0.8, 0), (0.8, 0), (0.8, 3.2), *arc(0.8, 20, 160, 5, (0, 3.2)).tolist(), (-0.8, 3.2)],
            0.1,
            (x * 4.2, 0, 0),
            (0, 90, 0),
        )
