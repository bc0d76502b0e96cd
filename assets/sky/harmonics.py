"""A panorama's light as nine coefficients a colour: what lights a surface before, or instead of, any picture.

Sources: Ramamoorthi and Hanrahan, An Efficient Representation for Irradiance Environment Maps, SIGGRAPH 2001; Sloan,
Stupid Spherical Harmonics Tricks, 2008 (the order and signs used here, which are three.js's `LightProbe`'s too).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32
from assets.sky.kept import kept
from assets.sky.panorama import directions, solid_angles

Harmonics = NDArray[np.float64]
"""Radiance coefficients `[9, 3]`: Y00, Y1−1 (y), Y10 (z), Y11 (x), Y2−2 (xy), Y2−1 (yz), Y20, Y21 (xz), Y22."""

_PROJECTED_WIDTH = 256
"""A wider panorama is averaged to about this before it is projected: nine smooth functions see no finer."""
_LOBE = np.array([np.pi] + [2 * np.pi / 3] * 3 + [np.pi / 4] * 5)
"""The clamped cosine's own coefficients: radiance to irradiance, band by band."""


def basis(ways: NDArray[np.floating]) -> NDArray[np.float64]:
    """The nine functions `[n, 9]` in the directions `[n, 3]` (unit)."""
    x, y, z = (np.asarray(ways[..., k], np.float64) for k in range(3))
    one = np.full_like(x, 0.282095)
    first = [0.488603 * y, 0.488603 * z, 0.488603 * x]
    second = [1.092548 * x * y, 1.092548 * y * z, 0.315392 * (3 * z * z - 1), 1.092548 * x * z]
    return np.stack([one, *first, *second, 0.546274 * (x * x - y * y)], axis=-1)


def harmonics_of(panorama: F32) -> Harmonics:
    """Project a panorama `[h, w, 3]` of radiance."""
    height, width = panorama.shape[:2]
    block = max(1, width // _PROJECTED_WIDTH)
    if height % block == 0 and width % block == 0:
        panorama = panorama.reshape(height // block, block, width // block, block, 3).mean(axis=(1, 3))
        height, width = panorama.shape[:2]
    return np.asarray(_weights(width, height) @ panorama.reshape(-1, 3).astype(np.float64))


@kept
def _weights(width: int, height: int) -> NDArray[np.float64]:
    """The nine functions by the solid angle of each pixel, `[9, h × w]`."""
    weight = solid_angles(width, height)[:, None, None] * basis(directions(width, height))  # [h, w, 9]
    return np.ascontiguousarray(weight.reshape(-1, 9).T)


def irradiance(light: Harmonics, normals: NDArray[np.floating]) -> NDArray[np.float64]:
    """What surfaces that face `normals` `[n, 3]` receive, `[n, 3]`: in lux where the radiance is in candela a m²."""
    return np.asarray(np.maximum(basis(normals) @ (light * _LOBE[:, None]), 0.0))
