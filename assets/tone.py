"""From linear light to what a screen shows: the film curve of ACES as three.js and our viewer have it, then sRGB.

Sources: Hill, ACES.hlsl in BakingLab, 2016 (the fit of the reference and output transforms); IEC 61966-2-1 (sRGB).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, U8

_INTO = np.array([[0.59719, 0.35458, 0.04823], [0.07600, 0.90834, 0.01566], [0.02840, 0.13383, 0.83777]], np.float32)
_BACK = np.array(
    [[1.60475, -0.53108, -0.07367], [-0.10208, 1.10813, -0.00605], [-0.00327, -0.07276, 1.07602]], np.float32
)
_MIDDLE = np.float32(0.6)


def film(light: F32) -> F32:
    """Linear light `[…, 3]`, 1 is white, → 0 to 1, still linear."""
    x = light.reshape(-1, 3) @ (_INTO.T / _MIDDLE)
    below = x * np.float32(0.983729)
    below += np.float32(0.4329510)
    below *= x
    below += np.float32(0.238081)
    shown = x + np.float32(0.0245786)
    shown *= x
    shown -= np.float32(0.000090537)
    shown /= below
    shown = shown @ _BACK.T
    return np.clip(shown, 0, 1, out=shown).reshape(light.shape)


def unfilmed(shown: F32) -> F32:
    """The light `[…, 3]` that `film` makes `shown` (linear, 0 to 1) of; all that is nearly white is one light."""
    y = np.clip(np.minimum(shown, np.float32(0.98)) @ np.linalg.inv(_BACK).T, 0, 0.985)
    a, b, c = 1 - 0.983729 * y, 0.0245786 - 0.4329510 * y, -0.238081 * y - 0.000090537
    x = (-b + np.sqrt(b * b - 4 * a * c)) / (2 * a)
    return np.asarray(np.maximum(x @ (np.linalg.inv(_INTO).T * _MIDDLE), 0), np.float32)


_STEPS = 4096
_ROOTS = np.linspace(0, 1, _STEPS + 1) ** 2
_SRGB = np.where(_ROOTS <= 0.0031308, 12.92 * _ROOTS, 1.055 * np.maximum(_ROOTS, 1e-9) ** (1 / 2.4) - 0.055)
_TABLE = (255 * _SRGB).astype(np.float32)
"""sRGB of squares: finer where it is dark."""


def encoded(shown: F32, noise: NDArray[np.floating] | float = 0.5) -> U8:
    """Linear 0 to 1 → sRGB bytes; `noise` from 0 to 1 in place of a half breaks up the steps of gradients."""
    places = np.sqrt(shown) * np.float32(_STEPS)
    return np.asarray(np.minimum(_TABLE[places.astype(np.int32)] + noise, 255), np.uint8)
