"""What the composed sentences are filled with: names of things and places, colours, materials, looks, sizes, counts.

All come from the vocabularies that planner and painter read, so that a word which is new there is new here too.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from generators.errors import GeneratorUnavailable
from generators.material.lexicon import lexicon
from generators.planning.knowledge.library import load_knowledge
from generators.reading.markup import tokens
from generators.reading.reading import Language
from generators.vocabulary.inflection import is_plural, plural

HELD_SHARE: Final = 0.1
"""The share of the names that no training sentence is filled with, chosen by a digest of the name."""
_LONGEST: Final = 3
_QUALIFIERS: Final = frozenset(
    [
        "old",
        "ancient",
        "big",
        "small",
        "large",
        "little",
        "giant",
        "huge",
        "tiny",
        "new",
        "long",
        "short",
        "tall",
        "wooden",
        "golden",
        "broken",
        "empty",
        "open",
        "closed",
        "sleeping",
        "standing",
        "sitting",
        "flying",
        "lit",
        "dead",
        "young",
        "wild",
        "hanging",
        "round",
        "square",
        "striped",
    ]
)

SIZES: Final = (
    "tiny", "small", "little", "big", "large", "huge", "giant", "enormous", "massive", "tall", "short", "long", "wide",
    "miniature", "colossal", "oversized", "life-size", "towering", "gigantic", "narrow", "low", "high", "slim", "mini",
)  # fmt: skip
LOOKS: Final = (
    "old", "rusty", "ancient", "broken", "weathered", "glowing", "striped", "round", "square", "carved", "ornate",
    "shiny", "dusty", "mossy", "cracked", "polished", "antique", "worn", "spotted", "checkered", "tattered", "modern",
    "crooked", "elegant", "frozen", "burning", "painted", "faded", "dirty", "clean", "floral", "patterned", "hexagonal",
    "curved", "fluffy", "transparent", "matte", "glossy", "abandoned", "ruined", "overgrown", "snow-covered", "lit",
    "decorated", "wrecked", "sturdy", "delicate", "rustic", "oval", "triangular", "pointed", "twisted", "half-open",
)  # fmt: skip
SHADES: Final = ("dark", "light", "pale", "bright", "deep", "neon", "pastel")
COLORS: Final = (
    "red", "blue", "green", "yellow", "white", "black", "brown", "grey", "gray", "purple", "pink", "orange", "golden",
    "silver", "turquoise", "teal", "beige", "cream", "crimson", "navy", "olive", "maroon", "violet", "magenta", "cyan",
)  # fmt: skip
"""The colours that people say most; half of all fillings are theirs."""
MATERIALS: Final = (
    "wood", "oak", "pine", "walnut", "bamboo", "marble", "granite", "stone", "sandstone", "brick", "concrete", "glass",
    "crystal", "metal", "iron", "steel", "copper", "brass", "bronze", "gold", "silver", "plastic", "rubber", "leather",
    "velvet", "silk", "wool", "cotton", "linen", "canvas", "paper", "cardboard", "clay", "terracotta", "ceramic",
    "porcelain", "ice", "snow", "straw", "wicker", "rattan", "bone", "ivory", "jade", "obsidian", "chrome", "mahogany",
    "cedar", "slate", "limestone", "felt", "denim", "fur", "wax", "ebony", "teak", "aluminium", "tin", "cork", "lace",
    "chocolate", "gingerbread", "cast iron", "stainless steel", "carbon fiber", "frosted glass", "red brick",
)  # fmt: skip
NUMBERS: Final = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fifteen",
    "sixteen", "twenty", "thirty", "forty", "fifty", "sixty", "a hundred", "2", "3", "4", "5", "6", "7", "8", "10",
    "12", "20",
    "24", "30", "100", "a dozen", "half a dozen", "twenty-four", "thirty-two", "two dozen", "a pair of", "a couple of",
)  # fmt: skip
AMOUNTS: Final = (
    "a few", "several", "some", "many", "lots of", "a lot of", "dozens of", "hundreds of", "countless", "a group of",
    "a row of", "rows of", "a stack of", "a pile of", "a line of", "a circle of", "a cluster of", "a handful of",
)  # fmt: skip


ZH_COLORS: Final = tuple(
    shade + color + tail
    for color in ["红", "橙", "黄", "绿", "蓝", "紫", "粉", "棕", "黑", "白", "灰", "金", "银", "米", "青", "褐"]
    for shade, tail in (("", "色的"), ("深", "色的"), ("浅", "色的"), ("", "色"))
)
_LONGEST_ZH: Final = 5
_RARE_SHARE: Final = 0.3
_SEEN: Final = 5


@dataclass(frozen=True)
class Names:
    """Names in the singular, some with their plurals: those that may be learnt from, or those held out."""

    things: tuple[str, ...]
    places: tuple[tuple[str, bool], ...]
    """A place's name, and whether it has walls."""
    colors: tuple[str, ...]
    language: Language = "en"
    rare: tuple[str, ...] = ()
    """Nouns of all kinds, so that a name which is no thing of ours is known for one too."""

    def thing(self, chance: Random, many: bool) -> list[str]:
        """A thing's name, in the plural if `many`."""
        name = chance.choice(self.rare if self.rare and chance.random() < _RARE_SHARE else self.things)
        return tokens(plural(name) if many and self.language == "en" else name)

    def color(self, chance: Random) -> list[str]:
        """A colour, sometimes of a shade."""
        if self.language == "zh":
            return tokens(chance.choice(self.colors))
        color = chance.choice(COLORS if chance.random() < 0.5 else self.colors)
        shade = [chance.choice(SHADES)] if chance.random() < 0.12 and " " not in color else []
        return [*shade, *color.replace("-", " - ").split()]


