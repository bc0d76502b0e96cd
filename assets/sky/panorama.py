"""Equirectangular panoramas: which pixel looks where, and how much of the sphere it is.

Row 0 is the zenith, the last row the nadir; column 0 looks to −X, a quarter on is −Z (ahead), the middle is +X: as
three.js and most renderers read an equirectangular environment. Directions: right-handed, +Y up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32
from assets.sky.kept import kept

_BANDS = 2
"""Threads that paint a picture: numpy and scipy let go of the interpreter in their loops."""


@lru_cache(maxsize=16)
def elevations(height: int) -> F32:
    """The elevation `[height]` of each row's middle, radians, the zenith first."""
    return np.asarray((0.5 - (np.arange(height) + 0.5) / height) * np.pi, np.float32)


@lru_cache(maxsize=16)
def azimuths(width: int) -> F32:
    """The angle `[width]` of each column's middle about +Y, radians: 0 is +X, π/2 is +Z."""
    return np.asarray(((np.arange(width) + 0.5) / width - 0.5) * 2 * np.pi, np.float32)


@kept
def directions(width: int, height: int) -> F32:
    """Unit vectors `[height, width, 3]`."""
    up, turn = elevations(height)[:, None], azimuths(width)[None, :]
    return np.stack([np.cos(up) * np.cos(turn), np.sin(up) + 0 * turn, np.cos(up) * np.sin(turn)], axis=-1)


def solid_angles(width: int, height: int) -> NDArray[np.float64]:
    """The steradians `[height]` of a pixel of each row, exact: all together are 4π."""
    edges = (0.5 - np.arange(height + 1) / height) * np.pi
    return np.asarray((np.sin(edges[:-1]) - np.sin(edges[1:])) * (2 * np.pi / width))


def cosine_to(direction: Sequence[float], up: F32, turn: F32) -> F32:
    """Cosines `[len(up), len(turn)]` of the angles between `direction` (unit) and the directions of rows × columns."""
    x, y, z = direction
    flat = np.asarray(x * np.cos(turn) + z * np.sin(turn), np.float32)
    return np.asarray(np.cos(up)[:, None] * flat[None, :] + (y * np.sin(up))[:, None], np.float32)


def pixel_of(ways: NDArray[np.floating], width: int, height: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Row and column `[n]`, fractional, that unit vectors `[n, 3]` fall on; −0.5 is the first pixel's edge."""
    column = (np.arctan2(ways[:, 2], ways[:, 0]) / (2 * np.pi) + 0.5) * width - 0.5
    row = (0.5 - np.arcsin(np.clip(ways[:, 1], -1, 1)) / np.pi) * height - 0.5
    return row, column


def look_up(picture: F32, ways: NDArray[np.floating]) -> F32:
    """What a panorama `[h, w, 3]` shows in the directions `[n, 3]`: `[n, 3]`, blended between pixels, seamlessly."""
    height, width = picture.shape[:2]
    row, column = pixel_of(ways, width, height)
    top, left = np.floor(row).astype(np.int64), np.floor(column).astype(np.int64)
    down, right = (row - top)[:, None], (column - left)[:, None]
    rows = [np.clip(top, 0, height - 1), np.clip(top + 1, 0, height - 1)]
    columns = [left % width, (left + 1) % width]
    above = picture[rows[0], columns[0]] * (1 - right) + picture[rows[0], columns[1]] * right
    below = picture[rows[1], columns[0]] * (1 - right) + picture[rows[1], columns[1]] * right
    return np.asarray(above * (1 - down) + below * down, np.float32)


def in_bands(paint: Callable[[slice], None], rows: int) -> None:
    """Call `paint` for parts of `rows` side by side, each with rows of its own; an error in one is raised."""
    edges = np.linspace(0, rows, 4 * _BANDS + 1).astype(int)
    parts = [slice(int(a), int(b)) for a, b in pairwise(edges) if b > a]
    with ThreadPoolExecutor(_BANDS) as pool:
        list(pool.map(paint, parts))
