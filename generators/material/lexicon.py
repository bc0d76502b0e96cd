"""The written vocabulary of materials: nouns that name families, colours, conditions, everyday phrases."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generators.material.spec import Rgb

_FOLDER = Path(__file__).parent / "vocabulary"
_WORD = re.compile(r"[a-z0-9']+(?:-[a-z0-9']+)*")
LONGEST_TERM = 3


@dataclass(frozen=True)
class Lexicon:
    """`nouns` maps a term to (rank, families); `colors` to sRGB; `conditions` to what each does; `phrases` holds
    (phrase, family, implied words)."""

    nouns: MappingProxyType[str, tuple[int, tuple[str, ...]]]
    colors: MappingProxyType[str, Rgb]
    conditions: MappingProxyType[str, MappingProxyType[str, float]]
    phrases: tuple[tuple[str, str, str], ...]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def hex_rgb(code: str) -> Rgb:
    """sRGB 0..1 of six hexadecimal digits."""
    r, g, b = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return (r, g, b)


@cache
def lexicon() -> Lexicon:
    """The vocabulary, read once."""
    nouns: dict[str, tuple[int, tuple[str, ...]]] = {}
    for rank, families in sorted(_read("nouns").items(), reverse=True):
        for family, terms in families.items():
            for term in terms:
                _, others = nouns.get(term, (int(rank), ()))
                nouns[term] = (nouns.get(term, (int(rank), ()))[0], (*others, family))
    conditions = {term: MappingProxyType(effect) for term, effect in _read("conditions")["conditions"].items()}
    phrases = []
    for family, lines in _read("phrases")["phrases"].items():
        for line in lines:
            phrase, _, implied = line.partition("|")
            phrases.append((phrase.strip(), family, implied.strip()))
    return Lexicon(
        MappingProxyType(nouns),
        MappingProxyType({term: hex_rgb(code) for term, code in _read("colors")["colors"].items()}),
        MappingProxyType(conditions),
        tuple(phrases),
    )


def words(phrase: str) -> list[str]:
    """Lower-case words of `phrase`; hyphens within a word stay."""
    return _WORD.findall(phrase.lower())


def terms(tokens: list[str], vocabulary: MappingProxyType[str, Any]) -> list[tuple[int, int, str]]:
    """Terms of `vocabulary` in `tokens` as (start, end, term), the longest first at each place, none overlapping."""
    found, start = [], 0
    while start < len(tokens):
        for length in range(min(LONGEST_TERM, len(tokens) - start), 0, -1):
            term = " ".join(tokens[start : start + length])
            if term in vocabulary:
                found.append((start, start + length, term))
                start += length - 1
                break
        start += 1
    return found
