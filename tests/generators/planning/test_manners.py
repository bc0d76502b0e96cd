"""Nobody just stands, and nobody shivers: what people do and wear of whom a prompt says neither."""

from __future__ import annotations

import pytest

from assets.shapes.bearing import posture_of
from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES
from generators.plan import SceneObject
from generators.planning.knowledge.idle import idle_rows
from generators.planning.knowledge.wear import wear_rows
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask

QUILTED, COAT, SHORTS, TRUNKS = 15.0, 2.0, 26.0, 24.0


def people(planner: EmbeddedPlanner, prompt: str) -> list[SceneObject]:
    parts = list(planner.run(PlanTask(prompt=prompt)))
    found = [part for part in parts if isinstance(part, SceneObject)]
    return [one for one in found if one.shape == "person"]


def test_the_tables_name_postures_things_and_outfits_that_there_are() -> None:
    assert all(row.idles for row in idle_rows())
    assert all(row.men or row.women or row.children for row in wear_rows())


def test_three_who_throw_are_at_three_moments_of_it() -> None:
    throwing = float(POSES["throwing"])
    assert len({posture_of(throwing, variety).right for variety in (7.0, 8.0, 9.0)}) == 3


@pytest.mark.parametrize(
    ("prompt", "worn"),
    [
        ("three people in a snowy park", {QUILTED, COAT}),
        ("two men on a tropical beach", {SHORTS, TRUNKS}),
    ],
)
def test_clothes_fit_the_weather(planner: EmbeddedPlanner, prompt: str, worn: set[float]) -> None:
    assert {one.parameters.get("wears", 0.0) for one in people(planner, prompt)} <= worn


def test_two_women_in_a_cafe_talk_face_to_face(planner: EmbeddedPlanner) -> None:
    first, second = people(planner, "two women in a cafe")
    assert {one.parameters["pose"] for one in (first, second)} == {float(POSES["talking"])}
    assert (second.relation, second.target, second.side) == ("facing", first.id, "front")


def test_a_soldier_has_his_rifle(planner: EmbeddedPlanner) -> None:
    (soldier,) = people(planner, "a soldier on a street")
    assert soldier.parameters["holds"] == float(HOLDS["rifle"])
    assert soldier.parameters["hat"] == 3.0


def test_the_same_words_in_two_prompts_are_not_the_same_woman(planner: EmbeddedPlanner) -> None:
    looks = {
        tuple(sorted((name, surface.phrase) for name, surface in people(planner, prompt)[0].surfaces.items()))
        for prompt in ("a woman in a kitchen", "a woman in a library", "a woman in an office")
    }
    assert len(looks) > 1


def test_who_sunbathes_on_a_lounger_leans_against_its_back(planner: EmbeddedPlanner) -> None:
    (woman,) = people(planner, "a woman sunbathing on a sun lounger by the pool")
    assert woman.parameters["pose"] == float(POSES["reclining"])
