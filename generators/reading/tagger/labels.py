"""The numbers that the network has for kinds, classes and places."""

from __future__ import annotations

from typing import Final

from generators.reading.markup import ACTS, HEADS, KINDS, RELATIONS, WHERE

OUTSIDE: Final = 0
"""The tag of a word that belongs to no span; 2k+1 begins a span of kind k, 2k+2 goes on with it."""
TAGS: Final = 1 + 2 * len(KINDS)
KIND: Final = {kind: number for number, kind in enumerate(KINDS)}
CLASSES: Final = (*(f"rel.{name}" for name in RELATIONS), *(f"act.{name}" for name in ACTS))
CLASS: Final = {name: number for number, name in enumerate(CLASSES)}
PLACE: Final = {name: number for number, name in enumerate(WHERE)}

LINK, TARGET = 0, 1
"""The two roles of an arrow between spans."""
ROLES: Final = 2

LINKED: Final = frozenset({"count", "color", "mat", "look", "size", "part", "pose", "style", "say", "ref", "pick", "rel", "act"})
TARGETING: Final = frozenset({"rel", "act", "not", "only"})
MANY: Final = frozenset({"rel", "act", "not", "only", "ref", "count", "pose", "style", "look", "color", "mat", "size", "say", "pick"})
"""Kinds whose arrows may end at several spans."""
VALUES: Final = frozenset({"color", "mat", "look", "size", "style", "time", "weather", "mood", "part", "count", "pose"})
"""Kinds that an act may take for a value, or a negation deny, beside things."""


def begin(kind: str) -> int:
    """The tag of the first word of a span."""
    return 1 + 2 * KIND[kind]


def may_link(kind: str, other: str) -> bool:
    """Whether a span of `kind` may belong to one of kind `other`."""
    if kind == "size":
        return other in HEADS or other in ("rel", "act")
    return kind in LINKED and other in HEADS


def may_target(kind: str, other: str) -> bool:
    """Whether a span of `kind` may refer to one of kind `other`."""
    if kind == "rel":
        return other in HEADS or other == "anchor"
    return kind in TARGETING and (other in HEADS or other in VALUES)
