"""Word lists as a screen: `data/rules.*.toml`, read against every spelling of a text.

A rule's `all` is lists of terms: one of each list must stand within `within` words. The first list is the offence,
the others its context, on the side of it that `order` says; `unless` is what makes it harmless; `harmless` is what may
stand there instead. `@name` is a list under `[words]`, within a term each of its words. A term is words; `*` is any
letters; a Latin term also matches its plural in -s.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

import msgspec

from generators.judgement import CATEGORIES, Category, Stage, Wording
from generators.safety.folding import Reading, read
from generators.safety.personal_data import find_personal_data
from generators.safety.screen import Finding

DATA: Final = Path(__file__).parent / "data"
Pattern = re.Pattern[str]
Order = Literal["", "before", "after"]
"""Where a context stands: on either side of the offence, before it, after it."""
_SHARED: Final = re.compile(r"@([a-z]+)")


class RuleEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule as the file has it."""

    category: Category
    all: list[list[str]]
    unless: list[str] = []
    harmless: str = ""
    within: int = 10
    order: Order = ""


class RuleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of rules and the word lists that they share."""

    rule: list[RuleEntry]
    words: dict[str, list[str]] = {}


@dataclass(frozen=True)
class Rule:
    """A rule, compiled."""

    category: Category
    offence: Pattern
    contexts: tuple[Pattern, ...]
    unless: Pattern | None
    harmless: str
    within: int
    order: Order

    def match(self, reading: Reading) -> Iterator[Wording]:
        """The offences in `reading`, where they stand in the original."""
        offences = list(self.offence.finditer(reading.text))
        if not offences or (self.unless and self.unless.search(reading.text)):
            return
        for offence in offences:
            if all(self._near(offence, context, reading.text) for context in self.contexts):
                yield Wording(*reading.span(*offence.span()), self.harmless)

    def _near(self, offence: re.Match[str], context: Pattern, text: str) -> bool:
        for other in context.finditer(text):
            if self.order and self.order != ("before" if other.start() < offence.start() else "after"):
                continue
            start, end = sorted((offence.span(), other.span()))
            if _words(text[start[1] : end[0]]) <= self.within and start[1] <= end[0]:
                return True
        return False


class Rules:
    """The rules as a screen, personal data included. Reads every stage."""

    def load(self) -> None:
        """Read the files, once per process."""
        load_rules()

    def find(self, text: str, stage: Stage) -> list[Finding]:
        """The categories whose rules match."""
        readings = read(text)
        found: dict[Category, dict[tuple[int, int], Wording]] = {}
        for rule in load_rules():
            for wording in (w for reading in readings for w in rule.match(reading)):
                found.setdefault(rule.category, {}).setdefault((wording.start, wording.end), wording)
        for wording in find_personal_data(text):
            found.setdefault("personal-data", {}).setdefault((wording.start, wording.end), wording)
        return [Finding(c, 1.0, tuple(found[c].values())) for c in CATEGORIES if c in found]


@cache
def load_rules() -> tuple[Rule, ...]:
    """All rules of the package."""
    return tuple(rule for path in sorted(DATA.glob("rules.*.toml")) for rule in read_rules(path.read_text("utf-8")))


def read_rules(source: str) -> Iterator[Rule]:
    """The rules of one file's text; a file that breaks the schema is a programming error and fails loudly."""
    file = msgspec.convert(tomllib.loads(source), RuleFile)
    for entry in file.rule:
        offence, *contexts = (_pattern(_terms(terms, file.words)) for terms in entry.all)
        unless = _pattern(_terms(entry.unless, file.words)) if entry.unless else None
        yield Rule(entry.category, offence, tuple(contexts), unless, entry.harmless, entry.within, entry.order)


def _terms(terms: Sequence[str], words: Mapping[str, list[str]]) -> list[str]:
    """The terms, the shared lists in them written out."""
    return [written for term in terms for written in _written(term, words)]


def _written(term: str, words: Mapping[str, list[str]]) -> list[str]:
    shared = _SHARED.search(term)
    if shared is None:
        return [term]
    before, after = term[: shared.start()], term[shared.end() :]
    return [before + word + after for word in _terms(words[shared[1]], words)]


def _pattern(terms: Sequence[str]) -> Pattern:
    return re.compile("|".join(map(_term, sorted(terms, key=len, reverse=True))))


def _term(term: str) -> str:
    body = re.escape(term).replace(r"\ ", " ?").replace(r"\*", "[a-z]*")
    return rf"(?<![a-z0-9]){body}s?(?![a-z0-9])" if term.isascii() else body


def _words(text: str) -> int:
    """Words between two matches; two Chinese characters count as one."""
    return len(text.split()) + sum(not c.isascii() for c in text) // 2
