"""Which jobs are worked on: so many of each asker's side by side. The others wait, and cost hardly anything meanwhile.

A job that is worked on has tasks at the engine, threads that pack and pictures in memory. Were all of somebody's
thousand jobs worked on at once, another's single job would share the threads with each of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from server.engine.base import Share
from server.engine.turns import Ranked, Turns

CHANGE, NEW = range(2)
"""Ranks of a session's waiting jobs: a scene that is looked at is changed before another is begun."""

LONGEST_S = 60.0
"""After so long a job gives its place up, though it goes on: it may wait for a client that does not read."""


@dataclass(eq=False)
class _Job:
    """A job that waits (`begun` is not set), is worked on, or has given its place up."""

    share: Share
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    gone: bool = False


class _Asker:
    """The jobs of one asker: how many are worked on, and what waits, by session and rank."""

    def __init__(self) -> None:
        self.working = 0
        self.waiting: Turns[Ranked[_Job]] = Turns(lambda: Ranked(lambda job: not job.gone))

    def begin(self, most: int) -> None:
        """Let those begin for whom there is a place."""
        while self.working < most and isinstance(job := self.waiting.pop(), _Job):
            self.working += 1
            self.waiting.charge(job.share.session, 1.0)
            job.begun.set()


class Places:
    """The places of all askers. All methods belong to one event loop."""

    def __init__(self, longest_s: float = LONGEST_S) -> None:
        self._longest_s = longest_s
        self._askers: dict[str, _Asker] = {}

    @asynccontextmanager
    async def place(self, share: Share, rank: int = NEW) -> AsyncIterator[None]:
        """Wait for a place, and hold it while the block runs, but no longer than one may be held."""
        job = _Job(share)
        asker = self._askers.setdefault(share.asker, _Asker())
        asker.waiting.queue(share.session).push(job, rank)
        asker.begin(share.running)
        timer: asyncio.TimerHandle | None = None
        try:
            await job.begun.wait()
            timer = asyncio.get_running_loop().call_later(self._longest_s, self._leave, job)
            yield
        finally:
            if timer is not None:
                timer.cancel()
            self._leave(job)

    def _leave(self, job: _Job) -> None:
        if job.gone:
            return
        job.gone = True
        asker = self._askers[job.share.asker]
        asker.working -= job.begun.is_set()
        asker.begin(job.share.running)
        if not asker.working:
            del self._askers[job.share.asker]
