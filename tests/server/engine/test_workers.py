"""Workers that hang, grow, or lose their server: real processes, small generators."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from generators.errors import TaskSetAside, TaskTimeout, WorkerLost
from generators.registry import Lineup
from generators.tasks import PlanTask, SpeechTask
from server.engine.health import Bounds
from server.engine.local import LocalEngine
from server.engine.process import WorkerProcess
from tests.server.engine.small import lineup
from tests.server.engine.test_engines import collect, started, tones


def hasty(limit_s: float) -> Lineup:
    """The small generators, of which speech may take so long from one step to the next."""
    given = lineup()
    return replace(given, kinds={**given.kinds, "speech": replace(given.kinds["speech"], limit_s=limit_s)})


def test_a_task_that_hangs_is_tried_twice_and_nobody_else_is_blamed(tmp_path: Path) -> None:
    async def run() -> None:
        async with started(LocalEngine(hasty(0.6), bounds=Bounds(beat_s=0.2))) as engine:
            mine, theirs = tmp_path / "mine", tmp_path / "theirs"
            planning = asyncio.create_task(collect(engine, PlanTask(prompt=f"{mine} {theirs}")))
            hanging = asyncio.create_task(collect(engine, SpeechTask(text="a slow:60")))
            after = asyncio.create_task(collect(engine, SpeechTask(text="b c")))
            with pytest.raises(TaskTimeout, match=r"0\.6 s, twice"):
                await hanging
            assert engine.status.workers[0].restarts == 2
            assert len(tones(await after)) == 2
            theirs.touch()
            await planning  # it ran beside what hung, was lost with it, and is not counted as guilty
            with pytest.raises(TaskSetAside):
                await collect(engine, SpeechTask(text="a slow:60"))
            assert engine.status.workers[0].restarts == 2

    asyncio.run(asyncio.wait_for(run(), 60))


def test_of_two_that_ran_when_a_worker_died_only_the_one_that_kills_it_again_fails(tmp_path: Path) -> None:
    async def run() -> None:
        async with started(LocalEngine(lineup())) as engine:
            mine, theirs = tmp_path / "mine", tmp_path / "theirs"
            planning = asyncio.create_task(collect(engine, PlanTask(prompt=f"{mine} {theirs}")))
            while not mine.exists():
                await asyncio.sleep(0.02)
            dying = asyncio.create_task(collect(engine, SpeechTask(text="die-always")))
            while not engine.status.workers[0].restarts:
                await asyncio.sleep(0.02)
            theirs.touch()  # it may go on now; what waits behind it, alone, kills the worker again
            await planning
            with pytest.raises(WorkerLost, match="twice"):
                await dying
            with pytest.raises(TaskSetAside):
                await collect(engine, SpeechTask(text="die-always"))
            assert len(tones(await collect(engine, SpeechTask(text="a b")))) == 2

    asyncio.run(asyncio.wait_for(run(), 60))


def test_a_worker_that_is_stopped_or_has_grown_is_replaced() -> None:
    async def run() -> None:
        engine = LocalEngine(lineup(), bounds=Bounds(beat_s=0.1, silent_s=3.0))
        async with started(engine):
            stopped = engine.status.workers[0].pid
            assert stopped is not None
            speaking = asyncio.create_task(collect(engine, SpeechTask(text="a slow:0.3 b")))
            await asyncio.sleep(0.1)
            os.kill(stopped, signal.SIGSTOP)
            assert len(tones(await speaking)) == 3
            assert engine.status.workers[0].restarts == 1

            worker = engine._workers[0]
            pid = engine.status.workers[0].pid
            speaking = asyncio.create_task(collect(engine, SpeechTask(text="a slow:0.5 b")))
            await asyncio.sleep(0.1)
            assert worker.health is not None
            worker.health.bounds = Bounds(memory_bytes=(worker.health.loaded_bytes or 0) + 1)
            worker.health.loaded_bytes = 1  # as if it had been small when it was ready
            assert len(tones(await speaking)) == 3
            assert len(tones(await collect(engine, SpeechTask(text="c")))) == 1
            assert engine.status.workers[0].pid != pid
            assert engine.status.workers[0].restarts == 2

    asyncio.run(asyncio.wait_for(run(), 60))


_SERVER = """
import asyncio, sys
from generators.tasks import SpeechTask
from server.engine.local import LocalEngine
from server.engine.process import WorkerProcess
from tests.server.engine.small import lineup

async def main():
    engine = LocalEngine(lineup("speech", speech=sys.argv[1]))
    starting = asyncio.create_task(engine.start())
    await asyncio.sleep(0)
    print(engine.status.workers[0].pid, flush=True)
    await starting
    async for step in engine.run(SpeechTask(text="a " * 9 + "slow:60")):
        print("step", flush=True)

asyncio.run(main())
"""


@pytest.mark.parametrize("generator", ["tones", "slow-to-load"])
def test_nothing_is_left_when_the_server_is_killed(generator: str) -> None:
    segments = Path("/dev/shm")
    server = subprocess.Popen([sys.executable, "-c", _SERVER, generator], stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    worker = int(server.stdout.readline())
    if generator == "tones":
        server.stdout.readline()
    children = psutil.Process(server.pid).children(recursive=True)
    server.kill()
    server.wait()
    server.stdout.close()
    _, left = psutil.wait_procs(children, timeout=10)
    assert left == []
    deadline = time.monotonic() + 5
    while segments.is_dir() and list(segments.glob(f"hf_{worker}_*")) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not segments.is_dir() or list(segments.glob(f"hf_{worker}_*")) == []


_KILLED_WHILE_PACKING = """
import os, signal
from multiprocessing import shared_memory
import numpy as np
from server.engine.parcel import pack_parcel

made = shared_memory._posixshmem.shm_open

def killed(*args, **kinds):
    made(*args, **kinds)
    os.kill(os.getpid(), signal.SIGKILL)

shared_memory._posixshmem.shm_open = killed
pack_parcel(np.zeros(100_000))
"""


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="segments are files on Linux only")
def test_a_segment_is_freed_when_its_process_is_killed_as_it_is_made() -> None:
    worker = subprocess.Popen([sys.executable, "-c", _KILLED_WHILE_PACKING], stderr=subprocess.DEVNULL)
    assert worker.wait(30) == -signal.SIGKILL
    deadline = time.monotonic() + 10
    while (left := list(Path("/dev/shm").glob(f"hf_{worker.pid}_*"))) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left == []


def test_a_system_that_gives_no_process_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async def run() -> None:
        engine, again = LocalEngine(lineup()), asyncio.Event()
        answers = iter([OSError(errno.EAGAIN, "Resource temporarily unavailable"), None])

        def spawn(self: LocalEngine, worker: WorkerProcess) -> None:
            if (error := next(answers)) is not None:
                raise error
            again.set()

        starting = asyncio.create_task(engine.start())
        await asyncio.sleep(0)
        (worker,) = engine._workers
        assert worker.process is not None
        monkeypatch.setattr(LocalEngine, "_spawn", spawn)
        monkeypatch.setattr("server.engine.local._AGAIN_S", 0.01)
        worker.process.kill()
        await asyncio.wait_for(again.wait(), 10)
        assert not worker.ready
        starting.cancel()
        await engine.close()

    asyncio.run(run())
