"""Snow and autumn on what is far away: its vertex colours, by which way it faces and how green it is."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from assets.materials import Color

F32 = NDArray[np.float32]
Season = Literal["", "snow", "autumn"]

_SNOW = np.array([0.81, 0.84, 0.89], np.float32)
_FACING = (0.42, 0.86)
"""How far up what snow lies on faces: none and all of it."""
_DUSTED = 0.2
"""How much of the snow's white clings to what faces aside."""
_BARE, _STAYS = (0.96, 0.6), 0.8
"""Where a colour is darker than the mean of its whole, by so much, it is a gully or a face that holds no snow; and how
much of the snow is not there: mountains that are white all over are folded paper.
"""
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_RUST = np.array([2.7, 1.25, 0.5], np.float32)
"""What autumn makes of a green."""


def seasoned(colors: F32, normals: F32, season: Season) -> F32:
    """Colours `[n, 3]` of what is far away, unlit, as they are in a season."""
    if season == "snow":
        up = np.clip((normals[:, 1:2] - _FACING[0]) / (_FACING[1] - _FACING[0]), 0, 1)
        share = (_DUSTED + (1 - _DUSTED) * up * up * (3 - 2 * up)) * (1 - _STAYS * _bare(colors))
        return np.asarray(colors + (_SNOW - colors) * share, np.float32)
    if season == "autumn":
        red, green, blue = colors.T
        leafy = np.clip(8 * (green - np.maximum(red, blue)), 0, 1)[:, None]
        return np.asarray(np.clip(colors + (colors * _RUST - colors) * 0.85 * leafy, 0, 1), np.float32)
    return colors


def in_leaf(colors: F32, leaf: Color) -> F32:
    """Colours `[n, 3]` of what is far away with what is green in the hue of `leaf`, each as light as it was."""
    red, green, blue = colors.T
    leafy = np.clip(8 * (green - np.maximum(red, blue)), 0, 1)[:, None]
    hue = np.asarray(leaf, np.float32)
    wanted = (colors @ _LUMA)[:, None] / max(float(hue @ _LUMA), 1e-4) * hue
    return np.asarray(np.clip(colors + (wanted - colors) * leafy, 0, 1), np.float32)


def _bare(colors: F32) -> F32:
    """How far `[n, 1]` the places of a whole are too steep and too rough for snow, by how dark they are beside it."""
    light = colors @ _LUMA
    beside = light / max(float(light.mean()), 1e-6)
    t = np.clip((_BARE[0] - beside) / (_BARE[0] - _BARE[1]), 0, 1)
    return np.asarray((t * t * (3 - 2 * t))[:, None], np.float32)
