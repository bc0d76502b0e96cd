"""Where a hero comes forward to: a small one to the edge of what carries it, one before something tall away from it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from assets.artifacts import Vec3
from assets.layout.company import SMALL_M
from assets.layout.items import Placement
from assets.layout.zone_poses import shown_turn

_STEPS = 6
_EDGE_M = 0.06
"""How far from the edge of what carries it a small hero stands."""
_TALL_M, _TOWERING = 2.5, 3.0
"""What is so high, and so many times higher than the hero, is seen whole only from far behind it."""
_BACK, _MOST_BACK_M = 0.9, 9.0
"""How far the hero comes away from that, in its heights, and at most."""


def come_forward(hero: Placement, base: Placement | None, target: Placement | None, eye: Vec3) -> Iterator[Placement]:
    """Places nearer to `eye`, the best first, for a hero on `base` or beside `target`."""
    if base is not None and hero.item.relation == "on" and max(hero.size) <= SMALL_M:
        yield from _to_the_edge(hero, base, eye)
    elif target is not None and _is_before(hero, target):
        yield from _away_from(hero, target, eye)


def _is_before(hero: Placement, target: Placement) -> bool:
    """Whether a hero may stand anywhere before something that towers over it."""
    item = hero.item
    free = item.relation == "beside" and item.side in (None, "front") and item.distance_m is None
    return free and target.size[1] >= max(_TALL_M, _TOWERING * hero.size[1])


def _to_the_edge(hero: Placement, base: Placement, eye: Vec3) -> Iterator[Placement]:
    ux, uz = _towards(base, eye)
    room = base.reach(ux, uz) - 0.5 * max(hero.size[0], hero.size[2]) - _EDGE_M
    now = (hero.position[0] - base.position[0]) * ux + (hero.position[2] - base.position[2]) * uz
    for step in range(_STEPS):
        out = room * (1 - step / _STEPS)
        if out <= now:
            return
        spot = (base.position[0] + out * ux, hero.position[1], base.position[2] + out * uz)
        yield replace(hero, position=spot, yaw=math.atan2(ux, uz) + shown_turn(hero.size, 1))


def _away_from(hero: Placement, target: Placement, eye: Vec3) -> Iterator[Placement]:
    ux, uz = _towards(target, eye)
    far = min(_BACK * target.size[1], _MOST_BACK_M) + target.reach(ux, uz)
    for step in range(_STEPS):
        out = far * (1 - 0.6 * step / _STEPS)
        spot = (target.position[0] + out * ux, hero.position[1], target.position[2] + out * uz)
        yield replace(hero, position=spot, yaw=math.atan2(ux, uz) + shown_turn(hero.size, 1))


def _towards(placement: Placement, eye: Vec3) -> tuple[float, float]:
    """The direction from a placement to an eye, in the plane."""
    dx, dz = eye[0] - placement.position[0], eye[2] - placement.position[2]
    away = max(1e-6, math.hypot(dx, dz))
    return dx / away, dz / away
