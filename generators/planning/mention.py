"""What a prompt says in terms of the vocabulary: the things it names and how, what it leaves out, what changes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from assets.layout import Footing, Relation, Side
from assets.stages.stage import ZoneKind
from generators.plan import SkyBody
from generators.planning.knowledge.actings import Acting
from generators.planning.knowledge.doings import Doing
from generators.planning.knowledge.modifiers import Modifier
from generators.reading.reading import AnchorKind, Looks, NamedPart, ShellSaid, Where
from generators.vocabulary.measures import Size
from generators.vocabulary.numbers import Count


@dataclass(frozen=True)
class Mention:
    """One thing that the prompt names. `options` are vocabulary names, likeliest first.

    `id` is the reading's, which `target` and `other` of later mentions refer to. `stand_in` says why what is drawn is
    not what was named, where that is so.
    """

    words: str
    options: tuple[str, ...] = ()
    id: int = -1
    plural: bool = False
    count: Count | None = None
    looks: Looks = field(default_factory=Looks)
    parts: tuple[NamedPart, ...] = ()
    sizes: tuple[Size, ...] = ()
    larger_than: int | None = None
    poses: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    relation: Relation | None = None
    side: Side | None = None
    target: int | None = None
    other: int | None = None
    distance_m: float | None = None
    footing: Footing | None = None
    zone: ZoneKind | None = None
    """What part of the place it is said to be in."""
    stand_in: str = ""
    acting: Acting | None = None
    """What a figure does, as it shows."""
    is_usual: bool = False
    """Whether that is but what its like are known to do: the prompt has no word of it."""
    done_to: int | None = None
    """The id of what it does that to, where the prompt names it right after the verb."""
    sex: Literal["", "woman", "man"] = ""
    """Which the prompt says that somebody is."""
    holds: str = ""
    """What a figure has in its hands, a name in `assets.shapes.grips`."""
    held: Looks = field(default_factory=Looks)
    """How that looks, where the prompt says it."""

    @property
    def colors(self) -> tuple[str, ...]:
        """Its colour words, as written."""
        return self.looks.colors

    @property
    def materials(self) -> tuple[str, ...]:
        """Its material words, as written."""
        return self.looks.materials

    @property
    def conditions(self) -> tuple[str, ...]:
        """Its words of pattern, age and finish, as written."""
        return self.looks.conditions


@dataclass(frozen=True)
class Brief:
    """All that a prompt asks for. `anchor` is the user's real surface it speaks of, if any."""

    prompt: str
    mentions: tuple[Mention, ...] = ()
    where: Where = "any"
    place: str = ""
    """What it says of where it is; empty where the things must tell."""
    people: str = ""
    """What is said of who is there, which may tell a culture or an age: "roman", "viking"."""
    excluded: frozenset[str] = frozenset()
    """Vocabulary names that must not appear."""
    excluded_words: tuple[str, ...] = ()
    """What is not to appear in the prompt's own words."""
    exclusive: bool = False
    """Whether nothing but what is named may appear."""
    emptied: bool = False
    """Whether the place is said to be empty."""
    modifiers: tuple[Modifier, ...] = ()
    sky: tuple[SkyBody, ...] = ()
    """What is to be seen in the sky."""
    shell: tuple[ShellSaid, ...] = ()
    lines: tuple[str, ...] = ()
    anchor: AnchorKind | None = None
    unread: tuple[str, ...] = ()
    doings: tuple[Doing, ...] = ()
    """What is done, the most specific first."""

    @property
    def gloss(self) -> str:
        """The prompt in English, for the models: place and things by their English names."""
        things = ", ".join(dict.fromkeys(mention.words for mention in self.mentions))
        changes = " ".join(modifier.name for modifier in self.modifiers)
        return f"{changes} {self.place}{' with ' if self.place and things else ''}{things}".strip() or self.prompt

    def first(self, aspect: str) -> Modifier | None:
        """The first modifier of an aspect, in the prompt's order."""
        return next((m for m in self.modifiers if m.aspect == aspect), None)


def is_text(prompt: str) -> bool:
    """Whether the prompt has letters at all."""
    return any(c.isalpha() for c in prompt)
