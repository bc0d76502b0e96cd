"""Houses that stand here and there on a slope, each level on its own ground, as villages in valleys do."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.organic import Rng
from assets.shapes.sketch import Sketch
from assets.stages.ages import STYLES
from assets.stages.fronts import put_up, raise_front
from assets.stages.ground import F64
from assets.stages.site import Site
from assets.stages.walls import Wall

_ROWS_M = (33.0, 43.0, 55.0, 69.0)
"""How far off the rows of houses are."""
_RISE_M = 2.4
"""How much higher each row stands at least than the one before it, so that every roof shows."""
_UNDER_M = 4.0
"""How far down the masonry under a house goes, into the slope."""


def plots(rng: Rng, count: int, span: tuple[float, float]) -> F64:
    """Where `count` houses stand, `[count, 3]` (x, z, least metres up): in rows one behind the other over the bearings
    `span`, more in those behind, each in the gap of those before it.
    """
    if count < 1:
        return np.zeros((0, 3))
    share = np.array(_ROWS_M) / sum(_ROWS_M)
    ends = np.round(np.cumsum(share) * count).astype(int)
    found = []
    for row, (low, high) in enumerate(zip([0, *ends[:-1]], ends, strict=True)):
        n = int(high - low)
        turn = span[0] + (span[1] - span[0]) * (np.arange(n) + 0.5 + (0.25 if row % 2 else -0.2)) / max(n, 1)
        angle = np.radians(turn + rng.uniform(-1.5, 1.5, n))
        away = _ROWS_M[row] + rng.uniform(-2.5, 2.5, n)
        found.append(np.stack([away * np.sin(angle), -away * np.cos(angle), np.full(n, _RISE_M * row)], axis=1))
    return np.concatenate(found)


def settle(site: Site, places: F64, style: int, lit: float, eye: tuple[float, float]) -> None:
    """Build a house of `style` on each of `places`, its front about to the `eye`, on masonry where the land falls."""
    kind, rng = STYLES[style], site.rng
    for x, z, _ in places:
        wide = float(rng.uniform(5.8, 8.2))
        yaw = math.atan2(eye[0] - x, eye[1] - z) + float(rng.uniform(-0.35, 0.35))
        c, s = math.cos(yaw), math.sin(yaw)
        start = (float(x) - c * wide / 2, float(z) + s * wide / 2)
        stop = (float(x) + c * wide / 2, float(z) - s * wide / 2)
        storeys = 1 + int(rng.random() < 0.4)
        wall = Wall(start, stop, kind.ground_m + (storeys - 1) * kind.storey_m, 0.4)
        foot = float(site.ground.height_at(x, z)) + 0.05
        raise_front(site, wall, kind, storeys, shop=False, lit=lit, foot=foot)
        sketch = Sketch((wide, _UNDER_M, kind.deep_m))
        with sketch.frame((start[0], foot, start[1]), (0, math.degrees(wall.yaw), 0)):
            sketch.box(
                "masonry", (wide + 0.1, _UNDER_M, kind.deep_m), (wide / 2, -_UNDER_M, -kind.deep_m / 2 + 0.06), bevel=0
            )
        put_up(site, sketch, {"masonry": (0.8, 0.78, 0.74)}, foot - _UNDER_M)
