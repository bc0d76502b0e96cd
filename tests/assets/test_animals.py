"""Animals: few triangles, a camel's back and neck, necks that reach down to graze, thinned skins that stay closed."""

from __future__ import annotations

import numpy as np
import pytest

from assets.shapes import SHAPES, build_shape
from assets.shapes.bending import carried
from assets.shapes.clay import Clay

USUAL = ["bear", "camel", "cat", "cow", "deer", "dog", "elephant", "fox", "goat", "horse", "lion", "sheep", "wolf"]


@pytest.mark.parametrize("name", USUAL)
def test_an_animal_has_few_triangles(name: str) -> None:
    assert build_shape(name, SHAPES[name].default_size).triangles <= 6000


def camel(**parameters: float) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """The points of a camel's body and hair as they are drawn."""
    parts = SHAPES["camel"].build((1.0, 1.0, 1.0), 0, parameters)
    return np.concatenate([part.points for part in parts if part.surface in ("body", "hair")])


@pytest.mark.parametrize("hump", [0, 1, 2])
def test_a_camel_has_as_many_humps_as_it_is_given(hump: int) -> None:
    points = camel(hump=float(hump))
    back = [points[(points[:, 2] > z - 0.03) & (points[:, 2] < z + 0.03), 1].max() for z in np.arange(-0.8, 0.75, 0.06)]
    peaks = [b for a, b, c in zip(back, back[1:], back[2:], strict=False) if a < b >= c and b > 1.9]
    assert len(peaks) == hump


def test_a_camels_neck_sinks_before_it_rises() -> None:
    points = camel()
    under = {z: points[np.abs(points[:, 2] - z) < 0.05, 1].min() for z in (0.85, 1.25)}
    head = points[points[:, 2] > 1.3, 1]
    assert under[0.85] < 1.1 < under[1.25] < head.max() - 0.5


@pytest.mark.parametrize("name", ["camel", "deer", "horse"])
def test_who_grazes_has_the_mouth_near_the_ground(name: str) -> None:
    parts = SHAPES[name].build((1.0, 1.0, 1.0), 0, {"pose": 1.0})
    body = next(part.points for part in parts if part.surface == "body")
    muzzle = body[body[:, 2] > body[:, 2].max() - 0.1]
    assert muzzle[:, 1].mean() < body[:, 1].min() + 0.35 * np.ptp(body[:, 1])


def test_what_carries_a_head_keeps_its_shape() -> None:
    carry = carried((0, 2, 1), (0, 0.5, 1.5), 30.0)
    head = np.array([(0, 2, 1), (0, 2, 2), (0.1, 1.8, 1.4)], dtype=np.float64)
    assert np.allclose(carry(head[0]), (0, 0.5, 1.5))
    gaps, moved = (np.linalg.norm(p[:, None] - p[None], axis=2) for p in (head, carry(head)))
    assert np.allclose(gaps, moved)
    assert carry(head[1])[1] == pytest.approx(0.5 - np.sin(np.radians(30)))  # what was ahead is lower


@pytest.mark.parametrize(("name", "pose"), [("horse", 3.0), ("cow", 3.0), ("dog", 3.0), ("cat", 3.0)])
def test_who_runs_has_the_legs_far_apart(name: str, pose: float) -> None:
    def reach(pose: float) -> float:
        parts = SHAPES[name].build((1.0, 1.0, 1.0), 0, {"pose": pose})
        points = np.concatenate([part.points[part.faces].reshape(-1, 3) for part in parts])
        low = points[points[:, 1] < points[:, 1].min() + 0.35 * np.ptp(points[:, 1])]
        return float(np.ptp(low[:, 2]))

    assert reach(pose) > 1.25 * reach(0.0)


@pytest.mark.parametrize("name", ["cat", "dog"])
def test_who_sleeps_lies_in_a_ring_with_the_eyes_shut(name: str) -> None:
    parts = {p.surface: p.points for p in SHAPES[name].build((1.0, 1.0, 1.0), 0, {"pose": 5.0})}
    body = parts["body"]
    assert np.ptp(body[:, 1]) < 0.75 * np.ptp(body[:, 0])
    assert "eyes" not in parts


def test_cats_differ_by_their_coats() -> None:
    def dark(coat: float) -> int:
        return sum(len(p.faces) for p in SHAPES["cat"].build((1, 1, 1), 0, {"coat": coat}) if p.surface == "dark")

    tabby = next(p for p in SHAPES["cat"].build((1, 1, 1), 0, {"coat": 0.0}) if p.surface == "body")
    assert tabby.colors is not None
    assert tabby.colors.min() < 0.6
    assert dark(2.0) > 1.2 * dark(1.0)
    assert dark(4.0) > 1.2 * dark(1.0)


def test_a_thinned_skin_is_closed_and_keeps_its_extent() -> None:
    clay = Clay(0.05)
    clay.limb((0, 0, 0), (0, 1, 0), 0.2, 0.1)
    whole, thin = clay.skin(40), clay.skin(40, 500)
    assert len(thin.faces) <= 520 < len(whole.faces)
    assert np.abs(np.ptp(whole.points, axis=0) - np.ptp(thin.points, axis=0)).max() < 0.02
    _, same = np.unique(np.round(thin.points, 5), axis=0, return_inverse=True)
    faces = same.ravel()[thin.faces]
    edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    _, counts = np.unique(edges, axis=0, return_counts=True)
    assert set(counts) == {2}


@pytest.mark.parametrize("name", ["horse", "bear", "dog", "fox", "rabbit", "lion"])
def test_a_coat_is_not_of_one_shade(name: str) -> None:
    parts = build_shape(name, SHAPES[name].default_size).primitives
    coat = next(part for part in parts if part.surface == "body")
    assert coat.colors is not None
    assert np.ptp(np.percentile(coat.colors[:, 0], [5, 95])) > 0.2


def test_a_giraffes_horns_reach_from_its_head_to_their_tips() -> None:
    parts = SHAPES["giraffe"].build((0.8, 4.6, 2.7), 0, {})
    body = np.concatenate([part.points for part in parts if part.surface == "body"])
    horn = body[(np.abs(body[:, 0]) > 0.04) & (np.abs(body[:, 0]) < 0.1) & (np.abs(body[:, 2] - 1.14) < 0.06), 1]
    assert horn.max() > 4.48
    assert np.diff(np.sort(horn[horn > 4.2])).max() < 0.1
