"""Dunes: waves of sand with a gentle windward and a steep lee side, and the ripples on them."""

from __future__ import annotations

import numpy as np

from assets.stages.ground import F64
from assets.stages.noise import Noise, smoothstep

_WAVE_M = 34.0
_WIND = (0.42, -0.9)


def dune_height(noise: Noise, x: F64, z: F64, tall_m: float) -> F64:
    """Metres of sand at each place: crests about 34 m apart, `tall_m` high near the origin, twice that 95 m away."""
    phase = (_WIND[0] * x + _WIND[1] * z + 7 * noise.fbm(x * 0.022, z * 0.022, 2)) / _WAVE_M + 0.2
    part = phase - np.floor(phase)
    wave = np.where(part < 0.72, smoothstep(0.0, 0.72, part) ** 1.1, 1 - smoothstep(0.72, 0.98, part))
    big = 0.45 + 0.75 * smoothstep(-0.4, 0.5, noise.fbm(x * 0.017 + 9, z * 0.017, 2))
    grow = 0.7 + 1.5 * smoothstep(14, 95, np.hypot(x, z))
    uneven = 0.25 * noise.fbm(x * 0.08, z * 0.08, 3) + 0.035 * noise.fbm(x * 0.6, z * 0.6, 2)
    return np.asarray(tall_m * (1.25 * wave * big * grow - 0.1) + uneven)


def ripples(noise: Noise, x: F64, z: F64) -> F64:
    """Lines that the wind draws, −1 to 1, fading with the distance at which they would flicker."""
    line = np.sin(5.5 * (_WIND[0] * x + _WIND[1] * z) + 5 * noise.fbm(x * 0.25, z * 0.25, 2))
    return np.asarray(line * smoothstep(30, 8, np.hypot(x, z)))
