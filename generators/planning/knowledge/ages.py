"""Cultures and ages that towns are of: the words that say so, how they build, and what is too new for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from assets.overlay import overlay_folders
from assets.stages.registry import STAGES
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.stages import StageRule
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.knowledge.things import Thing

_LEADS = re.compile(
    r"\b(?:in|on|at|through|along|across|down|of|near|outside|above|over|from|into|by)\b", re.IGNORECASE
)
"""Words that begin what is said of the place."""


class Age(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a culture or an age builds: stages' parameters and surfaces by name, used where a stage has them.

    `tags` are those of archetypes that are of this age already: what their own rule says wins over what is said here,
    and they are preferred where a word of the age is said. `old` says that nothing modern stands about. `people` are
    drawn as others, by the names of things, since nobody wears a T-shirt there; where the culture is one of today as
    well, only with one of the words of `past`.
    """

    words: Annotated[tuple[str, ...], Meta(min_length=1)]
    zh: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    parameters: dict[str, float] = {}
    surfaces: dict[str, str] = {}
    old: bool = True
    people: dict[str, str] = {}
    past: tuple[str, ...] = ()

    def is_over(self, prompt: str) -> bool:
        """Whether who is there is of that age, and no visitor of today."""
        return not self.past or any(word in prompt.lower() for word in self.past)

    def is_of(self, archetype: Archetype) -> bool:
        """Whether a kind of place is of this age by itself."""
        return not set(self.tags).isdisjoint((archetype.name, *archetype.tags))

    def applied(self, rule: StageRule, archetype: Archetype) -> StageRule:
        """`rule` as this age has it, for a kind of place."""
        if self.is_of(archetype):
            parameters, surfaces = self.parameters | rule.parameters, self.surfaces | rule.surfaces
        else:
            parameters, surfaces = rule.parameters | self.parameters, rule.surfaces | self.surfaces
        return msgspec.structs.replace(rule, parameters=parameters, surfaces=surfaces)


class AgeTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`ages.toml`: the ages by name, and the things that are too new for an old one."""

    age: dict[str, Age] = {}
    modern: tuple[str, ...] = ()

    def said(self, place: str, prompt: str) -> Age | None:
        """The age that what is said of the place tells; None where it tells none.

        Its own words come first, then those of the prompt that follow a word of place: a Roman statue in a park does
        not make the park Roman.
        """
        lead = _LEADS.search(prompt)
        for text in (place, prompt[lead.start() :] if lead else ""):
            if (found := self._in(text.lower())) is not None:
                return found
        return next((age for age in self.age.values() if any(word in prompt for word in age.zh)), None)

    def of(self, archetype: Archetype) -> Age | None:
        """The age that a kind of place is of by itself."""
        return next((age for age in self.age.values() if age.is_of(archetype)), None)

    def is_modern(self, thing: Thing) -> bool:
        """Whether a thing, or the kind that it is, is too new for what is old."""
        return not set(self.modern).isdisjoint((thing.name, *thing.kinds))

    def _in(self, text: str) -> Age | None:
        """The age of the longest word that a text has."""
        found = [
            (len(word), age)
            for age in self.age.values()
            for word in age.words
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
        ]
        return max(found, key=lambda pair: pair[0])[1] if found else None


@cache
def age_table() -> AgeTable:
    """The project's table with those of the overlays laid over it, once per process.

    Raises:
        InvalidKnowledge: a file is not TOML, or an age breaks its form.
    """
    table = AgeTable()
    for folder in (DATA, *overlay_folders()):
        if (path := folder / "ages.toml").is_file():
            own = read_age_table(path)
            table = AgeTable(age=table.age | own.age, modern=table.modern + own.modern)
    return table


def read_age_table(path: Path) -> AgeTable:
    """Read one table.

    Raises:
        InvalidKnowledge: the file is not TOML, or an age breaks its form.
    """
    return convert(path.name, read_table(path), AgeTable)


def age_mistakes(
    table: AgeTable, places: Mapping[str, Archetype], things: Mapping[str, Thing]
) -> Iterator[tuple[str, str]]:
    """Yield `(age, what is wrong)`: tags, parameters, surfaces and things that there are not anywhere."""
    for name, age in table.age.items():
        yield from (
            (name, f"people: no thing is called {one!r}")
            for one in (*age.people, *age.people.values())
            if one not in things
        )
    tags = {label for place in places.values() for label in (place.name, *place.tags)}
    parameters = {name for spec in STAGES.values() for name in spec.parameters}
    surfaces = {name for spec in STAGES.values() for name in spec.surfaces}
    for name, age in table.age.items():
        yield from ((name, f"no place has the tag {tag!r}") for tag in age.tags if tag not in tags)
        yield from ((name, f"no stage has a parameter {key!r}") for key in age.parameters if key not in parameters)
        yield from ((name, f"no stage has a surface {key!r}") for key in age.surfaces if key not in surfaces)
    known = {label for thing in things.values() for label in (thing.name, *thing.kinds)}
    yield from (("modern", f"no thing named {name!r}") for name in table.modern if name not in known)
