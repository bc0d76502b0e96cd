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
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import aclosing, asynccontextmanager
from functools import partial
from typing import Literal

from .assets import MEMORY_BYTES, AssetMemory, fetch
from .errors import ConnectionLost, HoloforgeError
from .inbox import Arrived, End, JobEvent
from .job import Job, Request
from .jobs import Jobs
from .link import LinkEvent, endpoint
from .protocol.messages import (
    VERSION,
    Accept,
    Affect,
    Anchor,
    AnyServerMessage,
    Attune,
    Cancel,
    ClientName,
    Edit,
    FeelingSource,
    Generate,
    Hello,
    Manner,
    Patched,
    Redo,
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
    extensions: Sequence[str] = (),
    profile: str = "desktop",
    token: str = "",
    patience_s: float = 60.0,
    retries: int = 0,
    memory_bytes: int = MEMORY_BYTES,
    on_link: Callable[[LinkEvent], None] | None = None,
) -> AsyncIterator[Client]:
    """Open a session at a server's address (ws, wss, http or https; `/ws` is added where there is no path).

    `image` says which media types textures may have: ("image/png",) alone for whoever cannot load JPEG; `extensions`
    which extensions of glTF files may need, `profile` for which kind of device scenes are made. `token` says who asks,
    where the server wants to know.

    When the connection is lost it is tried for `patience_s` seconds to come back; `on_link` hears of it. A job that the
    server refuses for now is asked for again when it said, as long; a scene that failed in a way that may pass, up to
    `retries` times, and its events begin anew. Of files that came, `memory_bytes` are kept; what was let go and is
    wanted again is fetched over HTTP.

    Raises:
        ConnectionRefused: no server answers there, or it refuses the session.
    """
    hello = Hello(
        version=VERSION,
        client=ClientName(name=name, version="0.1.0"),
        accept=Accept(image=tuple(image), extensions=tuple(extensions)),
        profile=profile,
        credit=WINDOW_BYTES,
        token=token,
    )
    client = Client(url, hello, patience_s, on_link, retries=retries, memory_bytes=memory_bytes)
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
        self,
        url: str,
        hello: Hello,
        patience_s: float,
        on_link: Callable[[LinkEvent], None] | None = None,
        *,
        retries: int = 0,
        memory_bytes: int = MEMORY_BYTES,
    ) -> None:
        self._numbers = itertools.count(1)
        self._patience_s, self._retries = patience_s, retries
        self._assets = AssetMemory(memory_bytes, partial(fetch, endpoint(url), hello.token))
        self._jobs = Jobs(self._assets, self._ask, lambda: self._session.count)
        self.on_patched: Callable[[Patched], None] | None = None
        """Hears of small changes of a scene that was attuned to."""
        self._session = Session(
            url,
            hello,
            parts=self._jobs.parts,
            held=lambda: self._assets.digests[-_HELD_TOLD:],
            on_message=self._take_message,
            on_chunk=self._jobs.take_chunk,
            on_restart=self._jobs.begin_anew,
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
        keep: str = "",
        job: str | None = None,
    ) -> AsyncGenerator[JobEvent, None]:
        """Ask for a scene and yield its events; the last is `Finished`, when every file has come.

        `keep` is for operators: the answer stays in the server's store under that name. Leaving the iterator early
        cancels the job.

        Raises:
            JobFailed: the server says why.
            JobCancelled: somebody called `cancel`.
            ConnectionLost: the connection ended.
            AssetLost: `memory_bytes` are too few, and what was let go of them cannot be fetched.
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
            keep=keep,
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
        state = Job(request, self._session.count, self._patience_s, self._retries)
        self._jobs.add(state)
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
                yield event.event(await self._assets.read(event.offer.asset)) if isinstance(event, Arrived) else event
        finally:
            if done or self._session.lost is not None:
                self._jobs.drop(job)
            else:
                self._jobs.leave(job)
                await self._session.send(Cancel(job=job))

    async def attune(
        self,
        job: str,
        sources: Sequence[FeelingSource],
        *,
        manner: Manner = "soothe",
        strength: float = 1.0,
    ) -> None:
        """Let the scene of a finished job follow its user's mood as far as `sources` say it; none switches it off.

        To name "sensor" says that its user consents. `on_patched` hears of what changes.
        """
        await self._session.send(Attune(job=job, sources=tuple(sources), manner=manner, strength=strength))

    async def feel(
        self,
        valence: float,
        arousal: float,
        *,
        confidence: float = 1.0,
        source: Literal["slider", "sensor"] = "slider",
    ) -> None:
        """Say how the user feels, −1 to 1 each, by a source that was attuned to."""
        await self._session.send(Affect(valence=valence, arousal=arousal, confidence=confidence, source=source))

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
        self._jobs.close()
        await self._session.close()

    async def read(self) -> None:
        """Take what comes until the session is over, then end every job."""
        error: HoloforgeError = ConnectionLost("what came could not be taken")
        try:
            error = await self._session.run()
        finally:
            self._jobs.fail(error)

    # --- inside ---

    def _take_message(self, message: AnyServerMessage) -> None:
        if isinstance(message, Snapshot):
            self._jobs.compare(message, self.welcome.heard)
        elif isinstance(message, Patched):
            if self.on_patched is not None:
                self.on_patched(message)
        else:
            self._jobs.take_message(message)

    async def _ask(self, job: Job) -> None:
        """Ask once more for a job, unless the session is over."""
        if self._session.lost is None:
            job.number = self._session.count
            await self._session.send(job.request)
