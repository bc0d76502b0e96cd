"""What is laid out, and where it ended up."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from assets.artifacts import Vec3

Footing = Literal["floor", "wall", "ceiling", "surface", "water", "air"]
"""What a thing rests on or hangs from when nothing else is said."""

Relation = Literal[
    "free",
    "on",
    "under",
    "above",
    "beside",
    "between",
    "inside",
    "around",
    "facing",
    "against",
    "against_wall",
    "along",
    "hanging",
    "corner",
    "flanking",
    "held",
    "far",
    "middle",
]
"""How a thing stands to its target. Without one, "along" is a row, "corner" and "middle" are the place's own.

"held" is carried, worn or led by the target; "far" is in the background.
"""

FLAT_M = 0.06
"""Things no higher than this (rugs, puddles, paths) may lie under others."""


Side = Literal["left", "right", "behind", "front"]
"""A side of a thing as the viewer at the origin sees it."""


@dataclass(frozen=True)
class Item:
    """A thing to place: its size x, y, z in metres, front to +Z, and how it wants to stand.

    `side`, with the relation "beside", says on which side of the target; `other` is the second target of "between".
    """

    id: str
    size: Vec3
    footing: Footing = "floor"
    relation: Relation = "free"
    target: str | None = None
    side: Side | None = None
    other: str | None = None
    distance_m: float | None = None
    """How far its nearest edge is to be from the target's."""
    siblings: int = 1
    """How many things, itself included, share its relation and target: eight chairs around one table."""
    spare_m: float = 0.0
    """Room to leave about it for things that are to come and refer to it."""


@dataclass(frozen=True)
class Placement:
    """Where a thing stands: the centre of its base, its turn about +Y, and the size it was given.

    `size` is smaller than what was asked for only where the region could not hold it. `on` is the item it rests on.
    """

    item: Item
    position: Vec3
    yaw: float
    """Radians; 0 faces +Z, towards a viewer who looks to −Z."""
    size: Vec3
    on: str | None = None
    gave_way: str | None = None
    """What was asked of the place and could not be had, and why."""

    @property
    def rotation(self) -> tuple[float, float, float, float]:
        """The turn as a unit quaternion x, y, z, w."""
        return (0.0, math.sin(self.yaw / 2), 0.0, math.cos(self.yaw / 2))

    @property
    def top(self) -> float:
        """Height of the upper face, metres."""
        return self.position[1] + self.size[1]

    @property
    def flat(self) -> bool:
        """Whether it lies so flat that others may stand over it."""
        return self.size[1] <= FLAT_M and self.item.footing != "wall"

    def clears(self, other: Placement, margin: float = 0.0) -> bool:
        """Whether the two boxes have no point in common, nor come nearer than `margin` metres sideways."""
        if self.position[1] >= other.top - 1e-6 or other.position[1] >= self.top - 1e-6:
            return True
        return any(_separated(self, other, axis, margin) for axis in (*_axes(self.yaw), *_axes(other.yaw)))

    def corners(self) -> list[tuple[float, float]]:
        """The footprint's four corners, x and z."""
        (ax, az), (bx, bz) = _axes(self.yaw)
        w, d = self.size[0] / 2, self.size[2] / 2
        x, _, z = self.position
        return [(x + s * w * ax + t * d * bx, z + s * w * az + t * d * bz) for s in (-1, 1) for t in (-1, 1)]


def _axes(yaw: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """The footprint's own x and z axes, as directions in the plane (x, z)."""
    return (math.cos(yaw), -math.sin(yaw)), (math.sin(yaw), math.cos(yaw))


def _separated(a: Placement, b: Placement, axis: tuple[float, float], margin: float) -> bool:
    """Separating-axis test along one axis of the plane."""
    first = [x * axis[0] + z * axis[1] for x, z in a.corners()]
    second = [x * axis[0] + z * axis[1] for x, z in b.corners()]
    gap = max(min(second) - max(first), min(first) - max(second))
    return gap >= margin - 1e-9
