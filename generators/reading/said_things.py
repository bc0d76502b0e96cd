"""From the spans of a marked instruction to the things that acts are done to, and where they stand or go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec

from generators.reading import deeds
from generators.reading.instruction import Act, PartLooks, Relative, Things
from generators.reading.markup import Span
from generators.reading.reading import RelationKind, ShellPart
from generators.reading.spans import Spans
from generators.vocabulary.inflection import is_plural
from generators.vocabulary.measures import read_factor, read_length, read_size
from generators.vocabulary.numbers import Count, read_count
from generators.vocabulary.picks import Pick, read_pick

_SHELL: Final[tuple[tuple[ShellPart, re.Pattern[str]], ...]] = (
    ("walls", re.compile(r"wall|墙")),
    ("ceiling", re.compile(r"ceiling|天花|顶")),
    ("sky", re.compile(r"sky|skies|天空|天")),
    ("floor", re.compile(r".")),
)
WHOLE: Final = ("time", "weather", "mood", "style")
_SIDES: Final[dict[str, Pick]] = {
    "left": Pick("left"), "right": Pick("right"), "middle": Pick("middle"), "front": Pick("near"),
    "behind": Pick("far"),
}  # fmt: skip
"""Relations to nothing that choose: "the chair on the right"."""
LINES: Final = frozenset({"along", "front", "behind", "around", "facing", "beside", "against"})
"""Relations that say where things are lined up or copied to, rather than which are meant."""
COPIES = 1000
"""Ids of what a duplication makes: this and the number of its act."""
_ALL: Final = ("all", "each", "pair")


@dataclass(frozen=True)
class SaidThings(Spans):
    """Builds what spans stand for."""

    _built: set[int] = field(default_factory=set)
    """Spans of the things that were said in full: further mentions only name them."""
    _placing: set[int] = field(default_factory=set)
    """Relations that say where to, and choose nothing."""

    def _destination(self, number: int, kinds: frozenset[str] | None = None) -> Relative | None:
        """The last relation of what an act is done to says where to; those before it choose."""
        found = [
            i
            for i, s in enumerate(self._spans)
            if s.kind == "rel" and self._is_of(s, number) and (kinds is None or s.label in kinds)
        ]
        if kinds is not None:
            found = [i for i in found if self._spans[i].targets or i > number]
        if not found:
            return None
        self._placing.add(found[-1])
        return self._relative(found[-1])

    def _is_of(self, relation: Span, number: int) -> bool:
        """Whether a relation is about what an act is done to."""
        about = self._spans[number].links
        return any(i in about for i in relation.links)

    def _relative(self, place: int) -> Relative:
        span = self._spans[place]
        kind: RelationKind = span.label  # type: ignore[assignment]
        whom = [i for i in span.targets if self._spans[i].kind not in ("place", "anchor")]
        sizes = [self.text(s) for s in self._spans if s.kind == "size" and place in s.links]
        distance = next((metres for text in sizes if (metres := read_length(text)) is not None), None)
        closer = bool(deeds.CLOSER.search(self.text(span)))
        return Relative(
            kind=kind,
            whom=tuple(self.things(i) for i in whom),
            distance_m=distance,
            away=closer and bool(whom or kind in ("beside", "far")),
            across=bool(whom) and bool(deeds.ACROSS.search(self.text(span))),
        )

    def things(self, place: int, *, new: bool = False) -> Things:
        """What a span stands for, with all that is said of it."""
        span = self._spans[place]
        if span.kind == "shell":
            part = next(part for part, pattern in _SHELL if pattern.search(self.text(span)))
            return Things(id=place, text=self.text(span), shell=part, picks=self._picks(place), span=self.said(place))
        if span.kind == "part":
            return self._part(place)
        if span.kind == "ref":
            return self._reference(place, new)
        if place in self._built and not new:
            return Things(id=place, same=place, text=self._noun(place), span=self.said(place))
        self._built.add(place)
        return self._described(place, self._noun(place), new)

    def _part(self, place: int) -> Things:
        span = self._spans[place]
        owners = [i for i in span.links if self._spans[i].kind != "part"]
        if not owners:
            return Things(id=place, text=self.text(span), span=self.said(place))
        owner = self.things(owners[0])
        return replace_things(owner, part=self._noun(place), span=self.said(place))

    def _reference(self, place: int, new: bool) -> Things:
        span, text = self._spans[place], self.text(self._spans[place])
        heads = [i for i in self.heads(place) if self._spans[i].kind in ("thing", "shell", "part")]
        made = [i for i in self._built if i >= COPIES]
        fresh = any(pick.by == "new" for pick in self._picks(place))
        if made and not new and (deeds.COPIES.search(text) or fresh):
            return Things(id=place, same=made[-1], text=text, span=self.said(place))
        if deeds.REST.search(text):
            same = heads[0] if heads else None
            return replace_things(self._described(place, "", new), same=same, rest=True, plural=True)
        if deeds.EVERYTHING.search(text) and not heads:
            return replace_things(self._described(place, "", new), every=True, plural=True, count=None)
        known = next((i for i in span.links if i in self._built), None)
        if not heads and known is not None:
            return Things(id=place, same=known, plural=bool(deeds.THEM.search(text)), span=self.said(place))
        if not heads and self.language == "zh" and deeds.ONE.search(text) and (noun := self._noun_before(place)):
            self._built.add(place)
            own = self._described(place, noun, new)
            return replace_things(own, plural=False, count=own.count or _amount(text))
        if not heads and (noun := self._noun_after(place)):
            own = self._described(place, noun, new)
            return replace_things(own, picks=(*own.picks, *filter(None, (read_pick(text),))), plural=False)
        if not heads:
            self._built.add(place)
            own = self._described(place, "", new)
            number = read_count(text)
            person = bool(deeds.PERSON.search(text))
            return replace_things(own, count=own.count or number, person=person) if number or person else own
        head = heads[0]
        own = self._described(place, self._noun(head), new)
        several = self._is_number(place, text)
        chosen = own.picks or own.looks.words or own.relations or own.sizes or own.count or several
        if several and not new:
            bare = not (own.picks or own.looks.words or own.relations or own.sizes)
            counted = replace_things(own, count=own.count or read_count(text), plural=False)
            return replace_things(counted, same=head) if bare else counted
        if new or (deeds.ONE.search(text) and chosen):
            plural = own.plural and not re.search(r"\bone\b", text)
            return own if new else replace_things(own, plural=plural, count=own.count or _amount(text))
        if self._spans[head].kind == "part":
            return self._part(head)
        if self._spans[head].kind == "shell":
            return self.things(head)
        if head in self._built:
            plural = bool(deeds.THEM.search(text))
            return Things(id=place, same=head, text=self._noun(head), plural=plural, span=self.said(place))
        return self.things(head)

    def _is_number(self, place: int, text: str) -> bool:
        """Whether a reference is so many of several, rather than those that were pointed at: "all but one"."""
        start = self._spans[place].start
        before = self.marked.words[start - 1].lower() if start else ""
        count = read_count(text)
        return count is not None and count.number is not None and before not in deeds.POINTED

    def _noun_after(self, place: int) -> str:
        """The noun of the thing to come that a bare ordinal goes with: "the first and the last candle"."""
        if read_pick(self.text(self._spans[place])) is None:
            return ""
        fellows = {i for s in self._spans if s.kind == "act" and place in s.links for i in s.links}
        return next((self._noun(i) for i in sorted(fellows) if i > place and self._spans[i].kind == "thing"), "")

    def _noun_before(self, place: int) -> str:
        """The noun of the last thing before a bare "that one", unless it is only said to be by it."""
        by = {i for span in self._spans if span.kind == "rel" and place in span.links for i in span.targets}
        before = [i for i, s in enumerate(self._spans[:place]) if s.kind == "thing" and i not in by]
        return self._noun(before[-1]) if before else ""

    def _described(self, place: int, text: str, new: bool) -> Things:
        """A thing with what is said of it directly."""
        amounts = [self.text(s) for s in self._of(place, "count") if not self._is_of_whole(s, place)]
        count, share = self._amount(place, amounts, new)
        sizes = [size for s in self._of(place, "size") if (size := read_size(self.text(s)))]
        picks, relations = self._choices(place, new)
        plural = is_plural(text) if self.language == "en" else self._is_plural_zh(place, bool(amounts or picks or new))
        return Things(
            id=place,
            text=text,
            plural=plural,
            count=count,
            share=share,
            picks=picks,
            looks=self._looks(place),
            sizes=tuple(sizes),
            styles=self._words(place, "style"),
            poses=self._words(place, "pose"),
            parts=tuple(PartLooks(self._noun(i), self._looks(i)) for i in self._parts(place)),
            relations=relations,
            but=() if new else self._exceptions(place),
            span=self.said(place),
        )

    def _amount(self, place: int, amounts: Sequence[str], new: bool) -> tuple[Count | None, float | None]:
        shares = [share for text in amounts if (share := read_factor(text)) is not None and 0 < share < 1]
        if shares and not new:
            return None, shares[0]
        counts = [count for text in amounts if (count := read_count(text))]
        numbers = [count.number for count in counts if count.number is not None]
        if not numbers and not new and any(deeds.FEWER.search(text) for text in amounts):
            return None, 1 / 3
        if counts:
            number = (numbers[0] if new else min(numbers)) if numbers else None  # "one of the three"
            return Count(number, next((c.group for c in counts if c.group), "")), None
        if amounts and new:
            return Count(group="few"), None
        return (Count(1), None) if self._is_indefinite(place) else (None, None)

    def _is_of_whole(self, amount: Span, place: int) -> bool:
        """Whether an amount says how many there are: "the smaller of the two"."""
        before = [word.lower() for word in self.marked.words[max(amount.start - 2, 0) : amount.start]]
        return "of" in before and any(s.start < amount.start for s in self._of(place, "pick"))

    def _is_indefinite(self, place: int) -> bool:
        """Whether "a", "an" or "any" stands before the noun and its attributes."""
        return self._word_before(place) in deeds.INDEFINITE

    def _word_before(self, place: int) -> str:
        """The word before a noun and the attributes that lead up to it, in lower case; "" where it begins the text."""
        at = self._spans[place].start - 1
        held = {w for s in self._spans if place in s.links for w in range(s.start, s.stop)}
        while at >= 0 and at in held:
            at -= 1
        return self.marked.words[at].lower() if at >= 0 else ""

    def _is_plural_zh(self, place: int, counted: bool) -> bool:
        """A bare Chinese noun may be one or many; one that is pointed at, counted or picked is one."""
        start = self._spans[place].start
        before = "".join(self.marked.words[max(start - 3, 0) : start])
        return not counted and not re.search(r"[这那一]", before)

    def _choices(self, place: int, new: bool) -> tuple[tuple[Pick, ...], tuple[Relative, ...]]:
        picks = list(self._picks(place))
        relations: list[Relative] = []
        for i, span in enumerate(self._spans):
            if span.kind != "rel" or place not in span.links or i in self._placing:
                continue
            whom = [j for j in span.targets if self._spans[j].kind != "place"]
            if span.targets and not whom and span.label in ("inside", "on", "beside"):
                continue
            if not new and not span.targets and span.label in _SIDES:
                picks.append(_SIDES[span.label])
                continue
            self._placing.add(i)  # what it is about may refer back to it
            relations.append(self._relative(i))
        return _joined_picks(picks), tuple(relations)

    def _picks(self, place: int) -> tuple[Pick, ...]:
        said = [self.text(s) for s in self._of(place, "pick")]
        each = any(self.text(s) in ("every", "each", "每", "每个") for s in self._of(place, "count"))
        picks = tuple(pick for text in said if (pick := read_pick(text)))
        nth = next((p for p in picks if each and (p.by == "other" or (p.by == "order" and p.number > 1))), None)
        return (Pick("alternate", max(nth.number, 2)),) if nth else picks

    def _exceptions(self, place: int) -> tuple[Things, ...]:
        """What negations except from what an act is done to."""
        acts = [s for s in self._spans if s.kind == "act"]
        done = {i for s in acts for i in s.links}
        if place not in done:
            return ()
        found: list[Things] = []
        for span in self._spans:
            if span.kind == "not" and self._nearest_act(span, acts) is self._act_of(place, acts):
                found += [
                    self.things(i)
                    for i in span.targets
                    if self._spans[i].kind in ("thing", "ref") and i not in done and i != place
                    and not any(i in s.targets for s in acts)
                ]  # fmt: skip
        return tuple(found)

    def _act_of(self, place: int, acts: Sequence[Span]) -> Span | None:
        return next((s for s in acts if place in s.links), None)

    def _nearest_act(self, negation: Span, acts: Sequence[Span]) -> Span | None:
        before = [s for s in acts if s.start <= negation.start]
        return before[-1] if before else next(iter(acts), None)

    def _members(self, places: Iterable[int]) -> tuple[int, ...]:
        return tuple(i for i in places if self._spans[i].kind in ("thing", "ref", "part", "shell"))

    def _with_companions(self, places: Sequence[int]) -> tuple[int, ...]:
        """What is to be made, and what comes with it: the apples of a basket of apples."""
        made = list(self._members(places))
        taken = {i for s in self._spans if s.kind == "act" for i in (*s.links, *s.targets)}
        for span in self._spans:
            if span.kind == "rel" and any(i in made for i in span.targets):
                made += [i for i in span.links if self._spans[i].kind == "thing" and i not in taken and i not in made]
        return tuple(made)


def replace_act(act: Act, **changes: object) -> Act:
    """The act with other fields."""
    return msgspec.structs.replace(act, **changes)


def replace_things(things: Things, **changes: object) -> Things:
    """The things with other fields."""
    return msgspec.structs.replace(things, **changes)


def _amount(text: str) -> Count | None:
    return read_count(text) if re.search(r"\b(?:two|three|four|both)\b|[二两三四]", text) else None


def _joined_picks(picks: Sequence[Pick]) -> tuple[Pick, ...]:
    """ "Second" and "from the left" are one pick."""
    order = next((p for p in picks if p.by == "order" and p.number > 0), None)
    side = next((p for p in picks if p.by in ("left", "right", "near", "far") and p.number == 1), None)
    if order and side:
        return (Pick(side.by, order.number), *(p for p in picks if p not in (order, side)))
    return tuple(dict.fromkeys(picks))
