"""What grows over something else: leaves and stems that follow the surface of what they climb.

Not covered: what hangs from one thing to the next, and growth that forces its way in.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from assets.artifacts import Model
from assets.shapes.leafage import Piece, cards
from assets.shapes.organic import F64, Rng, tubes, unit
from assets.shapes.registry import SurfaceParts, as_drawn

_CLIMBERS = frozenset({"vine"})
_A_SQUARE_METRE, _MOST = 75, 1400
"""Sprays of leaves for a square metre that is overgrown, and at most."""
_SAMPLES = 6000
_SECTORS, _TIERS = 24, 14
_OUTERMOST = 0.8
"""What is nearer to the upright axis than this share of what lies outermost there is within, where nothing grows."""
_STEMS, _STEPS, _NEAR_RAD = 9, 16, 0.3


def climbs(shape: str, parameters: Mapping[str, float]) -> bool:
    """Whether a shape grows over what it is on, rather than on posts of its own."""
    return shape in _CLIMBERS and parameters.get("hanging", 0.0) > 0


def clothe(host: Model, seed: int) -> Model:
    """What has grown over a model, in the model's own place: sprays of `leaves`, and the `stems` that bear them.

    It comes up from the foot in tongues, the highest over the top, and leaves some of the host bare. Equal arguments
    give equal arrays.
    """
    rng = np.random.default_rng(seed)
    corners = np.concatenate([p.positions[p.indices] for p in host.primitives]).astype(np.float64)
    low, high = corners.min(axis=(0, 1)), corners.max(axis=(0, 1))
    points, normals, square_m = _skin(corners, rng)
    round_about = np.arctan2(points[:, 0], points[:, 2])
    share = (points[:, 1] - low[1]) / max(1e-6, high[1] - low[1])
    tongues = _tongues(rng)
    depth = _reach(round_about, tongues) - share + rng.normal(scale=0.05, size=len(share))
    grown = depth > 0
    points, normals, share = points[grown], normals[grown], share[grown]
    most = min(_MOST, max(40, round(_A_SQUARE_METRE * square_m * float(grown.mean()))), len(points))
    leaves = _sprays(points[:most], normals[:most], rng)
    stems = _stems(points, normals, share, rng)
    parts = [_part("leaves", leaves, stencil=True), *([_part("stems", stems, stencil=False)] if stems else [])]
    return as_drawn("climber", parts)


def _sprays(points: F64, normals: F64, rng: Rng) -> Piece:
    """A card of leaves at each point, flat on the surface but for its tip, hanging a little; darker near the foot."""
    n = len(points)
    down = np.array([0.0, -1.0, 0.0]) - normals * -normals[:, 1:2]
    ahead = unit(down + 0.75 * rng.normal(size=(n, 3)) + 0.25 * normals)
    over = unit(normals + 0.3 * rng.normal(size=(n, 3)))
    long = rng.uniform(0.16, 0.3, n)
    at = points + normals * rng.uniform(0.015, 0.06, n)[:, None] - ahead * 0.4 * long[:, None]
    light = rng.uniform(0.6, 1.1, n)
    shade = np.stack([0.75 * light, light], axis=1)
    return cards("small leaves", at, ahead, over, long, long, shade, normals + [0, 0.25, 0])


def _stems(points: F64, normals: F64, share: F64, rng: Rng) -> Piece | None:
    """Stems from the foot up along what is grown over, each near its own angle; None where that is low."""
    angle = np.arctan2(points[:, 0], points[:, 2])
    lines = []
    for turn in np.linspace(-np.pi, np.pi, _STEMS, endpoint=False) + rng.uniform(-0.2, 0.2, _STEMS):
        near = np.flatnonzero(np.abs(np.angle(np.exp(1j * (angle - turn)))) < _NEAR_RAD)
        near = near[np.argsort(share[near])]
        if len(near) >= _STEPS:
            chosen = near[np.linspace(0, len(near) - 1, _STEPS).astype(int)]
            lines.append(points[chosen] + 0.008 * normals[chosen])
    if not lines:
        return None
    radii = np.linspace(0.014, 0.004, _STEPS)
    patch = tubes(np.array(lines), np.tile(radii, (len(lines), 1)), 4)
    return Piece(patch, np.ones((len(patch.points), 3)))


def _part(surface: str, piece: Piece, stencil: bool) -> SurfaceParts:
    patch = piece.patch
    return SurfaceParts(surface, patch.points, patch.normals, patch.uvs, patch.faces, piece.colors, stencil)


def _skin(corners: F64, rng: Rng) -> tuple[F64, F64, float]:
    """Points `[n, 3]` over the outside of triangles `[m, 3, 3]`, their normals, and about how many m² that is."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    across = np.cross(b - a, c - a)
    area = np.linalg.norm(across, axis=1) / 2
    chosen = rng.choice(len(area), _SAMPLES, p=area / area.sum())
    u, v = rng.uniform(size=(2, _SAMPLES, 1))
    u, v = np.where(u + v > 1, 1 - u, u), np.where(u + v > 1, 1 - v, v)
    points = a[chosen] + u * (b - a)[chosen] + v * (c - a)[chosen]
    normals = unit(across[chosen])
    out = np.hypot(points[:, 0], points[:, 2])
    low, high = points[:, 1].min(), points[:, 1].max()
    sector = ((np.arctan2(points[:, 0], points[:, 2]) / (2 * np.pi) + 0.5) * _SECTORS).astype(int) % _SECTORS
    tier = np.minimum(((points[:, 1] - low) / max(1e-6, high - low) * _TIERS).astype(int), _TIERS - 1)
    farthest = np.zeros((_SECTORS, _TIERS))
    np.maximum.at(farthest, (sector, tier), out)
    outward = (normals[:, [0, 2]] * points[:, [0, 2]]).sum(axis=1) > 0.05 * out
    kept = (outward & (out >= _OUTERMOST * farthest[sector, tier])) | ((normals[:, 1] > 0.5) & (tier == _TIERS - 1))
    return points[kept], normals[kept], float(area.sum() * kept.mean())


def _tongues(rng: Rng) -> F64:
    """Waves `[k, 3]` round about a thing: how often, where they begin, how high."""
    often = np.array([1.0, 2.0, 3.0, 5.0, 8.0])
    return np.stack([often, rng.uniform(0, 2 * np.pi, 5), np.array([0.16, 0.16, 0.14, 0.12, 0.1])], axis=1)


def _reach(angle: F64, tongues: F64) -> F64:
    """How far up it has grown at each angle, as a share of the height; over 1 it goes over the top."""
    waves = tongues[:, 2] * np.sin(tongues[:, 0] * angle[:, None] + tongues[:, 1])
    return np.asarray(0.74 + waves.sum(axis=1))
