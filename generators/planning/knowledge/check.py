"""Find mistakes in the data files: `python -m generators.planning.knowledge.check`.

Checks references, sizes, shapes, surfaces, parameters, ambiguous words and orphans, and warns of things squashed by
their size. Whether a material phrase can be made, and whether a line reads well, is for people.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

import numpy as np

from assets.artifacts import Vec3
from assets.shapes import SHAPES, ShapeSpec
from assets.stages import STAGES
from generators.planning.knowledge.ages import age_mistakes, age_table
from generators.planning.knowledge.amiss import amiss_mistakes
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.chinese import read_chinese_names
from generators.planning.knowledge.cities import city_mistakes
from generators.planning.knowledge.endings import endings
from generators.planning.knowledge.here import form_mistakes
from generators.planning.knowledge.idle import idle_mistakes
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.knowledge.peoples import mistakes as people_mistakes
from generators.planning.knowledge.stages import stage_mistakes, stage_table
from generators.planning.knowledge.things import Thing
from generators.planning.knowledge.treatments import treatment_mistakes
from generators.planning.knowledge.wear import wear_mistakes

SMALLEST_M = 0.01
LARGEST_M = 60.0
LARGEST_ON_SURFACE_M = 1.2
SLOTS = {"thing", "time", "weather"}
LINE_WORDS = range(6, 25)
SQUASHED = 1.8
"""Two axes of a thing may be stretched differently by this much before it looks wrong."""


@dataclass(frozen=True)
class Mistake:
    """One row of the table: where it is, which entry, and what is wrong."""

    place: str
    entry: str
    text: str


def find_mistakes(knowledge: Knowledge, shapes: Mapping[str, ShapeSpec] = SHAPES) -> Iterator[Mistake]:
    """Yield every mistake, things first."""
    listed = {member.thing for archetype in knowledge.archetypes.values() for member in archetype.members}
    tags = {tag for archetype in knowledge.archetypes.values() for tag in (archetype.name, *archetype.tags)}
    for thing in knowledge.things.values():
        texts = (*_shape(thing, shapes), *_size(thing), *_place(thing, knowledge), *_orphan(thing, listed, tags))
        yield from (Mistake(f"things/{thing.area}.toml", thing.name, text) for text in texts)
    yield from _ambiguous(knowledge)
    for archetype in knowledge.archetypes.values():
        texts = (*_members(archetype, knowledge), *_lines(archetype))
        yield from (Mistake("archetypes", archetype.name, text) for text in texts)
    yield from _repeated_lines(knowledge)
    for modifier in knowledge.modifiers:
        for text in _modifier(modifier.light, [member.thing for member in modifier.members], knowledge):
            yield Mistake("modifiers.toml", f"{modifier.aspect}.{modifier.name}", text)
    for doing in knowledge.doings.values():
        unknown = [f"in: no place named {name!r}" for name in doing.places if name not in knowledge.archetypes]
        unknown += [f"with: no thing named {name!r}" for name in doing.things if name not in knowledge.things]
        yield from (Mistake(f"doings/{doing.area}.toml", doing.name, text) for text in unknown)
    for acting in knowledge.actings.values():
        lost = [f"doings: none is named {name!r}" for name in acting.doings if name not in knowledge.doings]
        lost += [f"at: no thing named {name!r}" for name in acting.at if name not in knowledge.things]
        yield from (Mistake("actings", acting.name, text) for text in lost)
    for entry, text in stage_mistakes(stage_table(), knowledge.archetypes, knowledge.things, STAGES):
        yield Mistake("stages.toml", entry, text)
    for entry, text in age_mistakes(age_table(), knowledge.archetypes, knowledge.things):
        yield Mistake("ages.toml", entry, text)
    for entry, text in form_mistakes(knowledge.archetypes, knowledge.things):
        yield Mistake("here.toml", entry, text)
    for entry, text in treatment_mistakes(knowledge.actings, knowledge.words):
        yield Mistake("treatments.toml", entry, text)
    for entry, text in idle_mistakes(knowledge.archetypes, knowledge.things):
        yield Mistake("idle.toml", entry, text)
    for entry, text in wear_mistakes(knowledge.archetypes, knowledge.things):
        yield Mistake("wear.toml", entry, text)
    for entry, text in city_mistakes(knowledge.archetypes):
        yield Mistake("cities.toml", entry, text)
    for entry, text in people_mistakes(knowledge.archetypes):
        yield Mistake("peoples.toml", entry, text)
    for entry, text in endings().mistakes(knowledge.things):
        yield Mistake("endings.toml", entry, text)
    for entry, text in read_chinese_names().mistakes(knowledge.things, knowledge.archetypes):
        yield Mistake("chinese.toml", entry, text)
    for entry, text in amiss_mistakes(knowledge.things.values()):
        yield Mistake("amiss.toml", entry, text)


def _shape(thing: Thing, shapes: Mapping[str, ShapeSpec]) -> Iterator[str]:
    spec = shapes.get(thing.shape)
    if spec is None:
        yield f"shape: no shape named {thing.shape!r}"
        return
    if len(thing.materials) > len(spec.surfaces):
        yield f"materials: {len(thing.materials)} for the {len(spec.surfaces)} surfaces of {thing.shape!r}"
    for name, value in thing.params.items():
        if name not in spec.parameters:
            yield f"params: {thing.shape!r} has no {name!r}, only {', '.join(spec.parameters) or 'none'}"
        elif not (bounds := spec.parameters[name]).low <= value <= bounds.high:
            yield f"params: {name} = {value:g} is outside {bounds.low:g}..{bounds.high:g}"


def find_squashed(knowledge: Knowledge, shapes: Mapping[str, ShapeSpec] = SHAPES) -> Iterator[Mistake]:
    """Yield the things whose size pulls their shape out of its proportions.

    Every shape is stretched to fill its thing's size. One that is drawn to measure, as a table is, comes out of its
    builder at that size already; one that grows, as an animal does, has proportions of its own.
    """
    for thing in knowledge.things.values():
        if thing.shape in shapes:
            pull = np.asarray(thing.size) / _drawn(shapes[thing.shape], thing)
            if pull.max() > SQUASHED * pull.min():
                text = "size: stretches the shape by " + " × ".join(f"{factor / pull.min():.1f}" for factor in pull)
                yield Mistake(f"things/{thing.area}.toml", thing.name, text)


def _drawn(spec: ShapeSpec, thing: Thing) -> Vec3:
    """The extent of `spec`'s own drawing for `thing`, before it is fitted into the box."""
    built = spec.build(thing.size, 0, thing.params)
    corners = [part.points[part.faces] for part in built if len(part.faces)]
    points = np.concatenate([corner.reshape(-1, 3) for corner in corners])
    x, y, z = np.maximum(np.ptp(points, axis=0), 1e-6)
    return float(x), float(y), float(z)


