"""Where peoples and callings of one place are at home: `peoples.toml`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

import msgspec

from generators.planning.knowledge.tables import DATA, convert, read_table


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    homes: dict[str, str]


@cache
def homes_of_peoples() -> dict[str, str]:
    """Kinds of places by the words for who is at home there, longest first.

    Raises:
        InvalidKnowledge: the file breaks its form.
    """
    table = convert("peoples.toml", read_table(DATA / "peoples.toml"), _File).homes
    return dict(sorted(table.items(), key=lambda item: -len(item[0])))


def home_of(people: str) -> str:
    """The kind of place of those of whom `people`, words in lower case, is said; "" for those of no single one."""
    padded = f" {people} "
    return next((place for word, place in homes_of_peoples().items() if f" {word}" in padded), "")


def mistakes(places: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield `(word, what is wrong)` for places that there are not."""
    yield from (
        (word, f"no place named {place!r}") for word, place in homes_of_peoples().items() if place not in places
    )
