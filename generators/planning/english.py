"""Reading an English prompt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generators.planning.knowledge.library import Knowledge, singulars
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.lexicon import Entry, Lexicon, words_of
from generators.planning.reading import AnchorKind, Mention, Reading, Role, join, once
from generators.planning.tongues import bare
from generators.planning.words import (
    ANCHORS,
    ARTICLES,
    BOUNDARIES,
    COLORS,
    CONDITIONS,
    DEEDS,
    DOERS,
    ENCLOSING,
    FOOTINGS,
    JOINERS,
    LEADS,
    MATERIALS,
    MOST_COUNT,
    NEGATIONS,
    NOTHINGS,
    NUMBERS,
    PAIRED,
    RELATIONS,
    SIZES,
)

_PUNCTUATION = frozenset(".,;:!?")
_DENYING = frozenset(("without", "no", "zero", "except", "minus"))
_ENDS = _PUNCTUATION | BOUNDARIES | JOINERS | ARTICLES | _DENYING | {word for r in RELATIONS for word in r.split()}
_DESCRIBING = COLORS | MATERIALS | CONDITIONS | SIZES.keys()
_TELLING = (
    *(f"{made}{joint}" for made in ("painted", "coloured", "colored", "dyed", "lacquered") for joint in (" in", "")),
    *(f"{which} {be}" for which in ("that", "which") for be in ("is", "are")),
    "in",
)
"""What comes between a thing and the words that describe it."""
_COUNTING = frozenset(word for phrase in NUMBERS for word in phrase.split())
_EMPTY = _PUNCTUATION | BOUNDARIES | JOINERS | ARTICLES | LEADS | NOTHINGS | _DESCRIBING
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
        owners = _owners(prompt)
        words = words_of(prompt)
        negated = _negated(words)
        anchor, hidden = _anchor(words)
        changes = self._lexicon.modifiers_in(words)
        spans = [s for s in self._spans(words, changes) if not hidden.intersection(range(s.start, s.stop))]
        kept = [s for s in spans if s.start not in negated]
        mentions = tuple(self._mention(words, spans, i, owners) for i, s in enumerate(spans) if s.start not in negated)
        out = [s for s in spans if s.start in negated]
        return Reading(
            prompt=prompt,
            mentions=mentions,
            excluded=frozenset(name for s in out for name in s.entry.things),
            excluded_words=tuple(join(words[s.start : s.stop]) for s in out),
            modifiers=once(m for at, _, m in changes if at not in negated),
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
            if found and found[0] == 1 and (words[at] in BOUNDARIES or _is_done(words, at)):
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
        for start, stop in _phrases(words):
            introduced = start > 0 and (words[start - 1] in ARTICLES | JOINERS | {"with", ","} | NUMBERS.keys())
            head = words[stop - 1]
            if not introduced or known.intersection(range(start, stop)) or not head.isalpha() or len(head) < 3:
                continue
            singular = head.removesuffix("s") if not head.endswith("ss") else head
            if {head, singular} & (NOTHINGS | _COUNTING | self._lexicon.places | _DESCRIBING) or _is_change(
                changes, stop - 1, 1
            ):
                continue
            yield _Span(stop - 1, stop, Entry((), plural=singular != head))

    def _mention(self, words: Sequence[str], spans: Sequence[_Span], at: int, owners: frozenset[str]) -> Mention:
        span = spans[at]
        before = _before(words, span.start, spans[at - 1].stop if at else 0)
        count, paired = _count(before, span.entry.plural), False
        mention = Mention(
            words=join(words[span.start : span.stop]),
            options=span.entry.things,
            count=count,
            plural=span.entry.plural,
            adjectives=(
                *(w for w in (*before, *words[span.start : span.stop - 1]) if w in _DESCRIBING),
                *(_made_of(words, span.stop) or _told_after(words, span.stop)),
            ),
            footing=next((f for phrase, f in FOOTINGS.items() if _follows(words, span.stop, phrase)), None),
        )
        if at + 1 < len(spans) and (onward := _link(words, span.stop, spans[at + 1].start)):
            following = spans[at + 1]
            paired = onward in PAIRED
            target = join(words[following.start : following.stop])
            mention = replace(mention, relation=RELATIONS[onward], target=target)
        if paired and count in (None, 1):
            mention = replace(mention, count=2)
        link = _link(words, spans[at - 1].stop, span.start) if at else None
        beside = link is not None and RELATIONS[link] != "inside"
        return replace(mention, role=self._role(words, span, owners, beside))

    def _role(self, words: Sequence[str], span: _Span, owners: frozenset[str], beside: bool) -> Role:
        """`beside`: something stands by it, so it is seen, however large ("in front of a house")."""
        if words[span.stop - 1] in owners:
            return "owner"
        if beside:
            return "asked"
        before = [w for w in words[max(0, span.start - 4) : span.start] if w not in ARTICLES and w not in _DESCRIBING]
        enclosed = bool(before) and before[-1] in ENCLOSING
        if not span.entry.things:
            return "place" if enclosed or _opens(words, span.start) else "asked"
        thing = self._knowledge.things[span.entry.things[0]]
        return "place" if enclosed and max(thing.size) > _ROOMY_M else "asked"


def _is_change(changes: Changes, at: int, length: int) -> bool:
    """Whether these words are (part of) a season, a style or another modifier, and no more than that."""
    return any(start <= at and at + length <= start + n for start, n, _ in changes)


def _is_done(words: Sequence[str], at: int) -> bool:
    """Whether this word, which is also a thing's, is what somebody does: "let me stand in", "I want to walk"."""
    return at > 0 and words[at] in DEEDS and words[at - 1] in DOERS


