"""Levels of detail: the same model with fewer triangles, its surfaces and texture coordinates kept."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from assets.artifacts import F32, Model, Primitive
from assets.joining import joined
from assets.shapes.creases import creased
from assets.shapes.decimation import decimated_with_map
from assets.shapes.parting import cloth_of, faces_of, turned, welded
from assets.shapes.projection import laid_on_again
from assets.shapes.stencils import SOLID_UV, shows_pictures

_WORTH_IT = 0.8
_DRAWN_IN, _AREA_KEPT, _AREA_GROWN = 0.08, 0.72, 1.2
"""How far a surface may draw in, as a share of its extent, how much of its area it keeps at least and has at most,"""
_STRAYED = 0.06
"""and how far from where it was, as a share of its extent, the middle of a face may lie;"""
_FINER, _TRIES = 1.6, 4
"""else as many times more of its triangles are kept, so often at most: what is far away may lose more."""
_HOLED = 0.5
"""A piece with less of its area than this has holes: it stays as it was."""
_LARGER, _FULLER, _LEAST_LEAVES, _SAME = 1.4, 1.2, 0.5, 1e-4
"""How many times larger leaves become at most where there are fewer of them, of a place and of a thing, and of the
share of a plant's triangles wanted what its leaves have at least: stems stay.
"""
_PART, _MANY = 12, 40
"""A part of no more triangles (a card, a box) has none to spare; where a surface has so many of them, whole ones go."""
_SEEN = 0.03
"""Where it has few, those go that show so small a share of what the first of them does."""
_SPARED = 0.12
"""A surface that has no more than such a share of the triangles wanted of all is left as it is."""
_FEWEST = 24
"""Surfaces with no more triangles than this are left as they are."""


def simplify(model: Model, share: float, *, firm: bool = False, filling: bool = True) -> Model:
    """Keep about `share` (0 to 1) of each surface's triangles; every vertex left keeps what one it replaced had.

    Pieces that would come apart keep more, and boxes all, unless the share is `firm`. What is `filling` is stretched to
    the box it had; what lies among others is not: a hill that lost its peak would be lifted off what stands on it.
    """
    fewer = (laid_on_again(_simplify(primitive, share, firm), primitive) for primitive in model.primitives)
    simple = Model(model.name, tuple(fewer))
    return _filling(simple, model.bounds) if filling else simple


def _filling(model: Model, box: F32) -> Model:
    """The model stretched to fill a box again: collapsed edges draw points and feet in."""
    low, high = model.bounds
    stretch = np.where(high - low > 1e-6, (box[1] - box[0]) / np.maximum(high - low, 1e-6), 1.0).astype(np.float32)
    return Model(
        model.name, tuple(replace(p, positions=(p.positions - low) * stretch + box[0]) for p in model.primitives)
    )


def within(model: Model, most: int, *, firm: bool = False) -> Model:
    """The model with about `most` triangles; itself where it has few more. Surfaces that have few are spared: a plinth
    of a hundred triangles would lose its roundness for nothing.
    """
    if most >= _WORTH_IT * model.triangles:
        return model
    sizes = [len(p.indices) for p in model.primitives]
    spared = [firm is False and size <= _SPARED * most for size in sizes]
    kept = sum(size for size, whole in zip(sizes, spared, strict=True) if whole)
    if not any(spared) or kept > most / 2:
        return simplify(model, most / model.triangles, firm=firm)
    large = tuple(p for p, whole in zip(model.primitives, spared, strict=True) if not whole)
    rest = simplify(Model(model.name, large), (most - kept) / (model.triangles - kept), filling=False)
    made = iter(rest.primitives)
    both = tuple(p if whole else next(made) for p, whole in zip(model.primitives, spared, strict=True))
    return _filling(Model(model.name, both), model.bounds)


def _simplify(primitive: Primitive, share: float, firm: bool) -> Primitive:
    if len(primitive.indices) <= _FEWEST or share >= 1.0:
        return primitive
    if primitive.stencil and not shows_pictures(primitive.uvs):
        return _thinned(primitive, share, _LARGER if firm else _FULLER)
    if firm and _reaches(simple := _firmly(primitive, share), primitive) and not _strays(simple, primitive):
        return simple
    large, small = _pieces(primitive)
    parts = [_spared(part, share) for part in large]
    if small is not None:
        parts.append(_fewer(small, share) if firm else small)
    return joined(primitive.surface, parts) if len(parts) > 1 else parts[0]


def _reaches(simple: Primitive, primitive: Primitive) -> bool:
    """Whether a surface still reaches as far: where whole parts of it have gone, what is left would be stretched."""
    low, high = primitive.positions.min(axis=0), primitive.positions.max(axis=0)
    used = simple.positions[np.unique(simple.indices)]
    off = max(float(np.abs(used.min(axis=0) - low).max()), float(np.abs(used.max(axis=0) - high).max()))
    return off <= _DRAWN_IN * float((high - low).max())


def _firmly(primitive: Primitive, share: float) -> Primitive:
    """With about `share` of its triangles. Of many small parts (books, bricks, panes), each of which would end as a
    sliver, those that show most stay as they are and the others go.
    """
    piece = numbered(primitive)
    sizes = np.bincount(piece)
    small = sizes <= _PART
    if not small.any():
        return _collapsed(primitive, share)
    kept = _shown_most(primitive, piece, small, share)
    parts = [faces_of(primitive, np.isin(piece, kept))]
    if not small.all():
        left = share * len(piece) - sizes[kept].sum()
        large = faces_of(primitive, ~small[piece])
        parts += _whole(large, max(0.3 * share, min(1.0, left / len(large.indices))))
    return joined(primitive.surface, parts) if len(parts) > 1 else parts[0]


def _shown_most(
    primitive: Primitive, piece: NDArray[np.int64], small: NDArray[np.bool_], share: float
) -> NDArray[np.int64]:
    """The numbers of the `small` pieces that show most, with about `share` of their triangles, and of the outermost."""
    sizes = np.bincount(piece)
    shown = np.where(small, _shown(primitive, piece), 0.0)
    order = np.argsort(-shown, kind="stable")[: int(small.sum())]
    if len(order) < _MANY:
        kept = order[shown[order] > _SEEN * shown[order[0]]]
    else:
        kept = order[np.cumsum(sizes[order]) <= max(share * sizes[small].sum(), sizes[order[0]])]
    return np.union1d(kept, [number for number in _outermost(primitive, piece) if small[number]]).astype(np.int64)


def _whole(large: Primitive, share: float) -> list[Primitive]:
    """What large parts become, each by itself where together they would lose much of their area: a roof, say."""
    simple = _collapsed(large, share)
    if _area(simple) / max(1e-12, _area(large)) >= _AREA_KEPT:
        return [simple]
    pieces, small = _pieces(large)
    return [*(_spared(part, share) for part in pieces), *([small] if small is not None else [])]


def _outermost(primitive: Primitive, piece: NDArray[np.int64]) -> list[int]:
    """The pieces that reach farthest each way: without them the rest would be stretched to where they were."""
    corners = primitive.positions[primitive.indices]  # [faces, 3, 3]
    faces = [*corners.min(axis=1).argmin(axis=0), *corners.max(axis=1).argmax(axis=0)]
    return [int(piece[face]) for face in faces]


def _spared(piece: Primitive, share: float) -> Primitive:
    """One connected piece of a surface with about `share` of its triangles, or more where it would come apart."""
    for _ in range(_TRIES):
        simple = piece if share >= 1.0 else _collapsed(piece, share)
        if _resembles(simple, piece):
            return simple
        share *= _FINER
    grown = _area(simple) / max(1e-12, _area(piece))
    return simple if _HOLED <= grown <= _AREA_GROWN and not _strays(simple, piece) else piece


def _fewer(small: Primitive, share: float) -> Primitive:
    """Of many small parts those that show most, whole: each made coarser by itself would end as a sliver."""
    piece = numbered(small)
    every = np.ones(int(piece.max()) + 1, np.bool_)
    return faces_of(small, np.isin(piece, _shown_most(small, piece, every, share)))


def _pieces(primitive: Primitive) -> tuple[list[Primitive], Primitive | None]:
    """The connected pieces of a surface that are worth making lighter, and the rest as one: a box stays a box."""
    piece = numbered(primitive)
    sizes = np.bincount(piece)
    large = np.nonzero(sizes > _FEWEST)[0]
    if len(large) == 1 and sizes[large[0]] == len(primitive.indices):
        return [primitive], None
    rest = ~np.isin(piece, large)
    return [faces_of(primitive, piece == number) for number in large], faces_of(primitive, rest) if rest.any() else None


def numbered(primitive: Primitive) -> NDArray[np.int64]:
    """For each face `[n]` the number of the connected piece that it belongs to."""
    _, same = welded(primitive.positions)
    faces = same[primitive.indices.astype(np.int64)]
    edges = np.concatenate([faces[:, :2], faces[:, 1:]])
    links = coo_matrix((np.ones(len(edges), np.int8), edges.T), shape=(int(same.max()) + 1,) * 2)
    piece = connected_components(links, directed=False)[1][faces[:, 0]]
    return np.asarray(np.unique(piece, return_inverse=True)[1])


def _shown(primitive: Primitive, piece: NDArray[np.int64]) -> NDArray[np.floating]:
    """How much each connected piece shows: its area times its length cubed, so that a long thin bar counts too."""
    corners = primitive.positions[primitive.indices].astype(np.float64)  # [faces, 3, 3]
    low, high = (np.full((int(piece.max()) + 1, 3), far) for far in (np.inf, -np.inf))
    np.minimum.at(low, piece, corners.min(axis=1))
    np.maximum.at(high, piece, corners.max(axis=1))
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    return np.asarray(np.bincount(piece, area) * np.linalg.norm(high - low, axis=1) ** 3)


def _resembles(simple: Primitive, primitive: Primitive) -> bool:
    """Whether a surface still reaches as far, and has nearly as much area: thin shells and discs may be gone."""
    grown = _area(simple) / max(1e-12, _area(primitive))
    return _reaches(simple, primitive) and _AREA_KEPT <= grown <= _AREA_GROWN and not _strays(simple, primitive)


def _strays(simple: Primitive, primitive: Primitive) -> bool:
    """Whether a face of what is left lies where the surface never was: a ring of stands would roof its arena over."""
    corners = primitive.positions[primitive.indices].astype(np.float64)  # [faces, 3, 3]
    edges = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2)
    allowed = max(float(edges.max()), _STRAYED * float(np.ptp(corners.reshape(-1, 3), axis=0).max()))
    left = simple.positions[simple.indices].astype(np.float64)
    large = np.linalg.norm(left - np.roll(left, 1, axis=1), axis=2).max(axis=1) > 2 * allowed
    if not large.any():
        return False
    known = np.concatenate([corners.mean(axis=1), primitive.positions])
    return bool((cKDTree(known).query(left[large].mean(axis=1))[0] > allowed).any())


def _area(primitive: Primitive) -> float:
    a, b, c = np.moveaxis(primitive.positions[primitive.indices], 1, 0)
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum()) / 2


def _collapsed(primitive: Primitive, share: float) -> Primitive:
    """With its edges collapsed; corners at creases keep what each had: a rim's light would bleed into a flat face."""
    if cloth := cloth_of(primitive):
        face, rest = cloth
        fewer = _collapsed(face, share)
        others = [_collapsed(each, share) for each in rest]
        return joined(primitive.surface, [fewer, turned(fewer), *others])
    first, same = welded(primitive.positions)
    faces, places = same[primitive.indices.astype(np.int64)], primitive.positions[first]
    faces = faces[(faces != np.roll(faces, 1, axis=1)).all(axis=1)]
    reduction = min(0.98, 1.0 - max(share, _FEWEST / len(primitive.indices)))
    if reduction <= 0.0:
        return primitive
    points, left, now_at = decimated_with_map(places, faces, reduction)
    if not len(left):
        return primitive
    before = np.zeros(len(points), np.int64)
    before[now_at] = first  # for each vertex left, one that became it
    normals = np.zeros((len(points), 3))
    np.add.at(normals, now_at[same], primitive.normals)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    flat = np.linalg.norm(normals, axis=1) < 0.5
    normals[flat] = primitive.normals[before][flat]
    low, high = primitive.positions.min(axis=0), primitive.positions.max(axis=0)
    simple = Primitive(
        primitive.surface,
        np.clip(points, low, high).astype(np.float32),
        normals.astype(np.float32),
        primitive.tangents[before],
        primitive.uvs[before],
        np.asarray(left, np.uint32),
        None if primitive.colors is None else primitive.colors[before],
    )
    return creased(simple, primitive, same, np.asarray(now_at, np.int64))


