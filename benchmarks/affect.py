"""Moods and sound beds against their limits: `python -m benchmarks.affect`, a minute on one core.

Five hundred wild streams of signals against the caps of comfort; how long a patch takes from the signal to the outbox;
the held-out sentences; of every sound bed how long it takes, how loud it is, its seam, its spectrum and how it varies.
"""

from __future__ import annotations

import argparse
import itertools
import time
from random import Random

import numpy as np
from numpy.typing import NDArray

from assets.ambience.beds import BEDS, make_bed
from assets.artifacts import Speech
from assets.loudness import measure_loudness
from server.affect.attunement import Attunement
from server.affect.comfort import EVERY_S, OVER_S, TURN_S
from server.affect.tone import BOUNDS
from server.protocol.messages import Affect, Attune, Patched

STREAMS, SECONDS = 500, 20.0
LUMINANCE_PER_S = 0.15
_FRAMES_PER_S = 20
_ROUNDING = 1e-3

F64 = NDArray[np.float64]
Sent = list[tuple[float, Patched]]


def wild_stream(random: Random) -> Sent:
    """When a wild client gets which patches: jumps, floods, silence, other manners, off and on."""
    attunement, now, sent = Attunement(), 0.0, []
    pace, wild = random.choice([0.1, 0.5, 0.5, 1.5, 1.5, 4.0]), random.random() < 0.5
    attunement.attune(_attune(random), now)
    while now < SECONDS:
        draw = random.random()
        if draw < 0.03:
            attunement.attune(_attune(random), now)
        elif draw < 0.9:
            valence, arousal = (random.choice([-1.0, 1.0]) if wild else random.uniform(-1, 1) for _ in range(2))
            attunement.sense(Affect(valence=valence, arousal=arousal, confidence=random.random(), source="sensor"), now)
        if (patched := attunement.patch(["ambience/wind"], now)) is not None:
            sent.append((now, patched))
        now += random.expovariate(1 / pace)
    return sent


def broken_caps(sent: Sent) -> list[str]:
    """Which limits a stream of patches breaks, as its client shows them; none is as it should be."""
    times = np.arange(0.0, SECONDS + OVER_S, 1 / _FRAMES_PER_S)
    moments = [at for at, _ in sent]
    broken = []
    if any(later - earlier < EVERY_S - 1e-9 for earlier, later in itertools.pairwise(moments)):
        broken.append("too often")
    seen = {name: shown(sent, name, times) for name in ("intensity", "fog", "saturation", "stir")}
    for name, values in seen.items():
        low, high = BOUNDS[name]
        if values.min() < low - _ROUNDING or values.max() > high + _ROUNDING:
            broken.append(f"{name} out of bounds")
    if (_rate(seen["intensity"]) + _rate(seen["fog"])).max() > LUMINANCE_PER_S:
        broken.append("luminance too fast")
    if _least_between_turns(seen["intensity"], times) < TURN_S - 1e-6:
        broken.append("light turns back and forth")
    for _, patched in sent:
        environment, bed, speech = patched.patches
        if not (-6 <= (bed.gain_db or 0) <= 0 and 0.85 <= (speech.pace or 1) <= 1.15 and abs(speech.pitch or 0) <= 1):
            broken.append("sound out of bounds")
        if not patched.because or environment.light is None:
            broken.append("no reason or no light")
    return broken


def shown(sent: Sent, name: str, times: F64) -> F64:
    """A part of the environment's tone as a client shows it: along a line from what is seen to each patch."""
    values, start, goal, began = np.ones(len(times)), 1.0, 1.0, 0.0
    for at, patched in [*sent, (np.inf, None)]:
        span = (times >= began) & (times < at)
        values[span] = start + (goal - start) * np.clip((times[span] - began) / OVER_S, 0, 1)
        if patched is not None:
            start += (goal - start) * min(1.0, (at - began) / OVER_S)
            goal, began = float(getattr(patched.patches[0], name)), at
    return values


def _rate(values: F64) -> F64:
    rates: F64 = np.abs(np.diff(values)) * _FRAMES_PER_S / np.minimum(values[1:], values[:-1])
    return rates


def _least_between_turns(values: F64, times: F64) -> float:
    steps = np.diff(values)
    moving = np.flatnonzero(np.abs(steps) > 1e-5)
    ways = np.sign(steps[moving])
    turned = times[moving[1:][ways[1:] != ways[:-1]]]
    return float(np.diff(turned).min()) if len(turned) > 1 else float("inf")


def _attune(random: Random) -> Attune:
    sources = ("sensor", "slider") if random.random() < 0.9 else ()
    return Attune(job="j", sources=sources, manner=random.choice(["mirror", "soothe"]))  # type: ignore[arg-type]


def patch_ms(times: int = 500) -> float:
    """The slowest of so many patches in a hundred, from the signal to the message, milliseconds."""
    taken = []
    for _ in range(times):
        attunement = Attunement()
        attunement.attune(Attune(job="j", sources=("slider",)), 0.0)
        started = time.perf_counter()
        attunement.sense(Affect(valence=-0.8, arousal=0.6), 0.0)
        attunement.patch(["ambience/wind", "ambience/sea"], 0.0)
        taken.append((time.perf_counter() - started) * 1e3)
    return float(np.quantile(taken, 0.99))


def bed_row(sound: str) -> str:
    """A bed in a line of the table."""
    started = time.process_time()
    bed = make_bed(sound)
    seconds = time.process_time() - started
    samples = bed.samples.astype(np.float64)
    seam = abs(samples[0] - samples[-1]) / np.quantile(np.abs(np.diff(samples)), 0.99)
    power = np.abs(np.fft.rfft(samples)) ** 2
    centroid = float((np.fft.rfftfreq(len(samples), 1 / bed.sample_rate) * power).sum() / power.sum())
    loud = envelope(bed)
    vary = loud.std() / loud.mean()
    return (
        f"{sound:11} {seconds:5.2f} s  {bed.duration_s:4.0f} s  {2 * len(samples) // 1000:4} kB  "
        f"{measure_loudness(bed):6.1f} LUFS  seam {seam:4.2f}  {centroid:5.0f} Hz  varies {vary:4.2f}"
    )


def envelope(bed: Speech) -> F64:
    """Loudness in steps of a fiftieth of a second, `[n]`."""
    window = bed.sample_rate // 50
    power = np.convolve(np.square(bed.samples, dtype=np.float64), np.ones(window) / window, "same")
    smooth: F64 = np.sqrt(power)[::window]
    return smooth


def main() -> None:
    """Print all of it; ends with 1 where a cap is broken."""
    parser = argparse.ArgumentParser(description="Moods and sound beds against their limits.")
    parser.add_argument("--streams", type=int, default=STREAMS)
    given = parser.parse_args()
    for sound in BEDS:
        print(bed_row(sound))
    print(f"patch: 99 of 100 within {patch_ms():.2f} ms of their signal")
    streams = [wild_stream(Random(seed)) for seed in range(given.streams)]
    broken = [(seed, caps) for seed, sent in enumerate(streams) if (caps := broken_caps(sent))]
    print(
        f"{given.streams} wild streams, {sum(map(len, streams))} patches: {len(broken)} break a cap {broken[:5] or ''}"
    )
    if broken:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
