"""The marked sentences that lie beside the reader: what may be learnt from, what is watched, what is only measured."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Final

from generators.reading.markup import Marked, read_file
from generators.reading.reading import Language
from generators.reading.tagger.variation import Variation
from generators.reading.tagger.words import names

CORPUS: Final = Path(__file__).parent.parent / "corpus"
_POSSESSIVES: Final = frozenset({"its", "his", "her", "their", "whose", "my", "your"})
_WATCHED: Final = 26
"""Sentences whose digest begins with less are watched while training, and not learnt from: one in ten."""


def read_folder(folder: Path, language: Language | None = None) -> dict[str, tuple[Marked, ...]]:
    """The sentences of every file of a folder, or of those in one language, by the file's name without its ending.

    Raises:
        InvalidMarkup: a line breaks the rules of marking.
    """
    paths = [path for path in sorted(folder.glob("*.txt")) if language in (None, language_of(path.stem))]
    return {path.stem: tuple(read_file(path)) for path in paths}


def language_of(name: str) -> Language:
    """The language that a file of the corpus is in, by its name."""
    return "zh" if name.startswith("zh_") else "en"


def is_watched(sentence: Marked) -> bool:
    """Whether a sentence of the training folder is kept apart to watch how learning goes."""
    return hashlib.sha256(" ".join(sentence.words).encode()).digest()[0] < _WATCHED


def without_possessives(sentence: Marked) -> Marked:
    """The sentence in which "its" in "its legs" is no mention of its own: whose they are, the legs themselves tell.

    Some hands mark it and some do not; both say the same.
    """
    dropped = {
        i: span.links[0]
        for i, span in enumerate(sentence.spans)
        if span.kind == "ref" and span.links and _text(sentence, i) in _POSSESSIVES
    }

    def owner(place: int) -> int:
        while place in dropped:
            place = dropped[place]
        return place

    kept = [i for i in range(len(sentence.spans)) if i not in dropped]
    places = {old: new for new, old in enumerate(kept)}

    def moved(ends: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(places[owner(end)] for end in ends))

    spans = [replace(s, links=moved(s.links), targets=moved(s.targets)) for s in (sentence.spans[i] for i in kept)]
    return Marked(sentence.words, sentence.where, tuple(spans))


def _text(sentence: Marked, place: int) -> str:
    span = sentence.spans[place]
    return " ".join(sentence.words[span.start : span.stop]).lower()


def training_stream(folder: Path, seed: int, everything: bool = False, language: Language = "en") -> Iterator[Marked]:
    """Sentences to learn from without end. Every file counts by the root of how many sentences it has.

    `everything` learns from the watched ones too: for the last run, when nothing is to be decided any more.
    """
    files = {
        name: [without_possessives(s) for s in sentences if everything or name == "frames" or not is_watched(s)]
        for name, sentences in read_folder(folder, language).items()
    }
    chance = Random(seed)
    known = names(language=language)
    whole = [sentence for some in files.values() for sentence in some]
    draws = {
        name: Variation(some, known, seed + place, whole) for place, (name, some) in enumerate(files.items()) if some
    }
    weights = [len(files[name]) ** 0.5 for name in draws]
    while True:
        yield draws[chance.choices(list(draws), weights)[0]].draw()


def watched(folder: Path, language: Language = "en") -> list[Marked]:
    """The sentences that are watched, as they were written."""
    return [
        s for name, some in read_folder(folder, language).items() if name != "frames" for s in some if is_watched(s)
    ]
