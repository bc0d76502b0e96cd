"""A small classifier over sentence embeddings as a screen: it finds what no rule has words for. English prompts only.

Two layers on MiniLM's vector of a prompt, and of each of its sentences where it is long. It says which category, never
which words: what it finds is the whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from generators.embedding import DIMENSIONS
from generators.errors import GeneratorUnavailable
from generators.safety.policy import CATEGORIES, Category, Stage
from generators.safety.screen import Finding

WEIGHTS: Final = Path(__file__).parent / "weights"
HIDDEN: Final = 64
_MOST_PIECES = 8
_LONG = 160  # characters; what is shorter is one sentence
_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+")

F32 = NDArray[np.float32]


class Encoder(Protocol):
    """What the classifier needs of `generators.embedding.Encoder`."""

    def load(self) -> None:
        """Bring the model into memory."""

    def encode(self, sentences: Sequence[str]) -> F32:
        """Unit vectors `[n, 384]` float32."""


class EmbeddingScreen:
    """Reads prompts. `bring_encoder` is called by `load`; `folder` holds `classifier.safetensors` and `card.json`."""

    def __init__(self, bring_encoder: Callable[[], Encoder], folder: Path = WEIGHTS) -> None:
        self._bring_encoder, self._folder = bring_encoder, folder
        self._encoder: Encoder | None = None

    def load(self) -> None:
        """See `Screen.load`."""
        if self._encoder is not None:
            return
        try:
            weights = load_file(self._folder / "classifier.safetensors")
            self._threshold = float(json.loads((self._folder / "card.json").read_text("utf-8"))["threshold"])
            self._layers = tuple(weights[name].astype(np.float32) for name in ("w1", "b1", "w2", "b2"))
        except (OSError, KeyError, ValueError) as error:
            raise GeneratorUnavailable(f"{self._folder}: no safety classifier there ({error})") from error
        if self._layers[0].shape != (DIMENSIONS, HIDDEN):
            raise GeneratorUnavailable(f"{self._folder}: weights of another classifier")
        encoder = self._bring_encoder()
        encoder.load()
        self._encoder = encoder

    def find(self, text: str, stage: Stage) -> list[Finding]:
        """The likeliest category of an English prompt, where harm is likelier than the threshold."""
        if stage != "prompt" or not _is_latin(text):
            return []
        if self._encoder is None:
            raise GeneratorUnavailable("safety classifier: load() has not been called")
        odds = probabilities(self._layers, self._encoder.encode(pieces(text)))
        worst = odds[odds[:, 1:].sum(axis=1).argmax(), 1:]
        if float(worst.sum()) < self._threshold:
            return []
        category: Category = CATEGORIES[int(worst.argmax())]
        return [Finding(category, min(float(worst.sum()), 1.0))]


def pieces(text: str) -> list[str]:
    """The text, and each sentence of a long one."""
    if len(text) <= _LONG:
        return [text]
    return [text, *(part for part in _SENTENCE.split(text) if part.strip())][:_MOST_PIECES]


def probabilities(layers: Sequence[F32], vectors: F32) -> F32:
    """Of harmless and then each of `CATEGORIES`, `[n, 9]`, for unit `vectors` `[n, 384]`."""
    w1, b1, w2, b2 = layers
    hidden = vectors @ w1 + b1
    logits = (hidden / (1 + np.exp(-hidden))) @ w2 + b2
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    found: F32 = odds / odds.sum(axis=1, keepdims=True)
    return found


def _is_latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(c.isascii() for c in letters) > len(letters)
