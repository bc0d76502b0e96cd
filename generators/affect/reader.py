"""The embedded reader of feelings: English by MiniLM's adapter, Chinese by characters."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from generators.affect.chinese import WEIGHTS as CHINESE
from generators.affect.chinese import ChineseClassifier
from generators.affect.english import WEIGHTS as ENGLISH
from generators.affect.english import EnglishClassifier
from generators.affect.feeling import EMOTIONS, UNFELT, Feeling, feeling_of
from generators.base import Steps
from generators.embedding import Encoder, shared_encoder
from generators.tasks import FeelingTask

_SENTENCES: Final = re.compile(r"(?<=[.!?;。!?;\n])\s*")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_WORD: Final = re.compile(r"[^\W\d_]")
_MOST_SENTENCES: Final = 12
_SHORT: Final = 160
"""Characters of a text that is read as one."""


class AffectReader:
    """Reads what a text sounds like; several sentences sound like their mean."""

    def __init__(
        self,
        device: str = "cpu",
        encoder: Encoder | None = None,
        english: tuple[Path, ...] = ENGLISH,
        chinese: Path = CHINESE,
    ) -> None:
        self._english = EnglishClassifier(encoder or shared_encoder(device), english)
        self._chinese = ChineseClassifier(chinese)

    def load(self) -> None:
        """Bring the weights into memory.

        Raises:
            GeneratorUnavailable: the sentence encoder or the weights of a classifier are not here.
        """
        self._english.load()
        self._chinese.load()

    def run(self, task: FeelingTask) -> Steps:
        """Yield one `Feeling`; of a text without a word, that nothing is felt."""
        yield self.read(task.text)

    def read(self, text: str) -> Feeling:
        """What a text sounds like."""
        if not _WORD.search(text):
            return UNFELT
        sentences = [part for part in _parts(text) if _WORD.search(part)]
        classifier = self._chinese if is_chinese(text) else self._english
        odds = classifier.odds(sentences).mean(axis=0)
        return feeling_of({emotion: float(share) for emotion, share in zip(EMOTIONS, odds, strict=True)})


def is_chinese(text: str) -> bool:
    """Whether a third of a text's letters are Chinese: a word takes one or two of them, and five of others."""
    return 3 * len(_HAN.findall(text)) >= len(_WORD.findall(text))


def _parts(text: str) -> list[str]:
    """A short text as one; of a long one its last sentences, which are what was said most recently."""
    return [text] if len(text) <= _SHORT else _SENTENCES.split(text)[-_MOST_SENTENCES:]
