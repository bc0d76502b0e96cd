"""The jobs of a session that have not ended: what comes is given to the one it is for."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterator

from .assets import AssetMemory
from .errors import ConnectionLost, HoloforgeError, JobCancelled, JobFailed
from .inbox import Arrived, End, JobMessage
from .job import Job
from .protocol.assembly import AssetAssembly
from .protocol.messages import (
    Answered,
    AnyServerMessage,
    AssetInfo,
    Cancelled,
    Edit,
    Failed,
    Finished,
    Generate,
    Offered,
    Patched,
    Say,
    Snapshot,
    Welcome,
)

_FIRST_RETRY_MS = 1000


class Jobs:
    """Takes messages and chunks. `ask` sends a job's request once more; `sent` tells how many messages went out."""

    def __init__(self, assets: AssetMemory, ask: Callable[[Job], Awaitable[None]], sent: Callable[[], int]) -> None:
        self._assets, self._ask, self._sent = assets, ask, sent
        self._assembly = AssetAssembly()
        self._open: dict[str, Job] = {}
        self._again: set[asyncio.Task[None]] = set()
        """What waits until it may be asked for again."""

    def add(self, job: Job) -> None:
        """A job is about to be asked for."""
        self._open[job.request.job] = job

    def get(self, name: str) -> Job | None:
        """The open job of that name."""
        return self._open.get(name)

    def drop(self, name: str) -> None:
        """A job has ended: of what it was offered and does not want any more no more comes."""
        if (job := self._open.pop(name, None)) is not None and job.inbox.complete:
            self._forget(job)

    def leave(self, name: str) -> None:
        """Nobody listens to a job any more. Until the server has stopped it, its files are taken all the same: what the
        server has sent it does not send again to another job of the session.
        """
        if (job := self._open.get(name)) is not None:
            job.left = True

    def close(self) -> None:
        """Ask for nothing any more."""
        for task in self._again:
            task.cancel()

    def fail(self, error: HoloforgeError) -> None:
        """End every job."""
        for job in self._open.values():
            job.events.put_nowait(error)

    def parts(self) -> dict[str, int]:
        """The assets that were offered and are not whole, and how much of each is here."""
        return self._assembly.parts

    def begin_anew(self) -> list[Generate]:
        """What to ask for in another session: scenes again; a change has lost what it was to change."""
        self._assets.begin_anew()
        again: list[Generate] = []
        for job in list(self._open.values()):
            if job.left:
                del self._open[job.request.job]
                continue
            if not isinstance(job.request, Generate):
                job.events.put_nowait(ConnectionLost("the server did not keep the session, nor the scene to change"))
                continue
            job.begin_anew()
            job.number = len(again)
            again.append(job.request)
        return again

    def take_chunk(self, frame: bytes) -> None:
        """Take a binary frame.

        Raises:
            ProtocolError: it is wrong, or the file it completes is.
        """
        asset = self._assembly.receive(frame)
        if asset is not None:
            self._assets.keep(asset.info.digest, asset.data)
            for job in self._open.values():
                self._fill(job, asset.info.digest)

    def take_message(self, message: AnyServerMessage) -> None:
        """Take a message that is no snapshot."""
        job = self._open.get(getattr(message, "job", None) or "")
        if job is None:
            return
        if job.left:
            self._take_unheard(job, message)
            return
        match message:
            case Failed():
                self._take_failure(job, message)
            case Cancelled():
                self._forget(job)
                job.events.put_nowait(JobCancelled(f"{message.job} was cancelled"))
            case Welcome() | Snapshot() | Patched():
                return
            case Answered(instruction=wish) if wish:
                self._expect_edit(job, wish)
                _put(job, job.inbox.take(message))
            case _:
                _put(job, job.inbox.take(message))
                if isinstance(message, Offered | Finished):
                    self._expect(job, message.asset if isinstance(message, Offered) else message.manifest)

    def _take_unheard(self, job: Job, message: AnyServerMessage) -> None:
        """Of a job that nobody listens to any more: its files, and its end."""
        if isinstance(message, Offered | Finished):
            _put(job, job.inbox.take(message))
            self._expect(job, message.asset if isinstance(message, Offered) else message.manifest)
        if isinstance(message, Failed | Cancelled | End):
            del self._open[job.request.job]
        if isinstance(message, Cancelled):
            self._forget(job)

    def _forget(self, job: Job) -> None:
        """Wait no longer for what a job was offered, but for what others await: the server sends no more of it."""
        for digest in job.inbox.offered:
            if not any(other.inbox.awaits(digest) for other in self._open.values() if other is not job):
                self._assembly.forget(digest)

    def _expect_edit(self, job: Job, instruction: str) -> None:
        """A wish becomes an edit of the scene that was spoken to: what that says comes next."""
        scene = job.request.scene if isinstance(job.request, Say) else None
        if scene is not None and scene not in self._open:
            self._open[scene] = Job(Edit(job=scene, instruction=instruction), self._sent(), job.patience_s)

    def compare(self, snapshot: Snapshot, heard: int) -> None:
        """End the jobs that are among the messages the server has `heard` and that it knows nothing of any more."""
        known = {job.job for job in snapshot.jobs}
        for name, job in list(self._open.items()):
            if name in known or job.number >= heard:
                continue
            if job.left:
                del self._open[name]
            else:
                job.events.put_nowait(ConnectionLost(f"the server does not know of job {name!r} any more"))

    def _take_failure(self, job: Job, failed: Failed) -> None:
        after_ms = failed.retry_after_ms
        if after_ms is None and failed.retryable and job.retries and isinstance(job.request, Generate):
            job.retries -= 1
            job.begin_anew()
            after_ms = _FIRST_RETRY_MS
        if after_ms is not None and job.may_wait(after_ms):
            task = asyncio.create_task(self._ask_later(job, after_ms))
            self._again.add(task)
            task.add_done_callback(self._again.discard)
            return
        error = JobFailed(failed.code, failed.detail, retryable=failed.retryable, retry_after_ms=failed.retry_after_ms)
        job.events.put_nowait(error)

    async def _ask_later(self, job: Job, after_ms: int) -> None:
        """Ask once more for a job that was refused for now, a little later than was said, not all at the same time."""
        await asyncio.sleep(after_ms / 1000 * random.uniform(1.0, 1.2))
        if self._open.get(job.request.job) is job and not job.left:
            await self._ask(job)

    def _expect(self, job: Job, info: AssetInfo) -> None:
        if self._assets.came(info.digest):
            self._fill(job, info.digest)
        else:
            self._assembly.expect(info)

    @staticmethod
    def _fill(job: Job, digest: str) -> None:
        _put(job, job.inbox.fill(digest, time.monotonic() - job.started))


def _put(job: Job, events: Iterator[JobMessage | Arrived]) -> None:
    for event in events:
        job.events.put_nowait(event)
