"""What somebody is known to do by what they are called: a knitter knits, a chess player plays chess."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.planning.acting import Actings
from generators.planning.knowledge.actings import Acting
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import words_of
from generators.planning.phrases import Hit
from generators.vocabulary.inflection import singular

_ENDINGS = ("er", "or", "ar")
_SHORTEST = 5
"""Letters of the shortest noun that is taken apart: a boxer boxes, a deer does nothing."""
_WAITING = frozenset({"wait", "serve", "own", "live", "stand", "sit", "sail"})
"""Verbs that a noun is made of without telling how its bearer looks."""

_NOBODY = frozenset({
    "sewer", "fryer", "duster", "feeder", "holder", "pointer", "cooker", "dryer", "washer", "maker", "trimmer",
    "peeler", "baler", "cutter", "mower", "mixer", "grinder", "opener", "burner", "tier",
})  # fmt: skip
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
        return next((hit.value for hit in self._hits(before, head)), None)

    def is_one(self, words: str) -> bool:
        """Whether a noun that nobody knows can but be for somebody who does something."""
        said = words_of(words)
        if not said:
            return False
        *before, last = said
        head = singular(last)
        listed = " ".join((*before, head)) in self._called
        return listed or any(hit.weight >= len(before) and head not in _NOBODY for hit in self._hits(before, head))

    def _hits(self, before: Sequence[str], head: str) -> Iterator[Hit[Acting]]:
        """What the verbs mean that a noun may be made of, with the words before it for an object."""
        for verb in _verbs(head):
            if hit := self._actings.opening(" ".join((verb, *before))):
                yield hit


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
