"""Chunks as literal bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.protocol.chunk import HEADER_BYTES, Chunk, pack_chunk, unpack_chunk
from server.protocol.errors import MalformedChunk

DIGEST = "00ff" * 16
HEADER = b"HF\x01\x01\x00\x00\x00\x00" + b"\x00\x00\x00\x01\x00\x00\x00\x02" + b"\x00\xff" * 16


def test_a_header_is_forty_eight_bytes_as_documented() -> None:
    frame = pack_chunk(Chunk(DIGEST, offset=2**32 + 2, last=True, payload=b"bytes"))
    assert frame == HEADER + b"bytes"
    assert len(HEADER) == HEADER_BYTES == 48


def test_a_frame_is_read_back() -> None:
    assert unpack_chunk(HEADER + b"bytes") == Chunk(DIGEST, offset=2**32 + 2, last=True, payload=b"bytes")


@pytest.mark.parametrize(
    ("frame", "named"),
    [
        (b"", "0 bytes"),
        (HEADER[:-1], "47 bytes"),
        (b"PK" + HEADER[2:], "magic"),
        (HEADER[:2] + b"\x02" + HEADER[3:], "version 2"),
        (HEADER[:3] + b"\x80" + HEADER[4:], "flags 0x80"),
        (HEADER[:7] + b"\x01" + HEADER[8:], "reserved 0x1"),
    ],
)
def test_what_is_wrong_with_a_frame_is_named(frame: bytes, named: str) -> None:
    with pytest.raises(MalformedChunk, match=named):
        unpack_chunk(frame)


@pytest.mark.parametrize(("digest", "offset"), [("xyz", 0), ("00", 0), (DIGEST, -1), (DIGEST, 2**64)])
def test_a_chunk_that_does_not_fit_the_header_is_refused(digest: str, offset: int) -> None:
    with pytest.raises(MalformedChunk):
        pack_chunk(Chunk(digest, offset, last=False, payload=b""))


@given(st.binary(min_size=32, max_size=32), st.integers(0, 2**64 - 1), st.booleans(), st.binary(max_size=100))
def test_any_chunk_survives_the_wire(digest: bytes, offset: int, last: bool, payload: bytes) -> None:
    chunk = Chunk(digest.hex(), offset, last, payload)
    assert unpack_chunk(pack_chunk(chunk)) == chunk


@given(st.binary(max_size=100) | st.binary(max_size=60).map(lambda tail: HEADER[:8] + tail))
def test_any_bytes_are_a_chunk_or_malformed(frame: bytes) -> None:
    try:
        chunk = unpack_chunk(frame)
    except MalformedChunk:
        return
    assert pack_chunk(chunk) == frame
