"""Rotations, grids and unit solids that a sketch is drawn with: pure arrays, no surfaces yet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
Point = tuple[float, float, float]
ORIGIN: Point = (0.0, 0.0, 0.0)

CREASE_COS = 0.77
YZX, ZXY = [1, 2, 0], [2, 0, 1]


@lru_cache(maxsize=1024)
def rotation(turn: Point) -> F64:
    """`[3, 3]` matrix that turns by degrees about x, then y, then z."""
    (cx, cy, cz), (sx, sy, sz) = np.cos(np.radians(turn)).tolist(), np.sin(np.radians(turn)).tolist()
    return np.array(
        [
            [cz * cy, cz * sy * sx - sz * cx, cz * sy * cx + sz * sx],
            [sz * cy, sz * sy * sx + cz * cx, sz * sy * cx - cz * sx],
            [-sy, cy * sx, cy * cx],
        ]
    )


def cross(a: F64, b: F64) -> F64:
    """Cross product of `[..., 3]` arrays that broadcast; several times as fast as numpy's on small ones."""
    return np.asarray(a[..., YZX] * b[..., ZXY] - a[..., ZXY] * b[..., YZX], dtype=np.float64)


def arc(radius: float, start_deg: float, stop_deg: float, steps: int, center: tuple[float, float] = (0, 0)) -> F64:
    """Points `[steps + 1, 2]` on a circle, from `start_deg` to `stop_deg` counter-clockwise from +x."""
    angle = np.radians(np.linspace(start_deg, stop_deg, steps + 1))
    return np.stack([center[0] + radius * np.cos(angle), center[1] + radius * np.sin(angle)], axis=1)


def unit(vectors: F64) -> F64:
    """`vectors` `[..., 3]` at length 1; a zero vector becomes +Y."""
    length = np.sqrt((vectors * vectors).sum(axis=-1, keepdims=True))
    out = np.asarray(vectors / np.maximum(length, 1e-12), dtype=np.float64)
    zero = length[..., 0] <= 1e-12
    if zero.any():
        out[zero] = (0.0, 1.0, 0.0)
    return out


@cache
def quads(rows: int, columns: int, close: bool = False) -> I64:
    """Triangles `[n, 3]` over a grid of `rows` × `columns` vertices; `close` joins the last column to the first."""
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns if close else columns - 1), indexing="ij")
    a, b = (i * columns + j).ravel(), (i * columns + (j + 1) % columns).ravel()
    return np.concatenate([np.stack([a, b, b + columns], 1), np.stack([a, b + columns, a + columns], 1)])


def runs(profile: F64) -> Iterator[tuple[int, int]]:
    """Index ranges `[start, stop)` of `profile` between its corners, where normals must not be shared."""
    step = np.diff(profile, axis=0)
    step = step / np.maximum(np.linalg.norm(step, axis=1, keepdims=True), 1e-12)
    corners = np.flatnonzero((step[1:] * step[:-1]).sum(axis=1) < CREASE_COS) + 1
    edges = [0, *corners.tolist(), len(profile) - 1]
    for start, stop in pairwise(edges):
        yield start, stop + 1


_FACES = np.array([(0, 1, 2), (0, -1, 2), (1, 1, 2), (1, -1, 2), (2, 1, 1), (2, -1, 1)])
_SIGNS = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])


def _box_tables() -> tuple[F64, F64, I64, I64]:
    """Corner signs `[24, 3]`, face normals `[24, 3]`, triangles of the faces, and of the bevels between them."""
    corners, normals, faces = [], [], []
    for axis, sign, vertical in _FACES.tolist():
        level = 3 - axis - vertical
        for a, b in _SIGNS.tolist():
            corner = np.zeros(3)
            corner[axis], corner[level], corner[vertical] = sign, a, b
            corners.append(corner)
            normals.append(np.eye(3)[axis] * sign)
        quad = np.arange(4) + len(corners) - 4
        p = np.array(corners[-4:])
        if np.dot(cross(p[1] - p[0], p[2] - p[0]), normals[-1]) < 0:
            quad = quad[::-1]
        faces += [quad[[0, 1, 2]], quad[[0, 2, 3]]]
    c, n = np.array(corners), np.array(normals)
    return c, n, np.array(faces), np.array(_bevel_faces(c, n))


