"""Rays into a soup of triangles, by Embree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from embreex.mesh_construction import TriangleMesh
from embreex.rtcore_scene import EmbreeScene
from numpy.typing import NDArray

from assets.artifacts import F32

_LIFT_M = 2e-3
"""How far a ray starts off the surface it leaves."""


@dataclass(frozen=True, eq=False)
class Hits:
    """First hits of rays: triangle (−1 where nothing is hit), distance, barycentric weights `[n, 3]`."""

    triangle: NDArray[np.int32]
    distance: F32
    weights: F32


class Tracer:
    """Answers what rays meet first, and whether they meet anything."""

    def __init__(self, positions: F32) -> None:
        self._scene = EmbreeScene()
        self._mesh = TriangleMesh(self._scene, np.ascontiguousarray(positions, np.float32))

    def first(self, origins: F32, directions: F32) -> Hits:
        """The first hits of rays `[n, 3]`."""
        found = self._met(origins, directions)
        u, v = found["u"], found["v"]
        return Hits(found["primID"], found["tfar"], np.stack([1 - u - v, u, v], axis=1).astype(np.float32))

    def nearest(self, origins: F32, directions: F32) -> tuple[NDArray[np.int32], F32]:
        """The first triangles that rays `[n, 3]` meet (−1 where nothing is hit), and how far away they are."""
        found = self._met(origins, directions)
        return found["primID"], found["tfar"]

    def _met(self, origins: F32, directions: F32) -> dict[str, Any]:
        """All that Embree says of the first hits."""
        met: dict[str, Any] = self._scene.run(
            np.ascontiguousarray(origins, np.float32), np.ascontiguousarray(directions, np.float32), output=1
        )
        return met

    def blocked(self, points: F32, normals: F32, directions: F32, reach_m: float) -> NDArray[np.bool_]:
        """Whether something lies within `reach_m` of surface points, in the given directions."""
        origins = np.ascontiguousarray(points + normals * _LIFT_M, np.float32)
        distances = self._scene.run(origins, np.ascontiguousarray(directions, np.float32), query="DISTANCE")
        blocked: NDArray[np.bool_] = distances < reach_m
        return blocked
