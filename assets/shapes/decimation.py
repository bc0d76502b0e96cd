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


def decimated(points: Points, faces: Faces, reduction: float) -> tuple[Points, Faces]:
    """A mesh (points [n, 3] in metres, faces [m, 3]) without about `reduction` (0 to 1) of its faces."""
    with _ALONE:
        fewer, left = fast_simplification.simplify(points, faces, target_reduction=reduction)[:2]
    return fewer, left


def decimated_with_map(points: Points, faces: Faces, reduction: float) -> tuple[Points, Faces, Numbers]:
    """As `decimated`, and for each of the points which one of those left it has become."""
    with _ALONE:
        _, _, collapses = fast_simplification.simplify(points, faces, target_reduction=reduction, return_collapses=True)
        fewer, left, now_at = fast_simplification.replay_simplification(points, faces, collapses)
    return fewer, left, now_at
