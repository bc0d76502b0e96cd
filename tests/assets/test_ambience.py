"""Sound beds: seamless, equally loud, each with the spectrum of what it is; and which of them a place has."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from assets.ambience import choosing
from assets.ambience.beds import BED_LUFS, BEDS, VARIANTS, make_bed, pack_bed
from assets.ambience.choosing import Place, choose_beds, nearest_water, sound_of
from assets.artifacts import Speech, Vec3
from assets.errors import InvalidArtifact
from assets.loudness import TARGET_LUFS, measure_loudness, measure_true_peak
from assets.stages import STAGES, build_stage
from assets.stages.stage import Stage

CENTROID_HZ = {
    "wind": (150, 700),
    "rain": (2500, 6000),
    "thunder": (30, 250),
    "sea": (250, 1500),
    "stream": (600, 2500),
    "cave-drips": (700, 2500),
    "fire": (400, 3500),
    "birds": (2200, 5000),
    "insects": (4000, 5200),
    "crowd": (300, 1500),
    "traffic": (200, 1200),
    "machines": (150, 1000),
    "room-tone": (40, 300),
    "space-hum": (40, 250),
}
"""Where the middle of each sound's power lies, as recordings of such sounds have it, generously."""
UNSTEADY = {"thunder": 0.6, "birds": 0.6, "insects": 0.4, "fire": 0.3, "sea": 0.25, "cave-drips": 0.4, "wind": 0.3}
"""The least that their loudness varies, beside its mean; rain, a room and a machine's fan hardly vary."""


@cache
def bed(sound: str) -> Speech:
    return make_bed(sound)


def envelope(speech: Speech) -> np.ndarray:
    window = speech.sample_rate // 50
    power = np.convolve(np.square(speech.samples, dtype=np.float64), np.ones(window) / window, "same")
    loudness: np.ndarray = np.sqrt(power)[::window]
    return loudness


@pytest.mark.parametrize("sound", BEDS)
def test_a_bed_runs_on_from_its_end_into_its_beginning(sound: str) -> None:
    samples = bed(sound).samples.astype(np.float64)
    steps = np.abs(np.diff(samples))
    assert abs(samples[0] - samples[-1]) <= np.quantile(steps, 0.995)
    bends = np.abs(np.diff(samples, 2))
    over_the_seam = np.abs(np.diff(np.concatenate([samples[-2:], samples[:2]]), 2)).max()
    assert over_the_seam <= np.quantile(bends, 0.999)
    loud, edge = envelope(bed(sound)), 5
    assert abs(loud[1:edge].mean() - loud[-edge:-1].mean()) < 4 * loud.std() + 1e-4


@pytest.mark.parametrize("sound", BEDS)
def test_a_bed_is_twelve_decibels_under_speech_and_has_its_own_spectrum(sound: str) -> None:
    made = bed(sound)
    assert BED_LUFS == TARGET_LUFS - 12
    assert abs(measure_loudness(made) - BED_LUFS) < 0.5
    assert measure_true_peak(made) < -5.0
    power = np.abs(np.fft.rfft(made.samples)) ** 2
    hertz = np.fft.rfftfreq(len(made.samples), 1 / made.sample_rate)
    low, high = CENTROID_HZ[sound]
    assert low < float((hertz * power).sum() / power.sum()) < high
    loud = envelope(made)
    assert loud.std() / loud.mean() > UNSTEADY.get(sound, 0.05)


def test_equal_seeds_give_equal_files_and_others_another_variant() -> None:
    assert pack_bed("room-tone", 1).digest == pack_bed("room-tone", 1 + VARIANTS).digest
    assert pack_bed("room-tone", 1).digest != pack_bed("room-tone", 2).digest
    with pytest.raises(InvalidArtifact, match="sound: 'whale', known are wind"):
        make_bed("whale")


@cache
def built_stage(name: str) -> Stage:
    return build_stage(name)


def place(
    stage: str | None = None,
    *,
    indoor: bool = False,
    time: str = "day",
    weather: str = "clear",
    things: dict[str, tuple[str, Vec3]] | None = None,
) -> Place:
    built = built_stage(stage) if stage else None
    return Place(built, indoor, time, weather, (0.0, 1.6, 0.0), things or {})


def sounds(where: Place) -> dict[str, float]:
    return {one.sound: one.gain_db for one in choose_beds(where)}


def test_every_stage_has_its_beds_and_every_bed_is_known() -> None:
    choices = tomllib.loads((Path(choosing.__file__).parent / "choices.toml").read_text("utf-8"))
    assert set(choices["stages"]) == set(STAGES)
    rows = [row for table in ("stages", "plain", "weather") for some in choices[table].values() for row in some]
    assert {row["sound"] for row in rows} | set(choices["things"]) == set(BEDS)
    assert {row.get("at", "") for row in rows} <= {"", "water", "distance"}
    assert {row.get("under", "") for row in rows} <= {"", "day", "night", "fair"}


def test_the_sea_sounds_from_the_water_and_a_fire_from_where_it_burns() -> None:
    beach = place("beach", things={"object/campfire-1": ("campfire", (1.0, 0.0, -3.0))})
    chosen = {one.sound: one for one in choose_beds(beach)}
    assert beach.stage is not None
    assert chosen["sea"].position == nearest_water(beach.stage, beach.eye)
    assert chosen["fire"].position == (1.0, 0.0, -3.0)
    assert chosen["fire"].at == "object/campfire-1"
    assert chosen["wind"].position is None


def test_weather_and_night_decide_what_is_heard() -> None:
    assert "birds" in sounds(place("garden"))
    assert {"rain", "thunder"} <= set(sounds(place("garden", weather="storm")))
    assert "birds" not in sounds(place("garden", weather="storm"))
    assert "insects" in sounds(place("garden", time="night"))
    assert "birds" not in sounds(place("garden", time="night"))
    assert sounds(place(indoor=True, weather="rain"))["rain"] < sounds(place(weather="rain"))["rain"] - 6


def test_all_beds_together_are_no_louder_than_one() -> None:
    for where in (place("garden", weather="storm"), place("garden"), place(indoor=True)):
        powers = [10 ** (gain / 10) for gain in sounds(where).values()]
        assert sum(powers) <= 1.02
        assert len(choose_beds(where, 2)) <= 2


def test_only_what_really_sounds_is_heard() -> None:
    assert sound_of("stone fireplace") == "fire"
    assert sound_of("water fountain") == "stream"
    assert sound_of("fountain pen") is None
    assert sound_of("fire truck") is None
    assert sound_of("bookshelf") is None
