"""Machines that dig, push, lift, roll and reap. Everything looks towards +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Point, Sketch, arc
from assets.shapes.vans import draw_plain_wheel
from assets.shapes.vehicles import draw_shell

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
_PLANT = {"body": "yellow painted metal", "dark": "black rubber", "metal": "grey steel", "glass": "dark glass"}


def _draw_crawler(s: Sketch, x: float, long: float, tall: float, width: float) -> None:
    """A crawler track with its wheels about (x, 0, 0), `long` metres along z."""
    r = tall / 2
    loop = [*arc(r, -90, 90, 8, (long / 2 - r, r)).tolist(), *arc(r, 90, 270, 8, (r - long / 2, r)).tolist()]
    s.prism("dark", loop, width, (x, 0, 0), (0, 90, 0))
    for k in range(-int(long / 0.5) + 1, int(long / 0.5)):
        s.box("dark", (width * 1.02, 0.05, 0.09), (x, tall - 0.01, 0.22 * k), bevel=0)
    for z in np.linspace(r - long / 2, long / 2 - r, 4):
        s.rod("metal", (x - width * 0.53, r, z), (x + width * 0.53, r, z), r * 0.68, sides=14)


def _draw_cab(s: Sketch, at: Point, size: Point) -> None:
    """A glazed cab with posts and a roof; `at` is the middle of its foot."""
    x, y, z = at
    w, h, d = size
    s.box("glass", (w * 0.92, h * 0.92, d * 0.92), (x, y + h * 0.04, z), bevel=0)
    for px in SIDES:
        for pz in SIDES:
            s.box("body", (0.08, h, 0.08), (x + px * (w / 2 - 0.04), y, z + pz * (d / 2 - 0.04)), bevel=0)
    s.box("body", (w * 1.06, 0.1, d * 1.06), (x, y + h, z), bevel=0.03)
    s.box("body", (w, h * 0.34, d), (x, y, z), bevel=0.02)


@drawing("excavator", (2.6, 3.8, 6.6), **_PLANT)
def excavator(s: Sketch, rng: Rng) -> None:
    """An excavator: a cab and engine on crawlers, a bent boom, an arm and a toothed bucket reaching to the ground."""
    for x in SIDES:
        _draw_crawler(s, x * 1.0, 3.6, 0.85, 0.55)
    s.box("metal", (1.5, 0.3, 1.8), (0, 0.5, 0), bevel=0)
    s.cylinder("dark", 0.7, 0.25, (0, 0.8, 0), sides=20)
    s.box("body", (2.4, 0.8, 2.6), (0, 1.0, -0.55), bevel=0.08)
    s.box("body", (2.3, 0.35, 1.2), (0, 1.75, -1.2), bevel=0.08)
    s.cylinder("dark", 0.07, 0.35, (-0.6, 2.05, -1.2), sides=10)
    _draw_cab(s, (0.75, 1.25, 0.3), (0.85, 1.5, 1.3))
    boom = [(-0.2, 1.35), (0.1, 1.2), (2.3, 3.35), (3.9, 3.05), (4.0, 3.3), (2.2, 3.75), (1.9, 3.6)]
    s.prism("body", boom, 0.36, (-0.2, 0, 0), (0, -90, 0))
    s.prism("body", [(3.65, 3.5), (4.1, 3.4), (4.55, 1.05), (4.3, 1.0)], 0.28, (-0.2, 0, 0), (0, -90, 0))
    s.rod("metal", (-0.2, 1.6, 0.9), (-0.2, 2.9, 2.1), 0.08)
    s.rod("metal", (-0.2, 3.75, 2.3), (-0.2, 3.5, 3.75), 0.07)
    scoop = [
        (4.5, 1.2),
        (4.75, 0.75),
        (4.6, 0.25),
        (4.1, 0.05),
        (3.7, 0.3),
        (3.75, 0.36),
        (4.1, 0.2),
        (4.45, 0.4),
        (4.45, 0.8),
        (4.2, 1.1),
    ]
    s.prism("metal", scoop, 0.95, (-0.2, 0, 0), (0, -90, 0))
    for x in SIDES:
        s.prism(
            "metal", [(4.5, 1.0), (4.7, 0.5), (4.1, 0.05), (3.75, 0.32)], 0.05, (-0.2 + x * 0.45, 0, 0), (0, -90, 0)
        )
    for k in range(4):
        s.box("metal", (0.1, 0.06, 0.22), (-0.56 + 0.24 * k, 0.28, 3.62), (18, 0, 0), 0)


@drawing("bulldozer", (3.1, 3.0, 4.3), **_PLANT)
def bulldozer(s: Sketch, rng: Rng) -> None:
    """A bulldozer: crawlers, a bonnet with an exhaust, a cab behind, a great curved blade in front."""
    for x in SIDES:
        _draw_crawler(s, x * 0.95, 3.4, 1.0, 0.55)
        s.beam("body", (x * 1.3, 0.5, -0.4), (x * 1.3, 0.5, 2.0), 0.16, 0.22)
    s.box("body", (1.3, 0.95, 1.9), (0, 0.75, 0.75), bevel=0.08)
    for k in range(5):
        s.box("dark", (1.0, 0.06, 0.03), (0, 0.9 + 0.15 * k, 1.71), bevel=0)
    s.cylinder("dark", 0.07, 0.7, (0.3, 1.65, 1.0), sides=10)
    s.box("body", (1.7, 0.7, 1.6), (0, 0.75, -0.9), bevel=0.05)
    _draw_cab(s, (0, 1.4, -0.7), (1.4, 1.45, 1.3))
    t = np.radians(np.linspace(-38, 38, 9))
    face = np.column_stack([1.0 * np.cos(t), 0.7 + 1.0 * np.sin(t)])
    outline = [*(face + [0.72, 0]).tolist(), *(face[::-1] + [0.86, 0]).tolist()]
    s.prism("metal", np.array(outline) * [-1, 1] + [4.1, 0], 3.1, (0, 0, 0), (0, -90, 0))
    for x in SIDES:
        s.rod("metal", (x * 0.5, 1.3, 1.5), (x * 0.6, 1.0, 2.4), 0.07)


@drawing("forklift", (1.2, 2.3, 3.3), body="orange painted metal", dark="black rubber", metal="grey steel")
def forklift(s: Sketch, rng: Rng) -> None:
    """A forklift: a heavy rear, a seat under a cage roof, an upright mast with two forks in front."""
    s.box("body", (1.1, 0.75, 1.1), (0, 0.25, -0.6), bevel=0.08)
    s.box("body", (1.05, 0.35, 1.0), (0, 0.25, 0.35), bevel=0.04)
    s.box("dark", (0.5, 0.12, 0.5), (0, 1.0, -0.4), bevel=0.04)
    s.box("dark", (0.5, 0.5, 0.12), (0, 1.08, -0.68), (-8, 0, 0), 0.04)
    s.rod("dark", (0, 0.55, 0.6), (0, 1.1, 0.3), 0.03)
    s.ring("dark", 0.16, 0.02, (0, 1.12, 0.28), (-60, 0, 0), sides=6)
    for x in SIDES:
        for z, r in ((0.45, 0.3), (-0.85, 0.26)):
            draw_plain_wheel(s, "dark", "metal", r, 0.22, (x * 0.46, r, z))
        s.beam("dark", (x * 0.48, 0.9, -0.95), (x * 0.45, 2.2, -0.6), 0.06, 0.06)
        s.beam("dark", (x * 0.48, 0.55, 0.7), (x * 0.45, 2.2, 0.45), 0.06, 0.06)
        s.box("dark", (0.06, 0.06, 1.1), (x * 0.45, 2.17, -0.07), bevel=0)
        s.box("metal", (0.1, 2.25, 0.14), (x * 0.3, 0.05, 0.95), bevel=0)
        s.box("metal", (0.12, 0.05, 1.15), (x * 0.26, 0.2, 1.65), bevel=0.01)
        s.box("metal", (0.12, 0.6, 0.05), (x * 0.26, 0.2, 1.08), bevel=0)
    for k in range(5):
        s.box("dark", (0.9, 0.05, 0.05), (0, 2.19, -0.5 + 0.22 * k), bevel=0)
    for y in (0.3, 0.72, 2.2):
        s.box("metal", (0.9 if y < 1 else 0.7, 0.08, 0.06), (0, y, 1.04 if y < 1 else 0.95), bevel=0)


@drawing("road_roller", (1.9, 2.7, 4.6), **_PLANT)
def road_roller(s: Sketch, rng: Rng) -> None:
    """A road roller: a great smooth steel drum before and behind, a cab with a roof between."""
    for z in SIDES:
        s.rod("metal", (-0.85, 0.65, z * 1.55), (0.85, 0.65, z * 1.55), 0.65, sides=28)
        for x in SIDES:
            s.box("body", (0.1, 0.5, 1.1), (x * 0.92, 0.55, z * 1.4), bevel=0.03)
            s.rod("dark", (x * 0.8, 0.65, z * 1.55), (x * 0.98, 0.65, z * 1.55), 0.16, sides=12)
        s.box("body", (1.9, 0.16, 0.5), (0, 1.3, z * 1.55), bevel=0.04)
    s.box("body", (1.7, 0.75, 1.7), (0, 0.6, 0), bevel=0.08)
    s.box("body", (1.5, 0.5, 1.0), (0, 1.2, -0.95), bevel=0.08)
    _draw_cab(s, (0, 1.3, 0.1), (1.4, 1.3, 1.1))
    s.cylinder("dark", 0.06, 0.4, (0.4, 1.7, -1.1), sides=8)


@drawing(
    "combine_harvester", (4.2, 3.6, 7.4), **(_PLANT | {"body": "green painted metal", "reel": "yellow painted metal"})
)
def combine_harvester(s: Sketch, rng: Rng) -> None:
    """A combine harvester: a broad reel in front, a glazed cab above it, a tall body with a grain pipe."""
    side = [(-3.2, 1.0), (1.1, 0.9), (1.1, 2.6), (0.6, 3.1), (-2.6, 3.1), (-3.3, 2.2)]
    draw_shell(s, "body", side, [(0, 1.3), (2, 1.35), (3.1, 1.2)])
    _draw_cab(s, (0, 1.6, 1.75), (1.7, 1.75, 1.3))
    for x in SIDES:
        draw_plain_wheel(s, "dark", "reel", 0.95, 0.6, (x * 1.35, 0.95, 0.9))
        draw_plain_wheel(s, "dark", "reel", 0.6, 0.4, (x * 1.2, 0.6, -2.3))
        s.box("body", (0.08, 1.0, 1.5), (x * 2.05, 0.15, 3.0), bevel=0)
    s.box("metal", (1.1, 0.8, 1.6), (0, 0.5, 2.0), (14, 0, 0), 0.03)
    s.box("reel", (4.1, 0.9, 0.1), (0, 0.2, 2.4), bevel=0)
    s.box("metal", (4.1, 0.08, 1.2), (0, 0.12, 3.0), bevel=0)
    s.rod("metal", (-2.0, 1.0, 3.3), (2.0, 1.0, 3.3), 0.07)
    for k in range(6):
        a = np.pi / 3 * k
        y, z = 1.0 + 0.6 * np.sin(a), 3.3 + 0.6 * np.cos(a)
        s.rod("reel", (-2.0, y, z), (2.0, y, z), 0.05, sides=6)
        for x in (-1.9, 0.0, 1.9):
            s.rod("reel", (x, 1.0, 3.3), (x, y, z), 0.04, sides=5)
    s.rod("body", (1.2, 2.9, -0.9), (2.2, 3.5, -3.4), 0.17)
    s.box("metal", (1.6, 0.3, 1.8), (0, 3.05, -0.8), bevel=0.05)
