"""Clouds that one could step onto: heaps of soft lumps, bright above, blue-grey below, without the hard edge of stone.

They are drawn as what is far away is, unlit, so that no dark side is as dark as a boulder's.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.shapes.organic import Patch, Rng, grid_faces, unit
from assets.stages.mesh import F64, Piece, joined

Puff = tuple[tuple[float, float, float], tuple[float, float, float]]
"""Middle and half axes, metres."""
_TOP, _FOOT = np.array((1.0, 0.99, 0.97)), np.array((0.76, 0.82, 0.92))
_LEVEL, _LOWEST = 0.3, -0.2
"""How far normals are turned up, for light goes into a cloud and comes out all round; where it is cut off below, turns
of a half circle."""
_RINGS, _SIDES = 6, 10
_LUMPS, _LUMP = 1, 0.62


def heap(rng: Rng, puffs: Sequence[Puff]) -> Piece:
    """All `puffs`, each with a smaller lump on its shoulder; some 130 triangles each."""
    parts = []
    for middle, half in puffs:
        parts.append(_lump(rng, np.asarray(middle), np.asarray(half), _RINGS, _SIDES))
        for _ in range(_LUMPS):
            turn, rise = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0.15, 0.75))
            out = np.array([np.cos(turn) * np.sqrt(1 - rise**2), rise, np.sin(turn) * np.sqrt(1 - rise**2)])
            size = np.asarray(half) * float(rng.uniform(0.8, 1.2)) * _LUMP
            parts.append(_lump(rng, np.asarray(middle) + 0.72 * out * half, size, _RINGS - 2, _SIDES - 2))
    return joined(parts)


def _lump(rng: Rng, middle: F64, half: F64, rings: int, sides: int) -> Piece:
    up, round_ = np.meshgrid(
        np.linspace(_LOWEST, 0.5, rings) * np.pi, np.linspace(0, 2 * np.pi, sides + 1), indexing="ij"
    )
    way = np.stack([np.cos(up) * np.cos(round_), np.sin(up), -np.cos(up) * np.sin(round_)], axis=-1).reshape(-1, 3)
    wave = rng.uniform(0, 6.28, 3)
    swell = 1 + 0.09 * np.sin(3 * way[:, 0] + wave[0]) + 0.08 * np.sin(4 * way[:, 2] + wave[1] + 2 * way[:, 1])
    points = middle + way * half * swell[:, None]
    normals = unit(way / half * (1 - _LEVEL) / np.linalg.norm(way / half, axis=1, keepdims=True) + [0, _LEVEL, 0])
    light = (0.5 + 0.5 * way[:, 1:2]) ** 0.8
    faces = grid_faces(rings, sides + 1)
    corner = points[faces]
    cross = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    keep = np.linalg.norm(cross, axis=1) > 1e-9
    if (cross * (corner.mean(axis=1) - middle)).sum() < 0:
        faces = faces[:, ::-1]
    return Piece(Patch(points, normals, points[:, [0, 2]], faces[keep]), _FOOT + (_TOP - _FOOT) * light)
