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
from assets.materials import Color

_HUE = 0.6
"""Which power of the horizon's colour is left: drops of mist are white."""
_OF_THE_SUN = 0.35
"""Of the sun's light on a white wall that faces it, what air sends on to the eye."""


def airlight(horizon: Color, sky: ArrayLike, sun: ArrayLike) -> Color:
    """The colour of air under a sky that is `horizon` low down, where white level ground shows `sky` of the sky's light
    and a white wall `sun` of the sun's (linear RGB or luminance, all as they are shown): no brighter than `horizon`.
    """
    hue = paler(horizon, _HUE)
    white = _luminance(sky) + _OF_THE_SUN * _luminance(sun)
    share = min(1.0, white / max(_luminance(hue), 1e-6))
    return hue[0] * share, hue[1] * share, hue[2] * share


def _luminance(light: ArrayLike) -> float:
    given = np.asarray(light, np.float64)
    return float(given @ LUMA) if given.ndim else float(given)
