"""Poses worth trying: x, y, z of the base centre and a yaw, best ideas first, drawn from one generator."""

from __future__ import annotations

import math
from collections.abc import Iterator
from random import Random

from assets.artifacts import Vec3
from assets.layout.items import Placement, Side
from assets.layout.region import Region

Pose = tuple[Vec3, float]

_TRIES = 90
_EYE_M = 1.55


def to_viewer(x: float, z: float) -> float:
    """The yaw that turns a thing's front to the origin."""
    return math.atan2(-x, -z) if (x, z) != (0.0, 0.0) else 0.0


def in_the_open(size: Vec3, random: Random, anchored: bool, region: Region) -> Iterator[Pose]:
    """Free poses: in a room or on an anchor anywhere, outdoors in front of the viewer, big things farther away."""
    if region.walls or anchored:
        yield from _in_a_box(size, random, region)
        return
    across = max(size[0], size[2])
    near = 2.2 + 0.75 * across + 0.35 * size[1]
    for i in range(_TRIES):
        spread = 0.35 + 0.75 * i / _TRIES  # radians to either side: first in view, then beside it
        angle = random.uniform(-spread, spread)
        distance = near + random.uniform(0.0, 1.5 + 8.0 * i / _TRIES)
        x, z = distance * math.sin(angle), -distance * math.cos(angle)
        yield (x, 0.0, z), to_viewer(x, z) + random.uniform(-0.3, 0.3)


