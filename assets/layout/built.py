"""Where something built rises from a stage's ground, in cells seen from above: nothing else may stand there."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.layout.items import Placement
from assets.stages.stage import Stage, Zone

F64 = NDArray[np.float64]
_CELL_M = 0.4
_SAMPLES = 24_000
_REACH_M = 95.0
_WALL_M = 0.45
"""So near to a room's walls what rises belongs to them."""
_SAME_M = 0.3
"""How far apart the middles of a seat and of the focus about it are at most."""
_HEIGHTS_M = (0.2, 1.9)
_SPREAD = np.linspace(-0.46, 0.46, 7)


@dataclass(frozen=True, eq=False)
class Built:
    """The least corner x, z of cells `[x, z]` of 0.4 m, true where something rises."""

    low: tuple[float, float]
    cells: NDArray[np.bool_]

    def meets(self, placement: Placement) -> bool:
        """Whether a footprint has something built within it."""
        s, t = np.meshgrid(_SPREAD, _SPREAD)
        cos, sin = math.cos(placement.yaw), math.sin(placement.yaw)
        u, v = s * placement.size[0], t * placement.size[2]
        x = placement.position[0] + u * cos + v * sin
        z = placement.position[2] - u * sin + v * cos
        return bool(self.at(x, z).any())

    def at(self, x: F64, z: F64) -> NDArray[np.bool_]:
        """Whether something rises at each of some points."""
        if not self.cells.size:
            return np.zeros(np.shape(x), bool)
        i, j = np.floor((x - self.low[0]) / _CELL_M).astype(int), np.floor((z - self.low[1]) / _CELL_M).astype(int)
        inside = (i >= 0) & (j >= 0) & (i < self.cells.shape[0]) & (j < self.cells.shape[1])
        found = self.cells[np.clip(i, 0, self.cells.shape[0] - 1), np.clip(j, 0, self.cells.shape[1] - 1)]
        return np.asarray(inside & found)


def built_on(stage: Stage) -> Built:
    """What is built on a stage, between knee and head."""
    parts = [p for p in stage.model.primitives if stage.surfaces[p.surface].kind == "structure"]
    nothing = Built((0.0, 0.0), np.zeros((0, 0), bool))
    if not parts:
        return nothing
    points = _sampled(np.concatenate([p.positions[p.indices] for p in parts]).astype(np.float64))
    above = points[:, 1] - stage.ground.height_at(points[:, 0], points[:, 2])
    kept = (above > _HEIGHTS_M[0]) & (above < _HEIGHTS_M[1]) & (np.abs(points[:, [0, 2]]) < _REACH_M).all(axis=1)
    if (room := stage.room) is not None:
        for axis in (0, 2):
            kept &= (points[:, axis] > room.low[axis] + _WALL_M) & (points[:, axis] < room.high[axis] - _WALL_M)
    for zone in _driven_from(stage):
        aside, ahead = (np.abs(points[:, axis] - zone.at[axis]) < zone.size[axis] / 2 + _CELL_M for axis in (0, 2))
        kept &= ~(aside & ahead)
    points = points[kept]
    if not len(points):
        return nothing
    low = points[:, [0, 2]].min(axis=0)
    at = ((points[:, [0, 2]] - low) / _CELL_M).astype(int)
    cells = np.zeros(at.max(axis=0) + 1, bool)
    cells[at[:, 0], at[:, 1]] = True
    return Built((float(low[0]), float(low[1])), cells)


def _driven_from(stage: Stage) -> Iterator[Zone]:
    """Foci about a seat that the stage has itself: who the picture is about sits there, at the wheel."""
    seats = stage.zones_of("seat")
    for zone in stage.zones_of("focus"):
        if any(math.hypot(seat.at[0] - zone.at[0], seat.at[2] - zone.at[2]) < _SAME_M for seat in seats):
            yield zone


def _sampled(corners: F64) -> F64:
    """Points `[n, 3]` spread evenly over triangles `[n, 3, 3]`; equal triangles give equal points."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    total = area.sum()
    if total <= 0:
        return np.zeros((0, 3))
    draw = np.random.default_rng(1)
    chosen = np.searchsorted(np.cumsum(area), draw.uniform(0, total, _SAMPLES))
    chosen = np.minimum(chosen, len(area) - 1)
    u, v = draw.uniform(0, 1, (2, _SAMPLES, 1))
    flip = u + v > 1
    u, v = np.where(flip, 1 - u, u), np.where(flip, 1 - v, v)
    return np.asarray(a[chosen] + u * (b - a)[chosen] + v * (c - a)[chosen])