def _thinned(primitive: Primitive, share: float, larger: float) -> Primitive:
    """Some of a plant's leaves, evenly over it, up to so many times `larger` from the stem on, so that they cover what
    all did: what is cut out has no surface that could be simplified. Its stems, of which nothing is cut away, stay.
    """
    leaf = _leaves(primitive)
    solid = np.zeros(int(leaf.max()) + 1, np.bool_)
    solid[leaf[np.abs(primitive.uvs - SOLID_UV).max(axis=1) < _SAME]] = True
    sizes = np.bincount(leaf[primitive.indices[:, 0]], minlength=len(solid))
    wanted = max(share * sizes.sum(), _FEWEST) - sizes[solid].sum()
    share = float(np.clip(wanted / max(1, sizes[~solid].sum()), _LEAST_LEAVES * share, 1.0))
    number = np.cumsum(~solid) - 1
    kept = solid | (np.floor(number * share) != np.floor((number + 1) * share))
    stems = np.stack([_first_of(primitive, leaf, len(solid), k) for k in (0, 1)]).mean(axis=0)
    grown = np.where(solid, 1.0, min(larger, share**-0.5))[leaf][:, None]
    positions = stems[leaf] + grown * (primitive.positions - stems[leaf])
    faces = kept[leaf[primitive.indices[:, 0]]]
    return faces_of(replace(primitive, positions=positions.astype(np.float32)), faces)


def _leaves(primitive: Primitive) -> NDArray[np.int64]:
    """For each vertex `[n]` the number of the card or bent leaf that it belongs to, in their order."""
    faces = primitive.indices.astype(np.int64)
    edges = np.concatenate([faces[:, :2], faces[:, 1:]])
    links = coo_matrix((np.ones(len(edges), np.int8), edges.T), shape=(len(primitive.positions),) * 2)
    number = connected_components(links, directed=False)[1]
    _, first = np.unique(number, return_index=True)
    return np.asarray(np.argsort(np.argsort(first))[number], np.int64)


def _first_of(primitive: Primitive, leaf: NDArray[np.int64], count: int, after: int) -> NDArray[np.floating]:
    """Where each leaf's first vertex is, or one so many `after` it: a leaf begins with the two at its stem."""
    order = np.argsort(leaf, kind="stable")
    starts = np.searchsorted(leaf[order], np.arange(count))
    ends = np.append(starts[1:], len(order)) - 1
    return np.asarray(primitive.positions[order[np.minimum(starts + after, ends)]], np.float64)
