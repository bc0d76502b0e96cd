"""How much of what sentences say is read: facts of the marked truth against those of a marking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generators.reading.markup import Marked, Span
from generators.reading.tagger.marker import Marker

CORE = frozenset(
    {"thing", "count", "color", "mat", "size", "rel", "not", "only", "part", "act", "place", "pick", "say"}
)
"""Kinds whose facts make a reading right or wrong; the others are counted, and weigh nothing in "whole"."""

Fact = tuple[object, ...]


def facts(sentence: Marked, kinds: frozenset[str] | None = None) -> set[Fact]:
    """What a sentence says, each fact by the last words of the spans it is about, so that only meaning counts.

    A reference counts as what it stands for; an attribute as one fact for each thing that has it.
    """
    spans = sentence.spans
    found: set[Fact] = set()
    for span in spans:
        if kinds is not None and span.kind not in kinds:
            continue
        heads = [head for i in span.links for head in _heads(spans, i)]
        ends = [end for i in span.targets for end in _heads(spans, i)]
        where = (span.stop - 1,)
        match span.kind:
            case "ref":
                continue
            case "rel" | "act":
                pairs = [(a, b) for a in heads or [-1] for b in ends or [-1]]
                found |= {(span.kind, span.label, a, b) for a, b in pairs}
            case "not" | "only":
                found |= {(span.kind, end) for end in ends or [-1]}
            case "thing" | "place" | "shell" | "time" | "weather" | "mood" | "anchor":
                found.add((span.kind, *where))
            case _:
                found |= {(span.kind, *where, head) for head in heads or [-1]}
    return found


def _heads(spans: Sequence[Span], place: int, seen: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """The last word of a span, or of each thing that a reference stands for."""
    span = spans[place]
    if span.kind != "ref" or not span.links or place in seen:
        return (span.stop - 1,)
    return tuple(head for other in span.links for head in _heads(spans, other, seen | {place}))


@dataclass
class Score:
    """Sentences marked wholly right by their core facts, and single facts by kind."""

    sentences: int = 0
    whole: int = 0
    places: int = 0
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    """Facts that were found and are none."""
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, truth: Marked, read: Marked) -> bool:
        """Count one sentence; returns whether it was wholly right."""
        wanted, got = facts(truth), facts(read)
        for counter, some in ((self.right, wanted & got), (self.wrong, got - wanted), (self.missed, wanted - got)):
            counter.update(str(fact[0]) for fact in some)
        right = facts(truth, CORE) == facts(read, CORE)
        self.sentences += 1
        self.whole += right
        self.places += truth.where == read.where
        return right

    def f1(self, kinds: frozenset[str] | None = None) -> float:
        """Harmonic mean of precision and recall over the facts of `kinds`."""
        right, wrong, missed = (
            sum(n for kind, n in counter.items() if kinds is None or kind in kinds)
            for counter in (self.right, self.wrong, self.missed)
        )
        return 2 * right / max(2 * right + wrong + missed, 1)

    def __str__(self) -> str:
        kinds = sorted({*self.right, *self.missed})
        parts = " ".join(f"{kind} {100 * self.f1(frozenset({kind})):.0f}" for kind in kinds)
        return (
            f"whole {100 * self.whole / max(self.sentences, 1):.1f} % of {self.sentences}, core facts "
            f"{100 * self.f1(CORE):.1f} %, where {100 * self.places / max(self.sentences, 1):.0f} % | {parts}"
        )


def score(marker: Marker, sentences: Sequence[Marked], tell: Callable[[Marked, Marked], None] | None = None) -> Score:
    """Mark every sentence and compare; `tell` gets the truth and the marking of each that is not wholly right."""
    total = Score()
    for truth in sentences:
        read = marker.mark(truth.words, edit=truth.where == "edit")
        if not total.add(truth, read) and tell is not None:
            tell(truth, read)
    return total
