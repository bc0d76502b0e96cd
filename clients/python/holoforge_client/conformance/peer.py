"""A connection that says exactly what it is told to, and reads what comes as strictly as the wire allows."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import websockets

from ..protocol.chunk import Chunk, unpack_chunk
from ..protocol.codec import decode_server
from ..protocol.messages import SUBPROTOCOL, VERSION, AnyServerMessage, Failed

PATIENCE_S = 120.0
"""How long a server may be silent, seconds."""

M = TypeVar("M")


class NotConforming(Exception):
    """The server did something else than wire v1 says; the text says what was wanted and what came."""


class Peer:
    """One connection to the server that is checked."""

    def __init__(self, socket: websockets.ClientConnection, token: str) -> None:
        self.socket = socket
        self.last_seq = 0
        self._token = token

    async def say(self, type_: str, **fields: Any) -> None:
        """Send a message."""
        await self.socket.send(json.dumps({"type": type_, **fields}))

    async def hello(self, **fields: Any) -> AnyServerMessage:
        """Say hello, and give the answer."""
        await self.say(
            "hello", **{"version": VERSION, "client": {"name": "conformance"}, "token": self._token, **fields}
        )
        return await self.message()

    async def frame(self) -> AnyServerMessage | Chunk:
        """Take the next frame.

        Raises:
            ProtocolError: it is no frame of wire v1.
            NotConforming: nothing came, or its number is not the one that was due.
        """
        try:
            frame = await asyncio.wait_for(self.socket.recv(), PATIENCE_S)
        except TimeoutError:
            raise NotConforming(f"nothing came for {PATIENCE_S:g} s") from None
        if isinstance(frame, bytes):
            return unpack_chunk(frame)
        message = decode_server(frame)
        if message.seq:
            if self.last_seq and message.seq != self.last_seq + 1 and message.seq != self.last_seq:
                raise NotConforming(f"seq {message.seq} after {self.last_seq}")
            self.last_seq = message.seq
        return message

    async def message(self) -> AnyServerMessage:
        """Take the next frame, which is to be a message."""
        frame = await self.frame()
        if isinstance(frame, Chunk):
            raise NotConforming("a chunk came where a message was due")
        return frame

    async def wanted(self, kind: type[M]) -> M:
        """Take the next message, which is to be of that kind."""
        message = await self.message()
        if not isinstance(message, kind):
            raise NotConforming(f"wanted {kind.__name__}, got {message}")
        return message

    async def refusal(self, code: str) -> None:
        """Take the next message, which is to refuse with that code."""
        failed = await self.wanted(Failed)
        if failed.code != code:
            raise NotConforming(f"wanted the code {code}, got {failed.code}: {failed.detail}")

    async def closing(self, close_code: int) -> None:
        """Take what is left until the server closes, which is to be with that code."""
        try:
            while True:
                await self.frame()
        except websockets.ConnectionClosed:
            if self.socket.close_code != close_code:
                raise NotConforming(f"wanted close code {close_code}, got {self.socket.close_code}") from None


@asynccontextmanager
async def connected(url: str, token: str) -> AsyncIterator[Peer]:
    """Connect, without a hello."""
    subprotocols = [websockets.Subprotocol(SUBPROTOCOL)]
    async with websockets.connect(url, subprotocols=subprotocols, max_size=None, proxy=None) as socket:
        yield Peer(socket, token)
