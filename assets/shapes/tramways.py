"""Carriages of town and long-distance lines: tram, underground train, high-speed train. All look towards +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch
from assets.shapes.vehicles import draw_shell

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


def _draw_windows(
    s: Sketch, width: float, length: float, low: float, high: float, doors: tuple[int, ...], count: int
) -> None:
    """A row of `count` windows on either flank, those of `doors` reaching down to y = 0.55."""
    pitch = length / count
    for x in SIDES:
        for k in range(count):
            z = length * ((k + 0.5) / count - 0.5)
            foot = 0.55 if k in doors else low
            s.box("glass", (0.04, high - foot, pitch * 0.82), (x * width / 2, foot, z), bevel=0)


def _draw_bogie(s: Sketch, surface: str, z: float, gauge: float) -> None:
    """Four small wheels under a frame."""
    s.box(surface, (gauge * 2.2, 0.2, 1.7), (0, 0.3, z), bevel=0)
    for x in SIDES:
        for dz in (-0.55, 0.55):
            s.rod(surface, (x * gauge - 0.07, 0.34, z + dz), (x * gauge + 0.07, 0.34, z + dz), 0.34, sides=16)


@drawing("tram", (2.4, 4.1, 9.2), body="yellow paint", top="cream paint", glass="dark glass", metal="dark grey steel")
def tram(s: Sketch, rng: Rng) -> None:
    """An old tram in two tones: rounded ends with one lamp, a row of windows, a sign, a trolley pole on the roof."""
    x = 4.5
    low = [(-x, 0.5), (x, 0.5), (x + 0.06, 1.1), (x, 1.55), (-x, 1.55), (-x - 0.06, 1.1)]
    draw_shell(s, "body", low, [(0, 1.12), (1.0, 1.15), (1.6, 1.12)])
    draw_shell(s, "top", [(-x, 1.5), (x, 1.5), (x - 0.1, 2.75), (-x + 0.1, 2.75)], [(1.5, 1.1), (2.8, 1.05)])
    draw_shell(s, "body", [(-x, 2.7), (x, 2.7), (x - 0.5, 3.0), (0.5 - x, 3.0)], [(2.7, 1.15), (3.0, 0.7)])
    draw_shell(s, "top", [(-3.2, 2.95), (3.2, 2.95), (3.0, 3.2), (-3.0, 3.2)], [(2.9, 0.6), (3.3, 0.5)])
    _draw_windows(s, 2.16, 8.6, 1.62, 2.55, (0, 8), 9)
    for z in SIDES:
        for k in (-1, 0, 1):
            s.box("glass", (0.6, 0.85, 0.04), (0.66 * k, 1.66, z * (x - 0.03)), (z * -4.5, 0, 0), 0)
        s.rod("top", (0, 1.12, z * (x - 0.05)), (0, 1.12, z * (x + 0.12)), 0.17, sides=16)
        s.box("metal", (0.9, 0.26, 0.1), (0, 2.72, z * (x - 0.06)), bevel=0.02)
        s.box("metal", (1.7, 0.3, 0.16), (0, 0.36, z * (x + 0.02)), bevel=0.04)
        _draw_bogie(s, "metal", z * 2.2, 0.75)
    s.box("top", (2.32, 0.08, 9.05), (0, 1.5, 0), bevel=0)
    s.box("metal", (0.5, 0.16, 0.9), (0, 3.18, 0), bevel=0.03)
    s.rod("metal", (0, 3.3, 0.1), (0, 4.05, -3.3), 0.035)
    s.rod("metal", (-0.05, 4.05, -3.3), (0.05, 4.05, -3.3), 0.08)


@drawing(
    "metro_train", (2.8, 3.5, 14.0), body="silver metal", front="red paint", glass="dark glass", metal="black metal"
)
def metro_train(s: Sketch, rng: Rng) -> None:
    """An underground carriage: a silver tube with double doors, a red flat face with a broad window and two lamps."""
    x = 6.8
    draw_shell(s, "body", [(-x, 0.6), (x, 0.6), (x, 2.9), (x - 0.2, 3.3), (0.2 - x, 3.3), (-x, 2.9)],
               [(0, 1.3), (1.5, 1.4), (2.6, 1.3), (3.3, 0.8)])  # fmt: skip
    s.box("front", (2.4, 2.2, 0.1), (0, 0.7, x + 0.02), bevel=0.04)
    s.box("glass", (2.1, 0.95, 0.06), (0, 1.75, x + 0.07), bevel=0.03)
    s.box("metal", (1.3, 0.28, 0.06), (0, 2.95, x - 0.02), bevel=0.02)
    _draw_windows(s, 2.75, 12.8, 1.5, 2.45, (1, 4, 7), 9)
    for side in SIDES:
        s.rod("glass", (side * 0.85, 1.15, x), (side * 0.85, 1.15, x + 0.12), 0.16, sides=14)
        s.box("front", (0.05, 0.2, 13.2), (side * 1.37, 0.95, 0), bevel=0)
        for k in (1, 4, 7):
            z = 12.8 * ((k + 0.5) / 9 - 0.5)
            s.box("front", (0.07, 2.0, 1.28), (side * 1.36, 0.58, z), bevel=0)
            for dz in (-0.31, 0.31):
                s.box("glass", (0.09, 0.95, 0.42), (side * 1.37, 1.5, z + dz), bevel=0)
            s.box("metal", (0.1, 2.0, 0.03), (side * 1.365, 0.58, z), bevel=0)
        _draw_bogie(s, "metal", side * 4.4, 0.75)
    s.box("metal", (1.9, 0.3, 6.0), (0, 0.35, 0), bevel=0)


@drawing(
    "bullet_train",
    (3.0, 3.6, 18.0),
    body="glossy white paint",
    band="blue paint",
    glass="dark glass",
    metal="grey steel",
)
def bullet_train(s: Sketch, rng: Rng) -> None:
    """The head of a high-speed train: a long low nose like a duck's bill, a blue band, small windows."""
    rings = []
    for z, half, low, high in (
        (-9.0, 1.5, 0.35, 3.4), (2.0, 1.5, 0.35, 3.4), (4.0, 1.5, 0.35, 3.25), (5.6, 1.48, 0.35, 2.75),
        (7.0, 1.4, 0.35, 2.1), (8.2, 1.15, 0.4, 1.55), (8.8, 0.75, 0.5, 1.2), (9.0, 0.3, 0.65, 0.95),
    ):  # fmt: skip
        a = np.radians(np.arange(0, 360, 15))
        c, q = np.cos(a), np.sin(a)
        across = half * np.sign(c) * np.abs(c) ** 0.55
        up = (low + high) / 2 + (high - low) / 2 * np.sign(q) * np.abs(q) ** 0.7
        rings.append(np.column_stack([across, up, np.full(24, z)]))
    s.loft("body", rings)
    for x in SIDES:
        s.box("band", (0.04, 0.5, 14.0), (x * 1.49, 1.05, -2.0), bevel=0)
        for k in range(14):
            s.box("glass", (0.05, 0.5, 0.5), (x * 1.46, 1.95, 3.0 - 0.84 * k), bevel=0)
        s.box("metal", (0.05, 1.75, 0.85), (x * 1.485, 0.85, 4.2), bevel=0)
        s.ball("glass", (0.16, 0.12, 0.5), (x * 0.85, 1.45, 7.75), (14, 0, 0), sides=10)
    s.ball("glass", (0.85, 0.28, 1.1), (0, 2.5, 5.75), (24, 0, 0), sides=16)
    for z in (-6.5, 2.0):
        _draw_bogie(s, "metal", z, 0.75)
    s.box("metal", (0.8, 0.2, 1.2), (0, 3.4, -5.0), bevel=0.05)
