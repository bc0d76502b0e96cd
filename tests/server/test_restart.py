"""A server that is started again: what it had accepted goes on, its clients find it, and nothing is sent twice."""

import asyncio
import contextlib
import hashlib
import sqlite3
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from holoforge_client import AssetReceived, Finished, JobEvent, LinkEvent, connect
from server.durable import tables
from server.durable.book import DatabaseBook
from server.protocol.messages import Accepted, Edited, Failed, Offered, Snapshot, Welcome
from server.protocol.messages import Finished as FinishedMessage
from tests.server.scripted import Hold, Part, Pause, ScriptedBackend, Step, noise_wav
from tests.server.serving import Caller, calling, running, session
from tests.server.test_bad_input import refusal
from tests.server.test_sessions import resume_of

LINE = noise_wav(300_000, seed=1)
DIGEST = hashlib.sha256(LINE).hexdigest()


class Machine:
    """Where one server after another runs, with the same database and the same files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.backend = ScriptedBackend(folder)
        self.book: DatabaseBook | None = None
        self.port = 0

    @asynccontextmanager
    async def serving(self, *script: Step, **settings: Any) -> AsyncIterator[str]:
        """A server whose jobs follow the script."""
        known = self.backend
        self.backend = ScriptedBackend(self.folder, script)
        self.backend._sources = known._sources
        self.book = DatabaseBook(f"sqlite:///{self.folder}/kept.db")
        async with running(self.backend, book=self.book, port=self.port, **settings) as address:
            self.port = int(address.rpartition(":")[2])
            yield address


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def vanish(caller: Caller) -> None:
    """Be gone without a word, as when a server dies, or its client's network."""
    caller.socket.transport.abort()


@asynccontextmanager
async def resumed(address: str, caller: Caller, **other: Any) -> AsyncIterator[Caller]:
    """Come back for a session of a server that is gone."""
    have, who = other.pop("have", ()), other.pop("who", "")
    async with calling(address) as again:
        await again.hello(resume=resume_of(caller, **other), have=have, token=who)
        welcome = again.messages[0]
        assert isinstance(welcome, Welcome)
        assert welcome.resumed
        yield again


async def test_a_job_that_had_not_ended_goes_on_and_its_client_finds_it(machine: Machine) -> None:
    async with machine.serving(Hold()) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(Accepted)
        vanish(caller)
    async with machine.serving(Part("speech/a", LINE)) as address:
        async with resumed(address, caller) as again:
            await again.until(FinishedMessage)
            await again.until_chunks(2)
            assert again.data(DIGEST) == LINE
            welcome, snapshot = again.messages[:2]
            assert isinstance(welcome, Welcome)
            assert isinstance(snapshot, Snapshot)
            assert welcome.heard == 1
            assert [(job.job) for job in snapshot.jobs] == ["j"]
        assert [request.prompt for request in machine.backend.requests] == ["a line"]


async def test_a_job_that_had_ended_is_told_again_and_not_done_again(machine: Machine) -> None:
    async with machine.serving(Part("speech/a", LINE)) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(FinishedMessage)
        await caller.until_chunks(2)
        vanish(caller)
    async with machine.serving() as address:
        async with resumed(address, caller, last_seq=1, have=[DIGEST]) as again:
            finished = await again.until(FinishedMessage)
            await again.until_chunks(1)
            assert {chunk.digest for chunk in again.chunks} == {finished.manifest.digest}
            assert [m.slot for m in again.messages if isinstance(m, Offered)] == ["speech/a"]
            await again.say("generate", job="j", prompt="a line")
            await again.until(FinishedMessage)
        assert not machine.backend.requests


async def test_a_scene_can_be_changed_after_a_restart_and_a_change_goes_on(machine: Machine) -> None:
    async with machine.serving() as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(FinishedMessage)
        machine.backend.script = [Hold()]
        await caller.say("edit", job="j", instruction="make it red")
        await caller.until(Edited)
        vanish(caller)
    for _ in range(2):
        async with machine.serving(Part("speech/a", LINE)) as address, resumed(address, caller) as again:
            await again.until(FinishedMessage)
            await again.say("undo", job="j")
            await again.until(FinishedMessage)
            vanish(again)
        caller = again
    assert [scene for _, scene in machine.backend.changes] == ["scene of j"]


async def test_a_job_whose_assets_are_gone_is_told_as_failed(machine: Machine) -> None:
    async with machine.serving(Part("speech/a", LINE)) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(FinishedMessage)
        vanish(caller)
    machine.backend._sources.clear()
    async with machine.serving() as address, resumed(address, caller, last_seq=1) as again:
        failed = await again.until(Failed)
        assert (failed.code, failed.retryable, failed.job) == ("asset_gone", True, "j")


