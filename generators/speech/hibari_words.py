"""From words to the letters of the embedded voice, each word knowing which letters are its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hibari import Hibari
from hibari.g2p.normalize import normalize

from generators.speech.hibari_phonemes import embedded_phonemes
from generators.speech.text.front_end import Fragment, Piece

_PRONOUNCEABLE = re.compile(r"[A-Za-z]")
_SOUND = re.compile(r"[^\W\d_]")
_LONGEST = 380
"""Letters that the network is given at once; its own limit is 400."""
_CLAUSE = frozenset(",;:—.!?…")


@dataclass(frozen=True)
class SaidWord:
    """A word as it is said, and its letters: from `start` up to `end` of its stretch."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Stretch:
    """What the network says at once."""

    letters: str
    words: tuple[SaidWord, ...]


def can_pronounce(words: str) -> bool:
    """Whether there is a letter in it that the voice knows."""
    return _PRONOUNCEABLE.search(words) is not None


def stretches(voice: Hibari, fragment: Fragment) -> Iterator[Stretch]:
    """The fragment in the voice's letters, parted where it is too long for the network."""
    known = frozenset(voice.vocab)
    text = " ".join(_marked(piece, known) for piece in fragment.pieces)
    if not can_pronounce(text):
        return
    tokens = voice.g2p.phonemize_tokens(voice.g2p.tokenize(normalize(text)))
    waiting: list[Any] = []
    for token in tokens:
        waiting.append(token)
        if sum(map(_length, waiting)) > _LONGEST:
            cut = _last_pause(waiting)
            yield from _stretch(waiting[:cut])
            waiting = waiting[cut:]
    yield from _stretch(waiting)


def _length(token: Any) -> int:
    return len(token.phonemes or "") + bool(token.whitespace)


def _last_pause(tokens: list[Any]) -> int:
    """How many tokens to say first: up to the last clause mark, or all but the last where there is none."""
    for count in range(len(tokens) - 1, len(tokens) // 3, -1):
        if (tokens[count - 1].phonemes or " ")[-1] in _CLAUSE:
            return count
    return len(tokens) - 1 or 1


def _stretch(tokens: list[Any]) -> Iterator[Stretch]:
    letters, words = "", []
    for token in tokens:
        start = len(letters)
        letters += (token.phonemes or "")[:_LONGEST]
        if _SOUND.search(token.text) and len(letters) > start:
            words.append(SaidWord(token.text, start, len(letters)))
        letters += " " if token.whitespace else ""
    if _SOUND.search(letters):
        yield Stretch(letters.rstrip(), tuple(words))


def _marked(piece: Piece, known: frozenset[str]) -> str:
    """A piece as the voice's own rules take it: words, or phonemes in their notation."""
    phonemes = embedded_phonemes(piece.phonemes, known) if piece.phonemes else ""
    if not _SOUND.search(phonemes):
        return piece.words
    return f"[{re.sub(r'[][()]', ' ', piece.words) or 'x'}](/{phonemes}/)"
