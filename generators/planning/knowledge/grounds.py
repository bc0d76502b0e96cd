"""What is underfoot, and the kind of place that it tells where a prompt names none: cobblestones are a street's."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.vocabulary.inflection import singular

_BEFORE = (
    r"(?:on|onto|in|into|over|across|along|by|at|from|under|beneath|against|beside|near|through|tied\s+to|moored\s+to"
    r"|crossing|crosses)"
)
_BETWEEN = r"(?:[a-z-]+\s+){0,3}?"
"""An article and what is said of the ground; no more words than that."""
_AFTER = r"(?=\W*$|\s*[,.;:!?]|\s+(?:of|in|at|with|by|and|or|on|under|while|near|after|before|as|is|where|next|beside|during|from|behind|between|to)\b)"  # noqa: E501
"""What follows a noun that is whole: a deck chair is no deck."""
_OF = re.compile(r"\bof a ")
_OF_ANY = r"of\s+(?:an?|the|his|her|their|its)\s+(?:[a-z-]+\s+){0,2}?"


class Ground(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words for the ground of one kind of place, as `grounds.toml` explains them."""

    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    built: bool = False
    """Whether the place has it itself, so that it is no thing of the plan besides."""
    whole: tuple[str, ...] = ()
    """What the place is on or in, seen from there: no thing of the plan either."""
    around: tuple[str, ...] = ()
    weak: bool = False
    """Whether what is done tells the place better: a goalkeeper in the snow is on a pitch."""


@cache
def _pattern(ground: Ground) -> re.Pattern[str]:
    """What finds a ground's words where they tell the place."""
    wholes = [words for words in ground.en if " of a " in words]
    under = "|".join(f"{_OF.sub(lambda _: _OF_ANY, words)}s?" for words in sorted(ground.en, key=len, reverse=True))
    anywhere = "|".join(re.escape(words) for words in ground.around)
    said = [rf"\b{_BEFORE}\s+{_BETWEEN}(?:{under}){_AFTER}"] if under else []
    said += [rf"\b{_OF.sub(lambda _: _OF_ANY, words)}{_AFTER}" for words in wholes]
    said += [rf"\b(?:{anywhere})\b"] if anywhere else []
    said += [re.escape(words) for words in ground.zh]
    return re.compile("|".join(said), re.IGNORECASE)


@cache
def ground_table() -> dict[str, Ground]:
    """Grounds by the kind of place that they tell.

    Raises:
        InvalidKnowledge: the file breaks its rules.
    """
    tables = read_table(DATA / "grounds.toml").items()
    return {name: convert(f"grounds.toml: {name!r}", fields, Ground) for name, fields in tables}


def is_weak(place: str) -> bool:
    """Whether what is done tells better where it is than the ground of this kind of place."""
    return ground_table()[place].weak


def place_underfoot(prompt: str) -> str:
    """The kind of place that the ground tells that a prompt speaks of, "" where it speaks of none: of several the one
    whose words come last, for what is on what is on the ground is told in that order.
    """
    hits = ((hit.end(), name) for name, ground in ground_table().items() for hit in _pattern(ground).finditer(prompt))
    return max(hits, default=(0, ""), key=lambda one: one[0])[1]


def is_ground(words: str, place: str) -> bool:
    """Whether a noun is the ground of a kind of place, which has that itself: the dock that something stands on."""
    ground = ground_table()[place]
    heads = {said.split(" of ")[0].split(" ")[-1] for said in ground.en}
    last = singular(words.split(" ")[-1])
    return bool(words) and ((ground.built and last in heads) or last in ground.whole)
