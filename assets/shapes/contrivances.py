"""Great contrivances: a reactor's column, an elixir furnace, the engine of a clockwork, a mask, an anglerfish."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.machines import draw_gear
from assets.shapes.roles import BULB, COALS, GLOW, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing(
    "reactor_column",
    (4.4, 8.0, 4.4),
    Roles(bears="shell", shines={"core": BULB}),
    core="glowing blue plasma",
    shell="brushed dark steel",
    glass="clear tinted glass",
    pipes="copper pipe",
)
def reactor_column(s: Sketch, rng: Rng) -> None:
    """A column from floor to roof: a shining core in rings, between two flared collars, pipes and a railing about."""
    s.lathe("shell", [(2.1, 0), (2.1, 0.25), (1.5, 0.4), (1.3, 1.5), (0.9, 1.9)], sides=28)
    s.lathe("shell", [(0.9, 6.1), (1.3, 6.5), (1.6, 7.6), (2.0, 8.0)], sides=28)
    s.cylinder("core", 0.42, 4.4, (0, 1.8, 0), sides=20)
    s.ball("core", 0.85, (0, 4.0, 0), sides=22)
    for y in (2.5, 3.25, 4.75, 5.5):
        s.ring("shell", 1.05, 0.12, (0, y, 0), (90, 0, 0), sides=10)
    for _ in s.around(4, 0.0, 0.0, 45):
        s.box("shell", (0.18, 4.6, 0.26), (0, 1.7, 1.08), bevel=0.03)
    for _ in s.around(8, 0.0, 0.0, 22):
        s.tube("pipes", [(0, 0.3, 1.9), (0, 0.9, 1.75), (0, 1.3, 1.3)], 0.09, 8)
        s.rod("shell", (0, 0.25, 2.05), (0, 1.2, 2.05), 0.025, sides=6)
    s.ring("shell", 2.05, 0.035, (0, 1.2, 0), (90, 0, 0))
    s.ring("shell", 2.05, 0.025, (0, 0.75, 0), (90, 0, 0))


@drawing(
    "elixir_furnace",
    (2.2, 3.2, 2.2),
    Roles(shines={"fire": COALS}),
    bronze="dark aged bronze",
    gold="polished gold",
    fire="glowing orange fire",
)
def elixir_furnace(s: Sketch, rng: Rng) -> None:
    """A round bronze furnace on three legs with beasts' feet: fire in its mouths, two handles, a lid with a
    gourd on top.
    """
    for _ in s.around(3, 0.0, 0.0, 60):
        s.tube("bronze", [(0, 0.9, 0.62), (0, 0.45, 0.86), (0, 0.1, 0.78)], [0.2, 0.15, 0.17], 10)
        s.ball("bronze", (0.2, 0.1, 0.26), (0, 0.09, 0.84), sides=10)
    s.lathe(
        "bronze", [(0.3, 0.66), (0.8, 0.8), (1.0, 1.25), (0.86, 1.68), (0.94, 1.76), (0.94, 1.84), (0, 1.84)], sides=28
    )
    s.ring("gold", 0.99, 0.04, (0, 1.25, 0), (90, 0, 0))
    s.ring("gold", 0.93, 0.035, (0, 1.8, 0), (90, 0, 0))
    for k, _ in enumerate(s.around(6, 0.0, 0.0, 0)):
        s.ball("fire" if k % 2 == 0 else "gold", (0.2, 0.16, 0.06), (0, 1.25, 0.97), sides=12)
    for side in SIDES:
        s.tube(
            "bronze",
            [(side * 0.86, 1.8, 0), (side * 1.06, 2.25, 0), (side * 0.8, 2.3, 0), (side * 0.7, 1.84, 0)],
            0.075,
            8,
        )
    s.lathe("bronze", [(0.72, 1.84), (0.76, 2.02), (0.5, 2.2), (0.52, 2.3), (0.3, 2.46), (0.12, 2.5)], sides=24)
    s.lathe("gold", [(0.05, 2.48), (0.2, 2.64), (0.09, 2.82), (0.14, 2.94), (0.03, 3.12), (0, 3.2)], sides=16)
    for _ in s.around(4, 0.0, 0.0, 30):
        s.ball("fire", (0.07, 0.09, 0.04), (0, 2.1, 0.64), sides=8)


@drawing(
    "clockwork_engine",
    (4.4, 5.4, 2.6),
    Roles(bears="body", shines={"heart": GLOW}),
    body="polished brass",
    frame="dark riveted iron",
    heart="glowing amber glass",
)
def clockwork_engine(s: Sketch, rng: Rng) -> None:
    """A tower of meshing wheels in an iron frame about a great glowing spring, a bell-shaped governor above."""
    for x in SIDES:
        for z in (-0.9, 0.7):
            s.beam("frame", (x * 1.95, 0, z), (x * 1.5, 5.0, z), 0.2, 0.2)
    for y in (0.1, 2.6, 4.9):
        s.box("frame", (4.0 - 0.18 * y, 0.2, 1.9), (0, y, -0.1), bevel=0.02)
    draw_gear(s, 1.25, 0.22, 24, 0.0, 3.7, 0.75, 4)
    draw_gear(s, 0.75, 0.2, 15, -1.3, 1.9, 0.85, 9)
    draw_gear(s, 0.85, 0.2, 17, 1.25, 1.75, 0.7, 2)
    draw_gear(s, 0.5, 0.2, 10, 0.1, 0.75, 0.9, 0)
    draw_gear(s, 0.9, 0.18, 18, -0.9, 3.4, -0.6, 6)
    s.ball("heart", 0.52, (0, 3.7, 1.05), sides=18)
    turn = np.linspace(0, 6 * np.pi, 60)
    s.tube(
        "body",
        np.column_stack(
            [(0.6 + 0.02 * turn) * np.cos(turn), (0.6 + 0.02 * turn) * np.sin(turn) + 3.7, 0.98 + 0 * turn]
        ),
        0.03,
        5,
    )
    s.lathe("body", [(0.5, 5.0), (0.34, 5.15), (0.2, 5.34), (0, 5.4)], sides=18)


@drawing("stone_mask", (1.9, 2.3, 0.7), jade="polished green jade", gold="polished gold", dark="deep shadow")
def stone_mask(s: Sketch, rng: Rng) -> None:
    """A great mask of jade as the Maya made them: a broad face, wide eyes of gold, full lips, ear plugs, a crest."""
    s.ball("jade", (0.72, 0.86, 0.34), (0, 1.0, 0), sides=22)
    s.box("jade", (1.5, 0.3, 0.4), (0, 1.66, 0.02), bevel=0.06)
    for k in range(5):
        x = -0.6 + 0.3 * k
        s.box(
            "gold" if k % 2 else "jade",
            (0.24, 0.55 - 0.12 * abs(k - 2), 0.16),
            (x, 1.9, 0),
            (0, 0, -9.0 * (k - 2)),
            bevel=0.03,
        )
    for side in SIDES:
        s.ball("dark", (0.22, 0.13, 0.1), (side * 0.29, 1.2, 0.28), sides=12)
        s.ball("gold", (0.12, 0.1, 0.08), (side * 0.29, 1.2, 0.34), sides=12)
        s.cylinder("gold", 0.2, 0.16, (side * 0.82, 0.9, 0.0), (90, 0, 0), sides=16)
        s.cylinder("dark", 0.08, 0.18, (side * 0.82, 0.9, 0.0), (90, 0, 0), sides=10)
    s.rod("jade", (0, 1.32, 0.3), (0, 0.88, 0.44), 0.08, end=0.16, sides=8)
    s.ball("jade", (0.34, 0.14, 0.14), (0, 0.6, 0.28), sides=14)
    s.ball("dark", (0.26, 0.05, 0.1), (0, 0.6, 0.36), sides=12)
    for k in range(5):
        s.box("gold", (0.07, 0.07, 0.04), (-0.18 + 0.09 * k, 0.57, 0.44), bevel=0.01)


@drawing(
    "anglerfish",
    (0.9, 1.2, 1.5),
    Roles(bears="skin", shines={"lure": BULB}),
    skin="dark brown wrinkled skin",
    teeth="pale needle teeth",
    lure="glowing cyan light",
    eyes="pale glassy eyes",
)
def anglerfish(s: Sketch, rng: Rng) -> None:
    """A round dark fish that is mostly mouth: needle teeth, small pale eyes, a lamp on a bent rod before its brow."""
    s.ball("skin", (0.36, 0.4, 0.5), (0, 0.5, -0.08), sides=20)
    s.ball("skin", (0.3, 0.14, 0.34), (0, 0.26, 0.32), (-18, 0, 0), sides=16)
    s.ball("skin", (0.31, 0.2, 0.34), (0, 0.68, 0.28), (16, 0, 0), sides=16)
    for k in range(11):
        a = np.radians(-72 + 14.4 * k)
        x, z = 0.26 * float(np.sin(a)), 0.34 + 0.28 * float(np.cos(a))
        long = 0.12 + 0.1 * (k % 2)
        s.rod("teeth", (x, 0.32, z - 0.02), (x * 1.04, 0.32 + long, z - 0.03), 0.022, end=0.002, sides=5)
        s.rod("teeth", (x, 0.6, z - 0.04), (x * 1.04, 0.6 - long, z - 0.02), 0.02, end=0.002, sides=5)
    for side in SIDES:
        s.ball("eyes", 0.06, (side * 0.23, 0.78, 0.36), sides=10)
        s.sheet(
            "skin",
            [
                [(side * 0.34, 0.5, -0.1), (side * 0.34, 0.4, -0.3)],
                [(side * 0.6, 0.58, -0.28), (side * 0.55, 0.34, -0.42)],
            ],
        )
    s.tube("skin", [(0, 0.5, -0.5), (0, 0.5, -0.72)], [0.16, 0.08], 10)
    s.sheet("skin", [[(0, 0.36, -0.68), (0, 0.64, -0.68)], [(0, 0.24, -1.0), (0, 0.78, -1.0)]])
    s.sheet("skin", [[(0, 0.85, -0.05), (0, 0.82, -0.4)], [(0, 1.02, -0.18), (0, 0.95, -0.48)]])
    s.tube("skin", [(0, 0.86, 0.2), (0, 1.15, 0.3), (0, 1.12, 0.6), (0, 0.94, 0.72)], [0.03, 0.02, 0.016, 0.014], 7)
    s.ball("lure", 0.075, (0, 0.9, 0.74), sides=14)
