"""Where things hang on a stage in the open: on the fronts of its houses, on what stands there, under a roof's beams."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from assets.layout.items import Item, Placement
from assets.layout.walls import EYE_M
from assets.stages.stage import Stage, Zone

_OUT_M = 0.02
_TRIES = 5
_LIGHT_M = 1.0
"""What is to hang and is no larger hangs from a beam where there is no wall."""
_HEAD_M = 2.2
_FOOT_M = 0.05
"""How far above level ground what hangs from a front ends at least: couplets and banners reach down to the step."""
_FACE = 1.15
"""So many times larger than a thing is what it hangs on."""


def hung_outside(item: Item, stage: Stage, placed: Iterable[Placement]) -> Iterator[Placement]:
    """Places for a thing that hangs on a wall, the likeliest first; heights are the stage's."""
    for zone in stage.zones_of("wall"):
        for share in (0.0, 0.5, -0.5, 0.9, -0.9):
            yield from _on_front(item, zone, share)
    for other in placed:
        if other.item.steady and other.on is None and other.rest == "stands" and _is_a_wall_for(item, other):
            yield from _on_face(item, other)
    if item.relation == "hanging" and max(item.size) <= _LIGHT_M:
        for zone in stage.zones_of("ceiling"):
            x, y, z = zone.at
            low = max(stage.height_at(x, z) + _HEAD_M, y - zone.size[1])
            if low + item.size[1] <= y:
                yield Placement(item, (x, y - item.size[1], z), zone.yaw, item.size)


def _on_front(item: Item, zone: Zone, share: float) -> Iterator[Placement]:
    """Where a front has its signs, over doors and windows; what is higher hangs down from there."""
    w, h, d = item.size
    free = (zone.size[0] - w) / 2
    if free < 0:
        return
    sin, cos = math.sin(zone.yaw), math.cos(zone.yaw)
    x = zone.at[0] + share * free * cos + (d / 2 + _OUT_M) * sin
    z = zone.at[2] - share * free * sin + (d / 2 + _OUT_M) * cos
    low, top = zone.at[1], zone.at[1] + zone.size[1]
    y = low + (zone.size[1] - h) / 2 if h <= zone.size[1] else top - h
    if y >= _FOOT_M:
        yield Placement(item, (x, y, z), zone.yaw, item.size)


def _is_a_wall_for(item: Item, other: Placement) -> bool:
    return other.size[1] >= _FACE * item.size[1] and max(other.size[0], other.size[2]) >= _FACE * item.size[0]


def _on_face(item: Item, other: Placement) -> Iterator[Placement]:
    """On each side of something, its front first."""
    w, h, d = item.size
    for turn in (0.0, math.pi / 2, -math.pi / 2, math.pi):
        across, out = (other.size[0], other.size[2]) if abs(math.sin(turn)) < 0.5 else (other.size[2], other.size[0])
        if across < _FACE * w or other.form.is_round:
            continue
        y = other.position[1] + min(max(EYE_M - h / 2, 0.5 * (other.size[1] - h)), other.size[1] - h)
        u, v = math.sin(turn) * (out / 2 + d / 2 + _OUT_M), math.cos(turn) * (out / 2 + d / 2 + _OUT_M)
        yield Placement(item, other.beyond(u, v, y), other.yaw + turn, item.size)
