"""Air and sky: wind, rain, thunder, and the faint tone of rooms and of nowhere."""

from __future__ import annotations

import numpy as np

from assets.ambience.loops import F32, Loop, band, mix, ring, unit


def wind(loop: Loop) -> F32:
    """Gusts of brownish noise; what whistles at edges rises with the square of a gust."""
    gust = loop.swell(0.08, 0.5, 0.55)
    body = loop.noise(band(60, 420, -0.6)) * gust
    leaves = loop.noise(band(900, 3500, -0.5)) * gust**2
    whistle = loop.noise(band(520, 640, edge=6)) * loop.swell(0.1, 0.4, 0.7) ** 2
    return mix((1.0, body), (0.16, leaves), (0.06, whistle))


def rain(loop: Loop) -> F32:
    """A steady hiss of many far drops, and the near ones singly: a click, and the ring of a bubble."""
    near = np.zeros(loop.count, np.float32)
    kinds = [
        ring(loop.rate, (hertz,), (decay,), (1.0,), 0.1)
        for hertz, decay in zip(loop.random.uniform(1800, 7000, 24), loop.random.uniform(0.001, 0.005, 24), strict=True)
    ]
    for at in loop.moments(140.0):
        kind = kinds[loop.random.integers(len(kinds))]
        loop.place(near, kind * np.float32(loop.random.pareto(2.5) + 0.1), at)
    hiss = loop.noise(band(700, 9000, -0.2)) * loop.swell(0.1, 0.6, 0.12)
    return mix((1.0, hiss), (0.35, unit(near)), (0.25, loop.noise(band(120, 500, -0.5))))


def thunder(loop: Loop) -> F32:
    """Two rolls from afar: claps that follow each other, duller and slower the later they come."""
    track = np.zeros(loop.count, np.float32)
    rumble = [loop.noise(band(25, high, -0.7, 3)) for high in (700, 260, 110)]
    for start in (0.06, 0.55):
        for number in range(9):
            delay, decay = number * loop.random.uniform(0.25, 0.6), 0.35 + 0.28 * number
            count = int(loop.rate * min(4 * decay, 9.0))
            rise = np.minimum(np.arange(count) / (loop.rate * (0.012 + 0.04 * number)), 1.0)
            fall = np.exp(-np.arange(count) / (loop.rate * decay))
            source = rumble[min(2, number // 3)]
            cut = int(loop.random.integers(loop.count - count)) if count < loop.count else 0
            clap = source[cut : cut + count] * (rise * fall).astype(np.float32)[: loop.count]
            loop.place(
                track, clap * np.float32(0.9**number), (start + loop.random.uniform(0, 0.1)) * loop.seconds + delay
            )
    return loop.echoed(track, 3.0, 0.35, 400)


def room_tone(loop: Loop) -> F32:
    """What a quiet room sounds like: air that falls with frequency, and the mains from far away."""
    air = loop.noise(band(40, 260, -0.8, 1.5))
    return mix((1.0, air), (0.05, loop.tone(100)), (0.03, loop.tone(50)), (0.05, loop.noise(band(1500, 6000, -0.5))))


def space_hum(loop: Loop) -> F32:
    """A deep chord whose tones beat, in a slow breath of filtered noise."""
    tones = [
        (1 / (place + 1), (loop.tone(hertz) + loop.tone(hertz + 0.23)) * loop.swell(0.06, 0.2, 0.3))
        for place, hertz in enumerate((55.0, 82.4, 110.0, 164.8))
    ]
    breath = loop.noise(band(150, 500, -0.5, 3)) * loop.swell(0.06, 0.15, 0.6)
    return mix(*tones, (0.35, breath), (0.03, loop.noise(band(2000, 6000, -0.5))))
