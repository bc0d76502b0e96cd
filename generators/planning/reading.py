"""What a prompt says: the things it names and how, what it leaves out, the words that change the scene.

Reading is lexical: longest match over the vocabulary, with the words around each match telling count, material, size
and relation. Not covered: pronouns, verbs, anything that needs the sentence's meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from assets.layout import Footing, Relation
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.words import COLORS, CONDITIONS, MATERIALS, SIZES

AnchorKind = Literal["table", "floor", "wall"]
Role = Literal["asked", "place", "owner"]
"""Asked for; or large and around the viewer ("in a tower"); or owning something ("a wizard's study")."""


@dataclass(frozen=True)
class Mention:
    """One thing that the prompt names. `options` are vocabulary names, likeliest first; none for an unknown noun."""

    words: str
    options: tuple[str, ...]
    role: Role = "asked"
    count: int | None = None
    plural: bool = False
    adjectives: tuple[str, ...] = ()
    relation: Relation | None = None
    target: str | None = None
    """The words of the mention that `relation` refers to."""
    footing: Footing | None = None

    @property
    def colors(self) -> tuple[str, ...]:
        """Its colour words, as written."""
        return tuple(a for a in self.adjectives if a in COLORS)

    @property
    def materials(self) -> tuple[str, ...]:
        """Its material words, as written."""
        return tuple(a for a in self.adjectives if a in MATERIALS)

    @property
    def conditions(self) -> tuple[str, ...]:
        """Its words of age and finish, as written."""
        return tuple(a for a in self.adjectives if a in CONDITIONS)

    @property
    def scale(self) -> float:
        """Factor on the usual size."""
        factor = 1.0
        for adjective in self.adjectives:
            factor *= SIZES.get(adjective, 1.0)
        return min(max(factor, 0.3), 3.0)


@dataclass(frozen=True)
class Reading:
    """All that was read from a prompt. `anchor` is the user's real surface it speaks of, if any."""

    prompt: str
    mentions: tuple[Mention, ...] = ()
    excluded: frozenset[str] = frozenset()
    """Vocabulary names that must not appear."""
    excluded_words: tuple[str, ...] = ()
    """What is not to appear in the prompt's own words, for what the vocabulary does not know."""
    modifiers: tuple[Modifier, ...] = ()
    anchor: AnchorKind | None = None
    gloss: str = ""
    """The prompt in English, for the models: the prompt itself, or the English names of what was read."""
    where: str = ""
    """The words of the gloss that say only where it is; empty where they cannot be told apart."""

    @property
    def asked(self) -> tuple[Mention, ...]:
        """The things that must appear."""
        return tuple(m for m in self.mentions if m.role == "asked")

    def first(self, aspect: str) -> Modifier | None:
        """The first modifier of an aspect, in the prompt's order."""
        return next((m for m in self.modifiers if m.aspect == aspect), None)


def is_text(prompt: str) -> bool:
    """Whether the prompt has letters at all."""
    return any(c.isalpha() for c in prompt)


def is_chinese(prompt: str) -> bool:
    """Whether at least a third of the prompt's letters are Chinese characters."""
    letters = [c for c in prompt if c.isalpha()]
    return bool(letters) and 3 * sum("\u4e00" <= c <= "\u9fff" for c in letters) >= len(letters)


def join(words: Sequence[str]) -> str:
    """Words as one phrase."""
    return " ".join(words)


def once(modifiers: Iterable[Modifier]) -> tuple[Modifier, ...]:
    """Each modifier once, in their order."""
    return tuple({(m.aspect, m.name): m for m in modifiers}.values())
