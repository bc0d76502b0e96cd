"""Whether a placement stands to its target as its item wants: what edits keep and what is told where it is not so.

Sides are judged as by somebody who arrives: by the larger part of the difference, and clear of the target's middle.
"""

from __future__ import annotations

import math

from assets.layout.items import Placement, Side
from assets.layout.region import Region
from assets.layout.walls import walls_of

_CLEARLY = 0.1
"""By how much centres differ at least, as a share of the sum of the half widths."""
_NEAR_M = 2.5
_FACING_RAD = 0.7


def honours(placement: Placement, target: Placement | None, other: Placement | None, region: Region) -> bool:
    """Whether the relation of the placement's item holds."""
    item = placement.item
    match item.relation:
        case "free":
            return True
        case _ if target is None and item.footing == "wall":
            return True
        case "against_wall":
            return not region.walls or _at_a_wall(placement, region)
        case "corner" if target is None:
            return not region.walls or _walls_near(placement, region) >= 2
        case "far" | "middle" | "along" | "hanging" | "corner" | "against" if target is None:
            return True
        case _ if target is None:
            return False
    return _to(placement, target, other)


def _to(placement: Placement, target: Placement, other: Placement | None) -> bool:
    """The relations that need a target."""
    item = placement.item
    match item.relation:
        case "on" | "hanging" | "against" if item.footing == "wall":
            return placement.gap(target) < 0.5
        case "held" if item.towed is not None:
            return placement.gap(target) < max(placement.size)
        case "on" | "inside" | "held":
            return placement.on == target.item.id
        case "under":
            reaches_in = item.acts and placement.gap(target) == 0.0
            return (_within(placement, target) or reaches_in) and placement.position[1] + placement.size[
                1
            ] / 2 < _middle(target)
        case "above" if item.footing == "wall":
            aside = abs(placement.position[0] - target.position[0])
            return placement.position[1] >= target.top - 1e-6 and aside <= target.extents[0] + placement.extents[0]
        case "above":
            return placement.gap(target) <= 0.02 and placement.position[1] >= target.top - 1e-6
        case "beside" if item.side is not None:
            return on_side(placement, target, item.side)
        case "between" if other is not None:
            return is_between(placement, target, other)
        case "facing":
            return _looks_at(placement, target)
        case "flanking":
            return on_side(placement, target, "left") or on_side(placement, target, "right")
        case "beside" | "between" | "around" | "against" | "along":
            return placement.gap(target) <= max(_NEAR_M, item.distance_m or 0.0, *placement.size, *target.size)
        case _:
            return True


def _looks_at(placement: Placement, target: Placement) -> bool:
    """Whether it looks at the target, or at some of it that is wide and near, as who stands at a counter does."""
    dx, dz = target.position[0] - placement.position[0], target.position[2] - placement.position[2]
    across = abs(dx * math.cos(placement.yaw) - dz * math.sin(placement.yaw))
    ahead = dx * math.sin(placement.yaw) + dz * math.cos(placement.yaw)
    off = abs(math.remainder(placement.yaw - math.atan2(dx, dz), 2 * math.pi))
    return off <= _FACING_RAD or (ahead > 0 and across <= 0.5 * max(target.size[0], target.size[2]))


DRAWN_UP_M = 0.3
"""By how much what is drawn up to a thing may be farther than was said: knees and a cow's belly take their room."""


def at_distance(placement: Placement, target: Placement | None) -> bool:
    """Whether it is as far from its target's edge as was said."""
    wanted = placement.item.distance_m
    if wanted is None or target is None:
        return True
    slack = DRAWN_UP_M if placement.item.relation == "facing" else 0.05
    return abs(placement.gap(target) - wanted) <= max(slack, 0.1 * wanted)


def on_side(placement: Placement, target: Placement, side: Side) -> bool:
    """Whether it is on that side of the target, as the arriving viewer sees the two."""
    dx, dz = (a - b for a, b in zip(placement.spot, target.spot, strict=True))
    clear = [_CLEARLY * (a + b) for a, b in zip(placement.extents, target.extents, strict=True)]
    match side:
        case "left":
            return -dx >= clear[0]
        case "right":
            return dx >= clear[0]
        case "behind":
            return -dz >= clear[1]
        case "front":
            return dz >= clear[1]


def is_between(placement: Placement, a: Placement, b: Placement) -> bool:
    """Whether its middle is between the middles of the two, and no farther off their line than it must be."""
    dx, dz = b.position[0] - a.position[0], b.position[2] - a.position[2]
    apart = max(math.hypot(dx, dz), 1e-6)
    px, pz = placement.position[0] - a.position[0], placement.position[2] - a.position[2]
    along, off = (px * dx + pz * dz) / apart, abs(px * dz - pz * dx) / apart
    widest = max(*a.extents, *b.extents, 0.5 * apart) + max(placement.extents)
    return 0.1 * apart <= along <= 0.9 * apart and off <= widest


def _within(placement: Placement, target: Placement) -> bool:
    (x, z), (tx, tz) = placement.spot, target.spot
    (w, d), (own_w, own_d) = target.extents, placement.extents
    return abs(x - tx) <= max(w, own_w) and abs(z - tz) <= max(d, own_d)


def _middle(placement: Placement) -> float:
    return placement.position[1] + placement.size[1] / 2


def _at_a_wall(placement: Placement, region: Region) -> bool:
    return _walls_near(placement, region) >= 1


def _walls_near(placement: Placement, region: Region) -> int:
    return sum(wall.distance(placement) <= 0.7 for wall in walls_of(region))
