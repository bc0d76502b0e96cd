"""The melody of Mandarin: a pitch for every moment of a sentence, from the tones of its syllables.

Source: Chao's five levels (A Grammar of Spoken Chinese, 1968): 55, 35, 214 (21 before another syllable), 51; a neutral
syllable is low, and high after a third tone. The fall of the whole sentence: Shih, Tone and Intonation in Mandarin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assets.artifacts import F32

_LEVEL_SEMITONES = 2.5
"""Between two of the five levels."""
_FALL_SEMITONES = 3.0
"""From the first syllable to the last; a question falls by a third of that."""
_CONTOURS = {"→": (5.0, 5.0, 5.0), "↗": (3.0, 3.4, 5.0), "↓": (2.2, 1.2, 1.0), "↘": (5.0, 3.4, 1.0)}
_LAST_DIP = (2.2, 1.0, 3.2)
"""The third tone before a pause."""
_NEUTRAL_AFTER = {"→": 2.0, "↗": 3.0, "↓": 4.0, "↘": 1.0, "": 2.5}
_SMOOTH_S = 0.05


@dataclass(frozen=True)
class ToneSpan:
    """A syllable's tone ("" is neutral), in seconds, and whether a pause follows."""

    tone: str
    start_s: float
    end_s: float
    last: bool = False


def semitones(spans: Sequence[ToneSpan], count: int, step_s: float, *, question: bool = False) -> F32:
    """Pitch `[count]` in semitones around a middle, one value each `step_s`."""
    times: list[float] = []
    levels: list[float] = []
    before = ""
    for number, span in enumerate(spans):
        fall = number / max(1, len(spans) - 1) * _FALL_SEMITONES / _LEVEL_SEMITONES * (1 / 3 if question else 1)
        # the first third of a syllable is its consonant: the tone is carried by the rhyme
        rhyme_s = span.start_s + (span.end_s - span.start_s) / 3
        times += np.linspace(rhyme_s, span.end_s, 3).tolist()
        levels += [level - fall for level in _contour(span, before)]
        before = span.tone
    if not times:
        return np.zeros(count, np.float32)
    at = (np.arange(count) + 0.5) * step_s
    middle = 3.0 - _FALL_SEMITONES / _LEVEL_SEMITONES / 2
    pitch = (np.interp(at, times, levels) - middle) * _LEVEL_SEMITONES
    width = max(1, round(_SMOOTH_S / step_s))
    return np.convolve(np.pad(pitch, width, mode="edge"), np.ones(width) / width, "same")[width:-width].astype(
        np.float32
    )


def _contour(span: ToneSpan, before: str) -> tuple[float, float, float]:
    if not span.tone:
        level = _NEUTRAL_AFTER[before]
        return level, level, level - 0.3
    return _LAST_DIP if span.tone == "↓" and span.last else _CONTOURS[span.tone]
