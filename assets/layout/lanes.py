"""Lanes of roads: what drives stands along them, on its side, rather than across the road and over a kerb."""

from __future__ import annotations

import math
from collections.abc import Iterator
from random import Random

from assets.artifacts import Vec3
from assets.layout.items import Item
from assets.stages.stage import Stage, View, Zone

_TRIES = 4
_SKEW_RAD = 0.03
_SHARE, _BESIDE_M = 0.55, 4.5
"""A vehicle is best seen from so many of its lengths and so many metres away."""


def in_lanes(item: Item, size: Vec3, stage: Stage, view: View, random: Random) -> Iterator[tuple[Vec3, float]]:
    """Places along the lanes of a stage for what drives, the best seen first; none for what does not."""
    lanes = [zone for zone in stage.zones_of("lane") if size[0] <= zone.size[0] + 0.3] if item.drives else []
    best = _BESIDE_M + (_SHARE + 0.5) * size[2]
    for lane in sorted(lanes, key=lambda zone: _unfit(zone, view, best)):
        slack = 0.5 * max(0.0, lane.size[2] - size[2])
        for number in range(_TRIES):
            along = 0.0 if number == 0 else random.uniform(-1.0, 1.0) * max(slack, 0.4)
            x, z = lane.at[0] + along * math.sin(lane.yaw), lane.at[2] + along * math.cos(lane.yaw)
            yield (x, 0.0, z), lane.yaw + random.uniform(-1.0, 1.0) * _SKEW_RAD


def _unfit(lane: Zone, view: View, best: float) -> tuple[float, float]:
    """How far a lane is from where one sees a vehicle best; of two, the one that comes towards the eye is better."""
    dx, dz = view.eye[0] - lane.at[0], view.eye[2] - lane.at[2]
    away = math.hypot(dx, dz)
    towards = (dx * math.sin(lane.yaw) + dz * math.cos(lane.yaw)) / max(1e-6, away)
    return abs(away - best) + 1.5 * (towards < 0), away
