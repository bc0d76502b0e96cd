"""What lives: birds by day, crickets by night, people talking."""

from __future__ import annotations

import numpy as np

from assets.ambience.loops import F32, F64, Loop, band, mix, unit

_TABLE = 2048
_TALKERS = 11
_FORMANTS = ((700, 1150), (400, 1900), (320, 2400), (500, 950), (350, 800), (560, 1600))
"""The first two of six vowels, hertz."""


def birds(loop: Loop) -> F32:
    """Four singers, each with a phrase of its own that it repeats with small differences, and long rests between."""
    track = np.zeros(loop.count, np.float32)
    for singer in range(4):
        phrase = _phrase(loop)
        rounds = int(loop.random.integers(2, 5))
        offset, far = loop.random.uniform(0, loop.seconds), 1.0 / (1.0 + 0.5 * singer)
        for turn in range(rounds):
            at = offset + (turn + loop.random.normal(0, 0.08)) * loop.seconds / rounds
            for delay, low, high, length, trill in phrase:
                note = _whistle(loop.rate, low * loop.random.normal(1, 0.01), high, length, trill)
                loop.place(track, note * np.float32(far * loop.random.uniform(0.8, 1.0)), at + delay)
    return mix((1.0, unit(loop.echoed(track, 0.9, 0.3))), (0.05, loop.noise(band(200, 2000, -0.7))))


def _phrase(loop: Loop) -> list[tuple[float, float, float, float, float]]:
    """Notes as delay, first and last frequency, length, and trill (rises and falls a second)."""
    base, delay, notes = loop.random.uniform(2200, 4300), 0.0, []
    for _ in range(int(loop.random.integers(3, 8))):
        length = loop.random.uniform(0.05, 0.22)
        low, high = base * loop.random.uniform(0.8, 1.3, 2)
        notes.append((delay, low, high, length, loop.random.choice([0.0, 0.0, 28.0])))
        delay += length + loop.random.uniform(0.03, 0.16)
    return notes


def _whistle(rate: int, low: float, high: float, length: float, trill: float) -> F32:
    seconds = np.arange(int(rate * length)) / rate
    hertz = low + (high - low) * seconds / length + 0.08 * low * np.sin(2 * np.pi * trill * seconds)
    sound: F32 = (np.sin(2 * np.pi * np.cumsum(hertz) / rate) * np.sin(np.pi * seconds / length) ** 1.3).astype(
        np.float32
    )
    return sound


def insects(loop: Loop) -> F32:
    """Crickets: chirps of three or four pulses, two a second, from six of nearly one pitch; a fainter choir behind."""
    track = np.zeros(loop.count, np.float32)
    for one in range(6):
        carrier, rounds = loop.random.normal(4450, 160), round(loop.seconds * loop.random.uniform(1.7, 2.6))
        pulse = _whistle(loop.rate, carrier, carrier * 0.97, 0.017, 0.0)
        phase, pulses, loud = loop.random.uniform(0, 1), int(loop.random.integers(3, 5)), 1.0 / (1 + 0.7 * one)
        for turn in range(rounds):
            at = (turn + phase + loop.random.normal(0, 0.02)) * loop.seconds / rounds
            for number in range(pulses):
                loop.place(track, pulse * np.float32(loud * (0.6 + 0.13 * number)), at + number * 0.033)
    choir = loop.noise(band(4200, 5600, edge=10)) * (1 + 0.6 * loop.tone(43.0)) * loop.swell(0.1, 0.5, 0.2)
    return mix((1.0, unit(track)), (0.25, choir), (0.06, loop.noise(band(100, 900, -0.7))))


def crowd(loop: Loop) -> F32:
    """Eleven people who talk at once, not to be understood: vowels in a voice's rhythm, consonants of noise."""
    track = np.zeros(loop.count, np.float32)
    hiss = loop.noise(band(2500, 6500))
    for _ in range(_TALKERS):
        base = loop.random.choice([115.0, 205.0]) * loop.random.lognormal(0, 0.1)
        speed = base * loop.swell(0.3, 2.5, 0.08).astype(np.float64)
        cycles = np.cumsum(speed) / loop.rate
        cycles *= round(cycles[-1]) / cycles[-1]  # so that the last closes
        talk, breath = _syllables(loop, cycles, base)
        loud = loop.random.uniform(0.3, 1.0)
        track += np.float32(loud) * (talk + np.float32(0.25) * breath * hiss)
    return loop.echoed(unit(track), 0.8, 0.45, 3500)


def _syllables(loop: Loop, cycles: F64, base: float) -> tuple[F32, F32]:
    """A voice that speaks in sentences with rests, and where its consonants are."""
    place = (cycles % 1.0 * _TABLE).astype(np.int64) % _TABLE
    talk, breath = np.zeros(loop.count, np.float32), np.zeros(loop.count, np.float32)
    tables = [_vowel(base, first, second) for first, second in _FORMANTS]
    at, until = loop.random.uniform(0, 1.0), 0.0
    while at < loop.seconds - 0.4:
        until = until or at + loop.random.uniform(0.8, 3.0)
        length = loop.random.uniform(0.11, 0.26)
        start, count = int(at * loop.rate), int(length * loop.rate)
        shape = np.sin(np.pi * np.arange(count) / count).astype(np.float32) ** 0.8
        vowel = tables[loop.random.integers(len(tables))]
        talk[start : start + count] += shape * vowel[place[start : start + count]]
        edge = min(count // 3, loop.count - start)
        breath[start : start + edge] = np.hanning(edge)
        at += length * loop.random.uniform(0.9, 1.2)
        if at > until:
            at, until = at + loop.random.uniform(0.3, 1.6), 0.0
    return talk, breath


def _vowel(base: float, first: float, second: float) -> F32:
    """One cycle of a voice at `base` hertz with two formants, `[2048]`."""
    harmonics = np.arange(1, max(2, int(3600 / base)))
    hertz = harmonics * base
    weight = sum(
        gain / (1 + ((hertz - formant) / width) ** 2) for formant, width, gain in ((first, 110, 1), (second, 160, 0.5))
    )
    turn = 2 * np.pi * np.arange(_TABLE) / _TABLE
    cycle = (np.sin(turn[:, None] * harmonics + harmonics**2 * 0.7) * (weight / harmonics**0.4)).sum(axis=1)
    return unit(cycle)