def _opens(words: Sequence[str], at: int) -> bool:
    """Whether this is the prompt's first noun phrase, and so the scene itself: "a bookshop on a rainy evening"."""
    first = next(_phrases(words), (0, 0))
    return first[0] <= at < first[1] and words[0] not in ("put", "place", "add", "set")


def _where(words: Sequence[str], asked: Sequence[_Span], changes: Changes) -> str:
    """The words that say only where it is: "a garden at dusk" of "a garden at dusk with a yellow car", else "".

    They are the prompt's beginning up to "with" or a comma or, where it begins with things, the noun phrase after the
    last "in" or "inside".
    """
    seen = {at for span in asked for at in range(span.start, span.stop)}
    opening = next((at for at, word in enumerate(words) if word in ("with", *_PUNCTUATION)), 0)
    if not seen.intersection(range(opening)) and _tells(words, 0, opening, changes):
        return join(words[:opening])
    within = [at + 1 for at, word in enumerate(words[:-1]) if word in ("in", "inside") and words[at + 1] in ARTICLES]
    for start in within[-1:]:
        stop = next((at for at in range(start + 1, len(words)) if words[at] in _ENDS), len(words))
        if seen.intersection(range(start)) and _tells(words, start, stop, changes):
            return join(words[start:stop])
    return ""


def _tells(words: Sequence[str], start: int, stop: int, changes: Changes) -> bool:
    """Whether some of these words are about more than time, weather, looks and how the sentence is put together."""
    return any(words[at] not in _EMPTY and not _is_change(changes, at, 1) for at in range(start, stop))


def _owners(prompt: str) -> frozenset[str]:
    """Words with a possessive 's."""
    text = bare(prompt).replace("’", "'")
    return frozenset(w.removesuffix("'s").rsplit("-", 1)[-1] for w in text.split() if w.endswith("'s"))


def _negated(words: Sequence[str]) -> set[int]:
    """Positions after a negation, up to the end of its list."""
    out: set[int] = set()
    for at in range(len(words)):
        for negation in NEGATIONS:
            if _follows(words, at, negation):
                start = at + len(negation.split())
                out.update(range(start, _list_end(words, start)))
                break
    return out


