"""The words of marked spans as they were written, and what no span holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generators.reading.markup import Marked, Span
from generators.reading.reading import Language
from generators.reading.reading import Span as Said

_UNSAID: Final = frozenset(
    "a an the and or of with there is are was were be it its i we you me my your us our want would like 'd ’d d please show "
    "see let make create build give put add some that this these those which who where while as to in at on for from by "
    "can could scene picture photo image view imagine also then but so very just into has have having here , . ; : ! ? - – — "
    "( ) \" ' “ ” ‘ ’ 's s ’s t do does not need one looks like all both them they he she his her their up out down 一 个 了 的 着 "
    "在 有 是 和 与 、 ， 。 ！ ？ ： ； “ ” 我 想 要 请 给 让 把 这 那 里 上 里面 还 也 都 就 它 他 她 们 只 张 把 座 棵 条 朵 本 辆 艘 块 尊 幅 匹 头 件 台 栋 间 "
    "盏 片 位 名 套 扇 根 支 杯 盘 场 场景 看 到 见 地 得".split()
)  # fmt: skip
"""Words that say nothing by themselves: when no span holds them, nothing was left unread."""


@dataclass(frozen=True)
class MarkedText:
    """A text whose words are marked. `sure` is how sure the marking of each span is, 0..1."""

    prompt: str
    marked: Marked
    language: Language
    sure: tuple[float, ...]

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
        return Said(self.characters[span.start][0], self.characters[span.stop - 1][1], self.sure[place])

    def unread(self) -> Iterator[str]:
        """Runs of words that say something and lie in no span."""
        held = {word for span in self.marked.spans for word in range(span.start, span.stop)}
        run: list[int] = []
        for place, word in enumerate((*self.marked.words, ".")):
            if place in held or word.lower() in _UNSAID:
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
