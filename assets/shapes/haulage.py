"""Lorries that carry boxes, food and other cars: a box lorry, a food truck, a breakdown lorry. All look towards +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.lorries import draw_chassis
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
_LORRY = {"body": "red paint", "glass": "dark glass", "tyres": "black rubber", "trim": "chrome"}


@drawing("truck", (2.6, 3.4, 7.4), **(_LORRY | {"box": "white paint"}))
def truck(s: Sketch, rng: Rng) -> None:
    """A lorry: a painted cab with a wind deflector, a tall pale box with ribs, a coloured band and doors behind."""
    back = draw_chassis(s, 7.2, (2.5, -1.6, -2.7))
    long = back + 3.6 - 0.15
    middle = back - 0.15 - long / 2
    s.box("box", (2.44, 2.4, long), (0, 0.95, middle), bevel=0.05)
    s.prism("body", [(-0.1, 2.68), (0.9, 2.68), (0.0, 3.3)], 2.0, (0, 0, back + 0.1), (0, -90, 0))
    for x in SIDES:
        s.box("body", (0.03, 0.5, long - 0.12), (x * 1.225, 1.5, middle), bevel=0)
        for k in range(7):
            s.box("box", (0.04, 2.36, 0.05), (x * 1.225, 0.97, middle + long * ((k + 0.5) / 7 - 0.5)), bevel=0)
        s.box("trim", (0.05, 0.08, long), (x * 1.2, 0.95, middle), bevel=0)
        s.box("tyres", (0.05, 0.34, 2.4), (x * 1.08, 0.5, 0.4), bevel=0)
        s.rod("trim", (x * 0.35, 1.05, -3.62), (x * 0.35, 3.25, -3.62), 0.025, sides=6)
        with s.tinted((0.6, 0.03, 0.03)):
            s.box("trim", (0.3, 0.12, 0.05), (x * 0.85, 0.75, -3.6), bevel=0)
    s.box("tyres", (0.02, 2.3, 0.03), (0, 1.0, -3.61), bevel=0)


@drawing(
    "food_truck",
    (3.3, 3.4, 6.2),
    Roles(shines={"glow": BULB}),
    **(_LORRY | {"body": "turquoise paint", "awning": "red and white striped canvas", "glow": "warm glow"}),
)
def food_truck(s: Sketch, rng: Rng) -> None:
    """A food truck: a high box with a lit serving hatch under a striped awning, a counter, jars, a board."""
    back = draw_chassis(s, 6.0, (1.9, -1.9))
    long = back + 3.0
    middle = back - long / 2
    s.box("body", (2.3, 2.3, long), (0, 0.7, middle), bevel=0.12)
    s.box("glow", (0.05, 1.05, long * 0.6), (1.15, 1.5, middle), bevel=0)
    s.box("trim", (0.45, 0.06, long * 0.66), (1.32, 1.42, middle), bevel=0.01)
    s.sheet("awning", [[(1.15, 2.7, middle - long * 0.36), (1.15, 2.7, middle + long * 0.36)],
                       [(1.95, 2.35, middle - long * 0.36), (1.95, 2.35, middle + long * 0.36)],
                       [(1.97, 2.2, middle - long * 0.36), (1.97, 2.2, middle + long * 0.36)]])  # fmt: skip
    for k in range(5):
        z = middle + long * 0.55 * (k / 4 - 0.5)
        s.cylinder("trim" if k % 2 else "awning", 0.07, 0.2, (1.32, 1.48, z), sides=10)
        s.box("tyres", (0.03, 0.7, 0.03), (1.16, 1.85, z), bevel=0)
    s.box("tyres", (0.04, 0.6, 0.7), (1.17, 0.8, middle - long * 0.3), bevel=0)
    s.box("trim", (0.4, 0.3, 0.4), (-0.5, 2.98, middle), bevel=0.04)
    s.box("awning", (2.34, 0.24, long), (0, 1.0, middle), bevel=0)


@drawing(
    "tow_truck",
    (2.6, 3.0, 7.6),
    Roles(shines={"glow": BULB}),
    **(_LORRY | {"body": "yellow paint", "boom": "red paint", "glow": "amber glow"}),
)
def tow_truck(s: Sketch, rng: Rng) -> None:
    """A breakdown lorry: a flat bed with a raised boom, its cable and hook behind, amber lamps over the cab."""
    back = draw_chassis(s, 6.4, (2.1, -1.7))
    long = back + 3.0
    middle = back - long / 2
    s.box("body", (2.3, 0.35, long), (0, 0.8, middle), bevel=0.05)
    s.box("tyres", (2.0, 0.06, long - 0.1), (0, 1.14, middle), bevel=0)
    for x in SIDES:
        s.box("body", (0.25, 0.4, long * 0.5), (x * 1.0, 1.15, middle + long * 0.2), bevel=0.05)
        s.box("glow", (0.5, 0.14, 0.24), (x * 0.45, 2.72, back + 0.75), bevel=0.04)
        s.beam("boom", (x * 0.55, 1.15, back - 0.5), (x * 0.14, 2.6, back - 0.75), 0.14, 0.14)
        s.beam("boom", (x * 0.3, 1.3, back - 0.7), (x * 0.1, 2.55, -3.5), 0.16, 0.2)
        s.box("tyres", (0.12, 0.5, 0.06), (x * 0.95, 0.35, -3.05), bevel=0.02)
    s.rod("boom", (-0.2, 2.55, -3.5), (0.2, 2.55, -3.5), 0.12)
    s.rod("tyres", (0, 2.6, -3.5), (0, 1.0, -3.72), 0.03, sides=6)
    s.box("boom", (1.3, 0.14, 0.2), (0, 0.75, -3.72), bevel=0.03)
    s.ring("trim", 0.12, 0.035, (0, 0.98, -3.72), (0, 90, 0), sides=6)
    s.rod("boom", (-0.5, 1.3, back - 0.9), (0.5, 1.3, back - 0.9), 0.2)
