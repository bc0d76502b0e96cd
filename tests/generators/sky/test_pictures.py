"""Skies of one's own pictures: the right one for the hour, the painter's where there is none, bad files by name."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assets.photometry import light_levels
from assets.sky.files import SkyFiles
from assets.sky.look import SkyLook
from generators.errors import GeneratorUnavailable
from generators.sky import PhysicalSky
from generators.sky_pictures import SkyPictures, fit_of
from generators.tasks import SkyTask

LEVELS = light_levels(12_000.0, "clear")
NOON, SUNSET = SkyLook(clouds="fair"), SkyLook(clouds="none", sun_rise_deg=4.0)
NIGHT = SkyLook(sun_rise_deg=-20.0, stars=1.0, moon=True)


def save(path: Path, color: tuple[int, int, int], size: tuple[int, int] = (128, 64)) -> Path:
    Image.new("RGB", size, color).save(path)
    return path


def made(generator: SkyPictures | PhysicalSky, look: SkyLook) -> SkyFiles:
    (files,) = generator.run(SkyTask(look=look, levels=LEVELS, width_px=512))
    assert isinstance(files, SkyFiles)
    return files


def test_a_folder_gives_each_hour_the_picture_named_for_it_and_else_paints(tmp_path: Path) -> None:
    save(tmp_path / "red-sunset.png", (220, 60, 30))
    save(tmp_path / "noon_clouds.png", (60, 120, 220))
    skies = SkyPictures("cpu", tmp_path)
    skies.load()
    red, _, blue = made(skies, SUNSET).gives.light[0]
    assert red > 2 * blue
    red, _, blue = made(skies, NOON).gives.light[0]
    assert blue > 2 * red
    assert made(skies, NIGHT).shown == made(PhysicalSky("cpu"), NIGHT).shown


def test_one_file_is_the_sky_at_every_hour_but_not_in_space(tmp_path: Path) -> None:
    skies = SkyPictures("cpu", save(tmp_path / "mine.jpg", (220, 60, 30)))
    skies.load()
    assert np.argmax(made(skies, NIGHT).gives.light[0]) == 0
    space = SkyLook(around="space", nebula=0.8)
    assert made(skies, space).shown == made(PhysicalSky("cpu"), space).shown


def test_a_bad_file_of_a_folder_is_passed_over_by_name(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "a-sunset.hdr").write_bytes(b"no")
    save(tmp_path / "square-sunset.png", (1, 2, 3), (64, 64))
    skies = SkyPictures("cpu", tmp_path)
    skies.load()
    with caplog.at_level(logging.WARNING):
        assert made(skies, SUNSET).shown == made(PhysicalSky("cpu"), SUNSET).shown
    assert all(name in caplog.text for name in ("a-sunset.hdr", "square-sunset.png"))


def test_nothing_to_show_is_told_at_the_start(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.hdr", save(tmp_path / "square.bmp", (1, 2, 3), (64, 64))):
        with pytest.raises(GeneratorUnavailable, match="HOLOFORGE_SKY_PICTURES"):
            SkyPictures("cpu", path).load()


@pytest.mark.parametrize(
    ("name", "look", "fits"),
    [
        ("sunset_clouds", SUNSET, True),
        ("kloofendal_puresky", NOON, True),
        ("starry-night", NIGHT, True),
        ("starry-night", NOON, False),
        ("sunset", NOON, False),
        ("IMG_0042", SUNSET, False),
    ],
)
def test_a_name_says_for_which_hour_it_is(name: str, look: SkyLook, fits: bool) -> None:
    assert (fit_of(name, look) > 0) == fits
