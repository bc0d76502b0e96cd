"""Sentences marked with what they say: the form the corpus is written in, and its rules.

`corpus/README.md` tells the form. This file reads it, and refuses what breaks it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

KINDS: Final = (
    "thing", "place", "count", "color", "mat", "look", "size", "part", "shell", "pose", "time", "weather", "mood",
    "style", "rel", "not", "only", "say", "ref", "anchor", "act", "pick",
)  # fmt: skip
RELATIONS: Final = (
    "on", "under", "above", "left", "right", "front", "behind", "beside", "between", "inside", "around", "facing",
    "against", "along", "hanging", "corner", "flanking", "held", "far", "middle",
)  # fmt: skip
ACTS: Final = (
    "set", "add", "remove", "keep", "move", "replace", "swap", "rotate", "duplicate", "align", "change",
)  # fmt: skip
WHERE: Final = ("in", "out", "any", "edit")
Where = Literal["in", "out", "any", "edit", "unsaid"]
"""`unsaid`: of composed sentences alone, whose things say no more where they are."""

HEADS: Final = frozenset({"thing", "place", "part", "shell", "ref"})
"""Kinds that others may say something of."""
_LINKS: Final[dict[str, frozenset[str]]] = {
    "count": frozenset({"thing", "ref", "part", "place"}),
    "color": HEADS,
    "mat": HEADS,
    "look": HEADS,
    "size": HEADS | {"rel", "act"},
    "part": frozenset({"thing", "ref", "part", "place"}),
    "pose": frozenset({"thing", "ref", "part"}),
    "style": HEADS,
    "say": frozenset({"thing", "ref", "place"}),
    "ref": frozenset({"thing", "place", "part", "shell", "ref"}),
    "pick": frozenset({"thing", "ref", "part", "shell"}),
}
"""What the plain links of a kind may point at."""
_LOOSE: Final = frozenset({"size", "say", "ref", "style", "color", "mat", "look", "count", "pose"})
"""Kinds that may stand without a link: values of an act, narrators, everything."""

_MARK: Final = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_SPEC: Final = re.compile(r"([a-z]+)(\d*)(?:\.([a-z]+))?(?:\s+(.*))?")
_WORD: Final = re.compile(
    r"[A-Za-z\u00c0-\u024f0-9]+(?:['’.,][A-Za-z\u00c0-\u024f0-9]+)*|[\u3400-\u9fff]|[^\sA-Za-z0-9]"
)


class InvalidMarkup(ValueError):
    """A marked sentence breaks the rules; the text says which one, and where."""


@dataclass(frozen=True)
class Span:
    """Words `start` to `stop` of a sentence and what they are.

    `links` are the spans that an attribute belongs to, or the ones a relation or an act is about; `targets` those that
    a relation refers to, an act takes for its value, a negation denies. Both are places in the list of spans.
    """

    start: int
    stop: int
    kind: str
    label: str = ""
    """The class of a relation or an act."""
    links: tuple[int, ...] = ()
    targets: tuple[int, ...] = ()
    sure: float = 1.0
    """How sure whoever marked it is, 0..1."""


@dataclass(frozen=True)
class Marked:
    """A sentence: its words, where it is, and its spans in the order of the words."""

    words: tuple[str, ...]
    where: Where
    spans: tuple[Span, ...]
    aside: frozenset[int] = frozenset()
    """Places of words that are no part of the scene: they ask for it, or are about who asks."""

    def text(self, span: Span) -> str:
        """The words of a span as one phrase."""
        return " ".join(self.words[span.start : span.stop])


def tokens(text: str) -> list[str]:
    """The words and signs of a text; each Chinese character is a word."""
    return _WORD.findall(text)


def read_line(line: str) -> Marked:
    """Read one line of the corpus.

    Raises:
        InvalidMarkup: it breaks the rules.
    """
    where, sign, text = line.partition("::")
    where = where.strip()
    if not sign or where not in WHERE:
        raise InvalidMarkup(f"begins with {where[:20]!r}, not with one of {', '.join(WHERE)} and ::")
    words: list[str] = []
    raw: list[tuple[int, int, str, str, str, str]] = []
    at = 0
    for found in _MARK.finditer(text):
        words += tokens(text[at : found.start()])
        start = len(words)
        words += tokens(found[1])
        if len(words) == start:
            raise InvalidMarkup(f"{found[0]!r} marks no word")
        spec = _SPEC.fullmatch(found[2].strip())
        if spec is None:
            raise InvalidMarkup(f"{found[0]!r}: the mark is no kind, number, class and links")
        kind, number, label, links = (part or "" for part in spec.groups())
        raw.append((start, len(words), kind, number, label, links))
        at = found.end()
    rest = text[at:]
    words += tokens(rest)
    if set("[]|") & set(words):
        raise InvalidMarkup("a bracket or a stroke is left over: a mark is not closed")
    return Marked(tuple(words), where, tuple(_linked(raw)))  # type: ignore[arg-type]


def _linked(raw: list[tuple[int, int, str, str, str, str]]) -> Iterator[Span]:
    numbers: dict[str, int] = {}
    for place, (_, _, kind, number, _, _) in enumerate(raw):
        if kind not in KINDS:
            raise InvalidMarkup(f"no kind {kind!r}")
        if number and number in numbers:
            raise InvalidMarkup(f"the number {number} is given twice")
        if number:
            numbers[number] = place
    for place, (start, stop, kind, _, label, text) in enumerate(raw):
        allowed = {"rel": RELATIONS, "act": ACTS}.get(kind, ())
        if label not in allowed and (label or allowed):
            raise InvalidMarkup(f"{kind}: the class {label!r} is none of {', '.join(allowed) or 'none'}")
        first, sign, second = text.partition(">")
        links, targets = _places(first, numbers), _places(second, numbers)
        kinds = [raw[i][2] for i in links]
        if kind in ("rel", "act", "not", "only"):
            if kind == "rel" and not links:
                raise InvalidMarkup("rel: nobody is located by it")
            if kind in ("not", "only") and links:
                raise InvalidMarkup(f"{kind}: links are written after >")
            if kind == "not" and not targets:
                raise InvalidMarkup("not: denies nothing")
        else:
            if sign:
                raise InvalidMarkup(f"{kind}: takes no >")
            if bad := [k for k in kinds if k not in _LINKS.get(kind, ())]:
                raise InvalidMarkup(f"{kind}: cannot belong to a {bad[0]}")
            if not links and kind in _LINKS and kind not in _LOOSE:
                raise InvalidMarkup(f"{kind}: belongs to nothing")
        if kind == "rel" and (bad := [raw[i][2] for i in (*links, *targets) if raw[i][2] not in HEADS | {"anchor"}]):
            raise InvalidMarkup(f"rel: a {bad[0]} is no thing")
        if place in (*links, *targets):
            raise InvalidMarkup(f"{kind}: links to itself")
        yield Span(start, stop, kind, label, links, targets)


def _places(text: str, numbers: dict[str, int]) -> tuple[int, ...]:
    parts = [part.strip() for part in text.replace(",", " ").split()]
    if missing := [part for part in parts if part not in numbers]:
        raise InvalidMarkup(f"no span has the number {missing[0]!r}")
    return tuple(dict.fromkeys(numbers[part] for part in parts))


def read_file(path: Path) -> Iterator[Marked]:
    """Every sentence of a file.

    Raises:
        InvalidMarkup: a line breaks the rules; the text names the file and the line.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            try:
                yield read_line(line)
            except InvalidMarkup as error:
                raise InvalidMarkup(f"{path.name}:{number}: {error}") from error


def main() -> int:
    """Check the files that are named: print every line that breaks the rules, and how many sentences are good."""
    good = bad = 0
    for name in sys.argv[1:]:
        for number, line in enumerate(Path(name).read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                read_line(line)
                good += 1
            except InvalidMarkup as error:
                bad += 1
                print(f"{name}:{number}: {error}\n    {line}")
    print(f"{good} sentences are good, {bad} are not", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
