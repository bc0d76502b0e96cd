"""What hangs in the sky of other worlds: stars, globes with bands or craters, rings, drifting rocks."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch, Rng, blobs, join
from assets.stages.backdrops import bearing
from assets.stages.ground import faces
from assets.stages.mesh import F64, Piece
from assets.stages.noise import Noise, mix, smoothstep
from assets.stages.water import Color

_NEAREST_STAR_M = 900.0
_LARGE = 0.12
"""A globe that is larger for its distance is drawn twice as fine: it fills the sky."""
_NIGHT, _DAY, _RIM = 0.03, 0.8, 0.55
"""How bright a globe's night and day sides are, of its colours, and how much air glows along its edge."""


def stars(rng: Rng, count: int, lowest_deg: float = 2.0) -> Piece:
    """Small bright diamonds on the dome, from `lowest_deg` above the horizon up; a band is denser."""
    turn = rng.uniform(-180, 180, count)
    up = np.degrees(np.arcsin(rng.uniform(np.sin(np.radians(lowest_deg)), 1, count)))
    band = rng.random(count) < 0.35
    up = np.where(band, np.clip(32 + 0.28 * turn + rng.normal(0, 5, count), lowest_deg, 88), up)
    size = _NEAREST_STAR_M * rng.uniform(0.0006, 0.0022, count) * np.where(band, 0.7, 1.0)
    x, z = bearing(turn, _NEAREST_STAR_M * np.cos(np.radians(up)))
    middle = np.column_stack([x, _NEAREST_STAR_M * np.sin(np.radians(up)), z])
    ahead = -middle / np.linalg.norm(middle, axis=1, keepdims=True)
    side = np.cross([0.0, 1.0, 0.0], ahead)
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-6)
    above = np.cross(ahead, side)
    corners = [middle + size[:, None] * way for way in (side, above, -side, -above)]
    points = np.stack(corners, axis=1).reshape(-1, 3)
    first = np.arange(count)[:, None] * 4
    triangles = np.concatenate([first + [0, 1, 2], first + [0, 2, 3]])
    tint = mix([1.0, 0.85, 0.7], [0.75, 0.85, 1.0], rng.random(count)[:, None]) * rng.uniform(0.5, 1.0, count)[:, None]
    patch = Patch(points, np.repeat(ahead, 4, axis=0), points[:, [0, 1]], triangles)
    return Piece(patch, np.repeat(np.clip(tint * 1.2, 0, 1), 4, axis=0))


def globe(
    noise: Noise,
    bearing_deg: float,
    up_deg: float,
    away_m: float,
    radius_m: float,
    color: Color,
    other: Color,
    *,
    banded: float = 1.0,
) -> Piece:
    """A planet's near half at a bearing and height above the horizon: bands of two colours, or blotches of land.

    `banded` runs from 0 (blotches) to 1 (bands, storms). Its night side is painted in: the sun stands to the left.
    """
    fine = 2 if radius_m > _LARGE * away_m else 1
    turn = np.radians(np.linspace(-92, 92, 32 * fine + 1))
    tilt = np.radians(np.linspace(-90, 90, 24 * fine + 1))
    a, b = np.meshgrid(turn, tilt)
    own = np.stack([np.sin(a) * np.cos(b), np.sin(b), np.cos(a) * np.cos(b)], axis=-1)  # +z faces the eye
    x, z = bearing(np.array(bearing_deg), away_m * float(np.cos(np.radians(up_deg))))
    middle = np.array([float(x), away_m * float(np.sin(np.radians(up_deg))), float(z)])
    ahead = -middle / np.linalg.norm(middle)
    side = np.cross([0.0, 1.0, 0.0], ahead)
    side /= np.linalg.norm(side)
    above = np.cross(ahead, side)
    normals = own @ np.stack([side, above, ahead])
    v = own[..., 1] + 0.18 * own[..., 0]
    stripes = 0.5 + 0.5 * np.sin(9 * v + 1.6 * noise.fbm(own[..., 0] * 1.2, v * 5, 3))
    stripes = 0.7 * stripes + 0.3 * (0.5 + 0.5 * np.sin(31 * v + 2.4 * noise.fbm(own[..., 0] * 2.5, v * 9, 4)))
    blotches = smoothstep(-0.12, 0.2, noise.warped(own[..., 0] * 2.6 + 5, own[..., 1] * 3.4, 0.9, 6))
    share = mix(blotches, stripes, banded)
    day = smoothstep(-0.2, 0.85, own @ (np.array([-0.72, 0.35, 0.6]) / 1.0))
    tint = mix(np.asarray(color), np.asarray(other), share[..., None]) * (_NIGHT + (_DAY - _NIGHT) * day)[..., None]
    rim = (1 - own[..., 2:]) ** 3 * day[..., None]
    tint = mix(tint, 0.5 * np.asarray(color) + 0.5 * np.asarray(other), _RIM * rim)
    points = (middle + radius_m * normals).reshape(-1, 3)
    patch = Patch(points, normals.reshape(-1, 3), points[:, [0, 1]], faces(*a.shape)[:, ::-1])
    return _facing(Piece(patch, np.clip(tint, 0, 1).reshape(-1, 3)))


