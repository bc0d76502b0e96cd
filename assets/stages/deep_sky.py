"""What fills the sky far out in space: a nebula all round, a black hole with its glowing disk."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch, grid_faces
from assets.stages.backdrops import bearing
from assets.stages.ground import F64
from assets.stages.mesh import Piece, facing, piece
from assets.stages.noise import Noise, mix, smoothstep
from assets.stages.water import Color

_DOME_M = 960.0
_ROWS, _COLUMNS = 45, 97
_DARK: Color = (0.008, 0.008, 0.02)


def nebula(noise: Noise) -> Piece:
    """A dome of glowing gas: violet and blue veils, rose and gold where it is thick, dark lanes between."""
    turn, tilt = np.meshgrid(np.radians(np.linspace(0, 360, _COLUMNS)), np.radians(np.linspace(-90, 90, _ROWS)))
    out = np.stack([np.sin(turn) * np.cos(tilt), np.sin(tilt), -np.cos(turn) * np.cos(tilt)], axis=-1).reshape(-1, 3)
    u, v = 1.5 * out[:, 0] + 0.9 * out[:, 1], 1.5 * out[:, 2] - 1.1 * out[:, 1]
    thick = smoothstep(-0.15, 0.6, noise.warped(u, v, 0.9, 5))[:, None]
    hot = smoothstep(0.05, 0.55, noise.fbm(u * 1.7 + 9, v * 1.7, 4))[:, None]
    lanes = smoothstep(0.05, 0.3, np.abs(noise.fbm(u * 1.3 - 4, v * 1.3 + 7, 4)))[:, None]
    gas = mix(np.array([0.16, 0.1, 0.42]), np.array([0.85, 0.3, 0.55]), hot)
    gas = mix(gas, np.array([1.0, 0.78, 0.45]), smoothstep(0.6, 1.0, hot * thick))
    gas = mix(gas, np.array([0.12, 0.42, 0.72]), 0.6 * (1 - hot) * thick)
    dome = Patch(_DOME_M * out, -out, out[:, :2] * _DOME_M, grid_faces(_ROWS, _COLUMNS))
    return piece(facing(dome), np.clip(mix(np.asarray(_DARK), gas, thick * (0.25 + 0.75 * lanes)), 0, 1))


def black_hole(bearing_deg: float, up_deg: float, away_m: float, radius_m: float) -> list[Piece]:
    """A black globe before a ring of bent light, and a thin disk about it, white within and dark red at its rim."""
    x, z = bearing(np.array(bearing_deg), away_m * float(np.cos(np.radians(up_deg))))
    middle = np.array([float(x), away_m * float(np.sin(np.radians(up_deg))), float(z)])
    ahead = -middle / np.linalg.norm(middle)
    side = np.cross([0.0, 1.0, 0.0], ahead)
    side /= np.linalg.norm(side)
    above = np.cross(ahead, side)
    tipped = 0.97 * side + 0.24 * above, 0.2 * above - 0.05 * side + 0.98 * ahead
    near = middle + 0.2 * radius_m * ahead
    return [
        _annulus(middle, (side, above), (0.0, 1.02 * radius_m), ahead, ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))),
        _annulus(middle, (side, above), (1.02 * radius_m, 1.5 * radius_m), ahead, _RAMP),
        _annulus(near, tipped, (1.3 * radius_m, 3.4 * radius_m), ahead, _RAMP),
    ]


_RAMP: tuple[Color, ...] = (
    (1.0, 0.97, 0.88),
    (1.0, 0.8, 0.45),
    (0.95, 0.5, 0.16),
    (0.45, 0.15, 0.05),
    (0.04, 0.015, 0.02),
)


def _annulus(
    middle: F64, ways: tuple[F64, F64], reach: tuple[float, float], ahead: F64, ramp: tuple[Color, ...]
) -> Piece:
    """A flat ring about `middle` in the plane of `ways`, its colours from within outwards along `ramp`."""
    turn, share = np.linspace(0, 2 * np.pi, 73), np.linspace(0, 1, 10)
    s, a = np.meshgrid(share, turn, indexing="ij")
    r = reach[0] + (reach[1] - reach[0]) * s
    points = middle + r[..., None] * (np.cos(a)[..., None] * ways[0] + np.sin(a)[..., None] * ways[1])
    at = np.linspace(0, 1, len(ramp))
    glow = np.stack([np.interp(s.ravel(), at, [color[k] for color in ramp]) for k in range(3)], axis=1)
    streak = 0.85 + 0.15 * np.sin(17 * s + 5 * a).ravel()[:, None]
    flat = points.reshape(-1, 3)
    patch = Patch(flat, np.tile(ahead, (len(flat), 1)), flat[:, [0, 1]], grid_faces(*s.shape))
    return piece(facing(patch), np.clip(glow * streak, 0, 1))
