"""A plan's time, weather and place become its sky; its light is told, and put into files exposed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest

from assets.sky.files import Skylight
from assets.sky.finish import skylight as painted_skylight
from assets.sky.harmonics import irradiance
from generators.plan import Environment, Sky, Sun, Surface
from server.jobs.infos import environment_info
from server.jobs.lighting import glb_light, main_light, outdoors
from server.jobs.skies import levels_of, light_around, same_sky, sky_look
from server.protocol.messages import Finished, Planned
from server.scenes.slot import SKY
from server.scenes.state import Outlook
from tests.server.jobs.small import CHOSEN
from tests.server.jobs.test_scenes import run_job

DAY = Environment(
    title="A test", mood="calm", archetype="meadow", time="day", weather="clear", ground=Surface(phrase="grass")
)
NIGHT = msgspec.structs.replace(
    DAY,
    time="night",
    sun=Sun(color=(0.4, 0.52, 1.0), intensity_lux=600.0),
    sky=Sky(zenith=(0.004, 0.008, 0.03), horizon=(0.02, 0.035, 0.09)),
)


def with_(environment: Environment = DAY, **fields: object) -> Environment:
    return msgspec.structs.replace(environment, **fields)


@pytest.mark.parametrize(
    ("weather", "clouds"), [("cloudy", "broken"), ("rain", "overcast"), ("storm", "storm"), ("fog", "none")]
)
def test_the_weather_is_in_the_sky(weather: str, clouds: str) -> None:
    assert sky_look(with_(weather=weather)).clouds == clouds


def test_snow_and_white_sand_are_shown_darker_than_they_would_burn_out() -> None:
    snow = Surface(phrase="fresh snow", base_color=(0.93, 0.94, 0.96))
    lawn = Surface(phrase="grass", base_color=(0.2, 0.35, 0.1))
    assert levels_of(with_(ground=snow)).ev100 > levels_of(with_(ground=lawn)).ev100 + 0.3
    assert levels_of(with_(ground=snow)).main_lux == levels_of(with_(ground=lawn)).main_lux


def test_fog_hides_the_sky_and_rain_the_sun() -> None:
    assert sky_look(with_(weather="fog")).veil > 0.8
    assert levels_of(with_(weather="rain")).main_lux < 0.4 * levels_of(DAY).main_lux


@pytest.mark.parametrize(
    ("stage", "around"), [("underwater", "water"), ("space", "space"), ("cave", "rock"), ("beach", "air")]
)
def test_the_place_says_what_is_around(stage: str, around: str) -> None:
    assert sky_look(with_(stage=stage)).around == around


def test_night_has_stars_and_a_moon_where_the_light_comes_from() -> None:
    look = sky_look(NIGHT)
    assert look.stars > 0
    assert look.moon
    way = main_light(NIGHT).direction
    assert way is not None
    assert np.allclose(look.to_light, -np.asarray(way))
    assert not sky_look(DAY).moon


@pytest.mark.parametrize("words", ["A cabin under the northern lights", "极光下的小屋"])
def test_northern_lights_are_by_night_where_they_are_said(words: str) -> None:
    assert sky_look(with_(NIGHT, title=words)).aurora
    assert not sky_look(with_(title=words)).aurora


def test_a_low_sun_stands_low_in_the_picture() -> None:
    sunset = with_(time="sunset", sun=Sun(elevation_deg=8.0, color=(1.0, 0.33, 0.09), intensity_lux=5200.0))
    assert 1.0 < sky_look(sunset).sun_rise_deg < 5.0
    _, far = outdoors(sunset, painted_skylight(sky_look(sunset), levels_of(sunset)))
    assert far.horizon[0] > far.horizon[2]


@pytest.mark.parametrize("skylight", [None, painted_skylight(sky_look(DAY), levels_of(DAY))], ids=["plain", "painted"])
def test_exposure_and_the_skys_light_are_told_at_once(skylight: Skylight | None) -> None:
    told = environment_info(Outlook(environment=DAY, view=None, lamps=(), surfaces={}, skylight=skylight))
    assert told.exposure == levels_of(DAY).ev100
    assert len(told.sky_light) == 9
    level = irradiance(np.asarray(told.sky_light), np.array([[0.0, 1.0, 0.0]]))[0] @ (0.2126, 0.7152, 0.0722)
    assert level == pytest.approx(levels_of(DAY).sky_lux, rel=0.06)
    assert told.lights[0].intensity == levels_of(DAY).main_lux > 50_000


def test_files_have_their_lights_exposed() -> None:
    levels = levels_of(DAY)
    packed, _, _ = glb_light(main_light(DAY), levels.exposure)
    assert packed.intensity == pytest.approx(levels.main_lux * levels.exposure)
    assert 2.0 < packed.intensity < 4.5  # π shows white as white


def test_a_room_is_lit_by_its_own_light_and_sees_the_sky_outside() -> None:
    room = with_(indoor=True, sun=Sun(intensity_lux=4200.0), time="night")
    assert levels_of(room).main_lux < 600
    assert sky_look(room).stars > 0
    above, below = irradiance(light_around(room, None), np.array([[0.0, 1.0, 0.0], [0.0, -1.0, 0.0]])).mean(axis=1)
    assert above > below > 0.2 * above


def test_the_sky_is_the_same_only_for_the_same_light() -> None:
    assert same_sky(DAY, with_(mood="happy"))
    assert not same_sky(DAY, with_(weather="rain"))
    assert not same_sky(None, DAY)


def test_where_no_sky_can_be_painted_the_plans_colours_stand_in_and_that_is_said_once(tmp_path: Path) -> None:
    events = run_job(tmp_path, "table", chosen={kind: name for kind, name in CHOSEN.items() if kind != "sky"})
    told = next(event.message for event in events if isinstance(event.message, Planned))
    assert len(told.environment.sky_light) == 9
    end = events[-1].message
    assert isinstance(end, Finished)
    assert [(failure.slot, failure.fallback) for failure in end.failures] == [(SKY, "the plan's colours")]
