"""WAV files: mono, 16-bit PCM, with what is said and by whom in a LIST INFO chunk.

Source: Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0, RIFF WAVE and INFO. Its texts
are UTF-8, as today's readers take them.
"""

from __future__ import annotations

import struct

import numpy as np

from assets.artifacts import Said, Speech
from assets.asset import Asset


def pack_wav(speech: Speech) -> Asset:
    """Write `speech` as a mono 16-bit PCM WAV file at its own rate; its text, voice, licence and seed go along.

    Samples outside [-1, 1] are clipped: a loud line should sound loud, not fail the job.
    """
    pcm = pack_pcm(speech)
    rate = speech.sample_rate
    chunks = _chunk(b"fmt ", struct.pack("<HHIIHH", 1, 1, rate, 2 * rate, 2, 16)) + _chunk(b"data", pcm)
    chunks += _info(speech.said)
    return Asset("audio/wav", _chunk(b"RIFF", b"WAVE" + chunks))


def pack_pcm(speech: Speech) -> bytes:
    """The samples alone as signed 16-bit little-endian numbers: a piece of a stream whose rate is known."""
    return np.round(np.clip(speech.samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes()


def _info(said: Said) -> bytes:
    """INAM the text, IART the voice, ICOP the licence, ICMT the seed, ISFT who wrote it."""
    if not said.text:
        return b""
    texts = {
        b"INAM": said.text,
        b"IART": said.voice,
        b"ICOP": said.licence,
        b"ICMT": f"seed {said.seed}",
        b"ISFT": "Holoforge",
    }
    entries = [_chunk(name, text.replace("\0", " ").encode() + b"\0") for name, text in texts.items() if text]
    return _chunk(b"LIST", b"INFO" + b"".join(entries))


def _chunk(name: bytes, data: bytes) -> bytes:
    """A chunk: name, size, data, and a byte more where the size is odd."""
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
