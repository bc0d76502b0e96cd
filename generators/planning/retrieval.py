"""What the knowledge holds that is near a prompt in meaning."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from generators.planning.figures import FIGURE
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.knowledge.things import Thing
from generators.planning.lexicon import words_of
from generators.planning.place_names import PlaceNames
from generators.planning.taxonomy.settings import place_noun
from generators.reading.reading import Where

F32 = NDArray[np.float32]

_TEMPERATURE = 0.1
_PLACE_MARGIN = 0.08
_NAME_BONUS = 0.12
_WALLS = 0.20
"""What it costs a place to be on the other side of the wall than the prompt says."""
_PLAIN = 0.1
"""What it counts that a place is of the usual kind: a kitchen is no restaurant's or giant's."""
_SPECIAL_M, _SPECIAL = 1.5, 4
"""From which length on things tell that they are in one of their few homes, and how many these are at most."""
_OF_ITS_KIND = 1.2
"""What it counts that a place is of the kind that a noun names, in full where it is that very kind."""
_OF_ITS_AGE = 0.15
"""What it counts that a place is of the culture or age that is spoken of."""
_MEMBER, _BELONGS, _NEAR = 1.0, 0.8, 1.5
"""What counts for a usual place of a thing: it lists it, it is of its kind, it is near in meaning."""
_LEAST_TELLING = 1e-6
"""How much things tell of where they are together, at least; each the more, the fewer homes it has."""
_TRADE, FEW_HOMES = 0.2, 24
"""What it counts for a place that somebody's trade is at home there, and in how many places a trade is at most."""
_FAMILY = "family"
"""The file of things whose people have homes, and no trade."""
_LATER = 0.3
"""What it costs a place that another comes before it where something is done."""
_BETTER_HOME = 0.35
"""How much better things must be at home in a plain place than where what is done usually is, to be there: who sleeps
in an armchair by the fire is not in the bedroom.
"""
_NEARLY_ALL = 0.8
_TALES = frozenset({"fantasy", "legend"})
"""Files of things that tales tell of."""
_DEPTHS = frozenset({"underwater", "deep sea", "reef"})
_AT_HOME = frozenset({"bathroom", "kitchen", "bedroom"})
"""Tags of rooms where people of any trade do what is done at home."""
_HALL_M, _OUTDOORS = 2.0, 0.25
"""What is as large and has no more of its homes within walls is in the open with all that lies on it."""
_SAID = re.compile(r"\b(?:in|out)(?:doors?|side)\b|\bopen air\b|[室屋户]外|[室屋]内|屋里|露天", re.IGNORECASE)
"""Words that say outright whether it is within walls."""
_COMMON = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "with",
        "and",
        "to",
        "by",
        "room",
        "small",
        "old",
        "big",
        "place",
        "under",
        "inside",
    ]
)
_ROOMY_M = 3.0
"""What is longer than this stands in the open, unless it is said to be indoors."""


class SentenceEncoder(Protocol):
    """What is asked of `generators.embedding.Encoder`."""

    def load(self) -> None:
        """Bring the weights into memory."""

    def encode(self, sentences: Sequence[str]) -> F32:
        """Unit vectors `[n, dimensions]` float32."""

    def encode_cached(self, name: str, sentences: Sequence[str]) -> F32:
        """The same for a fixed list, kept on disk."""


@dataclass(frozen=True)
class Match:
    """An archetype and how much of the scene is its, 0..1; the weights of a prompt's matches add to 1."""

    archetype: Archetype
    weight: float
    cosine: float
    """Of the prompt and the nearest paraphrase."""


