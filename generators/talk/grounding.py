"""Which sentence of the documents answers a question, if any does. What does not surely answer it, does not.

A sentence answers where it holds what is asked about, word by word or in words of near meaning, and something of the
form that is wanted: a time, a number, a person. It is then quoted; nothing is made of it that it does not say.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from generators.talk.asking import Asked, read_question
from generators.talk.tasks import Excerpt
from generators.talk.terms import alike, chinese_content, content, stem

_LEAST: Final = 0.62
"""What of a question's meaning must be found in a sentence, 0..1."""
_LEAST_ZH: Final = 0.6
_NEAR: Final = (0.45, 0.75)
"""Likeness of two words from which on it counts, and from which on they are the same."""
_ELSEWHERE: Final = 0.8
"""What a word counts that is in the heading, or before in the paragraph."""
_LIKE: Final = 0.35
"""How much the likeness of the whole sentences counts beside that of their words."""


class Embedding(Protocol):
    """Embeds texts as unit vectors."""

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors `[n, 384]`."""


class TextEncoder(Embedding, Protocol):
    """What is asked of `generators.embedding.Encoder`."""

    def load(self) -> None:
        """Bring the weights into memory."""


_MOST_NEAR: Final = 0.85
"""What a word of near meaning counts at most: less than the word itself."""
_MOST_NEAR_DOER: Final = 0.5
"""The same where somebody is asked for who did something: what was done has to be said."""
_IMPLIED: Final = 0.6
"""What a word counts that an amount of the right kind implies: water, where there are litres."""
_LIKE_ALONE: Final = 0.3
"""How like a question a sentence must be that answers by its form alone."""
_FOCUS: Final = 0.5
"""How much what is asked for by name must be in the sentence."""
_HALF: Final = 0.5
_DAY: Final = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?")
_DAYS: Final = re.compile(rf"\b(?:{_DAY.pattern}|weekdays?|weekends?|week|every day|daily|holidays?|always)\b")
_SPECIFIC: Final = re.compile(
    rf".*\d.*|{_DAY.pattern}|january|february|march|april|may|june|july|august|september"
    r"|october|november|december"
)
"""What is nothing like its like: another day is no answer."""
_CODE: Final = re.compile(r"(?=.*\d)(?=.*[a-z])[a-z0-9-]+")
"""Part numbers, error codes, rooms: letters with figures."""


@dataclass(frozen=True)
class Grounded:
    """The sentence that answers, and how much of the question is in it, 0..1."""

    excerpt: Excerpt
    sure: float


def find_answer(question: str, excerpts: Sequence[Excerpt], encoder: Embedding) -> Grounded | None:
    """The excerpt that answers `question`; None where none surely does."""
    asked = read_question(question)
    if not excerpts:
        return None
    scores = _chinese(asked, excerpts) if asked.language == "zh" else _english(asked, excerpts, encoder)
    best = int(np.argmax(scores))
    least = _LEAST_ZH if asked.language == "zh" else _LEAST
    return Grounded(excerpts[best], float(scores[best])) if scores[best] >= least else None


def _english(asked: Asked, excerpts: Sequence[Excerpt], encoder: Embedding) -> list[float]:
    wanted = [word for word in content(asked.text) if word != asked.measured]
    if not wanted:
        return [_by_form_alone(asked, excerpt) for excerpt in excerpts]
    here = [content(excerpt.text) for excerpt in excerpts]
    around = [content(f"{excerpt.before} {excerpt.source.place} {excerpt.source.title}") for excerpt in excerpts]
    near = _Nearness(wanted, here, encoder, _MOST_NEAR_DOER if asked.person else _MOST_NEAR)
    weights = [_weight(word, here) for word in wanted]
    scores: list[float] = []
    for words, beside, excerpt in zip(here, around, excerpts, strict=True):
        said = [
            max(near.held(word, words), _ELSEWHERE * _among(word, beside), _IMPLIED * (word == asked.amount))
            for word in wanted
        ]
        if (
            _on_another_day(wanted, excerpt.text)
            or not _fits(asked, excerpt.text, said)
            or (asked.focus in wanted and said[wanted.index(asked.focus)] < _FOCUS)
        ):
            scores.append(0.0)
            continue
        held = sum(weight * part for weight, part in zip(weights, said, strict=True)) / sum(weights)
        scores.append((1 - _LIKE) * held + _LIKE * min(1.0, 1.3 * excerpt.likeness))
    return scores


def _by_form_alone(asked: Asked, excerpt: Excerpt) -> float:
    """How surely a sentence answers that has the form, where nothing else is asked: "how heavy is it?"."""
    if asked.wants is None or excerpt.likeness < _LIKE_ALONE or not asked.fits(excerpt.text):
        return 0.0
    return _LEAST + (1 - _LEAST) * excerpt.likeness


def _on_another_day(wanted: Sequence[str], sentence: str) -> bool:
    """Whether a day of the week is asked about, and the sentence says nothing of days."""
    return any(_DAY.fullmatch(word) for word in wanted) and not _DAYS.search(sentence.lower())


def _fits(asked: Asked, sentence: str, said: Sequence[float]) -> bool:
    """Whether a sentence has the form of an answer. Whoever did it may go by any noun, where all else is said."""
    return asked.fits(sentence) or (asked.person and len(said) > 1 and min(said) == 1.0)


def _among(word: str, words: Sequence[str]) -> bool:
    """Whether a word, or one that asks for the same, is among `words`."""
    return not alike(word).isdisjoint(stem(other) for other in words)


class _Nearness:
    """How much words of a question are among those of a sentence: 1 where one is, less for one of near meaning."""

    def __init__(
        self, wanted: Sequence[str], sentences: Sequence[Sequence[str]], encoder: Embedding, most: float
    ) -> None:
        self._most = most
        self._unsaid = [word for word in wanted if not all(_among(word, words) for words in sentences)]
        self._others = list(dict.fromkeys(word for words in sentences for word in words)) if self._unsaid else []
        vectors = encoder.encode([*self._unsaid, *self._others])
        self._rows = dict(zip([*self._unsaid, *self._others], vectors, strict=True))

    def held(self, word: str, words: Sequence[str]) -> float:
        """0..1."""
        if _among(word, words):
            return 1.0
        if _SPECIFIC.fullmatch(word):
            return 0.0
        likest = max((float(self._rows[word] @ self._rows[other]) for other in words), default=0.0)
        least, most = _NEAR
        return min(self._most, max(0.0, (likest - least) / (most - least)))


def _weight(word: str, sentences: Sequence[Sequence[str]]) -> float:
    """What a word counts: more where few of the sentences have it, for those are about it; codes count twice."""
    having = sum(_among(word, words) for words in sentences)
    return math.log(2 + len(sentences) / (1 + having)) * (2 if _CODE.fullmatch(word) else 1)


def _chinese(asked: Asked, excerpts: Sequence[Excerpt]) -> list[float]:
    runs = chinese_content(asked.text)
    if not runs:
        return [0.0] * len(excerpts)
    scores = []
    for excerpt in excerpts:
        around = f"{excerpt.before}{excerpt.source.place}{excerpt.source.title}"
        said = [_run_held(run, excerpt.text, around) for run in runs]
        whole = sum(len(run) * held for run, held in zip(runs, said, strict=True)) / sum(map(len, runs))
        missing = any(len(run) > 1 and held < _HALF for run, held in zip(runs, said, strict=True))
        scores.append(0.0 if missing or not asked.fits(excerpt.text) else whole)
    return scores


def _run_held(run: str, text: str, around: str) -> float:
    """How much of a run of characters is in a text, 0..1; half of that counts which stands before it."""
    if run.isascii():
        return float(run in text.lower())
    return sum(1.0 if sign in text else _HALF * (sign in around) for sign in run) / len(run)
