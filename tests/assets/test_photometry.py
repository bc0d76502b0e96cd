"""One chain from a plan's light to what is shown."""

from __future__ import annotations

import math

import numpy as np
import pytest

from assets.photometry import exposure, illuminance, light_levels
from assets.tone import encoded, film, unfilmed


def test_exposure_is_isos() -> None:
    assert exposure(0.0) == pytest.approx(1 / 1.2)
    assert exposure(15.0) * 1.2 * 2**15 == pytest.approx(1.0)


def test_noon_and_night_have_the_lux_of_nature() -> None:
    assert 80_000 < illuminance(12_000) < 110_000
    assert illuminance(600) == pytest.approx(40)
    assert illuminance(4200, indoor=True) == pytest.approx(450)


@pytest.mark.parametrize("indoor", [False, True])
def test_more_light_is_more_lux_and_comes_out_brighter(indoor: bool) -> None:
    plans = [0.0, 300.0, 900.0, 2000.0, 5000.0, 9000.0]
    levels = [light_levels(plan, "room" if indoor else "clear", indoor=indoor) for plan in plans]
    lux = [level.main_lux for level in levels]
    walls = [level.main_lux * level.exposure / math.pi for level in levels]
    assert lux == sorted(lux)
    assert walls == sorted(walls)
    assert walls[1] > 0.2 * walls[-1]  # the eye adapts: a night is still seen


def test_a_white_wall_in_full_daylight_is_white() -> None:
    levels = light_levels(12_000.0, "clear")
    wall = (0.7 * levels.main_lux + levels.sky_lux) / math.pi * levels.exposure
    assert wall == pytest.approx(0.95, abs=0.01)


def test_a_closed_sky_takes_the_sun_and_gives_its_own_light() -> None:
    open_, closed = light_levels(5000.0, "clear"), light_levels(5000.0, "closed")
    assert closed.main_lux < 0.3 * open_.main_lux
    assert closed.sky_lux > 3 * open_.sky_lux


def test_the_film_is_three_js_own_and_can_be_undone() -> None:
    grey = np.repeat(np.array([[0.0], [0.18], [1.0], [8.0]], np.float32), 3, axis=1)
    assert film(grey)[:, 0] == pytest.approx([0.0, 0.213, 0.763, 0.96], abs=0.03)
    colors = np.random.default_rng(1).uniform(0.02, 0.6, (50, 3)).astype(np.float32)
    assert np.allclose(unfilmed(film(colors)), colors, atol=0.01)


def test_bytes_are_srgb() -> None:
    assert encoded(np.array([[0.0, 0.214, 1.0]], np.float32)).tolist() == [[0, 127, 255]]
