"""The default engine: one supervised worker process for each device.

A worker that dies, by a crash or a kill -9, is started again; what it was working on is tried once more, alone, leaving
out the results that were already handed on. One that hangs is ended, and only the task that hung is blamed for it. What
has cost two workers fails, and is set aside: an equal task is refused for a while. A worker that has grown too large is
replaced when it has nothing to do. What waits goes to any worker with a free lane, so that several devices share a
job's tasks.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import multiprocessing
import os
from collections import deque
from collections.abc import AsyncGenerator, Callable, Sequence
from multiprocessing.connection import Connection
from threading import Thread

from generators.base import Step
from generators.errors import GenerationCancelled, NoWorker, TaskSetAside, TaskTimeout, WorkerLost
from generators.folders import Folders
from generators.registry import Lineup, line_up
from generators.tasks import Task
from server.engine.base import ALONE, WIDTH, EngineStatus, Share
from server.engine.calls import Call, Waiting
from server.engine.health import Bounds, Health
from server.engine.parcel import open_parcel, sweep_segments
from server.engine.process import WorkerProcess, stop
from server.engine.set_aside import SetAside
from server.engine.together import Ended, Gathering, call_of
from server.engine.worker import (
    Alive,
    Broken,
    Cancel,
    Quit,
    Ready,
    Run,
    Stepped,
    Taken,
    WorkerOptions,
    run_worker,
)

log = logging.getLogger(__name__)

_QUICK_DEATHS = 3
"""A worker that dies this often before it is ready is given up; so is one that says it is broken."""
_AGAIN_S = 1.0
"""How long the system is left alone that gave no process."""


class LocalEngine:
    """Runs tasks on worker processes of this machine, one for each device."""

    def __init__(
        self,
        lineup: Lineup | None = None,
        devices: Sequence[str] = ("cpu",),
        folders: Folders | None = None,
        bounds: Bounds | None = None,
    ) -> None:
        self._lineup, self._bounds = lineup or line_up(), bounds or Bounds()
        self._workers = [
            WorkerProcess(WorkerOptions(device, self._lineup, folders, self._bounds.beat_s)) for device in devices
        ]
        self._retried = deque[Call]()
        """What has cost a worker waits here, to run alone."""
        self._set_aside = SetAside()
        self._watching: asyncio.Task[None] | None = None
        slots = {lane: width * len(self._workers) for lane, width in WIDTH.items()}
        self._waiting = Gathering(Waiting(slots), self._dispatch)
        self._numbers = itertools.count(1)
        self._calls: dict[int, Call] = {}
        self._closing = False
        self._broken = ""
        self._context = multiprocessing.get_context("spawn")

    async def start(self) -> None:
        """Start the workers and wait until their models are loaded; those that were given up are not waited for.

        Raises:
            NoWorker: every worker was given up; tasks fail with it from now on.
        """
        self._loop = asyncio.get_running_loop()
        self._changed = asyncio.Event()
        for worker in self._workers:
            self._spawn(worker)
        self._watching = asyncio.create_task(self._watch())
        while not all(worker.ready or worker.broken for worker in self._workers):
            await self._changed.wait()
            self._changed.clear()
        if self._broken:
            raise NoWorker(self._broken)

    async def close(self) -> None:
        """Stop the workers and end what was running."""
        self._closing = True
        if self._watching is not None:
            self._watching.cancel()
        for call in [*self._waiting_calls(), *self._calls.values()]:
            call.finish(GenerationCancelled("the engine was closed"))
        self._calls.clear()
        for worker in self._workers:
            worker.send(Quit())
            if worker.process is not None:
                await asyncio.to_thread(stop, worker.process)
            worker.ready = False

    async def run(self, task: Task, *, priority: int = 0, share: Share = ALONE) -> AsyncGenerator[Step, None]:
        """Yield the steps of `task`; see `Engine.run`."""
        call = call_of(self._lineup, next(self._numbers), task, priority, share)
        if self._broken:
            raise NoWorker(self._broken)
        if self._set_aside.holds(task, self._loop.time()):
            raise TaskSetAside("an equal task has ended two workers not long ago; ask for something else")
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
        return EngineStatus(
            tuple(worker.status for worker in self._workers), len(self._waiting) + len(self._retried), self._broken
        )

    # --- workers ---

    def _spawn(self, worker: WorkerProcess) -> None:
        ours, theirs = self._context.Pipe()
        os.environ.setdefault("OMP_NUM_THREADS", "1")  # two spinning threads on two busy cores are slower than one
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        process = self._context.Process(target=run_worker, args=(theirs, worker.options), daemon=True)
        process.start()
        theirs.close()
        worker.process, worker.connection, worker.ready = process, ours, False
        worker.health, worker.retiring = Health(self._bounds, self._loop.time()), False
        Thread(target=self._read, args=(worker, ours), daemon=True).start()

    def _read(self, worker: WorkerProcess, connection: Connection) -> None:
        """In a thread of its own: take what a worker sends, until it ends; it alone closes the pipe."""
        try:
            while True:
                message = connection.recv()
                if isinstance(message, Stepped):
                    step: Step = open_parcel(message.parcel)
                    if message.parcel.segment is not None:
                        worker.send(Taken(message.parcel.segment))
                    self._post(self._on_step, message.call, step)
                elif isinstance(message, Ended):
                    self._post(self._on_end, worker, message)
                elif isinstance(message, Alive):
                    self._post(self._on_alive, worker, connection, message)
                elif isinstance(message, Broken):
                    worker.broken = message.reason
                elif isinstance(message, Ready):
                    self._post(self._on_ready, worker, message)
        except (EOFError, OSError):
            log.debug("the worker for %s is gone", worker.options.device)
        finally:  # also where what it sent cannot be read: the process ends with its pipe
            with worker.sending:
                connection.close()
            self._post(self._on_lost, worker, connection)

    def _post(self, callback: Callable[..., None], *args: object) -> None:
        try:
            self._loop.call_soon_threadsafe(callback, *args)
        except RuntimeError:
            log.debug("the event loop is closed")

    def _on_ready(self, worker: WorkerProcess, message: Ready) -> None:
        worker.welcome(message)
        self._changed.set()
        self._dispatch()

    def _on_alive(self, worker: WorkerProcess, connection: Connection, message: Alive) -> None:
        if worker.connection is connection and worker.health is not None:
            worker.health.hear(self._loop.time(), message.memory_bytes)
            worker.retire_if_bloated()

    async def _watch(self) -> None:
        """End what hangs."""
        while True:
            await asyncio.sleep(self._bounds.beat_s / 2)
            for worker in self._workers:
                worker.end_if_ill(self._loop.time())

    def _on_lost(self, worker: WorkerProcess, connection: Connection) -> None:
        if self._closing or worker.connection is not connection:
            return
        if worker.process is not None and worker.process.pid is not None:
            sweep_segments(worker.process.pid)
        worker.quick_deaths += not (worker.ready or worker.retiring)
        if worker.quick_deaths >= _QUICK_DEATHS and not worker.broken:
            worker.broken = f"it died {worker.quick_deaths} times while it loaded its models"
        (lost, worker.running), (late, worker.overdue) = (list(worker.running.values()), {}), (worker.overdue, [])
        for call in lost:
            self._calls.pop(call.number, None)
            self._try_again(call, blamed=not late or call in late, timed_out=call in late)
        if worker.broken:
            log.error("the worker for %s is given up: %s", worker.options.device, worker.broken)
            worker.ready = False
            self._fail_if_deserted()
        else:
            if not worker.retiring:
                log.warning("the worker for %s died; starting it again", worker.options.device)
            self._start_again(worker)
        self._changed.set()
        self._dispatch()

    def _start_again(self, worker: WorkerProcess) -> None:
        """Another process for a worker; where the system gives none now, a little later."""
        if self._closing:
            return
        worker.restarts += 1
        try:
            self._spawn(worker)
        except OSError as error:
            log.error("no process for %s can be started, trying again: %s", worker.options.device, error.strerror)
            worker.ready, worker.health = False, None
            self._loop.call_later(_AGAIN_S, self._start_again, worker)

    def _try_again(self, call: Call, *, blamed: bool, timed_out: bool) -> None:
        """Of what was lost with a worker: what may have cost it is tried once more, alone; the rest as if new."""
        self._waiting.settle(call)
        call.losses += blamed
        if call.losses > 1:
            self._set_aside.add(call.task, self._loop.time())
            late = TaskTimeout(f"the task went without a step for {call.limit_s:g} s, twice")
            call.finish(late if timed_out else WorkerLost("the worker died twice over this task"))
        elif not call.done:
            call.number, call.skip = next(self._numbers), call.delivered
            if call.losses:
                self._retried.append(call)
            else:
                self._waiting.push(call)

    def _fail_if_deserted(self) -> None:
        if all(worker.broken for worker in self._workers):
            self._broken = "no worker can be started; the server's log says why"
            for call in self._waiting_calls():
                call.finish(NoWorker(self._broken))

    # --- calls ---

    def _waiting_calls(self) -> list[Call]:
        """All that no worker has, taken out."""
        calls = [*self._waiting.drain(), *self._retried]
        self._retried.clear()
        return calls

    def _dispatch(self) -> None:
        """Hand out what waits, to the idlest workers first; before it what is to run alone, to one that is idle."""
        for worker in self._workers:
            while worker.is_idle and self._retried:
                if not (call := self._retried.popleft()).done:
                    self._start(worker, [call])
        held = self._emptied()
        places = [(lane, depth) for lane, width in WIDTH.items() for depth in range(width)]
        for (lane, depth), worker in itertools.product(places, self._workers):
            takes = worker.is_open and worker is not held and worker.busy(lane) <= depth
            if takes and (taken := self._waiting.pop(lane)):
                self._start(worker, taken)

    def _emptied(self) -> WorkerProcess | None:
        """Where something waits to run alone and no worker is coming up: the one that gets nothing until it is idle."""
        if not self._retried or any(not (worker.ready or worker.broken) for worker in self._workers):
            return None
        return next((worker for worker in self._workers if worker.is_open), None)

    def _start(self, worker: WorkerProcess, calls: Sequence[Call]) -> None:
        for call in calls:
            call.start(self._loop.time())
            worker.running[call.number] = self._calls[call.number] = call
        worker.send(Run({call.number: call.task for call in calls}))

    def _on_step(self, number: int, step: Step) -> None:
        if call := self._calls.get(number):
            call.stepped_s = self._loop.time()
            call.deliver(step)

    def _on_end(self, worker: WorkerProcess, message: Ended) -> None:
        if call := self._calls.pop(message.call, None):
            worker.running.pop(call.number, None)
            self._waiting.settle(call)
            call.finish(message.error)
        worker.retire_if_bloated()
        self._dispatch()

    def _give_up(self, call: Call) -> None:
        """Nobody wants the rest: a running task stops at its next step, a waiting one is never started."""
        call.done = True
        for worker in self._workers:
            if worker.running.get(call.number) is call:
                worker.send(Cancel(call.number))
