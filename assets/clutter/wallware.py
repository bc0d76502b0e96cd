"""What is fixed to a wall: clocks, lights, trophies, shelves, pipes, ivy. Its back is at z = 0, at its middle foot."""

from __future__ import annotations

import numpy as np

from assets.clutter.deskware import lay_book
from assets.clutter.ware import (
    BINDINGS,
    BLACK,
    BRASS,
    CLAYS,
    FLAME,
    GLASSES,
    GLAZES,
    GREEN,
    IRON,
    PRINT,
    STEEL,
    WHITE,
    WOODS,
    Rng,
    gloss,
    matt,
    metal,
    one_of,
    ware,
    warm,
)
from assets.shapes.sketch import Sketch


@ware("wall clock", rests="wall")
def wall_clock(s: Sketch, rng: Rng) -> None:
    """A round clock."""
    s.cylinder(matt(one_of(rng, (BLACK, *WOODS))), 0.17, 0.04, (0, 0.17, 0), (90, 0, 0), sides=20)
    s.cylinder(matt(WHITE), 0.148, 0.004, (0, 0.17, 0.04), (90, 0, 0), sides=20)
    for turn, long in ((float(rng.uniform(0, 360)), 0.11), (float(rng.uniform(0, 360)), 0.07)):
        with s.frame((0, 0.17, 0.046), (0, 0, turn)):
            s.box(matt(BLACK), (0.012, long, 0.002), bevel=0)


@ware("mirror", rests="wall")
def mirror(s: Sketch, rng: Rng) -> None:
    """A tall mirror in a frame."""
    s.box(matt(one_of(rng, WOODS)), (0.5, 0.8, 0.03), (0, 0, 0.015), bevel=0.006)
    s.picture(PRINT, "mirror", (0.42, 0.72), (0, 0.04, 0.032))


@ware("sconce", rests="wall", candela=140.0, light_m=0.3)
def sconce(s: Sketch, rng: Rng) -> None:
    """A brass arm with a lit shade."""
    s.box(metal(BRASS), (0.09, 0.16, 0.02), (0, 0, 0.01), bevel=0.006)
    s.rod(metal(BRASS), (0, 0.06, 0.02), (0, 0.1, 0.11), 0.01, sides=6)
    s.lathe(warm(), [(0.075, 0.09), (0.05, 0.21)], (0, 0, 0.12), sides=10)


@ware("wall torch", rests="wall", candela=220.0, light_m=0.55)
def wall_torch(s: Sketch, rng: Rng) -> None:
    """A burning torch in an iron ring."""
    s.box(metal(IRON), (0.08, 0.2, 0.02), (0, 0.05, 0.01), bevel=0)
    s.rod(matt(WOODS[2]), (0, 0, 0.04), (0, 0.42, 0.16), 0.02, 0.032, sides=7)
    s.ring(metal(IRON), 0.036, 0.007, (0, 0.2, 0.1), (60, 0, 0), sides=3)
    for turn in (0, 90):
        s.picture(FLAME, "wick", (0.15, 0.32), (0, 0.38, 0.165), (0, turn, 0))


@ware("wall lantern", rests="wall", candela=260.0, light_m=0.1)
def wall_lantern(s: Sketch, rng: Rng) -> None:
    """A glazed lantern on a bracket, as beside doors."""
    s.box(metal(IRON), (0.09, 0.24, 0.02), (0, 0.1, 0.01), bevel=0)
    s.rod(metal(IRON), (0, 0.32, 0.02), (0, 0.3, 0.17), 0.012, sides=5)
    s.cylinder(warm(), 0.055, 0.2, (0, 0, 0.17), top=0.075, sides=6)
    s.cylinder(metal(IRON), 0.1, 0.08, (0, 0.2, 0.17), top=0.015, sides=6)
    s.cylinder(metal(IRON), 0.06, 0.02, (0, -0.02, 0.17), sides=6)


