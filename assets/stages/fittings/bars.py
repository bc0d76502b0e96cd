"""Fittings with people on both sides: bars with bottles behind, counters where noodles or sushi are eaten, show cases
of cakes, ice, meat and fish. Each stands with its back to the wall and leaves room for whoever serves.
"""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Point, Sketch
from assets.stages.blocks import put_boxes
from assets.stages.fittings.unit import plain, unit

Rng = np.random.Generator
_GLASS: tuple[Point, ...] = (
    (0.1, 0.3, 0.08),
    (0.5, 0.2, 0.03),
    (0.75, 0.45, 0.08),
    (0.85, 0.88, 0.9),
    (0.3, 0.03, 0.05),
    (0.06, 0.2, 0.4),
)
"""What bottles are of, and filled with."""


def row_of_bottles(s: Sketch, rng: Rng, x: tuple[float, float], y: float, z: float) -> None:
    """Bottles side by side on a shelf, two or three of a kind."""
    at = x[0]
    while at < x[1]:
        tall, wide = float(rng.uniform(0.24, 0.33)), float(rng.uniform(0.032, 0.045))
        with s.tinted(_GLASS[int(rng.integers(len(_GLASS)))]):
            for _ in range(int(rng.integers(1, 4))):
                if at > x[1]:
                    break
                profile = [(wide, 0), (wide, 0.6 * tall), (0.35 * wide, 0.75 * tall), (0.35 * wide, tall), (0, tall)]
                s.lathe("goods", profile, (at, y, z), sides=6)
                at += 2.3 * wide
        at += 0.02


def stool(s: Sketch, x: float, z: float, high: float = 0.72) -> None:
    """A round padded stool on one foot."""
    s.cylinder("frame", 0.2, 0.03, (x, 0, z), sides=12)
    s.cylinder("frame", 0.03, high - 0.08, (x, 0.02, z), sides=6)
    s.cylinder("frame", 0.18, 0.04, (x, high - 0.1, z), sides=12)
    s.cylinder("accent", 0.185, 0.07, (x, high - 0.07, z), sides=12)


def _counter(s: Sketch, wide: float, z: float, front: str = "wood", high: float = 1.06) -> None:
    """A counter from end to end of a unit: a panelled front, a top that overhangs, a rail for the feet."""
    plain(s, front, (wide, high - 0.06, 0.5), (0, 0, z))
    for x in np.arange(-wide / 2 + 0.35, wide / 2, 0.7):
        plain(s, front, (0.58, 0.6, 0.03), (float(x), 0.24, z + 0.26))
    plain(s, "body", (wide, 0.06, 0.66), (0, high - 0.06, z + 0.02))
    s.rod("frame", (-wide / 2, 0.2, z + 0.42), (wide / 2, 0.2, z + 0.42), 0.022, sides=6)


_STOOLS = tuple(((x, 0.72, 2.15), 180.0) for x in (-0.35, 0.35))


@unit("bar", (1.4, 2.6, 2.5), seats=_STOOLS, tables=(((0.0, 1.06, 1.5), (0.9, 0.35)),))
def bar(s: Sketch, rng: Rng) -> None:
    """Lit steps of bottles before a mirror, a panelled counter with a brass rail, stools, glasses, taps."""
    plain(s, "wood", (1.4, 0.95, 0.45), (0, 0, 0.23))
    plain(s, "body", (1.4, 0.05, 0.5), (0, 0.95, 0.25))
    plain(s, "frame", (1.3, 1.3, 0.02), (0, 1.05, 0.02))
    for k, y in enumerate((1.06, 1.46, 1.86)):
        if k:
            plain(s, "wood", (1.36, 0.035, 0.22), (0, y - 0.035, 0.13))
        plain(s, "lamps", (1.3, 0.02, 0.02), (0, y + 0.34, 0.04))
        row_of_bottles(s, rng, (-0.62, 0.62), y, 0.14)
    for x in (-0.68, 0.68):
        s.box("wood", (0.1, 2.5, 0.3), (x, 0, 0.15), bevel=0.01)
    s.box("wood", (1.4, 0.2, 0.42), (0, 2.36, 0.21), bevel=0.02)
    _counter(s, 1.4, 1.45)
    for x in (-0.35, 0.35):
        stool(s, x, 2.15)
    for k in range(3):
        x = -0.1 + 0.1 * k
        s.cylinder("frame", 0.02, 0.3, (x, 1.06, 1.32), sides=6)
        s.rod("wood", (x, 1.33, 1.35), (x, 1.46, 1.38), 0.018, sides=5)
    for x in (-0.5, 0.5):
        with s.tinted((0.75, 0.42, 0.08) if rng.random() < 0.6 else (0.3, 0.04, 0.05)):
            s.cylinder("goods", 0.036, 0.13, (x, 1.06, 1.6), sides=8, top=0.045)


