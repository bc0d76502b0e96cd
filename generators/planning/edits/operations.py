"""What an instruction means for one plan: operations on ids that are there, as data.

They travel: to the application, which carries them out, and to clients, who show them.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from assets.layout import Relation, Side
from generators.errors import InvalidTask
from generators.planning.knowledge.modifiers import Aspect
from generators.reading.reading import Looks

Axis = Literal["all", "longest", "high", "wide", "deep"]
MAX_OBJECTS = 64
"""What a plan holds at most."""
MAX_LINES = 12
"""Spoken lines that a plan holds at most."""
SHELL = ("floor", "walls", "ceiling", "sky")
"""The scene's own surfaces, which have no id."""


class InvalidEdit(InvalidTask):
    """The instruction cannot be followed on this scene. The text says what is there and what to change."""

    code = "invalid_edit"


class Operation(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag=str.lower, omit_defaults=True
):
    """Base of the operations: the JSON field `type` is the class name in lower case. `targets` are ids of objects.

    Lists of metres have one entry for each target: to the right, and towards the viewer.
    """

    targets: tuple[str, ...] = ()


class Paint(Operation, frozen=True):
    """Give objects, or one of `SHELL`, other looks.

    `surfaces` are the shape's; none are the ones that show most.
    """

    looks: Looks
    surfaces: tuple[str, ...] = ()


class Add(Operation, frozen=True):
    """Make things under the ids of `targets`, of the vocabulary's `thing`.

    `name` is what the plan calls it, where that is another word; `stand_in` then says why.
    """

    thing: str
    name: str = ""
    stand_in: str = ""
    looks: Looks = Looks()
    part_looks: dict[str, Looks] = {}
    size: tuple[float, float, float] | None = None
    """Metres, where the instruction says a size."""
    stand: Stand | None = None
    like: str = ""
    """The object that they are copies of."""


class Stand(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where a thing is to stand: a relation of the plan, to the objects `by` and, between two, `other`."""

    relation: Relation = "free"
    by: str | None = None
    other: str | None = None
    side: Side | None = None
    distance_m: float | None = None
    footing: Literal["", "floor", "wall", "ceiling", "surface", "water", "air"] = ""
    """What it rests on from now on; empty keeps what it has."""


class Remove(Operation, frozen=True):
    """Take objects away."""


class Resize(Operation, frozen=True):
    """Make objects `factor` times as large along an axis or all, or exactly `metres` along it."""

    axis: Axis = "all"
    factor: float = 1.0
    metres: float | None = None
    by_m: float | None = None
    """Metres to add along the axis instead; below 0 to take away."""


class Move(Operation, frozen=True):
    """Put objects elsewhere by metres."""

    right_m: tuple[float, ...] = ()
    near_m: tuple[float, ...] = ()
    up_m: float = 0.0


class Place(Operation, frozen=True):
    """Put objects to where `stand` says."""

    stand: Stand


class Replace(Operation, frozen=True):
    """Put another thing in the place of each object; `name` and `stand_in` are as in `Add`."""

    thing: str
    name: str = ""
    stand_in: str = ""
    looks: Looks = Looks()
    part_looks: dict[str, Looks] = {}
    size: tuple[float, float, float] | None = None


class Swap(Operation, frozen=True):
    """Objects take each other's places, the first the second's, the third the fourth's."""

    right_m: tuple[float, ...] = ()
    near_m: tuple[float, ...] = ()


class Rotate(Operation, frozen=True):
    """Turn objects about the vertical, each by its own degrees; seen from above, positive is anticlockwise."""

    degrees: tuple[float, ...]


class Align(Operation, frozen=True):
    """Bring objects into a form by moving each."""

    form: str = "row"
    right_m: tuple[float, ...] = ()
    near_m: tuple[float, ...] = ()


class Change(Operation, frozen=True):
    """Another time, weather, mood or style of the whole scene."""

    aspect: Aspect
    name: str


class Light(Operation, frozen=True):
    """More light or less, warmer or cooler: factors on what there is."""

    brightness: float = 1.0
    warmth: float = 0.0
    """−1 (cool) to 1 (warm)."""


class Say(Operation, frozen=True):
    """Let objects speak a line."""

    text: str


AnyOperation = (
    Say | Paint | Add | Remove | Resize | Move | Place | Replace | Swap | Rotate | Align | Change | Light
)  # fmt: skip
