"""Fewer triangles for a mesh, one mesh at a time.

fast-simplification keeps its state in globals: two threads in it at once get each other's triangles or end the process.

Source: Garland and Heckbert, Surface Simplification Using Quadric Error Metrics (1997), by fast-simplification 0.2.
"""

from __future__ import annotations

import threading
from typing import Any

import fast_simplification
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.floating[Any]]
Faces = NDArray[np.integer[Any]]
Numbers = NDArray[np.integer[Any]]

_ALONE = threading.Lock()
_BORDERED = 0.25
"""Up to so many open edges a face the borders of a mesh are held: leaves and cards have little but borders."""


def decimated(points: Points, faces: Faces, reduction: float) -> tuple[Points, Faces]:
    """A mesh (points [n, 3] in metres, faces [m, 3]) without about `reduction` (0 to 1) of its faces."""
    with _ALONE:
        fewer, left = fast_simplification.simplify(points, faces, target_reduction=reduction)[:2]
    return fewer, left


def decimated_with_map(points: Points, faces: Faces, reduction: float) -> tuple[Points, Faces, Numbers]:
    """As `decimated`, and for each of the points which one of those left it has become.

    Where the mesh has few open borders they stay where they are: a collapse within a plane costs nothing, so that the
    hole in the middle of a level ring would close.
    """
    hung_points, hung_faces = _hung(points, faces)
    reduction = 1.0 - (1.0 - reduction) * len(faces) / len(hung_faces)
    with _ALONE:
        _, _, collapses = fast_simplification.simplify(
            hung_points, hung_faces, target_reduction=reduction, return_collapses=True
        )
        fewer, left, now_at = fast_simplification.replay_simplification(hung_points, hung_faces, collapses)
    if len(hung_faces) == len(faces):
        return fewer, left, now_at
    now_at = now_at[: len(points)]
    left = now_at[faces]
    left = left[(left != np.roll(left, 1, axis=1)).all(axis=1)]
    used, left = np.unique(left, return_inverse=True)
    place = np.full(len(fewer), -1)
    place[used] = np.arange(len(used))
    return fewer[used], left.reshape(-1, 3), place[now_at]


def _hung(points: Points, faces: Faces) -> tuple[Points, Faces]:
    """With a strip at right angles hung on each open border: the error of its plane is what holds the border."""
    edges = faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)
    _, at, times = np.unique(np.sort(edges, axis=1), axis=0, return_index=True, return_counts=True)
    border, face = edges[at[times == 1]], at[times == 1] // 3
    if not 0 < len(border) <= _BORDERED * len(faces):
        return points, faces
    a, b, c = points[faces[face]].transpose(1, 0, 2)
    normal = np.cross(b - a, c - a)
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-12)
    deep = np.linalg.norm(points[border[:, 1]] - points[border[:, 0]], axis=1, keepdims=True)
    strip = np.concatenate([points[border[:, 0]] + normal * deep, points[border[:, 1]] + normal * deep])
    under = len(points) + np.arange(len(border))
    far = under + len(border)
    hung = [faces, np.column_stack([border, far]), np.column_stack([border[:, 0], far, under])]
    return np.concatenate([points, strip]), np.concatenate(hung).astype(faces.dtype)
