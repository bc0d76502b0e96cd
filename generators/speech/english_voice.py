"""English sentences by hibari's network, voice heart, in every manner."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from hibari import SAMPLE_RATE, Hibari

from assets.artifacts import Speech
from assets.loudness import trim_silence
from generators.speech.hibari_network import HibariNetwork
from generators.speech.hibari_sound import synthesize
from generators.speech.hibari_timing import timing_of
from generators.speech.hibari_words import can_pronounce, stretches
from generators.speech.manner import Manner
from generators.speech.pieces import Part, whole_sentence
from generators.speech.text.english.normaliser import normalise
from generators.speech.text.front_end import Fragment, Sentence

_SEEDS_APART = 1000


class EnglishVoice:
    """Satisfies `SentenceVoice`; about 1 s to load."""

    licence = "Apache-2.0"

    def __init__(self) -> None:
        self._voice = Hibari(threads=1)
        self._network = HibariNetwork(self._voice)
        self._known = frozenset(self._voice.vocab)

    def named(self, character: str) -> str:
        """The voice, and the character that was made from it."""
        return f"hibari-tts heart, character {character}" if character else "hibari-tts heart"

    def can_say(self, words: str) -> bool:
        """Whether it has a Latin letter."""
        return can_pronounce(words)

    def letters(self, words: str) -> str:
        """Words in the alphabet that hibari and Kokoro share."""
        return str(self._voice.g2p(words))

    def speak(self, sentence: Sentence, character: str, manner: Manner, seed: int) -> Speech:
        """A sentence at 24 kHz; see `SentenceVoice.speak`. The character is in the manner already."""
        del character
        parts: list[Part] = []
        pause_s = 0.0
        for fragment in sentence.fragments:
            pause_s += fragment.pause_s
            for speech in self._stretches(fragment, manner, seed + _SEEDS_APART * len(parts)):
                parts.append(Part(speech, pause_s))
                pause_s = 0.0
        return whole_sentence(sentence, parts, pause_s + sentence.pause_s, normalise)

    def _stretches(self, fragment: Fragment, manner: Manner, seed: int) -> Iterator[Speech]:
        """A fragment in its style, in as many pieces as the network needs for it."""
        style = fragment.style
        own = manner.at(style.rate, style.pitch)
        for number, stretch in enumerate(stretches(self._voice, fragment)):
            spectra = self._network.spectra(stretch.letters, own.rate)
            samples = synthesize(spectra, own, seed + _SEEDS_APART * number)
            samples = samples * np.float32(10 ** (style.gain_db / 20))
            yield trim_silence(Speech(samples, SAMPLE_RATE, timing=timing_of(stretch, spectra.durations, self._known)))
