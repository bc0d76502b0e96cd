"""The square a material is painted on: coordinates, named random numbers, and exactly periodic spectral noise.

Everything is defined in tile units (0..1 along each edge) and in cycles per tile, and each random number has a name,
so that one seed gives the same look at every size: a larger canvas only adds finer frequencies.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from zlib import crc32

import numpy as np
import scipy.fft
from numpy.typing import NDArray

Field = NDArray[np.floating[Any]]
"""`[n, n]` float32 unless said otherwise; row 0 is the top."""
Index = NDArray[np.signedinteger[Any]]

_COARSEST = 16
_REFERENCE = 256  # cycles per tile that noise without an upper bound is normalised over: Nyquist of 512²


@lru_cache(maxsize=128)
def _amplitude(top: int, beta: float, low: float, high: float, stretch: tuple[float, float]) -> Field:
    """Spectrum's amplitude `[2·top, top]` float32, rows -top..top-1, columns 0..top-1, in cycles per tile."""
    ky = np.arange(-top, top, dtype=np.float32)[:, None] * stretch[1]
    kx = np.arange(top, dtype=np.float32)[None, :] * stretch[0]
    k = np.sqrt(kx * kx + ky * ky)
    amplitude = np.where((k >= low) & (k <= high), np.maximum(k, 0.5) ** np.float32(-beta), 0).astype(np.float32)
    amplitude[0] = 0  # row -top has no partner
    amplitude[top, 0] = 0
    return amplitude


@lru_cache(maxsize=256)
def _spread(beta: float, low: float, high: float, stretch: tuple[float, float]) -> float:
    """Standard deviation of the noise that unit Gaussians would give up to the reference frequency."""
    top = int(min(_REFERENCE, 1 << int(np.ceil(np.log2(max(high / min(stretch), _COARSEST))))))
    power = _amplitude(top, beta, low, high, stretch).astype(np.float64) ** 2
    return float(np.sqrt(4 * power[:, 1:].sum() + 2 * power[:, 0].sum())) or 1.0


class Canvas:
    """A square of `size`² pixels whose right edge meets its left and whose bottom meets its top."""

    def __init__(self, size: int, seed: int) -> None:
        self.size = size
        self.seed = seed
        self.px = 1.0 / size
        axis = (np.arange(size, dtype=np.float32) + 0.5) / np.float32(size)
        self.u: Field = np.broadcast_to(axis, (size, size))
        self.v: Field = np.broadcast_to(axis[:, None], (size, size))

    def rng(self, key: str) -> np.random.Generator:
        """Random numbers that depend on the seed and `key` alone."""
        return np.random.Generator(np.random.SFC64([self.seed, crc32(key.encode())]))

    def table(self, key: str, count: int, low: float = 0.0, high: float = 1.0) -> Field:
        """Uniform values `[count]` float32 in low..high: one per brick, plank or stone."""
        return low + (high - low) * self.rng(key).random(count, dtype=np.float32)

    def full(self, value: float) -> Field:
        """A constant field."""
        return np.full((self.size, self.size), value, np.float32)

    def noise(
        self,
        key: str,
        beta: float = 1.8,
        low: float = 1.0,
        high: float = 4096.0,
        stretch: tuple[float, float] = (1.0, 1.0),
    ) -> Field:
        """Periodic noise of mean 0 and standard deviation about 1, with amplitude falling as frequency^-beta.

        `low` and `high` bound the frequencies in cycles per tile; `stretch` (x, y) above 1 draws features out along
        that axis.

        Source: spectral synthesis, Voss in "The Science of Fractal Images" (Peitgen and Saupe, 1988).
        """
        reach = max(high / min(stretch), _COARSEST)
        top = min(self.size // 2, 1 << int(np.ceil(np.log2(reach))))
        spectrum = self._gaussians(key, top) * _amplitude(top, beta, low, high, stretch)
        half_pixel = np.exp(1j * np.pi / self.size * np.arange(-top, top)).astype(np.complex64)
        spectrum *= half_pixel[:, None]
        spectrum *= half_pixel[top:]
        rows = np.zeros((self.size, top), np.complex64)
        rows[:top] = spectrum[top:]
        rows[self.size - top :] = spectrum[:top]
        rows = scipy.fft.ifft(rows, axis=0, norm="forward", overwrite_x=True)
        field = scipy.fft.irfft(rows, n=self.size, axis=1, norm="forward")
        field *= np.float32(1.0 / _spread(beta, low, high, stretch))
        return np.asarray(field, np.float32)

    def _gaussians(self, key: str, top: int) -> NDArray[np.complexfloating[Any, Any]]:
        """Complex Gaussians `[2·top, top]`; the low block is the same whatever `top` is."""
        done = 0
        block = np.zeros((0, 0), np.complex64)
        octave = min(_COARSEST, top)
        while done < top:
            pairs = self.rng(f"{key}/{octave}" if top >= _COARSEST else f"{key}/{_COARSEST}")
            fresh = pairs.standard_normal((2 * octave, 2 * octave), dtype=np.float32).view(np.complex64)
            fresh[octave - done : octave + done, :done] = block
            block, done, octave = fresh, octave, octave * 2
        return block
