"""Who steers is in what they steer, what flies is in the air, burdens are on backs, carts behind horses."""

from __future__ import annotations

import pytest

from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES
from generators.plan import SceneObject
from generators.planning.figures import FIGURE
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask


def named(planner: EmbeddedPlanner, prompt: str) -> dict[str, SceneObject]:
    """What a prompt names, by the shapes of it; the first of each."""
    objects = [o for o in planner.run(PlanTask(prompt=prompt, max_lines=0)) if isinstance(o, SceneObject)]
    return {o.shape: o for o in reversed(objects) if o.named or o.role in ("hero", "partner", "base")}


def test_a_pilot_is_in_the_biplane_that_is_in_the_air(planner: EmbeddedPlanner) -> None:
    things = named(planner, "a pilot flying a biplane over the desert")
    pilot, biplane = things[FIGURE], things["biplane"]
    assert (pilot.relation, pilot.target, biplane.footing) == ("inside", biplane.id, "air")
    assert (pilot.role, biplane.role) == ("partner", "hero")


def test_who_is_behind_dark_windows_is_told_of_and_not_drawn(planner: EmbeddedPlanner) -> None:
    things = named(planner, "a man driving a red car along a coast road")
    assert FIGURE not in things
    assert things["car"].role == "hero"
    assert "man" in things["car"].stand_in


@pytest.mark.parametrize(
    "prompt", ["two children in a rowing boat on a lake", "a man paddling a canoe", "a worker driving a forklift"]
)
def test_who_is_in_an_open_carrier_sits_in_it(planner: EmbeddedPlanner, prompt: str) -> None:
    somebody = named(planner, prompt)[FIGURE]
    assert somebody.relation == "inside"
    assert somebody.parameters["pose"] != POSES["standing"]


def test_what_an_animal_carries_is_on_its_back_and_no_larger_than_that(planner: EmbeddedPlanner) -> None:
    things = named(planner, "a tortoise carrying a temple on its back")
    temple, tortoise = things["temple"], things["tortoise"]
    assert (temple.relation, temple.target) == ("on", tortoise.id)
    assert max(temple.size) <= tortoise.size[2]


def test_a_child_on_the_shoulders_is_astride_and_its_father_holds_nothing_else(planner: EmbeddedPlanner) -> None:
    objects = [
        o
        for o in planner.run(PlanTask(prompt="a father carrying his daughter on his shoulders", max_lines=0))
        if isinstance(o, SceneObject) and o.shape == FIGURE and o.named
    ]
    father, daughter = sorted(objects, key=lambda o: o.relation == "on")
    assert (daughter.relation, daughter.target) == ("on", father.id)
    assert daughter.parameters["pose"] == POSES["riding"]
    assert father.role == "hero"
    assert father.parameters.get("holds", 0) == 0


@pytest.mark.parametrize(
    "prompt", ["a donkey pulling a cart along a road", "a cart pulled by a donkey", "a donkey drawing a hay cart"]
)
def test_a_cart_is_drawn_by_who_pulls_it(planner: EmbeddedPlanner, prompt: str) -> None:
    things = named(planner, prompt)
    cart = things["cart"]
    assert (cart.relation, cart.target) == ("held", things["donkey"].id)


def test_boats_that_race_have_crews_of_their_own(planner: EmbeddedPlanner) -> None:
    objects = [
        o
        for o in planner.run(PlanTask(prompt="two canoes racing on a river", max_lines=0))
        if isinstance(o, SceneObject)
    ]
    canoes = [o for o in objects if o.shape == "canoe" and o.named]
    assert len(canoes) == 2
    assert all(sum(o.target == canoe.id and o.shape == FIGURE for o in objects) >= 2 for canoe in canoes)
    assert canoes[0].role == "hero"


def test_a_witch_on_a_broomstick_is_in_the_air_astride(planner: EmbeddedPlanner) -> None:
    witch = named(planner, "a witch flying on a broomstick over a village")[FIGURE]
    assert witch.footing == "air"
    assert witch.parameters["holds"] == HOLDS["broomstick"]
    assert witch.parameters["pose"] == POSES["riding"]


@pytest.mark.parametrize(
    "prompt", ["flamingos wading across a lake", "a heron standing in the shallows", "水牛在河里泡着"]
)
def test_who_wades_is_to_be_in_the_water(planner: EmbeddedPlanner, prompt: str) -> None:
    objects = planner.run(PlanTask(prompt=prompt, max_lines=0))
    assert next(o for o in objects if isinstance(o, SceneObject) and o.role == "hero").zone == "water"
