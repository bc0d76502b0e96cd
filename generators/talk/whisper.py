"""`listen-whisper`: a Whisper model of transformers, from a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from transformers import AutoProcessor, WhisperForConditionalGeneration

from generators.base import Steps
from generators.errors import GeneratorUnavailable
from generators.kinds.listen import WhisperOptions
from generators.talk.recording import RATE, samples_of
from generators.talk.steps import Heard
from generators.talk.tasks import ListenTask

_WINDOW_S = 30


class WhisperEar:
    """Hears the languages its model knows, half a minute at a time."""

    def __init__(self, device: str, options: WhisperOptions) -> None:
        self._device, self._options = device, options
        self._model: Any = None

    def load(self) -> None:
        """Load the model and its processor.

        Raises:
            GeneratorUnavailable: there is no Whisper model in the folder.
        """
        folder = Path(self._options.model).expanduser()
        try:
            self._processor: Any = AutoProcessor.from_pretrained(folder, local_files_only=True)
            model = WhisperForConditionalGeneration.from_pretrained(folder, local_files_only=True)
        except (OSError, ValueError) as error:
            raise GeneratorUnavailable(f"no Whisper model in {folder}: {error}") from error
        self._model = model.eval().to(self._device)

    def run(self, task: ListenTask) -> Steps:
        """Yield what was heard.

        Raises:
            InvalidTask: half a sample is left over.
            GeneratorUnavailable: `load` has not been called.
        """
        if self._model is None:
            raise GeneratorUnavailable("the Whisper model is not loaded")
        samples, said = samples_of(task), []
        for start in range(0, len(samples), _WINDOW_S * RATE):
            window = samples[start : start + _WINDOW_S * RATE]
            inputs = self._processor(window, sampling_rate=RATE, return_tensors="pt")
            options = {"language": self._options.language} if self._options.language else {}
            with torch.inference_mode():
                tokens = self._model.generate(inputs.input_features.to(self._device), **options)
            said.append(self._processor.batch_decode(tokens, skip_special_tokens=True)[0].strip())
        yield Heard(" ".join(part for part in said if part))


def whisper_ear(device: str, options: WhisperOptions) -> WhisperEar:
    """The model in the folder `options.model`."""
    return WhisperEar(device, options)
