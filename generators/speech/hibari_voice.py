"""The default voice: hibari, 24 kHz, its weights inside its package.

What is not covered: other voices than "heart" (they download from a hub), other languages than English.
"""

from __future__ import annotations

import re

from hibari import SAMPLE_RATE, Hibari

from assets.artifacts import Speech
from assets.errors import InvalidArtifact
from assets.loudness import normalize_loudness, trim_silence
from generators.base import Progress, Steps
from generators.errors import GenerationFailed, InvalidTask
from generators.tasks import SpeechTask

VOICES = ("default", "heart")
_PRONOUNCEABLE = re.compile(r"[A-Za-z0-9]")


class HibariSpeech:
    """Speaks English sentence by sentence, on the CPU whatever the device."""

    def __init__(self, device: str) -> None:
        del device
        self._voice: Hibari | None = None

    def load(self) -> None:
        """Load the voice and its pronunciation rules (about 1 s)."""
        self._voice = Hibari(threads=1)
        self._voice("Ready.", seed=0)

    def run(self, task: SpeechTask) -> Steps:
        """Yield one `Speech` for each sentence, at 24 kHz and −16 LUFS.

        Raises:
            InvalidTask: the voice is unknown, or there is nothing to pronounce.
            GenerationFailed: the model gave only silence.
        """
        if task.voice not in VOICES:
            raise InvalidTask(f"voice: {task.voice!r}, wanted one of {', '.join(VOICES)}")
        assert self._voice is not None, "load() comes first"
        sentences = self._voice.phonemize(task.text) if _PRONOUNCEABLE.search(task.text) else []
        if not sentences:
            raise InvalidTask("text: nothing in it can be pronounced in English")
        for i, phonemes in enumerate(sentences):
            yield Progress(i / len(sentences), f"sentence {i + 1} of {len(sentences)}")
            samples = self._voice.from_phonemes(phonemes, task.speed, task.seed + i)
            try:
                yield normalize_loudness(trim_silence(Speech(samples, SAMPLE_RATE)))
            except InvalidArtifact as error:
                raise GenerationFailed(f"the voice gave no sound: {error}") from error
