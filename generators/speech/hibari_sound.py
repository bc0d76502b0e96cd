"""From spectra to sound, in a manner: pitch, melody, formants, breath and brightness are set before the vocoder."""

from __future__ import annotations

import numpy as np
from hibari import SAMPLE_RATE, dsp

from assets.artifacts import F32
from generators.speech.hibari_network import Spectra
from generators.speech.manner import Manner

_NEPERS = float(np.log(10) / 20)
"""Of a decibel."""
_VOICED_HZ = 40.0
_FRAMES_A_SECOND = SAMPLE_RATE / dsp.HOP
_TREMOR_HZ = 5.2
_BIN_HZ = SAMPLE_RATE / dsp.N_FFT
_BREATH_FROM_HZ = 1500.0
"""Breath is heard above this; noise below it is a rumble."""


def synthesize(spectra: Spectra, manner: Manner, seed: int) -> F32:
    """Samples `[n]` at 24 kHz."""
    spectra = _colored(spectra, manner)
    parts = (spectra.harmonic, spectra.turn, spectra.noise, spectra.free, spectra.phase)
    samples: F32 = dsp.synth(*parts, _melody(spectra.f0, manner), np.random.default_rng(seed))
    return samples


def _melody(f0: F32, manner: Manner) -> F32:
    """The fundamental, its distance from its middle scaled in octaves, moved, and made to tremble."""
    voiced = f0 > _VOICED_HZ
    if not voiced.any():
        return f0
    middle = float(np.exp(np.log(f0[voiced]).mean()))
    moved = np.where(voiced, middle * (np.maximum(f0, 1.0) / middle) ** manner.melody * manner.pitch, f0)
    if manner.tremor:
        times_s = np.arange(len(f0)) / _FRAMES_A_SECOND
        moved = moved * (1 + manner.tremor * np.sin(2 * np.pi * _TREMOR_HZ * times_s))
    # a voice that is lowered must not fall below what the vocoder takes for none
    return np.where(voiced, np.maximum(moved, _VOICED_HZ + 1), f0).astype(np.float32)


def _colored(spectra: Spectra, manner: Manner) -> Spectra:
    harmonic, noise, free = spectra.harmonic, spectra.noise, spectra.free
    if manner.formant != 1.0:
        harmonic, noise, free = (_stretched(gains, manner.formant) for gains in (harmonic, noise, free))
    if manner.bright_db or manner.breath_db:
        hertz = np.maximum(np.arange(len(harmonic)) * _BIN_HZ, 125.0)[:, None]
        tilt = (np.log2(hertz / 1000.0) * manner.bright_db * _NEPERS).astype(np.float32)
        breath = (_NEPERS * manner.breath_db / (1 + (_BREATH_FROM_HZ / hertz) ** 2)).astype(np.float32)
        harmonic, noise, free = harmonic + tilt - breath / 3, noise + tilt + breath, free + tilt
    return spectra.colored(harmonic=harmonic, noise=noise, free=free)


def _stretched(gains: F32, formant: float) -> F32:
    """Log gains `[601, frames]` whose resonances lie `formant` times as high; what lies above all of them fades."""
    at = np.arange(len(gains), dtype=np.float32) / np.float32(formant)
    below = np.minimum(at.astype(np.intp), len(gains) - 2)
    share = np.minimum(at - below, 1.0)[:, None].astype(np.float32)
    beyond = np.maximum(at - (len(gains) - 1), 0.0)[:, None].astype(np.float32) * np.float32(0.02)
    stretched: F32 = gains[below] * (1 - share) + gains[below + 1] * share - beyond
    return stretched