def planet_ring(
    bearing_deg: float,
    up_deg: float,
    away_m: float,
    inner_m: float,
    outer_m: float,
    color: Color,
    tilt_deg: float = 18.0,
) -> Piece:
    """A thin ring about a globe: many bands, bright and faint, with a dark gap two thirds of the way out."""
    turn = np.linspace(0, 2 * np.pi, 97)
    reach = np.linspace(inner_m, outer_m, 19)
    x, z = bearing(np.array(bearing_deg), away_m * float(np.cos(np.radians(up_deg))))
    middle = np.array([float(x), away_m * float(np.sin(np.radians(up_deg))), float(z)])
    ahead = -middle / np.linalg.norm(middle)
    side = np.cross([0.0, 1.0, 0.0], ahead)
    side /= np.linalg.norm(side)
    above = np.cross(ahead, side)
    c, s = np.cos(np.radians(tilt_deg)), np.sin(np.radians(tilt_deg))
    major, minor = c * side + s * above, (0.22 * (c * above - s * side) + 0.97 * ahead)
    r, a = np.meshgrid(reach, turn, indexing="ij")
    points = (middle + r[..., None] * (np.cos(a)[..., None] * major + np.sin(a)[..., None] * minor)).reshape(-1, 3)
    band = 0.22 + 0.4 * np.sin(np.arange(19) * 2.4) ** 2 + 0.1 * np.sin(np.arange(19) * 0.9)
    band[12:14] = 0.06
    shade = np.repeat(band, 97)[:, None] * np.asarray(color)
    triangles = faces(*r.shape)
    both = Patch(points, np.tile(ahead, (len(points), 1)), points[:, [0, 1]], triangles)
    return _facing(Piece(both, np.clip(shade, 0, 1)))


def _facing(given: Piece) -> Piece:
    """Wound so that its triangles face the origin."""
    patch = given.patch
    corners = patch.points[patch.faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    flip = (normal * patch.normals[patch.faces].mean(axis=1)).sum(axis=1) < 0
    turned = np.where(flip[:, None], patch.faces[:, ::-1], patch.faces)
    return Piece(patch._replace(faces=turned), given.colors)


def drifting_rocks(rng: Rng, at: F64, radii: F64, color: Color, level: int = 2) -> Piece:
    """Rough rocks about the points `at` `[n, 3]`, `radii` `[n]` metres, each dented in its own way, lit from the
    left as globes are.
    """
    parts = []
    for middle, radius in zip(at, radii, strict=True):
        stretch = rng.uniform(0.7, 1.25, 3) * radius
        parts.append(blobs(rng, [middle], [stretch], level, 0.2, 0.3 / float(radius)))
    joined = join(parts)
    shade = np.concatenate([np.full(len(p.points), rng.uniform(0.65, 1.0)) for p in parts])
    shade = shade * (_NIGHT + (1.2 - _NIGHT) * np.clip(joined.normals @ np.array([-0.72, 0.35, 0.6]), 0, 1))
    return Piece(joined, np.outer(shade, color))
