"""The seats that a stage has by itself: who is to sit there sits on one, those who come later next to the first."""

from __future__ import annotations

import math
from collections.abc import Iterator

from assets.artifacts import Vec3
from assets.layout.items import Item, Placement
from assets.stages.stage import Stage, View, Zone

_SEAT_M = 0.35
"""A seat is so high at least: lower zones are room for a chair."""
_AWAY_M = 3.4
"""How far from the eye one who sits is seen well."""
_BACK, _FACING, _ASIDE = 4.0, 1.2, 0.6
"""What a seat costs that shows the eye its back, what two gain that face each other, and what a metre off the aisle
costs, behind other seats: metres."""


def takes_a_seat(item: Item, stage: Stage) -> bool:
    """Whether an item is somebody who is to sit, and the stage has seats."""
    return item.zone == "seat" and item.seat is not None and any(_seats(stage))


def on_seats(item: Item, stage: Stage, view: View, first: Placement | None) -> Iterator[tuple[Vec3, float]]:
    """Places on the seats of a stage, the best first: before the eye, or near the `first` who sits there."""
    behind = item.seat[1] if item.seat else 0.0
    for zone in sorted(_seats(stage), key=lambda zone: _cost(zone, view, first)):
        x, z = zone.at[0] + behind * math.sin(zone.yaw), zone.at[2] + behind * math.cos(zone.yaw)
        yield (x, 0.0, z), zone.yaw


def _seats(stage: Stage) -> Iterator[Zone]:
    return (zone for zone in stage.zones_of("seat") if zone.at[1] >= _SEAT_M)


def _cost(zone: Zone, view: View, first: Placement | None) -> float:
    if first is None:
        dx, dz = view.eye[0] - zone.at[0], view.eye[2] - zone.at[2]
        away = math.hypot(dx, dz)
        ahead = (dx * math.sin(zone.yaw) + dz * math.cos(zone.yaw)) / max(1e-6, away)
        return abs(away - _AWAY_M) + _BACK * max(0.0, -ahead) + _ASIDE * abs(dx)
    dx, dz = first.position[0] - zone.at[0], first.position[2] - zone.at[2]
    away = math.hypot(dx, dz)
    towards = (dx * math.sin(zone.yaw) + dz * math.cos(zone.yaw)) / max(1e-6, away)
    return away - _FACING * max(0.0, towards)
