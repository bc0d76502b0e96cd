"""The Python client over a wire that breaks: sessions go on, requests arrive once, and it says what happens."""

from __future__ import annotations

import asyncio
import hashlib
import random
import time
from contextlib import aclosing
from pathlib import Path

import pytest

from assets.store import Store
from holoforge_client import AssetReceived, Bound, Client, ConnectionLost, Finished, JobEvent, LinkEvent, connect
from holoforge_client.protocol.chunk import unpack_chunk
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from tests.server.cutting import breaking
from tests.server.jobs.small import CHOSEN, lineup
from tests.server.scripted import Hold, Part, Pause, ScriptedBackend, Step, noise_wav
from tests.server.serving import running

CUTS = 30


def small_backend(root: Path) -> SceneBackend:
    return SceneBackend(InlineEngine(lineup(CHOSEN)), Store(root), lineup(CHOSEN))


async def collect(client: Client, prompt: str, job: str) -> list[JobEvent]:
    async with aclosing(client.generate(prompt, job=job)) as events:
        return [event async for event in events]


def taken(client: Client) -> dict[str, list[tuple[int, int]]]:
    """Digest → (start, end) of every slice that reaches the client from now on."""
    slices: dict[str, list[tuple[int, int]]] = {}
    take = client._session._on_chunk

    def watched(frame: bytes) -> None:
        chunk = unpack_chunk(frame)
        slices.setdefault(chunk.digest, []).append((chunk.offset, chunk.offset + len(chunk.payload)))
        take(frame)

    client._session._on_chunk = watched
    return slices


@pytest.mark.parametrize("seed", [1, 2])
def test_every_scene_comes_whole_and_no_byte_twice_however_often_it_is_cut(tmp_path: Path, seed: int) -> None:
    async def run() -> None:
        dice = random.Random(seed)
        script: list[Step] = []
        for number in range(12):
            script += [Part(f"speech/{number}", noise_wav(60_000, seed=number)), Pause(0.002)]
        backend, told = ScriptedBackend(tmp_path, script), list[LinkEvent]()
        budgets = iter([2000, *(dice.randint(1, 45_000) for _ in range(CUTS - 1))])
        async with (
            running(backend, chunk_bytes=8192) as address,
            breaking(address, budgets) as (place, wire),
            connect(f"ws://{place}", on_link=told.append) as client,
        ):
            slices = taken(client)
            jobs = await asyncio.gather(*(collect(client, f"noise {n}", f"job-{n}") for n in range(2)))
            number = 0
            while wire.cuts < CUTS:
                backend.script = [Part("speech/a", noise_wav(60_000, seed=100 + (number := number + 1)))]
                assert isinstance((await collect(client, "noise", f"more-{number}"))[-1], Finished)
        for events in jobs:
            files = {event.slot: event for event in events if isinstance(event, AssetReceived)}
            assert len(files) == 13
            assert isinstance(events[-1], Finished)
            assert len(events) == len(set(map(repr, events)))
            for event in files.values():
                assert hashlib.sha256(event.data).hexdigest() == event.info.digest
        for spans in slices.values():
            assert [start for start, _ in spans] == [0, *(end for _, end in spans[:-1])]
        assert [request.job for request in backend.requests[:2]] == ["job-0", "job-1"]
        assert [event.state for event in told[:2]] == ["lost", "resumed"]
        assert not any(event.state in ("gone", "restarted") for event in told)

    asyncio.run(run())


def test_a_job_goes_on_while_the_client_is_away_and_is_not_asked_for_twice(tmp_path: Path) -> None:
    async def run() -> None:
        backend = ScriptedBackend(tmp_path, [Hold(), Part("speech/a", noise_wav(200_000))])
        async with running(backend) as address, breaking(address) as (place, wire), connect(f"ws://{place}") as client:
            events = asyncio.create_task(collect(client, "noise", "job"))
            while not backend.running:
                await asyncio.sleep(0.01)
            backend.hold.set()
            wire.cut()
            started = time.monotonic()
            assert isinstance((await events)[-1], Finished)
            assert time.monotonic() - started < 5
            assert [request.job for request in backend.requests] == ["job"]
            assert backend.stopped == []

    asyncio.run(run())


def test_a_change_that_was_lost_on_its_way_is_made_once(tmp_path: Path) -> None:
    async def run() -> None:
        backend = small_backend(tmp_path)
        async with running(backend) as address, breaking(address) as (place, wire), connect(f"ws://{place}") as client:
            await collect(client, "table chair", "room")
            wire.cut()
            edited = [event async for event in client.edit("room", "make the table red")]
            wire.cut()
            back = [event async for event in client.undo("room")]
        assert [event.slot for event in edited if isinstance(event, Bound)] == ["object/table-1"]
        assert isinstance(back[-1], Finished)

    asyncio.run(run())


def test_where_the_session_was_not_kept_scenes_are_asked_for_again(tmp_path: Path) -> None:
    async def run() -> None:
        told: list[LinkEvent] = []
        backend = ScriptedBackend(tmp_path, [Pause(0.3), Part("speech/a", noise_wav(1000))])
        async with (
            running(backend, resume_s=0.0) as address,
            breaking(address) as (place, wire),
            connect(f"ws://{place}", on_link=told.append) as client,
        ):
            events = asyncio.create_task(collect(client, "noise", "job"))
            while not backend.running:
                await asyncio.sleep(0.01)
            wire.cut()
            while len(backend.stopped) < 1:
                await asyncio.sleep(0.01)
            assert isinstance((await events)[-1], Finished)
        assert [event.state for event in told if event.state != "lost"] == ["restarted"]
        assert len(backend.requests) == 2

    asyncio.run(run())


def test_a_client_that_finds_no_server_gives_up_when_its_patience_ends(tmp_path: Path) -> None:
    async def run() -> None:
        told: list[LinkEvent] = []
        async with running(ScriptedBackend(tmp_path, [Hold()])) as address:
            link = connect(f"ws://{address}", patience_s=0.3, on_link=told.append)
            client = await link.__aenter__()
            events = client.generate("noise")
            await anext(events)
        with pytest.raises(ConnectionLost):
            await anext(events)
        await link.__aexit__(None, None, None)
        assert [event.state for event in told] == ["lost", "gone"]

    asyncio.run(run())
