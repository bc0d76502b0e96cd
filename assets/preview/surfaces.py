"""What a ray finds on a surface: values between corners, texels, bent normals, the share of light it mirrors."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32
from assets.preview.rays import Hits
from assets.preview.triangles import Skin

_SMOOTHING = 2
"""Occlusion and shadow are averaged with neighbours so many pixels away that face the same way at the same distance."""


def mirrored_share(specular: F32, roughness: F32, facing: F32) -> F32:
    """The share of an even sky `[n, 3]` that a rough surface mirrors to an eye whose cosine to its normal is `facing`.

    Source: B. Karis, Physically Based Shading on Mobile, 2014: the fit of the environment's reflectance.
    """
    a = 1 - roughness
    grazing = np.minimum(a * a, np.exp2(-9.28 * np.clip(facing, 0, 1))) * a + 0.0425 - 0.0275 * roughness
    scale, bias = -1.04 * grazing + 1.04 - 0.572 * roughness, 1.04 * grazing - 0.04 + 0.022 * roughness
    return np.asarray(specular * scale[:, None] + bias[:, None], np.float32)


def blend(corners: F32, hits: Hits) -> F32:
    """Values of triangles' corners `[n, 3, k]` at the hits."""
    return np.asarray((corners[hits.triangle] * hits.weights[:, :, None]).sum(axis=1), np.float32)


def unit(vectors: NDArray[np.floating]) -> F32:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9), np.float32)


def look_up(skin: Skin, name: str, uvs: F32, spread: F32) -> F32:
    """The map at texture coordinates, from the mip level whose texels are as wide as the pixel."""
    levels = skin.maps[name]
    texels = spread * skin.scale * levels[0].shape[0]
    wanted = np.clip(np.log2(np.maximum(texels, 1e-6)), 0, len(levels) - 1).astype(np.int64)
    out = np.empty((len(uvs), 3), np.float32)
    for number in np.unique(wanted):
        chosen = np.flatnonzero(wanted == number)
        level = levels[number]
        rows = np.floor(uvs[chosen, 1] * level.shape[0]).astype(np.int64) % level.shape[0]
        columns = np.floor(uvs[chosen, 0] * level.shape[1]).astype(np.int64) % level.shape[1]
        out[chosen] = level[rows, columns]
    return out


def bend(normals: F32, tangents: F32, mapped: F32) -> F32:
    """Normals turned by a tangent-space normal map (+Y up)."""
    local = mapped * 2 - 1
    along = unit(tangents[:, :3] - normals * (tangents[:, :3] * normals).sum(axis=1, keepdims=True))
    across = np.cross(normals, along) * np.sign(tangents[:, 3:])
    return unit(along * local[:, :1] + across * local[:, 1:2] + normals * np.maximum(local[:, 2:], 0.05))


def smoothed(seen: F32, normals: F32, distance: F32, width: int, height: int) -> F32:
    """Average `[height × width]` values over neighbours on the same surface: the noise of few rays, not the edges."""
    values, depth = seen.reshape(height, width), np.minimum(distance, 1e3).reshape(height, width)
    facing = normals.reshape(height, width, 3)
    total, weight = values.copy(), np.ones_like(values)
    for dy in range(-_SMOOTHING, _SMOOTHING + 1):
        for dx in range(-_SMOOTHING, _SMOOTHING + 1):
            if dx or dy:
                same = np.abs(np.roll(depth, (dy, dx), (0, 1)) - depth) < 0.03 * depth
                same &= (np.roll(facing, (dy, dx), (0, 1)) * facing).sum(axis=2) > 0.9
                total += np.roll(values, (dy, dx), (0, 1)) * same
                weight += same
    return np.asarray(total / weight, np.float32).reshape(-1)
