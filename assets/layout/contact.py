"""Whether two things share space: by their boxes first, then by their columns."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assets.layout.form import GRID, SOLID
from assets.layout.items import Placement

_TOUCH_M, _SETTLES_M, _SETTLES = 0.004, 0.1, 0.6
"""Things that enter each other no deeper than this only touch."""

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]


def meet(a: Placement, b: Placement) -> bool:
    """Whether the two have more than a touch in common, their real forms taken."""
    if a.clears(b):
        return False
    if a.form is SOLID and b.form is SOLID:
        return True
    return _enters(a, b) or _enters(b, a)


def columns(placement: Placement) -> F64:
    """Centres of its columns in the scene, `[24, 24, 2]`: x and z."""
    w, _, d = placement.size
    steps = (np.arange(GRID) + 0.5) / GRID - 0.5
    u, v = np.meshgrid(steps * w, steps * d, indexing="ij")
    cos, sin = math.cos(placement.yaw), math.sin(placement.yaw)
    x, z = placement.spot
    return np.stack([x + u * cos + v * sin, z - u * sin + v * cos], axis=-1)


def cells_of(placement: Placement, points: F64) -> tuple[I64, I64]:
    """Indices of the columns that points `[n, 2]` of the scene fall into; outside those it has where they miss it."""
    cos, sin = math.cos(placement.yaw), math.sin(placement.yaw)
    dx, dz = points[:, 0] - placement.position[0], points[:, 1] - placement.position[2]
    u = (dx * cos - dz * sin) / placement.size[0] + 0.5
    v = (dx * sin + dz * cos) / placement.size[2] + 0.5
    return np.floor(u * GRID).astype(np.int64), np.floor(v * GRID).astype(np.int64)


def _enters(a: Placement, b: Placement) -> bool:
    """Whether some column of `a`, at its centre, has a height in common with the column of `b` there."""
    points = columns(a)[a.form.filled]
    i, j = cells_of(b, points)
    there = (i >= 0) & (i < GRID) & (j >= 0) & (j < GRID)
    if not there.any():
        return False
    low, high = (y[a.form.filled][there] * a.size[1] + a.position[1] for y in (a.form.low, a.form.high))
    i, j = i[there], j[there]
    other_low, other_high = (y[i, j] * b.size[1] + b.position[1] for y in (b.form.low, b.form.high))
    common = np.minimum(high[:, :, None], other_high[:, None]) - np.maximum(low[:, :, None], other_low[:, None])
    return bool((common > _TOUCH_M).any())


def settled(placement: Placement, support: Placement) -> Placement:
    """The placement, let down until something of it touches the support's form: a plateau may be a little domed, and a
    ball on a heap lies lower than the box about it would; by 10 cm or 0.6 of its height at most.
    """
    filled = placement.form.filled
    i, j = cells_of(support, columns(placement)[filled])
    over = (i >= 0) & (i < GRID) & (j >= 0) & (j < GRID)
    if not over.any():
        return placement
    x, y, z = placement.position
    bottoms = placement.form.low[filled][over, 0] * placement.size[1] + y
    tops = support.form.high[i[over], j[over]] * support.size[1] + support.position[1]
    below = np.where(tops <= bottoms[:, None] + _TOUCH_M, tops, -np.inf).max(axis=1)
    gap = float((bottoms - below).min())
    most = max(_SETTLES_M, _SETTLES * placement.size[1])
    return replace(placement, position=(x, y - gap, z)) if _TOUCH_M < gap <= most else placement


def carried(placement: Placement, support: Placement) -> bool:
    """Whether the support's form is there to stand on: under the middle and the four corners, drawn in a little."""
    x, z = placement.spot
    points = np.array([(x, z), *((x + 0.9 * (cx - x), z + 0.9 * (cz - z)) for cx, cz in placement.corners())])
    i, j = cells_of(support, points)
    if min(i.min(), j.min()) < 0 or max(i.max(), j.max()) >= GRID:
        return False
    tops = support.form.high[i, j] * support.size[1] + support.position[1]
    near = np.abs(tops - placement.position[1]) <= max(0.02, 0.06 * support.size[1])
    return bool(near.any(axis=1).all())
