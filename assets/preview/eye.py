"""How wide an eye opens to what it sees, as the viewer's does (`exposure.ts`): the same scene is as bright in both."""

from __future__ import annotations

import math

import numpy as np

from assets.adaptation import LUMA
from assets.artifacts import F32

_NIGHT_LUX, _DAY_LUX = 60.0, 20_000.0
_LEAST, _MOST = (0.05, 0.15), 0.6
"""The least median luminance by night and by day, and the greatest."""
_OPENED, _CLOSED = 1.7, 0.85
_SEEN = 0.75
"""How much of the height is looked at, from below: sky and ceilings are seldom what one looks at."""


def eye_gain(radiance: F32, lux: float) -> float:
    """What a picture's light `[height, width, 3]`, 1 is white, is multiplied with under a main light of `lux`."""
    first = round(len(radiance) * (1 - _SEEN))
    median = float(np.median(radiance[first:] @ LUMA))
    day = math.log(max(lux, 1.0) / _NIGHT_LUX) / math.log(_DAY_LUX / _NIGHT_LUX)
    least = _LEAST[0] + (_LEAST[1] - _LEAST[0]) * min(1.0, max(0.0, day))
    if median < least:
        return min(_OPENED, float((least / max(median, 1e-4)) ** 0.85))
    return max(_CLOSED, _MOST / median) if median > _MOST else 1.0