def _size(thing: Thing) -> Iterator[str]:
    if not all(SMALLEST_M <= edge <= LARGEST_M for edge in thing.size):
        yield f"size: {thing.size} has an edge outside {SMALLEST_M:g}..{LARGEST_M:g} m"
    if thing.footing == "surface" and max(thing.size) > LARGEST_ON_SURFACE_M:
        yield f"size: {thing.size} is too large to stand on another thing"
    if thing.many[0] > thing.many[1]:
        yield f"many: {thing.many[0]} is more than {thing.many[1]}"


def _place(thing: Thing, knowledge: Knowledge) -> Iterator[str]:
    for field, names in (("with", thing.companions), ("near", thing.near)):
        yield from (f"{field}: no thing named {name!r}" for name in names if name not in knowledge.things)
    if thing.name in thing.near:
        yield "near: names itself"
    if thing.near and thing.relation == "free":
        yield "near: stands without a relation"
    if thing.footing == "surface" and not any(_holds(knowledge, name) for name in thing.near):
        yield "near: none of them holds things, so it has nothing to stand on"


def _holds(knowledge: Knowledge, name: str) -> bool:
    return name in knowledge.things and knowledge.things[name].holds


def _orphan(thing: Thing, listed: set[str], tags: set[str]) -> Iterator[str]:
    if thing.name not in listed and tags.isdisjoint(thing.scenes):
        yield f"in: none of {', '.join(thing.scenes)} is an archetype or a tag of one, and no archetype lists it"


def _ambiguous(knowledge: Knowledge) -> Iterator[Mistake]:
    owners: dict[str, list[str]] = {}
    for thing in knowledge.things.values():
        for word in (thing.name, *thing.also, *thing.zh):
            owners.setdefault(word, []).append(thing.name)
    for word, names in owners.items():
        if len(names) > 1:
            yield Mistake("things", word, f"is claimed by {' and '.join(names)}")


def _members(archetype: Archetype, knowledge: Knowledge) -> Iterator[str]:
    names = Counter(member.thing for member in archetype.members)
    yield from (f"no thing named {name!r}" for name in names if name not in knowledge.things)
    yield from (f"lists {name!r} {count} times" for name, count in names.items() if count > 1)
    if archetype.chief and archetype.chief not in archetype.core:
        yield f"chief: {archetype.chief!r} is not in its core"


def _lines(archetype: Archetype) -> Iterator[str]:
    for line in archetype.lines:
        unknown = {slot for _, slot, _, _ in Formatter().parse(line) if slot} - SLOTS
        if unknown:
            yield f"line with the unknown slot {unknown.pop()!r}"
        if len(line.split()) not in LINE_WORDS:
            yield f"line of {len(line.split())} words: {line!r}"


def _repeated_lines(knowledge: Knowledge) -> Iterator[Mistake]:
    lines = Counter(line for archetype in knowledge.archetypes.values() for line in archetype.lines)
    return (Mistake("archetypes", line, "stands in more than one place") for line, n in lines.items() if n > 1)


def _modifier(light: str | None, things: Collection[str], knowledge: Knowledge) -> Iterator[str]:
    if light is not None and light not in knowledge.lights:
        yield f"light: no light named {light!r}"
    yield from (f"things: no thing named {name!r}" for name in things if name not in knowledge.things)


def main() -> int:
    """Print the table of mistakes and a line of totals; return the exit status."""
    knowledge = load_knowledge()
    mistakes = list(find_mistakes(knowledge))
    squashed = list(find_squashed(knowledge))
    for kind, found in (("mistake", mistakes), ("warning", squashed)):
        for row in found:
            print(f"{kind:<8} {row.place:<26} {row.entry:<28} {row.text}")
    print(
        f"{len(knowledge.things)} things with {len(knowledge.words)} English and {len(knowledge.zh)} Chinese words, "
        f"{len(knowledge.archetypes)} archetypes, {len(knowledge.lights)} lights, "
        f"{len(knowledge.modifiers)} modifiers: {len(mistakes)} mistakes, {len(squashed)} warnings",
        file=sys.stderr,
    )
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
