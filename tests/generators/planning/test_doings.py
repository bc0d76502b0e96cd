"""What is done in a prompt: found by its words, and where it leads."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from generators.plan import Environment, SceneObject
from generators.planning.doing import Doings
from generators.planning.knowledge.doings import Doing
from generators.planning.knowledge.library import Knowledge
from generators.planning.planner import EmbeddedPlanner
from generators.reading.reading import Span
from generators.tasks import PlanTask

_DOINGS = {
    "reading": Doing(name="reading", en=("read",), zh=("看书",), things=("book",)),
    "reading stories": Doing(name="reading stories", en=("read story",), zh=("讲故事",), places=("child's bedroom",)),
    "chess": Doing(name="chess", en=("play chess",), zh=("下棋",)),
}


@pytest.fixture
def doings(knowledge: Knowledge) -> Doings:
    return Doings(replace(knowledge, doings=MappingProxyType(_DOINGS)))


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ("dad is reading", ["reading"]),
        ("dad reads a long bedtime story", ["reading stories"]),
        ("he reads. A story of old", ["reading"]),
        ("two men play cards", []),
        ("they were playing a game of chess while she read", ["chess", "reading"]),
        ("爷爷在树下下棋", ["chess"]),
        ("a reader with a play", []),
    ],
)
def test_doings_are_found_by_verb_and_object(doings: Doings, prompt: str, wanted: list[str]) -> None:
    assert [doing.name for doing in doings.done_in(prompt)] == wanted


@pytest.mark.parametrize(
    ("prompt", "noun", "wanted"),
    [
        ("a reading lamp with a book", "reading lamp", []),
        ("a lamp, read by two", "lamp", ["reading"]),
        ("爷爷下棋", "下棋", ["chess"]),
    ],
)
def test_an_english_word_that_is_part_of_a_noun_is_no_doing(
    doings: Doings, prompt: str, noun: str, wanted: list[str]
) -> None:
    start = prompt.index(noun)
    assert [doing.name for doing in doings.done_in(prompt, [Span(start, start + len(noun))])] == wanted


def test_what_is_done_tells_where_it_is_and_what_it_takes(planner: EmbeddedPlanner) -> None:
    parts = list(planner.run(PlanTask(prompt="my aunt is cooking soup", max_lines=0)))
    environment = next(part for part in parts if isinstance(part, Environment))
    things = {part.thing for part in parts if isinstance(part, SceneObject)}
    assert "kitchen" in environment.archetype
    assert things & {"oven", "cooking pot", "stove"}


def test_a_place_that_is_said_comes_before_what_is_done_there(planner: EmbeddedPlanner) -> None:
    parts = list(planner.run(PlanTask(prompt="my aunt is cooking soup in a forest", max_lines=0)))
    environment = next(part for part in parts if isinstance(part, Environment))
    assert not environment.indoor


@pytest.mark.parametrize(("prompt", "wanted"), [("an old man on a bench", "old man"), ("an old chair", "chair")])
def test_a_kind_that_is_told_by_a_look_is_that_kind(planner: EmbeddedPlanner, prompt: str, wanted: str) -> None:
    parts = planner.run(PlanTask(prompt=prompt, max_lines=0))
    assert wanted in {part.thing for part in parts if isinstance(part, SceneObject) and part.named}
