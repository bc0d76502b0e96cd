"""Open land: one grid of heights, drawn once for each cover that shows through.

A triangle is drawn solid in the highest cover that hides all below it, and once more, blended, for each cover above
that one which shows at all; so a picture pays for two layers only where they meet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from assets.shapes.organic import Patch
from assets.stages.ground import F64, Ground, faces
from assets.stages.mesh import Piece, box_mapped, used_only

EDGE = " edge"
"""What the blended part of a cover is called after it."""

_HIDES, _SHOWS = 0.97, 0.03
_LIFT_M, _LEAST = 0.008, 0.2
"""How far each cover lies above the one below it, and the part of that where it meets its own solid ground."""


@dataclass(frozen=True, eq=False)
class Lie:
    """How the land lies at each vertex: x, z, height y in metres, slope as rise over run; arrays of one shape."""

    x: F64
    z: F64
    y: F64
    slope: F64


@dataclass(frozen=True, eq=False)
class Cover:
    """What covers the land: `share` says how much, 0 to 1, and `tint` in which colour, beside its material's own.

    The first of several lies below all others and covers everything. `steep` maps its texture from the side too.
    """

    surface: str
    share: Callable[[Lie], F64] | None = None
    tint: Callable[[Lie], F64] | tuple[float, float, float] = (1.0, 1.0, 1.0)
    steep: bool = False

    def colors(self, lie: Lie) -> F64:
        """Tint `[rows, columns, 3]`, linear, 0 to 1."""
        given: ArrayLike = self.tint(lie) if callable(self.tint) else self.tint
        return np.broadcast_to(np.clip(given, 0, 1), (*lie.x.shape, 3))


def lie_of(xs: F64, zs: F64, height: Callable[[F64, F64], F64]) -> Lie:
    """The land that `height(x, z)` gives over a grid."""
    x, z = np.meshgrid(xs, zs)
    y = np.asarray(height(x, z), np.float64)
    along, across = np.gradient(y, zs, xs)
    return Lie(x, z, y, np.hypot(across, along))


def pad(x: F64, z: F64, at: tuple[float, float], radius_m: float) -> F64:
    """1 on a round place about `at` (x, z), falling to 0 `radius_m` from it: mix in by it the level wanted there."""
    return np.asarray(np.exp(-((((x - at[0]) ** 2 + (z - at[1]) ** 2) / radius_m**2) ** 3)))


def from_line(x: F64, z: F64, points: ArrayLike) -> F64:
    """Metres from each place to the line through `points` `[n, 2]` (x, z): how far a path, a ditch, a stream is."""
    line = np.asarray(points, np.float64)
    nearest = np.full(np.shape(x), np.inf)
    for (ax, az), (bx, bz) in pairwise(line):
        length = (bx - ax) ** 2 + (bz - az) ** 2
        t = np.clip(((x - ax) * (bx - ax) + (z - az) * (bz - az)) / length, 0, 1)
        nearest = np.minimum(nearest, np.hypot(x - ax - t * (bx - ax), z - az - t * (bz - az)))
    return nearest


def cover_land(
    lie: Lie, covers: Sequence[Cover], keep_above: float
) -> tuple[Ground, Iterator[tuple[str, bool, Piece]]]:
    """The ground, and its pieces: surface, whether it is blended over others, triangles.

    Triangles that lie wholly below `keep_above` metres are not drawn.
    """
    xs, zs = lie.x[0], lie.z[:, 0]
    shares = [np.clip(c.share(lie), 0, 1) if c.share is not None else np.ones_like(lie.x) for c in covers]
    shown = _shown(shares)
    ground = Ground(xs, zs, lie.y, {cover.surface: share for cover, share in zip(covers, shown, strict=True)})
    return ground, _pieces(lie, covers, shares, keep_above)


def _shown(shares: Sequence[F64]) -> list[F64]:
    """What is left to see of each cover under those above it."""
    left = np.ones_like(shares[0])
    out = []
    for share in reversed(shares):
        out.append(share * left)
        left = left * (1 - share)
    return out[::-1]


def _pieces(
    lie: Lie, covers: Sequence[Cover], shares: Sequence[F64], keep_above: float
) -> Iterator[tuple[str, bool, Piece]]:
    mesh = _mesh(lie)
    corners = np.stack([share.reshape(-1)[mesh.faces] for share in shares])  # [covers, triangles, 3]
    drawn = lie.y.reshape(-1)[mesh.faces].max(axis=1) > keep_above
    solid = len(covers) - 1 - np.argmax((corners[::-1] >= _HIDES).all(axis=2), axis=0)
    meeting = np.max(shares[1:], axis=0) if len(shares) > 1 else np.zeros_like(lie.x)
    gap = _LIFT_M * np.maximum(1 - meeting, _LEAST)
    for k, (cover, share) in enumerate(zip(covers, shares, strict=True)):
        colors = cover.colors(lie).reshape(-1, 3)
        if len(chosen := np.flatnonzero(drawn & (solid == k))):
            yield cover.surface, False, _finished(mesh, colors, chosen, cover.steep)
        if len(chosen := np.flatnonzero(drawn & (solid < k) & (corners[k] > _SHOWS).any(axis=1))):
            raised = mesh._replace(points=mesh.points + mesh.normals * k * gap.reshape(-1, 1))
            blended = np.column_stack([colors, share.reshape(-1)])
            yield cover.surface + EDGE, True, _finished(raised, blended, chosen, cover.steep)


def _finished(mesh: Patch, colors: F64, chosen: NDArray[np.int64], steep: bool) -> Piece:
    part = used_only(mesh._replace(faces=mesh.faces[chosen]), colors)
    return box_mapped(part) if steep else part


def _mesh(lie: Lie) -> Patch:
    points = np.stack([lie.x, lie.y, lie.z], axis=-1).reshape(-1, 3)
    along, across = np.gradient(lie.y, lie.z[:, 0], lie.x[0])
    normals = np.stack([-across, np.ones_like(across), -along], axis=-1).reshape(-1, 3)
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    return Patch(points, normals, points[:, [0, 2]], faces(*lie.x.shape))