@unit("noodle bar", (1.5, 2.5, 2.5), seats=_STOOLS, tables=(((0.0, 1.0, 1.5), (0.9, 0.35)),))
def noodle_bar(s: Sketch, rng: Rng) -> None:
    """Stock pots on a stove under a hood, stacks of bowls; a plain wooden counter with full bowls, chopsticks and
    sauces; split cloths hang over it; stools.
    """
    plain(s, "frame", (1.5, 0.85, 0.6), (0, 0, 0.32))
    s.loft(
        "frame",
        [
            [(-0.75, 2.4, 0.02), (-0.75, 2.4, 0.5), (0.75, 2.4, 0.5), (0.75, 2.4, 0.02)],
            [(-0.75, 1.9, 0.02), (-0.75, 1.9, 0.8), (0.75, 1.9, 0.8), (0.75, 1.9, 0.02)],
        ],
    )
    for x in (-0.45, 0.1):
        s.cylinder("frame", 0.22, 0.36, (x, 0.87, 0.35), sides=14)
        with s.tinted((0.62, 0.42, 0.2)):
            s.cylinder("goods", 0.2, 0.01, (x, 1.23, 0.35), sides=12)
        plain(s, "screen", (0.36, 0.04, 0.02), (x, 0.8, 0.63))
    for k in range(5):
        s.lathe("cloth", [(0.05, 0), (0.1, 0.06), (0.09, 0.06), (0, 0.02)], (0.55, 0.87 + 0.045 * k, 0.35), sides=10)
    _counter(s, 1.5, 1.45, high=1.0)
    for x in (-0.35, 0.35):
        stool(s, x, 2.15)
        _bowl_of_noodles(s, x, 1.0, 1.5)
    s.cylinder("wood", 0.04, 0.12, (0.0, 1.0, 1.3), sides=8)
    for k in range(6):
        s.rod("wood", (0.0, 1.08, 1.3), (0.03 * np.cos(k), 1.22, 1.3 + 0.03 * np.sin(k)), 0.005, sides=4)
    s.rod("wood", (-0.75, 2.3, 1.75), (0.75, 2.3, 1.75), 0.02, sides=6)
    for x in np.linspace(-0.55, 0.55, 4):
        plain(s, "accent", (0.34, 0.42, 0.012), (float(x), 1.88, 1.75))
        with s.tinted((0.9, 0.88, 0.82)):
            s.cylinder("goods", 0.1, 0.008, (float(x), 2.08, 1.757), (90, 0, 0), sides=12)


def _bowl_of_noodles(s: Sketch, x: float, y: float, z: float) -> None:
    s.lathe("accent", [(0.05, 0), (0.12, 0.08), (0.11, 0.085), (0.1, 0.06), (0, 0.06)], (x, y, z), sides=14)
    for k, color in enumerate(((0.8, 0.6, 0.25), (0.85, 0.7, 0.4), (0.12, 0.35, 0.06), (0.6, 0.3, 0.16))):
        with s.tinted(color):
            a = 1.6 * k
            s.ball("goods", (0.05, 0.02, 0.045), (x + 0.04 * np.cos(a), y + 0.075, z + 0.04 * np.sin(a)), sides=7)


