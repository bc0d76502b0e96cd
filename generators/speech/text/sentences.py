"""Sentences of a text, once for every voice. `sentencex` finds their ends; what abbreviations and length say, this."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from generators.speech.text.chinese import has_chinese
from generators.speech.text.english.abbreviations import GOES_ON, OPEN

LONGEST = 300
"""Characters of a sentence beyond which it is parted at a clause, else at a space, else anywhere."""
SOON = 120
"""Characters of the first piece of a text, where a clause ends by then: it is heard while the next are made."""
_LATIN_A_CHARACTER = 5
"""Letters that take as long to say as one Chinese character."""
_PARAGRAPH_S, _SENTENCE_S, _CLAUSE_S = 0.65, 0.4, 0.12
"""Silence after a paragraph or a heading, a sentence, and where a long sentence was parted."""
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*\S)")
_LAST_WORD = re.compile(r"([\w.'’]+)\.[\"”’)\]]*\s*$")
_ANSWER = re.compile(r"(?<=\bNo\.)(?=\s+[A-Z])")
"""After the answer, which looks like the abbreviation."""
_WORD = re.compile(r"\w")
_ENDED = re.compile(r"[.!?…。！？]['\"”’)\]]*$")
_CLAUSE = re.compile(r"[,;:—–]['\"”’)]*\s+|[，；：、]")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence of `text` with a letter or digit in it, in order and trimmed.

    A line ends a sentence. Takes time in proportion to the text.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _blocks(text):
        for sentence in _of_block(text, start, end):
            spans.extend(_parted(text, *sentence))
    return [*_soon(text, *spans[0]), *spans[1:]] if spans else []


def pause_after(text: str, end: int, start: int) -> float:
    """Seconds of silence between a sentence that ends at `end` and the next, which begins at `start`."""
    if "\n" in text[end:start]:
        return _PARAGRAPH_S
    return _SENTENCE_S if _ENDED.search(text[max(0, end - 4) : end]) else _CLAUSE_S


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for found in _BLOCK.finditer(text):
        yield at, found.start()
        at = found.end()
    yield at, len(text)


def _of_block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = at = start
    for piece in _pieces(text[start:end]):
        at += len(piece)
        if at < end and (_goes_on(text[first:at], text[at:end][:40]) or not _WORD.search(text[first:at])):
            continue
        yield first, at
        first = at
    if first < end:
        yield first, end


def _pieces(block: str) -> Iterator[str]:
    for piece in sentencex.segment("zh" if has_chinese(block) else "en", block):
        yield from _ANSWER.split(piece)


def _goes_on(said: str, rest: str) -> bool:
    """Whether the point that ends `said` only shortens a word that `rest` goes on from."""
    found = _LAST_WORD.search(said[-40:])
    if said.rstrip().endswith(" .") and rest[:1].isalnum():
        return True  # the point belongs to what follows: .NET
    rest = rest.lstrip()
    if not found or not rest:
        return False
    word = found[1]
    if word in GOES_ON or rest[0].islower():
        return True
    if re.fullmatch(r"[A-Z]|(?:\d+)", word) and len(said.strip()) <= 4:
        return True  # an initial, or the number of an item
    return (
        word in OPEN
        and bool(re.match(r"[\d+(]" if word.islower() or word in ("No", "Nos") else r"[\dA-Z+(]", rest))
        and (word != "St" or not re.search(r"[A-Z]\w+ St\.\s*$", said))
    )


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    longest = LONGEST // (_LATIN_A_CHARACTER if has_chinese(text[start:end]) else 1)
    while end - start > longest:
        window = text[start : start + longest]
        cuts = [found.end() for found in _CLAUSE.finditer(window) if found.end() > longest // 4]
        cut = cuts[-1] if cuts else window.rfind(" ") + 1 if " " in window[1:] else longest
        yield from _trimmed(text, start, start + cut)
        start += cut
    yield from _trimmed(text, start, end)


def _soon(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A long first sentence in two at the last clause that ends soon enough."""
    soon = SOON // (_LATIN_A_CHARACTER if has_chinese(text[start:end]) else 1)
    cuts = [found.end() for found in _CLAUSE.finditer(text[start : start + soon]) if found.end() > soon // 4]
    if end - start > soon and cuts:
        yield from _trimmed(text, start, start + cuts[-1])
        start += cuts[-1]
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if _WORD.search(piece):
        yield start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
