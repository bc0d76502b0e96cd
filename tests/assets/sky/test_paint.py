"""Skies are closed, clean at their poles, of one brightness, and look as their kind does."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from assets.artifacts import F32
from assets.sky.look import SkyLook
from assets.sky.paint import LUMA, level_illuminance, paint_sky, with_sun
from assets.sky.panorama import directions, look_up

WIDTH = 256
DAY = SkyLook(to_light=(0.4, 0.6, -0.693), sun_rise_deg=37.0)
NIGHT = replace(DAY, sun_rise_deg=-20.0, zenith=(0.004, 0.008, 0.03), horizon=(0.02, 0.035, 0.09), grade=0.8, stars=1.0)
LOW = replace(DAY, to_light=(0.0, math.sin(0.05), -math.cos(0.05)), sun_rise_deg=math.degrees(0.05))
LOOKS = {
    "clear": DAY,
    "fair": replace(DAY, clouds="fair"),
    "broken": replace(DAY, clouds="broken"),
    "high": replace(DAY, clouds="high"),
    "overcast": replace(DAY, clouds="overcast"),
    "storm": replace(DAY, clouds="storm"),
    "mist": replace(DAY, veil=0.8),
    "sunset": LOW,
    "dusk": replace(LOW, sun_rise_deg=-4.0),
    "night": replace(NIGHT, moon=True),
    "aurora": replace(NIGHT, aurora=True),
    "globes": replace(DAY, globes=2, grade=1.0),
    "space": replace(NIGHT, around="space", nebula=1.0),
    "water": replace(DAY, around="water"),
    "rock": replace(DAY, around="rock"),
}


def painted(name: str) -> F32:
    return paint_sky(LOOKS[name], WIDTH, layers=6).radiance


def towards(sky: F32, *way: float) -> F32:
    """The light from about a direction."""
    near = directions(sky.shape[1], sky.shape[0]) @ (np.asarray(way) / np.linalg.norm(way)) > math.cos(0.15)
    return np.asarray(sky[near].mean(axis=0))


@pytest.mark.parametrize("name", LOOKS)
def test_every_sky_is_whole_closed_and_lights_level_ground_with_one(name: str) -> None:
    sky = painted(name)
    assert sky.shape == (WIDTH // 2, WIDTH, 3)
    assert np.isfinite(sky).all()
    assert sky.min() >= 0
    assert level_illuminance(sky) == pytest.approx(1.0, rel=1e-4)
    steps = np.abs(np.diff(sky @ LUMA, axis=1)).mean()
    seam = np.abs((sky[:, 0] - sky[:, -1]) @ LUMA).mean()
    assert seam < 2.0 * steps + 1e-4
    for pole in (sky[0] @ LUMA, sky[-1] @ LUMA):  # all columns meet there
        assert np.ptp(np.sort(pole)[3:-3]) < 0.5 * max(float((sky @ LUMA).mean()), float(pole.mean()))


def test_the_clear_sky_is_bluest_away_from_the_sun_and_palest_at_the_horizon() -> None:
    sky = painted("clear")
    high, low = towards(sky, -0.3, 1, 0.5), towards(sky, -1, 0.12, 1)
    assert high[2] > 1.8 * high[0]
    assert low[2] / low[0] < 0.75 * high[2] / high[0]


def test_a_low_sun_reddens_its_own_side() -> None:
    sky = paint_sky(replace(LOW, grade=0.0), WIDTH).radiance
    sunny, away = towards(sky, 0, 0.1, -1), towards(sky, 0, 0.1, 1)
    assert sunny[0] / sunny[2] > 1.3 * away[0] / away[2]
    assert sunny @ LUMA > 2 * (away @ LUMA)


def test_the_overcast_sky_is_brightest_above() -> None:
    sky = painted("overcast") @ LUMA
    assert sky[:10].mean() > 1.5 * sky[52:62].mean()


def test_more_clouds_leave_less_blue() -> None:
    def blue(name: str) -> float:
        sky = painted(name)[8:52]
        return float((sky[..., 2] > 1.6 * sky[..., 0]).mean())

    assert blue("clear") > 0.9
    assert blue("clear") > blue("fair") + 0.1 > blue("broken") + 0.2


def test_stars_stand_out_of_the_night_and_not_of_the_day() -> None:
    def points(name: str) -> int:
        light = painted(name)[8:48] @ LUMA
        beside = np.maximum(np.roll(light, 3, axis=1), np.roll(light, -3, axis=1))
        return int((light > 1.6 * beside).sum())

    assert points("night") > 30
    assert points("clear") == 0


def test_the_sun_is_half_a_degree_or_so_and_where_it_is_said() -> None:
    bright = with_sun(painted("clear"), DAY, 1e6)
    row, column = np.unravel_index(int((bright @ LUMA).argmax()), bright.shape[:2])
    assert directions(WIDTH, WIDTH // 2)[row, column] @ np.asarray(DAY.to_light) > math.cos(0.03)


def test_equal_looks_are_equal_pictures_and_another_seed_has_other_clouds() -> None:
    assert np.array_equal(painted("fair"), painted("fair"))
    other = paint_sky(replace(LOOKS["fair"], seed=5), WIDTH, layers=6).radiance
    assert np.abs(other - painted("fair")).mean() > 0.02


def test_reading_a_panorama_between_pixels_is_closed_too() -> None:
    sky = painted("clear")
    beside = [[-1.0, 0.3, 1e-4], [-1.0, 0.3, -1e-4]]
    ways = np.asarray(beside) / np.linalg.norm(beside, axis=1, keepdims=True)
    first, second = look_up(sky, ways)
    assert np.allclose(first, second, rtol=1e-2)
