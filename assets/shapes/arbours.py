"""What is strung and grown overhead: a vine on posts, prayer flags from a mast."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing(
    "grape_arbour",
    (5.4, 2.75, 4.2),
    posts="weathered wood",
    leaves="green vine leaves",
    grapes="dark purple grapes",
)
def grape_arbour(s: Sketch, rng: Rng) -> None:
    """A pergola of posts and laths under a roof of vine leaves, with bunches of grapes that hang through it."""
    for x in (-2.5, 0.0, 2.5):
        for z in (-1.9, 1.9):
            s.box("posts", (0.14, 2.3, 0.14), (x, 0, z), bevel=0.01)
            stem = [(x + 0.1 * math.sin(3 * t), 2.3 * t, z + 0.1 * math.cos(3 * t)) for t in np.linspace(0, 1, 7)]
            s.tube("posts", np.array(stem), 0.04, sides=6)
    for z in (-1.9, 1.9):
        s.box("posts", (5.4, 0.14, 0.12), (0, 2.3, z), bevel=0.01)
    for k in range(11):
        s.box("posts", (0.07, 0.08, 4.2), (-2.5 + 0.5 * k, 2.44, 0), bevel=0)
    for _ in range(120):
        x, z = float(rng.uniform(-2.65, 2.65)), float(rng.uniform(-2.05, 2.05))
        size = float(rng.uniform(0.16, 0.3))
        s.ball("leaves", (size, 0.45 * size, size), (x, 2.56 + float(rng.uniform(-0.08, 0.1)), z), sides=7)
    for _ in range(34):
        x, z = float(rng.uniform(-2.5, 2.5)), float(rng.uniform(-2.05, 2.05))
        size, y = float(rng.uniform(0.14, 0.24)), 2.3 - float(rng.uniform(0, 0.35))
        edge = 2.05 * (1 if z > 0 else -1) if rng.random() < 0.45 else z
        s.ball("leaves", (size, 0.7 * size, 0.6 * size), (x, y + 0.2, edge), sides=7)
    for _ in range(26):
        _bunch(s, float(rng.uniform(-2.3, 2.3)), float(rng.uniform(-1.7, 1.9)), float(rng.uniform(0.9, 1.2)))


def _bunch(s: Sketch, x: float, z: float, size: float) -> None:
    """A bunch of grapes: it narrows downwards."""
    for row, (count, away) in enumerate(((5, 0.07), (4, 0.055), (3, 0.035), (1, 0.0))):
        for k in range(count):
            turn = 2 * math.pi * k / count + row
            at = (x + size * away * math.cos(turn), 2.34 - size * 0.075 * row, z + size * away * math.sin(turn))
            s.ball("grapes", 0.045 * size, at, sides=6)


@drawing(
    "prayer_mast",
    (9.0, 5.2, 9.0),
    pole="weathered wood",
    cord="hemp rope",
    stones="grey mountain stones",
    blue="blue cotton",
    white="white cotton",
    red="red cotton",
    green="green cotton",
    yellow="yellow cotton",
)
def prayer_mast(s: Sketch, rng: Rng) -> None:
    """A pole in a cairn, with cords of five-coloured flags down to the ground all round it."""
    s.rod("pole", (0, 0, 0), (0, 5.2, 0), 0.09, 0.05, sides=8)
    for _ in range(46):
        x, z = (float(v) for v in rng.normal(0, 0.42, 2))
        y = max(0.0, 0.95 - 0.95 * math.hypot(x, z))
        size = float(rng.uniform(0.16, 0.28))
        s.box(
            "stones",
            (size, 0.7 * size, size),
            (x, y * float(rng.uniform(0.2, 1)), z),
            (0, float(rng.uniform(0, 90)), 0),
        )
    for k in range(8):
        turn = 2 * math.pi * (k + 0.25) / 8
        _line(s, rng, (0.0, 5.0 - 0.05 * k, 0.0), (4.45 * math.cos(turn), 0.25, 4.45 * math.sin(turn)), k)


def _line(s: Sketch, rng: Rng, top: tuple[float, float, float], foot: tuple[float, float, float], start: int) -> None:
    """One sagging cord with its flags."""
    colors = ("blue", "white", "red", "green", "yellow")
    t = np.linspace(0, 1, 15)[:, None]
    line = np.array(top) * (1 - t) + np.array(foot) * t
    line[:, 1] -= 0.9 * (t * (1 - t))[:, 0]
    s.tube("cord", line, 0.012, sides=4)
    for k, (a, b) in enumerate(pairwise(line)):
        inner, outer = a + 0.06 * (b - a), b - 0.06 * (b - a)
        drop = np.array([float(rng.uniform(-0.1, 0.1)), -0.34, float(rng.uniform(-0.1, 0.1))])
        grid = np.stack([np.stack([inner, outer]), np.stack([inner + drop, outer + drop])])
        s.sheet(colors[(k + start) % 5], grid, both=True)
