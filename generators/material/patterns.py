"""Which pattern a phrase names: how pieces are laid, and what is printed, woven or grown in a second colour."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from generators.material.lexicon import hex_rgb, terms
from generators.material.spec import Rgb

_FILE = Path(__file__).parent / "vocabulary" / "patterns.toml"
_LIGHT, _DARK = (0.93, 0.91, 0.86), (0.17, 0.15, 0.14)
_CONTRAST = "*"


@dataclass(frozen=True)
class PatternSet:
    """Patterns of one kind: the `families` that can show them, the pattern that each word names, and the second colour
    where none is said ("" keeps the family's, "*" is whatever stands out)."""

    families: frozenset[str]
    words: MappingProxyType[str, str]
    second: str


@dataclass(frozen=True)
class Patterned:
    """A pattern, the `start` of the word that named it, and both colours where none is said (None: as usual)."""

    pattern: str
    start: int
    color: Rgb | None
    second: Rgb | None


_Written = tuple[tuple[PatternSet, ...], MappingProxyType[str, tuple[Rgb, Rgb]], MappingProxyType[str, str]]


@cache
def pattern_sets() -> _Written:
    """The written patterns: the sets, the colours they bring, and which "family pattern" is a family of its own."""
    written = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    brought = {name: (hex_rgb(first), hex_rgb(second)) for name, (first, second) in written.pop("colors").items()}
    becomes = MappingProxyType(dict(written.pop("becomes")))
    sets = tuple(
        PatternSet(
            frozenset(one["families"]),
            MappingProxyType({word: name for name, listed in one["words"].items() for word in listed}),
            one.get("second", ""),
        )
        for one in written.values()
    )
    return sets, MappingProxyType(brought), becomes


def find_pattern(family: str, tokens: Sequence[str], color: Rgb) -> Patterned | None:
    """The last pattern named among `tokens` that `family` can show; `color` is what it lies on."""
    sets, brought, _ = pattern_sets()
    for one in reversed(sets):
        found = terms(list(tokens), one.words) if family in one.families else []
        if found:
            start, _, term = found[-1]
            name = one.words[term]
            own, second = brought.get(name, (None, None))
            return Patterned(name, start, own, second or _second(one.second, color))
    return None


def own_family(family: str, tokens: Sequence[str]) -> str:
    """The family that `family` becomes by how it is laid ("herringbone" planks are parquet), or itself."""
    _, _, becomes = pattern_sets()
    return next((becomes[key] for key in (f"{family} {token}" for token in tokens) if key in becomes), family)


def _second(written: str, color: Rgb) -> Rgb | None:
    if written == _CONTRAST:
        return _LIGHT if 0.3 * color[0] + 0.6 * color[1] + 0.1 * color[2] < 0.6 else _DARK
    return hex_rgb(written) if written else None
