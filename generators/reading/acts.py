"""From a marked instruction to an `Instruction`: what each act is done to, what chooses it, and what it is to become."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec

from generators.reading import deeds
from generators.reading.instruction import Act, ActKind, Form, Instruction, PartLooks, Relative, Things, Wanted
from generators.reading.marked_text import MarkedText
from generators.reading.markup import Marked, Span
from generators.reading.reading import Aspect, Language, Looks, RelationKind, ShellPart
from generators.vocabulary.inflection import is_plural
from generators.vocabulary.measures import Size, read_angle, read_factor, read_length, read_size
from generators.vocabulary.numbers import Count, read_count
from generators.vocabulary.picks import Pick, read_pick

_SHELL: Final[tuple[tuple[ShellPart, re.Pattern[str]], ...]] = (
    ("walls", re.compile(r"wall|墙")),
    ("ceiling", re.compile(r"ceiling|天花|顶")),
    ("sky", re.compile(r"sky|skies|天空|天")),
    ("floor", re.compile(r".")),
)
_WHOLE: Final = ("time", "weather", "mood", "style")
_SIDES: Final[dict[str, Pick]] = {
    "left": Pick("left"), "right": Pick("right"), "middle": Pick("middle"), "front": Pick("near"), "behind": Pick("far"),
}  # fmt: skip
"""Relations to nothing that choose: "the chair on the right"."""
_LINES: Final = frozenset({"along", "front", "behind", "around", "facing", "beside", "against"})
"""Relations that say where things are lined up or copied to, rather than which are meant."""
_COPIES = 1000
"""Ids of what a duplication makes: this and the number of its act."""
_ALL: Final = ("all", "each", "pair")


def instruct(text: str, marked: Marked, language: Language = "en", sure: Sequence[float] = ()) -> Instruction:
    """What `text`, whose words are marked, says. `sure` is how sure the marking of each span is, 0..1."""
    reader = _Acts(text, marked, language, tuple(sure) or (1.0,) * len(marked.spans))
    acts = reader.acts()
    return Instruction(text=text, language=language, acts=acts, unread=tuple(reader.unread()))


@dataclass(frozen=True)
class _Acts(MarkedText):
    _built: set[int] = field(default_factory=set)
    """Spans of the things that were said in full: further mentions only name them."""
    _placing: set[int] = field(default_factory=set)
    """Relations that say where to, and choose nothing."""

    def acts(self) -> tuple[Act, ...]:
        spans = self._spans
        numbers = [i for i, span in enumerate(spans) if span.kind == "act"]
        found = [act for number in numbers for act in self._act(number)]
        found += self._unsaid_acts(numbers)
        found.sort(key=lambda act: act.span.start)
        return tuple(self._kept(found))

    # --- acts ---

    def _act(self, number: int) -> Iterator[Act]:
        span = self._spans[number]
        kind: ActKind = span.label  # type: ignore[assignment]
        act = Act(kind=kind, verb=self.text(span), span=self.said(number))
        match kind:
            case "change":
                yield replace_act(act, wanted=tuple(self._wanted(span.targets, act.verb)))
            case "add":
                parts = [i for i in span.links if self._spans[i].kind == "part" and self._looks(i).words]
                for i in parts:
                    yield replace_act(act, kind="set", what=(self.things(i),), looks=self._looks(i))
                made = [i for i in self._with_companions(span.links) if i not in parts]
                if made or not parts:
                    yield replace_act(act, what=tuple(self.things(i, new=True) for i in made))
            case "replace":
                what = self._what(span)
                new = tuple(self.things(i, new=True) for i in self._with_companions(span.targets))
                yield replace_act(act, what=what, new=new)
            case "move":
                yield self._moved(number, act)
            case "rotate":
                yield self._rotated(number, act)
            case "align":
                yield self._aligned(number, act)
            case "duplicate":
                to = self._destination(number, _LINES - {"beside", "facing"})
                count = self._joined(span.targets, "count")
                copies = Things(id=_COPIES + number, text="copies")
                self._built.add(_COPIES + number)
                yield replace_act(act, what=self._what(span), to=to, count=_times(count), new=(copies,))
            case "set":
                yield self._set(number, act)
            case _:
                yield replace_act(act, what=self._what(span))

    def _what(self, span: Span) -> tuple[Things, ...]:
        return tuple(self.things(i) for i in self._members(span.links))

    def _set(self, number: int, act: Act) -> Act:
        span = self._spans[number]
        targets = [i for i in span.targets if i not in self._denied]
        wanted = tuple(self._wanted(targets, act.verb)) if not span.links else ()
        if wanted:
            return replace_act(act, kind="change", wanted=wanted)
        looks = Looks(
            *(tuple(self._word(i) for i in targets if self._spans[i].kind == k) for k in ("color", "mat", "look"))
        )
        owner = next((i for i in span.links if self._spans[i].kind == "place"), None)
        shells = [i for i, s in enumerate(self._spans) if s.kind == "shell" and i > number and not s.links]
        what = tuple(self.things(i) for i in ([shells[0]] if owner is not None and shells else span.links))
        size = self._joined(targets, "size")
        by_verb = deeds.derived(deeds.SIZE_VERBS, act.verb)
        sizes = _sizes(size, by_verb, self._around(number))
        by_m = _added(size, sizes)
        poses = tuple(self._word(i) for i in targets if self._spans[i].kind == "pose")
        styles = tuple(self._word(i) for i in targets if self._spans[i].kind == "style")
        if not (looks.words or sizes or poses or styles) and (look := deeds.derived(deeds.LOOK_VERBS, act.verb)):
            looks = Looks(conditions=(look,))
        says = tuple(self.original(self._spans[i]) for i in targets if self._spans[i].kind == "say")
        measure = next((self.things(i) for i in targets if self._spans[i].kind in ("thing", "ref")), None)
        return replace_act(
            act, what=what, looks=looks, sizes=sizes, size_of=measure, by_m=by_m, poses=poses, says=says, styles=styles
        )

    def _around(self, number: int) -> str:
        """The words from an act to the end of its values: "scale", "up", "by", "50 percent"."""
        span = self._spans[number]
        stop = max([span.stop, *(self._spans[i].stop for i in span.targets)])
        return self.text_between(span.start, max(stop, span.stop))

    def _moved(self, number: int, act: Act) -> Act:
        to = self._destination(number)
        what = self._what(self._spans[number])
        distance = next(
            (read_length(self.text(s)) for s in self._spans if s.kind == "size" and number in s.links), None
        )
        if to is None and (kind := deeds.derived(deeds.MOVE_VERBS, act.verb)):
            to = Relative(kind=kind)  # type: ignore[arg-type]
        if to is not None and distance is not None and to.distance_m is None:
            to = msgspec.structs.replace(to, distance_m=distance)
        placed = next((s for s in self._spans if s.kind == "rel" and self._is_of(s, number)), None)
        if placed and not placed.targets and (deeds.APART.search(self.text(placed)) or deeds.APART.search(act.verb)):
            return replace_act(act, kind="align", what=what, form="apart")
        if placed and not placed.targets and deeds.TOGETHER.search(self.text(placed)):
            return replace_act(act, kind="align", what=what, form="row")
        return replace_act(act, what=what, to=to)

    def _rotated(self, number: int, act: Act) -> Act:
        span = self._spans[number]
        to = self._destination(number, frozenset({"facing"}))
        said = self._joined(span.targets, "size") or (act.verb if deeds.CLOCKWISE.search(act.verb) else "")
        angle = read_angle(said) if said else None
        if angle is None and deeds.SLIGHTLY.search(said):
            angle = 15.0
        if deeds.ANGLE_WORDS.search(f"{act.verb} {said}"):
            angle = None
        elif angle is None and to is None and not said:
            angle = 90.0
        if angle is not None and deeds.CLOCKWISE.search(self.text_between(span.start, len(self.marked.words))):
            angle = -angle
        return replace_act(act, what=self._what(span), to=to, angle_deg=angle)

    def _aligned(self, number: int, act: Act) -> Act:
        span, to = self._spans[number], self._destination(number, _LINES)
        said = " ".join([self._joined(span.targets, "count"), self._joined(span.targets, "size")]).strip()
        form: Form | None = next((form for form, pattern in deeds.FORMS if pattern.search(said or act.verb)), None)
        if form is None and not said:
            form = "row"
        return replace_act(act, what=self._what(span), to=to, form=form, count=read_count(said))

    def _unsaid_acts(self, numbers: Sequence[int]) -> Iterator[Act]:
        """What is wanted without a verb: "night", "no more rain", "no chairs", "only the sofa"."""
        spans = self._spans
        done = {i for n in numbers for i in (*spans[n].links, *spans[n].targets)}
        done |= {head for i in done for head in self.heads(i)}
        loose = [i for i, s in enumerate(spans) if s.kind in _WHOLE and i not in done and not s.links]
        changed = {spans[i].kind for n in numbers for i in spans[n].targets}
        for i in loose:
            wanted = tuple(self._wanted([i], ""))
            complaint = wanted[0].less and i not in self._denied and bool(numbers)
            if spans[i].kind not in changed and not complaint and not (i in self._denied and self._replaced_value(i)):
                yield Act(kind="change", wanted=wanted, span=self.said(i))
        if not numbers:
            gone = [i for s in spans if s.kind == "not" for i in s.targets if spans[i].kind in ("thing", "ref")]
            if gone:
                yield Act(kind="remove", what=tuple(self.things(i) for i in gone), span=self.said(gone[0]))
            only = [i for s in spans if s.kind == "only" for i in s.targets if spans[i].kind in ("thing", "ref")]
            if only:
                yield Act(kind="keep", what=tuple(self.things(i) for i in only), span=self.said(only[0]))

    def _replaced_value(self, place: int) -> bool:
        """Whether another value of the same kind is wanted in the place of a denied one: "dusk, not noon"."""
        kind = self._spans[place].kind
        return any(s.kind == kind and i != place and i not in self._denied for i, s in enumerate(self._spans))

    def _kept(self, acts: Sequence[Act]) -> Iterator[Act]:
        """Acts with "keep" told apart: alone it clears the rest away, beside others it only spares."""
        only = any(span.kind == "only" for span in self._spans)
        cleared = any(act.kind == "remove" and any(t.rest or t.every for t in act.what) for act in acts)
        acts = [act for act in acts if act.kind != "keep" or act.what or len(acts) == 1]
        if cleared:
            acts = sorted(acts, key=lambda act: act.kind != "keep")  # what is spared is known before the rest goes
        for act in acts:
            if act.kind != "keep":
                yield act
            elif cleared:
                yield replace_act(act, alone=False)
            elif only and any(t.same is None and t.text and self._is_of_a_kind(t) for t in act.what):
                whole = msgspec.structs.replace(act.what[0], looks=Looks(), picks=(), relations=(), count=None)
                yield replace_act(act, kind="remove", what=(replace_things(whole, plural=True, but=act.what),))
            elif only or len(acts) == 1:
                yield act
            else:
                yield replace_act(act, alone=False)

    def _is_of_a_kind(self, things: Things) -> bool:
        """ "Of all the suitcases only the leather ones": the others of that kind go, and nothing else."""
        return self._spans[things.id].kind == "ref" and bool(self._spans[things.id].links)

    def _wanted(self, places: Iterable[int], verb: str) -> Iterator[Wanted]:
        for i in places:
            span = self._spans[i]
            if span.kind in _WHOLE:
                aspect: Aspect = span.kind  # type: ignore[assignment]
                text = self._word(i)
                yield Wanted(aspect, text, i in self._denied or bool(deeds.LESS.search(text)))

    # --- where to ---

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
        )

    # --- things ---

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
        made = [i for i in self._built if i >= _COPIES]
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
        if not heads:
            self._built.add(place)
            own = self._described(place, "", new)
            number = read_count(text)
            return replace_things(own, count=own.count or number) if number else own
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
        at = self._spans[place].start - 1
        held = {w for s in self._spans if place in s.links for w in range(s.start, s.stop)}
        while at >= 0 and at in held:
            at -= 1
        return at >= 0 and self.marked.words[at].lower() in deeds.INDEFINITE

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
        if any(text == "other" for text in said) and any(self.text(s) == "every" for s in self._of(place, "count")):
            return (Pick("alternate"),)
        return tuple(pick for text in said if (pick := read_pick(text)))

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

    def _members(self, places: Sequence[int]) -> tuple[int, ...]:
        return tuple(i for i in places if self._spans[i].kind in ("thing", "ref", "part", "shell"))

    def _with_companions(self, places: Sequence[int]) -> tuple[int, ...]:
        """What is to be made, and what comes with it: the apples of a basket of apples."""
        made = list(self._members(places))
        taken = {i for s in self._spans if s.kind == "act" for i in (*s.links, *s.targets)}
        for span in self._spans:
            if span.kind == "rel" and any(i in made for i in span.targets):
                made += [i for i in span.links if self._spans[i].kind == "thing" and i not in taken and i not in made]
        return tuple(made)

    # --- words ---

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


def replace_act(act: Act, **changes: object) -> Act:
    """The act with other fields."""
    return msgspec.structs.replace(act, **changes)


def replace_things(things: Things, **changes: object) -> Things:
    """The things with other fields."""
    return msgspec.structs.replace(things, **changes)


def _amount(text: str) -> Count | None:
    return read_count(text) if re.search(r"\b(?:two|three|four|both)\b|[二两三四]", text) else None


def _times(text: str) -> Count | None:
    """How many copies "twice", "three times", "a few" are."""
    if re.search(r"\btwice\b|两次", text):
        return Count(2)
    return read_count(text) if text else None


def _sizes(said: str, by_verb: str, around: str) -> tuple[Size, ...]:
    """The size that is to be had, of the words for it and what the verb, or the words `around` it, say."""
    text = f"{by_verb} {said}" if by_verb in ("half", "double", "triple") else said
    size = read_size(text) if text else None
    if said and size is None and (number := re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*", said)):
        size = Size(factor=float(number[1]))  # "scale it by 1.5"
    if size is not None and said and (share := re.search(r"(\d+(?:\.\d+)?)\s*(?:%|percent)", said)):
        part = float(share[1]) / 100
        up, down = (bool(words.search(around) or words.search(by_verb)) for words in (deeds.UP, deeds.DOWN))
        if " to " not in around and up != down:
            size = Size(size.axis, factor=1 - part if down else 1 + part)
    if size is None and by_verb and (not said or deeds.SLIGHTLY.search(said) or deeds.MUCH.search(said)):
        size = read_size(f"{said} {by_verb}")
    if size is not None and size.metres is not None and by_verb and (meant := read_size(by_verb)):
        size = msgspec.structs.replace(size, axis=meant.axis if meant.axis != "all" else size.axis)
    if size is not None and size.metres is None and deeds.TOO.search(said):
        size = msgspec.structs.replace(size, factor=round(1 / size.factor, 4))
    if size is not None and size.metres is None and size.axis == "longest" and re.search(r"\bsized?\b", text):
        size = msgspec.structs.replace(size, axis="all")
    return (size,) if size is not None else ()


def _added(said: str, sizes: Sequence[Size]) -> float | None:
    """The metres that "20 cm taller" adds."""
    if not sizes or sizes[0].metres is None or deeds.THAN.search(said):
        return None
    if deeds.TAKEN.search(said):
        return -sizes[0].metres
    return sizes[0].metres if deeds.ADDED.search(said) else None


def _joined_picks(picks: Sequence[Pick]) -> tuple[Pick, ...]:
    """ "Second" and "from the left" are one pick."""
    order = next((p for p in picks if p.by == "order" and p.number > 0), None)
    side = next((p for p in picks if p.by in ("left", "right", "near", "far") and p.number == 1), None)
    if order and side:
        return (Pick(side.by, order.number), *(p for p in picks if p not in (order, side)))
    return tuple(dict.fromkeys(picks))
