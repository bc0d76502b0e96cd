"""A prompt that is nothing but the name of a kind of place, whatever the reader takes its words for: "a car wash"; and
names that say what is in what, within a prompt: "an overgrown temple in the jungle at dusk".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generators.planning.glossing import Gloss
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import words_of
from generators.planning.mention import Mention
from generators.reading.reading import Where, language_of

_ARTICLES: Final = ("a", "an", "the")
_LINKS: Final = frozenset({"in", "on", "by", "at", "under", "above", "among", "of", "over", "between", "near"})
"""Words by which a name says that something is in, on or by something else."""
_AFTER_NAME: Final = _LINKS | {
    "with", "during", "after", "before", "full", "where", "when", "while", "and", "at", "from", "for", "inside", "seen",
}  # fmt: skip
"""Words that go on after the name of a place."""
_BEFORE_NAME: Final = 3
"""How many words may describe a place before its name."""
_BUILDING_M: Final = (4.0, 2.5)
"""What is longer and higher than this is seen from outside, where a room goes by its name too."""

_TALL_M: Final = 5.0


@dataclass(frozen=True)
class Whole:
    """What a prompt is that names a place and no more: the place, or a building of that name in the open."""

    place: str
    mentions: tuple[Mention, ...]
    where: Where


class WholePlaces:
    """The names of all kinds of places, in both languages."""

    def __init__(self, knowledge: Knowledge, gloss: Gloss) -> None:
        self._knowledge, self._gloss = knowledge, gloss
        self._named: dict[str, tuple[str, Archetype]] = {}
        self._phrases: dict[str, str] = {}
        self._rooms: dict[str, str] = {}
        """Names of rooms of two words or more, by their words without articles."""
        for archetype in knowledge.archetypes.values():
            for name in (archetype.name, *archetype.also):
                self._named.setdefault(" ".join(words_of(name)), (name, archetype))
                words = _bare(name)
                if archetype.indoor and len(words) > 1:
                    self._rooms.setdefault(" ".join(words), name)
                if not archetype.indoor and not _LINKS.isdisjoint(words[1:-1]):
                    self._phrases.setdefault(" ".join(words), name)

    def find(self, text: str) -> tuple[str, Archetype] | None:
        """The name that `text` is, with an article or without, and whose it is; None where it is more or less."""
        if (chinese := self._gloss.place(text)) is not None:
            return chinese, self._knowledge.archetypes[chinese]
        if language_of(text) == "zh":
            return None  # KTV, in a sentence of Chinese
        words = [word for word in words_of(text) if word.isalnum()]
        said = " ".join(words)
        bare = " ".join(words[1:]) if words[:1] and words[0] in _ARTICLES else said
        return self._named.get(said) or self._named.get(bare)

    @property
    def names(self) -> Mapping[str, tuple[str, Archetype]]:
        """Every name of a kind of place by its words, as it is written, and whose it is."""
        return self._named

    def called(self, name: str) -> Archetype | None:
        """The kind of place that goes by a name."""
        found = self._named.get(" ".join(words_of(name)))
        return found[1] if found else None

    def phrase(self, text: str) -> str:
        """The longest name of a kind of place in the open that a prompt holds and that says what is in, on or by what,
        whatever articles it has; of a Chinese prompt the place that is said to be in another: 沙漠里的绿洲. Else "".
        """
        if (inner := self._gloss.place_in_place(text)) is not None:
            return "" if self._knowledge.archetypes[inner].indoor else inner
        said = f" {' '.join(_bare(text))} "
        held = [words for words in self._phrases if f" {words} " in said]
        return self._phrases[max(held, key=len)] if held else ""

    def head(self, text: str, mentions: Sequence[Mention]) -> tuple[str, tuple[Mention, ...]] | None:
        """The room that an English prompt begins with, and the things that are no part of its name: "a steam train
        dining car in the 1930s". None where it begins with no name of two words or more, or with that of a building.
        """
        clause = re.split(r"[,.;:!?]", text, maxsplit=1)[0]
        words = _bare(clause)
        for start in range(min(_BEFORE_NAME, len(words)) + 1):
            for end in range(len(words), start + 1, -1):
                name = self._rooms.get(" ".join(words[start:end]))
                if name is None or (end < len(words) and words[end] not in _AFTER_NAME):
                    continue
                if any(set(words_of(m.words)) <= set(words[:start]) for m in mentions):
                    continue  # a train around the Christmas tree is no part of the room's name
                inside = [m for m in mentions if set(words_of(m.words)) <= set(words[:end])]
                if any(self._is_building(one, name, text) or self._is_tower(one, name) for one in inside):
                    return None
                gone = {mention.id for mention in inside}
                return name, tuple(mention for mention in mentions if mention.id not in gone)
            if start < len(words) and words[start] in _AFTER_NAME:
                return None
        return None

    def read(self, text: str, mentions: Sequence[Mention]) -> Whole | None:
        """What a prompt is that `find` knows, given the things that were read into it; None for every other prompt.

        A thing that goes by the place's name stays where the place is in the open. Where it is a room, a building of
        that name is what one sees, and a smaller thing is only the room's name.
        """
        found = self.find(text)
        if found is None:
            return None
        name, archetype = found
        known = tuple(mention for mention in mentions if mention.options and not mention.stand_in)
        if not archetype.indoor:
            return Whole(name, known, "any")
        buildings = tuple(mention for mention in known if self._is_building(mention, name, text))
        return Whole("", buildings, "out") if buildings else Whole(name, (), "any")

    def _is_tower(self, mention: Mention, name: str) -> bool:
        """Whether a thing goes by the name of the place, and is far too tall for a room: a wizard's tower."""
        return mention.words == name and self._knowledge.likeliest(mention).size[1] > _TALL_M

    def _is_building(self, mention: Mention, name: str, text: str) -> bool:
        """Whether a thing is what the whole prompt names, and as large as a house."""
        wide, high, deep = self._knowledge.likeliest(mention).size
        own = mention.words == name or self._gloss.noun(text) in mention.options
        return own and max(wide, deep) > _BUILDING_M[0] and high > _BUILDING_M[1]


def _bare(text: str) -> list[str]:
    """The words of a text without articles."""
    return [word for word in words_of(text) if word.isalnum() and word not in _ARTICLES]
