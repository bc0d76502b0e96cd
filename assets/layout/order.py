"""Order: what is small and belongs to nothing stands at a wall or beside something larger, not alone on a floor."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.layout.framing import gaps
from assets.layout.items import Placement
from assets.stages.stage import Stage

_SMALL_M = 1.5
_BESIDE_M = 0.45
"""So near something larger, or a wall, a thing stands with it."""
_COST, _MOST_M = 0.9, 1.5
"""What each metre more costs, and up to how many count."""


def stray(placement: Placement, others: Sequence[Placement], stage: Stage) -> float:
    """What it costs a thing that nobody named to stand alone; 0 for people and for what is large or flat."""
    item = placement.item
    if item.acts or item.telling or placement.flat or item.footing not in ("floor", "surface"):
        return 0.0
    if max(placement.size) > _SMALL_M or item.relation == "around":
        return 0.0
    gap = _MOST_M + _BESIDE_M
    spot, half = np.array([placement.spot]), 0.5 * min(placement.size[0], placement.size[2])
    for other in others:
        if not other.flat and max(other.size) > max(placement.size) and other.item.footing in ("floor", "surface"):
            gap = min(gap, float(gaps(other, spot)[0]) - half)
    if (room := stage.room) is not None:
        for k in (0, 2):
            gap = min(gap, *(abs(placement.position[k] - wall[k]) - half for wall in (room.low, room.high)))
    return _COST * max(0.0, min(_MOST_M, gap - _BESIDE_M))
