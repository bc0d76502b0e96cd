"""What hangs on the walls of a room: at its height, beside what it belongs to, seen from where one comes in."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from assets.artifacts import Vec3
from assets.layout.candidates import Pose
from assets.layout.items import Item, Placement
from assets.layout.region import Region

EYE_M = 1.55
_SILL_M = 0.9
_TALL_M = 1.9
"""What is taller than this reaches down to the floor: curtains, doors, tapestries."""
_TRIES = 24


@dataclass(frozen=True)
class Wall:
    """One wall: where its middle is, the direction along it, the yaw of what hangs on it, its length, its standing.

    `cost` is low where the arriving viewer sees the wall.
    """

    middle: tuple[float, float]
    along: tuple[float, float]
    yaw: float
    length: float
    cost: float

    def at(self, offset: float, y: float, size: Vec3) -> Pose:
        """The pose of a thing `offset` metres from the wall's middle, its back to the wall."""
        out = 0.01 + size[2] / 2
        x = self.middle[0] + offset * self.along[0] + out * math.sin(self.yaw)
        z = self.middle[1] + offset * self.along[1] + out * math.cos(self.yaw)
        return (x, y, z), self.yaw

    def offset(self, placement: Placement) -> float:
        """How far along the wall something is from its middle."""
        dx, dz = placement.position[0] - self.middle[0], placement.position[2] - self.middle[1]
        return dx * self.along[0] + dz * self.along[1]

    def distance(self, placement: Placement) -> float:
        """Metres from the wall to the nearest of something's corners."""
        sin, cos = math.sin(self.yaw), math.cos(self.yaw)
        return min((x - self.middle[0]) * sin + (z - self.middle[1]) * cos for x, z in placement.corners())

    def half(self, placement: Placement) -> float:
        """Half of something's width along the wall."""
        return placement.extents[0] if abs(self.along[0]) > 0.5 else placement.extents[1]


def walls_of(region: Region) -> tuple[Wall, Wall, Wall, Wall]:
    """The wall opposite the viewer, the left one, the right one, the one behind."""
    (cx, cz), (w, _, d) = region.center, region.size
    return (
        Wall((cx, cz - d / 2), (1.0, 0.0), 0.0, w, 0.0),
        Wall((cx - w / 2, cz), (0.0, 1.0), math.pi / 2, d, 0.8),
        Wall((cx + w / 2, cz), (0.0, 1.0), -math.pi / 2, d, 0.8),
        Wall((cx, cz + d / 2), (1.0, 0.0), math.pi, w, 4.0),
    )


def height_on_wall(size: Vec3, region: Region) -> float:
    """Height of its lower edge: its middle at eye height, but not below a sill; on the floor if tall as a door."""
    height = size[1]
    y = 0.0 if height >= _TALL_M else max(EYE_M - height / 2, _SILL_M)
    return min(y, max(0.0, region.size[1] - height - 0.05))


def on_walls(size: Vec3, random: Random, region: Region) -> Iterator[Pose]:
    """Flat on a wall, one wall after the other."""
    y = height_on_wall(size, region)
    for wall in walls_of(region):
        free = max(0.0, wall.length / 2 - size[0] / 2 - 0.08)
        for i in range(_TRIES):
            share = 0.0 if i == 0 else random.uniform(-1, 1)
            yield wall.at(share * free, y, size)


def by_target(item: Item, size: Vec3, region: Region, target: Placement) -> Iterator[Pose]:
    """On the wall nearest to the target, above it or beside it."""
    walls = sorted(walls_of(region), key=lambda wall: (round(wall.distance(target), 2), wall.cost))
    usual = height_on_wall(size, region)
    over = min(max(usual, target.top + 0.12), region.size[1] - size[1] - 0.02)
    gap = 0.05 if item.distance_m is None else item.distance_m
    for wall in walls if walls[0].distance(target) > 0.6 else walls[:1]:
        aside, reach = wall.half(target) + size[0] / 2 + gap, wall.half(target)
        middle, free = wall.offset(target), wall.length / 2 - size[0] / 2
        level = target.position[1] if target.item.footing == "wall" and size[1] < target.size[1] else usual
        beside = [(side * aside * s, max(level, usual)) for s in (1.0, 1.15, 1.4, 1.8) for side in _sides(item, wall)]
        above = [(share * reach, y) for y in (over, usual) for share in (0.0, 0.2, -0.2, 0.4, -0.4, 0.8, -0.8)]
        for shift, y in beside if item.relation in ("beside", "flanking", "around") else above:
            if abs(middle + shift) <= free:
                yield wall.at(middle + shift, y, size)


def _sides(item: Item, wall: Wall) -> tuple[int, ...]:
    """Which way along the wall is wanted: −1 is towards the viewer's left, or the far end of a side wall."""
    order = {"left": (-1,), "right": (1,), "behind": (-1,), "front": (1,)}
    if item.side in ("left", "right") and abs(wall.along[0]) < 0.5:
        return (1, -1)
    return order[item.side] if item.side else (1, -1)


def covered(placements: Sequence[Placement], others: Sequence[Placement], region: Region) -> list[float]:
    """How badly things on walls hang: on a wall out of sight, behind furniture, close to another."""
    walls = walls_of(region)
    near = [[(wall.offset(o), wall.half(o), o) for o in others if wall.distance(o) <= 0.9] for wall in walls]
    costs = []
    for placement in placements:
        k = min(range(4), key=lambda each: abs(walls[each].distance(placement)))
        wall, width = walls[k], placement.size[0]
        middle = wall.offset(placement)
        cost = wall.cost + 0.25 * abs(middle) / wall.length
        for at, half, other in near[k]:
            common = width / 2 + half - abs(middle - at)
            if other.item.footing == "wall":
                cost += 0.6 * max(0.0, min(1.0, 0.3 + common))
            elif other.top > placement.position[1] + 0.05:
                hidden = min(1.0, (other.top - placement.position[1]) / placement.size[1])
                cost += 3.0 * hidden * min(1.0, max(0.0, common) / width)
        costs.append(cost)
    return costs
