"""Cultures and ages of towns: what tells them, what they build, what they have not yet; snow and autumn by words."""

from __future__ import annotations

import pytest

from generators.planning.knowledge.ages import age_mistakes, age_table
from generators.planning.knowledge.library import load_knowledge
from generators.planning.knowledge.stages import StageRule, choose_stage
from generators.planning.seasons import cover_of


@pytest.mark.parametrize(
    ("prompt", "place", "age"),
    [
        ("a spice seller in a narrow lane of a Moroccan medina", "narrow lane", "moorish"),
        ("a samurai on a street in old Edo at dusk", "street", "japanese"),
        ("a goat in a medieval alley", "medieval alley", "medieval"),
        ("江南小镇的石桥上，一个老人牵着水牛", "", "jiangnan"),
        ("a Roman statue in a city park", "city park", None),
        ("two dogs in a meadow", "meadow", None),
    ],
)
def test_the_place_tells_the_age_and_a_thing_does_not(prompt: str, place: str, age: str | None) -> None:
    table = age_table()
    assert table.said(place, prompt) == (table.age[age] if age else None)


def test_a_modern_lane_follows_the_age_that_is_said_and_an_old_one_its_own() -> None:
    knowledge, table = load_knowledge(), age_table()
    alley, town = knowledge.archetypes["back alley"], knowledge.archetypes["medieval town square"]
    medieval, moorish = table.age["medieval"], table.age["moorish"]
    rule = StageRule(stage=("street",), parameters={"style": 2.0, "width": 3.6})
    assert medieval.applied(rule, alley).parameters["style"] == 0.0
    assert medieval.applied(rule, alley).parameters["width"] == 3.6
    assert medieval.applied(rule, town).parameters["style"] == 2.0, "what a place's own rule says wins in its own age"
    chosen = choose_stage(alley, lambda phrase: phrase, aged=lambda one: moorish.applied(one, alley))  # type: ignore[arg-type,return-value]
    assert chosen is not None
    assert chosen.stage_surfaces["plaster"] == moorish.surfaces["plaster"]
    assert set(moorish.surfaces) - set(chosen.stage_surfaces), "a surface that the stage has not is not asked for"


def test_cars_are_too_new_for_an_old_street_and_carts_are_not() -> None:
    things, table = load_knowledge().things, age_table()
    assert all(table.is_modern(things[name]) for name in ("taxi", "sports car", "dumpster", "skyscraper"))
    assert not any(table.is_modern(things[name]) for name in ("cart", "well", "market stall", "horse"))


def test_what_the_ages_name_is_there() -> None:
    knowledge = load_knowledge()
    assert list(age_mistakes(age_table(), knowledge.archetypes, knowledge.things)) == []


@pytest.mark.parametrize(
    ("prompt", "weather", "cover"),
    [
        ("a fox drinking in a snowy birch forest", "rain", "snow"),
        ("a hut after the first snow", "clear", "snow"),
        ("一只狐狸在雪地里", "none", "snow"),
        ("a snow leopard on a cliff", "clear", None),
        ("a snowman in a museum", "none", None),
        ("picking grapes in autumn", "clear", "autumn"),
        ("a bus", "snow", "snow"),
        ("a bus", "rain", None),
    ],
)
def test_snow_and_autumn_are_told_by_words(prompt: str, weather: str, cover: str | None) -> None:
    assert cover_of(prompt, weather, ()) == cover
