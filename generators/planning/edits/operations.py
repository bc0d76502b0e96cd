"""What an instruction means for one plan: a list of operations on ids that are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assets.layout import Side
from generators.errors import InvalidTask
from generators.planning.furnishing import Wish
from generators.planning.knowledge.modifiers import Modifier

Axis = Literal["all", "high", "wide", "deep"]
Direction = Literal["left", "right", "front", "back"]
"""As the viewer sees it: front is nearer."""
Position = Literal["on", "under", "beside", "around", "facing", "inside", "between"] | Side
"""A relation of the plan, or a side of the target."""
MAX_OBJECTS = 64
"""What a plan holds at most."""
SHELL = ("ground", "walls", "ceiling")
"""The scene's own surfaces, which have no id."""


class InvalidEdit(InvalidTask):
    """The instruction cannot be followed on this scene. The text says what is there and what to change."""

    code = "invalid_edit"


@dataclass(frozen=True)
class Paint:
    """Give objects, or one of `SHELL`, other colours, materials or conditions: `words` as they were written."""

    targets: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The operation in a line."""
        return f"paint {' '.join(self.targets)}: {' '.join(self.words)}"


@dataclass(frozen=True)
class Add:
    """Add what `wish` says, perhaps somewhere about `target`."""

    wish: Wish
    position: Position | None = None
    target: str | None = None

    @property
    def text(self) -> str:
        """The operation in a line."""
        words = self.wish.mention.adjectives if self.wish.mention else ()
        described = f" ({' '.join(words)})" if words else ""
        return f"add {self.wish.count} {self.wish.name}{described}{_where(self.position, self.target)}"


@dataclass(frozen=True)
class Remove:
    """Take objects away."""

    targets: tuple[str, ...]

    @property
    def text(self) -> str:
        """The operation in a line."""
        return f"remove {' '.join(self.targets)}"


@dataclass(frozen=True)
class Resize:
    """Make objects `factor` times as large, along one axis or all."""

    targets: tuple[str, ...]
    factor: float
    axis: Axis = "all"

    @property
    def text(self) -> str:
        """The operation in a line."""
        along = "" if self.axis == "all" else f" {self.axis}"
        return f"resize {' '.join(self.targets)}: {round(self.factor, 2)}{along}"


@dataclass(frozen=True)
class Move:
    """Put objects somewhere else: a step in a direction, or to a position about `target`."""

    targets: tuple[str, ...]
    direction: Direction | None = None
    position: Position | None = None
    target: str | None = None

    @property
    def text(self) -> str:
        """The operation in a line."""
        where = self.direction or _where(self.position, self.target).strip()
        return f"move {' '.join(self.targets)}: {where}"


@dataclass(frozen=True)
class Replace:
    """Put another thing in the place of each object."""

    targets: tuple[str, ...]
    wish: Wish

    @property
    def text(self) -> str:
        """The operation in a line."""
        return f"replace {' '.join(self.targets)}: {self.wish.name}"


@dataclass(frozen=True)
class Change:
    """Another time, weather, mood or style."""

    modifier: Modifier

    @property
    def text(self) -> str:
        """The operation in a line."""
        return f"{self.modifier.aspect} {self.modifier.name}"


Operation = Paint | Add | Remove | Resize | Move | Replace | Change


@dataclass(frozen=True)
class Edit:
    """What one instruction means, in its order."""

    operations: tuple[Operation, ...]

    @property
    def text(self) -> str:
        """The operations in a line."""
        return "; ".join(operation.text for operation in self.operations)


def _where(position: Position | None, target: str | None) -> str:
    if position is None:
        return ""
    of = " of" if position in ("left", "right") else ""
    return f" {position}{of} {target}"
