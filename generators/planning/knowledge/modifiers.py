"""Words that change a scene rather than name a thing: times of day, weather, moods and styles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from generators.errors import InvalidKnowledge
from generators.plan import Color
from generators.planning.knowledge.archetypes import Member, parse_member
from generators.planning.knowledge.tables import DATA, HexColor, convert, linear, read_table

Aspect = Literal["time", "weather", "mood", "style"]
ASPECTS: tuple[Aspect, ...] = ("time", "weather", "mood", "style")


class Modifier(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of `modifiers.toml`. `name` is the plan's own word where `aspect` is time, weather or mood."""

    aspect: Aspect
    name: str
    words: tuple[str, ...]
    """What people write for it, longest first; `name` itself is among them."""
    zh: tuple[str, ...]
    light: str | None
    """The named light an outdoor scene gets, unless its own is fixed."""
    brightness: float
    """Factor on sun and ambient light where the light is fixed."""
    tint: Color
    """Factor on the colours of sun, sky and ambient light."""
    fog: float
    """Added to the fog's density, per metre."""
    members: tuple[Member, ...]
    """Things it brings along."""
    adjectives: tuple[str, ...]
    """Words to put before material phrases, such as "weathered"."""
    occasion: bool = False
    """Whether it is a day that people keep: what it brings along is surely there."""


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    words: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    light: str | None = None
    brightness: Annotated[float, Meta(ge=0.05, le=2.0)] = 1.0
    tint: HexColor = "#ffffff"
    fog: Annotated[float, Meta(ge=0.0, le=0.5)] = 0.0
    things: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    occasion: bool = False


def read_modifiers(path: Path = DATA / "modifiers.toml") -> Iterator[Modifier]:
    """Yield every modifier, in the order of the file.

    Raises:
        InvalidKnowledge: the file is not TOML, an aspect is unknown or a field breaks its rules.
    """
    for aspect, entries in read_table(path).items():
        if aspect not in ASPECTS:
            raise InvalidKnowledge(f"{path.name}: {aspect!r}: wanted one of {', '.join(ASPECTS)}")
        for name, fields in entries.items():
            yield _modifier(aspect, name, convert(f"{path.name}: {aspect}.{name}", fields, _Entry))


def _modifier(aspect: Aspect, name: str, entry: _Entry) -> Modifier:
    return Modifier(
        aspect=aspect,
        name=name,
        words=tuple(sorted({name, *entry.words} - {"none"}, key=lambda word: (-len(word), word))),
        zh=entry.zh,
        light=entry.light,
        brightness=entry.brightness,
        tint=linear(entry.tint),
        fog=entry.fog,
        members=tuple(parse_member(text) for text in entry.things),
        adjectives=entry.adjectives,
        occasion=entry.occasion,
    )
