"""Texture coordinates that were laid on from three sides, as those of stone and land are: known by how they run, and
laid on again where a surface has other triangles than it had.

A corner that several triangles share has one place in each side's picture. Where triangles are made fewer and each
corner keeps one of those, pictures are stretched over whole faces: boulders look like crumpled paper.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, Primitive

F64 = NDArray[np.float64]

_SAMPLE = 3000
"""So many triangles tell how a surface's texture runs."""
_OFF, _MOST = 0.2, 0.75
"""How far a triangle's edges may lie beside where they would be, and how much of the area has to lie so."""
_AXES = np.array([[2, 1], [0, 2], [0, 1]])
"""The axes that u and v run along, by the side."""
_LEAST = 1e-6


def laid_on_again(simple: Primitive, before: Primitive) -> Primitive:
    """`simple`, which came of `before`, with texture coordinates from three sides, if `before` has such."""
    if simple is before or simple.stencil:
        return simple
    scale = scale_of(before)
    return simple if scale is None else _laid_on(simple, scale)


def scale_of(primitive: Primitive) -> float | None:
    """How many metres of texture a metre of a surface shows that was mapped from three sides; None where it was not.

    It may have been stretched since along its axes: the scale is the mean of the three.
    """
    faces = primitive.indices.astype(np.int64)
    faces = faces[:: max(1, len(faces) // _SAMPLE)]
    corners, uvs = primitive.positions[faces].astype(np.float64), primitive.uvs[faces].astype(np.float64)
    side = _side(corners)
    along = _seen_from(corners, side)
    there, here = along[:, 1:] - along[:, :1], uvs[:, 1:] - uvs[:, :1]  # [faces, 2, 2]
    axes = _AXES[side]  # [faces, 2]
    scales = np.array([_scale(there, here, axes == axis) for axis in range(3)])
    known = scales > 0
    if not known.any():
        return None
    scales[~known] = scales[known].mean()
    wanted = there * scales[axes][:, None]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    alike = np.linalg.norm(here - wanted, axis=2).sum(axis=1) < _OFF * np.linalg.norm(wanted, axis=2).sum(axis=1)
    return float(np.exp(np.log(scales).mean())) if area[alike].sum() > _MOST * area.sum() else None


def _scale(there: F64, here: F64, picked: NDArray[np.bool_]) -> float:
    """The middle ratio of the edges along one axis; 0 where there are none or they run backwards."""
    before, after = (np.moveaxis(edges, 1, 2)[picked].ravel() for edges in (there, here))
    long = np.abs(before) > _LEAST
    return max(0.0, float(np.median(after[long] / before[long]))) if long.any() else 0.0


def _laid_on(primitive: Primitive, scale: float) -> Primitive:
    """The surface with texture coordinates from the side that each of its triangles faces; corners on a seam are
    doubled.
    """
    faces = primitive.indices.astype(np.int64)
    side = _side(primitive.positions[faces].astype(np.float64))
    key, again = np.unique(faces * 3 + side[:, None], return_inverse=True)
    old, sides = key // 3, key % 3
    points, normals = primitive.positions[old], primitive.normals[old]
    return replace(
        primitive,
        positions=points,
        normals=normals,
        tangents=_tangents(normals, sides),
        uvs=(scale * _seen_from(points.astype(np.float64)[:, None], sides)[:, 0]).astype(np.float32),
        indices=again.reshape(-1, 3).astype(np.uint32),
        colors=None if primitive.colors is None else primitive.colors[old],
    )


def _side(corners: F64) -> NDArray[np.int64]:
    """The axis `[n]` that triangles `[n, 3, 3]` face most."""
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return np.asarray(np.abs(across).argmax(axis=1), np.int64)


def _seen_from(points: F64, side: NDArray[np.int64]) -> F64:
    """Where points `[n, k, 3]` are in the picture `[n, k, 2]` of the axis `side` `[n]`; from aside v runs down."""
    side = side[:, None]
    u = np.where(side == 0, points[..., 2], points[..., 0])
    v = np.where(side == 1, points[..., 2], -points[..., 1])
    return np.stack([u, v], axis=-1)


def _tangents(normals: F32, side: NDArray[np.int64]) -> F32:
    """Unit tangents along u, with the sign that turns the normal's cross product along v."""
    along = np.where((side == 0)[:, None], np.array([0.0, 0.0, 1.0]), np.array([1.0, 0.0, 0.0]))
    down = np.where((side == 1)[:, None], np.array([0.0, 0.0, 1.0]), np.array([0.0, -1.0, 0.0]))
    flat = along - normals * (along * normals).sum(axis=1, keepdims=True)
    flat = flat / np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-6)
    sign = np.where((np.cross(normals, flat) * down).sum(axis=1) < 0, 1.0, -1.0)
    return np.column_stack([flat, sign]).astype(np.float32)
