"""What is laid out, and where it ended up."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from assets.artifacts import Vec3
from assets.layout.form import SOLID, Form, FormSource
from assets.shapes.berths import Berth
from assets.shapes.resting import Rest, rested_size
from assets.stages.stage import ZoneKind

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
_PILE_M = 0.005
_CARPET_M = 0.35
"""What lies flat and is at least this wide is a carpet, a puddle, a path; plates and books are smaller."""


def is_flat(size: Vec3) -> bool:
    """Whether a thing of this size is no higher than a threshold, and far wider than high."""
    return size[1] <= min(FLAT_M, 0.2 * size[0], 0.2 * size[2])


def laid_size(size: Vec3, footing: Footing) -> Vec3:
    """The size at which a thing is laid out: a carpet is no thicker than its pile, for others stand over it."""
    if footing == "floor" and is_flat(size) and min(size[0], size[2]) >= _CARPET_M:
        return (size[0], min(size[1], _PILE_M), size[2])
    return size


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
    seat: tuple[float, float] | None = None
    """What sits on its target: how high above its foot and how far behind its middle, metres."""
    form: FormSource | None = field(default=None, compare=False)
    """Its real geometry; a block where there is none."""
    rests: tuple[Rest, ...] = ()
    """How it rests that would not stand by itself, the best first; empty for what stands."""
    steady: bool = False
    """Whether others may lean on it."""
    one_sided: bool = False
    """Whether it is used from its front alone, as a piano is."""
    overhang: float = 0.0
    """How far hands and what they hold reach out before the body, metres: a doer's come over what is done at."""
    acts: bool = False
    """Whether it is somebody, who isn't made smaller to find room, and reaches in where there is none for all."""
    fills: Literal["window", "door"] | None = None
    """Which opening of a stage it is, where the stage has one: a window is in the wall, and not before it."""
    climbs: bool = False
    """Whether it grows over what it is on, as ivy does: it has no place but that thing's."""
    turn: float = 0.0
    """How far it turns off who looks at it, radians to its left, so that what it does shows; 0 leaves it to others."""
    telling: bool = False
    """Whether it tells what kind of place this is, and so is to be in the picture though nobody named it."""
    berths: tuple[Berth, ...] = ()
    """Where people are who are in it or on it; empty where nobody has a place of their own."""
    towed: float | None = None
    """How far behind whom it is "held" by it is drawn, in shares of its length; None for what is not drawn."""
    mouth: Callable[[], tuple[float, float] | None] | None = field(default=None, compare=False)
    """Where an animal's mouth is that bears something: metres above its foot and ahead of its middle."""
    drives: bool = False
    """Whether it goes on roads, and so stands along a lane where there is one."""
    zone: ZoneKind | None = None
    """What kind of zone of the stage it is to stand in, where the stage has one; else what suits it best."""

    @property
    def wades(self) -> bool:
        """Whether it stands in the water, or swims where that is deep, rather than float on it."""
        return self.zone == "water" and self.footing == "floor"

    def at_rest(self, rest: Rest) -> Item:
        """The item as one whose box and form are those it has at `rest`."""
        form = self.form
        turned = None if form is None or form() is SOLID else (lambda: form(rest))
        relation = "free" if self.relation == "against_wall" and rest != "leans" else self.relation
        return replace(self, size=rested_size(self.size, rest), form=turned, rests=(), relation=relation)


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
    rest: Rest = "stands"
    """How it rests; `size` is that of its box as it does."""

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
        """Whether it lies so flat that one may step on it."""
        return is_flat(self.size) and self.item.footing != "wall"

    @property
    def is_carpet(self) -> bool:
        """Whether others may stand over it: a flat wide thing on the ground, or any that was to lie under something."""
        wide = min(self.size[0], self.size[2]) >= _CARPET_M or self.item.relation == "under"
        return self.flat and wide and self.on is None

    @cached_property
    def form(self) -> Form:
        """Its real geometry."""
        if self.item.form is None:
            return SOLID
        return self.item.form() if self.rest == "stands" else self.item.form(self.rest)

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

    def corners(self) -> tuple[Point, ...]:
        """The footprint's four corners, x and z, in order."""
        return self._corners

    @cached_property
    def _corners(self) -> tuple[Point, ...]:
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
        return _apart(self, other, margin)

    def gap(self, other: Placement) -> float:
        """Metres between the two footprints; 0 where they touch or overlap."""
        if not _apart(self, other, 0.0):
            return 0.0
        return min(
            _off(corner, edge)
            for a, b in ((self.corners(), other.corners()), (other.corners(), self.corners()))
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


def _apart(a: Placement, b: Placement, margin: float) -> bool:
    """Separating-axis test of the two footprints."""
    (ax, az), (bx, bz) = a.axes
    (cx, cz), (dx, dz) = b.axes
    along, across = abs(ax * cx + az * cz), abs(ax * dx + az * dz)  # cosine and sine of the turn between them
    x, z = b.position[0] - a.position[0], b.position[2] - a.position[2]
    w, d, other_w, other_d = a.size[0] / 2, a.size[2] / 2, b.size[0] / 2, b.size[2] / 2
    return (
        abs(x * ax + z * az) - w - along * other_w - across * other_d >= margin - 1e-9
        or abs(x * bx + z * bz) - d - across * other_w - along * other_d >= margin - 1e-9
        or abs(x * cx + z * cz) - other_w - along * w - across * d >= margin - 1e-9
        or abs(x * dx + z * dz) - other_d - across * w - along * d >= margin - 1e-9
    )


def _off(point: Point, edge: Sequence[Point]) -> float:
    """Distance from a point to an edge."""
    (x, z), ((ax, az), (bx, bz)) = point, edge
    dx, dz = bx - ax, bz - az
    share = ((x - ax) * dx + (z - az) * dz) / max(dx * dx + dz * dz, 1e-12)
    share = min(max(share, 0.0), 1.0)
    return math.hypot(x - ax - share * dx, z - az - share * dz)
