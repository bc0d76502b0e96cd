"""How well talk answers: questions on documents and on scenes, marked by what an answer must and must not say.

    python -m benchmarks.talk [--set first] [--all-known] [--show]

Right is an answer that says what it must, or, where nothing answers, that it does not know. "Unknown" is counted apart:
it is no wrong answer, but none either. A source is invented where the answer names a document that was not given, or
quotes what does not stand in it. `--all-known` asks with all documents of the set known at once.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.table import machine, print_table
from generators.talk.embedded import EmbeddedTalker
from generators.talk.library import Library
from generators.talk.steps import Excerpts, Uttered, Vectors
from generators.talk.tasks import EmbedTask, MediaType, ReadTask, TalkTask
from server.scenes.state import SceneState
from server.talk.here import here_of

DATA = Path(__file__).resolve().parent / "data" / "talk"
_TYPES: dict[str, MediaType] = {".md": "text/markdown", ".txt": "text/plain", ".pdf": "application/pdf"}


@dataclass
class Score:
    """How the answers of one kind were."""

    marks: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)

    def row(self, name: str) -> tuple[str, ...]:
        """A line of the table."""
        total = sum(self.marks.values()) or 1
        shares = [f"{self.marks[mark]}" for mark in ("right", "unknown", "wrong", "invented")]
        good = 100 * (self.marks["right"] + self.marks["unknown"]) / total
        return (name, str(total), *shares, f"{good:.0f}", f"{1000 * sorted(self.seconds)[total // 2]:.0f}")


def main() -> int:
    """Print the table; the exit status says whether the limits are kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", default="first", help="a folder of documents with its questions")
    parser.add_argument("--scenes", default="questions.jsonl", help="questions on the scenes")
    parser.add_argument("--all-known", action="store_true")
    parser.add_argument("--show", action="store_true", help="print every answer that is not right")
    options = parser.parse_args()
    talker = EmbeddedTalker()
    talker.load()
    documents = ask_documents(talker, DATA / options.set, options.all_known, options.show)
    scenes = ask_scenes(talker, DATA / "scenes", options.scenes, options.show)
    print(machine())
    heads = ("questions on", "asked", "right", "unknown", "wrong", "invented source", "right or unknown %", "median ms")
    print_table("Talk", heads, [documents.row("documents"), scenes.row("scenes")])
    return int(documents.marks["invented"] > 0)


def ask_documents(talker: EmbeddedTalker, folder: Path, all_known: bool, show: bool) -> Score:
    """Ask every question of a folder with its document known, or all of them."""
    score, shelves = Score(), Library()
    alone: dict[str, Library] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix in _TYPES:
            reading = ReadTask(title=path.stem, media_type=_TYPES[path.suffix], data=path.read_bytes())
            read = next(step for step in talker.run(reading) if isinstance(step, Excerpts))
            shelves.add(path.stem, read)
            alone[path.name] = Library()
            alone[path.name].add(path.stem, read)
    for line in _lines(folder / "questions.jsonl"):
        library = shelves if all_known else alone[line["doc"]]
        started = time.perf_counter()
        vectors = next(step for step in talker.run(EmbedTask(texts=(line["q"],))) if isinstance(step, Vectors))
        task = TalkTask(
            text=line["q"], excerpts=library.nearest(line["q"], vectors.vectors[0]), documents=library.titles
        )
        answer = _answer(talker, task)
        score.seconds.append(time.perf_counter() - started)
        mark = _mark_document(answer, line, task)
        score.marks[mark] += 1
        if show and mark != "right":
            print(f"{mark:8} {line['q']}  ->  {answer.text}")
    return score


def ask_scenes(talker: EmbeddedTalker, folder: Path, questions: str, show: bool) -> Score:
    """Ask every question on the scenes."""
    score = Score()
    for line in _lines(folder / questions):
        state = msgspec.json.decode((folder / f"{line['scene']}.json").read_bytes(), type=SceneState)
        task = TalkTask(text=line["q"], here=here_of(state))
        started = time.perf_counter()
        answer = _answer(talker, task)
        score.seconds.append(time.perf_counter() - started)
        says, denies = (_says(answer.text, words) for words in (line["all"], line["none"]))
        right = all(says) and not any(denies)
        mark = "right" if right else "unknown" if answer.kind == "unknown" else "wrong"
        score.marks[mark] += 1
        if show and mark != "right":
            print(f"{mark:8} {line['scene']}: {line['q']}  ->  {answer.text}")
    return score


def _mark_document(answer: Uttered, line: dict[str, Any], task: TalkTask) -> str:
    if answer.kind == "unknown":
        return "unknown" if line["any"] else "right"
    for source in answer.sources:
        if source.title not in task.documents or not any(e.text in answer.text for e in task.excerpts):
            return "invented"
    if not line["any"]:
        return "wrong"
    return "right" if any(_says(answer.text, line["any"])) and answer.sources else "wrong"


def _says(text: str, words: list[str]) -> list[bool]:
    return [
        re.search(rf"(?<![a-z0-9]){re.escape(word.lower())}(?![0-9])", text.lower().replace("’", "'")) is not None
        if word.isascii()
        else word in text
        for word in words
    ]


def _answer(talker: EmbeddedTalker, task: TalkTask) -> Uttered:
    said = [step for step in talker.run(task) if isinstance(step, Uttered)]
    if not said:
        return Uttered("(a wish)", "edit")
    sources = tuple(source for one in said for source in one.sources)
    return Uttered(" ".join(one.text for one in said), said[0].kind, sources)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


if __name__ == "__main__":
    sys.exit(main())
