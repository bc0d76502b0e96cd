"""How far what is built on a room's walls stands out: skirting, panels, sills, pilasters; things keep off it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Vec3
from assets.layout.candidates import Pose
from assets.layout.items import Item, Placement
from assets.stages.stage import Room, Stage

F64 = NDArray[np.float64]
_DEEP_M = 0.75
"""What stands out farther is no part of the wall."""
_LEAST_M, _TOUCH_M = 0.005, 0.004
_FLUSH_M = 0.01
"""So far from the wall hangs what hangs on it."""
_FURTHEST_M = 0.6
_RECESS_M, _EVEN_M = 0.3, 0.03
_HUNG_M = 0.2
"""A thing is not hung on what stands out farther than this."""


@dataclass(frozen=True, eq=False)
class WallRelief:
    """One wall: where it is on its axis, and boxes `[n, 5]` of what stands out of it.

    They are: along the wall from and to, height from and to, metres out.
    """

    at: float
    boxes: F64

    def out(self, middle: float, half: float, height: tuple[float, float]) -> float:
        """How far the farthest within a stretch of the wall stands out, metres; below 0 in a recess, −inf before an
        opening.
        """
        boxes = self.boxes
        meets = (boxes[:, 0] < middle + half - _TOUCH_M) & (boxes[:, 1] > middle - half + _TOUCH_M)
        meets &= (boxes[:, 2] < height[1]) & (boxes[:, 3] > height[0] + _TOUCH_M)
        return float(boxes[meets, 4].max(initial=-np.inf))


class Relief:
    """The relief of a stage's four walls; without a room there is none."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def clear(self, item: Item, pose: Pose, size: Vec3) -> Pose:
        """A pose, moved off what stands out of the walls; what hangs is moved onto it."""
        if self._stage.room is None:
            return pose
        (x, y, z), yaw = pose
        extents = Placement(item, (x, y, z), yaw, size).extents
        at = [x, z]
        for (axis, side), wall in self._walls.items():
            gap = abs(at[axis] - wall.at) - extents[axis]
            if gap > _DEEP_M:
                continue
            hangs = item.footing == "wall" and gap < 2 * _FLUSH_M
            out = wall.out(at[1 - axis], extents[1 - axis], (y, y + size[1]))
            shift = out + (_FLUSH_M if hangs else _TOUCH_M) - gap
            if -_RECESS_M <= out <= _HUNG_M if hangs else 0 < shift <= _FURTHEST_M and out >= _LEAST_M:
                at[axis] += shift if side == 0 else -shift
        return (at[0], y, at[1]), yaw

    def is_uneven(self, placement: Placement) -> bool:
        """Whether a thing on a wall would hang half over a sill, a moulding or a pilaster."""
        if self._stage.room is None:
            return False
        at, height = placement.spot, (placement.position[1], placement.top)
        for (axis, _), wall in self._walls.items():
            gap = abs(at[axis] - wall.at) - placement.extents[axis]
            if gap <= _HUNG_M + 2 * _FLUSH_M:
                half = placement.extents[1 - axis]
                middle = (height[0] + 0.4 * placement.size[1], height[0] + 0.6 * placement.size[1])
                most = wall.out(at[1 - axis], half, height)
                return most - wall.out(at[1 - axis], 0.2 * half, middle) > _EVEN_M
        return False

    @cached_property
    def _walls(self) -> dict[tuple[int, int], WallRelief]:
        room, stage = self._stage.room, self._stage
        assert room is not None
        parts = [p for p in stage.model.primitives if stage.surfaces[p.surface].kind == "structure"]
        if not parts:
            return {}
        corners = np.concatenate([p.positions[p.indices] for p in parts]).astype(np.float64)
        low, high = corners.min(axis=1), corners.max(axis=1)
        return {(axis, side): _relief(low, high, room, axis, side) for axis in (0, 1) for side in (0, 1)}


def _relief(low: F64, high: F64, room: Room, axis: int, side: int) -> WallRelief:
    """The relief of the wall at the low or high end of x (axis 0) or z (1); `low`, `high` `[n, 3]` bound triangles."""
    across, along = 2 * axis, 2 - 2 * axis
    wall = (room.low, room.high)[side][across]
    out = high[:, across] - wall if side == 0 else wall - low[:, across]
    kept = (out >= -_RECESS_M) & (out <= _DEEP_M)
    columns = (low[:, along], high[:, along], low[:, 1], high[:, 1], out)
    return WallRelief(wall, np.stack([column[kept] for column in columns], axis=1))
