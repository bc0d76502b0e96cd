"""Which of many poses are free, and which composes best: all of them at once, as arrays."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Vec3
from assets.layout.candidates import Pose, boxed
from assets.layout.items import Item, Placement
from assets.layout.region import VIEWER_RADIUS_M, Region

F64 = NDArray[np.float64]
Bool = NDArray[np.bool_]


class Poses:
    """Poses of one thing, `[n]` each: `x`, `y`, `z` of the base's centre; `cos`, `sin` of the yaw; half extents."""

    def __init__(self, poses: Sequence[Pose], size: Vec3) -> None:
        table = np.array([(*position, yaw) for position, yaw in poses], np.float64).reshape(-1, 4)
        self.x, self.y, self.z = table[:, 0], table[:, 1], table[:, 2]
        self.cos, self.sin = np.cos(table[:, 3]), np.sin(table[:, 3])
        self.size = size

    @cached_property
    def extents(self) -> tuple[F64, F64]:
        """Half of the width along the scene's x and z."""
        w, d = self.size[0] / 2, self.size[2] / 2
        return abs(self.cos) * w + abs(self.sin) * d, abs(self.sin) * w + abs(self.cos) * d

    @property
    def distance(self) -> F64:
        """From the viewer."""
        return np.hypot(self.x, self.z)


class Crowd:
    """What is placed, as arrays `[m]`."""

    def __init__(self, placed: Collection[Placement]) -> None:
        rows = [(*p.position, *p.size, p.yaw, p.item.spare_m, p.is_carpet, p.item.footing == "wall") for p in placed]
        table = np.array(rows, np.float64).reshape(-1, 10)
        self.x, self.y, self.z = table[:, 0], table[:, 1], table[:, 2]
        self.w, self.h, self.d = table[:, 3] / 2, table[:, 4], table[:, 5] / 2
        self.cos, self.sin = np.cos(table[:, 6]), np.sin(table[:, 6])
        self.spare, self.is_carpet, self.on_wall = table[:, 7], table[:, 8] > 0, table[:, 9] > 0
        self.stands = np.array(
            [not p.flat and p.item.footing not in ("wall", "ceiling") for p in placed], np.bool_
        ).reshape(-1)
        self.ids = [p.item.id for p in placed]

    @cached_property
    def longest(self) -> F64:
        """The longer side of each footprint."""
        return 2 * np.maximum(self.w, self.d)

    def leaves(self, poses: Poses, margin: float, among: Bool) -> Bool:
        """Which poses meet no box of those `among` what is placed, nor come nearer than `margin` sideways."""
        cos = abs(poses.cos[:, None] * self.cos + poses.sin[:, None] * self.sin)
        sin = abs(poses.sin[:, None] * self.cos - poses.cos[:, None] * self.sin)
        x, z = self.x - poses.x[:, None], self.z - poses.z[:, None]
        w, d = poses.size[0] / 2, poses.size[2] / 2
        c, s = poses.cos[:, None], poses.sin[:, None]
        gap = np.maximum(
            np.maximum(
                abs(x * c - z * s) - w - cos * self.w - sin * self.d,
                abs(x * s + z * c) - d - sin * self.w - cos * self.d,
            ),
            np.maximum(
                abs(x * self.cos - z * self.sin) - self.w - cos * w - sin * d,
                abs(x * self.sin + z * self.cos) - self.d - sin * w - cos * d,
            ),
        )
        y = poses.y[:, None]
        level = (y < self.y + self.h - 1e-6) & (self.y < y + poses.size[1] - 1e-6)
        free: Bool = ~(level & (gap < margin - 1e-9) & among).any(axis=1)
        return free

    def off(self, poses: Poses) -> F64:
        """About how far each pose's edge is from each box's, `[n, m]`: by the circles that cover as much."""
        reach = 0.5 * (self.w + self.d) + 0.25 * (poses.size[0] + poses.size[2])
        return np.maximum(0.0, np.hypot(poses.x[:, None] - self.x, poses.z[:, None] - self.z) - reach)


