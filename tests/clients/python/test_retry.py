"""What a server refuses for now is asked for again when it said."""

import asyncio
from contextlib import aclosing
from pathlib import Path

import pytest

from holoforge_client import Accepted, Client, ConnectionRefused, Finished, JobFailed, connect
from tests.server.principals import write_principals
from tests.server.scripted import Hold, ScriptedBackend
from tests.server.serving import running


def test_a_job_for_which_there_is_no_place_is_done_when_there_is(tmp_path: Path) -> None:
    async def run() -> None:
        backend = ScriptedBackend(tmp_path, [Hold()])
        tokens = write_principals(tmp_path, ann="anns")
        begun = asyncio.Event()

        async def ask(client: Client, job: str) -> object:
            async with aclosing(client.generate("x", job=job)) as events:
                async for event in events:
                    if isinstance(event, Accepted):
                        begun.set()
            return event

        async with (
            running(backend, tokens=tokens, store=str(tmp_path), principal_jobs=1) as address,
            connect(f"ws://{address}", token="anns") as patient,
            connect(f"ws://{address}", token="anns", patience_s=0.1) as hasty,
        ):
            first = asyncio.create_task(ask(patient, "a"))
            await begun.wait()
            with pytest.raises(JobFailed) as full:
                await ask(hasty, "b")
            assert (full.value.code, full.value.retry_after_ms) == ("queue_full", 1000)
            second = asyncio.create_task(ask(patient, "c"))
            await asyncio.sleep(0.05)
            backend.hold.set()
            assert isinstance(await first, Finished)
            assert isinstance(await second, Finished)
        assert [request.job for request in backend.requests] == ["a", "c"]

    asyncio.run(run())


def test_a_session_for_which_there_is_no_place_says_when_to_come_back(tmp_path: Path) -> None:
    async def run() -> None:
        tokens = write_principals(tmp_path, ann="anns; allowance = { sessions = 1 }")
        async with (
            running(ScriptedBackend(tmp_path), tokens=tokens, store=str(tmp_path)) as address,
            connect(f"ws://{address}", token="anns"),
        ):
            with pytest.raises(ConnectionRefused) as refused:
                async with connect(f"ws://{address}", token="anns"):
                    pass
        assert (refused.value.code, refused.value.retry_after_ms) == ("too_many_sessions", 1000)

    asyncio.run(run())
