"""Lessons: sound, honoured, varied, and split by place."""

from __future__ import annotations

import re
from itertools import islice

import pytest

from generators.planning.grammar import END, SayLine, SceneLine, ThingLine, read_line, write_line
from generators.planning.knowledge.library import load_knowledge
from generators.planning.learning.composer import Lesson, compose_lessons, is_sound, split_of


@pytest.fixture(scope="module")
def lessons() -> list[Lesson]:
    return list(islice(compose_lessons(3, "train"), 400))


def test_nearly_all_plans_read_back_as_they_were_meant(lessons: list[Lesson]) -> None:
    assert sum(is_sound(lesson, load_knowledge()) for lesson in lessons) >= 0.98 * len(lessons)


def test_a_plan_is_a_scene_its_things_and_what_is_said(lessons: list[Lesson]) -> None:
    for lesson in lessons:
        kinds = [type(line) for line in lesson.lines]
        assert kinds[0] is SceneLine
        assert kinds[1:] == sorted(kinds[1:], key=[ThingLine, SayLine].index)
        assert kinds.count(ThingLine) >= 3
        assert lesson.answer.endswith(f"\n{END}\n")


def test_wishes_are_honoured_and_what_is_excluded_is_not_there(lessons: list[Lesson]) -> None:
    assert any(lesson.excluded for lesson in lessons)
    for lesson in lessons:
        assert set(lesson.wished) <= set(lesson.lines)
        assert lesson.excluded not in {line.thing for line in lesson.lines if isinstance(line, ThingLine)}


def test_nothing_is_planned_twice(lessons: list[Lesson]) -> None:
    for lesson in lessons:
        things = [line.thing for line in lesson.lines if isinstance(line, ThingLine)]
        assert len(set(things)) == len(things)


def test_prompts_say_the_counts_that_are_planned(lessons: list[Lesson]) -> None:
    numbers = {2: "two", 3: "three", 4: "four", 5: "five"}
    for lesson in lessons:
        for line in lesson.wished:
            if line.count > 1 and not (line.target and re.search(r"\b(each|either|both) sides? of\b", lesson.prompt)):
                assert re.search(rf"\b{numbers[line.count]}\b", lesson.prompt, re.IGNORECASE)


def test_a_thing_on_each_side_is_two_beside(lessons: list[Lesson]) -> None:
    said = [lesson for lesson in lessons if re.search(r"\b(each|either|both) sides? of\b", lesson.prompt)]
    assert said
    for lesson in said:
        assert any((line.relation, line.count) == ("beside", 2) for line in lesson.wished)


def test_sizes_and_colours_are_said_as_they_are_planned(lessons: list[Lesson]) -> None:
    for lesson in lessons:
        for line in lesson.wished:
            assert line.material.lower() in lesson.prompt.lower()
    words = {word for lesson in lessons for line in lesson.wished for word in line.material.split()}
    assert {"huge", "tiny", "red", "oak"} <= words


def test_the_same_seed_gives_the_same_lessons_and_another_seed_others() -> None:
    first, again, other = (list(islice(compose_lessons(seed, "train"), 5)) for seed in (1, 1, 2))
    assert first == again != other


def test_places_are_learned_from_or_held_out() -> None:
    places = load_knowledge().archetypes
    held = {name for name in places if split_of(name) == "held-out"}
    assert 0.06 * len(places) < len(held) < 0.16 * len(places)
    assert {lesson.archetype for lesson in islice(compose_lessons(0, "held-out"), 200)} <= held
    assert not {lesson.archetype for lesson in islice(compose_lessons(0, "train"), 200)} & held


@pytest.mark.parametrize(
    ("text", "thing", "material"),
    [("1 chest of drawers", "chest of drawers", ""), ("2 chest of drawers of oak", "chest of drawers", "oak")],
)
def test_a_name_with_of_in_it_is_one_thing(text: str, thing: str, material: str) -> None:
    knowledge = load_knowledge()
    wanted = knowledge.find(thing)
    assert wanted is not None
    line = read_line(text, knowledge)
    assert isinstance(line, ThingLine)
    assert (line.thing, line.material) == (wanted.name, material)
    assert read_line(write_line(line), knowledge) == line
