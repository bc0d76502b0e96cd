"""`listen-sphinx`: English speech by PocketSphinx, with the acoustic model, words and language model of its package."""

from __future__ import annotations

import numpy as np
from pocketsphinx import Decoder

from generators.base import Steps
from generators.errors import GeneratorUnavailable
from generators.talk.recording import RATE, samples_of
from generators.talk.steps import Heard
from generators.talk.tasks import ListenTask

_LOUD = 0.7
_QUIET = 1e-3
"""A recording whose loudest sample is below is silence."""


class SphinxEar:
    """Hears English. Not covered: other languages, punctuation, several voices at once."""

    def __init__(self, device: str) -> None:
        del device  # it runs on the CPU
        self._decoder: Decoder | None = None

    def load(self) -> None:
        """Load the package's models.

        Raises:
            GeneratorUnavailable: they are not in the package.
        """
        try:
            self._decoder = Decoder(samprate=RATE, loglevel="FATAL")
        except (RuntimeError, ValueError) as error:
            raise GeneratorUnavailable(f"pocketsphinx has no models: {error}") from error

    def run(self, task: ListenTask) -> Steps:
        """Yield what was heard.

        Raises:
            InvalidTask: half a sample is left over.
            GeneratorUnavailable: `load` has not been called.
        """
        if self._decoder is None:
            raise GeneratorUnavailable("pocketsphinx is not loaded")
        samples = samples_of(task)
        peak = float(np.abs(samples).max(initial=0.0))
        if peak < _QUIET:
            yield Heard("")
            return
        pcm = np.round(samples * (_LOUD / peak) * 32767.0).astype("<i2").tobytes()
        self._decoder.start_utt()
        self._decoder.process_raw(pcm, full_utt=True)
        self._decoder.end_utt()
        found = self._decoder.hyp()
        yield Heard(found.hypstr if found is not None else "")
