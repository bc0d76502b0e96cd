"""From a marked instruction to an `Instruction`: what each act is done to, and what that is to become."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import msgspec

from generators.reading import deeds
from generators.reading.instruction import Act, ActKind, Form, Instruction, Relative, Things, Wanted
from generators.reading.markup import Marked, Span
from generators.reading.reading import Language, Looks
from generators.reading.said_sizes import added_metres, said_sizes, times_said
from generators.reading.said_things import COPIES, LINES, replace_act, replace_things
from generators.reading.unsaid_acts import UnsaidActs
from generators.vocabulary.measures import read_angle, read_length
from generators.vocabulary.numbers import read_count


def instruct(text: str, marked: Marked, language: Language = "en") -> Instruction:
    """What `text`, whose words are marked, says."""
    reader = _Acts(text, marked, language)
    acts = reader.acts()
    return Instruction(
        text=text, language=language, acts=acts, unread=tuple(reader.unread()), idle=tuple(reader.idle())
    )


class _Acts(UnsaidActs):
    """Builds acts."""

    def acts(self) -> tuple[Act, ...]:
        spans = self._spans
        numbers = [i for i, span in enumerate(spans) if span.kind == "act"]
        found = [act for number in numbers for act in self._act(number)]
        found += self._unsaid_acts(numbers)
        found = list(self._without_complaints(found))
        found.sort(key=lambda act: act.span.start)
        return tuple(self._kept(found))

    def idle(self) -> Iterator[str]:
        """The things that nothing is done to or with; those that are denied are only not meant."""
        spans = self._spans
        used = {i for span in spans if span.kind in ("act", "rel", "only") for i in (*span.links, *span.targets)}
        used |= {head for i in used for head in self.heads(i)}
        used |= {i for span in spans if span.kind in ("ref", "part") for i in span.links} | self._denied
        for i, span in enumerate(spans):
            if span.kind == "thing" and i not in used and i not in self._built:
                yield self.text(span)

    # --- acts ---

    def _act(self, number: int) -> Iterator[Act]:
        span = self._spans[number]
        kind: ActKind = span.label  # type: ignore[assignment]
        act = Act(kind=kind, verb=self.text(span), span=self.said(number))
        match kind:
            case "change":
                yield replace_act(act, wanted=tuple(self._wanted(span.targets)))
            case "add":
                parts = [i for i in span.links if self._spans[i].kind == "part" and self._looks(i).words]
                for i in parts:
                    yield replace_act(act, kind="set", what=(self.things(i),), looks=self._looks(i))
                made = [i for i in self._with_companions(span.links) if i not in parts]
                if self._is_limit(span.links):
                    yield replace_act(act, kind="keep", what=self._what(span))
                elif made or not parts:
                    yield replace_act(act, what=self._given([self.things(i, new=True) for i in made], span))
            case "remove" if deeds.HIDES.search(act.verb) and (to := self._destination(number)) is not None and to.whom:
                yield replace_act(act, kind="move", what=self._what(span), to=to)
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
                to = self._destination(number, LINES - {"beside", "facing"})
                count = self._joined(span.targets, "count")
                copies = Things(id=COPIES + number, text="copies")
                self._built.add(COPIES + number)
                yield replace_act(act, what=self._what(span), to=to, count=times_said(count), new=(copies,))
            case "set":
                for part in self._parted(number):
                    yield self._set(part, act)
            case "keep":
                only = [i for s in self._spans if s.kind == "only" for i in s.targets]
                yield replace_act(
                    act, what=tuple(self.things(i) for i in self._members(dict.fromkeys((*span.links, *only))))
                )
            case _:
                yield replace_act(act, what=self._what(span))

    def _what(self, span: Span) -> tuple[Things, ...]:
        return tuple(self.things(i) for i in self._members(span.links))

    def _given(self, made: Sequence[Things], span: Span) -> tuple[Things, ...]:
        """What is given to somebody, or put to every one of several, is held by them."""
        whom = self._members(span.targets)
        if not whom:
            return tuple(made)
        to = Relative(kind="held", whom=tuple(self.things(i) for i in whom))
        return tuple(things if things.relations else replace_things(things, relations=(to,)) for things in made)

    def _is_limit(self, links: Sequence[int]) -> bool:
        """ "I only want two ducks": what is wanted is what is left of them."""
        only = {i for s in self._spans if s.kind == "only" for i in s.targets}
        return bool(only.intersection(links)) and all(any(self._of(i, "count")) for i in links)

    def _parted(self, number: int) -> Iterator[Span]:
        """An act that gives several things each their own values, as one for each: "make A black and B white"."""
        span = self._spans[number]
        ends = sorted({*span.links, *span.targets})
        groups: list[list[int]] = []
        for i in ends:
            if i in span.links and (not groups or groups[-1][-1] in span.targets):
                groups.append([])
            if not groups:
                break
            groups[-1].append(i)
        if len(groups) < 2 or groups[-1][-1] in span.links:
            yield span
            return
        for group in groups:
            links, targets = (tuple(i for i in group if i in some) for some in (span.links, span.targets))
            yield replace(span, links=links, targets=targets)

    def _set(self, span: Span, act: Act) -> Act:
        number = next(i for i, one in enumerate(self._spans) if one.start == span.start)
        targets = [i for i in span.targets if i not in self._denied]
        wanted = tuple(self._wanted(targets)) if not span.links else ()
        if not self._members(span.links) and not any(s.kind in ("shell", "thing", "ref") for s in self._spans):
            wanted = wanted or tuple(self._moods(targets))  # "it looks too dark": the scene does
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
        sizes = said_sizes(size, by_verb, self._around(number))
        by_m = added_metres(size, sizes)
        poses = tuple(self._word(i) for i in targets if self._spans[i].kind == "pose")
        styles = tuple(self._word(i) for i in targets if self._spans[i].kind == "style")
        if not (looks.words or sizes or poses or styles) and (look := deeds.derived(deeds.LOOK_VERBS, act.verb)):
            looks = Looks(conditions=(look,))
        says = tuple(self.original(self._spans[i]) for i in targets if self._spans[i].kind == "say")
        measure = next((self.things(i) for i in targets if self._spans[i].kind in ("thing", "ref")), None)
        return replace_act(
            act, what=what, looks=looks, sizes=sizes, size_of=measure, by_m=by_m, poses=poses, says=says, styles=styles
        )

    def _moods(self, places: Iterable[int]) -> Iterator[Wanted]:
        for i in places:
            if self._spans[i].kind in ("color", "look"):
                yield Wanted("mood", self._word(i), bool(deeds.LESS.search(self._word(i))))

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
        span, to = self._spans[number], self._destination(number, LINES)
        said = " ".join([self._joined(span.targets, "count"), self._joined(span.targets, "size")]).strip()
        form: Form | None = next((form for form, pattern in deeds.FORMS if pattern.search(said or act.verb)), None)
        if form is None and not said:
            form = "row"
        return replace_act(act, what=self._what(span), to=to, form=form, count=read_count(said))

    def _without_complaints(self, acts: Sequence[Act]) -> Iterator[Act]:
        """ "The mug is too small, double it": what says by how much stands for what is only complained about."""
        complaint: Act | None = None
        for act in acts:
            sized = act.kind == "set" and bool(act.sizes and act.what)
            if complaint is not None and sized and act.what[0].same == complaint.what[0].id:
                yield replace_act(act, what=complaint.what)
                complaint = None
                continue
            if complaint is not None:
                yield complaint
            complaint = act if sized and deeds.TOO.search(self._value(act)) else None
            if complaint is None:
                yield act
        if complaint is not None:
            yield complaint

    def _value(self, act: Act) -> str:
        """The words of the sizes that an act gives."""
        spans = enumerate(self._spans)
        own = next((s.targets for i, s in spans if s.kind == "act" and self.said(i) == act.span), ())
        return self._joined(own, "size")

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
