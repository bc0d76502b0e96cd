"""A sky for files that travel without a client: a dome whose colour runs from the horizon to the zenith."""

from __future__ import annotations

import numpy as np

from assets.artifacts import Model, Primitive
from assets.materials import Color, Material

SKY = Material("sky", base_color=(1.0, 1.0, 1.0), roughness=1.0, unlit=True, plain=True)
_RINGS, _SEGMENTS = 12, 32


def build_sky(zenith: Color, horizon: Color, radius_m: float = 120.0) -> Model:
    """A half sphere seen from inside, linear vertex colours; a little of it reaches below the horizon."""
    rise = np.linspace(-0.12, 0.5, _RINGS + 1) * np.pi  # elevation of each ring
    turn = np.linspace(0.0, 2 * np.pi, _SEGMENTS + 1)
    elevation, azimuth = (grid.ravel() for grid in np.meshgrid(rise, turn, indexing="ij"))
    out = np.stack(
        [np.cos(elevation) * np.sin(azimuth), np.sin(elevation), np.cos(elevation) * np.cos(azimuth)], axis=1
    )
    blend = np.clip(np.sin(elevation), 0.0, 1.0)[:, None] ** 0.6
    colors = np.asarray(horizon) * (1 - blend) + np.asarray(zenith) * blend
    tangents = np.stack([np.cos(azimuth), 0 * azimuth, -np.sin(azimuth), np.ones_like(azimuth)], axis=1)
    row = np.arange(_RINGS)[:, None] * (_SEGMENTS + 1) + np.arange(_SEGMENTS)[None, :]
    a, b = row.ravel(), row.ravel() + _SEGMENTS + 1
    faces = np.concatenate([np.stack([a, b, a + 1], axis=1), np.stack([a + 1, b, b + 1], axis=1)])
    primitive = Primitive(
        "sky",
        (out * radius_m).astype(np.float32),
        (-out).astype(np.float32),
        tangents.astype(np.float32),
        np.stack([azimuth, -elevation], axis=1).astype(np.float32),
        faces.astype(np.uint32),
        colors.astype(np.float32),
    )
    return Model("sky", (_drop_slivers(primitive),))


def _drop_slivers(primitive: Primitive) -> Primitive:
    """Leave out the triangles that the zenith squeezes to nothing."""
    corners = primitive.positions[primitive.indices]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    kept = primitive.indices[area > 1e-3]
    return Primitive(
        primitive.surface,
        primitive.positions,
        primitive.normals,
        primitive.tangents,
        primitive.uvs,
        kept,
        primitive.colors,
    )
