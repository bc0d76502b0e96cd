"""The marked sentences that lie beside the reader: what may be learnt from, what is watched, what is only measured."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

from generators.reading.markup import Marked, read_file
from generators.reading.tagger.variation import Variation
from generators.reading.tagger.words import names

CORPUS: Final = Path(__file__).parent.parent / "corpus"
_WATCHED: Final = 26
"""Sentences whose digest begins with less are watched while training, and not learnt from: one in ten."""


def read_folder(folder: Path) -> dict[str, tuple[Marked, ...]]:
    """The sentences of every file of a folder, by the file's name without its ending.

    Raises:
        InvalidMarkup: a line breaks the rules of marking.
    """
    return {path.stem: tuple(read_file(path)) for path in sorted(folder.glob("*.txt"))}


def is_watched(sentence: Marked) -> bool:
    """Whether a sentence of the training folder is kept apart to watch how learning goes."""
    return hashlib.sha256(" ".join(sentence.words).encode()).digest()[0] < _WATCHED


def training_stream(folder: Path, seed: int, everything: bool = False) -> Iterator[Marked]:
    """Sentences to learn from without end. Every file counts by the root of how many sentences it has.

    `everything` learns from the watched ones too: for the last run, when nothing is to be decided any more.
    """
    files = {
        name: [s for s in sentences if everything or name == "frames" or not is_watched(s)]
        for name, sentences in read_folder(folder).items()
    }
    chance = Random(seed)
    known = names()
    draws = {name: Variation(some, known, seed + place) for place, (name, some) in enumerate(files.items()) if some}
    weights = [len(files[name]) ** 0.5 for name in draws]
    while True:
        yield draws[chance.choices(list(draws), weights)[0]].draw()


def watched(folder: Path) -> list[Marked]:
    """The sentences that are watched, as they were written."""
    return [s for name, some in read_folder(folder).items() if name != "frames" for s in some if is_watched(s)]


def varied(sentences: Sequence[Marked], count: int, seed: int, held: bool) -> list[Marked]:
    """`count` variations of `sentences`, with names that were learnt from or with those held out."""
    variation = Variation(sentences, names(held), seed)
    return [variation.draw() for _ in range(count)]
