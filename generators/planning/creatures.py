"""Who is alive in a prompt and was read as something else: a cat as a part of an armchair, dozing as a kind of dog.

Not covered: Chinese, whose verbs are no part of its nouns.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from generators.planning import added
from generators.reading.reading import Named, NamedPart, Reading, RelationKind, RelationSaid, Span
from generators.vocabulary.inflection import is_plural

_DOING: Final = re.compile(r"^[a-z]{2,}ing$|^asleep$")
"""A word for what somebody does that stands before their name."""
_LEAD: Final = re.compile(r"\b(?:an?|the|one|two|three|his|her|its|their)\s+((?:[a-z-]+\s+){0,3})$", re.IGNORECASE)
"""An article, and the words between it and a noun."""

_POSSESSIVE: Final = re.compile(r"['’]s?$")
_OWNS: Final = re.compile(r"^['’]s?\s")
"""What follows somebody whose something is, who is not there: "the driver's seat"."""
IsAlive = Callable[[str], bool]
"""Whether a whole noun names somebody or an animal of the vocabulary."""
Holds = Callable[[str], bool]
"""Whether a noun names what somebody sits or lies on."""


def seen_alive(reading: Reading, is_alive: IsAlive, is_seat: Holds) -> Reading:
    """`reading` with creatures as things of their own, on the seats or beside the things that they were parts of, and
    with what they do before their names as their poses.
    """
    if reading.language != "en":
        return reading
    return _own(_doing(reading, is_alive), is_alive, is_seat)


def _doing(reading: Reading, is_alive: IsAlive) -> Reading:
    """What stands before a creature's name, and is done by it, is no part of the name."""

    def parted(named: Named) -> Named:
        first, _, rest = named.text.partition(" ")
        if not (rest and _DOING.match(first)) or is_alive(named.text) or not is_alive(rest):
            return named
        span = named.span
        begin = min(span.start + len(first) + 1, span.stop - 1)
        span = Span(begin, span.stop, span.sure)
        return msgspec.structs.replace(named, text=rest, poses=(first, *named.poses), span=span)

    return msgspec.structs.replace(reading, things=tuple(parted(named) for named in reading.things))


def _own(reading: Reading, is_alive: IsAlive, is_seat: Holds) -> Reading:
    """Parts that are alive become things; those of somebody alive, as a beard is, are none."""
    things: list[Named] = []
    relations = list(reading.relations)
    for named in reading.things:
        free = [part for part in named.parts if is_alive(part.text) and not is_alive(named.text)]
        free = [
            part for part in free if not (_OWNS.match(reading.text[part.span.stop :]) or _POSSESSIVE.search(part.text))
        ]
        things.append(msgspec.structs.replace(named, parts=tuple(one for one in named.parts if one not in free)))
        for part in free:
            made = _creature(part, added.CREATURES + len(things), reading.text)
            things.append(made)
            kind: RelationKind = "on" if is_seat(named.text) else "beside"
            relations.append(RelationSaid(kind=kind, subjects=(made.id,), targets=(named.id,), span=part.span))
    if len(things) == len(reading.things):
        return reading
    return msgspec.structs.replace(reading, things=tuple(things), relations=tuple(relations))


def _creature(part: NamedPart, number: int, text: str) -> Named:
    lead = _LEAD.search(text[: part.span.start])
    poses = tuple(word for word in (lead[1].lower().split() if lead else ()) if _DOING.match(word))
    return Named(id=number, text=part.text, plural=is_plural(part.text), looks=part.looks, poses=poses, span=part.span)
