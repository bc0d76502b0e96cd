"""Documents that were read, within bounds, and what of them is nearest to a question: by words and by meaning."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

import msgspec
import numpy as np
from numpy.typing import NDArray

from generators.errors import InvalidTask
from generators.talk.steps import Excerpts
from generators.talk.tasks import Excerpt
from generators.talk.terms import terms

MAX_DOCUMENTS = 16
MAX_CHARACTERS = 400_000
_FULL_MATCH = 0.6
"""What the words count beside the meaning."""


class LibraryFull(InvalidTask):
    """As many documents as may be are known already: let one be forgotten."""

    code = "library_full"


@dataclass(frozen=True)
class _Document:
    excerpts: tuple[Excerpt, ...]
    vectors: NDArray[np.float16]
    counts: tuple[Counter[str], ...]
    characters: int


class Library:
    """The documents of one conversation, by title. At most 16, and 400,000 characters of them all."""

    def __init__(self) -> None:
        self._documents: dict[str, _Document] = {}
        self._in_how_many: Counter[str] = Counter()

    @property
    def titles(self) -> tuple[str, ...]:
        """The documents that are known, the oldest first."""
        return tuple(self._documents)

    @property
    def characters(self) -> int:
        """Characters of all documents."""
        return sum(document.characters for document in self._documents.values())

    def check_room(self, title: str, characters: int = 0) -> None:
        """Whether a document of so many characters may come; one of its title goes for it.

        Raises:
            LibraryFull: names the bound.
        """
        others = [document for name, document in self._documents.items() if name != title]
        if len(others) >= MAX_DOCUMENTS:
            raise LibraryFull(f"{len(others)} documents are known, the most that may be; let one be forgotten")
        if sum(document.characters for document in others) + characters > MAX_CHARACTERS:
            raise LibraryFull(f"documents of more than {MAX_CHARACTERS} characters in all; let one be forgotten")

    def add(self, title: str, read: Excerpts) -> None:
        """Know a document, in the place of one of that title.

        Raises:
            LibraryFull: there is no room for it.
        """
        characters = sum(len(excerpt.text) for excerpt in read.excerpts)
        self.check_room(title, characters)
        self.forget(title)
        counts = tuple(Counter(terms(excerpt.text)) for excerpt in read.excerpts)
        for count in counts:
            self._in_how_many.update(count.keys())
        self._documents[title] = _Document(read.excerpts, read.vectors, counts, characters)

    def forget(self, title: str) -> bool:
        """Let go of a document; whether it was known."""
        gone = self._documents.pop(title, None)
        for count in gone.counts if gone else ():
            self._in_how_many.subtract(count.keys())
        self._in_how_many += Counter()
        return gone is not None

    def nearest(self, question: str, vector: NDArray[np.float32], most: int = 12) -> tuple[Excerpt, ...]:
        """The sentences nearest to a question, the nearest first. `vector` `[384]` is the question's own."""
        wanted = terms(question)
        weights = {term: self._rarity(term) for term in wanted}
        best = sum(weights.values()) or 1.0
        found: list[tuple[float, float, Excerpt]] = []
        for document in self._documents.values():
            likeness = document.vectors.astype(np.float32) @ vector
            for index, excerpt in enumerate(document.excerpts):
                near = terms(excerpt.before) + terms(excerpt.source.place)
                said = sum(
                    weight if term in document.counts[index] else weight / 2
                    for term, weight in weights.items()
                    if term in document.counts[index] or term in near
                )
                like = float(likeness[index])
                found.append((_FULL_MATCH * said / best + (1 - _FULL_MATCH) * like, like, excerpt))
        found.sort(key=lambda ranked: -ranked[0])
        return tuple(msgspec.structs.replace(excerpt, likeness=like) for _, like, excerpt in found[:most])

    def _rarity(self, term: str) -> float:
        total = sum(len(document.excerpts) for document in self._documents.values())
        return math.log(1 + total / (1 + self._in_how_many[term]))
