"""Who is meant: groups of so many, women and men, and what is but seen through a window."""

from __future__ import annotations

import pytest

from generators.plan import SceneObject
from generators.planning.figures import FIGURE
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask


def named(planner: EmbeddedPlanner, prompt: str) -> list[SceneObject]:
    objects = [o for o in planner.run(PlanTask(prompt=prompt, max_lines=0)) if isinstance(o, SceneObject)]
    return [o for o in objects if o.named]


def test_a_family_of_four_is_four_people_who_are_the_subject(planner: EmbeddedPlanner) -> None:
    objects = named(planner, "Campsite at dusk, a family of four toasting marshmallows around the fire")
    people = [o for o in objects if o.shape == FIGURE]
    assert len(people) == 4
    assert people[0].role == "hero"


@pytest.mark.parametrize(
    ("prompt", "woman"),
    [
        ("a pilot wheeling her suitcase through an airport", True),
        ("a female doctor in a hospital", True),
        ("女程序员在办公室敲代码", True),
        ("a nurse checking his watch in a hospital", False),
    ],
)
def test_who_is_said_to_be_a_woman_or_a_man_is_one(planner: EmbeddedPlanner, prompt: str, woman: bool) -> None:
    [somebody] = [o for o in named(planner, prompt) if o.shape == FIGURE]
    assert bool(somebody.parameters.get("long_hair")) is woman


def test_the_earth_outside_the_window_is_no_ball_in_the_room(planner: EmbeddedPlanner) -> None:
    objects = named(planner, "space station module, astronaut floating by the window with Earth outside")
    assert {o.shape for o in objects} <= {FIGURE, "window"}


def test_what_an_attic_is_full_of_is_less_than_who_does_something_there(planner: EmbeddedPlanner) -> None:
    objects = named(planner, "Attic full of old toys, a girl marching across a dusty floor")
    assert next(o for o in objects if o.role == "hero").shape == FIGURE
