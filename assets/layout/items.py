"""What is laid out, and where it ended up."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from assets.artifacts import Vec3
from assets.layout.form import SOLID, Form, FormSource

Point = tuple[float, float]
"""x and z in the plane."""

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
    form: FormSource | None = field(default=None, compare=False)
    """Its real geometry; a block where there is none."""


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
    def spot(self) -> Point:
        """The centre of its footprint."""
        return self.position[0], self.position[2]

    @property
    def flat(self) -> bool:
        """Whether it lies so flat that others may stand over it."""
        return self.size[1] <= FLAT_M and self.item.footing != "wall"

    @cached_property
    def form(self) -> Form:
        """Its real geometry."""
        return self.item.form() if self.item.form else SOLID

    @cached_property
    def axes(self) -> tuple[Point, Point]:
        """The footprint's own x and z axes, as directions in the plane (x, z)."""
        sin, cos = math.sin(self.yaw), math.cos(self.yaw)
        return (cos, -sin), (sin, cos)

    @cached_property
    def extents(self) -> Point:
        """Half its width along the scene's x and z, as the viewer sees it."""
        (ax, az), (bx, bz) = self.axes
        w, d = self.size[0] / 2, self.size[2] / 2
        return abs(ax) * w + abs(bx) * d, abs(az) * w + abs(bz) * d

    @cached_property
    def corners(self) -> tuple[Point, ...]:
        """The footprint's four corners, x and z, in order."""
        (ax, az), (bx, bz) = self.axes
        w, d = self.size[0] / 2, self.size[2] / 2
        x, z = self.spot
        return tuple(
            (x + s * w * ax + t * d * bx, z + s * w * az + t * d * bz) for s, t in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        )

    def clears(self, other: Placement, margin: float = 0.0) -> bool:
        """Whether the two boxes have no point in common, nor come nearer than `margin` metres sideways."""
        if self.position[1] >= other.top - 1e-6 or other.position[1] >= self.top - 1e-6:
            return True
        (x, z), (ox, oz) = self.spot, other.spot
        (w, d), (ow, od) = self.extents, other.extents
        if abs(x - ox) >= w + ow + margin - 1e-9 or abs(z - oz) >= d + od + margin - 1e-9:
            return True
        return any(_separated(self, other, axis, margin) for axis in (*self.axes, *other.axes))

    def gap(self, other: Placement) -> float:
        """Metres between the two footprints; 0 where they touch or overlap."""
        if not any(_separated(self, other, axis, 0.0) for axis in (*self.axes, *other.axes)):
            return 0.0
        return min(
            _off(corner, edge)
            for a, b in ((self.corners, other.corners), (other.corners, self.corners))
            for corner in a
            for edge in zip(b, (*b[1:], b[0]), strict=True)
        )

    def reach(self, ux: float, uz: float) -> float:
        """How far the footprint extends from its centre in the scene's direction (ux, uz), a unit vector."""
        (ax, az), (bx, bz) = self.axes
        own = ((self.size[0] / 2, ux * ax + uz * az), (self.size[2] / 2, ux * bx + uz * bz))
        return min(half / abs(share) for half, share in own if abs(share) > 1e-6)

    def beyond(self, u: float, v: float, y: float) -> Vec3:
        """The point `u` along its own x and `v` along its front, at height `y`."""
        (ax, az), (bx, bz) = self.axes
        return self.position[0] + u * ax + v * bx, y, self.position[2] + u * az + v * bz


def _separated(a: Placement, b: Placement, axis: Point, margin: float) -> bool:
    """Separating-axis test along one axis of the plane."""
    first = [x * axis[0] + z * axis[1] for x, z in a.corners]
    second = [x * axis[0] + z * axis[1] for x, z in b.corners]
    gap = max(min(second) - max(first), min(first) - max(second))
    return gap >= margin - 1e-9


def _off(point: Point, edge: Sequence[Point]) -> float:
    """Distance from a point to an edge."""
    (x, z), ((ax, az), (bx, bz)) = point, edge
    dx, dz = bx - ax, bz - az
    share = ((x - ax) * dx + (z - az) * dz) / max(dx * dx + dz * dz, 1e-12)
    share = min(max(share, 0.0), 1.0)
    return math.hypot(x - ax - share * dx, z - az - share * dz)
