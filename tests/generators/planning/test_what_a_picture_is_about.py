"""What the picture of a prompt is about: not the fixtures and the wares of its place; who sits, and on what."""

from __future__ import annotations

import pytest

from benchmarks.placing import plan_and_place
from generators.planning.planner import EmbeddedPlanner


def hero_of(planner: EmbeddedPlanner, prompt: str) -> str:
    plan = plan_and_place(planner, prompt, seed=1)
    return next(one.thing for one in plan.objects if one.role == "hero")


@pytest.mark.parametrize(
    ("prompt", "aside"),
    [
        ("an attic bedroom with rain on the skylight", "dome window"),
        ("quiet reading room of a grand library, green desk lamps", "desk lamp"),
        ("a little bakery with croissants in the window", "croissant"),
        ("an opera house, a stage with a grand piano", "stage"),
        ("a barn with one brown horse sticking its head out", "barn"),
    ],
)
def test_parts_and_wares_of_a_place_are_not_what_its_picture_is_about(
    planner: EmbeddedPlanner, prompt: str, aside: str
) -> None:
    assert hero_of(planner, prompt) != aside


@pytest.mark.parametrize("prompt", ["a crystal chandelier", "a green desk lamp on my table"])
def test_but_by_themselves_they_are(planner: EmbeddedPlanner, prompt: str) -> None:
    assert "lamp" in (hero := hero_of(planner, prompt)) or "chandelier" in hero


@pytest.mark.parametrize(
    "prompt", ["深夜空荡荡的地铁车厢，只有一个人在打瞌睡", "passengers asleep in an airplane cabin at night"]
)
def test_who_sits_in_a_carriage_takes_its_seats(planner: EmbeddedPlanner, prompt: str) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    people = [one for one in plan.objects if one.shape == "person"]
    assert people
    assert all(one.zone == "seat" for one in people)


def test_a_table_is_no_larger_than_what_stands_on_it_asks_for(planner: EmbeddedPlanner) -> None:
    small, large = (
        plan_and_place(planner, prompt, seed=1).environment
        for prompt in ("a cup of coffee on my table", "a little castle on my table")
    )
    assert small is not None
    assert large is not None
    assert small.stage_parameters["width"] < large.stage_parameters["width"]
