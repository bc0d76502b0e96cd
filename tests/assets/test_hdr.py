"""Radiance pictures are read back as they were written; what is none is refused by name."""

from __future__ import annotations

import numpy as np
import pytest

from assets.errors import InvalidArtifact, InvalidFile
from assets.hdr import pack_hdr, read_hdr

RNG = np.random.default_rng(2)


@pytest.mark.parametrize("width", [8, 127, 128, 129, 300])
def test_light_comes_back_within_a_per_cent(width: int) -> None:
    picture = (10 ** RNG.uniform(-3, 5, (5, width, 1)) * RNG.uniform(0.5, 1, (5, width, 3))).astype(np.float32)
    asset = pack_hdr(picture)
    assert asset.media_type == "image/vnd.radiance"
    assert np.abs(read_hdr(asset.data) / picture - 1).max() < 0.01


def test_black_stays_black() -> None:
    assert read_hdr(pack_hdr(np.zeros((2, 16, 3), np.float32)).data).max() == 0


def test_rows_that_are_not_packed_are_read_too() -> None:
    data = b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 2\n" + bytes([128, 64, 32, 129, 0, 0, 0, 0])
    assert np.allclose(read_hdr(data)[0, 0], (1.0, 0.5, 0.25), atol=0.01)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not a Radiance"),
        (b"#?RADIANCE\n\n+X 2 -Y 1\n", "resolution"),
        (b"#?RADIANCE\n\n-Y 99999 +X 99999\n", "at most"),
        (pack_hdr(np.ones((4, 64, 3), np.float32)).data[:-30], "cut short"),
        (b"#?RADIANCE\n\n-Y 1 +X 8\n" + bytes([2, 2, 0, 8, 255, 1]), "beyond its row"),
    ],
)
def test_junk_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(InvalidFile, match=why):
        read_hdr(data)


@pytest.mark.parametrize(
    "picture",
    [
        np.ones((4, 64), np.float32),
        np.ones((4, 64, 3)),
        np.ones((4, 4, 3), np.float32),
        np.full((4, 64, 3), np.nan, np.float32),
        np.full((4, 64, 3), -1, np.float32),
    ],
)
def test_what_is_no_light_is_not_written(picture: np.ndarray) -> None:
    with pytest.raises(InvalidArtifact):
        pack_hdr(picture)
