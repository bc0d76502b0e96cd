"""The default voice: hibari, 24 kHz, its weights inside its package.

What is not covered: other voices than "heart" (they download from a hub), other languages than English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from hibari import SAMPLE_RATE, Hibari, dsp

from assets.artifacts import F32, Said, Speech
from assets.errors import InvalidArtifact
from assets.loudness import join_speech, normalize_loudness, trim_silence
from generators.base import Progress, Steps
from generators.errors import GenerationFailed, InvalidTask
from generators.speech.hibari_phonemes import embedded_phonemes
from generators.speech.text.front_end import Fragment, Piece, Sentence, read_sentences
from generators.speech.text.runs import Style
from generators.tasks import SpeechTask

VOICES = ("default", "heart")
_SAID_BY, _LICENCE = "hibari-tts heart", "Apache-2.0"
_PRONOUNCEABLE = re.compile(r"[A-Za-z]")
_SOUND = re.compile(r"[^\W\d_]")
_LONGEST = 380
"""Phonemes that the network is given at once; its own limit is 400."""


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
        """Yield one `Speech` for each sentence, at 24 kHz, −16 LUFS and at most −1 dBTP, as soon as it is made.

        Raises:
            InvalidMarkup: the text has tags that are not read.
            InvalidTask: the voice is unknown, or there is nothing to pronounce.
            GenerationFailed: the model gave only silence.
        """
        if task.voice not in VOICES:
            raise InvalidTask(f"voice: {task.voice!r}, wanted one of {', '.join(VOICES)}")
        assert self._voice is not None, "load() comes first"
        said_to = 0
        for i, sentence in enumerate(s for s in read_sentences(task.text) if _PRONOUNCEABLE.search(s.words)):
            yield Progress(said_to / len(task.text), f"sentence {i + 1}")
            said = Said(sentence.written, _SAID_BY, _LICENCE, task.seed)
            try:
                yield normalize_loudness(self._speak(sentence, said, task.speed, task.seed + i))
            except InvalidArtifact as error:
                raise GenerationFailed(f"the voice gave no sound: {error}") from error
            said_to += len(sentence.written)
        if not said_to:
            raise InvalidTask("text: nothing in it can be pronounced in English")

    def _speak(self, sentence: Sentence, said: Said, speed: float, seed: int) -> Speech:
        """One sentence: its fragments, each in its style, and the silence before them."""
        parts: list[Speech] = []
        pauses_s: list[float] = []
        pause_s = 0.0
        for fragment in sentence.fragments:
            pause_s += fragment.pause_s
            for phonemes in self._phonemes(fragment):
                samples = self._sound(phonemes, fragment.style, speed, seed + 1000 * len(parts))
                parts.append(trim_silence(Speech(samples, SAMPLE_RATE, said)))
                pauses_s.append(pause_s)
                pause_s = 0.0
        if not parts:
            raise InvalidArtifact("samples: no sound in any of it")
        if pause_s:
            parts.append(Speech(np.zeros(1, np.float32), SAMPLE_RATE, said))
            pauses_s.append(pause_s)
        return join_speech(parts, pauses_s)

    def _phonemes(self, fragment: Fragment) -> Iterator[str]:
        """The fragment in the voice's letters, in stretches that the network takes."""
        assert self._voice is not None
        known = frozenset(self._voice.vocab)
        text = " ".join(_marked(piece, known) for piece in fragment.pieces)
        if not _PRONOUNCEABLE.search(text):
            return
        left = self._voice.g2p(text)
        while len(left) > _LONGEST:
            cut = max(left.rfind(mark, 1, _LONGEST) for mark in (", ", "; ", ": ", "— "))
            cut = cut if cut > _LONGEST // 3 else left.rfind(" ", 1, _LONGEST)
            cut = cut + 1 if cut > 0 else _LONGEST
            yield left[:cut].strip()
            left = left[cut:]
        if _SOUND.search(left):
            yield left.strip()

    def _sound(self, phonemes: str, style: Style, speed: float, seed: int) -> F32:
        """Samples `[n]`; the pitch scales the fundamental before the vocoder turns it into sound."""
        assert self._voice is not None
        ids, rate = self._voice.ids(phonemes), np.clip(speed * style.rate, 0.5, 2.0)
        feeds = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([rate], np.float32)}
        *spectra, f0 = (out[0] for out in self._voice.sess.run(None, feeds))
        samples: F32 = dsp.synth(*spectra, f0 * np.float32(style.pitch), np.random.default_rng(seed))
        return samples * np.float32(10 ** (style.gain_db / 20))


def _marked(piece: Piece, known: frozenset[str]) -> str:
    """A piece as the voice's own rules take it: words, or phonemes in their notation."""
    phonemes = embedded_phonemes(piece.phonemes, known) if piece.phonemes else ""
    if not _SOUND.search(phonemes):
        return piece.words
    return f"[{re.sub(r'[][()]', ' ', piece.words) or 'x'}](/{phonemes}/)"
