"""Chunks back into files."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.protocol.assembly import AssetAssembly
from server.protocol.chunk import Chunk, pack_chunk
from server.protocol.errors import AssetTooLarge, BadChunk, ChunkOutOfOrder, DigestMismatch
from server.protocol.messages import AssetInfo

DATA = b"a finished file"
DIGEST = hashlib.sha256(DATA).hexdigest()


def frame(offset: int, payload: bytes, *, last: bool = False, digest: str = DIGEST) -> bytes:
    return pack_chunk(Chunk(digest, offset, last, payload))


def expecting(size_bytes: int = len(DATA), max_bytes: int = 1000) -> AssetAssembly:
    assembly = AssetAssembly(max_bytes=max_bytes)
    assembly.expect(AssetInfo(digest=DIGEST, media_type="audio/wav", size_bytes=size_bytes))
    return assembly


def test_a_file_is_complete_with_its_last_chunk() -> None:
    assembly = expecting()
    assert assembly.receive(frame(0, DATA[:4])) is None
    received = assembly.receive(frame(4, DATA[4:], last=True))
    assert received is not None
    assert (received.data, received.info.media_type) == (DATA, "audio/wav")
    assert (assembly.expected, assembly.held_bytes) == ((), 0)


def test_chunks_of_assets_nobody_waits_for_are_ignored() -> None:
    assembly = expecting()
    assembly.receive(frame(0, DATA[:4]))
    assembly.forget(DIGEST)
    assert assembly.receive(frame(4, DATA[4:], last=True)) is None
    assert assembly.held_bytes == 0


@pytest.mark.parametrize(
    ("frames", "error"),
    [
        ([frame(4, DATA[4:])], ChunkOutOfOrder),
        ([frame(0, DATA[:4]), frame(5, DATA[5:])], ChunkOutOfOrder),
        ([frame(0, DATA[:4], last=True)], ChunkOutOfOrder),
        ([frame(0, DATA + b"!", last=True)], AssetTooLarge),
        ([frame(0, DATA[::-1], last=True)], DigestMismatch),
    ],
    ids=["starts late", "gap", "ends early", "too long", "other bytes"],
)
def test_a_wrong_chunk_is_refused_and_its_asset_forgotten(frames: list[bytes], error: type[BadChunk]) -> None:
    assembly = expecting()
    for good in frames[:-1]:
        assembly.receive(good)
    with pytest.raises(error):
        assembly.receive(frames[-1])
    assert (assembly.expected, assembly.held_bytes) == ((), 0)


def test_unfinished_assets_are_bounded() -> None:
    assembly = expecting(max_bytes=10)
    assembly.receive(frame(0, DATA[:8]))
    with pytest.raises(AssetTooLarge, match="more than 10 bytes"):
        assembly.receive(frame(8, DATA[8:]))


@given(st.binary(max_size=300), st.integers(1, 50))
def test_any_file_cut_anywhere_is_put_together(data: bytes, size: int) -> None:
    digest = hashlib.sha256(data).hexdigest()
    assembly = AssetAssembly()
    assembly.expect(AssetInfo(digest=digest, media_type="audio/wav", size_bytes=len(data)))
    offsets = range(0, max(1, len(data)), size)
    received = [
        assembly.receive(frame(o, data[o : o + size], last=o + size >= len(data), digest=digest)) for o in offsets
    ]
    assert received[:-1] == [None] * (len(received) - 1)
    assert received[-1] is not None
    assert received[-1].data == data
