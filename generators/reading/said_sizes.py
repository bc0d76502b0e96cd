"""Sizes and numbers as verbs and values say them together."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from generators.reading import deeds
from generators.vocabulary.measures import Size, read_size
from generators.vocabulary.numbers import Count, read_count


def said_sizes(said: str, by_verb: str, around: str) -> tuple[Size, ...]:
    """The size that is to be had, of the words for it and what the verb, or the words `around` it, say."""
    text = f"{by_verb} {said}" if by_verb in ("half", "double", "triple") else said
    size = read_size(text) if text else None
    if said and size is None and (number := re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*", said)):
        size = Size(factor=float(number[1]))  # "scale it by 1.5"
    if size is not None and said and (share := re.search(r"(\d+(?:\.\d+)?)\s*(?:%|percent)", said)):
        part = float(share[1]) / 100
        up, down = (bool(words.search(around) or words.search(by_verb)) for words in (deeds.UP, deeds.DOWN))
        if " to " not in around and up != down:
            size = Size(size.axis, factor=1 - part if down else 1 + part)
    if size is None and by_verb and (not said or deeds.SLIGHTLY.search(said) or deeds.MUCH.search(said)):
        size = read_size(f"{said} {by_verb}")
        if size is not None and by_verb == "shorter":
            size = msgspec.structs.replace(size, axis="longest")  # what is shortened was too long, not too high
    if (
        size is not None
        and size.metres is not None
        and by_verb
        and by_verb != "shorter"
        and (meant := read_size(by_verb))
    ):
        size = msgspec.structs.replace(size, axis=meant.axis if meant.axis != "all" else size.axis)
    if size is not None and size.metres is None and deeds.TOO.search(said):
        size = msgspec.structs.replace(size, factor=round(1 / size.factor, 4))
    if size is not None and size.metres is None and size.axis == "longest" and re.search(r"\bsized?\b", text):
        size = msgspec.structs.replace(size, axis="all")
    return (size,) if size is not None else ()


def added_metres(said: str, sizes: Sequence[Size]) -> float | None:
    """The metres that "20 cm taller" adds."""
    if not sizes or sizes[0].metres is None or deeds.THAN.search(said):
        return None
    if deeds.TAKEN.search(said):
        return -sizes[0].metres
    return sizes[0].metres if deeds.ADDED.search(said) else None


def times_said(text: str) -> Count | None:
    """How many copies "twice", "three times", "a few" are."""
    if re.search(r"\btwice\b|两次", text):
        return Count(2)
    return read_count(text) if text else None