@ware("shield", rests="wall")
def shield(s: Sketch, rng: Rng) -> None:
    """A shield over two crossed swords."""
    for turn in (-38, 38):
        with s.frame((0, 0.3, 0.015), (0, 0, turn)):
            s.box(metal(STEEL), (0.035, 0.75, 0.008), (0, -0.25, 0), bevel=0)
            s.box(metal(BRASS), (0.16, 0.025, 0.02), (0, -0.27, 0), bevel=0)
    outline = [(-0.24, 0.3), (0, 0.0), (0.24, 0.3), (0.24, 0.6), (-0.24, 0.6)]
    s.prism(gloss(one_of(rng, ((0.35, 0.03, 0.03), (0.04, 0.08, 0.25)))), outline, 0.04, (0, 0, 0.05))
    s.box(metal((0.7, 0.5, 0.2)), (0.07, 0.5, 0.01), (0, 0.06, 0.072), bevel=0)
    s.box(metal((0.7, 0.5, 0.2)), (0.42, 0.07, 0.01), (0, 0.38, 0.072), bevel=0)


@ware("antlers", rests="wall")
def antlers(s: Sketch, rng: Rng) -> None:
    """A trophy on a wooden board."""
    bone = matt((0.5, 0.4, 0.26))
    s.cylinder(matt(WOODS[0]), 0.12, 0.025, (0, 0.12, 0), (90, 0, 0), sides=12)
    for side in (-1, 1):
        points = [
            (side * x, y, z) for x, y, z in ((0.03, 0.15, 0.03), (0.2, 0.3, 0.12), (0.28, 0.5, 0.1), (0.22, 0.66, 0.08))
        ]
        for a, b, r in zip(points, points[1:], (0.018, 0.014, 0.01), strict=False):
            s.rod(bone, a, b, r, 0.7 * r, sides=5)
        for x, y in ((0.33, 0.4), (0.4, 0.55)):
            s.rod(bone, points[1] if y < 0.5 else points[2], (side * x, y, 0.14), 0.011, 0.004, sides=4)


@ware("tool board", rests="wall")
def tool_board(s: Sketch, rng: Rng) -> None:
    """Tools hung in a row from a board."""
    s.box(matt(WOODS[1]), (1.2, 0.12, 0.02), (0, 0.46, 0.01), bevel=0)
    for k in range(9):
        x, tall = -0.52 + 0.13 * k, float(rng.uniform(0.2, 0.4))
        s.rod(matt(one_of(rng, WOODS)), (x, 0.48, 0.035), (x, 0.48 - 0.6 * tall, 0.035), 0.011, sides=5)
        if k % 3 == 0:
            s.box(metal(STEEL), (0.1, 0.03, 0.025), (x, 0.48 - 0.6 * tall, 0.035), bevel=0)
        else:
            s.box(metal(STEEL), (0.015 + 0.012 * (k % 4), 0.4 * tall, 0.006), (x, 0.48 - tall, 0.035), bevel=0)


@ware("pipes", rests="wall")
def pipes(s: Sketch, rng: Rng) -> None:
    """Two pipes up the wall, with clips and a valve."""
    for x, r in ((-0.07, 0.03), (0.06, 0.02)):
        s.rod(metal((0.32, 0.3, 0.28)), (x, -1.2, 0.06), (x, 1.0, 0.06), r, sides=7)
        for y in (-0.8, 0.1, 0.8):
            s.box(metal(IRON), (2 * r + 0.03, 0.03, 0.05), (x, y, 0.025), bevel=0)
    s.ring(matt((0.4, 0.03, 0.02)), 0.06, 0.012, (-0.07, -0.1, 0.12), sides=3)


@ware("shop sign", rests="wall")
def shop_sign(s: Sketch, rng: Rng) -> None:
    """A painted board on an iron arm, square to the wall."""
    s.rod(metal(IRON), (0, 0.5, 0), (0, 0.5, 0.75), 0.015, sides=5)
    s.rod(metal(IRON), (0, 0.25, 0), (0, 0.5, 0.4), 0.01, sides=4)
    s.box(
        matt(one_of(rng, ((0.05, 0.12, 0.08), (0.2, 0.04, 0.03), (0.06, 0.08, 0.18)))),
        (0.04, 0.42, 0.55),
        (0, 0.04, 0.46),
        bevel=0.006,
    )
    for side in (-1, 1):
        s.box(matt((0.65, 0.5, 0.2)), (0.004, 0.3, 0.42), (side * 0.021, 0.1, 0.46), bevel=0)
        s.ball(matt((0.05, 0.05, 0.05)), (0.004, 0.09, 0.12), (side * 0.024, 0.25, 0.46), sides=8)


