"""What those do of whom nothing is said, by kind of place: rows of `idle.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated

import msgspec
from msgspec import Meta

from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES
from generators.errors import InvalidKnowledge
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.knowledge.things import Thing

PLAIN = "plain"
"""Who is nobody in particular."""


class Idle(msgspec.Struct, frozen=True):
    """A posture and what is in the hands, by their names."""

    posture: str
    holds: str = "nothing"


class IdleRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What those named `who` do `within` places of these names or tags; None of walls where either will do."""

    does: Annotated[tuple[str, ...], Meta(min_length=1)]
    who: tuple[str, ...] = (PLAIN,)
    within: tuple[str, ...] = ()
    indoor: bool | None = None

    @property
    def idles(self) -> tuple[Idle, ...]:
        """The postures with what is in the hands."""
        return tuple(_read(text) for text in self.does)

    def is_of(self, place: Archetype, *, indoor: bool) -> bool:
        """Whether it is a row of a place."""
        of_walls = self.indoor is None or self.indoor == indoor
        return of_walls and (not self.within or not set(self.within).isdisjoint((place.name, *place.tags)))


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    row: tuple[IdleRow, ...]


@cache
def idle_rows() -> tuple[IdleRow, ...]:
    """The rows of `idle.toml`, the first that fits counts.

    Raises:
        InvalidKnowledge: the file breaks its rules, or names a posture or a thing in the hands that there is not.
    """
    rows = convert("idle.toml", read_table(DATA / "idle.toml"), _Table).row
    for idle in (idle for row in rows for idle in row.idles):
        if idle.posture not in POSES:
            raise InvalidKnowledge(f"idle.toml: no posture is called {idle.posture!r}")
        if idle.holds not in HOLDS:
            raise InvalidKnowledge(f"idle.toml: nothing that can be held is called {idle.holds!r}")
    return rows


def idles_of(who: tuple[str, ...], place: Archetype, *, indoor: bool) -> tuple[Idle, ...]:
    """What somebody who goes by one of these names does in a place where nothing is said; nothing where no row fits."""
    fitting = (row for row in idle_rows() if not set(row.who).isdisjoint(who) and row.is_of(place, indoor=indoor))
    return next((row.idles for row in fitting), ())


def idle_mistakes(places: Mapping[str, Archetype], things: Mapping[str, Thing]) -> Iterator[tuple[str, str]]:
    """Yield `(row, what is wrong)`: people and places that there are not anywhere."""
    labels = {label for place in places.values() for label in (place.name, *place.tags)}
    for number, row in enumerate(idle_rows(), 1):
        yield from ((f"row {number}", f"no place has the tag {one!r}") for one in row.within if one not in labels)
        yield from ((f"row {number}", f"no thing named {one!r}") for one in row.who if one not in {PLAIN, *things})


def _read(text: str) -> Idle:
    posture, _, holds = text.partition(":")
    return Idle(posture.strip(), holds.strip() or "nothing")
