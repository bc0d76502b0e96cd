"""Which kinds of places of one vocabulary are nearest in kind to one that it has no name for: a dorm, a cannery, a moor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.library import Knowledge
from generators.planning.taxonomy.classes import drawn
from generators.planning.taxonomy.nouns import Nouns, load_nouns
from generators.planning.taxonomy.senses import PLACES, meaning
from generators.reading.reading import Where
from generators.vocabulary.inflection import singular

_CHOSEN, _NAME, _ALSO, _MODIFIED = 1.02, 1.0, 0.96, 0.85
"""What it counts that a place was chosen for a kind, that it goes by its own name or a paraphrase, with other words."""
_FARTHEST: Final = 5
"""How many steps below what it has in common with a noun a place is at most."""
_CUT: Final = re.compile(r"\b(?:with|of|in|at|by|on|under|for|from|full|before|after|near|inside|where|and)\b")
"""Words that a paraphrase says more after than what the place is."""
_ARTICLE: Final = re.compile(r"^(?:an?|the)\s+")
_AKIN: Final = 0.8
"""How near in kind a place is that a building without rooms may be drawn as."""
_WALLS: Final[Mapping[str, Where]] = {"room": "in", "building": "in", "ground": "out", "water": "out"}


class PlaceKinship:
    """Finds kinds of places by what nouns name."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    @property
    def _nouns(self) -> Nouns:
        return load_nouns()

    def is_place(self, noun: str) -> bool:
        """Whether a whole noun that no place here goes by names before all else what one may be in."""
        meant = next((self._nouns.senses(one) for one in (noun, singular(noun)) if self._nouns.senses(one)), ())
        return bool(meant) and meant[0] is not None and self._nouns.class_of(meant[0]) in PLACES - {"structure"}

    def may_be_place(self, noun: str) -> bool:
        """Whether a noun or its head names, among else, what one may be in: a delicatessen, but no box."""
        meant = meaning(self._nouns, noun, among=PLACES)
        if meant is None or meant[1] != "structure":
            return meant is not None
        return max(self.likeness(noun).values(), default=0.0) >= _AKIN

    def walls(self, text: str) -> Where:
        """Whether what a text says of a place has walls, by what its noun names; "any" where that does not tell."""
        meant = meaning(self._nouns, place_noun(text), among=PLACES)
        return _WALLS.get(meant[1], "any") if meant else "any"

    def likeness(self, text: str) -> Mapping[str, float]:
        """How near each kind of place is in kind, 0..1, to the one that a text speaks of; empty where its noun is in no
        table.
        """
        meant = meaning(self._nouns, place_noun(text), among=PLACES)
        if meant is None or meant[0] is None:
            return {}
        likeness: dict[str, float] = {}
        for above, steps in self._nouns.above(meant[0]).items():
            depth = len(self._nouns.above(above))
            for name, (far, weight) in self._below.get(above, {}).items():
                near = weight * 2 * depth / (2 * depth + steps + far)
                likeness[name] = max(likeness.get(name, 0.0), near**2)
        return likeness

    @cached_property
    def _below(self) -> dict[int, dict[str, tuple[int, float]]]:
        """The places below each kind, itself included: how many steps, and how well its name tells it."""
        below: dict[int, dict[str, tuple[int, float]]] = {}
        for noun, name in drawn().places.items():
            for kind in self._nouns.senses(noun):
                if kind is not None and self._nouns.class_of(kind) in PLACES:
                    below.setdefault(kind, {})[name] = (0, _CHOSEN)
        for place in self._knowledge.archetypes.values():
            for kind, weight in self._kinds(place):
                for above, steps in self._nouns.above(kind, _FARTHEST).items():
                    here = below.setdefault(above, {})
                    one = (steps, weight)
                    here[place.name] = max(here.get(place.name, one), one, key=lambda each: each[1] - each[0])
        return below

    def _kinds(self, place: Archetype) -> Iterator[tuple[int, float]]:
        """The kinds that a place goes by, and how well each tells what it is."""
        for text in (place.name, *place.also):
            said = place_noun(text)
            for head in _endings(said):
                if (kind := self._kind(head)) is not None:
                    yield kind, (_NAME if text == place.name else _ALSO) * (1.0 if head == said else _MODIFIED)
                    break

    def _kind(self, noun: str) -> int | None:
        kinds = (kind for kind in self._nouns.senses(noun) if kind is not None)
        return next((kind for kind in kinds if self._nouns.class_of(kind) in PLACES), None)


def place_noun(text: str) -> str:
    """What of a text names the place, without what follows it: "tiny kiosk" of "tiny kiosk in the station"."""
    return _ARTICLE.sub("", _CUT.split(text, maxsplit=1)[0].strip() or text)


def _endings(text: str) -> list[str]:
    """The last two words of a text, and the last."""
    words = text.split()
    return [" ".join(words[-count:]) for count in (2, 1) if len(words) >= count]
