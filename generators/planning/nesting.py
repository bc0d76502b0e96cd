"""Places of a prompt that are in one another, the innermost first: "a barber shop in an air-raid shelter"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from generators.reading.reading import Named, Reading

_ADJACENT: Final = re.compile(r"^[\s-]*$")
"""What stands between two nouns that name one place: "small-town ice rink"."""
_CLAUSE: Final = re.compile("[，。；,;.]")


def nested(
    places: Sequence[str], named: Sequence[Named], reading: Reading, is_known: Callable[[str], bool]
) -> list[str]:
    """`places`, which are what `named` say in the order of the text, the innermost first; two that name one as one.

    English tells what is within first, Chinese what is about it ("弄堂口的小铺", a shop in a lane). `is_known` tells
    names of kinds of places: a highway in the desert is a desert highway.
    """
    if len(places) < 2:
        return list(places)
    first, second, *rest = places
    gap = reading.text[named[0].span.stop : named[1].span.start]
    if reading.language == "en":
        if _ADJACENT.match(gap):
            return [second if is_known(second) else f"{first} {second}", *rest]
        return _as_one(first, second, is_known, rest)
    if _CLAUSE.search(gap):
        return list(places)
    return _as_one(second, first, is_known, rest)


def _as_one(inner: str, outer: str, is_known: Callable[[str], bool], rest: Sequence[str]) -> list[str]:
    """Both, or the one kind of place that the two are together."""
    whole = next((one for word in outer.split() if is_known(one := f"{word} {inner}")), None)
    return [whole, *rest] if whole else [inner, outer, *rest]
