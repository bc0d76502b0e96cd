"""What hangs before a barber's: the pole with its winding stripes."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing(
    "barber_pole",
    (0.36, 1.9, 0.36),
    metal="polished chrome",
    white="glowing white glass",
    red="glossy red paint",
    blue="glossy blue paint",
)
def barber_pole(s: Sketch, rng: Rng) -> None:
    """A pole on a foot: a white glass cylinder wound with red and blue, a cap and a globe of metal."""
    s.cylinder("metal", 0.18, 0.05, (0, 0, 0), sides=20)
    s.cylinder("metal", 0.035, 0.55, (0, 0.05, 0), sides=10)
    for y in (0.55, 1.58):
        s.lathe("metal", [(0.1, 0), (0.16, 0.03), (0.16, 0.09), (0.1, 0.12)], (0, y, 0), sides=20)
    s.cylinder("white", 0.115, 0.95, (0, 0.65, 0), sides=24)
    s.ball("metal", (0.11, 0.12, 0.11), (0, 1.78, 0), sides=16)
    t = np.linspace(0, 1, 56)
    for surface, start in (("red", 0.0), ("blue", np.pi)):
        a = 4.5 * np.pi * t + start
        line = np.column_stack([0.112 * np.cos(a), 0.68 + 0.89 * t, 0.112 * np.sin(a)])
        s.tube(surface, line, 0.028, 5)
