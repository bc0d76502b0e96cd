"""The default engine: one supervised worker process for each device.

A worker that dies, by a crash or a kill -9, is started again; what it was working on is tried once more, leaving
out the results that were already handed on. What waits goes to any worker with a free lane, so that several
devices share a job's tasks.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import multiprocessing
import os
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock, Thread

from generators.base import Step
from generators.errors import GenerationCancelled, NoWorker, WorkerLost
from generators.registry import DEFAULTS, GENERATORS, GeneratorSpec, Kind, kind_of
from generators.tasks import Task
from server.engine.base import ALONE, LANES, WIDTH, EngineStatus, Lane, Share, WorkerStatus
from server.engine.calls import Call, Waiting
from server.engine.parcel import open_parcel
from server.engine.worker import Broken, Cancel, Ended, Quit, Ready, Run, Stepped, Taken, WorkerOptions, run_worker

log = logging.getLogger(__name__)

_QUICK_DEATHS = 3
"""A worker that dies this often before it is ready is given up; so is one that says it is broken."""


@dataclass(eq=False)
class _Worker:
    """The server's side of one worker process."""

    options: WorkerOptions
    process: BaseProcess | None = None
    connection: Connection | None = None
    ready: bool = False
    restarts: int = 0
    quick_deaths: int = 0
    broken: str = ""
    """Why it was given up, if it was."""
    unavailable: dict[str, str] = field(default_factory=dict)
    running: dict[int, Call] = field(default_factory=dict)
    """By the call's number."""
    sending: Lock = field(default_factory=Lock)

    def busy(self, lane: Lane) -> int:
        """How many tasks of a lane it runs."""
        return sum(call.lane == lane for call in self.running.values())

    @property
    def status(self) -> WorkerStatus:
        pid = self.process.pid if self.process else None
        return WorkerStatus(self.options.device, pid, self.ready, self.restarts, self.unavailable)

    def send(self, message: Run | Cancel | Taken | Quit) -> None:
        """Send, unless the worker has just died: its reader notices that and handles it."""
        try:
            with self.sending:
                if self.connection is not None:
                    self.connection.send(message)
        except OSError:
            log.info("worker %s does not listen any more", self.options.device)


