"""What is named and seen in the sky of a place, where it is the place's own: the planet beyond a ship's window."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from generators.reading.reading import Named, Reading
from generators.vocabulary.inflection import singular

_HEAVENLY: Final = frozenset(
    {"earth", "planet", "moon", "star", "sun", "galaxy", "mars", "jupiter", "saturn", "nebula", "mars globe"}
)
_BEYOND_GLASS: Final = re.compile(
    r"\boutside\b|\b(?:out\s+of|through|beyond|behind)\s+(?:the|a|an|its|his|her)\s+(?:\w+\s+)?"
    r"(?:window|porthole|glass)s?\b|窗外",
    re.IGNORECASE,
)
"""Where one looks out."""
_ORBIT: Final = re.compile(r"\borbit(?:s|ing)?\b|\bin orbit\b|\bflying (?:past|by)\b|轨道|环绕|绕着", re.IGNORECASE)
"""What a place in space does about what is seen from it."""
_IN_SPACE: Final = frozenset({"space station", "starship", "space station exterior"})
_SEEN_FROM: Final = {"moon": frozenset({"earth", "planet earth"})}
"""What hangs in the sky of places of a tag."""


def in_the_sky(reading: Reading, tags: Collection[str]) -> list[Named]:
    """What a prompt names that its place, which has `tags`, shows in its own sky: planets and stars beyond a window or
    that a ship orbits, the Earth above the Moon. It stands nowhere.
    """
    outside = _BEYOND_GLASS.search(reading.text) or (not _IN_SPACE.isdisjoint(tags) and _ORBIT.search(reading.text))
    own = frozenset[str]().union(*(names for tag, names in _SEEN_FROM.items() if tag in tags))
    return [named for named in reading.things if (outside and _noun(named) in _HEAVENLY) or _noun(named) in own]


def _noun(named: Named) -> str:
    """What it is called, without what says which: a ringed planet is a planet."""
    name = singular(named.text)
    return name if name in _HEAVENLY else name.split()[-1]
