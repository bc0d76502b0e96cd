"""What one stands on: heights over a grid of its own spacing, what covers it, and flat decks above it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from assets.artifacts import Vec3

_FEW = 1000
"""Up to so many points all decks are asked at once."""
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]


@dataclass(frozen=True)
class Deck:
    """A level platform above the ground (a pier, a gallery, a step): the middle of its top, width and depth, its turn.

    The turn is radians about +Y.
    """

    at: Vec3
    size: tuple[float, float]
    yaw: float = 0.0

    def holds(self, x: F64, z: F64) -> NDArray[np.bool_]:
        """Which of the points lie on it."""
        dx, dz = x - self.at[0], z - self.at[2]
        across = dx * np.cos(self.yaw) - dz * np.sin(self.yaw)
        along = dx * np.sin(self.yaw) + dz * np.cos(self.yaw)
        return np.asarray((np.abs(across) <= self.size[0] / 2) & (np.abs(along) <= self.size[1] / 2))


@dataclass(frozen=True, eq=False)
class Ground:
    """Heights `[rows, columns]` at `zs` `[rows]` and `xs` `[columns]`, both rising; metres.

    Between them it is the two triangles that `faces` gives each cell, so that what is asked agrees with what is drawn.
    Beyond the grid its edge goes on. `covers` holds, for each cover, the share `[rows, columns]` it shows, 0 to 1.
    """

    xs: F64
    zs: F64
    heights: F64
    covers: Mapping[str, F64] = field(default_factory=dict)
    decks: tuple[Deck, ...] = ()

    def height_at(self, x: ArrayLike, z: ArrayLike) -> F64:
        """Heights of what one stands on at points of any equal shape: the highest deck there, else the ground."""
        x, z = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        out = self.bed_at(x, z)
        if not self.decks:
            return out
        if x.size > _FEW:
            for deck in self.decks:
                out = np.where(deck.holds(x, z), np.maximum(out, deck.at[1]), out)
            return out
        ax, top, az, width, depth, cos, sin = self._deck_table
        dx, dz = x[..., None] - ax, z[..., None] - az
        on = (np.abs(dx * cos - dz * sin) <= width / 2) & (np.abs(dx * sin + dz * cos) <= depth / 2)
        return np.asarray(np.maximum(out, np.where(on, top, -np.inf).max(axis=-1)))

    def reaches(self, x: float, z: float) -> bool:
        """Whether there is ground at a point: beyond the grid, as off the edge of a roof, is only air."""
        return bool(self.xs[0] <= x <= self.xs[-1] and self.zs[0] <= z <= self.zs[-1])

    @cached_property
    def _deck_table(self) -> F64:
        """The decks' middles, sizes and turns as rows `[7, decks]`."""
        rows = [(*d.at, *d.size, math.cos(d.yaw), math.sin(d.yaw)) for d in self.decks]
        return np.array(rows, np.float64).T

    def bed_at(self, x: ArrayLike, z: ArrayLike) -> F64:
        """Heights of the ground itself, below every deck."""
        return self._between(self.heights, x, z)

    def cover_at(self, name: str, x: ArrayLike, z: ArrayLike) -> F64:
        """The share, 0 to 1, that the cover `name` shows at the points; KeyError if there is no such cover."""
        return self._between(self.covers[name], x, z)

    def slope_at(self, x: ArrayLike, z: ArrayLike) -> F64:
        """Rise over run of the ground, taken over half a metre."""
        x, z = np.asarray(x, np.float64), np.asarray(z, np.float64)
        reach = 0.25
        dx = self.height_at(x + reach, z) - self.height_at(x - reach, z)
        dz = self.height_at(x, z + reach) - self.height_at(x, z - reach)
        return np.asarray(np.hypot(dx, dz) / (2 * reach))

    def unevenness(self, x: float, z: float, width: float, depth: float) -> float:
        """Metres between the lowest and the highest point under a rectangle: how far a thing there would float."""
        heights = self.height_at(x + _FOOT_X * width, z + _FOOT_Z * depth)
        return float(heights.max() - heights.min())

    def step(self, x: float, z: float, width: float, depth: float, yaw: float) -> float:
        """Metres by which the ground under a turned rectangle rises between one sample and the next, at most."""
        u, v = 2 * _FOOT_X * width, 2 * _FOOT_Z * depth
        cos, sin = math.cos(yaw), math.sin(yaw)
        heights = self.height_at(x + 0.5 * (u * cos + v * sin), z + 0.5 * (v * cos - u * sin))
        return float(max(np.abs(np.diff(heights, axis=axis)).max() for axis in (0, 1)))

    def _between(self, values: F64, x: ArrayLike, z: ArrayLike) -> F64:
        x, z = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        j, u = _cell(self.xs, x)
        i, v = _cell(self.zs, z)
        columns = values.shape[1]
        at, flat = i * columns + j, values.ravel()
        a, b, c, d = (flat.take(at + step) for step in (0, 1, columns + 1, columns))
        right = a + u * (b - a) + v * (c - b)
        left = a + v * (d - a) + u * (c - d)
        return np.asarray(np.where(u >= v, right, left))


_FOOT_X, _FOOT_Z = np.meshgrid(np.linspace(-0.5, 0.5, 5), np.linspace(-0.5, 0.5, 5))


def _cell(lines: F64, at: F64) -> tuple[I64, F64]:
    """The interval each value lies in and how far along, 0 to 1; values beyond the ends are moved onto them."""
    inside = np.minimum(np.maximum(at, lines[0]), lines[-1])
    index = np.minimum(lines.searchsorted(inside, side="right") - 1, len(lines) - 2)
    low = lines.take(index)
    return index, np.asarray((inside - low) / (lines.take(index + 1) - low))


def faces(rows: int, columns: int) -> I64:
    """Triangles `[n, 3]` over a grid whose rows run along +Z and columns along +X, counter-clockwise from above."""
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    a = (i * columns + j).ravel()
    b, c, d = a + 1, a + columns + 1, a + columns
    return np.concatenate([np.stack([a, c, b], 1), np.stack([a, d, c], 1)])


def spaced(middle: float, fine_m: float, near_m: float, reach_m: float, coarse: int = 14) -> F64:
    """Grid lines: `fine_m` apart within `near_m` of `middle`, then `coarse` ever wider steps out to `reach_m`."""
    count = round(2 * near_m / fine_m)
    inner = np.linspace(-near_m, near_m, count + 1)
    growth = _growth(fine_m, reach_m - near_m, coarse)
    outer = near_m + np.cumsum(fine_m * growth ** np.arange(1, coarse + 1)) if reach_m > near_m else np.array([])
    return np.asarray(middle + np.concatenate([-outer[::-1], inner, outer]))


def _growth(first: float, total: float, count: int) -> float:
    """The factor by which each of `count` steps exceeds the one before, so that all of them make up `total`."""
    low, high = 1.0, 4.0
    for _ in range(40):
        middle = (low + high) / 2
        if first * (middle ** np.arange(1, count + 1)).sum() < total:
            low = middle
        else:
            high = middle
    return low
