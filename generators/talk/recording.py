"""PCM as recognisers want it: float samples at their own rate."""

from __future__ import annotations

from math import gcd

import numpy as np
from numpy.typing import NDArray

from generators.errors import InvalidTask
from generators.talk.tasks import ListenTask

RATE = 16_000


def samples_of(task: ListenTask) -> NDArray[np.float32]:
    """Samples `[n]` float32 in −1..1 at 16 kHz.

    Raises:
        InvalidTask: half a sample is left over.
    """
    if len(task.pcm) % 2:
        raise InvalidTask(f"pcm: {len(task.pcm)} bytes; wanted samples of two bytes")
    samples = np.frombuffer(task.pcm, "<i2").astype(np.float32) / 32768.0
    if task.sample_rate != RATE:
        from scipy.signal import resample_poly  # it takes seconds to import, and few ever listen

        common = gcd(RATE, task.sample_rate)
        samples = resample_poly(samples, RATE // common, task.sample_rate // common).astype(np.float32)
    return samples
