"""Sheets of water that darken with depth, and the foam where they meet the land."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.shapes.organic import Patch
from assets.stages.ground import F64, Ground, faces
from assets.stages.mesh import Piece, used_only
from assets.stages.noise import Noise, mix, smoothstep

Color = tuple[float, float, float]
SHALLOW: Color = (0.15, 0.42, 0.42)
DEEP: Color = (0.02, 0.09, 0.14)

_LINES, _BEND = 79, 4.4
_CLEAR_M = 4.0
_FOAM_M = 0.45
_BREAKERS = ((0.05, 0.06, 1.0), (0.32, 0.08, 0.7), (0.75, 0.1, 0.45))
"""Depth at which a line of foam lies, half its width (metres of depth), how white it is."""


def water_sheet(
    ground: Ground,
    level: float,
    middle: tuple[float, float],
    reach_m: float,
    shallow: Color = SHALLOW,
    deep: Color = DEEP,
    clear_m: float = _CLEAR_M,
) -> Piece:
    """Water about `middle` (x, z) out to `reach_m`, finest in its middle, where the ground lies lower than `level`.

    It is `shallow` at the edge and `deep`, and hardly seen through, from `clear_m` metres of depth.
    """
    lines = np.sinh(_BEND * np.linspace(-1, 1, _LINES)) / np.sinh(_BEND) * reach_m
    x, z = np.meshgrid(middle[0] + lines, middle[1] + lines)
    depth = level - ground.bed_at(x, z)
    share = smoothstep(0, clear_m, depth)[..., None]
    alpha = np.clip(0.42 * smoothstep(0, 0.25, depth) + 0.55 * smoothstep(0.02, clear_m / 3, depth), 0, 0.97)
    colors = np.concatenate([mix(np.asarray(shallow), np.asarray(deep), share), alpha[..., None]], axis=-1)
    return _sheet(x, z, np.full_like(x, level), colors, depth > -0.15)


def foam(ground: Ground, level: float, low: tuple[float, float], high: tuple[float, float], noise: Noise) -> Piece:
    """Broken lines of foam along the shore within the box x, z `low` to `high`, and about steep rocks."""
    xs, zs = np.arange(low[0], high[0], _FOAM_M), np.arange(low[1], high[1], _FOAM_M)
    x, z = np.meshgrid(xs, zs)
    depth = level - ground.bed_at(x, z)
    wave, rag = noise.fbm(x * 0.18, z * 0.18, 3), noise.fbm(x * 0.9, z * 0.9, 3)
    white = np.zeros_like(x)
    for at, width, strength in _BREAKERS:
        line = np.exp(-(((depth - at - 0.12 * wave) / width) ** 2))
        white = np.maximum(white, strength * line * smoothstep(-0.25, 0.3, wave + rag * 0.6))
    rise = np.hypot(*np.gradient(depth, _FOAM_M, _FOAM_M))
    rocky = smoothstep(0.4, 0.8, rise) * smoothstep(1.4, 0.0, np.abs(depth - 0.2)) * smoothstep(-0.2, 0.3, rag)
    white = np.clip(np.maximum(white, 0.9 * rocky * (depth > -0.05)), 0, 0.95)
    colors = np.concatenate([np.full((*x.shape, 3), 0.95), white[..., None]], axis=-1)
    height = level + np.clip(0.02 - depth, 0.02, 0.16)
    return _sheet(x, z, height, colors, white > 0.04)


def _sheet(x: F64, z: F64, y: F64, colors: F64, shown: NDArray[np.bool_]) -> Piece:
    """A grid facing up, without the triangles none of whose corners is shown."""
    points = np.stack([x, y, z], axis=-1).reshape(-1, 3)
    triangles = faces(*x.shape)
    triangles = triangles[shown.reshape(-1)[triangles].any(axis=1)]
    normals = np.tile([0.0, 1.0, 0.0], (len(points), 1))
    return used_only(Patch(points, normals, points[:, [0, 2]], triangles), colors.reshape(-1, colors.shape[-1]))
