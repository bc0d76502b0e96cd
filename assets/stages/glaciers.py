"""A glacier that comes down between mountains and ends in a broken wall."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch, grid_faces, smooth_normals
from assets.stages.mesh import Piece, box_mapped
from assets.stages.noise import Noise, mix, smoothstep

_WALL_M = 13.0
"""How high the wall stands over the water."""
_COLUMNS = 64


def glacier(noise: Noise, middle: tuple[float, float], half_m: float, long_m: float, rise_m: float) -> Piece:
    """A tongue of ice `half_m` to each side of `middle` (x, z): a wall with clefts to the front, blue in its depths,
    and behind it white ice that rises `rise_m` over `long_m` metres, torn by crevasses.
    """
    across = np.linspace(-1, 1, _COLUMNS)
    x = middle[0] + half_m * across
    cleft = noise.ridged(x * 0.16, 0 * x + 3.0, 4)  # [columns], high on what stands out
    front = middle[1] + 5.0 * across**2 - 4.5 * cleft + 2.0 * noise.fbm(x * 0.5, 0 * x, 2)
    top = _WALL_M * (0.75 + 0.4 * cleft) * (1 - 0.25 * across**2)
    rows, shades = [], []
    for share in np.linspace(0, 1, 7):  # up the wall
        lean = 1.6 * share + 0.9 * noise.fbm(x * 0.6, 0 * x + 9 * share, 2)
        rows.append(np.stack([x, -2.2 + (top + 2.2) * share, front - lean], axis=1))
        deep = np.clip(0.25 + 0.5 * share + 0.5 * (cleft - 0.5), 0, 1)
        shades.append(mix([0.36, 0.64, 0.82], [0.93, 0.97, 1.0], deep[:, None]))
    for share in np.linspace(0.02, 1, 22) ** 1.3:  # back along the tongue
        z = front - 1.6 - long_m * share
        torn = noise.ridged(x * 0.05, z * 0.17, 4)
        up = top * (1 - share) + rise_m * share + (3.2 * torn - 2.2) * smoothstep(0.0, 0.05, share) * (1 - 0.6 * share)
        narrow = middle[0] + (x - middle[0]) * (1 - 0.6 * share) + 14 * np.sin(2.2 * share)
        rows.append(np.stack([narrow, _WALL_M * 0.1 + up, z], axis=1))
        shades.append(mix([0.5, 0.74, 0.88], [0.95, 0.98, 1.0], np.clip(torn * 1.5 - 0.2, 0, 1)[:, None]))
    points = np.concatenate(rows)
    faces = grid_faces(len(rows), _COLUMNS)
    normals = smooth_normals(points, faces)
    if normals[: 6 * _COLUMNS, 2].mean() < 0:
        faces, normals = faces[:, ::-1], -normals
    return box_mapped(Piece(Patch(points, normals, points[:, :2], faces), np.clip(np.concatenate(shades), 0, 1)))
