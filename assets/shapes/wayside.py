"""What one stops at by the road: a filling station, the screen of a drive-in."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import SCREEN, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
_SIDES = (-1.0, 1.0)


@drawing(
    "filling_station",
    (9.0, 6.4, 9.5),
    paint="faded white paint",
    trim="red painted steel",
    glass="dark window glass",
    concrete="cracked concrete",
)
def filling_station(s: Sketch, rng: Rng) -> None:
    """A filling station: a flat canopy on two posts over an island of pumps, a small house behind, a sign on a pole."""
    s.box("concrete", (9.0, 0.1, 9.5), (0, 0, 0), bevel=0.02)
    s.box("paint", (6.4, 2.9, 3.4), (-0.6, 0.1, -2.9), bevel=0.03)
    s.box("trim", (6.7, 0.4, 3.7), (-0.6, 2.9, -2.9), bevel=0.03)
    s.box("trim", (6.44, 0.35, 3.44), (-0.6, 0.1, -2.9), bevel=0)
    for x, wide in ((-2.3, 2.2), (1.3, 1.5)):
        s.box("glass", (wide, 1.35, 0.06), (x, 0.95, -1.18), bevel=0)
        for k in range(3):
            s.box("trim", (0.07, 1.35, 0.09), (x - wide / 2 + wide * k / 2, 0.95, -1.17), bevel=0)
        s.box("trim", (wide + 0.2, 0.08, 0.16), (x, 0.87, -1.14), bevel=0)
    s.box("trim", (1.0, 2.15, 0.08), (-0.2, 0.1, -1.17), bevel=0.01)
    s.box("glass", (0.7, 1.0, 0.04), (-0.2, 1.05, -1.12), bevel=0)
    _canopy(s)
    s.rod("trim", (4.0, 0.1, 3.6), (4.0, 5.0, 3.6), 0.12, sides=10)
    s.cylinder("trim", 0.95, 0.24, (4.0, 5.4, 3.48), (90, 0, 0), sides=32)
    s.cylinder("paint", 0.8, 0.3, (4.0, 5.4, 3.45), (90, 0, 0), sides=32)
    s.box("trim", (1.2, 0.3, 0.34), (4.0, 5.25, 3.6), bevel=0)


def _canopy(s: Sketch) -> None:
    """The roof over the island, its posts, two pumps with hoses."""
    s.box("paint", (7.6, 0.5, 5.4), (-0.4, 3.7, 1.6), bevel=0.06)
    s.box("trim", (7.7, 0.2, 5.5), (-0.4, 3.85, 1.6), bevel=0.03)
    s.box("concrete", (3.6, 0.16, 1.0), (-0.4, 0.1, 1.9), bevel=0.03)
    for x in _SIDES:
        s.box("paint", (0.24, 3.5, 0.24), (-0.4 + x * 1.6, 0.2, 1.9), bevel=0.02)
        at = -0.4 + x * 0.75
        s.box("trim", (0.6, 1.25, 0.45), (at, 0.26, 1.9), bevel=0.05)
        s.box("paint", (0.62, 0.4, 0.47), (at, 1.5, 1.9), bevel=0.05)
        s.box("glass", (0.42, 0.22, 0.04), (at, 1.6, 2.14), bevel=0)
        s.cylinder("paint", 0.24, 0.1, (at, 2.1, 1.85), (90, 0, 0), sides=20)
        turn = np.linspace(0, np.pi, 9)
        hose = np.column_stack([at + 0.32 + 0.16 * np.sin(turn), 1.5 - 0.9 * turn / np.pi, np.full(9, 1.95)])
        s.tube("glass", hose, 0.025, 6)


@drawing(
    "open_air_screen",
    (11.0, 8.0, 2.4),
    Roles(shines={"screen": SCREEN}),
    screen="glowing white screen",
    boards="white painted boards",
    frame="galvanised steel",
)
def open_air_screen(s: Sketch, rng: Rng) -> None:
    """The screen of an open-air cinema: a broad white picture in a border of boards, high on braced legs of steel."""
    s.box("boards", (11.0, 5.4, 0.3), (0, 2.5, 0), bevel=0.04)
    s.box("screen", (10.2, 4.5, 0.06), (0, 2.9, 0.17), bevel=0)
    for k in range(5):
        x = -4.8 + 2.4 * k
        s.box("frame", (0.22, 7.6, 0.22), (x, 0, -0.26), bevel=0)
        s.beam("frame", (x, 6.6, -0.3), (x, 0.0, -2.2), 0.14, 0.14)
        s.beam("frame", (x, 3.0, -0.3), (x, 0.0, -1.2), 0.1, 0.1)
    for k in range(4):
        x = -4.8 + 2.4 * k
        s.beam("frame", (x, 0.2, -0.26), (x + 2.4, 2.4, -0.26), 0.08, 0.08)
        s.beam("frame", (x + 2.4, 0.2, -0.26), (x, 2.4, -0.26), 0.08, 0.08)
    s.box("boards", (5.0, 0.9, 0.2), (0, 7.1, 0), bevel=0.04)
