"""The plan language: one line for the scene, one for each thing, one for each spoken line.

    scene japanese garden | dawn | mist | serene
    2 stone lantern of weathered granite beside arched bridge
    1 arched bridge in the background
    say The gravel was raked before anyone woke.
    end

Short, because every token costs a small model 16 ms; a line each, so that each is worked on while the next is decoded.
As a grammar it knows only the vocabulary: a model cannot name what no shape can build.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from assets.layout import Relation
from assets.stages.stage import ZoneKind
from generators.language.model import Gbnf, JsonSchema, literal
from generators.plan import Time, Weather
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.things import Thing

END = "end"
_TARGETED: tuple[Relation, ...] = ("on", "under", "beside", "around", "facing", "between", "inside")
"""The relations that lines can say: those the tuned models were taught."""
_ZONES: tuple[ZoneKind, ...] = ("foreground", "background", "path", "shore", "corner")
"""The parts of a place that lines can say a thing is in."""
_MOST_COUNT = 9
_THING = re.compile(
    rf"([1-{_MOST_COUNT}]) ([a-z0-9' _-]+?)(?: of ([a-z -]+?))?(?: ({'|'.join(_TARGETED)}) ([a-z0-9' _-]+?))?"
    rf"(?: in the ({'|'.join(_ZONES)}))?"
)
_SAY = re.compile(r"say ([A-Z][^\n\"{}<>|]{11,199})")


@dataclass(frozen=True)
class SceneLine:
    """Where it is: an archetype's name, time, weather and mood."""

    archetype: str
    time: Time
    weather: Weather
    mood: str


@dataclass(frozen=True)
class ThingLine:
    """`count` of a thing, perhaps of another material than usual, to another thing or in a part of the place."""

    thing: str
    count: int = 1
    material: str = ""
    relation: Relation = "free"
    target: str = ""
    zone: ZoneKind | None = None


@dataclass(frozen=True)
class SayLine:
    """Something that is said."""

    text: str


PlanLine = SceneLine | ThingLine | SayLine


def moods(knowledge: Knowledge) -> tuple[str, ...]:
    """The moods there are words for."""
    return tuple(m.name for m in knowledge.modifiers if m.aspect == "mood")


def plan_grammar(knowledge: Knowledge, things: int, sayings: int) -> Gbnf:
    """The language as GBNF: a scene, up to `things` things, up to `sayings` spoken lines, the end."""
    rules = (
        f'root ::= scene thing{{1,{things}}} say{{0,{sayings}}} "end\\n"',
        'scene ::= "scene " place " | " time " | " weather " | " mood "\\n"',
        'thing ::= [1-9] " " name (" of " [a-z]{3,12} (" " [a-z]{3,12}){0,2})? (" " relation " " name)? part? "\\n"',
        'part ::= " in the " zone',
        'say ::= "say " [A-Z] [a-zA-Z ,;.\'-]{20,140} ".\\n"',
        _one_of("place", knowledge.archetypes),
        _one_of("time", get_args(Time)),
        _one_of("weather", get_args(Weather)),
        _one_of("mood", moods(knowledge)),
        _one_of("relation", _TARGETED),
        _one_of("zone", _ZONES),
        _one_of("name", knowledge.things),
    )
    return Gbnf("\n".join(rules))


def lines_schema(most: int) -> JsonSchema:
    """For a model that holds JSON schemas but no grammar: the same lines as strings of a list."""
    lines = {"type": "array", "items": {"type": "string"}, "maxItems": most}
    return JsonSchema(
        {"type": "object", "properties": {"lines": lines}, "required": ["lines"], "additionalProperties": False}
    )


def read_line(text: str, knowledge: Knowledge) -> PlanLine | None:
    """What a line says, or None if it is not of the language or names what is not in the vocabulary."""
    line = text.strip()
    if line.startswith("scene "):
        return _read_scene(line, knowledge)
    if match := _SAY.fullmatch(line):
        return SayLine(match.group(1))
    if match := _THING.fullmatch(line):
        count, name, stuff, relation, target, part = match.groups()
        thing, material = _read_noun(name, stuff, knowledge)
        other = knowledge.find(target or "")
        if thing is None:
            return None
        known: Relation = next((r for r in _TARGETED if r == relation and other), "free")
        zone: ZoneKind | None = next((z for z in _ZONES if z == part), None)
        return ThingLine(thing.name, int(count), material, known, other.name if other else "", zone)
    return None


def _read_noun(name: str, stuff: str | None, knowledge: Knowledge) -> tuple[Thing | None, str]:
    """A thing and its material: "chest of drawers of oak" is one thing of oak."""
    parts = [name, *(stuff or "").split(" of ")] if stuff else [name]
    for count in range(len(parts), 0, -1):
        if thing := knowledge.find(" of ".join(parts[:count])):
            return thing, " of ".join(parts[count:])
    return None, ""


def write_line(line: PlanLine) -> str:
    """The line as text, without its end; `read_line` undoes it."""
    match line:
        case SceneLine(archetype, time, weather, mood):
            return f"scene {archetype} | {time} | {weather} | {mood}"
        case ThingLine(thing, count, material, relation, target, zone):
            of = f" of {material}" if material else ""
            by = f" {relation} {target}" if target and relation in _TARGETED else ""
            return f"{count} {thing}{of}{by}{f' in the {zone}' if zone else ''}"
        case SayLine(text):
            return f"say {text}"


def split_lines(pieces: Iterable[str]) -> Iterator[str]:
    """Whole lines of a text that comes in pieces."""
    text = ""
    for piece in pieces:
        *whole, text = (text + piece).split("\n")
        yield from whole
    if text:
        yield text


_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_OPENING = re.compile(r'"lines"\s*:\s*\[')


def split_json_lines(pieces: Iterable[str]) -> Iterator[str]:
    """The strings of `{"lines": [...]}`, each as soon as it is whole."""
    text, at = "", -1
    for piece in pieces:
        text += piece
        if at < 0 and (opening := _OPENING.search(text)):
            at = opening.end()
        while at >= 0 and (match := _STRING.search(text, at)):
            at = match.end()
            yield match.group(1).replace('\\"', '"').replace("\\n", " ").replace("\\\\", "\\")


def _one_of(rule: str, values: Iterable[str]) -> str:
    return f"{rule} ::= {' | '.join(literal(v) for v in values)}"


def _read_scene(line: str, knowledge: Knowledge) -> SceneLine | None:
    parts = [part.strip() for part in line.removeprefix("scene ").split("|")]
    if len(parts) != 4 or parts[0] not in knowledge.archetypes or parts[3] not in moods(knowledge):
        return None
    time = next((t for t in get_args(Time) if t == parts[1]), None)
    weather = next((w for w in get_args(Weather) if w == parts[2]), None)
    return SceneLine(parts[0], time, weather, parts[3]) if time and weather else None
