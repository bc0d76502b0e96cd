"""Which model plans best: untaught, shown examples, taught by LoRA, taught whole, and the embedded planner as peer.

`python -m benchmarks.planner_models` plans the same prompts, of places that nobody was taught, with each: in llama.cpp
with 4-bit weights, and what was taught whole (`--full`) in transformers. A model's raw lines are judged, before the
planner mends them; the embedded planner's row is its finished plan, mending included, and it knows the held-out places.
Not covered: good looks.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import fmean

from rich.progress import track

from benchmarks.table import machine, print_table
from generators.language.llamacpp import LlamaCpp
from generators.language.model import LanguageModel, Sampling
from generators.language.transformers_lm import TransformersLM
from generators.plan import Environment, SceneObject
from generators.planning.grammar import (
    PlanLine,
    SayLine,
    SceneLine,
    ThingLine,
    plan_grammar,
    read_line,
    split_lines,
)
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.learning.composer import Lesson, compose_lessons, is_sound
from generators.planning.lines import is_speakable
from generators.planning.model_planner import BRIEF_SYSTEM, LONG_SYSTEM
from generators.planning.planners.embedded import embedded_planner
from generators.planning.planners.taught import ADAPTER
from generators.tasks import PlanTask

_THINGS, _SAYINGS, _SHOWN = 11, 2, 3
_TOKENS = 24 * (_THINGS + _SAYINGS + 2)

Planned = Sequence[PlanLine]


@dataclass(frozen=True)
class Score:
    """One plan's marks, each 0..1, or None where the prompt asks for no such thing."""

    place: float | None
    said: float | None
    named: float | None
    counted: float | None
    material: float | None
    related: float | None
    excluded: float | None
    fitting: float | None
    speakable: float | None


def judge(lesson: Lesson, lines: Planned, knowledge: Knowledge) -> Score:
    """Mark the lines of a plan against the lesson that it was asked for."""
    scene = next((line for line in lines if isinstance(line, SceneLine)), None)
    things = {line.thing: line for line in lines if isinstance(line, ThingLine)}
    wanted = lesson.lines[0]
    assert isinstance(wanted, SceneLine)
    found = [(wish, things[wish.thing]) for wish in lesson.wished if wish.thing in things]
    place = knowledge.archetypes[lesson.archetype]
    members = {member.thing for member in place.members} | {wish.thing for wish in lesson.wished}
    known = knowledge.things  # the embedded planner names what it does not know by the prompt's own word
    fits = [name in members or (name in known and knowledge.belongs(known[name], place)) for name in things]
    spoken = [line.text for line in lines if isinstance(line, SayLine)]
    return Score(
        place=_mean([scene is not None and scene.archetype == lesson.archetype]),
        said=_mean([scene is not None and getattr(scene, aspect) == getattr(wanted, aspect) for aspect in lesson.said]),
        named=_mean([wish.thing in things for wish in lesson.wished]),
        counted=_mean([made.count == wish.count for wish, made in found]),
        material=_mean([wish.material in made.material.split() for wish, made in found if wish.material]),
        related=_mean(
            [(made.relation, made.target) == (wish.relation, wish.target) for wish, made in found if wish.target]
        ),
        excluded=_mean([lesson.excluded not in things] if lesson.excluded else []),
        fitting=_mean(fits),
        speakable=_mean([is_speakable(text, spoken[:n]) for n, text in enumerate(spoken)]),
    )


def _mean(marks: Sequence[bool]) -> float | None:
    return fmean(marks) if marks else None


def lines_of(
    model: LanguageModel, system: str, ask: Callable[[Lesson], str], knowledge: Knowledge
) -> Callable[[Lesson], Planned]:
    """Plans by a model under the grammar, with `ask` framing the prompt."""
    grammar = plan_grammar(knowledge, _THINGS, _SAYINGS)

    def plan(lesson: Lesson) -> Planned:
        pieces = model.complete(ask(lesson), system=system, constraint=grammar, sampling=Sampling(max_tokens=_TOKENS))
        return [line for text in split_lines(pieces) if (line := read_line(text, knowledge))]

    return plan


