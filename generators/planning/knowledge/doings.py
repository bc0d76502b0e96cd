"""Doings: what people and animals do, by the words for it, with where that is usual and what it takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from generators.errors import InvalidKnowledge
from generators.plan import Name
from generators.planning.knowledge.tables import DATA, read_entries

Phrase = Annotated[str, Meta(min_length=1, max_length=60, pattern="^[a-z][a-z' -]*$")]

ANIMALS = "animals"
"""The area of what no person does."""


class Doing(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"places": "in", "things": "with"},
):
    """One entry of `doings/*.toml`. The file writes `in` for places and `with` for things."""

    name: Name = "unnamed"
    """Its key in the file."""
    area: str = ""
    """The stem of its file."""
    en: tuple[Phrase, ...] = ()
    """A verb in its base form, and perhaps words that follow it in the sentence."""
    zh: tuple[str, ...] = ()
    """What a sentence holds that says it."""
    places: tuple[Name, ...] = ()
    """Archetypes where it is usually done, the likeliest first; anywhere where none are given."""
    things: tuple[Name, ...] = ()
    """What it takes, the surest first."""


def read_doings(folder: Path = DATA / "doings") -> Iterator[Doing]:
    """Read every doing.

    Raises:
        InvalidKnowledge: a file breaks the rules, or two entries have one name, or one says no words for it.
    """
    seen: dict[str, str] = {}
    for area, name, entry in read_entries(folder, Doing):
        if name in seen:
            raise InvalidKnowledge(f"{area}.toml: {name!r} is in {seen[name]}.toml already")
        if not (entry.en or entry.zh):
            raise InvalidKnowledge(f"{area}.toml: {name!r}: en, zh: one of them must say how it is told")
        seen[name] = area
        yield msgspec.structs.replace(entry, name=name, area=area)
