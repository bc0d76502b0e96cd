"""What takes place, by who or what is in it: a stagecoach robbery, a wizard duel, a sandcastle competition."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from generators.planning import added
from generators.reading.reading import Named, Reading, Span
from generators.vocabulary.numbers import Count

_POSES: Final = {
    "duel": "fighting", "fight": "fighting", "battle": "fighting", "brawl": "fighting", "race": "racing",
    "chase": "running", "stampede": "running",
    "march": "walking", "procession": "walking", "protest": "walking",
}  # fmt: skip
"""What those do of whom there are two or more."""
_EVENT: Final = re.compile(
    r"\b((?:[a-z'-]+\s+){1,3})(robbery|race|contest|competition|championship|duel|fight|battle|brawl|chase|crash|wreck|invasion|attack"
    r"|heist|rescue|rally|stampede|migration|landing|launch|auction|hunt|exhibition|parade|march|procession|protest)\b",
    re.IGNORECASE,
)
_MAKING: Final = re.compile(r"^(?:building|making|carving|eating|baking|growing|decorating|sculpting|costume)$")
"""What is done to the things of a contest, before it."""


def contested(reading: Reading, is_thing: Callable[[str], bool], is_place: Callable[[str], bool]) -> Reading:
    """`reading` with what takes place as those who are in it; `is_thing` and `is_place` tell what goes by a name."""
    if reading.language != "en":
        return reading
    for said in _EVENT.finditer(reading.text):
        event = Span(said.start(2), said.end(2))
        called = [one for one in (*reading.places, *reading.things) if one.span.meets(event)]
        if any(is_thing(one.text) or is_place(one.text) for one in called):
            continue
        found = _named_before(said, is_thing)
        if found is None:
            continue
        span, noun = found
        gone = {one.id for one in called}
        places = tuple(one for one in reading.places if one.id not in gone)
        reading = msgspec.structs.replace(reading.without(gone), places=places)
        if not any(one.span.meets(span) for one in (*reading.things, *reading.places)):
            pose = _POSES.get(said[2].lower(), "")
            named = Named(
                id=added.CONTESTS + len(reading.things),
                text=noun,
                plural=bool(pose),
                count=Count(2) if pose not in ("", "walking") else None,
                poses=(pose,) if pose else (),
                span=span,
            )
            unread = tuple(word for word in reading.unread if not {*word.split()} & {*noun.split(), said[2].lower()})
            reading = msgspec.structs.replace(reading, things=(*reading.things, named), unread=unread)
    return reading


def _named_before(said: re.Match[str], is_thing: Callable[[str], bool]) -> tuple[Span, str] | None:
    """The longest name of a thing that stands right before the event, and where."""
    words = list(re.finditer(r"\S+", said[1]))
    while words and _MAKING.match(words[-1][0].lower()):
        words.pop()
    for first in range(len(words)):
        noun = " ".join(word[0].lower() for word in words[first:])
        if is_thing(noun):
            return Span(said.start(1) + words[first].start(), said.start(1) + words[-1].end(), 0.5), noun
    return None
