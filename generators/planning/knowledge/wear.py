"""What those wear of whose clothes nothing is said, by weather, climate, culture and age: rows of `wear.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import msgspec

from generators.plan import Weather
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.idle import PLAIN
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.knowledge.things import Thing


class Outfit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers of the shape `person`, and phrases of its surfaces by name."""

    numbers: dict[str, float]
    surfaces: dict[str, str] = {}


class WearRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What men, women and children wear where every condition holds that is given."""

    who: tuple[str, ...] = (PLAIN,)
    within: tuple[str, ...] = ()
    weather: tuple[Weather, ...] = ()
    words: tuple[str, ...] = ()
    zh: bool | None = None
    indoor: bool | None = None
    men: tuple[Outfit, ...] = ()
    women: tuple[Outfit, ...] = ()
    children: tuple[Outfit, ...] = ()

    def holds(self, where: Surroundings) -> bool:
        """Whether all conditions are met there."""
        return (
            (not self.within or not where.labels.isdisjoint(self.within))
            and (not self.weather or where.weather in self.weather)
            and (not self.words or any(word in where.prompt for word in self.words))
            and (self.zh is None or self.zh != where.prompt.isascii())
            and (self.indoor is None or self.indoor == where.indoor)
        )


class Surroundings(msgspec.Struct, frozen=True):
    """What bears upon clothes: the place by name and tags, the weather there, the prompt in lower case, walls."""

    labels: frozenset[str]
    weather: str
    prompt: str
    indoor: bool


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    row: tuple[WearRow, ...]


@cache
def wear_rows() -> tuple[WearRow, ...]:
    """The rows of `wear.toml`, the first that fits counts.

    Raises:
        InvalidKnowledge: the file breaks its rules.
    """
    return convert("wear.toml", read_table(DATA / "wear.toml"), _Table).row


def wear_of(who: tuple[str, ...], where: Surroundings) -> WearRow | None:
    """What those wear who go by one of these names; None where nothing bids them wear anything."""
    return next((row for row in wear_rows() if not set(row.who).isdisjoint(who) and row.holds(where)), None)


def wear_mistakes(places: Mapping[str, Archetype], things: Mapping[str, Thing]) -> Iterator[tuple[str, str]]:
    """Yield `(row, what is wrong)`: people and places that there are not anywhere."""
    labels = {label for place in places.values() for label in (place.name, *place.tags)}
    for number, row in enumerate(wear_rows(), 1):
        yield from ((f"row {number}", f"no place has the tag {one!r}") for one in row.within if one not in labels)
        yield from ((f"row {number}", f"no thing named {one!r}") for one in row.who if one not in {PLAIN, *things})
