"""Normal maps and heights: the slopes a normal map tells, the surface that has them, and how deep a height reaches."""

from __future__ import annotations

import numpy as np

from assets.artifacts import F32

_STEEPEST = 0.08  # least z of a normal: slopes above 12 are noise


def slopes_of(normal: F32, green_is_up: bool = True) -> tuple[F32, F32]:
    """Rise of the surface `[n, n]` to the right and downwards, in tile edges per tile edge.

    `normal` is `[n, n, 3]` in 0..1; its green points up in OpenGL's and glTF's convention, down in DirectX's.
    """
    vectors = normal * 2 - 1
    z = np.maximum(vectors[..., 2], _STEEPEST)
    up = 1.0 if green_is_up else -1.0
    return np.asarray(-vectors[..., 0] / z, np.float32), np.asarray(up * vectors[..., 1] / z, np.float32)


def integrate(right: F32, down: F32) -> tuple[F32, float]:
    """The periodic surface `[n, n]`, spread over 0..1, whose slopes are nearest to the given ones; and its range.

    The range is a part of the tile's edge.

    Source: Frankot and Chellappa, "A Method for Enforcing Integrability in Shape from Shading" (1988).
    """
    n = len(right)
    y, x = 2j * np.pi * n * np.fft.fftfreq(n)[:, None], 2j * np.pi * n * np.fft.rfftfreq(n)[None, :]
    weight = np.abs(x) ** 2 + np.abs(y) ** 2
    weight[0, 0] = 1  # the mean height is free
    spectrum = (np.conj(x) * np.fft.rfft2(right) + np.conj(y) * np.fft.rfft2(down)) / weight
    surface = np.asarray(np.fft.irfft2(spectrum, s=(n, n)), np.float32)
    relief = float(np.ptp(surface))
    return (surface - surface.min()) / max(relief, 1e-6), relief


def relief_of(height: F32, right: F32, down: F32) -> float | None:
    """How deep a `height` `[n, n]` in 0..1 must reach, in tile edges, for its slopes to fit the given ones best.

    None where they do not fit at all.
    """
    n = len(height)
    across = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) * (n / 2)
    along = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) * (n / 2)
    relief = float((across * right + along * down).sum()) / max(float((across**2 + along**2).sum()), 1e-6)
    return relief if relief > 0 else None
