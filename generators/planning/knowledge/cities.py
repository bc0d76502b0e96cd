"""Cities that one knows by name: `cities.toml`. What a prompt says of a street, or of no place, is that city's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

import msgspec

from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.tables import DATA, convert, read_table

_FROM: Final = r"(?<!from )(?<!like )(?<!of old )"
"""What comes from a city, or is like it, is not there."""


class City(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The names of a city, and what one is there by the last word of the place that is named."""

    en: tuple[str, ...]
    zh: tuple[str, ...] = ()
    at: dict[str, str] = {}


class CityTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`cities.toml`: cities by the kind of place that their streets are; the words and places that are any town's.

    `others` are words of streets that are of no city of today.
    """

    streets: frozenset[str]
    others: frozenset[str]
    plain: frozenset[str]
    places: dict[str, City]

    def placed(self, place: str, text: str) -> str:
        """The kind of place that `place`, "" for none, is in the city that `text` speaks of; `place` where it speaks of
        none, or where that is more than a part of any town.
        """
        last = place.split()[-1] if place else ""
        if not self.others.isdisjoint(re.findall(r"[a-z-]+", f"{place} {text}".lower())):
            return place
        for name, city in self._spoken(text):
            if last in city.at:
                return city.at[last]
            if not place or last in self.streets or place in self.plain:
                return name
        return place

    def _spoken(self, text: str) -> Iterator[tuple[str, City]]:
        """The cities whose names a text holds."""
        low = text.lower()
        for name, city in self.places.items():
            names = "|".join(re.escape(one) for one in city.en)
            if re.search(rf"{_FROM}\b(?:{names})\b", low) or any(one in text for one in city.zh):
                yield name, city


@cache
def city_table() -> CityTable:
    """The project's table, once per process.

    Raises:
        InvalidKnowledge: the file breaks its form.
    """
    return convert("cities.toml", read_table(DATA / "cities.toml"), CityTable)


def city_mistakes(places: Mapping[str, Archetype]) -> Iterator[tuple[str, str]]:
    """Yield `(city, what is wrong)`: places that there are not."""
    table = city_table()
    for name, city in table.places.items():
        yield from ((name, f"no place named {one!r}") for one in (name, *city.at.values()) if one not in places)
    yield from (("plain", f"no place named {one!r}") for one in table.plain if one not in places)
