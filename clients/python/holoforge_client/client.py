"""The asynchronous client: one connection, any number of jobs at a time.

    async with connect("ws://127.0.0.1:8765") as client:
        async for event in client.generate("a misty japanese garden at dawn"):
            print(event)

What is not covered: resuming a session after the connection is lost.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import time
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit, urlunsplit

import websockets

from .errors import ConnectionLost, ConnectionRefused, HoloforgeError, JobCancelled, JobFailed
from .inbox import JobEvent, JobInbox
from .protocol.assembly import AssetAssembly
from .protocol.codec import decode_server, encode
from .protocol.errors import ProtocolError
from .protocol.messages import (
    SUBPROTOCOL,
    VERSION,
    Accept,
    Anchor,
    AnyServerMessage,
    AssetInfo,
    Cancel,
    Cancelled,
    ClientMessage,
    ClientName,
    Credit,
    Edit,
    Failed,
    Finished,
    Generate,
    Hello,
    Offered,
    Redo,
    Undo,
    Welcome,
)

_WINDOW_BYTES = 64 << 20
"""Bytes the server may have on their way to us."""


@dataclass(eq=False)
class _Job:
    inbox: JobInbox = field(default_factory=JobInbox)
    events: asyncio.Queue[JobEvent | HoloforgeError] = field(default_factory=asyncio.Queue)
    started: float = field(default_factory=time.monotonic)


@asynccontextmanager
async def connect(
    url: str = "ws://127.0.0.1:8765",
    *,
    name: str = "holoforge-client",
    image: Sequence[str] = ("image/png", "image/jpeg"),
) -> AsyncIterator[Client]:
    """Open a session at a server's address (ws, wss, http or https; `/ws` is added where there is no path).

    `image` says which media types textures may have: ("image/png",) alone for whoever cannot load JPEG.

    Raises:
        ConnectionRefused: no server answers there, or it refuses the session.
    """
    try:
        socket = await websockets.connect(
            _endpoint(url), subprotocols=[websockets.Subprotocol(SUBPROTOCOL)], max_size=None
        )
    except (OSError, websockets.WebSocketException) as error:
        raise ConnectionRefused(f"{url}: {error}; is the server running? start it with: holoforge serve") from error
    async with socket:
        client = Client(socket)
        await client.greet(ClientName(name=name, version="0.1.0"), Accept(image=tuple(image)))
        reader = asyncio.create_task(client.read())
        try:
            yield client
        finally:
            reader.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await reader


def _endpoint(url: str) -> str:
    parts = urlsplit(url)
    scheme = {"http": "ws", "https": "wss"}.get(parts.scheme, parts.scheme)
    return urlunsplit((scheme, parts.netloc, parts.path.rstrip("/") or "/ws", parts.query, ""))


class Client:
    """An open session. Made by `connect`."""

    welcome: Welcome

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self._socket = socket
        self._assembly = AssetAssembly()
        self._held: dict[str, bytes] = {}
        """Every asset of this session: the server sends none twice."""
        self._jobs: dict[str, _Job] = {}
        self._numbers = itertools.count(1)
        self._consumed = 0
        self._lost: HoloforgeError | None = None

    async def generate(
        self,
        prompt: str,
        *,
        seed: int = 0,
        quality: Literal["fast", "balanced", "best"] = "balanced",
        delivery: Literal["parts", "embedded"] = "parts",
        anchor: Anchor | None = None,
        max_objects: int | None = None,
        max_lines: int = 3,
        lora: str = "",
        job: str | None = None,
    ) -> AsyncGenerator[JobEvent, None]:
        """Ask for a scene and yield its events; the last is `Finished`, when every file has come.

        Leaving the iterator early cancels the job.

        Raises:
            JobFailed: the server says why.
            JobCancelled: somebody called `cancel`.
            ConnectionLost: the connection ended.
        """
        job = job or f"job-{next(self._numbers)}"
        request = Generate(
            job=job,
            prompt=prompt,
            seed=seed,
            quality=quality,
            delivery=delivery,
            anchor=anchor,
            max_objects=max_objects,
            max_lines=max_lines,
            lora=lora,
        )
        async with aclosing(self._events(request)) as events:
            async for event in events:
                yield event

    async def edit(self, job: str, instruction: str) -> AsyncGenerator[JobEvent, None]:
        """Change the scene of a finished job by words ("make the table red") and yield what differs, like `generate`.

        `Edited` says what was understood. A refusal leaves the scene as it was.

        Raises:
            JobFailed: the instruction is not understood, or the server no longer keeps that scene; it says which.
            JobCancelled: somebody called `cancel`.
            ConnectionLost: the connection ended.
        """
        async with aclosing(self._events(Edit(job=job, instruction=instruction))) as events:
            async for event in events:
                yield event

    async def undo(self, job: str) -> AsyncGenerator[JobEvent, None]:
        """Take the last edit of a job's scene back; see `edit`."""
        async with aclosing(self._events(Undo(job=job))) as events:
            async for event in events:
                yield event

    async def redo(self, job: str) -> AsyncGenerator[JobEvent, None]:
        """Carry out again what `undo` took back; see `edit`."""
        async with aclosing(self._events(Redo(job=job))) as events:
            async for event in events:
                yield event

    async def _events(self, request: Generate | Edit | Undo | Redo) -> AsyncGenerator[JobEvent, None]:
        """Ask, and yield what the job says until it has finished; leaving early cancels it."""
        job, done = request.job, False
        state = self._jobs[job] = _Job()
        try:
            await self._send(request)
            while not done:
                event = await state.events.get()
                done = isinstance(event, Finished | HoloforgeError)
                if isinstance(event, HoloforgeError):
                    raise event
                yield event
        finally:
            self._jobs.pop(job, None)
            if not done and self._lost is None:
                await self._send(Cancel(job=job))

    async def cancel(self, job: str) -> None:
        """Stop a job; its iterator ends with `JobCancelled`."""
        await self._send(Cancel(job=job))

    async def greet(self, name: ClientName, accept: Accept) -> None:
        """Shake hands, saying what we can load.

        Raises:
            ConnectionRefused: the server does not want this session.
        """
        await self._send(Hello(version=VERSION, client=name, accept=accept, credit=_WINDOW_BYTES))
        try:
            answer = decode_server(str(await self._socket.recv()))
        except (websockets.ConnectionClosed, ProtocolError) as error:
            raise ConnectionRefused(f"the server closed the handshake: {error}") from error
        if isinstance(answer, Failed):
            raise ConnectionRefused(f"{answer.detail} ({answer.code})")
        if not isinstance(answer, Welcome):
            raise ConnectionRefused(f"expected a welcome, got {type(answer).__name__}")
        self.welcome = answer

    async def read(self) -> None:
        """Take what comes until the connection ends, then end every job."""
        try:
            async for frame in self._socket:
                if isinstance(frame, bytes):
                    await self._take_chunk(frame)
                else:
                    self._take_message(decode_server(frame))
            self._lose(ConnectionLost("the server closed the connection"))
        except (websockets.ConnectionClosed, ProtocolError) as error:
            self._lose(ConnectionLost(str(error)))

    # --- inside ---

    async def _send(self, message: ClientMessage) -> None:
        if self._lost is not None:
            raise self._lost
        try:
            await self._socket.send(encode(message))
        except websockets.ConnectionClosed as error:
            raise ConnectionLost(str(error)) from error

    async def _take_chunk(self, frame: bytes) -> None:
        self._consumed += len(frame)
        asset = self._assembly.receive(frame)
        if asset is not None:
            self._held[asset.info.digest] = asset.data
            for state in self._jobs.values():
                self._put(state, state.inbox.fill(asset.info.digest, asset.data, time.monotonic() - state.started))
        if self._consumed >= _WINDOW_BYTES // 4:
            await self._send(Credit(size_bytes=self._consumed))
            self._consumed = 0

    def _take_message(self, message: AnyServerMessage) -> None:
        state = self._jobs.get(getattr(message, "job", None) or "")
        if state is None:
            return
        match message:
            case Failed():
                state.events.put_nowait(JobFailed(message.code, message.detail, retryable=message.retryable))
            case Cancelled():
                state.events.put_nowait(JobCancelled(f"{message.job} was cancelled"))
            case Welcome():
                return
            case _:
                self._put(state, state.inbox.take(message))
                if isinstance(message, Offered | Finished):
                    self._expect(state, message.asset if isinstance(message, Offered) else message.manifest)

    def _expect(self, state: _Job, info: AssetInfo) -> None:
        if (data := self._held.get(info.digest)) is not None:
            self._put(state, state.inbox.fill(info.digest, data, time.monotonic() - state.started))
        else:
            self._assembly.expect(info)

    @staticmethod
    def _put(state: _Job, events: Iterator[JobEvent]) -> None:
        for event in events:
            state.events.put_nowait(event)

    def _lose(self, error: HoloforgeError) -> None:
        self._lost = error
        for state in self._jobs.values():
            state.events.put_nowait(error)
