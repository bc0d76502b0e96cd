"""What things are drawn as while they do something, where that is a form of its own: a rocket on its pillar of fire."""

from __future__ import annotations

from functools import cache
from typing import Annotated

import msgspec
from msgspec import Meta

from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.vocabulary.verbs import forms


class State(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`things` that do what a phrase of `en` or `zh` says, or are on one of `on`, are drawn as `becomes`.

    Where no place is named that is at `place`, which has what the nouns `of_place` are for.
    """

    things: Annotated[tuple[str, ...], Meta(min_length=1)]
    becomes: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    place: str = ""
    of_place: tuple[str, ...] = ()

    def is_said(self, pose: str) -> bool:
        """Whether `pose`, words for what something does, says this."""
        said = pose.lower().split()
        first = said[0] if said else ""
        english = any(first in forms(phrase.split()[0]) for phrase in self.en)
        return english or any(text in pose for text in self.zh)


class _States(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    state: tuple[State, ...]


@cache
def states() -> tuple[State, ...]:
    """The states of `states.toml`, in its order.

    Raises:
        InvalidKnowledge: the file breaks its rules.
    """
    return convert("states.toml", read_table(DATA / "states.toml"), _States).state
