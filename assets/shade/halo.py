"""The glow of the air about lamps and flames: discs that face where one arrives, bright in the middle, clear at
the rim.

They are drawn over what is behind them, in any viewer; from beside they are thin. Ours adds them to what is there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assets.artifacts import Primitive, Vec3
from assets.materials import Color, Material
from assets.shade.names import HALO_SURFACE

HALO = Material(HALO_SURFACE, (1.0, 1.0, 1.0), roughness=1.0, unlit=True, blended=True, double_sided=True, plain=True)
_AROUND = 16
_RINGS = (0.1, 0.28, 0.58, 1.0)
_SHARES = (0.7, 0.34, 0.1, 0.0)
"""How far rings are from the middle and how much of its strength they have: it falls off as glare does."""


@dataclass(frozen=True)
class Halo:
    """Where one is, its colour (linear, the greatest part 1), how far it reaches, and how strong it is, 0 to 1."""

    at: Vec3
    color: Color
    radius_m: float
    strength: float


def halo_discs(halos: Sequence[Halo], eye: Vec3) -> Primitive | None:
    """The halos as seen from `eye`; None where there are none."""
    if not halos:
        return None
    angles = np.arange(_AROUND) * (2 * math.pi / _AROUND)
    circle = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    flat = np.concatenate([np.zeros((1, 2)), *(radius * circle for radius in _RINGS)])  # [1 + rings · around, 2]
    share = np.concatenate([[1.0], np.repeat(_SHARES, _AROUND)])
    faces = _faces()
    points, ways, colors = [], [], []
    for halo in halos:
        to_eye = np.asarray(eye) - halo.at
        to_eye = to_eye / max(float(np.linalg.norm(to_eye)), 1e-6)
        side = np.cross((0.0, 1.0, 0.0), to_eye)
        side = side / max(float(np.linalg.norm(side)), 1e-6)
        up = np.cross(to_eye, side)
        points.append(np.asarray(halo.at) + halo.radius_m * (flat[:, :1] * side + flat[:, 1:] * up))
        ways.append(np.tile(to_eye, (len(flat), 1)))
        colors.append(np.column_stack([np.tile(halo.color, (len(flat), 1)), halo.strength * share]))
    where = np.concatenate(points).astype(np.float32)
    starts = np.arange(len(halos)) * len(flat)
    return Primitive(
        HALO_SURFACE,
        where,
        np.concatenate(ways).astype(np.float32),
        np.tile(np.array([1, 0, 0, 1], np.float32), (len(where), 1)),
        np.ascontiguousarray(where[:, [0, 1]]),
        np.concatenate([faces + start for start in starts]).astype(np.uint32),
        np.concatenate(colors).astype(np.float32),
    )


def _faces() -> np.ndarray:
    """The triangles of one disc, counter-clockwise."""
    k = np.arange(_AROUND)
    after = (k + 1) % _AROUND
    found = [np.stack([np.zeros_like(k), 1 + k, 1 + after], axis=1)]
    for ring in range(len(_RINGS) - 1):
        inner, outer = 1 + ring * _AROUND, 1 + (ring + 1) * _AROUND
        found.append(np.stack([inner + k, outer + k, outer + after], axis=1))
        found.append(np.stack([inner + k, outer + after, inner + after], axis=1))
    return np.concatenate(found)
