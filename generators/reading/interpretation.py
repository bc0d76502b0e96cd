"""From marked words to a `Reading`: references resolved, numbers and sizes read, attributes given to their things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final, Literal

from generators.reading.marked_text import MarkedText
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
from generators.reading.requests import is_own_table, own_surface
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
    ("table", re.compile(r"\b(?:table|desk|counter|bench|shelf|nightstand|dresser|worktop)|[桌几台柜架]")),
    (
        "floor",
        re.compile(
            r"\b(?:room|bedroom|corner|hall|hallway|kitchen|office|flat|apartment|house|home"
            r"|garage|attic|basement|cellar|bathroom|classroom|studio|workshop|balcony|porch|patio|garden|backyard|bed|sofa|couch|chair)\b|[房屋角厅家室]"
        ),
    ),
    ("table", re.compile(r".")),
)
_CLAUSE: Final = re.compile(r"[,.;:!?，。；：！？]")
_OWN_WALL_ZH: Final = re.compile(
    r"^(?:请|帮我|给我|麻烦|我想|我要|想)*在(?:我家?的?|家里的?|房间的?|卧室的?|客厅的?)?墙(?:壁|面)?上(?:挂|贴|放|来|装)"
)
"""How a prompt begins that wants something on a wall of the asker's."""
_ONE: Final = re.compile(
    r"one|ones|another|other|others|first|second|third|fourth|fifth|last|rest|former|latter|some|half|一个|另|其"
)
"""References that pick some of several things out, and are things of their own."""
_BY_WHICH: Final = re.compile(
    r"\b(?:lit|illuminated|lighted|heated|warmed|reached|powered|watched|guarded)\s+(?:only|solely|just)\s+(?:by|with)\b"
    r"|\bonly\s+(?:lit|illuminated)\b|[只仅](?:有|靠|用|剩)?[^，。]{1,8}?(?:照明|照亮|亮着|点着)",
    re.IGNORECASE,
)
"""What alone does something to a place, in which all else may be."""
_BARE: Final = re.compile(r"\bbare\b")
_EMPTY: Final = re.compile(r"empty|deserted|vacant|unoccupied|nobody|no one|空|无人|没人")
_WHOLLY: Final = re.compile(
    r"\b(?:completely|totally|entirely|utterly|absolutely) empty\b|空无一物|空空如也", re.IGNORECASE
)
"""An emptiness that leaves no furniture."""


def interpret(prompt: str, marked: Marked, language: Language) -> Reading:
    """The reading of `prompt`, whose words are marked."""
    return _Interpretation(prompt, marked, language).reading()


