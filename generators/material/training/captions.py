"""Captions and what they mean: composed over the vocabulary, read as the procedural tier reads phrases.

A caption is only used if its words, read back, name the family it was composed for: so the text and the maps agree by
construction. Splits are by wording: no caption and no everyday phrase that is held out is ever trained on.
"""

from __future__ import annotations

import string
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal
from zlib import crc32

import numpy as np

from generators.material.lexicon import lexicon, terms, words
from generators.material.model.drawn import DRAWN
from generators.material.phrase import describe, strongest_noun
from generators.material.procedural.families import FAMILIES
from generators.material.spec import AXES, MaterialSpec

Split = Literal["train", "heldout", "everyday"]
SPLITS: tuple[Split, ...] = ("train", "heldout", "everyday")
_HELD_CAPTIONS, _HELD_PHRASES = 20, 5  # one in so many
_EVERYDAY_PART = 0.3
_THINGS_STREAM = 77
_THING_PATTERNS = (
    "{n}",
    "{n}",
    "{a} {n}",
    "{c} {n}",
    "{a} {c} {n}",
    "the {n}",
    "{n} texture",
    "{n} surface",
    "{n}, {a}",
)
_CAN_SHINE = ("crystal", "sci-fi panels", "circuit board")  # dark by themselves, painted with light when asked
_GRAMMAR = Path(__file__).with_name("grammar.toml")


@dataclass(frozen=True)
class Caption:
    """`text`, the spec it means, and whether it `names_color` itself."""

    text: str
    spec: MaterialSpec
    names_color: bool


def read_caption(text: str) -> Caption | None:
    """What `text` means by its words alone; None where they name no family, or several alike."""
    tokens = words(text)
    noun = strongest_noun(tokens)
    if noun is None or len(noun.families) != 1:
        return None
    spec = describe(noun.families[0], tokens, words(noun.implied))
    colorless = describe(spec.family, _without_colors(tokens), words(noun.implied))
    return Caption(text, spec, (spec.color, spec.glow) != (colorless.color, colorless.glow))


def compose(count: int, seed: int, split: Split) -> list[Caption]:
    """`count` captions of different wording; fewer where the split is used up. Equal arguments, equal captions."""
    if split == "everyday":
        held = (read_caption(phrase) for phrase in sorted(_phrases(held=True)))
        known = [caption for caption in held if caption is not None and caption.spec.family in DRAWN]
        order = np.random.default_rng(seed).permutation(len(known))
        return [known[place] for place in order[:count]]
    rng = np.random.Generator(np.random.SFC64([seed, SPLITS.index(split)]))
    found: dict[str, Caption] = {}
    names = list(DRAWN)
    for attempt in range(60 * count):
        if len(found) >= count:
            break
        caption = _compose_one(rng, names[attempt % len(names)])
        if caption is not None and is_held_out(caption.text) == (split == "heldout"):
            found.setdefault(caption.text, caption)
    return list(found.values())


def compose_things(count: int, seed: int) -> list[Caption]:
    """`count` captions that name things rather than materials ("a shiny pool noodle"), none of them held out.

    They widen what the phrase encoder knows; no sample is painted for them.
    """
    rng = np.random.default_rng([seed, _THINGS_STREAM])
    held, known = _phrases(held=True), lexicon().things
    things = [thing for thing in known if thing not in held]
    found: dict[str, Caption] = {}
    for attempt in range(20 * count):
        if len(found) >= count:
            break
        thing = things[attempt % len(things)]
        pattern = "{n}" if attempt < len(things) else _pick(rng, _THING_PATTERNS)
        choices = {"a": _conditions(known[thing].families[0]), "c": tuple(lexicon().colors)}
        said = {field: _pick(rng, choices[field]) for field in sorted(_fields(pattern) - {"n"})}
        caption = read_caption(pattern.format(n=thing, **said))
        if caption is not None and caption.spec.family in DRAWN and not is_held_out(caption.text):
            found.setdefault(caption.text, caption)
    return list(found.values())


def _fields(pattern: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(pattern) if field}


def is_held_out(text: str) -> bool:
    """Whether `text` as a whole is kept from training."""
    return crc32(text.encode()) % _HELD_CAPTIONS == 0


def _compose_one(rng: np.random.Generator, family: str) -> Caption | None:
    """A caption of `family`, or None where the words drawn would be read as another."""
    everyday = _everyday(family)
    if everyday and rng.random() < _EVERYDAY_PART:
        noun = _pick(rng, everyday)
        pattern = "{n}" if rng.random() < 0.6 else _pick(rng, ("{a} {n}", "{c} {n}", "{n}, {a}"))
    else:
        noun, pattern = _pick(rng, _names(family)), _pick(rng, _patterns())
    fields = _fields(pattern)
    choices = dict.fromkeys("ab", _conditions(family)) | dict.fromkeys("cd", tuple(lexicon().colors))
    said = {field: _pick(rng, choices[field]) for field in sorted(fields - {"n"})}
    caption = read_caption(pattern.format(n=noun, **said))
    if caption is None or caption.spec.family != family or caption.names_color != ("c" in fields):
        return None
    return caption


def _pick(rng: np.random.Generator, choices: tuple[str, ...]) -> str:
    return choices[int(rng.integers(len(choices)))]


@cache
def _patterns() -> tuple[str, ...]:
    return tuple(tomllib.loads(_GRAMMAR.read_text(encoding="utf-8"))["patterns"])


@cache
def _phrases(held: bool) -> frozenset[str]:
    """The everyday phrases that are held out, or the others."""
    known = {phrase for phrase, _, _ in lexicon().phrases}
    return frozenset(phrase for phrase in known if (crc32(phrase.encode()) % _HELD_PHRASES == 0) == held)


@cache
def _everyday(family: str) -> tuple[str, ...]:
    return tuple(phrase for phrase, of, _ in lexicon().phrases if of == family and phrase in _phrases(held=False))


@cache
def _names(family: str) -> tuple[str, ...]:
    """What `family` is called in the vocabulary, but for everyday phrases."""
    everyday = {phrase for phrase, _, _ in lexicon().phrases}
    nouns = lexicon().nouns.items()
    return tuple(term for term, noun in nouns if noun.families == (family,) and term not in everyday) or (family,)


@cache
def _conditions(family: str) -> tuple[str, ...]:
    """The condition words whose effects `family` can show."""
    shines = family in _CAN_SHINE or max(FAMILIES[family].glow) > 0
    shown = (*FAMILIES[family].axes, *(("glow",) if shines else ()))
    effects = lexicon().conditions.items()
    return tuple(term for term, effect in effects if all(name in shown for name in (*AXES, "glow") if name in effect))


def _without_colors(tokens: list[str]) -> list[str]:
    drop = {place for start, end, _ in terms(tokens, lexicon().colors) for place in range(start, end)}
    return [token for place, token in enumerate(tokens) if place not in drop]
