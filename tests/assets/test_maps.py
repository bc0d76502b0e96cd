"""Maps as files: what JPEG keeps of them, judged by Pillow, and when they stay PNG."""

import io

import numpy as np
import pytest
from PIL import Image

from assets.artifacts import MaterialMaps
from assets.errors import InvalidArtifact
from assets.jpeg import pack_jpeg
from assets.maps import image_type, pack_map, pack_maps
from generators.material.procedural.families import usual
from generators.material.procedural.render import render


@pytest.fixture(scope="module")
def bricks() -> MaterialMaps:
    return render(usual("bricks"), 1, 256)


def opened(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)))


def test_only_clients_that_accept_jpeg_get_it(bricks: MaterialMaps) -> None:
    assert image_type(["image/png"]) == "image/png"
    assert image_type(["image/webp", "image/jpeg"]) == "image/jpeg"
    assert {asset.media_type for asset in pack_maps(bricks).values()} == {"image/png"}
    types = {name: asset.media_type for name, asset in pack_maps(bricks, "image/jpeg").items()}
    assert types == dict.fromkeys(("base_color", "normal", "orm"), "image/jpeg") | {"height": "image/png"}


@pytest.mark.parametrize(("name", "least_db"), [("base_color", 28.0), ("normal", 28.0), ("orm", 28.0)])
def test_jpeg_keeps_what_is_seen_in_a_fraction_of_the_bytes(bricks: MaterialMaps, name: str, least_db: float) -> None:
    pixels = getattr(bricks, name)
    files = pack_maps(bricks, "image/jpeg")[name], pack_maps(bricks)[name]
    wrong = opened(files[0].data).astype(np.float64) - pixels
    assert 10 * np.log10(255**2 / np.mean(wrong**2)) > least_db
    assert files[0].size_bytes < 0.6 * files[1].size_bytes


def test_jpeg_normals_keep_their_direction_and_have_no_blocks(bricks: MaterialMaps) -> None:
    def vectors(pixels: np.ndarray) -> np.ndarray:
        found = pixels.astype(np.float64) / 127.5 - 1
        units: np.ndarray = found / np.linalg.norm(found, axis=2, keepdims=True)
        return units

    got = vectors(opened(pack_map("normal", bricks.normal, "image/jpeg").data))
    turned = np.degrees(np.arccos(np.clip((got * vectors(bricks.normal)).sum(axis=2), -1, 1)))
    assert turned.mean() < 5
    steps = np.abs(np.diff(got, axis=1)).mean(axis=(0, 2))
    at_blocks = steps[7::8].mean() / np.delete(steps, np.arange(7, 255, 8)).mean()
    usual_steps = np.abs(np.diff(vectors(bricks.normal), axis=1)).mean(axis=(0, 2))
    before = usual_steps[7::8].mean() / np.delete(usual_steps, np.arange(7, 255, 8)).mean()
    assert at_blocks < 1.2 * before  # 1.12 when this was written


def test_data_keeps_its_colour_differences_whole() -> None:
    stripes = np.zeros((32, 32, 3), np.uint8)
    stripes[:, ::2, 0] = stripes[:, 1::2, 2] = 200
    whole, halved = (opened(pack_jpeg(stripes, 90, halved_colour=halved).data) for halved in (False, True))
    assert np.abs(whole.astype(int) - stripes).mean() < 6
    assert np.abs(halved.astype(int) - stripes).mean() > 30


@pytest.mark.parametrize(
    "pixels", [np.zeros((4, 4, 4), np.uint8), np.zeros((4, 4), np.uint8), np.zeros((0, 4, 3), np.uint8)]
)
def test_other_arrays_are_refused(pixels: np.ndarray) -> None:
    with pytest.raises(InvalidArtifact, match="pixels"):
        pack_jpeg(pixels, 90)
