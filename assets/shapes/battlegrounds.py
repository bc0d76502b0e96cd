"""What stands where there is war or judgement: gallows, a landing craft, beams against tanks, wire."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing("gallows", (3.4, 4.6, 2.6), wood="weathered oak beams", rope="hemp rope")
def gallows(s: Sketch, rng: Rng) -> None:
    """A gallows on a platform of planks with steps: two posts, a beam with braces, two nooses."""
    for k in range(12):
        s.box("wood", (3.3, 0.07, 0.16), (0, 1.33, -1.0 + 0.175 * k), bevel=0.008)
    for x in (-1.5, 0.0, 1.5):
        for z in (-0.95, 0.9):
            s.box("wood", (0.16, 1.33, 0.16), (x, 0, z), bevel=0.012)
    for x in SIDES:
        s.box("wood", (0.2, 3.2, 0.2), (x * 1.4, 1.4, -0.7), bevel=0.015)
        s.beam("wood", (x * 1.4, 3.7, -0.7), (x * 0.7, 4.4, -0.7), 0.13, 0.13)
    s.box("wood", (3.3, 0.22, 0.22), (0, 4.38, -0.7), bevel=0.015)
    for x in (-0.5, 0.5):
        s.rod("rope", (x, 4.4, -0.7), (x, 3.35, -0.7), 0.024, sides=6)
        s.cylinder("rope", 0.05, 0.26, (x, 3.2, -0.7), sides=8)
        turn = np.linspace(0, 2 * np.pi, 15)
        loop = np.column_stack([x + 0.15 * np.sin(turn), 3.03 - 0.2 * np.cos(turn), np.full(15, -0.7)])
        s.tube("rope", loop, 0.024, 6)
    for k in range(6):
        s.box("wood", (0.9, 0.07, 0.24), (1.1, 1.1 - 0.21 * k, 1.15 + 0.22 * k), bevel=0.008)
    for x in (0.68, 1.52):
        s.beam("wood", (x, 0.0, 2.4), (x, 1.3, 1.0), 0.06, 0.2)


@drawing("landing_craft", (3.4, 2.9, 11.0), hull="grey painted steel", deck="wet steel plate", dark="black rubber")
def landing_craft(s: Sketch, rng: Rng) -> None:
    """A landing craft: an open box of steel with its bow ramp down on the sand (+Z), ribs, a wheel stand, a number."""
    for x in SIDES:
        side = [(-5.0, 0.35), (3.6, 0.2), (3.9, 1.2), (3.6, 2.0), (-5.0, 1.9)]
        s.prism("hull", side, 0.14, (x * 1.55, 0, 0), (0, -90, 0))
        for k in range(9):
            s.box("hull", (0.1, 1.5, 0.1), (x * 1.66, 0.35, -4.6 + 0.95 * k), bevel=0)
        s.box("dark", (0.12, 0.2, 8.4), (x * 1.68, 1.62, -0.7), bevel=0.03)
        s.rod("dark", (x * 1.4, 2.0, 3.5), (x * 1.4, 0.35, 5.6), 0.025, sides=5)
    s.box("deck", (3.1, 0.12, 8.6), (0, 0.42, -0.7), bevel=0)
    s.box("hull", (3.24, 1.6, 0.14), (0, 0.3, -5.0), bevel=0.02)
    with s.frame((0, 0.45, 3.6), (12, 0, 0)):
        s.box("deck", (2.9, 0.12, 2.3), (0, 0, 1.15), bevel=0.02)
        for k in range(7):
            s.box("hull", (2.8, 0.06, 0.06), (0, 0.12, 0.25 + 0.3 * k), bevel=0)
    s.box("hull", (1.2, 1.5, 1.0), (-0.7, 0.5, -4.2), bevel=0.04)
    s.box("dark", (1.0, 0.3, 0.06), (-0.7, 1.55, -3.68), bevel=0)
    s.rod("hull", (-0.7, 2.0, -4.2), (-0.7, 2.9, -4.2), 0.03, sides=6)


@drawing("tank_trap", (1.9, 1.5, 1.9), steel="rusty steel beams")
def tank_trap(s: Sketch, rng: Rng) -> None:
    """Three crossed steel beams against tanks and boats."""
    for k in range(3):
        turn = np.radians(120.0 * k)
        a = np.array([0.82 * np.cos(turn), 0.06, 0.82 * np.sin(turn)])
        b = np.array([-0.7 * np.cos(turn), 1.42, -0.7 * np.sin(turn)])
        across = np.array([-np.sin(turn), 0.0, np.cos(turn)]) * 0.09
        s.beam("steel", tuple(a), tuple(b), 0.05, 0.2)
        for side in SIDES:
            s.beam("steel", tuple(a + side * across), tuple(b + side * across), 0.2, 0.035)


@drawing("barbed_wire", (4.0, 1.3, 1.2), wire="rusty iron wire", posts="rough wooden poles")
def barbed_wire(s: Sketch, rng: Rng) -> None:
    """A coil of barbed wire between crossed stakes."""
    for x in (-1.9, 0.0, 1.9):
        for lean in SIDES:
            s.rod("posts", (x, 0.0, lean * 0.42), (x, 1.25, -lean * 0.36), 0.04, sides=6)
    turns = np.linspace(0, 2 * np.pi * 9, 150)
    line = np.column_stack([np.linspace(-1.95, 1.95, 150), 0.55 + 0.4 * np.sin(turns), 0.4 * np.cos(turns)])
    s.tube("wire", line, 0.012, 4)
    for k in range(2, 150, 5):
        p = line[k]
        s.rod("wire", tuple(p + [0.03, 0.05, 0.0]), tuple(p - [0.03, 0.05, 0.0]), 0.007, 0.002, 3)
    for y in (0.3, 1.0):
        s.tube("wire", curve(np.array([(-1.95, y, 0.0), (0.0, y - 0.06, 0.0), (1.95, y, 0.0)]), 8), 0.011, 4)
