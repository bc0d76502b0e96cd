"""The times of words as they were written, from those of the words that are said for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from assets.timing import Word

_WRITTEN = re.compile(r"[\u3400-\u9fff]|[^\s\u3400-\u9fff]*[^\W_][^\s\u3400-\u9fff]*")
_MARKS = re.compile(r"[\W_]+")


def as_written(written: str, said: Sequence[Word], spell: Callable[[str], str]) -> tuple[Word, ...]:
    """The words of `written` with their times: "12" has those of "twelve", "5 km" those of "five kilometers".

    Words that are written and said alike are found first; what lies between two of these belongs together, and `spell`
    says how many words each of it is.
    """
    tokens = _WRITTEN.findall(written)
    if not tokens or not said:
        return tuple(said)
    matcher = SequenceMatcher(None, [_plain(t) for t in tokens], [_plain(w.text) for w in said], autojunk=False)
    timed: list[Word] = []
    for kind, first, last, from_, to in matcher.get_opcodes():
        if kind == "equal":
            timed += [Word(t, w.start_s, w.end_s) for t, w in zip(tokens[first:last], said[from_:to], strict=True)]
        elif first < last and from_ < to:
            timed += _between(tokens[first:last], said[from_:to], spell)
    return tuple(timed)


def _between(tokens: Sequence[str], said: Sequence[Word], spell: Callable[[str], str]) -> Iterator[Word]:
    """Each token with as many words as it is said in, or where that does not come out, with its share of the time."""
    spelled = [spell(token).split() or [token] for token in tokens]
    if sum(map(len, spelled)) == len(said):
        at = 0
        for token, words in zip(tokens, spelled, strict=True):
            yield Word(token, said[at].start_s, said[at + len(words) - 1].end_s)
            at += len(words)
        return
    weights = [sum(map(len, words)) for words in spelled]
    start_s, spent_s = said[0].start_s, said[-1].end_s - said[0].start_s
    for i, token in enumerate(tokens):
        begun, done = (start_s + spent_s * sum(weights[:n]) / sum(weights) for n in (i, i + 1))
        yield Word(token, begun, done)


def _plain(text: str) -> str:
    return _MARKS.sub("", text).lower()
