"""Prompts and plans composed from the knowledge: what a planning model learns from, and what it is measured on.

A lesson is one place of the vocabulary, asked for in one of many ways, with wishes (counts, materials, relations,
time, weather, mood, what must not be there), and the plan that honours them. Places are split by name: what is measured
on held-out places is how far the knowledge reaches, not how well it was learned by heart. Not covered: several places
in a prompt, spelling mistakes, languages other than English.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final, Literal

from assets.layout import Relation
from generators.planning.grammar import END, PlanLine, SayLine, SceneLine, ThingLine, moods, read_line, write_line
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.knowledge.modifiers import Aspect, Modifier
from generators.planning.knowledge.things import Thing
from generators.planning.lexicon import words_of

Split = Literal["train", "held-out"]

_HELD_OUT: Final = 0.1
_NUMBERS: Final = ("a", "two", "three", "four", "five", "six")
_COLORS: Final = ("red", "blue", "green", "white", "black", "yellow", "purple", "golden", "pink", "grey")
_STUFFS: Final = ("oak", "marble", "bronze", "velvet", "glass", "stone", "copper", "bamboo", "linen", "steel", "brick")
_SIZES: Final = ("huge", "giant", "enormous", "big", "tiny", "small", "little")
_SAID: Final = {
    "beside": ("next to", "beside", "by", "near"),
    "on": ("on", "on top of", "standing on"),
    "facing": ("in front of", "facing"),
    "around": ("around", "all around"),
}
_SIDES: Final = ("on each side of", "on either side of", "on both sides of")
_OPENINGS: Final = (
    "",
    "",
    "",
    "I want ",
    "please make ",
    "build me ",
    "show me ",
    "imagine ",
    "take me to ",
    "a scene: ",
    "can you show me ",
    "I'd love to see ",
    "let me stand in ",
)
_ANCHORS: Final = ("on my desk: ", "on the floor of my room, ", "for my table, ")
_VAGUE: Final = (
    "somewhere {mood}",
    "a {mood} place",
    "surprise me with something {mood}",
    "I want to be somewhere {mood}",
    "anything, as long as it is {mood}",
)
_LETTERS: Final = re.compile(r"[A-Z][a-zA-Z ,;.'-]{20,140}\.")
_LEAST_THINGS, _MOST_THINGS = 8, 11


@dataclass(frozen=True)
class Lesson:
    """A prompt and its plan. `wished` are the lines of what the prompt names, `excluded` what it will not have."""

    prompt: str
    archetype: str
    lines: tuple[PlanLine, ...]
    wished: tuple[ThingLine, ...] = ()
    excluded: str = ""
    said: tuple[Aspect, ...] = ()
    """Which of time, weather and mood the prompt names."""

    @property
    def answer(self) -> str:
        """The plan in the plan language, to its end."""
        return "\n".join((*(write_line(line) for line in self.lines), END, ""))


def split_of(archetype: str) -> Split:
    """Held out, for one place in ten, by its name alone."""
    share = int.from_bytes(hashlib.sha256(archetype.encode()).digest()[:4]) / 2**32
    return "held-out" if share < _HELD_OUT else "train"


def compose_lessons(seed: int, split: Split, knowledge: Knowledge | None = None) -> Iterator[Lesson]:
    """Lessons without end; the same for the same seed and knowledge."""
    knowledge = knowledge or load_knowledge()
    places = [place for name, place in knowledge.archetypes.items() if split_of(name) == split]
    random = Random(seed)
    while True:
        yield _Composer(knowledge, random.choice(places), random).lesson()


class _Composer:
    def __init__(self, knowledge: Knowledge, place: Archetype, random: Random) -> None:
        self._knowledge, self._place, self._random = knowledge, place, random
        self._words: list[str] = []

    def lesson(self) -> Lesson:
        said = self._said()
        wished = self._wished()
        excluded = self._excluded(wished)
        things = self._things(wished, excluded)
        scene = SceneLine(
            self._place.name,
            said["time"].name if "time" in said else self._place.time,  # type: ignore[arg-type]
            said["weather"].name if "weather" in said else self._place.weather,  # type: ignore[arg-type]
            said["mood"].name if "mood" in said else self._mood(),
        )
        sayings = [line for line in self._place.lines if "{" not in line and _LETTERS.fullmatch(line)]
        spoken = self._random.sample(sayings, min(2, len(sayings)))
        prompt = self._prompt(said, wished, excluded)
        lines: tuple[PlanLine, ...] = (scene, *things, *(SayLine(text) for text in spoken))
        return Lesson(prompt, self._place.name, lines, tuple(wished), excluded, tuple(said))

    def _mood(self) -> str:
        known = moods(self._knowledge)
        return self._place.mood if self._place.mood in known else known[0]

    def _said(self) -> dict[Aspect, Modifier]:
        chosen: dict[Aspect, Modifier] = {}
        for aspect, chance in (("time", 0.35), ("weather", 0.0 if self._place.indoor else 0.25), ("mood", 0.25)):
            if self._random.random() < chance:
                options = [m for m in self._knowledge.modifiers if m.aspect == aspect]
                modifier = self._random.choice(options)
                chosen[modifier.aspect] = modifier
        return chosen

    def _wished(self) -> list[ThingLine]:
        """Up to three things, mostly of the place, some from anywhere, as the plan will have them."""
        own = [self._knowledge.things[m.thing] for m in self._place.members if m.thing in self._knowledge.things]
        fitting = [t for t in self._knowledge.things.values() if self._knowledge.belongs(t, self._place)]
        wished: list[ThingLine] = []
        for _ in range(self._random.choice((0, 0, 1, 1, 2, 3))):
            pool = own if self._random.random() < 0.6 else fitting or own
            if self._random.random() < 0.15:
                pool = list(self._knowledge.things.values())
            thing = self._random.choice(pool)
            if thing.name not in {line.thing for line in wished}:
                wished.append(self._wish(thing, wished))
        return wished

    def _wish(self, thing: Thing, before: list[ThingLine]) -> ThingLine:
        count = self._random.choice((1, 1, 1, 2, 3, 4, 5)) if not thing.big else 1
        material = " ".join(self._adjectives())
        if before and self._random.random() < 0.4:
            other = self._knowledge.things[before[0].thing]
            relation, count = self._relation(thing, other)
            return ThingLine(thing.name, count, material, relation, other.name)
        return ThingLine(thing.name, count, material)

    def _adjectives(self) -> list[str]:
        """Size, colour and stuff, as far as they are wished for; the plan says them in the prompt's own order."""
        chances = ((_SIZES, 0.12), (_COLORS, 0.25), (_STUFFS, 0.25))
        return [self._random.choice(words) for words, chance in chances if self._random.random() < chance]

    def _relation(self, thing: Thing, other: Thing) -> tuple[Relation, int]:
        """How `thing` may stand to `other`, and how many do."""
        if thing.footing == "surface" and other.holds:
            return "on", 1
        draw = self._random.random()
        if draw < 0.25:
            return "beside", 2  # one on each side
        if draw < 0.4:
            return "around", self._random.choice((3, 4, 5))
        return ("facing" if draw < 0.55 else "beside"), 1

    def _excluded(self, wished: list[ThingLine]) -> str:
        if self._random.random() >= 0.15:
            return ""
        named = set(words_of(" ".join((self._place.name, *self._place.also)))) | {line.thing for line in wished}
        options = [m.thing for m in self._place.members if named.isdisjoint((m.thing, *_forms(m.thing)))]
        return self._random.choice(options) if options else ""

    def _things(self, wished: list[ThingLine], excluded: str) -> list[ThingLine]:
        """What is wished for, then what is always there, then some of what may be."""
        found = {line.thing: line for line in wished}
        core = [m for m in self._place.members if m.weight >= 1.0]
        more = [m for m in self._place.members if m.weight < 1.0]
        wanted = self._random.randint(_LEAST_THINGS, _MOST_THINGS)
        for member in (*core, *self._random.sample(more, len(more))):
            thing = self._knowledge.things.get(member.thing)
            if thing is None or thing.name in found or thing.name == excluded or len(found) >= wanted:
                continue
            least, most = (member.least, member.most) if member.counted else thing.many
            found[thing.name] = ThingLine(thing.name, min(self._random.randint(least, most), 9))
        return list(found.values())

    def _prompt(self, said: dict[Aspect, Modifier], wished: list[ThingLine], excluded: str) -> str:
        vague = "mood" in said and not wished and self._random.random() < 0.2
        if vague:
            place = self._random.choice(_VAGUE).format(mood=self._word(said["mood"]))
        else:
            place = self._random.choice((self._place.name, *self._place.also))
        bare = vague or place.split()[0] in ("a", "an", "the", "my") or self._random.random() < 0.4
        parts = [place if bare else _a(place)]
        if wished:
            self._random.shuffle(listed := [self._noun(line) for line in wished])
            parts.append(self._random.choice((" with ", " with ", ", and ", ": ")) + " and ".join(listed))
        later = [self._word(m) for aspect, m in said.items() if not (vague and aspect == "mood")]
        self._random.shuffle(later)
        parts += [self._random.choice((", ", ", ", " ")) + word for word in later]
        if excluded:
            parts.append(self._random.choice((" without {}", ", no {}", " but without any {}")).format(_many(excluded)))
        opening = self._random.choice(_ANCHORS if self._random.random() < 0.06 else _OPENINGS)
        text = opening + "".join(parts)
        return text if self._random.random() < 0.7 else text[0].upper() + text[1:] + "."

    def _word(self, modifier: Modifier) -> str:
        return self._random.choice((modifier.name, *modifier.words[:6]))

    def _noun(self, line: ThingLine) -> str:
        thing = self._knowledge.things[line.thing]
        name = self._random.choice((thing.name, thing.name, *thing.also[:3]))
        stuff = f"{line.material} " if line.material else ""
        if line.target and line.relation == "beside" and line.count == 2:
            return f"{_a(stuff + name)} {self._random.choice(_SIDES)} the {line.target}"
        number = _NUMBERS[line.count - 1] if line.count > 1 else ""
        text = f"{number} {stuff}{_many(name)}" if number else _a(stuff + name)
        if line.target:
            text += f" {self._random.choice(_SAID[line.relation])} the {line.target}"
        return text


def is_sound(lesson: Lesson, knowledge: Knowledge) -> bool:
    """Whether every line of a lesson reads back as it was meant."""
    return all(read_line(write_line(line), knowledge) == line for line in lesson.lines)


def _forms(noun: str) -> tuple[str, ...]:
    """The words of a name and their plurals: no "museum storage with crates without crates"."""
    words = noun.split()
    return (*words, *map(_many, words))


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _many(noun: str) -> str:
    if noun.endswith("s"):
        return noun
    if noun.endswith(("x", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"
