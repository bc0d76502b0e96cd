"""A thing's own shade: where its parts, and the ground that it stands on, keep light from each other.

It is multiplied into vertex colours, which every viewer multiplies into the material. Sampled within the triangles,
not at their corners, which often lie inside other parts. Not covered: shade of other things, which may move; what is
cut out of a picture, whose triangles are not its shape.

Source: Kavan, Bargteil, Sloan, Least Squares Vertex Baking, EGSR 2011 (why not at the corners).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from assets.artifacts import F32, Model, Primitive
from assets.preview.rays import Tracer
from assets.shade.rays import openness

_RAYS = 10
"""Rays from each sample; a vertex has as many samples as corners of triangles meet in it."""
_MOST_SAMPLES = 24_000
_REACH, _LEAST_REACH_M, _MOST_REACH_M = 0.4, 0.05, 1.2
"""How far away parts still keep light off, as a share of the thing's longest edge."""
_STRENGTH = 0.6
"""How much of the hidden light is taken away: the colours darken the sun's light too, which comes from one side."""
_INWARDS = 0.3
"""How far from its corner towards the triangle's middle a sample is."""
_GROUND_SHARE, _GROUND_REACH = 0.3, 0.5
"""What the ground takes at most, for it is no black one, and up to what share of the reach."""


def occluded(model: Model) -> Model:
    """The model, which stands on y = 0, with its own shade in its vertex colours."""
    solid = [p for p in model.primitives if not p.stencil]
    if not solid:
        return model
    low, high = model.bounds
    reach = float(np.clip(_REACH * (high - low).max(), _LEAST_REACH_M, _MOST_REACH_M))
    tracer = Tracer(np.concatenate([p.positions[p.indices] for p in solid]))
    corners = sum(3 * len(p.indices) for p in solid)
    rays = max(2, min(_RAYS, _RAYS * _MOST_SAMPLES // corners))
    shaded = (p if p.stencil else _shaded(p, tracer, reach, rays) for p in model.primitives)
    return Model(model.name, tuple(shaded))


def _shaded(primitive: Primitive, tracer: Tracer, reach: float, rays: int) -> Primitive:
    corners = primitive.positions[primitive.indices]  # [triangles, 3, 3]
    inner = corners + np.float32(_INWARDS) * (corners.mean(axis=1, keepdims=True) - corners)
    at, faces = inner.reshape(-1, 3), primitive.indices.reshape(-1)
    normals = primitive.normals[faces]
    light = openness(tracer, at, normals, reach, rays) * _above_ground(at, normals, reach)
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    weight = np.repeat(area + 1e-9, 3)
    count = len(primitive.positions)
    total = np.bincount(faces, weight, count)
    mean = np.bincount(faces, weight * light, count) / np.maximum(total, 1e-12)
    shade = np.where(total > 0, 1 - _STRENGTH * (1 - mean), 1.0).astype(np.float32)
    own = np.ones((count, 3), np.float32) if primitive.colors is None else primitive.colors.copy()
    own[:, :3] *= shade[:, None]
    return replace(primitive, colors=own)


def _above_ground(at: F32, normals: F32, reach: float) -> F32:
    """What the ground at y = 0 leaves: least where a surface looks down at it from near."""
    near = np.clip(1 - at[:, 1] / np.float32(_GROUND_REACH * reach), 0, 1) ** 2
    facing = (1 - normals[:, 1]) / 2
    return np.asarray(1 - _GROUND_SHARE * 2 * np.minimum(facing, 0.75) * near, np.float32)
