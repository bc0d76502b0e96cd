"""Chinese names that stand apart from the entries of what goes by them: `chinese.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import msgspec

from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.knowledge.things import Thing


class LongAgo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Things that are people of the China of old, and where they are by the kinds of places that others are in."""

    people: frozenset[str]
    places: dict[str, str]


class ChineseNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: names of things and of kinds of places, by what goes by them; and which kinds of places stand in China
    for others.
    """

    things: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, ...]]
    here: dict[str, str]
    long_ago: LongAgo
    no_places: frozenset[str] = frozenset()
    """Names that are of no kind of place: of weather, of the sky."""

    def in_china(self, place: str, who: Iterable[str], *, told: bool) -> str:
        """The kind of place that `place` is in a Chinese prompt that has the things `who`; `told`: it was named."""
        if not self.long_ago.people.isdisjoint(who):
            return self.long_ago.places.get(place, place if told else self.here.get(place, place))
        return place if told else self.here.get(place, place)

    def of_things(self, things: Mapping[str, Thing]) -> dict[str, Thing]:
        """`things` with these names, which no other thing has."""
        taken = {name for names in self.things.values() for name in names}
        return {
            key: msgspec.structs.replace(
                thing, zh=(*self.things.get(key, ()), *(name for name in thing.zh if name not in taken))
            )
            for key, thing in things.items()
        }

    def of_places(self, places: Mapping[str, Archetype]) -> dict[str, Archetype]:
        """`places` with these names, which no other kind of place has."""
        taken = {*self.no_places, *(name for names in self.places.values() for name in names)}
        return {
            key: msgspec.structs.replace(
                place, zh=(*self.places.get(key, ()), *(name for name in place.zh if name not in taken))
            )
            for key, place in places.items()
        }

    def mistakes(self, things: Mapping[str, Thing], places: Mapping[str, Archetype]) -> Iterator[tuple[str, str]]:
        """Yield `(entry, what is wrong)`: names of what there is not, and names that are given twice."""
        for listed, known, kind in ((self.things, things, "thing"), (self.places, places, "place")):
            yield from ((name, f"no {kind} is called so") for name in listed if name not in known)
            given = [zh for names in listed.values() for zh in names]
            yield from ((zh, f"is given to two {kind}s") for zh in {*given} if given.count(zh) > 1)
        yield from ((name, "no thing is called so") for name in self.long_ago.people if name not in things)
        for swapped in (self.here, self.long_ago.places):
            named = (*swapped, *swapped.values())
            yield from ((name, "no place is called so") for name in named if name not in places)


@cache
def read_chinese_names() -> ChineseNames:
    """The project's table.

    Raises:
        InvalidKnowledge: the file breaks its form.
    """
    return convert("chinese.toml", read_table(DATA / "chinese.toml"), ChineseNames)
