"""Figures bend at their joints: their extent, their seat and their parts follow from the posture."""

from __future__ import annotations

import numpy as np
import pytest

from assets.artifacts import Model
from assets.layout import Layout, Placement, open_region
from assets.layout.form import form_source
from assets.layout.items import Item
from assets.shapes import SHAPES, build_shape
from assets.shapes.bearing import posture_of
from assets.shapes.extents import figure_extent, seat_of
from assets.shapes.joints import joints_of
from assets.shapes.postures import POSES, POSTURES


def figure(**parameters: float) -> Model:
    return build_shape("person", figure_extent(parameters), parameters=parameters)


@pytest.mark.parametrize("name", POSTURES)
def test_the_extent_that_is_foretold_is_the_one_that_is_drawn(name: str) -> None:
    parameters = {"pose": float(POSES[name]), "variety": 3.0}
    drawn = SHAPES["person"].build((1.0, 1.0, 1.0), 0, parameters)
    points = np.concatenate([part.points[part.faces].reshape(-1, 3) for part in drawn])
    assert np.ptp(points, axis=0) == pytest.approx(np.array(figure_extent(parameters)), rel=0.1, abs=0.05)


def test_postures_differ_in_outline() -> None:
    tall = {name: figure_extent({"pose": float(number)})[1] for name, number in POSES.items()}
    assert tall["lying"] < 0.4 * tall["standing"]
    assert tall["squatting"] < tall["kneeling"] < tall["standing"]
    assert tall["sitting"] < 0.85 * tall["standing"]


def test_who_walks_has_one_foot_before_the_other_and_the_arms_against_them() -> None:
    walking = joints_of(POSTURES["walking"])
    left, right = walking.ankles
    assert left[2] > right[2] + 0.3
    assert walking.hands[0][2] < walking.hands[1][2]


def test_limbs_keep_their_lengths_in_every_posture() -> None:
    for posture in POSTURES.values():
        joints = joints_of(posture)
        for k in range(2):
            assert np.linalg.norm(joints.knees[k] - joints.hips[k]) == pytest.approx(0.42)
            assert np.linalg.norm(joints.wrists[k] - joints.elbows[k]) == pytest.approx(0.25)


def test_a_person_has_parts_of_its_own_and_a_gown_hides_the_trousers() -> None:
    parts = {p.surface for p in figure().primitives}
    assert parts == set(SHAPES["person"].surfaces) - {"held", "grip", "outer", "detail"}
    gown = {p.surface: p.positions for p in figure(robe=1.0).primitives}
    for axis in (0, 2):
        assert np.abs(gown["trousers"][:, axis]).max() < np.abs(gown["clothes"][:, axis]).max()
    assert gown["trousers"][:, 1].min() > gown["clothes"][:, 1].min() + 0.3
    skin = next(p for p in figure().primitives if p.surface == "skin")
    assert skin.positions[:, 1].max() > 1.5  # the face
    assert skin.positions[:, 1].min() < 0.95  # the hands


def test_varieties_are_different_people_and_each_is_itself_again() -> None:
    one, again, other = (figure(variety=v).primitives[1].positions for v in (4.0, 4.0, 5.0))
    assert np.array_equal(one, again)
    assert one.shape != other.shape or not np.allclose(one, other)
    assert posture_of(0.0, 4.0) != posture_of(0.0, 5.0)


@pytest.mark.parametrize("hat", [1, 2, 3, 4, 5, 6, 7])
def test_a_hat_leaves_the_face_free(hat: int) -> None:
    model = figure(hat=float(hat))
    skin = next(p for p in model.primitives if p.surface == "skin")
    eyes = next(p for p in model.primitives if p.surface == "eyes").positions
    others = [p for p in model.primitives if p.surface not in ("skin", "eyes")]
    box = np.concatenate([p.positions for p in others])
    left = eyes[:, 0] > eyes[:, 0].mean()
    for eye in (eyes[left], eyes[~left]):
        beside = (np.abs(box[:, :2] - eye[:, :2].mean(axis=0)) < 0.012).all(axis=1)
        assert not (beside & (box[:, 2] > eye[:, 2].max() + 0.01)).any()
    assert skin.positions[:, 1].max() > eyes[:, 1].min()


def seated(shape: str) -> tuple[Placement, Placement]:
    """A seat and who sits on it."""
    parameters = {"pose": float(POSES["sitting"])}
    size, extent = SHAPES[shape].default_size, figure_extent(parameters)
    layout = Layout(open_region(), 1)
    seat = layout.place(Item("seat", size, form=form_source(shape, size, {}, 0)))
    body = form_source("person", extent, parameters, 0)
    sitter = Item("man", extent, relation="on", target="seat", seat=seat_of(extent, parameters), form=body)
    return seat, layout.place(sitter)


@pytest.mark.parametrize(("shape", "height"), [("chair", 0.46), ("bench", 0.43), ("log", 0.4), ("stool", 0.7)])
def test_who_sits_has_the_hips_on_the_seat_and_no_foot_below_the_floor(shape: str, height: float) -> None:
    seat, man = seated(shape)
    assert man.on == "seat"
    assert man.yaw == seat.yaw
    assert man.size == figure_extent({"pose": float(POSES["sitting"])})  # as large as ever
    above, behind = seat_of(man.size, {"pose": float(POSES["sitting"])}) or (0.0, 0.0)
    assert man.position[1] >= 0.0
    assert man.position[1] + above == pytest.approx(height, abs=0.09)
    ahead = np.array([np.sin(man.yaw), np.cos(man.yaw)])
    hips = np.array(man.spot) - behind * ahead
    assert np.hypot(*(hips - np.array(seat.spot))) < 0.75 * max(seat.size[0], seat.size[2])


def test_who_stands_has_no_seat() -> None:
    assert seat_of((0.6, 1.8, 0.3), {}) is None
