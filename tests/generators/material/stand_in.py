"""A sentence encoder without weights: words and their letter triples, hashed to signs. Real vectors, small meaning."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from generators.embedding import DIMENSIONS, F32


class LetterEncoder:
    """Same interface as `Encoder`; sentences that share words or parts of words are near."""

    def load(self) -> None:
        """Nothing to bring."""

    def encode(self, sentences: Sequence[str]) -> F32:
        """Unit vectors `[n, 384]` float32."""
        vectors = np.zeros((len(sentences), DIMENSIONS), np.float32)
        for row, sentence in zip(vectors, sentences, strict=True):
            for word in sentence.lower().split() or [sentence]:
                padded = f"<{word}>"
                for piece in [padded, *(padded[i : i + 3] for i in range(len(padded) - 2))]:
                    code = crc32(piece.encode())
                    row[code % DIMENSIONS] += 1 if code >> 16 & 1 else -1
        units: F32 = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
        return units

    def encode_cached(self, name: str, sentences: Sequence[str]) -> F32:
        """The same, never kept."""
        return self.encode(sentences)
