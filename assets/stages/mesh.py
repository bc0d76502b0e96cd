"""Triangles with colours on their way onto a surface: patches, box-mapped texture coordinates, primitives."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from assets.artifacts import Primitive
from assets.shapes.leafage import Piece as Piece
from assets.shapes.leafage import whole
from assets.shapes.organic import Patch, unit
from assets.shapes.registry import tangents

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]


def piece(patch: Patch, color: ArrayLike = (1.0, 1.0, 1.0)) -> Piece:
    """`patch` in one colour, or with a colour a vertex."""
    given = np.asarray(color, np.float64)
    return Piece(patch, np.broadcast_to(given, (len(patch.points), given.shape[-1])))


def flat_quads(quads: F64, colors: F64) -> Piece:
    """Faces `[n, 4, 3]` with a normal each, in a colour each `[n, 3]` or one a corner `[n, 4, 3]`.

    One whose last two corners are the same is a triangle.
    """
    normals = np.cross(quads[:, 1] - quads[:, 0], quads[:, 2] - quads[:, 0])
    normals = np.repeat(normals / np.linalg.norm(normals, axis=1, keepdims=True), 4, axis=0)
    first: I64 = np.arange(len(quads))[:, None] * 4
    whole = np.any(quads[:, 2] != quads[:, 3], axis=1)
    triangles = np.concatenate([first + [0, 1, 2], (first + [0, 2, 3])[whole]])
    points = quads.reshape(-1, 3)
    tones = np.repeat(colors, 4, axis=0) if colors.ndim == 2 else colors.reshape(-1, 3)
    return piece(
        Patch(points, normals, np.column_stack([points[:, 0], -points[:, 1]]), triangles), np.clip(tones, 0, 1)
    )


def used_only(patch: Patch, colors: F64) -> Piece:
    """Without the vertices that no triangle uses."""
    used, where = np.unique(patch.faces, return_inverse=True)
    kept = Patch(patch.points[used], patch.normals[used], patch.uvs[used], where.reshape(-1, 3))
    return Piece(kept, colors[used])


def box_mapped(given: Piece) -> Piece:
    """Texture coordinates along the two axes each triangle faces least, in metres: steep faces are not smeared."""
    patch, colors = given.patch, given.colors
    corners = patch.points[patch.faces]
    facing = np.abs(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    axis = np.argmax(facing, axis=1)
    key, where = np.unique(patch.faces * 3 + axis[:, None], return_inverse=True)
    old, axes = key // 3, key % 3
    p = patch.points[old]
    u = np.where(axes == 0, p[:, 2], p[:, 0])
    v = np.where(axes == 1, p[:, 2], -p[:, 1])
    return Piece(Patch(p, patch.normals[old], np.stack([u, v], 1), where.reshape(-1, 3)), colors[old])


def facing(patch: Patch, way: F64 | None = None) -> Patch:
    """Without triangles that have no area, each wound to be seen from where its normals point, or `way` `[n, 3]`."""
    corners = patch.points[patch.faces]
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    kept = np.linalg.norm(cross, axis=1) > 1e-6
    wanted = patch.normals if way is None else way
    agrees = (cross * wanted[patch.faces].sum(axis=1)).sum(axis=1) > 0
    return patch._replace(faces=np.where(agrees[:, None], patch.faces, patch.faces[:, ::-1])[kept])


def joined(pieces: Sequence[Piece]) -> Piece:
    """All `pieces` as one; colours are opaque where only others have an alpha."""
    starts = np.cumsum([0] + [len(each.patch.points) for each in pieces])
    faces = np.concatenate([each.patch.faces + start for each, start in zip(pieces, starts, strict=False)])
    points, normals, uvs = (np.concatenate([each.patch[k] for each in pieces]) for k in range(3))
    width = max(each.colors.shape[1] for each in pieces)
    return Piece(Patch(points, normals, uvs, faces), np.concatenate([_widened(each.colors, width) for each in pieces]))


def primitive(surface: str, pieces: Sequence[Piece]) -> Primitive:
    """All `pieces` as one primitive; colours are left out where all are white and opaque.

    Where one of them is cut out of the stencil all are: the others lie where nothing is cut away.
    """
    stencil = any(each.stencil for each in pieces)
    if stencil:
        pieces = [each if each.stencil else whole(each) for each in pieces]
    one = joined(pieces)
    (points, normals, uvs, faces), colors = one.patch, one.colors
    normals = unit(normals)
    return Primitive(
        surface,
        points.astype(np.float32),
        normals.astype(np.float32),
        tangents(points, normals, uvs, faces),
        uvs.astype(np.float32),
        faces.astype(np.uint32),
        None if (colors >= 1.0).all() else np.clip(colors, 0, 1).astype(np.float32),
        stencil,
    )


def _widened(colors: F64, width: int) -> F64:
    return colors if colors.shape[1] == width else np.column_stack([colors, np.ones(len(colors))])
