"""The one photometric chain: from a plan's light to lux, to exposure, to the numbers that files and screens show.

    plan's lux ── illuminance ──► lux ── share ──► the main light's lux + the sky's lux on level ground
                                  │
                                  └── ev100 ──► EV100 ── exposure ──► radiance × exposure = what is shown (1 is white)

A plan's lux are on a scale of their own, on which a night is still to be read beside a noon (600 to 14,000). Lux and
candela on the wire and in manifests are physical; GLB files carry them times `exposure`, for viewers that expose
nothing show those rightly, with the EV100 beside them (`extras`), which gives the physical ones back. Colours of what
is unlit or glows are what is shown, at that exposure.

An eye does not adapt wholly: the fainter the light, the darker it leaves a white wall.

Sources: ISO 2720:1974 (exposure meters); Lagarde and de Rousiers, Moving Frostbite to Physically Based Rendering 3.0,
SIGGRAPH 2014, section 5.1 (EV100, the luminance that saturates); CIE illuminances of daylight, twilight and rooms.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

Air = Literal[
    "clear",
    "low",
    "fair",
    "high",
    "broken",
    "closed",
    "storm",
    "mist",
    "fog",
    "twilight",
    "night",
    "airless",
    "water",
    "rock",
    "room",
]

_OUTDOORS = (
    (1.0, 0.1, 0.2),
    (600.0, 40.0, 0.26),
    (1000.0, 85.0, 0.32),
    (1500.0, 150.0, 0.4),
    (2600.0, 2000.0, 0.6),
    (4500.0, 9000.0, 0.74),
    (6500.0, 25_000.0, 0.83),
    (9000.0, 50_000.0, 0.92),
    (12_000.0, 90_000.0, 1.0),
    (16_500.0, 100_000.0, 1.1),
    (120_000.0, 150_000.0, 1.1),
)
_INDOORS = (
    (1.0, 0.1, 0.19),
    (600.0, 30.0, 0.26),
    (1100.0, 46.0, 0.32),
    (1500.0, 70.0, 0.37),
    (2400.0, 155.0, 0.48),
    (4200.0, 450.0, 0.7),
    (5500.0, 800.0, 0.79),
    (8000.0, 2500.0, 0.9),
    (12_000.0, 4300.0, 1.0),
    (120_000.0, 50_000.0, 1.1),
)
"""A plan's lux, the physical lux they stand for, and how bright a white wall in them is shown; between them straight
lines of logarithms. An eye does not adapt wholly: by lamplight all but what is near the lamps stays dark.

A night's are those of a lit street's surroundings, not of the moon's quarter of a lux: one has to see something.
"""
_SHARES: dict[Air, tuple[float, float, float]] = {
    "clear": (1.1, 0.22, 0.95),
    "low": (1.2, 0.25, 1.02),
    "fair": (1.1, 0.26, 0.97),
    "high": (1.0, 0.28, 0.97),
    "broken": (1.0, 0.34, 0.89),
    "closed": (0.32, 0.74, 0.88),
    "storm": (0.28, 0.72, 0.58),
    "mist": (0.85, 0.38, 0.9),
    "fog": (0.15, 0.85, 0.85),
    "twilight": (0.5, 0.5, 0.75),
    "night": (0.85, 0.34, 0.95),
    "airless": (1.0, 0.012, 1.0),
    "water": (0.5, 0.6, 0.8),
    "rock": (0.5, 0.3, 0.85),
    "room": (0.95, 0.36, 1.0),
}
"""Of the light there is, what comes straight from the sun or its stand-in, and what from all round on level ground;
and how bright a white wall is left beside its usual, for an overcast sky is brighter than all that it lights.
"""
_SATURATION = 1.2
"""The luminance that is shown as white is so many times 2^EV100 candela a square metre (ISO's 78 / (100 × 0.65))."""


@dataclass(frozen=True)
class LightLevels:
    """How bright a scene is: lux of the main light (square to its rays), of the sky on level ground, and EV100."""

    main_lux: float
    sky_lux: float
    ev100: float

    @property
    def exposure(self) -> float:
        """What luminance is multiplied with to be shown."""
        return exposure(self.ev100)


def light_levels(plan_lux: float, air: Air, *, indoor: bool = False) -> LightLevels:
    """The light of a scene whose plan says `plan_lux` (0 to 120,000, on the plan's scale)."""
    whole = illuminance(plan_lux, indoor=indoor)
    main, sky, share = _SHARES[air]
    white = share * _at(plan_lux, indoor, 2)
    wall = whole * (0.7 * main + max(sky, 0.12)) / math.pi  # candela a square metre, the sun half aside
    return LightLevels(main * whole, sky * whole, round(math.log2(wall / (white * _SATURATION)), 3))


def illuminance(plan_lux: float, *, indoor: bool = False) -> float:
    """Physical lux for a plan's."""
    return _at(plan_lux, indoor, 1)


def _at(plan_lux: float, indoor: bool, column: int) -> float:
    """What a column of the table says of a plan's lux."""
    table = np.log(np.array(_INDOORS if indoor else _OUTDOORS))
    return float(np.exp(np.interp(math.log(max(plan_lux, 1.0)), table[:, 0], table[:, column])))


def exposure(ev100: float) -> float:
    """What luminance (candela a square metre) is multiplied with to be shown: 1 is white."""
    return 1.0 / (_SATURATION * math.pow(2.0, ev100))
