"""Sentences as tensors: pieces of words, how they pool into words, and what the network is to learn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, Protocol

import torch
from torch import Tensor

from generators.reading.markup import Marked
from generators.reading.tagger.labels import CLASS, KIND, LINK, PLACE, ROLES, TARGET, begin, may_link, may_target

IGNORED: Final = -100
_BEGIN: Final = 1
_OTHER_WORD: Final = 2
_UNKNOWN: Final = 3
FIRST_CHARACTER: Final = 4
"""The id of the first character of an alphabet; smaller ones are not of it."""
_LONGEST = 256
"""Pieces of a sentence; what is longer is cut by the reader before it comes here."""


Bounds = Sequence[tuple[int, int, str]]
"""Start, stop and kind of each span of a sentence."""


class Splitter(Protocol):
    """Parts words into what a network has embeddings for."""

    def split(self, sentences: Sequence[Sequence[str]]) -> tuple[Tensor, Tensor, Tensor]:
        """Ids and mask `[b, pieces]` and pooling `[b, words, pieces]`, whose rows average each word's pieces."""


class WordPieces:
    """MiniLM's own pieces of English words, by its tokenizer."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer

    def split(self, sentences: Sequence[Sequence[str]]) -> tuple[Tensor, Tensor, Tensor]:
        """See `Splitter`."""
        encoded = self._tokenizer(
            [list(words) for words in sentences],
            is_split_into_words=True,
            padding=True,
            truncation=True,
            max_length=_LONGEST,
            return_tensors="pt",
        )
        ids = encoded["input_ids"]
        pooling = torch.zeros(len(sentences), max(map(len, sentences)), ids.shape[1])
        for row in range(len(sentences)):
            for piece, word in enumerate(encoded.word_ids(row)):
                if word is not None:
                    pooling[row, word, piece] = 1.0
        return ids, encoded["attention_mask"], pooling / pooling.sum(-1, keepdim=True).clamp(min=1)


_FULL_WIDTH: Final = dict(zip(",.!?:;()", "，。！？：；（）", strict=True))
"""Stops as they are typed between Chinese characters, which only knows these."""


class Characters:
    """One embedding for each character of `alphabet`; Latin words and rare characters share one each.

    Ids: 0 pads, 1 begins a sentence, 2 is a word in other letters or a number, 3 what is not in the alphabet.
    """

    def __init__(self, alphabet: str) -> None:
        self._ids = {character: number for number, character in enumerate(alphabet, start=FIRST_CHARACTER)}

    def split(self, sentences: Sequence[Sequence[str]]) -> tuple[Tensor, Tensor, Tensor]:
        """See `Splitter`."""
        longest = max(map(len, sentences))
        ids, mask = (torch.zeros(len(sentences), longest + 1, dtype=torch.long) for _ in range(2))
        pooling = torch.zeros(len(sentences), longest, longest + 1)
        for row, words in enumerate(sentences):
            ids[row, : len(words) + 1] = torch.tensor([_BEGIN, *(self._id(word) for word in words)])
            mask[row, : len(words) + 1] = 1
            pooling[row, range(len(words)), range(1, len(words) + 1)] = 1.0
        return ids, mask, pooling

    def place(self, character: str) -> int | None:
        """The id of a character; None where it is not in the alphabet."""
        return self._ids.get(character)

    def _id(self, word: str) -> int:
        word = _FULL_WIDTH.get(word, word)
        return self._ids.get(word, _OTHER_WORD if word.isascii() and word.isalnum() else _UNKNOWN)


@dataclass(frozen=True)
class Batch:
    """Sentences as a network takes them, and what it is to make of them; `n` spans at most, `w` words."""

    ids: Tensor
    mask: Tensor
    pooling: Tensor
    """`[b, w, pieces]`, see `Splitter`."""
    bounds: Tensor
    """First word, last word and kind of every span, `[3, b, n]`; 0 where there is none."""
    tags: Tensor
    """`[b, w]`, `IGNORED` beyond a sentence's end."""
    places: Tensor
    """Where each is imagined, `[b]`, `IGNORED` where nothing of it says so."""
    arrows: Tensor
    """`[b, roles, n, n]`, 0 or 1, as is `allowed`."""
    allowed: Tensor
    classes: Tensor
    """`[b, n]`, `IGNORED` where a span has none."""

    def pin_memory(self) -> Batch:
        """The same in memory that a GPU reads by itself."""
        return Batch(*(getattr(self, part.name).pin_memory() for part in fields(self)))

    def to(self, device: torch.device) -> Batch:
        """The same on a device."""
        return Batch(*(getattr(self, part.name).to(device, non_blocking=True) for part in fields(self)))


def tags_of(sentence: Marked) -> list[int]:
    """The tag of every word."""
    tags = [0] * len(sentence.words)
    for span in sentence.spans:
        first = begin(span.kind)
        tags[span.start : span.stop] = [first] + [first + 1] * (span.stop - span.start - 1)
    return tags


def bounds_of(sentences: Sequence[Bounds]) -> Tensor:
    """First word, last word and kind of every span, `[3, b, n]`."""
    made = torch.zeros(3, len(sentences), max(1, *map(len, sentences)), dtype=torch.long)
    for row, spans in enumerate(sentences):
        if spans:
            places = [(start, stop - 1, KIND[kind]) for start, stop, kind in spans]
            made[:, row, : len(spans)] = torch.tensor(places).T
    return made


def batch_of(splitter: Splitter, sentences: Sequence[Marked]) -> Batch:
    """Marked sentences as tensors."""
    ids, mask, pooling = splitter.split([sentence.words for sentence in sentences])
    bounds = bounds_of([[(s.start, s.stop, s.kind) for s in sentence.spans] for sentence in sentences])
    most = bounds.shape[2]
    tags = torch.full((len(sentences), pooling.shape[1]), IGNORED)
    arrows, allowed = (torch.zeros(len(sentences), ROLES, most, most) for _ in range(2))
    classes = torch.full((len(sentences), most), IGNORED)
    for row, sentence in enumerate(sentences):
        tags[row, : len(sentence.words)] = torch.tensor(tags_of(sentence))
        count, kinds = len(sentence.spans), bounds[2, row, : len(sentence.spans)]
        allowed[row, :, :count, :count] = _ALLOWED[:, kinds[:, None], kinds] * (1 - torch.eye(count))
        for place, span in enumerate(sentence.spans):
            if span.links:
                arrows[row, LINK, place, list(span.links)] = 1.0
            if span.targets:
                arrows[row, TARGET, place, list(span.targets)] = 1.0
            if span.label:
                classes[row, place] = CLASS[f"{span.kind}.{span.label}"]
    places = torch.tensor([PLACE.get(sentence.where, IGNORED) for sentence in sentences])
    return Batch(ids, mask, pooling, bounds, tags, places, arrows, allowed, classes)


_ALLOWED: Final = torch.tensor([[[may(a, b) for b in KIND] for a in KIND] for may in (may_link, may_target)]).float()
"""Whether an arrow may go from a span of one kind to another, `[roles, kinds, kinds]`."""
