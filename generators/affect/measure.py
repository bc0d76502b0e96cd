"""How many held-out sentences are read right: `python -m generators.affect.measure`."""

from __future__ import annotations

import json
import time
from typing import Any, Protocol

import numpy as np

from generators.affect.chinese import ChineseClassifier
from generators.affect.english import EnglishClassifier
from generators.affect.examples import Tongue, read_examples
from generators.affect.feeling import EMOTIONS
from generators.embedding import F32, Encoder

_TIMED = 20


class Classifier(Protocol):
    """What is measured."""

    def odds(self, sentences: list[str]) -> F32:
        """How likely each of `EMOTIONS` is for each sentence, `[n, 9]`."""


def figures(classifier: Classifier, tongue: Tongue) -> dict[str, Any]:
    """Shares read right: of all, of the eight classes that are a feeling, of each class, of what makes it hard."""
    examples = read_examples("held", tongue)
    best = classifier.odds([one.text for one in examples]).argmax(axis=1)
    right = np.array([EMOTIONS[found] == one.emotion for found, one in zip(best, examples, strict=True)])

    def share(rows: list[bool]) -> float:
        return round(float(right[np.array(rows)].mean()), 4)

    started = time.perf_counter()
    for one in examples[:_TIMED]:
        classifier.odds([one.text])
    return {
        "right": round(float(right.mean()), 4),
        "right_of_eight": share([one.emotion != "neutral" for one in examples]),
        "by_class": {emotion: share([one.emotion == emotion for one in examples]) for emotion in EMOTIONS},
        "by_trait": {
            trait: share([one.trait == trait for one in examples]) for trait in ("plain", "not", "irony", "mixed")
        },
        "ms_a_sentence": round((time.perf_counter() - started) / _TIMED * 1e3, 2),
    }


def main() -> None:
    """Print the figures of the shipped classifiers."""
    encoder = Encoder()
    english, chinese = EnglishClassifier(encoder), ChineseClassifier()
    english.load()
    chinese.load()
    print(json.dumps({"en": figures(english, "en"), "zh": figures(chinese, "zh")}, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
