"""What kinds of things nouns name: a table made from WordNet, read when the first noun is looked up.

Kinds have numbers; what a kind is one of has a lower number than it. The table's own lines begin with the notice of
WordNet's licence.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from generators.planning.taxonomy.classes import HERE, noun_classes

TABLE: Final = HERE / "nouns.txt.gz"
ABSTRACT: Final = "abstract"
"""The class of what nobody sees."""
_UNSEEN: Final = "-"


@dataclass(frozen=True)
class Nouns:
    """Nouns with their kinds. `lines` are sorted, a noun and its kinds each; `kinds` has what each kind is one of."""

    lines: Sequence[str]
    kinds: Sequence[str]
    _rows: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def senses(self, noun: str) -> tuple[int | None, ...]:
        """The kinds that a noun in the singular names, the commonest first, None for a sense that nobody sees; none
        where the noun is not in the table.
        """
        at = bisect_left(self.lines, f"{noun}\t")
        if at == len(self.lines) or not self.lines[at].startswith(f"{noun}\t"):
            return ()
        numbers = self.lines[at].partition("\t")[2].split(" ")
        return tuple(None if one == _UNSEEN else int(one) for one in numbers)

    def class_of(self, kind: int) -> str:
        """The broad class of a kind."""
        return _names()[self._row(kind)[0]]

    def parents(self, kind: int) -> tuple[int, ...]:
        """What a kind is one of, the usual first."""
        return self._row(kind)[1:]

    def above(self, kind: int, farthest: int = 99) -> dict[int, int]:
        """All that a kind is one of up to so many steps up, itself first, and how many steps up each is."""
        steps = {kind: 0}
        queue = deque((kind,))
        while queue:
            one = queue.popleft()
            if steps[one] == farthest:
                break
            for up in self.parents(one):
                if up not in steps:
                    steps[up] = steps[one] + 1
                    queue.append(up)
        return steps

    def _row(self, kind: int) -> tuple[int, ...]:
        """The number of a kind's class, and those of what it is one of."""
        if kind not in self._rows:
            self._rows[kind] = tuple(map(int, self.kinds[kind].split(" ")))
        return self._rows[kind]


@cache
def load_nouns() -> Nouns:
    """The table, read once per process."""
    text = gzip.decompress(TABLE.read_bytes()).decode()
    kinds, _, nouns = text.partition("\n\n")
    return Nouns(nouns.split("\n"), [line for line in kinds.split("\n") if not line.startswith("#")])


@cache
def _names() -> tuple[str, ...]:
    return tuple(noun_classes())
