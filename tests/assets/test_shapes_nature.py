"""What grows and lives: it keeps its seed, its parameters change it, the shells are flat and face the right way."""

from __future__ import annotations

import numpy as np
import pytest

from assets.artifacts import Model
from assets.shapes.clay import Clay
from assets.shapes.hide import cut
from assets.shapes.organic import blob, tube
from assets.shapes.registry import SHAPES, build_shape

GROWN = ("tree_broadleaf", "tree_conifer", "willow", "bush", "rock", "crystal", "campfire", "flower", "coral", "island")


def outward_share(model: Model) -> float:
    """The part of all triangles whose winding agrees with their vertices' normals."""
    agree = total = 0
    for p in model.primitives:
        corners = p.positions[p.indices]
        facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        agree += int(((facing * p.normals[p.indices].sum(axis=1)).sum(axis=1) > 0).sum())
        total += len(p.indices)
    return agree / total


@pytest.mark.parametrize("name", GROWN)
def test_two_seeds_grow_two_things_and_one_seed_one(name: str) -> None:
    size = SHAPES[name].default_size
    first, again, other = (build_shape(name, size, seed=seed).primitives[0].positions for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert first.shape != other.shape or not np.allclose(first, other)


@pytest.mark.parametrize("name", ["tree_broadleaf", "tree_blossom", "tree_maple", "tree_conifer", "willow", "cypress"])
def test_trees_stay_within_their_triangles(name: str) -> None:
    for seed in range(3):
        assert build_shape(name, SHAPES[name].default_size, seed=seed).triangles <= 13_000


@pytest.mark.parametrize("name", ["quadruped", "bird", "person", "teddy", "skull", "snake", "rock", "egg", "pumpkin"])
def test_bodies_face_outwards(name: str) -> None:
    assert outward_share(build_shape(name, SHAPES[name].default_size)) > 0.98


@pytest.mark.parametrize("parameter", ["horns", "antlers", "hump", "trunk", "mane", "fleece", "sitting", "floppy"])
def test_a_quadruped_is_another_animal_by_each_parameter(parameter: str) -> None:
    size = (0.4, 1.0, 1.2)
    plain = build_shape("quadruped", size).primitives[0].positions
    other = build_shape("quadruped", size, parameters={parameter: 1.0}).primitives[0].positions
    assert plain.shape != other.shape


def test_a_skin_is_parted_where_its_field_is_zero_and_nowhere_else() -> None:
    ball = blob(np.random.default_rng(0), rough=0.0)
    height = ball.points[:, 1] - 0.3
    low, high = cut(ball, height)
    for part, side in ((low, -1), (high, 1)):
        assert (side * (part.points[part.faces][..., 1] - 0.3)).min() > -1e-9
    areas = [
        np.linalg.norm(np.cross(c[:, 1] - c[:, 0], c[:, 2] - c[:, 0]), axis=1).sum()
        for c in (part.points[part.faces] for part in (ball, low, high))
    ]
    assert areas[0] == pytest.approx(areas[1] + areas[2], rel=1e-3)


def test_a_zebra_has_about_as_much_stripe_as_coat() -> None:
    model = build_shape("zebra", SHAPES["zebra"].default_size)
    area = {}
    for p in model.primitives:
        corners = p.positions[p.indices]
        sides = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        area[p.surface] = float(np.linalg.norm(sides, axis=1).sum())
    assert 0.7 < area["stripes"] / area["body"] < 1.4


def test_the_ground_is_level_around_the_viewer_and_rolls_farther_out() -> None:
    ground = build_shape("ground", (80.0, 1.5, 80.0), seed=3).primitives[0].positions
    reach = np.hypot(ground[:, 0], ground[:, 2])
    assert np.abs(ground[reach < 5.9, 1]).max() < 1e-6
    assert ground[reach > 25, 1].max() > 0.7


def test_every_side_of_a_room_faces_its_middle() -> None:
    room = build_shape("room", (6.0, 3.0, 5.0))
    assert {p.surface for p in room.primitives} == {"walls", "floor", "ceiling", "trim"}
    for p in room.primitives:
        inward = np.array([0.0, 1.5, 0.0]) - p.positions
        if p.surface != "trim":
            assert (inward * p.normals).sum(axis=1).min() > 0
    assert outward_share(room) == 1.0


def test_clay_melts_two_balls_into_one_closed_skin() -> None:
    clay = Clay(0.4)
    clay.ball((-0.5, 0, 0), 0.5)
    clay.ball((0.5, 0, 0), 0.5)
    skin = clay.skin(32)
    middle = skin.points[np.abs(skin.points[:, 0]) < 0.03]
    assert np.hypot(middle[:, 1], middle[:, 2]).min() > 0.1
    corners = skin.points[skin.faces]
    volume = (np.cross(corners[:, 0], corners[:, 1]) * corners[:, 2]).sum() / 6
    assert 2 * 4 / 3 * np.pi * 0.5**3 * 0.95 < volume < 1.4


def test_tubes_and_blobs_are_closed_and_turned_outwards() -> None:
    for patch, least in ((blob(np.random.default_rng(0)), 3.0), (tube([(0, 0, 0), (0, 1, 0)], [0.5, 0.5], 24), 0.7)):
        a, b, c = (patch.points[patch.faces[:, k]] for k in range(3))
        assert (np.cross(a, b) * c).sum() / 6 > least
