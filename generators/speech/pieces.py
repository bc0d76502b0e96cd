"""A sentence's sound put together: its parts with their pauses, equally loud, its words with their times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from assets.artifacts import Speech
from assets.errors import InvalidArtifact
from assets.loudness import join_speech, normalize_loudness
from generators.speech.captions import as_written
from generators.speech.manner import Manner
from generators.speech.text.front_end import Sentence


@dataclass(frozen=True)
class Part:
    """A part of a sentence and the silence before it, in seconds."""

    speech: Speech
    pause_s: float = 0.0


class SentenceVoice(Protocol):
    """What says one sentence in one language."""

    licence: str

    def named(self, character: str) -> str:
        """Who says it, for the file."""

    def can_say(self, words: str) -> bool:
        """Whether there is something in it that it can pronounce."""

    def speak(self, sentence: Sentence, character: str, manner: Manner, seed: int) -> Speech:
        """The sentence, equally loud, with the silence after it and the times of its words.

        Raises:
            InvalidArtifact: the model gave only silence.
        """


def whole_sentence(sentence: Sentence, parts: Sequence[Part], after_s: float, spell: Callable[[str], str]) -> Speech:
    """The parts as one piece of sound that the next can follow without a gap; `after_s` is silence at its end.

    Raises:
        InvalidArtifact: there is no sound in any of it.
    """
    if not parts:
        raise InvalidArtifact("samples: no sound in any of it")
    speeches, pauses_s = [part.speech for part in parts], [part.pause_s for part in parts]
    if after_s:
        speeches.append(Speech(np.zeros(1, np.float32), speeches[0].sample_rate))
        pauses_s.append(after_s)
    speech = normalize_loudness(join_speech(speeches, pauses_s))
    words = as_written(sentence.written, speech.timing.words, spell)
    return replace(speech, timing=replace(speech.timing, words=words))
