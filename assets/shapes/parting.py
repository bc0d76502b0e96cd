"""Parting a surface: some of its faces alone, what lies at one place, and cloth, which has a back to each face."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, Primitive

_HEM = 1.0
"""A cloth has at most so many open edges a face, as a lampshade has: leaves and cards, with ends besides, are none."""
_LEAST = 24
"""Nor has it fewer faces than this on one side."""


def faces_of(primitive: Primitive, faces: NDArray[np.bool_]) -> Primitive:
    """The surface with some of its faces alone."""
    used, indices = np.unique(primitive.indices[faces], return_inverse=True)
    return replace(
        primitive,
        positions=primitive.positions[used],
        normals=primitive.normals[used],
        tangents=primitive.tangents[used],
        uvs=primitive.uvs[used],
        indices=indices.reshape(-1, 3).astype(np.uint32),
        colors=None if primitive.colors is None else primitive.colors[used],
    )


def welded(points: F32) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The first of the vertices at each place, and for each vertex which place it is at: along the seams of texture
    coordinates vertices lie twice, and surfaces would come apart there.
    """
    step = max(1e-6, 1e-5 * float(np.ptp(points, axis=0).max()))
    cells = np.round(points / step).astype(np.int64)
    _, first, same = np.unique(cells, axis=0, return_index=True, return_inverse=True)
    return first, same.ravel()


def cloth_of(primitive: Primitive) -> tuple[Primitive, list[Primitive]] | None:
    """The one side of what is seen from both, and the rest of the surface if any; None where there is no such cloth.

    Made coarser as they are, both sides would be welded into one sheet whose every edge has four faces: it tears.
    """
    _, same = welded(primitive.positions)
    faces = same[primitive.indices.astype(np.int64)]
    _, first, pair, times = np.unique(
        np.sort(faces, axis=1), axis=0, return_index=True, return_inverse=True, return_counts=True
    )
    paired = times[pair.reshape(-1)] == 2
    front = np.zeros(len(faces), np.bool_)
    front[first] = True
    front &= paired
    if front.sum() < _LEAST or _hem(faces[front]) > _HEM * front.sum():
        return None
    return faces_of(primitive, front), [] if paired.all() else [faces_of(primitive, ~paired)]


def turned(face: Primitive) -> Primitive:
    """The back of a cloth."""
    tangents = face.tangents * np.array([1, 1, 1, -1], np.float32)
    return replace(face, normals=-face.normals, tangents=tangents, indices=np.ascontiguousarray(face.indices[:, ::-1]))


def _hem(faces: NDArray[np.int64]) -> int:
    """How many open edges there are."""
    edges = np.sort(faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1)
    return int((np.unique(edges, axis=0, return_counts=True)[1] == 1).sum())
