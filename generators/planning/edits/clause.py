"""One clause of an instruction, before it is known what is in the scene; the same for every language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.planning.edits.operations import Axis, Direction, Position
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.reading import Mention

Verb = Literal["add", "remove", "set", "move", "replace"]


@dataclass(frozen=True)
class Clause:
    """What is to be done with what. `what` and `where` are None for "it"; `shell` is one of `SHELL`, or empty."""

    words: str
    """As written, for errors."""
    verb: Verb | None
    what: Mention | None = None
    shell: str = ""
    every: bool = False
    """Whether all that `what` names are meant."""
    adjectives: tuple[str, ...] = ()
    factor: float = 1.0
    axis: Axis = "all"
    direction: Direction | None = None
    position: Position | None = None
    where: Mention | None = None
    other: Mention | None = None
    """What is to stand in the place of `what`."""
    modifiers: tuple[Modifier, ...] = ()
