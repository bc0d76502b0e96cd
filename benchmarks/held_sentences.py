"""The project's own held-out sentences: how they are marked, what is done for them, and where they are set."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator
from typing import Any

import msgspec

from generators.base import Generator
from generators.plan import Environment
from generators.planning.planner import LEAST_SURE
from generators.reading.acts import instruct
from generators.reading.instruction import Instruction
from generators.reading.markup import Marked
from generators.reading.readers import shared_instructions, shared_readers
from generators.reading.reading import Language
from generators.reading.tagger.corpus import CORPUS, read_folder
from generators.reading.tagger.measure import CORE, Score
from generators.tasks import PlanTask


def held_out() -> list[tuple[str, str, str, str]]:
    """How well the embedded readers mark the held-out sentences, one row a file."""
    rows = []
    for name, sentences in read_folder(CORPUS / "held").items():
        reader = shared_readers()["zh" if name.startswith("zh") else "en"]
        total, seconds = Score(), []
        for truth in sentences:
            started = time.perf_counter()
            read: Marked = reader.mark_words(truth.words, edit=truth.where == "edit")  # type: ignore[attr-defined]
            seconds.append(time.perf_counter() - started)
            total.add(truth, read)
        p95 = statistics.quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
        where = f"{total.places / total.sentences:.0%}"
        rows.append((name, f"{total.whole / total.sentences:.1%} of {total.sentences}", f"{total.f1(CORE):.1%}", where))
        print(f"{name}: {total}; p95 {1000 * p95:.0f} ms", file=sys.stderr)
    return rows


def acts() -> list[tuple[str, str, str, str]]:
    """How many held-out instructions are acted on as meant, otherwise, or refused; otherwise is at most what is wrong.

    Acts are compared word for word, so "anime style" instead of "anime" counts as otherwise.
    """
    rows = []
    for name, sentences in read_folder(CORPUS / "held").items():
        edits = [s for s in sentences if s.where == "edit"]
        language: Language = "zh" if name.startswith("zh") else "en"
        counts = {"as meant": 0, "otherwise": 0, "refused": 0}
        for truth in edits:
            text = ("" if language == "zh" else " ").join(truth.words)
            meant, read = instruct(text, truth, language), shared_instructions().read_instruction(text)
            unsure = min((act.span.sure for act in read.acts), default=0.0) < LEAST_SURE
            same = _told(meant) == _told(read)
            counts["refused" if unsure or read.idle else "as meant" if same else "otherwise"] += 1
        if edits:
            told = ", ".join(f"{number} {what}" for what, number in counts.items())
            rows.append((f"acts: {name}", told, "1 % wrong", f"{counts['otherwise'] / (0.01 * len(edits)):.2f}"))
    return rows


def _told(instruction: Instruction) -> list[str]:
    """What an instruction's acts say, without where it was said and how they are numbered."""

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: bare(inner) for key, inner in value.items() if key not in ("span", "id", "same")}
        return [bare(inner) for inner in value] if isinstance(value, list | tuple) else value

    return sorted(str(bare(msgspec.to_builtins(act))) for act in instruction.acts)


def walls(planner: Generator[PlanTask]) -> Iterator[tuple[str, list[bool]]]:
    """Which held-out prompts that say or suggest where they are get a plan with walls, or without, as meant."""
    for name, sentences in read_folder(CORPUS / "held").items():
        some = [s for s in sentences if s.where in ("in", "out")]
        if not some:
            continue
        met = []
        for truth in some:
            prompt = ("" if name.startswith("zh_") else " ").join(truth.words)
            parts = planner.run(PlanTask(prompt=prompt, max_lines=0))
            environment = next(part for part in parts if isinstance(part, Environment))
            met.append(environment.indoor == (truth.where == "in"))
        yield f"indoors or out: {name}", met
