"""Many sessions: how soon jobs are accepted while many are active, and what an idle one costs."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack, suppress

import msgspec
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from benchmarks.load.caller import Caller, calling
from benchmarks.load.server import MANY, ONE, Served, served
from benchmarks.table import against
from server.protocol.messages import SUBPROTOCOL

ACTIVE, IDLE, ROUNDS = 500, 2000, 2
_ACCEPTED_MS, _IDLE_KIB = 50.0, 32.0
_STORM_S, _STORM_ANSWER_MS = 3.0, 250.0
_PACE_S = 8.0
"""Each active session asks once in so long: 500 of them are about 60 requests a second."""


async def _open(stack: AsyncExitStack, address: str, count: int, token: str) -> list[Caller]:
    """Open sessions, twenty at a time."""
    callers: list[Caller] = []
    for _ in range(0, count, 20):
        batch = (stack.enter_async_context(calling(address, token)) for _ in range(20))
        callers += await asyncio.gather(*batch)
    return callers


async def _accepted_ms(address: str) -> float:
    async with AsyncExitStack() as stack:
        callers = await _open(stack, address, ACTIVE, MANY)

        async def act(number: int, caller: Caller) -> None:
            await asyncio.sleep(_PACE_S * number / ACTIVE)
            for round_ in range(ROUNDS):
                job = f"{number}-{round_}"
                await caller.ask(job, "instant unplannable", seed=number)
                await caller.hear(job, "finished")
                await asyncio.sleep(_PACE_S)

        await asyncio.gather(*(act(number, caller) for number, caller in enumerate(callers)))
        told = sorted(told for caller in callers for (_, stage), told in caller.told.items() if stage == "accepted")
    return 1000 * told[int(0.99 * len(told))]


async def _storm_ms(address: str) -> float:
    """The worst time to `accepted` of one client while forged resumes come as fast as they are let."""
    hello = {
        "type": "hello",
        "version": 1,
        "client": {"name": "thief"},
        "token": ONE,
        "resume": {"session": "s", "token": "guessed", "last_seq": 1},
    }
    frame = msgspec.json.encode(hello).decode()
    end = time.perf_counter() + _STORM_S

    async def forge() -> None:
        while time.perf_counter() < end:
            with suppress(OSError, WebSocketException):
                async with connect(f"ws://{address}/ws", subprotocols=[Subprotocol(SUBPROTOCOL)], proxy=None) as socket:
                    await socket.send(frame)
                    await socket.recv()

    async with calling(address, MANY) as caller:
        thieves = [asyncio.create_task(forge()) for _ in range(100)]
        number = 0
        while time.perf_counter() < end:
            number += 1
            await caller.ask(f"j-{number}", "instant unplannable")
            await caller.hear(f"j-{number}", "finished")
            await asyncio.sleep(0.05)
        await asyncio.gather(*thieves)
    return 1000 * max(told for (_, stage), told in caller.told.items() if stage == "accepted")


async def _idle_kib(server: Served) -> float:
    async with AsyncExitStack() as stack:
        await _open(stack, server.address, 100, MANY)
        before = server.mebibytes
        await _open(stack, server.address, IDLE, MANY)
        return (server.mebibytes - before) * 1024 / IDLE


def measure() -> list[tuple[str, ...]]:
    """Rows for a table: what, measured, limit, ratio."""
    with served(sessions=4096) as server:
        accepted_ms = asyncio.run(_accepted_ms(server.address))
        storm_ms = asyncio.run(_storm_ms(server.address))
    with served(sessions=4096) as server:
        idle_kib = asyncio.run(_idle_kib(server))
    return [
        (f"{ACTIVE} active sessions: p99 to accepted", *against(accepted_ms, _ACCEPTED_MS, "ms")),
        ("a storm of forged resumes: worst to accepted of another", *against(storm_ms, _STORM_ANSWER_MS, "ms")),
        (f"each of {IDLE} idle sessions", *against(idle_kib, _IDLE_KIB, "KiB")),
    ]
