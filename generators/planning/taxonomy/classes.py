"""The broad classes of nouns, as `classes.toml` has them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from generators.planning.knowledge.tables import convert, read_table

HERE: Final = Path(__file__).parent


class NounClass(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One broad class. `roots` are senses of WordNet, `drawn` is the thing that stands for its unknown nouns, and the
    things of the classes `kin` may stand for them as well as its own.
    """

    roots: tuple[str, ...]
    drawn: str = ""
    kin: tuple[str, ...] = ()


@cache
def noun_classes() -> dict[str, NounClass]:
    """All broad classes by name, in the order of the file, which the table of nouns counts them by."""
    path = HERE / "classes.toml"
    return {name: convert(f"{path.name}: {name!r}", fields, NounClass) for name, fields in read_table(path).items()}


@cache
def lacking() -> dict[str, str]:
    """Nouns that WordNet has not, or not as they are meant today, and the sense of it that each is one of."""
    path = HERE / "lacking.toml"
    parts = (convert(f"{path.name}: {name!r}", fields, dict[str, str]) for name, fields in read_table(path).items())
    return {noun: sense for part in parts for noun, sense in part.items()}


class Drawn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands for kinds: by broad class, a noun for the kind and a thing's name; kinds of places; things that never
    stand for others.
    """

    never: frozenset[str]
    by_class: dict[str, dict[str, str]]
    places: dict[str, str]


@cache
def drawn() -> Drawn:
    """What `drawn.toml` says."""
    path = HERE / "drawn.toml"
    fields = dict(read_table(path))
    never = convert(f"{path.name}: never", fields.pop("never"), frozenset[str])
    places = convert(f"{path.name}: place", fields.pop("place"), dict[str, str])
    by_class = {name: convert(f"{path.name}: {name!r}", some, dict[str, str]) for name, some in fields.items()}
    return Drawn(never=never, by_class=by_class, places=places)
