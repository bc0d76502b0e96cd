"""The client's end of a session, which outlives its connections: what was sent, what came, and how to go on."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence

import msgspec
import websockets

from .errors import ConnectionLost, ConnectionRefused, HoloforgeError
from .link import PASSING, LinkEvent, dial, waits_s
from .protocol.codec import decode_server, encode
from .protocol.errors import ProtocolError
from .protocol.messages import AnyServerMessage, ClientMessage, Credit, Hello, Resume, Welcome

log = logging.getLogger(__name__)

WINDOW_BYTES = 64 << 20
"""Bytes the server may have on their way to us."""

_KEPT_MESSAGES = 1024
"""Sent messages kept, in case they did not arrive."""
_STALE = frozenset({"unknown_session", "bad_resume"})


class Session:
    """Sends messages and takes what comes, over as many connections as it needs.

    `parts` and `held` tell of the assets that are here in part and whole, `on_message` and `on_chunk` take what comes,
    `on_restart` says what to ask for again where the server did not keep the session and a new one has begun, `on_link`
    hears of all that happens to the connection. `patience_s` is how long it tries to come back.
    """

    welcome: Welcome

    def __init__(
        self,
        url: str,
        hello: Hello,
        *,
        parts: Callable[[], Mapping[str, int]],
        held: Callable[[], tuple[str, ...]],
        on_message: Callable[[AnyServerMessage], None],
        on_chunk: Callable[[bytes], None],
        on_restart: Callable[[], Sequence[ClientMessage]],
        on_link: Callable[[LinkEvent], None] | None,
        patience_s: float,
    ) -> None:
        self._url, self._hello, self._patience_s = url, hello, patience_s
        self._parts, self._held = parts, held
        self._on_message, self._on_chunk, self._on_restart, self._on_link = on_message, on_chunk, on_restart, on_link
        self._socket: websockets.ClientConnection | None = None
        self._sent: deque[str] = deque(maxlen=_KEPT_MESSAGES)
        self._last_seq = 0
        self._consumed = 0
        self._waits_s = waits_s()
        """Begun anew when something came: a server that drops every connection at once is asked ever more seldom."""
        self.count = 0
        """How many messages were sent in this session, credit left out."""
        self.lost: HoloforgeError | None = None
        """Why the session is over, once it is."""

    async def open(self) -> None:
        """Connect for the first time.

        Raises:
            ConnectionRefused: no server answers, or it refuses the session.
        """
        self._socket, self.welcome = await dial(self._url, self._hello)
        self._last_seq = self.welcome.seq

    async def close(self) -> None:
        """Leave for good: the server ends the session."""
        if self._socket is not None:
            await self._socket.close()

    async def send(self, message: ClientMessage) -> None:
        """Send a message; one that is lost on its way is sent again when the connection is back.

        Raises:
            ConnectionLost: the session is over.
        """
        if self.lost is not None:
            raise self.lost
        frame = encode(message)
        self._sent.append(frame)
        self.count += 1
        await self._write(frame)

    async def run(self) -> HoloforgeError:
        """Take what comes, and come back where the connection is lost; returns why the session is over."""
        while True:
            try:
                error = await self._read()
            except ProtocolError as broken:  # what comes next could not be trusted
                return self._give_up(ConnectionLost(str(broken)))
            code = self._socket.close_code if self._socket is not None else None
            if code is not None and code not in PASSING:
                return self._give_up(error)
            if not await self._come_back(error):
                return self._give_up(error)

    async def _read(self) -> ConnectionLost:
        """Take frames until the connection ends.

        Raises:
            ProtocolError: the server sent what it must not.
        """
        assert self._socket is not None
        try:
            async for frame in self._socket:
                self._waits_s = waits_s()
                if isinstance(frame, bytes):
                    await self._take_chunk(frame)
                else:
                    self._take_message(decode_server(frame))
        except websockets.ConnectionClosed as error:
            return ConnectionLost(str(error))
        return ConnectionLost("the server closed the connection")

    async def _take_chunk(self, frame: bytes) -> None:
        self._consumed += len(frame)
        self._on_chunk(frame)
        if self._consumed >= WINDOW_BYTES // 4:
            await self._write(encode(Credit(size_bytes=self._consumed)))
            self._consumed = 0

    def _take_message(self, message: AnyServerMessage) -> None:
        self._last_seq = max(self._last_seq, message.seq)
        self._on_message(message)

    async def _write(self, frame: str) -> None:
        """Write where there is a connection; where there is none, coming back repeats what was lost."""
        if self._socket is None:
            return
        try:
            await self._socket.send(frame)
        except websockets.ConnectionClosed:
            log.debug("a message was lost with its connection")

    # --- coming back -------------------------------------------------------------------------------------------------

    async def _come_back(self, error: ConnectionLost) -> bool:
        """Try to resume until it works, or patience ends."""
        lost_at, self._socket = time.monotonic(), None
        told_s = 0.0
        if self._patience_s > 0:
            self._say(LinkEvent("lost", str(error)))
        for attempt, own_s in enumerate(self._waits_s, start=1):
            wait_s = max(own_s, told_s)
            if time.monotonic() - lost_at + wait_s >= self._patience_s:
                return False
            await asyncio.sleep(wait_s)
            try:
                resumed = await self._redial()
            except ConnectionRefused as refusal:
                if not refusal.retryable:
                    return False
                told_s = (refusal.retry_after_ms or 0) / 1000
                continue
            seconds = round(time.monotonic() - lost_at, 3)
            self._say(LinkEvent("resumed" if resumed else "restarted", attempts=attempt, seconds=seconds))
            return True
        return False

    async def _redial(self) -> bool:
        """Resume the session, or begin a new one where the server did not keep it; whether it was resumed.

        Raises:
            ConnectionRefused: neither.
        """
        held = self._held()
        resume = Resume(
            session=self.welcome.session,
            token=self.welcome.token,
            last_seq=self._last_seq,
            parts=dict(self._parts()),
        )
        hello = msgspec.structs.replace(self._hello, have=held, resume=resume)
        try:
            socket, welcome = await dial(self._url, hello)
        except ConnectionRefused as refusal:
            if refusal.code not in _STALE:
                raise
            socket, welcome = await dial(self._url, msgspec.structs.replace(self._hello, have=held))
        kept_from = self.count - len(self._sent)
        if welcome.resumed and welcome.heard < kept_from:
            await socket.close()
            raise ConnectionRefused("the server missed more than is kept here", code="too_late", retryable=False)
        self.welcome = welcome
        self._last_seq, self._consumed = welcome.seq, 0
        if not welcome.resumed:
            again = [encode(message) for message in self._on_restart()]
            self._sent = deque(again, maxlen=_KEPT_MESSAGES)
            self.count = len(again)
        await self._send_from(socket, welcome.heard)
        self._socket = socket
        return welcome.resumed

    async def _send_from(self, socket: websockets.ClientConnection, number: int) -> None:
        """Send what the server has not heard, and what is asked meanwhile after it: the order is what is counted by."""
        try:
            while number < self.count:
                await socket.send(self._sent[number - (self.count - len(self._sent))])
                number += 1
        except websockets.ConnectionClosed:
            log.debug("the connection was lost again")

    def _give_up(self, error: HoloforgeError) -> HoloforgeError:
        self.lost = error
        self._say(LinkEvent("gone", str(error)))
        return error

    def _say(self, event: LinkEvent) -> None:
        level = logging.INFO if event.state == "resumed" else logging.WARNING
        log.log(level, "connection %s %s", event.state, event.detail)
        if self._on_link is not None:
            self._on_link(event)
