"""The server's side of one worker process: its pipe, what it runs, how it is."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock

from generators.registry import Lane
from server.engine.base import WorkerStatus
from server.engine.calls import Call
from server.engine.health import Health, overdue
from server.engine.worker import Cancel, Quit, Ready, Run, Taken, WorkerOptions

log = logging.getLogger(__name__)


@dataclass(eq=False)
class WorkerProcess:
    """One worker, over all the processes that are started for it in turn."""

    options: WorkerOptions
    process: BaseProcess | None = None
    connection: Connection | None = None
    health: Health | None = None
    ready: bool = False
    retiring: bool = False
    """Whether it is to be replaced when it has nothing to do: it gets no more calls."""
    restarts: int = 0
    quick_deaths: int = 0
    broken: str = ""
    """Why it was given up, if it was."""
    unavailable: dict[str, str] = field(default_factory=dict)
    running: dict[int, Call] = field(default_factory=dict)
    """By the call's number."""
    overdue: list[Call] = field(default_factory=list)
    """Calls for which its process has been ended."""
    sending: Lock = field(default_factory=Lock)

    def busy(self, lane: Lane) -> int:
        """How many tasks of a lane it runs."""
        return sum(call.lane == lane for call in self.running.values())

    @property
    def is_open(self) -> bool:
        """Whether it takes calls: what has cost a worker runs alone, so that no other is blamed with it."""
        return self.ready and not self.retiring and not any(call.losses for call in self.running.values())

    @property
    def is_idle(self) -> bool:
        """Whether it takes calls and has none."""
        return self.is_open and not self.running

    @property
    def status(self) -> WorkerStatus:
        """For whoever asks how the engine is."""
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

    def welcome(self, message: Ready) -> None:
        """Its models are loaded: it takes calls from now on."""
        self.ready, self.quick_deaths, self.unavailable = True, 0, message.unavailable
        for name, reason in message.unavailable.items():
            log.warning("%s cannot run on %s: %s", name, self.options.device, reason)
        if self.health is not None:
            self.health.ready(message.memory_bytes)
            if self.health.is_too_small_bound:
                log.warning("%s: the models alone are above the bound on memory: it is not kept", self.options.device)

    def retire_if_bloated(self) -> None:
        """Have it replaced where it has grown too large: no more calls, and once it has none left, none of it."""
        if not self.ready or self.health is None:
            return
        self.retiring = self.retiring or self.health.is_bloated
        if self.retiring and not self.running:
            size = self.health.memory_bytes >> 20
            log.warning("the worker for %s has grown to %d MiB; replacing it", self.options.device, size)
            self.ready = False
            self.send(Quit())

    def end_if_ill(self, now_s: float) -> None:
        """End it where it hangs: a task of it does not go on, or it says nothing."""
        if self.broken or self.health is None or self.overdue:
            return
        if late := overdue(self.running.values(), now_s):
            self.overdue = list(late)
            self.kill(", ".join(f"a {type(call.task).__name__} does not go on" for call in late))
        elif why := self.health.complaint(now_s):
            self.kill(why)

    def kill(self, why: str) -> None:
        """End the process at once; its reader notices and handles it."""
        log.error("the worker for %s is ended: %s", self.options.device, why)
        if self.process is not None:
            self.process.kill()


def stop(process: BaseProcess) -> None:
    """Let a worker that was told to quit end by itself; one that is deep in its work is ended."""
    process.join(2.0)
    for end in (process.terminate, process.kill):
        if process.is_alive():
            end()
            process.join(2.0)
