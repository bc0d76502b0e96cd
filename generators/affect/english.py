"""The English classifier: MiniLM with two adapters of our own, whose likelihoods are averaged."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
from transformers import BertModel

from generators.affect.feeling import EMOTIONS
from generators.sentence_classifier import F32, SentenceClassifier, TwinEncoder, probabilities

NAMES: Final = ("english.safetensors", "english-2.safetensors")
"""Two that learnt from different sentences in another order: together they are right more often than either."""
WEIGHTS: Final = tuple(Path(__file__).parent / "weights" / name for name in NAMES)


class EnglishNetwork(SentenceClassifier):
    """Sentences to logits `[n, 9]`, one for each of `EMOTIONS`."""

    def __init__(self, tokenizer: Any, encoder: BertModel, dropout: float = 0.0) -> None:
        super().__init__(tokenizer, encoder, len(EMOTIONS), "classifier of feelings", dropout)


class EnglishClassifier:
    """Reads English sentences on `encoder`, whose layers stay what they are for others."""

    def __init__(self, encoder: TwinEncoder, weights: tuple[Path, ...] = WEIGHTS) -> None:
        self._encoder, self._weights = encoder, weights

    def load(self) -> None:
        """Bring the weights into memory.

        Raises:
            GeneratorUnavailable: the sentence encoder or the classifier's weights are not here.
        """
        self._encoder.load()
        self._networks = [self._restored(path) for path in self._weights]

    def odds(self, sentences: list[str]) -> F32:
        """How likely each of `EMOTIONS` is for each sentence, `[n, 9]`. Longer ones are cut at 64 tokens."""
        every = [probabilities(network, sentences) for network in self._networks]
        mean: F32 = np.mean(every, axis=0, dtype=np.float32)
        return mean

    def _restored(self, path: Path) -> EnglishNetwork:
        network = EnglishNetwork(*self._encoder.twin())
        network.restore(path)
        network.eval()
        return network
