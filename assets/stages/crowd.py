"""A crowd as a backdrop: seats in tiers and whoever sits on them, a few triangles each, coloured and unlit."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch, Rng, repeat_faces
from assets.stages.ground import F64
from assets.stages.mesh import Piece

_COATS = np.array(
    [(0.6, 0.12, 0.1), (0.12, 0.2, 0.5), (0.85, 0.82, 0.76), (0.1, 0.1, 0.12), (0.75, 0.6, 0.15), (0.2, 0.36, 0.22)]
    + [(0.45, 0.3, 0.2), (0.5, 0.5, 0.55)]
)
_SKIN = np.array([(0.78, 0.56, 0.43), (0.6, 0.4, 0.28), (0.36, 0.23, 0.16), (0.85, 0.65, 0.52)])


def crowd(rng: Rng, feet: F64, facing: F64, *, dense: float = 0.9, tall: float = 1.15) -> Piece:
    """People at `feet` `[n, 3]` who face the directions `facing` `[n, 2]` (x, z); `dense` of the places are taken.

    `tall` is how far they rise above their feet in metres: 1.15 sitting, 1.7 standing. 8 triangles each.
    """
    taken = rng.random(len(feet)) < dense
    feet, facing = feet[taken], facing[taken] / np.linalg.norm(facing[taken], axis=1, keepdims=True)
    count = len(feet)
    outline, triangles, head = _figure()
    size = rng.uniform(0.9, 1.08, (count, 1, 1))
    across = np.stack([facing[:, 1], np.zeros(count), -facing[:, 0]], axis=1)
    ahead = np.stack([facing[:, 0], np.zeros(count), facing[:, 1]], axis=1)
    points = feet[:, None] + size * (outline[None, :, :1] * across[:, None] + outline[None, :, 2:] * ahead[:, None])
    points[..., 1] += (size[..., 0] * outline[None, :, 1]) * tall
    points[..., 0] += rng.uniform(-0.06, 0.06, (count, 1))
    coat = _COATS[rng.integers(0, len(_COATS), count)] * rng.uniform(0.7, 1.2, (count, 1))
    skin = _SKIN[rng.integers(0, len(_SKIN), count)]
    colors = np.where(head[None, :, None], skin[:, None], coat[:, None] * (0.6 + 0.5 * outline[None, :, 1:2]))
    normals = np.repeat((ahead + [0, 0.5, 0]) / np.hypot(1, 0.5), len(outline), axis=0)
    flat = points.reshape(-1, 3)
    patch = Patch(flat, normals, flat[:, :2].copy(), repeat_faces(triangles, len(outline), count))
    return Piece(patch, np.clip(colors, 0, 1).reshape(-1, 3))


def _figure() -> tuple[
    F64, np.ndarray[tuple[int, ...], np.dtype[np.int64]], np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
]:
    """Corners of a figure of height 1 (across, up, ahead), triangles, and which corners are the head's."""
    body = [(-0.2, 0.0, 0.1), (0.2, 0.0, 0.1), (0.24, 0.62, 0.0), (0.1, 0.8, 0.0), (-0.1, 0.8, 0.0), (-0.24, 0.62, 0.0)]
    turn = np.radians(np.arange(6) * 60.0 + 30)
    head = [(0.1 * np.cos(t), 0.89 + 0.11 * np.sin(t), 0.03) for t in turn]
    corners = np.array(body + head)
    fan = [(0, k, k + 1) for k in range(1, 5)] + [(6, 6 + k, 7 + k) for k in range(1, 5)]
    return corners, np.array(fan), np.arange(12) >= 6
