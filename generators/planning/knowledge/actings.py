"""Actings: how what is done shows in who does it: the posture, what is in the hands, and what it is done at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import msgspec

from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES
from generators.errors import InvalidKnowledge
from generators.plan import Name
from generators.planning.knowledge.doings import Phrase
from generators.planning.knowledge.tables import DATA, read_entries, read_table

Stance = Literal["free", "before", "seated", "astride", "lying", "on", "in", "ground"]
"""Where the body is: anywhere; standing before what it is done at and facing that; on a seat, before that where it is
no seat itself; on a mount; on a bed; upon a board or a mat; in a boat or a car; on the ground."""


class Acting(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of `actings/*.toml`."""

    posture: str
    """A name in `assets.shapes.postures`."""
    name: Name = "unnamed"
    """Its key in the file."""
    doings: tuple[str, ...] = ()
    """The doings that look so, whatever words of theirs are said."""
    en: tuple[Phrase, ...] = ()
    """Words for it besides those of its doings, as doings have them."""
    zh: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    """What those are called who do it, where the noun is not made of the verb: an angler, 木匠."""
    holds: tuple[str, ...] = ()
    """What may be in the hands, names in `assets.shapes.grips`: the one that the prompt names, else the first."""
    at: tuple[Name, ...] = ()
    """Things of the vocabulary that it is done at, the likeliest first."""
    stance: Stance = "free"
    rests: tuple[Name, ...] = ()
    """Things of the vocabulary that somebody to whom it is done sits or lies on, the likeliest first."""
    patient: Name = ""
    """Who that is where the prompt names nobody; empty where nobody is added."""
    across: bool = False
    """Whether two who do it have what it is done at between them, as a net is."""
    with_each_other: bool = False
    """Whether two who do it face each other."""


def read_actings(folder: Path = DATA / "actings") -> Iterator[Acting]:
    """Read every acting.

    Raises:
        InvalidKnowledge: a file breaks the rules, two entries have one name, or a posture or a thing in the hands is
            none that can be drawn.
    """
    seen: dict[str, str] = {}
    for area, name, entry in read_entries(folder, Acting):
        where = f"actings/{area}.toml: {name!r}"
        if name in seen:
            raise InvalidKnowledge(f"{where} is in {seen[name]}.toml already")
        if entry.posture not in POSES:
            raise InvalidKnowledge(f"{where}: posture: none is called {entry.posture!r}")
        if unknown := [held for held in entry.holds if held not in HOLDS]:
            raise InvalidKnowledge(f"{where}: holds: nothing that can be held is called {', '.join(unknown)}")
        seen[name] = area
        yield msgspec.structs.replace(entry, name=name)


@cache
def hand_words() -> Mapping[str, str]:
    """Words for what may be in the hands, each with its name in `assets.shapes.grips`, from `hands.toml`.

    Raises:
        InvalidKnowledge: it names something that cannot be held, or one word means two things.
    """
    words: dict[str, str] = {}
    for name, said in read_table(DATA / "hands.toml").items():
        if name not in HOLDS:
            raise InvalidKnowledge(f"hands.toml: {name!r}: nothing that can be held is called so")
        for word in said:
            if word in words:
                raise InvalidKnowledge(f"hands.toml: {word!r} is both {words[word]!r} and {name!r}")
            words[word] = name
    return MappingProxyType(words)
