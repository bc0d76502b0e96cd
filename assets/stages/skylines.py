"""A town far away: towers of several makes, each with a top of its own, about 80 triangles each."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from assets.shapes.organic import Rng
from assets.stages.backdrops import bearing
from assets.stages.mesh import F64, Piece, flat_quads
from assets.stages.water import Color

_FLOOR_M, _MOST_FLOORS = 6.5, 6
"""Metres between two bands of windows far away, and how many of them a tower has at most."""
_BAY_M, _MOST_BAYS = 4.0, 5
"""The same of the bays between piers."""
_FOOT_M = -4.0


class _Make(NamedTuple):
    """What a tower is built of: how its walls and its glass differ from the town's colour, and which way glass runs."""

    wall: tuple[float, float, float]
    glass: tuple[float, float, float]
    upright: bool


_MAKES = (
    _Make((1.0, 1.0, 1.0), (0.55, 0.62, 0.7), False),  # concrete
    _Make((1.2, 1.08, 0.86), (0.5, 0.52, 0.56), True),  # sandstone with piers
    _Make((1.02, 0.68, 0.54), (0.5, 0.5, 0.54), False),  # brick
    _Make((0.82, 0.96, 1.1), (0.5, 0.72, 0.95), True),  # glass, its ribs lighter
    _Make((0.62, 0.68, 0.74), (0.38, 0.46, 0.56), True),  # dark steel
    _Make((1.3, 1.28, 1.22), (0.62, 0.68, 0.74), False),  # rendered white
)
_CORNERS = np.array([(-0.5, -0.5), (-0.5, 0.5), (0.5, 0.5), (0.5, -0.5)])
"""x and z, from behind round the front: nobody sees the back of a town."""
_Face = tuple[F64, F64]
"""Corners `[4, 3]`, the last twice in a triangle, and a colour `[3]`."""


def skyline(
    rng: Rng, span: tuple[float, float], radius_m: float, height_m: float, color: Color, *, count: int = 40
) -> Piece:
    """Towers of a town in two rows, of uneven height, over the bearings `span`; `color` is the whole's."""
    turn = np.linspace(*span, count) + rng.uniform(-0.4, 0.4, count) * abs(span[1] - span[0]) / count
    radius = radius_m * (1 + 0.25 * (np.arange(count) % 2) + rng.uniform(-0.04, 0.04, count))
    wide = radius_m * np.radians(abs(span[1] - span[0])) / count * rng.uniform(0.7, 1.3, count)
    height = height_m * rng.uniform(0.3, 1.0, count) ** 1.4
    x, z = bearing(turn, radius)
    quads, colors = [], []
    for k in range(count):
        skew = np.radians(rng.uniform(-30, 30) - turn[k])
        made, tones = _tower(rng, float(wide[k]), float(height[k]), np.asarray(color) * rng.uniform(0.8, 1.2))
        c, s = np.cos(skew), np.sin(skew)
        across, along = made[..., 0], made[..., 2]
        quads.append(np.stack([c * across + s * along + x[k], made[..., 1], c * along - s * across + z[k]], -1))
        colors.append(tones)
    return flat_quads(np.concatenate(quads), np.concatenate(colors))


def _tower(rng: Rng, wide: float, height: float, tone: F64) -> tuple[F64, F64]:
    """Faces `[n, 4, 3]` of a tower about the origin and their colours `[n, 3]`."""
    make = _MAKES[int(rng.integers(len(_MAKES)))]
    wall, glass = tone * make.wall, tone * make.glass
    stepped = rng.random() < 0.5
    low = height * (rng.uniform(0.6, 0.85) if stepped else 1.0)
    faces = _block(wide, _FOOT_M, low, wall, glass, make.upright)
    if stepped:
        wide *= rng.uniform(0.45, 0.75)
        faces += _block(wide, low, height, wall, glass, make.upright)
    faces += _TOPS[int(rng.integers(len(_TOPS)))](wide, height, 0.85 * wall)
    return np.asarray([corners for corners, _ in faces]), np.asarray([color for _, color in faces])


def _block(wide: float, foot: float, top: float, wall: F64, glass: F64, upright: bool) -> list[_Face]:
    """Three sides, each in bands of wall and glass, or `upright` in bays between piers, and a level top."""
    count = (wide / _BAY_M, _MOST_BAYS) if upright else ((top - foot) / _FLOOR_M, _MOST_FLOORS)
    edges = np.linspace(0, 1, 2 * int(np.clip(count[0], 1, count[1])) + 1)
    faces: list[_Face] = []
    for a, b in pairwise(wide * _CORNERS):
        for n, (start, end) in enumerate(pairwise(edges)):
            across, up = ((start, end), (0.0, 1.0)) if upright else ((0.0, 1.0), (start, end))
            left, right = a + (b - a) * across[0], a + (b - a) * across[1]
            low, high = foot + (top - foot) * up[0], foot + (top - foot) * up[1]
            faces.append((_upright(left, right, low, high), wall if n % 2 == 0 else glass))
    return [*faces, *_flat(wide, top, 0.9 * wall)]


def _upright(left: F64, right: F64, low: float, high: float) -> F64:
    """A face `[4, 3]` from one place (x, z) to another."""
    (ax, az), (bx, bz) = left, right
    return np.array([(ax, low, az), (bx, low, bz), (bx, high, bz), (ax, high, az)])


def _flat(wide: float, top: float, color: F64) -> list[_Face]:
    return [(np.array([(x, top, z) for x, z in wide * _CORNERS]), color)]


def _plant_room(wide: float, top: float, color: F64) -> list[_Face]:
    """A small block for lifts and water."""
    small = 0.42 * wide
    sides = pairwise(small * _CORNERS)
    return [(_upright(a, b, top, top + 0.3 * small), color) for a, b in sides] + _flat(small, top + 0.3 * small, color)


def _spire(wide: float, top: float, color: F64) -> list[_Face]:
    """A steep roof to a point."""
    tip = (0.0, top + 0.9 * wide, 0.0)
    return [
        (np.array([(ax, top, az), (bx, top, bz), tip, tip]), color) for (ax, az), (bx, bz) in pairwise(wide * _CORNERS)
    ]


def _mast(wide: float, top: float, color: F64) -> list[_Face]:
    """A mast on a plant room."""
    thin = 0.03 * wide
    sides = pairwise(thin * _CORNERS)
    return _plant_room(wide, top, color) + [(_upright(a, b, top, top + 1.1 * wide), 0.7 * color) for a, b in sides]


_TOPS: tuple[Callable[[float, float, F64], list[_Face]], ...] = (_plant_room, _plant_room, _mast, _spire)
