"""Kinds of English prompts that were read as something else: who is meant, where it is, what belongs there."""

from __future__ import annotations

import pytest

from generators.plan import Environment, SceneObject
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask


def _planned(planner: EmbeddedPlanner, prompt: str) -> tuple[Environment, list[SceneObject]]:
    parts = list(planner.run(PlanTask(prompt=prompt, seed=1)))
    place = next(part for part in parts if isinstance(part, Environment))
    return place, [part for part in parts if isinstance(part, SceneObject)]


def _hero(objects: list[SceneObject]) -> str:
    return next(one.thing for one in objects if one.role == "hero")


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a snow globe with a little village inside it", ""),
        ("a grand piano in the middle of my garage", "home garage"),
        ("a kindergarten class doing finger painting", "kindergarten playroom"),
        ("a stewardess serving coffee on an airplane", "airplane cabin"),
        ("a sandcastle competition", "tropical beach"),
        ("a teenager's messy bedroom with a guitar in the corner", "teenager's bedroom"),
        ("a dog waiting by the front door", "hallway of a home"),
        ("a mosque courtyard in Istanbul with pigeons", "mosque courtyard"),
    ],
)
def test_the_place_is_what_is_said_of_it(planner: EmbeddedPlanner, prompt: str, place: str) -> None:
    where, _ = _planned(planner, prompt)
    assert where.archetype == place if place else "village" not in where.archetype


@pytest.mark.parametrize(
    ("prompt", "hero"),
    [
        ("an attic bedroom with a window", "bed"),
        ("a red door in a forest", "wooden door"),
        ("a stagecoach robbery in the desert", "stagecoach"),
        ("my grandma's kitchen, she's baking cookies", "grandmother"),
        ("a wedding in an old barn with string lights", "bride"),
    ],
)
def test_the_picture_is_of_what_is_said(planner: EmbeddedPlanner, prompt: str, hero: str) -> None:
    assert _hero(_planned(planner, prompt)[1]) == hero


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("a supermarket aisle, one shopper with a cart", "shopping_cart"),
        ("a fire station with the truck ready to go", "fire_engine"),
        ("a nursery at night, the mobile above the crib", "baby mobile"),
        ("a model of the Titanic on my shelf", "ocean liner"),
        ("a rickshaw driver in the monsoon", "rickshaw"),
        ("an elevator with a bored hotel bellhop", "bellboy"),
        ("a barbershop with an old man getting a shave", "barber"),
        ("a lantern festival with ten lanterns floating into the sky", "sky lantern"),
    ],
)
def test_what_is_meant_is_there(planner: EmbeddedPlanner, prompt: str, thing: str) -> None:
    assert thing in {name for one in _planned(planner, prompt)[1] for name in (one.thing, one.shape)}


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("a church with light coming through stained glass", "table lamp"),
        ("a playground with an empty swing", "child"),
        ("a spaceship cockpit approaching saturn", "person"),
        ("a woman in kimono with an umbrella in a park", "kimono"),
    ],
)
def test_what_is_not_meant_is_not_there(planner: EmbeddedPlanner, prompt: str, thing: str) -> None:
    assert thing not in {one.thing for one in _planned(planner, prompt)[1]}


def test_a_toy_is_small_and_tells_no_place(planner: EmbeddedPlanner) -> None:
    place, objects = _planned(planner, "a toy spaceship next to a half eaten sandwich")
    toy = next(one for one in objects if one.named and "spaceship" in one.thing)
    assert max(toy.size) < 0.5
    assert place.indoor
