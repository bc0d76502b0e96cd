"""How much a picture changes from line to line: what seams are found and measured by."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def line_steps(
    image: NDArray[np.unsignedinteger[Any]], axis: int, lines: NDArray[np.signedinteger[Any]]
) -> NDArray[np.float32]:
    """Mean absolute step onto each of `lines` from the line before it, around the torus.

    `image` is `[h, w]` or `[h, w, channels]`; lines are rows for `axis` 0 and columns for 1.
    """
    count = image.shape[axis]
    here, before = np.take(image, lines % count, axis), np.take(image, (lines - 1) % count, axis)
    step = np.maximum(here, before) - np.minimum(here, before)
    if axis == 0:
        total = step.reshape(len(lines), -1).sum(axis=1, dtype=np.uint64)
    else:
        columns = step.reshape(len(step), -1).sum(axis=0, dtype=np.uint64)
        total = columns.reshape(len(lines), -1).sum(axis=1)
    return np.asarray(total * (len(lines) / step.size), np.float32)
