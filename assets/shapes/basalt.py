"""Columns of basalt, six-sided and close together, as lava that cooled slowly leaves them."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
_RADIUS_M = 0.36
_HEXAGON = [(float(np.cos(a)), float(np.sin(a))) for a in np.radians(np.arange(0, 360, 60))]


@drawing("basalt_columns", (7.0, 5.2, 3.6), stone="dark grey basalt", top="black basalt")
def basalt_columns(s: Sketch, rng: Rng) -> None:
    """A wall of six-sided basalt columns that steps down to both sides and to the front, some broken off low."""
    across, deep = 1.5 * _RADIUS_M, np.sqrt(3) * _RADIUS_M
    for i in range(-6, 7):
        for j in range(6):
            x, z = i * across, (j - 2.5) * deep + (deep / 2 if i % 2 else 0.0)
            back = 1.0 - j / 6.0
            tall = 5.0 * (1.0 - 0.09 * abs(i)) * (0.25 + 0.75 * back**1.3) * float(rng.uniform(0.82, 1.08))
            if rng.random() < 0.12:
                tall *= 0.5
            _column(s, x, z, max(0.35, tall), rng)


def _column(s: Sketch, x: float, z: float, tall: float, rng: Rng) -> None:
    """One column with a tilted cap, jointed once or twice."""
    turn = float(rng.uniform(-4.0, 4.0))
    ring = np.array(_HEXAGON) * _RADIUS_M * 0.97
    lean = float(rng.uniform(-0.08, 0.08))
    rings = [
        np.column_stack([x + ring[:, 0], np.full(6, y) + (lean * ring[:, 0] if y > 0 else 0.0), z - ring[:, 1]])
        for y in (0.0, tall)
    ]
    with s.frame((0, 0, 0), (0, turn * 0.05, 0)):
        s.loft("stone", rings, smooth=False)
    s.prism(
        "top",
        [(px * _RADIUS_M * 0.9, py * _RADIUS_M * 0.9) for px, py in _HEXAGON],
        0.05,
        (x, tall + 0.01, z),
        (90, 0, 0),
    )
