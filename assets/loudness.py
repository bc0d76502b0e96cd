"""Speech made equally loud, without clipping, without silence at its ends.

Source: ITU-R BS.1770-4, as measured by pyloudnorm; −16 LUFS is what AES TD1008 recommends for speech on mobile devices.
"""

from __future__ import annotations

import warnings

import numpy as np
import pyloudnorm

from assets.artifacts import F32, Speech
from assets.errors import InvalidArtifact

TARGET_LUFS = -16.0
_CEILING = 0.97
_KNEE = 0.75
"""Above this the limiter bends the waveform, never beyond the ceiling."""
_SILENCE = 10 ** (-50 / 20)
_SHORTEST_S = 0.45
"""BS.1770 integrates blocks of 0.4 s; shorter lines are measured with silence after them."""


def measure_loudness(speech: Speech) -> float:
    """Integrated loudness in LUFS; −inf for silence."""
    missing = int(_SHORTEST_S * speech.sample_rate) - len(speech.samples)
    samples = np.pad(speech.samples, (0, max(0, missing)))
    with warnings.catch_warnings(), np.errstate(divide="ignore"):
        warnings.simplefilter("ignore")
        return float(pyloudnorm.Meter(speech.sample_rate).integrated_loudness(samples.astype(np.float64)))


def normalize_loudness(speech: Speech, target_lufs: float = TARGET_LUFS) -> Speech:
    """Bring `speech` to the target within 0.5 LU, its peaks below full scale.

    Raises:
        InvalidArtifact: there is nothing but silence.
    """
    samples = speech.samples
    for _ in range(6):
        loudness = measure_loudness(Speech(samples, speech.sample_rate))
        if not np.isfinite(loudness):
            raise InvalidArtifact("samples: silence cannot be made louder")
        if abs(loudness - target_lufs) < 0.2 and float(np.abs(samples).max()) <= _CEILING:
            break
        samples = _limit(samples * np.float32(10 ** ((target_lufs - loudness) / 20)))
    return Speech(samples, speech.sample_rate)


def trim_silence(speech: Speech, margin_s: float = 0.04) -> Speech:
    """Cut what is quieter than −50 dBFS at both ends, but for a margin.

    Raises:
        InvalidArtifact: there is nothing but silence.
    """
    loud = np.flatnonzero(np.abs(speech.samples) > _SILENCE)
    if not len(loud):
        raise InvalidArtifact("samples: nothing but silence")
    margin = int(margin_s * speech.sample_rate)
    return Speech(speech.samples[max(0, loud[0] - margin) : loud[-1] + 1 + margin], speech.sample_rate)


def _limit(samples: F32) -> F32:
    """Bend what passes the knee smoothly towards the ceiling."""
    over = np.maximum(np.abs(samples) - _KNEE, 0.0)
    room = _CEILING - _KNEE
    bent = np.minimum(np.abs(samples), _KNEE) + room * np.tanh(over / room)
    limited: F32 = (np.sign(samples) * bent).astype(np.float32)
    return limited
