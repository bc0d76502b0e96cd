"""Bridges of rope: planks that sag between two pairs of posts, with ropes to hold on to."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch

_SAG_M = 0.95
_HAND_M = 1.05
"""How high over the planks one holds on."""


def sagging(t: float) -> float:
    """Height of the planks at `t`, −1 to 1 along the bridge."""
    return 0.12 - _SAG_M * (1 - t * t)


def draw_rope_bridge(sketch: Sketch, length: float, width: float) -> None:
    """Planks of uneven width on two ropes, hand ropes on slings, posts with guys at both ends, on surface `timber`."""
    count = round(length / 0.34)
    for k in range(count):
        t = -1 + 2 * (k + 0.5) / count
        slope = float(np.degrees(np.arctan2(2 * _SAG_M * t, length / 2)))
        if k % 17 == 11:
            continue  # one is missing here and there
        wide = width - 0.25 + 0.12 * ((k * 7) % 5) / 5
        sketch.box("timber", (0.27, 0.05, wide), (t * length / 2, sagging(t), 0), (0, 0, slope), bevel=0)
    shares = np.linspace(-1, 1, 33)
    x, y = shares * length / 2, np.array([sagging(float(s)) for s in shares])
    for side in (-1.0, 1.0):
        z = np.full_like(x, side * (width / 2 - 0.02))
        for up, radius in ((0.0, 0.045), (0.5, 0.022), (_HAND_M, 0.04)):
            sketch.tube("timber", np.column_stack([x, y + up, z * (1 + 0.12 * up)]), radius, sides=6)
        for k in range(0, 33, 1):
            foot = (float(x[k]), float(y[k]), float(z[k]))
            sketch.rod("timber", foot, (foot[0], foot[1] + _HAND_M, foot[2] * (1 + 0.12 * _HAND_M)), 0.016, sides=4)
        for end in (-1.0, 1.0):
            at = (end * length / 2, -0.4, side * (width / 2 + 0.12))
            sketch.cylinder("timber", 0.15, 2.3, at, top=0.12, sides=9)
            sketch.rod("timber", (at[0], 1.4, at[2]), (at[0] + 2.2 * end, 0.0, at[2] * 1.3), 0.03, sides=5)
