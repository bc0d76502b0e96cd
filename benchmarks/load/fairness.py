"""What becomes of one client's single job beside another's thousand."""

from __future__ import annotations

import asyncio
import statistics
from contextlib import AsyncExitStack

from benchmarks.load.caller import calling
from benchmarks.load.server import MANY, ONE, served
from benchmarks.table import against

PROMPT = "table chair lamp"
_QUEUED, _SESSIONS = 1000, 20
_RUNS = 7


async def _singles(address: str, first: int) -> tuple[float, float]:
    """The median seconds to `planned` and to `finished` of single jobs, one after another."""
    planned, finished = [], []
    async with calling(address, ONE) as one:
        for number in range(first, first + _RUNS):
            job = f"single-{number}"
            await one.ask(job, PROMPT, seed=number)
            await one.hear(job, "finished")
            planned.append(one.told[job, "planned"])
            finished.append(one.told[job, "finished"])
    return statistics.median(planned), statistics.median(finished)


async def _measure(address: str, queued: int) -> tuple[tuple[float, float], tuple[float, float]]:
    await _singles(address, 10**6)  # warm
    alone = await _singles(address, 2 * 10**6)
    async with AsyncExitStack() as stack:
        crowd = [await stack.enter_async_context(calling(address, MANY)) for _ in range(_SESSIONS)]
        hearing = [asyncio.create_task(caller.hear()) for caller in crowd]
        for number in range(queued):
            await crowd[number % _SESSIONS].ask(f"many-{number}", PROMPT, seed=number)
        await asyncio.sleep(3.0)
        beside = await _singles(address, 3 * 10**6)
        for task in hearing:
            task.cancel()
        await asyncio.gather(*hearing, return_exceptions=True)
    return alone, beside


def measure(queued: int = _QUEUED) -> list[tuple[str, ...]]:
    """Rows for a table: what, measured, limit, ratio."""
    with served(jobs=64, sessions=64) as server:
        alone, beside = asyncio.run(_measure(server.address, queued))
    return [
        ("one job alone: planned, finished", f"{alone[0]:.2f} s, {alone[1]:.2f} s", "", ""),
        (f"beside {queued} queued of another: planned", *against(beside[0], 1.5 * alone[0], "s")),
        (f"beside {queued} queued of another: finished", *against(beside[1], 2.0 * alone[1], "s")),
    ]
