"""Which beds a scene has, where each sounds from, and how loud: together as loud as one alone."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from assets.ambience.beds import BEDS
from assets.artifacts import Vec3
from assets.stages.stage import Stage

_CHOICES: Final = Path(__file__).parent / "choices.toml"
_WET: Final = frozenset({"rain", "storm", "snow"})
_DARK: Final = frozenset({"night", "evening"})
_THROUGH_WALLS_DB: Final = -12.0
_THING_DB: Final = -2.0
_DISTANT_M: Final = 60.0
_STEPS: Final = 48
_SHALLOWEST_M: Final = 0.03
_UNLIKE: Final = re.compile(r"\b(?:chocolate|pen|truck|engineer|alarm|extinguisher|escape)\b")


@dataclass(frozen=True)
class Place:
    """What of a scene says how it sounds. `eye` is where one arrives; `things` are names and where they stand, by slot.

    `weather` and `time` are the plan's words.
    """

    stage: Stage | None
    indoor: bool
    time: str
    weather: str
    eye: Vec3
    things: Mapping[str, tuple[str, Vec3]]


@dataclass(frozen=True)
class Chosen:
    """A bed of a scene: its gain in decibels, and where it sounds from. `at` is the slot of the thing it is of.

    Without a `position` it is all around. Within `reach_m` of the position it is at its loudest.
    """

    sound: str
    gain_db: float
    position: Vec3 | None = None
    at: str | None = None
    reach_m: float = 3.0


def choose_beds(place: Place, most: int = 5) -> tuple[Chosen, ...]:
    """At most so many beds, no sound twice; the powers of all of them sum to that of one at 0 dB, or less."""
    found: dict[str, Chosen] = {}
    for bed in (*_of_things(place), *_of_weather(place), *_of_stage(place)):
        found.setdefault(bed.sound, bed)
    return _balanced(sorted(found.values(), key=lambda bed: -bed.gain_db)[:most])


def _balanced(beds: Sequence[Chosen]) -> tuple[Chosen, ...]:
    """All lowered alike until they are together no louder than one at 0 dB."""
    together = sum(10 ** (bed.gain_db / 10) for bed in beds)
    over = max(0.0, 10 * math.log10(together)) if beds else 0.0
    return tuple(Chosen(bed.sound, round(bed.gain_db - over, 1), bed.position, bed.at, bed.reach_m) for bed in beds)


def _of_things(place: Place) -> Iterator[Chosen]:
    for slot, (name, position) in place.things.items():
        if (sound := sound_of(name)) is not None:
            yield Chosen(sound, _THING_DB, position, slot, BEDS[sound].reach_m)


def sound_of(thing: str) -> str | None:
    """What a thing of that name sounds like; None where it makes no sound of ours."""
    if _UNLIKE.search(thing):
        return None
    for sound, names in _choices()["things"].items():
        if any(re.search(rf"\b{name}\b", thing) for name in names):
            return str(sound)
    return None


def _of_weather(place: Place) -> Iterator[Chosen]:
    for row in _choices()["weather"].get(place.weather, ()):
        yield from _placed(row, place, _THROUGH_WALLS_DB if place.indoor else 0.0)


def _of_stage(place: Place) -> Iterator[Chosen]:
    choices = _choices()
    plain = choices["plain"]["indoors" if place.indoor else "outdoors"]
    rows = choices["stages"].get(place.stage.name, plain) if place.stage is not None else plain
    for row in rows:
        if _sounds_under(row.get("under", ""), place):
            yield from _placed(row, place)


def _sounds_under(sky: str, place: Place) -> bool:
    dark = place.time in _DARK
    match sky:
        case "day":
            return not dark
        case "night":
            return dark and place.weather not in _WET
        case "fair":
            return not dark and place.weather not in _WET
    return True


def _placed(row: Mapping[str, Any], place: Place, more_db: float = 0.0) -> Iterator[Chosen]:
    sound, gain = row["sound"], float(row.get("gain_db", 0.0)) + more_db
    match row.get("at", ""):
        case "water":
            where = nearest_water(place.stage, place.eye) if place.stage is not None else None
            if where is not None:
                yield Chosen(sound, gain, where, None, BEDS[sound].reach_m)
        case "distance":
            x, y, z = place.eye
            yield Chosen(sound, gain, (x, y, z - _DISTANT_M), None, max(_DISTANT_M, BEDS[sound].reach_m))
        case _:
            yield Chosen(sound, gain, None, None, BEDS[sound].reach_m)


def nearest_water(stage: Stage, eye: Vec3) -> Vec3 | None:
    """The point of a stage's water that is nearest to `eye`, on its surface; None where it has none."""
    water = stage.water
    if water is None:
        return None
    (low_x, low_z), (high_x, high_z) = water.low, water.high
    near_x = np.linspace(low_x, high_x, _STEPS)
    near_z = np.linspace(low_z, high_z, _STEPS)
    points = [(math.hypot(x - eye[0], z - eye[2]), float(x), float(z)) for x in near_x for z in near_z]
    for _, x, z in sorted(points):
        if stage.water_depth_at(x, z) > _SHALLOWEST_M:
            return (x, water.level, z)
    return None


@cache
def _choices() -> dict[str, Any]:
    return tomllib.loads(_CHOICES.read_text("utf-8"))
