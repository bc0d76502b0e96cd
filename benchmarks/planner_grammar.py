"""Prompts about colours, materials, counts, sizes, relations and negations, from a grammar of their own.

The nouns are everyday English, chosen without looking whether the planner's vocabulary has them. Develop on one seed
and report another. Not covered: pronouns, clauses, two wishes about one thing that contradict each other.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["colour", "material", "count", "size", "relation", "negation"]
KINDS: Final[tuple[Kind, ...]] = ("colour", "material", "count", "size", "relation", "negation")


@dataclass(frozen=True)
class Wish:
    """What a prompt fixes: of `noun`, the `wanted` colour, material, number, factor or relation to `other`."""

    kind: Kind
    noun: str
    wanted: str
    other: str = ""


@dataclass(frozen=True)
class Case:
    """A prompt and the one thing about it that is checked."""

    prompt: str
    wish: Wish


def words(text: str) -> tuple[str, ...]:
    """The words of `text`."""
    return tuple(text.split())


_INDOORS = (
    "a living room",
    "a dining hall in a castle",
    "a hotel lobby",
    "an artist's loft",
    "a waiting room",
    "a cottage kitchen",
    "a reading room",
)
_OUTDOORS = (
    "a park",
    "a village square",
    "a garden at dusk",
    "a snowy courtyard",
    "a meadow by a river",
    "a palace garden",
    "a quiet street",
)
_INDOOR_NOUNS = words("sofa armchair table rug lamp vase cupboard bed piano cushion chair bookshelf curtain chest")
_OUTDOOR_NOUNS = words("bench tent lantern car boat flag house gate umbrella bicycle balloon kite fountain door")
_COLOURS = words("red blue green yellow white black purple orange pink brown")
_MATERIALS: Final[dict[str, tuple[str, ...]]] = {
    "table": ("marble", "oak", "glass", "steel"),
    "chair": ("leather", "wicker", "iron", "bamboo"),
    "sofa": ("velvet", "leather", "linen"),
    "armchair": ("leather", "velvet"),
    "vase": ("porcelain", "glass", "clay", "bronze"),
    "chest": ("iron", "oak", "bamboo"),
    "bench": ("stone", "wooden", "iron"),
    "statue": ("marble", "bronze", "granite", "golden"),
    "fountain": ("marble", "granite"),
    "gate": ("iron", "wooden", "bronze"),
    "bridge": ("stone", "wooden", "steel"),
    "bowl": ("copper", "silver", "wooden"),
    "door": ("oak", "steel"),
}
_COUNTED = words("chair candle lamp tree sheep barrel bench lantern horse statue vase book duck cushion")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "a pair of": 2, "3": 3}
_SIZED = words("tree rock mushroom statue clock candle snowman teapot tent house robot fountain chest cactus")
_SIZES = {
    "huge": "larger",
    "giant": "larger",
    "enormous": "larger",
    "big": "larger",
    "tiny": "smaller",
    "small": "smaller",
}
_ON = ("table", "desk", "counter", "chest", "stone wall", "shelf")
_PLACED = ("candle", "vase", "book", "cat", "teapot", "lamp", "bowl of fruit", "globe", "bottle", "crown")
_BY = ("fountain", "tree", "bench", "fireplace", "statue", "bridge", "well", "tent", "gate", "house")
_STANDING = ("dog", "bicycle", "lantern", "barrel", "bench", "statue", "horse", "cart", "chair", "rose bush")
_ABSENT = {
    "people": "person",
    "trees": "tree",
    "cars": "car",
    "flowers": "flower",
    "lamps": "lamp",
    "chairs": "chair",
    "animals": "animal",
    "books": "book",
    "water": "water",
    "rugs": "rug",
    "windows": "window",
    "candles": "candle",
}
_BUSY = (
    "a city park",
    "a busy market square",
    "a school classroom",
    "a cozy living room",
    "a farmyard",
    "a harbour town",
    "a library",
    "a restaurant",
    "a japanese garden",
    "a jungle clearing",
)


def attribute_cases(seed: int, count: int) -> Iterator[Case]:
    """`count` cases, the kinds in turn. The same seed gives the same cases."""
    chance = random.Random(seed)
    for number in range(count):
        yield _CASES[KINDS[number % len(KINDS)]](chance)


def article(phrase: str) -> str:
    """`phrase` with "a" or "an"."""
    return f"{'an' if phrase[0] in 'aeiou' else 'a'} {phrase}"


def plural(noun: str) -> str:
    """The plural of one of this grammar's nouns."""
    if noun == "sheep":
        return noun
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _somewhere(chance: random.Random) -> tuple[str, str]:
    """A place, and a noun that may be there."""
    if chance.random() < 0.5:
        return chance.choice(_INDOORS), chance.choice(_INDOOR_NOUNS)
    return chance.choice(_OUTDOORS), chance.choice(_OUTDOOR_NOUNS)


