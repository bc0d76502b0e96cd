"""A place whose whole name a prompt begins with, whatever the reader took its words for: "the bridge of a starship"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from generators.planning import added
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import words_of
from generators.reading.reading import Named, Reading, Span
from generators.vocabulary.inflection import plural, singular

_WORD: Final = re.compile(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)?|[.,;:!?]")
_LONGEST: Final = 7
_SHORTEST: Final = 2
_SHORTEST_ZH: Final = 3
_FROM_OUTSIDE: Final = frozenset({
    "on", "in", "above", "among", "under", "by", "beside", "over", "at", "near", "surrounded", "floating", "seen",
    "behind", "rising", "perched", "overlooking", "against",
})  # fmt: skip
"""What comes after the name of a building that one sees from outside: a wizard's tower "on a cliff"."""
_NOT_IT: Final = frozenset({
    "of", "like", "as", "for", "outside", "near", "behind", "model", "toy", "miniature", "tiny", "painting", "picture",
    "poster", "above", "over", "and", "with", "from", "beyond",
})  # fmt: skip
"""What comes before the name of a place that the prompt is not in."""
_WITHIN: Final = frozenset({"in", "inside", "into", "within", "at", "to", "through", "on"})
_LANDS: Final = frozenset({
    "mountain", "hill", "cliff", "forest", "wood", "jungle", "desert", "sea", "ocean", "valley", "volcano", "island",
    "snow", "ice", "mars", "moon", "planet", "space", "spaceship", "starship", "galaxy", "wasteland", "earth", "ground",
})  # fmt: skip
"""What a room may lie in, and is still that room."""
_OF_A: Final = re.compile(
    r"\s*(?:[\w'-]+\s+)?(?:on|in|of|aboard|inside)\s+(?:an?|the)\s+(?:[\w'-]+\s+){0,2}$", re.IGNORECASE
)
_VESSEL_M: Final = 6.0
"""What stands between a room and what it is a room of, and from which length on that is no thing in it."""
_BUILDING_M: Final = (3.0, 2.5)
"""What is longer and higher than this may be seen from outside."""


_ABOUT_ZH: Final = re.compile(
    r"(?:[林山雪海湖河田原野漠谷坡岛崖村竹地](?:地|边|脚|顶|上|下|野|谷|里)?[中里上边旁下畔]?|深处|[中边旁]|脚下)的"
    r"(?:一?[座间栋幢个所])?[小老旧破古]{0,2}$"
)
"""What stands before the name of a building that one sees in its surroundings."""
_WITHIN_ZH: Final = re.compile(r"的?(?:[里内中]|里面|内部|室内)")
_WITHIN_IT_ZH: Final = re.compile(r"[屋室房店馆]里|[屋室房]内|里面|室内|壁炉|柜台|窗外")
_HOUSES_ZH: Final = frozenset("屋房宅院馆店寺庙堂楼塔")
"""What Chinese names of buildings end with."""


