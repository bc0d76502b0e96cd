"""A part of a building or a vehicle that a prompt is in: the roof of a skyscraper, the back seat of a yellow taxi.

What it is a part of is the place itself, and so no thing within it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from generators.planning import added
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.library import Knowledge
from generators.reading.reading import Named, Reading, Span

_OF: Final = re.compile(
    r"\b(?P<part>(?:[a-z'-]+ )?[a-z'-]+) of (?:an?|the|my|our|his|her|their|this|some)? ?"
    r"(?P<whole>[a-z'-]+(?: [a-z'-]+){0,4})",
    re.IGNORECASE,
)
_VIEW: Final = re.compile(
    r"\b(?:view|views|look|looking|seen|scene|gazing|out)\s+(?:out\s+)?(?:from|through|of)\s+(?:an?|the|my|our|his|her)\s+"
    r"(?P<whole>[a-z'-]+(?: [a-z'-]+){0,2}?)\s+(?P<part>windows?|porthole)\b",
    re.IGNORECASE,
)
"""Who looks out of the window of something is inside of it."""
_WITHIN: Final = frozenset({
    "inside", "interior", "back seat", "rear seat", "passenger seat", "backseat", "back", "cabin", "belly",
    "passenger cabin", "driver's seat", "upper deck", "top deck", "lower deck",
})  # fmt: skip
"""Parts that are all of what one sees from within."""
_ANY_ROOM: Final = frozenset({
    "waiting area", "lobby", "entrance hall", "floor", "top floor", "ground floor", "first floor", "second floor",
    "main hall", "hall", "corner", "quiet corner", "middle", "centre", "center", "heart", "back room", "rooms", "front",
    "lounge", "aisle", "aisles", "departure lounge", "arrivals hall", "foyer", "depths", "ruins",
})  # fmt: skip
"""Parts that are as the whole is, where none is known by the name of both."""
_ANY_GROUND: Final = frozenset({
    "shore", "shores", "edge", "bank", "banks", "middle", "heart", "surface", "outskirts", "side", "depths", "ruins",
})  # fmt: skip
"""The same in the open: the shore of a frozen lake."""
_WINDOWS: Final = frozenset({"window", "windows", "porthole"})
_ROOFS: Final = frozenset({"roof", "rooftop", "flat roof", "top"})
_ROOF: Final = "rooftop"
_ROOFED_M: Final = 6.0
"""A roof is walked on above this height."""
_LONGEST: Final = 3
_VAST_M: Final = (3.0, 2.0)
"""What is longer and higher than this holds a room, and stands in none."""

_IN_IT: Final = re.compile(
    r"\s*(?:in|inside|on|of|aboard|within|under|beneath|above)\s+(?:an?|the|my|our|his|her|their)?\s*(?:[\w'-]+\s+){0,3}?",
    re.IGNORECASE,
)
"""What stands between a room and the building that it is in."""
_ENDS: Final = frozenset({
    "in", "on", "at", "by", "with", "during", "while", "when", "under", "over", "above", "below", "where", "that",
    "which", "and", "or", "as", "from", "near", "beside", "behind", "full", "after", "before", "is", "are", "to",
    "for", "of", "inside", "outside", "late", "early",
})  # fmt: skip
"""Words that no noun goes on behind."""


class PartsOfPlaces:
    """The names of kinds of places, by what they are a part of."""

    def __init__(
        self,
        knowledge: Knowledge,
        options: Callable[[str], Sequence[str]],
        names: Mapping[str, tuple[str, Archetype]],
    ) -> None:
        """`options`: the things that a noun may mean, likeliest first; `names`: of kinds of places, by their words."""
        self._knowledge, self._options, self._names = knowledge, options, names

    def placed(self, reading: Reading) -> Reading:
        """`reading` in the part that it speaks of where a kind of place is that, without the thing that has the part,
        and without the building or vehicle that a walled place is said to be in: a kitchen in a tiny house.
        """
        if reading.anchor:
            return reading
        reading = self._in_their_part(reading) if reading.language == "en" else reading
        return reading.without({one.id for one in reading.things if self._holds_the_room(one, reading)})

    def _in_their_part(self, reading: Reading) -> Reading:
        said_parts = (*_OF.finditer(reading.text), *_VIEW.finditer(reading.text))
        for said in said_parts:
            part = said["part"].lower()
            part = "inside" if part in _WINDOWS else part
            found = self._named(part, said["whole"])
            if found is None:
                continue
            archetype, words = found
            span = Span(min(said.start("part"), said.start("whole")), said.start("whole") + words)
            if any(one.id == added.LEADING and one.span.meets(span) for one in reading.places):
                return reading  # its whole name is known
            if any(one.span.stop <= span.start for one in reading.things):
                return reading  # somebody, whose back seat it is said to be
            held = {one.id for one in reading.things if one.span.meets(span)}
            others = [one for one in reading.places if not one.span.meets(span)]
            if part not in _WITHIN and any(one.span.start < span.start for one in others):
                return reading
            place = Named(id=added.LEADING, text=archetype.name, span=span)
            where = "in" if archetype.indoor else "out"
            return msgspec.structs.replace(reading.without(held), places=(place,), where=where)
        return reading

    def _named(self, part: str, whole: str) -> tuple[Archetype, int] | None:
        """The kind of place that a part of something is, and how many characters of `whole` are that thing's name."""
        for heads in (part, part.split()[-1]):
            for noun, stop in _nouns(whole):
                for name in self._spellings(heads, noun):
                    if name in self._names:
                        return self._names[name][1], stop
        return None

    def _spellings(self, part: str, noun: str) -> Iterator[str]:
        yield from (f"{noun} {part}", f"{part} of a {noun}", f"{part} of an {noun}", f"{part} of the {noun}")
        if part in _WITHIN:
            yield from (f"inside a {noun}", f"inside an {noun}", f"{noun} interior", f"inside of a {noun}")
        if part in _ROOFS and self._is_high(noun):
            yield _ROOF
        if part in _ANY_ROOM or part in _WITHIN:
            yield from (noun,) if noun in self._names and self._names[noun][1].indoor else ()
        if part in _ANY_GROUND:
            yield from (noun,) if noun in self._names and not self._names[noun][1].indoor else ()

    def _is_high(self, noun: str) -> bool:
        return any(self._knowledge.things[name].size[1] > _ROOFED_M for name in self._options(noun)[:1])

    def _holds_the_room(self, named: Named, reading: Reading) -> bool:
        """Whether a thing is what a walled place is in, or has: a tiny house with a kitchen, 火车的车厢."""
        if not any(self._is_walled(place) for place in reading.places) or not self._is_vast(named.text):
            return False
        if any(
            named.id in one.targets and {*one.subjects} & {t.id for t in reading.things} for one in reading.relations
        ):
            return False
        return any(self._is_walled(place) and _is_in(place, named, reading) for place in reading.places)

    def _is_walled(self, place: Named) -> bool:
        found = self._names.get(place.text)
        return found is not None and found[1].indoor

    def _is_vast(self, noun: str) -> bool:
        sizes = [self._knowledge.things[name].size for name in self._options(noun)[:1]]
        return any(max(wide, deep) > _VAST_M[0] and high > _VAST_M[1] for wide, high, deep in sizes)


def _is_in(place: Named, named: Named, reading: Reading) -> bool:
    """Whether the text says no more than "in a", "的" between a place and what it is in."""
    text = reading.text
    if reading.language == "en":
        return _IN_IT.fullmatch(text[place.span.stop : named.span.start]) is not None
    return text[named.span.stop : place.span.start] in ("的", "里的", "上的", "内的", "里", "")


def _nouns(said: str) -> Iterator[tuple[str, int]]:
    """What the nouns of a few words may be, the fullest first, and where each ends: "yellow school bus on a" has
    "yellow school bus", "school bus", "bus".
    """
    words = list(re.finditer(r"[a-z'-]+", said.lower()))
    stop = next((at for at, word in enumerate(words) if word[0] in _ENDS or word[0].endswith("ing")), len(words))
    for first in range(max(0, stop - _LONGEST), stop):
        yield " ".join(word[0] for word in words[first:stop]), words[stop - 1].end()
