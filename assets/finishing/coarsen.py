"""Coarsen: a place with fewer triangles, its water, its flat parts and what lies about the viewer as they were."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Primitive
from assets.finishing.small_parts import large_parts, lasting, plainer, thinned
from assets.joining import joined
from assets.shapes.lod import simplify
from assets.shapes.parting import faces_of

_FEW = 600
"""Surfaces with no more triangles than this are left as they are."""
_CIRCLES = (1.0, 0.75, 0.55, 0.4, 0.0)
"""The shares of the circle's radius that are tried in turn, until what is kept is little enough."""
_MOST_KEPT = 0.4
"""The share of the triangles wanted that may be taken up by what is kept about the viewer."""


def coarsen(
    model: Model,
    most: int,
    spared: Collection[str] = (),
    grounds: Collection[str] = (),
    about: tuple[float, float, float] = (0.0, 0.0, 0.0),
) -> Model:
    """The model with about `most` triangles, taken from its large surfaces alike, but for those `spared`.

    Of the surfaces `grounds`, on which things stand, all within a circle `about` x, z with a radius in metres stays as
    it is, so far as that leaves triangles for the rest.
    """
    parted = tuple(p.surface for p in model.primitives if not p.stencil and p.surface not in {*spared, *grounds})
    if model.triangles > most:
        model = plainer(model, most, parted, (about[0], about[1]))
    large = [p for p in model.primitives if len(p.indices) > _FEW and p.surface not in spared]
    if model.triangles <= most or not large:
        return model
    had = sum(len(p.indices) for p in large)
    wanted = had - (model.triangles - most)
    near: dict[str, NDArray[np.bool_]] = {}
    kept = 0
    for nearer in _CIRCLES:
        near = {p.surface: _within(p, about, nearer) for p in large if p.surface in grounds}
        kept = sum(int(inside.sum()) for inside in near.values())
        if kept <= _MOST_KEPT * wanted:
            break
    kept += sum(lasting(p) for p in large if p.surface in parted)
    share = max(0.02, (wanted - kept) / max(1, had - kept))
    model = thinned(model, share, tuple(p.surface for p in large if p.surface in parted), (about[0], about[1]))
    names = {p.surface for p in large}
    fewer = {
        p.surface: _ground(p, share, near.get(p.surface)) if p.surface in grounds else _built(p, share)
        for p in model.primitives
        if p.surface in names
    }
    return Model(model.name, tuple(fewer.get(p.surface, p) for p in model.primitives))


def _built(primitive: Primitive, share: float) -> Primitive:
    """What is built, its large parts with about `share` of their triangles."""
    if primitive.stencil:
        return _simple(primitive, share, filling=True)
    large = large_parts(primitive)
    if large.all():
        return _simple(primitive, share, filling=True)
    if not large.any():
        return primitive
    return joined(
        primitive.surface,
        [faces_of(primitive, ~large), _simple(faces_of(primitive, large), share, filling=True)],
    )


def _within(primitive: Primitive, about: tuple[float, float, float], nearer: float) -> NDArray[np.bool_]:
    """Which faces have a corner within the circle, its radius made so much smaller."""
    x, z, radius = about
    corners = primitive.positions[primitive.indices]  # [faces, 3, 3]
    return np.asarray((np.hypot(corners[..., 0] - x, corners[..., 2] - z) < nearer * radius).any(axis=1))


def _ground(primitive: Primitive, share: float, kept: NDArray[np.bool_] | None) -> Primitive:
    """Ground with about `share` of its triangles but for those `kept`; where it was, not stretched."""
    if kept is None or not kept.any() or kept.all():
        return _simple(primitive, share, filling=False)
    far = _simple(faces_of(primitive, ~kept), share, filling=False)
    return joined(primitive.surface, [faces_of(primitive, kept), far])


def _simple(primitive: Primitive, share: float, filling: bool) -> Primitive:
    return simplify(Model(primitive.surface, (primitive,)), share, firm=True, filling=filling).primitives[0]
