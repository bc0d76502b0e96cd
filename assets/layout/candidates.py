"""Poses worth trying where nothing else is said: x, y, z of the base centre and a yaw, drawn from one generator."""

from __future__ import annotations

import math
from collections.abc import Iterator
from random import Random

from assets.artifacts import Vec3
from assets.layout.region import VIEWER_RADIUS_M, Region

Pose = tuple[Vec3, float]

_TRIES = 90
_FAR_M = (11.0, 20.0)
"""How far away the background is."""


def to_viewer(x: float, z: float) -> float:
    """The yaw that turns a thing's front to the origin."""
    return math.atan2(-x, -z) if (x, z) != (0.0, 0.0) else 0.0


def boxed(region: Region) -> bool:
    """Whether the region is small all over: a room or a real surface."""
    return region.walls or not region.viewer


def in_the_open(size: Vec3, random: Random, region: Region, spare: float = 0.0) -> Iterator[Pose]:
    """Free poses: in a room or on an anchor anywhere, outdoors in front of the viewer, big things farther away."""
    if boxed(region):
        if spare:
            yield from _amid_what_is_free(size, random, region)
        yield from _in_a_box(size, random, region)
        return
    across = max(size[0], size[2])
    near = 2.2 + 0.75 * across + 0.35 * size[1] + min(spare, 4.0)
    for i in range(_TRIES):
        spread = 0.35 + 0.75 * i / _TRIES  # radians to either side: first in view, then beside it
        angle = random.uniform(-spread, spread)
        distance = near + random.uniform(0.0, 1.5 + 8.0 * i / _TRIES)
        x, z = distance * math.sin(angle), -distance * math.cos(angle)
        yield (x, 0.0, z), to_viewer(x, z) + random.uniform(-0.3, 0.3)