class Retrieval:
    """Sentence vectors of all things and archetypes."""

    def __init__(self, knowledge: Knowledge, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        self._things = tuple(knowledge.things.values())
        self._archetypes = tuple(knowledge.archetypes.values())
        self._knowledge = knowledge
        self._names = [frozenset(words_of(a.name)) - _COMMON for a in self._archetypes]
        self._place_names = frozenset(name for a in self._archetypes for name in (a.name, *a.also))
        self._told = PlaceNames(self._archetypes)
        self._called = {a.name: tuple(place_noun(name) for name in (a.name, *a.also)) for a in self._archetypes}
        self._walls_of: dict[str, list[bool]] = {}
        """By what kinds of places are called by their last words: whether each has walls."""
        for place in self._archetypes:
            for name in (place.name, *place.also):
                self._walls_of.setdefault(name.split()[-1], []).append(place.indoor)
        self._change_words = [(modifier, word) for modifier in knowledge.modifiers for word in modifier.words]

    def load(self) -> None:
        """Embed the knowledge: seconds the first time on a machine, then from the disk."""
        self._encoder.load()
        self._thing_vectors = self._encoder.encode_cached("things", [_describe(t) for t in self._things])
        self._name_vectors = self._encoder.encode_cached("thing-names", [t.name for t in self._things])
        phrases = [(i, text) for i, a in enumerate(self._archetypes) for text in (a.name, *a.also)]
        self._owners = np.array([i for i, _ in phrases])
        self._walled = np.array([self._archetypes[i].indoor for i, _ in phrases])
        self._modifier_vectors = self._encoder.encode_cached("changes", [word for _, word in self._change_words])
        self._archetype_vectors = self._encoder.encode_cached("archetypes", [text for _, text in phrases])

    def is_known_place(self, text: str) -> bool:
        """Whether an archetype goes by this very name."""
        return text in self._place_names

    def is_walled_place(self, text: str) -> bool:
        """Whether an archetype that goes by this very name is within walls; so is what none goes by."""
        return next((a.indoor for a in self._archetypes if text in (a.name, *a.also)), True)

    def tags_of(self, text: str) -> tuple[str, ...]:
        """The tags of the archetype that goes by this very name; none where there is none."""
        return next((a.tags for a in self._archetypes if text in (a.name, *a.also)), ())

    def is_at_home(self, thing: Thing, place: str) -> bool:
        """Whether the kind of place that goes by a name is one that a thing is usually in."""
        return self.places(place, "any", 1)[0].archetype.name in self._knowledge.homes[thing.name]

    def is_place(self, text: str) -> bool:
        """Whether a noun is clearly nearer to a kind of place than to any thing."""
        vector = self._encoder.encode([text])[0]
        return bool((self._archetype_vectors @ vector).max() > (self._name_vectors @ vector).max() + _PLACE_MARGIN)

    def alike(self, one: str, other: str) -> float:
        """Cosine of two phrases."""
        first, second = self._encoder.encode([one, other])
        return float(first @ second)

    def places(
        self,
        text: str,
        where: Where,
        count: int = 3,
        *,
        prefer: Sequence[str] = (),
        kin: Mapping[str, float] = MappingProxyType({}),
        trades: Collection[str] = (),
        done_at: Collection[str] = (),
    ) -> tuple[Match, ...]:
        """The archetypes nearest to what a prompt says of its place, best first.

        Each archetype counts by the nearest of its paraphrases, more if the text holds the words of its name or ends
        with one of its names, and less if it has walls where the prompt is in the open, or the other way round. Those
        with a tag of `prefer`, as the age that is spoken of has, count more, and so do those where
        the `trades` of who is there are at home and what is done is `done_at`. `kin` are near in kind to a
        place that is known by no name here, and count as much as that says.
        """
        near = self._archetype_vectors @ self._encoder.encode([text])[0]  # [phrases]
        highest = np.full(len(self._archetypes), -1.0, np.float32)
        np.maximum.at(highest, self._owners, near)
        mean = np.bincount(self._owners, near) / np.bincount(self._owners)
        said = set(words_of(text))
        named = np.array([len(name & said) / len(name) if name else 0.0 for name in self._names])
        whole = [name for name in self._names if name and name <= said]
        longer = np.array([bool(name) and any(name < other for other in whole) for name in self._names], np.bool_)
        plain = np.array([place.plain for place in self._archetypes], np.float32)
        named, plain = np.where(longer, 0.0, named), np.where(longer, 0.0, plain)
        called = self._told.called(text)
        scores = 0.7 * highest + 0.3 * mean + _NAME_BONUS * named + _PLAIN * plain + self._told.named(text, where)
        scores += called + self._told.at_home(text, called, trades, done_at)
        scores += _OF_ITS_AGE * np.array([not set(prefer).isdisjoint(place.tags) for place in self._archetypes])
        scores += _OF_ITS_KIND * np.array([kin.get(place.name, 0.0) for place in self._archetypes])
        scores -= _WALLS * self._misplaced("any" if self._belies(text, where) else where)
        best = np.argsort(-scores, kind="stable")[:count]
        weights = np.exp((scores[best] - scores[best[0]]) / _TEMPERATURE)
        weights /= weights.sum()
        return tuple(
            Match(self._archetypes[i], float(w), float(highest[i])) for i, w in zip(best, weights, strict=True)
        )

    def usual_places(
        self, things: Sequence[Thing], where: Where, *, prompt: str = "", bare: bool = False, among: Sequence[str] = ()
    ) -> tuple[Match, ...]:
        """Where things usually are that a prompt names without a place: one plain place, which they do not turn into
        another kind of place, or the one that somebody's trade is at home in, as a surgeon's is; a `bare` one for
        things that are to be seen alone; one of the places `among`, where what is done tells, the first of them
        rather. Whether it has walls is told by two of three: what the reader makes of
        the sentence, where such things are, what kind of place `prompt` is nearest to.
        """
        rank = {name: number for number, name in enumerate(among)}
        done_at = [i for i, a in enumerate(self._archetypes) if a.name in rank]
        if tales := self._tales_of(things):
            return (Match(self._archetypes[tales[0]], 1.0, 1.0),)
        trades = frozenset() if bare else self.trades_places(things) | self._special_places(things)
        plain = [i for i, a in enumerate(self._archetypes) if a.name in trades or (a.plain and (a.bare or not bare))]
        plain = [i for i in plain if self._may_be_under_water(things, self._archetypes[i])] or plain
        done_at = self._of_trades(done_at, trades, plain)
        text = ", ".join(thing.name for thing in things) or "a place"
        near = self._archetype_vectors @ self._encoder.encode([text])[0]
        highest = np.full(len(self._archetypes), -1.0, np.float32)
        np.maximum.at(highest, self._owners, near)
        walls = self._has_walls(things, where, prompt)
        fit_done, fit_plain = ([i for i in some if self._archetypes[i].indoor == walls] for some in (done_at, plain))
        told = done_at if self._may_be_anywhere(things, prompt) else []
        fitting = next((some for some in (fit_done, told, fit_plain, done_at) if some), plain)

        telling = [1 / math.sqrt(1 + len(self._knowledge.homes[t.name])) for t in things]

        def worth(i: int) -> float:
            place = self._archetypes[i]
            listed = {member.thing for member in place.members}
            homes = sum(
                weight * (_MEMBER * (t.name in listed) + _BELONGS * self._knowledge.belongs(t, place))
                for t, weight in zip(things, telling, strict=True)
            )
            later = _LATER * rank.get(place.name, 0)
            trade = 0.0
            if place.name in trades:
                trade = _TRADE * (1 + any(t.name in words_of(place.name) for t in things))
            return homes / max(sum(telling), _LEAST_TELLING) + _NEAR * float(highest[i]) + trade - later

        best = max(fitting, key=worth)
        others = [i for i in plain if self._archetypes[i].indoor == walls]
        name = self._archetypes[best].name
        trade_is_there = any(t.shape == FIGURE and name in self._knowledge.homes[t.name] for t in things)
        if done_at and len(things) > 1 and others and not trade_is_there:
            usual = max(others, key=worth)
            best = usual if worth(usual) > worth(best) + _BETTER_HOME else best
        return (Match(self._archetypes[best], 1.0, 1.0),)

    def _may_be_anywhere(self, things: Sequence[Thing], prompt: str) -> bool:
        """Whether nothing but what is done tells if there are walls: who washes dishes does not do so in a street,
        though people are met there.
        """
        return not _SAID.search(prompt) and all(t.shape == FIGURE or not self._is_outdoors(t) for t in things)

    def _special_places(self, things: Sequence[Thing]) -> frozenset[str]:
        """The places of large things that are at home in very few: a gondola's, but no tree's."""
        large = (t for t in things if max(t.size) >= _SPECIAL_M and t.footing != "surface" and t.shape != FIGURE)
        homes = (self._knowledge.homes[t.name] for t in large)
        return frozenset(place for places in homes if len(places) <= _SPECIAL for place in places)

    def _tales_of(self, things: Sequence[Thing]) -> list[int]:
        """The places that are made of all of some things, the largest of them a creature of tales: a dragon's hoard."""
        largest = max(things, key=lambda t: max(t.size), default=None)
        if largest is None or len(things) < 2 or not largest.big or largest.area not in _TALES:
            return []
        places = ((i, place) for i, place in enumerate(self._archetypes) if _MODEL not in place.tags)
        listed = ((i, {m.thing for m in place.members}) for i, place in places)
        return [i for i, members in listed if all(not members.isdisjoint((t.name, *t.kinds)) for t in things)]

    def _may_be_under_water(self, things: Sequence[Thing], place: Archetype) -> bool:
        """Whether things may be in a place, as no dragon is on a reef though it has a chest there."""
        if _DEPTHS.isdisjoint(place.tags):
            return True
        members = {member.thing for member in place.members}
        return all(t.name in members or self._knowledge.belongs(t, place) for t in things)

    def _of_trades(self, done_at: list[int], trades: frozenset[str], plain: list[int]) -> list[int]:
        """Where somebody of a trade does what others do at home: a surgeon washes her hands where she operates."""
        at_home = all(not _AT_HOME.isdisjoint(self._archetypes[i].tags) for i in done_at)
        theirs = [i for i in plain if self._archetypes[i].name in trades and self._archetypes[i].indoor]
        return theirs if done_at and at_home and theirs else done_at

    def trades_places(self, things: Sequence[Thing]) -> frozenset[str]:
        """The places of people who are at home in few: a baker's, but no man's."""
        homes = (self._knowledge.homes[t.name] for t in things if t.shape == FIGURE and t.area != _FAMILY)
        return frozenset(place for places in homes if len(places) <= FEW_HOMES for place in places)

    def _has_walls(self, things: Sequence[Thing], where: Where, prompt: str) -> bool:
        if not _SAID.search(prompt) and any(
            max(t.size) >= _HALL_M and self._is_outdoors(t) and "tree" in t.kinds for t in things
        ):
            return False  # who is in a kimono under cherry blossoms is in no shop of kimonos
        at_home = self._live_indoors(things)
        said = at_home if where == "any" else where == "in"
        if not (prompt and things) or (where != "any" and _SAID.search(prompt)):
            return said
        if where != "out" and things[0].footing == "surface":
            return not any(max(thing.size) >= _HALL_M and self._is_outdoors(thing) for thing in things)
        said_in_english = prompt if prompt.isascii() else ", ".join(thing.name for thing in things)
        near = self._archetype_vectors @ self._encoder.encode([said_in_english])[0]
        alike = bool(near[self._walled].max() > near[~self._walled].max())
        return at_home + alike + said >= 2

    def _is_outdoors(self, thing: Thing) -> bool:
        return self._knowledge.indoor_share[thing.name] <= _OUTDOORS

    def _live_indoors(self, things: Sequence[Thing]) -> bool:
        """Whether things named without a place are rather found within walls: none is too large, most are at home."""
        if any(max(thing.size) > _ROOMY_M or thing.footing == "water" for thing in things):
            return False
        shares = [self._knowledge.indoor_share[thing.name] for thing in things]
        return sum(shares) >= 0.5 * len(shares) if shares else True

    def _belies(self, text: str, where: Where) -> bool:
        """Whether nearly all places that are called so are on the other side of the wall than the prompt was read to
        say, though it does not say so outright: a shop is within walls, a deck in the open.
        """
        if where == "any" or _SAID.search(text) or not text:
            return False
        walls = self._walls_of.get(text.split(" in ")[0].split()[-1], [])
        return bool(walls) and sum(each != (where == "in") for each in walls) >= _NEARLY_ALL * len(walls)

    def _misplaced(self, where: Where) -> F32:
        if where == "any":
            return np.zeros(len(self._archetypes), np.float32)
        return np.array([place.indoor != (where == "in") for place in self._archetypes], np.float32)

    def modifier(self, aspect: str, text: str, least: float) -> Modifier | None:
        """The modifier of an aspect whose words are nearest to `text`, if one is at least so near."""
        near = self._modifier_vectors @ self._encoder.encode([text])[0]
        fitting = [i for i, (modifier, _) in enumerate(self._change_words) if modifier.aspect == aspect]
        best = max(fitting, key=lambda i: near[i])
        return self._change_words[best][0] if near[best] >= least else None

    def similarity(self, text: str) -> dict[str, float]:
        """Cosine of every thing, described with its scenes, to `text`, by name."""
        near = self._thing_vectors @ self._encoder.encode([text])[0]  # [things]
        return {thing.name: float(s) for thing, s in zip(self._things, near, strict=True)}

    def nearness(self, text: str) -> dict[str, float]:
        """Cosine of every thing's name to `text`, by name."""
        near = self._name_vectors @ self._encoder.encode([text])[0]  # [things]
        return dict(zip((thing.name for thing in self._things), near.tolist(), strict=True))

    def called_so(self, noun: str) -> frozenset[str]:
        """The places of which a name ends with a noun, or with its last two words."""
        end = " ".join(noun.split()[-2:])
        return frozenset(name for name, called in self._called.items() if any(_ends(one, end) for one in called))

    def ends_so(self, noun: str) -> bool:
        """Whether a name of some kind of place ends with the last word of a noun."""
        last = noun.split()[-1]
        return any(_ends(one, last) for called in self._called.values() for one in called)

    def nearest_to(self, text: str) -> tuple[Thing, float]:
        """The thing whose name alone is nearest to `text`, and the cosine."""
        near = self._name_vectors @ self._encoder.encode([text])[0]  # [things]
        best = int(near.argmax())
        return self._things[best], float(near[best])


_MODEL: Final = "miniature"
"""The tag of places that are models on a table."""


def _ends(name: str, end: str) -> bool:
    """Whether a name of a place, in the singular or the plural, is or ends with one or two words."""
    return f" {name}".endswith((f" {end}", f" {end}s"))


def _describe(thing: Thing) -> str:
    scenes = ", ".join(thing.scenes[:3])
    return f"{thing.name} in {scenes}" if scenes else thing.name
