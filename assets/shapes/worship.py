"""What houses of prayer are known by: a screen of icons, a raised desk for the scroll, a stair to preach from."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing(
    "iconostasis",
    (6.4, 4.6, 0.5),
    frame="carved gilded wood",
    icon="deep red and gold icon paint",
    face="ochre skin paint",
    door="gold leaf",
    wood="dark oak",
)
def iconostasis(s: Sketch, rng: Rng) -> None:
    """A wall of icons in three rows between gilded posts, golden doors in its middle, a cross on top."""
    s.box("wood", (6.4, 0.5, 0.4), (0, 0, 0), bevel=0.02)
    s.box("wood", (6.3, 3.5, 0.14), (0, 0.45, -0.08), bevel=0)
    for y, tall in ((0.55, 1.5), (2.2, 0.85), (3.15, 0.7)):
        for k in range(7):
            x = -2.7 + 0.9 * k
            if k == 3 and y < 1:
                continue
            _icon(s, x, y, tall, rng)
        s.box("frame", (6.4, 0.1, 0.26), (0, y + tall + 0.04, 0), bevel=0.02)
    for side in (-1, 1):
        leaf = [(0.0, 0.0), (0.4, 0.0), (0.4, 1.25), (0.22, 1.5), (0.0, 1.6)]
        s.prism("door", np.array(leaf if side > 0 else [(-x, y) for x, y in leaf][::-1]), 0.08, (0, 0.5, 0.05))
        for y in (0.75, 1.35):
            s.ring("frame", 0.14, 0.025, (side * 0.2, y + 0.05, 0.1))
    for k in range(8):
        s.cylinder("frame", 0.055, 3.55, (-3.15 + 0.9 * k, 0.5, 0.1), sides=12)
        s.ball("frame", 0.1, (-3.15 + 0.9 * k, 4.08, 0.1), sides=10)
    s.prism("frame", np.vstack([arc(1.1, 0, 180, 14) * [1, 0.35]]), 0.2, (0, 3.98, 0))
    s.box("frame", (0.06, 0.5, 0.06), (0, 4.1, 0.12), bevel=0.01)
    s.box("frame", (0.3, 0.06, 0.06), (0, 4.38, 0.12), bevel=0.01)


def _icon(s: Sketch, x: float, y: float, tall: float, rng: Rng) -> None:
    """A saint before gold: a halo, a face, a robe of some deep colour, under a round arch."""
    s.box("frame", (0.78, tall, 0.06), (x, y, 0.0), bevel=0.01)
    tints = ((0.9, 0.25, 0.2), (0.3, 0.45, 0.8), (0.35, 0.55, 0.35), (0.75, 0.5, 0.25))
    with s.tinted(tints[int(rng.integers(4))]):
        robe = [
            (-0.22, 0.0),
            (0.22, 0.0),
            (0.17, 0.5 * tall),
            (0.06, 0.62 * tall),
            (-0.06, 0.62 * tall),
            (-0.17, 0.5 * tall),
        ]
        s.prism("icon", np.array(robe), 0.02, (x, y + 0.06, 0.035))
    s.cylinder("door", 0.15, 0.015, (x, y + 0.75 * tall, 0.03), (90, 0, 0), sides=18)
    s.ball("face", (0.075, 0.1, 0.03), (x, y + 0.74 * tall, 0.045), sides=12)


@drawing(
    "bimah",
    (3.4, 2.2, 3.0),
    wood="polished walnut wood",
    cloth="deep blue velvet",
    brass="polished brass",
    scroll="cream parchment",
)
def bimah(s: Sketch, rng: Rng) -> None:
    """A railed platform on two steps with a sloping desk under velvet, an open scroll on it, lamps at its corners."""
    s.box("wood", (3.4, 0.22, 3.0), (0, 0, 0), bevel=0.02)
    s.box("wood", (3.0, 0.22, 2.6), (0, 0.22, 0), bevel=0.02)
    for x in (-1.4, 1.4):
        for z in (-1.2, 1.2):
            s.box("wood", (0.16, 1.1, 0.16), (x, 0.44, z), bevel=0.02)
            s.ball("brass", 0.1, (x, 1.62, z), sides=12)
            s.cylinder("brass", 0.02, 0.35, (x, 1.66, z), sides=8)
            s.lathe("brass", [(0.05, 0.0), (0.1, 0.08), (0.08, 0.2), (0.0, 0.24)], (x, 1.96, z), sides=14)
    for z in (-1.2, 1.2):
        _rail(s, (-1.4, z), (1.4, z)) if z < 0 else None
    for x in (-1.4, 1.4):
        _rail(s, (x, -1.2), (x, 1.2))
    s.box("wood", (1.3, 0.85, 0.6), (0, 0.44, 0.2), bevel=0.02)
    with s.frame((0, 1.3, 0.2), (16, 0, 0)):
        s.box("cloth", (1.5, 0.06, 0.8), (0, 0, 0), bevel=0.02)
        s.box("scroll", (0.8, 0.015, 0.5), (0, 0.06, 0), bevel=0)
        for x in (-0.45, 0.45):
            s.rod("scroll", (x, 0.11, -0.25), (x, 0.11, 0.25), 0.07, sides=14)
            s.rod("brass", (x, 0.11, -0.42), (x, 0.11, 0.42), 0.02, sides=8)
    s.box("cloth", (1.34, 0.5, 0.02), (0, 0.76, 0.52), bevel=0)


def _rail(s: Sketch, a: tuple[float, float], b: tuple[float, float]) -> None:
    """Turned balusters between two corners under a hand rail."""
    s.beam("wood", (a[0], 1.32, a[1]), (b[0], 1.32, b[1]), 0.1, 0.08)
    for t in np.linspace(0, 1, 10)[1:-1]:
        x, z = (a[k] + (b[k] - a[k]) * float(t) for k in range(2))
        s.lathe("wood", [(0.04, 0.44), (0.025, 0.6), (0.045, 0.85), (0.025, 1.1), (0.04, 1.3)], (x, 0, z), sides=10)


@drawing(
    "minbar",
    (1.3, 4.4, 3.4),
    wood="carved walnut wood",
    trim="mother-of-pearl inlay",
    roof="turquoise tiles",
    brass="gilded copper",
)
def minbar(s: Sketch, rng: Rng) -> None:
    """The pulpit of a mosque: a straight stair between carved sides, a gate below, a seat above under a pointed cap."""
    n = 9
    for k in range(n):
        s.box("wood", (1.0, 0.22 * (k + 1), 0.26), (0, 0, 1.2 - 0.26 * k), bevel=0)
    side = [(1.35, 0.0), (1.35, 0.5), (-1.1, 2.55), (-1.65, 2.55), (-1.65, 0.0)]
    for x in (-0.58, 0.58):
        s.prism("wood", np.array([(-z, y) for z, y in side]), 0.1, (x, 0, 0), (0, 90, 0))
        for z, y in ((-1.2, 1.2), (-0.6, 0.9), (0.1, 0.6)):
            s.ring("trim", 0.24, 0.025, (x * 1.1, y, z), (0, 90, 0))
        s.beam("wood", (x, 0.95, 1.35), (x, 3.0, -1.1), 0.08, 0.1)
        s.box("wood", (0.14, 2.3, 0.14), (x, 0, 1.42), bevel=0.02)
        s.box("wood", (0.12, 1.4, 0.12), (x, 2.0, -1.1), bevel=0.01)
        s.box("wood", (0.12, 1.4, 0.12), (x, 2.0, -1.62), bevel=0.01)
    s.box("trim", (1.34, 0.3, 0.16), (0, 2.2, 1.42), bevel=0.02)
    s.box("wood", (1.34, 0.16, 0.8), (0, 3.4, -1.36), bevel=0.02)
    s.lathe("roof", [(0.58, 3.54), (0.5, 3.7), (0.0, 4.3)], (0, 0, -1.36), sides=8)
    s.ball("brass", 0.07, (0, 4.32, -1.36), sides=10)
