"""Jobs while everything fails: what becomes of them, and what is left behind.

    python -m benchmarks.chaos [--jobs N] [--clients N] [--seed N] [--server-s SECONDS]

Workers die every few seconds, the server is killed by turns with SIGKILL and SIGTERM and started again, sockets are
cut, the disk is full for a while, the store is deleted once. Every job must end, with the bytes that it has in peace.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import hashlib
import itertools
import json
import random
import shutil
import signal
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

import psutil

from benchmarks.chaos_server import DATABASE, FULL, STORE
from benchmarks.table import machine, print_table
from holoforge_client import AssetReceived, Client, Finished, HoloforgeError, JobFailed, LinkEvent, connect
from tests.server.cutting import breaking

_THINGS = ("table", "lamp", "chair", "desk", "sofa", "stool", "shelf")
_SEGMENTS = Path("/dev/shm")
_LOOK_S = 0.5
_END_S = 60.0
"""How long a killed server's workers have to end too, on a busy machine."""


@dataclass(frozen=True)
class Plan:
    """How much, and how often it is disturbed, in seconds of processor time in which it works."""

    jobs: int = 200
    clients: int = 4
    worker_s: float = 3.0
    server_s: float = 30.0
    disk_s: float = 7.0
    full_s: float = 1.5
    patience_s: float = 3600.0
    """How long clients wait for a server that is starting: on a busy machine that takes minutes."""
    servers: int = 1_000_000
    """How often the server is killed at most."""
    compared: int = 20
    """How many of the jobs are done once more in peace, and compared byte by byte."""
    seed: int = 0


@dataclass
class Outcome:
    """What became of it all."""

    ends: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    done_to_it: Counter[str] = field(default_factory=Counter)
    files: dict[int, dict[str, str]] = field(default_factory=dict)
    """Job → slot → digest of the newest file, of those that were done whole."""
    wrong: list[str] = field(default_factory=list)
    compared: int = 0
    left: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def lost(self) -> int:
        """Jobs that had no end."""
        return self.ends["lost"]


