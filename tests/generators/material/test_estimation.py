"""What is derived from a picture stays seamless, flat where nothing is to be seen, and the right way up."""

import numpy as np
import pytest

from generators.material.estimation import estimate_maps, height_of, lay_edge, resize_periodic
from generators.material.gates import measure, seam_ratio
from generators.material.procedural.families import usual
from generators.material.procedural.render import paint

BRICKS = paint(usual("bricks"), 5, 128).base_color.astype(np.float32) / np.float32(255)


def test_the_maps_of_a_seamless_picture_pass_every_gate() -> None:
    assert measure(lay_edge(estimate_maps(BRICKS, usual("bricks")))).failed == ()


def test_a_bright_dome_becomes_a_bump_whose_left_side_faces_left() -> None:
    y, x = np.mgrid[-1:1:64j, -1:1:64j]
    dome = np.clip(1 - (x * x + y * y) / 0.25, 0, 1)
    maps = estimate_maps(np.repeat(0.2 + 0.6 * dome[..., None], 3, axis=2).astype(np.float32))
    assert maps.height[32, 32] > maps.height[2, 2]
    assert maps.normal[32, 20, 0] < 124 < 132 < maps.normal[32, 43, 0]
    assert maps.normal[20, 32, 1] > 132


def test_a_flat_picture_stays_flat() -> None:
    assert float(np.ptp(height_of(np.full((32, 32, 3), 0.5, np.float32)))) < 0.01


def test_lighting_that_falls_off_over_the_tile_is_not_taken_for_height() -> None:
    wave = 0.5 + 0.2 * np.cos(2 * np.pi * np.arange(64) / 64)
    fine = 0.02 * np.cos(2 * np.pi * 8 * np.arange(64) / 64)
    picture = np.broadcast_to((wave + fine)[None, :, None], (64, 64, 3)).astype(np.float32)
    spectrum = np.abs(np.fft.rfft(height_of(picture)[0]))
    assert spectrum[1] < 4 * spectrum[8]  # ten times in the picture


@pytest.mark.parametrize("size_px", [64, 256])
def test_resampling_keeps_the_tile_seamless_and_its_colour(size_px: int) -> None:
    resized = resize_periodic(BRICKS, size_px)
    assert resized.shape == (size_px, size_px, 3)
    assert np.allclose(resized.mean(axis=(0, 1)), BRICKS.mean(axis=(0, 1)), atol=0.005)
    busiest = 0.99
    assert seam_ratio((resized * 255).astype(np.uint8), busiest) < 1.05


def test_resampling_a_single_wave_gives_the_same_wave() -> None:
    def wave(n: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        angle = 2 * np.pi * np.arange(n) / n
        return np.broadcast_to((0.5 + 0.3 * np.cos(2 * angle))[None, :, None], (n, n, 3)).astype(np.float32)

    assert np.allclose(resize_periodic(wave(32), 64), wave(64), atol=1e-5)
    assert np.allclose(resize_periodic(wave(64), 32), wave(32), atol=1e-5)
