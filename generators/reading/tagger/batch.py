"""Sentences as tensors: pieces of words, how they pool into words, and what the network is to learn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

import torch
from torch import Tensor

from generators.reading.markup import Marked
from generators.reading.tagger.labels import CLASS, LINK, PLACE, ROLES, TARGET, begin, may_link, may_target

IGNORED: Final = -100
_BEGIN: Final = 1
_OTHER_WORD: Final = 2
_UNKNOWN: Final = 3
_FIRST: Final = 4
_LONGEST = 256
"""Pieces of a sentence; what is longer is cut by the reader before it comes here."""


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


class Characters:
    """One embedding for each character of `alphabet`; Latin words and rare characters share one each.

    Ids: 0 pads, 1 begins a sentence, 2 is a word in other letters or a number, 3 what is not in the alphabet.
    """

    def __init__(self, alphabet: str) -> None:
        self._ids = {character: number for number, character in enumerate(alphabet, start=_FIRST)}

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

    def _id(self, word: str) -> int:
        return self._ids.get(word, _OTHER_WORD if word.isascii() and word.isalnum() else _UNKNOWN)


@dataclass(frozen=True)
class Truth:
    """What a batch is to come out as. `arrows` and `allowed` are `[b, roles, n, n]`, 0 or 1."""

    tags: Tensor
    places: Tensor
    arrows: Tensor
    allowed: Tensor
    classes: Tensor
    """`[b, n]`, `IGNORED` where a span has none."""


def tags_of(sentence: Marked) -> list[int]:
    """The tag of every word."""
    tags = [0] * len(sentence.words)
    for span in sentence.spans:
        first = begin(span.kind)
        tags[span.start : span.stop] = [first] + [first + 1] * (span.stop - span.start - 1)
    return tags


def truth(batch: Sequence[Marked]) -> Truth:
    """The tensors that a batch is compared with."""
    most = max(1, *(len(sentence.spans) for sentence in batch))
    longest = max(len(sentence.words) for sentence in batch)
    tags = torch.full((len(batch), longest), IGNORED)
    places = torch.tensor([PLACE[sentence.where] for sentence in batch])
    arrows, allowed = (torch.zeros(len(batch), ROLES, most, most) for _ in range(2))
    classes = torch.full((len(batch), most), IGNORED)
    for row, sentence in enumerate(batch):
        tags[row, : len(sentence.words)] = torch.tensor(tags_of(sentence))
        for place, span in enumerate(sentence.spans):
            for other, candidate in enumerate(sentence.spans):
                if other != place:
                    allowed[row, LINK, place, other] = may_link(span.kind, candidate.kind)
                    allowed[row, TARGET, place, other] = may_target(span.kind, candidate.kind)
            arrows[row, LINK, place, list(span.links)] = 1.0
            arrows[row, TARGET, place, list(span.targets)] = 1.0
            if span.label:
                classes[row, place] = CLASS[f"{span.kind}.{span.label}"]
    return Truth(tags, places, arrows, allowed, classes)
