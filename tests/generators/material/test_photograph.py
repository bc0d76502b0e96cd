"""Photographs made into materials: what tiles, what stays, and what is refused before it costs memory."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from generators.errors import InvalidTask
from generators.material.gates import measure, seam_ratio
from generators.material.photograph import LEAST_EDGE_PX, MOST_BYTES, material_of, read_photograph
from generators.material.tiling import even_light, make_tile


def bricks(height: int = 300, width: int = 340, lit: float = 0.0) -> np.ndarray:
    """A wall of bricks 56 by 24 pixels, with grain; `lit` is how much brighter its right side is."""
    y, x = np.mgrid[0:height, 0:width]
    row = y // 24
    joint = (y % 24 < 3) | ((x + 28 * (row % 2)) % 56 < 3)
    grain = np.random.default_rng(5).normal(0, 0.04, (height, width))
    wall = np.where(joint[..., None], (0.75, 0.73, 0.7), (0.6, 0.25, 0.2)) + grain[..., None]
    return np.asarray(np.clip(wall * (1 + lit * (x / width - 0.5))[..., None], 0, 1), np.float32)


def leaves(size: int = 300) -> np.ndarray:
    """A picture without any period."""
    noise = np.random.default_rng(2).normal(size=(size, size, 3))
    wave = np.hypot(np.fft.fftfreq(size)[:, None], np.fft.fftfreq(size)[None])[..., None]
    soft = np.fft.ifft2(np.fft.fft2(noise, axes=(0, 1)) * np.exp(-((wave * 12) ** 2)), axes=(0, 1)).real
    return np.asarray(np.clip(0.5 + 0.2 * soft / soft.std(), 0, 1), np.float32)[: size - 7, : size - 3]


def save(picture: np.ndarray, path: Path, **options: object) -> Path:
    Image.fromarray((picture * 255).astype(np.uint8)).save(path, **options)
    return path


@pytest.mark.parametrize("picture", [bricks(), leaves()], ids=["bricks", "leaves"])
def test_a_photograph_becomes_a_seamless_set(tmp_path: Path, picture: np.ndarray) -> None:
    assert seam_ratio((picture * 255).astype(np.uint8)) > 1.05
    maps = material_of(save(picture, tmp_path / "wall.jpg", quality=92), 128)
    assert measure(maps).passed
    assert maps.base_color.shape == (128, 128, 3)
    assert np.allclose(maps.base_color.mean(axis=(0, 1)), 255 * picture.mean(axis=(0, 1)), atol=6)


def test_a_regular_pattern_stays_regular_across_the_edge() -> None:
    tile = make_tile(bricks(), 168)
    joints = (np.tile(tile, (2, 2, 1)).mean(axis=2) > 0.55).mean(axis=1) > 0.7  # rows that are joints
    starts = np.flatnonzero(joints[1:] & ~joints[:-1])
    gaps = np.diff(starts)
    assert gaps.max() - gaps.min() <= 2


def test_uneven_light_goes_and_the_pattern_stays() -> None:
    lit = even_light(bricks(lit=0.8))
    left, right = lit[:, :112].mean(), lit[:, -112:].mean()
    assert abs(left - right) < 0.02
    assert np.abs(lit - bricks()).mean() < 0.06


def test_a_flat_picture_stays_flat() -> None:
    tile = make_tile(np.full((200, 200, 3), 0.4, np.float32), 64)
    assert np.allclose(tile, 0.4, atol=1e-3)


def test_the_same_photograph_gives_the_same_bytes(tmp_path: Path) -> None:
    path = save(leaves(), tmp_path / "leaves.png")
    assert material_of(path, 64).base_color.tobytes() == material_of(path, 64).base_color.tobytes()


def test_a_large_or_turned_photograph_is_read_upright_and_bounded(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90°
    path = save(np.zeros((2200, 4400, 3), np.float32), tmp_path / "phone.jpg", exif=exif)
    assert read_photograph(path).shape[1] <= 2200 < read_photograph(path).shape[0]


def _header_only(path: Path, width: int, height: int) -> Path:
    """A PNG that claims a size and holds hardly a pixel."""
    parts = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(bytes(64))))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
    return path


def _zip_bomb(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("picture.png", bytes(1 << 22))
    return path


@pytest.mark.parametrize(
    ("make", "wanted"),
    [
        (lambda p: p / "missing.png", "no picture"),
        (lambda p: _header_only(p / "wide.png", 30_000, 200), "30000×200 pixels, wanted edges of 128 to 16384"),
        (lambda p: _header_only(p / "large.png", 12_000, 8_000), "at most 80 megapixels"),
        (lambda p: _header_only(p / "huge.png", 60_000, 60_000), "more than 80 megapixels"),
        (lambda p: _zip_bomb(p / "bomb.png"), "no picture"),
        (lambda p: save(np.zeros((60, 300, 3), np.float32), p / "thin.png"), f"wanted edges of {LEAST_EDGE_PX}"),
    ],
)
def test_what_is_no_fit_picture_is_refused_by_name(tmp_path: Path, make: object, wanted: str) -> None:
    with pytest.raises(InvalidTask, match=wanted):
        material_of(make(tmp_path))  # type: ignore[operator]


def test_a_cut_off_file_and_one_too_heavy_are_refused(tmp_path: Path) -> None:
    whole = io.BytesIO()
    Image.fromarray((leaves() * 255).astype(np.uint8)).save(whole, "PNG")
    cut, heavy = tmp_path / "cut.png", tmp_path / "heavy.png"
    cut.write_bytes(whole.getvalue()[: len(whole.getvalue()) // 2])
    with open(heavy, "wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(InvalidTask, match="no picture"):
        material_of(cut)
    with pytest.raises(InvalidTask, match="64 MiB"):
        material_of(heavy)


@pytest.mark.parametrize(
    ("mode", "name"),
    [("CMYK", "p.jpg"), ("P", "p.png"), ("LA", "p.png"), ("RGBA", "p.png"), ("I;16", "p.png"), ("I;16", "p.tif")],
)
def test_a_picture_of_any_kind_of_channels_is_as_bright_as_its_colours(tmp_path: Path, mode: str, name: str) -> None:
    plain = (leaves() * 255).astype(np.uint8)
    deep = Image.fromarray(plain[..., 0].astype(np.uint16) * 257)
    image = deep if mode == "I;16" else Image.fromarray(plain).convert(mode)
    image.save(tmp_path / name)
    read = read_photograph(tmp_path / name)
    assert read.shape == (*plain.shape[:2], 3)
    assert read.mean() == pytest.approx((plain[..., 0] if mode == "I;16" else plain).mean() / 255, abs=0.02)


@pytest.mark.parametrize("name", ["moving.png", "moving.webp", "pages.tif"])
def test_of_several_frames_the_first_counts(tmp_path: Path, name: str) -> None:
    frames = [Image.new("RGB", (160, 140), color) for color in ("red", "blue")]
    frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:])
    red, _, blue = read_photograph(tmp_path / name).mean(axis=(0, 1))
    assert red > 0.9
    assert blue < 0.1


def _numbers(path: Path, values: np.ndarray) -> Path:
    Image.fromarray(values).save(path)
    return path


@pytest.mark.parametrize(
    ("make", "wanted"),
    [
        (lambda p: p, "is no file"),
        (lambda p: _numbers(p / "f.tif", np.full((150, 150), np.nan, np.float32)), "floating-point"),
        (lambda p: _numbers(p / "i.tif", np.full((150, 150), 70_000, np.int32)), "values of 70000 to 70000"),
        (lambda p: _numbers(p / "one.png", np.zeros((1, 1, 3), np.uint8)), "is 1×1 pixels"),
    ],
)
def test_what_has_no_colours_to_read_is_refused(tmp_path: Path, make: object, wanted: str) -> None:
    with pytest.raises(InvalidTask, match=wanted):
        read_photograph(make(tmp_path))  # type: ignore[operator]


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(InvalidTask, match="is no file"):
        read_photograph(tmp_path / "pipe.png")


def test_texts_that_unpack_to_hundreds_of_megabytes_are_not_unpacked(tmp_path: Path) -> None:
    path = save(leaves(), tmp_path / "leaves.png")
    data = b"note\x00\x00" + zlib.compress(bytes(128 << 20))
    chunk = struct.pack(">I", len(data)) + b"zTXt" + data + struct.pack(">I", zlib.crc32(b"zTXt" + data))
    whole = path.read_bytes()
    path.write_bytes(whole[:33] + chunk + whole[33:])  # after the signature and IHDR
    with pytest.raises(InvalidTask, match="no picture"):
        read_photograph(path)


@pytest.mark.parametrize("size", [0, 100, 2048])
def test_sizes_that_no_material_has_are_refused(tmp_path: Path, size: int) -> None:
    with pytest.raises(InvalidTask, match="size_px"):
        material_of(save(leaves(), tmp_path / "leaves.png"), size)
