"""Animals that do something with each other are drawn doing it."""

from __future__ import annotations

import pytest

from assets.shapes.posing import POSES
from generators.plan import SceneObject
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask


def animals(planner: EmbeddedPlanner, prompt: str) -> list[SceneObject]:
    objects = [o for o in planner.run(PlanTask(prompt=prompt, max_lines=0)) if isinstance(o, SceneObject)]
    return [o for o in objects if o.named]


def pose_of(thing: SceneObject) -> str:
    return POSES[round(thing.parameters.get("pose", 0.0))]


@pytest.mark.parametrize("prompt", ["a cheetah chasing a gazelle across the savanna", "一只猎豹在草原上追逐一只羚羊"])
def test_who_chases_runs_behind_whom_it_chases(planner: EmbeddedPlanner, prompt: str) -> None:
    things = {o.shape: o for o in animals(planner, prompt)}
    chaser, prey = things["cheetah"], things["antelope"]
    assert (chaser.relation, chaser.target) == ("held", prey.id)
    assert (pose_of(chaser), pose_of(prey)) == ("run", "run")
    assert chaser.role == "hero"


def test_two_that_fight_face_each_other(planner: EmbeddedPlanner) -> None:
    one, other = animals(planner, "two stags fighting in an autumn forest")
    assert (other.relation, other.target) == ("facing", one.id)
    assert pose_of(one) == pose_of(other) == "butt"


def test_who_drinks_is_at_the_water(planner: EmbeddedPlanner) -> None:
    things = {o.shape: o for o in animals(planner, "a zebra drinking at a waterhole")}
    assert (things["zebra"].relation, things["zebra"].target) == ("facing", things["pond"].id)
    assert pose_of(things["zebra"]) == "drink"


@pytest.mark.parametrize(
    ("prompt", "bearer", "borne"),
    [
        ("a puffin with a fish in its beak on a cliff", "puffin", "fish"),
        ("a lioness carrying her cub in her mouth", "lioness", "lioness"),
    ],
)
def test_what_is_in_a_mouth_is_small_and_held(planner: EmbeddedPlanner, prompt: str, bearer: str, borne: str) -> None:
    things = animals(planner, prompt)
    held = next(o for o in things if o.relation == "held")
    who = next(o for o in things if o.id == held.target)
    assert (who.shape, held.shape) == (bearer, borne)
    assert max(held.size) < max(who.size)


def test_the_mother_of_ducklings_is_a_duck(planner: EmbeddedPlanner) -> None:
    mother, *young = animals(planner, "six ducklings following their mother over a meadow")
    assert mother.shape == "duck"
    assert all(max(each.size) < max(mother.size) for each in young)
    assert [each.target for each in young] == [mother.id, *(each.id for each in young[:-1])]
