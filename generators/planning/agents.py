"""What somebody is known to do by what they are called: a knitter knits, a chess player plays chess."""

from __future__ import annotations

from collections.abc import Iterator

from generators.planning.acting import Actings
from generators.planning.knowledge.actings import Acting
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import words_of
from generators.vocabulary.inflection import singular

_ENDINGS = ("er", "or", "ar")
_SHORTEST = 5
"""Letters of the shortest noun that is taken apart: a boxer boxes, a deer does nothing."""
_WAITING = frozenset({"wait", "serve", "own", "live", "stand", "sit", "sail"})
"""Verbs that a noun is made of without telling how its bearer looks."""

_NOBODY = frozenset({"sewer", "fryer", "duster", "feeder", "holder", "pointer"})
"""Nouns that look like those for people and are for things."""


class Agents:
    """Looks up nouns for people by what they do, in one vocabulary."""

    def __init__(self, knowledge: Knowledge, actings: Actings) -> None:
        self._actings = actings
        self._called = {word: acting for acting in knowledge.actings.values() for word in acting.agents}

    def does(self, words: str) -> Acting | None:
        """What the bearer of a name does; None where that tells nothing that is seen."""
        said = words_of(words)
        if not said:
            return next((acting for word, acting in self._called.items() if word in words), None)
        *before, last = said
        head = singular(last)
        for name in (" ".join((*before, head)), head):
            if name in self._called:
                return self._called[name]
        phrases = (f"{verb} {' '.join(before)}".strip() for verb in _verbs(head))
        return next((acting for phrase in phrases if (acting := self._actings.exactly(phrase))), None)

    def is_one(self, words: str) -> bool:
        """Whether a noun that nobody knows can but be for somebody who does something."""
        said = words_of(words)
        listed = bool(said) and " ".join((*said[:-1], singular(said[-1]))) in self._called
        return listed or (len(said) == 1 and singular(said[0]) not in _NOBODY and self.does(words) is not None)


def _verbs(noun: str) -> Iterator[str]:
    """The verbs that a noun for who does something may be made of: runner → run, dancer → dance, boxer → box."""
    if len(noun) < _SHORTEST or not noun.endswith(_ENDINGS):
        return
    stem = noun[:-2]
    doubled = stem[-1:] == stem[-2:-1]
    for verb in (stem, f"{stem}e", *([stem[:-1]] if doubled else [])):
        if verb not in _WAITING:
            yield verb
            yield f"{verb.removesuffix('e')}ing"
