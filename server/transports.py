"""The libraries' side of connections: what of them cannot be said through ASGI.

Closing is not enough for a client that has not read for a while: a close waits until it has read what is buffered,
which is what it does not do. So such connections are aborted, HTTP and WebSockets alike.
"""

from __future__ import annotations

import asyncio
import struct
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.protocol import State

from server.bell import Bell
from server.http.doors import Doors


class _Stalling:
    """Starts a timer when the write buffer is full, stops it when it has drained."""

    loop: asyncio.AbstractEventLoop
    transport: asyncio.Transport
    stall_s: float
    doors: Doors
    _stalled: asyncio.TimerHandle | None = None

    def pause_writing(self) -> None:
        super().pause_writing()  # type: ignore[misc]
        self._stalled = self.loop.call_later(self.stall_s, self.transport.abort)

    def resume_writing(self) -> None:
        self._forgive()
        super().resume_writing()  # type: ignore[misc]

    def connection_lost(self, exc: Exception | None) -> None:
        self._forgive()
        self.doors.leave(self.transport)
        super().connection_lost(exc)  # type: ignore[misc]

    def _forgive(self) -> None:
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None


class _Inbox:
    """What came of one client, in its order; `asyncio.Queue` takes 3 KiB where nothing waits, and nearly always nothing
    does. One task takes from it.
    """

    __slots__ = ("_bell", "_events")

    def __init__(self) -> None:
        self._bell, self._events = Bell(), list[Any]()

    def empty(self) -> bool:
        return not self._events

    def put_nowait(self, event: Any) -> None:
        self._events.append(event)
        self._bell.set()

    async def get(self) -> Any:
        while not self._events:
            self._bell.clear()
            await self._bell.wait()
        return self._events.pop(0)


class _BoundedWebSocket(_Stalling, WebSocketsSansIOProtocol):
    """Writes binary messages as they are: putting them together with their header would copy each twice. Keeps little
    of a client that says nothing: neither the headers of its handshake nor queues.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.queue = _Inbox()  # type: ignore[assignment]
        self.writable = Bell(is_set=True)  # type: ignore[assignment]

    async def send(self, message: Any) -> None:
        if message["type"] == "websocket.accept":
            await super().send(message)
            self.request.headers.clear()
            self.response.headers.clear()
            return
        data = message.get("bytes") if message["type"] == "websocket.send" else None
        plain = self.conn.state is State.OPEN and self.handshake_complete and not self.conn.extensions
        if data is None or not plain:
            await super().send(message)
            return
        await self.writable.wait()
        if self.disconnected or self.close_sent:
            raise ClientDisconnected
        self.transport.writelines((binary_header(len(data)), data))


def binary_header(size_bytes: int) -> bytes:
    """What comes before the payload of a whole binary message of a server.

    Source: RFC 6455, The WebSocket Protocol, section 5.2: FIN and opcode 2; no mask; the length in 7, 16 or 64 bits.
    """
    if size_bytes < 126:
        return struct.pack("!BB", 0x82, size_bytes)
    if size_bytes < 1 << 16:
        return struct.pack("!BBH", 0x82, 126, size_bytes)
    return struct.pack("!BBQ", 0x82, 127, size_bytes)


def websocket_protocol(stall_s: float, doors: Doors) -> type[WebSocketsSansIOProtocol]:
    """The sans-I/O protocol; connections whose client has not read for `stall_s` seconds are aborted."""
    bounds = {"stall_s": stall_s, "doors": doors}
    return type("BoundedWebSocket", (_BoundedWebSocket,), bounds)


def http_protocol(stall_s: float, doors: Doors) -> type[H11Protocol]:
    """HTTP/1.1, whose connections `doors` lets in; as `websocket_protocol` for clients that do not read."""
    bounds = {"stall_s": stall_s, "doors": doors}
    return type("BoundedHttp", (_BoundedHttp,), bounds)


class _BoundedHttp(_Stalling, H11Protocol):
    """Tells `doors` when a request has come whole, and when its answer has gone."""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.doors.enter(transport)

    def handle_events(self) -> None:
        super().handle_events()
        upgraded = self.transport.get_protocol() is not self
        if upgraded or (self.cycle is not None and not self.cycle.response_complete):
            self.doors.answer(self.transport)

    def on_response_complete(self) -> None:
        self.doors.wait(self.transport)
        super().on_response_complete()
