"""WAV files: mono, 16-bit PCM.

Source: Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0, RIFF WAVE.
"""

from __future__ import annotations

import struct

import numpy as np

from assets.artifacts import Speech
from assets.asset import Asset


def pack_wav(speech: Speech) -> Asset:
    """Write `speech` as a mono 16-bit PCM WAV file at its own rate.

    Samples outside [-1, 1] are clipped: a loud line should sound loud, not fail the job.
    """
    pcm = np.round(np.clip(speech.samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes()
    rate = speech.sample_rate
    format_chunk = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16)
    data_chunk = struct.pack("<4sI", b"data", len(pcm)) + pcm
    size = 4 + len(format_chunk) + len(data_chunk)
    return Asset("audio/wav", struct.pack("<4sI4s", b"RIFF", size, b"WAVE") + format_chunk + data_chunk)
