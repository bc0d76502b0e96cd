"""Reading an English prompt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generators.planning.clauses import (
    DESCRIBING,
    ENDS,
    PUNCTUATION,
    anchor_in,
    count_in,
    follows,
    is_done,
    link_between,
    made_of,
    negated,
    noun_phrases,
    owners_in,
    told_after,
    words_before,
)
from generators.planning.knowledge.library import Knowledge, singulars
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.lexicon import Entry, Lexicon, words_of
from generators.planning.reading import Mention, Reading, Role, join, once
from generators.planning.words import (
    ARTICLES,
    BOUNDARIES,
    COLORS,
    ENCLOSING,
    FOOTINGS,
    JOINERS,
    LEADS,
    MATERIALS,
    NOTHINGS,
    NUMBERS,
    PAIRED,
    RELATIONS,
)

_COUNTING = frozenset(word for phrase in NUMBERS for word in phrase.split())
_EMPTY = PUNCTUATION | BOUNDARIES | JOINERS | ARTICLES | LEADS | NOTHINGS | DESCRIBING
_ROOMY_M = 4.0
"""What is larger and comes after "in" or "inside" is taken for the place itself."""


Changes = Sequence[tuple[int, int, Modifier]]
"""Where modifiers stand in a prompt: position, number of words, modifier."""


@dataclass(frozen=True)
class _Span:
    """A phrase of the prompt that names something: words `start` to `stop`."""

    start: int
    stop: int
    entry: Entry


class EnglishReader:
    """Reads prompts against one vocabulary."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._lexicon = Lexicon(knowledge)

    def read(self, prompt: str) -> Reading:
        """Read `prompt`; never fails, at worst nothing is found."""
        owners = owners_in(prompt)
        words = words_of(prompt)
        denied = negated(words)
        anchor, hidden = anchor_in(words)
        changes = self._lexicon.modifiers_in(words)
        spans = [s for s in self._spans(words, changes) if not hidden.intersection(range(s.start, s.stop))]
        kept = [s for s in spans if s.start not in denied]
        mentions = tuple(self._mention(words, spans, i, owners) for i, s in enumerate(spans) if s.start not in denied)
        out = [s for s in spans if s.start in denied]
        return Reading(
            prompt=prompt,
            mentions=mentions,
            excluded=frozenset(name for s in out for name in s.entry.things),
            excluded_words=tuple(join(words[s.start : s.stop]) for s in out),
            modifiers=once(m for at, _, m in changes if at not in denied),
            anchor=anchor,
            gloss=prompt,
            where=_where(words, [s for s, m in zip(kept, mentions, strict=True) if m.role == "asked"], changes),
        )

    def _spans(self, words: Sequence[str], changes: Changes) -> list[_Span]:
        """Known phrases, longest first from the left; then the nouns that nobody knows."""
        spans: list[_Span] = []
        at = 0
        while at < len(words):
            found = self._lexicon.longest(words, at)
            if found and found[0] == 1 and (words[at] in BOUNDARIES or is_done(words, at)):
                found = None  # "stands" is a verb more often than some stands
            if found and not self._describes(words, at, found[0]) and not _is_change(changes, at, found[0]):
                spans.append(_Span(at, at + found[0], found[1]))
            at += found[0] if found else 1
        known = {i for s in spans for i in range(s.start, s.stop)}
        spans.extend(self._unknown(words, changes, known))
        return sorted(spans, key=lambda s: s.start)

    def _describes(self, words: Sequence[str], at: int, length: int) -> bool:
        """Whether a word that is also a thing stands before another noun as an adjective: a material ("glass"), or what
        is but a wider name of things ("model" in "a model railway")."""
        if length > 1 or at + 1 >= len(words):
            return False
        following = self._lexicon.longest(words, at + 1)
        if words[at] in MATERIALS | COLORS:
            return following is not None or words[at + 1] in MATERIALS
        return following is not None and not self._is_name(words[at])

    def _is_name(self, word: str) -> bool:
        """Whether a word by itself is the name of a thing, singular or plural."""
        return not self._knowledge.things.keys().isdisjoint(singulars(word))

    def _unknown(self, words: Sequence[str], changes: Changes, known: set[int]) -> Iterator[_Span]:
        """The head of each noun phrase without a known word: "a beehive", "two kayaks"."""
        for start, stop in noun_phrases(words):
            introduced = start > 0 and (words[start - 1] in ARTICLES | JOINERS | {"with", ","} | NUMBERS.keys())
            head = words[stop - 1]
            if not introduced or known.intersection(range(start, stop)) or not head.isalpha() or len(head) < 3:
                continue
            singular = head.removesuffix("s") if not head.endswith("ss") else head
            if {head, singular} & (NOTHINGS | _COUNTING | self._lexicon.places | DESCRIBING) or _is_change(
                changes, stop - 1, 1
            ):
                continue
            yield _Span(stop - 1, stop, Entry((), plural=singular != head))

    def _mention(self, words: Sequence[str], spans: Sequence[_Span], at: int, owners: frozenset[str]) -> Mention:
        span = spans[at]
        before = words_before(words, span.start, spans[at - 1].stop if at else 0)
        count, paired = count_in(before, span.entry.plural), False
        mention = Mention(
            words=join(words[span.start : span.stop]),
            options=span.entry.things,
            count=count,
            plural=span.entry.plural,
            adjectives=(
                *(w for w in (*before, *words[span.start : span.stop - 1]) if w in DESCRIBING),
                *(made_of(words, span.stop) or told_after(words, span.stop)),
            ),
            footing=next((f for phrase, f in FOOTINGS.items() if follows(words, span.stop, phrase)), None),
        )
        if at + 1 < len(spans) and (onward := link_between(words, span.stop, spans[at + 1].start)):
            following = spans[at + 1]
            paired = onward in PAIRED
            target = join(words[following.start : following.stop])
            mention = replace(mention, relation=RELATIONS[onward], target=target)
        if paired and count in (None, 1):
            mention = replace(mention, count=2)
        link = link_between(words, spans[at - 1].stop, span.start) if at else None
        beside = link is not None and RELATIONS[link] != "inside"
        return replace(mention, role=self._role(words, span, owners, beside))

    def _role(self, words: Sequence[str], span: _Span, owners: frozenset[str], beside: bool) -> Role:
        """`beside`: something stands by it, so it is seen, however large ("in front of a house")."""
        if words[span.stop - 1] in owners:
            return "owner"
        if beside:
            return "asked"
        before = [w for w in words[max(0, span.start - 4) : span.start] if w not in ARTICLES and w not in DESCRIBING]
        enclosed = bool(before) and before[-1] in ENCLOSING
        if not span.entry.things:
            return "place" if enclosed or _opens(words, span.start) else "asked"
        thing = self._knowledge.things[span.entry.things[0]]
        return "place" if enclosed and max(thing.size) > _ROOMY_M else "asked"


