"""What of prompts and instructions is understood: marked sentences, and other people's tests of image models.

`python -m benchmarks.reading --geneval FILE --spatial FILE --depth FILE --numeracy FILE` plans and lays out every
prompt of those files and counts what stands where; a thing counts only where it is drawn as what was named. Without
them, only
the project's own held-out sentences are read. Not covered: whether the finished picture shows it.

Source: GenEval (Ghosh et al., 2023) and T2I-CompBench++ (Huang et al., 2023); their files are not part of this project.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import torch

from assets.layout import Placement
from benchmarks.held_sentences import acts, held_out, walls
from benchmarks.placing import Placed, plan_and_place
from benchmarks.table import machine, print_table
from generators.base import Generator
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.lexicon import Lexicon
from generators.planning.planners.embedded import embedded_planner
from generators.reading.readers import shared_readers
from generators.tasks import PlanTask
from generators.vocabulary.inflection import singular
from generators.vocabulary.numbers import read_count

_PHOTO = re.compile(r"^a photo of ")
_SIDES = (
    ("left", re.compile(r"\bleft\b")),
    ("right", re.compile(r"\bright\b")),
    ("front", re.compile(r"\bin front of\b")),
    ("behind", re.compile(r"\bbehind\b|\bhidden by\b")),
    ("below", re.compile(r"\bbottom of\b|\bbelow\b|\bunder\b")),
    ("above", re.compile(r"\btop of\b|\babove\b|\bon\b(?! side)")),
    ("near", re.compile(r"\bnext to\b|\bnear\b|\bside of\b")),
)
_NEAR_M = 2.5


class Judge:
    """Decides whether a plan shows what a test asks for."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge, self._lexicon = knowledge, Lexicon(knowledge)

    def ones(self, plan: Placed, noun: str) -> list[str]:
        """Ids of the things that are drawn as `noun`, by its own or a wider name of theirs."""
        entry = self._lexicon.entry(noun)
        names = set(entry.things if entry else ())
        return [o.id for o in plan.objects if not o.stand_in and o.thing in names and o.id in plan.placed]

    def knows(self, noun: str) -> bool:
        """Whether the vocabulary has a noun, as it has none that a verb follows."""
        return self._lexicon.entry(noun) is not None

    def has_color(self, plan: Placed, thing: str, color: str) -> bool:
        """Whether a thing is painted in a colour, by the words of its surfaces."""
        found = next(o for o in plan.objects if o.id == thing)
        return any(color in surface.phrase.split() for surface in found.surfaces.values())


def stands(a: Placement, b: Placement, side: str) -> bool:
    """Whether `a` is on a side of `b`, as the viewer at the origin sees it who looks to −Z."""
    (ax, ay, az), (bx, by, bz) = a.position, b.position
    dx, dy, dz = ax - bx, (ay + a.size[1] / 2) - (by + b.size[1] / 2), az - bz
    match side:
        case "left":
            return dx < 0 and abs(dx) >= 0.5 * abs(dz)
        case "right":
            return dx > 0 and abs(dx) >= 0.5 * abs(dz)
        case "above":
            return dy > 0 and (ay >= b.top - 0.3 * b.size[1] or abs(dx) < (a.size[0] + b.size[0]) / 2)
        case "below":
            return dy < 0 and (by >= a.top - 0.3 * a.size[1] or ay + a.size[1] <= b.top)
        case "front":
            return dz > 0
        case "behind":
            return dz < 0
        case _:
            gap: float = (dx * dx + dz * dz) ** 0.5 - (max(a.size[0], a.size[2]) + max(b.size[0], b.size[2])) / 2
            return gap <= _NEAR_M


def geneval(
    planner: Generator[PlanTask], judge: Judge, cases: Sequence[dict[str, Any]], tell: bool
) -> dict[str, list[bool]]:
    """Which cases of GenEval are met, by their tag."""
    met: dict[str, list[bool]] = defaultdict(list)
    for case in cases:
        plan = plan_and_place(planner, _PHOTO.sub("", case["prompt"]), seed=len(met["single_object"]))
        good = _meets(plan, judge, case)
        met[case["tag"]].append(good)
        if tell and not good:
            print(f"{case['tag']}: {case['prompt']} | {plan.told}", file=sys.stderr)
    return met


def _meets(plan: Placed, judge: Judge, case: dict[str, Any]) -> bool:
    groups: list[list[str]] = []
    for wanted in case["include"]:
        ones = judge.ones(plan, wanted["class"])
        if "color" in wanted:
            ones = [one for one in ones if judge.has_color(plan, one, wanted["color"])]
        exact = case["tag"] == "counting"
        if len(ones) < wanted["count"] or (exact and len(ones) != wanted["count"]):
            return False
        groups.append(ones)
    for wanted, ones in zip(case["include"], groups, strict=True):
        if "position" in wanted:
            relation, other = wanted["position"]
            side = re.sub(r" of$", "", relation)
            pairs = [(plan.placed[a], plan.placed[b]) for a in ones for b in groups[other]]
            if not any(stands(a, b, side) for a, b in pairs if a is not b):
                return False
    return True


