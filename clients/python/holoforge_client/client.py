"""The asynchronous client: one session, any number of jobs at a time.

    async with connect("ws://127.0.0.1:8765") as client:
        async for event in client.generate("a misty japanese garden at dawn"):
            print(event)

A connection that is lost comes back by itself, and every job goes on where it was.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import random
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Sequence
from contextlib import aclosing, asynccontextmanager
from typing import Literal

from .errors import ConnectionLost, HoloforgeError, JobCancelled, JobFailed
from .inbox import End, JobEvent, JobInbox
from .job import Job, Request
from .link import LinkEvent
from .protocol.assembly import AssetAssembly
from .protocol.messages import (
    VERSION,
    Accept,
    Anchor,
    Answered,
    AnyServerMessage,
    AssetInfo,
    Cancel,
    Cancelled,
    ClientName,
    Edit,
    Failed,
    Finished,
    Generate,
    Hello,
    Offered,
    Redo,
    Say,
    Snapshot,
    Undo,
    Welcome,
)
from .session import WINDOW_BYTES, Session
from .talk import Talking

_HELD_TOLD = 4096
"""Digests that `hello.have` may name."""


@asynccontextmanager
async def connect(
    url: str = "ws://127.0.0.1:8765",
    *,
    name: str = "holoforge-client",
    image: Sequence[str] = ("image/png", "image/jpeg"),
    token: str = "",
    patience_s: float = 60.0,
    on_link: Callable[[LinkEvent], None] | None = None,
) -> AsyncIterator[Client]:
    """Open a session at a server's address (ws, wss, http or https; `/ws` is added where there is no path).

    `image` says which media types textures may have: ("image/png",) alone for whoever cannot load JPEG. `token` says
    who asks, where the server wants to know. When the connection is lost it is tried for `patience_s` seconds to come
    back; `on_link` hears of it. A job that the server refuses for now is asked for again when it said, as long.

    Raises:
        ConnectionRefused: no server answers there, or it refuses the session.
    """
    hello = Hello(
        version=VERSION,
        client=ClientName(name=name, version="0.1.0"),
        accept=Accept(image=tuple(image)),
        credit=WINDOW_BYTES,
        token=token,
    )
    client = Client(url, hello, patience_s, on_link)
    await client.open()
    reader = asyncio.create_task(client.read())
    try:
        yield client
    finally:
        reader.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await reader
        await client.close()


class Client(Talking):
    """An open session. Made by `connect`."""

    def __init__(
        self, url: str, hello: Hello, patience_s: float, on_link: Callable[[LinkEvent], None] | None = None
    ) -> None:
        self._assembly = AssetAssembly()
        self._held: dict[str, bytes] = {}
        """Every asset of this session: the server sends none twice."""
        self._jobs: dict[str, Job] = {}
        self._numbers = itertools.count(1)
        self._patience_s = patience_s
        self._again: set[asyncio.Task[None]] = set()
        """What waits until it may be asked for again."""
        self._session = Session(
            url,
            hello,
            parts=self._parts,
            held=lambda: tuple(self._held)[-_HELD_TOLD:],
            on_message=self._take_message,
            on_chunk=self._take_chunk,
            on_restart=self._ask_again,
            on_link=on_link,
            patience_s=patience_s,
        )

    @property
    def welcome(self) -> Welcome:
        """What the server said of itself."""
        return self._session.welcome

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

    async def _events(self, request: Request) -> AsyncGenerator[JobEvent, None]:
        """Ask, and yield what the job says until its end; leaving early cancels it."""
        state = self._jobs[request.job] = Job(request, self._session.count, self._patience_s)
        async with aclosing(self._follow(state, request)) as events:
            async for event in events:
                yield event

    async def _follow(self, state: Job, request: Request | None = None) -> AsyncGenerator[JobEvent, None]:
        job, done = state.request.job, False
        try:
            if request is not None:
                await self._session.send(request)
            while not done:
                event = await state.events.get()
                done = isinstance(event, End | HoloforgeError)
                if isinstance(event, HoloforgeError):
                    raise event
                yield event
        finally:
            self._jobs.pop(job, None)
            if not done and self._session.lost is None:
                await self._session.send(Cancel(job=job))

    async def cancel(self, job: str) -> None:
        """Stop a job; its iterator ends with `JobCancelled`."""
        await self._session.send(Cancel(job=job))

    async def open(self) -> None:
        """Connect for the first time.

        Raises:
            ConnectionRefused: no server answers there, or it refuses the session.
        """
        await self._session.open()

    async def close(self) -> None:
        """Leave: the server ends the session."""
        for task in self._again:
            task.cancel()
        await self._session.close()

    async def read(self) -> None:
        """Take what comes until the session is over, then end every job."""
        error = await self._session.run()
        for state in self._jobs.values():
            state.events.put_nowait(error)

    # --- inside ---

    def _parts(self) -> dict[str, int]:
        """The assets that some job still waits for, and how much of each is here; of others no more is wanted."""
        for digest in self._assembly.expected:
            if not any(state.inbox.awaits(digest) for state in self._jobs.values()):
                self._assembly.forget(digest)
        return self._assembly.parts

    def _ask_again(self) -> list[Generate]:
        """What to ask for in another session: scenes again; a change has lost what it was to change."""
        again: list[Generate] = []
        for state in list(self._jobs.values()):
            if not isinstance(state.request, Generate):
                state.events.put_nowait(ConnectionLost("the server did not keep the session, nor the scene to change"))
                continue
            state.inbox, state.number = JobInbox(), len(again)
            again.append(state.request)
        return again

    def _take_chunk(self, frame: bytes) -> None:
        asset = self._assembly.receive(frame)
        if asset is not None:
            self._held[asset.info.digest] = asset.data
            for state in self._jobs.values():
                self._put(state, state.inbox.fill(asset.info.digest, asset.data, time.monotonic() - state.started))

    def _take_message(self, message: AnyServerMessage) -> None:
        if isinstance(message, Snapshot):
            self._compare(message)
            return
        state = self._jobs.get(getattr(message, "job", None) or "")
        if state is None:
            return
        match message:
            case Failed(retry_after_ms=after_ms) if after_ms is not None and state.may_wait(after_ms):
                task = asyncio.create_task(self._ask_later(state, after_ms))
                self._again.add(task)
                task.add_done_callback(self._again.discard)
            case Failed():
                failed = JobFailed(
                    message.code,
                    message.detail,
                    retryable=message.retryable,
                    retry_after_ms=message.retry_after_ms,
                )
                state.events.put_nowait(failed)
            case Cancelled():
                state.events.put_nowait(JobCancelled(f"{message.job} was cancelled"))
            case Welcome() | Snapshot():
                return
            case Answered(instruction=wish) if wish:
                self._expect_edit(state, wish)
                self._put(state, state.inbox.take(message))
            case _:
                self._put(state, state.inbox.take(message))
                if isinstance(message, Offered | Finished):
                    self._expect(state, message.asset if isinstance(message, Offered) else message.manifest)

    def _expect_edit(self, state: Job, instruction: str) -> None:
        """A wish becomes an edit of the scene that was spoken to: what that says comes next."""
        scene = state.request.scene if isinstance(state.request, Say) else None
        if scene is not None and scene not in self._jobs:
            edit = Edit(job=scene, instruction=instruction)
            self._jobs[scene] = Job(edit, self._session.count, self._patience_s)

    async def _ask_later(self, state: Job, after_ms: int) -> None:
        """Ask once more for a job that was refused for now, a little later than was said, not all at the same time."""
        await asyncio.sleep(after_ms / 1000 * random.uniform(1.0, 1.2))
        if self._jobs.get(state.request.job) is not state or self._session.lost is not None:
            return
        state.number = self._session.count
        await self._session.send(state.request)

    def _expect(self, state: Job, info: AssetInfo) -> None:
        if (data := self._held.get(info.digest)) is not None:
            self._put(state, state.inbox.fill(info.digest, data, time.monotonic() - state.started))
        else:
            self._assembly.expect(info)

    @staticmethod
    def _put(state: Job, events: Iterator[JobEvent]) -> None:
        for event in events:
            state.events.put_nowait(event)

    def _compare(self, snapshot: Snapshot) -> None:
        """End the jobs that arrived and that the server knows nothing of any more."""
        known = {job.job for job in snapshot.jobs}
        for name, state in self._jobs.items():
            if name not in known and state.number < self.welcome.heard:
                state.events.put_nowait(ConnectionLost(f"the server does not know of job {name!r} any more"))
