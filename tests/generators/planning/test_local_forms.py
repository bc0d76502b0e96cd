"""Things have another form in some places: a hammock on a tropical beach hangs between palms."""

from __future__ import annotations

import pytest

from generators.plan import SceneObject
from generators.planning.knowledge.here import form_here, form_mistakes
from generators.planning.knowledge.library import Knowledge
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask


@pytest.mark.parametrize(
    ("thing", "place", "form"),
    [
        ("hammock", "tropical beach", "palm hammock"),
        ("hammock", "backyard", "hammock"),
        ("rowing boat", "wuzhen water town", "black awning boat"),
        ("rowing boat", "mountain lake camp", "rowing boat"),
    ],
)
def test_a_thing_has_the_form_of_its_place(knowledge: Knowledge, thing: str, place: str, form: str) -> None:
    found = form_here(knowledge.things[thing], knowledge.archetypes[place], knowledge.things)
    assert found.name == form


def test_all_forms_and_places_are_known(knowledge: Knowledge) -> None:
    assert list(form_mistakes(knowledge.archetypes, knowledge.things)) == []


def planned(planner: EmbeddedPlanner, prompt: str) -> list[SceneObject]:
    parts = planner.run(PlanTask(prompt=prompt, max_lines=0))
    return [part for part in parts if isinstance(part, SceneObject)]


@pytest.mark.parametrize("prompt", ["a balcony crowded with potted herbs", "a shelf crammed with books"])
def test_what_is_crowded_with_things_has_no_throng(planner: EmbeddedPlanner, prompt: str) -> None:
    assert all(one.thing != "throng" for one in planned(planner, prompt))


def test_who_is_said_to_be_ice_fishing_fishes(planner: EmbeddedPlanner) -> None:
    objects = planned(planner, "a frozen lake with people ice fishing")
    assert not any(one.shape == "fish" and one.named for one in objects)


def test_the_subject_of_a_mere_place_is_what_it_is_known_by(planner: EmbeddedPlanner) -> None:
    objects = planned(planner, "an abandoned amusement park")
    assert next(one.thing for one in objects if one.role == "hero") == "ferris wheel"
