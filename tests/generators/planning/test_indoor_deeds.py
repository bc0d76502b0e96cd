"""What is done indoors shows: patients lie where they are treated, players have a net between them, drivers steer."""

from __future__ import annotations

import pytest

from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES
from generators.plan import Environment, SceneObject
from generators.planning.cabs import cab_said
from generators.planning.figures import FIGURE
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask


def planned(planner: EmbeddedPlanner, prompt: str) -> tuple[str, list[SceneObject]]:
    parts = list(planner.run(PlanTask(prompt=prompt, max_lines=0)))
    place = next(part.archetype for part in parts if isinstance(part, Environment))
    return place, [part for part in parts if isinstance(part, SceneObject)]


def of(objects: list[SceneObject], thing: str) -> SceneObject:
    return next(one for one in objects if one.thing == thing)


@pytest.mark.parametrize(
    ("prompt", "doer", "rest"),
    [
        ("a surgeon operating on a patient", "surgeon", "operating table"),
        ("A dentist examining a patient's teeth", "dentist", "dentist chair"),
        ("hairdresser cutting hair", "barber", "barber chair"),
    ],
)
def test_who_is_treated_lies_or_sits_for_it(planner: EmbeddedPlanner, prompt: str, doer: str, rest: str) -> None:
    _, objects = planned(planner, prompt)
    seat = of(objects, rest)
    assert of(objects, doer).target == seat.id
    assert any(one.shape == FIGURE and one.relation == "on" and one.target == seat.id for one in objects)


def test_two_who_play_stand_on_both_sides(planner: EmbeddedPlanner) -> None:
    _, objects = planned(planner, "Two girls playing table tennis in the school gym")
    players = [one for one in objects if one.shape == FIGURE and one.doing == "playing table tennis"]
    assert {one.side for one in players} == {"front", "behind"}


@pytest.mark.parametrize(
    ("prompt", "holds"),
    [
        ("奶奶在厨房里擀面皮", "rolling_pin"),
        ("三个学生用酒精灯加热烧杯", "beaker"),
        ("florist arranging a bouquet", "posy"),
    ],
)
def test_what_is_made_is_in_the_hands(planner: EmbeddedPlanner, prompt: str, holds: str) -> None:
    _, objects = planned(planner, prompt)
    hero = next(one for one in objects if one.role == "hero")
    assert hero.parameters["holds"] == HOLDS[holds]


def test_who_is_seen_in_a_cab_is_at_the_wheel_and_the_lorry_is_not_there(planner: EmbeddedPlanner) -> None:
    place, objects = planned(planner, "Trucker driving at night, seen from inside the cab, highway lights ahead")
    hero = next(one for one in objects if one.role == "hero")
    assert (place, hero.parameters["pose"]) == ("truck cab", POSES["driving"])
    assert not any(one.thing in ("taxi", "truck") for one in objects)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("in the cockpit of a passenger jet", "plane cockpit"),
        ("塔吊驾驶室里", "crane cab"),
        ("behind the wheel of a tram", "train driver's cab"),
        ("a log cabin by a lake", ""),
        ("the cockpit of a spaceship", ""),
    ],
)
def test_a_cab_is_told_by_what_it_is_of(text: str, place: str) -> None:
    assert cab_said(text) == place


def test_who_is_with_a_doer_does_the_same(planner: EmbeddedPlanner) -> None:
    _, objects = planned(planner, "Grandfather playing chess with his grandson by the fireplace")
    assert sum(one.doing == "playing chess" for one in objects) == 2
