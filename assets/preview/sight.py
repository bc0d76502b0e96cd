"""What an eye sees of which body: a small picture of rays, each with the body it meets and how far away that is.

Bodies are soups of triangles with a name. Everything is solid: what is seen through counts as hiding.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Vec3
from assets.preview.rays import Tracer

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
ASPECT = 16 / 9
NOTHING = -1


@dataclass(frozen=True, eq=False)
class Picture:
    """The bodies `[rows, columns]` that rays meet, as numbers of `names`, −1 for none, and the distances, metres."""

    names: tuple[str, ...]
    bodies: NDArray[np.int32]
    distances: F64

    def count(self, name: str) -> int:
        """How many rays meet a body."""
        return int(np.count_nonzero(self.bodies == self.names.index(name))) if name in self.names else 0

    def share(self, name: str) -> float:
        """The share of all rays that meet a body."""
        return self.count(name) / self.bodies.size

    def before(self, other: Picture) -> Picture:
        """What is seen of this and of other bodies together, from the same eye."""
        nearer = other.distances < self.distances
        bodies = np.where(nearer, other.bodies + len(self.names), self.bodies)
        return Picture((*self.names, *other.names), bodies, np.minimum(self.distances, other.distances))


@dataclass(frozen=True, eq=False)
class Rays:
    """The rays of a small picture: one eye, unit directions `[rows · columns, 3]` from the upper left corner."""

    eyes: F32
    ways: F32
    shape: tuple[int, int]

    @staticmethod
    def of(eye: Vec3, target: Vec3, fov_deg: float, rows: int = 54, reach: float = 1.0) -> Rays:
        """The rays of a picture of 16:9, `rows` rays high; `reach` widens it at the same fineness."""
        high, wide = round(rows * reach), round(rows * ASPECT * reach)
        ways = ray_ways(eye, target, fov_deg, high, wide, reach)
        return Rays(np.tile(np.asarray(eye, np.float32), (len(ways), 1)), ways, (high, wide))


class Sight:
    """Bodies, ready to be looked at. `bodies` maps names to triangles `[m, 3, 3]` float32 in the scene's metres."""

    def __init__(self, bodies: Mapping[str, F32]) -> None:
        kept = {name: corners for name, corners in bodies.items() if len(corners)}
        self.names = tuple(kept)
        self._owners = np.repeat(np.arange(len(kept), dtype=np.int32), [len(c) for c in kept.values()])
        self._tracer = Tracer(np.concatenate(list(kept.values()))) if kept else None

    def look(self, eye: Vec3, target: Vec3, fov_deg: float, rows: int = 54, reach: float = 1.0) -> Picture:
        """The picture of 16:9 that a view sees, `rows` rays high; `reach` widens it at the same fineness."""
        return self.along(Rays.of(eye, target, fov_deg, rows, reach))

    def along(self, rays: Rays) -> Picture:
        """What rays meet."""
        if self._tracer is None:
            return Picture((), np.full(rays.shape, NOTHING, np.int32), np.full(rays.shape, np.inf))
        triangles, away = self._tracer.nearest(rays.eyes, rays.ways)
        met = triangles >= 0
        bodies = np.where(met, self._owners[np.maximum(triangles, 0)], NOTHING).astype(np.int32)
        distances = np.where(met, away, np.inf).astype(np.float64)
        return Picture(self.names, bodies.reshape(rays.shape), distances.reshape(rays.shape))

    def distance(self, eye: Vec3, way: F64) -> float:
        """How far away something is in the direction `[1, 3]`; infinite where nothing is."""
        if self._tracer is None:
            return math.inf
        hits = self._tracer.first(np.asarray([eye], np.float32), np.asarray(way, np.float32))
        return float(hits.distance[0]) if hits.triangle[0] >= 0 else math.inf


def ray_ways(eye: Vec3, target: Vec3, fov_deg: float, rows: int, columns: int, reach: float = 1.0) -> F32:
    """Unit directions `[rows · columns, 3]` through the pixels of a picture, from its upper left corner."""
    ahead, right, up = axes(eye, target)
    tangent = math.tan(math.radians(fov_deg) / 2) * reach
    x = (2 * (np.arange(columns) + 0.5) / columns - 1) * tangent * ASPECT
    y = (1 - 2 * (np.arange(rows) + 0.5) / rows) * tangent
    ways = ahead + x[None, :, None] * right + y[:, None, None] * up
    ways = ways.reshape(-1, 3)
    return np.asarray(ways / np.linalg.norm(ways, axis=1, keepdims=True), np.float32)


def axes(eye: Vec3, target: Vec3) -> tuple[F64, F64, F64]:
    """Unit vectors ahead, to the right and up of one who looks from `eye` to `target`."""
    ahead = np.subtract(target, eye)
    ahead = ahead / max(1e-9, float(np.linalg.norm(ahead)))
    right = np.cross(ahead, [0.0, 1.0, 0.0])
    right = right / max(1e-9, float(np.linalg.norm(right)))
    return ahead, right, np.cross(right, ahead)


def triangles_of(model: Model, position: Vec3 = (0.0, 0.0, 0.0), yaw: float = 0.0) -> F32:
    """A model's triangles `[m, 3, 3]` where it stands."""
    corners = np.concatenate([p.positions[p.indices] for p in model.primitives])
    cos, sin = math.cos(yaw), math.sin(yaw)
    turned = np.stack(
        [
            corners[..., 0] * cos + corners[..., 2] * sin,
            corners[..., 1],
            corners[..., 2] * cos - corners[..., 0] * sin,
        ],
        axis=-1,
    )
    return np.asarray(turned + np.asarray(position), np.float32)
