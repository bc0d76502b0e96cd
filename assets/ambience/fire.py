"""Fire: a low roar, a hiss, and crackles whose loudness has a long tail."""

from __future__ import annotations

import numpy as np

from assets.ambience.loops import F32, Loop, band, mix, unit


def fire(loop: Loop) -> F32:
    """A wood fire of a few logs: about nine crackles a second, most of them small, some in volleys."""
    track = np.zeros(loop.count, np.float32)
    for at in loop.moments(6.0):
        volley = 1 + int(loop.random.geometric(0.6))
        for number in range(volley):
            decay = loop.random.uniform(0.0006, 0.004)
            seconds = np.arange(int(loop.rate * 6 * decay)) / loop.rate
            burst = loop.random.standard_normal(len(seconds)) * np.exp(-seconds / decay)
            burst -= burst.mean()
            loud = min(loop.random.pareto(1.6) + 0.15, 6.0)
            loop.place(track, (loud * burst).astype(np.float32), at + number * loop.random.exponential(0.03))
    roar = loop.noise(band(35, 160, -0.4, 2)) * loop.swell(0.3, 4.0, 0.35)
    hiss = loop.noise(band(1500, 7000, -0.3)) * loop.swell(0.2, 2.0, 0.5)
    return mix((0.75, roar), (0.14, hiss), (0.5, unit(track)))
