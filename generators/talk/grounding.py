"""Which sentence of the documents answers a question, if any does. What does not surely answer it, does not.

A sentence answers where it holds what is asked about, word by word or in words of near meaning, and something of the
form that is wanted: a time, a number, a person. It is then quoted; nothing is made of it that it does not say.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from generators.talk.asking import Asked, read_question
from generators.talk.tasks import Excerpt
from generators.talk.terms import chinese_content, content, stem, terms

_LEAST: Final = 0.62
"""What of a question's meaning must be found in a sentence, 0..1."""
_LEAST_ZH: Final = 0.6
_NEAR: Final = (0.45, 0.75)
"""Likeness of two words from which on it counts, and from which on they are the same."""
_ELSEWHERE: Final = 0.8
"""What a word counts that is in the heading, or before in the paragraph."""
_LIKE: Final = 0.35
"""How much the likeness of the whole sentences counts beside that of their words."""


class TextEncoder(Protocol):
    """Embeds texts as unit vectors."""

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors `[n, 384]`."""


@dataclass(frozen=True)
class Grounded:
    """The sentence that answers, and how much of the question is in it, 0..1."""

    excerpt: Excerpt
    sure: float


def find_answer(question: str, excerpts: Sequence[Excerpt], encoder: TextEncoder) -> Grounded | None:
    """The excerpt that answers `question`; None where none surely does."""
    asked = read_question(question)
    fitting = [excerpt for excerpt in excerpts if asked.fits(excerpt.text)]
    if not fitting:
        return None
    scores = _chinese(asked, fitting) if asked.language == "zh" else _english(asked, fitting, encoder)
    best = int(np.argmax(scores))
    least = _LEAST_ZH if asked.language == "zh" else _LEAST
    return Grounded(fitting[best], float(scores[best])) if scores[best] >= least else None


def _english(asked: Asked, excerpts: Sequence[Excerpt], encoder: TextEncoder) -> list[float]:
    wanted = content(asked.text)
    if not wanted:
        return [0.0] * len(excerpts)
    here = [content(excerpt.text) for excerpt in excerpts]
    around = [set(terms(f"{excerpt.before} {excerpt.source.place} {excerpt.source.title}")) for excerpt in excerpts]
    near = _Nearness(wanted, here, encoder)
    weights = [_rarity(word, here) for word in wanted]
    scores: list[float] = []
    for words, beside, excerpt in zip(here, around, excerpts, strict=True):
        said = [max(near.held(word, words), _ELSEWHERE * (stem(word) in beside)) for word in wanted]
        held = sum(weight * part for weight, part in zip(weights, said, strict=True)) / sum(weights)
        scores.append((1 - _LIKE) * held + _LIKE * min(1.0, 1.3 * excerpt.likeness))
    return scores


class _Nearness:
    """How much words of a question are among those of a sentence: 1 where one is, less for one of near meaning."""

    def __init__(self, wanted: Sequence[str], sentences: Sequence[Sequence[str]], encoder: TextEncoder) -> None:
        self._unsaid = [word for word in wanted if any(stem(word) not in {stem(other) for other in words} for words in sentences)]
        self._others = list(dict.fromkeys(word for words in sentences for word in words)) if self._unsaid else []
        vectors = encoder.encode([*self._unsaid, *self._others])
        self._rows = dict(zip([*self._unsaid, *self._others], vectors, strict=True))

    def held(self, word: str, words: Sequence[str]) -> float:
        """0..1."""
        if stem(word) in {stem(other) for other in words}:
            return 1.0
        likest = max((float(self._rows[word] @ self._rows[other]) for other in words), default=0.0)
        least, most = _NEAR
        return min(1.0, max(0.0, (likest - least) / (most - least)))


def _rarity(word: str, sentences: Sequence[Sequence[str]]) -> float:
    """What a word counts: more where few of the sentences have it, for those are about it."""
    having = sum(stem(word) in {stem(other) for other in words} for words in sentences)
    return math.log(2 + len(sentences) / (1 + having))


def _chinese(asked: Asked, excerpts: Sequence[Excerpt]) -> list[float]:
    wanted = chinese_content(asked.text)
    if not wanted:
        return [0.0] * len(excerpts)
    scores = []
    for excerpt in excerpts:
        around = f"{excerpt.before}{excerpt.source.place}{excerpt.source.title}"
        said = [1.0 if sign in excerpt.text else _ELSEWHERE / 2 * (sign in around) for sign in wanted]
        scores.append(sum(said) / len(said))
    return scores
