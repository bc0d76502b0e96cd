"""Rows of houses that climb a slope, one above the other, seen from across the water."""

from __future__ import annotations

import numpy as np

from assets.stages.ages import Style
from assets.stages.backdrops import bearing
from assets.stages.fronts import row_of_fronts
from assets.stages.site import Site

RISE = 0.78
"""Metres that the slope rises a metre."""


def row_step(style: Style, storeys: float) -> float:
    """How much higher each row stands than the one below it, metres."""
    return 0.95 * (style.ground_m + (min(storeys, style.most) - 1) * style.storey_m)


def climb_row(
    site: Site,
    style: Style,
    number: int,
    storeys: float,
    lit: float,
    *,
    level: float,
    off_m: float,
    span: tuple[float, float],
) -> None:
    """Row `number` of a slope that begins `off_m` away at `level`, over the bearings `span`: blocks of a few houses,
    each a little higher, lower, nearer or farther than the last.
    """
    rng, step = site.rng, row_step(style, storeys)
    turn, unit = span[0] + float(rng.uniform(0.0, 5.0)), 42.0 / off_m
    while turn < span[1]:
        wide = unit * float(rng.uniform(8.0, 17.0))
        rise = number * step + (float(rng.uniform(-0.32, 0.32)) * step if number else 0.0)
        x, z = bearing(np.array([turn, turn + wide]), off_m + rise / RISE)
        line = [(float(a), float(b)) for a, b in zip(x, z, strict=True)]
        count = max(1.0, storeys + float(rng.uniform(-0.7, 0.5)))
        row_of_fronts(
            site, line, style, count, shops=0.0, lit=lit, frontage=(5.0, 9.0), uneven_m=2.6, foot=level + rise
        )
        turn += wide + unit * float(rng.uniform(0.4, 3.6))
