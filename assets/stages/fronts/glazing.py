"""What panes of houses without an inside show: the sky over the roofs across the street, a dim room, curtains.

One flat colour, or bands painted on it, is a sheet of plastic. Here each pane is brighter above a line that is where
the roofs across the way would be mirrored, and some have curtains drawn aside behind them: all in vertex colours.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.stages.mesh import F64

I64 = NDArray[np.int64]

_SKY, _ROOFS, _ROOM = (0.74, 0.88, 1.0), (0.3, 0.31, 0.33), (0.15, 0.15, 0.16)
_CLOTHS = np.array([(0.96, 0.92, 0.82), (0.9, 0.86, 0.88), (0.82, 0.62, 0.5), (0.66, 0.76, 0.8)])
_LEAST_M, _WIDEST_M = 0.3, 1.7
"""Panes that are narrower have neither sky nor curtains, wider ones, of shops, no curtains."""
_CURTAINED = 0.4
_DRAWN, _TIED = 0.3, 0.16
"""The share of a pane that a curtain covers at its rod and at its foot."""
_BEFORE_M = 0.006


@dataclass(frozen=True)
class Panes:
    """Upright quads `[n, 4, 3]`, each from its lower left corner round to its upper left one, and what they face."""

    corners: F64
    normals: F64
    chance: F64


def panes_of(points: F64, normals: F64) -> Panes | None:
    """The panes that points `[4n, 3]` are, four by four; None where they are anything else."""
    if not len(points) or len(points) % 4:
        return None
    corners = points.reshape(-1, 4, 3)
    level = np.abs(corners[:, 0, 1] - corners[:, 1, 1]) < 1e-3
    upright = (corners[:, 3, 1] > corners[:, 0, 1]) & level
    if not upright.all():
        return None
    chance = np.abs(np.sin(corners.sum(axis=(1, 2)) * 12.9898)) * 43758.5453 % 1.0
    return Panes(corners, normals.reshape(-1, 4, 3)[:, 0], chance)


def far_glass(panes: Panes) -> tuple[F64, F64, F64, I64, F64]:
    """Points, normals, uvs, triangles and tints `[m, 3]` of panes far away: paler above, two triangles each."""
    clear = (0.5 + 0.5 * np.sin(43.0 * panes.chance))[:, None]
    rows = np.stack([np.tile(c, (len(clear), 1)) for c in (_ROOFS, _ROOFS, _SKY, _SKY)], axis=1)
    tints = (rows * (0.6 + 0.35 * clear)[..., None]).reshape(-1, 3)
    points, normals = panes.corners.reshape(-1, 3), np.repeat(panes.normals, 4, axis=0)
    each = np.array([(0, 1, 2), (0, 2, 3)])
    faces = (each[None] + 4 * np.arange(len(clear))[:, None, None]).reshape(-1, 3)
    return points, normals, _uvs(points, normals), faces, tints


def glass(panes: Panes) -> tuple[F64, F64, F64, I64, F64]:
    """The same of panes that are near: the sky down to a line of roofs, below it the room; four triangles each."""
    roofs = 0.3 + 0.45 * panes.chance[:, None]
    steps = np.concatenate([np.zeros_like(roofs), roofs, np.ones_like(roofs)], axis=1)
    low_left, low_right, up_right, up_left = (panes.corners[:, None, k] for k in range(4))
    t = steps[..., None]
    left, right = low_left + (up_left - low_left) * t, low_right + (up_right - low_right) * t
    points = np.stack([left, right], axis=2).reshape(-1, 3)  # [panes × rows × sides]
    clear = (0.5 + 0.5 * np.sin(43.0 * panes.chance))[:, None]
    rows = np.stack([np.tile(c, (len(clear), 1)) for c in (_ROOM, _ROOFS, _SKY)], axis=1)
    rows = rows * np.stack([np.ones_like(clear), 1.1 + 0.5 * clear, 0.7 + 0.3 * clear], axis=1)
    sides = np.stack([0.9 + 0.1 * clear, 1.0 - 0.12 * clear], axis=2)[:, :, :, None]
    tints = np.clip(rows[:, :, None] * sides, 0, 1).reshape(-1, 3)
    quad = np.array([(0, 1, 3), (0, 3, 2)])
    each = np.concatenate([quad + 2 * row for row in range(2)])
    faces = (each[None] + 6 * np.arange(len(steps))[:, None, None]).reshape(-1, 3)
    normals = np.repeat(panes.normals, 6, axis=0)
    return points, normals, _uvs(points, normals), faces, tints


def curtains(panes: Panes) -> tuple[F64, F64, F64, I64, F64] | None:
    """The same of the curtains in some of the panes, four triangles each; None without any."""
    wide = np.linalg.norm(panes.corners[:, 1] - panes.corners[:, 0], axis=1)
    hung = (panes.chance < _CURTAINED) & (wide > _LEAST_M) & (wide < _WIDEST_M)
    if not hung.any():
        return None
    low_left, low_right, up_right, up_left = (panes.corners[hung, k] for k in range(4))
    along_low, along_up = low_right - low_left, up_right - up_left
    left = np.stack([low_left, low_left + _TIED * along_low, up_left + _DRAWN * along_up, up_left], axis=1)
    right = np.stack([low_right - _TIED * along_low, low_right, up_right, up_right - _DRAWN * along_up], axis=1)
    normals = np.repeat(panes.normals[hung], 8, axis=0)
    points = np.concatenate([left, right], axis=1).reshape(-1, 3) + _BEFORE_M * normals
    cloth = _CLOTHS[(panes.chance[hung] * 97).astype(int) % len(_CLOTHS)]
    fold = np.array([0.62, 0.42, 0.5, 0.72, 0.42, 0.62, 0.72, 0.5])
    tints = (cloth[:, None] * fold[None, :, None]).reshape(-1, 3)
    each = np.array([(0, 1, 2), (0, 2, 3), (4, 5, 6), (4, 6, 7)])
    faces = (each[None] + 8 * np.arange(int(hung.sum()))[:, None, None]).reshape(-1, 3)
    return points, normals, _uvs(points, normals), faces, tints


def _uvs(points: F64, normals: F64) -> F64:
    """Metres along a pane and up."""
    along = np.where(np.abs(normals[:, 2]) > np.abs(normals[:, 0]), points[:, 0], points[:, 2])
    return np.stack([along, -points[:, 1]], axis=1)
