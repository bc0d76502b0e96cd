"""Things: what can stand in a scene, each with its shape, real size, materials and usual place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from assets.layout import Footing, Relation
from assets.shapes.resting import Rest
from generators.errors import InvalidKnowledge
from generators.plan import Metres, Name, Text
from generators.planning.knowledge.tables import DATA, read_entries

_ANIMAL = "animal"
"""The kind that every animal is of."""
Count = Annotated[int, Meta(ge=1, le=24)]


class Thing(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"footing": "on", "scenes": "in", "companions": "with", "kinds": "is"},
):
    """One entry of `things/*.toml`. The file writes some fields shorter: footing `on`, scenes `in`, companions
    `with`, kinds `is`.
    """

    shape: str
    """A name in `assets.shapes`."""
    size: tuple[Metres, Metres, Metres]
    """Usual width (x), height (y), depth (z) in metres."""
    name: Name = "unnamed"
    """Its key in the file."""
    area: str = ""
    """The stem of its file."""
    also: tuple[Name, ...] = ()
    """Synonyms and irregular plurals."""
    zh: tuple[str, ...] = ()
    """Chinese names."""
    kinds: tuple[Name, ...] = ()
    """Wider names of things this is one of: a pine is a tree. Not unique, unlike `also`."""
    materials: tuple[Text, ...] = ()
    """Material phrases in the order of the shape's surfaces; fewer is fine."""
    params: dict[str, float] = {}
    """Parameters of the shape."""
    footing: Footing = "floor"
    scenes: tuple[str, ...] = ()
    """Names or tags of archetypes it belongs to; the file's stem where none are given."""
    companions: tuple[str, ...] = ()
    """Things usually seen with it."""
    near: tuple[str, ...] = ()
    """Things that `relation` is meant to refer to, best first."""
    relation: Relation = "free"
    many: tuple[Count, Count] = (1, 1)
    """How many usually stand together, at least and at most."""
    holds: bool = False
    """Whether other things may stand on it."""
    rest: tuple[Rest, ...] = ()
    """How it rests that would not stand by itself, the best first: "leans", "planted", "lies"."""
    big: bool = False
    """Whether it may dominate the scene: buildings, mountains, ships."""

    @property
    def is_animal(self) -> bool:
        """Whether it is an animal, rather than a person or a thing."""
        return _ANIMAL in self.kinds


def read_things(folder: Path = DATA / "things") -> Iterator[Thing]:
    """Yield every thing of the files in `folder`.

    Raises:
        InvalidKnowledge: a file is not TOML, a field breaks its rules, or two files hold the same name.
    """
    seen: dict[str, str] = {}
    for area, name, thing in read_entries(folder, Thing):
        if name in seen:
            raise InvalidKnowledge(f"{area}.toml: {name!r} is in {seen[name]}.toml already")
        seen[name] = area
        yield msgspec.structs.replace(thing, name=name, area=area, scenes=thing.scenes or (area,))
