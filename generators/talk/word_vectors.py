"""Vectors of single words, remembered: talk compares the same few thousand words again and again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from generators.talk.grounding import Embedding

_MOST = 8192


class WordVectors:
    """An encoder that remembers the last 8,192 words (12 MiB)."""

    def __init__(self, encoder: Embedding) -> None:
        self._encoder, self._known, self._lock = encoder, OrderedDict[str, NDArray[np.float32]](), Lock()

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors `[n, 384]` float32."""
        with self._lock:
            rows = {word: self._known[word] for word in sentences if word in self._known}
        new = [word for word in dict.fromkeys(sentences) if word not in rows]
        rows.update(zip(new, self._encoder.encode(new), strict=True))
        with self._lock:
            self._known.update((word, rows[word]) for word in new)
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
        return np.stack([rows[word] for word in sentences]) if sentences else np.zeros((0, 384), np.float32)
