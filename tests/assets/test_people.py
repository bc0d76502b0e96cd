"""People from near by: proportions, limbs that join, skirts that hang, what is worn over the shirt; few triangles."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from assets.artifacts import Model
from assets.shapes import SHAPES, build_shape
from assets.shapes.bearing import posture_of
from assets.shapes.extents import figure_extent
from assets.shapes.joints import joints_of
from assets.shapes.postures import POSES


def figure(**parameters: float) -> Model:
    return build_shape("person", figure_extent(parameters), parameters=parameters)


def part(model: Model, surface: str) -> NDArray[np.float32]:
    found = next(p for p in model.primitives if p.surface == surface)
    return found.positions[np.unique(found.indices)]


@pytest.mark.parametrize(
    ("parameters", "most"),
    [
        ({}, 6400),
        ({"variety": 4.0}, 6400),
        ({"robe": 2.0, "long_hair": 1.0}, 6400),
        ({"robe": 1.0, "long_hair": 1.0}, 6400),
        ({"wears": 2.0, "hat": 1.0}, 7600),
        ({"wears": 4.0, "hat": 3.0}, 7600),
        ({"wears": 6.0}, 7600),
    ],
)
def test_a_person_has_few_triangles(parameters: dict[str, float], most: int) -> None:
    assert figure(**parameters).triangles <= most


@pytest.mark.parametrize("wears", [0, 18, 19])
def test_cloth_lies_in_folds_whose_valleys_are_darker(wears: int) -> None:
    model = figure(wears=float(wears))
    for surface in ("clothes", "trousers"):
        found = next(p for p in model.primitives if p.surface == surface)
        assert found.colors is not None
        assert np.ptp(np.percentile(found.colors[:, 0], [15, 90])) > 0.08


def test_a_grown_person_is_seven_to_eight_heads_tall_and_a_child_fewer() -> None:
    def heads(**parameters: float) -> float:
        model = figure(**parameters)
        face, top = part(model, "eyes"), part(model, "hair")[:, 1].max()
        return float(top / (2 * (top - face[:, 1].mean())))  # the eyes are half-way down the head

    assert 6.5 < heads() < 8.0
    assert heads(young=1.0) < heads() - 1.0


@pytest.mark.parametrize("pose", ["standing", "sitting", "walking", "running"])
def test_shoes_join_the_legs(pose: str) -> None:
    model = figure(pose=float(POSES[pose]))
    shoes, legs = part(model, "shoes"), part(model, "trousers")
    for side in (shoes[:, 0] > np.median(shoes[:, 0]), shoes[:, 0] <= np.median(shoes[:, 0])):
        gap = np.linalg.norm(shoes[side][:, None] - legs[None], axis=2).min()
        assert gap < 0.03


def test_a_gown_widens_to_its_hem_and_hides_no_shoe_in_the_air() -> None:
    model = figure(robe=1.0, long_hair=1.0)
    cloth, shoes = part(model, "clothes"), part(model, "shoes")
    levels = [cloth[np.abs(cloth[:, 1] - y) < 0.06] for y in (0.9, 0.5, 0.2)]
    wide = [float(np.ptp(level[:, 2])) for level in levels]
    assert wide[0] < wide[1] < wide[2]
    assert cloth[:, 1].min() < shoes[:, 1].max()


def test_who_stands_bears_the_weight_on_one_leg() -> None:
    joints = joints_of(posture_of(0.0, 0.0))
    hips, shoulders = joints.hips[0][1] - joints.hips[1][1], joints.shoulders[0][1] - joints.shoulders[1][1]
    assert hips > 0.01 > -0.005 > shoulders
    assert abs(joints.ankles[0][1] - joints.ankles[1][1]) < 0.005
    assert abs(joints.head[0] - joints.ankles[0][0]) < abs(joints.head[0] - joints.ankles[1][0])


def test_who_holds_something_does_not_fold_the_arms() -> None:
    for variety in range(1, 9):
        hand = joints_of(posture_of(0.0, float(variety), 1.0)).hands[1]
        assert hand[0] < -0.15  # a staff stands at the side


def test_what_is_worn_lies_where_it_belongs() -> None:
    plain, apron, coat, cloak = (figure(wears=float(k)) for k in range(4))
    bib = part(apron, "trim")
    assert bib[:, 1].max() > part(plain, "trim")[:, 1].max() + 0.2
    assert part(coat, "clothes")[:, 1].min() < 0.65 < part(plain, "clothes")[:, 1].min()
    back = part(cloak, "trousers")
    shoulders = back[back[:, 1] > 1.3]
    assert len(shoulders)
    assert part(plain, "trousers")[:, 1].max() < 1.2


def test_a_visor_covers_the_face() -> None:
    model = figure(wears=6.0)
    visor, skin = part(model, "eyes"), part(model, "skin")
    assert visor[:, 2].max() > skin[:, 2].max() + 0.02


def test_the_usual_size_is_that_of_the_usual_figure() -> None:
    assert SHAPES["person"].default_size == pytest.approx(np.array(figure_extent({})) * 1.8 / 1.75, abs=0.03)


@pytest.mark.parametrize("wears", range(23))
def test_every_outfit_is_foretold_closely_and_has_few_triangles(wears: int) -> None:
    parameters = {"wears": float(wears), "variety": 12.0, "robe": {9: 3.0, 14: 1.0}.get(wears, 0.0)}
    drawn = SHAPES["person"].build((1.0, 1.0, 1.0), 0, parameters)
    points = np.concatenate([part.points[part.faces].reshape(-1, 3) for part in drawn])
    assert np.ptp(points, axis=0) == pytest.approx(np.array(figure_extent(parameters)), rel=0.12, abs=0.06)
    assert figure(**parameters).triangles <= 8000


@pytest.mark.parametrize("hat", range(28))
def test_every_hat_is_foretold_closely_and_nobody_else_looks_so(hat: int) -> None:
    parameters = {"hat": float(hat), "variety": 11.0}
    drawn = SHAPES["person"].build((1.0, 1.0, 1.0), 0, parameters)
    points = np.concatenate([part.points[part.faces].reshape(-1, 3) for part in drawn])
    assert np.ptp(points, axis=0) == pytest.approx(np.array(figure_extent(parameters)), rel=0.12, abs=0.06)
    other = figure(hat=float((hat + 1) % 28), variety=11.0)
    assert figure(**parameters).triangles != other.triangles or hat == 0


def test_most_people_wear_something_else_than_their_neighbour() -> None:
    tops = {figure(variety=float(k)).triangles for k in range(1, 13)}
    assert len(tops) >= 8


@pytest.mark.parametrize("variety", range(1, 13))
def test_both_feet_of_who_stands_are_on_the_ground(variety: int) -> None:
    joints = joints_of(posture_of(0.0, float(variety)))
    assert abs(joints.ankles[0][1] - joints.ankles[1][1]) < 0.008


def test_trainers_have_soles_of_another_surface() -> None:
    white = part(figure(wears=19.0), "detail")
    assert white[:, 1].min() < 0.01
    assert not any(p.surface == "detail" for p in figure(wears=0.0).primitives)
