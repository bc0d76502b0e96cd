"""The data files hold together, and broken ones say where they are broken."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from assets.shapes import SHAPES
from generators.errors import InvalidKnowledge
from generators.plan import Time, Weather
from generators.planning.knowledge.archetypes import Member, parse_member, read_archetypes, read_lights
from generators.planning.knowledge.check import find_mistakes, find_squashed
from generators.planning.knowledge.library import load_knowledge, read_knowledge
from generators.planning.knowledge.modifiers import read_modifiers
from generators.planning.knowledge.tables import linear
from generators.planning.knowledge.things import read_things

KNOWLEDGE = load_knowledge()


def test_the_check_finds_no_mistake() -> None:
    assert [f"{mistake.place}: {mistake.entry}: {mistake.text}" for mistake in find_mistakes(KNOWLEDGE)] == []


def test_there_are_enough_things_and_archetypes() -> None:
    assert len(KNOWLEDGE.things) >= 950
    assert len(KNOWLEDGE.archetypes) >= 210


def test_every_time_and_weather_of_a_plan_has_a_modifier() -> None:
    named = {(modifier.aspect, modifier.name) for modifier in KNOWLEDGE.modifiers}
    assert {("time", time) for time in get_args(Time) if time != "none"} <= named
    assert {("weather", weather) for weather in get_args(Weather) if weather != "none"} <= named


@pytest.mark.parametrize(
    ("phrase", "thing"),
    [
        ("Stone Lanterns", "stone lantern"),
        ("couch", "sofa"),
        ("bookcases", "bookshelf"),
        ("ponies", "horse"),
        ("benches", "wooden bench"),
        ("wolves", "wolf"),
        ("forks", "fork"),
        ("knives", "knife"),
        ("women", "woman"),
        ("mice", "mouse"),
        ("computer mouse", "computer mouse"),
        ("baseball bats", "baseball bat"),
        ("bats", "bat"),
        ("hair drier", "hair dryer"),
        ("oranges", "orange"),
    ],
)
def test_names_synonyms_and_plurals_are_found(phrase: str, thing: str) -> None:
    found = KNOWLEDGE.find(phrase)
    assert found is not None
    assert found.name == thing


def test_a_thing_that_shares_its_name_with_a_shape_is_drawn_by_it() -> None:
    """What is called a toaster is drawn as one: nothing stands in for a thing that has a shape of its own."""
    named = {thing.name.replace(" ", "_"): thing.shape for thing in KNOWLEDGE.things.values()}
    assert {name: shape for name, shape in named.items() if name in SHAPES and shape != name} == {}


def test_things_are_known_to_live_indoors_outdoors_or_on_both_sides() -> None:
    share = load_knowledge().indoor_share
    assert share["fridge"] > 0.8
    assert share["mountain"] < 0.2
    assert 0.1 < share["wooden bench"] < 0.9


def test_an_unknown_word_finds_nothing() -> None:
    assert KNOWLEDGE.find("zeugma") is None


def test_a_thing_belongs_where_its_scenes_meet_the_tags() -> None:
    garden = KNOWLEDGE.archetypes["japanese garden"]
    assert KNOWLEDGE.belongs(KNOWLEDGE.things["torii"], garden)
    assert not KNOWLEDGE.belongs(KNOWLEDGE.things["server rack"], garden)


def test_a_folder_of_ones_own_is_laid_over_the_knowledge(tmp_path: Path) -> None:
    (tmp_path / "things").mkdir()
    (tmp_path / "things" / "clinic.toml").write_text(
        '"infusion pump" = { shape = "box", size = [0.2, 0.3, 0.2], also = ["drip pump"] }\n'
        '"bench" = { shape = "box", size = [9.0, 1.0, 1.0] }\n'
    )
    knowledge = read_knowledge([tmp_path])
    assert knowledge.things["infusion pump"].area == "clinic"
    assert knowledge.find("drip pumps") == knowledge.things["infusion pump"]
    assert knowledge.things["bench"].size == (9.0, 1.0, 1.0)
    assert "sofa" in knowledge.things
    with pytest.raises(InvalidKnowledge, match="no such folder"):
        read_knowledge([tmp_path / "absent"])


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("pond", Member("pond")),
        ("2 chair", Member("chair", 2, 2, counted=True)),
        ("3-6 bamboo", Member("bamboo", 3, 6, counted=True)),
        ("four-poster bed", Member("four-poster bed")),
    ],
)
def test_members_are_written_with_or_without_a_count(text: str, member: Member) -> None:
    assert parse_member(text) == member


def test_hex_colours_become_linear() -> None:
    assert linear("#000000") == (0.0, 0.0, 0.0)
    assert linear("#ffffff") == (1.0, 1.0, 1.0)
    assert linear("#808080")[0] == pytest.approx(0.2159, abs=1e-4)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('"lamp" = { size = [1, 1, 1] }', "garden.toml: 'lamp': Object missing required field `shape`"),
        ('"lamp" = { shape = "box", size = [1, -1, 1] }', "> 0.0 - at `\\$.size"),
        ('"lamp" = { shape = "box", size = [1, 1, 1], colour = "red" }', "unknown field `colour`"),
        ('"lamp" = { shape = "box", size = [1, 1, 1], on = "roof" }', "Invalid enum value 'roof' - at `\\$.on`"),
        ('"lamp" = { shape', "garden.toml: "),
    ],
)
def test_a_broken_thing_is_named_with_its_file_and_field(tmp_path: Path, line: str, text: str) -> None:
    (tmp_path / "garden.toml").write_text(line, encoding="utf-8")
    with pytest.raises(InvalidKnowledge, match=text):
        list(read_things(tmp_path))


def test_the_same_thing_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("forest", "garden"):
        (tmp_path / f"{name}.toml").write_text('"oak" = { shape = "box", size = [1, 1, 1] }', encoding="utf-8")
    with pytest.raises(InvalidKnowledge, match=r"garden\.toml: 'oak' is in forest\.toml already"):
        list(read_things(tmp_path))


def test_an_archetype_with_an_unknown_light_is_refused(tmp_path: Path) -> None:
    (tmp_path / "places.toml").write_text(
        """["nowhere"]
