"""Pavements and kerbs along lines, steps, and slabs cut to an outline in plan."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.organic import Patch
from assets.shapes.sketch import Sketch
from assets.stages.site import Site

Line = Sequence[tuple[float, float]]


def offset_line(line: ArrayLike, out: float) -> list[tuple[float, float]]:
    """The line (x, z) moved `out` metres to the left of the way it goes, seen from above with −Z up."""
    points = np.asarray(line, np.float64)
    way = np.gradient(points, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    moved = points + out * np.column_stack([way[:, 1], -way[:, 0]])
    return [(float(x), float(z)) for x, z in moved]


def pave_strip(site: Site, surface: str, kerb: str, edge: ArrayLike, back: ArrayLike, height: float) -> None:
    """A raised strip between two lines (x, z) of equal length, `edge` with a kerb stone towards the road.

    One stands on it: each stretch is a deck.
    """
    near, far = np.asarray(edge, np.float64), np.asarray(back, np.float64)
    n = len(near)
    top = np.concatenate([np.insert(line, 1, height, axis=1) for line in (near, far)])
    k = np.arange(n - 1)
    triangles = np.concatenate([np.stack([k, k + 1, k + 1 + n], 1), np.stack([k, k + 1 + n, k + n], 1)])
    corners = top[triangles]
    if np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])[:, 1].sum() < 0:
        triangles = triangles[:, ::-1]
    up = np.tile([0.0, 1.0, 0.0], (len(top), 1))
    site.add(surface, Patch(top, up, top[:, [0, 2]], triangles))
    sketch = Sketch((1, 1, 1))
    for (ax, az), (bx, bz) in pairwise(near):
        length, yaw = float(np.hypot(bx - ax, bz - az)), float(np.degrees(np.arctan2(-(bz - az), bx - ax)))
        sketch.box(
            kerb, (length + 0.02, height + 0.015, 0.28), ((ax + bx) / 2, 0, (az + bz) / 2), (0, yaw, 0), bevel=0.02
        )
    site.draw(sketch)
    for j in range(n - 1):
        middle = (near[j] + near[j + 1] + far[j] + far[j + 1]) / 4
        along = near[j + 1] - near[j]
        across = float(np.linalg.norm((far[j] + far[j + 1] - near[j] - near[j + 1]) / 2))
        yaw = float(np.arctan2(-along[1], along[0]))
        site.deck((float(middle[0]), height, float(middle[1])), (float(np.hypot(*along)), across), yaw)


def flight(
    site: Site,
    sketch: Sketch,
    surface: str,
    foot: tuple[float, float],
    width: float,
    rise: float,
    yaw_deg: float = 0.0,
    *,
    base: float = 0.0,
    tread_m: float = 0.34,
    riser_m: float = 0.17,
) -> float:
    """Steps up from `foot` (x, z) that climb to −Z before the turn, each a deck; returns how far they reach."""
    count = max(1, round(rise / riser_m))
    step = rise / count
    turn = np.radians(yaw_deg)
    for k in range(count):
        out = -(k + 0.5) * tread_m
        x, z = foot[0] + out * np.sin(turn), foot[1] + out * np.cos(turn)
        sketch.box(surface, (width, step * (k + 1), tread_m), (float(x), base, float(z)), (0, yaw_deg, 0), bevel=0.015)
        site.deck((float(x), base + step * (k + 1), float(z)), (width, tread_m), float(turn))
    return count * tread_m
