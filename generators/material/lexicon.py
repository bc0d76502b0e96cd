"""The written vocabulary of materials: nouns that name families, colours, conditions, everyday phrases."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generators.material.spec import Rgb

_FOLDER = Path(__file__).parent / "vocabulary"
_WORD = re.compile(r"[a-z0-9']+(?:-[a-z0-9']+)*")
_COLORED = re.compile("-(coloured|colored|tinted|toned|hued)$")
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
    """`nouns` maps a term to what it names; `colors` to sRGB, `likened` what is a colour only before a material's name;
    `conditions` to what each does, `becomes` to the families that it makes another one of, `turns` to those that it
    gives a colour, `laden` which condition is what lies on a thing; `phrases` holds (phrase, family, implied words).

    `things` are the nouns that are no materials themselves, and what they are usually made of: the everyday phrases and
    more single things. `named` are nouns and things together, `vocabulary` every word of theirs. `substances` are the
    nouns that, said beside a thing, tell what it is made of, `settings` those that there only tell where it is used;
    `forms` are the families that are forms of a family, `cast` those that may be of metal instead.
    """

    nouns: MappingProxyType[str, Noun]
    laden: MappingProxyType[str, str]
    colors: MappingProxyType[str, Rgb]
    likened: MappingProxyType[str, Rgb]
    conditions: MappingProxyType[str, MappingProxyType[str, float]]
    turns: MappingProxyType[str, dict[str, str]]
    becomes: MappingProxyType[str, dict[str, str]]
    phrases: tuple[tuple[str, str, str], ...]
    things: MappingProxyType[str, Noun]
    named: MappingProxyType[str, Noun]
    vocabulary: frozenset[str]
    substances: frozenset[str]
    settings: frozenset[str]
    forms: MappingProxyType[str, tuple[str, ...]]
    cast: frozenset[str]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _phrases() -> list[tuple[str, str, str]]:
    """(phrase, family, implied words) of every file of the folder `phrases`, in the order of the files' names."""
    files = sorted((_FOLDER / "phrases").glob("*.toml"))
    return [listed for path in files for listed in _listed(tomllib.loads(path.read_text(encoding="utf-8")))]


def _listed(families: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    """(phrase, family, implied words) of lists of `phrase | implied words`."""
    parted = [(line.partition("|"), family) for family, lines in families.items() for line in lines]
    return [(phrase.strip(), family, implied.strip()) for (phrase, _, implied), family in parted]


def hex_rgb(code: str) -> Rgb:
    """sRGB 0..1 of six hexadecimal digits."""
    r, g, b = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return (r, g, b)


def _palette(codes: dict[str, str]) -> MappingProxyType[str, Rgb]:
    return MappingProxyType({term: hex_rgb(code) for term, code in codes.items()})


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
    nouns, written = _nouns(phrases), _read("things")
    everyday = {phrase: nouns[phrase] for phrase, _, _ in phrases}
    hints = {thing: Noun(0, (family,), implied) for thing, family, implied in _listed(written["things"])}
    materials = {term for families in _read("nouns").values() for listed in families.values() for term in listed}
    things = {term: noun for term, noun in (hints | everyday).items() if term not in materials}
    named, colors = hints | nouns, _read("colors")
    return Lexicon(
        nouns=MappingProxyType(nouns),
        laden=MappingProxyType(_read("conditions")["laden"]),
        colors=_palette(_read("surveyed_colors")["colors"] | colors["colors"]),
        likened=_palette(colors["likened"]),
        conditions=MappingProxyType(conditions),
        turns=MappingProxyType(_read("conditions")["turns"]),
        becomes=MappingProxyType(_read("conditions")["becomes"]),
        phrases=tuple(phrases),
        things=MappingProxyType(things),
        named=MappingProxyType(named),
        vocabulary=frozenset(word for term in named for word in words(term)),
        substances=frozenset(written["substances"]["words"]),
        settings=frozenset(written["settings"]["words"]),
        forms=MappingProxyType({family: tuple(forms) for family, forms in written["forms"].items()}),
        cast=frozenset(written["cast"]["families"]),
    )


@cache
def _chinese() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds a Chinese word of the vocabulary, the longest first, and the English of each."""
    english: dict[str, str] = _read("chinese")["words"]
    return re.compile("|".join(sorted(english, key=len, reverse=True))), english


def words(phrase: str) -> list[str]:
    """Lower-case words of `phrase`, Chinese ones of the vocabulary in English; hyphens within a word stay."""
    if not phrase.isascii():
        pattern, english = _chinese()
        phrase = pattern.sub(lambda found: f" {english[found[0]]} ", phrase.replace("’", "'"))
    return [_COLORED.sub("", word) for word in _WORD.findall(phrase.lower())]


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


_LADEN = frozenset(
    words(
        "stained covered dusted caked coated capped crusted streaked spattered splattered eaten beaten worn soaked "
        "slick slicked swept grown laden kissed damaged blackened stricken bitten rimed"
    )
)
_ACCENTS = frozenset(words("flecked veined speckled streaked dusted tipped trimmed edged piped stitched threaded"))


def opened(tokens: Sequence[str]) -> list[str]:
    """`tokens` with what hyphens join as the vocabulary has it: whole ("off-white"), without the hyphen ("sea-foam" is
    seafoam), as a condition ("rust-stained" is rusty), or else as single words ("nicotine-stained").

    A colour that is only an accent stays joined: "gold-flecked".
    """
    return [word for token in tokens for word in ([token] if "-" not in token else _parts(token))]


def _parts(token: str) -> list[str]:
    known, joined = lexicon(), token.replace("-", "")
    tables = (known.colors, known.conditions, known.named)
    if token in known.vocabulary or any(token in table for table in tables) or accent(token) is not None:
        return [token]
    if any(joined in table for table in tables):
        return [joined]
    what, _, how = token.rpartition("-")
    if how in _LADEN and what in known.laden:
        return [known.laden[what]]
    return [part for part in token.split("-") if part]


def accent(token: str) -> Rgb | None:
    """The colour of what is only a little of a thing ("gold-flecked"), or None."""
    what, _, how = token.rpartition("-")
    return lexicon().colors.get(what) if how in _ACCENTS else None


def colored_places(tokens: Sequence[str]) -> dict[int, int]:
    """The places within colours of several words, and where each ends: "burnt" in "burnt orange" says nothing else."""
    found = terms(list(tokens), lexicon().colors)
    return {place: end for start, end, _ in found if end - start > 1 for place in range(start, end)}
