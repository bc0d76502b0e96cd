"""Light and air on what is far away, worked into its vertex colours: it is drawn unlit, which costs a client least."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assets.airlight import left_by_mist, mist_depth
from assets.artifacts import Model, Primitive, Vec3
from assets.materials import Color
from assets.stages.seasons import Season, in_leaf, seasoned
from assets.stages.stage import Stage

_MISTY_FROM, _POOLED, _POOL_M = 0.08, (0.12, 0.26), 9.0
"""From which haze on air gathers at the foot of things, how much of what is left clear it takes there (without mist,
and by how much mist there is), and how high it stands: what is far rises out of it, and has no edge to the ground.
"""
_POOLS_BY_M = 40.0
_MIST_ENDS_M = 90.0
"""Where a stage's own haze takes over."""
_EYE_M, _BELOW_THE_SKY = 1.6, 0.94
"""What distance mixes in is the sky behind it, seen from so high; nothing far away is brighter than that."""
_CLEARER = 2.0
"""Haze grows with distance slower at first than a stage's numbers do: woods near by stay green."""


@dataclass(frozen=True)
class Daylight:
    """What falls on the far distance, linear RGB: `sun` from the direction `to_sun`, `sky` from all round.

    `horizon` is what great distance mixes in low down, `zenith` what it would high up, `air` what the first of it does.
    All are as bright as the colours of an unlit sky around the scene.
    """

    to_sun: Vec3 = (-0.5, 0.6, 0.4)
    sun: Color = (0.75, 0.68, 0.58)
    sky: Color = (0.35, 0.4, 0.48)
    horizon: Color = (0.72, 0.79, 0.86)
    air: Color = (0.66, 0.7, 0.74)
    zenith: Color = (0.25, 0.42, 0.72)
    mist: float = 0.0
    """The weather's mist, per metre, which thins what is far as it does the ground before it."""
    season: Season = ""
    """What lies on it or has turned it."""
    leaf: Color | None = None
    """The colour that leaves have near by, where they are not green: far woods are of the same trees."""


def light_backdrops(stage: Stage, light: Daylight) -> Model:
    """The stage's model with the colours of its backdrops as they are seen in this light, through the air's haze.

    What has no haze at all lies beyond the air (stars, planets): its colours already are what is seen.
    """
    lit = [
        _lit(primitive, stage.surfaces[primitive.surface].haze ** _CLEARER, light)
        if stage.surfaces[primitive.surface].kind == "backdrop" and stage.surfaces[primitive.surface].haze > 0
        else primitive
        for primitive in stage.model.primitives
    ]
    return replace(stage.model, primitives=tuple(lit))


def _low(heights: NDArray[np.float32]) -> float:
    """Where most of it stands, rather than its lowest corner."""
    return float(np.quantile(heights, 0.15))


def _left_by_mist(points: NDArray[np.float32], density: float) -> NDArray[np.float32]:
    """What mist leaves clear `[n, 1]`, as the viewer draws it on the ground; what is further is a stage's own haze."""
    away = np.minimum(np.linalg.norm(points, axis=1, keepdims=True), _MIST_ENDS_M)
    return np.asarray(left_by_mist(density, mist_depth(away)), np.float32)


def _sky_behind(points: NDArray[np.float32], light: Daylight) -> NDArray[np.float32]:
    """The sky's colour `[n, 3]` in the directions of points as they are seen from where one stands."""
    up = points[:, 1:2] - np.float32(_EYE_M)
    rise = np.clip(up / np.maximum(np.hypot(np.hypot(points[:, :1], points[:, 2:]), up), 1e-3), 0, 1)
    low = (1 - rise) ** 3
    horizon, zenith = np.asarray(light.horizon, np.float32), np.asarray(light.zenith, np.float32)
    return np.asarray((zenith + (horizon - zenith) * low) * np.float32(_BELOW_THE_SKY), np.float32)


def _lit(primitive: Primitive, own_haze: float, light: Daylight) -> Primitive:
    colors = np.ones((len(primitive.positions), 3), np.float32)
    if primitive.colors is not None:
        colors = primitive.colors.copy()
    if light.leaf is not None:
        colors[:, :3] = in_leaf(colors[:, :3], light.leaf)
    colors[:, :3] = seasoned(colors[:, :3], primitive.normals, light.season)
    haze = np.asarray(1 - (1 - own_haze) * _left_by_mist(primitive.positions, light.mist), np.float32)
    if own_haze > _MISTY_FROM:
        foot = primitive.positions[:, 1:2] - np.float32(_low(primitive.positions[:, 1]))
        pooled = _POOLED[0] + _POOLED[1] * (1 - math.exp(-light.mist * _POOLS_BY_M))
        haze = haze + (1 - haze) * pooled * np.exp(-np.maximum(foot, 0) / np.float32(_POOL_M))
    way = np.asarray(light.to_sun, np.float32) / np.float32(np.linalg.norm(light.to_sun))
    facing = np.clip(primitive.normals @ way, 0, 1)[:, None]
    up = 0.6 + 0.4 * primitive.normals[:, 1:2]
    seen = colors[:, :3] * (facing * np.asarray(light.sun, np.float32) + up * np.asarray(light.sky, np.float32))
    near = np.asarray(light.air, np.float32)
    air = near + (_sky_behind(primitive.positions, light) - near) * haze**2
    colors[:, :3] = np.clip(seen + (air - seen) * haze, 0, 1)
    return replace(primitive, colors=np.ascontiguousarray(colors, np.float32))
