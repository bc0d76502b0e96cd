"""A coat: patterns cut out of a skin as surfaces of their own, and the eyes, noses and spots that lie on it."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.creatures import mirrored
from assets.shapes.growth import Growth
from assets.shapes.organic import F64, I64, Patch, Rng, blobs, join

V = np.array


def cut(patch: Patch, field: F64) -> tuple[Patch, Patch]:
    """`patch` parted along the line where `field` `[n]` is zero: what lies below it, what lies above.

    Triangles on the line are cut there, so the seam is smooth.
    """
    sign = field[patch.faces] > 0
    above = sign.sum(axis=1)
    low, high = [patch._replace(faces=patch.faces[above == 0])], [patch._replace(faces=patch.faces[above == 3])]
    for count, lone, pair in ((1, high, low), (2, low, high)):
        faces, own = patch.faces[above == count], sign[above == count]
        first = np.argmax(own == (count == 1), axis=1)
        a, b, c = (faces[np.arange(len(faces)), (first + k) % 3] for k in range(3))
        one, two = (_between(patch, a, end, field[a] / (field[a] - field[end])) for end in (b, c))
        tip = tuple(values[a] for values in patch[:3])
        left, right = (tuple(values[end] for values in patch[:3]) for end in (b, c))
        lone.append(_triangles(tip, one, two))
        pair += [_triangles(one, left, right), _triangles(one, right, two)]
    return join(low), join(high)


def _between(patch: Patch, a: I64, b: I64, t: F64) -> tuple[F64, ...]:
    return tuple(values[a] + (values[b] - values[a]) * t[:, None] for values in patch[:3])


def _triangles(a: tuple[F64, ...], b: tuple[F64, ...], c: tuple[F64, ...]) -> Patch:
    points, normals, uvs = (
        np.stack(corners, axis=1).reshape(3 * len(corners[0]), corners[0].shape[1])
        for corners in zip(a, b, c, strict=True)
    )
    one, two = points[1::3] - points[::3], points[2::3] - points[::3]
    area, reach = np.linalg.norm(np.cross(one, two), axis=1), np.maximum((one**2).sum(1), (two**2).sum(1))
    solid = area > 1e-4 * reach  # a corner that lies on the line leaves slivers
    return Patch(points, normals, uvs, np.arange(len(points)).reshape(-1, 3)[solid])


def along(points: F64, line: ArrayLike) -> F64:
    """How far along `line` `[m, 3]`, in metres, the place of it lies that is nearest to each of `points`."""
    spine = np.asarray(line, dtype=np.float64)
    step = np.diff(spine, axis=0)
    length = np.linalg.norm(step, axis=1)
    start = np.concatenate([[0], np.cumsum(length)[:-1]])
    offset = points[:, None] - spine[None, :-1]
    t = np.clip((offset * step).sum(-1) / (length**2), 0, 1)
    gap = np.linalg.norm(offset - t[..., None] * step, axis=-1)
    near = gap.argmin(axis=1)
    rows = np.arange(len(points))
    return np.asarray(start[near] + t[rows, near] * length[near])


def scattered(points: F64, rng: Rng, apart: float) -> F64:
    """Some of `points` `[n, 3]`, none nearer to another than `apart` metres, and no room left for one more."""
    free, chosen = np.ones(len(points), dtype=bool), []
    for k in rng.permutation(len(points)):
        if free[k]:
            chosen.append(k)
            free &= ((points - points[k]) ** 2).sum(axis=1) > apart**2
    return points[chosen]


def gaps(points: F64, seeds: F64) -> F64:
    """The distances `[n, 2]` of each of `points` to the nearest of `seeds` and to the next."""
    square = (points**2).sum(axis=1)[:, None] + (seeds**2).sum(axis=1) - 2 * points @ seeds.T
    return np.asarray(np.sqrt(np.maximum(np.partition(square, 1, axis=1)[:, :2], 0)))


def patches(points: F64, rng: Rng, apart: float, seam: float) -> F64:
    """A field that is above zero inside cells about `apart` metres wide, with seams of `seam` metres between them."""
    near = gaps(points, scattered(points, rng, apart))
    return np.asarray(near[:, 1] - near[:, 0] - seam)


def paired(g: Growth, surface: str, at: ArrayLike, radius: ArrayLike, level: int = 1) -> None:
    """A ball or ellipsoid on both sides of the plane x = 0: eyes, nostrils."""
    g.add(surface, *mirrored(blobs(g.rng, V([at], dtype=np.float64), V([np.broadcast_to(radius, (3,))]), level)))


def single(g: Growth, surface: str, at: ArrayLike, radius: ArrayLike, level: int = 1) -> None:
    """A ball or ellipsoid in the middle: a nose."""
    g.add(surface, blobs(g.rng, V([at], dtype=np.float64), V([np.broadcast_to(radius, (3,))]), level))
