"""What grows: branches, leaf cards, noisy blobs and swept limbs, as plain arrays before they meet a surface."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
Rng = np.random.Generator


class Patch(NamedTuple):
    """Triangles: `points`, `normals` `[n, 3]`, `uvs` `[n, 2]` metres, `faces` `[m, 3]` counter-clockwise."""

    points: F64
    normals: F64
    uvs: F64
    faces: I64


def unit(vectors: ArrayLike) -> F64:
    """`vectors` `[..., 3]` at length 1; a zero vector becomes +Y."""
    v = np.asarray(vectors, dtype=np.float64)
    length = np.linalg.norm(v, axis=-1, keepdims=True)
    return np.where(length > 1e-9, v / np.maximum(length, 1e-9), np.array([0.0, 1.0, 0.0]))


def join(patches: Sequence[Patch]) -> Patch:
    """All of `patches` as one."""
    starts = np.cumsum([0] + [len(p.points) for p in patches])
    faces = np.concatenate([p.faces + start for p, start in zip(patches, starts, strict=False)])
    points, normals, uvs = (np.concatenate([p[k] for p in patches]) for k in range(3))
    return Patch(points, normals, uvs, faces)


def grid_faces(rows: int, columns: int) -> I64:
    """Triangles over a grid of `rows` × `columns` vertices, counter-clockwise seen from du × dv."""
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    a = (i * columns + j).ravel()
    return np.concatenate([np.stack([a, a + 1, a + columns + 1], 1), np.stack([a, a + columns + 1, a + columns], 1)])


def repeat_faces(faces: I64, vertices: int, count: int) -> I64:
    """The triangles of `count` copies, each of `vertices` points."""
    return np.asarray((faces + np.arange(count)[:, None, None] * vertices).reshape(-1, 3), dtype=np.int64)


def tubes(paths: ArrayLike, radii: ArrayLike, sides: int = 6) -> Patch:
    """Round limbs along `paths` `[limbs, steps, 3]` with `radii` `[limbs, steps]`; open ends, so taper or bury them."""
    line = np.asarray(paths, dtype=np.float64)
    radius = np.broadcast_to(np.asarray(radii, dtype=np.float64), line.shape[:2])
    ahead = unit(np.gradient(line, axis=1))
    mean = ahead.mean(axis=1, keepdims=True)
    pole = np.where(
        np.abs(mean[..., 2:]) > 0.8 * np.linalg.norm(mean, axis=-1, keepdims=True), [1.0, 0, 0], [0, 0, 1.0]
    )
    side = unit(np.cross(ahead, pole))
    up = np.cross(side, ahead)
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    spoke = np.cos(angle)[:, None] * side[:, :, None] - np.sin(angle)[:, None] * up[:, :, None]
    points = line[:, :, None] + radius[:, :, None, None] * spoke
    length = np.zeros(line.shape[:2])
    length[:, 1:] = np.cumsum(np.linalg.norm(np.diff(line, axis=1), axis=-1), axis=1)
    u = np.broadcast_to(angle * float(radius.max()), points.shape[:3])
    v = np.broadcast_to(-length[:, :, None], points.shape[:3])
    steps = line.shape[1]
    faces = repeat_faces(grid_faces(steps, sides + 1), steps * (sides + 1), len(line))
    return Patch(points.reshape(-1, 3), spoke.reshape(-1, 3), np.stack([u, v], -1).reshape(-1, 2), faces)


def curve(points: ArrayLike, steps: int = 12) -> F64:
    """A smooth line `[steps, 3]` through control `points` `[n, 3]` (Catmull-Rom, evenly spaced by control point)."""
    p = np.asarray(points, dtype=np.float64)
    p = np.concatenate([2 * p[:1] - p[1:2], p, 2 * p[-1:] - p[-2:-1]])
    t = np.linspace(0, len(p) - 3, steps)
    k = np.minimum(t.astype(np.int64), len(p) - 4)
    t = (t - k)[:, None]
    a, b, c, d = p[k], p[k + 1], p[k + 2], p[k + 3]
    return np.asarray(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))


def tube(points: ArrayLike, radii: ArrayLike, sides: int = 10, steps: int = 14) -> Patch:
    """One limb through control `points` `[n, 3]`, its `radii` `[n]` eased along it, with rounded, closed ends."""
    line = curve(points, steps)
    given = np.asarray(radii, dtype=np.float64)
    radius = np.interp(np.linspace(0, 1, steps), np.linspace(0, 1, len(given)), given)
    first, last = unit(line[0] - line[1]), unit(line[-1] - line[-2])
    cap = np.array([1.0, 0.8, 0.4])
    head = line[0] + first * radius[0] * cap[:, None] * 0.6
    tail = line[-1] + last * radius[-1] * cap[::-1, None] * 0.6
    whole = np.concatenate([head, line, tail])
    shrink = np.concatenate([radius[0] * np.array([0.02, 0.6, 0.9]), radius, radius[-1] * np.array([0.9, 0.6, 0.02])])
    patch = tubes(whole[None], shrink[None], sides)
    return patch._replace(normals=smooth_normals(patch.points, patch.faces))


def smooth_normals(points: F64, faces: I64, welded: bool = False) -> F64:
    """Normals `[n, 3]` averaged over the triangles at each place; points that coincide share one.

    `welded` says that none coincide, which saves looking for them.
    """
    same = np.arange(len(points))
    if not welded:
        scale = 1e-5 * float(np.ptp(points, axis=0).max() + 1e-9)
        _, same = np.unique(np.round(points / scale).astype(np.int64), axis=0, return_inverse=True)
        same = same.reshape(-1)
    corners = points[faces]
    area = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    total = np.stack(
        [np.bincount(same[faces].ravel(), weights=np.repeat(area[:, k], 3), minlength=len(points)) for k in range(3)], 1
    )
    return unit(total[same])


@lru_cache(maxsize=8)
def _sphere(level: int) -> tuple[F64, I64]:
    """An icosahedron split `level` times: points `[n, 3]` on the unit sphere and its triangles."""
    g = (1 + 5**0.5) / 2
    points = unit(
        [
            [s * a, t * b, 0][k:] + [s * a, t * b, 0][:k]
            for k in range(3)
            for s in (-1, 1)
            for t in (-1, 1)
            for a, b in ((1.0, g),)
        ]
    )
    gaps = np.linalg.norm(points[:, None] - points[None], axis=-1)
    near = gaps < 1.2
    faces = [
        (i, j, k) for i in range(12) for j in range(i) for k in range(j) if near[i, j] and near[j, k] and near[i, k]
    ]
    f = np.array(faces)
    a, b, c = points[f[:, 0]], points[f[:, 1]], points[f[:, 2]]
    inward = (np.cross(b - a, c - a) * a).sum(axis=1) < 0
    f[inward] = f[inward][:, ::-1]
    for _ in range(level):
        edges = np.sort(np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]]), axis=1)
        distinct, where = np.unique(edges, axis=0, return_inverse=True)
        middle = where.reshape(3, -1) + len(points)
        points = np.concatenate([points, unit(points[distinct].mean(axis=1))])
        ab, bc, ca = middle
        f = np.concatenate(
            [np.stack(t, 1) for t in ((f[:, 0], ab, ca), (f[:, 1], bc, ab), (f[:, 2], ca, bc), (ab, bc, ca))]
        )
    return points, f


def noise(points: F64, rng: Rng, waves: int = 12, frequency: float = 1.0) -> F64:
    """Smooth noise `[n]`, about -1..1, made of random plane waves around `frequency` cycles per metre."""
    direction = unit(rng.normal(size=(waves, 3))) * frequency * rng.uniform(0.5, 1.6, (waves, 1))
    phase = rng.uniform(0, 2 * np.pi, waves)
    return np.asarray(np.sin(2 * np.pi * points @ direction.T + phase).sum(axis=1) * (1.4 / waves**0.5))


def box_uvs(patch: Patch) -> Patch:
    """Texture coordinates along the two axes a triangle faces least, in metres; points on a seam are doubled."""
    corners = patch.points[patch.faces]
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    axis = np.argmax(np.abs(facing), axis=1)
    key, where = np.unique(patch.faces * 3 + axis[:, None], return_inverse=True)
    old, axes = key // 3, key % 3
    p = patch.points[old]
    u = np.where(axes == 0, p[:, 2], p[:, 0])
    v = np.where(axes == 1, p[:, 2], -p[:, 1])
    return Patch(p, patch.normals[old], np.stack([u, v], 1), where.reshape(-1, 3))


def blob(
    rng: Rng,
    at: ArrayLike = (0.0, 0.0, 0.0),
    radius: ArrayLike = 1.0,
    level: int = 3,
    rough: float = 0.15,
    frequency: float = 0.5,
    facets: bool = False,
) -> Patch:
    """An ellipsoid about `at`, swollen and dented by noise of `rough` parts of its radius; `facets` breaks it flat."""
    patch = blobs(rng, np.asarray(at, dtype=np.float64)[None], np.broadcast_to(radius, (1, 3)), level, rough, frequency)
    return facet(patch) if facets else patch


def blobs(
    rng: Rng, at: ArrayLike, radii: ArrayLike, level: int = 1, rough: float = 0.0, frequency: float = 0.5
) -> Patch:
    """Ellipsoids about `at` `[n, 3]` with `radii` `[n, 3]`, each dented in its own way."""
    center = np.asarray(at, dtype=np.float64)
    radius = np.broadcast_to(np.asarray(radii, dtype=np.float64), center.shape)
    sphere, faces = _sphere(level)
    points = np.broadcast_to(sphere, (len(center), *sphere.shape))
    tris = repeat_faces(faces, len(sphere), len(center))
    if rough:
        near = (points + 7.0 * np.arange(len(center))[:, None, None]).reshape(-1, 3)
        swell = 1 + rough * (noise(near, rng, 10, frequency) + 0.4 * noise(near, rng, 10, frequency * 2.7))
        points = points * swell.reshape(len(center), -1, 1)
    world = (points * radius[:, None] + center[:, None]).reshape(-1, 3)
    normals = smooth_normals(world, tris, True) if rough else unit((points / radius[:, None]).reshape(-1, 3))
    return box_uvs(Patch(world, normals, np.zeros((len(world), 2)), tris))


def facet(patch: Patch) -> Patch:
    """The same triangles with a flat normal each."""
    corners = patch.points[patch.faces]
    flat = unit(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    faces = np.arange(3 * len(patch.faces)).reshape(-1, 3)
    return Patch(corners.reshape(-1, 3), np.repeat(flat, 3, axis=0), patch.uvs[patch.faces].reshape(-1, 2), faces)


def cards(
    at: F64, ahead: F64, up: F64, length: ArrayLike, width: ArrayLike, fold: float = 0.25, droop: float = 0.15
) -> Patch:
    """Leaves seen from both sides: pointed, folded along the midrib, bent down at the tip. All arguments per leaf.

    `at`, `ahead`, `up` are `[n, 3]`; `length` and `width` are metres, one for all or one a leaf. The normals lie
    along `up`, so a crown is shaded as one mass when `up` points away from its middle.
    """
    n = len(at)
    ahead = unit(ahead)
    side = unit(np.cross(ahead, up))
    over = np.cross(side, ahead)
    long = np.broadcast_to(np.asarray(length, dtype=np.float64), (n,))[:, None]
    wide = np.broadcast_to(np.asarray(width, dtype=np.float64), (n,))[:, None] / 2
    base, tip = at, at + ahead * long - over * (droop * long)
    middle = at + ahead * long * 0.45
    left, right = middle - side * wide + over * wide * fold, middle + side * wide + over * wide * fold
    points = np.stack([base, right, tip, left], axis=1)
    shade = unit(0.8 * unit(up) + 0.3 * over)
    lean = side * 0.35
    normals = np.stack([shade, unit(shade - lean), shade, unit(shade + lean)], axis=1)
    uvs = np.stack(
        [np.zeros((n, 2)), np.hstack([wide, -long / 2]), np.hstack([0 * long, -long]), np.hstack([-wide, -long / 2])],
        axis=1,
    )
    uvs = uvs + at[:, None, :2] * 3.0
    front = np.array([(0, 1, 2), (0, 2, 3)])
    two_sided = np.concatenate([front, front[:, ::-1]])
    return Patch(points.reshape(-1, 3), normals.reshape(-1, 3), uvs.reshape(-1, 2), repeat_faces(two_sided, 4, n))


def blades(base: F64, tip: F64, bend: F64, width: ArrayLike, steps: int = 4, blunt: float = 0.0) -> Patch:
    """Grass, fronds and petals, seen from both sides: each runs from `base` to `tip`, bowed by the vector `bend`.

    `base`, `tip`, `bend` are `[n, 3]`; `width` is metres at the middle; `blunt` 0..1 keeps the tip wide.
    """
    n = len(base)
    t = np.linspace(0, 1, steps)[None, :, None]
    line = base[:, None] * (1 - t) + tip[:, None] * t + bend[:, None] * (t * (1 - t) * 4)
    ahead = unit(np.gradient(line, axis=1))
    flat = np.where(np.linalg.norm(bend, axis=1, keepdims=True) > 1e-6, bend, np.array([0.3, 0.2, 0.9]))
    side = unit(np.cross(ahead, flat[:, None]))
    wide = np.broadcast_to(np.asarray(width, dtype=np.float64), (n,))[:, None, None] / 2
    shape = np.sin(np.pi * np.clip(0.12 + 0.88 * t, 0, 1)) * (1 - blunt) + blunt * np.minimum(1, 0.35 + 1.4 * t)
    ease = np.where((t > 0.99) & (blunt > 0), 0.6, 1.0)
    points = np.stack([line - side * wide * shape * ease, line + side * wide * shape * ease], axis=2)
    normals = unit(np.cross(side, ahead))
    normals = normals * np.where((normals * np.array([0.1, 1.0, 0.1])).sum(-1, keepdims=True) < 0, -1.0, 1.0)
    spread = np.stack([unit(normals - 0.3 * side), unit(normals + 0.3 * side)], axis=2)
    v = np.broadcast_to(-t * np.linalg.norm(tip - base, axis=1)[:, None, None], (n, steps, 1))
    uvs = np.stack([np.concatenate([-wide + 0 * v, v], -1), np.concatenate([wide + 0 * v, v], -1)], axis=2)
    front = grid_faces(steps, 2)
    faces = repeat_faces(np.concatenate([front, front[:, ::-1]]), 2 * steps, n)
    return Patch(points.reshape(-1, 3), spread.reshape(-1, 3), uvs.reshape(-1, 2), faces)


def lathe(profile: ArrayLike, sides: int = 24) -> Patch:
    """`profile` `[n, 2]` (radius, height; from the foot up along the outside) turned about y, corners sharp."""
    line = np.asarray(profile, dtype=np.float64)
    step = np.diff(line, axis=0)
    way = step / np.maximum(np.linalg.norm(step, axis=1, keepdims=True), 1e-12)
    corners = (np.flatnonzero((way[1:] * way[:-1]).sum(axis=1) < 0.8) + 1).tolist()
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    spin = np.stack([np.cos(angle), 0 * angle, -np.sin(angle)], axis=1)
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(step, axis=1))])
    parts = []
    for start, stop in zip([0, *corners], [*corners, len(line) - 1], strict=True):
        part = line[start : stop + 1]
        slope = np.gradient(part, axis=0)
        points = part[:, None, :1] * spin + np.array([0, 1, 0]) * part[:, None, 1:]
        normals = slope[:, None, 1:] * spin - np.array([0, 1, 0]) * slope[:, None, :1]
        u, v = np.meshgrid(angle * line[:, 0].max(), -length[start : stop + 1])
        faces = grid_faces(len(part), sides + 1)
        flat = points.reshape(-1, 3)
        tri = flat[faces]
        solid = np.linalg.norm(np.cross(tri[:, 1] - tri[:, 0], tri[:, 2] - tri[:, 0]), axis=1) > 1e-12
        parts.append(Patch(flat, unit(normals.reshape(-1, 3)), np.stack([u, v], -1).reshape(-1, 2), faces[solid]))
    return join(parts)