def _in_a_box(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    w = max(0.0, region.size[0] / 2 - size[0] / 2 - 0.05)
    d = max(0.0, region.size[2] / 2 - size[2] / 2 - 0.05)
    cx, cz = region.center
    for i in range(2 * _TRIES):
        reach = 0.35 + 0.65 * i / (2 * _TRIES)
        x, z = cx + random.uniform(-w, w) * reach, cz + random.uniform(-d, d) * reach
        yield (x, 0.0, z), random.choice((0.0, 0.0, to_viewer(x, z)))


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


def on_walls(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    """Flat on a wall, its middle at eye height where the room allows."""
    height = region.size[1]
    y = min(max(0.1, _EYE_M - size[1] / 2), max(0.0, height - size[1] - 0.1))
    for (x, _, z), yaw in against_walls(size, random, region):
        yield (x, y, z), yaw


def under_the_ceiling(size: Vec3, random: Random, region: Region, target: Placement | None) -> Iterator[Pose]:
    """Hung from the ceiling, above the target if there is one; outdoors overhead, as from a line."""
    y = (region.size[1] if region.walls else 3.0 + size[1]) - size[1]
    if target is not None:
        yield (target.position[0], max(y, target.top + 0.3), target.position[2]), 0.0
    for (x, _, z), yaw in in_the_open(size, random, False, region):
        yield (x, y, z), yaw


def in_the_air(size: Vec3, random: Random, region: Region, anchored: bool) -> Iterator[Pose]:
    """Flying: above head height outdoors, below the ceiling in a room, low over an anchor."""
    for (x, _, z), yaw in in_the_open(size, random, anchored, region):
        if region.walls or anchored:
            low, high = 0.45 * region.size[1], 0.9 * region.size[1] - size[1]
        else:
            low, high = 2.2, 3.5 + 1.2 * size[1]
        yield (x, random.uniform(low, max(low, high)), z), yaw + random.uniform(-0.6, 0.6)


def on_top(size: Vec3, random: Random, target: Placement) -> Iterator[Pose]:
    """On the target's upper face, wholly inside its edge."""
    w, d = (target.size[0] - size[0]) / 2, (target.size[2] - size[2]) / 2
    if min(w, d) < -1e-6:
        return
    for i in range(_TRIES):
        reach = 0.9 * i / _TRIES  # the middle first
        u, v = random.uniform(-w, w) * reach, random.uniform(-d, d) * reach
        yield _beyond(target, u, v, target.top), target.yaw + random.uniform(-0.25, 0.25) * (i > 0)


def inside(target: Placement) -> Iterator[Pose]:
    """In the target: on its inner floor."""
    yield (target.position[0], target.position[1] + 0.05 * target.size[1], target.position[2]), target.yaw


def beneath(target: Placement) -> Iterator[Pose]:
    """On the floor under the target, its middle under the target's."""
    yield (target.position[0], 0.0, target.position[2]), target.yaw


def next_to(size: Vec3, random: Random, target: Placement) -> Iterator[Pose]:
    """Beside the target, left and right first, looking the same way; on the same level."""
    for i in range(_TRIES):
        gap = random.uniform(0.06, 0.3 + 1.5 * i / _TRIES)
        side = (1, -1)[random.getrandbits(1)]
        shift = random.uniform(-0.3, 0.3) * target.size[2] * (i > 4)
        u, v = side * (target.size[0] / 2 + size[0] / 2 + gap), shift
        if i > _TRIES // 2 and random.random() < 0.5:
            u, v = shift, side * (target.size[2] / 2 + size[2] / 2 + gap)
        yield _beyond(target, u, v, target.position[1]), target.yaw


def on_side(size: Vec3, random: Random, target: Placement, side: Side) -> Iterator[Pose]:
    """Beside the target, on the side that the viewer calls so, nearest first."""
    x, y, z = target.position
    away = math.atan2(x, -z) if (x, z) != (0.0, 0.0) else 0.0  # where the viewer looks to see the target
    turn = {"behind": 0.0, "right": math.pi / 2, "front": math.pi, "left": -math.pi / 2}[side]
    for i in range(_TRIES):
        angle = away + turn + random.uniform(-0.5, 0.5) * i / _TRIES
        ux, uz = math.sin(angle), -math.cos(angle)
        cos, sin = math.cos(target.yaw), math.sin(target.yaw)
        reach = _reach(target, ux * cos - uz * sin, ux * sin + uz * cos)
        gap = reach + 0.5 * max(size[0], size[2]) + 0.05 + 0.6 * i / _TRIES
        px, pz = x + gap * ux, z + gap * uz
        yield (px, y, pz), to_viewer(px, pz)


def ring(size: Vec3, random: Random, target: Placement) -> Iterator[Pose]:
    """Around the target and facing it, sides before corners: chairs at a table, stones about a fire."""
    turn = random.choice((0, 1, 2, 3))
    for i in range(_TRIES):
        gap = 0.05 + 0.8 * i / _TRIES
        step = (turn + i) % 4 if i < 16 else None
        angle = step * math.pi / 2 if step is not None else random.uniform(-math.pi, math.pi)
        ux, uz = math.sin(angle), math.cos(angle)
        reach = _reach(target, ux, uz) + size[2] / 2 + gap
        slide = random.uniform(-0.4, 0.4) * (target.size[0] if abs(uz) > 0.5 else target.size[2]) * (3 < i < 16)
        yield (
            _beyond(target, ux * reach + uz * slide, uz * reach - ux * slide, target.position[1]),
            target.yaw + angle + math.pi,
        )


def opposite(size: Vec3, random: Random, target: Placement) -> Iterator[Pose]:
    """In front of the target and turned to it."""
    for i in range(_TRIES):
        gap = random.uniform(0.5, 1.2 + 2.0 * i / _TRIES)
        slide = random.uniform(-0.4, 0.4) * target.size[0] * (i > 4)
        v = target.size[2] / 2 + size[2] / 2 + gap
        yield _beyond(target, slide, v, target.position[1]), target.yaw + math.pi


def _reach(target: Placement, ux: float, uz: float) -> float:
    """How far the target's footprint extends from its centre in its own direction (ux, uz)."""
    bounds = [half / abs(u) for half, u in ((target.size[0] / 2, ux), (target.size[2] / 2, uz)) if abs(u) > 1e-6]
    return min(bounds)


def _beyond(target: Placement, u: float, v: float, y: float) -> Vec3:
    """The point `u` along the target's own x and `v` along its front, at height `y`."""
    c, s = math.cos(target.yaw), math.sin(target.yaw)
    return (target.position[0] + u * c + v * s, y, target.position[2] - u * s + v * c)
