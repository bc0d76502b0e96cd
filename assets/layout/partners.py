"""How well named things would be seen beside those that are placed already, for one view: by boxes, many at once."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from assets.layout.framing import F64, Frames, Views, box, frames
from assets.layout.items import Placement
from assets.stages.stage import View

_OUTSIDE, _HIDDEN, _HIDING, _SMALL = 4.0, 3.0, 5.0, 1.5
"""What it costs to be wholly outside the picture, wholly hidden, to hide another wholly, to be far too small."""
_MADE_OUT = 0.012
"""The share of the picture from which a thing is made out with ease; high and narrow things by a fifth of its
height."""
_SOLID = 0.8
"""The share of its box that a thing fills, about."""


def unseen(view: View, placements: Sequence[Placement], named: Sequence[Placement]) -> F64:
    """What is wrong with each of `placements` `[n]`, all as they stand on the stage: 0 where it is seen well.

    `named` are the things that are to be seen beside it: neither may hide the other.
    """
    others = [p for p in named if not p.flat]
    seen = frames(Views.of(view), np.stack([box(p) for p in (*placements, *others)]))
    count = len(placements)
    whole = np.maximum((seen.high - seen.low).prod(axis=2), 1e-9)[0]
    inside = np.where(seen.before[0], seen.area[0] / whole, 0.0)
    height = np.clip(seen.high[0, :, 1], 0, 1) - np.clip(seen.low[0, :, 1], 0, 1)
    large = np.minimum(1.0, np.maximum(seen.area[0] / _MADE_OUT, height / 0.2))
    cost = _OUTSIDE * (1 - inside[:count]) + _SMALL * (1 - large[:count])
    cost += [_end_on(view, placement) for placement in placements]
    for number, other in enumerate(others, count):
        for k, placement in enumerate(placements):
            if other.item.id == placement.item.id or placement.on == other.item.id or other.on == placement.item.id:
                continue
            cost[k] += _in_the_way(seen, k, number)
    return np.asarray(cost)


def _end_on(view: View, placement: Placement) -> float:
    """What it costs that a long thing is seen end on."""
    long = min(1.0, max(0.0, placement.size[2] / placement.size[0] - 1.2))
    to_eye = math.atan2(view.eye[0] - placement.position[0], view.eye[2] - placement.position[2])
    return 5.0 * long * max(0.0, abs(math.cos(to_eye - placement.yaw)) - 0.8)


def _in_the_way(seen: Frames, own: int, other: int) -> float:
    """What it costs that one of two hides the other, or is hidden by it."""
    depth = (seen.near + seen.far)[0]
    if depth[own] < depth[other]:
        return _HIDING * _SOLID * float(seen.covers(own, other)[0])
    return _HIDDEN * _SOLID * float(seen.covers(other, own)[0])
