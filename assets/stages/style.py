"""What a way of building houses is told by: storeys, bays, windows, tints, a roof and features."""

from __future__ import annotations

from dataclasses import dataclass

from assets.stages.water import Color

_PAINTED: tuple[Color, ...] = ((1.0, 1.0, 1.0), (0.35, 0.5, 0.42), (0.4, 0.3, 0.26), (0.3, 0.4, 0.55))


@dataclass(frozen=True)
class Style:
    """How an age builds: metres of a storey, a bay and a window, surfaces and tints to choose from, and features.

    `most` is how many storeys it can pile up, `trims` the tints of frames and columns, the first of every other house,
    `awnings` whether shops have striped ones, `cloths` the tints of those and of shutters.
    """

    ground_m: float
    storey_m: float
    bay_m: float
    window: tuple[float, float]
    walls: tuple[str, ...]
    tints: tuple[Color, ...]
    roof: str
    panes: tuple[int, int] = (2, 2)
    features: frozenset[str] = frozenset()
    arched: bool = False
    door: tuple[float, float] = (1.05, 2.25)
    deep_m: float = 8.0
    rise: tuple[float, float] = (1.6, 2.6)
    most: int = 9
    trims: tuple[Color, ...] = _PAINTED
    awnings: bool = True
    cloths: tuple[Color, ...] = ((1.0, 1.0, 1.0), (0.45, 0.9, 0.8), (1.0, 0.9, 0.7), (0.5, 0.6, 1.0))
