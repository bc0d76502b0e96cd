"""What things are drawn as in kinds of places: a hammock on a tropical beach hangs between palms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import msgspec

from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.knowledge.things import Thing


class _Table(msgspec.Struct, frozen=True):
    forms: dict[str, dict[str, str]]


@cache
def local_forms() -> Mapping[str, Mapping[str, str]]:
    """Of things by name, what they are in places by name or tag: `here.toml`.

    Raises:
        InvalidKnowledge: the file breaks its rules.
    """
    return convert("here.toml", {"forms": read_table(DATA / "here.toml")}, _Table).forms


def form_here(thing: Thing, place: Archetype, things: Mapping[str, Thing], occasions: Iterable[str] = ()) -> Thing:
    """What `thing` is drawn as in a kind of place, or on one of `occasions`: itself, unless it has a form of its own
    there.
    """
    forms = local_forms().get(thing.name, {})
    name = next((forms[label] for label in (place.name, *place.tags, *occasions) if label in forms), thing.name)
    return things.get(name, thing)


def form_mistakes(places: Mapping[str, Archetype], things: Mapping[str, Thing]) -> Iterator[tuple[str, str]]:
    """Yield `(thing, what is wrong)`: things and places that there are not anywhere."""
    labels = {label for place in places.values() for label in (place.name, *place.tags)}
    for name, forms in local_forms().items():
        if name not in things:
            yield name, "no such thing"
        yield from ((name, f"no place has the tag {label!r}") for label in forms if label not in labels)
        yield from ((name, f"no thing named {form!r}") for form in forms.values() if form not in things)
