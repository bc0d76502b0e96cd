"""The engine for tests and tiny models: generators in threads of the server's own process."""

from __future__ import annotations

import asyncio
import itertools
import logging
import os
from collections.abc import AsyncGenerator, Callable, Mapping
from threading import Thread

from generators.base import Step
from generators.errors import GenerationCancelled, GenerationError
from generators.registry import Lineup, line_up
from generators.registry.loading import load_lineup
from generators.tasks import Task
from server.engine.base import ALONE, WIDTH, EngineStatus, Share, WorkerStatus
from server.engine.calls import Call, Waiting
from server.engine.together import Ended, Gathering, call_of, run_calls

log = logging.getLogger(__name__)


class InlineEngine:
    """Runs tasks in one thread for each lane. A generator that hangs or crashes takes the server with it."""

    def __init__(self, lineup: Lineup | None = None, device: str = "cpu") -> None:
        self._lineup, self._device = lineup or line_up(), device
        self._waiting = Gathering(Waiting(WIDTH), self._dispatch)
        self._busy: dict[int, Call] = {}
        self._numbers = itertools.count(1)
        self._unavailable: dict[str, str] = {}
        self._ready = False

    async def start(self) -> None:
        """Load the generators in a thread."""
        self._loop = asyncio.get_running_loop()
        self._loaded = await asyncio.to_thread(load_lineup, self._lineup, self._device)
        self._unavailable = self._loaded.unavailable
        self._ready = True
        self._dispatch()  # what was asked meanwhile

    async def close(self) -> None:
        """End what waits; what runs ends at its next step."""
        self._ready = False
        for call in [*self._waiting.drain(), *self._busy.values()]:
            call.finish(GenerationCancelled("the engine was closed"))

    async def run(self, task: Task, *, priority: int = 0, share: Share = ALONE) -> AsyncGenerator[Step, None]:
        """Yield the steps of `task`; see `Engine.run`."""
        call = call_of(self._lineup, next(self._numbers), task, priority, share)
        self._waiting.add(call)
        steps = call.steps(self._give_up)
        try:
            async for step in steps:
                yield step
        finally:
            await steps.aclose()

    @property
    def status(self) -> EngineStatus:
        """What the engine is doing now."""
        worker = WorkerStatus(self._device, os.getpid(), self._ready, 0, self._unavailable)
        return EngineStatus((worker,), len(self._waiting))

    def _dispatch(self) -> None:
        for lane, width in WIDTH.items():
            busy = sum(call.lane == lane for call in self._busy.values())
            while self._ready and busy < width and (taken := self._waiting.pop(lane)):
                calls = {call.number: call for call in taken}
                self._busy |= calls
                busy += len(calls)
                Thread(target=self._work, args=(calls,), daemon=True).start()

    def _work(self, calls: Mapping[int, Call]) -> None:
        """In a thread: run one call of tasks to its end."""
        tasks = {number: call.task for number, call in calls.items()}
        for event in run_calls(self._loaded, self._lineup, tasks, lambda number: calls[number].done):
            if isinstance(event, Ended):
                self._post(self._on_end, calls[event.call], event.error)
            else:
                number, step = event
                self._post(calls[number].deliver, step)

    def _post(self, callback: Callable[..., None], *args: object) -> None:
        """From a thread: let the event loop call back, unless it has been closed and nobody waits any more."""
        try:
            self._loop.call_soon_threadsafe(callback, *args)
        except RuntimeError:
            log.debug("the event loop is closed")

    def _on_end(self, call: Call, error: GenerationError | None) -> None:
        self._busy.pop(call.number, None)
        self._waiting.settle(call)
        call.finish(error)
        self._dispatch()

    def _give_up(self, call: Call) -> None:
        call.done = True
