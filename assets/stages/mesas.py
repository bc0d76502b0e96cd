"""Table mountains and pillars of banded rock, far away: a few hundred coloured triangles each."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch, Rng, grid_faces, smooth_normals
from assets.stages.backdrops import bearing
from assets.stages.ground import F64
from assets.stages.mesh import Piece
from assets.stages.noise import Noise
from assets.stages.water import Color

_SIDES = 40
_PROFILE = (
    (2.1, 0.0),
    (1.6, 0.16),
    (1.22, 0.33),
    (1.12, 0.36),
    (1.1, 0.6),
    (1.0, 0.63),
    (0.97, 0.94),
    (0.9, 1.0),
    (0.0, 1.01),
)
"""Radius and height: a skirt of scree, two cliffs with a ledge between them, a flat top."""


def mesa(
    rng: Rng,
    noise: Noise,
    bearing_deg: float,
    away_m: float,
    radius_m: float,
    height_m: float,
    color: Color,
    *,
    base_m: float = -1.0,
) -> Piece:
    """A mesa of `radius_m` in the direction `bearing_deg`, banded lighter and darker: 640 triangles."""
    mx, mz = (float(v) for v in bearing(np.asarray(bearing_deg, np.float64), away_m))
    reach, rise = np.array(_PROFILE).T
    angle = np.linspace(0, 2 * np.pi, _SIDES + 1)
    own = rng.uniform(0, 50, 2)
    c, s = np.cos(angle), np.sin(angle)
    lobes = 1 + 0.3 * noise.fbm(own[0] + c, own[1] + s, 3) + 0.14 * noise.ridged(own[0] + 3 * c, own[1] + 3 * s, 3)
    long = rng.uniform(0.75, 1.5)
    radius = radius_m * reach[:, None] * (1 + (lobes - 1) * np.where(rise > 0.2, 1.0, 0.6)[:, None])
    x, z = mx + radius * c * long, mz + radius * s
    y = base_m + height_m * np.broadcast_to(rise[:, None], x.shape)
    points = np.stack([x, y, z], axis=-1).reshape(-1, 3)
    triangles = grid_faces(len(rise), _SIDES + 1)[:, ::-1]
    normals = smooth_normals(points, triangles)
    band = 0.8 + 0.25 * np.sin(rise * 31 + own[0])[:, None] * np.where(rise > 0.34, 1, 0.3)[:, None]
    gully = 0.75 + 0.5 * noise.ridged(own[0] + 5 * c, own[1] + 5 * s, 3)
    return Piece(
        Patch(points, normals, points[:, [0, 1]], triangles),
        np.clip(np.asarray(color) * (band * gully).reshape(-1, 1), 0, 1),
    )


def strata(noise: Noise, x: F64, y: F64, z: F64, thickness_m: float = 1.6) -> F64:
    """How bright a layer of rock is at each place, 0 to 1: beds of uneven thickness that dip a little."""
    level = y / thickness_m + 0.5 * noise.fbm(x * 0.03, z * 0.03, 2) + 0.3 * np.sin(y / thickness_m * 0.7)
    return np.asarray(0.5 + 0.3 * np.sin(6.28 * level) + 0.2 * np.sin(15.1 * level + 1.3))


def terraced(height: F64, step_m: F64 | float, sharp: float = 0.8) -> F64:
    """`height` cut into steps of `step_m` metres: `sharp` of 1 has level treads and steep risers, 0 leaves it."""
    level = np.asarray(height) / step_m
    part = level - np.floor(level)
    riser = np.clip((part - 0.62) / 0.3, 0, 1)
    cut = (np.floor(level) + riser * riser * (3 - 2 * riser)) * step_m
    return np.asarray(height + sharp * (cut - height))
