"""People in and on what carries them: each in a berth of their own, as its shape has them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from assets.artifacts import Vec3
from assets.layout.candidates import Pose
from assets.layout.items import Item, Placement

_TAKEN_M = 0.25
"""Who sits so near to a berth has taken it."""


def in_berths(item: Item, size: Vec3, target: Placement, contents: Iterable[Placement]) -> Iterator[Pose]:
    """The free berths of `target`, those first that suit how the item is: seated, or upright; facing as it does."""
    taken = [placement.spot for placement in contents if placement.item.acts]
    standing = item.seat is None
    berths = sorted(target.item.berths, key=lambda berth: (berth.manner == "stands") != standing)
    above, behind = item.seat or (0.0, 0.0)
    w, h, d = target.size
    for berth in berths:
        x, y, z = berth.at
        seat = target.beyond(x * w, z * d, 0.0)
        if any(math.hypot(seat[0] - u, seat[2] - v) < _TAKEN_M + behind for u, v in taken):
            continue
        rise = target.position[1] + y * h - above
        if berth.manner == "sits" and target.item.footing != "water":  # in a boat the feet are out of sight
            rise = max(rise, target.position[1])
        yield target.beyond(x * w, z * d + behind, rise), target.yaw