def costs(poses: Poses, item: Item, region: Region, crowd: Crowd) -> F64:
    """Low where things are spread over the view, near the viewer, and do not hide one another: `[n]`."""
    cost: F64 = _afar(poses, region) if item.relation != "far" else -0.05 * poses.distance
    if region.viewer:
        cost = cost + 0.25 * abs(np.arctan2(poses.x, -poses.z))
    if item.spare_m and boxed(region):
        cost = cost + _cramped(poses, item, region, crowd)
    if not len(crowd.ids):
        return cost
    apart = np.hypot(poses.x[:, None] - crowd.x, poses.z[:, None] - crowd.z)
    reach = 0.5 * (max(poses.size[0], poses.size[2]) + crowd.longest)
    each = 0.6 * np.maximum(0.0, 1.5 - apart / np.maximum(reach, 1e-3))
    theirs = (crowd.spare > 0) & np.array([name != item.target for name in crowd.ids])
    off = crowd.off(poses)
    each += theirs * np.maximum(0.0, 1.0 - off / np.maximum(crowd.spare, 1e-6))
    if region.viewer:
        each += _hiding(poses, crowd)
    cost = cost + (each * crowd.stands).sum(axis=1)
    if region.walls:
        hidden = (poses.y[:, None] + poses.size[1] - crowd.y) / crowd.h
        cost = cost + (1.5 * np.clip(hidden, 0.0, 1.0) * (off < 0.6) * crowd.on_wall).sum(axis=1)
    return cost


def _afar(poses: Poses, region: Region) -> F64:
    """Low near the viewer; in a room a few steps away, so that there is room in front."""
    best = min(2.4 + 0.4 * max(poses.size[0], poses.size[2]), 0.6 * region.size[2]) if region.walls else 0.0
    cost: F64 = (0.15 if region.walls else 0.05) * abs(poses.distance - best)
    return cost


def _cramped(poses: Poses, item: Item, region: Region, crowd: Crowd) -> F64:
    """How much of the room that a thing should have about it is missing, in a room or on a surface."""
    cost = np.zeros(len(poses.x))
    for axis, at in ((0, poses.x), (1, poses.z)):
        low, high = (region.center[axis] + side * region.size[2 * axis] / 2 for side in (-1, 1))
        if axis == 1 and region.viewer:
            high = min(high, -VIEWER_RADIUS_M)  # what comes in front stands before the viewer, not behind
        for free in (at - poses.extents[axis] - low, high - at - poses.extents[axis]):
            at_its_wall = (free <= 0.1) & (item.relation == "against_wall")
            cost += np.where(at_its_wall, 0.0, 10.0 * np.maximum(0.0, 1.0 - free / item.spare_m) ** 2)
    near: F64 = np.maximum(0.0, 1.0 - crowd.off(poses) / item.spare_m) * crowd.stands
    cost += near.sum(axis=1)
    return cost


def _hiding(poses: Poses, crowd: Crowd) -> F64:
    """How much the nearer of two hides the farther, seen from the origin; more if the nearer one is the taller."""
    own, other = np.maximum(0.5, poses.distance)[:, None], np.maximum(0.5, np.hypot(crowd.x, crowd.z))
    turn = np.arctan2(poses.x, poses.z)[:, None] - np.arctan2(crowd.x, crowd.z)
    turn = abs((turn + np.pi) % (2 * np.pi) - np.pi)
    width = 0.5 * (max(poses.size[0], poses.size[2]) / own + crowd.longest / other)
    covered = np.maximum(0.0, 1.0 - turn / np.maximum(width, 1e-3))
    rise, other_rise = (poses.y[:, None] + poses.size[1]) / own, (crowd.y + crowd.h) / other
    taller = np.where(own <= other, rise / np.maximum(other_rise, 1e-3), other_rise / np.maximum(rise, 1e-3))
    hiding: F64 = 1.2 * covered * np.clip(taller, 0.0, 1.5)
    return hiding
