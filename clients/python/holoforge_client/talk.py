"""Talk from the client's side: say something, give documents to answer from, let the server hear."""

from __future__ import annotations

import abc
import itertools
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Literal

from .errors import JobFailed
from .inbox import JobEvent
from .job import Job, Request
from .jobs import Jobs
from .protocol.messages import Answered, ClientMessage, Forget, Heard, Know, Known, Listen, Say
from .session import Session

_PART_BYTES = 256 << 10
_MOST_BYTES = 2 << 20

MediaType = Literal["text/plain", "text/markdown", "application/pdf"]


class Talking(abc.ABC):
    """The part of a client that talks."""

    _session: Session
    _jobs: Jobs
    _talks = itertools.count(1)

    @abc.abstractmethod
    def _events(self, request: Request) -> AsyncGenerator[JobEvent, None]: ...

    @abc.abstractmethod
    def _follow(self, state: Job, request: Request | None = None) -> AsyncGenerator[JobEvent, None]: ...

    async def say(
        self, text: str, *, scene: str | None = None, to: str | None = None, preset: str = "", aloud: bool = True
    ) -> AsyncGenerator[JobEvent, None]:
        """Say something to the scene of the job `scene`, or to its object in the slot `to`, and yield the answer.

        `Worded` are its sentences, `Spoke` and `AssetReceived` how they sound, `Answered` is the whole. Of a wish what
        differs in the scene follows, as with `edit`, up to its `Finished`. Another `say` cancels this one.

        Raises:
            JobFailed: it is refused, there is no such scene, or the wish cannot be carried out.
            JobCancelled: another thing was said.
            ConnectionLost: the connection ended.
        """
        request = Say(job=self._talk(), text=text, scene=scene, to=to, preset=preset, aloud=aloud)
        wished = False
        async with aclosing(self._events(request)) as events:
            async for event in events:
                wished = isinstance(event, Answered) and bool(event.instruction)
                yield event
        edit = self._jobs.get(scene or "") if wished else None
        if edit is not None:
            async with aclosing(self._follow(edit)) as events:
                async for event in events:
                    yield event

    async def know(self, title: str, data: bytes, media_type: MediaType = "text/plain") -> Known:
        """Give a document to answer from: UTF-8 text, Markdown or PDF, at most 2 MiB.

        Raises:
            ValueError: it is empty or larger.
            JobFailed: it cannot be read, or no more documents may be known.
            ConnectionLost: the connection ended.
        """
        if not 0 < len(data) <= _MOST_BYTES:
            raise ValueError(f"data: {len(data)} bytes; wanted 1 to {_MOST_BYTES}")
        job, size = self._talk(), len(data)
        parts = [
            Know(
                job=job,
                title=title,
                media_type=media_type,
                size_bytes=size,
                offset=offset,
                data=data[offset : offset + _PART_BYTES],
            )
            for offset in range(0, size, _PART_BYTES)
        ]
        for part in parts[:-1]:
            await self._session.send(part)
        end = await self._end(parts[-1])
        assert isinstance(end, Known)
        return end

    async def forget(self, title: str = "") -> None:
        """Let the session forget a document, or everything that was given and said.

        Raises:
            ConnectionLost: the connection ended.
        """
        message: ClientMessage = Forget(title=title)
        await self._session.send(message)

    async def listen(self, pcm: bytes, sample_rate: int) -> str:
        """What is said in a recording: mono, 16-bit little-endian PCM, a minute at most.

        Raises:
            JobFailed: it is too long, or nothing that can hear runs on the server.
            ConnectionLost: the connection ended.
        """
        job = self._talk()
        starts = range(0, len(pcm), _PART_BYTES)
        for start in starts[:-1]:
            data = pcm[start : start + _PART_BYTES]
            await self._session.send(Listen(job=job, sample_rate=sample_rate, data=data, last=False))
        last = pcm[starts[-1] :] if starts else b""
        end = await self._end(Listen(job=job, sample_rate=sample_rate, data=last))
        assert isinstance(end, Heard)
        return end.text

    async def _end(self, request: Request) -> JobEvent:
        async with aclosing(self._events(request)) as events:
            async for event in events:
                if isinstance(event, Known | Heard):
                    return event
        raise JobFailed("internal", "the server gave no answer", retryable=True)

    def _talk(self) -> str:
        return f"talk-{next(self._talks)}"
