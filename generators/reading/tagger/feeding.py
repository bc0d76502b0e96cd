"""Batches to learn from, composed beside the training: by this process, or by as many others as there are cores for."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from torch.utils.data import DataLoader, IterableDataset, get_worker_info
from transformers import AutoTokenizer

from generators.embedding import MODEL
from generators.reading.markup import Marked
from generators.reading.reading import Language
from generators.reading.tagger.batch import Batch, Characters, Splitter, WordPieces, batch_of
from generators.reading.tagger.chinese import chinese_alphabet
from generators.reading.tagger.corpus import training_stream
from generators.sources import model_dir

_POOLED: Final = 8
"""Batches drawn together, so that sentences of like lengths share one: half of a mixed batch is padding."""
_AHEAD: Final = 8
_APART: Final = 1009
"""Between the seeds of two workers: streams take one for each of their files."""


def splitter_of(language: Language) -> Splitter:
    """What parts words for the network of a language.

    Raises:
        GeneratorUnavailable: the sentence encoder has not been pulled.
    """
    if language == "zh":
        return Characters(chinese_alphabet())
    return WordPieces(AutoTokenizer.from_pretrained(model_dir(MODEL)))


@dataclass(frozen=True)
class Composed(IterableDataset):  # type: ignore[misc]
    """Batches of `size` sentences composed from a folder of marked ones, without end.

    Every worker draws from a stream of its own. `everything` is as in `training_stream`.
    """

    folder: Path
    language: Language
    size: int
    seed: int
    everything: bool = False

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        seed = self.seed + _APART * (worker.id if worker else 0)
        stream = training_stream(self.folder, seed, everything=self.everything, language=self.language)
        splitter = splitter_of(self.language)
        return (batch_of(splitter, some) for some in alike_in_length(stream, self.size, seed))


def feed(composed: Composed, workers: int, pinned: bool) -> Iterator[Batch]:
    """The batches, made ahead by `workers` processes, or in this one as they are asked for where there are none."""
    ahead = _AHEAD if workers else None
    loader = DataLoader(composed, None, num_workers=workers, prefetch_factor=ahead, pin_memory=pinned)
    return iter(loader)


def alike_in_length(stream: Iterator[Marked], size: int, seed: int) -> Iterator[list[Marked]]:
    """Batches of sentences of like lengths, in random order."""
    chance = Random(seed)
    while True:
        pool = sorted(itertools.islice(stream, size * _POOLED), key=lambda sentence: len(sentence.words))
        some = [pool[at : at + size] for at in range(0, len(pool), size)]
        chance.shuffle(some)
        yield from some
