"""What lies about in a kind of place: `clutter.toml`, read against the kinds of clutter and the shapes there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from generators.plan import Name
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.tables import DATA, convert, read_table

Bearer = Literal["desk", "table", "counter", "bench", "shelf", "sill"]
"""What something level is, to those who put things on it."""
_STAGE = ("table", "counter", "shelf", "sill", "wall", "ceiling", "door")
"""Surfaces that a stage has itself."""
_INSTEAD: Mapping[str, str] = {"desk": "table", "counter": "table", "bench": "table", "sill": "shelf"}
"""Where a rule has nothing for a surface, what lies on another does."""


class Clutter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Kinds of clutter by surface, the likeliest first."""

    desk: tuple[Name, ...] | None = None
    table: tuple[Name, ...] | None = None
    counter: tuple[Name, ...] | None = None
    bench: tuple[Name, ...] | None = None
    shelf: tuple[Name, ...] | None = None
    sill: tuple[Name, ...] | None = None
    wall: tuple[Name, ...] | None = None
    ceiling: tuple[Name, ...] | None = None
    door: tuple[Name, ...] | None = None

    def on(self, surface: str) -> tuple[str, ...] | None:
        """What lies on a surface, None where nothing is said."""
        own: tuple[str, ...] | None = getattr(self, surface)
        return own if own is not None or surface not in _INSTEAD else self.on(_INSTEAD[surface])


class ClutterRule(Clutter, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row: for places with one of these tags. `either` holds outdoors and indoors, else what place it may."""

    tags: tuple[str, ...]
    either: bool = False


class ClutterTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`clutter.toml`: which shapes carry it, what lies in rooms that no rule knows, the rules."""

    carriers: dict[Bearer, tuple[str, ...]]
    default: Clutter
    rule: tuple[ClutterRule, ...] = ()


@cache
def read_clutter(path: Path = DATA / "clutter.toml") -> ClutterTable:
    """Read the table.

    Raises:
        InvalidKnowledge: the file is not TOML, or a rule breaks its form.
    """
    return convert(path.name, read_table(path), ClutterTable)


def clutter_of(archetype: Archetype, shape: str, table: ClutterTable | None = None) -> tuple[str, ...]:
    """What lies on a thing of this shape there; nothing where it carries none."""
    table = table or read_clutter()
    surface = next((name for name, shapes in table.carriers.items() if shape in shapes), None)
    return _found(archetype, surface, table) if surface else ()


def stage_clutter(archetype: Archetype, table: ClutterTable | None = None) -> dict[str, tuple[str, ...]]:
    """What lies and hangs on the surfaces that the place's stage has itself."""
    table = table or read_clutter()
    every = {surface: _found(archetype, surface, table) for surface in _STAGE}
    return {surface: kinds for surface, kinds in every.items() if kinds}


def clutter_mistakes(
    table: ClutterTable, kinds: Collection[str], shapes: Collection[str], tags: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield `(rule, what is wrong)`: kinds and shapes that there are not, tags that no place has."""
    for bearer, carriers in table.carriers.items():
        yield from ((f"carriers.{bearer}", f"no shape named {name!r}") for name in carriers if name not in shapes)
    for rule in (table.default, *table.rule):
        name = rule.tags[0] if isinstance(rule, ClutterRule) else "default"
        if isinstance(rule, ClutterRule):
            yield from ((name, f"no place has the tag {tag!r}") for tag in rule.tags if tag not in tags)
        for surface in ("desk", "table", "counter", "bench", "shelf", "sill", "wall", "ceiling", "door"):
            for kind in getattr(rule, surface) or ():
                if kind not in kinds:
                    yield name, f"{surface}: no clutter named {kind!r}"


def _found(archetype: Archetype, surface: str, table: ClutterTable) -> tuple[str, ...]:
    words = (archetype.name, *archetype.tags, *reversed(archetype.name.split()))
    rule = next((rule for word in words for rule in table.rule if word in rule.tags), None)
    said = rule.on(surface) if rule else None
    if said is None and archetype.indoor:
        said = table.default.on(surface)
    return said or ()
