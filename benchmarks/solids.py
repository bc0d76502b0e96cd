"""Convex parts of a model, for physics: each connected piece is its hull, or is cut up where that would fill a hollow.

Not covered: leaves that are cut out of a picture; they weigh nothing and stop nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from rapier3d import RapierError, SharedShape
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import ConvexHull, QhullError

from assets.artifacts import Model

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
_SAME_M = 1e-4
_FULL = 0.75
"""A piece that fills this share of its hull is taken as the hull."""
_SMALL_M = 0.05
"""So small a piece is its hull whatever it is."""
_THIN_M = 0.002
_FOOT = 0.04
"""The lowest share of a piece's height."""
_MOST = 160
"""Of a model's pieces so many of the largest are kept."""


def pieces_of(model: Model) -> list[tuple[F64, I64]]:
    """The connected pieces of a model: points `[n, 3]` in metres and triangles `[m, 3]`."""
    solid = [primitive for primitive in model.primitives if not primitive.stencil]
    if not solid:
        return []
    starts = np.cumsum([0, *(len(primitive.positions) for primitive in solid[:-1])])
    points = np.concatenate([primitive.positions for primitive in solid]).astype(np.float64)
    triangles = np.concatenate([p.indices.astype(np.int64) + start for p, start in zip(solid, starts, strict=True)])
    cells = np.round(points / _SAME_M).astype(np.int64)
    _, first, same = np.unique(cells, axis=0, return_index=True, return_inverse=True)
    points, triangles = points[first], same.ravel()[triangles]
    edges = np.concatenate([triangles[:, :2], triangles[:, 1:]])
    graph = coo_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(len(points), len(points)))
    _, labels = connected_components(graph, directed=False)
    return list(_split(points, triangles, labels[triangles[:, 0]]))


def _split(points: F64, triangles: I64, labels: NDArray[np.int32]) -> Iterator[tuple[F64, I64]]:
    order = np.argsort(labels, kind="stable")
    ends = np.flatnonzero(np.diff(labels[order])) + 1
    for part in np.split(triangles[order], ends):
        used, own = np.unique(part, return_inverse=True)
        yield points[used], own.reshape(-1, 3)


def solids_of(model: Model) -> list[SharedShape]:
    """A model's convex parts, in its own coordinates; what is flat is given two millimetres."""
    pieces = pieces_of(model)
    pieces.sort(key=lambda piece: -float(np.ptp(piece[0], axis=0).max()))
    return [shape for points, triangles in pieces[:_MOST] for shape in _solids(points, triangles)]


def _solids(points: F64, triangles: I64) -> Iterator[SharedShape]:
    extent = np.ptp(points, axis=0)
    try:
        hull = ConvexHull(points).volume
    except QhullError:
        hull = 0.0
    if hull <= 0 or float(np.sort(extent)[0]) < _THIN_M:
        points = np.concatenate([points - _THIN_M / 2, points + _THIN_M / 2])
    elif float(extent.max()) > _SMALL_M and _volume(points, triangles) / hull < _FULL:
        yield from _cut_up(points, triangles)
        return
    yield from _hull(points)


def _hull(points: F64) -> Iterator[SharedShape]:
    try:
        yield SharedShape.convex_hull(points.astype(np.float32))
    except (RapierError, ValueError):
        return  # a line or a point: nothing rests on that


def _cut_up(points: F64, triangles: I64) -> Iterator[SharedShape]:
    """Parts of a hollow piece. They come from coarse cells: kept within the piece's box, and its very foot added."""
    low, high = points.min(axis=0), points.max(axis=0)
    try:
        cells = SharedShape.convex_decomposition(points.astype(np.float32), triangles.astype(np.uint32)).as_compound()
    except (RapierError, ValueError):
        cells = None
    parts = [shape.as_convex_polyhedron() for _, shape in cells.shapes()] if cells is not None else []
    hulls = [np.asarray(part.points, np.float64).reshape(-1, 3) for part in parts if part is not None]
    foot_m = low[1] + _FOOT * (high[1] - low[1])
    for hull in hulls:
        raised = np.where(hull[:, 1] < foot_m, foot_m, hull[:, 1])
        yield from _hull(np.clip(np.column_stack([hull[:, 0], raised, hull[:, 2]]), low, high))
    foot = points[points[:, 1] <= foot_m + 1e-6] if hulls else points
    yield from _hull(np.concatenate([foot, foot + (0.0, foot_m - low[1], 0.0)]) if hulls else points)


def _volume(points: F64, triangles: I64) -> float:
    a, b, c = (points[triangles[:, k]] for k in range(3))
    return abs(float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum()) / 6)
