"""What it counts for kinds of places that a text ends with one of their names, and whose homes they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generators.planning.knowledge.archetypes import Archetype
from generators.reading.reading import Where

F32 = NDArray[np.float32]

_BY_NAME, _BY_NAMES, _BY_ENDING = 0.3, 0.8, 0.4
"""What it counts that a place goes by the very text, of one word or more, or by its end."""
_BY_HEAD: Final = 0.25
"""What it counts that a place goes by the last words of the text, more than one: "desert gas station"."""
_USUAL, _DONE_HEAD, _TRADE_HEAD = 0.1, 0.3, 0.8
"""What it counts that somebody there, or what is done there, is usually in such a place, and more where that is called
by the same last word: a surgeon's theatre is for operations.
"""
_ANY: Final = frozenset({"room", "hall", "house", "place", "area", "home", "building"})
"""Last words of so many names that they tell nothing."""


class PlaceNames:
    """The names of archetypes, in their order."""

    def __init__(self, archetypes: Sequence[Archetype]) -> None:
        self._archetypes = archetypes
        self._owners: dict[str, set[int]] = {}
        for number, place in enumerate(archetypes):
            for name in (place.name, *place.also):
                self._owners.setdefault(name, set()).add(number)

    def named(self, text: str, where: Where) -> F32:
        """What it counts for each archetype, `[archetypes]`, that a text is a name of it, that it ends with one, or
        that this is what it says to be within another that is known by name too; what has walls is but a building
        there, where the prompt is in the open.
        """
        bonus = np.zeros(len(self._archetypes), np.float32)
        inner, _, outer = text.partition(" in ")
        for owners in self._by_endings(inner):
            bonus[list(owners)] = _BY_ENDING
        if outer in self._owners:
            within = self._owners.get(inner, ())
            bonus[[at for at in within if not (self._archetypes[at].indoor and where == "out")]] = _BY_NAMES
        bonus[list(self._owners.get(text, ()))] = _BY_NAMES if " " in text else _BY_NAME
        return bonus

    def called(self, text: str) -> F32:
        """What it counts for each archetype, `[archetypes]`, that it goes by the longest known ending of what is told
        first of a place: of "old school gym in town" the school gym.
        """
        bonus = np.zeros(len(self._archetypes), np.float32)
        bonus[list(next(self._by_endings(text.split(" in ")[0]), ()))] = _BY_HEAD
        return bonus

    def _by_endings(self, text: str) -> Iterator[set[int]]:
        """Who goes by the endings of a text, of two words or more, the longest first."""
        words = text.split()
        endings = (" ".join(words[at:]) for at in range(1, len(words) - 1))
        return (self._owners[ending] for ending in endings if ending in self._owners)

    def at_home(self, text: str, called: F32, trades: Collection[str], done_at: Collection[str]) -> F32:
        """What it counts for each archetype, `[archetypes]`, that a trade is at home there, or what is done; `called`
        is what the end of the text counts.
        """
        last = [word for word in text.split(" in ")[0].split()[-1:] if word not in _ANY]

        def worth(number: int, place: Archetype) -> float:
            same = bool(last) and any(name.split()[-1:] == last for name in (place.name, *place.also))
            same = same and (bool(called[number]) or not called.any())
            if place.name in trades:
                return _TRADE_HEAD if same else _USUAL
            return (_DONE_HEAD if same else _USUAL) if place.name in done_at else 0.0

        return np.array([worth(*one) for one in enumerate(self._archetypes)], np.float32)
