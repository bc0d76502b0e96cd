"""Figures of stone and bronze on their bases."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.drawing import drawing
from assets.shapes.sketch import ORIGIN, Sketch

Rng = np.random.Generator


def _press(s: Sketch, clay: Clay, height: float, foot: float, cells: int = 40) -> None:
    """Skin `clay`, modelled one unit tall, and stand it on y = `foot`, `height` metres tall."""
    with s.frame((0, foot, 0), scale=height):
        s.put("figure", *clay.skin(cells), ORIGIN, ORIGIN)


def _base(s: Sketch, width: float, depth: float, height: float) -> None:
    """A moulded block."""
    for grow, low, high in ((1.0, 0.0, 0.16), (0.84, 0.16, 0.84), (0.95, 0.84, 1.0)):
        s.box("base", (width * grow, height * (high - low), depth * grow), (0, height * low, 0))


def _model_head(clay: Clay, y: float, z: float = 0.0, size: float = 0.07) -> None:
    """A head with nose, brow, chin and hair, its middle at height `y`."""
    clay.ball((0, y, z), (size * 0.8, size, size * 0.9), 0.01)
    clay.ball((0, y + size * 0.3, z - size * 0.2), (size * 0.92, size * 0.85, size * 0.9), 0.006)
    clay.limb((0, y - size * 0.2, z + size * 0.85), (0, y + size * 0.2, z + size * 0.8), size * 0.17, size * 0.1, 0.015)
    clay.limb((0, y - size * 0.7, z + size * 0.5), (0, y - size * 0.6, z + size * 0.4), size * 0.3, size * 0.3, 0.02)


@drawing("statue", (1.2, 3.0, 1.2), figure="bronze", base="stone")
def statue(s: Sketch, rng: Rng, pose: float = 0.0) -> None:
    """A standing figure in a cloak; `pose` 0 rests a hand on a sword, 1 raises an arm, 2 holds a book."""
    w, h, d = s.size
    foot = h * 0.28
    _base(s, w, d, foot)
    c = Clay(0.035)
    c.chain([(-0.07, 0.03, 0.03), (-0.075, 0.27, 0.03), (-0.06, 0.5, 0)], [0.032, 0.042, 0.065])
    c.chain([(0.07, 0.03, 0.0), (0.07, 0.27, 0.0), (0.055, 0.5, 0)], [0.032, 0.042, 0.065])
    for x, z in ((-0.07, 0.03), (0.07, 0.0)):
        c.limb((x, 0.02, z), (x * 1.2, 0.02, z + 0.09), 0.03, 0.025)
    c.chain([(0, 0.5, 0), (0, 0.62, 0), (0, 0.76, 0)], [0.1, 0.09, 0.11])
    c.pair((0.09, 0.79, 0), (0.13, 0.78, 0), 0.06, 0.055)
    c.limb((0, 0.8, 0), (0, 0.88, 0), 0.04)
    _model_head(c, 0.93)
    c.chain([(0.14, 0.78, 0), (0.19, 0.62, -0.02), (0.13, 0.52, 0.08)], [0.048, 0.038, 0.03])
    kind = round(pose) % 3
    hand = [(-0.2, 0.6, 0.03), (-0.16, 0.5, 0.15)] if kind == 0 else [(-0.26, 0.9, 0.02), (-0.3, 1.06, 0.06)]
    if kind == 2:
        hand = [(-0.19, 0.62, 0.02), (-0.07, 0.63, 0.17)]
    c.chain([(-0.14, 0.78, 0), *hand], [0.048, 0.038, 0.03])
    c.chain([(0.15, 0.82, -0.06), (0.14, 0.5, -0.1), (0.17, 0.08, -0.14)], [0.03, 0.05, 0.05])
    c.chain([(-0.15, 0.82, -0.06), (-0.14, 0.5, -0.1), (-0.17, 0.08, -0.14)], [0.03, 0.05, 0.05])
    c.chain([(0, 0.82, -0.08), (0, 0.5, -0.11), (0, 0.08, -0.16)], [0.05, 0.09, 0.1])
    top = (h - foot) / (1.1 if kind == 1 else 1.01)
    _press(s, c, top, foot)
    with s.frame((0, foot, 0), scale=top):
        if kind == 0:
            s.prism(
                "figure",
                [(-0.012, 0.08), (0, 0.0), (0.012, 0.08), (0.012, 0.46), (-0.012, 0.46)],
                0.01,
                (-0.16, 0.02, 0.16),
            )
            s.rod("figure", (-0.21, 0.48, 0.16), (-0.11, 0.48, 0.16), 0.011)
            s.rod("figure", (-0.16, 0.47, 0.16), (-0.16, 0.56, 0.16), 0.011)
        if kind == 2:
            s.box("figure", (0.16, 0.03, 0.12), (-0.05, 0.64, 0.19), (-55, 0, 0))


@drawing("angel_statue", (1.6, 2.8, 1.2), figure="white marble", base="stone")
def angel_statue(s: Sketch, rng: Rng) -> None:
    """A robed angel with folded hands, bowed head and two feathered wings."""
    w, h, d = s.size
    foot = h * 0.16
    _base(s, w * 0.62, d * 0.8, foot)
    c = Clay(0.035)
    c.chain([(0, 0.04, 0), (0, 0.3, 0), (0, 0.52, 0), (0, 0.68, 0)], [0.15, 0.115, 0.085, 0.095])
    for k in range(9):
        a = 2 * np.pi * k / 9
        x, z = float(np.cos(a)), float(np.sin(a))
        c.limb((x * 0.15, 0.0, z * 0.14), (x * 0.075, 0.45, z * 0.07), 0.035, 0.02, 0.02)
    c.pair((0.08, 0.72, 0), (0.11, 0.71, 0), 0.05)
    c.pair((0.125, 0.71, 0), (0.14, 0.56, 0.06), 0.045, 0.045)
    c.pair((0.14, 0.56, 0.06), (0.01, 0.64, 0.14), 0.05, 0.028)
    c.limb((0, 0.64, 0.14), (0, 0.7, 0.14), 0.025, 0.015)
    c.limb((0, 0.72, 0), (0, 0.82, 0.02), 0.035)
    _model_head(c, 0.87, 0.035, 0.066)
    c.limb((0, 0.86, -0.02), (0, 0.76, -0.05), 0.055, 0.045)
    tall = h - foot
    _press(s, c, tall * 0.98, foot)
    for side in (-1.0, 1.0):
        _draw_wing(s, side, w, tall, foot)


def _draw_wing(s: Sketch, side: float, w: float, tall: float, foot: float) -> None:
    """Three rows of feathers that hang from an arched arm."""
    t = np.linspace(0, 1, 12)
    x = side * w * (0.06 + 0.42 * np.sin(t * np.pi * 0.62))
    y = foot + tall * (0.68 + 0.32 * np.sin(t * np.pi * 0.75))
    s.tube("figure", np.column_stack([x, y, np.full(12, -w * 0.12)]), w * np.linspace(0.035, 0.02, 12), 8)
    feather = Sketch(s.size)
    outline = [(-0.6, 0), (0.6, 0), (1, -0.6), (0.6, -0.9), (0, -1), (-0.6, -0.9), (-1, -0.6)]
    feather.prism("figure", outline, 1.0)
    for row, (length, width, z) in enumerate(((0.62, 0.05, -0.15), (0.4, 0.045, -0.135), (0.22, 0.04, -0.12))):
        for k in range(10):
            px, py = float(np.interp((k + 0.5) / 10, t, x)), float(np.interp((k + 0.5) / 10, t, y))
            long = tall * length * (0.62 + 0.38 * k / 9) * (0.8 if k > 8 else 1.05)
            turn = (6.0, 0.0, side * (16 - 15 * k / 9 - row * 2))
            with s.frame((px, py, w * z - 0.002 * k), turn, (w * width, long, w * 0.016)):
                s.stamp(feather)


@drawing("buddha", (1.6, 2.0, 1.3), figure="gilded bronze", base="stone")
def buddha(s: Sketch, rng: Rng) -> None:
    """Seated cross-legged in meditation, hands in the lap, with top-knot, long ears and a lotus throne."""
    w, h, _ = s.size
    foot = h * 0.24
    s.lathe(
        "base",
        [
            (w * 0.44, 0),
            (w * 0.46, foot * 0.15),
            (w * 0.36, foot * 0.4),
            (w * 0.36, foot * 0.55),
            (w * 0.46, foot),
            (0, foot),
        ],
        sides=32,
    )
    for tier in (0, 1):
        for _ in s.around(16, w * 0.4, foot * (0.3 if tier else 0.62), 11.25 * tier):
            s.ball("base", (w * 0.08, foot * 0.4, w * 0.05), turn=(-22 if tier else 18, 0, 0), sides=10)
    c = Clay(0.05)
    c.pair((0.14, 0.1, 0.02), (0.4, 0.1, 0.14), 0.12, 0.1)
    c.pair((0.4, 0.09, 0.15), (-0.12, 0.08, 0.3), 0.095, 0.06)
    c.chain([(0, 0.12, 0), (0, 0.3, -0.01), (0, 0.54, 0)], [0.2, 0.165, 0.175])
    c.pair((0.15, 0.58, 0), (0.22, 0.56, 0), 0.09, 0.085)
    c.pair((0.25, 0.56, 0), (0.29, 0.34, 0.04), 0.078, 0.07)
    c.pair((0.29, 0.33, 0.05), (0.05, 0.21, 0.25), 0.068, 0.05)
    c.ball((0, 0.2, 0.27), (0.1, 0.035, 0.06), 0.02)
    c.limb((0, 0.62, 0), (0, 0.72, 0), 0.075)
    _model_head(c, 0.81, 0.01, 0.125)
    c.ball((0, 0.94, -0.015), 0.055, 0.02)
    c.pair((0.108, 0.84, 0), (0.112, 0.74, 0), 0.022, 0.026, 0.004)
    c.chain([(0.2, 0.6, 0.06), (0, 0.42, 0.17), (-0.18, 0.3, 0.1)], [0.03, 0.03, 0.03], 8, 0.01)
    _press(s, c, h - foot, foot, 38)


@drawing("bust", (0.5, 0.75, 0.36), figure="marble", base="marble")
def bust(s: Sketch, rng: Rng) -> None:
    """Head and shoulders on a turned socle."""
    w, h, _ = s.size
    foot = h * 0.24
    s.box("base", (w * 0.5, foot * 0.2, w * 0.5))
    s.lathe(
        "base",
        [
            (w * 0.22, foot * 0.2),
            (w * 0.22, foot * 0.3),
            (w * 0.12, foot * 0.5),
            (w * 0.11, foot * 0.7),
            (w * 0.19, foot * 0.95),
            (w * 0.19, foot),
            (0, foot),
        ],
    )
    c = Clay(0.06)
    c.limb((0, 0.08, 0), (0, 0.25, -0.02), 0.1, 0.2)
    c.pair((0.14, 0.27, -0.03), (0.33, 0.22, -0.04), 0.13, 0.1)
    c.pair((0.12, 0.16, 0.06), (0.1, 0.2, 0.06), 0.1)
    c.limb((0, 0.3, -0.02), (0, 0.55, 0), 0.1, 0.095)
    c.ball((0, 0.74, 0.03), (0.145, 0.2, 0.17), 0.03)
    c.limb((0, 0.57, 0.1), (0, 0.59, 0.13), 0.06, 0.05, 0.05)
    c.limb((0, 0.7, 0.215), (0, 0.8, 0.18), 0.034, 0.018, 0.03)
    c.pair((0.06, 0.81, 0.165), (0.02, 0.81, 0.18), 0.022, 0.02, 0.02)
    c.limb((-0.04, 0.635, 0.18), (0.04, 0.635, 0.18), 0.02, 0.02, 0.015)
    c.pair((0.15, 0.76, 0.01), (0.15, 0.71, 0.01), 0.03, 0.022, 0.01)
    for k in range(26):
        a, b = 2.4 * k, np.arccos(1 - 0.9 * (k + 0.5) / 26)
        c.ball(
            (0.135 * np.sin(b) * np.cos(a), 0.79 + 0.165 * np.cos(b), -0.01 + 0.16 * np.sin(b) * np.sin(a) - 0.03),
            0.045,
            0.006,
        )
    _press(s, c, h - foot, foot, 40)


@drawing("stone_lion", (0.9, 1.7, 1.3), figure="carved grey granite", base="grey granite")
def stone_lion(s: Sketch, rng: Rng) -> None:
    """A guardian lion that sits upright on its plinth, its mane in curls, a paw on a ball."""
    w, h, d = s.size
    foot = h * 0.3
    _base(s, w, d, foot)
    c = Clay(0.04)
    c.ball((0, 0.2, -0.2), (0.24, 0.2, 0.24))
    c.chain([(0, 0.3, -0.2), (0, 0.44, 0.02), (0, 0.62, 0.12)], [0.24, 0.23, 0.2])
    c.pair((0.2, 0.16, -0.12), (0.24, 0.1, 0.1), 0.14, 0.08)
    c.pair((0.24, 0.05, 0.02), (0.24, 0.04, 0.2), 0.07, 0.06)
    c.limb((0.15, 0.52, 0.18), (0.17, 0.06, 0.28), 0.1, 0.075)
    c.limb((0.17, 0.05, 0.26), (0.17, 0.045, 0.38), 0.075, 0.065)
    c.limb((-0.15, 0.52, 0.18), (-0.18, 0.26, 0.32), 0.1, 0.075)
    c.limb((-0.18, 0.25, 0.3), (-0.18, 0.23, 0.42), 0.07, 0.06)
    c.ball((-0.18, 0.1, 0.38), 0.11, 0.01)
    c.ball((0, 0.8, 0.16), (0.2, 0.18, 0.19))
    c.ball((0, 0.75, 0.32), (0.14, 0.09, 0.1), 0.02)
    c.ball((0, 0.655, 0.29), (0.11, 0.035, 0.09), 0.005)
    c.ball((0, 0.81, 0.4), (0.06, 0.04, 0.035), 0.01)
    c.pair((0.085, 0.87, 0.33), (0.085, 0.87, 0.335), 0.04, 0.04, 0.008)
    c.pair((0.04, 0.925, 0.33), (0.14, 0.91, 0.3), 0.03, 0.025, 0.008)
    c.pair((0.2, 0.9, 0.1), (0.23, 0.97, 0.08), 0.05, 0.03, 0.01)
    for turn in np.linspace(-2.3, 2.3, 9):
        for back, out in ((0.1, 0.2), (-0.02, 0.21)):
            at = (out * float(np.sin(turn)), 0.8 + out * float(np.cos(turn)) - 0.02, back)
            c.ball(at, 0.062, 0.006)
    for turn in np.linspace(-1.1, 1.1, 5):
        c.ball((0.2 * float(np.sin(turn)), 0.58, 0.12 + 0.2 * float(np.cos(turn))), 0.055, 0.006)
    c.chain([(0, 0.2, -0.42), (0.02, 0.4, -0.46), (-0.02, 0.56, -0.4)], [0.07, 0.09, 0.05])
    _press(s, c, (h - foot) / 1.08, foot, 46)
