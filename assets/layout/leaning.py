"""Where things lean that would not stand by themselves: at a room's walls, and on what is steady, by its real form."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

from assets.artifacts import Vec3
from assets.layout.candidates import Pose, against_walls
from assets.layout.contact import meet
from assets.layout.items import Item, Placement
from assets.layout.region import Region
from assets.stages.stage import Stage

_WAYS = 8
_SLIDES = 5
_COARSE, _FINE = 12, 5
"""Steps towards a thing's middle, and halvings of the last one."""
_TALL_ENOUGH = 0.7
"""What is leaned on is so much of the leaning thing's height at least."""
_GAP_M = 0.005
_ALONE = ("free", "against_wall", "along", "corner", "beside", "against", "around", "flanking", "far")
_LIES_LOW_M = 0.3
"""A wall that begins higher than this above the ground is not leaned on."""
_SOFT = frozenset({
    "sand", "soil", "grass", "snow", "earth", "mud", "dust", "gravel", "moss", "mossy", "clay", "lawn", "meadow",
    "floor",
})  # fmt: skip
"""Words for ground that things can be stuck in."""
_TO_TARGET = ("beside", "against", "around", "flanking")


def leaning(
    item: Item, size: Vec3, random: Random, region: Region, placed: Mapping[str, Placement]
) -> Iterator[Placement]:
    """Places for an item that leans back in a box of `size`: on its target if that is steady, at the walls, on others.

    None where its relation does not leave it free to lean.
    """
    if item.relation not in _ALONE or item.footing not in ("floor", "surface") or not region.viewer:
        return
    target = placed.get(item.target or "")
    if target is not None and item.relation in _TO_TARGET:
        yield from _on_thing(item, size, random, target)
        return
    if region.walls:
        for position, yaw in against_walls(size, random, region):
            yield Placement(item, position, yaw, size, rest="leans")
    for other in placed.values():
        if other.item.id != item.id:
            yield from _on_thing(item, size, random, other)


def _on_thing(item: Item, size: Vec3, random: Random, other: Placement) -> Iterator[Placement]:
    """Its back to a steady thing on the floor, from several sides, the viewer's first."""
    if not other.item.steady or other.rest != "stands" or other.on is not None:
        return
    if other.size[1] < _TALL_ENOUGH * size[1] or max(other.size[0], other.size[2]) < 0.4 * size[0]:
        return
    turns = sorted((k * 2 * math.pi / _WAYS for k in range(_WAYS)), key=lambda each: -math.cos(other.yaw + each))
    for turn in turns[: _WAYS // 2 + 1]:
        across = abs(other.size[0] * math.cos(turn)) + abs(other.size[2] * math.sin(turn))
        slide = random.uniform(-0.25, 0.25) * max(0.0, across - size[0]) * (not other.form.is_round)
        found = slid_to(Placement(item, other.position, other.yaw + turn, size, rest="leans"), other, slide)
        if found is not None:
            yield found


def slid_to(placement: Placement, other: Placement, slide: float) -> Placement | None:
    """The placement moved from outside towards the middle of `other` until it nearly touches; None if it never does."""
    sin, cos = math.sin(placement.yaw), math.cos(placement.yaw)
    reach = other.reach(sin, cos) + placement.size[2] / 2 + 0.02

    def at(out: float) -> Placement:
        x, _, z = other.position
        spot = (x + out * sin + slide * cos, placement.position[1], z + out * cos - slide * sin)
        return replace(placement, position=spot)

    free, step = reach, reach / _COARSE
    for number in range(1, _COARSE + 1):
        if meet(at(reach - number * step), other):
            break
        free = reach - number * step
    else:
        return None
    hit = free - step
    for _ in range(_FINE):
        middle = (free + hit) / 2
        free, hit = (free, middle) if meet(at(middle), other) else (middle, hit)
    return at(free + _GAP_M)


def reaching_under(item: Item, size: Vec3, random: Random, target: Placement) -> Iterator[Pose]:
    """Lying with the head under a target that is too low for the rest, feet out: from long sides, then ends.

    In as far as the two forms allow; from a side at which they never touch all of it fits below.
    """
    long_ways = (math.pi / 2, -math.pi / 2) if target.size[2] >= target.size[0] else (0.0, math.pi)
    for turn in (*long_ways, *(way + math.pi / 2 for way in long_ways)):
        for _ in range(_SLIDES):
            across = abs(target.size[0] * math.cos(turn)) + abs(target.size[2] * math.sin(turn))
            slide = random.uniform(-0.15, 0.15) * max(0.0, across - size[0])
            flat = Placement(item, (target.position[0], 0.0, target.position[2]), target.yaw + turn, size)
            found = slid_to(flat, target, slide)
            if found is not None:
                yield found.position, found.yaw


def at_stage_walls(item: Item, size: Vec3, random: Random, stage: Stage) -> Iterator[Placement]:
    """Places at the walls of a stage in the open, for an item that leans back in a box of `size`; floors at y = 0."""
    for zone in stage.zones_of("wall"):
        free = 0.5 * max(0.0, zone.size[0] - size[0])
        for _ in range(3 if zone.size[1] >= 0.8 * size[1] else 0):
            aside, out = random.uniform(-free, free), 0.5 * size[2] + 0.02
            sin, cos = math.sin(zone.yaw), math.cos(zone.yaw)
            x, z = zone.at[0] + aside * cos + out * sin, zone.at[2] - aside * sin + out * cos
            if zone.at[1] - stage.height_at(x, z) < _LIES_LOW_M:
                yield Placement(item, (x, 0.0, z), zone.yaw, size, rest="leans")


def is_soft(stage: Stage) -> bool:
    """Whether things can be stuck in a stage's ground: in sand, soil, snow and what grows on soil."""
    first = next((each.material for each in stage.surfaces.values() if each.kind == "ground"), "")
    return stage.room is None and not _SOFT.isdisjoint(first.split())
