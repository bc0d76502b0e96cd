"""Bodies modelled like clay: tapered limbs and balls that melt into each other, skinned by surface nets.

Source: Gibson, Constrained Elastic Surface Nets (1998); Quilez, distance functions (round cone, smooth minimum);
Garland and Heckbert, Surface Simplification Using Quadric Error Metrics (1997), by fast-simplification.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.decimation import decimated
from assets.shapes.organic import F64, I64, Patch, box_uvs, curve, smooth_normals, unit

_FAR = 1e3
_CORNERS = np.array([(i, j, k) for i in (0, 1) for j in (0, 1) for k in (0, 1)])
_EDGES = np.array([(a, b) for a in range(8) for b in range(a) if np.abs(_CORNERS[a] - _CORNERS[b]).sum() == 1])


class Clay:
    """A lump to which limbs are added. `blend` is how far, in metres, neighbouring limbs melt together."""

    def __init__(self, blend: float = 0.05) -> None:
        self.blend = blend
        self._limbs: list[tuple[F64, F64, float, float, F64, float]] = []

    @property
    def limbs(self) -> int:
        """How many limbs and balls it has."""
        return len(self._limbs)

    def limb(self, a: ArrayLike, b: ArrayLike, start: float, end: float | None = None, blend: float = -1.0) -> None:
        """A rounded bar from `a` to `b` whose radius goes from `start` to `end` metres."""
        p, q = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
        melt = self.blend if blend < 0 else blend
        self._limbs.append((p, q, start, start if end is None else end, np.ones(3), melt))

    def pair(self, a: ArrayLike, b: ArrayLike, start: float, end: float | None = None, blend: float = -1.0) -> None:
        """The same limb on both sides of the plane x = 0."""
        mirror = np.array([-1.0, 1.0, 1.0])
        for side in (np.ones(3), mirror):
            self.limb(np.asarray(a) * side, np.asarray(b) * side, start, end, blend)

    def chain(self, points: ArrayLike, radii: ArrayLike, steps: int = 0, blend: float = -1.0) -> None:
        """Limbs joined end to end through `points` `[n, 3]` with `radii` `[n]`; `steps` above 0 bends them smoothly."""
        line, given = np.asarray(points, dtype=np.float64), np.asarray(radii, dtype=np.float64)
        if steps:
            given = np.interp(np.linspace(0, 1, steps), np.linspace(0, 1, len(given)), given)
            line = curve(line, steps)
        for a, b, start, end in zip(line[:-1], line[1:], given[:-1], given[1:], strict=True):
            self.limb(a, b, float(start), float(end), blend)

    def ball(self, at: ArrayLike, radius: float | tuple[float, float, float], blend: float = -1.0) -> None:
        """A ball or an ellipsoid around `at`."""
        axes = np.broadcast_to(np.asarray(radius, dtype=np.float64), (3,))
        mean = float(axes.min())
        center = np.asarray(at, dtype=np.float64)
        melt = self.blend if blend < 0 else blend
        self._limbs.append((center, center, mean, mean, axes / mean, melt))

    def skin(self, cells: int = 44, most: int = 0) -> Patch:
        """The surface, with `cells` along the longest side of its box; normals follow the field.

        With `most` above 0 it is brought to about so many triangles: many stay where it is finely shaped.
        """
        low = np.min([np.minimum(a, b) - max(r, e) * s for a, b, r, e, s, _ in self._limbs], axis=0)
        high = np.max([np.maximum(a, b) + max(r, e) * s for a, b, r, e, s, _ in self._limbs], axis=0)
        step = float((high - low).max()) / cells
        origin = low - 1.7 * step
        counts = np.ceil((high - origin) / step).astype(np.int64) + 3
        field = np.full(counts, _FAR, dtype=np.float32)
        for limb in self._limbs:
            self._press(field, limb, origin, step)
        whole = _net(field, origin, step)
        return box_uvs(_spared(whole, most) if 0 < most < len(whole.faces) else whole)

    @staticmethod
    def _press(
        field: np.ndarray[tuple[int, int, int], np.dtype[np.float32]],
        limb: tuple[F64, F64, float, float, F64, float],
        origin: F64,
        step: float,
    ) -> None:
        """Melt one limb into the part of `field` that it can reach."""
        a, b, start, end, stretch, melt = limb
        reach = max(start, end) * stretch + melt * stretch + 2 * step
        first = np.maximum(((np.minimum(a, b) - reach - origin) / step).astype(np.int64), 0)
        last = np.minimum(((np.maximum(a, b) + reach - origin) / step).astype(np.int64) + 2, field.shape)
        axes = [((origin[k] + step * np.arange(first[k], last[k]) - a[k]) / stretch[k]) for k in range(3)]
        x, y, z = np.meshgrid(*[axis.astype(np.float32) for axis in axes], indexing="ij", sparse=True)
        d = (b - a).astype(np.float32)
        size = float(d @ d)
        if size > 1e-12:
            t = np.clip((x * d[0] + y * d[1] + z * d[2]) / size, 0, 1)
            distance = np.sqrt((x - t * d[0]) ** 2 + (y - t * d[1]) ** 2 + (z - t * d[2]) ** 2)
            distance -= start + (end - start) * t
        else:
            distance = np.sqrt(x**2 + y**2 + z**2) - start
        window = field[first[0] : last[0], first[1] : last[1], first[2] : last[2]]
        k = max(melt, 1e-6)
        overlap = np.maximum(k - np.abs(window - distance), 0) / k
        window[...] = np.minimum(window, distance) - overlap * overlap * (k / 4)


def _net(field: np.ndarray[tuple[int, int, int], np.dtype[np.float32]], origin: F64, step: float) -> Patch:
    """Naive surface nets: one vertex a cell that the surface crosses, one quad an edge that it crosses; no uvs yet."""
    inside = field < 0
    nx, ny, nz = (n - 1 for n in field.shape)
    windows = [(slice(i, i + nx), slice(j, j + ny), slice(k, k + nz)) for i, j, k in _CORNERS]
    filled = np.sum([inside[w] for w in windows], axis=0, dtype=np.int8)
    cells = np.argwhere((filled > 0) & (filled < 8))
    at = cells[:, None] + _CORNERS[None]
    values = field[at[..., 0], at[..., 1], at[..., 2]].astype(np.float64)
    p, q = values[:, _EDGES[:, 0]], values[:, _EDGES[:, 1]]
    crossed = (p < 0) != (q < 0)
    t = np.where(crossed, p / np.where(crossed, p - q, 1), 0)[..., None]
    middles = _CORNERS[_EDGES[:, 0]] * (1 - t) + _CORNERS[_EDGES[:, 1]] * t
    local = (middles * crossed[..., None]).sum(1) / crossed.sum(1)[:, None]
    points = origin + step * (cells + local)
    sign = 2.0 * _CORNERS - 1
    normals = unit((np.minimum(values, 4 * step)[..., None] * sign).sum(1))
    number = np.full((nx, ny, nz), -1, dtype=np.int64)
    number[tuple(cells.T)] = np.arange(len(cells))
    quads = np.concatenate([_crossings(inside, number, axis) for axis in range(3)])
    faces = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    return Patch(points, normals, np.zeros((len(points), 2)), faces)


def _spared(patch: Patch, most: int) -> Patch:
    """A closed patch without uvs with about `most` triangles."""
    reduction = 1.0 - most / len(patch.faces)
    points, faces = decimated(patch.points, patch.faces.astype(np.int32), reduction)
    at, tris = np.asarray(points, dtype=np.float64), np.asarray(faces, dtype=np.int64)
    return Patch(at, smooth_normals(at, tris, welded=True), np.zeros((len(at), 2)), tris)


def _crossings(inside: np.ndarray[tuple[int, int, int], np.dtype[np.bool_]], number: I64, axis: int) -> I64:
    """Quads `[n, 4]` of the cells around each grid edge along `axis` that crosses the surface."""
    turned = np.moveaxis(inside, axis, 0)
    cells = np.moveaxis(number, axis, 0)
    near, far = turned[:-1, 1:-1, 1:-1], turned[1:, 1:-1, 1:-1]
    i, j, k = np.nonzero(near != far)
    ring = np.stack([cells[i, j, k], cells[i, j + 1, k], cells[i, j + 1, k + 1], cells[i, j, k + 1]], axis=1)
    flip = far[i, j, k] ^ (axis == 1)
    ring[flip] = ring[flip][:, ::-1]
    return ring
