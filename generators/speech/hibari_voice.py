"""The default voice: hibari, 24 kHz, its weights inside its package, and characters made from it.

What is not covered: other voices than "heart" (they download from a hub), other languages than English.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hibari import SAMPLE_RATE, Hibari

from assets.artifacts import Said, Speech
from assets.errors import InvalidArtifact
from assets.loudness import join_speech, normalize_loudness, trim_silence
from generators.base import Progress, Steps
from generators.errors import GenerationFailed, InvalidTask
from generators.speech.captions import as_written
from generators.speech.characters import CHARACTERS, character_manner, character_of
from generators.speech.hibari_network import HibariNetwork
from generators.speech.hibari_sound import synthesize
from generators.speech.hibari_timing import timing_of
from generators.speech.hibari_words import can_pronounce, stretches
from generators.speech.manner import Manner, manner_of
from generators.speech.text.english.normaliser import normalise
from generators.speech.text.front_end import Fragment, Sentence, read_sentences
from generators.tasks import SpeechTask

_OWN = "heart"
VOICES = ("default", _OWN, *(f"{_OWN}-{name}" for name in CHARACTERS))
_SAID_BY, _LICENCE = f"hibari-tts {_OWN}", "Apache-2.0"


class HibariSpeech:
    """Speaks English sentence by sentence, on the CPU whatever the device."""

    def __init__(self, device: str) -> None:
        del device
        self._voice: Hibari | None = None
        self._network: HibariNetwork | None = None
        self._known: frozenset[str] = frozenset()

    def load(self) -> None:
        """Load the voice and its pronunciation rules (about 1 s)."""
        self._voice = Hibari(threads=1)
        self._network = HibariNetwork(self._voice)
        self._known = frozenset(self._voice.vocab)
        for _ in self.run(SpeechTask(text="Ready.")):
            pass

    def run(self, task: SpeechTask) -> Steps:
        """Yield one `Speech` for each sentence, at 24 kHz, −16 LUFS and at most −1 dBTP, as soon as it is made.

        Each ends with the silence that belongs after it and knows when its words and sounds are said.

        Raises:
            InvalidMarkup: the text has tags that are not read.
            InvalidTask: the voice is unknown, or there is nothing to pronounce.
            GenerationFailed: the model gave only silence.
        """
        character = _character(task)
        manner = character_manner(character).and_(manner_of(task.emotion, task.intensity)).at(task.speed, task.pitch)
        by = f"{_SAID_BY}, character {character}" if character else _SAID_BY
        said_to = 0
        for i, sentence in enumerate(s for s in read_sentences(task.text) if can_pronounce(s.words)):
            yield Progress(min(1.0, said_to / len(task.text)), f"sentence {i + 1}")
            said = Said(sentence.written, by, _LICENCE, task.seed)
            try:
                yield replace(self._speak(sentence, manner, task.seed + i), said=said)
            except InvalidArtifact as error:
                raise GenerationFailed(f"the voice gave no sound: {error}") from error
            said_to += len(sentence.written)
        if not said_to:
            raise InvalidTask("text: nothing in it can be pronounced in English")

    def _speak(self, sentence: Sentence, manner: Manner, seed: int) -> Speech:
        """One sentence: its fragments, each in its style, the silence before them and after."""
        parts: list[Speech] = []
        pauses_s: list[float] = []
        pause_s = 0.0
        for fragment in sentence.fragments:
            pause_s += fragment.pause_s
            for part in self._parts(fragment, manner, seed + 1000 * len(parts)):
                parts.append(part)
                pauses_s.append(pause_s)
                pause_s = 0.0
        if not parts:
            raise InvalidArtifact("samples: no sound in any of it")
        if pause_s + sentence.pause_s:
            parts.append(Speech(np.zeros(1, np.float32), SAMPLE_RATE))
            pauses_s.append(pause_s + sentence.pause_s)
        speech = normalize_loudness(join_speech(parts, pauses_s))
        words = as_written(sentence.written, speech.timing.words, normalise)
        return replace(speech, timing=replace(speech.timing, words=words))

    def _parts(self, fragment: Fragment, manner: Manner, seed: int) -> list[Speech]:
        """A fragment in as many parts as the network needs for it."""
        assert self._voice is not None, "load() comes first"
        assert self._network is not None
        style = fragment.style
        own = manner.at(style.rate, style.pitch)
        parts: list[Speech] = []
        for stretch in stretches(self._voice, fragment):
            spectra = self._network.spectra(stretch.letters, own.rate)
            samples = synthesize(spectra, own, seed + 1000 * len(parts)) * np.float32(10 ** (style.gain_db / 20))
            timing = timing_of(stretch, spectra.durations, self._known)
            parts.append(trim_silence(Speech(samples, SAMPLE_RATE, timing=timing)))
        return parts


def _character(task: SpeechTask) -> str:
    """The character that is asked for, or that belongs to the speaker; "" is the voice as it is.

    Raises:
        InvalidTask: there is no such voice.
    """
    if task.voice not in VOICES:
        raise InvalidTask(f"voice: {task.voice!r}, wanted one of {', '.join(VOICES)}")
    if task.voice == "default":
        return character_of(task.speaker)
    return task.voice.removeprefix(_OWN).removeprefix("-")
