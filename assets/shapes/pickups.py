"""Pick-ups: a bonnet, a cab with seats in it, an open bed behind. Everything looks towards +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.coachwork import Coach, draw_coach
from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch
from assets.shapes.vehicles import draw_wheel

Rng = np.random.Generator
SIDES = (-1.0, 1.0)

_PICKUP = Coach(
    1.92, 5.1, 1.85, 0.42,
    ((2.55, 0.98), (2.46, 1.08), (2.2, 1.14), (0.9, 1.2), (-0.56, 1.2), (-0.68, 0.86), (-2.55, 0.86)), 1.2,
    ((1.2, 1.2), (0.62, 1.78), (0.42, 1.84), (-0.4, 1.84), (-0.52, 1.79), (-0.6, 1.6)), (1.62, -1.62), 0.42,
    (0.78, -0.44), waist=0.93, narrow=0.8, blunt=0.05, closed=-0.5,
)  # fmt: skip
_BED, _RAIL, _TAIL = 0.84, 1.2, -2.56
"""How high the bed's floor and its rails lie, and where it ends."""


@drawing(
    "pickup", (2.0, 1.85, 5.3), body="blue car paint", glass="pale green glass", tyres="black rubber", trim="chrome"
)
def pickup(s: Sketch, rng: Rng) -> None:
    """A pick-up: doors with handles, a barred grille between round lamps, bumpers, mirrors, an open ribbed bed."""
    draw_coach(s, _PICKUP)
    _draw_bed(s)
    _draw_face(s)
    s.box("glass", (1.25, 0.36, 0.02), (0, 1.34, -0.605), bevel=0)
    for x in SIDES:
        for z in _PICKUP.axles:
            draw_wheel(s, "tyres", "trim", _PICKUP.wheel, 0.27, (x * 0.86, _PICKUP.wheel, z))
        at = _PICKUP.flank(-0.28, 0.84)
        s.box("trim", (0.035, 0.035, 0.15), (x * at[0], at[1], -0.28), bevel=0.01)
        sill = _PICKUP.flank(0.2, 0.05)
        s.box("trim", (0.05, 0.04, 1.7), (x * sill[0], sill[1], 0.1), bevel=0.01)
        s.beam("trim", (x * 0.86, 1.3, 0.82), (x * 1.0, 1.36, 0.84), 0.03, 0.03)
        s.box("tyres", (0.06, 0.2, 0.14), (x * 1.0, 1.28, 0.84), bevel=0.03)


def _draw_bed(s: Sketch) -> None:
    """Walls with a rail on them, a tailgate with its handle, a ribbed dark floor, red lamps at the corners."""
    long, middle = -0.68 - _TAIL, (-0.68 + _TAIL) / 2
    s.box("tyres", (1.62, 0.03, long - 0.1), (0, _BED + 0.02, middle), bevel=0)
    for k in range(6):
        s.box("tyres", (0.08, 0.02, long - 0.12), (-0.65 + 0.26 * k, _BED + 0.05, middle), bevel=0)
    for z in (-0.72, _TAIL + 0.03):
        s.box("body", (1.76, _RAIL - 0.7, 0.07), (0, 0.7, z), bevel=0.02)
    for x in SIDES:
        s.box("body", (0.1, _RAIL - _BED + 0.04, long), (x * 0.87, _BED - 0.04, middle), bevel=0.03)
        s.box("tyres", (0.12, 0.03, long), (x * 0.87, _RAIL, middle), bevel=0.008)
        with s.tinted((0.6, 0.04, 0.03)):
            s.box("trim", (0.16, 0.26, 0.05), (x * 0.84, 0.9, _TAIL - 0.03), bevel=0.02)
    s.box("trim", (0.24, 0.06, 0.03), (0, 1.0, _TAIL - 0.02), bevel=0.01)
    s.box("trim", (1.8, 0.16, 0.14), (0, 0.47, _TAIL - 0.06), bevel=0.04)
    s.box("trim", (0.4, 0.11, 0.02), (0, 0.66, _TAIL - 0.025), bevel=0)


def _draw_face(s: Sketch) -> None:
    """A dark grille with bars in a bright frame, round lamps in bright rings, a bumper with a plate and fog lamps."""
    front = 2.53
    s.box("trim", (1.66, 0.34, 0.05), (0, 0.7, front), bevel=0.02)
    s.box("tyres", (0.98, 0.26, 0.04), (0, 0.74, front + 0.02), bevel=0.01)
    for k in range(4):
        s.box("trim", (0.96, 0.022, 0.03), (0, 0.77 + 0.06 * k, front + 0.04), bevel=0)
    for x in SIDES:
        with s.frame((x * 0.67, 0.87, front + 0.02), (90, 0, 0)):
            s.cylinder("tyres", 0.135, 0.03, sides=20)
            s.ring("trim", 0.125, 0.018, (0, 0.035, 0), (90, 0, 0), sides=5)
            s.ball("trim", (0.11, 0.04, 0.11), (0, 0.03, 0), sides=14)
        with s.tinted((1.0, 0.5, 0.08)):
            s.box("trim", (0.16, 0.05, 0.03), (x * 0.67, 0.66, front + 0.02), bevel=0.01)
        s.ball("trim", (0.07, 0.07, 0.03), (x * 0.55, 0.53, front + 0.12), sides=12)
    s.box("trim", (1.88, 0.19, 0.14), (0, 0.44, front + 0.04), bevel=0.05)
    s.box("tyres", (0.5, 0.12, 0.02), (0, 0.47, front + 0.12), bevel=0)
    s.box("trim", (0.46, 0.09, 0.02), (0, 0.485, front + 0.125), bevel=0)