class LeadingPlaces:
    """The names of all kinds of places that are of several words."""

    def __init__(self, knowledge: Knowledge, options: Callable[[str], Sequence[str]]) -> None:
        """`options`: the things that a noun may mean, likeliest first."""
        self._knowledge, self._options = knowledge, options
        self._named: dict[str, tuple[str, Archetype]] = {}
        self._zh: dict[str, Archetype] = {}
        self._spelt_zh: set[str] = set()
        self._names = {name for place in knowledge.archetypes.values() for name in (place.name, *place.also)}
        for archetype in knowledge.archetypes.values():
            for name in (archetype.name, *archetype.also):
                words = words_of(name)
                if len(words) >= _SHORTEST:
                    for one in (words, words_of(plural(name))):
                        self._named.setdefault(" ".join(one), (name, archetype))
            self._spelt_zh |= {*archetype.zh}
            zh = (name for name in archetype.zh if len(name) >= _SHORTEST_ZH and name not in knowledge.zh)
            self._zh |= {name: archetype for name in zh if name not in self._zh}

    def placed(self, reading: Reading) -> Reading:
        """`reading` in the place whose whole name it holds where nothing is named before it, and without the things
        that words of that name were read as, but those that belong to such a place; unchanged where the reader named a
        place that is known, or where the prompt is of a real surface.
        """
        if reading.anchor:
            return reading
        found = self._in_chinese(reading) if reading.language == "zh" else self._in_english(reading)
        if found is None:
            return reading
        name, archetype, span = found
        if any(self._is_part(place, span) for place in reading.places):
            return reading  # the locker room of a football stadium
        known = any(self._is_named(place, reading) for place in reading.places)
        leads = self._leads(reading, name, span) if reading.language == "en" else _is_a_clause(span, reading.text)
        if known and not (_covers(span, reading) or leads):
            return reading
        members = {member.thing for member in archetype.members}
        held = [one for one in reading.things if one.span.meets(span)]
        kept = not archetype.indoor or " with " in name or reading.language == "zh"  # a bathroom with a clawfoot tub
        members |= {
            kind for name in members if name in self._knowledge.things for kind in self._knowledge.things[name].kinds
        }
        own = [one for one in held if kept and any(_is_one(member, self._meant(one)) for member in members)]
        around = [one for one in reading.things if archetype.indoor and self._is_around(one, reading.text, span)]
        place = Named(id=added.LEADING, text=name, span=span)
        return msgspec.structs.replace(
            reading.without({one.id for one in (*held, *around) if one not in own}), places=(place,), where="any"
        )

    def _is_around(self, named: Named, text: str, span: Span) -> bool:
        """Whether a room that a span names is said to be in something as large as a ship, which is then about it."""
        if not _OF_A.match(text[span.stop : max(span.stop, named.span.start)]):
            return False
        return any(max(self._knowledge.things[name].size) > _VESSEL_M for name in self._options(named.text)[:1])

    def _meant(self, named: Named) -> list[str]:
        """The things that a noun may mean, with what is said of it or without: a sunken ship, a ship."""
        kinds = (*named.looks.conditions, *named.poses)
        if not self._options(named.text):
            return [*self._options(named.text.split()[-1])]
        return [
            thing for text in (*(f"{kind} {named.text}" for kind in kinds), named.text) for thing in self._options(text)
        ]

    def _leads(self, reading: Reading, name: str, span: Span) -> bool:
        """Whether a name of several words comes before every other place that the reader named, none of which it is
        said to be in, but a room that is in some land: a dragon asleep on its hoard under a mountain, a forge deep in
        one, but no feast in a graveyard.
        """
        others = [one for one in reading.places if not _within(one, span)]
        gaps = [reading.text[span.stop : place.span.start].lower().split() for place in others]
        before = all(span.stop <= place.span.start for place in others)
        if before and self._is_room(name) and all(singular(one.text).split()[-1] in _LANDS for one in others):
            return True
        return before and len(name.split()) > _SHORTEST and not any({*gap[-3:]} & _WITHIN for gap in gaps)

    def _is_room(self, name: str) -> bool:
        """Whether the kind of place that goes by a name is within walls, and no building that is seen from outside."""
        sizes = (self._knowledge.things[one].size for one in self._options(name.split()[-1])[:1])
        large = any(max(wide, deep) > _BUILDING_M[0] and high > _BUILDING_M[1] for wide, high, deep in sizes)
        return self._named[" ".join(words_of(name))][1].indoor and not large

    def _in_english(self, reading: Reading) -> tuple[str, Archetype, Span] | None:
        words = [
            (found[0].lower().replace("’", "'"), found.start(), found.end()) for found in _WORD.finditer(reading.text)
        ]
        spelt = [" ".join(words_of(word)) or word for word, _, _ in words]
        for first in range(len(words)):
            for last in range(min(len(words), first + _LONGEST), first + _SHORTEST - 1, -1):
                known = self._named.get(" ".join(spelt[first:last]))
                span = Span(words[first][1], words[last - 1][2])
                following = words[last][0] if last < len(words) else ""
                if known and self._is_there(reading, spelt[:first], span, following, known[1]):
                    return (*known, span)
        return None

    def _is_there(self, reading: Reading, before: list[str], span: Span, following: str, place: Archetype) -> bool:
        """Whether the prompt is in a place that it names: nothing is named before it unless that is in it, nothing
        after it has the name for a part of its own, and it is no building that is seen from outside.
        """
        lead = before[-3:]
        within = any(word in _WITHIN for word in lead)
        if not within and (_NOT_IT & {*before} or any(one.span.start < span.start for one in reading.things)):
            return False
        if _NOT_IT & {*lead} or any(one.span.start < span.stop < one.span.stop for one in reading.things):
            return False
        return not (place.indoor and following in _FROM_OUTSIDE and self._is_building(reading, span, place))

    def _in_chinese(self, reading: Reading) -> tuple[str, Archetype, Span] | None:
        held = [name for name in self._zh if name in reading.text and not self._is_from_outside(name, reading.text)]
        if not held:
            return None
        name = max(held, key=lambda one: (len(one), reading.text.rfind(one)))
        start = reading.text.rfind(name)
        return self._zh[name].name, self._zh[name], Span(start, start + len(name))

    def _is_from_outside(self, name: str, text: str) -> bool:
        """Whether a room's name is that of a building which some land is said to be about: 雪地里的小木屋."""
        at = text.rfind(name)
        about = _ABOUT_ZH.search(text[:at]) is not None and _WITHIN_ZH.match(text[at + len(name) :]) is None
        return about and self._zh[name].indoor and name[-1] in _HOUSES_ZH and _WITHIN_IT_ZH.search(text) is None

    def _is_building(self, reading: Reading, span: Span, place: Archetype) -> bool:
        """Whether what was read in a span is as large as a house, and nothing that such a place has."""
        own = {member.thing for member in place.members}
        held = (one for one in reading.things if _within(one, span))
        things = [self._knowledge.things[name] for one in held for name in self._options(one.text)[:1]]
        sizes = (thing.size for thing in things if thing.name not in own)
        return any(max(wide, deep) > _BUILDING_M[0] and high > _BUILDING_M[1] for wide, high, deep in sizes)

    def _is_part(self, place: Named, span: Span) -> bool:
        """Whether a place that the reader named goes on after `span`, and by its last words is a place of its own."""
        words = place.text.split()
        longer = place.span.start <= span.start and span.stop < place.span.stop
        return longer and any(self._is_known(" ".join(words[k:])) for k in range(1, len(words)))

    def _is_named(self, place: Named, reading: Reading) -> bool:
        """Whether a place goes by a name that the vocabulary has; in Chinese by the very words, not by what they are
        like.
        """
        if reading.language == "zh" and reading.text[place.span.start : place.span.stop] not in self._spelt_zh:
            return False
        return self._is_known(place.text)

    def _is_known(self, text: str) -> bool:
        return text in self._names


def _is_a_clause(span: Span, text: str) -> bool:
    """Whether a span is all that a Chinese prompt says before its first comma."""
    return span.start == 0 and text[span.stop : span.stop + 1] in ("，", ",")


def _is_one(member: str, meant: Sequence[str]) -> bool:
    """Whether a thing of a place is one of those that a noun may mean, or a kind of such: a racing dragon boat."""
    return any(member == thing or member.endswith(f" {thing}") for thing in meant)


def _covers(span: Span, reading: Reading) -> bool:
    """Whether what was read as places lies within a name that says more of it: 书法家的书房 is more than 书房."""
    length = span.stop - span.start
    return all(_within(one, span) and one.span.stop - one.span.start < length for one in reading.places)


def _within(one: Named, span: Span) -> bool:
    """Whether all of what was read as `one` lies in a part of the prompt."""
    return span.start <= one.span.start and one.span.stop <= span.stop