def _bevel_faces(corners: F64, normals: F64) -> list[I64]:
    """Triangles that join the faces of a box along its edges and at its corners."""
    key = {(tuple(c), tuple(n)): i for i, (c, n) in enumerate(zip(corners.tolist(), normals.tolist(), strict=True))}
    out: list[I64] = []
    eye = np.eye(3)

    def add(points: list[int], outward: F64) -> None:
        p = (corners + 0.5 * normals)[points]
        if np.dot(cross(p[1] - p[0], p[2] - p[0]), outward) < 0:
            points = points[::-1]
        out.extend(np.array([points[0], points[k], points[k + 1]]) for k in range(1, len(points) - 1))

    for sx in (-1.0, 1.0):
        for sy in (-1.0, 1.0):
            for axis in range(3):
                a, b = (axis + 1) % 3, (axis + 2) % 3
                low, na, nb = np.zeros(3), eye[a] * sx, eye[b] * sy
                low[axis], low[a], low[b] = -1, sx, sy
                high = low + 2 * eye[axis]
                add([key[tuple(c), tuple(n)] for c, n in ((low, na), (high, na), (high, nb), (low, nb))], na + nb)
            for sz in (-1.0, 1.0):
                corner = np.array([sx, sy, sz])
                add([key[tuple(corner), tuple(eye[k] * corner[k])] for k in range(3)], corner)
    return out


@cache
def unit_cylinder(sides: int) -> tuple[F64, I64]:
    """Rows (x, y, z, normal x, y, z, angle) of a closed cylinder of radius and height 1, and its triangles."""
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    x, z, o, one = np.cos(angle), -np.sin(angle), np.zeros(sides + 1), np.ones(sides + 1)
    wall = [np.stack([x, o, z, x, o, z, angle], 1), np.stack([x, one, z, x, o, z, angle], 1)]
    caps = [np.stack([x, o, z, o, -one, o, o], 1)[:-1], np.stack([x, one, z, o, one, o, o], 1)[:-1]]
    k = np.arange(1, sides - 1)
    fan = np.stack([np.zeros_like(k), k, k + 1], axis=1)
    low = 2 * (sides + 1)
    faces = [quads(2, sides + 1), fan[:, ::-1] + low, fan + low + sides]
    return np.concatenate(wall + caps), np.concatenate(faces)


@cache
def unit_ball(sides: int, lower_deg: float, upper_deg: float) -> tuple[F64, F64, I64]:
    """Points (also normals) `[n, 3]`, uvs `[n, 2]` and triangles of a zone of the unit sphere."""
    steps = max(3, round(sides / 2 * (upper_deg - lower_deg) / 180))
    line = arc(1, lower_deg, upper_deg, steps)
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    spin = np.stack([np.cos(angle), np.zeros_like(angle), -np.sin(angle)], axis=1)
    points = line[:, None, :1] * spin + np.array([0, 1, 0]) * line[:, None, 1:]
    u, v = np.meshgrid(angle, -np.radians(np.linspace(lower_deg, upper_deg, steps + 1)))
    flat = points.reshape(-1, 3)
    return flat, np.stack([u, v], axis=-1).reshape(-1, 2), solid_faces(flat, quads(steps + 1, sides + 1))


def solid_faces(points: F64, faces: I64) -> I64:
    """`faces` without those that have shrunk to nothing, as at a pole."""
    a, b, c = points[faces[:, 0]], points[faces[:, 1]], points[faces[:, 2]]
    area = cross(b - a, c - a)
    return np.asarray(faces[(area * area).sum(axis=1) > 1e-24], dtype=np.int64)


CORNERS, NORMALS, BOX, _BEVEL = _box_tables()
BOX_BEVELLED = np.concatenate([BOX, _BEVEL])
U_AXIS = np.where(np.abs(NORMALS[:, 0]) > 0.5, 2, 0)
V_AXIS = np.where(np.abs(NORMALS[:, 1]) > 0.5, 2, 1)


def oriented(loop: F64, way: int) -> F64:
    """`loop` `[n, 2]` running counter-clockwise (`way` 1) or clockwise (-1)."""
    x, y = loop.T
    area = float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum())
    return loop if area * way > 0 else loop[::-1]


def grid_uvs(points: F64) -> F64:
    """Texture coordinates `[rows, columns, 2]` in metres that follow a grid's mean lengths."""
    across = np.linalg.norm(np.diff(points, axis=1), axis=2).max(axis=0)
    along = np.linalg.norm(np.diff(points, axis=0), axis=2).max(axis=1)
    u, v = np.meshgrid(np.concatenate([[0], np.cumsum(across)]), -np.concatenate([[0], np.cumsum(along)]))
    return np.stack([u, v], axis=-1)
