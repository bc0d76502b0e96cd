"""An index of all words the planner knows, so that a prompt's words find their things and modifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from generators.material.lexicon import lexicon
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.tongues import bare
from generators.vocabulary.function_words import ENGLISH
from generators.vocabulary.inflection import plural, singular

LONGEST = 5
"""Words in the longest phrase that is looked up."""
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[.,;:!?]")
_POSSESSIVE = re.compile(r"'s\b")
_SUBSTANCES = 2
"""The rank of nouns up to which they name a substance, rather than something laid or built of it."""
NUMBERS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "dozen",
    "hundred",
    "left",
    "right",
    "front",
    "behind",
    "big",
    "small",
]
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


def words_of(text: str) -> list[str]:
    """Split `text` into lower-case words and punctuation, without accents.

    Hyphens part words, a possessive 's is dropped, and so are the commas in "1,000".
    """
    plain = bare(text).replace("-", " ").replace("’", "'")
    return _WORD.findall(_POSSESSIVE.sub("", _THOUSANDS.sub("", plain)))


@dataclass(frozen=True)
class Entry:
    """What a phrase may mean: things' names, the likeliest first."""

    things: tuple[str, ...]
    plural: bool


class Lexicon:
    """Looks up phrases of English words, and the modifiers that a text holds."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def entry(self, phrase: str) -> Entry | None:
        """What a whole phrase may mean, in the singular or the plural; None if it is not known."""
        said = " ".join(words_of(phrase))
        return self._entries.get(said) or self._entries.get(singular(said))

    @staticmethod
    def is_material(phrase: str) -> bool:
        """Whether painters know a phrase as what things are made of."""
        noun = lexicon().nouns.get(phrase)
        return noun is not None and noun.rank <= _SUBSTANCES

    def modifiers_in(self, words: Sequence[str]) -> list[tuple[int, int, Modifier]]:
        """Every modifier with a phrase in `words`, as (position, number of words, modifier)."""
        found: list[tuple[int, int, Modifier]] = []
        for start in range(len(words)):
            for n in range(min(LONGEST, len(words) - start), 0, -1):
                hits = self._modifiers.get(" ".join(words[start : start + n]), ())
                found.extend((start, n, modifier) for modifier in hits)
        return found

    @cached_property
    def places(self) -> frozenset[str]:
        """Words that name kinds of places: of the archetypes' names, paraphrases and tags."""
        known = self._knowledge.archetypes.values()
        texts = (text for a in known for text in (a.name, *a.also, *a.tags))
        return frozenset(word for text in texts for word in words_of(text))

    @cached_property
    def english(self) -> frozenset[str]:
        """Every English word that is known: the vocabulary's, the places', the modifiers' and the reader's own."""
        known = self._knowledge
        texts = [*known.words, *(kind for thing in known.things.values() for kind in thing.kinds)]
        texts += [word for modifier in known.modifiers for word in modifier.words]
        painted = lexicon()
        texts += [*painted.colors, *painted.conditions, *painted.vocabulary, *NUMBERS]
        return self.places | ENGLISH | {word for text in texts for word in words_of(text)}

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        singular: dict[str, list[str]] = {}
        for phrase, name in self._knowledge.words.items():
            singular.setdefault(" ".join(words_of(phrase)), []).append(name)
        for thing in self._knowledge.things.values():
            for kind in thing.kinds:
                singular.setdefault(" ".join(words_of(kind)), []).append(thing.name)
        entries = {plural(phrase): Entry(_once(names), plural=True) for phrase, names in singular.items() if phrase}
        entries.update({phrase: Entry(_once(names), plural=False) for phrase, names in singular.items() if phrase})
        return entries

    @cached_property
    def _modifiers(self) -> dict[str, list[Modifier]]:
        index: dict[str, list[Modifier]] = {}
        for modifier in self._knowledge.modifiers:
            for phrase in {" ".join(words_of(word)) for word in modifier.words}:
                index.setdefault(phrase, []).append(modifier)
        return index


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
