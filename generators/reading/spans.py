"""The spans of a marked text: what they stand for, what belongs to them, what is denied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generators.reading.marked_text import MarkedText
from generators.reading.markup import Span
from generators.reading.reading import Looks


@dataclass(frozen=True)
class Spans(MarkedText):
    """A marked text with its spans looked up."""

    @property
    def _spans(self) -> tuple[Span, ...]:
        return self.marked.spans

    @property
    def _denied(self) -> set[int]:
        return {i for span in self._spans if span.kind == "not" for i in span.targets}

    def heads(self, place: int, seen: frozenset[int] = frozenset()) -> tuple[int, ...]:
        """The things that a span is or stands for."""
        span = self._spans[place]
        if span.kind != "ref" or place in seen:
            return (place,)
        return tuple(dict.fromkeys(head for i in span.links for head in self.heads(i, seen | {place})))

    def text_between(self, start: int, stop: int) -> str:
        """The words of a stretch, in lower case."""
        return self.join(start, stop).lower()

    def _of(self, place: int, kind: str) -> Iterator[Span]:
        """Spans of a kind that belong to one span and are not denied."""
        for i, span in enumerate(self._spans):
            if span.kind == kind and place in span.links and i not in self._denied:
                yield span

    def _parts(self, place: int) -> Iterator[int]:
        for i, span in enumerate(self._spans):
            if span.kind == "part" and place in span.links and i not in self._denied and self._looks(i).words:
                yield i

    def _words(self, place: int, kind: str) -> tuple[str, ...]:
        return tuple(self._plain(self.text(span)) for span in self._of(place, kind))

    def _looks(self, place: int) -> Looks:
        return Looks(self._words(place, "color"), self._words(place, "mat"), self._words(place, "look"))

    def _word(self, place: int) -> str:
        return self._plain(self._whole(self._spans[place]))

    def _whole(self, span: Span) -> str:
        """The words of a span, with "too" or "less" before them."""
        before = self.text_between(span.start - 1, span.start) if span.start else ""
        return f"{before} {self.text(span)}" if before in ("too", "less", "太", "过于") else self.text(span)

    def _noun(self, place: int) -> str:
        return re.sub(r"['’]s?$", "", self.text(self._spans[place])).removesuffix("的")

    @staticmethod
    def _plain(text: str) -> str:
        return text.removesuffix("的")

    def _joined(self, places: Iterable[int], kind: str) -> str:
        return " ".join(self._whole(self._spans[i]) for i in places if self._spans[i].kind == kind)
