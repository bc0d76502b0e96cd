"""What a session's files cost the client: so many bytes, however long it lasts and however slowly it is read."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path

import pytest

from assets.finishing.target import Target
from generators.errors import GenerationFailed
from holoforge_client import AssetLost, AssetReceived, Client, Finished, JobEvent, JobFailed, connect
from holoforge_client.assets import AssetMemory
from holoforge_client.protocol.messages import AssetInfo
from server.backend import Event
from server.engine.base import Share
from server.protocol.messages import Generate
from tests.server.scripted import Part, ScriptedBackend, Step, noise_wav
from tests.server.serving import running

FILES = {f"speech/{n}": noise_wav(40_000, seed=n) for n in range(6)}
SCRIPT: list[Step] = [Part(slot, data) for slot, data in FILES.items()]


async def collect(client: Client, wait_s: float = 0.0) -> dict[str, bytes]:
    found = {}
    async with aclosing(client.generate("noise")) as events:
        async for event in events:
            await asyncio.sleep(wait_s)
            if isinstance(event, AssetReceived):
                found[event.slot] = event.data
    return found


def test_what_was_let_go_is_fetched_when_it_is_wanted_again(tmp_path: Path) -> None:
    async def run() -> None:
        async with (
            running(ScriptedBackend(tmp_path, SCRIPT)) as address,
            connect(f"ws://{address}", memory_bytes=100_000) as client,
        ):
            for wait_s in (0.0, 0.01):  # the second time the server sends nothing, and the reader is slow
                found = await collect(client, wait_s)
                assert {slot: found[slot] for slot in FILES} == FILES
                assert client._assets.size_bytes <= 100_000

    asyncio.run(run())


def test_files_that_cannot_be_had_again_end_the_job_by_name(tmp_path: Path) -> None:
    async def run() -> None:
        backend = ScriptedBackend(tmp_path, SCRIPT)
        async with running(backend) as address, connect(f"ws://{address}", memory_bytes=1000) as client:
            events = client.generate("noise")
            await anext(events)
            while not client._assets.came(hashlib.sha256(FILES["speech/5"]).hexdigest()):
                await asyncio.sleep(0.005)
            backend.erase("", [hashlib.sha256(data).hexdigest() for data in FILES.values()])
            with pytest.raises(AssetLost, match="HTTP 404"):
                _ = [event async for event in events]

    asyncio.run(run())


def test_memory_lets_go_of_what_was_used_longest_ago() -> None:
    async def run() -> None:
        fetched: list[str] = []

        async def fetch(info: AssetInfo) -> bytes:
            fetched.append(info.digest)
            return b"x" * 4

        memory = AssetMemory(10, fetch)
        a, b, c = ("a" * 64, "b" * 64, "c" * 64)
        for digest in (a, b):
            memory.keep(digest, b"x" * 4)
        await memory.read(AssetInfo(digest=a, media_type="", size_bytes=4))
        memory.keep(c, b"x" * 4)
        assert list(memory.digests) == [a, c]
        assert all(map(memory.came, (a, b, c)))
        await memory.read(AssetInfo(digest=b, media_type="", size_bytes=4))
        assert fetched == [b]
        memory.keep("d" * 64, b"x" * 11)
        assert (memory.digests, memory.size_bytes) == ((), 0)
        memory.begin_anew()
        assert not memory.came(a)

    asyncio.run(run())


@pytest.mark.parametrize(("retries", "asked"), [(0, 1), (1, 2)])
def test_a_scene_that_failed_for_now_is_asked_for_again(
    tmp_path: Path, retries: int, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("holoforge_client.jobs._FIRST_RETRY_MS", 10)

    class Shaky(ScriptedBackend):
        def run(self, request: Generate, target: Target, share: Share) -> AsyncGenerator[Event, None]:
            self.script = SCRIPT if self.requests else [*SCRIPT[:2], GenerationFailed("a worker died")]
            return super().run(request, target, share)

    async def run() -> list[JobEvent]:
        backend = Shaky(tmp_path)
        async with running(backend) as address, connect(f"ws://{address}", retries=retries) as client:
            try:
                return [event async for event in client.generate("noise")]
            finally:
                assert len(backend.requests) == asked

    if retries:
        assert isinstance(asyncio.run(run())[-1], Finished)
    else:
        with pytest.raises(JobFailed, match="a worker died"):
            asyncio.run(run())
