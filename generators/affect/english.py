"""The English classifier: MiniLM with an adapter of our own."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from transformers import BertModel

from generators.affect.feeling import EMOTIONS
from generators.sentence_classifier import F32, SentenceClassifier, TwinEncoder, probabilities

WEIGHTS: Final = Path(__file__).parent / "weights" / "english.safetensors"


class EnglishNetwork(SentenceClassifier):
    """Sentences to logits `[n, 9]`, one for each of `EMOTIONS`."""

    def __init__(self, tokenizer: Any, encoder: BertModel, dropout: float = 0.0) -> None:
        super().__init__(tokenizer, encoder, len(EMOTIONS), "classifier of feelings", dropout)


class EnglishClassifier:
    """Reads English sentences on `encoder`, whose layers stay what they are for others."""

    def __init__(self, encoder: TwinEncoder, weights: Path = WEIGHTS) -> None:
        self._encoder, self._weights = encoder, weights

    def load(self) -> None:
        """Bring the weights into memory.

        Raises:
            GeneratorUnavailable: the sentence encoder or the classifier's weights are not here.
        """
        self._encoder.load()
        network = EnglishNetwork(*self._encoder.twin())
        network.restore(self._weights)
        self._network = network.eval()

    def odds(self, sentences: list[str]) -> F32:
        """How likely each of `EMOTIONS` is for each sentence, `[n, 9]`. Longer ones are cut at 64 tokens."""
        return probabilities(self._network, sentences)
