"""Things that somebody lives in: a village inside pumpkins, a teapot for a house, are houses of that shape.

A house of a shape is a thing of the vocabulary, called after what it is made of: "pumpkin house".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from generators.reading.reading import Named, Reading
from generators.vocabulary.inflection import singular
from generators.vocabulary.numbers import Count

_HOME: Final = r"(?:village|town|hamlet|house|home|cottage|cabin|hut|inn|tavern|dwelling|shop|school)s?"
_BUILT_OF: Final = re.compile(
    rf"\b{_HOME}\s+(?:\w+\s+)?(?:inside|in|into|within|from|of|out\s+of)\s+(?:[\w-]+\s+){{0,4}}$", re.IGNORECASE
)
"""What stands before what homes are made of."""
_LIVES_IN: Final = re.compile(
    r"\b(?:liv(?:es?|ing)|dwell(?:s|ing)?|home)\s+in(?:side)?\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
_USED_AS: Final = re.compile(
    rf"^\s+(?:that\s+(?:is|was)\s+)?(?:used|turned|made|converted|transformed|serving|hollowed\s+out)\s+"
    rf"(?:as|into|for)\s+(?:[\w-]+\s+){{0,3}}{_HOME}\b",
    re.IGNORECASE,
)
"""What follows what a home is made of."""
_SETTLEMENTS: Final = frozenset({"village", "town", "hamlet"})
_HOMES: Final = frozenset({*_SETTLEMENTS, "house", "home", "cottage", "cabin", "hut", "dwelling"})


def housed(reading: Reading, is_known: Callable[[str], bool]) -> Reading:
    """`reading` with the homes that are things in the shape of others; `is_known` tells names of the vocabulary."""
    if reading.language != "en":
        return reading
    things = tuple(_home(named, reading.text, is_known) for named in reading.things)
    made = {one.id for one, before in zip(things, reading.things, strict=True) if one is not before}
    if not made:
        return reading
    gone = {one.id for one in things if one.id not in made and singular(one.text) in _HOMES}
    unread = tuple(word for word in reading.unread if word not in _HOMES and not _USED_AS.match(f" {word} as a house"))
    return msgspec.structs.replace(reading, things=things, unread=unread).without(gone)


def _home(named: Named, text: str, is_known: Callable[[str], bool]) -> Named:
    """The home that a noun is; the noun itself where it is none."""
    *before, last = named.text.split(" ")
    of = " ".join(before[:-1] if before and before[-1] in _HOMES else before)
    if of and singular(last) in _HOMES and not is_known(named.text) and is_known(house := f"{of} house"):
        several = singular(last) in _SETTLEMENTS
        count = named.count or (Count(None, "few") if several else None)
        return msgspec.structs.replace(named, text=house, plural=several or named.plural, count=count)
    house = f"{singular(named.text)} house"
    lived_in = (
        _BUILT_OF.search(text[: named.span.start])
        or _LIVES_IN.search(text[: named.span.start])
        or _USED_AS.match(text[named.span.stop :])
    )
    if not lived_in or not is_known(house):
        return named
    return msgspec.structs.replace(named, text=house, sizes=())
