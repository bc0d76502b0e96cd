"""Panoramas of others as skies: read as light, refused where they are none, turned and as bright as is wanted."""

from __future__ import annotations

import io
import math

import numpy as np
import pytest
from PIL import Image

from assets.artifacts import F32
from assets.errors import InvalidFile
from assets.hdr import pack_hdr
from assets.sky.look import SkyLook
from assets.sky.paint import level_illuminance
from assets.sky.picture import fitted, read_panorama


def panorama(sun_column: int = 16, width: int = 128) -> F32:
    """Blue above, brown below, a bright sun somewhere over the horizon."""
    sky = np.empty((width // 2, width, 3), np.float32)
    sky[: width // 4], sky[width // 4 :] = (0.2, 0.4, 0.9), (0.2, 0.15, 0.1)
    sky[width // 6, sun_column] = 3000.0
    return sky


def shown(kind: str, size: tuple[int, int] = (128, 64), color: tuple[int, int, int] = (90, 140, 220)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, color).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("side", [(1.0, 0.0), (0.0, -1.0), (-0.7, 0.7)])
def test_its_sun_is_turned_to_where_the_scenes_light_comes_from(side: tuple[float, float]) -> None:
    look = SkyLook(to_light=(side[0], 0.5, side[1]))
    sky = fitted(read_panorama(pack_hdr(panorama()).data), look, 128).radiance
    column = int(sky.max(axis=(0, 2)).argmax())
    turn = ((column + 0.5) / 128 - 0.5) * 2 * math.pi
    apart = (turn - math.atan2(side[1], side[0]) + math.pi) % (2 * math.pi) - math.pi
    assert abs(apart) < 2 * math.pi / 128


def test_level_ground_gets_an_illuminance_of_one_and_not_the_suns() -> None:
    painted = fitted(panorama(), SkyLook(), 128)
    assert level_illuminance(painted.radiance) == pytest.approx(1.0, abs=1e-3)
    assert painted.sun_seen == 0.0
    calm = fitted(np.minimum(panorama(), 0.9), SkyLook(), 128)
    assert painted.radiance[2, 100] == pytest.approx(calm.radiance[2, 100], rel=0.5)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_a_screen_shows_becomes_light(kind: str) -> None:
    light = read_panorama(shown(kind))
    assert light.shape == (64, 128, 3)
    assert light[0, 0, 2] > light[0, 0, 1] > light[0, 0, 0] > 0
    assert float(read_panorama(shown(kind, color=(250, 250, 250))).max()) > 1.0  # the film had taken it back


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"GIF89a", "not a Radiance, JPEG or PNG"),
        (shown("PNG")[:60], "can be read"),
        (shown("PNG", (100, 100)), "twice as wide as high"),
        (shown("PNG", (32, 16)), "width from 64"),
        (shown("PNG", color=(0, 0, 0)), "black"),
        (b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 64 +X 128\nxx", "cut short"),
    ],
)
def test_what_is_no_panorama_is_refused_by_name(data: bytes, named: str) -> None:
    with pytest.raises(InvalidFile, match=named):
        read_panorama(data)
