"""Sound on a circle: noise, swells, echoes and events of a loop whose end runs on into its beginning.

Noise is drawn in the frequency domain, so that it is periodic to the sample; events that pass the end go on at the
beginning. All are mono float32 `[n]`; frequencies are hertz, times seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
Curve = Callable[[F64], F64]
"""Amplitude by frequency, hertz; never asked for 0."""


@dataclass(frozen=True)
class Loop:
    """The circle that a bed is drawn on: so many samples at such a rate, and the chance it is drawn with."""

    rate: int
    count: int
    random: Generator

    @property
    def seconds(self) -> float:
        """How long one round is."""
        return self.count / self.rate

    @property
    def times(self) -> F64:
        """When each sample is, `[n]`."""
        return np.arange(self.count) / self.rate

    def noise(self, curve: Curve) -> F32:
        """Noise whose spectrum is `curve`, of unit power."""
        hertz = np.fft.rfftfreq(self.count, 1 / self.rate)
        spectrum = self.random.standard_normal((2, len(hertz)))
        amplitude = np.concatenate([[0.0], curve(hertz[1:].astype(np.float64))])
        drawn = (spectrum[0] + 1j * spectrum[1]) * amplitude
        return unit(np.fft.irfft(drawn, self.count))

    def swell(self, slowest: float, fastest: float, depth: float) -> F32:
        """A slow rise and fall between two frequencies: exp(depth · a normal number), 1 in the middle."""
        moved = self.noise(lambda hertz: np.where((hertz >= slowest) & (hertz <= fastest), hertz**-0.5, 0.0))
        swelling: F32 = np.exp(depth * moved).astype(np.float32)
        return swelling

    def place(self, track: F32, event: F32 | F64, at_s: float) -> None:
        """Add an event to `track`; what passes the end goes on at the beginning."""
        start = int(at_s * self.rate) % self.count
        event = event[: self.count]
        head = min(len(event), self.count - start)
        track[start : start + head] += event[:head]
        track[: len(event) - head] += event[head:]

    def moments(self, per_s: float) -> F64:
        """Times of chance events, so many a second on average, at least one."""
        count = max(1, int(self.random.poisson(per_s * self.seconds)))
        return self.random.uniform(0.0, self.seconds, count)

    def echoed(self, sound: F32, seconds: float, share: float, dullest: float = 6000.0) -> F32:
        """Sound with the reverberation of a place that takes so long to fall by 60 dB; `share` of it is echo."""
        rate, count = self.rate, min(self.count, int(self.rate * seconds * 1.2))
        tail = self.random.standard_normal(count) * 10 ** (-3 * np.arange(count) / (rate * seconds))
        hertz = np.fft.rfftfreq(self.count, 1 / rate)
        damped = np.fft.rfft(tail, self.count) / (1 + (hertz / dullest) ** 2)
        wet = unit(np.fft.irfft(np.fft.rfft(sound) * damped, self.count)) * power(sound)
        mixed: F32 = ((1 - share) * sound + share * wet).astype(np.float32)
        return mixed

    def whole(self, hertz: float) -> float:
        """The nearest frequency that goes round a whole number of times."""
        return max(1, round(hertz * self.seconds)) / self.seconds

    def tone(self, hertz: float, phase: float | None = None) -> F32:
        """A sine of the nearest frequency that closes, of unit power."""
        start = self.random.uniform(0, 2 * np.pi) if phase is None else phase
        sine: F32 = (np.sqrt(2) * np.sin(2 * np.pi * self.whole(hertz) * self.times + start)).astype(np.float32)
        return sine


def power(sound: F32 | F64) -> float:
    """Root of the mean square."""
    return float(np.sqrt(np.mean(np.square(sound, dtype=np.float64))))


def unit(sound: F64 | F32) -> F32:
    """Sound brought to unit power; silence stays."""
    scaled: F32 = (sound / max(power(sound), 1e-12)).astype(np.float32)
    return scaled


def mix(*parts: tuple[float, F32]) -> F32:
    """The sum of sounds, each with its weight."""
    total: F32 = np.sum([np.float32(weight) * sound for weight, sound in parts], axis=0, dtype=np.float32)
    return total


def band(low: float, high: float, slope: float = 0.0, edge: float = 2.0) -> Curve:
    """From `low` to `high` with `slope` (−0.5 is pink, −1 brown), falling off beyond both like a filter."""
    return lambda hertz: hertz**slope / np.sqrt((1 + (low / hertz) ** (2 * edge)) * (1 + (hertz / high) ** (2 * edge)))


def ring(
    rate: int, hertz: Sequence[float], decays_s: Sequence[float], weights: Sequence[float], bend: float = 0.0
) -> F32:
    """Damped sines together, each with its decay to 1/e; `bend` raises the pitch by that share within a decay."""
    seconds = np.arange(int(rate * 5 * max(decays_s))) / rate
    total = np.zeros(len(seconds))
    for tone, decay, weight in zip(hertz, decays_s, weights, strict=True):
        phase = 2 * np.pi * tone * (seconds + bend * seconds**2 / (2 * decay))
        total += weight * np.exp(-seconds / decay) * np.sin(phase)
    total[: max(1, rate // 4000)] *= np.linspace(0, 1, max(1, rate // 4000))
    struck: F32 = total.astype(np.float32)
    return struck
