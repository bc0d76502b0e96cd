"""What the knowledge holds that is near a prompt in meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.things import Thing
from generators.planning.lexicon import words_of
from generators.planning.words import split

F32 = NDArray[np.float32]

_PLACES = ("a place", "a room", "a building you can enter", "a location outdoors", "a shop", "a landscape")
_OBJECTS = ("an object", "a thing you can hold", "a piece of furniture", "an animal", "a machine", "food")
_JUDGES = 3
"""How many of the nearest of each decide whether a noun is a place."""
_PLACE_MARGIN = 0.02
_TEMPERATURE = 0.1
_NAME_BONUS = 0.12
_WHERE = 0.5
"""How much the words that say where it is count against the whole prompt."""
_COMMON = split("a an the of in on at with and to by room small old big place under inside")


class SentenceEncoder(Protocol):
    """What is asked of `generators.embedding.Encoder`."""

    def load(self) -> None:
        """Bring the weights into memory."""

    def encode(self, sentences: Sequence[str]) -> F32:
        """Unit vectors `[n, dimensions]` float32."""

    def encode_cached(self, name: str, sentences: Sequence[str]) -> F32:
        """The same for a fixed list, kept on disk."""


@dataclass(frozen=True)
class Match:
    """An archetype and how much of the scene is its, 0..1; the weights of a prompt's matches add to 1."""

    archetype: Archetype
    weight: float
    cosine: float
    """Of the prompt and the nearest paraphrase."""


class Retrieval:
    """Sentence vectors of all things and archetypes."""

    def __init__(self, knowledge: Knowledge, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        self._things = tuple(knowledge.things.values())
        self._archetypes = tuple(knowledge.archetypes.values())
        self._names = [frozenset(words_of(a.name)) - _COMMON for a in self._archetypes]

    def load(self) -> None:
        """Embed the knowledge: seconds the first time on a machine, then from the disk."""
        self._encoder.load()
        self._thing_vectors = self._encoder.encode_cached("things", [_describe(t) for t in self._things])
        self._name_vectors = self._encoder.encode_cached("thing-names", [t.name for t in self._things])
        phrases = [(i, text) for i, a in enumerate(self._archetypes) for text in (a.name, *a.also)]
        self._owners = np.array([i for i, _ in phrases])
        self._kinds = (self._encoder.encode_cached("places", _PLACES), self._encoder.encode_cached("objects", _OBJECTS))
        self._archetype_vectors = self._encoder.encode_cached("archetypes", [text for _, text in phrases])

    def encode(self, texts: Sequence[str]) -> F32:
        """Unit vectors of `texts`, `[n, dimensions]` float32."""
        return self._encoder.encode(texts)

    def is_place(self, vector: F32) -> bool:
        """Whether a noun's `vector` `[dimensions]` means somewhere to be rather than something to see."""
        places, objects = (np.sort(kind @ vector)[-_JUDGES:].mean() for kind in self._kinds)
        return bool(places - objects > _PLACE_MARGIN)

    def places(self, vector: F32, where: F32, words: Sequence[str], count: int = 3) -> tuple[Match, ...]:
        """The archetypes nearest to a prompt's `vector` `[dimensions]`, best first.

        `where` is the vector of those of its words that say where it is: what is wished for there must not decide it.
        Each archetype counts by the nearest of its paraphrases, and more if the prompt holds the words of its name.
        """
        near = self._archetype_vectors @ ((1 - _WHERE) * vector + _WHERE * where)  # [phrases]
        highest = np.full(len(self._archetypes), -1.0, np.float32)
        np.maximum.at(highest, self._owners, near)
        mean = np.bincount(self._owners, near) / np.bincount(self._owners)
        said = set(words)
        named = np.array([len(name & said) / len(name) if name else 0.0 for name in self._names])
        scores = 0.7 * highest + 0.3 * mean + _NAME_BONUS * named
        best = np.argsort(-scores, kind="stable")[:count]
        weights = np.exp((scores[best] - scores[best[0]]) / _TEMPERATURE)
        weights /= weights.sum()
        return tuple(
            Match(self._archetypes[i], float(w), float(highest[i])) for i, w in zip(best, weights, strict=True)
        )

    def similarity(self, vector: F32) -> dict[str, float]:
        """Cosine of every thing, described with its scenes, to `vector` `[dimensions]`, by name."""
        near = self._thing_vectors @ vector  # [things]
        return {thing.name: float(s) for thing, s in zip(self._things, near, strict=True)}

    def nearest(self, vector: F32) -> tuple[Thing, float]:
        """The thing whose name alone is nearest to `vector` `[dimensions]`, and its cosine."""
        near = self._name_vectors @ vector  # [things]
        best = int(near.argmax())
        return self._things[best], float(near[best])


def _describe(thing: Thing) -> str:
    scenes = ", ".join(thing.scenes[:3])
    return f"{thing.name} in {scenes}" if scenes else thing.name
