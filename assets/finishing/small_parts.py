"""Small parts of a place made fewer by how large they look: rounded boxes lose their rounding, what is tiny goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Primitive
from assets.shapes.lod import numbered
from assets.shapes.parting import faces_of

_ROUNDED_FACES, _BOX_FACES = 44, 12
"""Triangles of a box with rounded edges (`Sketch.box`), and of one without."""
_SQUARE = 0.999
_CARD = 4
"""A part of no more triangles costs next to nothing, and may be a wall's side: it stays."""
_SMALL = 160
"""A part of no more triangles is a whole thing (a bar, a wall with its windows' holes): it stays or goes as one."""
_MANY = 12
"""A surface has parts of which some may go from so many on."""
_HIDDEN_SR = 1.5e-4
"""What looks smaller than so many steradians, some 90 pixels of a picture of 960 × 540, may go."""


def plainer(model: Model, most: int, surfaces: tuple[str, ...], eye: tuple[float, float]) -> Model:
    """The model nearer to `most` triangles, without rounding and tiny parts on `surfaces` as seen from `eye` (x, z).

    No part goes that is well made out, however many triangles there are still.
    """
    chosen = {p.surface: unrounded(p) for p in model.primitives if p.surface in surfaces}
    model = replace(model, primitives=tuple(chosen.get(p.surface, p) for p in model.primitives))
    if model.triangles <= most:
        return model
    parts = [of for p in chosen.values() if (of := _parts_of(p, eye)) is not None]
    gone = _least_seen(parts, model.triangles - most, _HIDDEN_SR)
    return _without(model, {of.primitive.surface: ~gone[n][of.number] for n, of in enumerate(parts)})


def _without(model: Model, kept: Mapping[str, NDArray[np.bool_]]) -> Model:
    """The model with the faces of surfaces that are `kept`; a surface of which none is left goes whole."""
    left = (faces_of(p, kept[p.surface]) if p.surface in kept else p for p in _nonempty(model, kept))
    return replace(model, primitives=tuple(left))


def _nonempty(model: Model, kept: Mapping[str, NDArray[np.bool_]]) -> Iterator[Primitive]:
    """The primitives of which anything is kept."""
    yield from (p for p in model.primitives if p.surface not in kept or kept[p.surface].any())


def unrounded(primitive: Primitive) -> Primitive:
    """With sharp edges on every box whose edges were rounded: the same box with 12 triangles instead of 44."""
    number = numbered(primitive)
    sizes = np.bincount(number)
    faces = primitive.indices.astype(np.int64)
    normals = primitive.normals[faces].astype(np.float64)  # [faces, 3, 3]
    level = (normals * normals[:, :1]).sum(axis=2).min(axis=1) > _SQUARE
    square = (sizes == _ROUNDED_FACES) & (np.bincount(number, level) == _BOX_FACES)
    if not square.any():
        return primitive
    positions = primitive.positions.astype(np.float64)
    boxed = np.zeros(len(sizes), bool)
    for piece in np.flatnonzero(square):
        vertices = np.unique(faces[number == piece])
        axes = _axes(primitive.normals[vertices].astype(np.float64))
        if axes is None:
            continue
        positions[vertices] = _to_corners(positions[vertices], primitive.normals[vertices], axes)
        boxed[piece] = True
    sharp = replace(primitive, positions=positions.astype(np.float32))
    return faces_of(sharp, level | ~boxed[number])


def _axes(normals: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """The three directions `[3, 3]` of a box's faces, if that is what normals `[n, 3]` are of."""
    first = normals[0]
    across = np.abs(normals @ first)
    if not ((across > _SQUARE) | (across < 1 - _SQUARE)).all():
        return None
    beside = normals[across < 0.5]
    if not len(beside):
        return None
    axes = np.stack([first, beside[0], np.cross(first, beside[0])])
    return axes if (np.abs(normals @ axes.T).max(axis=1) > _SQUARE).all() else None


def _to_corners(
    points: NDArray[np.float64], normals: NDArray[np.float32], axes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Each vertex of a face moved out to the box's edges, which its rounding drew it in from."""
    along = points @ axes.T
    low, high = along.min(axis=0), along.max(axis=0)
    own = np.abs(normals @ axes.T) > 0.5
    ends = np.where(along > (low + high) / 2, high, low)
    return np.asarray(np.where(own, along, ends) @ axes)


def thinned(model: Model, share: float, surfaces: tuple[str, ...], eye: tuple[float, float]) -> Model:
    """The model whose small parts on `surfaces` have about `share` of their triangles: whole ones go, wherever they
    are, that look smallest from `eye` (x, z) for what they cost.
    """
    parts = [of for p in model.primitives if p.surface in surfaces and (of := _parts_of(p, eye)) is not None]
    saved = (1 - share) * sum(int(of.sizes[of.goes].sum()) for of in parts)
    gone = _least_seen(parts, round(saved), np.inf)
    return _without(model, {of.primitive.surface: ~gone[n][of.number] for n, of in enumerate(parts)})


def large_parts(primitive: Primitive) -> NDArray[np.bool_]:
    """Which faces belong to parts that are no small ones; all where there are few parts."""
    number = numbered(primitive)
    sizes = np.bincount(number)
    return np.asarray((sizes > _SMALL)[number] if len(sizes) >= _MANY else np.ones(len(number), bool))


def lasting(primitive: Primitive) -> int:
    """How many triangles are in parts that never go: cards, where there are many parts."""
    sizes = np.bincount(numbered(primitive))
    return int(sizes[sizes <= _CARD].sum()) if len(sizes) >= _MANY else 0


@dataclass(frozen=True, eq=False)
class _Parts:
    """The parts of a surface: which one each face belongs to, how many faces each has, how large it looks (sr)."""

    primitive: Primitive
    number: NDArray[np.int64]
    sizes: NDArray[np.signedinteger]
    seen: NDArray[np.float64]

    @property
    def goes(self) -> NDArray[np.bool_]:
        """Which may go: what is small, and no card."""
        return np.asarray((self.sizes > _CARD) & (self.sizes <= _SMALL))


def _parts_of(primitive: Primitive, eye: tuple[float, float]) -> _Parts | None:
    """None where there are few: then each of them is something that would be missed."""
    number = numbered(primitive)
    sizes = np.bincount(number)
    if len(sizes) < _MANY:
        return None
    corners = primitive.positions[primitive.indices].astype(np.float64)
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2
    away = np.hypot(corners[..., 0] - eye[0], corners[..., 2] - eye[1]).min(axis=1)
    seen = np.bincount(number, 0.35 * area / np.maximum(away, 1.0) ** 2)
    return _Parts(primitive, number, sizes, seen.astype(np.float64))


def _least_seen(parts: list[_Parts], saved: int, below_sr: float) -> list[NDArray[np.bool_]]:
    """Which parts of each surface go: of those that look smaller than `below_sr` the ones that look smallest for what
    the root of what they cost, until so many triangles are saved: by cost alone all windows near by lost their bars.
    """
    if not parts:
        return []
    seen, sizes, may = (np.concatenate([getattr(of, name) for of in parts]) for name in ("seen", "sizes", "goes"))
    order = np.argsort(seen / np.sqrt(sizes), kind="stable")
    order = order[may[order] & (seen[order] < below_sr)]
    goes = np.zeros(len(seen), bool)
    goes[order[np.cumsum(sizes[order]) - sizes[order] < saved]] = True
    ends = np.cumsum([len(of.seen) for of in parts])
    return np.split(goes, ends[:-1])
