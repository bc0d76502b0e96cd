"""Who does something so that it is seen: on which side of what it is done at, and how far both turn off the viewer.

A doer faces what is done at it. Of a thing that is used from all sides, as an anvil is, the doer takes a side from
which the viewer has face, hands and thing before the eyes; one with a front, as a piano, is turned itself.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from random import Random

from assets.artifacts import Vec3
from assets.layout.candidates import Pose
from assets.layout.honour import DRAWN_UP_M
from assets.layout.items import Item, Placement, Side
from assets.layout.region import Region

_TRIES = 60
_FRONT: tuple[float, ...] = (0.0,)
_OVER = (math.radians(125), math.radians(-125), math.radians(150), math.radians(-150), math.pi)
"""Where who does something at a low thing stands, from the thing's front: behind it and aside, and looks over it."""
_ASIDE = (math.radians(80), math.radians(-80), math.radians(105), math.radians(-105))
"""The same at what is high."""
_LOW, _LOW_M = 0.62, 1.0
"""What is no higher than this share of the doer, or so high, is looked over."""
_SIDED = 1.25
"""A thing with corners, so many times wider than the doer, is worked at square to its sides."""
_OWN: Mapping[str | None, float] = {"front": 0.0, "behind": math.pi}
"""Where the sides of a net are, from its front."""
_OVERLAPS = (1.0, 0.75, 0.5, 0.25, 0.0)
_LEAST_M = 0.05
WORKPLACE_RAD = 1.2
"""How far a thing with a front that somebody is before turns off the viewer: both are seen from the side."""
ACTING_RAD = 0.5
"""How far who does something turns off the viewer: three-quarter view."""


def before(
    size: Vec3,
    random: Random,
    region: Region,
    target: Placement,
    y: float,
    distance: float | None,
    overhang: float = 0.0,
    side: Side | None = None,
) -> Iterator[Pose]:
    """Turned to the target and so far from it: on that side from which most is seen of what is done, then in front.

    A `side` is the target's own front or back, as those of a net are.
    By up to `overhang` metres the box comes over the target's: hands over a table.
    """
    near = 1.0 if region.viewer else min(1.0, max(max(size), max(target.size)))
    if distance is not None:
        sides = [0.0] if target.item.one_sided else _sides(size, target, random, near)
        sides = [_OWN[side]] if side in _OWN else sides
        for angle in sides:
            nearer = [-over * overhang for over in _OVERLAPS] if overhang > _LEAST_M else [0.0]
            for more in (*nearer, *(k * DRAWN_UP_M / 3 for k in (1, 2, 3))):
                yield _at(size, target, angle, y, distance + near * more)
    for i in range(_TRIES):
        gap = near * random.uniform(0.5, 1.2 + 2.0 * i / _TRIES) if distance is None else distance
        slide = random.uniform(-0.4, 0.4) * target.size[0] * (i > 4)
        yield target.beyond(slide, target.size[2] / 2 + size[2] / 2 + gap, y), target.yaw + math.pi


def _sides(size: Vec3, target: Placement, random: Random, near: float) -> list[float]:
    """The angles about a target from its front, the best first; which hand is nearer is left to chance."""
    low = target.size[1] <= max(_LOW * size[1], _LOW_M * near)
    square = not target.form.is_round and max(target.size[0], target.size[2]) > _SIDED * size[0]
    if square:
        angles = [math.pi, math.pi / 2, -math.pi / 2] if low else [math.pi / 2, -math.pi / 2, math.pi]
    else:
        angles = [*(_OVER if low else _ASIDE), *(_ASIDE if low else ())]
    sign = random.choice((-1.0, 1.0))
    return [sign * angle for angle in angles]


def _at(size: Vec3, target: Placement, angle: float, y: float, gap: float) -> Pose:
    """Facing the target from `angle` off its front, `gap` metres from its box."""
    sin, cos = math.sin(angle), math.cos(angle)
    edges = (target.size[k] / 2 / abs(part) for k, part in ((0, sin), (2, cos)) if abs(part) > 1e-6)
    out = min(edges) + size[2] / 2 + gap
    return target.beyond(out * sin, out * cos, y), target.yaw + angle + math.pi


def turn_of(item: Item, is_workplace: bool, side: int) -> float | None:
    """How far a free thing turns off the viewer, towards its `side` 1 or −1, where a doer or doing says so; radians.

    `is_workplace` says that somebody is to be before it, or on it.
    """
    if is_workplace:
        return side * (WORKPLACE_RAD if item.one_sided else ACTING_RAD)
    return item.turn or None


def ill_worked_at(placement: Placement, eye: Vec3) -> float:
    """0 where who stands before a thing's front shows a side to an eye, up to 1 the more of the back is seen."""
    dx, dz = eye[0] - placement.position[0], eye[2] - placement.position[2]
    facing = (dx * math.sin(placement.yaw) + dz * math.cos(placement.yaw)) / max(1e-6, math.hypot(dx, dz))
    return max(0.0, facing - math.cos(WORKPLACE_RAD)) + 0.5 * max(0.0, -facing - 0.3)
