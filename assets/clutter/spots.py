"""Where small things may lie: level spots on things and stages, free stretches of walls, points of ceilings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Vec3
from assets.layout.form import GRID
from assets.layout.items import Placement
from assets.stages.stage import Stage, Zone

Bool = NDArray[np.bool_]

_LEAST_CELLS = 0.16
"""The share of a thing's footprint that a level must have to be a shelf or a top."""
_LEAST_CLEAR_M = 0.1
_ROUND_M = 0.02
_EYE_M = 2.6
"""What lies higher is not seen."""
_TOP_CLEAR_M = 1.2
_BESIDE_WALL_M = 0.75
_STEP_M = 0.1
_FOOT_M = 1.15
"""Nothing hangs lower on a bare wall: panelling and the backs of chairs come first."""


@dataclass(frozen=True, eq=False)
class Spot:
    """A level rectangle: the middle of it, its size across and front to back, what is free above, its turn.

    `free` are its cells `[x, z]` that nothing stands on yet, from the least corner, in its own axes. `owner` is the id
    of the thing it belongs to, "" for the stage's; `kind` what it is: "table", "shelf", "window" and so on.
    """

    kind: str
    owner: str
    at: Vec3
    size: Vec3
    yaw: float
    free: Bool
    rank: int = 0
    """Which of its owner's levels it is, from below."""

    def as_kind(self, kind: str) -> Spot:
        """The same spot, taken for something else."""
        return replace(self, kind=kind)

    def placed(self, across: float, along: float) -> Vec3:
        """The point of the scene that lies `across` and `along` from its middle."""
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        return self.at[0] + c * across + s * along, self.at[1], self.at[2] - s * across + c * along


@dataclass(frozen=True)
class Bay:
    """A free stretch of a wall: the middle of its foot, its width and height, the way it faces."""

    at: Vec3
    width: float
    height: float
    yaw: float


def spots_on(kind: str, placement: Placement, others: Sequence[Placement]) -> list[Spot]:
    """The levels of a thing by its real geometry, the highest last; without what stands on them already."""
    form = placement.item.form
    if form is None:
        return []
    drawn = form()
    width, height, depth = placement.size
    tops = np.where(np.isfinite(drawn.high), drawn.high, -1.0) * height  # [x, z, k]
    above = np.concatenate([drawn.low[..., 1:], np.full((GRID, GRID, 1), np.inf, np.float32)], axis=2) * height
    clear = np.where(np.isfinite(above), above - tops, _TOP_CLEAR_M)
    levels = np.round(tops / _ROUND_M).astype(int)
    ok = (tops > 0.2) & (clear >= _LEAST_CLEAR_M) & (placement.position[1] + tops < _EYE_M)
    least = _LEAST_CELLS * max(1, int(drawn.filled.sum()))
    found: list[Spot] = []
    for level in np.unique(levels[ok]):
        mask = (ok & (levels == level)).any(axis=2)
        if mask.sum() < least:
            continue
        chosen = ok & (levels == level)
        top, room = float(tops[chosen].max()), float(np.median(clear[chosen]))
        x, y, z = placement.position
        spot = Spot(kind, placement.item.id, (x, y + top, z), (width, room, depth), placement.yaw, mask, len(found))
        found.append(_cleared(spot, others))
    return found


def spot_of(kind: str, zone: Zone, others: Sequence[Placement]) -> Spot:
    """A stage's own level place, without what stands on it already."""
    cells = np.ones((GRID, GRID), bool)
    return _cleared(Spot(kind, "", zone.at, zone.size, zone.yaw, cells), others)


def _cleared(spot: Spot, others: Sequence[Placement]) -> Spot:
    """The spot without the cells that other things stand over."""
    cell = (np.arange(GRID) + 0.5) / GRID - 0.5
    u, v = np.meshgrid(cell * spot.size[0], cell * spot.size[2], indexing="ij")
    c, s = math.cos(spot.yaw), math.sin(spot.yaw)
    x, z = spot.at[0] + c * u + s * v, spot.at[2] - s * u + c * v
    free = spot.free.copy()
    for other in others:
        if other.item.id == spot.owner or other.top < spot.at[1] + 0.005:
            continue
        if other.position[1] > spot.at[1] + spot.size[1]:
            continue
        dx, dz = x - other.position[0], z - other.position[2]
        oc, os = math.cos(other.yaw), math.sin(other.yaw)
        margin = 0.02
        across, along = np.abs(dx * oc - dz * os), np.abs(dx * os + dz * oc)
        free &= (across > other.size[0] / 2 + margin) | (along > other.size[2] / 2 + margin)
    return replace(spot, free=free)


def bays_of(zone: Zone, placements: Sequence[Placement]) -> list[Bay]:
    """What of a wall bay stays free above what stands or hangs there."""
    c, s = math.cos(zone.yaw), math.sin(zone.yaw)
    count = max(1, int(zone.size[0] / _STEP_M))
    along = (np.arange(count) + 0.5) / count * zone.size[0] - zone.size[0] / 2
    foot = np.full(count, zone.at[1] + (_FOOT_M if zone.at[1] < 0.5 else 0.05))
    for placed in placements:
        dx, dz = placed.position[0] - zone.at[0], placed.position[2] - zone.at[2]
        u, out = dx * c - dz * s, dx * s + dz * c
        turn = placed.yaw - zone.yaw
        half = abs(math.cos(turn)) * placed.size[0] / 2 + abs(math.sin(turn)) * placed.size[2] / 2
        deep = abs(math.sin(turn)) * placed.size[0] / 2 + abs(math.cos(turn)) * placed.size[2] / 2
        if out - deep > _BESIDE_WALL_M or out < -0.6:
            continue
        hit = np.abs(along - u) < half + 0.12
        top = placed.top + 0.15 if placed.item.footing != "wall" else math.inf
        foot[hit] = np.maximum(foot[hit], top)
    ceiling = zone.at[1] + zone.size[1] - 0.12
    return [
        Bay(
            (zone.at[0] + c * (a + b) / 2, low, zone.at[2] - s * (a + b) / 2),
            b - a,
            ceiling - low,
            zone.yaw,
        )
        for a, b, low in _stretches(along, foot, zone.size[0] / count)
        if b - a > 0.3 and ceiling - low > 0.3
    ]


def _stretches(along: NDArray[np.float64], foot: NDArray[np.float64], step: float) -> list[tuple[float, float, float]]:
    """Runs of equal height: begin, end, foot."""
    edges = np.flatnonzero(foot[1:] != foot[:-1]) + 1
    return [
        (float(run[0]) - step / 2, float(run[-1]) + step / 2, float(low[0]))
        for run, low in zip(np.split(along, edges), np.split(foot, edges), strict=True)
        if math.isfinite(low[0])
    ]


def kinds_of(stage: Stage) -> dict[str, list[Zone]]:
    """The stage's zones by the kind of surface they are to clutter: shelves before windows are sills."""
    found: dict[str, list[Zone]] = {}
    windows = stage.zones_of("window")
    for zone in stage.zones:
        kind: str = zone.kind
        if kind == "shelf" and any(math.dist(zone.at, window.at) < 0.5 for window in windows):
            kind = "sill"
        found.setdefault(kind, []).append(zone)
    return found
