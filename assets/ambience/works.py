"""What people have built: traffic and machines."""

from __future__ import annotations

import numpy as np

from assets.ambience.loops import F32, Loop, band, mix, ring, unit


def traffic(loop: Loop) -> F32:
    """A road some way off: its constant rush, and cars that come, pass and go; tyres above, engines below."""
    passing = np.zeros(loop.count, np.float32)
    for at in loop.moments(0.35):
        length = loop.random.uniform(2.5, 5.0)
        seconds = np.arange(int(loop.rate * 2 * length)) / loop.rate - length
        near = 1.0 / (1.0 + (seconds / (0.22 * length)) ** 2) * np.cos(np.pi * seconds / (2 * length)) ** 2
        loop.place(passing, (loop.random.uniform(0.4, 1.0) * near).astype(np.float32), at)
    rush = loop.noise(band(80, 700, -0.6))
    tyres = loop.noise(band(500, 1800, -0.3)) * (0.1 + passing)
    engines = loop.noise(band(45, 130, -0.3, 3)) * (0.3 + passing) * loop.swell(0.2, 2.0, 0.15)
    return mix((0.55, rush), (1.0, tyres), (0.9, engines))


def machines(loop: Loop) -> F32:
    """A hall of machines: the mains and its overtones, a fan, and a hammer that keeps time."""
    track = np.zeros(loop.count, np.float32)
    clank = ring(loop.rate, (310, 743, 1290, 2140), (0.09, 0.06, 0.035, 0.02), (1.0, 0.7, 0.5, 0.3))
    beats = round(loop.seconds * 1.6)
    for beat in range(beats):
        loop.place(track, clank * np.float32(1.0 if beat % 2 else 0.7), beat * loop.seconds / beats)
        loop.place(track, clank[::3] * np.float32(0.35), (beat + 0.45) * loop.seconds / beats)
    hum = [(1.0 / number**0.8, loop.tone(50.0 * number)) for number in (1, 2, 3, 4, 6)]
    fan = loop.noise(band(120, 1400, -0.5)) * (1 + 0.25 * loop.tone(11.0))
    return mix((0.5, unit(mix(*hum))), (0.55, fan), (0.6, unit(loop.echoed(track, 1.2, 0.4))))
