"""Whose place it is and who is spoken of there: "my grandma's kitchen, she's baking" has grandma in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from generators.planning import added
from generators.reading.reading import Named, Reading, Span

_HOST: Final = re.compile(
    r"\b(grandma|grandpa|granny|nana|grandmother|grandfather|mum|mom|dad|mother|father|aunt|uncle|neighbou?r|sister|brother|witch|wizard"
    r"|king|queen|teacher|doctor|friend|boss|sheriff|captain|giant|chef|baker|artist|painter|scientist|inventor)['’]s\s+[\w-]+",
    re.IGNORECASE,
)
"""Who has a place."""
_SUBJECT: Final = re.compile(
    r"(?:[,.;:]|\b(?:where|while|and|as))\s*(?:s?he)\b(?:['’]s|\s+(?:is|was))?\s+(\w+ing)\b", re.IGNORECASE
)
"""What is said of them then."""


def with_hosts(reading: Reading, is_person: Callable[[str], bool]) -> Reading:
    """`reading` with the owner of a place who is said to do something there, and whom no noun names."""
    if reading.language != "en":
        return reading
    host = _HOST.search(reading.text)
    said = _SUBJECT.search(reading.text, host.end()) if host else None
    if host is None or said is None or any(is_person(one.text) for one in reading.things):
        return reading
    span = Span(host.start(1), host.end(1), 0.5)
    named = Named(id=added.HOSTS, text=host[1].lower(), span=span, poses=(said[1].lower(),))
    unread = tuple(word for word in reading.unread if not word.lower().startswith((host[1].lower(), "she", "he")))
    return msgspec.structs.replace(reading, things=(*reading.things, named), unread=unread)
