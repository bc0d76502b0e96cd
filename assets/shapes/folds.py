"""How cloth lies in folds on a body: gathered where a limb bends and where cloth ends, drawn tight between.

Folds are a share of the radius, or metres, to add; their shade is that of their valleys, which is what is seen of them
from a few metres away.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.lofts import Station
from assets.shapes.organic import F64

_DEPTH = 0.52
"""How much light a valley loses that is as deep as folds get."""


def ridges(along: ArrayLike, around: ArrayLike, spacing: float, phase: float, slant: int = 1) -> F64:
    """Folds, −1 in their sharp valleys to 1 on their round backs, `spacing` metres apart `along` what they go around.

    `around` are angles; folds climb `slant` half-turns of the wave on their way round, and waver.
    """
    s, a = np.broadcast_arrays(np.asarray(along, dtype=np.float64), np.asarray(around, dtype=np.float64))
    waver = 0.75 * np.sin(2 * a + phase) + 0.45 * np.sin(a - 1.7 * phase + 7.0 * s)
    return np.asarray(2 * np.abs(np.sin(np.pi * s / spacing + 0.5 * slant * a + waver + phase)) - 1)


def gathers(at: ArrayLike, bunches: Sequence[tuple[float, float, float]], least: float) -> F64:
    """How deep folds are at places `at`: `least`, and more about each of `bunches`: place, reach, depth there."""
    where = np.asarray(at, dtype=np.float64)
    depth = np.full(where.shape, least)
    for place, reach, most in bunches:
        depth = np.maximum(depth, most * np.exp(-(((where - place) / reach) ** 2)))
    return depth


def finer(stations: Sequence[Station], step: float, first: float = 0.0) -> list[Station]:
    """Stations of a limb no more than `step` joints apart from joint `first` on, its widths kept between those given.

    The turned-in end, whose last station lies before the one before it, stays as it is.
    """
    out: list[Station] = [stations[0]]
    for before, after in pairwise(stations):
        gap = after[0] - before[0]
        parts = max(1, int(np.ceil(gap / step))) if gap > 0.06 and after[0] > first else 1
        for k in range(1, parts + 1):
            share = k / parts
            out.append(
                (
                    before[0] + share * gap,
                    before[1] + share * (after[1] - before[1]),
                    before[2] + share * (after[2] - before[2]),
                )
            )
    return out


def shaded(fold: F64, depth: ArrayLike) -> F64:
    """The shade of folds `fold`, −1 to 1, where they are `depth` of their deepest, 0 to 1: 1 on their backs."""
    return np.asarray(1 - _DEPTH * np.asarray(depth) * np.clip(0.35 - fold, 0, 1.35) / 1.35)
