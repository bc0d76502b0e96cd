"""The beds by name: how long each loop is, at which rate, and as loud as all the others."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from assets.ambience import fire, life, water, weather, works
from assets.ambience.loops import F32, Loop
from assets.artifacts import Said, Speech
from assets.asset import Asset
from assets.errors import InvalidArtifact
from assets.loudness import TARGET_LUFS, measure_loudness
from assets.wav import pack_wav

UNDER_SPEECH_DB: Final = 12.0
BED_LUFS: Final = TARGET_LUFS - UNDER_SPEECH_DB
"""How loud a bed is by itself: so much under a spoken line."""
LICENCE: Final = "Apache-2.0"
VARIANTS: Final = 4
"""So many loops there are of each sound: other chance, same kind."""
_LOUDEST: Final = 0.4
"""The highest sample: a clap of thunder must not startle."""
_PASSES: Final = 3


@dataclass(frozen=True)
class BedSpec:
    """How a bed is made: `seconds` long at `rate`; within `reach_m` of its place it is at its loudest."""

    make: Callable[[Loop], F32]
    seconds: float = 12.0
    rate: int = 24_000
    reach_m: float = 3.0


BEDS: Final[Mapping[str, BedSpec]] = MappingProxyType(
    {
        "wind": BedSpec(weather.wind, 16.0, 16_000, 30.0),
        "rain": BedSpec(weather.rain, 8.0, reach_m=20.0),
        "thunder": BedSpec(weather.thunder, 32.0, 8_000, 200.0),
        "sea": BedSpec(water.sea, 18.0, reach_m=12.0),
        "stream": BedSpec(water.stream, 8.0, reach_m=2.0),
        "cave-drips": BedSpec(water.cave_drips, 14.0, reach_m=6.0),
        "fire": BedSpec(fire.fire, 10.0, reach_m=1.5),
        "birds": BedSpec(life.birds, 16.0, reach_m=15.0),
        "insects": BedSpec(life.insects, 9.0, reach_m=10.0),
        "crowd": BedSpec(life.crowd, 8.0, 16_000, 8.0),
        "traffic": BedSpec(works.traffic, 16.0, 16_000, 20.0),
        "machines": BedSpec(works.machines, 10.0, 16_000, 4.0),
        "room-tone": BedSpec(weather.room_tone, 10.0, 16_000, 10.0),
        "space-hum": BedSpec(weather.space_hum, 20.0, 12_000, 30.0),
    }
)


def make_bed(sound: str, seed: int = 0) -> Speech:
    """One loop of a sound: mono, −28 LUFS or as near as its highest sample lets it, seamless.

    Raises:
        InvalidArtifact: there is no such sound.
    """
    spec = BEDS.get(sound)
    if spec is None:
        raise InvalidArtifact(f"sound: {sound!r}, known are {', '.join(BEDS)}")
    variant = seed % VARIANTS
    chance = np.random.default_rng([zlib.crc32(sound.encode()), variant])
    loop = Loop(spec.rate, round(spec.rate * spec.seconds), chance)
    samples = _levelled(spec.make(loop), spec.rate)
    return Speech(samples, spec.rate, said=Said(sound, "Holoforge ambience", LICENCE, variant))


def pack_bed(sound: str, seed: int = 0) -> Asset:
    """A loop as a WAV file that says what it is.

    Raises:
        InvalidArtifact: there is no such sound.
    """
    return pack_wav(make_bed(sound, seed))


def _levelled(samples: F32, rate: int) -> F32:
    """Brought to a bed's loudness; where peaks would pass the bound they are bent, without a seam."""
    samples = samples - samples.mean(dtype=np.float64).astype(np.float32)
    for _ in range(_PASSES):
        loudness = measure_loudness(Speech(samples, rate))
        samples = samples * np.float32(10 ** ((BED_LUFS - loudness) / 20))
        if float(np.abs(samples).max()) <= _LOUDEST:
            break
        samples = (_LOUDEST * np.tanh(samples / _LOUDEST)).astype(np.float32)
    return samples.astype(np.float32)
