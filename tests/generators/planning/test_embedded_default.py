"""The default planner with its real models; skipped by name where they have not been pulled."""

from __future__ import annotations

import pytest

from generators.plan import Environment, SceneObject
from generators.planning.planner import EmbeddedPlanner
from generators.sources import is_here
from generators.tasks import PlanTask
from tests.generators.planning.conftest import plain_surface, two_surfaces


@pytest.fixture(scope="module")
def default_planner() -> EmbeddedPlanner:
    for name in ("smollm2-135m-instruct", "all-minilm-l6-v2"):
        if not is_here(name):
            pytest.skip(f"{name} is not on this machine; bring it with: holoforge models pull")
    planner = EmbeddedPlanner(read_surface=plain_surface, shape_surfaces=two_surfaces)
    planner.load()
    return planner


def test_a_paraphrase_finds_its_place_and_the_model_adds_to_it(default_planner: EmbeddedPlanner) -> None:
    steps = list(default_planner.run(PlanTask(prompt="grandmother bakes her loaves, early on a winter morning")))
    environment = steps[0]
    assert isinstance(environment, Environment)
    assert environment.indoor
    assert environment.time in ("dawn", "morning")
    assert len({s.thing for s in steps if isinstance(s, SceneObject)}) >= 6


def test_an_unknown_noun_keeps_its_name_and_borrows_a_shape(default_planner: EmbeddedPlanner) -> None:
    parts = [p for p in default_planner.run(PlanTask(prompt="a kitchen with a pretzel")) if isinstance(p, SceneObject)]
    pretzel = next(p for p in parts if p.thing == "pretzel")
    assert pretzel.named
    assert pretzel.shape


def test_an_unknown_place_becomes_no_object(default_planner: EmbeddedPlanner) -> None:
    parts = default_planner.run(PlanTask(prompt="a skatepark with a robot"))
    assert "skatepark" not in {p.thing for p in parts if isinstance(p, SceneObject)}


def test_the_words_of_a_places_name_are_no_things_of_their_own(default_planner: EmbeddedPlanner) -> None:
    parts = default_planner.run(PlanTask(prompt="a fire station with a red truck"))
    named = [p.shape for p in parts if isinstance(p, SceneObject) and p.named]
    assert len(named) == 1
    assert named[0] in ("truck", "car", "fire_engine")
