"""What a prompt says, as data: every part with the characters it came from and how sure the reader is.

A `Reading` is what was said and no more; what is meant by it in the vocabulary, and what the scene needs beside it, is
the planner's to decide. It is also the schema under which a language model reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Annotated, Literal, Protocol

import msgspec
from msgspec import Meta

from generators.vocabulary.measures import Size
from generators.vocabulary.numbers import Count

Where = Literal["in", "out", "any"]
"""Within walls, in the open, or either."""
Language = Literal["en", "zh"]
RelationKind = Literal[
    "on", "under", "above", "left", "right", "front", "behind", "beside", "between", "inside", "around", "facing",
    "against", "along", "hanging", "corner", "flanking", "held", "far", "middle",
]  # fmt: skip
AnchorKind = Literal["table", "floor", "wall"]
ShellPart = Literal["walls", "floor", "ceiling", "sky"]
Aspect = Literal["time", "weather", "mood", "style"]
Words = tuple[str, ...]
Share = Annotated[float, Meta(ge=0.0, le=1.0)]


class Span(msgspec.Struct, frozen=True):
    """Characters `start` to `stop` of the prompt, and how sure the reader is of what they say, 0..1."""

    start: int = 0
    stop: int = 0
    sure: Share = 1.0

    def meets(self, other: Span) -> bool:
        """Whether both have characters in common."""
        return self.start < other.stop and other.start < self.stop


class Looks(msgspec.Struct, frozen=True):
    """How something looks, each word as it was said, in lower case."""

    colors: Words = ()
    materials: Words = ()
    conditions: Words = ()
    """Patterns, age, finish, form: "striped", "rusty", "round"."""

    @property
    def words(self) -> Words:
        """All of them, as one would say them."""
        return (*self.conditions, *self.colors, *self.materials)


class NamedPart(msgspec.Struct, frozen=True):
    """A part of a thing that something is said of: the metal legs of a table."""

    text: str
    looks: Looks = Looks()
    span: Span = Span()


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A thing or a place that is named. `text` is the noun phrase in lower case, as it was said, without attributes."""

    id: int
    text: str
    plural: bool = False
    count: Count | None = None
    looks: Looks = Looks()
    sizes: tuple[Size, ...] = ()
    larger_than: int | None = None
    """The thing whose size a factor of `sizes` is on."""
    parts: tuple[NamedPart, ...] = ()
    poses: Words = ()
    styles: Words = ()
    says: Words = ()
    span: Span = Span()


class RelationSaid(msgspec.Struct, frozen=True, kw_only=True):
    """`subjects` are where they are by `targets`; both are ids of things or places, targets may be missing."""

    kind: RelationKind
    subjects: tuple[int, ...]
    targets: tuple[int, ...] = ()
    shell: ShellPart | None = None
    """The scene's own surface that they are located by: on the wall, from the ceiling."""
    distance_m: float | None = None
    span: Span = Span()

    def merged(self, into: Mapping[int, int]) -> RelationSaid | None:
        """This relation where `into` says which noun stands for which; None where it was between such."""
        subjects = tuple(dict.fromkeys(into.get(one, one) for one in self.subjects))
        targets = tuple(dict.fromkeys(into.get(one, one) for one in self.targets))
        left = tuple(one for one in targets if one not in subjects)
        return None if targets and not left else msgspec.structs.replace(self, subjects=subjects, targets=left)


class ShellSaid(msgspec.Struct, frozen=True):
    """What is said of the scene's own surfaces."""

    part: ShellPart
    looks: Looks
    span: Span = Span()


class Change(msgspec.Struct, frozen=True):
    """Words about the whole scene: its time, weather, mood or style."""

    aspect: Aspect
    text: str
    span: Span = Span()


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that a prompt says. The first place is the setting; things keep their order."""

    text: str
    language: Language = "en"
    where: Where = "any"
    places: tuple[Named, ...] = ()
    things: tuple[Named, ...] = ()
    relations: tuple[RelationSaid, ...] = ()
    shell: tuple[ShellSaid, ...] = ()
    changes: tuple[Change, ...] = ()
    excluded: tuple[Named, ...] = ()
    """What must not be there, or must not look so."""
    exclusive: bool = False
    """Whether nothing but what is named is wanted: "only", "nothing else", "completely empty"."""
    emptied: bool = False
    """Whether the place is said to be empty or deserted: nobody is there, and nothing either if it is a mere room."""
    lines: Words = ()
    """Words to be spoken that no thing says."""
    anchor: AnchorKind | None = None
    unread: Words = ()
    """What of the prompt was not understood, as it was written."""

    def without(self, gone: AbstractSet[int]) -> Reading:
        """This reading without the things of these ids, and without all that is said of where they are."""
        return msgspec.structs.replace(
            self,
            things=tuple(one for one in self.things if one.id not in gone),
            relations=tuple(one for one in self.relations if gone.isdisjoint((*one.subjects, *one.targets))),
        )

    def named(self, number: int) -> Named | None:
        """The thing or the place with an id."""
        return next((one for one in (*self.things, *self.places) if one.id == number), None)


def language_of(text: str) -> Language:
    """Chinese where at least a third of the letters are Chinese characters, else English."""
    letters = [c for c in text if c.isalpha()]
    chinese = sum("\u3400" <= c <= "\u9fff" for c in letters)
    return "zh" if letters and 3 * chinese >= len(letters) else "en"


class PromptReader(Protocol):
    """Reads prompts of one language or more."""

    def load(self) -> None:
        """Bring what it needs into memory.

        Raises:
            GeneratorUnavailable: something it needs is not here.
        """

    def read(self, prompt: str) -> Reading:
        """What `prompt` says; at worst nothing is found and all is unread."""
