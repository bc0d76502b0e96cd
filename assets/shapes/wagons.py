"""Carts, carriages and sleds. Everything looks towards +Z."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Point, Sketch
from assets.shapes.vehicles import draw_shell

Rng = np.random.Generator


def draw_spoked_wheel(s: Sketch, surface: str, radius: float, width: float, at: Point, spokes: int = 10) -> None:
    """A wooden cart wheel whose axle lies along x."""
    s.stamp(_spoked_wheel(surface, radius, width, spokes), at)


@lru_cache(maxsize=16)
def _spoked_wheel(surface: str, radius: float, width: float, spokes: int) -> Sketch:
    s = Sketch((width, 2 * radius, 2 * radius))
    with s.frame(turn=(0, 0, 90)):
        r, half = radius, width / 2
        s.lathe(surface, [(r * 0.86, -half), (r, -half), (r, half), (r * 0.86, half), (r * 0.86, -half)], sides=24)
        s.cylinder(surface, r * 0.16, width * 1.8, (0, -width * 0.9, 0), sides=12)
        for _ in s.around(spokes):
            s.rod(surface, (0, 0, r * 0.1), (0, 0, r * 0.9), half * 0.5, sides=6)
    return s


@drawing("cart", (1.4, 1.3, 2.8), body="wood planks", wheels="wood")
def cart(s: Sketch, rng: Rng) -> None:
    """A two-wheeled farm cart: slatted sides, big spoked wheels and shafts in front."""
    w, h, d = s.size
    r = h * 0.42
    floor, back = r * 1.15, -d * 0.18
    deep, wide = d * 0.56, w * 0.68
    for k in range(5):
        s.box("body", (wide / 5 * 0.96, h * 0.04, deep), (wide * (k / 5 - 0.4), floor, back), bevel=0.008)
    for side in (-1.0, 1.0):
        for k in range(3):
            s.box(
                "body",
                (w * 0.025, h * 0.11, deep),
                (side * wide * (0.5 + 0.02 * k), floor + h * (0.06 + 0.15 * k), back),
                (0, 0, -side * 9),
            )
            s.box("body", (wide, h * 0.11, w * 0.025), (0, floor + h * (0.06 + 0.15 * k), back + side * deep * 0.5))
        for z in (-0.46, 0, 0.46):
            s.box(
                "body",
                (w * 0.045, h * 0.55, w * 0.05),
                (side * wide * 0.53, floor - h * 0.03, back + deep * z),
                (0, 0, -side * 9),
            )
        draw_spoked_wheel(s, "wheels", r, w * 0.07, (side * w * 0.44, r, back), 12)
        s.beam(
            "body", (side * wide * 0.4, floor, back), (side * wide * 0.42, floor * 0.62, d * 0.5), w * 0.05, w * 0.05
        )
    s.rod("wheels", (-w * 0.47, r, back), (w * 0.47, r, back), w * 0.035)
    s.rod("body", (-wide * 0.42, floor * 0.66, d * 0.46), (wide * 0.42, floor * 0.66, d * 0.46), w * 0.025)


@drawing("carriage", (1.7, 2.3, 3.4), body="black lacquer", trim="gold", wheels="wood")
def carriage(s: Sketch, rng: Rng) -> None:
    """A coach: curved cabin with doors, gilded lines and crown, box seat, four spoked wheels and lamps."""
    w, h, d = s.size
    cabin = [
        (-d * 0.2, h * 0.34),
        (d * 0.17, h * 0.34),
        (d * 0.24, h * 0.56),
        (d * 0.25, h * 0.86),
        (-d * 0.28, h * 0.86),
        (-d * 0.27, h * 0.56),
    ]
    draw_shell(s, "body", cabin, [(h * 0.3, w * 0.3), (h * 0.56, w * 0.36), (h, w * 0.38)])
    s.box("body", (w * 0.84, h * 0.03, d * 0.58), (0, h * 0.86, -d * 0.015))
    s.box("trim", (w * 0.86, h * 0.02, d * 0.6), (0, h * 0.85, -d * 0.015))
    s.ball("body", (w * 0.38, h * 0.07, d * 0.26), (0, h * 0.89, -d * 0.015), lower_deg=0, sides=20)
    s.cylinder("trim", w * 0.07, h * 0.05, (0, h * 0.94, -d * 0.015), top=w * 0.09)
    for side in (-1.0, 1.0):
        for z in (-0.165, 0.0, 0.14):
            s.box("trim", (w * 0.02, h * 0.2, d * 0.11), (side * w * 0.365, h * 0.6, d * z), (0, 0, -side * 4))
            s.box("wheels", (w * 0.03, h * 0.17, d * 0.09), (side * w * 0.366, h * 0.615, d * z), (0, 0, -side * 4))
        s.box("trim", (w * 0.02, h * 0.02, d * 0.52), (side * w * 0.365, h * 0.555, -d * 0.01))
        s.box("trim", (w * 0.05, h * 0.02, d * 0.14), (side * w * 0.38, h * 0.28, 0))
        draw_spoked_wheel(s, "wheels", h * 0.25, w * 0.06, (side * w * 0.44, h * 0.25, -d * 0.32), 12)
        draw_spoked_wheel(s, "wheels", h * 0.19, w * 0.06, (side * w * 0.44, h * 0.19, d * 0.33), 10)
        s.tube(
            "trim",
            [
                (side * w * 0.3, h * 0.22, -d * 0.42),
                (side * w * 0.3, h * 0.5, -d * 0.44),
                (side * w * 0.28, h * 0.4, -d * 0.25),
            ],
            w * 0.018,
            8,
        )
        s.tube(
            "trim",
            [
                (side * w * 0.25, h * 0.24, d * 0.38),
                (side * w * 0.25, h * 0.4, d * 0.3),
                (side * w * 0.28, h * 0.4, d * 0.18),
            ],
            w * 0.018,
            8,
        )
        s.box("trim", (w * 0.08, h * 0.12, w * 0.08), (side * w * 0.43, h * 0.62, d * 0.25))
    s.beam("body", (0, h * 0.27, -d * 0.42), (0, h * 0.25, d * 0.42), w * 0.08, w * 0.06)
    for z, y in ((-0.32, 0.25), (0.33, 0.19)):
        s.rod("body", (-w * 0.46, h * y, d * z), (w * 0.46, h * y, d * z), w * 0.03)
    s.box("body", (w * 0.6, h * 0.22, d * 0.14), (0, h * 0.4, d * 0.32))
    s.box("trim", (w * 0.62, h * 0.05, d * 0.16), (0, h * 0.62, d * 0.31))
    s.box("body", (w * 0.62, h * 0.03, d * 0.14), (0, h * 0.34, d * 0.43), (-25, 0, 0))


@drawing("sled", (0.8, 0.6, 1.8), body="wood", runners="steel")
def sled(s: Sketch, rng: Rng) -> None:
    """A slatted sledge on up-curled runners, with a cross bar and a cord."""
    w, h, d = s.size
    for x in (-1.0, 1.0):
        a = np.radians(np.linspace(-90, 80, 9))
        curl = [(x * w * 0.4, h * 0.42 + h * 0.4 * float(np.sin(v)), d * 0.3 + d * 0.19 * float(np.cos(v))) for v in a]
        s.tube(
            "runners",
            [
                (x * w * 0.4, h * 0.02, -d * 0.49),
                (x * w * 0.4, h * 0.02, -d * 0.2),
                (x * w * 0.4, h * 0.02, d * 0.15),
                *curl,
            ],
            h * 0.03,
            8,
        )
        for z in (-0.38, -0.05, 0.25):
            s.beam("body", (x * w * 0.4, h * 0.03, d * z), (x * w * 0.36, h * 0.45, d * z), w * 0.05, w * 0.07)
        s.box("body", (w * 0.06, h * 0.07, d * 0.8), (x * w * 0.36, h * 0.43, -d * 0.06))
    for z in (-0.38, -0.05, 0.25):
        s.box("body", (w * 0.8, h * 0.06, w * 0.06), (0, h * 0.4, d * z))
    for k in range(5):
        s.box("body", (w * 0.15, h * 0.05, d * 0.86), (w * 0.18 * (k - 2), h * 0.5, -d * 0.04))
    s.rod("body", (-w * 0.42, h * 0.8, d * 0.37), (w * 0.42, h * 0.8, d * 0.37), h * 0.035)
    s.tube("body", [(-w * 0.3, h * 0.8, d * 0.37), (0, h * 0.72, d * 0.5), (w * 0.3, h * 0.8, d * 0.37)], h * 0.014, 6)
