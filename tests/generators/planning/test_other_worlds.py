"""Rooms and places of other worlds, as they are spoken of."""

import pytest

from benchmarks.placing import Placed, plan_and_place
from generators.planning.planner import EmbeddedPlanner


def _plan(planner: EmbeddedPlanner, prompt: str) -> Placed:
    plan = plan_and_place(planner, prompt, seed=1)
    assert plan.environment is not None
    return plan


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a dwarven forge deep in the mountain with rivers of lava", "dwarven forge"),
        ("a giant's kitchen seen by a tiny person", "giant's kitchen"),
        ("a mermaid lagoon with a sunken treasure chest", "mermaid lagoon"),
        ("a hotel suite under the sea", "underwater hotel room"),
        ("太空站里的植物舱", "hydroponic farm in a dome"),
    ],
)
def test_a_room_is_itself_whatever_land_it_lies_in(planner: EmbeddedPlanner, prompt: str, place: str) -> None:
    environment = _plan(planner, prompt).environment
    assert environment is not None
    assert environment.archetype == place


def test_the_ship_about_a_room_stands_not_in_it(planner: EmbeddedPlanner) -> None:
    plan = _plan(planner, "a cryo chamber on a derelict spaceship, pipes along the walls")
    assert not any(one.thing == "spaceship" for one in plan.objects)


def test_beams_of_the_sun_are_no_things(planner: EmbeddedPlanner) -> None:
    plan = _plan(planner, "a kelp forest with seals playing in the sunbeams")
    assert {one.thing for one in plan.objects if one.named} == {"seal"}
