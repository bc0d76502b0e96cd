"""Water: the sea, a stream, drips in a cave.

Source: Minnaert, On Musical Air-Bubbles and the Sounds of Running Water (1933): a bubble rings at one frequency, which
rises as it comes up.
"""

from __future__ import annotations

import numpy as np

from assets.ambience.loops import F32, Loop, band, mix, ring, unit


def sea(loop: Loop) -> F32:
    """Waves of unequal length: each swells, breaks, and runs out hissing."""
    breaking = np.zeros(loop.count, np.float32)
    running = np.zeros(loop.count, np.float32)
    starts = np.cumsum(loop.random.dirichlet(np.full(3, 40.0))) * loop.seconds
    for start in starts:
        length = loop.seconds / len(starts)
        seconds = np.arange(int(loop.rate * length * 1.6)) / loop.rate
        rise, fall = 0.28 * length, 0.3 * length
        shape = np.where(seconds < rise, (seconds / rise) ** 3, np.exp(-(seconds - rise) / fall))
        shape *= np.clip((seconds[-1] - seconds) / 0.4, 0, 1)
        strength = loop.random.uniform(0.7, 1.0)
        loop.place(breaking, (strength * shape).astype(np.float32), start)
        later = np.where(
            seconds < rise * 1.3, (seconds / (1.3 * rise)) ** 5, np.exp(-(seconds - 1.3 * rise) / (1.3 * fall))
        )
        later *= np.clip((seconds[-1] - seconds) / 0.4, 0, 1)
        loop.place(running, (strength * later).astype(np.float32), start)
    deep = loop.noise(band(50, 350, -0.6)) * (0.3 + breaking)
    surf = loop.noise(band(300, 2200, -0.4)) * (0.08 + breaking)
    foam = loop.noise(band(2500, 8000, -0.2)) * (0.05 + running)
    return mix((0.9, deep), (0.8, surf), (0.3, foam))


def stream(loop: Loop) -> F32:
    """Bubbles of every size, hundreds a second, over the rush of the water itself."""
    track = np.zeros(loop.count, np.float32)
    hertz = np.exp(loop.random.uniform(np.log(350), np.log(3200), 48))
    bubbles = [ring(loop.rate, (tone,), (14.0 / tone,), (1.0,), 0.25) for tone in hertz]
    for at in loop.moments(160.0):
        place = int(loop.random.integers(len(bubbles)))
        loud = loop.random.lognormal(0.0, 0.8) * (500 / hertz[place]) ** 0.3
        loop.place(track, bubbles[place] * np.float32(loud), at)
    rush = loop.noise(band(350, 3500, -0.5)) * loop.swell(0.1, 1.0, 0.12)
    return mix((0.8, unit(track)), (0.55, rush))


def cave_drips(loop: Loop) -> F32:
    """Single drops into still water, each where the last one was or elsewhere, in a hall that answers long."""
    track = np.zeros(loop.count, np.float32)
    places = [
        (loop.random.uniform(700, 2100), loop.random.uniform(0.0, loop.seconds), loop.random.uniform(1.1, 3.7))
        for _ in range(4)
    ]
    for hertz, first, apart in places:
        rounds = max(1, round(loop.seconds / apart))
        drop = ring(loop.rate, (hertz, 2.3 * hertz), (0.045, 0.012), (1.0, 0.4), 0.35)
        for turn in range(rounds):
            at = first + turn * loop.seconds / rounds + loop.random.normal(0, 0.03)
            loop.place(track, drop * np.float32(loop.random.uniform(0.5, 1.0)), at)
    hall = loop.echoed(track, 2.6, 0.6, 4500)
    return mix((1.0, unit(hall)), (0.12, loop.noise(band(50, 220, -0.8))))
