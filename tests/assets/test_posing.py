"""Animals at their joints: each posture shows."""

from __future__ import annotations

import numpy as np
import pytest

from assets.shapes.posing import POSES
from assets.shapes.registry import SHAPES
from assets.shapes.using import has_one_side, mouth_of

POSED = ("zebra", "lioness", "bear", "goat", "wolf")


def points(name: str, pose: str) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    parts = SHAPES[name].build((1.0, 1.0, 1.0), 0, {"pose": float(POSES.index(pose))})
    drawn: np.ndarray[tuple[int, int], np.dtype[np.float64]] = np.concatenate(
        [part.points[part.faces].reshape(-1, 3) for part in parts]
    )
    return drawn


@pytest.mark.parametrize("name", POSED)
def test_who_lies_is_low_and_who_rears_is_high(name: str) -> None:
    height = {pose: float(np.ptp(points(name, pose)[:, 1])) for pose in ("stand", "lie", "rear")}
    assert height["lie"] < 0.85 * height["stand"] < height["rear"]


@pytest.mark.parametrize("name", ["zebra", "lioness", "bear"])
def test_who_drinks_has_the_snout_at_the_ground(name: str) -> None:
    drawn = points(name, "drink")
    head = drawn[drawn[:, 2] > drawn[:, 2].max() - 0.12 * np.ptp(drawn[:, 2])]
    assert head[:, 1].min() < drawn[:, 1].min() + 0.2 * np.ptp(drawn[:, 1])


@pytest.mark.parametrize("name", ["zebra", "lioness", "bear", "goat"])
def test_no_normal_is_lost_in_a_posture(name: str) -> None:
    for pose in range(len(POSES)):
        for part in SHAPES[name].build((1.0, 1.0, 1.0), 0, {"pose": float(pose)}):
            assert np.linalg.norm(part.normals, axis=1).min() > 0.1


def test_the_mouth_is_at_the_front_of_the_head() -> None:
    mouth = mouth_of("lioness", (0.55, 1.1, 2.2), {})
    assert mouth is not None
    up, ahead = mouth
    assert 0.6 < up < 1.1
    assert 0.9 < ahead <= 1.1


def test_who_fights_is_met_in_front() -> None:
    assert has_one_side("deer", {"pose": 10.0})
    assert not has_one_side("deer", {})
