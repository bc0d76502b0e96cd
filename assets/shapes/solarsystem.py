"""The solar system as a model: planets on rings about a sun, each with the looks that one knows it by."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import GLOW, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
Point = tuple[float, float, float]

_SUN: Final = 0.2
"""The sun's radius, in half the model's width."""


class _Planet(NamedTuple):
    """`away` and `radius` in half the model's width, `turn` degrees from where one looks, bands as (latitude, tint)."""

    surface: str
    away: float
    radius: float
    turn: float
    tint: Point
    bands: tuple[tuple[float, Point], ...] = ()


_PLANETS: Final = (
    _Planet("rock", 0.275, 0.032, 80, (0.62, 0.56, 0.5)),
    _Planet("rock", 0.35, 0.052, 215, (1.0, 0.8, 0.48)),
    _Planet("earth", 0.46, 0.068, 112, (1.0, 1.0, 1.0)),
    _Planet("rock", 0.56, 0.05, 14, (0.95, 0.36, 0.2)),
    _Planet(
        "gas",
        0.68,
        0.125,
        166,
        (0.95, 0.78, 0.58),
        ((-40, (0.72, 0.5, 0.36)), (-12, (0.62, 0.36, 0.24)), (14, (0.98, 0.88, 0.74)), (36, (0.72, 0.52, 0.38))),
    ),
    _Planet("gas", 0.76, 0.092, 58, (0.95, 0.84, 0.6), ((-30, (0.8, 0.66, 0.42)), (20, (0.98, 0.9, 0.7)))),
    _Planet("gas", 0.87, 0.076, 330, (0.6, 0.9, 0.95)),
    _Planet("gas", 0.925, 0.072, 126, (0.25, 0.42, 0.95)),
)
_RINGED: Final = 5
"""Which of them has the broad ring."""


@drawing(
    "solar_system",
    (1.0, 0.4, 1.0),
    Roles(shines={"sun": GLOW}),
    sun="glowing golden sun",
    earth="world map",
    gas="smooth painted globe",
    rock="matt painted globe",
    ring="pale gold paint",
    rings="fine brass wire",
    stand="dark walnut",
)
def solar_system(s: Sketch, rng: Rng) -> None:
    """A sun on a turned foot and eight planets on brass rings about it, Saturn with its ring, none near another."""
    wide, high, _ = s.size
    half = wide / 2
    level = high - _SUN * half
    foot = [(0.3, 0), (0.31, 0.05), (0.22, 0.12), (0.05, 0.2), (0.035, 0.6), (0.06, 0.8), (0.03, 1.0), (0, 1.0)]
    s.lathe("stand", [(0.55 * r * half, y * (level - 0.9 * _SUN * half)) for r, y in foot], sides=24)
    s.ball("sun", _SUN * half, (0, level, 0), sides=28)
    for number, planet in enumerate(_PLANETS):
        angle = np.radians(planet.turn)
        at = (planet.away * half * np.cos(angle), level, planet.away * half * np.sin(angle))
        s.ring("rings", planet.away * half, 0.006 * half, (0, level, 0), (90, 0, 0), sides=5)
        _draw_planet(s, planet, half, at, ringed=number == _RINGED)


def _draw_planet(s: Sketch, planet: _Planet, half: float, at: Point, *, ringed: bool) -> None:
    radius = planet.radius * half
    with s.frame(at, (0, 0, -20)):
        with s.tinted(planet.tint):
            s.ball(planet.surface, radius, sides=20)
        for latitude, tint in planet.bands:
            with s.tinted(tint):
                s.ball(planet.surface, 1.012 * radius, sides=20, lower_deg=latitude - 7, upper_deg=latitude + 7)
        if ringed:
            for inner, outer, tint in ((1.25, 1.55, (0.8, 0.68, 0.46)), (1.62, 1.95, (1.0, 0.9, 0.68))):
                profile = [(inner * radius, 0), (outer * radius, 0), (outer * radius, 0.03 * radius)]
                with s.tinted(tint):
                    s.lathe("ring", [*profile, (inner * radius, 0.03 * radius), (inner * radius, 0)], sides=32)
