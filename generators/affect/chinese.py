"""The Chinese classifier: one to three characters at a time, weighed by a linear layer.

MiniLM knows English alone. After a word of negation, the rest of a clause has features of its own: "不高兴" is not
"高兴".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from generators.affect.feeling import EMOTIONS
from generators.errors import GeneratorUnavailable

WEIGHTS: Final = Path(__file__).parent / "weights" / "chinese.safetensors"
_LONGEST: Final = 3
_NEGATIONS: Final = frozenset("不没别无")
_AFTER_NEGATION: Final = "~"
_FOREIGN: Final = re.compile(r"[^\u4e00-\u9fff!?,。;、\n]")
_CLAUSES: Final = re.compile(r"[,。;、\n]")
_MARKS: Final = str.maketrans({"!": "!", "?": "?", ",": ",", ";": ";", ".": "。"})

F32 = NDArray[np.float32]


def features(text: str) -> list[str]:
    """What is looked at: every one to three characters in a row, marked where their clause has been negated before."""
    found = []
    for clause in _CLAUSES.split(_FOREIGN.sub("", text.translate(_MARKS))):
        negated = ""
        for start, character in enumerate(clause):
            found += [negated + clause[start:end] for end in range(start + 1, min(start + _LONGEST, len(clause)) + 1)]
            if character in _NEGATIONS:
                negated = _AFTER_NEGATION
    return found


class Characters:
    """The features that are known, and how much each says: those that many sentences have say little."""

    def __init__(self, known: Sequence[str], rarity: F32) -> None:
        self.known, self.rarity = tuple(known), rarity
        self._place = {feature: place for place, feature in enumerate(self.known)}

    @classmethod
    def of(cls, texts: Sequence[str]) -> Characters:
        """The features of these texts."""
        times = Counter(feature for text in texts for feature in set(features(text)))
        rarity = np.log(len(texts) / np.array(list(times.values()), np.float32))
        return cls(list(times), rarity.astype(np.float32))

    def vector(self, text: str) -> tuple[NDArray[np.int64], F32]:
        """Places of a text's known features and their weights, of length 1 together; both empty where none is known."""
        places = np.array(sorted({self._place[f] for f in features(text) if f in self._place}), np.int64)
        weights = self.rarity[places]
        length = float(np.linalg.norm(weights))
        return places, (weights / length).astype(np.float32) if length else weights


class ChineseClassifier:
    """Reads Chinese sentences."""

    def __init__(self, weights: Path = WEIGHTS) -> None:
        self._weights = weights

    def load(self) -> None:
        """Bring the weights into memory.

        Raises:
            GeneratorUnavailable: the file is missing, damaged or of another classifier.
        """
        try:
            parts = load_file(self._weights)
            known = bytes(parts["known"]).decode().split("\n")
            self._characters = Characters(known, parts["rarity"].astype(np.float32))
            self._layer, self._bias = parts["layer"].astype(np.float32), parts["bias"].astype(np.float32)
        except (OSError, SafetensorError, KeyError, UnicodeDecodeError) as error:
            raise GeneratorUnavailable(f"{self._weights}: no classifier of feelings there ({error})") from error
        if self._layer.shape != (len(known), len(EMOTIONS)):
            raise GeneratorUnavailable(f"{self._weights}: {self._layer.shape} weights for {len(known)} features")

    def odds(self, sentences: list[str]) -> F32:
        """How likely each of `EMOTIONS` is for each sentence, `[n, 9]`."""
        logits = np.stack([self._logits(sentence) for sentence in sentences])
        shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
        odds: F32 = (shifted / shifted.sum(axis=1, keepdims=True)).astype(np.float32)
        return odds

    def _logits(self, sentence: str) -> F32:
        places, weights = self._characters.vector(sentence)
        logits: F32 = weights @ self._layer[places] + self._bias
        return logits


def save_chinese(path: Path, characters: Characters, layer: F32, bias: F32) -> None:
    """Write a classifier that `ChineseClassifier` reads, in half precision."""
    known = np.frombuffer("\n".join(characters.known).encode(), np.uint8)
    numbers = {"rarity": characters.rarity, "layer": layer, "bias": bias}
    save_file({"known": known.copy()} | {name: part.astype(np.float16) for name, part in numbers.items()}, path)
