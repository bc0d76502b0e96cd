"""Bake: several surfaces become one that is coloured by its vertices, and so one draw without a texture.

What shines, what is seen through and what is cut out of a picture stays as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from assets.artifacts import Model, Primitive
from assets.joining import joined
from assets.materials import Color, Material

BAKED = Material("baked", (1.0, 1.0, 1.0), roughness=0.9, plain=True)
BAKED_THING = replace(BAKED, name="baked thing")
"""What the ground wears, which our viewer gives the grain of ground, and what things do."""
BAKED_SURFACE = "baked"
_WHITE, _UNTINTED = 0.5, 0.85
"""What is whiter, snow and salt, takes no more than a little of the hue that the cover's own stuff varies by: the tints
of a meadow made green snow.
"""
_BESIDE_M = 0.06
"""So near a vertex of the ground the one of what lies over it is."""

F64 = NDArray[np.float64]


def bake(model: Model, colors: Mapping[str, Color], kept: Sequence[str] = ()) -> Model:
    """The model with all its surfaces as one, each in its flat linear colour times its vertices' own, but for those
    `kept` and those cut out of a picture.
    """
    one = [p for p in model.primitives if p.surface in colors and p.surface not in kept and not p.stencil]
    if not one:
        return model
    return Model(
        model.name, (joined(BAKED_SURFACE, [_colored(p, colors[p.surface]) for p in one]), *_others(model, one))
    )


def bake_ground(model: Model, ground: Mapping[str, Color], overlays: Mapping[str, Color]) -> Model:
    """A place whose covers of the ground, solid and blended over it, are one surface. Colours are linear."""
    solid = [p for p in model.primitives if p.surface in ground]
    over = [p for p in model.primitives if p.surface in overlays]
    if not solid:
        return model
    whole = joined(BAKED_SURFACE, [_colored(p, ground[p.surface]) for p in solid])
    shown = whole.colors if whole.colors is not None else np.ones((len(whole.positions), 3), np.float32)
    shown = shown.copy()
    tree = cKDTree(whole.positions)
    for primitive in over:
        wanted = _colored(primitive, overlays[primitive.surface]).colors
        away, below = tree.query(primitive.positions, distance_upper_bound=_BESIDE_M)
        found = np.isfinite(away)
        if wanted is None or primitive.colors is None or not found.any():
            continue
        alpha = primitive.colors[found, 3:] if primitive.colors.shape[1] == 4 else np.ones((int(found.sum()), 1))
        at = below[found]
        shown[at] = shown[at] * (1 - alpha) + wanted[found, :3] * alpha
    return Model(model.name, (replace(whole, colors=shown), *_others(model, [*solid, *over])))


def _others(model: Model, taken: Sequence[Primitive]) -> list[Primitive]:
    names = {p.surface for p in taken}
    return [p for p in model.primitives if p.surface not in names]


def _colored(primitive: Primitive, color: Color) -> Primitive:
    """With colours `[n, 3]` that say all: the flat one, times the vertices' own."""
    own = np.ones((len(primitive.positions), 3), np.float32) if primitive.colors is None else primitive.colors[:, :3]
    if min(color) > _WHITE:
        own = own + (own.mean(axis=1, keepdims=True) - own) * np.float32(_UNTINTED)
    return replace(primitive, colors=(own * np.asarray(color, np.float32)).astype(np.float32))
