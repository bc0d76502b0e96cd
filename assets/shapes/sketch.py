"""A drawing board for shapes: solids are put onto named surfaces in metres, inside frames that can be nested.

`at` is the middle of a part's foot (its centre for `ball` and `ring`); `turn` is degrees about x, then y, then z,
pivoting on `at`. Round parts get smooth normals that break at corners; texture coordinates follow a part's own length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import pairwise

import mapbox_earcut
import numpy as np
from numpy.typing import ArrayLike, NDArray

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
Point = tuple[float, float, float]
ORIGIN: Point = (0.0, 0.0, 0.0)

_CREASE_COS = 0.77


def rotation(turn: Point) -> F64:
    """`[3, 3]` matrix that turns by degrees about x, then y, then z."""
    (cx, cy, cz), (sx, sy, sz) = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    x = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    z = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return np.asarray(z @ y @ x, dtype=np.float64)


def arc(radius: float, start_deg: float, stop_deg: float, steps: int, center: tuple[float, float] = (0, 0)) -> F64:
    """Points `[steps + 1, 2]` on a circle, from `start_deg` to `stop_deg` counter-clockwise from +x."""
    angle = np.radians(np.linspace(start_deg, stop_deg, steps + 1))
    return np.stack([center[0] + radius * np.cos(angle), center[1] + radius * np.sin(angle)], axis=1)


def _unit(vectors: F64) -> F64:
    """`vectors` `[..., 3]` at length 1; a zero vector becomes +Y."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    up = np.broadcast_to(np.array([0.0, 1.0, 0.0]), vectors.shape)
    return np.where(length > 1e-12, vectors / np.maximum(length, 1e-12), up)


@cache
def _quads(rows: int, columns: int, close: bool = False) -> I64:
    """Triangles `[n, 3]` over a grid of `rows` × `columns` vertices; `close` joins the last column to the first."""
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns if close else columns - 1), indexing="ij")
    a, b = (i * columns + j).ravel(), (i * columns + (j + 1) % columns).ravel()
    return np.concatenate([np.stack([a, b, b + columns], 1), np.stack([a, b + columns, a + columns], 1)])


def _runs(profile: F64) -> Iterator[tuple[int, int]]:
    """Index ranges `[start, stop)` of `profile` between its corners, where normals must not be shared."""
    step = np.diff(profile, axis=0)
    step = step / np.maximum(np.linalg.norm(step, axis=1, keepdims=True), 1e-12)
    corners = np.flatnonzero((step[1:] * step[:-1]).sum(axis=1) < _CREASE_COS) + 1
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
        if np.dot(np.cross(p[1] - p[0], p[2] - p[0]), normals[-1]) < 0:
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
        if np.dot(np.cross(p[1] - p[0], p[2] - p[0]), outward) < 0:
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
def _unit_cylinder(sides: int) -> tuple[F64, I64]:
    """Rows (x, y, z, normal x, y, z, angle) of a closed cylinder of radius and height 1, and its triangles."""
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    x, z, o, one = np.cos(angle), -np.sin(angle), np.zeros(sides + 1), np.ones(sides + 1)
    wall = [np.stack([x, o, z, x, o, z, angle], 1), np.stack([x, one, z, x, o, z, angle], 1)]
    caps = [np.stack([x, o, z, o, -one, o, o], 1)[:-1], np.stack([x, one, z, o, one, o, o], 1)[:-1]]
    k = np.arange(1, sides - 1)
    fan = np.stack([np.zeros_like(k), k, k + 1], axis=1)
    low = 2 * (sides + 1)
    faces = [_quads(2, sides + 1), fan[:, ::-1] + low, fan + low + sides]
    return np.concatenate(wall + caps), np.concatenate(faces)


@cache
def _unit_ball(sides: int, lower_deg: float, upper_deg: float) -> tuple[F64, F64, I64]:
    """Points (also normals) `[n, 3]`, uvs `[n, 2]` and triangles of a zone of the unit sphere."""
    steps = max(3, round(sides / 2 * (upper_deg - lower_deg) / 180))
    line = arc(1, lower_deg, upper_deg, steps)
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    spin = np.stack([np.cos(angle), np.zeros_like(angle), -np.sin(angle)], axis=1)
    points = line[:, None, :1] * spin + np.array([0, 1, 0]) * line[:, None, 1:]
    u, v = np.meshgrid(angle, -np.radians(np.linspace(lower_deg, upper_deg, steps + 1)))
    flat = points.reshape(-1, 3)
    return flat, np.stack([u, v], axis=-1).reshape(-1, 2), _solid_faces(flat, _quads(steps + 1, sides + 1))


