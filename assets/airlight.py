"""What colour near air has: mist, and the haze before a wood's edge.

The glow low in a sky comes from a hundred kilometres of air. The few hundred metres of it before what is near are lit
by the sky and the sun as a white wall is, and shine no brighter: at dusk far hills stand dark before the glow.
The viewer has the same numbers (`clients/web/packages/three/src/mist.ts`).

Source: Koschmieder's law as in Preetham, Shirley, Smits, A Practical Analytic Model for Daylight, 1999, section 4.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from assets.adaptation import LUMA, paler
from assets.artifacts import F32
from assets.materials import Color

_MIST_BEGINS_M, _MIST_AT_MOST = 12.0, 0.82
"""So near the air is clearer than mist is, and even fog leaves what stands in it as shapes."""
_CLEAREST, _THICKEST = 0.0015, 0.12
"""Mist per metre of air that is clear, and the most that is drawn."""
_HUE = 0.6
"""Which power of the horizon's colour is left: drops of mist are white."""
_GREEN_LEFT = 0.3
"""Of what a horizon has more green than the mean of its red and its blue: woods are green, no air is."""
_OF_THE_SUN = 0.35
"""Of the sun's light on a white wall that faces it, what air sends on to the eye."""


def airlight(horizon: Color, sky: ArrayLike, sun: ArrayLike) -> Color:
    """The colour of air under a sky that is `horizon` low down, where white level ground shows `sky` of the sky's light
    and a white wall `sun` of the sun's (linear RGB or luminance, all as they are shown): no brighter than `horizon`.
    """
    hue = _ungreened(paler(horizon, _HUE))
    white = _luminance(sky) + _OF_THE_SUN * _luminance(sun)
    share = min(1.0, white / max(_luminance(hue), 1e-6))
    return hue[0] * share, hue[1] * share, hue[2] * share


def _ungreened(hue: Color) -> Color:
    """A colour of air, as it is between trees whose leaves have coloured the plan's horizon."""
    red, green, blue = hue
    between = (red + blue) / 2
    return red, min(green, between + _GREEN_LEFT * (green - between)) if green > between else green, blue


def mist_density(told: float, *, indoor: bool) -> float:
    """How thick mist is drawn, per metre, of which a density is `told`: outdoors the clearest air has a little."""
    return 0.0 if indoor else min(_THICKEST, told) + _CLEAREST


def mist_depth(away: F32) -> F32:
    """How much mist is before what is `away` metres, in metres of even mist."""
    return np.asarray(away**2 / (away + _MIST_BEGINS_M))


def left_by_mist(density: float, depth: F32) -> F32:
    """What is seen still, 0..1, through so many metres of mist of a `density` per metre."""
    return np.asarray(np.maximum(np.exp(-density * depth), 1 - _MIST_AT_MOST))


def _luminance(light: ArrayLike) -> float:
    given = np.asarray(light, np.float64)
    return float(given @ LUMA) if given.ndim else float(given)