def _in_a_box(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    w, d = _freedom(size, region, 0.05)
    cx, cz = region.center
    for i in range(2 * _TRIES):
        reach = 0.35 + 0.65 * i / (2 * _TRIES)
        x, z = cx + random.uniform(-w, w) * reach, cz + random.uniform(-d, d) * reach
        yield (x, 0.0, z), random.choice((0.0, 0.0, to_viewer(x, z) if region.viewer else 0.0))


def _amid_what_is_free(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    """About the middle of what the viewer sees, where there is the most room on all sides."""
    (cx, cz), (w, d) = region.center, _freedom(size, region, 0.05)
    back = cz - region.size[2] / 2
    middle = (back - VIEWER_RADIUS_M) / 2 if region.viewer else cz
    for i in range(_TRIES):
        off = i / _TRIES
        x, z = cx + random.uniform(-w, w) * 0.5 * off, middle + random.uniform(-d, d) * 0.5 * off
        yield (x, 0.0, z), 0.0


def _freedom(size: Vec3, region: Region, margin: float) -> tuple[float, float]:
    """How far from the region's middle a thing's centre may be, along x and z."""
    return (
        max(0.0, region.size[0] / 2 - size[0] / 2 - margin),
        max(0.0, region.size[2] / 2 - size[2] / 2 - margin),
    )


def in_the_middle(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    """The middle of a room or a surface; outdoors straight ahead."""
    cx, cz = region.center
    if not boxed(region):
        cx, cz = 0.0, -(2.2 + 0.75 * max(size[0], size[2]) + 0.35 * size[1])
    w, d = _freedom(size, region, 0.05)
    for i in range(_TRIES):
        off = 1.5 * i / _TRIES
        x, z = (c + min(max(random.uniform(-off, off), -most), most) for c, most in ((cx, 0.5 * w), (cz, 0.5 * d)))
        yield (x, 0.0, z), 0.0


def in_the_background(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    """Far away, within the view; in a room or on a surface in its last third."""
    cx, cz = region.center
    w, d = _freedom(size, region, 0.05)
    across = max(size[0], size[2])
    for i in range(_TRIES):
        if boxed(region):
            yield (cx + random.uniform(-w, w), 0.0, cz - d + random.uniform(0.0, 0.6 * d) * i / _TRIES), 0.0
            continue
        angle = random.uniform(-0.5, 0.5)
        reach = max(0.5, w - 0.7 * across)
        distance = min(random.uniform(*_FAR_M) + 0.5 * across, reach)
        x, z = distance * math.sin(angle), -distance * math.cos(angle)
        yield (x, 0.0, z), to_viewer(x, z)


def in_a_corner(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    """In the corners that the viewer sees first; outdoors at either edge of the view."""
    sides = random.choice(((-1, 1), (1, -1)))
    if not boxed(region):
        for i in range(_TRIES):
            distance = 5.0 + size[0] + size[2] + random.uniform(0.0, 6.0) * i / _TRIES
            angle = sides[i % 2] * (0.55 + random.uniform(-0.05, 0.05))
            x, z = distance * math.sin(angle), -distance * math.cos(angle)
            yield (x, 0.0, z), to_viewer(x, z)
        return
    cx, cz = region.center
    for depth in (-1, 1):
        for side in sides:
            for i in range(12):
                off = 0.03 + 0.05 * i
                for yaw, (w, d) in _turns(size, side, depth):
                    x = cx + side * max(0.0, region.size[0] / 2 - w / 2 - off)
                    z = cz + depth * max(0.0, region.size[2] / 2 - d / 2 - off)
                    yield (x, 0.0, z), yaw


def _turns(size: Vec3, side: int, depth: int) -> tuple[tuple[float, tuple[float, float]], ...]:
    """The two ways of standing in a corner, back to one wall or the other, with the widths along x and z."""
    along = (0.0 if depth < 0 else math.pi, (size[0], size[2]))
    across = (-side * math.pi / 2, (size[2], size[0]))
    return along, across


def in_a_row(size: Vec3, random: Random, region: Region, place: int, count: int) -> Iterator[Pose]:
    """The `place`-th of `count` things side by side before the viewer, each turned as the row is."""
    step = 1.12 * size[0] + 0.05
    length = step * count
    cx, cz = region.center
    room = region.size[0] / 2 if boxed(region) else 14.0
    fold = max(1, int(2 * room // step))  # a row longer than the place goes on behind
    back, place = divmod(place, fold)
    x = cx + (place - (min(count, fold) - 1) / 2) * step
    near = cz if boxed(region) else -(2.6 + 0.5 * min(length, 2 * room) + size[2])
    for i in range(_TRIES):
        z = near - back * 1.3 * size[2] + (0.0 if i == 0 else random.uniform(-4.0, 1.0) * i / _TRIES)
        yield (x, 0.0, z), 0.0


def against_walls(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    """Backs to the wall: the one opposite the viewer, then the sides, then the one behind."""
    w, d = region.size[0] / 2, region.size[2] / 2
    cx, cz = region.center
    gap = 0.02 + size[2] / 2
    for wall in ("back", "left", "right", "back", "left", "right", "front"):
        for _ in range(_TRIES // 3):
            along_x = random.uniform(-1, 1) * max(0.0, w - size[0] / 2 - 0.1)
            along_z = random.uniform(-1, 1) * max(0.0, d - size[0] / 2 - 0.1)
            match wall:
                case "back":
                    yield (cx + along_x, 0.0, cz - d + gap), 0.0
                case "left":
                    yield (cx - w + gap, 0.0, cz + along_z), math.pi / 2
                case "right":
                    yield (cx + w - gap, 0.0, cz + along_z), -math.pi / 2
                case _:
                    yield (cx + along_x, 0.0, cz + d - gap), math.pi


def under_the_ceiling(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    """Hung from the ceiling; outdoors overhead, as from a line."""
    y = region.size[1] - size[1] if region.walls else 3.0
    for (x, _, z), yaw in in_the_open(size, random, region):
        yield (x, y, z), yaw


def in_the_air(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    """Flying: above head height outdoors, below the ceiling in a room, low over an anchor."""
    for (x, _, z), yaw in in_the_open(size, random, region):
        if boxed(region):
            low, high = 0.45 * region.size[1], 0.9 * region.size[1] - size[1]
        else:
            low, high = 2.2, 3.5 + 1.2 * size[1]
        yield (x, random.uniform(low, max(low, high)), z), yaw + random.uniform(-0.6, 0.6)
