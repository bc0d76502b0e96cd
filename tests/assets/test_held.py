"""What figures hold: drawn, light, at their hands, and foretold in their extent."""

from __future__ import annotations

import numpy as np
import pytest

from assets.shapes import SHAPES
from assets.shapes.bearing import posture_of
from assets.shapes.extents import body_of, figure_extent, seat_of
from assets.shapes.grips import GRIPS, HOLDS
from assets.shapes.growth import Growth
from assets.shapes.held import THINGS, add_held, held_points
from assets.shapes.joints import joints_of
from assets.shapes.postures import POSES, POSTURES, STANCE_NUMBERS

_NEAR_M = 0.12
_ON_THE_SHOULDER = ("plank", "sack", "ladder")


def test_everything_that_can_be_held_is_drawn_and_has_its_number() -> None:
    assert set(THINGS) == set(GRIPS) - {"nothing"}
    assert SHAPES["person"].parameters["holds"].high == len(GRIPS) - 1
    assert SHAPES["person"].parameters["pose"].high == len(POSTURES) - 1
    assert SHAPES["person"].parameters["stance"].high == len(STANCE_NUMBERS) - 1


@pytest.mark.parametrize("name", THINGS)
def test_a_thing_is_light_and_a_hand_is_on_it(name: str) -> None:
    joints = joints_of(posture_of(0.0, 0.0, float(HOLDS[name])))
    growth = Growth((1.0, 1.0, 1.0), np.random.default_rng(0))
    add_held(growth, joints, float(HOLDS[name]), busy=False)
    parts = list(growth.surfaces())
    assert sum(len(part.faces) for part in parts) <= 720
    assert {part.surface for part in parts} <= {"held", "grip"}
    points = np.concatenate([part.points[part.faces].reshape(-1, 3) for part in parts])
    assert points[:, 1].min() > joints.floor - 0.02  # nothing stands in the ground
    corners = points.reshape(-1, 3, 3)
    edges = [corners + t * (np.roll(corners, 1, axis=1) - corners) for t in np.linspace(0, 1, 12)]
    gap = min(float(np.linalg.norm(np.concatenate(edges) - hand, axis=2).min()) for hand in joints.hands)
    assert gap < _NEAR_M or name in _ON_THE_SHOULDER


def test_a_mop_reaches_the_floor_before_who_mops() -> None:
    posture = posture_of(float(POSES["sweeping"]), 0.0, float(HOLDS["mop"]))
    joints = joints_of(posture)
    points = held_points(joints, float(HOLDS["mop"]), posture.busy)
    assert points[:, 1].min() == pytest.approx(joints.floor, abs=0.05)
    assert points[points[:, 1].argmin(), 2] > joints.toes[0][2] - 0.1


def test_a_hand_goes_where_it_is_to_be() -> None:
    joints = joints_of(POSTURES["telephoning"])
    assert np.linalg.norm(joints.hands[1] - joints.head) < 0.2
    joints = joints_of(POSTURES["clapping"])
    assert np.linalg.norm(joints.hands[0] - joints.hands[1]) < 0.08


def test_who_stands_idle_does_so_in_several_ways() -> None:
    hands = {tuple(np.round(joints_of(posture_of(0.0, float(k))).hands[1], 1)) for k in range(1, 30)}
    assert len(hands) >= 5


def test_a_reader_on_a_chair_sits_and_still_reads() -> None:
    reader = {"pose": float(POSES["reading"]), "holds": float(HOLDS["book"]), "stance": float(STANCE_NUMBERS["seated"])}
    size = figure_extent(reader)
    assert size[1] < 0.85 * figure_extent({})[1]
    assert seat_of(size, reader) is not None
    assert seat_of(figure_extent({}), {}) is None


def test_the_body_of_an_angler_is_not_the_middle_of_the_box() -> None:
    angler = {"pose": float(POSES["fishing"]), "holds": float(HOLDS["rod"])}
    size = figure_extent(angler)
    _, above, behind = body_of(size, angler)
    assert 0.3 < behind < size[2] / 2
    assert 0.8 < above < 1.0
