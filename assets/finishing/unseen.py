"""Unseen: what lies inside a thing, or against another part of it, goes: the sides of books in a row, bolts in a wheel.

Nothing changes in any picture of the thing from outside, so this comes before anything else is taken away.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, Model, Primitive
from assets.preview.rays import Tracer
from assets.shapes.lod import numbered
from assets.shapes.parting import faces_of

_WAYS = 32
"""Rays go so many ways from a place, over all directions alike,"""
_PLACES: Final = np.array(
    [[0.34, 0.33, 0.33]]
    + [np.roll(corner, k) for corner in ([0.96, 0.02, 0.02], [0.48, 0.48, 0.04], [0.7, 0.15, 0.15]) for k in range(3)],
    np.float32,
)
"""from so many places on a triangle, its corners and edges too: of a wheel's arch but a rim is seen;"""
_SMALL = 24
"""A part of no more triangles, a box say, is never made coarser: it may lose single sides."""
_OFF = 1e-4
"""so far off its surface, as a share of the thing's size."""


def without_unseen(model: Model, clear: Collection[str] = ()) -> Model:
    """The model without triangles that nobody outside can see, through surfaces that are `clear` or past leaves."""
    hides = [p for p in model.primitives if not p.stencil and p.surface not in clear]
    if not hides:
        return model
    corners = np.concatenate([p.positions[p.indices] for p in hides])
    seen = _seen(corners, float(np.ptp(corners.reshape(-1, 3), axis=0).max()))
    ends = np.cumsum([len(p.indices) for p in hides])[:-1]
    left = dict(zip(map(id, hides), np.split(seen, ends), strict=True))
    parts = (p if id(p) not in left else _part(p, left[id(p)]) for p in model.primitives)
    return replace(model, primitives=tuple(p for p in parts if p is not None))


def _part(primitive: Primitive, seen: NDArray[np.bool_]) -> Primitive | None:
    """What is seen of a surface; None for nothing. Large parts stay closed, for their edges are still to be collapsed,
    and a hole would grow: of these all is kept or nothing.
    """
    piece = numbered(primitive)
    sizes, shown = np.bincount(piece), np.bincount(piece, seen) > 0
    kept = np.where((sizes > _SMALL)[piece], shown[piece], seen)
    if kept.all():
        return primitive
    return faces_of(primitive, kept) if kept.any() else None


def _seen(corners: F32, size_m: float) -> NDArray[np.bool_]:
    """Which triangles `[n, 3, 3]` are seen on either side."""
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    facing /= np.maximum(np.linalg.norm(facing, axis=1, keepdims=True), 1e-12)
    tracer, ways = Tracer(corners), _ways()
    seen = np.zeros(len(corners), np.bool_)
    for weights in _PLACES:
        for way in ways:
            asked = np.flatnonzero(~seen)
            side = np.sign(facing[asked] @ way)[:, None]
            places = np.einsum("k,nkx->nx", weights, corners[asked]) + _OFF * size_m * side * facing[asked]
            met = tracer.nearest(places.astype(np.float32), np.broadcast_to(way, places.shape))[0]
            seen[asked[met < 0]] = True
    return seen


def _ways() -> F32:
    """Directions `[ways, 3]` spread evenly over the sphere, on a spiral."""
    step = np.arange(_WAYS) + 0.5
    height = 1 - 2 * step / _WAYS
    turn = np.pi * (1 + 5**0.5) * step
    wide = np.sqrt(1 - height**2)
    return np.stack([wide * np.cos(turn), height, wide * np.sin(turn)], axis=1).astype(np.float32)
