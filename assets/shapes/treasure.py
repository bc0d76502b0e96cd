"""Treasure: what is won, found or kept under lock."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Point, Sketch, arc

Rng = np.random.Generator


def draw_gem(
    s: Sketch, surface: str, radius: float, height: float, at: Point = (0, 0, 0), turn: Point = (0, 0, 0)
) -> None:
    """A brilliant cut, point down at `at`."""
    table, girdle = arc(radius * 0.55, 22.5, 382.5, 8)[:-1], arc(radius, 0, 360, 8)[:-1]

    def level(ring: np.ndarray, y: float) -> np.ndarray:
        return np.column_stack([ring[:, 0], np.full(8, y), -ring[:, 1]])

    s.loft(
        surface,
        [level(girdle * 0.01, 0), level(girdle, height * 0.62), level(girdle, height * 0.67), level(table, height)],
        at,
        turn,
        smooth=False,
    )


@drawing("gem", (0.3, 0.25, 0.3), body="ruby")
def gem(s: Sketch, rng: Rng) -> None:
    """A brilliant-cut stone that rests on one of its lower facets."""
    w, h, _ = s.size
    draw_gem(s, "body", w * 0.5, h, (0, 0, 0), (float(rng.uniform(-6, 6)) + 32, float(rng.uniform(0, 360)), 0))


@drawing("crown", (0.24, 0.2, 0.24), body="gold", gems="ruby")
def crown(s: Sketch, rng: Rng) -> None:
    """A jewelled circlet with fleur points, pearls, and bowed arches under an orb."""
    w, h, _ = s.size
    r = w * 0.46
    for y0, y1, k in ((0.0, 0.05, 1.05), (0.05, 0.22, 1.0), (0.22, 0.27, 1.05)):
        s.lathe(
            "body",
            [(r * k * 0.94, h * y0), (r * k, h * y0), (r * k, h * y1), (r * k * 0.94, h * y1), (r * k * 0.94, h * y0)],
            sides=40,
        )
    for k in s.around(8, r):
        gem_turn: Point = (90, 0, 0)
        if k % 2 == 0:
            point = [
                (-r * 0.2, 0),
                (r * 0.2, 0),
                (r * 0.12, h * 0.16),
                (r * 0.24, h * 0.22),
                (r * 0.1, h * 0.27),
                (0, h * 0.42),
                (-r * 0.1, h * 0.27),
                (-r * 0.24, h * 0.22),
                (-r * 0.12, h * 0.16),
            ]
            s.prism("body", point, w * 0.016, (0, h * 0.25, 0), (4, 0, 0))
            s.ball("gems", w * 0.022, (0, h * 0.44, w * 0.015), sides=10)
            draw_gem(s, "gems", w * 0.035, w * 0.03, (0, h * 0.135, w * 0.0), gem_turn)
        else:
            s.prism("body", [(-r * 0.14, 0), (r * 0.14, 0), (0, h * 0.18)], w * 0.016, (0, h * 0.25, 0))
            s.ball("body", w * 0.02, (0, h * 0.45, 0), sides=10)
            s.ball("gems", w * 0.018, (0, h * 0.135, w * 0.01), sides=10)
    a = np.radians(np.linspace(0, 90, 9))
    for _ in s.around(4):
        s.tube("body", np.column_stack([0 * a, h * (0.5 + 0.32 * np.sin(a)), r * np.cos(a) ** 0.8]), w * 0.016, 7)
    s.ball("body", w * 0.05, (0, h * 0.86, 0), sides=14)
    s.box("body", (w * 0.02, h * 0.12, w * 0.02), (0, h * 0.88, 0), bevel=0)
    s.box("body", (w * 0.07, w * 0.02, w * 0.02), (0, h * 0.93, 0), bevel=0)


@drawing("coins", (0.5, 0.2, 0.5), body="gold")
def coins(s: Sketch, rng: Rng) -> None:
    """A heap of coins with a few stacks beside it."""
    w, h, _ = s.size
    r, thick = w * 0.055, w * 0.014
    coin = Sketch(s.size)
    coin.lathe(
        "body",
        [
            (0, 0),
            (r * 0.96, 0),
            (r, thick * 0.3),
            (r, thick),
            (r * 0.84, thick),
            (r * 0.82, thick * 0.8),
            (0, thick * 0.8),
        ],
        sides=14,
    )
    for k in range(90):
        a, reach = 2.4 * k, w * 0.36 * np.sqrt((k + 0.5) / 90)
        level = h * 0.8 * (1 - (reach / (w * 0.4)) ** 1.3)
        tilt = rng.uniform(-28, 28, 2)
        at = (float(reach * np.cos(a)), max(float(level * rng.uniform(0.75, 1.0)), 0.0), float(reach * np.sin(a)))
        s.stamp(coin, at, (float(tilt[0]), float(rng.uniform(0, 360)), float(tilt[1])))
    s.lathe("body", [(w * 0.37, 0), (w * 0.22, h * 0.42), (0, h * 0.72)], sides=18)
    for a in (0.4, 1.5, 3.9):
        for n in range(int(rng.integers(3, 8))):
            jig = rng.uniform(-0.1, 0.1, 2) * r
            s.stamp(
                coin,
                (w * 0.43 * float(np.cos(a)) + float(jig[0]), thick * n, w * 0.43 * float(np.sin(a)) + float(jig[1])),
            )


@drawing("key", (0.09, 0.26, 0.02), body="brass")
def key(s: Sketch, rng: Rng) -> None:
    """An old key standing on its bit: trefoil bow, collars, wards."""
    w, h, d = s.size
    for x, y in ((0, 0.87), (-0.27, 0.75), (0.27, 0.75)):
        s.ring("body", w * 0.2, d * 0.3, (w * x, h * y, 0), sides=8)
    s.rod("body", (0, 0, 0), (0, h * 0.7, 0), d * 0.34, sides=12)
    for y in (0.6, 0.64, 0.2):
        s.cylinder("body", d * 0.5, h * 0.02, (0, h * y, 0), sides=14)
    teeth = int(rng.integers(2, 4))
    bit = [(0, 0.02), (0.42, 0.02)]
    for k in range(teeth):
        y = 0.02 + 0.15 * (k + 0.5) / teeth
        bit += [(0.42, y - 0.014), (0.26, y - 0.014), (0.26, y + 0.014), (0.42, y + 0.014)]
    s.prism("body", [(x * w, y * h) for x, y in [*bit, (0.42, 0.17), (0, 0.17)]], d * 0.34)


@drawing("scroll", (0.34, 0.5, 0.06), paper="parchment", rods="wood")
def scroll(s: Sketch, rng: Rng) -> None:
    """An opened scroll hanging between two rods with knobs, lines of writing on it."""
    w, h, d = s.size
    t = np.linspace(0, 1, 15)
    bow = d * 0.25 * np.sin(t * np.pi * 2 + float(rng.uniform(-0.4, 0.4)))
    half = w * 0.37
    s.sheet(
        "paper",
        np.stack([np.column_stack([np.full(15, x), h * (0.06 + 0.88 * t), bow]) for x in (-half, half)], axis=1),
    )
    for y in (0.06, 0.94):
        turn = np.linspace(0, 4 * np.pi, 26)
        reach = d * np.linspace(0.5, 0.3, 26)
        roll = np.stack(
            [
                np.column_stack([np.full(26, x), h * y + reach * np.sin(turn), reach * np.cos(turn)])
                for x in (-half, half)
            ],
            axis=1,
        )
        s.sheet("paper", roll)
        s.rod("rods", (-w * 0.46, h * y, 0), (w * 0.46, h * y, 0), d * 0.2)
        for x in (-1.0, 1.0):
            s.ball("rods", d * 0.34, (x * w * 0.46, h * y, 0), sides=12)
    for k in range(10):
        y = 0.2 + 0.06 * k
        z = float(np.interp(y, 0.06 + 0.88 * t, bow)) + d * 0.03
        length = half * float(rng.uniform(1.2, 1.7))
        s.box("rods", (length, h * 0.008, d * 0.02), (length / 2 - half * 0.85, h * y, z), bevel=0)


@drawing("trophy", (0.3, 0.45, 0.2), cup="gold", base="marble")
def trophy(s: Sketch, rng: Rng) -> None:
    """A two-handled cup with a lid-less bowl, a knop, a star, and a stepped base with a plate."""
    w, h, d = s.size
    for k, (low, high) in enumerate(((0.0, 0.1), (0.1, 0.17))):
        s.box("base", (d * (1 - 0.2 * k), h * (high - low), d * (1 - 0.2 * k)), (0, h * low, 0))
    s.box("cup", (d * 0.5, h * 0.05, d * 0.02), (0, h * 0.025, d * 0.5))
    s.lathe(
        "cup",
        [
            (d * 0.34, h * 0.17),
            (d * 0.32, h * 0.2),
            (d * 0.1, h * 0.25),
            (d * 0.07, h * 0.34),
            (d * 0.13, h * 0.37),
            (d * 0.07, h * 0.4),
            (d * 0.14, h * 0.46),
            (d * 0.36, h * 0.58),
            (d * 0.46, h * 0.74),
            (d * 0.48, h * 0.94),
            (d * 0.54, h),
            (d * 0.48, h * 0.985),
            (d * 0.43, h * 0.76),
            (d * 0.3, h * 0.6),
            (0, h * 0.55),
        ],
        sides=32,
    )
    for x in (-1.0, 1.0):
        t = np.radians(np.linspace(-100, 100, 12))
        path = np.column_stack([x * (d * 0.42 + w * 0.2 * np.cos(t)), h * (0.74 + 0.16 * np.sin(t)), 0 * t])
        s.tube("cup", path, d * 0.035, 8)
    star = arc(d * 0.17, 90, 450, 10)[:-1]
    star[1::2] *= 0.42
    s.prism("cup", star, d * 0.05, (0, h * 0.77, d * 0.47))
