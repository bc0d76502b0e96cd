"""A finished file, known by the SHA-256 of its bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal

MediaType = Literal[
    "model/gltf-binary", "image/png", "image/jpeg", "image/vnd.radiance", "audio/wav", "application/json"
]

SUFFIXES: dict[MediaType, str] = {
    "model/gltf-binary": ".glb",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/vnd.radiance": ".hdr",
    "audio/wav": ".wav",
    "application/json": ".json",
}


@dataclass(frozen=True)
class Asset:
    """Immutable bytes a client can load. `digest` is the lower-case hexadecimal SHA-256 of `data`."""

    media_type: MediaType
    data: bytes = field(repr=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", hashlib.sha256(self.data).hexdigest())

    @property
    def size_bytes(self) -> int:
        """Length of the file."""
        return len(self.data)
