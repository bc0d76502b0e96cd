"""The shell around a session: one accepted WebSocket, with a reader and a writer.

All protocol is in `server.protocol`; sessions outlive their connections in `server.sessions`; here are the socket and
the clock.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from starlette.websockets import WebSocket, WebSocketDisconnect

from server.bell import Bell
from server.http.guard import bearer
from server.metrics import Metrics
from server.principals import Principal, Principals
from server.protocol.codec import encode
from server.protocol.errors import HelloTimeout, TokenExpired, Violation
from server.protocol.handshake import failure, read_hello
from server.protocol.messages import Hello
from server.session import Session
from server.sessions import Sessions

_GOODBYE = 1000
"""The close code of a client that does not come back."""
_PAUSE_BYTES = 1 << 20
"""After how many bytes of chunks others have their turn."""


class Connection:
    """One accepted WebSocket. `hello_s` is how long it has for its first message."""

    def __init__(
        self,
        websocket: WebSocket,
        sessions: Sessions,
        principals: Principals,
        metrics: Metrics,
        *,
        message_bytes: int,
        hello_s: float,
    ) -> None:
        self._websocket = websocket
        self._sessions = sessions
        self._principals = principals
        self._metrics = metrics
        self._message_bytes = message_bytes
        self._hello_s = hello_s
        self._something_to_write = Bell()
        self._gone: int | None = None
        """The close code, once the client is gone."""
        self._violation: Violation | None = None
        self._since_pause = 0
        self._until: float | None = None
        """When the token ends, seconds of the Unix clock."""
        self._patience: asyncio.Timeout | None = None

    async def serve(self, greeted: Callable[[], object] = lambda: None) -> None:
        """Converse until the client is gone or has been closed; `greeted` is called when the first message has come."""
        try:
            session = await self._greet(greeted)
        except Violation as refusal:
            await self.refuse(refusal)
            return
        if session is None:
            return
        end = self._end_with_token()
        try:
            await self._converse(session)
        finally:
            if end is not None:
                end.cancel()
            self._sessions.leave(session, self, for_good=self._gone == _GOODBYE)
        violation = self._violation or session.conversation.closing
        if violation is not None:
            await self._close(violation)

    async def refuse(self, violation: Violation) -> None:
        """Say why there will be no session, and close."""
        try:
            await self._websocket.send_text(encode(failure(violation)))
        except WebSocketDisconnect:
            return
        await self._close(violation)

    def hurry(self) -> None:
        """Wait no longer for the first message, if it has not come: others want the place."""
        if self._patience is not None:
            self._patience.reschedule(asyncio.get_running_loop().time())

    # --- for the session ---------------------------------------------------------------------------------------------

    def wake(self) -> None:
        """Something waits to be written."""
        self._something_to_write.set()

    def leave(self, violation: Violation) -> None:
        """Write nothing more, and close."""
        self._violation = violation
        self.wake()

    # --- inside ------------------------------------------------------------------------------------------------------

    async def _greet(self, greeted: Callable[[], object]) -> Session | None:
        """Attach to the session that the first message opens or resumes; None if the client is gone before.

        Raises:
            Violation: there will be none.
        """
        try:
            async with asyncio.timeout(self._hello_s) as self._patience:
                frame = await self._next_frame()
        except TimeoutError:
            raise HelloTimeout(f"no `hello` in time: within {self._hello_s:g} s, sooner where others wait") from None
        finally:
            self._patience = None
            greeted()
        if frame is None:
            return None
        hello = read_hello(frame, max_bytes=self._message_bytes)
        principal = await self._principal(hello)
        self._websocket.scope["headers"].clear()  # nobody asks for them any more
        self._until = principal.until
        if hello.resume is not None:
            session = await self._sessions.resume(hello.resume, hello, principal)
        else:
            session = self._sessions.open(hello, principal)
        session.attach(self)
        return session

    async def _principal(self, hello: Hello) -> Principal:
        """Who asks: by `hello`, or by what the handshake said already.

        Raises:
            TokenRefused: nobody who is known.
            TokenExpired: it was good once.
        """
        said: Principal | None = self._websocket.scope.get("state", {}).get("principal")
        if said is not None and not hello.token:
            return said
        return await self._principals.identify(hello.token or bearer(self._websocket.headers), "session")

    def _end_with_token(self) -> asyncio.TimerHandle | None:
        """Leave when the token ends; the session is kept for whoever comes back with a new one."""
        if self._until is None:
            return None
        expired = TokenExpired("the token has expired: come back with a new one")
        return asyncio.get_running_loop().call_later(max(0.0, self._until - time.time()), self.leave, expired)

    async def _converse(self, session: Session) -> None:
        reader = asyncio.create_task(self._read(session))
        try:
            await self._write(session)
        finally:
            reader.cancel()
            await asyncio.wait([reader])
        if not reader.cancelled():
            reader.result()

    async def _read(self, session: Session) -> None:
        """Hand frames to the session until the client is gone or the conversation closed."""
        while session.conversation.closing is None:
            await session.room_to_read(self)
            frame = await self._next_frame()
            if frame is None or not self._open:  # the newer connection is told what was heard; this was not
                self.wake()
                return
            session.receive(frame)
            del frame  # while the next is waited for

    async def _next_frame(self) -> str | bytes | None:
        """Wait for a frame; None when the client is gone."""
        message = await self._websocket.receive()
        if message["type"] == "websocket.disconnect":
            self._gone = int(message.get("code") or 1006)
            return None
        text: str | None = message.get("text")
        return text if text is not None else bytes(message["bytes"])

    async def _write(self, session: Session) -> None:
        """Write what the session gives, until it closes, the client is gone or the session another connection's."""
        try:
            while self._open:
                self._something_to_write.clear()
                if not await self._write_frames(session.frames_to_send()):
                    if session.conversation.closing is not None:
                        return
                    await self._something_to_write.wait()
        except WebSocketDisconnect as gone:
            self._gone = self._gone or gone.code

    async def _write_frames(self, frames: list[str | bytes | bytearray]) -> bool:
        """Write as many as may be; whether there were any. None of them is held while more is waited for."""
        for frame in frames:
            if not self._open:
                break
            await self._send(frame)
        return bool(frames)

    @property
    def _open(self) -> bool:
        return self._gone is None and self._violation is None

    async def _send(self, frame: str | bytes | bytearray) -> None:
        if isinstance(frame, str):
            await self._websocket.send_text(frame)
            self._metrics.bytes_sent("message", len(frame))
        else:
            await self._websocket.send({"type": "websocket.send", "bytes": frame})
            self._metrics.bytes_sent("chunk", len(frame))
            self._since_pause += len(frame)
            if (
                self._since_pause >= _PAUSE_BYTES
            ):  # a client that reads as fast as we write would keep the loop to itself
                self._since_pause = 0
                await asyncio.sleep(0)

    async def _close(self, violation: Violation) -> None:
        self._metrics.connection_closed(violation.code)
        if self._gone is None:
            try:
                await self._websocket.close(violation.close_code, violation.code)
            except WebSocketDisconnect:
                return
