"""Groups of so many that readers pass over: a family of four toasting marshmallows is four people, not four sweets."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from generators.planning import added
from generators.reading.reading import Named, Reading, Span
from generators.vocabulary.numbers import Count, read_count

_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_GROUP: Final = re.compile(
    r"\b(?:an?|the)\s+(family|group|team|party|band|crew)\s+of\s+(" + "|".join(_NUMBERS) + r"|\d)\s+(?=(\w+ing)\b)",
    re.IGNORECASE,
)
_CLASS: Final = re.compile(
    r"\b(yoga|dance|dancing|tai chi|karate|judo|painting|drawing|cooking|pottery|meditation|boxing"
    r"|riding|sewing|knitting)\s+(?:class|lesson|session|group|practice)\b",
    re.IGNORECASE,
)
_DEEDS: Final = {"yoga": "doing yoga", "dance": "dancing", "tai chi": "doing tai chi", "karate": "doing karate",
                 "judo": "doing judo", "meditation": "meditating"}  # fmt: skip
"""What those do who are in a class, where that is not its name already."""
_FAMILY: Final = re.compile(r"(?:一家([二两三四五六七])口人?|一家子?人?|全家人?)(?![福店])")


def _whole_family(reading: Reading) -> Reading:
    """`reading` with a Chinese family, which readers take for a family and a person, as one."""
    said = _FAMILY.search(reading.text) if reading.language == "zh" else None
    within = [one for one in reading.things if said and said.start() <= one.span.start and one.span.stop <= said.end()]
    if said is None or not within:
        return reading
    first, *others = within
    span = Span(said.start(), said.end(), first.span.sure)
    family = msgspec.structs.replace(
        first, text="一家人", count=read_count(said[1]) if said[1] else None, plural=True, span=span
    )
    into = {one.id: first.id for one in others}
    relations = tuple(kept for one in reading.relations if (kept := one.merged(into)) is not None)
    things = tuple(family if one is first else one for one in reading.things if one.id not in into)
    return msgspec.structs.replace(reading, things=things, relations=relations)


def _class_of(reading: Reading) -> Reading:
    """`reading` with a class that goes on in another place as those who are in it: a yoga class on a beach."""
    said = _CLASS.search(reading.text)
    held = [one for one in reading.places if said and said.start() <= one.span.start and one.span.stop <= said.end()]
    others = tuple(one for one in reading.places if one not in held)
    if said is None or not held or not others:
        return reading
    deed = said[1].lower()
    people = msgspec.structs.replace(
        held[0], text="people", count=Count(None, "few"), plural=True, poses=(_DEEDS.get(deed, deed),)
    )
    return msgspec.structs.replace(reading, places=others, things=(people, *reading.things))


def grouped(reading: Reading) -> Reading:
    """`reading` with the group that is said to do something and was not read; its number is nobody else's."""
    reading = _class_of(_whole_family(reading))
    said = _GROUP.search(reading.text)
    if said is None or any(one.span.start <= said.start(1) < one.span.stop for one in reading.things):
        return reading
    number = _NUMBERS.get(said[2].lower()) or int(said[2])
    kind = said[1].lower() if said[1].lower() in ("family", "crew") else "people"
    group = Named(
        id=added.GROUPS,
        text=kind,
        count=Count(number),
        plural=True,
        poses=(said[3].lower(),),
        span=Span(said.start(1), said.end(1)),
    )
    things: list[Named] = []
    for one in reading.things:
        taken = one.span.start > said.start() and one.count is not None and one.count.number == number
        things.append(msgspec.structs.replace(one, count=None, poses=()) if taken else one)
    at = next((k for k, one in enumerate(things) if one.span.start > said.start()), len(things))
    relations = [
        msgspec.structs.replace(one, subjects=(added.GROUPS,))
        if one.kind == "around" and one.span.start > said.start()
        else one
        for one in reading.relations
    ]
    return msgspec.structs.replace(reading, things=(*things[:at], group, *things[at:]), relations=tuple(relations))