def _solid_faces(points: F64, faces: I64) -> I64:
    """`faces` without those that have shrunk to nothing, as at a pole."""
    a, b, c = points[faces[:, 0]], points[faces[:, 1]], points[faces[:, 2]]
    cross = np.cross(b - a, c - a)
    return faces[(cross * cross).sum(axis=1) > 1e-24]


_CORNERS, _NORMALS, _BOX, _BEVEL = _box_tables()
_BOX_BEVELLED = np.concatenate([_BOX, _BEVEL])
_U_AXIS = np.where(np.abs(_NORMALS[:, 0]) > 0.5, 2, 0)
_V_AXIS = np.where(np.abs(_NORMALS[:, 1]) > 0.5, 2, 1)


class Sketch:
    """Parts on named surfaces. `size` is the box asked for, in metres: what repeats (posts, steps) is counted by it."""

    def __init__(self, size: Point) -> None:
        self.size = size
        self._frames = [(np.eye(4), True)]
        self._parts: dict[str, list[tuple[F64, F64, F64, I64]]] = {}

    @contextmanager
    def frame(self, at: Point = ORIGIN, turn: Point = ORIGIN, scale: float | Point = 1.0) -> Iterator[None]:
        """Everything drawn inside is scaled, then turned, then moved."""
        rigid = self._frames[-1][1] and isinstance(scale, (int, float)) and scale == 1
        self._frames.append((self._matrix(at, turn, scale), rigid))
        try:
            yield
        finally:
            self._frames.pop()

    def around(self, count: int, radius: float = 0.0, height: float = 0.0, start_deg: float = 0.0) -> Iterator[int]:
        """Frames on a circle about the y axis, each with +Z pointing outwards; yields their number."""
        for k in range(count):
            turn = start_deg + 360.0 * k / count
            a = np.radians(turn)
            with self.frame((radius * float(np.sin(a)), height, radius * float(np.cos(a))), (0, turn, 0)):
                yield k

    def _matrix(self, at: Point, turn: Point, scale: float | Point = 1.0) -> F64:
        parent = self._frames[-1][0]
        out = parent.copy()
        if turn != ORIGIN:
            out[:3, :3] = parent[:3, :3] @ rotation(turn)
        if not isinstance(scale, (int, float)) or scale != 1:
            out[:3, :3] *= np.asarray(scale)
        out[:3, 3] += parent[:3, :3] @ np.asarray(at)
        return out

    def put(self, surface: str, points: F64, normals: F64, uvs: F64, faces: I64, at: Point, turn: Point) -> None:
        """Add raw triangles: `points`, unit `normals` `[n, 3]`, `uvs` `[n, 2]` metres, `faces` `[m, 3]`.

        Triangles are counter-clockwise from outside.
        """
        m = self._matrix(at, turn)
        linear = m[:3, :3]
        if self._frames[-1][1]:
            normals = normals @ linear.T
        else:
            cofactor = np.cross(linear[[1, 2, 0]], linear[[2, 0, 1]])
            if (cofactor[0] * linear[0]).sum() < 0:
                cofactor, faces = -cofactor, faces[:, ::-1]
            normals = _unit(normals @ cofactor.T)
        self._parts.setdefault(surface, []).append((points @ linear.T + m[:3, 3], normals, uvs, faces))

    def box(self, surface: str, size: Point, at: Point = ORIGIN, turn: Point = ORIGIN, bevel: float = -1.0) -> None:
        """A box standing on `at`; its edges are rounded by `bevel` metres (by default a little, 0 for knife-sharp)."""
        half = np.asarray(size, dtype=np.float64) / 2
        b = min(0.08 * 2 * float(half.min()), 0.03) if bevel < 0 else min(bevel, float(half.min()) * 0.99)
        points = _CORNERS * (half - b) + _NORMALS * b + np.array([0, half[1], 0])
        rows = np.arange(24)
        uvs = np.stack([points[rows, _U_AXIS], -points[rows, _V_AXIS]], axis=1)
        self.put(surface, points, _NORMALS, uvs, _BOX_BEVELLED if b else _BOX, at, turn)

    def lathe(
        self,
        surface: str,
        profile: ArrayLike,
        at: Point = ORIGIN,
        turn: Point = ORIGIN,
        sides: int = 24,
        sweep_deg: float = 360.0,
    ) -> None:
        """Turn `profile` `[n, 2]` (radius, height; from the foot upwards along the outside) about the y axis."""
        line = np.asarray(profile, dtype=np.float64)
        angle = np.radians(np.linspace(0, sweep_deg, sides + 1))
        spin = np.stack([np.cos(angle), np.zeros_like(angle), -np.sin(angle)], axis=1)
        length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
        reach = float(line[:, 0].max())
        for start, stop in _runs(line):
            part = line[start:stop]
            slope = np.gradient(part, axis=0)
            points = part[:, None, :1] * spin + np.array([0, 1, 0]) * part[:, None, 1:]
            normals = slope[:, None, 1:] * spin - np.array([0, 1, 0]) * slope[:, None, :1]
            u, v = np.meshgrid(angle * reach, -length[start:stop])
            faces = _quads(len(part), sides + 1)
            self._put_solid(surface, points, normals, np.stack([u, v], axis=-1), faces, at, turn)

    def _put_solid(self, surface: str, points: F64, normals: F64, uvs: F64, faces: I64, at: Point, turn: Point) -> None:
        """Add a grid, without the triangles that have shrunk to nothing at a pole."""
        flat = points.reshape(-1, 3)
        keep = _solid_faces(flat, faces)
        if len(keep):
            self.put(surface, flat, _unit(normals.reshape(-1, 3)), uvs.reshape(-1, 2), keep, at, turn)

    def cylinder(
        self,
        surface: str,
        radius: float,
        height: float,
        at: Point = ORIGIN,
        turn: Point = ORIGIN,
        top: float | None = None,
        sides: int = 20,
    ) -> None:
        """A closed cylinder standing on `at`; a cone or a frustum where `top` is another radius."""
        upper = radius if top is None else top
        unit, faces = _unit_cylinder(sides)
        reach = np.where(unit[:, 1] > 0.5, upper, radius)
        points = unit[:, :3] * np.stack([reach, np.full_like(reach, height), reach], axis=1)
        slope = np.array([height, radius - upper]) / max(float(np.hypot(height, radius - upper)), 1e-12)
        normals = unit[:, 3:6] * [slope[0], 1, slope[0]]
        normals[: 2 * sides + 2, 1] = slope[1]
        uvs = np.stack([unit[:, 6] * max(radius, upper), -points[:, 1]], axis=1)
        uvs[2 * sides + 2 :] = points[2 * sides + 2 :, [0, 2]]
        self.put(surface, points, normals, uvs, faces, at, turn)

    def ball(
        self,
        surface: str,
        radius: float | Point,
        at: Point = ORIGIN,
        turn: Point = ORIGIN,
        sides: int = 20,
        lower_deg: float = -90,
        upper_deg: float = 90,
    ) -> None:
        """An ellipsoid around `at`, or the zone of it between two latitudes."""
        points, uvs, faces = _unit_ball(sides, lower_deg, upper_deg)
        reach = np.broadcast_to(np.asarray(radius, dtype=np.float64), (3,))
        normals = _unit(points / reach) if np.ptp(reach) else points
        self.put(surface, points * reach, normals, uvs * float(reach.max()), faces, at, turn)

    def rod(self, surface: str, a: Point, b: Point, radius: float, end: float | None = None, sides: int = 10) -> None:
        """A round bar from `a` to `b`, `end` metres in radius there."""
        step = np.subtract(b, a)
        length = float(np.linalg.norm(step))
        tilt = float(np.degrees(np.arccos(np.clip(step[1] / length, -1, 1))))
        self.cylinder(
            surface, radius, length, a, (tilt, float(np.degrees(np.arctan2(step[0], step[2]))), 0), end, sides
        )

    def beam(self, surface: str, a: Point, b: Point, width: float, depth: float) -> None:
        """A square bar from `a` to `b`."""
        step = np.subtract(b, a)
        length = float(np.linalg.norm(step))
        tilt = float(np.degrees(np.arccos(np.clip(step[1] / length, -1, 1))))
        self.box(surface, (width, length, depth), a, (tilt, float(np.degrees(np.arctan2(step[0], step[2]))), 0))

    def loft(
        self,
        surface: str,
        rings: ArrayLike,
        at: Point = ORIGIN,
        turn: Point = ORIGIN,
        caps: bool = True,
        smooth: bool = True,
    ) -> None:
        """Skin over `rings` `[n, m, 3]`, each a closed outline counter-clockwise seen against the way they go."""
        grid = np.asarray(rings, dtype=np.float64)
        n, m = grid.shape[:2]
        looped = np.concatenate([grid, grid[:, :1]], axis=1)
        uvs = _grid_uvs(looped)
        if smooth:
            du = np.roll(grid, -1, axis=1) - np.roll(grid, 1, axis=1)
            normals = np.cross(du, np.gradient(grid, axis=0))
            normals = np.concatenate([normals, normals[:, :1]], axis=1)
            self._put_solid(surface, looped, normals, uvs, _quads(n, m + 1), at, turn)
        else:
            self._put_facets(surface, looped, uvs, _quads(n, m + 1), at, turn)
        if caps:
            for ring, flip in ((grid[0], True), (grid[-1], False)):
                self.put_cap(surface, ring[::-1] if flip else ring, at, turn)

    def _put_facets(self, surface: str, points: F64, uvs: F64, faces: I64, at: Point, turn: Point) -> None:
        """Add a grid whose every triangle has its own flat normal."""
        corners = points.reshape(-1, 3)[faces]
        normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        keep = np.linalg.norm(normals, axis=1) > 1e-12
        flat, spread = corners[keep].reshape(-1, 3), np.repeat(_unit(normals[keep]), 3, axis=0)
        own = uvs.reshape(-1, 2)[faces[keep]].reshape(-1, 2)
        if len(flat):
            self.put(surface, flat, spread, own, np.arange(len(flat)).reshape(-1, 3), at, turn)

    def put_cap(self, surface: str, ring: F64, at: Point = ORIGIN, turn: Point = ORIGIN) -> None:
        """Close an outline `[n, 3]` that is counter-clockwise from outside."""
        middle = ring.mean(axis=0)
        normal = np.cross(ring - middle, np.roll(ring, -1, axis=0) - middle).sum(axis=0)
        if np.linalg.norm(normal) < 1e-12:
            return
        normal = normal / np.linalg.norm(normal)
        u_axis = _unit(np.cross([0.0, 1.0, 0.0], normal) if abs(normal[1]) < 0.9 else np.array([1.0, 0.0, 0.0]))
        points = np.concatenate([ring, middle[None]])
        uvs = np.stack([points @ u_axis, -points @ np.cross(normal, u_axis)], axis=1)
        k = np.arange(len(ring))
        faces = np.stack([k, (k + 1) % len(ring), np.full_like(k, len(ring))], axis=1)
        self.put(surface, points, np.broadcast_to(normal, points.shape), uvs, faces, at, turn)

    def sheet(self, surface: str, grid: ArrayLike, at: Point = ORIGIN, turn: Point = ORIGIN, both: bool = True) -> None:
        """A thin cloth over points `[rows, columns, 3]`, seen from both sides, or only from where columns run right
        and rows run up.
        """
        points = np.asarray(grid, dtype=np.float64)
        normals = np.cross(np.gradient(points, axis=1), np.gradient(points, axis=0))
        uvs, faces = _grid_uvs(points), _quads(*points.shape[:2])
        self._put_solid(surface, points, normals, uvs, faces, at, turn)
        if both:
            self._put_solid(surface, points, -normals, uvs, faces[:, ::-1], at, turn)

    def tube(
        self, surface: str, path: ArrayLike, radius: float | ArrayLike, sides: int = 10, closed: bool = False
    ) -> None:
        """A round hose along `path` `[n, 3]`; `radius` metres, one for all or one a point."""
        line = np.asarray(path, dtype=np.float64)
        ahead = _unit(np.roll(line, -1, 0) - np.roll(line, 1, 0) if closed else np.gradient(line, axis=0))
        spread = np.ptp(line, axis=0)
        side = _unit(np.cross(ahead, np.eye(3)[int(np.argmin(spread))] + 1e-3))
        up = np.cross(side, ahead)
        a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
        r = np.broadcast_to(np.asarray(radius, dtype=np.float64), (len(line),))[:, None, None]
        rings = line[:, None] + r * (np.cos(a)[None, :, None] * side[:, None] - np.sin(a)[None, :, None] * up[:, None])
        if closed:
            rings = np.concatenate([rings, rings[:1]])
        self.loft(surface, rings, caps=not closed)

    def ring(
        self,
        surface: str,
        radius: float,
        thickness: float,
        at: Point = ORIGIN,
        turn: Point = ORIGIN,
        start_deg: float = 0.0,
        sweep_deg: float = 360.0,
        sides: int = 8,
    ) -> None:
        """A torus around `at` in the x-y plane, `thickness` the radius of its tube; an arc of it below 360 degrees."""
        steps = max(6, round(sweep_deg / 15))
        flat = arc(radius, start_deg, start_deg + sweep_deg, steps)
        path = np.column_stack([flat, np.zeros(len(flat))])
        full = sweep_deg >= 360
        with self.frame(at, turn):
            self.tube(surface, path[:-1] if full else path, thickness, sides, closed=full)

    def prism(
        self,
        surface: str,
        outline: ArrayLike,
        depth: float,
        at: Point = ORIGIN,
        turn: Point = ORIGIN,
        holes: Sequence[ArrayLike] = (),
    ) -> None:
        """A plate cut out along `outline` `[n, 2]` in the x-y plane, `depth` metres thick about z = 0, with `holes`."""
        loops = [_oriented(np.asarray(outline, dtype=np.float64), 1)]
        loops += [_oriented(np.asarray(hole, dtype=np.float64), -1) for hole in holes]
        flat = np.concatenate(loops)
        ends = np.cumsum([len(loop) for loop in loops]).astype(np.uint32)
        faces = mapbox_earcut.triangulate_float64(flat, ends).reshape(-1, 3).astype(np.int64)
        a, b, c = flat[faces[:, 0]], flat[faces[:, 1]], flat[faces[:, 2]]
        turns = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
        faces = np.where(turns[:, None] < 0, faces[:, ::-1], faces)
        for z, way in ((depth / 2, 1), (-depth / 2, -1)):
            points = np.column_stack([flat, np.full(len(flat), z)])
            normals = np.broadcast_to(np.array([0.0, 0.0, way]), points.shape)
            self.put(surface, points, normals, flat * [1, -1], faces[:, ::way], at, turn)
        for loop in loops:
            self._put_rim(surface, loop, depth, at, turn)

    def _put_rim(self, surface: str, loop: F64, depth: float, at: Point, turn: Point) -> None:
        """The side walls of a prism along one outline, smooth where it bends gently."""
        step = np.roll(loop, -1, axis=0) - loop
        edge = step / np.maximum(np.linalg.norm(step, axis=1, keepdims=True), 1e-12)
        normal = np.stack([edge[:, 1], -edge[:, 0]], axis=1)
        soft = (edge * np.roll(edge, 1, axis=0)).sum(axis=1, keepdims=True) > _CREASE_COS
        first = np.where(soft, normal + np.roll(normal, 1, axis=0), normal)
        last = np.where(np.roll(soft, -1, axis=0), normal + np.roll(normal, -1, axis=0), normal)
        far = np.roll(loop, -1, axis=0)
        n, z = len(loop), depth / 2
        corners = [(loop, -z, first), (far, -z, last), (far, z, last), (loop, z, first)]
        points = np.concatenate([np.column_stack([p, np.full(n, level)]) for p, level, _ in corners])
        normals = np.concatenate([np.column_stack([v, np.zeros(n)]) for _, _, v in corners])
        start = np.concatenate([[0], np.cumsum(np.linalg.norm(step, axis=1))])
        u = np.concatenate([start[:-1], start[1:], start[1:], start[:-1]])
        k = np.arange(n)
        faces = np.concatenate([np.stack([k, k + n, k + 2 * n], 1), np.stack([k, k + 2 * n, k + 3 * n], 1)])
        self.put(surface, points, _unit(normals), np.stack([u, points[:, 2]], axis=1), faces, at, turn)

    def stamp(self, other: Sketch, at: Point = ORIGIN, turn: Point = ORIGIN) -> None:
        """Put a copy of everything drawn on `other` here: many horses cost little more than one."""
        for name, points, normals, uvs, faces in other.surfaces():
            self.put(name, points, normals, uvs, faces, at, turn)

    def surfaces(self) -> Iterable[tuple[str, F64, F64, F64, I64]]:
        """Each surface's name, points, normals, uvs and triangles, in the order they were first drawn."""
        for name, parts in self._parts.items():
            starts = np.cumsum([0] + [len(p[0]) for p in parts])
            faces = np.concatenate([p[3] + start for p, start in zip(parts, starts, strict=False)])
            yield name, *(np.concatenate([p[k] for p in parts]) for k in range(3)), faces  # type: ignore[misc]


def _oriented(loop: F64, way: int) -> F64:
    """`loop` `[n, 2]` running counter-clockwise (`way` 1) or clockwise (-1)."""
    x, y = loop.T
    area = float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum())
    return loop if area * way > 0 else loop[::-1]


def _grid_uvs(points: F64) -> F64:
    """Texture coordinates `[rows, columns, 2]` in metres that follow a grid's mean lengths."""
    across = np.linalg.norm(np.diff(points, axis=1), axis=2).max(axis=0)
    along = np.linalg.norm(np.diff(points, axis=0), axis=2).max(axis=1)
    u, v = np.meshgrid(np.concatenate([[0], np.cumsum(across)]), -np.concatenate([[0], np.cumsum(along)]))
    return np.stack([u, v], axis=-1)
