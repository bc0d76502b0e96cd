"""Nouns of English prompts that were read apart, or not at all: "egyptian workers" are workers.

A noun that stands right before another tells of what kind that is, and a colour what colour: "a red and white
lighthouse". Whose body something is done to, as in "a boy's hair", is somebody who is there.
Not covered: Chinese, which has no spaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from generators.material.lexicon import lexicon
from generators.planning import added
from generators.reading.reading import Looks, Named, Reading, Span

_OWNED: Final = re.compile(
    r"\b(?:an?|the|his|her|their|my|our|one|another)\s+((?:[a-z]+\s)?[a-z]+)['’]s?\s+(?:[a-z]+\s){0,3}"
    r"(hair|beard|hands?|nails?|face|feet|foot|teeth|tooth|head|shoulders?|back|eyes?|ears?|arms?|legs?|lap|neck|wrist"
    r"|temperature|pulse|blood pressure|portrait|paws?|tail|wings?|hoof|hooves|fur|mane|belly|claws?|beak)\b",
    re.IGNORECASE,
)
"""Somebody to whose body something is done."""
_BEFORE: Final = re.compile(r"\b([a-z]+ing)\s+$", re.IGNORECASE)
_AND: Final = re.compile(r"^\s+(?:and|&)\s+(?!(?:an?|the|one|two|some|another)\s)(?:[a-z-]+\s+)?$", re.IGNORECASE)
"""What stands between two colours of one thing, the second of which the reader knew for one."""


def joined(
    reading: Reading,
    is_known: Callable[[str], bool],
    is_person: Callable[[str], bool],
    is_alive: Callable[[str], bool],
) -> Reading:
    """`reading` with nouns that stand side by side as one thing, and with who is spoken of by their bodies alone.

    `is_known` tells whether a noun names a thing of the vocabulary, `is_person` whether it names somebody, `is_alive`
    whether somebody or an animal.
    """
    if reading.language != "en":
        return reading
    named = tuple(_posed_by_name(one, reading.text, is_known) for one in reading.things)
    return _with_owners(_side_by_side(msgspec.structs.replace(reading, things=named), is_known, is_person), is_alive)


def _posed_by_name(named: Named, text: str, is_known: Callable[[str], bool]) -> Named:
    """`named` with the word before it, where that is its name's rather than what it does: a rocking horse."""
    before = _BEFORE.search(text[: named.span.start])
    if before is None or before[1].lower() not in named.poses:
        return named
    whole = f"{before[1].lower()} {named.text}"
    if not is_known(whole):
        return named
    span = Span(before.start(1), named.span.stop, named.span.sure)
    return msgspec.structs.replace(
        named, text=whole, poses=tuple(pose for pose in named.poses if pose != before[1].lower()), span=span
    )


def _side_by_side(reading: Reading, is_known: Callable[[str], bool], is_person: Callable[[str], bool]) -> Reading:
    things = sorted(reading.things, key=lambda named: named.span.start)
    gone: dict[int, int] = {}
    kept: list[Named] = []
    for named in things:
        before = kept[-1] if kept else None
        if before is None or not _stands_before(before, named, reading.text):
            kept.append(named)
            continue
        if before.text in lexicon().colors:
            kept[-1] = _merged(before, named, named.text, color=before.text)
            gone[before.id] = named.id
            continue
        whole = f"{before.text} {named.text}"
        if not is_known(whole) and is_person(before.text):
            kept.append(named)  # "gives a girl flowers"
            continue
        kept[-1] = _merged(before, named, whole if is_known(whole) else named.text)
        gone[before.id] = named.id
    if not gone:
        return reading
    relations = tuple(one for relation in reading.relations if (one := relation.merged(gone)) is not None)
    return msgspec.structs.replace(reading, things=tuple(kept), relations=relations)


def _stands_before(one: Named, other: Named, text: str) -> bool:
    """Whether a noun is right before another, and no thing by itself: nothing is counted or done there."""
    gap = text[one.span.stop : other.span.start]
    if one.text in lexicon().colors and _AND.match(gap):
        return True
    return gap == " " and not (one.plural or one.sizes or other.looks.words)


def _merged(one: Named, other: Named, text: str, color: str = "") -> Named:
    looks = Looks(
        (*((color,) if color else ()), *one.looks.colors, *other.looks.colors),
        (*one.looks.materials, *other.looks.materials),
        (*one.looks.conditions, *other.looks.conditions),
    )
    return msgspec.structs.replace(
        other,
        text=text,
        looks=looks,
        count=other.count or one.count,
        styles=(*one.styles, *other.styles, *(() if color or text.startswith(one.text) else (one.text,))),
        span=Span(one.span.start, other.span.stop, min(one.span.sure, other.span.sure)),
    )


def _with_owners(reading: Reading, is_alive: Callable[[str], bool]) -> Reading:
    owners: list[Named] = []
    for hit in _OWNED.finditer(reading.text):
        span = Span(hit.start(1), hit.end(1), 0.5)
        said = hit[1].lower()
        text = said if is_alive(said) else said.split()[-1]
        if is_alive(text) and not any(_meet(one.span, span) for one in reading.things):
            owners.append(Named(id=added.OWNERS + len(owners), text=text, span=span))
    if not owners:
        return reading
    unread = tuple(word for word in reading.unread if not any(word.startswith(one.text.split()[-1]) for one in owners))
    return msgspec.structs.replace(reading, things=(*reading.things, *owners), unread=unread)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.stop and other.start < one.stop
