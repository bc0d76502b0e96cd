"""What rooms are fitted with, as units that stand in rows: a bed with its curtain, a washer, a cell, a desk.

A unit is drawn in its own frame: x along the wall, y up, z from 0 at its back to `depth` at its front, the middle of
its back foot at the origin. Units share the surfaces `frame body accent wood cloth goods screen leaf` (and `walls`);
what they are made of is the place's to say. Tints on `goods` make wares of every colour out of one material.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from assets.shapes.sketch import Point, Sketch

Draw = Callable[[Sketch, np.random.Generator], None]
Spot = tuple[float, float, float]
"""x, y and z of the middle of a seat or a table, metres."""
SURFACES = {
    "frame": "brushed steel",
    "body": "white painted metal",
    "accent": "deep blue plastic",
    "wood": "oak veneer",
    "cloth": "white cotton",
    "goods": "smooth white card",
    "screen": "glowing blue screen",
    "leaf": "fresh green leaves",
}
"""The surfaces of all units, and what they are made of where a place says nothing."""

WARES: tuple[Point, ...] = (
    (0.62, 0.07, 0.06),
    (0.8, 0.5, 0.06),
    (0.1, 0.28, 0.5),
    (0.12, 0.4, 0.16),
    (0.78, 0.74, 0.66),
    (0.5, 0.16, 0.34),
    (0.36, 0.2, 0.09),
    (0.1, 0.4, 0.42),
)
"""Linear colours of packets, jars, garments and backs of books."""


@dataclass(frozen=True)
class Unit:
    """A fitting: `size` is width, height and depth in metres; `seats` and `tables` are where its users sit and what may
    hold things, in its own frame; `gap` is what stays free between two.
    """

    name: str
    size: tuple[float, float, float]
    draw: Draw
    seats: tuple[tuple[Spot, float], ...] = ()
    """Seats with the way one looks there, degrees: 0 away from the wall."""
    tables: tuple[tuple[Spot, tuple[float, float]], ...] = ()
    gap: float = 0.0


_units: dict[str, Unit] = {}


def unit(
    name: str,
    size: tuple[float, float, float],
    *,
    seats: tuple[tuple[Spot, float], ...] = (),
    tables: tuple[tuple[Spot, tuple[float, float]], ...] = (),
    gap: float = 0.0,
) -> Callable[[Draw], Draw]:
    """Register how a unit is drawn."""

    def enter(draw: Draw) -> Draw:
        _units[name] = Unit(name, size, draw, seats, tables, gap)
        return draw

    return enter


def registered() -> dict[str, Unit]:
    """All units by name, in the order in which their modules were imported."""
    return dict(_units)


def plain(s: Sketch, surface: str, size: Point, at: Point, turn: Point = (0.0, 0.0, 0.0)) -> None:
    """A knife-sharp box of twelve triangles."""
    s.box(surface, size, at, turn, bevel=0)


def pick(rng: np.random.Generator) -> Point:
    """The colour of one ware, a little lighter or darker than its like."""
    r, g, b = WARES[int(rng.integers(len(WARES)))]
    k = float(rng.uniform(0.8, 1.25))
    return min(1.0, r * k), min(1.0, g * k), min(1.0, b * k)
