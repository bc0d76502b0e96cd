"""Boats with people in them: a market boat heaped with fruit and its seller, a dragon boat with its crew. Bow to +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.ships import hull_rings
from assets.shapes.sketch import Point, Sketch
from assets.shapes.watercraft import draw_dragon_boat

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
_FRUITS: tuple[Point, ...] = (
    (0.95, 0.62, 0.08), (0.86, 0.16, 0.1), (0.42, 0.66, 0.14), (0.96, 0.84, 0.2), (0.62, 0.2, 0.36), (0.2, 0.46, 0.16),
)  # fmt: skip
_SKIN: Point = (0.7, 0.48, 0.34)


def _seat(s: Sketch, at: Point, shirt: Point, *, reach: float, turn: float = 0.0, hat: bool = False) -> None:
    """Somebody who sits and looks along +Z, both hands `reach` metres before the body; a wide straw hat or hair."""
    with s.frame(at, (0, turn, 0)):
        with s.tinted((0.16, 0.17, 0.22)):
            for x in SIDES:
                s.rod("clothes", (x * 0.1, 0.08, 0.0), (x * 0.13, 0.2, 0.36), 0.085, 0.07, 6)
                s.rod("clothes", (x * 0.13, 0.2, 0.36), (x * 0.13, -0.08, 0.42), 0.065, 0.05, 6)
        with s.tinted(shirt):
            with s.frame((0, 0, 0), (14, 0, 0), (1.0, 1.0, 0.7)):
                s.lathe(
                    "clothes", [(0, 0.0), (0.18, 0.03), (0.17, 0.25), (0.22, 0.5), (0.13, 0.62), (0.06, 0.64)], sides=9
                )
            for x in SIDES:
                s.rod("clothes", (x * 0.2, 0.55, 0.12), (x * 0.25, 0.34, 0.6 * reach), 0.055, sides=6)
        with s.tinted(_SKIN):
            for x in SIDES:
                s.rod("skin", (x * 0.25, 0.34, 0.6 * reach), (x * 0.16, 0.36, reach), 0.04, sides=5)
            s.rod("skin", (0, 0.6, 0.13), (0, 0.74, 0.17), 0.05, sides=6)
            s.ball("skin", (0.085, 0.115, 0.1), (0, 0.8, 0.19), sides=9)
        if hat:
            s.lathe("straw", [(0.3, 0.83), (0.0, 1.03)], (0, 0, 0.17), sides=14)
            s.lathe("straw", [(0.0, 1.01), (0.3, 0.81)], (0, 0, 0.17), sides=14)
        else:
            with s.tinted((0.06, 0.05, 0.05)):
                s.ball("clothes", (0.094, 0.1, 0.105), (0, 0.845, 0.16), sides=9)


@drawing(
    "market_boat",
    (1.5, 1.55, 5.6),
    hull="dark teak planks",
    fruit="smooth ripe fruit",
    baskets="woven bamboo",
    clothes="plain woven cotton",
    skin="skin",
    straw="pale straw",
    leaves="green leaves",
)
def market_boat(s: Sketch, rng: Rng) -> None:
    """A narrow boat heaped with baskets of fruit of all colours; a seller in a wide straw hat sits in its stern."""
    rings = hull_rings(5.6, 1.3, 0.5, 0.34, 25)
    s.sheet("hull", rings)
    s.sheet("hull", (rings[:, [0, -1]] * [0.94, 1, 0.97] - [0, 0.22, 0])[:, ::-1])
    for edge in (0, -1):
        s.tube("hull", rings[:, edge], 0.04, 6)
    for z in (-1.9, -0.95, 1.75):
        s.box("hull", (1.05, 0.04, 0.2), (0, 0.4, z), bevel=0.01)
    kinds = rng.permutation(len(_FRUITS))
    for number, (x, z) in enumerate(
        ((-0.28, -0.35), (0.28, -0.3), (-0.28, 0.35), (0.28, 0.4), (0.0, 1.0), (0.0, 1.55))
    ):
        _heap(s, rng, (x, 0.3, z), _FRUITS[int(kinds[number])], large=number == 4)
    for z in (0.05, 0.72, 1.3):
        for k in range(5):
            s.ball("leaves", (0.16, 0.02, 0.05), (0.1 * (k - 2), 0.5, z), (20, 36 * k, 18), 6)
    _seat(s, (0, 0.42, -1.75), (0.2, 0.3, 0.62), reach=0.46, hat=True)
    s.rod("hull", (0.16, 0.75, -1.3), (0.95, 0.1, -2.6), 0.022, sides=6)
    s.box("hull", (0.03, 0.55, 0.16), (0.92, -0.06, -2.55), (30, 30, 0), 0.01)


def _heap(s: Sketch, rng: Rng, at: Point, color: Point, *, large: bool) -> None:
    """A round basket with a heap of one fruit."""
    with s.frame(at):
        s.lathe("baskets", [(0.2, 0.0), (0.27, 0.2), (0.25, 0.2), (0.18, 0.04), (0, 0.04)], sides=14)
        size = 0.12 if large else 0.068
        with s.tinted(color):
            for k in range(7 if large else 22):
                turn, away = 2.4 * k, 0.2 * np.sqrt((k + 0.5) / (7 if large else 22))
                y = 0.24 + 0.9 * (0.2 - away) + float(rng.uniform(0, 0.03))
                s.ball("fruit", size, (float(away * np.cos(turn)), float(y), float(away * np.sin(turn))), sides=7)


@drawing(
    "crewed_dragon_boat",
    (2.6, 2.87, 11.04),
    hull="red painted wood",
    scales="gold paint",
    trim="green paint",
    drum="white leather",
    eyes="white paint",
    dark="black paint",
    wood="pine wood",
    clothes="plain woven cotton",
    skin="skin",
)
def crewed_dragon_boat(s: Sketch, rng: Rng) -> None:
    """A dragon boat in a race: fourteen paddlers in one colour on its benches, a drummer at the bow, one who steers."""
    draw_dragon_boat(s, paddles=False)
    shirt: Point = ((0.85, 0.1, 0.08), (0.95, 0.72, 0.1), (0.1, 0.3, 0.75))[int(rng.integers(3))]
    for k in range(7):
        z = 2.1 - 0.8 * k
        for x in SIDES:
            _seat(s, (x * 0.3, 0.42, z), shirt, reach=0.5)
            low = (x * 1.0, -0.05, z + 0.72)
            s.rod("wood", (x * 0.42, 0.95, z + 0.4), low, 0.02, sides=5)
            s.box("scales", (0.03, 0.42, 0.17), (x * 1.03, -0.35, z + 0.74), (-12, 0, x * 24), 0.01)
    _seat(s, (0, 0.62, 3.6), (0.95, 0.75, 0.15), reach=0.5, turn=180.0)
    _seat(s, (0, 0.7, -3.35), (0.95, 0.75, 0.15), reach=0.45)
