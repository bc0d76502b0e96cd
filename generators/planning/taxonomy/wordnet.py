"""Reads the nouns of WordNet's database files.

Source: wndb(5WN), the format of `data.noun`, `index.noun` and `index.sense`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generators.errors import InvalidKnowledge

_POINTER: Final = 4
"""Fields of one pointer: its symbol, the synset that it points to, its part of speech, its source and target."""
_IS_A, _INSTANCE_OF = "@", "@i"


@dataclass(frozen=True)
class Synset:
    """One meaning: the words for it, as they are written, and the wider meanings that it is one of."""

    words: tuple[str, ...]
    parents: tuple[str, ...]
    is_instance: bool
    """Whether it is one of its own, as a town or somebody famous is."""


@dataclass(frozen=True)
class WordNet:
    """All nouns: synsets by their offsets, and for each noun in lower case the offsets of its senses, commonest first,
    with how often each was met.
    """

    synsets: Mapping[str, Synset]
    senses: Mapping[str, tuple[tuple[str, int], ...]]

    def sense(self, name: str) -> str:
        """The offset of a sense that is written "noun#number".

        Raises:
            InvalidKnowledge: there is none.
        """
        noun, _, number = name.partition("#")
        senses = self.senses.get(noun, ())
        if not 1 <= int(number) <= len(senses):
            raise InvalidKnowledge(f"classes.toml: WordNet has no {name}")
        return senses[int(number) - 1][0]


def read_wordnet(folder: Path) -> WordNet:
    """The nouns of the database files in `folder`.

    Raises:
        InvalidKnowledge: one of the files is not there.
    """
    for name in ("data.noun", "index.noun", "index.sense"):
        if not (folder / name).is_file():
            raise InvalidKnowledge(f"{folder}: has no {name} of WordNet")
    met = dict(_met(folder / "index.sense"))
    senses = {noun: tuple((at, met.get((noun, at), 0)) for at in ats) for noun, ats in _index(folder / "index.noun")}
    return WordNet(dict(_synsets(folder / "data.noun")), senses)


def notice(folder: Path) -> tuple[str, ...]:
    """The notice of copyright that every copy of what is made from WordNet carries, line by line."""
    lines = (folder / "data.noun").read_text("utf-8").splitlines()
    return tuple(line[5:].rstrip() for line in lines if line.startswith("  "))


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text("utf-8").splitlines() if line and not line.startswith(" "))


def _synsets(path: Path) -> Iterator[tuple[str, Synset]]:
    for line in _lines(path):
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(fields[4 + 2 * number] for number in range(count))
        first = 4 + 2 * count + 1
        pointers = [fields[at : at + 2] for at in range(first, first + _POINTER * int(fields[first - 1]), _POINTER)]
        parents = tuple(target for symbol, target in pointers if symbol in (_IS_A, _INSTANCE_OF))
        yield fields[0], Synset(words, parents, any(symbol == _INSTANCE_OF for symbol, _ in pointers))


def _index(path: Path) -> Iterator[tuple[str, list[str]]]:
    for line in _lines(path):
        fields = line.split()
        yield fields[0], fields[-int(fields[2]) :]


def _met(path: Path) -> Iterator[tuple[tuple[str, str], int]]:
    """How often each sense of a noun was met in texts that people have read for that."""
    for line in _lines(path):
        key, offset, _, count = line.split()
        noun, _, sense = key.partition("%")
        if sense.startswith("1:"):
            yield (noun, offset), int(count)
