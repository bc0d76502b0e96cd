"""A sky's light in nine numbers is the light of its pictures; what stands in for it in files gives the same."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from assets.hdr import read_hdr
from assets.photometry import light_levels
from assets.sky.dome import build_sky, fill_lights
from assets.sky.files import QUICK_WIDTH
from assets.sky.finish import pack_sky, shown_colors, sky_light
from assets.sky.harmonics import harmonics_of, irradiance
from assets.sky.look import SkyLook
from assets.sky.panorama import directions, solid_angles

LOOK = SkyLook(to_light=(0.4, 0.6, -0.693), sun_rise_deg=37.0, clouds="fair")
LEVELS = light_levels(12_000.0, "fair")


def normals(count: int = 60) -> np.ndarray:
    ways = np.random.default_rng(1).standard_normal((count, 3))
    return np.asarray(ways / np.linalg.norm(ways, axis=1, keepdims=True))


def test_nine_coefficients_give_a_pictures_irradiance_within_two_per_cent() -> None:
    files = pack_sky(LOOK, LEVELS, QUICK_WIDTH, jpeg=True, hdr=True)
    assert files.light is not None
    picture = read_hdr(files.light.data)
    assert picture.shape == (512, 1024, 3)
    told, own = sky_light(LOOK, LEVELS), harmonics_of(picture)
    assert np.abs(told - own).max() < 0.02 * np.abs(own[0]).max()
    # and the coefficients against the picture itself, summed pixel by pixel
    small = picture.reshape(128, 4, 256, 4, 3).mean(axis=(1, 3))
    ways, weight = directions(256, 128).reshape(-1, 3), np.repeat(solid_angles(256, 128), 256)
    facing = normals()
    exact = np.maximum(facing @ ways.T, 0) @ (small.reshape(-1, 3) * weight[:, None])
    assert np.abs(irradiance(told, facing) - exact).mean() < 0.02 * exact.mean()


def test_the_light_of_level_ground_is_what_the_chain_says() -> None:
    up = irradiance(sky_light(LOOK, LEVELS), np.array([[0.0, 1.0, 0.0]]))[0]
    assert up @ (0.2126, 0.7152, 0.0722) == pytest.approx(LEVELS.sky_lux, rel=0.03)


def test_lights_stand_in_for_the_sky() -> None:
    told = sky_light(replace(LOOK, clouds="broken"), LEVELS)
    fills = fill_lights(told)
    assert 3 <= len(fills) <= 6
    facing = normals()
    given = sum(
        np.maximum(facing @ np.asarray(fill.way_from), 0)[:, None] * np.asarray(fill.color) * fill.lux for fill in fills
    )
    wanted = irradiance(told, facing)
    assert np.abs(given - wanted).mean() < 0.12 * wanted.mean()


def test_fewer_lights_stand_in_for_the_sky_less_well_and_as_brightly() -> None:
    told = sky_light(replace(LOOK, clouds="broken"), LEVELS)
    fills = fill_lights(told, 3)
    assert len(fills) == 3
    facing = normals()
    given = sum(
        np.maximum(facing @ np.asarray(fill.way_from), 0)[:, None] * np.asarray(fill.color) * fill.lux for fill in fills
    )
    wanted = irradiance(told, facing)
    assert np.mean(given) == pytest.approx(wanted.mean(), rel=0.2)


def test_pictures_have_the_size_and_the_kind_that_were_asked_for() -> None:
    for jpeg, kind in ((True, "JPEG"), (False, "PNG")):
        files = pack_sky(LOOK, LEVELS, QUICK_WIDTH, jpeg=jpeg, hdr=False)
        picture = Image.open(io.BytesIO(files.shown.data))
        assert (picture.format, picture.size) == (kind, (QUICK_WIDTH, QUICK_WIDTH // 2))
        assert files.light is None


def test_the_colours_told_are_those_of_the_picture() -> None:
    zenith, horizon = shown_colors(LOOK, LEVELS)
    assert all(0 <= part <= 1 for part in (*zenith, *horizon))
    assert sum(horizon) > sum(zenith)


def test_the_dome_wears_a_panorama_the_right_way_round() -> None:
    (part,) = build_sky(10.0).primitives
    ways = part.positions / np.linalg.norm(part.positions, axis=1, keepdims=True)
    inner = np.abs(ways[:, 1]) < 0.9
    turn = np.arctan2(ways[:, 2], ways[:, 0]) / (2 * np.pi) + 0.5
    apart = np.abs(part.uvs[:, 0] - turn) % 1.0
    assert np.minimum(apart, 1 - apart)[inner].max() < 1e-3
    assert np.allclose(part.uvs[:, 1], np.maximum(0.5 - np.arcsin(ways[:, 1]) / np.pi, 0.001), atol=2e-3)


def test_the_dome_is_seen_from_inside() -> None:
    (part,) = build_sky(10.0).primitives
    a, b, c = (part.positions[part.indices[:, k]] for k in range(3))
    assert ((np.cross(b - a, c - a) * a).sum(axis=1) < 0).all()
