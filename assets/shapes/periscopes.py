"""What one looks out with where there is no window: a submarine's periscope."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing("periscope", (0.9, 2.5, 0.9), tube="polished steel", body="dark grey painted steel", brass="polished brass")
def periscope(s: Sketch, rng: Rng) -> None:
    """A bright tube from deck to ceiling, on it the housing with an eyepiece and two handles, a hand wheel."""
    s.cylinder("tube", 0.11, 2.5, (0, 0, 0), sides=24)
    s.lathe("body", [(0.4, 0.0), (0.4, 0.06), (0.2, 0.14), (0.12, 0.14)], sides=28)
    s.lathe("body", [(0.12, 2.2), (0.26, 2.28), (0.34, 2.5), (0.0, 2.5)], sides=28)
    s.lathe("body", [(0.12, 1.02), (0.2, 1.08), (0.2, 1.68), (0.15, 1.76), (0.12, 1.76)], sides=28)
    s.box("body", (0.26, 0.34, 0.22), (0, 1.36, 0.2), bevel=0.04)
    for x in (-0.05, 0.05):
        s.cylinder("brass", 0.04, 0.1, (x, 1.53, 0.3), (90, 0, 0), sides=16)
    for side in (-1, 1):
        s.rod("brass", (side * 0.17, 1.22, 0.08), (side * 0.32, 1.2, 0.1), 0.025, sides=10)
        s.rod("body", (side * 0.32, 1.2, 0.1), (side * 0.44, 1.2, 0.12), 0.034, sides=12)
    for y in (0.95, 1.8, 2.1):
        s.ring("brass", 0.125, 0.02, (0, y, 0), (90, 0, 0))
    s.ring("brass", 0.13, 0.014, (0.24, 0.72, 0), (0, 90, 0))
    s.rod("brass", (0.1, 0.72, 0), (0.24, 0.72, 0), 0.015, sides=8)
