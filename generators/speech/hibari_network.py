"""The network of the embedded voice, which also says how long each of its letters lasts."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import onnxruntime
from hibari import Hibari

from assets.artifacts import F32

UNIT_S = 0.025
"""Durations are whole numbers of this."""
_DURATIONS = b"/Clip_output_0"
"""What the network calls them inside; it rounds them and clips them to at least one."""


@dataclass(frozen=True)
class Spectra:
    """What the vocoder takes, a column for each 12.5 ms.

    Log gains of the harmonics, of the noise and of the free part `[601, frames]`, a phase for the first and the last of
    them, and the fundamental in hertz `[frames]`, below 40 where there is none. `durations` `[letters + 2]` are those
    of the silence before, of each letter, and of the silence after, in units of `UNIT_S`.
    """

    harmonic: F32
    turn: F32
    noise: F32
    free: F32
    phase: F32
    f0: F32
    durations: F32

    def colored(self, *, harmonic: F32, noise: F32, free: F32) -> Spectra:
        """The same with other gains."""
        return replace(self, harmonic=harmonic, noise=noise, free=free)


class HibariNetwork:
    """Letters in, spectra out, on one thread."""

    def __init__(self, voice: Hibari) -> None:
        self._voice = voice
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        with open(voice.model_path, "rb") as file:
            model = with_output(file.read(), _DURATIONS)
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def spectra(self, letters: str, rate: float) -> Spectra:
        """What `letters` sound like at `rate` times the voice's own pace; those that it does not know are left out."""
        feeds = {"ids": np.asarray([self._voice.ids(letters)], np.int64), "speed": np.asarray([rate], np.float32)}
        *spectra, durations = self._session.run(None, feeds)
        harmonic, turn, noise, free, phase, f0 = (one[0] for one in spectra)
        return Spectra(harmonic, turn, noise, free, phase, f0, durations)


def with_output(model: bytes, name: bytes) -> bytes:
    """A serialised ONNX model that also gives the value called `name`.

    Two serialised messages one after the other are one message with both their fields, lists joined: so an output is
    added to a graph without reading it.

    Source: Protocol Buffers, Encoding, "Last one wins"; ONNX IR, ModelProto.graph is field 7, GraphProto.output 12,
    ValueInfoProto.name 1.
    """
    return model + _field(7, _field(12, _field(1, name)))


def _field(number: int, data: bytes) -> bytes:
    size, length = len(data), b""
    while size > 127:
        length += bytes([size & 127 | 128])
        size >>= 7
    return bytes([number << 3 | 2]) + length + bytes([size]) + data
