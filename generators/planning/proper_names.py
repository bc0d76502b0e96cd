"""Things that go by a name of their own, which readers pass over: the Titanic is a ship."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from generators.planning import added
from generators.reading.reading import Named, Reading, Span

_NAME: Final = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)?")
"""A word or two in capitals within a sentence."""


def with_names(reading: Reading, is_known: Callable[[str], bool]) -> Reading:
    """`reading` with the things that go by names of their own and were not read; `is_known` tells what there is."""
    if reading.language != "en" or not reading.unread:
        return reading
    missed = " ".join(reading.unread).lower()
    named = (*reading.things, *reading.places)
    found: list[Named] = []
    for said in _NAME.finditer(reading.text):
        span, text = Span(*said.span(), sure=0.5), said[0].lower()
        if text in missed and is_known(text) and not any(span.meets(one.span) for one in named):
            found.append(Named(id=added.NAMES + len(found), text=text, span=span))
    if not found:
        return reading
    read = {word for one in found for word in one.text.split()}
    unread = tuple(word for word in reading.unread if word.lower() not in read)
    return msgspec.structs.replace(reading, things=(*reading.things, *found), unread=unread)
