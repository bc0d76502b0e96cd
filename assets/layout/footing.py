"""How a thing meets uneven ground: how high it stands there, and how much more level it should be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.layout.items import Placement
from assets.shapes.resting import SUNK
from assets.stages.ground import Ground

F64 = NDArray[np.float64]
_SPREAD = np.linspace(-0.5, 0.5, 7)
_EVEN_M, _FOOT = 0.01, (0.9, 0.9)
_SINKS, _TALL_SINKS, _TALL_M = 0.4, 0.8, 2.5
"""The share of the ground's unevenness that a thing sinks in at its upper side; what is tall has grown there."""
_LEVEL_M, _LEVEL, _MOST_M = 0.03, 0.06, 0.09
"""Ground is level for a thing where it rises so little under it: metres, a share of its width, at most."""
_TWICE = 0.6
"""What it costs to stand on ground that is twice as uneven, in the measure of `composition.costs`."""


@dataclass(frozen=True)
class GroundFooting:
    """Where things stand on a stage's ground."""

    ground: Ground

    def height(self, placement: Placement) -> float:
        """The height at which it neither floats nor sinks more than the ground under its very foot is uneven."""
        heights = self._under(placement, _FOOT)
        if float(np.ptp(heights)) > _EVEN_M:
            heights = self._under(placement, placement.form.foot)
        share = _TALL_SINKS if placement.size[1] >= _TALL_M else _SINKS
        stuck = SUNK * placement.size[1] if placement.rest == "planted" else 0.0
        return float(heights.max() - share * np.ptp(heights)) - stuck

    def unlevel(self, placement: Placement) -> float:
        """What it costs that the ground under a thing is less level than it should be; 0 for what is tall or flat."""
        floor = placement.on is None and placement.item.footing in ("floor", "surface")
        if not floor or placement.flat or placement.size[1] >= _TALL_M:
            return 0.0
        allowed = min(max(_LEVEL_M, _LEVEL * max(placement.size[0], placement.size[2])), _MOST_M)
        return _TWICE * min(max(0.0, float(np.ptp(self._under(placement, _FOOT))) / allowed - 1), 2.0)

    def _under(self, placement: Placement, shares: tuple[float, float]) -> F64:
        """Heights of the ground under a part of its footprint, turned as it is."""
        s, t = np.meshgrid(_SPREAD * shares[0] * placement.size[0], _SPREAD * shares[1] * placement.size[2])
        (ax, az), (bx, bz) = placement.axes
        x, z = placement.spot
        return self.ground.height_at(x + s * ax + t * bx, z + s * az + t * bz)
