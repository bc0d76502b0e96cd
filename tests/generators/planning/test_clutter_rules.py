"""What lies about is the place's, and nothing where it is to be empty."""

from __future__ import annotations

import pytest

from assets.clutter.laying import KINDS
from assets.shapes import SHAPES
from generators.errors import InvalidKnowledge
from generators.plan import Environment, SceneObject
from generators.planning.knowledge.clutter import (
    ClutterTable,
    clutter_mistakes,
    clutter_of,
    read_clutter,
    stage_clutter,
)
from generators.planning.knowledge.library import load_knowledge
from generators.planning.knowledge.tables import convert
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import Anchor, PlanTask


def test_the_table_names_only_what_there_is() -> None:
    places = load_knowledge().archetypes.values()
    tags = {tag for place in places for tag in (*place.tags, place.name, *place.name.split())}
    assert list(clutter_mistakes(read_clutter(), KINDS, SHAPES, tags)) == []


def test_mistakes_are_found_and_a_broken_table_is_refused() -> None:
    wrong = convert(
        "x", {"carriers": {"desk": ["dsek"]}, "default": {"wall": ["pictuer"]}, "rule": [{"tags": ["?"]}]}, ClutterTable
    )
    assert {where for where, _ in clutter_mistakes(wrong, KINDS, SHAPES, ())} == {"carriers.desk", "default", "?"}
    with pytest.raises(InvalidKnowledge, match="nonsense"):
        convert("clutter.toml", {"carriers": {}, "default": {"nonsense": []}}, ClutterTable)


def test_every_home_has_something_on_its_walls_and_kinds_fit_the_place() -> None:
    places = load_knowledge().archetypes
    assert "open book" in clutter_of(places["study"], "desk")
    assert "hand plane" in clutter_of(places["carpenter's workshop"], "workbench")
    assert "bottle" in stage_clutter(places["cocktail bar"])["shelf"]
    assert clutter_of(places["study"], "sofa") == ()
    homes = [place for place in places.values() if {"home", "greenhouse"} & set(place.tags) == {"home"}]
    assert all(stage_clutter(place).get("wall") for place in homes)


def desks(planner: EmbeddedPlanner, prompt: str, anchor: Anchor | None = None) -> tuple[Environment, list[SceneObject]]:
    parts = list(planner.run(PlanTask(prompt=prompt, anchor=anchor)))
    environment = next(part for part in parts if isinstance(part, Environment))
    return environment, [part for part in parts if isinstance(part, SceneObject) and part.shape == "desk"]


def test_a_desk_in_a_study_is_not_bare(planner: EmbeddedPlanner) -> None:
    environment, found = desks(planner, "a study with a desk")
    assert environment.clutter
    assert found
    assert found[0].clutter


@pytest.mark.parametrize("prompt", ["an empty study with a desk", "only a desk", "a bare study with a desk"])
def test_what_is_to_be_empty_stays_empty(planner: EmbeddedPlanner, prompt: str) -> None:
    environment, found = desks(planner, prompt)
    assert not environment.clutter
    assert not any(desk.clutter for desk in found)


def test_on_a_real_table_nothing_lies_about(planner: EmbeddedPlanner) -> None:
    environment, found = desks(planner, "a desk on my table", Anchor(size=(1.0, 0.6, 0.6)))
    assert not environment.clutter
    assert not any(desk.clutter for desk in found)
