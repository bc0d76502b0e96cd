"""Binary messages are framed as the library frames them."""

from __future__ import annotations

import pytest
from websockets.frames import Frame, Opcode

from server.transports import binary_header


@pytest.mark.parametrize("size", [0, 125, 126, 65_535, 65_536])
def test_a_header_is_what_comes_before_the_payload(size: int) -> None:
    payload = bytes(size)
    assert binary_header(size) + payload == Frame(Opcode.BINARY, payload).serialize(mask=False)