async def test_only_its_own_client_finds_a_session_again_and_only_for_a_while(machine: Machine) -> None:
    async with machine.serving(Hold()) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(Accepted)
        vanish(caller)
    async with machine.serving(resume_s=0.2) as address:
        for forged in ({"token": "guessed"}, {}):
            async with calling(address) as thief:
                await thief.say("hello", version=1, client={"name": "x"}, resume=resume_of(caller, **forged))
                if forged:
                    assert await refusal(thief) == ("unknown_session", 4004)
                await asyncio.sleep(0.5 if forged else 0)
                if not forged:
                    assert await refusal(thief) == ("unknown_session", 4004)
    async with machine.serving():
        assert machine.book is not None
        assert await machine.book.names() == ([], [])


async def test_a_session_that_was_left_for_good_is_forgotten(machine: Machine) -> None:
    async with machine.serving() as address:
        async with session(address) as caller:
            await caller.say("generate", job="j", prompt="a line")
            await caller.until(FinishedMessage)
        await asyncio.sleep(0.05)
        assert machine.book is not None
        assert await machine.book.names() == ([], [])


async def test_a_server_that_stops_lets_jobs_end_tells_its_clients_and_takes_nothing_new(machine: Machine) -> None:
    stopping = asyncio.Event()

    async def serve() -> None:
        async with machine.serving(Hold(), Part("speech/a", LINE), drain_s=10.0) as address:
            machine.folder.joinpath("address").write_text(address)
            await stopping.wait()

    serving = asyncio.create_task(serve())
    while not (file := machine.folder / "address").exists():
        await asyncio.sleep(0.01)
    address = file.read_text()
    async with session(address) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(Accepted)
        stopping.set()
        await asyncio.sleep(0.05)
        await caller.say("generate", job="k", prompt="too late")
        async with calling(address) as late:
            await late.say("hello", version=1, client={"name": "late"})
            assert await refusal(late) == ("server_stopping", 1012)
        ready = await asyncio.to_thread(httpx.get, f"http://{address}/readyz")
        assert (ready.status_code, ready.json()["code"]) == (503, "server_stopping")
        machine.backend.hold.set()
        await caller.until(FinishedMessage)
        await caller.until_chunks(2)
        assert await refusal(caller) == (None, 1012)
        assert caller.socket.close_reason == "server_stopping"
    await serving
    assert [request.job for request in machine.backend.requests] == ["j"]


async def test_the_python_client_goes_on_over_a_restart_with_what_was_not_heard(machine: Machine) -> None:
    links: list[LinkEvent] = []

    async def events_of(prompt: str) -> list[JobEvent]:
        async with aclosing(client.generate(prompt)) as events:
            return [event async for event in events]

    async with contextlib.AsyncExitStack() as stack:
        async with machine.serving(Hold(), drain_s=0.3) as address:
            client = await stack.enter_async_context(connect(f"ws://{address}", on_link=links.append))
            first = asyncio.create_task(events_of("one"))
            await asyncio.sleep(0.1)
        # stopped: what is asked for now is sent when the server is there again
        second = asyncio.create_task(events_of("two"))
        await asyncio.sleep(0.1)
        async with machine.serving(Pause(0.05), Part("speech/a", LINE)):
            for job in (first, second):
                events = await job
                assert isinstance(events[-1], Finished)
                assert next(event.data for event in events if isinstance(event, AssetReceived)) == LINE
            assert [request.prompt for request in machine.backend.requests] == ["one", "two"]
            await client.close()
    assert [link.state for link in links][:2] == ["lost", "resumed"]


async def test_what_cannot_be_kept_is_not_accepted(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*arguments: object, **named: object) -> None:
        raise sqlite3.OperationalError("database is locked")

    async with machine.serving() as address, session(address) as caller:
        with monkeypatch.context() as patch:
            patch.setattr(tables, "accept", locked)
            patch.setattr(tables, "end", locked)
            await caller.say("generate", job="j", prompt="a line")
            failed = await caller.until(Failed)
            assert (failed.job, failed.code, failed.retryable) == ("j", "database", True)
            assert not machine.backend.requests
            ready = await asyncio.to_thread(httpx.get, f"http://{address}/readyz")
            assert (ready.status_code, ready.json()["code"]) == (503, "database")
            assert "HOLOFORGE_DATABASE" in ready.json()["detail"]
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(FinishedMessage)
        assert (await asyncio.to_thread(httpx.get, f"http://{address}/readyz")).status_code == 200
    with contextlib.suppress(ConnectionClosed):
        await caller.next_frame()
