"""Levels of detail: the same model with fewer triangles, its surfaces and texture coordinates kept."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, Model, Primitive
from assets.shapes.decimation import decimated_with_map

_WORTH_IT = 0.8
_FEWEST = 24
"""Surfaces with no more triangles than this are left as they are."""


def simplify(model: Model, share: float) -> Model:
    """Keep about `share` (0 to 1) of each surface's triangles; every vertex left keeps what one it replaced had."""
    simple = Model(model.name, tuple(_simplify(primitive, share) for primitive in model.primitives))
    return _filling(simple, model.bounds)


def _filling(model: Model, box: F32) -> Model:
    """The model stretched to fill a box again: collapsed edges draw points and feet in."""
    low, high = model.bounds
    stretch = np.where(high - low > 1e-6, (box[1] - box[0]) / np.maximum(high - low, 1e-6), 1.0).astype(np.float32)
    return Model(
        model.name, tuple(replace(p, positions=(p.positions - low) * stretch + box[0]) for p in model.primitives)
    )


def within(model: Model, most: int) -> Model:
    """The model with about `most` triangles; itself where it has few more."""
    share = most / max(1, model.triangles)
    return simplify(model, share) if share < _WORTH_IT else model


def _simplify(primitive: Primitive, share: float) -> Primitive:
    if len(primitive.indices) <= _FEWEST or share >= 1.0:
        return primitive
    if primitive.stencil:
        return _thinned(primitive, share)
    first, same = _welded(primitive.positions)
    faces, joined = same[primitive.indices.astype(np.int64)], primitive.positions[first]
    faces = faces[(faces != np.roll(faces, 1, axis=1)).all(axis=1)]
    reduction = min(0.98, 1.0 - max(share, _FEWEST / len(primitive.indices)))
    points, left, now_at = decimated_with_map(joined, faces, reduction)
    if not len(left):
        return primitive
    before = np.zeros(len(points), np.int64)
    before[now_at] = first  # for each vertex left, one that became it
    normals = np.zeros((len(points), 3))
    np.add.at(normals, now_at[same], primitive.normals)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    flat = np.linalg.norm(normals, axis=1) < 0.5
    normals[flat] = primitive.normals[before][flat]
    low, high = primitive.positions.min(axis=0), primitive.positions.max(axis=0)
    return Primitive(
        primitive.surface,
        np.clip(points, low, high).astype(np.float32),
        normals.astype(np.float32),
        primitive.tangents[before],
        primitive.uvs[before],
        np.asarray(left, np.uint32),
        None if primitive.colors is None else primitive.colors[before],
    )


def _welded(points: F32) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The first of the vertices at each place, and for each vertex which place it is at: along the seams of texture
    coordinates vertices lie twice, and surfaces would come apart there.
    """
    step = max(1e-6, 1e-5 * float(np.ptp(points, axis=0).max()))
    cells = np.round(points / step).astype(np.int64)
    _, first, same = np.unique(cells, axis=0, return_index=True, return_inverse=True)
    return first, same.ravel()


def _thinned(primitive: Primitive, share: float) -> Primitive:
    """Some of a plant's cards, evenly over it: what is cut out has no surface that could be simplified."""
    every = np.arange(len(primitive.indices) // 2)
    share = max(share, _FEWEST / len(primitive.indices))
    kept = np.floor(every * share) != np.floor((every + 1) * share)
    return replace(primitive, indices=primitive.indices[: 2 * len(every)].reshape(-1, 2, 3)[kept].reshape(-1, 3))
