"""The libraries' side of connections: what of them cannot be said through ASGI.

Closing is not enough for a client that has not read for a while: a close waits until it has read what is buffered,
which is what it does not do. So such connections are aborted, HTTP and WebSockets alike.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

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


def websocket_protocol(stall_s: float, doors: Doors) -> type[WebSocketsSansIOProtocol]:
    """The sans-I/O protocol; connections whose client has not read for `stall_s` seconds are aborted."""
    bounds = {"stall_s": stall_s, "doors": doors}
    return type("BoundedWebSocket", (_Stalling, WebSocketsSansIOProtocol), bounds)


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
