"""What one writes and works with at a desk: pen, pencil, stapler, ruler, magnifying glass."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing("pen", (0.014, 0.016, 0.145), body="blue plastic", metal="polished steel")
def pen(s: Sketch, rng: Rng) -> None:
    """A ball pen lying with its point to the front: a metal tip and ring, a clip, a push button."""
    w, h, d = s.size
    r = w / 2
    with s.frame((0, r, -d / 2), (90, 0, 0)):
        s.lathe("metal", [(0, 0), (0.4 * r, 0), (0.44 * r, d * 0.05), (0.3 * r, d * 0.055)], sides=16)
        tube = [(0.5, 0.05), (0.94, 0.06), (1.0, 0.1), (1.0, 0.5), (0.96, 0.84)]
        s.lathe("body", [(0, d * 0.05), *((a * r, b * d) for a, b in tube)], sides=20)
        s.lathe(
            "metal", [(1.01 * r, d * 0.5), (1.06 * r, d * 0.505), (1.06 * r, d * 0.525), (1.0 * r, d * 0.53)], sides=20
        )
        s.lathe(
            "metal",
            [(0.96 * r, d * 0.84), (0.9 * r, d * 0.86), (0.3 * r, d * 0.97), (0.14 * r, d * 0.99), (0, d)],
            sides=18,
        )
    s.box("metal", (w * 0.24, h * 0.1, d * 0.28), (0, h * 0.9, -d * 0.3), bevel=h * 0.03)
    s.box("metal", (w * 0.24, h * 0.3, d * 0.02), (0, h * 0.7, -d * 0.43), bevel=h * 0.03)


@drawing(
    "pencil",
    (0.0105, 0.01, 0.18),
    body="yellow paint",
    wood="pale wood",
    tip="black graphite",
    ferrule="brass",
    rubber="pink rubber",
)
def pencil(s: Sketch, rng: Rng) -> None:
    """A six-sided pencil lying with its point to the front: a sharpened end, a brass ferrule, a pink rubber."""
    w, _, d = s.size
    r = w / 2
    with s.frame((0, r * 0.87, -d / 2), (90, 0, 0)), s.frame(turn=(0, 30, 0)):
        s.lathe("rubber", [(0, 0), (0.8 * r, 0), (0.92 * r, d * 0.008), (0.92 * r, d * 0.05)], sides=16)
        s.lathe(
            "ferrule",
            [(0.98 * r, d * (0.045 + 0.008 * k)) if k % 2 else (1.04 * r, d * (0.045 + 0.008 * k)) for k in range(8)],
            sides=16,
        )
        s.cylinder("body", r, d * 0.76, (0, d * 0.1, 0), sides=6)
        s.cylinder("wood", r, d * 0.1, (0, d * 0.86, 0), top=r * 0.28, sides=18)
        s.cylinder("tip", r * 0.28, d * 0.04, (0, d * 0.96, 0), top=r * 0.03, sides=12)


@drawing("stapler", (0.04, 0.065, 0.15), body="black plastic", metal="polished steel")
def stapler(s: Sketch, rng: Rng) -> None:
    """A stapler: a flat base with an anvil, an arm that rises from its hinge behind, its steel magazine under it."""
    w, h, d = s.size
    s.box("body", (w, h * 0.16, d), bevel=h * 0.06)
    s.box("metal", (w * 0.5, h * 0.03, d * 0.12), (0, h * 0.16, d * 0.4), bevel=0)
    with s.frame((0, h * 0.3, -d * 0.4), (-11, 0, 0)):
        s.box("metal", (w * 0.46, h * 0.14, d * 0.86), (0, 0, d * 0.41), bevel=0.001)
        side = [
            (-d * 0.06, h * 0.08),
            (d * 0.84, h * 0.12),
            (d * 0.88, h * 0.22),
            (d * 0.8, h * 0.38),
            (d * 0.3, h * 0.46),
            (-d * 0.04, h * 0.42),
        ]
        s.prism("body", [(-z, y) for z, y in side], w * 0.7, turn=(0, 90, 0))
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.14, h * 0.42, d * 0.16), (x * w * 0.4, h * 0.1, -d * 0.4), bevel=h * 0.04)
    s.rod("metal", (-w * 0.49, h * 0.4, -d * 0.4), (w * 0.49, h * 0.4, -d * 0.4), h * 0.05, sides=12)


@drawing("ruler", (0.3, 0.01, 0.035), body="yellow wood", marks="black paint")
def ruler(s: Sketch, rng: Rng) -> None:
    """A ruler lying along x, a mark for every centimetre and a shorter one between."""
    w, h, d = s.size
    s.box("body", (w, h * 0.9, d), bevel=h * 0.2)
    count = 30
    for k in range(2 * count + 1):
        long = d * (0.5 if k % 20 == 0 else 0.34 if k % 2 == 0 else 0.18)
        s.box(
            "marks",
            (w * 0.0022, h * 0.1, long),
            (w * (k / count / 2 - 0.5) * 0.96, h * 0.9, -d * 0.48 + long / 2),
            bevel=0,
        )


@drawing("magnifier", (0.1, 0.025, 0.22), rim="polished brass", handle="dark wood", lens="clear glass")
def magnifier(s: Sketch, rng: Rng) -> None:
    """A magnifying glass lying with its handle to the front: a brass rim, a bulging lens, a turned handle."""
    w, h, d = s.size
    r = w * 0.47
    z, y = -d / 2 + r + h * 0.14, h * 0.5
    s.ring("rim", r, h * 0.14, (0, y, z), (90, 0, 0), sides=10)
    s.ball("lens", (r * 0.97, h * 0.34, r * 0.97), (0, y, z), sides=28)
    with s.frame((0, y, z + r), (90, 0, 0)):
        long = d / 2 - z - r
        s.cylinder("rim", h * 0.24, long * 0.2, sides=16)
        grip = [(0.3, 0.18), (0.36, 0.24), (0.3, 0.4), (0.46, 0.75), (0.48, 0.92), (0.3, 1.0), (0, 1.0)]
        s.lathe("handle", [(a * h, b * long) for a, b in grip], sides=20)
