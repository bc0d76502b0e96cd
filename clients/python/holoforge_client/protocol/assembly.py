"""The receiving side: chunks back into files, verified."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from .chunk import Chunk, unpack_chunk
from .errors import AssetTooLarge, ChunkOutOfOrder, DigestMismatch
from .messages import AssetInfo


@dataclass(frozen=True, slots=True)
class ReceivedAsset:
    """A whole file, its bytes verified against its digest."""

    info: AssetInfo
    data: bytes = field(repr=False)


class AssetAssembly:
    """Collects the chunks of expected assets. Holds at most `max_bytes` of unfinished ones."""

    def __init__(self, *, max_bytes: int = 256 << 20) -> None:
        self._max_bytes = max_bytes
        self._expected: dict[str, AssetInfo] = {}
        self._parts: dict[str, bytearray] = {}

    @property
    def held_bytes(self) -> int:
        """Bytes of unfinished assets held now."""
        return sum(len(part) for part in self._parts.values())

    @property
    def expected(self) -> tuple[str, ...]:
        """Digests of the assets that are not complete."""
        return tuple(self._expected)

    @property
    def parts(self) -> dict[str, int]:
        """The assets that are not complete, and how many bytes of each are here."""
        return {digest: len(self._parts.get(digest, b"")) for digest in self._expected}

    def expect(self, info: AssetInfo) -> None:
        """Wait for an asset that was offered."""
        self._expected.setdefault(info.digest, info)

    def forget(self, digest: str) -> None:
        """Stop waiting for an asset: a newer revision has replaced it, or its job was cancelled."""
        self._expected.pop(digest, None)
        self._parts.pop(digest, None)

    def receive(self, frame: bytes | bytearray) -> ReceivedAsset | None:
        """Take one binary frame; return the asset it completes, if any.

        Chunks of assets nobody waits for are ignored: they were on their way when their slot moved on. A chunk at
        offset 0 starts its asset again. After an error the asset is forgotten.

        Raises:
            MalformedChunk: the frame is no chunk.
            ChunkOutOfOrder: it is not the one that comes next, or the last one came early.
            AssetTooLarge: more bytes than were offered, or than may be held.
            DigestMismatch: the file is not the one that was offered.
        """
        chunk = unpack_chunk(frame)
        info = self._expected.get(chunk.digest)
        if info is None:
            return None
        try:
            part = self._append(info, chunk)
            if not chunk.last:
                return None
            data = bytes(part)
            _verify(info, data)
        except (ChunkOutOfOrder, AssetTooLarge, DigestMismatch):
            self.forget(chunk.digest)
            raise
        self.forget(chunk.digest)
        return ReceivedAsset(info, data)

    def _append(self, info: AssetInfo, chunk: Chunk) -> bytearray:
        part = self._parts.setdefault(info.digest, bytearray())
        if chunk.offset == 0:
            part.clear()
        if chunk.offset != len(part):
            raise ChunkOutOfOrder(f"asset {info.digest}: offset {chunk.offset}, wanted {len(part)}")
        end = chunk.offset + len(chunk.payload)
        if end > info.size_bytes:
            raise AssetTooLarge(f"asset {info.digest}: {end} bytes, {info.size_bytes} were offered")
        if self.held_bytes + len(chunk.payload) > self._max_bytes:
            raise AssetTooLarge(f"more than {self._max_bytes} bytes of unfinished assets")
        part += chunk.payload
        return part


def _verify(info: AssetInfo, data: bytes) -> None:
    if len(data) != info.size_bytes:
        raise ChunkOutOfOrder(f"asset {info.digest}: ended after {len(data)} of {info.size_bytes} bytes")
    digest = hashlib.sha256(data).hexdigest()
    if digest != info.digest:
        raise DigestMismatch(f"asset {info.digest}: its bytes have the digest {digest}")
