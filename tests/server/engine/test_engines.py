"""One contract over every engine."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from pathlib import Path

import pytest

from assets.artifacts import Speech
from generators.base import Progress, Step
from generators.errors import GenerationFailed, GeneratorUnavailable, InvalidTask, NoWorker
from generators.tasks import MaterialTask, PlanTask, SpeechTask, Task
from server.engine.base import Engine
from server.engine.inline import InlineEngine
from server.engine.local import LocalEngine
from tests.server.engine.small import Foreign, lineup

MAKERS: dict[str, Callable[[], Engine]] = {
    "inline": lambda: InlineEngine(lineup()),
    "local": lambda: LocalEngine(lineup()),
    "local on two devices": lambda: LocalEngine(lineup(), ("cpu", "cpu")),
}


@asynccontextmanager
async def started(engine: Engine) -> AsyncIterator[Engine]:
    await engine.start()
    try:
        yield engine
    finally:
        await engine.close()


async def collect(engine: Engine, task: Task) -> list[Step]:
    async with aclosing(engine.run(task)) as steps:
        return [step async for step in steps]


def tones(steps: list[Step]) -> list[Speech]:
    return [step for step in steps if isinstance(step, Speech)]


def notes(steps: list[Step]) -> set[str]:
    return {step.note for step in steps if isinstance(step, Progress)}


async def steps_come_in_order_and_equal_tasks_give_equal_arrays(engine: Engine) -> None:
    first = await collect(engine, SpeechTask(text="a b c"))
    again = await collect(engine, SpeechTask(text="a b c"))
    assert [type(step) for step in first] == [Progress, Speech] * 3
    assert [t.samples.tobytes() for t in tones(first)] == [t.samples.tobytes() for t in tones(again)]
    assert len({t.samples.tobytes() for t in tones(first)}) == 3


async def a_generators_own_error_arrives_as_it_was_raised(engine: Engine) -> None:
    with pytest.raises(GenerationFailed, match="told to fail"):
        await collect(engine, SpeechTask(text="a fail"))
    assert len(tones(await collect(engine, SpeechTask(text="a")))) == 1


async def a_bug_says_internal_and_no_more(engine: Engine) -> None:
    with pytest.raises(GenerationFailed, match="internal") as caught:
        await collect(engine, SpeechTask(text="bug"))
    assert "buggy" not in str(caught.value)


async def an_error_of_another_package_arrives_as_its_kind_and_text(engine: Engine) -> None:
    with pytest.raises(Foreign, match="told to fail"):
        await collect(engine, SpeechTask(text="foreign"))


async def a_library_that_exits_costs_its_task_alone(engine: Engine) -> None:
    with pytest.raises(GenerationFailed, match="internal"):
        await collect(engine, SpeechTask(text="exit"))
    assert len(tones(await collect(engine, SpeechTask(text="a")))) == 1


async def a_missing_model_names_the_command_that_brings_it(engine: Engine) -> None:
    assert "absent" in engine.status.workers[0].unavailable
    with pytest.raises(GeneratorUnavailable, match="holoforge models pull"):
        await collect(engine, MaterialTask(phrase="brick"))


async def a_task_no_kind_takes_is_refused(engine: Engine) -> None:
    with pytest.raises(InvalidTask, match="Task"):
        await collect(engine, Task())


async def closing_the_iterator_frees_the_lane_at_the_next_step(engine: Engine) -> None:
    steps = engine.run(SpeechTask(text="a " + "slow:0.02 " * 400))
    await anext(steps)
    await steps.aclose()
    done = await asyncio.wait_for(collect(engine, SpeechTask(text="after")), 5)
    assert len(tones(done)) == 1


async def what_waits_goes_by_priority(engine: Engine) -> None:
    finished: list[str] = []

    async def say(text: str, priority: int) -> None:
        async with aclosing(engine.run(SpeechTask(text=text), priority=priority)) as steps:
            async for _ in steps:
                pass
        finished.append(text)

    async with asyncio.TaskGroup() as group:
        for i in range(len(engine.status.workers)):
            group.create_task(say(f"slow:0.3 {i}", 0))
        await asyncio.sleep(0.1)
        group.create_task(say("slow:0.3 later", 5))  # long, as two workers take both at once
        group.create_task(say("sooner", 1))
    assert finished.index("sooner") < finished.index("slow:0.3 later")


async def two_plans_run_beside_each_other(engine: Engine) -> None:
    with tempfile.TemporaryDirectory() as folder:
        one, two = (str(Path(folder) / name) for name in ("one", "two"))
        async with asyncio.TaskGroup() as group:
            group.create_task(collect(engine, PlanTask(prompt=f"{one} {two}")))
            group.create_task(collect(engine, PlanTask(prompt=f"{two} {one}")))


CONTRACT: list[Callable[[Engine], Awaitable[None]]] = [
    steps_come_in_order_and_equal_tasks_give_equal_arrays,
    a_generators_own_error_arrives_as_it_was_raised,
    a_bug_says_internal_and_no_more,
    an_error_of_another_package_arrives_as_its_kind_and_text,
    a_library_that_exits_costs_its_task_alone,
    a_missing_model_names_the_command_that_brings_it,
    a_task_no_kind_takes_is_refused,
    closing_the_iterator_frees_the_lane_at_the_next_step,
    what_waits_goes_by_priority,
    two_plans_run_beside_each_other,
]


@pytest.mark.parametrize("name", MAKERS)
def test_every_engine_keeps_the_contract(name: str) -> None:
    async def run() -> None:
        async with started(MAKERS[name]()) as engine:
            for clause in CONTRACT:
                await asyncio.wait_for(clause(engine), 20)

    asyncio.run(run())


def test_kill_9_costs_one_retried_task_and_repeats_nothing(tmp_path: Path) -> None:
    async def run() -> None:
        async with started(LocalEngine(lineup())) as engine:
            steps = await collect(engine, SpeechTask(text=f"a b die:{tmp_path / 'died'} c"))
            fresh = await collect(engine, SpeechTask(text="a b x c"))
            assert [t.samples.tobytes() for t in tones(steps)] == [t.samples.tobytes() for t in tones(fresh)]
            assert len(notes(steps)) == 2
            assert engine.status.workers[0].restarts == 1

    asyncio.run(run())


def test_kill_9_from_outside_while_a_task_runs(tmp_path: Path) -> None:
    async def run() -> None:
        async with started(LocalEngine(lineup())) as engine:
            steps = engine.run(SpeechTask(text="a slow:0.3 b"))
            got = [await anext(steps)]
            pid = engine.status.workers[0].pid
            assert pid is not None
            os.kill(pid, signal.SIGKILL)
            got += [step async for step in steps]
            assert len(tones(got)) == 3

    asyncio.run(run())


def test_two_devices_share_the_tasks() -> None:
    async def run() -> None:
        async with started(LocalEngine(lineup(), ("cpu", "cpu"))) as engine:
            runs = await asyncio.gather(*(collect(engine, SpeechTask(text=f"slow:0.1 {i}")) for i in range(6)))
            assert len(set().union(*(notes(steps) for steps in runs))) == 2

    asyncio.run(run())


def test_no_shared_memory_is_left_behind() -> None:
    folder = Path("/dev/shm")
    if not folder.is_dir():
        pytest.skip("this system shows no shared-memory segments as files")

    async def run() -> int | None:
        async with started(LocalEngine(lineup())) as engine:
            await collect(engine, SpeechTask(text="a b c d"))
            return engine.status.workers[0].pid

    worker = asyncio.run(run())
    assert [path.name for path in folder.iterdir() if path.name.startswith(f"hf_{worker}_")] == []


def test_a_loop_that_closes_before_its_task_ends_leaves_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    raised: list[object] = []
    monkeypatch.setattr(threading, "excepthook", raised.append)

    async def run() -> None:
        engine = InlineEngine(lineup())
        await engine.start()
        steps = engine.run(SpeechTask(text="slow:0.3 b"))
        waiting = asyncio.ensure_future(anext(steps))
        await asyncio.sleep(0.1)
        waiting.cancel()

    asyncio.run(run())
    time.sleep(0.6)  # the thread goes on to its next step, and finds nobody
    assert raised == []


@pytest.mark.parametrize("generator", ["doomed", "pickled"])
def test_a_worker_that_never_loads_fails_its_tasks_and_says_so(
    generator: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> None:
        engine = LocalEngine(lineup("speech", speech=generator))
        starting = asyncio.create_task(engine.start())
        await asyncio.sleep(0)
        with pytest.raises(NoWorker, match="log"):  # asked for while it loads
            await collect(engine, SpeechTask(text="a"))
        with pytest.raises(NoWorker):
            await starting
        with pytest.raises(NoWorker):  # and after
            await collect(engine, SpeechTask(text="a"))
        assert engine.status.broken
        assert not engine.status.ready
        await engine.close()

    asyncio.run(run())
    assert ("unpickling" if generator == "pickled" else "died 3 times") in caplog.text