def embedded(knowledge: Knowledge) -> Callable[[Lesson], Planned]:
    """Plans by the embedded planner, as lines."""
    planner = embedded_planner("cpu")
    planner.load()

    def plan(lesson: Lesson) -> Iterator[PlanLine]:
        parts = list(planner.run(PlanTask(prompt=lesson.prompt, max_objects=14, max_lines=2)))
        scene = next(part for part in parts if isinstance(part, Environment))
        yield SceneLine(scene.archetype, scene.time, scene.weather, scene.mood)
        objects = [part for part in parts if isinstance(part, SceneObject)]
        by_id = {thing.id: thing.thing for thing in objects}
        for name in dict.fromkeys(thing.thing for thing in objects):
            alike = [thing for thing in objects if thing.thing == name]
            stuff = " ".join(surface.phrase for surface in alike[0].surfaces.values())
            target = by_id.get(alike[0].target or "", "")
            yield ThingLine(name, len(alike), stuff, alike[0].relation, target)
        for part in parts:
            if hasattr(part, "text"):
                yield SayLine(part.text)

    return lambda lesson: list(plan(lesson))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--adapter", type=Path, default=ADAPTER, help="an adapter in GGUF form")
    parser.add_argument("--full", type=Path, help="the transformers folder of a model that was taught whole")
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--device", default="cpu", help="of the model that was taught whole")
    parser.add_argument("--show", action="store_true", help="print the first three plans of each")
    given = parser.parse_args()
    knowledge = load_knowledge()
    lessons = list(islice((x for x in compose_lessons(77, "held-out") if is_sound(x, knowledge)), given.count))
    shown = list(islice((x for x in compose_lessons(78, "train") if is_sound(x, knowledge)), _SHOWN))
    examples = "\n\n".join(f"Scene: {one.prompt}\n{one.answer}" for one in shown)

    def alone(lesson: Lesson) -> str:
        return lesson.prompt

    def after_examples(lesson: Lesson) -> str:
        return f"{examples}\n\nScene: {lesson.prompt}"

    def ready(model: LanguageModel) -> LanguageModel:
        model.load()
        return model

    ways: dict[str, Callable[[], Callable[[Lesson], Planned]]] = {
        "zero-shot": lambda: lines_of(ready(LlamaCpp()), LONG_SYSTEM, alone, knowledge),
        "few-shot": lambda: lines_of(ready(LlamaCpp()), LONG_SYSTEM, after_examples, knowledge),
        "LoRA": lambda: lines_of(ready(LlamaCpp(adapter=given.adapter)), BRIEF_SYSTEM, alone, knowledge),
    }
    if given.full:
        ways["full"] = lambda: lines_of(
            ready(TransformersLM(given.full, device=given.device)), BRIEF_SYSTEM, alone, knowledge
        )
    ways["embedded"] = lambda: embedded(knowledge)
    columns: dict[str, list[str]] = {}
    for name, bring in ways.items():
        plan, scores, started = bring(), [], time.perf_counter()
        for number, lesson in enumerate(track(lessons, name)):
            lines = plan(lesson)
            scores.append(judge(lesson, lines, knowledge))
            if given.show and number < 3:
                print(name, "|", lesson.prompt, "|", lines)
        marks = [[m for s in scores if (m := getattr(s, field)) is not None] for field in Score.__annotations__]
        seconds = (time.perf_counter() - started) / len(lessons)
        columns[name] = [*(f"{fmean(m):.0%}" if m else "-" for m in marks), f"{seconds:.1f} s"]
    fields = [*Score.__annotations__, "time a plan"]
    rows = [(field, *(column[n] for column in columns.values())) for n, field in enumerate(fields)]
    print_table(f"Planning models, {len(lessons)} prompts of held-out places: {machine()}", ("", *columns), rows)


if __name__ == "__main__":
    main()