class LocalEngine:
    """Runs tasks on worker processes of this machine, one for each device."""

    def __init__(
        self,
        devices: Sequence[str] = ("cpu",),
        chosen: Mapping[Kind, str] = DEFAULTS,
        table: Mapping[str, GeneratorSpec] = GENERATORS,
    ) -> None:
        self._workers = [_Worker(WorkerOptions(device, dict(chosen), dict(table))) for device in devices]
        self._waiting = Waiting({lane: width * len(self._workers) for lane, width in WIDTH.items()})
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
        while not all(worker.ready or worker.broken for worker in self._workers):
            await self._changed.wait()
            self._changed.clear()
        if self._broken:
            raise NoWorker(self._broken)

    async def close(self) -> None:
        """Stop the workers and end what was running."""
        self._closing = True
        for call in [*self._waiting.drain(), *self._calls.values()]:
            call.finish(GenerationCancelled("the engine was closed"))
        self._calls.clear()
        for worker in self._workers:
            worker.send(Quit())
            if worker.process is not None:
                await asyncio.to_thread(_stop, worker.process)
            worker.ready = False

    async def run(self, task: Task, *, priority: int = 0, share: Share = ALONE) -> AsyncGenerator[Step, None]:
        """Yield the steps of `task`; see `Engine.run`."""
        call = Call(next(self._numbers), task, LANES[kind_of(task)], priority, share)
        if self._broken:
            raise NoWorker(self._broken)
        self._waiting.push(call)
        self._dispatch()
        steps = call.steps(self._give_up)
        try:
            async for step in steps:
                yield step
        finally:
            await steps.aclose()

    @property
    def status(self) -> EngineStatus:
        """What the engine is doing now."""
        return EngineStatus(tuple(worker.status for worker in self._workers), len(self._waiting), self._broken)

    # --- workers ---

    def _spawn(self, worker: _Worker) -> None:
        ours, theirs = self._context.Pipe()
        os.environ.setdefault("OMP_NUM_THREADS", "1")  # two spinning threads on two busy cores are slower than one
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        process = self._context.Process(target=run_worker, args=(theirs, worker.options), daemon=True)
        process.start()
        theirs.close()
        worker.process, worker.connection, worker.ready = process, ours, False
        Thread(target=self._read, args=(worker, ours), daemon=True).start()

    def _read(self, worker: _Worker, connection: Connection) -> None:
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
                elif isinstance(message, Broken):
                    worker.broken = message.reason
                elif isinstance(message, Ready):
                    self._post(self._on_ready, worker, message)
        except (EOFError, OSError):
            with worker.sending:
                connection.close()
            self._post(self._on_lost, worker, connection)

    def _post(self, callback: Callable[..., None], *args: object) -> None:
        try:
            self._loop.call_soon_threadsafe(callback, *args)
        except RuntimeError:
            log.debug("the event loop is closed")

    def _on_ready(self, worker: _Worker, message: Ready) -> None:
        worker.ready, worker.quick_deaths, worker.unavailable = True, 0, message.unavailable
        for name, reason in message.unavailable.items():
            log.warning("%s cannot run on %s: %s", name, worker.options.device, reason)
        self._changed.set()
        self._dispatch()

    def _on_lost(self, worker: _Worker, connection: Connection) -> None:
        if self._closing or worker.connection is not connection:
            return
        worker.quick_deaths += not worker.ready
        if worker.quick_deaths >= _QUICK_DEATHS and not worker.broken:
            worker.broken = f"it died {worker.quick_deaths} times while it loaded its models"
        lost, worker.running = list(worker.running.values()), {}
        for call in lost:
            self._retry(call)
        if worker.broken:
            log.error("the worker for %s is given up: %s", worker.options.device, worker.broken)
            worker.ready = False
            self._fail_if_deserted()
        else:
            log.warning("the worker for %s died; starting it again", worker.options.device)
            worker.restarts += 1
            self._spawn(worker)
        self._changed.set()
        self._dispatch()

    def _retry(self, call: Call) -> None:
        self._calls.pop(call.number, None)
        self._waiting.settle(call)
        call.losses += 1
        if call.losses > 1:
            call.finish(WorkerLost("the worker died twice over this task"))
        elif not call.done:
            call.number, call.skip = next(self._numbers), call.delivered
            self._waiting.push(call)

    def _fail_if_deserted(self) -> None:
        if all(worker.broken for worker in self._workers):
            self._broken = "no worker can be started; the server's log says why"
            for call in self._waiting.drain():
                call.finish(NoWorker(self._broken))

    # --- calls ---

    def _dispatch(self) -> None:
        """Hand out what waits, to the idlest workers first."""
        places = [(lane, depth) for lane, width in WIDTH.items() for depth in range(width)]
        for (lane, depth), worker in itertools.product(places, self._workers):
            if worker.ready and worker.busy(lane) <= depth and (call := self._waiting.pop(lane)):
                worker.running[call.number] = self._calls[call.number] = call
                worker.send(Run(call.number, call.task))

    def _on_step(self, number: int, step: Step) -> None:
        if call := self._calls.get(number):
            call.deliver(step)

    def _on_end(self, worker: _Worker, message: Ended) -> None:
        if call := self._calls.pop(message.call, None):
            worker.running.pop(call.number, None)
            self._waiting.settle(call)
            call.finish(message.error)
        self._dispatch()

    def _give_up(self, call: Call) -> None:
        """Nobody wants the rest: a running task stops at its next step, a waiting one is never started."""
        call.done = True
        for worker in self._workers:
            if worker.running.get(call.number) is call:
                worker.send(Cancel(call.number))


def _stop(process: BaseProcess) -> None:
    """Let a worker that was told to quit end by itself; one that is deep in its work is ended."""
    process.join(2.0)
    for end in (process.terminate, process.kill):
        if process.is_alive():
            end()
            process.join(2.0)