def _is_change(changes: Changes, at: int, length: int) -> bool:
    """Whether these words are (part of) a season, a style or another modifier, and no more than that."""
    return any(start <= at and at + length <= start + n for start, n, _ in changes)


def _opens(words: Sequence[str], at: int) -> bool:
    """Whether this is the prompt's first noun phrase, and so the scene itself: "a bookshop on a rainy evening"."""
    first = next(noun_phrases(words), (0, 0))
    return first[0] <= at < first[1] and words[0] not in ("put", "place", "add", "set")


def _where(words: Sequence[str], asked: Sequence[_Span], changes: Changes) -> str:
    """The words that say only where it is: "a garden at dusk" of "a garden at dusk with a yellow car", else "".

    They are the prompt's beginning up to "with" or a comma or, where it begins with things, the noun phrase after the
    last "in" or "inside".
    """
    seen = {at for span in asked for at in range(span.start, span.stop)}
    opening = next((at for at, word in enumerate(words) if word in ("with", *PUNCTUATION)), 0)
    if not seen.intersection(range(opening)) and _tells(words, 0, opening, changes):
        return join(words[:opening])
    within = [at + 1 for at, word in enumerate(words[:-1]) if word in ("in", "inside") and words[at + 1] in ARTICLES]
    for start in within[-1:]:
        stop = next((at for at in range(start + 1, len(words)) if words[at] in ENDS), len(words))
        if seen.intersection(range(start)) and _tells(words, start, stop, changes):
            return join(words[start:stop])
    return ""


def _tells(words: Sequence[str], start: int, stop: int, changes: Changes) -> bool:
    """Whether some of these words are about more than time, weather, looks and how the sentence is put together."""
    return any(words[at] not in _EMPTY and not _is_change(changes, at, 1) for at in range(start, stop))
