"""The sun on the floor of a room: each pane of its windows as a patch, where nothing stands in the way."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, Primitive, Vec3
from assets.preview.rays import Tracer
from assets.shade.patch import light_patch

_SUN = np.array([2.0, 1.8, 1.5])
"""What it adds to what is there: the panes are three times as bright as the floor beside them, and warmer."""
_PANES = (2, 3)
_BAR_M = 0.045
"""Panes side by side and one above the other, and half the bar between them."""
_GRID = 6
_SOFT = 0.12
"""The share of a pane's width in which its rim fades."""
_GRAZING = 0.15


@dataclass(frozen=True)
class Opening:
    """A window: the middle of its lower edge, its width and height, metres, and where it faces into the room, radians
    about +Y, 0 for +Z.
    """

    at: Vec3
    wide: float
    tall: float
    yaw: float


def sun_panes(
    openings: Sequence[Opening], to_sun: Vec3, room: tuple[Vec3, Vec3], things: F32 | None
) -> Primitive | None:
    """The patches that the sun, which is in direction `to_sun` (unit), throws on the floor of a room from its least to
    its greatest corner; `things` `[n, 3, 3]` stand in it. None where it shines in through no window.
    """
    low, high = np.asarray(room[0]), np.asarray(room[1])
    sun = np.asarray(to_sun)
    found = [pane for each in openings if sun[1] > 0 and _shines_in(each, sun) for pane in _panes(each, sun, low[1])]
    if not found:
        return None
    points = np.concatenate([pane.reshape(-1, 3) for pane in found])
    across = points[:, [0, 2]]
    inside: NDArray[np.bool_] = np.all((across > low[[0, 2]] - 0.01) & (across < high[[0, 2]] + 0.01), axis=1)
    strength = np.tile(_rim(), len(found)) * inside
    if things is not None and len(things):
        _, away = Tracer(things).nearest(
            (points + sun * 0.02).astype(np.float32), np.broadcast_to(sun.astype(np.float32), points.shape)
        )
        strength *= away > 60.0
    faces = np.concatenate([_faces() + k * _GRID * _GRID for k in range(len(found))])
    kept = faces[(strength[faces] > 0).any(axis=1) & inside[faces].all(axis=1)]
    if not len(kept):
        return None
    used, again = np.unique(kept, return_inverse=True)
    up = np.tile(np.array([0, 1, 0], np.float32), (len(used), 1))
    return light_patch(points[used].astype(np.float32), up, strength[used, None] * _SUN, again.reshape(-1, 3))


def _shines_in(opening: Opening, sun: NDArray[np.float64]) -> bool:
    return bool(-(sun[0] * math.sin(opening.yaw) + sun[2] * math.cos(opening.yaw)) > _GRAZING)


def _panes(opening: Opening, sun: NDArray[np.float64], floor_m: float) -> list[NDArray[np.float64]]:
    """Grids `[_GRID, _GRID, 3]` on the floor, one for each pane."""
    across, up = _PANES
    side = np.array([math.cos(opening.yaw), 0.0, -math.sin(opening.yaw)])
    found = []
    for i in range(across):
        for j in range(up):
            u = _between(-opening.wide / 2 + i * opening.wide / across, opening.wide / across)
            y = _between(j * opening.tall / up, opening.tall / up) + opening.at[1] - floor_m
            at = np.array([opening.at[0], floor_m, opening.at[2]]) + u[None, :, None] * side
            found.append(at - (y / sun[1])[:, None, None] * np.array([sun[0], 0.0, sun[2]]))
    return found


def _between(start: float, length: float) -> NDArray[np.float64]:
    """Where the lines of a pane's grid are, closer at its rim."""
    shares = np.concatenate([[0.0, _SOFT], np.linspace(_SOFT, 1 - _SOFT, _GRID - 2)[1:-1], [1 - _SOFT, 1.0]])
    return np.asarray(start + _BAR_M + (length - 2 * _BAR_M) * shares)


def _rim() -> NDArray[np.float64]:
    """How bright a pane's grid is: not at all at its rim."""
    inner = np.zeros((_GRID, _GRID))
    inner[1:-1, 1:-1] = 1.0
    return inner.reshape(-1)


def _faces() -> NDArray[np.int64]:
    """The triangles of one grid, counter-clockwise from above: rows go inwards, columns along the window."""
    row, column = (part.ravel() for part in np.meshgrid(np.arange(_GRID - 1), np.arange(_GRID - 1), indexing="ij"))
    a = row * _GRID + column
    b, c, d = a + 1, a + _GRID, a + _GRID + 1
    return np.concatenate([np.stack([a, c, d], axis=1), np.stack([a, d, b], axis=1)])
