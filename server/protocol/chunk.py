"""A chunk: one slice of an asset in one binary WebSocket frame, behind a header of 48 bytes.

| bytes | field |
|---|---|
| 0–1 | magic `HF` |
| 2 | version, 1 |
| 3 | flags: bit 0 = last chunk of the asset; the others are 0 |
| 4–7 | reserved, 0 |
| 8–15 | offset of the slice in the asset, unsigned, big-endian |
| 16–47 | SHA-256 of the whole asset |
| 48– | the slice |
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from .errors import MalformedChunk

MAGIC = b"HF"
VERSION = 1
HEADER_BYTES = 48
_LAST = 1
_HEADER = struct.Struct(">2sBBIQ32s")


@dataclass(frozen=True, slots=True)
class Chunk:
    """One slice: `digest` in lower-case hexadecimal, `offset` in bytes from the asset's start."""

    digest: str
    offset: int
    last: bool
    payload: bytes = field(repr=False)


def pack_header(digest: str, offset: int, last: bool) -> bytes:
    """Write what comes before a chunk's payload.

    Raises:
        MalformedChunk: the digest is not 64 hexadecimal digits, or the offset does not fit 64 bits.
    """
    try:
        name = bytes.fromhex(digest)
    except ValueError as error:
        raise MalformedChunk(f"digest: {digest!r} is not hexadecimal") from error
    if len(name) != 32 or not 0 <= offset < 2**64:
        raise MalformedChunk(f"digest of {len(name)} bytes at offset {offset}; wanted 32 bytes, 0 to 2**64 - 1")
    return _HEADER.pack(MAGIC, VERSION, _LAST if last else 0, 0, offset, name)


def pack_chunk(chunk: Chunk) -> bytes:
    """Write `chunk` as the frame's bytes. Raises as `pack_header` does."""
    return pack_header(chunk.digest, chunk.offset, chunk.last) + chunk.payload


def unpack_chunk(frame: bytes | bytearray) -> Chunk:
    """Read one binary frame.

    Raises:
        MalformedChunk: too short, no magic, another version, unknown flags or reserved bits.
    """
    if len(frame) < HEADER_BYTES:
        raise MalformedChunk(f"{len(frame)} bytes; a header alone has {HEADER_BYTES}")
    magic, version, flags, reserved, offset, digest = _HEADER.unpack_from(frame)
    if magic != MAGIC:
        raise MalformedChunk(f"magic {magic!r}, wanted {MAGIC!r}")
    if version != VERSION:
        raise MalformedChunk(f"version {version}, wanted {VERSION}")
    if flags & ~_LAST or reserved:
        raise MalformedChunk(f"flags {flags:#04x} and reserved {reserved:#x}: only bit 0 of the flags may be set")
    return Chunk(digest=digest.hex(), offset=offset, last=bool(flags & _LAST), payload=bytes(frame[HEADER_BYTES:]))
