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
_PRONOUNS: Final = frozenset(
    {"it", "them", "they", "him", "he", "she", "itself", "themselves", "它", "它们", "他", "她", "他们", "她们"}
)
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


def settled(sentence: Marked) -> Marked:
    """The sentence with its pronouns marked in one way, of the two that hands choose from and that say the same.

    What is said of "it" is said of the thing itself; "its" in "its legs" is no mention of its own.
    """
    stands_for = {
        i: span.links
        for i, span in enumerate(sentence.spans)
        if span.kind == "ref" and span.links and _text(sentence, i) in _PRONOUNS | _POSSESSIVES
    }

    def owners(place: int, seen: frozenset[int] = frozenset()) -> tuple[int, ...]:
        if place not in stands_for or place in seen:
            return (place,)
        return tuple(owner for end in stands_for[place] for owner in owners(end, seen | {place}))

    kept = [i for i in range(len(sentence.spans)) if i not in stands_for or _text(sentence, i) in _PRONOUNS]
    places = {old: new for new, old in enumerate(kept)}

    def moved(ends: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(places[owner] for end in ends for owner in owners(end) if owner in places))

    spans = [replace(s, links=moved(s.links), targets=moved(s.targets)) for s in (sentence.spans[i] for i in kept)]
    return Marked(sentence.words, sentence.where, tuple(spans))


def _text(sentence: Marked, place: int) -> str:
    span = sentence.spans[place]
    words = sentence.words[span.start : span.stop]
    return ("" if len(words[0]) == 1 and not words[0].isascii() else " ").join(words).lower()


def training_stream(folder: Path, seed: int, everything: bool = False, language: Language = "en") -> Iterator[Marked]:
    """Sentences to learn from without end. Every file counts by the root of how many sentences it has.

    `everything` learns from the watched ones too: for the last run, when nothing is to be decided any more.
    """
    files = {
        name: [settled(s) for s in sentences if everything or name == "frames" or not is_watched(s)]
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
