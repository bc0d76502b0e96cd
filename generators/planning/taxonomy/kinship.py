"""Which things and places of one vocabulary are nearest in kind to a noun that it lacks.

A corgi is a dog, so the dog stands for it; a shipwright is a woodworker as the carpenter is. Words that only sound alike, or
are only met in the same sentences, never stand for each other: what stands in is of the noun's broad class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generators.planning.figures import FIGURE
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.things import Thing
from generators.planning.taxonomy.classes import drawn, noun_classes
from generators.planning.taxonomy.nouns import ABSTRACT, Nouns, load_nouns
from generators.planning.taxonomy.senses import ANIMALS, LIVING, PERSON, VAGUE, meaning

_CHOSEN, _OWN, _SYNONYM, _HEAD = 1.02, 1.0, 0.96, 0.8
"""What it counts that a thing was chosen for a kind, that it goes by the thing's own name, by a synonym of it, by the last word of its name."""
_IS_ONE = 0.12
"""What it counts that the noun is one of what a thing is called, as a corgi is of dogs."""
_NEAR = 0.3
"""What nearness in meaning counts beside nearness in kind."""
_FARTHEST: Final = 4
"""How many steps below what it has in common with a noun a thing is at most."""
_SAME_TRADE = 0.5
"""The nearness in meaning from which one trade stands for another; else somebody of no trade does."""
_LOOK_LIKE: Final = frozenset(
    {"statue", "toy", "model", "picture", "painting", "doll", "decoration", "balloon", "game"}
)
"""Kinds of things that are no more than the likeness of what they are called after."""
_FOODS: Final = frozenset(
    {"food", "meal", "vegetable", "fruit", "drink", "nut", "meat", "candy", "cake", "bread", "berry"}
)
_PLANTS: Final = frozenset({"plant", "tree", "flower", "bush", "cactus", "vine"})
_NO_CLASS: Final = frozenset({*LIVING, *VAGUE, ABSTRACT})

Nearness = Callable[[str], Mapping[str, float]]
"""The cosines of a noun and the names of all things."""


@dataclass(frozen=True)
class StandIn:
    """What stands for a noun: a thing's name, empty where nothing does; whether the noun is one of what that is called."""

    thing: str
    is_one: bool = False


@dataclass(frozen=True)
class _Relative:
    """A thing below a kind: how many steps, and how well the kind that it goes by tells what it is."""

    thing: str
    steps: int
    weight: float


class Kinship:
    """Finds things by the kinds that nouns name."""

    def __init__(self, knowledge: Knowledge, near: Nearness) -> None:
        self._knowledge, self._near = knowledge, near

    @property
    def _nouns(self) -> Nouns:
        return load_nouns()

    def class_of(self, noun: str, *, acts: bool = False) -> str:
        """The broad class of what a noun names; empty where that is not known."""
        meant = meaning(self._nouns, noun, acts=acts)
        return meant[1] if meant else ""

    def is_listed(self, noun: str) -> bool:
        """Whether a noun as a whole is in the table, as something that can be seen: "sea lion"."""
        return any(kind is not None for kind in self._nouns.senses(noun))

    def stand_in(self, noun: str, *, acts: bool = False) -> StandIn | None:
        """What is drawn for a noun that names no thing of the vocabulary; None where the table does not tell."""
        meant = meaning(self._nouns, noun, acts=acts)
        if meant is None or meant[1] in VAGUE:
            return None
        kind, name = meant
        if kind is None:
            return StandIn("")
        if best := self._nearest(noun, kind, name):
            return best
        usual = noun_classes()[name].drawn
        return StandIn(usual, is_one=True) if usual else None

    def _nearest(self, noun: str, kind: int, name: str) -> StandIn | None:
        """The thing nearest in kind and meaning among those of the class, and of its kin."""
        allowed = {name, *noun_classes()[name].kin}
        near = self._near(noun)
        scores: dict[str, tuple[float, bool]] = {}
        for above, steps in self._nouns.above(kind).items():
            if self._nouns.class_of(above) not in allowed:
                continue
            depth = self._depths[above]
            for one in self._below.get(above, ()):
                if one.steps and (name == "substance" or (name == PERSON and near[one.thing] < _SAME_TRADE)):
                    continue
                likeness = one.weight * 2 * depth / (2 * depth + steps + one.steps)
                score = likeness + _NEAR * near[one.thing] + _IS_ONE * (one.steps == 0)
                scores[one.thing] = max(scores.get(one.thing, (0.0, False)), (score, one.steps == 0))
        if not scores:
            return None
        best = max(scores, key=lambda thing: scores[thing])
        return StandIn(best, scores[best][1])

    @cached_property
    def _depths(self) -> list[int]:
        """How deep each kind is below the widest."""
        depths: list[int] = []
        for kind in range(len(self._nouns.kinds)):
            depths.append(1 + min((depths[up] for up in self._nouns.parents(kind)), default=0))
        return depths

    @cached_property
    def _below(self) -> dict[int, list[_Relative]]:
        """The things below each kind, itself included."""
        below: dict[int, dict[str, _Relative]] = {}
        for kind, name in self._chosen.items():
            below[kind] = {name: _Relative(name, 0, _CHOSEN)}
        for thing in self._knowledge.things.values():
            if thing.name in drawn().never:
                continue
            for kind, weight in self._kinds(thing):
                for above, steps in self._nouns.above(kind, _FARTHEST).items():
                    here = below.setdefault(above, {})
                    if steps == 0 and above in self._chosen:
                        continue
                    one = _Relative(thing.name, steps, weight)
                    known = here.get(thing.name, one)
                    here[thing.name] = max(known, one, key=lambda each: (each.weight, -each.steps))
        return {kind: list(things.values()) for kind, things in below.items()}

    @cached_property
    def _chosen(self) -> dict[int, str]:
        """What is drawn for kinds by choice."""
        return {
            kind: thing
            for name, things in drawn().by_class.items()
            for noun, thing in things.items()
            for kind in self._nouns.senses(noun)
            if kind is not None and self._nouns.class_of(kind) == name and thing in self._knowledge.things
        }

    def _kinds(self, thing: Thing) -> Iterator[tuple[int, float]]:
        """The kinds that a thing goes by, and how well each tells what it is."""
        classes = _classes(thing)
        for word in (thing.name, *thing.also):
            own = self._kind(word, classes)
            if own is not None:
                yield own, _OWN if word == thing.name else _SYNONYM
        *before, last = thing.name.split()
        if before and _LOOK_LIKE.isdisjoint(thing.kinds) and (own := self._kind(last, classes)) is not None:
            yield own, _HEAD

    def _kind(self, word: str, classes: frozenset[str]) -> int | None:
        """The commonest kind of some classes that a whole word names."""
        kinds = (kind for kind in self._nouns.senses(word) if kind is not None)
        return next((kind for kind in kinds if self._nouns.class_of(kind) in classes), None)


def _classes(thing: Thing) -> frozenset[str]:
    """The broad classes that a thing may be of, by what the vocabulary says of it."""
    kinds = frozenset((thing.name.split()[-1], *thing.kinds))
    if thing.shape == FIGURE or PERSON in kinds:
        return frozenset({PERSON, "spirit"})
    if thing.is_animal or not kinds.isdisjoint(("bird", "fish", "monster")):
        return frozenset({*ANIMALS, "spirit"})
    if not _PLANTS.isdisjoint(kinds):
        return frozenset({"plant"})
    if not _FOODS.isdisjoint(kinds):
        return frozenset({"food", "drink"})
    return frozenset(noun_classes()) - _NO_CLASS - {"plant", "food", "drink"}
