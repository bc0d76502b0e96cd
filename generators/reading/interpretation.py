"""From marked words to a `Reading`: references resolved, numbers and sizes read, attributes given to their things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generators.reading.markup import Marked, Span
from generators.reading.reading import (
    AnchorKind,
    Aspect,
    Change,
    Language,
    Looks,
    Named,
    NamedPart,
    Reading,
    RelationKind,
    RelationSaid,
    ShellPart,
    ShellSaid,
)
from generators.reading.reading import Span as Said
from generators.vocabulary.inflection import is_plural
from generators.vocabulary.measures import Size, read_length, read_size
from generators.vocabulary.numbers import Count, read_count

_SHELL: Final[tuple[tuple[ShellPart, re.Pattern[str]], ...]] = (
    ("walls", re.compile(r"wall|墙")),
    ("ceiling", re.compile(r"ceiling|roof|天花|顶")),
    ("sky", re.compile(r"sky|skies|天空|天")),
    ("floor", re.compile(r".")),
)
_ANCHORS: Final[tuple[tuple[AnchorKind, re.Pattern[str]], ...]] = (
    ("wall", re.compile(r"\bwall|墙")),
    ("floor", re.compile(r"\b(?:floor|carpet|rug|ground|lawn|terrace|driveway|yard)\b|地")),
    ("table", re.compile(r".")),
)
_UNSAID: Final = frozenset(
    "a an the and or of with there is are was were be it its i we you me my your us our want would like 'd ’d d please show "
    "see let make create build give put add some that this these those which who where while as to in at on for from by "
    "can could scene picture photo image view imagine also then but so very just into has have having here , . ; : ! ? - – — "
    "( ) \" ' “ ” ‘ ’ 's s ’s t do does not need one looks like all both them they he she his her their up out down 一 个 了 的 着 "
    "在 有 是 和 与 、 ， 。 ！ ？ ： ； “ ” 我 想 要 请 给 让 把 这 那 里 上 里面 还 也 都 就 它 他 她 们 只 张 把 座 棵 条 朵 本 辆 艘 块 尊 幅 匹 头 件 台 栋 间 "
    "盏 片 位 名 套 扇 根 支 杯 盘 场 场景 看 到 见 地 得".split()
)
"""Words that say nothing by themselves: when no span holds them, nothing was left unread."""


def interpret(prompt: str, marked: Marked, language: Language, sure: Sequence[float] = ()) -> Reading:
    """The reading of `prompt`, whose words are marked. `sure` is how sure the marking of each span is, 0..1."""
    return _Interpretation(prompt, marked, language, tuple(sure) or (1.0,) * len(marked.spans)).reading()


@dataclass(frozen=True)
class _Interpretation:
    prompt: str
    marked: Marked
    language: Language
    sure: tuple[float, ...]

    def reading(self) -> Reading:
        spans = self.marked.spans
        denied = self._denied()
        things = [i for i, span in enumerate(spans) if span.kind == "thing" and i not in denied]
        places = [i for i, span in enumerate(spans) if span.kind == "place" and i not in denied]
        out = [i for i in denied if spans[i].kind in ("thing", "place")]
        only = any(span.kind == "only" for span in spans)
        return Reading(
            text=self.prompt,
            language=self.language,
            where="any" if self.marked.where == "edit" else self.marked.where,
            places=tuple(self._named(i, denied) for i in places),
            things=tuple(self._named(i, denied) for i in things),
            relations=tuple(self._relations(denied)),
            shell=tuple(self._shell()),
            changes=tuple(self._changes(denied)),
            excluded=tuple(self._named(i, set()) for i in out),
            exclusive=only and self._is_exclusive(),
            lines=tuple(self._text(s) for s in spans if s.kind == "say" and not s.links),
            anchor=self._anchor(),
            unread=tuple(self._unread()),
        )

    # --- what spans stand for ---

    def heads(self, place: int, seen: frozenset[int] = frozenset()) -> tuple[int, ...]:
        """The things that a span is or stands for."""
        span = self.marked.spans[place]
        if span.kind != "ref" or place in seen:
            return (place,)
        return tuple(dict.fromkeys(head for i in span.links for head in self.heads(i, seen | {place})))

    def _said_of(self, place: int, kind: str) -> Iterator[Span]:
        """Spans of a kind that belong to a thing, or to what stands for it."""
        for span in self.marked.spans:
            if span.kind == kind and any(place in self.heads(i) for i in span.links):
                yield span

    def _denied(self) -> set[int]:
        """Spans that a negation is about."""
        return {head for span in self.marked.spans if span.kind == "not" for i in span.targets for head in self.heads(i)}

    def _is_exclusive(self) -> bool:
        """Whether an exclusion is of the scene, rather than of one empty thing in it."""
        spans = self.marked.spans
        for span in spans:
            if span.kind == "only":
                about = [spans[i] for i in span.targets]
                word = self._text(span)
                emptied = re.search(r"empty|bare|deserted|vacant|空", word) is not None
                if not emptied or not about or all(one.kind in ("place", "shell") for one in about):
                    return True
        return False

    # --- parts of the reading ---

    def _named(self, place: int, denied: set[int]) -> Named:
        span = self.marked.spans[place]
        text = self._text(span)
        larger = self._larger_than(place)
        return Named(
            id=place,
            text=text,
            plural=self.language == "en" and is_plural(text),
            count=self._count(place),
            looks=self._looks(place, denied),
            sizes=tuple(self._sizes(place)),
            larger_than=larger,
            parts=tuple(self._parts(place, denied)),
            poses=self._words(place, "pose", denied),
            styles=self._words(place, "style", denied),
            says=tuple(self._original(s) for s in self._said_of(place, "say")),
            span=self._said(place),
        )

    def _count(self, place: int) -> Count | None:
        counts = [count for span in self._said_of(place, "count") if (count := read_count(self._text(span)))]
        if not counts:
            return None
        number = next((c.number for c in counts if c.number is not None), None)
        return Count(number, next((c.group for c in counts if c.group), ""))

    def _looks(self, place: int, denied: set[int]) -> Looks:
        return Looks(
            self._words(place, "color", denied), self._words(place, "mat", denied), self._words(place, "look", denied)
        )

    def _words(self, place: int, kind: str, denied: set[int]) -> tuple[str, ...]:
        spans = self.marked.spans
        return tuple(
            self._text(span).removesuffix("的")
            for span in self._said_of(place, kind)
            if spans.index(span) not in denied
        )

    def _sizes(self, place: int) -> Iterator[Size]:
        for span in self._said_of(place, "size"):
            if size := read_size(self._text(span)):
                yield size

    def _larger_than(self, place: int) -> int | None:
        """The next thing after a comparison that ends in "as", "than" or "of"."""
        spans = self.marked.spans
        for span in self._said_of(place, "size"):
            size = read_size(self._text(span))
            following = next((i for i, s in enumerate(spans) if s.start >= span.stop and s.kind in ("thing", "ref")), None)
            if size and size.as_other and following is not None and place not in self.heads(following):
                return next(iter(self.heads(following)), None)
        return None

    def _parts(self, place: int, denied: set[int]) -> Iterator[NamedPart]:
        spans = self.marked.spans
        for number, span in enumerate(spans):
            if span.kind == "part" and number not in denied and any(place in self.heads(i) for i in span.links):
                yield NamedPart(self._text(span), self._looks(number, denied), self._said(number))

    def _relations(self, denied: set[int]) -> Iterator[RelationSaid]:
        for number, span in enumerate(self.marked.spans):
            if span.kind != "rel" or number in denied:
                continue
            subjects, targets = self._ends(span.links, denied), self._ends(span.targets, denied)
            kind: RelationKind = span.label  # type: ignore[assignment]
            if subjects:
                yield RelationSaid(
                    kind=kind,
                    subjects=tuple(s for s in subjects if s not in targets) or subjects,
                    targets=targets,
                    distance_m=self._distance(number),
                    span=self._said(number),
                )

    def _ends(self, places: Iterable[int], denied: set[int]) -> tuple[int, ...]:
        """Things and places that an arrow ends at; a part counts as its owner."""
        spans = self.marked.spans
        found: list[int] = []
        for place in places:
            for head in self.heads(place):
                owners = spans[head].links if spans[head].kind == "part" else (head,)
                found += [i for owner in owners for i in self.heads(owner) if spans[i].kind in ("thing", "place")]
        return tuple(i for i in dict.fromkeys(found) if i not in denied)

    def _distance(self, number: int) -> float | None:
        for span in self.marked.spans:
            if span.kind == "size" and number in span.links:
                return read_length(self._text(span))
        return None

    def _shell(self) -> Iterator[ShellSaid]:
        for number, span in enumerate(self.marked.spans):
            looks = self._looks(number, self._denied()) if span.kind == "shell" else Looks()
            if looks.words:
                part = next(part for part, pattern in _SHELL if pattern.search(self._text(span)))
                yield ShellSaid(part, looks, self._said(number))

    def _changes(self, denied: set[int]) -> Iterator[Change]:
        for number, span in enumerate(self.marked.spans):
            if span.kind in ("time", "weather", "mood", "style") and number not in denied and not self._is_a_things(span):
                aspect: Aspect = span.kind  # type: ignore[assignment]
                yield Change(aspect, self._text(span), self._said(number))

    def _is_a_things(self, span: Span) -> bool:
        """Whether a style is one thing's own, rather than the scene's."""
        return any(self.marked.spans[i].kind == "thing" for i in span.links)

    def _anchor(self) -> AnchorKind | None:
        for span in self.marked.spans:
            if span.kind == "anchor":
                return next(kind for kind, pattern in _ANCHORS if pattern.search(self._text(span)))
        return None

    def _unread(self) -> Iterator[str]:
        """Runs of words that say something and lie in no span."""
        held = {word for span in self.marked.spans for word in range(span.start, span.stop)}
        run: list[int] = []
        for place, word in enumerate((*self.marked.words, ".")):
            if place in held or word.lower() in _UNSAID:
                if run:
                    yield self._join(run[0], run[-1] + 1)
                run = []
            else:
                run.append(place)

    # --- words and characters ---

    def _text(self, span: Span) -> str:
        return self._join(span.start, span.stop).lower()

    def _original(self, span: Span) -> str:
        said = self._said_span(span)
        return self.prompt[said.start : said.stop]

    def _join(self, start: int, stop: int) -> str:
        begin, end = self._characters()[start][0], self._characters()[stop - 1][1]
        return re.sub(r"\s*-\s*", "-", " ".join(self.prompt[begin:end].split()))

    def _said(self, place: int) -> Said:
        span = self.marked.spans[place]
        said = self._said_span(span)
        return Said(said.start, said.stop, self.sure[place])

    def _said_span(self, span: Span) -> Said:
        characters = self._characters()
        return Said(characters[span.start][0], characters[span.stop - 1][1])

    def _characters(self) -> list[tuple[int, int]]:
        """Where each word stands in the prompt."""
        places: list[tuple[int, int]] = []
        at = 0
        for word in self.marked.words:
            begin = self.prompt.index(word, at)
            at = begin + len(word)
            places.append((begin, at))
        return places