@unit("sushi bar", (1.5, 2.4, 2.6), seats=tuple(((x, 0.5, 2.25), 180.0) for x in (-0.38, 0.38)))
def sushi_counter(s: Sketch, rng: Rng) -> None:
    """A pale wooden counter along which plates of sushi ride on a belt, a glass case of fish over it; knives and
    bottles behind; chairs.
    """
    plain(s, "wood", (1.5, 0.9, 0.5), (0, 0, 0.26))
    for y in (1.35, 1.75):
        plain(s, "wood", (1.45, 0.04, 0.26), (0, y, 0.14))
        row_of_bottles(s, rng, (-0.65, 0.65), y + 0.04, 0.14)
    plain(s, "wood", (1.5, 1.0, 0.6), (0, 0, 1.35))
    plain(s, "frame", (1.5, 0.04, 0.3), (0, 1.0, 1.3))
    for k, x in enumerate(np.linspace(-0.6, 0.6, 5)):
        with s.tinted(((0.1, 0.25, 0.5), (0.6, 0.05, 0.05), (0.8, 0.6, 0.1))[k % 3]):
            s.lathe("goods", [(0.05, 0), (0.1, 0.02), (0.09, 0.025), (0, 0.015)], (float(x), 1.04, 1.3), sides=12)
        for dx in (-0.035, 0.035):
            with s.tinted((0.92, 0.9, 0.84)):
                s.box("goods", (0.04, 0.03, 0.09), (float(x) + dx, 1.06, 1.3), bevel=0.012)
            with s.tinted(((0.85, 0.22, 0.08), (0.6, 0.05, 0.06), (0.9, 0.75, 0.5))[(k + (dx > 0)) % 3]):
                s.box("goods", (0.045, 0.018, 0.1), (float(x) + dx, 1.088, 1.3), bevel=0.008)
    plain(s, "body", (1.5, 0.05, 0.6), (0, 0.74, 1.85))
    for x in (-0.38, 0.38):
        s.box("accent", (0.42, 0.07, 0.4), (x, 0.44, 2.25), bevel=0.02)
        s.box("accent", (0.42, 0.34, 0.05), (x, 0.55, 2.45), (8, 0, 0), bevel=0.02)
        put_boxes(s, "wood", [((0.04, 0.44, 0.04), (x + a, 0, 2.25 + b)) for a in (-0.17, 0.17) for b in (-0.16, 0.16)])
        with s.tinted((0.2, 0.3, 0.12)):
            s.cylinder("goods", 0.035, 0.08, (x + 0.18, 0.79, 1.85), sides=8)
        s.box("frame", (0.16, 0.02, 0.1), (x - 0.05, 0.79, 1.85), bevel=0)
    for x in (-0.4, 0.4):
        s.rod("frame", (x, 2.4, 1.5), (x, 2.1, 1.5), 0.008, sides=4)
        s.ball("lamps", (0.17, 0.14, 0.17), (x, 1.96, 1.5), sides=10)


@unit("soda counter", (1.5, 2.5, 2.5), seats=_STOOLS, tables=(((0.0, 1.06, 1.5), (0.9, 0.35)),))
def soda_counter(s: Sketch, rng: Rng) -> None:
    """A diner's counter: a steel-banded front, round stools on posts, pies under domes, mixers and cups behind, a lit
    board of what there is.
    """
    plain(s, "frame", (1.5, 0.92, 0.55), (0, 0, 0.28))
    plain(s, "lamps", (1.4, 0.42, 0.04), (0, 1.95, 0.05))
    with s.tinted((0.75, 0.04, 0.03)):
        plain(s, "goods", (1.44, 0.07, 0.06), (0, 2.37, 0.06))
        put_boxes(
            s, "goods", [((0.5, 0.03, 0.05), (x, 2.05 + 0.09 * j, 0.06)) for x in (-0.38, 0.38) for j in range(3)]
        )
    for x in (-0.5, -0.2):
        s.cylinder("frame", 0.07, 0.34, (x, 0.92, 0.3), sides=10)
        s.cylinder("frame", 0.045, 0.16, (x, 1.26, 0.34), sides=8)
    for k in range(4):
        for j in range(3):
            s.cylinder("cloth", 0.045, 0.09, (0.2 + 0.12 * k, 0.92 + 0.09 * j, 0.3), sides=7, top=0.05)
    _counter(s, 1.5, 1.45)
    for y in (0.3, 0.5, 0.7):
        plain(s, "accent", (1.5, 0.06, 0.02), (0, y, 1.73))
    plain(s, "frame", (1.5, 0.07, 0.03), (0, 1.0, 1.79))
    for x in (-0.35, 0.35):
        stool(s, x, 2.15)
    s.cylinder("frame", 0.05, 0.14, (0.0, 1.06, 1.45), sides=8)
    s.cylinder("cloth", 0.16, 0.02, (0.0, 1.2, 1.45), sides=14)
    with s.tinted((0.6, 0.3, 0.1)):
        s.lathe("goods", [(0.1, 0), (0.14, 0.04), (0.1, 0.08), (0, 0.09)], (0.0, 1.22, 1.45), sides=12)
    for x, color in ((0.42, (0.7, 0.04, 0.03)), (0.5, (0.85, 0.6, 0.05))):
        with s.tinted(color):
            s.lathe("goods", [(0.03, 0), (0.03, 0.12), (0.01, 0.16), (0, 0.19)], (x, 1.06, 1.55), sides=7)
    with s.tinted((0.9, 0.5, 0.55)):
        s.cylinder("goods", 0.035, 0.17, (-0.4, 1.06, 1.55), sides=8, top=0.05)
        s.ball("goods", (0.05, 0.04, 0.05), (-0.4, 1.24, 1.55), sides=7)
