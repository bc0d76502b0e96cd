"""PNG files, judged by Pillow."""

import io

import numpy as np
import pytest
from PIL import Image

from assets.errors import InvalidArtifact
from assets.png import pack_png


@pytest.mark.parametrize("shape", [(1, 1, 3), (7, 5, 3), (64, 64, 3), (33, 65)])
def test_pillow_reads_back_every_byte(shape: tuple[int, ...]) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, shape, dtype=np.uint8)
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(pack_png(pixels).data))), pixels)


def test_sixteen_bit_grey_keeps_its_depth() -> None:
    pixels = np.arange(64 * 32, dtype=np.uint16).reshape(32, 64) * 31
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(pack_png(pixels).data))), pixels)


def test_only_colour_is_marked_as_srgb() -> None:
    pixels = np.zeros((4, 4, 3), np.uint8)
    assert b"sRGB" in pack_png(pixels, srgb=True).data
    assert b"sRGB" not in pack_png(pixels).data


@pytest.mark.parametrize(
    "pixels",
    [np.zeros((4, 4, 4), np.uint8), np.zeros((4, 4, 3), np.float32), np.zeros((0, 4, 3), np.uint8)],
)
def test_other_arrays_are_refused(pixels: np.ndarray) -> None:
    with pytest.raises(InvalidArtifact, match="pixels"):
        pack_png(pixels)
