"""How much of the light from all round reaches places, by rays: what both kinds of shade are made of."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32
from assets.preview.rays import Tracer

_LIFT = 0.004
"""How far rays start off their place, as a share of how far they go."""
_GOLDEN = (1 + 5**0.5) / 2


def hemisphere(normals: F32, count: int, seed: int) -> F32:
    """`[count, n, 3]` unit directions about each of `normals` `[n, 3]`, as dense as a matt surface receives light.

    Each place has the same even spiral, turned by an angle of its own.
    """
    k = (np.arange(count) + 0.5) / count
    up, out = np.sqrt(1 - k), np.sqrt(k)
    own = np.random.default_rng(seed).random(len(normals)) * 2 * np.pi
    turn = (np.arange(count) * (2 * np.pi / _GOLDEN))[:, None] + own
    side = _beside(normals)
    over = np.cross(normals, side)
    flat = np.cos(turn)[..., None] * side + np.sin(turn)[..., None] * over
    return np.asarray(up[:, None, None] * normals + out[:, None, None] * flat, np.float32)


def openness(tracer: Tracer, places: F32, normals: F32, reach_m: float, count: int, seed: int = 0) -> F32:
    """The share `[n]` of the light from all round that reaches `places` `[n, 3]`, which face `normals` (unit).

    What is `reach_m` away or further hides nothing, what is nearer the more the nearer it is: light that was thrown
    back fills the rest.
    """
    ways = hemisphere(normals, count, seed)
    origins = np.broadcast_to(places + normals * np.float32(_LIFT * reach_m), ways.shape)
    _, away = tracer.nearest(origins.reshape(-1, 3), ways.reshape(-1, 3))
    hidden = np.clip(1 - away.reshape(count, -1) / np.float32(reach_m), 0, 1)
    return np.asarray(1 - np.sqrt(hidden).mean(axis=0), np.float32)


def _beside(normals: F32) -> NDArray[np.float32]:
    """Unit vectors `[n, 3]` square to `normals`."""
    flat = np.abs(normals[:, 1:2]) < 0.9
    helper = np.where(flat, np.array([[0, 1, 0]], np.float32), np.array([[1, 0, 0]], np.float32))
    side = np.cross(helper, normals)
    return np.asarray(side / np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9), np.float32)
