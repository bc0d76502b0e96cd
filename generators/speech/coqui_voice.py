"""Voices of Coqui TTS (XTTS-v2, VITS and the other models its `TTS` class loads from disk).

What is not covered: downloading, and agreeing to a model's licence: both are the user's. Models whose tempo cannot be
set (all but XTTS and VITS) refuse a speed other than 1, and take no emotion. Pitch is not set, nor are times of words
known. Of SSML, words and pauses are spoken (all of a sentence's pauses before it), emphasis, rate, pitch and phonemes
are not. XTTS clones a voice from a recording where its speaker's consent is on record (`consent.py`).
"""

from __future__ import annotations

import os
import pickle
import zlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from TTS.api import TTS
from TTS.config import load_config
from TTS.tts.utils.text.tokenizer import TTSTokenizer

from assets.artifacts import F32, Said, Speech
from assets.errors import InvalidArtifact
from assets.loudness import trim_silence
from generators.base import Progress, Steps
from generators.errors import GenerationFailed, GeneratorUnavailable, InvalidTask
from generators.kinds.speech import CoquiOptions
from generators.speech.consent import Recording, read_recordings
from generators.speech.manner import manner_of
from generators.speech.pieces import Part, whole_sentence
from generators.speech.text.front_end import read_sentences
from generators.tasks import SpeechTask

_TERMS_ACCEPTED = "tos_agreed.txt"
"""What Coqui's own tools leave beside weights whose terms the user has accepted."""

_UNLOADABLE = (OSError, RuntimeError, ValueError, KeyError, AttributeError, AssertionError, pickle.UnpicklingError)
"""What Coqui and torch raise over a wrong file, a configuration of something else, or a device that is not here."""


