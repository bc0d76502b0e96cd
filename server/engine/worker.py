"""The worker process: holds the models of one device, runs one task of each lane at a time.

It talks over one pipe. It gets `Run`, `Cancel`, `Taken` and `Quit`, and answers `Ready` (or `Broken`), then for each
task any number of `Stepped` and one `Ended`; `Alive` all along. It ends when it is told to quit, and when the server is
gone, whatever it is doing.
"""

from __future__ import annotations

import ctypes
import logging
import os
import signal
import sys
from dataclasses import dataclass
from multiprocessing import connection as waiting
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import get_args

import psutil

from generators.folders import Folders, use_folders
from generators.registry import Lane, Lineup
from generators.registry.loading import load_lineup
from generators.tasks import Task
from server.engine.base import WIDTH
from server.engine.parcel import Parcel, pack_parcel
from server.engine.together import Ended, run_calls
from server.memory import give_back

log = logging.getLogger(__name__)

_PR_SET_PDEATHSIG = 1
_SWITCH_S = 0.0005
"""How long one lane may hold the interpreter while the other or the pipe waits; a tenth of Python's own."""


@dataclass(frozen=True)
class Run:
    """Run a task, or several in one call; what they are named here they are named in the answers."""

    calls: dict[int, Task]


@dataclass(frozen=True)
class Cancel:
    """Close the task's generator at its next step."""

    call: int


@dataclass(frozen=True)
class Taken:
    """The server has copied this shared-memory segment."""

    segment: str


@dataclass(frozen=True)
class Quit:
    """End now."""


@dataclass(frozen=True)
class Ready:
    """The models are loaded; `unavailable` says which generators could not be, and why."""

    unavailable: dict[str, str]
    memory_bytes: int


@dataclass(frozen=True)
class Alive:
    """The process lives, and is so large."""

    memory_bytes: int


@dataclass(frozen=True)
class Broken:
    """The models cannot be loaded, and trying again would not help; the process ends."""

    reason: str
    """For the server's log."""


@dataclass(frozen=True)
class Stepped:
    """One step of a task."""

    call: int
    parcel: Parcel


@dataclass(frozen=True)
class WorkerOptions:
    """What a worker is started with: its device, the generators it is to load, and where their models are."""

    device: str
    lineup: Lineup
    folders: Folders | None = None
    """None: as its environment says."""
    beat_s: float = 2.0
    """How often it says that it lives."""


def run_worker(connection: Connection, options: WorkerOptions) -> None:
    """Entry point of the process."""
    if (server := parent_process()) is not None and server.pid is not None:
        _end_with(server.pid)
    os.dup2(2, 1)  # model libraries print; the server's stdout is for data
    sys.setswitchinterval(_SWITCH_S)
    if options.folders is not None:
        use_folders(options.folders)
    logging.basicConfig(level=logging.INFO, format=f"%(asctime)s worker {options.device} %(levelname)s %(message)s")
    _Worker(connection, options).serve()
    logging.shutdown()
    os._exit(0)  # lanes may be deep in a library, which Python's own way out would wait for


def _end_with(server: int) -> None:
    """Have the kernel, where it can, kill this process when the server is gone: a library may hold the interpreter."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != server:  # it was gone before the kernel knew
            os._exit(1)


class _Worker:
    def __init__(self, connection: Connection, options: WorkerOptions) -> None:
        self._connection = connection
        self._options = options
        self._sending = Lock()
        self._gone = Event()
        self._segments: dict[str, SharedMemory] = {}
        self._cancelled: set[int] = set()
        self._at_work: set[int] = set()
        """The calls that run."""
        self._stirred = False
        """Whether one has ended since memory was given back."""
        self._queues: dict[Lane, SimpleQueue[Run]] = {lane: SimpleQueue() for lane in get_args(Lane)}

    def serve(self) -> None:
        for watch in (self._beat, self._end_with_the_server):
            Thread(target=watch, name=watch.__name__, daemon=True).start()
        try:
            self._loaded = load_lineup(self._options.lineup, self._options.device)
        except Exception as error:  # where workers run: what an adapter did not foresee is logged here, and named there
            log.exception("the models cannot be loaded")
            self._send(Broken(f"{type(error).__name__}: {error}"[:500]))
            return
        for lane, width in WIDTH.items():
            for _ in range(width):
                Thread(target=self._serve_lane, args=(lane,), name=lane, daemon=True).start()
        self._send(Ready(self._loaded.unavailable, _memory_bytes()))
        try:
            while not isinstance(message := self._connection.recv(), Quit):
                self._receive(message)
        except (EOFError, OSError):
            log.info("the server is gone")
        self._free_segments()

    def _beat(self) -> None:
        """In a thread: say that the process lives, while the models load too; give back what tasks have freed."""
        while not self._gone.wait(self._options.beat_s):
            if self._stirred and not self._at_work:
                self._stirred = False
                give_back()
            self._send(Alive(_memory_bytes()))

    def _end_with_the_server(self) -> None:
        """In a thread: end when the server has, also while the models load or a lane does not answer."""
        server = parent_process()
        if server is not None:
            waiting.wait([server.sentinel])
            self._gone.set()
            self._free_segments()
            os._exit(1)

    def _receive(self, message: Run | Cancel | Taken) -> None:
        match message:
            case Run():
                task = next(iter(message.calls.values()))
                self._queues[self._options.lineup.kind_of(task).lane].put(message)
            case Cancel():
                self._cancelled.add(message.call)
            case Taken():
                if segment := self._segments.pop(message.segment, None):
                    segment.close()

    def _serve_lane(self, lane: Lane) -> None:
        while True:
            calls = self._queues[lane].get().calls
            self._at_work.update(calls)
            for event in run_calls(self._loaded, self._options.lineup, calls, self._cancelled.__contains__):
                if isinstance(event, Ended):
                    self._at_work.discard(event.call)
                    self._cancelled.discard(event.call)
                    self._stirred = True
                    self._send(event)
                else:
                    self._send_step(*event)

    def _send_step(self, call: int, step: object) -> None:
        parcel, segment = pack_parcel(step)
        if segment is not None:
            self._segments[segment.name] = segment
        self._send(Stepped(call, parcel))

    def _send(self, message: Ready | Alive | Broken | Stepped | Ended) -> None:
        with self._sending:
            try:
                self._connection.send(message)
            except OSError:
                self._free_segments()  # the server is gone; the main thread sees that too and ends

    def _free_segments(self) -> None:
        for segment in list(self._segments.values()):
            segment.close()
            try:
                segment.unlink()
            except FileNotFoundError:
                continue
        self._segments.clear()


def _memory_bytes() -> int:
    """What this process holds in memory now."""
    return int(psutil.Process().memory_info().rss)
