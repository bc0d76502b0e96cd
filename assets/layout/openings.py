"""What somebody names that a stage has in its walls: the window, the door. It takes the place of the stage's own."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from assets.layout.items import Item, Placement
from assets.stages.stage import Stage, Zone

_OVER = 1.03
"""How much larger it is than the hole, so that nothing of the stage's own shows beside it."""
_OUT_M = 0.03
_SAME_M = 0.4


def in_an_opening(item: Item, stage: Stage, placed: Iterable[Placement]) -> Placement | None:
    """The item in the opening of its kind that the arriving eye sees best, heights the stage's; None if none is."""
    if item.fills is None or item.target is not None:
        return None
    taken = [p.position for p in placed if p.item.fills == item.fills]
    free = [z for z in stage.zones_of(item.fills) if all(math.dist(z.at, at) > _SAME_M for at in taken)]
    if not free:
        return None
    zone = min(free, key=lambda each: _off(each, stage))
    (x, y, z), (w, h, _), depth = zone.at, zone.size, item.size[2]
    out = _OUT_M + depth / 2
    spot = (x + out * math.sin(zone.yaw), y, z + out * math.cos(zone.yaw))
    return Placement(replace(item, footing="wall"), spot, zone.yaw, (_OVER * w, _OVER * h, depth))


def _off(zone: Zone, stage: Stage) -> float:
    """How far off the middle of the stage's own view it is, radians, more for what is seen aslant or far away."""
    eye, target = stage.view.eye, stage.view.target
    heading = math.atan2(target[0] - eye[0], target[2] - eye[2])
    dx, dz = zone.at[0] - eye[0], zone.at[2] - eye[2]
    aslant = 1 - math.cos(math.remainder(zone.yaw - math.atan2(-dx, -dz), 2 * math.pi))
    return abs(math.remainder(math.atan2(dx, dz) - heading, 2 * math.pi)) + aslant + 0.03 * math.hypot(dx, dz)
