"""Nouns that readers took for things and that are none: whose something is, and verbs read with who does them.

"A surgeon's robot arm" has no surgeon, "a family lighting lamps" is a family and lamps, "a snowplough clearing a pass"
a snowplough and no place. Not covered: Chinese, whose verbs are no part of its nouns.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from generators.planning import added
from generators.reading.reading import Looks, Named, Reading, RelationSaid, Span

_OWNS: Final = re.compile(r"^['’]?s?\s+[a-z]", re.IGNORECASE)
"""What follows an owner right before what is owned."""
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_DOING: Final = re.compile(r"^[a-z]{3,}ing$")


IsKnown = Callable[[str], bool]
"""Whether a noun names a thing of the vocabulary."""


def owned(reading: Reading) -> Reading:
    """`reading` without those whose something is, who are not there themselves; what is theirs has them as a style."""
    if reading.language != "en":
        return reading
    owners = {
        one.id
        for one in reading.things
        if _POSSESSIVE.search(one.text) and _OWNS.match(reading.text[one.span.stop :]) and len(reading.things) > 1
    }
    if not owners:
        return reading
    kept: list[Named] = []
    of: tuple[str, ...] = ()
    for one in sorted(reading.things, key=lambda named: named.span.start):
        if one.id in owners:
            of = (_POSSESSIVE.sub("", one.text),)
        else:
            kept.append(msgspec.structs.replace(one, styles=(*one.styles, *of)))
            of = ()
    return _kept(reading, tuple(kept), owners)


def doing_apart(reading: Reading, is_known: IsKnown, acts: IsKnown) -> Reading:
    """`reading` with verbs apart from the nouns that were read with them, and things that were read as places so.

    `acts` tells nouns of those who may do something: people, animals and what is driven.
    """
    if reading.language != "en":
        return reading
    things = tuple(part for one in reading.things for part in _apart(one, is_known, acts))
    moved = [one for one in reading.places if _apart(one, is_known, acts) != (one,)]
    if not moved:
        return msgspec.structs.replace(reading, things=things)
    found = (part for one in moved for part in _apart(one, is_known, acts))
    return msgspec.structs.replace(
        reading,
        things=tuple(sorted((*things, *found), key=lambda n: n.span.start)),
        places=tuple(one for one in reading.places if one not in moved),
    )


def _apart(named: Named, is_known: IsKnown, acts: IsKnown) -> tuple[Named, ...]:
    """Who does something, and what it is done to: "a family lighting candles"."""
    words = named.text.split()
    at = next((k for k, word in enumerate(words) if k and _DOING.match(word)), None)
    if at is None or is_known(named.text):
        return (named,)
    name, verb, rest = " ".join(words[:at]), words[at], " ".join(words[at + 1 :])
    if not acts(name) or (rest and (is_known(f"{verb} {rest}") or not is_known(rest))):
        return (named,)
    start, stop, sure = named.span.start, named.span.stop, named.span.sure
    left = len(" ".join(words[at:])) + 1
    doer = msgspec.structs.replace(
        named, text=name, poses=(verb, *named.poses), span=Span(start, max(stop - left, start + 1), sure), looks=Looks()
    )
    if not rest:
        return (doer,)
    return doer, Named(
        id=added.OBJECTS + named.id,
        text=rest,
        plural=named.plural,
        looks=named.looks,
        span=Span(max(stop - len(rest), start + 1), stop, sure),
    )


def _kept(reading: Reading, things: tuple[Named, ...], gone: set[int]) -> Reading:
    relations = tuple(one for relation in reading.relations if (one := _without(relation, gone)) is not None)
    return msgspec.structs.replace(reading, things=things, relations=relations)


def _without(relation: RelationSaid, gone: set[int]) -> RelationSaid | None:
    subjects = tuple(one for one in relation.subjects if one not in gone)
    targets = tuple(one for one in relation.targets if one not in gone)
    if not subjects or (relation.targets and not targets):
        return None
    return msgspec.structs.replace(relation, subjects=subjects, targets=targets)
