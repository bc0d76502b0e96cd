"""Trees in rows along kerbs and quays, out of the middle of the picture."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.stages.site import Site
from assets.stages.water import Color
from assets.stages.woods import on_ground, round_crowns, trunks

_BARK: Color = (0.7, 0.64, 0.56)
_LEAF: Color = (0.82, 0.95, 0.5)
_LOOSE_M = 0.3


def plant_row(
    site: Site, spots: Sequence[tuple[float, float]], tall_m: tuple[float, float], *, low: float = 0.38
) -> None:
    """Trees on about `spots` (x, z), their crowns from `low` of the height up; the stage has surfaces `bark` and
    `plants`.
    """
    if not len(spots):
        return
    rng = site.rng
    places = np.asarray(spots, np.float64) + rng.uniform(-_LOOSE_M, _LOOSE_M, (len(spots), 2)) * [0.4, 2.0]
    feet, tall = on_ground(site.ground, places), rng.uniform(*tall_m, len(places))
    site.add("bark", trunks(rng, feet, 0.75 * tall, 0.026, lean=0.05, sides=7, flare=1.7, color=_BARK))
    site.add("plants", round_crowns(rng, feet, tall, _LEAF, clumps=6, low=low, wide=0.33, sprays=10))
