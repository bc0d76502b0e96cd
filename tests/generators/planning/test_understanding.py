"""From a reading to a brief: what a prompt is for is nowhere, nobody is invented, open shelters are in the open."""

from __future__ import annotations

import pytest

from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Brief
from generators.planning.retrieval import Retrieval
from generators.planning.understanding import Understanding
from generators.reading.reading import Named, Reading, RelationSaid, Where
from tests.generators.planning.conftest import LetterEncoder
from tests.generators.planning.test_sense import reading_of


@pytest.fixture(scope="module")
def understanding(knowledge: Knowledge) -> Understanding:
    retrieval = Retrieval(knowledge, LetterEncoder())
    retrieval.load()
    return Understanding(knowledge, retrieval)


def briefed(
    understanding: Understanding,
    text: str,
    *things: str,
    place: str = "",
    excluded: str = "",
    where: Where = "any",
    relations: tuple[RelationSaid, ...] = (),
) -> Brief:
    read = reading_of(text, *things)
    places = reading_of(text, place).things if place else ()
    out = (Named(id=90, text=excluded),) if excluded else ()
    numbered = tuple(Named(id=50, text=one.text, span=one.span) for one in places)
    return understanding.brief(
        Reading(text=text, where=where, things=read.things, places=numbered, excluded=out, relations=relations)
    )


def test_what_a_prompt_is_for_is_no_place_and_no_thing(understanding: Understanding) -> None:
    brief = briefed(understanding, "a castle for a VR training, before the user", "castle", "user", place="VR training")
    assert [mention.words for mention in brief.mentions] == ["castle"]
    assert brief.place == ""


@pytest.mark.parametrize("thing", ["board game", "chess player"])
def test_what_is_called_alike_is_there(understanding: Understanding, thing: str) -> None:
    brief = briefed(understanding, f"a {thing} beside a castle", thing, "castle")
    assert [mention.words for mention in brief.mentions] == [thing, "castle"]


def test_light_is_no_thing_and_is_told(understanding: Understanding) -> None:
    brief = briefed(understanding, "a castle in sunlight", "castle", "sunlight")
    assert [mention.words for mention in brief.mentions] == ["castle"]
    assert "sunlight" in brief.unread


@pytest.mark.parametrize(
    ("text", "things", "excluded", "people"),
    [
        ("digging for gold beside a castle", ("castle",), "", 1),
        ("digging for gold beside a castle, no people", ("castle",), "people", 0),
        ("a dog digging beside a castle", ("dog", "castle"), "", 0),
        ("a castle half buried in sand", ("castle",), "", 0),
    ],
)
def test_nobody_is_invented(
    understanding: Understanding, text: str, things: tuple[str, ...], excluded: str, people: int
) -> None:
    brief = briefed(understanding, text, *things, excluded=excluded)
    assert sum(mention.options[0] == "person" for mention in brief.mentions) == people


@pytest.mark.parametrize(("shelter", "where"), [("gazebo", "out"), ("house", "in")])
def test_a_roof_on_posts_is_in_the_open(understanding: Understanding, shelter: str, where: Where) -> None:
    inside = (RelationSaid(kind="inside", subjects=(0,), targets=(1,)),)
    brief = briefed(understanding, f"a cat in a {shelter}", "cat", shelter, where="in", relations=inside)
    assert brief.where == where
