"""Tables of Markdown as sentences: a row with the names of its columns, so that it answers by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_ROW: Final = re.compile(r"^\s*\|(.+)\|\s*$")
_RULE: Final = re.compile(r"^\s*\|(?:\s*:?-+:?\s*\|)+\s*$")


def rows_as_sentences(lines: Sequence[str]) -> list[str]:
    """The lines of a section with each table's rows as paragraphs: "Quick: time 38 min, temperature 45 °C."."""
    made: list[str] = []
    heads: list[str] = []
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        if _RULE.match(line):
            continue
        row = _ROW.match(line)
        if row is None:
            heads = []
            made.append(line)
        elif _RULE.match(after):
            heads = _cells(row[1])
        elif heads:
            made += ["", _sentence(heads, _cells(row[1])), ""]
        else:
            made.append(line)
    return made


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split("|")]


def _sentence(heads: Sequence[str], cells: Sequence[str]) -> str:
    named = [f"{head} {cell}".strip() for head, cell in zip(heads[1:], cells[1:], strict=False) if cell]
    return f"{cells[0]}: {', '.join(named)}." if named else f"{heads[0]}: {cells[0]}."
