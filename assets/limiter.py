"""Peaks between the samples turned down, a few milliseconds around each: the rest keeps its level.

Source: ITU-R BS.1770-4, annex 2, for what a true peak is.
"""

from __future__ import annotations

import numpy as np
from scipy.ndimage import minimum_filter1d
from scipy.signal import resample_poly

from assets.artifacts import F32

OVERSAMPLING = 4
_REACH_S = 0.0015
"""The gain goes down and up again within so much on either side."""


def limit_true_peak(samples: F32, sample_rate: int, ceiling: float) -> F32:
    """`samples` `[n]` with true peaks of about `ceiling` (linear) at most.

    The gain is the least that the peaks within reach need, smoothed over that reach, so that it never jumps.
    """
    peaks = np.abs(resample_poly(samples, OVERSAMPLING, 1)).reshape(len(samples), OVERSAMPLING).max(axis=1)
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    width = 2 * max(1, int(_REACH_S * sample_rate)) + 1
    window = np.hanning(width + 2)[1:-1]
    lowest = np.pad(minimum_filter1d(needed, width), width // 2, mode="edge")
    gain = np.convolve(lowest, window / window.sum(), "valid")
    return (samples * gain).astype(np.float32)
