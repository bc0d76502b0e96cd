"""The WebSocket library's side of the server: what of it cannot be said through ASGI."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol


def stall_guarded(stall_s: float) -> type[WebSocketsSansIOProtocol]:
    """The sans-I/O protocol, with connections aborted whose client has not read for `stall_s` seconds.

    Closing is not enough: a close waits until the client has read what is buffered, which is what it does not do.
    """

    class StallGuard(WebSocketsSansIOProtocol):
        """Starts a timer when the write buffer is full, stops it when it has drained."""

        _stalled: asyncio.TimerHandle | None = None

        def pause_writing(self) -> None:
            super().pause_writing()
            self._stalled = self.loop.call_later(stall_s, self.transport.abort)

        def resume_writing(self) -> None:
            self._forgive()
            super().resume_writing()

        def connection_lost(self, exc: Exception | None) -> None:
            self._forgive()
            super().connection_lost(exc)

        def _forgive(self) -> None:
            if self._stalled is not None:
                self._stalled.cancel()
                self._stalled = None

    return StallGuard
