"""What it counts for kinds of places that a text ends with one of their names, and whose homes they are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generators.planning.knowledge.archetypes import Archetype

F32 = NDArray[np.float32]

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

    def called(self, text: str) -> F32:
        """What it counts for each archetype, `[archetypes]`, that it goes by the longest known ending of what is told
        first of a place: of "old school gym in town" the school gym.
        """
        bonus = np.zeros(len(self._archetypes), np.float32)
        words = text.split(" in ")[0].split()
        for at in range(1, len(words) - 1):
            if owners := self._owners.get(" ".join(words[at:])):
                bonus[list(owners)] = _BY_HEAD
                break
        return bonus

    def at_home(self, text: str, trades: Collection[str], done_at: Collection[str]) -> F32:
        """What it counts for each archetype, `[archetypes]`, that a trade is at home there, or what is done."""
        last = [word for word in text.split(" in ")[0].split()[-1:] if word not in _ANY]
        called = self.called(text)

        def worth(number: int, place: Archetype) -> float:
            same = bool(last) and any(name.split()[-1:] == last for name in (place.name, *place.also))
            same = same and (bool(called[number]) or not called.any())
            if place.name in trades:
                return _TRADE_HEAD if same else _USUAL
            return (_DONE_HEAD if same else _USUAL) if place.name in done_at else 0.0

        return np.array([worth(*one) for one in enumerate(self._archetypes)], np.float32)
