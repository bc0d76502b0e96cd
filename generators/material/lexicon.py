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
LONGEST_TERM = 5
_PHRASE_RANK = 4


@dataclass(frozen=True)
class Noun:
    """The families a term names, how strongly, and the colour and condition words it implies."""

    rank: int
    families: tuple[str, ...]
    implied: str = ""


@dataclass(frozen=True)
class Lexicon:
    """`nouns` maps a term to what it names; `colors` to sRGB; `conditions` to what each does; `phrases` holds
    (phrase, family, implied words)."""

    nouns: MappingProxyType[str, Noun]
    colors: MappingProxyType[str, Rgb]
    conditions: MappingProxyType[str, MappingProxyType[str, float]]
    phrases: tuple[tuple[str, str, str], ...]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _phrases() -> list[tuple[str, str, str]]:
    """(phrase, family, implied words) of every file of the folder `phrases`, in the order of the files' names."""
    listed = []
    for path in sorted((_FOLDER / "phrases").glob("*.toml")):
        for family, lines in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for line in lines:
                phrase, _, implied = line.partition("|")
                listed.append((phrase.strip(), family, implied.strip()))
    return listed


def hex_rgb(code: str) -> Rgb:
    """sRGB 0..1 of six hexadecimal digits."""
    r, g, b = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return (r, g, b)


def _nouns(phrases: list[tuple[str, str, str]]) -> dict[str, Noun]:
    """The written nouns, and every written phrase as a noun too: of several words it is the strongest."""
    nouns: dict[str, Noun] = {}
    for rank, families in sorted(_read("nouns").items(), reverse=True):
        for family, listed in families.items():
            for term in listed:
                known = nouns.get(term, Noun(int(rank), ()))
                nouns[term] = Noun(known.rank, (*known.families, family))
    for phrase, family, implied in phrases:
        several = " " in phrase
        if several or phrase not in nouns:
            nouns[phrase] = Noun(_PHRASE_RANK if several else 2, (family,), implied)
    return nouns


@cache
def lexicon() -> Lexicon:
    """The vocabulary, read once."""
    conditions = {term: MappingProxyType(effect) for term, effect in _read("conditions")["conditions"].items()}
    phrases = _phrases()
    return Lexicon(
        MappingProxyType(_nouns(phrases)),
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
