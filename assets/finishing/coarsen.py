"""Coarsen: a place with fewer triangles, its water and its flat parts as they were."""

from __future__ import annotations

from collections.abc import Collection

from assets.artifacts import Model
from assets.shapes.lod import simplify

_FEW = 400
"""Surfaces with no more triangles than this are left as they are."""


def coarsen(model: Model, most: int, spared: Collection[str] = ()) -> Model:
    """The model with about `most` triangles, taken from its large surfaces alike, but for those `spared`."""
    large = [p for p in model.primitives if len(p.indices) > _FEW and p.surface not in spared]
    had = sum(len(p.indices) for p in large)
    wanted = had - (model.triangles - most)
    if model.triangles <= most or not large:
        return model
    share = max(0.02, wanted / had)
    small = {p.surface: simplify(Model(p.surface, (p,)), share, firm=True).primitives[0] for p in large}
    return Model(model.name, tuple(small.get(p.surface, p) for p in model.primitives))
