"""Speech made equally loud, without clipping, without silence or clicks at its ends.

Source: ITU-R BS.1770-4, loudness as measured by pyloudnorm, true peak by its annex 2; −16 LUFS is what AES TD1008
recommends for speech on mobile devices, −1 dBTP what it leaves for the codecs that follow.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyloudnorm
from scipy.signal import resample_poly

from assets.artifacts import F32, Speech
from assets.errors import InvalidArtifact
from assets.timing import Timing

TARGET_LUFS = -16.0
TRUE_PEAK_DB = -1.0
_CEILING = 0.86
_KNEE = 0.66
"""Above this the limiter bends the waveform, never beyond the ceiling."""
_OVERSAMPLING = 4
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


def measure_true_peak(speech: Speech) -> float:
    """The highest level between the samples in dBTP; −inf for silence."""
    between = resample_poly(speech.samples, _OVERSAMPLING, 1)
    with np.errstate(divide="ignore"):
        return float(20 * np.log10(max(np.abs(between).max(), np.abs(speech.samples).max())))


def normalize_loudness(speech: Speech, target_lufs: float = TARGET_LUFS) -> Speech:
    """Bring `speech` to the target within 0.5 LU, its true peak to −1 dBTP at most.

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
    over_db = measure_true_peak(Speech(samples, speech.sample_rate)) - TRUE_PEAK_DB
    if over_db > 0:
        samples = samples * np.float32(10 ** (-(over_db + 0.01) / 20))
    return replace(speech, samples=samples)


def trim_silence(speech: Speech, margin_s: float = 0.04) -> Speech:
    """Cut what is quieter than −50 dBFS at both ends, but for a margin.

    Raises:
        InvalidArtifact: there is nothing but silence.
    """
    loud = np.flatnonzero(np.abs(speech.samples) > _SILENCE)
    if not len(loud):
        raise InvalidArtifact("samples: nothing but silence")
    margin = int(margin_s * speech.sample_rate)
    first = max(0, int(loud[0]) - margin)
    samples = speech.samples[first : loud[-1] + 1 + margin]
    timing = speech.timing.shifted(-first / speech.sample_rate).within(len(samples) / speech.sample_rate)
    return replace(speech, samples=samples, timing=timing)


def fade_ends(speech: Speech, fade_s: float = 0.005) -> Speech:
    """Both ends brought to zero along a raised cosine, so that whatever is joined to them makes no click."""
    count = min(int(fade_s * speech.sample_rate), len(speech.samples) // 2)
    rise = (0.5 - 0.5 * np.cos(np.pi * np.arange(count) / max(count, 1))).astype(np.float32)
    samples = speech.samples.copy()
    samples[:count] *= rise
    samples[len(samples) - count :] *= rise[::-1]
    return replace(speech, samples=samples)


def join_speech(parts: Sequence[Speech], pauses_s: Sequence[float]) -> Speech:
    """One recording of several with faded ends; before each, so much silence. Who says it is the first one's."""
    rate = parts[0].sample_rate
    pieces: list[F32] = []
    timing, count = Timing(), 0
    for part, pause_s in zip(parts, pauses_s, strict=True):
        count += int(pause_s * rate)
        timing = timing.followed_by(part.timing.shifted(count / rate))
        count += len(part.samples)
        pieces += [np.zeros(int(pause_s * rate), np.float32), fade_ends(part).samples]
    return replace(parts[0], samples=np.concatenate(pieces), timing=timing)


def _limit(samples: F32) -> F32:
    """Bend what passes the knee smoothly towards the ceiling."""
    over = np.maximum(np.abs(samples) - _KNEE, 0.0)
    room = _CEILING - _KNEE
    bent = np.minimum(np.abs(samples), _KNEE) + room * np.tanh(over / room)
    limited: F32 = (np.sign(samples) * bent).astype(np.float32)
    return limited