class _Interpretation(MarkedText):
    def reading(self) -> Reading:
        spans = self.marked.spans
        denied = self._denied()
        things = [
            i for i, span in enumerate(spans) if i in self._members or (span.kind == "thing" and not self._is_spent(i))
        ]
        things = [i for i in things if i not in denied]
        places = [i for i, span in enumerate(spans) if span.kind == "place" and i not in denied]
        out = [i for i in denied if spans[i].kind in ("thing", "place")]
        only = {self._wanted_alone(span) for span in spans if span.kind == "only"}
        return Reading(
            text=self._seen(),
            language=self.language,
            where=where if (where := self.marked.where) in ("in", "out") else "any",
            places=tuple(self._named(i, denied) for i in places),
            things=tuple(self._named(i, denied) for i in things),
            relations=tuple(self._relations(denied)),
            shell=tuple(self._shell()),
            changes=tuple(self._changes(denied)),
            excluded=tuple(self._named(i, set()) for i in out),
            exclusive="alone" in only,
            emptied="empty" in only,
            lines=tuple(self.text(s) for s in spans if s.kind == "say" and not s.links),
            anchor=self._anchor(),
            unread=tuple(self.unread()),
        )

    def _seen(self) -> str:
        """The prompt, blanks for what is no part of the scene."""
        seen = list(self.prompt)
        for place in self.marked.aside:
            begin, end = self.characters[place]
            seen[begin:end] = " " * (end - begin)
        return "".join(seen)

    # --- what spans stand for ---

    def heads(self, place: int, seen: frozenset[int] = frozenset()) -> tuple[int, ...]:
        """The things that a span is or stands for."""
        span = self.marked.spans[place]
        if span.kind != "ref" or place in seen or place in self._members:
            return (place,)
        return tuple(dict.fromkeys(head for i in span.links for head in self.heads(i, seen | {place})))

    @cached_property
    def _members(self) -> dict[int, int]:
        """References that are things of their own ("one red, the other blue", "and a green one"), and whose kind."""
        spans = self.marked.spans
        described = {i for span in spans if span.kind not in ("ref", "count", "not", "only") for i in span.links}
        return {
            place: span.links[0]
            for place, span in enumerate(spans)
            if span.kind == "ref"
            and len(span.links) == 1
            and spans[span.links[0]].kind == "thing"
            and _ONE.search(self.text(span))
            and place in described
        }

    def _is_spent(self, place: int) -> bool:
        """Whether all of several things are told apart by references of their own."""
        several = self._told_apart(place)
        if not several:
            return False
        counts = [count for span in self.marked.spans if span.kind == "count" and place in span.links
                  if (count := read_count(self.text(span)))]  # fmt: skip
        whole = next((count.usual for count in counts), 2 if is_plural(self.text(self.marked.spans[place])) else 1)
        return 1 < whole <= len(several)

    def _said_of(self, place: int, kind: str) -> Iterator[Span]:
        """Spans of a kind that belong to a thing, or to what stands for it, or to all of those it is one of."""
        owner = self._members.get(place)
        whole = owner if owner is not None and kind != "count" and self._is_spent(owner) else None
        for span in self.marked.spans:
            if span.kind == kind and any(i == whole or place in self.heads(i) for i in span.links):
                yield span

    def _denied(self) -> set[int]:
        """Spans that a negation is about."""
        return {
            head for span in self.marked.spans if span.kind == "not" for i in span.targets for head in self.heads(i)
        }

    def _wanted_alone(self, span: Span) -> Literal["alone", "empty", ""]:
        """Whether an exclusion is of all else, of what a place usually has, or of what one thing holds."""
        about = [self.marked.spans[i] for i in span.targets]
        word = self.text(span)
        if _BY_WHICH.search(self.prompt):
            return ""
        if not (emptied := _EMPTY.search(word)) and not _BARE.search(word):
            return "alone"
        if about and not all(one.kind in ("place", "shell") for one in about):
            return ""
        return "empty" if emptied and not _WHOLLY.search(self.prompt) else "alone"

    # --- parts of the reading ---

    def _named(self, place: int, denied: set[int]) -> Named:
        text = self.text(self.marked.spans[self._members.get(place, place)])
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
            says=tuple(self.original(s) for s in self._said_of(place, "say")),
            span=self.said(place),
        )

    def _count(self, place: int) -> Count | None:
        counts = [count for span in self._said_of(place, "count") if (count := read_count(self.text(span)))]
        several = sum(owner == place for owner in self._members.values())
        if place in self._members and not counts:
            return Count(1)
        if not counts:
            return None
        number = next((c.number for c in counts if c.number is not None), None)
        if number is not None and several:
            number -= several if several < number else 0
        return Count(number, next((c.group for c in counts if c.group), ""))

    def _looks(self, place: int, denied: set[int]) -> Looks:
        """How it looks; one of several that is told apart by its size alone looks as they all do."""
        own = Looks(
            self._words(place, "color", denied), self._words(place, "mat", denied), self._words(place, "look", denied)
        )
        return self._looks(self._members[place], denied) if place in self._members and not own.words else own

    def _words(self, place: int, kind: str, denied: set[int]) -> tuple[str, ...]:
        spans = self.marked.spans
        return tuple(
            self.text(span).removesuffix("的") for span in self._said_of(place, kind) if spans.index(span) not in denied
        )

    def _sizes(self, place: int) -> Iterator[Size]:
        for span in self._said_of(place, "size"):
            if size := read_size(self.text(span)):
                yield size

    def _larger_than(self, place: int) -> int | None:
        """The next thing after a comparison that ends in "as", "than" or "of"."""
        spans = self.marked.spans
        for span in self._said_of(place, "size"):
            size = read_size(self.text(span))
            following = next(
                (i for i, s in enumerate(spans) if s.start >= span.stop and s.kind in ("thing", "ref")), None
            )
            if size and size.as_other and following is not None and place not in self.heads(following):
                return next(iter(self.heads(following)), None)
        return None

    def _parts(self, place: int, denied: set[int]) -> Iterator[NamedPart]:
        spans = self.marked.spans
        for number, span in enumerate(spans):
            if span.kind == "part" and number not in denied and any(place in self.heads(i) for i in span.links):
                yield NamedPart(self.text(span), self._looks(number, denied), self.said(number))

    def _relations(self, denied: set[int]) -> Iterator[RelationSaid]:
        for number, span in enumerate(self.marked.spans):
            if span.kind != "rel" or number in denied:
                continue
            subjects, targets = self._ends(span.links, denied), self._ends(span.targets, denied)
            shells = [self._shell_part(i) for i in span.targets if self.marked.spans[i].kind == "shell"]
            kind: RelationKind = span.label  # type: ignore[assignment]
            if subjects:
                yield RelationSaid(
                    kind=kind,
                    subjects=tuple(s for s in subjects if s not in targets) or subjects,
                    targets=targets,
                    shell=shells[0] if shells else self._own_shell(span),
                    distance_m=self._distance(number),
                    span=self.said(number),
                )

    def _ends(self, places: Iterable[int], denied: set[int]) -> tuple[int, ...]:
        """Things and places that an arrow ends at; a part counts as its owner."""
        spans = self.marked.spans
        found: list[int] = []
        for place in places:
            for head in self.heads(place):
                owners = spans[head].links if spans[head].kind == "part" else (head,)
                found += [i for owner in owners for i in self.heads(owner)]
        told = [i for place in found for i in (self._told_apart(place) if self._is_spent(place) else (place,))]
        return tuple(
            i
            for i in dict.fromkeys(told)
            if i not in denied and (spans[i].kind in ("thing", "place") or i in self._members)
        )

    def _told_apart(self, place: int) -> tuple[int, ...]:
        return tuple(member for member, owner in self._members.items() if owner == place)

    def _shell_part(self, place: int) -> ShellPart:
        return next(part for part, pattern in _SHELL if pattern.search(self.text(self.marked.spans[place])))

    def _own_shell(self, span: Span) -> ShellPart | None:
        """The surface that a relation's own words name: "on the wall"."""
        text = self.text(span)
        return next((part for part, pattern in _SHELL[:2] if pattern.search(text)), None)

    def _distance(self, number: int) -> float | None:
        for span in self.marked.spans:
            if span.kind == "size" and number in span.links:
                return read_length(self.text(span))
        return None

    def _shell(self) -> Iterator[ShellSaid]:
        for number, span in enumerate(self.marked.spans):
            looks = self._looks(number, self._denied()) if span.kind == "shell" else Looks()
            if looks.words:
                yield ShellSaid(self._shell_part(number), looks, self.said(number))

    def _changes(self, denied: set[int]) -> Iterator[Change]:
        for number, span in enumerate(self.marked.spans):
            if (
                span.kind in ("time", "weather", "mood", "style")
                and number not in denied
                and not self._is_a_things(span)
            ):
                aspect: Aspect = span.kind  # type: ignore[assignment]
                yield Change(aspect, self.text(span), self.said(number))

    def _is_a_things(self, span: Span) -> bool:
        """Whether a style is one thing's own, rather than the scene's."""
        return any(self.marked.spans[i].kind == "thing" for i in span.links)

    def _anchor(self) -> AnchorKind | None:
        for span in self.marked.spans:
            if span.kind == "anchor":
                said = self.text(span)
                if not any(pattern.search(said) for _, pattern in _ANCHORS[:-1]):
                    said = _CLAUSE.split(self.prompt[span.start :])[0]  # "my", of my room
                return next(kind for kind, pattern in _ANCHORS if pattern.search(said))
        if _OWN_WALL_ZH.search(self.prompt):
            return "wall"
        return "table" if is_own_table(self.prompt) else own_surface(self.prompt)
