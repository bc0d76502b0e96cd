"""Targets and tables for games: dartboard, archery butt, billiards, table tennis, table football, hoop."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing(
    "dartboard",
    (0.46, 0.46, 0.14),
    black="black sisal",
    cream="cream sisal",
    red="red sisal",
    green="green sisal",
    wire="polished steel",
)
def dartboard(s: Sketch, rng: Rng) -> None:
    """A dartboard: twenty black and cream sectors with red and green rings, a bull, three darts in it."""
    with s.frame((0, 0.23, -0.04)):
        s.rod("black", (0, 0, -0.02), (0, 0, 0.018), 0.23, sides=36)
        for k in range(20):
            a0, a1 = 90 + 18 * k - 9, 90 + 18 * k + 9
            for low, high, pair in ((0.016, 0.095, 0), (0.095, 0.105, 1), (0.105, 0.16, 0), (0.16, 0.17, 1)):
                color = (("black", "cream"), ("red", "green"))[pair][k % 2]
                outline = [*arc(high, a0, a1, 2).tolist(), *arc(low, a1, a0, 1).tolist()]
                s.prism(color, outline, 0.006, (0, 0, 0.018))
            a = np.radians(a0)
            s.rod(
                "wire",
                (0.016 * np.cos(a), 0.016 * np.sin(a), 0.022),
                (0.17 * np.cos(a), 0.17 * np.sin(a), 0.022),
                0.0012,
                sides=3,
            )
        s.rod("green", (0, 0, 0.018), (0, 0, 0.022), 0.016, sides=14)
        s.rod("red", (0, 0, 0.018), (0, 0, 0.0235), 0.0065, sides=10)
        for x, y, color in ((0.02, 0.1, "red"), (-0.06, 0.05, "green"), (0.008, -0.012, "red")):
            s.rod("wire", (x, y, 0.02), (x * 1.05, y + 0.01, 0.075), 0.005, sides=6)
            s.rod("black", (x * 1.05, y + 0.01, 0.075), (x * 1.08, y + 0.015, 0.1), 0.003, sides=5)
            for turn in (0, 90):
                with s.frame((x * 1.08, y + 0.015, 0.105), (0, 0, turn)):
                    s.box(color, (0.03, 0.002, 0.03), bevel=0)


@drawing(
    "archery_target",
    (1.2, 1.76, 1.25),
    straw="golden straw",
    white="white paint",
    black="black paint",
    blue="light blue paint",
    red="red paint",
    gold="yellow paint",
    wood="pine wood",
)
def archery_target(s: Sketch, rng: Rng) -> None:
    """An archery butt: rings of white, black, blue, red and gold on straw, on an easel, arrows in it."""
    for x in SIDES:
        s.beam("wood", (x * 0.55, 0, 0.28), (x * 0.2, 1.75, -0.1), 0.06, 0.05)
    s.beam("wood", (0, 0, -0.5), (0, 1.6, -0.1), 0.06, 0.05)
    s.box("wood", (1.0, 0.06, 0.05), (0, 0.46, 0.2), bevel=0)
    with s.frame((0, 1.08, 0.16), (-12, 0, 0)):
        s.rod("straw", (0, 0, -0.12), (0, 0, 0.06), 0.6, sides=32)
        for k, color in enumerate(("white", "black", "blue", "red", "gold")):
            s.rod(color, (0, 0, 0.05), (0, 0, 0.065 + 0.004 * k), 0.55 - 0.11 * k, sides=32)
        for x, y in ((0.06, 0.04), (-0.12, 0.1), (0.2, -0.18)):
            s.rod("wood", (x, y, 0.05), (x * 1.1, y + 0.04, 0.55), 0.008, sides=6)
            for turn in (0, 120, 240):
                with s.frame((x * 1.1, y + 0.04, 0.52), (0, 0, turn)):
                    s.box("red", (0.003, 0.035, 0.1), (0, 0.005, -0.04), bevel=0)


@drawing(
    "pool_table",
    (2.6, 0.9, 1.45),
    cloth="green felt",
    wood="polished mahogany",
    pocket="black leather",
    ball="red resin",
    cue="white resin",
)
def pool_table(s: Sketch, rng: Rng) -> None:
    """A billiard table: green cloth between padded rails with six pockets, turned legs, racked balls, a cue."""
    w, h, d = s.size
    top = h - 0.07
    s.box("wood", (w - 0.1, 0.2, d - 0.1), (0, top - 0.24, 0), bevel=0.02)
    s.box("cloth", (w - 0.26, 0.04, d - 0.26), (0, top - 0.05, 0), bevel=0)
    for z in SIDES:
        s.box("wood", (w, 0.09, 0.13), (0, top - 0.05, z * (d / 2 - 0.065)), bevel=0.02)
        for x in SIDES:
            s.box(
                "cloth",
                (w / 2 - 0.25, 0.045, 0.06),
                (x * (w / 4 - 0.02), top - 0.015, z * (d / 2 - 0.155)),
                bevel=0.015,
            )
    for x in SIDES:
        s.box("wood", (0.13, 0.09, d), (x * (w / 2 - 0.065), top - 0.05, 0), bevel=0.02)
        s.box("cloth", (0.06, 0.045, d - 0.5), (x * (w / 2 - 0.155), top - 0.015, 0), bevel=0.015)
        for z in SIDES:
            s.lathe(
                "wood",
                [(0.09, 0), (0.07, 0.05), (0.05, 0.2), (0.09, 0.42), (0.07, 0.5), (0.1, 0.56)],
                (x * (w / 2 - 0.24), 0, z * (d / 2 - 0.22)),
                sides=14,
            )
    for x in (-1, 0, 1):
        for z in SIDES:
            s.cylinder(
                "pocket", 0.075, 0.05, (x * (w / 2 - 0.14), top - 0.005, z * (d / 2 - (0.14 if x else 0.11))), sides=16
            )
    for row in range(5):
        for k in range(row + 1):
            s.ball(
                "ball" if (row + k) % 3 else "cue",
                0.029,
                (-0.55 - 0.05 * row, top + 0.019, 0.058 * (k - row / 2)),
                sides=9,
            )
    s.ball("cue", 0.029, (0.7, top + 0.019, 0.05), sides=12)
    s.rod("cue", (0.9, top + 0.01, -0.3), (0.6, top + 0.012, -0.22), 0.006, 0.008, 8)
    s.rod("wood", (0.6, top + 0.012, -0.22), (-0.4, top + 0.02, 0.25), 0.008, 0.015, 8)


@drawing(
    "table_tennis_table",
    (1.69, 0.92, 2.75),
    top="dark blue paint",
    line="white paint",
    legs="black steel",
    net="white cord",
    bat="red rubber",
)
def table_tennis_table(s: Sketch, rng: Rng) -> None:
    """A table tennis table: a blue top with white lines, a net across, legs with braces, a bat and a ball."""
    w, _, d = s.size
    s.box("top", (w, 0.035, d), (0, 0.725, 0), bevel=0.005)
    for x in (-w / 2 + 0.01, 0, w / 2 - 0.01):
        s.box("line", (0.018, 0.002, d), (x, 0.7595, 0), bevel=0)
    for z in SIDES:
        s.box("line", (w, 0.002, 0.018), (0, 0.7595, z * (d / 2 - 0.01)), bevel=0)
        for x in SIDES:
            for y in (0.3, 1.05):
                s.rod("legs", (x * w * 0.4, 0, z * y), (x * w * 0.4, 0.73, z * y), 0.025, sides=8)
            s.rod("legs", (x * w * 0.4, 0.2, z * 0.3), (x * w * 0.4, 0.68, z * 1.05), 0.014, sides=6)
        s.rod("legs", (-w * 0.4, 0.16, z * 0.3), (w * 0.4, 0.16, z * 0.3), 0.014, sides=6)
    for k in range(30):
        x = -w / 2 - 0.05 + (w + 0.1) * (k + 0.5) / 30
        s.rod("net", (x, 0.76, 0), (x, 0.905, 0), 0.003, sides=3)
    for y in (0.77, 0.805, 0.84, 0.875):
        s.rod("net", (-w / 2 - 0.06, y, 0), (w / 2 + 0.06, y, 0), 0.003, sides=3)
    s.box("line", (w + 0.12, 0.02, 0.006), (0, 0.9, 0), bevel=0)
    for x in SIDES:
        s.rod("legs", (x * (w / 2 + 0.06), 0.7, 0), (x * (w / 2 + 0.06), 0.92, 0), 0.012, sides=6)
    with s.frame((-0.35, 0.77, 0.95), (-90, 30, 0)):
        s.prism("bat", arc(0.078, 0, 360, 20)[:-1], 0.016)
        s.box("line", (0.03, 0.11, 0.022), (0, -0.18, 0), bevel=0.006)
    s.ball("line", 0.02, (0.3, 0.78, 0.6), sides=10)


@drawing(
    "table_football",
    (1.5, 0.92, 1.25),
    wood="dark wood",
    pitch="green felt",
    rod="polished steel",
    red="red plastic",
    blue="blue plastic",
    grip="black rubber",
)
def table_football(s: Sketch, rng: Rng) -> None:
    """Table football: a green pitch in a deep box on legs, eight rods with red and blue men, black handles."""
    for x in SIDES:
        s.box("wood", (0.06, 0.3, 0.76), (x * 0.7, 0.58, 0), bevel=0.01)
        for z in SIDES:
            s.box("wood", (0.1, 0.6, 0.1), (x * 0.62, 0, z * 0.3), bevel=0.01)
    for z in SIDES:
        s.box("wood", (1.46, 0.3, 0.05), (0, 0.58, z * 0.36), bevel=0.01)
    s.box("pitch", (1.36, 0.04, 0.68), (0, 0.68, 0), bevel=0)
    s.box("wood", (1.4, 0.12, 0.7), (0, 0.57, 0), bevel=0)
    for k in range(8):
        x = 0.165 * (k - 3.5)
        red = k in (0, 1, 3, 5)
        way = 1.0 if red else -1.0
        s.rod("rod", (x, 0.83, -0.5 if red else -0.6), (x, 0.83, 0.6 if red else 0.5), 0.008, sides=8)
        s.rod("grip", (x, 0.83, way * 0.5), (x, 0.83, way * 0.62), 0.018, sides=10)
        men = (1, 2, 3, 5)[min(k, 7 - k)]
        for j in range(men):
            z = 0.56 * ((j + 0.5) / men - 0.5)
            color = "red" if red else "blue"
            s.box(color, (0.03, 0.1, 0.035), (x, 0.74, z), bevel=0.01)
            s.ball(color, 0.018, (x, 0.865, z), sides=7)
    s.ball("rod", 0.018, (0.05, 0.738, 0.05), sides=9)


@drawing("hula_hoop", (0.9, 0.9, 0.25), hoop="pink plastic", stripe="yellow plastic")
def hula_hoop(s: Sketch, rng: Rng) -> None:
    """A hula hoop standing on edge, leaning a little, with a spiral stripe."""
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    with s.frame((0, 0.45, 0), (-14, 0, 0)):
        ring = np.column_stack([0.435 * np.cos(t), 0.435 * np.sin(t), 0 * t])
        s.tube("hoop", ring, 0.016, 8, closed=True)
        for k in range(12):
            s.ring("stripe", 0.435, 0.0168, start_deg=30 * k, sweep_deg=12, sides=8)
