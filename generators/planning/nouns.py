"""What nouns name in one vocabulary, and who or what is meant where words about them tell more than the noun.

A creature with a calling is that creature, what a child clutches is a toy, people are everybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from generators.planning.figures import FIGURE, figure_table, is_alive
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.things import Thing
from generators.planning.lexicon import Lexicon
from generators.planning.performing import SOMEBODY
from generators.planning.taxonomy.kinship import Kinship
from generators.planning.taxonomy.senses import LIVING, PERSON
from generators.reading.reading import Named, Reading

PACKS: Final = frozenset(
    {"pack", "herd", "flock", "swarm", "pod", "colony", "pride", "litter", "shoal", "family", "troop", "gang"}
)
"""Nouns for several animals, after what they are."""
MAKERS: Final = frozenset(
    {"maker", "seller", "keeper", "repairer", "restorer", "tuner", "mender", "artist", "painter", "player"}
)
"""Nouns for people, after what they do it to."""
_IN_ARMS_M: Final = 1.5
"""The longest that is held in arms."""
_BEFORE_PEOPLE: Final = 2
"""How many words before somebody are looked at for a culture or an age."""
_PEOPLE: Final = frozenset(
    {"people", "humans", "persons", "anybody", "anyone", "nobody", "pedestrians", "人", "行人", "person"}
)
"""Words for everybody."""
_DRIVEN: Final = frozenset({"truck", "car", "bus", "train", "boat", "tractor", "bulldozer", "airplane", "robot"})
"""Kinds of what does something as though it were alive."""
_HUGGED: Final = re.compile(
    r"\b(?:clutch|hugg?|cuddl|cradl|squeez|hold|carry)(?:e?s|ing|ed)?\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
"""What stands before a toy that somebody holds."""


class Nouns:
    """Looks nouns up in one vocabulary."""

    def __init__(self, knowledge: Knowledge, lexicon: Lexicon, kinship: Kinship) -> None:
        self._knowledge, self._lexicon, self._kinship = knowledge, lexicon, kinship

    def options(self, text: str) -> tuple[str, ...]:
        """What a whole phrase names: its own thing first, then things it is a wider name of."""
        entry = self._lexicon.entry(text)
        return entry.things if entry else ()

    def is_any(self, text: str) -> bool:
        """Whether a thing of the vocabulary goes by a noun."""
        return bool(self.options(text))

    def is_person(self, text: str) -> bool:
        """Whether a noun names somebody."""
        if not (likeliest := self._likeliest(text)):
            return self._kinship.class_of(text) == PERSON
        return likeliest[0].shape == FIGURE

    def is_alive(self, text: str) -> bool:
        """Whether a noun names somebody or an animal."""
        if not (likeliest := self._likeliest(text)):
            return self._kinship.class_of(text) in LIVING
        return is_alive(likeliest[0])

    def is_seat(self, text: str) -> bool:
        """Whether a noun names what one sits or lies on."""
        shapes = {*figure_table().seats, *figure_table().beds}
        return any(thing.shape in shapes for thing in self._likeliest(text))

    def may_act(self, text: str) -> bool:
        """Whether somebody, an animal or what is driven goes by a noun."""
        driven = any(not _DRIVEN.isdisjoint((thing.name, *thing.kinds)) for thing in self._likeliest(text))
        return driven or self.is_alive(text)

    def left_out(self, text: str) -> tuple[str, ...]:
        """What is not to be there where a noun is said to be left out: people are all of them."""
        return (*self.options(text), *((SOMEBODY,) if text in _PEOPLE else ()))

    def toy(self, named: Named, reading: Reading) -> Named:
        """What is too large to be in somebody's arms as the toy that it can but be: "clutching a green dinosaur"."""
        if reading.language != "en" or not _HUGGED.search(reading.text[: named.span.start]):
            return named
        large = any(max(thing.size) > _IN_ARMS_M for thing in self._likeliest(named.text))
        toy = f"toy {named.text}"
        return msgspec.structs.replace(named, text=toy) if large and self.is_any(toy) else named

    def creature(self, named: Named, options: tuple[str, ...]) -> tuple[str, ...]:
        """The animal or robot that somebody is by the word before, as an octopus librarian is; () for none."""
        if not options or self._knowledge.things[options[0]].shape != FIGURE:
            return ()
        if " " in named.text and self.is_any(named.text):
            return ()  # a fairy godmother
        for word in (*named.styles, *named.text.split()[:-1]):
            found = self.options(word)
            if found and word != named.text and _is_creature(self._knowledge.things[found[0]]):
                return found
        return ()

    def said_of_people(self, things: Sequence[Named], reading: Reading) -> Iterator[str]:
        """The styles that are said of people, the words right before them, and what they are called."""
        for named in things:
            if reading.language == "en" and (named.styles or named.poses or self.is_person(named.text)):
                yield from (*named.styles, *reading.text[: named.span.start].lower().split()[-_BEFORE_PEOPLE:])
                yield named.text

    def _likeliest(self, text: str) -> list[Thing]:
        return [self._knowledge.things[name] for name in self.options(text)[:1]]


def _is_creature(thing: Thing) -> bool:
    return thing.shape != FIGURE and (thing.is_animal or "robot" in (thing.name, *thing.kinds))
