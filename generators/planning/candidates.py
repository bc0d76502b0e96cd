"""Which things a scene could hold, how well each fits, and which of them it gets."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from assets.shapes.extents import acts
from generators.planning.knowledge.ages import age_table
from generators.planning.knowledge.amiss import things_amiss
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.things import Thing
from generators.planning.retrieval import Match
from generators.planning.setting import Setting, built_in

_CARRIERS = frozenset({"vehicle", "car", "aircraft", "balloon", "train"})
"""Kinds of what carries people: they come with them."""
_BELONGS = 0.30
_MODIFIER, _OCCASION = 0.45, 1.3
_SIMILAR = 2.2
_USUAL_SIMILARITY = 0.22
_COMPANION = 0.30
_DOINGS, _DONE_WITH = 3, 1.4
"""How many doings bring what they take, and how surely."""
_DONE_ELSEWHERE = 0.5
"""How much of the other side of the wall things may be that a doing usually takes: no bar where swordsmen drink."""
_DONE_ELSEWHERE_AT = 0.75
"""The same for what it is done at."""
_OUT_OF_DOORS = 0.30
_EITHER = 0.6
"""A thing with no more of its places than this on one side of the wall is at home on both."""
_SUGGESTED = 0.25
_JITTER = 0.10
_SAME_SHAPE = 0.35
_SAME_KIND = 0.20
_BIG_AGAIN = 0.25
_UNKNOWN = 0.45
"""The cosine of a prompt and its place below which the place is but a guess."""
_UNLISTED = 0.3
"""What it costs a thing that a place does not list: a desk in a metro carriage comes last, if at all."""
_LEAST = 0.45
"""What scores less does not fit."""


@dataclass
class Candidates:
    """Scores of all things of the vocabulary in one setting; drawn from one by one."""

    setting: Setting
    knowledge: Knowledge
    random: random.Random
    scores: dict[str, float] = field(default_factory=dict)
    chosen: list[Thing] = field(default_factory=list)
    limit_m: float | None = None
    """Nothing longer is drawn: set where the scene stands on a real surface."""
    claimed: set[str] = field(default_factory=set)
    """Names and kinds of what the prompt names: it comes in the number that was said, and no more of it is drawn."""
    _kin: tuple[Match, ...] = ()
    _told: frozenset[str] = frozenset()
    """Names of what the place itself lists, or what is said brings along."""
    _amiss: frozenset[str] = frozenset()
    """Names and kinds of what would belie the prompt: parasols in a gale."""
    built_in: frozenset[str] = frozenset()
    """Names of what the stage is or has itself: a second sea beside a shore is none."""

    def __post_init__(self) -> None:
        self.built_in = built_in(self.setting, self.knowledge)
        self._kin = kin(self.setting)
        self._amiss = self._belied()
        self._count_members()
        self._told = frozenset(self.scores)
        for thing in self.knowledge.things.values():
            if not self.is_usual(thing):
                continue
            score = self.scores.get(thing.name, 0.0) + self._fit(thing)
            if score > 0:
                self.scores[thing.name] = score + _JITTER * self.random.random()

    def choose(self, thing: Thing) -> None:
        """Take `thing`; its companions fit better from now on, and its like worse."""
        self.chosen.append(thing)
        for name in thing.companions:
            if name in self.scores:
                self.scores[name] += _COMPANION / (1 + len(thing.companions) / 4)

    def claim(self, things: Iterable[Thing]) -> None:
        """Draw nothing that goes by the name of one of `things`, or that they are kinds of."""
        for thing in things:
            self.claimed |= {thing.name, *thing.kinds, *thing.also}

    def agree(self, names: Iterable[str]) -> None:
        """Somebody else, the language model, would put these things here."""
        for name in names:
            if name in self.knowledge.things and self.is_usual(self.knowledge.things[name]):
                self.scores[name] = self.scores.get(name, 0.0) + _SUGGESTED

    def best(self, count: int) -> list[Thing]:
        """Up to `count` things that fit best now, without choosing them."""
        return [t for t, _ in self._ranked()[:count]]

    def draw(self) -> Thing | None:
        """Choose the thing that fits best beside what is chosen, or None if nothing fits well enough."""
        ranked = self._ranked()
        if not ranked or ranked[0][1] < _LEAST:
            return None
        self.choose(ranked[0][0])
        return ranked[0][0]

    def _ranked(self) -> list[tuple[Thing, float]]:
        taken = {t.name for t in self.chosen}
        shapes = Counter(t.shape for t in self.chosen)
        kinds = Counter(kind for t in self.chosen for kind in (t.name, *t.kinds))
        big = sum(t.big for t in self.chosen)
        ranked = []
        for name, score in self.scores.items():
            thing = self.knowledge.things[name]
            if name in taken or not self.allows(thing) or self._is_stranger(thing):
                continue
            score -= _SAME_SHAPE * shapes[thing.shape] + _SAME_KIND * max((kinds[k] for k in thing.kinds), default=0)
            score -= _BIG_AGAIN * max(big - 1, 0) * thing.big + _UNLISTED * (name not in self._told)
            ranked.append((thing, score))
        return sorted(ranked, key=lambda pair: -pair[1])

    def _is_stranger(self, thing: Thing) -> bool:
        """Whether it is somebody, or carries people, whom neither the place nor what is done there brings along."""
        if not acts(thing.shape) and _CARRIERS.isdisjoint((thing.name, *thing.kinds)):
            return False
        brief = self.setting.brief
        listed = {member.thing for member in self.setting.archetype.members}
        listed |= {member.thing for modifier in self.setting.weathered for member in modifier.members}
        return thing.name not in listed | {name for doing in brief.doings[:_DOINGS] for name in doing.things}

    def suits(self, thing: Thing) -> bool:
        """Whether the scene may have it, and it is on the right side of the wall here."""
        return self.allows(thing) and self._misplaced(thing) < _DONE_ELSEWHERE_AT

    def allows(self, thing: Thing) -> bool:
        """Whether the scene has room for it, its stage has none already, and the prompt does not forbid it."""
        brief = self.setting.brief
        if thing.name in self.built_in or self._is_too_new(thing) or self.is_amiss(thing):
            return False
        if thing.name in brief.excluded or not brief.excluded.isdisjoint(thing.kinds):
            return False
        if any(word in (thing.name, *thing.also, *thing.kinds) for word in brief.excluded_words):
            return False
        if thing.name in self.claimed or not self.claimed.isdisjoint(thing.kinds):
            return False
        if self.limit_m is not None and max(thing.size) > self.limit_m:
            return False
        room = self.setting.archetype.room
        if room is None or self.setting.miniature:
            return True
        return (
            thing.size[0] < 0.8 * room.size[0] and thing.size[1] <= room.size[1] and thing.size[2] < 0.8 * room.size[2]
        )

    def is_amiss(self, thing: Thing) -> bool:
        """Whether it would belie what is said of weather, hour, climate or age."""
        return not self._amiss.isdisjoint((thing.name, *thing.kinds))

    def _belied(self) -> frozenset[str]:
        brief, place = self.setting.brief, self.setting.archetype
        weather, time = brief.first("weather"), brief.first("time")
        return things_amiss(
            brief.prompt,
            weather.name if weather else place.weather,
            time.name if time else place.time,
            indoor=place.indoor,
        )

    def _is_too_new(self, thing: Thing) -> bool:
        """Whether it is of a later age than the place."""
        age = self.setting.age
        return age is not None and age.old and age_table().is_modern(thing)

    def _count_members(self) -> None:
        """What the archetypes list, by their weight; what the prompt's modifiers and doings bring along."""
        sure = confidence(self.setting)
        for match in self._kin:
            for member in match.archetype.members:
                self._add(member.thing, sure * match.weight * member.weight)
        for modifier in self.setting.weathered:
            for member in modifier.members:
                self._add(member.thing, _OCCASION if modifier.occasion else _MODIFIER)
        for doing in self.setting.brief.doings[:_DOINGS]:
            for number, name in enumerate(doing.things):
                if name in self.knowledge.things and self._misplaced(self.knowledge.things[name]) < _DONE_ELSEWHERE:
                    self._add(name, _DONE_WITH - 0.1 * number)

    def _fit(self, thing: Thing) -> float:
        belongs = sum(m.weight for m in self._kin if self.knowledge.belongs(thing, m.archetype))
        near = self.setting.similarity[thing.name] - _USUAL_SIMILARITY
        return _BELONGS * belongs + _SIMILAR * max(near, 0.0) - _OUT_OF_DOORS * self._misplaced(thing)

    def is_usual(self, thing: Thing) -> bool:
        """Whether such a place has it, or what is said brings it along; a place unlike all that are known is led by the
        meaning of its words.
        """
        if thing.name in self.scores or self.setting.matches[0].cosine < _UNKNOWN:
            return True
        return any(self.knowledge.belongs(thing, match.archetype) for match in self._kin)

    def _misplaced(self, thing: Thing) -> float:
        """How surely a thing is one of the other side of the wall, 0..1: a rice cooker in a field, a hill in a shop."""
        place = self.setting.archetype
        if any(member.thing == thing.name for member in place.members):
            return 0.0
        indoors = self.knowledge.indoor_share[thing.name]
        return max((1.0 - indoors if place.indoor else indoors) - _EITHER, 0.0) / (1.0 - _EITHER)

    def _add(self, name: str, weight: float) -> None:
        if name in self.knowledge.things:
            self.scores[name] = self.scores.get(name, 0.0) + weight


def kin(setting: Setting) -> tuple[Match, ...]:
    """The matches that are one kind of place with the best: those on its side of the wall that share a tag with it."""
    best = setting.matches[0].archetype
    tags = {best.name, *best.tags}
    return tuple(
        match
        for match in setting.matches
        if match.archetype is best
        or (
            match.archetype.indoor == best.indoor and not tags.isdisjoint((match.archetype.name, *match.archetype.tags))
        )
    )


def confidence(setting: Setting) -> float:
    """How far the nearest archetype is to be trusted, 0.4 to 1: a prompt unlike all of them is led by its own words."""
    return min(max((setting.matches[0].cosine - 0.2) / 0.3, 0.4), 1.0)


def usual_count(thing: Thing, setting: Setting, rng: random.Random) -> int:
    """How many of a thing this scene has, if the prompt does not say."""
    for match in setting.matches[:1]:
        for member in match.archetype.members:
            if member.thing == thing.name and member.counted:
                return rng.randint(member.least, member.most)
    return rng.randint(*thing.many)
