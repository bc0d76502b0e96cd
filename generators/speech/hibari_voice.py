"""The default voice: English by hibari with its characters, 24 kHz; Chinese by Kokoro where its packages are.

Without those packages a Chinese sentence is refused, and of one with English words too only these are said.

What is not covered: hibari's voices other than "heart" (they download from a hub), other languages than these two.
"""

from __future__ import annotations

from dataclasses import replace

from assets.artifacts import Said
from assets.errors import InvalidArtifact
from generators.base import Progress, Steps
from generators.errors import GenerationFailed, GeneratorUnavailable, InvalidTask
from generators.speech.characters import CHARACTERS, character_manner, character_of
from generators.speech.english_voice import EnglishVoice
from generators.speech.manner import manner_of
from generators.speech.pieces import SentenceVoice
from generators.speech.text.chinese import has_chinese
from generators.speech.text.front_end import read_sentences
from generators.tasks import SpeechTask

_OWN = "heart"
VOICES = ("default", _OWN, *(f"{_OWN}-{name}" for name in CHARACTERS))


class HibariSpeech:
    """Speaks sentence by sentence, on the CPU whatever the device."""

    def __init__(self, device: str) -> None:
        del device
        self._english: EnglishVoice | None = None
        self._mandarin: SentenceVoice | None = None

    def load(self) -> None:
        """Load the English voice and its pronunciation rules (about 1 s); the Chinese one waits for a use."""
        self._english = EnglishVoice()
        for _ in self.run(SpeechTask(text="Ready.")):
            pass

    def run(self, task: SpeechTask) -> Steps:
        """Yield one `Speech` for each sentence, at 24 kHz, −16 LUFS and at most −1 dBTP, as soon as it is made.

        Each ends with the silence that belongs after it and knows when its words and sounds are said.

        Raises:
            InvalidMarkup: the text has tags that are not read.
            InvalidTask: the voice is unknown, or there is nothing to pronounce.
            GeneratorUnavailable: the text is Chinese and the packages for it are missing; names what brings them.
            GenerationFailed: the model gave only silence.
        """
        character = _character(task)
        manner = character_manner(character).and_(manner_of(task.emotion, task.intensity)).at(task.speed, task.pitch)
        number = said_to = 0
        for sentence in read_sentences(task.text):
            voice = self._voice_for(sentence.words)
            if not voice.can_say(sentence.words):
                continue
            number += 1
            yield Progress(min(1.0, said_to / len(task.text)), f"sentence {number}")
            said = Said(sentence.written, voice.named(character), voice.licence, task.seed)
            try:
                yield replace(voice.speak(sentence, character, manner, task.seed + number - 1), said=said)
            except InvalidArtifact as error:
                raise GenerationFailed(f"the voice gave no sound: {error}") from error
            said_to += len(sentence.written)
        if not number:
            raise InvalidTask("text: nothing in it can be pronounced in English or Chinese")

    def _voice_for(self, words: str) -> SentenceVoice:
        assert self._english is not None, "load() comes first"
        if not has_chinese(words):
            return self._english
        if self._mandarin is None:
            try:
                from generators.speech.mandarin_voice import MandarinVoice
            except ImportError as error:
                if self._english.can_say(words):
                    return self._english
                raise GeneratorUnavailable(
                    f"Chinese speech: {error.name} is missing; bring it with: pip install holoforge[speech-zh]"
                ) from error
            self._mandarin = MandarinVoice(self._english.letters)
        return self._mandarin


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
