"""Speech is equally loud and clips nowhere, not even between its samples."""

from __future__ import annotations

import numpy as np
import pytest

from assets.artifacts import F32, Speech
from assets.errors import InvalidArtifact
from assets.limiter import limit_true_peak
from assets.loudness import TARGET_LUFS, TRUE_PEAK_DB, measure_loudness, measure_true_peak, normalize_loudness

RATE = 24_000


def hisses() -> F32:
    """A quiet hum with short loud hisses, as of a bright voice: their peaks lie between the samples."""
    rng = np.random.default_rng(0)
    times = np.arange(RATE * 2) / RATE
    hum = 0.05 * np.sin(2 * np.pi * 180 * times)
    noise = rng.normal(0, 0.3, len(times)) * (np.sin(2 * np.pi * 3 * times) > 0.9)
    return (hum + noise).astype(np.float32)


def test_a_bright_voice_reaches_its_loudness_under_its_peak() -> None:
    loud = normalize_loudness(Speech(hisses(), RATE))
    assert measure_loudness(loud) == pytest.approx(TARGET_LUFS, abs=1.0)
    assert measure_true_peak(loud) <= TRUE_PEAK_DB


def test_only_what_is_near_a_peak_is_turned_down() -> None:
    samples = np.full(4000, 0.2, np.float32)
    samples[2000] = 1.0
    limited = limit_true_peak(samples, RATE, 0.5)
    assert np.abs(limited[1990:2010]).max() <= 0.52
    assert np.array_equal(limited[:1900], samples[:1900])
    assert np.array_equal(limited[2100:], samples[2100:])
    assert np.abs(np.diff(limited[1900:1999])).max() < 0.02


def test_silence_is_refused() -> None:
    with pytest.raises(InvalidArtifact, match="silence"):
        normalize_loudness(Speech(np.zeros(RATE, np.float32), RATE))
