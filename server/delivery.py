"""One job's way from the backend into its session: events in, messages out, and what went wrong said once."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial

from assets.errors import PackagingError
from generators.errors import GenerationError
from server.affect.voicing import Voicing
from server.backend import Backend, Event, JobMessage
from server.durable.errors import DatabaseError
from server.engine.base import Share
from server.metrics import Metrics, Outcome, Stage
from server.principals.holdings import Holdings
from server.protocol.conversation import Conversation
from server.protocol.handshake import DETAIL_CHARACTERS
from server.protocol.messages import (
    Answered,
    Cancelled,
    Edit,
    Failed,
    Finished,
    Generate,
    Heard,
    Know,
    Known,
    Listen,
    Offered,
    Planned,
    Redo,
    Say,
    Undo,
)
from server.talk.memory import Memory
from server.targets import resolve_target

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Delivery:
    """A running job. `wake` tells the writer that something waits; `room` waits until the outbox has room."""

    request: Generate | Edit | Undo | Redo | Say | Know | Listen
    backend: Backend
    conversation: Conversation
    metrics: Metrics
    wake: Callable[[], None]
    room: Callable[[], Awaitable[None]]
    share: Share
    """Whose turns at the engine the job takes, and whose assets become what it offers."""
    holdings: Holdings | None
    """Where that is noted; None where it is not asked who asks."""
    kept: Awaitable[None]
    """Done when a kill of the server cannot lose the request any more: it is not accepted before."""
    on_end: Callable[[], None]
    """Called when the job has ended in whatever way but its session's end."""
    memory: Memory
    """What talk goes by."""
    voice: Callable[[str | None], Voicing]
    """How the scene of a job, or the guide of none, speaks now."""
    on_wish: Callable[[Edit], None]
    """Called with what was wished for in talk, when it has been answered."""
    _task: asyncio.Task[None] | None = None
    _started: bool = False
    _cancelled: bool = False

    def start(self, ended: Callable[[], None]) -> None:
        """Run in a task of its own; `ended` is called when nothing more comes of it."""
        self._task = asyncio.create_task(self._run())
        self._task.add_done_callback(lambda _: ended())

    def cancel(self) -> None:
        """Stop the job because its client asked: `cancelled` follows when it has stopped. Once is enough."""
        if self._cancelled:  # another would break into what the first one makes it clean up
            return
        self._cancelled = True
        if self._task is not None and self._started:  # a task cancelled before its first step would say nothing
            self._task.cancel()

    def abandon(self) -> None:
        """Stop the job because its session has ended. One that is stopping already is left to it."""
        if self._task is not None and not self._cancelled:
            self._task.cancel()

    async def ended(self) -> None:
        """Wait until nothing more comes of it."""
        if self._task is not None:
            await asyncio.wait([self._task])

    async def _run(self) -> None:
        """Deliver until the job has ended, whatever way. Raises nothing but cancellation."""
        self._started = True
        self.metrics.job_started()
        outcome: Outcome = "abandoned"
        try:
            outcome = "cancelled" if self._cancelled else await self._deliver()
        except asyncio.CancelledError:
            if not self._cancelled:
                raise
            outcome = "cancelled"
        except (GenerationError, PackagingError, DatabaseError) as error:
            outcome = self._fail(error.code, str(error), retryable=error.retryable)
        except Exception:  # where jobs run: the unforeseen is logged in full and tells the client nothing
            log.exception("job %s of session %s", self.request.job, self.conversation.session)
            outcome = self._fail("internal", "internal error", retryable=True)
        finally:
            if outcome == "cancelled":
                self.conversation.send(Cancelled(job=self.request.job))
            if outcome != "abandoned":
                self.on_end()
            self.metrics.job_ended(outcome)
            self.wake()

    async def _deliver(self) -> Outcome:
        started = time.perf_counter()
        reached: set[Stage] = set()
        outcome: Outcome | None = None
        await self.kept
        async with aclosing(self._events()) as events:
            async for event in events:
                stage = _stage(event)
                if stage is not None and stage not in reached:
                    reached.add(stage)
                    self.metrics.stage_reached(stage, time.perf_counter() - started)
                outcome = _outcome(event) or outcome
                if self.holdings is not None and event.source is not None:
                    self.holdings.note(self.share.owner, event.source.digest)
                self.conversation.send(event.message, event.source, event.scene)
                if wish := self._wish(event.message):
                    self.on_wish(wish)
                self.wake()
                await self.room()
        if outcome is None:
            raise RuntimeError("the backend ended a job without `finished` or `failed`")
        return outcome

    def _events(self) -> AsyncGenerator[Event, None]:
        if isinstance(self.request, Generate):
            hello = self.conversation.hello
            return self.backend.run(self.request, resolve_target(hello.accept, hello.profile), self.share)
        if isinstance(self.request, Say | Know | Listen):
            return self._talk(self.request)
        job = self.request.job
        return self.backend.change(self.request, self.conversation.scene(job), self.share, partial(self.voice, job))

    def _talk(self, request: Say | Know | Listen) -> AsyncGenerator[Event, None]:
        scene = request.scene if isinstance(request, Say) else None
        fixed = self.conversation.may_change(scene) if scene is not None else ""
        name = self.conversation.scene(scene) if scene is not None else ""
        return self.backend.talk(request, name, self.memory, self.share, fixed, partial(self.voice, scene))

    def _wish(self, message: JobMessage) -> Edit | None:
        """The edit that an answer begins, unless another was asked for meanwhile."""
        request = self.request
        if self._cancelled or not isinstance(message, Answered) or not message.instruction:
            return None
        assert isinstance(request, Say)
        assert request.scene is not None
        return Edit(job=request.scene, instruction=message.instruction)

    def _fail(self, code: str, detail: str, *, retryable: bool) -> Outcome:
        if self._cancelled:
            return "cancelled"
        detail = detail[:DETAIL_CHARACTERS]
        self.conversation.send(Failed(code=code, detail=detail, retryable=retryable, job=self.request.job))
        return "failed"


def _stage(event: Event) -> Stage | None:
    """The stage of a job that an event marks, if any."""
    match event.message:
        case Planned():
            return "planned"
        case Offered():
            return "first_asset"
        case Finished():
            return "finished"
    return None


def _outcome(event: Event) -> Outcome | None:
    """How a job ended, if the event is its last."""
    match event.message:
        case Finished(partial=partial):
            return "partial" if partial else "finished"
        case Answered() | Known() | Heard():
            return "finished"
        case Failed():
            return "failed"
    return None