@ware("ivy", rests="wall")
def ivy(s: Sketch, rng: Rng) -> None:
    """Leaves that climb."""
    for k in range(46):
        y = float(rng.uniform(-1.4, 0.9))
        x = 0.25 * (1 + 0.4 * np.sin(3 * y)) * float(rng.uniform(-1, 1))
        r = float(rng.uniform(0.04, 0.07))
        grid = [[(x - r, y, 0.03), (x, y + r, 0.05)], [(x, y - 1.2 * r, 0.06), (x + r, y, 0.03)]]
        s.sheet(matt(one_of(rng, (GREEN, (0.12, 0.26, 0.07)), 0.3)), grid, both=bool(k < 0))


def _board(s: Sketch, wide: float) -> None:
    wood = matt(WOODS[1])
    s.box(wood, (wide, 0.028, 0.2), (0, 0, 0.1), bevel=0)
    for side in (-1, 1):
        s.beam(wood, (side * (wide / 2 - 0.12), -0.16, 0.012), (side * (wide / 2 - 0.12), 0.0, 0.16), 0.024, 0.024)


@ware("shelf of books", rests="wall")
def shelf_of_books(s: Sketch, rng: Rng) -> None:
    """A board on brackets with books on it."""
    _board(s, 0.9)
    x = -0.4
    while x < 0.26:
        w = float(rng.uniform(0.02, 0.05))
        s.box(
            matt(one_of(rng, BINDINGS)),
            (w - 0.002, float(rng.uniform(0.18, 0.27)), 0.15),
            (x + w / 2, 0.028, 0.1),
            bevel=0,
        )
        x += w
    lay_book(s, rng, one_of(rng, BINDINGS), (0.15, 0.04, 0.18), (0.35, 0.028, 0.1), 5)


@ware("shelf of pots", rests="wall")
def shelf_of_pots(s: Sketch, rng: Rng) -> None:
    """A board with pots, jugs and bowls."""
    _board(s, 1.0)
    for k in range(6):
        r, h = float(rng.uniform(0.045, 0.07)), float(rng.uniform(0.09, 0.2))
        line = [(0, 0), (0.7 * r, 0), (r, 0.5 * h), (0.6 * r, 0.85 * h), (0.7 * r, h), (0.5 * r, h)]
        s.lathe(gloss(one_of(rng, (*GLAZES, *CLAYS))), line, (-0.42 + 0.165 * k, 0.028, 0.1), sides=9)


@ware("shelf of bottles", rests="wall")
def shelf_of_bottles(s: Sketch, rng: Rng) -> None:
    """A board with a row of bottles."""
    _board(s, 1.0)
    for k in range(10):
        r, h = float(rng.uniform(0.03, 0.042)), float(rng.uniform(0.2, 0.3))
        line = [(0, 0), (r, 0), (r, 0.6 * h), (0.4 * r, 0.78 * h), (0.36 * r, h), (0, h)]
        s.lathe(gloss(one_of(rng, GLASSES)), line, (-0.44 + 0.098 * k, 0.028, 0.1), sides=8)


@ware("hanging pans", rests="wall")
def hanging_pans(s: Sketch, rng: Rng) -> None:
    """Copper pans on a rail."""
    s.rod(metal(IRON), (-0.55, 0.5, 0.05), (0.55, 0.5, 0.05), 0.01, sides=5)
    for k in range(5):
        x, r = -0.44 + 0.22 * k, float(rng.uniform(0.07, 0.1))
        s.rod(metal(IRON), (x, 0.48, 0.05), (x, 0.26, 0.05), 0.008, sides=4)
        s.lathe(
            metal((0.6, 0.26, 0.13)),
            [(0, 0), (r * 0.85, 0), (r, 0.05), (0.92 * r, 0.05), (0, 0.01)],
            (x, 0.26 - r, 0.02),
            (90, 0, 0),
            12,
        )
