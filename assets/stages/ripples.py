"""Small waves on water as a seamless normal map."""

from __future__ import annotations

from functools import cache

import numpy as np

from assets.artifacts import U8

TILE_M = 5.0
"""The edge of one tile, metres."""
_STEEP = 0.16


@cache
def ripple_normals(size_px: int = 256) -> U8:
    """Normals `[size_px, size_px, 3]` uint8 in tangent space, +Y up: waves of 10 cm to 1.5 m, mostly along one wind."""
    rng = np.random.default_rng(5)
    kx, ky = np.meshgrid(np.fft.fftfreq(size_px, 1 / size_px), np.fft.fftfreq(size_px, 1 / size_px))
    k = np.maximum(np.hypot(kx, ky), 1e-6)
    along = np.abs(np.cos(np.arctan2(ky, kx) - 0.5))
    strength = np.where((k > 3) & (k < 50), k**-1.9, 0.0) * (0.25 + 0.75 * along**2)
    waves = strength * np.exp(2j * np.pi * rng.uniform(size=k.shape))
    slope_x, slope_y = (np.real(np.fft.ifft2(1j * axis * waves)) for axis in (kx, ky))
    scale = _STEEP / np.std(slope_x)
    normal = np.stack([-slope_x * scale, slope_y * scale, np.ones_like(slope_x)], axis=-1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    return np.round((normal * 0.5 + 0.5) * 255).astype(np.uint8)
