"""One scene in the making: how many of what, in which order, within the limits of the task."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generators.plan import Environment, PlanPart, SpokenLine
from generators.planning.candidates import Candidates, usual_count
from generators.planning.furnishing import Furnishing, Wish, in_order
from generators.planning.knowledge.things import Thing
from generators.planning.lines import spoken_lines

_EARLY = 5
"""Unnamed things that are decided at once, before anybody else is asked."""
_VARIETY = 0.75
"""The share of a scene's objects that are different things; the rest are copies."""


@dataclass
class Composition:
    """Draws things from `candidates` after those the prompt names, and yields them as parts of the plan."""

    environment: Environment
    candidates: Candidates
    furnishing: Furnishing
    named: Sequence[Wish]
    max_objects: int
    max_lines: int
    random: random.Random

    def __post_init__(self) -> None:
        self._left = self.max_objects
        self._variety = max(1, round(_VARIETY * self.max_objects))
        self._decided: list[Wish] = []
        self._lines: Iterator[SpokenLine] = iter(())

    @property
    def full(self) -> bool:
        """Whether the scene has all the objects it may have."""
        return self._left <= 0

    @property
    def empty(self) -> bool:
        """Whether nothing was found to put into the scene."""
        return not self._decided

    def begin(self) -> Iterator[PlanPart]:
        """What the prompt names and what surely belongs, and the first line."""
        for wish in in_order(fitted(self.named, self.max_objects)):
            self._decide(wish)
        self._draw(_EARLY)
        early = in_order(self._decided)
        self._lines = spoken_lines(self.candidates.setting, self.environment, early, self.max_lines, self.random)
        for number, wish in enumerate(early):
            yield from self.furnishing.furnish(wish)
            if number == 0:
                yield from self._line()

    def complete(self) -> Iterator[PlanPart]:
        """What fits best beside that, until the scene is full, and the other lines."""
        done = len(self._decided)
        self._draw(self.max_objects)
        for number, wish in enumerate(self._decided[done:]):
            yield from self.furnishing.furnish(wish)
            if number % 2 == 0:
                yield from self._line()
        yield from self._lines

    def _line(self) -> Iterator[PlanPart]:
        line = next(self._lines, None)
        if line is not None:
            yield line

    def _draw(self, count: int) -> None:
        """Decide up to `count` more things."""
        for _ in range(count):
            thing = self.candidates.draw() if self._left > 0 else None
            if thing is None:
                return
            if thing.footing == "surface":
                self._support(thing)
            if self._left > 0:
                self._decide(Wish(thing, thing.name, self._count(thing)))

    def _support(self, thing: Thing) -> None:
        """See that there is something to put `thing` on, if the vocabulary knows what."""
        things = self.candidates.knowledge.things
        if self.candidates.setting.miniature or any(w.thing.holds for w in self._decided):
            return
        holders = [things[n] for n in thing.near if n in things and things[n].holds]
        if holders and self._left > 1 and self.candidates.allows(holders[0]):
            self.candidates.choose(holders[0])
            self._decide(Wish(holders[0], holders[0].name, 1))

    def _decide(self, wish: Wish) -> None:
        self._left -= wish.count
        self._decided.append(wish)

    def _count(self, thing: Thing) -> int:
        """Its usual number, as far as that leaves one place for each thing still to come."""
        still = max(self._variety - len(self._decided) - 1, 0)
        usual = usual_count(thing, self.candidates.setting, self.random)
        return max(1, min(usual, self._left - still))


def fitted(wishes: Sequence[Wish], most: int) -> list[Wish]:
    """`wishes` with counts cut, the largest first, until they are no more than `most` objects."""
    counts = [w.count for w in wishes[:most]]
    while sum(counts) > most:
        counts[counts.index(max(counts))] -= 1
    return [replace(w, count=n) for w, n in zip(wishes, counts, strict=False)]