def spatial(planner: Generator[PlanTask], judge: Judge, prompts: Iterable[str], tell: bool) -> list[bool]:
    """Which prompts of T2I-CompBench's spatial lists are met: both things, and the one where it is said to be."""
    met: list[bool] = []
    for prompt in prompts:
        side, pattern = next((side, pattern) for side, pattern in _SIDES if pattern.search(prompt))
        found = pattern.search(prompt)
        assert found is not None
        plan = plan_and_place(planner, prompt, seed=len(met))
        ones = judge.ones(plan, _noun(prompt[: found.start()]))
        others = judge.ones(plan, _noun(prompt[found.end() :]))
        good = any(stands(plan.placed[a], plan.placed[b], side) for a in ones for b in others if a != b)
        met.append(good)
        if tell and not good:
            print(f"{side}: {prompt} | {plan.told}", file=sys.stderr)
    return met


def _noun(text: str) -> str:
    """The noun of one half of a spatial prompt."""
    words = [w for w in re.findall(r"[a-z]+", text.lower()) if w not in _PLAIN]
    return " ".join(words)


_PLAIN = frozenset(["a", "an", "the", "of", "on", "in", "to", "top", "bottom", "side", "left", "right", "next", "near"])


def numeracy(planner: Generator[PlanTask], judge: Judge, prompts: Iterable[str], tell: bool) -> list[bool]:
    """Which plain lists of T2I-CompBench's counting prompts are met to the number."""
    met: list[bool] = []
    for prompt in prompts:
        wanted = _numbers(prompt)
        if wanted is None or not all(judge.knows(noun) for noun in wanted):
            continue
        plan = plan_and_place(planner, prompt, seed=len(met))
        good = all(len(judge.ones(plan, noun)) == number for noun, number in wanted.items())
        met.append(good)
        if tell and not good:
            print(f"number: {prompt} | {plan.told}", file=sys.stderr)
    return met


def _numbers(prompt: str) -> dict[str, int] | None:
    """The nouns and numbers of a plain list, or None for a sentence."""
    parts = [part.split() for part in re.split(r",| and ", prompt.lower().strip(" .")) if part.strip()]
    counts = [
        (singular(" ".join(words[1:])), read_count(words[0]) if words[0] not in ("a", "an") else None, words[0])
        for words in parts
    ]
    if any(not noun or (count is None and first not in ("a", "an")) for noun, count, first in counts):
        return None
    return {noun: count.usual if count else 1 for noun, count, _ in counts}


def row(name: str, met: Sequence[bool], limit: float) -> tuple[str, str, str, str]:
    share = sum(met) / max(len(met), 1)
    return name, f"{share:.1%} ({sum(met)}/{len(met)})", f"{limit:.0%}", f"{share / limit:.2f}"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("geneval", "spatial", "depth", "numeracy"):
        parser.add_argument(f"--{name}", type=Path, help="a file of that test")
    parser.add_argument("--only-plans", action="store_true", help="skip the held-out sentences")
    parser.add_argument("--every", type=int, default=1, help="take every nth case only")
    parser.add_argument("--verbose", action="store_true", help="also print what failed")
    options = parser.parse_args()
    torch.set_num_threads(1)
    for reader in shared_readers().values():
        reader.load()
    if not options.only_plans:
        print_table(
            f"held-out sentences: {machine()}", ("file", "wholly right", "core facts, F1", "in or out"), held_out()
        )
    rows: list[tuple[str, str, str, str]] = []
    planner, judge = embedded_planner("cpu"), Judge(load_knowledge())
    planner.load()
    if not options.only_plans:
        rows += acts()
        rows += [row(name, met, 0.97) for name, met in walls(planner)]
    if options.geneval:
        cases = [json.loads(line) for line in options.geneval.read_text(encoding="utf-8").splitlines() if line]
        met = geneval(planner, judge, cases[:: options.every], options.verbose)
        limits = {"position": 0.9, "counting": 0.95}
        rows += [row(f"GenEval, {tag}", some, limits.get(tag, 0.95)) for tag, some in met.items()]
        mean = statistics.mean(sum(some) / len(some) for some in met.values())
        rows.append(("GenEval, mean of its kinds", f"{mean:.1%}", "95%", f"{mean / 0.95:.2f}"))
    for name, path in (("spatial", options.spatial), ("3D spatial", options.depth)):
        if path:
            prompts = path.read_text(encoding="utf-8").splitlines()[:: options.every]
            rows.append(row(f"T2I-CompBench, {name}", spatial(planner, judge, prompts, options.verbose), 0.9))
    if options.numeracy:
        prompts = options.numeracy.read_text(encoding="utf-8").splitlines()[:: options.every]
        rows.append(row("T2I-CompBench, numeracy", numeracy(planner, judge, prompts, options.verbose), 0.9))
    if rows:
        print_table(f"plans: {machine()}", ("test", "met", "limit", "ratio"), rows)


if __name__ == "__main__":
    main()
