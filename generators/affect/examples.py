"""The written sentences: `data/train.*.txt` to learn from, `data/held.*.txt` to judge by, and Chinese words of feeling.

The held-out ones were written first, in the style of messages, diaries and overheard talk; those to learn from are
plain sentences and wishes. `not:`, `irony:` and `mixed:` before a sentence say what makes it hard.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import msgspec

from generators.affect.feeling import Emotion

DATA: Final = Path(__file__).parent / "data"

Tongue = Literal["en", "zh"]
Split = Literal["train", "held"]
Trait = Literal["plain", "not", "irony", "mixed"]
_TRAITS: Final[tuple[Trait, ...]] = ("not", "irony", "mixed")


@dataclass(frozen=True)
class Example:
    """One sentence, what it sounds like most, and what makes it hard, if anything."""

    text: str
    emotion: Emotion
    trait: Trait = "plain"


def read_examples(split: Split, tongue: Tongue) -> list[Example]:
    """The sentences of a split, class by class.

    Raises:
        msgspec.ValidationError: a heading is no class.
    """
    return [_example(line, emotion) for emotion, line in _lines(f"{split}.{tongue}.txt")]


def read_words() -> list[Example]:
    """Chinese words and what each sounds like alone."""
    return [Example(word, emotion) for emotion, line in _lines("words.zh.txt") for word in line.split()]


def _lines(name: str) -> list[tuple[Emotion, str]]:
    found, emotion = [], None
    for line in map(str.strip, (DATA / name).read_text("utf-8").splitlines()):
        if line.startswith("# "):
            emotion = msgspec.convert(line.removeprefix("# "), Emotion)
        elif line and emotion is not None:
            found.append((emotion, line))
    return found


def _example(line: str, emotion: Emotion) -> Example:
    trait = next((trait for trait in _TRAITS if line.startswith(f"{trait}: ")), None)
    return Example(line.removeprefix(f"{trait}: "), emotion, trait) if trait else Example(line, emotion)
