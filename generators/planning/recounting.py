"""Living things that a reader passed over though they are counted: "holds up a sign for three children".

Their number, which was given to another noun, is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from generators.planning import added
from generators.reading.reading import Named, Reading, Span
from generators.vocabulary.numbers import Count

_NUMBERS: Final = {"a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}


def recounted(reading: Reading, is_alive: Callable[[str], bool]) -> Reading:
    """`reading` with the people and animals among its unread words that stand after a number, an article or "some"."""
    if reading.language != "en":
        return reading
    for word in reading.unread:
        said = re.search(
            rf"\b({'|'.join(_NUMBERS)}|the|some|several|her|his|their)\s+(?:[a-z]+\s+)?{re.escape(word)}\b",
            reading.text,
            re.IGNORECASE,
        )
        if said is not None and is_alive(word):
            reading = _added(reading, word, said)
    return reading


def _added(reading: Reading, word: str, said: re.Match[str]) -> Reading:
    start = said.end() - len(word)
    number = _NUMBERS.get(said[1].lower())
    one = Named(
        id=added.COUNTED + len(reading.things),
        text=word,
        count=Count(number) if number and number > 1 else None,
        plural=word.endswith("s") or word == "children",
        span=Span(start, said.end(), 0.5),
    )
    things = tuple(
        msgspec.structs.replace(other, count=None, plural=False)
        if number and other.count is not None and other.count.number == number and other.span.start < said.start()
        else other
        for other in reading.things
    )
    unread = tuple(other for other in reading.unread if other != word)
    return msgspec.structs.replace(reading, things=(*things, one), unread=unread)