def _with(chance: random.Random, place: str, phrase: str) -> str:
    """One way of saying that `phrase` is in `place`."""
    return chance.choice((f"{place} with {phrase}", f"{phrase} in {place}", f"show me {place}, and in it {phrase}"))


def _colour(chance: random.Random) -> Case:
    place, noun = _somewhere(chance)
    colour = chance.choice(_COLOURS)
    phrase = chance.choice((f"{colour} {noun}", f"old {colour} {noun}", f"{colour} wooden {noun}"))
    said = article(phrase) if chance.random() < 0.8 else f"{article(noun)} painted {colour}"
    return Case(_with(chance, place, said), Wish("colour", noun, colour))


def _material(chance: random.Random) -> Case:
    noun = chance.choice(tuple(_MATERIALS))
    material = chance.choice(_MATERIALS[noun])
    place = chance.choice(_OUTDOORS if noun in (*_OUTDOOR_NOUNS, "bridge", "statue") else _INDOORS)
    after = {"wooden": "wood", "golden": "gold"}.get(material, material)
    said = chance.choice(
        (article(f"{material} {noun}"), f"{article(noun)} made of {after}", f"{article(noun)} of {after}")
    )
    return Case(_with(chance, place, said), Wish("material", noun, after))


def _counted(chance: random.Random) -> Case:
    noun = chance.choice(_COUNTED)
    place = chance.choice((*_INDOORS, *_OUTDOORS))
    number = chance.choice(tuple(_NUMBERS))
    adjective = chance.choice(("", "", "old ", "white ", "small wooden "))
    phrase = f"{number} {adjective}{plural(noun)}"
    return Case(_with(chance, place, phrase), Wish("count", noun, str(_NUMBERS[number])))


def _sized(chance: random.Random) -> Case:
    noun, size = chance.choice(_SIZED), chance.choice(tuple(_SIZES))
    place = chance.choice((*_INDOORS, *_OUTDOORS) if _SIZES[size] == "smaller" else _OUTDOORS)
    return Case(_with(chance, place, article(f"{size} {noun}")), Wish("size", noun, _SIZES[size]))


def _related(chance: random.Random) -> Case:
    if chance.random() < 0.45:
        noun, other = chance.choice(_PLACED), chance.choice(_ON)
        words, wanted = chance.choice((("on", "on"), ("on top of", "on"), ("standing on", "on"))), "on"
        place = chance.choice(_INDOORS)
        prompt = f"{place} with {article(noun)} {words[0]} {article(other)}"
    elif chance.random() < 0.5:
        noun, other = chance.choice(_STANDING), chance.choice(_BY)
        wanted = "sides"
        side = chance.choice(("on each side of", "on either side of", "on both sides of"))
        prompt = f"{chance.choice(_OUTDOORS)}, {article(noun)} {side} the {other}"
    else:
        noun, other = chance.choice(_STANDING), chance.choice(_BY)
        link, wanted = chance.choice(
            (
                ("next to", "beside"),
                ("beside", "beside"),
                ("near", "beside"),
                ("in front of", "facing"),
                ("by", "beside"),
            )
        )
        prompt = f"{article(noun)} {link} {article(other)} in {chance.choice(_OUTDOORS)}"
    return Case(prompt, Wish("relation", noun.split(" ")[0] if " of " in noun else noun, wanted, other))


def _negated(chance: random.Random) -> Case:
    plural_word = chance.choice(tuple(_ABSENT))
    negation = chance.choice(("without", "with no", "but no", "without any", "no"))
    joint = ", " if negation in ("no", "but no") or chance.random() < 0.4 else " "
    prompt = f"{chance.choice(_BUSY)}{joint}{negation} {plural_word}"
    return Case(prompt, Wish("negation", _ABSENT[plural_word], "absent"))


_CASES: Final[dict[Kind, Callable[[random.Random], Case]]] = {
    "colour": _colour,
    "material": _material,
    "count": _counted,
    "size": _sized,
    "relation": _related,
    "negation": _negated,
}
