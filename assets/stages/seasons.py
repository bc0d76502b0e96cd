"""Snow and autumn on what is far away: its vertex colours, by which way it faces and how green it is."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

F32 = NDArray[np.float32]
Season = Literal["", "snow", "autumn"]

_SNOW = np.array([0.86, 0.88, 0.92], np.float32)
_FACING = (0.25, 0.75)
"""How far up what snow lies on faces: none and all of it."""
_DUSTED = 0.22
"""How much of the snow's white clings to what faces aside."""
_RUST = np.array([2.7, 1.25, 0.5], np.float32)
"""What autumn makes of a green."""


def seasoned(colors: F32, normals: F32, season: Season) -> F32:
    """Colours `[n, 3]` of what is far away, unlit, as they are in a season."""
    if season == "snow":
        up = np.clip((normals[:, 1:2] - _FACING[0]) / (_FACING[1] - _FACING[0]), 0, 1)
        share = _DUSTED + (1 - _DUSTED) * up * up * (3 - 2 * up)
        return np.asarray(colors + (_SNOW - colors) * share, np.float32)
    if season == "autumn":
        red, green, blue = colors.T
        leafy = np.clip(8 * (green - np.maximum(red, blue)), 0, 1)[:, None]
        return np.asarray(np.clip(colors + (colors * _RUST - colors) * 0.85 * leafy, 0, 1), np.float32)
    return colors
