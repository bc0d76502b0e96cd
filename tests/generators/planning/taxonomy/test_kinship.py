"""What nobody has a thing or a place for is drawn as what it is a kind of, never as what sounds alike."""

from __future__ import annotations

from collections import defaultdict

import pytest

from generators.planning.knowledge.library import Knowledge
from generators.planning.retrieval import Retrieval
from generators.planning.taxonomy.classes import drawn, noun_classes
from generators.planning.taxonomy.kinship import Kinship
from generators.planning.taxonomy.nouns import load_nouns
from generators.planning.taxonomy.settings import PlaceKinship, place_noun
from generators.planning.understanding import Understanding
from tests.generators.planning.conftest import LetterEncoder
from tests.generators.planning.test_understanding import briefed


@pytest.fixture(scope="module")
def kinship(knowledge: Knowledge) -> Kinship:
    return Kinship(knowledge, lambda noun: defaultdict(float))


@pytest.fixture(scope="module")
def places(knowledge: Knowledge) -> PlaceKinship:
    return PlaceKinship(knowledge)


@pytest.mark.parametrize(
    ("noun", "thing"),
    [
        ("greyhound", "dog"),
        ("stevedore", "porter"),
        ("hussar", "soldier"),
        ("trapezist", "trapeze artist"),
        ("poplar", "tree"),
        ("paella", "meal"),
        ("pierogi", "pasta bowl"),
        ("beret", "cap"),
        ("scimitar", "sword"),
        ("phaetons", "car"),
        ("gannet", "seagull"),
    ],
)
def test_a_noun_is_drawn_as_what_it_is_a_kind_of(kinship: Kinship, noun: str, thing: str) -> None:
    found = kinship.stand_in(noun)
    assert found is not None
    assert found.thing == thing


@pytest.mark.parametrize("noun", ["grief", "silence", "algebra", "lunge"])
def test_what_nobody_sees_is_no_thing(kinship: Kinship, noun: str) -> None:
    found = kinship.stand_in(noun)
    assert found is not None
    assert found.thing == ""


def test_what_is_in_no_table_is_left_to_others(kinship: Kinship) -> None:
    assert kinship.stand_in("frobnicator") is None
    assert kinship.class_of("frobnicator") == ""


@pytest.mark.parametrize(
    ("noun", "acts", "name"),
    [("tanner", False, "person"), ("ward", True, "person"), ("cuckoo", False, "bird"), ("sycamore", False, "plant")],
)
def test_a_noun_of_several_meanings_has_the_likelier(kinship: Kinship, noun: str, acts: bool, name: str) -> None:
    assert kinship.class_of(noun, acts=acts) == name


@pytest.mark.parametrize(
    ("noun", "place"),
    [
        ("dorm", "student dorm room"),
        ("cannery", "warehouse workshop"),
        ("shipyard", "harbour"),
        ("moor", "scottish highlands"),
        ("delicatessen", "neighbourhood shop"),
    ],
)
def test_a_place_is_like_those_of_its_kind(places: PlaceKinship, noun: str, place: str) -> None:
    likeness = places.likeness(noun)
    assert likeness[place] >= 0.9 * max(likeness.values())


def test_rooms_have_walls_and_moors_have_none(places: PlaceKinship) -> None:
    assert [places.walls(noun) for noun in ("refectory", "moor", "frobnicator")] == ["in", "out", "any"]


def test_what_follows_a_places_noun_is_none_of_it() -> None:
    assert place_noun("a tiny kiosk under the arches") == "tiny kiosk"


def test_all_that_is_chosen_is_there(knowledge: Knowledge) -> None:
    chosen = drawn()
    things = {thing for of_class in chosen.by_class.values() for thing in of_class.values()}
    assert things | chosen.never <= set(knowledge.things)
    assert set(chosen.places.values()) <= set(knowledge.archetypes)
    assert set(chosen.by_class) <= set(noun_classes())
    nouns = {noun for of_class in (*chosen.by_class.values(), chosen.places) for noun in of_class}
    assert [noun for noun in nouns if not load_nouns().senses(noun)] == []


def test_all_classes_are_known_to_each_other_and_have_things(knowledge: Knowledge) -> None:
    for one in noun_classes().values():
        assert set(one.kin) <= set(noun_classes())
        assert not one.drawn or one.drawn in knowledge.things


@pytest.fixture(scope="module")
def understanding(knowledge: Knowledge) -> Understanding:
    retrieval = Retrieval(knowledge, LetterEncoder())
    retrieval.load()
    return Understanding(knowledge, retrieval)


@pytest.mark.parametrize(
    ("text", "noun", "thing"),
    [
        ("pierogi on a table", "pierogi", "pasta bowl"),
        ("a wren", "wren", "bird"),
        ("a milliner", "milliner", "shopkeeper"),
        ("a rally car", "rally car", "car"),
    ],
)
def test_a_prompt_shows_kinds_and_no_sounds(understanding: Understanding, text: str, noun: str, thing: str) -> None:
    [mention] = [one for one in briefed(understanding, text, noun).mentions if one.words == noun]
    assert thing in mention.options


def test_a_dorms_window_is_in_a_dorm(understanding: Understanding) -> None:
    brief = briefed(understanding, "student at a dorm window", "student", "dorm window")
    assert brief.place == "dorm"


def test_who_is_in_a_tannery_stands_beside_none(understanding: Understanding) -> None:
    brief = briefed(understanding, "two friends in a tannery", "friends", "tannery")
    assert brief.place == "tannery"
    assert [mention.words for mention in brief.mentions] == ["friends"]