@cache
def names(held: bool = False, language: Language = "en") -> Names:
    """The names to learn from, or those that are held out."""
    if language == "zh":
        return _chinese(held)
    knowledge, known = load_knowledge(), lexicon()
    describing = {*known.colors, *known.conditions, *SIZES, *LOOKS, *_QUALIFIERS, *MATERIALS, "wooden", "golden"}
    phrases = {name for thing in knowledge.things.values() for name in (thing.name, *thing.also, *thing.kinds)}
    things = sorted(name for name in phrases if _is_plain(name, describing) and _is_held(name) == held)
    places = sorted(
        (name, place.indoor)
        for place in knowledge.archetypes.values()
        for name in (place.name, *place.also)
        if _is_plain(name, describing | set(SHADES)) and _is_held(name) == held
    )
    return Names(tuple(things), tuple(places), tuple(sorted(known.colors)))


def _chinese(held: bool) -> Names:
    knowledge = load_knowledge()
    things = sorted(name for name in knowledge.zh if len(name) <= _LONGEST_ZH and _is_held(name) == held)
    places = sorted(
        (name, place.indoor) for place in knowledge.archetypes.values() for name in place.zh if _is_held(name) == held
    )
    return Names(tuple(things), tuple(places), ZH_COLORS, "zh", () if held else chinese_nouns())


@cache
def chinese_nouns() -> tuple[str, ...]:
    """Nouns of two to four characters from jieba's dictionary, those that are hardly ever written left out.

    Raises:
        GeneratorUnavailable: jieba is not installed.
    """
    try:
        from jieba import get_dict_file
    except ImportError as error:
        raise GeneratorUnavailable("the Chinese reader learns with jieba: pip install holoforge[train]") from error
    with get_dict_file() as file:
        rows = [line.decode("utf-8").split() for line in file]
    return tuple(word for word, times, *kind in rows if kind == ["n"] and 2 <= len(word) <= 4 and int(times) >= _SEEN)


def _is_plain(name: str, describing: set[str]) -> bool:
    """Whether a name is a noun phrase without words that are marked as something else."""
    words = name.split()
    alone = len(words) == 1
    return (
        len(words) <= _LONGEST
        and all(word.isalpha() for word in words)
        and (alone or not describing.intersection(words[:-1]))
        and not is_plural(name)
        and not {"of", "with", "in", "on", "a", "the", "at", "and", "for", "by"}.intersection(words)
    )


def _is_held(name: str) -> bool:
    return hashlib.sha256(name.encode()).digest()[0] < 256 * HELD_SHARE
