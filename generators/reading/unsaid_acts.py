"""What is wanted without a verb: "night", "no chairs", "fewer trees", "the sofa by the window", "everything blue"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generators.reading import deeds
from generators.reading.instruction import Act, Wanted
from generators.reading.reading import Aspect, Looks
from generators.reading.said_sizes import said_sizes
from generators.reading.said_things import WHOLE, SaidThings, replace_things


class UnsaidActs(SaidThings):
    """Builds acts of what says none."""

    def _unsaid_acts(self, numbers: Sequence[int]) -> Iterator[Act]:
        """What is wanted without a verb: "night", "no more rain", "no chairs", "only the sofa"."""
        spans = self._spans
        done = {i for n in numbers for i in (*spans[n].links, *spans[n].targets)}
        done |= {head for i in done for head in self.heads(i)}
        loose = [i for i, s in enumerate(spans) if s.kind in WHOLE and i not in done and not s.links]
        changed = {spans[i].kind for n in numbers for i in spans[n].targets}
        for i in loose:
            wanted = tuple(self._wanted([i]))
            complaint = wanted[0].less and i not in self._denied and bool(numbers)
            if spans[i].kind not in changed and not complaint and not (i in self._denied and self._replaced_value(i)):
                yield Act(kind="change", wanted=wanted, span=self.said(i))
        if not numbers:
            yield from self._verbless()

    def _verbless(self) -> Iterator[Act]:
        spans = self._spans
        every = [i for i, s in enumerate(spans) if s.kind == "ref" and deeds.EVERYTHING.search(self.text(s))]
        if every and self._looks(every[0]).words:
            yield self._repainted(every[0])
            return
        gone = [i for s in spans if s.kind == "not" for i in s.targets if spans[i].kind in ("thing", "ref")]
        if gone:
            yield Act(kind="remove", what=tuple(self.things(i) for i in gone), span=self.said(gone[0]))
        only = [i for s in spans if s.kind == "only" for i in s.targets if spans[i].kind in ("thing", "ref")]
        if only:
            yield Act(kind="keep", what=tuple(self.things(i) for i in only), span=self.said(only[0]))
        if not (gone or only):
            for i, span in enumerate(spans):
                if span.kind in ("thing", "ref"):
                    yield from self._fragment(i)

    def _repainted(self, place: int) -> Act:
        """ "Everything blue except the dog"."""
        but = tuple(self.things(i) for i in self._denied if self._spans[i].kind in ("thing", "ref"))
        what = replace_things(self.things(place), looks=Looks(), but=but)
        return Act(kind="set", what=(what,), looks=self._looks(place), span=self.said(place))

    def _fragment(self, place: int) -> Iterator[Act]:
        """What is wanted of a thing that is only named: more of it, another size or place; or the thing itself."""
        span, spans = self.said(place), self._spans
        amounts = [self.text(s) for s in self._of(place, "count")]
        before = {self.marked.words[s.start - 1] for s in self._of(place, "count") if s.start}
        to = next((i for i, s in enumerate(spans) if s.kind == "rel" and place in s.links and s.targets), None)
        larger = " ".join(self.text(s) for s in self._of(place, "size"))
        looks = [word for s in self._of(place, "look") if (word := deeds.derived(deeds.LOOK_VERBS, self.text(s)))]
        if any(deeds.AT_MOST.search(text) for text in amounts):
            yield Act(kind="keep", what=(self.things(place),), span=span)
        elif any(deeds.FEWER.search(text) for text in amounts) or before & deeds.TAKES:
            yield Act(kind="remove", what=(self.things(place),), span=span)
        elif any(deeds.MORE.search(text) for text in amounts) or before & deeds.GIVES or self._is_new(place):
            yield Act(kind="add", what=(self.things(place, new=True),), span=span)
        elif deeds.COMPARED.search(larger) and (sizes := said_sizes(larger, "", larger)):
            yield Act(kind="set", what=(replace_things(self.things(place), sizes=()),), sizes=sizes, span=span)
        elif looks and not self.text(spans[place]).isascii():
            what = replace_things(self.things(place), looks=Looks())
            yield Act(kind="set", what=(what,), looks=Looks(conditions=tuple(looks)), span=span)
        elif to is not None:
            self._placing.add(to)
            what = replace_things(self.things(place), poses=())
            yield Act(kind="move", what=(what,), to=self._relative(to), span=span)

    def _is_new(self, place: int) -> bool:
        """Whether "a", "another" or "some" stands before a noun and its attributes: it isn't there yet."""
        whom = {i for s in self._spans if s.kind == "rel" for i in s.targets}
        return place not in whom and self._word_before(place) in deeds.ARTICLES

    def _replaced_value(self, place: int) -> bool:
        """Whether another value of the same kind is wanted in the place of a denied one: "dusk, not noon"."""
        kind = self._spans[place].kind
        return any(s.kind == kind and i != place and i not in self._denied for i, s in enumerate(self._spans))

    def _wanted(self, places: Iterable[int]) -> Iterator[Wanted]:
        for i in places:
            span = self._spans[i]
            if span.kind in WHOLE:
                aspect: Aspect = span.kind  # type: ignore[assignment]
                text = self._word(i)
                yield Wanted(aspect, text, i in self._denied or bool(deeds.LESS.search(text)))
