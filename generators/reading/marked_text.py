"""The words of marked spans as they were written, and what no span holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generators.reading.markup import Marked, Span
from generators.reading.reading import Language
from generators.reading.reading import Span as Said
from generators.vocabulary.function_words import UNSAID


@dataclass(frozen=True)
class MarkedText:
    """A text whose words are marked."""

    prompt: str
    marked: Marked
    language: Language

    def text(self, span: Span) -> str:
        """The words of a span as they were written, in lower case."""
        return self.join(span.start, span.stop).lower()

    def original(self, span: Span) -> str:
        """The words of a span, exactly as they were written."""
        begin, end = self.characters[span.start][0], self.characters[span.stop - 1][1]
        return self.prompt[begin:end]

    def join(self, start: int, stop: int) -> str:
        """Words `start` to `stop` as they were written, with single spaces."""
        begin, end = self.characters[start][0], self.characters[stop - 1][1]
        return re.sub(r"\s*-\s*", "-", " ".join(self.prompt[begin:end].split()))

    def said(self, place: int) -> Said:
        """Where the span of a number stands in the text, and how sure it is."""
        span = self.marked.spans[place]
        return Said(self.characters[span.start][0], self.characters[span.stop - 1][1], span.sure)

    def unread(self) -> Iterator[str]:
        """Runs of words that say something and lie in no span."""
        held = {word for span in self.marked.spans for word in range(span.start, span.stop)}
        run: list[int] = []
        for place, word in enumerate((*self.marked.words, ".")):
            if place in held or place in self.marked.aside or word.lower() in UNSAID:
                if run:
                    yield self.join(run[0], run[-1] + 1)
                run = []
            else:
                run.append(place)

    @cached_property
    def characters(self) -> list[tuple[int, int]]:
        """Where each word begins and ends in the text."""
        places: list[tuple[int, int]] = []
        at = 0
        for word in self.marked.words:
            begin = self.prompt.index(word, at)
            at = begin + len(word)
            places.append((begin, at))
        return places