class CoquiSpeech:
    """Speaks sentence by sentence, at the model's own rate.

    `model_path` is a checkpoint file, or a folder for models that load themselves from one (XTTS); `config_path` is
    `config.json` beside it unless given. `language` is used where the model speaks several; `clones` is a folder of
    recordings to clone, each with its consent.
    """

    def __init__(
        self,
        device: str,
        model_path: str | Path,
        config_path: str | Path | None = None,
        *,
        language: str = "en",
        clones: str | Path | None = None,
    ) -> None:
        self._device = device
        self._model_path = Path(model_path)
        folder = self._model_path if self._model_path.suffix == "" else self._model_path.parent
        self._config_path = Path(config_path) if config_path else folder / "config.json"
        self._language: str | None = language
        self._clones_path = Path(clones) if clones else None
        self._clones: Mapping[str, Recording] = {}
        self._tts: Any = None

    @property
    def voices(self) -> tuple[str, ...]:
        """The names that a task can ask for: "default", the model's speakers if it has several, and the clones.

        Raises:
            GeneratorUnavailable: `load` has not been called.
        """
        return ("default", *(self._loaded().speakers or ()), *self._clones)

    def load(self) -> None:
        """Read the model from disk and move it to the device. Nothing is downloaded and no terms are accepted.

        Raises:
            GeneratorUnavailable: the files or the device are not here, are no Coqui model, or the terms of its
                licence have not been accepted.
        """
        for path in (self._model_path, self._config_path):
            if not path.exists():
                raise GeneratorUnavailable(f"{path} is not here; {_HOW_TO_BRING}")
        try:
            is_xtts = str(load_config(self._config_path).model).startswith("xtts")
            if is_xtts:
                self._check_terms()
            tts = TTS(model_path=str(self._model_path), config_path=str(self._config_path), progress_bar=False)
            tts = tts.to(self._device)
        except _UNLOADABLE as error:
            raise GeneratorUnavailable(f"{self._model_path} on {self._device}: {error}") from error
        if self._clones_path is not None:
            if not is_xtts:
                raise GeneratorUnavailable("clones: only XTTS clones voices")
            self._clones = read_recordings(self._clones_path)
        if not tts.is_multi_lingual:
            self._language = None
        elif self._language not in tts.languages:
            raise GeneratorUnavailable(f"language: {self._language!r}, wanted one of {', '.join(tts.languages)}")
        self._tts = tts

    def run(self, task: SpeechTask) -> Steps:
        """Yield one `Speech` for each sentence, at the model's rate and −16 LUFS. Deterministic by seed on one device.

        Raises:
            InvalidMarkup: the text has tags that are not read.
            InvalidTask: the voice is unknown, the model has no tempo to set, or there is nothing to pronounce.
            GenerationFailed: the model gave only silence, or could not speak the sentence.
            GeneratorUnavailable: `load` has not been called.
        """
        synthesizer = self._loaded().synthesizer
        voice = self._voice(task)
        tempo = self._tempo(task)
        sentences = [s for s in read_sentences(task.text, self._language or "en") if self._can_pronounce(s.words)]
        if not sentences:
            raise InvalidTask("text: nothing in it can be pronounced")
        rate = int(synthesizer.output_sample_rate)
        for i, sentence in enumerate(sentences):
            yield Progress(i / len(sentences), f"sentence {i + 1} of {len(sentences)}")
            samples = self._speak(sentence.words, voice, tempo, task.seed + i)
            said = Said(sentence.written, self._named(voice), "the model's own", task.seed)
            pause_s = sum(fragment.pause_s for fragment in sentence.fragments)
            try:
                part = Part(trim_silence(Speech(samples, rate)), pause_s)
                yield replace(whole_sentence(sentence, [part], sentence.pause_s, str), said=said)
            except InvalidArtifact as error:
                raise GenerationFailed(f"the voice gave no sound: {error}") from error

    def _speak(self, sentence: str, voice: str | None, tempo: Mapping[str, float], seed: int) -> F32:
        """One sentence `[n]` float32."""
        devices = [torch.device(self._device)] if self._device.startswith("cuda") else []
        with torch.random.fork_rng(devices):
            torch.manual_seed(seed)
            try:
                clone = self._clones.get(voice or "")
                who = {"speaker_wav": str(clone.path)} if clone else {"speaker": voice}
                samples = self._tts.tts(sentence, language=self._language, split_sentences=False, **who, **tempo)
            except (RuntimeError, ValueError, IndexError) as error:
                raise GenerationFailed(f"the voice could not speak {len(sentence)} characters: {error}") from error
        return np.asarray(samples, np.float32)

    def _can_pronounce(self, sentence: str) -> bool:
        """Whether the model knows a letter of it. Coqui drops the others and would speak what is left: noise."""
        if not any(map(str.isalnum, sentence)):
            return False
        tokenizer = self._tts.synthesizer.tts_model.tokenizer
        if not isinstance(tokenizer, TTSTokenizer):  # XTTS has one of its own, whose byte pairs cover every script
            return True
        symbols = map(tokenizer.characters.id_to_char, tokenizer.text_to_ids(sentence, self._language))
        return any(len(symbol) == 1 and symbol.isalnum() for symbol in symbols)  # longer ones are blanks and ends

    def _voice(self, task: SpeechTask) -> str | None:
        """Who speaks: as was asked for, else the model's first for the narrator and one of its own for each speaker."""
        if task.voice not in self.voices:
            raise InvalidTask(f"voice: {task.voice!r}, wanted one of {', '.join(self.voices)}")
        if task.voice != "default":
            return task.voice
        speakers = self._tts.speakers
        if not speakers:
            return None
        return str(speakers[0 if task.speaker == "narrator" else zlib.crc32(task.speaker.encode()) % len(speakers)])

    def _named(self, voice: str | None) -> str:
        clone = self._clones.get(voice or "")
        return f"{self._model_path.name} {voice or ''}".strip() + (f", {clone.mark}" if clone else "")

    def _tempo(self, task: SpeechTask) -> dict[str, float]:
        """Set the tempo where it is the model's own, or return how it is passed with each call."""
        model = self._tts.synthesizer.tts_model
        rate = manner_of(task.emotion, task.intensity).at(task.speed, 1.0).rate
        if str(self._tts.synthesizer.tts_config.model).startswith("xtts"):
            return {"speed": rate}
        if hasattr(model, "length_scale"):
            model.length_scale = model.args.length_scale / rate
        elif task.speed != 1.0:
            raise InvalidTask(f"speed: {task.speed}, wanted 1: this model's tempo cannot be set")
        return {}

    def _loaded(self) -> Any:
        if self._tts is None:
            raise GeneratorUnavailable("Coqui speech: load() has not been called")
        return self._tts

    def _check_terms(self) -> None:
        """Coqui asks before it downloads XTTS; weights that came another way must not get round that question."""
        if os.environ.get("COQUI_TOS_AGREED") == "1" or (self._config_path.parent / _TERMS_ACCEPTED).is_file():
            return
        raise GeneratorUnavailable(
            "XTTS is under the Coqui Public Model License (CPML, non-commercial): read it, and if you accept it, set "
            f"COQUI_TOS_AGREED=1 or put a file {_TERMS_ACCEPTED} beside {self._config_path}"
        )


_HOW_TO_BRING = (
    "bring XTTS-v2 with: hf download tts-hub/XTTS-v2 --local-dir xtts-v2, and set HOLOFORGE_SPEECH_MODEL to that "
    "folder; or set it to a VITS checkpoint, and HOLOFORGE_SPEECH_CONFIG to its config.json"
)


def coqui_speech(device: str, options: CoquiOptions) -> CoquiSpeech:
    """The model that the options name."""
    return CoquiSpeech(
        device,
        Path(options.model).expanduser(),
        options.config or None,
        language=options.language,
        clones=Path(options.clones).expanduser() if options.clones else None,
    )
