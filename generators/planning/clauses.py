"""How an English prompt's words hang together: counts, negations, relations, what describes what.

Pure functions of a list of words as `lexicon.words_of` splits them; positions are indices into it. They know no
vocabulary of things, only the tables of `words.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.planning.reading import AnchorKind, join
from generators.planning.tongues import bare
from generators.planning.words import (
    ANCHORS,
    ARTICLES,
    BOUNDARIES,
    COLORS,
    CONDITIONS,
    DEEDS,
    DOERS,
    JOINERS,
    MATERIALS,
    MOST_COUNT,
    NEGATIONS,
    NUMBERS,
    RELATIONS,
    SIZES,
)

PUNCTUATION = frozenset(".,;:!?")
_DENYING = frozenset(("without", "no", "zero", "except", "minus", "but", "any"))
ENDS = PUNCTUATION | BOUNDARIES | JOINERS | ARTICLES | _DENYING | {word for r in RELATIONS for word in r.split()}
"""Where a noun phrase ends."""
DESCRIBING = COLORS | MATERIALS | CONDITIONS | SIZES.keys()
_TELLING = (
    *(f"{made}{joint}" for made in ("painted", "coloured", "colored", "dyed", "lacquered") for joint in (" in", "")),
    *(f"{which} {be}" for which in ("that", "which") for be in ("is", "are")),
    "in",
)
"""What comes between a thing and the words that describe it."""


def is_done(words: Sequence[str], at: int) -> bool:
    """Whether this word, which is also a thing's, is what somebody does: "let me stand in", "I want to walk"."""
    return at > 0 and words[at] in DEEDS and words[at - 1] in DOERS


def owners_in(prompt: str) -> frozenset[str]:
    """Words with a possessive 's."""
    text = bare(prompt).replace("’", "'")
    return frozenset(w.removesuffix("'s").rsplit("-", 1)[-1] for w in text.split() if w.endswith("'s"))


def negated(words: Sequence[str]) -> set[int]:
    """Positions after a negation, up to the end of its list."""
    out: set[int] = set()
    for at in range(len(words)):
        for negation in NEGATIONS:
            if follows(words, at, negation):
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


def anchor_in(words: Sequence[str]) -> tuple[AnchorKind | None, set[int]]:
    """The user's own surface in "on my desk", and the positions of those words."""
    for at in range(len(words) - 2):
        if words[at] not in ("on", "onto", "upon") or words[at + 1] not in ("my", "this", "our"):
            continue
        for n in (2, 1):
            phrase = join(words[at + 2 : at + 2 + n])
            if phrase in ANCHORS:
                return ANCHORS[phrase], set(range(at, at + 2 + n))
    return None, set()


def noun_phrases(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of words between articles, prepositions, conjunctions and punctuation."""
    start = 0
    for at, word in enumerate([*words, "."]):
        if word in ENDS or word in NUMBERS:
            if at > start:
                yield start, at
            start = at + 1


def words_before(words: Sequence[str], start: int, least: int) -> list[str]:
    """The words of the same noun phrase before `start`, with its number or article, from `least` on."""
    at = start
    while at > least and start - at < 6 and words[at - 1] not in PUNCTUATION | JOINERS | {"with"}:
        at -= 1
        if words[at] in ARTICLES:
            break
    return list(words[at:start])


def count_in(before: Sequence[str], plural: bool) -> int | None:
    """A number written just before a thing, with adjectives between. Before one thing a large one is a year."""
    for at in range(len(before) - 1, -1, -1):
        for n in (3, 2, 1):
            phrase = join(before[at : at + n])
            if phrase in NUMBERS:
                return NUMBERS[phrase]
        if before[at].isdecimal() and (plural or len(before[at]) <= 2):
            return max(1, int(before[at])) if len(before[at]) <= 4 else MOST_COUNT
        if before[at] in ENDS and before[at] != "of":
            return None
    return None


def made_of(words: Sequence[str], stop: int) -> tuple[str, ...]:
    """Materials after the thing: "of white marble", "made of oak"."""
    for phrase in ("made of", "made from", "of"):
        if follows(words, stop, phrase):
            rest = words[stop + len(phrase.split()) : stop + len(phrase.split()) + 3]
            run = [w for w in rest if w in DESCRIBING]
            return tuple(run) if run and run[-1] in MATERIALS and run == list(rest[: len(run)]) else ()
    return ()


def told_after(words: Sequence[str], stop: int) -> tuple[str, ...]:
    """Colours and the like after the thing: "painted dark red", "in blue", "that is old"."""
    for phrase in _TELLING:
        if follows(words, stop, phrase):
            start = end = stop + len(phrase.split())
            while end < len(words) and words[end] in DESCRIBING:
                end += 1
            closed = end == len(words) or words[end] in ENDS  # "in red brick houses" says where, not how
            return tuple(words[start:end]) if closed else ()
    return ()


def link_between(words: Sequence[str], stop: int, start: int) -> str | None:
    """The relation written between one thing and the next, if there is nothing else between them."""
    between = [w for w in words[stop:start] if w not in ARTICLES and w not in DESCRIBING]
    while between and between[0] in ("standing", "sitting", "lying", "hanging", "placed"):
        between = between[1:]
    phrase = join(between)
    return phrase if phrase in RELATIONS else None


def follows(words: Sequence[str], at: int, phrase: str) -> bool:
    """Whether the words from `at` on are those of `phrase`."""
    parts = phrase.split()
    return list(words[at : at + len(parts)]) == parts
