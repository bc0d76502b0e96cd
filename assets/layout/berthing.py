"""People in and on what carries them: each in a berth of their own, as its shape has them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from assets.artifacts import Vec3
from assets.layout.candidates import Pose
from assets.layout.items import Item, Placement
from assets.shapes.berths import ACROSS, Manner

_TAKEN_M = 0.25
"""Who sits so near to a berth has taken it."""
_FLAT = 0.7
"""Who is no higher than this share of their length lies."""
_SHOULDER = (0.1, 0.8)
"""How far from the middle and how high a shoulder is, in shares of who stands there."""


def in_berths(item: Item, size: Vec3, target: Placement, contents: Iterable[Placement]) -> Iterator[Pose]:
    """The free berths of `target`, those first that suit how the item is: seated, or upright; facing as it does."""
    taken = [_seat(placement) for placement in contents if placement.item.acts]
    standing = item.seat is None
    lying = standing and size[1] < _FLAT * max(size[0], size[2])
    wanted: frozenset[Manner] = frozenset({"lies"} if lying else {"stands"} if standing else ())
    berths = sorted(target.item.berths, key=lambda berth: _ill_suited(berth.manner, wanted))
    above, behind = item.seat or (0.0, 0.0)
    w, h, d = target.size
    for berth in berths:
        x, y, z = berth.at
        seat = target.beyond(x * w, z * d, 0.0)
        if any(math.hypot(seat[0] - u, seat[2] - v) < _TAKEN_M for u, v in taken):
            continue
        rise = target.position[1] + y * h - above
        if berth.manner == "sits" and target.item.footing != "water":  # in a boat the feet are out of sight
            rise = max(rise, target.position[1])
        turn = math.pi / 2 if berth.manner in ACROSS else 0.0
        at = target.beyond(x * w + behind * math.sin(turn), z * d + behind * math.cos(turn), rise)
        yield at, target.yaw + turn


def _ill_suited(manner: Manner, wanted: frozenset[Manner]) -> bool:
    """Whether a berth is for those who are otherwise: upright, lying, or seated where nothing else is `wanted`."""
    return manner not in wanted if wanted else manner in ("stands", "lies")


def _seat(placement: Placement) -> tuple[float, float]:
    """Where somebody sits, x and z; where they stand, for who stands."""
    x, _, z = placement.beyond(0.0, -placement.item.seat[1] if placement.item.seat else 0.0, 0.0)
    return x, z


def on_shoulder(target: Placement) -> Iterator[Pose]:
    """On either shoulder of somebody, looking where they do: a parrot's place."""
    high = target.size[1]
    for side in (1.0, -1.0):
        yield target.beyond(side * _SHOULDER[0] * high, 0.0, target.position[1] + _SHOULDER[1] * high), target.yaw
