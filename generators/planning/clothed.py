"""Clothes that were read as places, or as what somebody is in: a woman in a kimono is in no place."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from generators.planning.figures import is_worn
from generators.reading.reading import Reading, RelationSaid

_IN: Final = re.compile(r"\s+(?:in|wearing)\s+(?:(?:an?|the|his|her|their)\s+)?(?:[\w-]+\s+){0,2}", re.IGNORECASE)
"""What stands between somebody and their clothes."""


def dressed(reading: Reading, is_known: Callable[[str], bool], is_person: Callable[[str], bool]) -> Reading:
    """`reading` with what somebody is in as worn by them: a woman in a kimono is in no place, and in no thing."""
    if reading.language != "en":
        return reading
    clothes = [one for one in reading.places if is_worn(one.text) and not is_known(one.text)]
    places = tuple(place for place in reading.places if place not in clothes)
    reading = msgspec.structs.replace(reading, places=places)
    for one in (*clothes, *(thing for thing in reading.things if is_worn(thing.text))):
        before = [thing for thing in reading.things if thing.span.stop <= one.span.start]
        wearer = max(before, key=lambda thing: thing.span.stop, default=None)
        if (
            wearer is None
            or not is_person(wearer.text)
            or not _IN.fullmatch(reading.text[wearer.span.stop : one.span.start])
        ):
            continue
        held = RelationSaid(kind="held", subjects=(one.id,), targets=(wearer.id,))
        others = (relation for relation in reading.relations if one.id not in (*relation.targets, *relation.subjects))
        things = (*(thing for thing in reading.things if thing is not one), one)
        reading = msgspec.structs.replace(reading, things=things, relations=(*others, held))
    return reading
