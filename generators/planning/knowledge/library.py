"""Everything the planner knows, in one frozen value, and how to look it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from assets.overlay import overlay_folders
from generators.errors import InvalidKnowledge
from generators.planning.knowledge.actings import Acting, read_actings
from generators.planning.knowledge.archetypes import Archetype, Light, read_archetypes, read_lights
from generators.planning.knowledge.chinese import read_chinese_names
from generators.planning.knowledge.doings import Doing, read_doings
from generators.planning.knowledge.modifiers import Modifier, read_modifiers
from generators.planning.knowledge.tables import DATA
from generators.planning.knowledge.things import Thing, read_things
from generators.vocabulary.inflection import singulars

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generators.planning.mention import Mention


@dataclass(frozen=True, eq=False)
class Knowledge:
    """Things, archetypes, lights, modifiers, doings, actings by name. `words` maps every English name and synonym in
    lower case to its thing's name, `zh` every Chinese one; where two things claim a word, a thing's own name wins, then
    the first.
    """

    things: Mapping[str, Thing]
    archetypes: Mapping[str, Archetype]
    lights: Mapping[str, Light]
    modifiers: tuple[Modifier, ...]
    words: Mapping[str, str]
    zh: Mapping[str, str]
    doings: Mapping[str, Doing]
    actings: Mapping[str, Acting]

    def find(self, phrase: str) -> Thing | None:
        """Return the thing that `phrase` names, singular or plural, or None."""
        for form in singulars(phrase.strip().lower()):
            if form in self.words:
                return self.things[self.words[form]]
        return None

    def likeliest(self, mention: Mention) -> Thing:
        """The thing that a mention most probably means."""
        return self.things[mention.options[0]]

    def belongs(self, thing: Thing, archetype: Archetype) -> bool:
        """Whether `thing` fits `archetype` by what it says of itself, listed there or not."""
        return archetype.name in thing.scenes or not set(archetype.tags).isdisjoint(thing.scenes)

    @cached_property
    def indoor_share(self) -> Mapping[str, float]:
        """For each thing the part of its homes that have walls; a half where it has none."""
        shares = {
            name: sum(self.archetypes[home].indoor for home in homes) / len(homes) if homes else 0.5
            for name, homes in self.homes.items()
        }
        return MappingProxyType(shares)

    @cached_property
    def homes(self) -> Mapping[str, frozenset[str]]:
        """For each thing the names of the archetypes that it fits or is listed in."""
        listed: dict[str, set[str]] = {name: set() for name in self.things}
        by_label: dict[str, set[str]] = {}
        for place in self.archetypes.values():
            for member in place.members:
                listed.get(member.thing, set()).add(place.name)
            for label in (place.name, *place.tags):
                by_label.setdefault(label, set()).add(place.name)
        return MappingProxyType(
            {
                name: frozenset(listed[name].union(*(by_label.get(scene, set()) for scene in thing.scenes)))
                for name, thing in self.things.items()
            }
        )


@cache
def load_knowledge() -> Knowledge:
    """Read all data files, once per process: the project's own, and the overlays'.

    Raises:
        InvalidKnowledge: a file breaks the rules; the text names the file, the entry and the field.
        InvalidOverlay: one is not there.
    """
    return read_knowledge(overlay_folders())


def read_knowledge(folders: Sequence[Path] = ()) -> Knowledge:
    """The project's knowledge with `folders` laid over it in turn.

    Each is built as this one is (`things/*.toml`, `archetypes/*.toml`, `doings/*.toml`, `actings/*.toml`,
    `lights.toml`,
    `modifiers.toml`, all of them optional); an entry of a later folder takes the place of an earlier one of its name.

    Raises:
        InvalidKnowledge: a folder is not there, or a file breaks the rules.
    """
    things: dict[str, Thing] = {}
    lights: dict[str, Light] = {}
    archetypes: dict[str, Archetype] = {}
    modifiers: dict[tuple[str, str], Modifier] = {}
    doings: dict[str, Doing] = {}
    actings: dict[str, Acting] = {}
    for folder in (DATA, *folders):
        if not folder.is_dir():
            raise InvalidKnowledge(f"{folder}: there is no such folder")
        doings |= {doing.name: doing for doing in read_doings(folder / "doings")}
        actings |= {acting.name: acting for acting in read_actings(folder / "actings")}
        things |= {thing.name: thing for thing in read_things(folder / "things")}
        if (path := folder / "lights.toml").is_file():
            lights |= read_lights(path)
        archetypes |= {archetype.name: archetype for archetype in read_archetypes(lights, folder / "archetypes")}
        if (path := folder / "modifiers.toml").is_file():
            modifiers |= {(modifier.aspect, modifier.name): modifier for modifier in read_modifiers(path)}
        if folder == DATA:
            names = read_chinese_names()
            things, archetypes = names.of_things(things), names.of_places(archetypes)
    return Knowledge(
        things=MappingProxyType(things),
        archetypes=MappingProxyType(archetypes),
        lights=MappingProxyType(lights),
        modifiers=tuple(modifiers.values()),
        words=MappingProxyType(_words(things.values())),
        zh=MappingProxyType({word: thing.name for thing in reversed(things.values()) for word in thing.zh}),
        doings=MappingProxyType(doings),
        actings=MappingProxyType(actings),
    )


def _words(things: Iterable[Thing]) -> dict[str, str]:
    words: dict[str, str] = {}
    listed = tuple(things)
    for thing in listed:
        words[thing.name] = thing.name
    for thing in listed:
        for word in thing.also:
            words.setdefault(word, thing.name)
    return words