def _list_end(words: Sequence[str], start: int) -> int:
    stops = BOUNDARIES | {".", ";", ":", "!", "?", "but"} | {w for r in RELATIONS for w in r.split()}
    ends = (i for i in range(start, len(words)) if words[i] in stops or (i > start and _counts_anew(words, i)))
    return next(ends, len(words))


def _counts_anew(words: Sequence[str], at: int) -> bool:
    """Whether a list goes on with a number, and so with what is wanted: "no chairs, two tables"."""
    return (words[at].isdecimal() or words[at] in NUMBERS) and words[at - 1] in JOINERS | {","}


def _anchor(words: Sequence[str]) -> tuple[AnchorKind | None, set[int]]:
    """The user's own surface in "on my desk", and the positions of those words."""
    for at in range(len(words) - 2):
        if words[at] not in ("on", "onto", "upon") or words[at + 1] not in ("my", "this", "our"):
            continue
        for n in (2, 1):
            phrase = join(words[at + 2 : at + 2 + n])
            if phrase in ANCHORS:
                return ANCHORS[phrase], set(range(at, at + 2 + n))
    return None, set()


def _phrases(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of words between articles, prepositions, conjunctions and punctuation."""
    start = 0
    for at, word in enumerate([*words, "."]):
        if word in _ENDS or word in NUMBERS:
            if at > start:
                yield start, at
            start = at + 1


def _before(words: Sequence[str], start: int, least: int) -> list[str]:
    """The words of the same noun phrase before `start`, with its number or article, from `least` on."""
    at = start
    while at > least and start - at < 6 and words[at - 1] not in _PUNCTUATION | JOINERS | {"with"}:
        at -= 1
        if words[at] in ARTICLES:
            break
    return list(words[at:start])


def _count(before: Sequence[str], plural: bool) -> int | None:
    """A number written just before a thing, with adjectives between. Before one thing a large one is a year."""
    for at in range(len(before) - 1, -1, -1):
        for n in (3, 2, 1):
            phrase = join(before[at : at + n])
            if phrase in NUMBERS:
                return NUMBERS[phrase]
        if before[at].isdecimal() and (plural or len(before[at]) <= 2):
            return max(1, int(before[at])) if len(before[at]) <= 4 else MOST_COUNT
        if before[at] in _ENDS and before[at] != "of":
            return None
    return None


def _made_of(words: Sequence[str], stop: int) -> tuple[str, ...]:
    """Materials after the thing: "of white marble", "made of oak"."""
    for phrase in ("made of", "made from", "of"):
        if _follows(words, stop, phrase):
            rest = words[stop + len(phrase.split()) : stop + len(phrase.split()) + 3]
            run = [w for w in rest if w in _DESCRIBING]
            return tuple(run) if run and run[-1] in MATERIALS and run == list(rest[: len(run)]) else ()
    return ()


def _told_after(words: Sequence[str], stop: int) -> tuple[str, ...]:
    """Colours and the like after the thing: "painted dark red", "in blue", "that is old"."""
    for phrase in _TELLING:
        if _follows(words, stop, phrase):
            start = end = stop + len(phrase.split())
            while end < len(words) and words[end] in _DESCRIBING:
                end += 1
            closed = end == len(words) or words[end] in _ENDS  # "in red brick houses" says where, not how
            return tuple(words[start:end]) if closed else ()
    return ()


def _link(words: Sequence[str], stop: int, start: int) -> str | None:
    """The relation written between one thing and the next, if there is nothing else between them."""
    between = [w for w in words[stop:start] if w not in ARTICLES and w not in _DESCRIBING]
    while between and between[0] in ("standing", "sitting", "lying", "hanging", "placed"):
        between = between[1:]
    phrase = join(between)
    return phrase if phrase in RELATIONS else None


def _follows(words: Sequence[str], at: int, phrase: str) -> bool:
    parts = phrase.split()
    return list(words[at : at + len(parts)]) == parts
