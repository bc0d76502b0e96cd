"""Creases of a surface that was made coarser: corners that met at an edge keep a normal and a texture each.

Collapsing edges needs corners that are welded; a welded corner of a house has one normal, the mean of three walls, and
one texture coordinate, so that light and bricks smear over each wall.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Primitive

_CREASE = 0.77
"""The cosine of 40°: where normals at one place differ by more, there is a crease."""
_AWAY = 0.3
"""The least cosine to its face that a normal taken over from the finer surface has."""

I64 = NDArray[np.int64]


def creased(simple: Primitive, fine: Primitive, same: I64, now_at: I64) -> Primitive:
    """`simple` with its creases again. `same` `[n]` tells at which place each vertex of `fine` is, `now_at` `[places]`
    which vertex of `simple` each place became.
    """
    sharp = np.zeros(len(simple.positions), bool)
    sharp[now_at[_creases(fine.normals, same)]] = True
    corners = simple.indices.astype(np.int64).reshape(-1)
    asked = np.nonzero(sharp[corners])[0]
    if not len(asked):
        return simple
    best = _nearest(simple, fine, corners, asked, now_at[same])
    keys, again = np.unique(np.stack([corners[asked], best], axis=1), axis=0, return_inverse=True)
    indices = corners.copy()
    indices[asked] = len(simple.positions) + again.ravel()
    old, new = keys[:, 0], keys[:, 1]
    return replace(
        simple,
        positions=np.concatenate([simple.positions, simple.positions[old]]),
        normals=np.concatenate([simple.normals, fine.normals[new]]),
        tangents=np.concatenate([simple.tangents, fine.tangents[new]]),
        uvs=np.concatenate([simple.uvs, fine.uvs[new]]),
        indices=indices.reshape(-1, 3).astype(np.uint32),
        colors=None
        if simple.colors is None or fine.colors is None
        else np.concatenate([simple.colors, fine.colors[new]]),
    )


def _creases(normals: NDArray[np.float32], same: I64) -> I64:
    """The places whose vertices look different ways."""
    count = int(same.max()) + 1
    total = np.zeros((count, 3))
    np.add.at(total, same, normals)
    mean = total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9)
    least = np.ones(count)
    np.minimum.at(least, same, (normals * mean[same]).sum(axis=1))
    return np.nonzero(least < _CREASE)[0]


def _nearest(simple: Primitive, fine: Primitive, corners: I64, asked: I64, vertex: I64) -> I64:
    """For each corner asked for, the fine vertex that became its own and looks most as its face does."""
    faces = simple.positions[simple.indices.astype(np.int64)].astype(np.float64)
    facing = np.cross(faces[:, 1] - faces[:, 0], faces[:, 2] - faces[:, 0])
    facing /= np.maximum(np.linalg.norm(facing, axis=1, keepdims=True), 1e-12)
    order = np.argsort(vertex, kind="stable")
    starts = np.searchsorted(vertex[order], np.arange(len(simple.positions) + 1))
    of = corners[asked]
    counts = (starts[1:] - starts[:-1])[of]
    row = np.repeat(np.arange(len(asked)), counts)
    offset = np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts)
    candidate = order[starts[:-1][of][row] + offset]
    alike = (fine.normals[candidate] * facing[asked // 3][row]).sum(axis=1)
    extent = max(float(np.ptp(fine.positions, axis=0).max()), 1e-6)
    apart = np.linalg.norm(fine.positions[candidate] - simple.positions[of][row], axis=1) / extent
    ranked = np.lexsort((np.where(alike > _AWAY, apart, 1.0) - 0.2 * alike, row))
    firsts = np.cumsum(counts) - counts
    return np.asarray(candidate[ranked[firsts]], np.int64)
