"""A patch of light over what is built: in its vertex colours is how much brighter each place is with it.

A viewer that knows multiplies what is drawn there (`ratio_of`); whoever does not sees a warm veil.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, Primitive
from assets.materials import Material
from assets.shade.names import LIGHT_SURFACE

LIGHT = Material(LIGHT_SURFACE, (0.55, 0.55, 0.55), roughness=1.0, opacity=0.45, unlit=True, blended=True, plain=True)
"""What patches wear: a veil for whoever does not know better, lit by its vertices' colour and alpha."""
_HALF = 2.0
"""The ratio that is written as an alpha of a half."""
_BRIGHTEST = 6.0
_LIFT_M = 0.006


def light_patch(points: F32, facing: F32, ratio: NDArray[np.floating], faces: NDArray[np.integer]) -> Primitive:
    """The patch of triangles `[m, 3]` of `points` `[n, 3]` that face `facing` (unit), where what is added is `ratio`
    `[n, 3]` times what is there, up to 6 times.
    """
    strongest = ratio.max(axis=1)
    colors = np.empty((len(points), 4), np.float32)
    colors[:, :3] = ratio / np.maximum(strongest, 1e-9)[:, None]
    strongest = np.minimum(strongest, _BRIGHTEST)
    colors[:, 3] = strongest / (strongest + _HALF)
    return Primitive(
        LIGHT_SURFACE,
        (points + facing * np.float32(_LIFT_M)).astype(np.float32),
        facing.astype(np.float32),
        np.tile(np.array([1, 0, 0, 1], np.float32), (len(points), 1)),
        np.ascontiguousarray(points[:, [0, 2]], np.float32),
        faces.astype(np.uint32),
        colors,
    )


def ratio_of(colors: F32) -> F32:
    """What a place of vertex colours `[n, 4]` is lit by a patch beside what lights it anyway, `[n, 3]`."""
    alpha = np.minimum(colors[:, 3:], 0.99)
    return np.asarray(colors[:, :3] * (_HALF * alpha / (1 - alpha)), np.float32)
