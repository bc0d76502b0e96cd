"""Random fields that repeat without a seam: noise shaped in the frequency domain, and reading them between cells."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from assets.artifacts import F32
from assets.sky.kept import kept

_ALONE = 256
"""The largest field that one thread makes."""


@kept
def field(seed: int, size: int, slope: float, lowest: float, highest: float = 1e9, stretch: float = 1.0) -> F32:
    """A field `[size, size]` of mean 0 and deviation 1, of waves from `lowest` to `highest` a tile.

    Its amplitude falls with the frequency to the power of −`slope`; along x waves are `stretch` times as long.
    """
    workers = 2 if size > _ALONE else 1  # a pool costs more than it saves where there is little to do
    told = min(size, _enough(highest))  # what is no finer is told by few waves
    rng = np.random.default_rng(seed)
    white = fft.rfft2(rng.standard_normal((told, told), np.float32), workers=workers)
    frequency = _frequencies(told, stretch)
    shape = np.maximum(frequency, 1) ** np.float32(-slope)
    shape *= (frequency >= lowest) & (frequency <= highest)
    white *= shape
    waves = white if told == size else _among_finer(white, size)
    return _normalised(np.asarray(fft.irfft2(waves, s=(size, size), workers=workers, overwrite_x=True), np.float32))


def _enough(highest: float) -> int:
    """How many cells tell waves up to `highest` a tile: a power of two, which leaves the very finest out."""
    return 1 << min(30, int(np.ceil(np.log2(2 * highest + 2))))


def _among_finer(waves: NDArray[np.complexfloating], size: int) -> NDArray[np.complexfloating]:
    """The coefficients of a coarse field as those of one of `size` cells, which has none that are finer."""
    half = len(waves) // 2
    out = np.zeros((size, size // 2 + 1), waves.dtype)
    out[:half, :half] = waves[:half, :half]
    out[1 - half :, :half] = waves[1 - half :, :half]
    return out


@kept
def _frequencies(size: int, stretch: float) -> F32:
    """Waves a tile `[size, size / 2 + 1]` of each coefficient of a real field."""
    down, across = fft.fftfreq(size) * size, fft.rfftfreq(size) * size * stretch
    return np.asarray(np.hypot(down[:, None], across[None, :]), np.float32)


def sample(fields: F32, x: F32, y: F32) -> F32:
    """A repeating field `[n, n]` (or several, `[n, n, k]`) read at `x`, `y` in tiles, blended between cells."""
    size = fields.shape[0]
    x, y = x * np.float32(size), y * np.float32(size)
    left, top = np.floor(x), np.floor(y)
    u, v = x - left, y - top
    column, row = left.astype(np.int32) & (size - 1), top.astype(np.int32) & (size - 1)
    beside, below = (column + 1) & (size - 1), ((row + 1) & (size - 1)) * size
    row *= size
    flat = fields.reshape(size * size, -1) if fields.ndim == 3 else fields.reshape(-1)
    if fields.ndim == 3:
        u, v = u[..., None], v[..., None]
    upper = flat.take(row + column, axis=0)
    upper += u * (flat.take(row + beside, axis=0) - upper)
    lower = flat.take(below + column, axis=0)
    lower += u * (flat.take(below + beside, axis=0) - lower)
    upper += v * (lower - upper)
    return np.asarray(upper, np.float32)


def ease(low: float, high: float, x: NDArray[np.floating]) -> F32:
    """0 at `low`, 1 at `high`, eased between."""
    t = np.clip((x - np.float32(low)) / np.float32(high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def _normalised(values: NDArray[np.floating]) -> F32:
    values = values - values.mean()
    return np.asarray(values / max(float(values.std()), 1e-9), np.float32)
