"""A drawing board for shapes: solids are put onto named surfaces in metres, inside frames that can be nested.

`at` is the middle of a part's foot (its centre for `ball` and `ring`); `turn` is degrees about x, then y, then z,
pivoting on `at`. Round parts get smooth normals that break at corners; texture coordinates follow a part's own length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import mapbox_earcut
import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.plates import plate
from assets.shapes.solids import (
    BOX,
    BOX_BEVELLED,
    CORNERS,
    CREASE_COS,
    F64,
    I64,
    NORMALS,
    ORIGIN,
    U_AXIS,
    V_AXIS,
    YZX,
    ZXY,
    Point,
    arc,
    cross,
    grid_uvs,
    oriented,
    quads,
    rotation,
    runs,
    solid_faces,
    unit,
    unit_ball,
    unit_cylinder,
)
from assets.shapes.stencils import place

_LAMP_UV = place("lamp", np.array([0.5, 0.5]))

__all__ = ["F64", "ORIGIN", "Point", "Sketch", "arc"]


class Sketch:
    """Parts on named surfaces. `size` is the box asked for, in metres: what repeats (posts, steps) is counted by it."""

    def __init__(self, size: Point) -> None:
        self.size = size
        self._frames = [(np.eye(4), True)]
        self._parts: dict[str, list[tuple[F64, F64, F64, I64]]] = {}
        self._pictures: dict[str, list[bool]] = {}
        self._colors: dict[str, list[F64]] = {}
        self._tint = (1.0, 1.0, 1.0)

    @contextmanager
    def frame(self, at: Point = ORIGIN, turn: Point = ORIGIN, scale: float | Point = 1.0) -> Iterator[None]:
        """Everything drawn inside is scaled, then turned, then moved."""
        rigid = self._frames[-1][1] and isinstance(scale, (int, float)) and scale == 1
        self._frames.append((self._matrix(at, turn, scale), rigid))
        try:
            yield
        finally:
            self._frames.pop()

    @contextmanager
    def tinted(self, color: Point) -> Iterator[None]:
        """Everything drawn inside has its surface's material multiplied with a linear colour."""
        before, self._tint = self._tint, color
        try:
            yield
        finally:
            self._tint = before

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

    def put(
        self,
        surface: str,
        points: F64,
        normals: F64,
        uvs: F64,
        faces: I64,
        at: Point,
        turn: Point,
        picture: bool = False,
        colors: F64 | None = None,
    ) -> None:
        """Add raw triangles: `points`, unit `normals` `[n, 3]`, `uvs` `[n, 2]` metres, `faces` `[m, 3]`.

        Triangles are counter-clockwise from outside. Those of a `picture` have places in the sheet of
        `assets.shapes.stencils` as `uvs`. `colors` `[n, 3]` are those of `tinted` unless given.
        """
        m = self._matrix(at, turn)
        linear = m[:3, :3]
        if self._frames[-1][1]:
            normals = normals @ linear.T
        else:
            cofactor = cross(linear[YZX], linear[ZXY])
            if (cofactor[0] * linear[0]).sum() < 0:
                cofactor, faces = -cofactor, faces[:, ::-1]
            normals = unit(normals @ cofactor.T)
        self._parts.setdefault(surface, []).append((points @ linear.T + m[:3, 3], normals, uvs, faces))
        self._pictures.setdefault(surface, []).append(picture)
        self._colors.setdefault(surface, []).append(
            np.broadcast_to(self._tint, points.shape) if colors is None else colors
        )

    def picture(self, surface: str, name: str, size: tuple[float, float], at: Point, turn: Point = ORIGIN) -> None:
        """A picture of `assets.pictures`, width × height metres, standing on `at` and facing +Z.

        Whatever else is on its surface shows the light of a signal lamp.
        """
        self.put(surface, *plate(name, *size), at, turn, picture=True)

    def box(self, surface: str, size: Point, at: Point = ORIGIN, turn: Point = ORIGIN, bevel: float = -1.0) -> None:
        """A box standing on `at`; its edges are rounded by `bevel` metres (by default a little, 0 for knife-sharp)."""
        half = np.asarray(size, dtype=np.float64) / 2
        b = min(0.08 * 2 * float(half.min()), 0.03) if bevel < 0 else min(bevel, float(half.min()) * 0.99)
        points = CORNERS * (half - b) + NORMALS * b + np.array([0, half[1], 0])
        rows = np.arange(24)
        uvs = np.stack([points[rows, U_AXIS], -points[rows, V_AXIS]], axis=1)
        self.put(surface, points, NORMALS, uvs, BOX_BEVELLED if b else BOX, at, turn)

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
        for start, stop in runs(line):
            part = line[start:stop]
            slope = np.gradient(part, axis=0)
            points = part[:, None, :1] * spin + np.array([0, 1, 0]) * part[:, None, 1:]
            normals = slope[:, None, 1:] * spin - np.array([0, 1, 0]) * slope[:, None, :1]
            u, v = np.meshgrid(angle * reach, -length[start:stop])
            faces = quads(len(part), sides + 1)
            self._put_solid(surface, points, normals, np.stack([u, v], axis=-1), faces, at, turn)

    def _put_solid(self, surface: str, points: F64, normals: F64, uvs: F64, faces: I64, at: Point, turn: Point) -> None:
        """Add a grid, without the triangles that have shrunk to nothing at a pole."""
        flat = points.reshape(-1, 3)
        keep = solid_faces(flat, faces)
        if len(keep):
            self.put(surface, flat, unit(normals.reshape(-1, 3)), uvs.reshape(-1, 2), keep, at, turn)

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
        unit, faces = unit_cylinder(sides)
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
        points, uvs, faces = unit_ball(sides, lower_deg, upper_deg)
        reach = np.broadcast_to(np.asarray(radius, dtype=np.float64), (3,))
        normals = unit(points / reach) if np.ptp(reach) else points
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
        uvs = grid_uvs(looped)
        if smooth:
            du = np.roll(grid, -1, axis=1) - np.roll(grid, 1, axis=1)
            normals = cross(du, np.gradient(grid, axis=0))
            normals = np.concatenate([normals, normals[:, :1]], axis=1)
            self._put_solid(surface, looped, normals, uvs, quads(n, m + 1), at, turn)
        else:
            self._put_facets(surface, looped, uvs, quads(n, m + 1), at, turn)
        if caps:
            for ring, flip in ((grid[0], True), (grid[-1], False)):
                self.put_cap(surface, ring[::-1] if flip else ring, at, turn)

    def _put_facets(self, surface: str, points: F64, uvs: F64, faces: I64, at: Point, turn: Point) -> None:
        """Add a grid whose every triangle has its own flat normal."""
        corners = points.reshape(-1, 3)[faces]
        normals = cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        keep = np.linalg.norm(normals, axis=1) > 1e-12
        flat, spread = corners[keep].reshape(-1, 3), np.repeat(unit(normals[keep]), 3, axis=0)
        own = uvs.reshape(-1, 2)[faces[keep]].reshape(-1, 2)
        if len(flat):
            self.put(surface, flat, spread, own, np.arange(len(flat)).reshape(-1, 3), at, turn)

    def put_cap(self, surface: str, ring: F64, at: Point = ORIGIN, turn: Point = ORIGIN) -> None:
        """Close an outline `[n, 3]` that is counter-clockwise from outside."""
        middle = ring.mean(axis=0)
        normal = cross(ring - middle, np.roll(ring, -1, axis=0) - middle).sum(axis=0)
        if np.linalg.norm(normal) < 1e-12:
            return
        normal = normal / np.linalg.norm(normal)
        u_axis = unit(cross(np.array([0.0, 1.0, 0.0]), normal) if abs(normal[1]) < 0.9 else np.array([1.0, 0.0, 0.0]))
        points = np.concatenate([ring, middle[None]])
        uvs = np.stack([points @ u_axis, -points @ cross(normal, u_axis)], axis=1)
        k = np.arange(len(ring))
        faces = np.stack([k, (k + 1) % len(ring), np.full_like(k, len(ring))], axis=1)
        self.put(surface, points, np.broadcast_to(normal, points.shape), uvs, faces, at, turn)

    def sheet(self, surface: str, grid: ArrayLike, at: Point = ORIGIN, turn: Point = ORIGIN, both: bool = True) -> None:
        """A thin cloth over points `[rows, columns, 3]`, seen from both sides, or only from where columns run right
        and rows run up.
        """
        points = np.asarray(grid, dtype=np.float64)
        normals = cross(np.gradient(points, axis=1), np.gradient(points, axis=0))
        uvs, faces = grid_uvs(points), quads(*points.shape[:2])
        self._put_solid(surface, points, normals, uvs, faces, at, turn)
        if both:
            self._put_solid(surface, points, -normals, uvs, faces[:, ::-1], at, turn)

    def tube(
        self, surface: str, path: ArrayLike, radius: float | ArrayLike, sides: int = 10, closed: bool = False
    ) -> None:
        """A round hose along `path` `[n, 3]`; `radius` metres, one for all or one a point."""
        line = np.asarray(path, dtype=np.float64)
        ahead = unit(np.roll(line, -1, 0) - np.roll(line, 1, 0) if closed else np.gradient(line, axis=0))
        spread = np.ptp(line, axis=0)
        side = unit(cross(ahead, np.eye(3)[int(np.argmin(spread))] + 1e-3))
        up = cross(side, ahead)
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
        loops = [oriented(np.asarray(outline, dtype=np.float64), 1)]
        loops += [oriented(np.asarray(hole, dtype=np.float64), -1) for hole in holes]
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
        soft = (edge * np.roll(edge, 1, axis=0)).sum(axis=1, keepdims=True) > CREASE_COS
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
        self.put(surface, points, unit(normals), np.stack([u, points[:, 2]], axis=1), faces, at, turn)

    def stamp(self, other: Sketch, at: Point = ORIGIN, turn: Point = ORIGIN) -> None:
        """Put a copy of everything drawn on `other` here: many horses cost little more than one."""
        for name, points, normals, uvs, faces in other.surfaces():
            self.put(name, points, normals, uvs, faces, at, turn, other.shows_picture(name), other.colors(name))

    def colors(self, surface: str) -> F64 | None:
        """The colours `[n, 3]` of a surface's points, None where it has none of its own."""
        colors = np.concatenate(self._colors[surface])
        return None if bool((colors == 1.0).all()) else colors

    def shows_picture(self, surface: str) -> bool:
        """Whether a picture is on a surface: its texture coordinates are then places in the sheet."""
        return any(self._pictures[surface])

    def surfaces(self) -> Iterable[tuple[str, F64, F64, F64, I64]]:
        """Each surface's name, points, normals, uvs and triangles, in the order they were first drawn."""
        for name, parts in self._parts.items():
            starts = np.cumsum([0] + [len(p[0]) for p in parts])
            faces = np.concatenate([p[3] + start for p, start in zip(parts, starts, strict=False)])
            points, normals = (np.concatenate([p[k] for p in parts]) for k in range(2))
            uvs = [p[2] for p in parts]
            if self.shows_picture(name):
                pictured = zip(uvs, self._pictures[name], strict=True)
                uvs = [own if shown else np.broadcast_to(_LAMP_UV, own.shape) for own, shown in pictured]
            yield name, points, normals, np.concatenate(uvs), faces
