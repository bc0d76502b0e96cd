"""Beds of other builds: one above another, and a cot with bars."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing(
    "bunk_bed",
    (1.1, 1.75, 2.1),
    Roles(bears="bedding"),
    frame="pine wood",
    bedding="blue cotton",
    pillow="white cotton",
)
def bunk_bed(s: Sketch, rng: Rng) -> None:
    """Two beds one above the other between four posts, the upper with rails and a ladder at its side."""
    w, h, d = s.size
    x1, z1 = w / 2 - 0.14, d / 2 - 0.04
    for x in (-x1 - 0.1, x1):
        for z in (-z1, z1):
            s.box("frame", (0.075, h, 0.075), (x, 0, z), bevel=0.012)
    mid = -0.05
    for level in (h * 0.2, h * 0.62):
        for x in (-x1 - 0.1, x1):
            s.box("frame", (0.035, 0.15, d - 0.1), (x, level, 0), bevel=0.008)
        for z in (-z1, z1):
            s.box("frame", (w - 0.2, 0.15, 0.035), (mid, level, z), bevel=0.008)
            s.box("frame", (w - 0.2, 0.1, 0.03), (mid, level + 0.36, z), bevel=0.008)
            s.box("frame", (w - 0.2, 0.1, 0.03), (mid, level + 0.22, z), bevel=0.008)
        s.box("bedding", (w - 0.22, 0.2, d - 0.14), (mid, level + 0.03, 0), bevel=0.05)
        s.box("bedding", (w - 0.16, 0.1, d * 0.6), (mid, level + 0.16, d * 0.14), bevel=0.045)
        s.ball("pillow", ((w - 0.3) * 0.42, 0.08, 0.2), (mid, level + 0.27, -d * 0.34), (14, 0, 0), sides=16)
    for x in (-x1 - 0.1, x1):
        s.box("frame", (0.03, 0.07, d - 0.1), (x, h * 0.92, 0), bevel=0.008)
    for z in (0.3, 0.75):
        s.rod("frame", (x1 + 0.1, 0, z), (x1 + 0.05, h * 0.98, z), 0.022)
    for k in range(5):
        y = h * (0.1 + 0.16 * k)
        s.rod("frame", (x1 + 0.095 - 0.008 * k, y, 0.3), (x1 + 0.095 - 0.008 * k, y, 0.75), 0.017, sides=8)


@drawing(
    "crib",
    (0.75, 1.0, 1.3),
    Roles(bears="bedding"),
    frame="white painted wood",
    bedding="soft yellow cotton",
    pillow="white cotton",
)
def crib(s: Sketch, rng: Rng) -> None:
    """A baby's cot: four sides of thin bars between posts with balls, a mattress, a little pillow and quilt."""
    w, h, d = s.size
    x1, z1 = w / 2 - 0.03, d / 2 - 0.03
    for x in SIDES:
        for z in SIDES:
            s.box("frame", (0.055, h * 0.94, 0.055), (x * x1, 0, z * z1), bevel=0.01)
            s.ball("frame", 0.035, (x * x1, h * 0.965, z * z1), sides=12)
        for y in (0.24, 0.86):
            s.box("frame", (0.035, 0.05, d - 0.08), (x * x1, h * y, 0), bevel=0.01)
        for k in range(12):
            z = (d - 0.14) * ((k + 0.5) / 12 - 0.5)
            s.rod("frame", (x * x1, h * 0.26, z), (x * x1, h * 0.88, z), 0.009, sides=6)
    for z in SIDES:
        for y in (0.24, 0.86):
            s.box("frame", (w - 0.08, 0.05, 0.035), (0, h * y, z * z1), bevel=0.01)
        for k in range(6):
            x = (w - 0.12) * ((k + 0.5) / 6 - 0.5)
            s.rod("frame", (x, h * 0.26, z * z1), (x, h * 0.88, z * z1), 0.009, sides=6)
    s.box("pillow", (w - 0.1, 0.12, d - 0.1), (0, h * 0.3, 0), bevel=0.03)
    s.box("bedding", (w - 0.1, 0.07, d * 0.6), (0, h * 0.4, d * 0.15), bevel=0.03)
    s.ball("pillow", (0.2, 0.05, 0.13), (0, h * 0.45, -d * 0.34), (10, 0, 0), sides=14)