class Patient:
    """The server, and what is done to it."""

    def __init__(self, folder: Path, outcome: Outcome) -> None:
        self._folder, self._outcome = folder, outcome
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it, and wait until it listens."""
        command = (sys.executable, "-m", "benchmarks.chaos_server", str(self._folder), str(self.port))
        with (self._folder / "log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, stderr=log)
        assert self._process.stdout is not None
        if not await self._process.stdout.readline():
            status = await self._process.wait()
            said = (self._folder / "log").read_text()[-2000:]
            raise RuntimeError(f"the server did not start, exit status {status}: {said}")

    async def stop(self, how: signal.Signals) -> None:
        """Kill it and wait until its workers are gone too."""
        assert self._process is not None
        family = self._family()
        self._process.send_signal(how)
        await self._process.wait()
        _, alive = await asyncio.to_thread(psutil.wait_procs, family, _END_S)
        self._outcome.left += [f"process {process.pid}" for process in alive]
        self._outcome.done_to_it[how.name] += 1

    async def ready(self) -> None:
        """Wait until its workers have loaded: what never comes to work shows nothing."""
        while not await asyncio.to_thread(self._is_ready):
            await asyncio.sleep(_LOOK_S)

    async def work(self, seconds: float) -> None:
        """Wait until it and its workers have used so many processor seconds, on a busy machine as on a quiet one."""
        used, before = 0.0, self._toil()
        while used < seconds:
            await asyncio.sleep(_LOOK_S)
            now = self._toil()
            used += sum(max(0.0, after - before.get(process, 0.0)) for process, after in now.items())
            before = now

    def _toil(self) -> dict[int, float]:
        """Processor seconds that each living process of it has used."""
        toil: dict[int, float] = {}
        for process in self._family(itself=True):
            with contextlib.suppress(psutil.Error):
                times = process.cpu_times()
                toil[process.pid] = times.user + times.system
        return toil

    def _is_ready(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5.0):
                return True
        except OSError:
            return False

    def kill_worker(self) -> None:
        """Kill a worker, if one runs."""
        for process in self._family():
            with contextlib.suppress(psutil.Error):
                if "spawn_main" in " ".join(process.cmdline()):
                    process.kill()
                    self._outcome.done_to_it["worker killed"] += 1
                    return

    def _family(self, *, itself: bool = False) -> list[psutil.Process]:
        """Its workers, and what they started; none where it has died."""
        assert self._process is not None
        try:
            server = psutil.Process(self._process.pid)
            return [*([server] if itself else []), *server.children(recursive=True)]
        except psutil.Error:
            return []


async def torment(patient: Patient, folder: Path, plan: Plan, outcome: Outcome) -> None:
    """Do everything at its time, for ever."""

    async def every(seconds: float, what: str, do: Callable[[], Awaitable[None]]) -> None:
        while True:
            await patient.ready()
            await patient.work(seconds)
            await do()
            if what:
                outcome.done_to_it[what] += 1

    async def workers() -> None:
        patient.kill_worker()

    ways = itertools.cycle((signal.SIGKILL, signal.SIGTERM))

    async def server() -> None:
        if outcome.done_to_it["SIGKILL"] + outcome.done_to_it["SIGTERM"] < plan.servers:
            await patient.stop(next(ways))
            await patient.start()

    async def disk() -> None:
        (folder / FULL).touch()
        try:
            await patient.work(plan.full_s)
        finally:
            (folder / FULL).unlink()

    async def store() -> None:
        await patient.work(plan.server_s * 0.7)
        await asyncio.to_thread(shutil.rmtree, folder / STORE, ignore_errors=True)
        outcome.done_to_it["store deleted"] += 1

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(every(plan.worker_s, "", workers))
        tasks.create_task(every(plan.server_s, "", server))
        tasks.create_task(every(plan.disk_s, "disk full", disk))
        tasks.create_task(store())


def prompt_of(number: int, plan: Plan) -> str:
    """What a job asks for: two things, another pair for most."""
    return " ".join(random.Random(f"{plan.seed}/{number}").sample(_THINGS, 2))


async def do_job(client: Client, number: int, plan: Plan, outcome: Outcome) -> None:
    """Ask for a scene, and note how that ends."""
    files: dict[str, tuple[int, str]] = {}
    try:
        job = client.generate(prompt_of(number, plan), seed=number, job=f"job-{number}", max_lines=1)
        async with aclosing(job) as events:
            async for event in events:
                if isinstance(event, AssetReceived):
                    if hashlib.sha256(event.data).hexdigest() != event.info.digest:
                        outcome.wrong.append(f"job {number}: {event.slot}")
                    if event.revision >= files.get(event.slot, (0, ""))[0]:
                        files[event.slot] = (event.revision, event.info.digest)
                elif isinstance(event, Finished):
                    outcome.ends["partial" if event.partial else "done"] += 1
                    if not event.partial:
                        outcome.files[number] = {slot: digest for slot, (_, digest) in files.items()}
    except JobFailed as failed:
        outcome.ends[f"failed: {failed.code}"] += 1
    except HoloforgeError as error:
        outcome.ends["lost"] += 1
        outcome.wrong.append(f"job {number}: {error}")


async def ask(url: str, numbers: Iterator[int], plan: Plan, outcome: Outcome) -> None:
    """One client: one job after another, as long as there are some."""

    def note(link: LinkEvent) -> None:
        outcome.links[link.state] += 1

    async with connect(url, patience_s=plan.patience_s, on_link=note) as client:
        for number in numbers:
            await do_job(client, number, plan, outcome)


def cuts(plan: Plan) -> Iterator[int]:
    """After how many bytes each connection is cut."""
    lengths = random.Random(plan.seed)
    while True:
        yield lengths.randrange(20_000, 3_000_000)


async def run(plan: Plan, folder: Path, say: Callable[[str], None] = lambda text: None) -> Outcome:
    """Do all jobs under torment, then some of them in peace."""
    outcome, started = Outcome(), time.monotonic()
    before = set(_segments())
    patient = Patient(folder, outcome)
    await patient.start()
    numbers = iter(range(plan.jobs))
    async with breaking(f"127.0.0.1:{patient.port}", cuts(plan)) as (address, wire):
        tormenting = asyncio.create_task(torment(patient, folder, plan, outcome))
        asking = [asyncio.create_task(ask(f"ws://{address}", numbers, plan, outcome)) for _ in range(plan.clients)]
        while not tormenting.done() and not all(task.done() for task in asking):
            going = [task for task in (tormenting, *asking) if not task.done()]
            await asyncio.wait(going, timeout=5.0, return_when=asyncio.FIRST_COMPLETED)
            say(f"{sum(outcome.ends.values())} of {plan.jobs} jobs ended; {dict(outcome.done_to_it)}")
        tormenting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await tormenting
        await asyncio.gather(*asking)
        outcome.done_to_it["socket cut"] = wire.cuts
    with contextlib.suppress(ProcessLookupError):
        await patient.stop(signal.SIGTERM)
    outcome.seconds = time.monotonic() - started
    outcome.left += [str(path.relative_to(folder)) for path in folder.rglob("*.part")]
    outcome.left += [path.name for path in folder.iterdir() if path.name not in ("log", STORE, DATABASE)]  # no -wal
    outcome.left += sorted(set(_segments()) - before)
    await compare(plan, folder / "peace", outcome)
    return outcome


async def compare(plan: Plan, folder: Path, outcome: Outcome) -> None:
    """Do some of the jobs that were done whole once more in peace, in a store of their own: the bytes must be equal."""
    folder.mkdir()
    calm = Outcome()
    if not plan.compared:
        return
    async with _peaceful(folder, calm) as url, connect(url) as client:
        for number in list(outcome.files)[: plan.compared]:
            await do_job(client, number, plan, calm)
    for number, files in calm.files.items():
        outcome.compared += 1
        tormented = {slot: d for slot, d in outcome.files[number].items() if not slot.endswith("/preview")}
        if tormented != {slot: digest for slot, digest in files.items() if not slot.endswith("/preview")}:
            outcome.wrong.append(f"job {number}: other bytes than in peace")


@asynccontextmanager
async def _peaceful(folder: Path, outcome: Outcome) -> AsyncIterator[str]:
    patient = Patient(folder, outcome)
    await patient.start()
    try:
        yield f"ws://127.0.0.1:{patient.port}"
    finally:
        await patient.stop(signal.SIGTERM)


def _segments() -> list[str]:
    """Shared memory of Python's."""
    return [path.name for path in _SEGMENTS.glob("psm_*")] if _SEGMENTS.is_dir() else []


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main() -> int:
    """Run and print; 1 where a job had no end, a byte was wrong or something was left."""
    parser = argparse.ArgumentParser(description="Jobs while everything fails.")
    parser.add_argument("--jobs", type=int, default=Plan.jobs)
    parser.add_argument("--clients", type=int, default=Plan.clients)
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--server-s", type=float, default=Plan.server_s, help="processor seconds between its kills")
    given = parser.parse_args()
    plan = Plan(given.jobs, given.clients, server_s=given.server_s, seed=given.seed)
    with tempfile.TemporaryDirectory() as folder:
        outcome = asyncio.run(run(plan, Path(folder), _say))
    ended = sum(outcome.ends.values()) - outcome.lost
    rows = [("jobs that ended", f"{ended} of {given.jobs}")]
    rows += [(f"  {how}", str(count)) for how, count in outcome.ends.most_common()]
    rows += [(f"done to it: {what}", str(count)) for what, count in sorted(outcome.done_to_it.items()) if what]
    rows += [(f"connections {state}", str(count)) for state, count in outcome.links.most_common()]
    rows += [("compared byte by byte with peace", str(outcome.compared)), ("wrong", str(len(outcome.wrong)))]
    rows += [("left behind", str(len(outcome.left))), ("seconds", f"{outcome.seconds:.0f}")]
    print_table(f"chaos, {machine()}", ("what", "how many"), rows)
    if outcome.wrong or outcome.left:
        print(json.dumps({"wrong": outcome.wrong, "left": outcome.left}, indent=1))
    return int(bool(ended < given.jobs or outcome.wrong or outcome.left))


if __name__ == "__main__":
    sys.exit(main())
