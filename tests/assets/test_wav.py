"""WAV files, judged by soundfile; loudness, judged by pyloudnorm."""

import io
from dataclasses import replace

import numpy as np
import pytest
import soundfile

from assets.artifacts import Said, Speech
from assets.errors import InvalidArtifact
from assets.loudness import (
    TARGET_LUFS,
    TRUE_PEAK_DB,
    join_speech,
    measure_loudness,
    measure_true_peak,
    normalize_loudness,
    trim_silence,
)
from assets.wav import pack_wav


def voice(level: float, seconds: float = 2.0, rate: int = 24_000) -> Speech:
    """Noise in syllables, with the crest factor of speech."""
    rng = np.random.default_rng(3)
    t = np.arange(int(seconds * rate)) / rate
    envelope = np.clip(np.sin(2 * np.pi * 3 * t), 0.02, 1) ** 2
    return Speech((level * envelope * rng.standard_normal(len(t))).astype(np.float32), rate)


def test_soundfile_reads_back_rate_and_samples() -> None:
    speech = voice(0.1)
    samples, rate = soundfile.read(io.BytesIO(pack_wav(speech).data), dtype="float32")
    assert rate == 24_000
    assert np.abs(samples - speech.samples).max() < 1 / 32_000


def test_samples_past_full_scale_are_clipped_not_wrapped() -> None:
    wave = pack_wav(Speech(np.array([2.0, -2.0, 0.0] * 3000, np.float32), 24_000))
    samples, _ = soundfile.read(io.BytesIO(wave.data), dtype="float32")
    assert samples[0] > 0.99
    assert samples[1] < -0.99


@pytest.mark.parametrize("level", [0.001, 0.1, 3.0])
@pytest.mark.parametrize("seconds", [0.3, 2.0])
def test_any_level_comes_out_at_the_target_without_clipping(level: float, seconds: float) -> None:
    loud = normalize_loudness(voice(level, seconds))
    assert measure_loudness(loud) == pytest.approx(TARGET_LUFS, abs=1.0)
    assert np.abs(loud.samples).max() < 1.0


def test_silence_is_refused_rather_than_amplified() -> None:
    silence = Speech(np.zeros(24_000, np.float32), 24_000)
    with pytest.raises(InvalidArtifact, match="silence"):
        normalize_loudness(silence)
    with pytest.raises(InvalidArtifact, match="silence"):
        trim_silence(silence)


def test_silence_at_the_ends_is_cut() -> None:
    speech = voice(0.3)
    padded = Speech(np.pad(speech.samples, 24_000), 24_000)
    assert trim_silence(padded).duration_s == pytest.approx(speech.duration_s, abs=0.2)


@pytest.mark.parametrize("rate", [0, 7_999, 192_001])
def test_an_impossible_rate_is_refused(rate: int) -> None:
    with pytest.raises(InvalidArtifact, match="sample_rate"):
        Speech(np.zeros(10, np.float32), rate)


@pytest.mark.parametrize("level", [0.05, 3.0])
def test_no_peak_between_the_samples_passes_one_decibel_below_full_scale(level: float) -> None:
    assert measure_true_peak(normalize_loudness(voice(level))) <= TRUE_PEAK_DB


def test_a_true_peak_lies_between_the_samples() -> None:
    t = np.arange(24_000)
    quarter = Speech(
        np.sin(np.pi / 2 * t + np.pi / 4).astype(np.float32), 24_000
    )  # every sample is 3 dB below the peak
    assert np.abs(quarter.samples).max() == pytest.approx(0.707, abs=0.01)
    assert measure_true_peak(quarter) == pytest.approx(0.0, abs=0.3)


def test_joined_speech_makes_no_click() -> None:
    one, two = Speech(np.full(4800, 0.5, np.float32), 24_000), Speech(np.full(4800, -0.5, np.float32), 24_000)
    joined = join_speech([one, two], [0.0, 0.1])
    assert joined.duration_s == pytest.approx(0.5)
    assert np.abs(np.diff(joined.samples)).max() < 0.01


def test_a_file_says_what_it_says_and_who_says_it() -> None:
    said = Said("Guten Tag, 你好", "heart", "Apache-2.0", 7)
    file = pack_wav(replace(voice(0.1), said=said)).data
    with soundfile.SoundFile(io.BytesIO(file)) as read:
        about = read.copy_metadata()
    assert (about["title"], about["artist"], about["copyright"], about["comment"]) == (
        said.text,
        said.voice,
        said.licence,
        "seed 7",
    )
    assert int.from_bytes(file[4:8], "little") + 8 == len(file)
