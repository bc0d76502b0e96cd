"""Scene archetypes: kinds of places, each with its light, ground, usual things and spoken lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from generators.errors import InvalidKnowledge
from generators.plan import Color, Metres, Name, Sky, Sun, Text, Time, Weather
from generators.planning.knowledge.tables import DATA, HexColor, convert, linear, read_entries, read_table

_MEMBER = re.compile(r"(?:(\d+)(?:-(\d+))? )?(.+)")
CORE_WEIGHT = 1.0
MORE_WEIGHT = 0.6


class Light(msgspec.Struct, frozen=True, kw_only=True):
    """A named light of `lights.toml`: the sun or the room's lamp, and the sky or the room's ambient light."""

    name: str
    sun: Sun
    sky: Sky
    fixed: bool
    """Whether a word for the time of day only brightens or darkens it: indoors, underwater, in space."""


class Member(msgspec.Struct, frozen=True):
    """A thing of an archetype, written `"pond"` or `"3-6 bamboo"`."""

    thing: str
    least: int = 1
    most: int = 1
    counted: bool = False
    """Whether the count was written; if not, the thing's own `many` holds."""
    weight: float = CORE_WEIGHT


class Shell(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A room: width (x), height (y), depth (z) in metres, and material phrases."""

    size: tuple[Metres, Metres, Metres] = (7.0, 3.0, 7.0)
    walls: Text
    ceiling: Text


class Archetype(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of place, ready to use."""

    name: Name
    also: tuple[str, ...]
    """Paraphrases as people type them."""
    zh: tuple[str, ...]
    zh_ends: tuple[str, ...]
    """What a Chinese name ends with that can but be of this kind, where no place goes by it."""
    tags: tuple[str, ...]
    """Families it belongs to; a thing whose `in` holds one of them fits here."""
    mood: Name
    time: Time
    weather: Weather
    light: Light
    ground: Text
    relief: float
    room: Shell | None
    palette: tuple[Color, ...]
    members: tuple[Member, ...]
    """Core things first (weight 1.0), then the optional ones (weight 0.6)."""
    lines: tuple[str, ...]
    """Spoken lines; `{thing}`, `{time}` and `{weather}` may stand in them."""
    plain: bool = False
    """Whether things that are named without a place may stand here without being thought part of a story."""
    bare: bool = False
    """Whether it is plain enough for what is to be seen alone."""
    chief: str = ""
    """The thing of it that one knows it by, "" for the largest."""

    @property
    def indoor(self) -> bool:
        """Whether it is a room."""
        return self.room is not None

    @property
    def core(self) -> frozenset[str]:
        """Names of the things that such a place nearly always has."""
        return frozenset(member.thing for member in self.members if member.weight >= CORE_WEIGHT)


class _LightEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    zenith: HexColor
    horizon: HexColor
    ambient: HexColor
    fog: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0
    azimuth: float = 35.0
    elevation: float = 45.0
    color: HexColor = "#fff6e8"
    lux: float = 10_000.0
    fixed: bool = False


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    also: Annotated[tuple[str, ...], Meta(min_length=3)]
    zh: tuple[str, ...] = ()
    zh_ends: tuple[str, ...] = ()
    tags: tuple[str, ...]
    mood: Name
    time: Time = "none"
    weather: Weather = "none"
    light: str
    ground: Text
    relief: Annotated[float, Meta(ge=0.0, le=5.0)] = 0.0
    room: Shell | None = None
    palette: Annotated[tuple[HexColor, ...], Meta(min_length=3, max_length=8)]
    core: Annotated[tuple[str, ...], Meta(min_length=4)]
    more: tuple[str, ...]
    lines: Annotated[tuple[str, ...], Meta(min_length=4)]
    plain: bool = False
    bare: bool = False
    chief: str = ""


def parse_member(text: str, weight: float = CORE_WEIGHT) -> Member:
    """Read `"pond"`, `"2 chair"` or `"3-6 bamboo"`."""
    match = _MEMBER.fullmatch(text)
    assert match is not None
    least, most, thing = match.groups()
    low = int(least or 1)
    return Member(thing, low, max(low, int(most or low)), least is not None, weight)


def read_lights(path: Path = DATA / "lights.toml") -> dict[str, Light]:
    """Read the named lights.

    Raises:
        InvalidKnowledge: the file is not TOML or a light breaks its rules.
    """
    return {name: _light(path, name, fields) for name, fields in read_table(path).items()}


def _light(path: Path, name: str, fields: object) -> Light:
    entry = convert(f"{path.name}: {name!r}", fields, _LightEntry)
    sun = Sun(
        azimuth_deg=entry.azimuth,
        elevation_deg=entry.elevation,
        color=linear(entry.color),
        intensity_lux=entry.lux,
    )
    sky = Sky(
        zenith=linear(entry.zenith),
        horizon=linear(entry.horizon),
        ambient=linear(entry.ambient),
        fog_density=entry.fog,
    )
    return Light(name=name, sun=sun, sky=sky, fixed=entry.fixed)


def read_archetypes(lights: dict[str, Light], folder: Path = DATA / "archetypes") -> Iterator[Archetype]:
    """Yield every archetype of the files in `folder`.

    Raises:
        InvalidKnowledge: a file is not TOML, a field breaks its rules, a light is unknown, or a name comes twice.
    """
    seen: set[str] = set()
    for file, name, entry in read_entries(folder, _Entry):
        if entry.light not in lights:
            raise InvalidKnowledge(f"{file}.toml: {name!r}: light: no light named {entry.light!r}")
        if name in seen:
            raise InvalidKnowledge(f"{file}.toml: {name!r} is in another file already")
        seen.add(name)
        yield _archetype(name, entry, lights[entry.light])


def _archetype(name: str, entry: _Entry, light: Light) -> Archetype:
    core = tuple(parse_member(text, CORE_WEIGHT) for text in entry.core)
    more = tuple(parse_member(text, MORE_WEIGHT) for text in entry.more)
    return Archetype(
        name=name,
        also=entry.also,
        zh=entry.zh,
        zh_ends=entry.zh_ends,
        tags=entry.tags,
        mood=entry.mood,
        time=entry.time,
        weather=entry.weather,
        light=light,
        ground=entry.ground,
        relief=entry.relief,
        room=entry.room,
        palette=tuple(linear(color) for color in entry.palette),
        members=core + more,
        lines=entry.lines,
        plain=entry.plain,
        bare=entry.bare,
        chief=entry.chief,
    )
