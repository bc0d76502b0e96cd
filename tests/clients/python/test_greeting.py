"""A server that takes the connection and then says nothing is one that refuses: a client does not wait for ever."""

from __future__ import annotations

import asyncio

import pytest
import websockets

from holoforge_client.errors import ConnectionRefused
from holoforge_client.link import dial
from holoforge_client.protocol.messages import SUBPROTOCOL, VERSION, ClientName, Hello


def test_a_server_that_never_greets_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("holoforge_client.link.GREETING_S", 0.05)

    async def say_nothing(socket: websockets.ServerConnection) -> None:
        await socket.wait_closed()

    async def come() -> None:
        subprotocols = [websockets.Subprotocol(SUBPROTOCOL)]
        async with websockets.serve(say_nothing, "127.0.0.1", 0, subprotocols=subprotocols) as server:
            port = next(iter(server.sockets)).getsockname()[1]
            await dial(f"ws://127.0.0.1:{port}", Hello(version=VERSION, client=ClientName(name="test")))

    with pytest.raises(ConnectionRefused, match="hello") as refused:
        asyncio.run(come())
    assert refused.value.retryable
