"""How well and how fast a planner plans; without `--planner`, the default one.

`python -m benchmarks.planner --prompts FILE.jsonl` prints a row per prompt and the averages. A group of expected things
is found *strictly* if one of its words is in the name of a planned thing, and found *by synonym* if it is in one of
the vocabulary's synonyms or wider names of such a thing. A case may
name things that would be `absurd`. Not covered: whether the scene is good to look at.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assets.shapes.grips import HOLDS
from benchmarks.table import against, machine, peak_gib, print_table
from generators.base import Generator
from generators.errors import GenerationError
from generators.plan import Environment, SceneObject, SpokenLine
from generators.planning.figures import FIGURE
from generators.planning.knowledge.actings import hand_words
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.knowledge.stages import stage_table, things_built_in
from generators.registry import line_up, registered
from generators.registry.loading import load_kind
from generators.tasks import PlanTask
from generators.vocabulary.inflection import singulars


@dataclass
class Row:
    """What was measured on one prompt. Times in seconds after the prompt."""

    case: dict[str, Any]
    environment: Environment | None = None
    objects: list[SceneObject] = field(default_factory=list)
    lines: list[SpokenLine] = field(default_factory=list)
    environment_s: float = 0.0
    first_object_s: float = 0.0
    whole_s: float = 0.0
    refused: str = ""

    def missing(self, knowledge: Knowledge, strict: bool, stage: bool = False) -> list[list[str]]:
        """The expected groups that no planned thing belongs to, nor, with `stage`, what the stage has itself."""
        names = {name for o in self.objects for name in names_of(o, knowledge, strict)}
        if stage and self.environment is not None:
            names |= set(names_built(self.environment, knowledge))
        return [group for group in self.case["expects"] if not any(has(names, word) for word in group)]

    def found(self, knowledge: Knowledge, strict: bool, stage: bool = False) -> float:
        """The share of expected groups that were found, 0..1."""
        return 1.0 - len(self.missing(knowledge, strict, stage)) / len(self.case["expects"])

    def absurd(self, knowledge: Knowledge) -> list[str]:
        """What the case names as foreign to it and is planned all the same."""
        names = {name for o in self.objects for name in names_of(o, knowledge, strict=True)}
        return [word for word in self.case.get("absurd", ()) if has(names, word)]

    def right(self, aspect: str) -> bool | None:
        """Whether time, weather or indoor is as the prompt fixes it; None where it does not."""
        if self.case.get(aspect) is None or self.environment is None:
            return None
        return bool(getattr(self.environment, aspect) == self.case[aspect])


def names_of(thing: SceneObject, knowledge: Knowledge, strict: bool) -> Iterator[str]:
    """The names a planned object goes by, and those of what a figure has in its hands."""
    yield thing.thing
    held = next((name for name, number in HOLDS.items() if number and number == thing.parameters.get("holds")), "")
    if thing.shape == FIGURE and held:
        yield held.replace("_", " ")
        yield from (word for word, name in hand_words().items() if name == held and not strict)
    entry = knowledge.things.get(thing.thing)
    if entry and not strict:
        yield from entry.also
        yield from entry.kinds


def names_built(environment: Environment, knowledge: Knowledge) -> Iterator[str]:
    """Names of what the stage of a plan is or has: a beach its sea, and whatever it has a number of."""
    place = knowledge.archetypes.get(environment.archetype or "")
    amounts = stage_table().amounts
    built = things_built_in(place) if place else frozenset[str]()
    counted = (amounts[name] for name, number in environment.stage_parameters.items() if name in amounts and number)
    for name in (*built, *counted):
        yield name
        if thing := knowledge.things.get(name):
            yield from (*thing.also, *thing.kinds)


def has(names: Iterable[str], word: str) -> bool:
    """Whether `word` (or its singular) is one of the words, or a run of words, of a name."""
    forms = singulars(word)
    return any(f" {form} " in f" {name.replace('-', ' ')} " for name in names for form in forms)


def measure(planner: Generator[PlanTask], case: dict[str, Any], seed: int) -> Row:
    """Plan one prompt; a refused one has no plan."""
    row = Row(case)
    start = time.perf_counter()
    try:
        for part in planner.run(PlanTask(prompt=case["prompt"], seed=seed)):
            now = time.perf_counter() - start
            match part:
                case Environment():
                    row.environment, row.environment_s = part, now
                case SceneObject():
                    row.first_object_s = row.first_object_s or now
                    row.objects.append(part)
                case SpokenLine():
                    row.lines.append(part)
    except GenerationError as error:
        row.refused = str(error)
    row.whole_s = time.perf_counter() - start
    return row


def report(rows: Sequence[Row], knowledge: Knowledge, verbose: bool) -> str:
    """A table of `rows` with its averages."""
    out = [f"{'strict':>6} {'found':>6} {'env ms':>6} {'obj ms':>6} {'all s':>6}  T W I  prompt"]
    for row in rows:
        marks = " ".join(_mark(row.right(aspect)) for aspect in ("time", "weather", "indoor"))
        out.append(
            f"{row.found(knowledge, True):6.0%} {row.found(knowledge, False):6.0%} {row.environment_s * 1e3:6.0f} "
            f"{row.first_object_s * 1e3:6.0f} {row.whole_s:6.2f}  {marks}  {row.case['prompt']}"
        )
        if verbose:
            place = row.environment.archetype if row.environment else row.refused
            out.append(f"{'':35}[{place}] {', '.join(dict.fromkeys(o.thing for o in row.objects))}")
            missing = row.missing(knowledge, strict=False, stage=True)
            if missing:
                out.append(f"{'':35}missing: {'; '.join('/'.join(group) for group in missing)}")
            if absurd := row.absurd(knowledge):
                out.append(f"{'':35}absurd: {', '.join(absurd)}")
    return "\n".join([*out, *averages(rows, knowledge)])


def averages(rows: Sequence[Row], knowledge: Knowledge) -> Iterator[str]:
    """Lines that sum up `rows`, by language."""
    for language in sorted({row.case.get("lang", "en") for row in rows}):
        some = [row for row in rows if row.case.get("lang", "en") == language]
        strict, loose = (statistics.mean(row.found(knowledge, s) for row in some) for s in (True, False))
        whole = statistics.mean(row.found(knowledge, strict=False, stage=True) for row in some)
        yield (
            f"{language}: {len(some)} prompts, groups found {strict:.1%} strictly, {loose:.1%} by synonym, "
            f"{whole:.1%} with what the stage has"
        )
        for aspect in ("time", "weather", "indoor"):
            judged = [right for row in some if (right := row.right(aspect)) is not None]
            if judged:
                yield f"    {aspect}: {sum(judged)} of {len(judged)} right"
        if told := [bool(row.absurd(knowledge)) for row in some if row.case.get("absurd")]:
            yield f"    something named as absurd: in {sum(told)} of {len(told)}"
        for name in ("environment_s", "first_object_s", "whole_s"):
            values = [getattr(row, name) for row in some]
            yield f"    {name}: median {statistics.median(values):.3f}, worst {max(values):.3f}"


def limits(rows: Sequence[Row], knowledge: Knowledge) -> Iterator[tuple[str, str, str, str]]:
    """The figures that have a limit: shares are good above 1, seconds and memory below."""
    for language, least in (("en", 0.85), ("zh", 0.80)):
        if some := [row for row in rows if row.case.get("lang", "en") == language]:
            share = statistics.mean(row.found(knowledge, strict=False) for row in some)
            yield f"groups found, {language}", f"{share:.1%}", f"{least:.0%}", f"{share / least:.2f}"
    for aspect in ("time", "weather"):
        if judged := [right for row in rows if (right := row.right(aspect)) is not None]:
            share = sum(judged) / len(judged)
            yield f"{aspect} right", f"{share:.1%}", "90%", f"{share / 0.9:.2f}"
    for name, what, most in (
        ("environment_s", "environment", 0.15),
        ("first_object_s", "first object", 0.5),
        ("whole_s", "whole plan, with lines", 3.5),
    ):
        yield f"{what}, median", *against(statistics.median(getattr(row, name) for row in rows), most, "s")
    yield "peak memory of this process", *against(peak_gib(), 1.2, "GiB")


def _mark(right: bool | None) -> str:
    return " " if right is None else "+" if right else "-"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prompts", type=Path, required=True, help="one JSON object a line: prompt, expects, time, …")
    parser.add_argument("--split", help="only the prompts whose `split` is this")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--planner", default=registered().kinds["plan"].default, help="a generator of kind plan")
    parser.add_argument("--verbose", action="store_true", help="also print each plan's things")
    options = parser.parse_args()
    cases = [json.loads(line) for line in options.prompts.read_text(encoding="utf-8").splitlines() if line]
    cases = [case for case in cases if options.split in (None, case.get("split"))]
    planner = load_kind(line_up({"plan": options.planner}), "plan", "cpu")
    measure(planner, {"prompt": "a room", "expects": [["room"]]}, 0)  # the first plan warms the caches
    rows = [measure(planner, case, options.seed) for case in cases]
    print(report(rows, load_knowledge(), options.verbose), file=sys.stdout)
    title = f"{options.planner}, {len(rows)} prompts of {options.prompts.name}: {machine()}"
    print_table(title, ("measure", "measured", "limit", "ratio"), list(limits(rows, load_knowledge())))


if __name__ == "__main__":
    main()
