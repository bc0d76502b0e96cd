"""The light of lamps on what is built about them, as patches over it: how much brighter each place is with them.

A scene can draw few lights. What the rest of its lamps, fires and lit windows give is worked out once: the triangles
about them are cut fine, each vertex is asked which lamps it sees, and how their light compares with what it has
already.

Not covered: light that is thrown back; things that are moved about; what is strewn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, Primitive, Vec3
from assets.materials import Color
from assets.preview.rays import Tracer
from assets.shade.patch import light_patch

F64 = NDArray[np.float64]
Base = Callable[[F32], F64]
"""What surfaces that face normals `[n, 3]` receive without the lamps, lux `[n, 3]`."""

_FAINTEST = 0.1
"""Where lamps add less to what is there, no patch is needed."""
_RAYS, _BALL_M = 3, 0.16
"""Rays to each lamp, and how large a ball they go to: it softens shadows."""
_OFF_M, _OWN_M = 0.05, 0.4
"""So far off a surface rays begin, for ground is not flat; what is so near to a lamp is a part of it and hides
nothing.
"""
_FINEST_M, _COARSEST_M, _SHARE = 0.3, 1.8, 0.4
"""How long edges may be: by the distance of the nearest lamp."""
_CUTS, _GROUND = 10, 6.0
"""How often what is coarse is cut, and how much more the ground counts than walls: holes in a pool are seen."""


@dataclass(frozen=True)
class Lamp:
    """What gives light: its colour (linear, the greatest part 1), candela, how far it reaches, and which way, if it is
    a pane.
    """

    at: Vec3
    color: Color
    candela: float
    range_m: float
    facing: Vec3 | None = None


def lamplight(
    lit: Sequence[Primitive], lamps: Sequence[Lamp], base: Base, blockers: F32, most: int, mean: float = 0.9
) -> Primitive | None:
    """Patches over what `lit` shows, of at most `most` triangles; None where no lamp is to be seen.

    `blockers` `[m, 3, 3]` are all triangles that keep light off. On the mean the lamps add at most `mean` of what is
    there: an eye gets used to a room full of them, and sees what differs.
    """
    if not lit or not lamps:
        return None
    given = _Given(lamps)
    corners = np.concatenate([p.positions[p.indices] for p in lit]).astype(np.float32)
    normals = np.concatenate([p.normals[p.indices] for p in lit]).astype(np.float32)
    faint = float(base(np.array([[0, 1, 0]], np.float32)).max()) * _FAINTEST
    cut = _cut(*_reached(corners, normals, given, faint, most // 2), given, faint, most)
    points, facing, faces = _welded(*cut)
    if not len(faces):
        return None
    light = given.seen(points, facing, Tracer(blockers), faint)
    ratio = light / np.maximum(base(facing), 1e-6)
    strongest = ratio.max(axis=1)
    kept = faces[(strongest[faces] > _FAINTEST).any(axis=1)][:most]
    if not len(kept):
        return None
    ratio = ratio * min(1.0, mean / _mean(points, kept, strongest))
    used, again = np.unique(kept, return_inverse=True)
    return light_patch(points[used], facing[used], ratio[used], again.reshape(-1, 3))


def _mean(points: F32, faces: NDArray[np.int64], values: F64) -> float:
    """The mean over triangles by their area."""
    corners = points[faces]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) + 1e-9
    return float((values[faces].mean(axis=1) * area).sum() / area.sum())


class _Given:
    """The lamps as arrays."""

    def __init__(self, lamps: Sequence[Lamp]) -> None:
        self.at = np.array([lamp.at for lamp in lamps], np.float32)
        self.candela = np.array([lamp.candela for lamp in lamps], np.float32)
        self.colors = np.array([lamp.color for lamp in lamps], np.float32)
        self.range = np.array([lamp.range_m for lamp in lamps], np.float32)
        self.pane = np.array([lamp.facing is not None for lamp in lamps])
        self.facing = np.array([lamp.facing or (0.0, 0.0, 0.0) for lamp in lamps], np.float32)

    def near(self, middles: F32, radii: F32) -> tuple[F32, F32]:
        """How bright it may be at most within so far of places `[n, 3]`, lux, and how far the lamp is that says so."""
        most, away = np.zeros(len(middles), np.float32), np.full(len(middles), np.inf, np.float32)
        for k in range(len(self.at)):
            within = np.flatnonzero((np.abs(middles - self.at[k]) < (radii + self.range[k])[:, None]).all(axis=1))
            way = middles[within] - self.at[k]
            reach = np.maximum(np.sqrt(np.einsum("nk,nk->n", way, way)) - radii[within], 0.2)
            lux = self.candela[k] / reach**2
            if self.pane[k]:
                lux[way @ self.facing[k] < -radii[within]] = 0
            brighter = lux > most[within]
            most[within[brighter]], away[within[brighter]] = lux[brighter], reach[brighter]
        return most, away

    def seen(self, points: F32, normals: F32, tracer: Tracer, faint: float) -> F64:
        """What places `[n, 3]` that face `normals` receive of the lamps that they see, lux `[n, 3]`."""
        light = np.zeros((len(points), 3))
        for k in range(len(self.at)):
            way = self.at[k] - points
            away = np.maximum(np.linalg.norm(way, axis=1), 1e-3)
            toward = np.clip((way * normals).sum(axis=1) / away, 0, None)
            fade = np.clip(1 - (away / self.range[k]) ** 4, 0, 1) ** 2
            lux = self.candela[k] * toward * fade / np.maximum(away, 0.25) ** 2
            if self.pane[k]:
                lux = lux * np.clip(-(way @ self.facing[k]) / away, 0, None)
            lit = np.flatnonzero(lux > 0.3 * faint)
            if len(lit):
                shown = self._open(points[lit] + normals[lit] * np.float32(_OFF_M), k, tracer)
                light[lit] += (lux[lit] * shown)[:, None] * self.colors[k]
        return light

    def _open(self, points: F32, k: int, tracer: Tracer) -> F32:
        """The share of lamp `k` that places see."""
        rng = np.random.default_rng(k)
        ball = rng.standard_normal((_RAYS, 1, 3)).astype(np.float32)
        ball *= np.float32(_BALL_M) / np.linalg.norm(ball, axis=2, keepdims=True)
        way = (self.at[k] + ball - points).reshape(-1, 3)
        length = np.linalg.norm(way, axis=1)
        _, met = tracer.nearest(np.tile(points, (_RAYS, 1)), way / np.maximum(length, 1e-6)[:, None])
        return np.asarray((met > length - _OWN_M).reshape(_RAYS, -1).mean(axis=0), np.float32)


def _reached(corners: F32, normals: F32, given: _Given, faint: float, most: int) -> tuple[F32, F32]:
    """Of triangles `[n, 3, 3]` and their normals at most so many that lamps may reach: the ground, the large ones and
    those in most light.
    """
    lux, _ = given.near(*_balls(corners))
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    ground = np.where(normals[:, :, 1].mean(axis=1) > 0.7, _GROUND, 1.0)
    worth = np.where(lux > faint, np.minimum(lux, 10 * faint) * area * ground, 0)
    count = min(most, int((worth > 0).sum()))
    kept = np.argpartition(-worth, count - 1)[:count] if count else np.zeros(0, np.int64)
    return corners[kept], normals[kept]


def _cut(corners: F32, normals: F32, given: _Given, faint: float, most: int) -> tuple[F32, F32]:
    """Of triangles `[n, 3, 3]` and their normals those that lamps may reach, cut until they are fine enough or many."""
    for _ in range(_CUTS):
        lux, away = given.near(*_balls(corners))
        reached = lux > faint
        corners, normals, away = corners[reached], normals[reached], away[reached]
        edges = np.linalg.norm(np.roll(corners, -1, axis=1) - corners, axis=2)
        coarse = edges.max(axis=1) / np.clip(_SHARE * away, _FINEST_M, _COARSEST_M)
        long = np.flatnonzero(coarse > 1)
        long = long[np.argsort(-coarse[long], kind="stable")[: max(0, most - len(corners))]]
        if not len(long):
            break
        both = np.concatenate([corners, normals], axis=2)
        halves = _halved(both[long], edges[long].argmax(axis=1))
        both = np.concatenate([np.delete(both, long, axis=0), halves])
        corners, normals = both[:, :, :3], both[:, :, 3:]
    return corners, normals


def _balls(corners: F32) -> tuple[F32, F32]:
    """The middles `[n, 3]` of triangles, and how far they reach from there `[n]`."""
    middles = corners.mean(axis=1)
    return middles, np.linalg.norm(corners - middles[:, None], axis=2).max(axis=1)


def _halved(both: F32, at: NDArray[np.intp]) -> F32:
    """Triangles `[n, 3, 6]` cut in two through the middle of edge `at`, `[2n, 3, 6]`."""
    row = np.arange(len(both))
    a, b, c = (both[row, (at + k) % 3] for k in range(3))
    middle = (a + b) / 2
    return np.concatenate([np.stack([a, middle, c], axis=1), np.stack([middle, b, c], axis=1)])


def _welded(corners: F32, normals: F32) -> tuple[F32, F32, NDArray[np.int64]]:
    """Points `[n, 3]`, their unit normals, and triangles `[m, 3]` of them; equal corners are one."""
    points, facing = corners.reshape(-1, 3), normals.reshape(-1, 3)
    facing = facing / np.maximum(np.linalg.norm(facing, axis=1, keepdims=True), 1e-6)
    key = np.concatenate([np.round(points * 500), np.round(facing * 8)], axis=1).astype(np.int32)
    _, first, back = np.unique(key, axis=0, return_index=True, return_inverse=True)
    return points[first], facing[first].astype(np.float32), back.reshape(-1, 3)
