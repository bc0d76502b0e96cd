"""What a Chinese wedding is told by: the sign of double happiness on a round red screen between lanterns."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
_SIDES = (-1.0, 1.0)
_LINE = 0.075
"""How broad a stroke is, metres."""
_STROKES = (
    (0.0, 1.0, 0.62, 0.0),
    (0.0, 1.1, 0.0, 0.26),
    (0.0, 0.85, 0.44, 0.0),
    (0.0, 0.7, 0.4, 0.0),
    (0.0, 0.56, 0.4, 0.0),
    (-0.2, 0.63, 0.0, 0.14),
    (0.2, 0.63, 0.0, 0.14),
    (-0.13, 0.45, 0.0, 0.13),
    (0.13, 0.45, 0.0, 0.13),
    (0.0, 0.36, 0.72, 0.0),
    (0.0, 0.24, 0.4, 0.0),
    (0.0, 0.03, 0.4, 0.0),
    (-0.2, 0.135, 0.0, 0.21),
    (0.2, 0.135, 0.0, 0.21),
)
"""One half of the sign: middle x and y, length across or up, for a half 0.8 m wide and 1.2 m high."""


@drawing(
    "double_happiness",
    (3.4, 3.0, 0.9),
    Roles(shines={"lamp": BULB}),
    screen="red silk",
    gold="polished gold",
    stand="red lacquered wood",
    lamp="glowing red paper",
)
def double_happiness(s: Sketch, rng: Rng) -> None:
    """A round red screen with the golden sign of double happiness, on a stand, a tasselled lantern at each side."""
    s.cylinder("screen", 1.28, 0.1, (0, 1.55, -0.05), (90, 0, 0), sides=56)
    for radius, thick in ((1.3, 0.06), (1.14, 0.025)):
        s.ring("gold", radius, thick, (0, 1.55, 0.02), sides=8)
    for side in _SIDES:
        for x, y, across, up in _STROKES:
            wide, tall = (across * 0.98 + _LINE, _LINE) if across else (_LINE, up + _LINE)
            s.box("gold", (wide, tall, 0.06), (side * 0.4 + x, 0.95 + y - tall / 2 + 0.02, 0.06), bevel=0)
    s.box("stand", (1.7, 0.14, 0.8), (0, 0, 0), bevel=0.03)
    s.box("stand", (1.1, 0.32, 0.3), (0, 0.1, 0), bevel=0.04)
    for side in _SIDES:
        x = side * 1.5
        s.cylinder("stand", 0.2, 0.08, (x, 0, 0), sides=16)
        s.rod("stand", (x, 0, 0), (x, 2.5, 0), 0.035)
        s.rod("stand", (x, 2.48, 0), (x, 2.48, 0.34), 0.025)
        profile = [(0.06, 1.72), (0.2, 1.8), (0.25, 1.98), (0.2, 2.16), (0.06, 2.24)]
        s.lathe("lamp", profile, (x, 0, 0.3), sides=16)
        s.cylinder("gold", 0.09, 0.05, (x, 2.23, 0.3), sides=12)
        s.rod("gold", (x, 1.72, 0.3), (x, 1.35, 0.3), 0.03, end=0.045, sides=6)