also = ["a", "b", "c"]
tags = []
mood = "calm"
light = "black light"
ground = "sand"
palette = ["#000000", "#111111", "#222222"]
core = ["a", "b", "c", "d"]
more = []
lines = ["one", "two", "three", "four"]
""",
        encoding="utf-8",
    )
    with pytest.raises(InvalidKnowledge, match="no light named 'black light'"):
        list(read_archetypes(read_lights(), tmp_path))


def test_an_unknown_aspect_of_modifiers_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "modifiers.toml"
    path.write_text("[smell]\nroses = {}\n", encoding="utf-8")
    with pytest.raises(InvalidKnowledge, match=r"modifiers\.toml: 'smell': wanted one of time, weather, mood, style"):
        list(read_modifiers(path))


def test_the_check_names_what_is_wrong_with_a_thing() -> None:
    broken = msgspec.structs.replace(
        KNOWLEDGE.things["torii"],
        materials=("a", "b", "c"),
        params={"wings": 2.0},
        near=("a hole in the ground",),
        scenes=("nowhere",),
        name="floating gate",
        many=(3, 2),
        size=(90.0, 1.0, 1.0),
        also=(),
        zh=(),
    )
    spoilt = dataclasses.replace(KNOWLEDGE, things={**KNOWLEDGE.things, broken.name: broken})
    texts = "\n".join(mistake.text for mistake in find_mistakes(spoilt) if mistake.entry == "floating gate")
    for field in (
        "materials: 3",
        "params: ",
        "near: no thing",
        "near: stands",
        "in: none of nowhere",
        "many: 3",
        "size: ",
    ):
        assert field in texts


@pytest.mark.parametrize(("size", "squashed"), [((0.48, 1.25, 2.39), False), ((2.39, 1.25, 0.48), True)])
def test_a_size_that_squashes_an_animal_is_a_warning(size: tuple[float, float, float], squashed: bool) -> None:
    lion = msgspec.structs.replace(KNOWLEDGE.things["lion"], size=size)
    alone = dataclasses.replace(KNOWLEDGE, things={lion.name: lion})
    assert [row.entry for row in find_squashed(alone)] == (["lion"] if squashed else [])


def test_a_table_drawn_to_measure_is_never_squashed() -> None:
    long = msgspec.structs.replace(KNOWLEDGE.things["table"], size=(4.0, 0.75, 0.9))
    assert not list(find_squashed(dataclasses.replace(KNOWLEDGE, things={long.name: long})))
