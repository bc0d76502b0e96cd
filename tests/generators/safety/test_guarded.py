"""Planners under a guard: what is refused, reworded, left out, told and logged."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

import pytest

from generators.base import Ruling
from generators.judgement import Category, Stage, Wording
from generators.plan import Environment, Room, SceneObject, ScenePlan, SpokenLine, Surface
from generators.safety.errors import Refused
from generators.safety.guard import Guard
from generators.safety.guarded import GuardedPlanner
from generators.safety.policy import read_policy
from generators.safety.screen import Finding
from generators.tasks import EditTask, PlanTask

_WORDS: dict[str, tuple[Category, str]] = {
    "ghoul": ("graphic-violence", "puppet"),  # soften
    "curse": ("hate", ""),  # block
}


class Words:
    """Finds words; "rant" is found as a whole, "tirade" surely so."""

    def load(self) -> None:
        pass

    def find(self, text: str, stage: Stage) -> list[Finding]:
        found = [
            Finding(category, 1.0, (Wording(at, at + len(word), harmless),))
            for word, (category, harmless) in _WORDS.items()
            if (at := text.find(word)) >= 0
        ]
        wholes = {"rant": 0.8, "tirade": 0.95}
        return [*found, *(Finding("harassment", score) for word, score in wholes.items() if word in text)]


class Echo:
    """Yields the parts it was given, and keeps the tasks it got."""

    def __init__(self, parts: Sequence[Any]) -> None:
        self.parts = parts
        self.tasks: list[Any] = []

    def load(self) -> None:
        pass

    def run(self, task: Any) -> Any:
        self.tasks.append(task)
        yield from self.parts


_HERE = Environment(title="here", mood="calm", archetype="garden", ground=Surface(phrase="grass"))


def thing(name: str, **more: Any) -> SceneObject:
    return SceneObject(
        id=name.replace(" ", "-"),
        thing=name,
        shape="box",
        size=(1, 1, 1),
        surfaces={"body": Surface(phrase="oak")},
        **more,
    )


def run(parts: Sequence[Any], prompt: str = "a garden", policy: str = "") -> tuple[list[Any], list[Ruling], Echo]:
    inner = Echo(parts)
    steps = list(GuardedPlanner(inner, Guard(read_policy(policy), [Words()])).run(PlanTask(prompt=prompt)))
    return [s for s in steps if not isinstance(s, Ruling)], [s for s in steps if isinstance(s, Ruling)], inner


def test_what_gives_no_offence_passes_as_it_is() -> None:
    parts = [_HERE, thing("bench"), SpokenLine(id="line-1", text="Sit down.")]
    made, told, inner = run(parts)
    assert (made, told, inner.tasks) == (parts, [], [PlanTask(prompt="a garden")])


def test_a_blocked_prompt_is_refused_by_category_and_never_planned() -> None:
    inner = Echo([_HERE])
    steps = GuardedPlanner(inner, Guard(read_policy(""), [Words()])).run(PlanTask(prompt="a curse on a wall"))
    assert next(steps).judgement.category == "hate"  # type: ignore[union-attr]
    with pytest.raises(Refused, match="hate") as error:
        next(steps)
    assert "curse" not in str(error.value)
    assert not inner.tasks


def test_a_softened_prompt_is_planned_in_other_words() -> None:
    _, told, inner = run([_HERE], "a ghoul in a garden")
    assert inner.tasks[0].prompt == "a puppet in a garden"
    assert [(r.judgement.stage, r.judgement.action) for r in told] == [("prompt", "soften")]


def test_a_substituted_prompt_is_planned_as_a_harmless_whole() -> None:
    _, told, inner = run([_HERE], "a ghoul in a garden", "gentle")
    assert "garden" not in inner.tasks[0].prompt
    assert told[0].judgement.action == "substitute"


def test_an_instruction_is_judged_like_a_prompt() -> None:
    inner = Echo([_HERE])
    guarded = GuardedPlanner(inner, Guard(read_policy(""), [Words()]))
    list(guarded.run(EditTask(plan=ScenePlan(environment=_HERE), instruction="add a ghoul")))
    assert inner.tasks[0].instruction == "add a puppet"


def test_an_instruction_is_refused_as_a_whole_where_that_is_sure() -> None:
    for words, refused in (("a rant", False), ("a tirade", True)):
        inner = Echo([_HERE])
        guarded = GuardedPlanner(inner, Guard(read_policy(""), [Words()]))
        list(guarded.run(EditTask(plan=ScenePlan(environment=_HERE), instruction=words)))
        assert (inner.tasks[0].instruction != words) is refused


def test_a_blocked_thing_is_left_out_and_what_stood_by_it_stands_free() -> None:
    by, said = (
        thing("lamp", relation="beside", target="curse-stone"),
        SpokenLine(id="line-1", text="Hello.", speaker="curse-stone"),
    )
    made, told, _ = run([_HERE, thing("curse stone"), by, said])
    assert [part.id for part in made[1:]] == ["lamp", "line-1"]
    assert (made[1].target, made[1].relation, made[2].speaker) == (None, "free", "narrator")
    assert [(r.part, r.judgement.action) for r in told] == [("curse-stone", "block")]


def test_titles_materials_and_names_are_reworded() -> None:
    room = Room(walls=Surface(phrase="ghoul skin"), ceiling=Surface(phrase="plaster"))
    here = Environment(title="the ghoul", mood="calm", archetype="garden", indoor=True, room=room)
    made, told, _ = run([here, thing("ghoul")])
    assert made[0].title == "the puppet"
    assert made[0].room.walls.phrase == "puppet skin"
    assert made[1].thing == "puppet"
    assert len(told) == 3


def test_lines_are_blocked_softened_and_replaced_as_a_whole() -> None:
    lines = [SpokenLine(id=f"line-{n}", text=t) for n, t in enumerate(("A curse!", "See, a ghoul.", "A rant."))]
    made, told, _ = run([_HERE, *lines])
    assert [part.text for part in made[1:]] == ["See, a puppet.", "Let us look at something else."]
    assert [r.part for r in told] == ["line-0", "line-1", "line-2"]


def test_off_judges_nothing() -> None:
    parts = [_HERE, thing("curse stone")]
    made, told, _ = run(parts, "a curse", "off")
    assert (made, told) == (parts, [])


def test_the_log_has_the_category_and_not_the_words(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    run([_HERE], "a ghoul in a garden")
    assert "graphic-violence" in caplog.text
    assert "ghoul" not in caplog.text
    assert "garden" not in caplog.text
