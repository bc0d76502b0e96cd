"""Sessions over a real WebSocket: handshake, jobs, credit, revisions, cancel."""

import asyncio
import contextlib
import hashlib
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from generators.errors import GenerationFailed
from server.protocol.messages import Accepted, Cancelled, Failed, Finished, Offered, Progressed, Welcome
from tests.server.scripted import Hold, Part, ScriptedBackend, Step, Tell, noise_wav
from tests.server.serving import calling, running, session

LINE = noise_wav(300_000, seed=1)
DIGEST = hashlib.sha256(LINE).hexdigest()


async def test_hello_is_answered_by_welcome_with_limits_and_generators(tmp_path: Path) -> None:
    async with running(ScriptedBackend(tmp_path), prompt_characters=100) as address, session(address) as caller:
        welcome = caller.messages[0]
        assert isinstance(welcome, Welcome)
        assert (welcome.seq, welcome.version, welcome.limits.prompt_characters) == (1, 1, 100)
        assert [generator.kind for generator in welcome.generators] == ["speech"]
        assert caller.socket.subprotocol == "holoforge.v1"


async def test_a_job_streams_its_assets_and_finishes_with_a_manifest(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Tell(0, 1), Part("speech/a", LINE), Tell(1, 1)])
    async with running(backend) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="a line")
        finished = await caller.until(Finished)
        await caller.until_chunks(2)
        assert caller.data(DIGEST) == LINE
        assert hashlib.sha256(caller.data(finished.manifest.digest)).hexdigest() == finished.manifest.digest
        assert [message.seq for message in caller.messages] == list(range(1, len(caller.messages) + 1))
        assert isinstance(caller.messages[1], Accepted)


async def test_chunks_wait_for_credit_and_never_pass_it(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Part("speech/a", LINE)])
    async with running(backend) as address, session(address, credit=100_000) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(Finished)
        while caller.chunk_bytes < 100_000:
            await caller.next_frame()
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(caller.next_frame(), 0.1)
        assert caller.chunk_bytes == 100_000
        await caller.say("credit", size_bytes=1_000_000)
        await caller.until_chunks(2)
        assert caller.data(DIGEST) == LINE


async def test_an_asset_the_client_holds_is_offered_and_not_sent(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Part("speech/a", LINE)])
    async with running(backend) as address, session(address, have=[DIGEST]) as caller:
        await caller.say("generate", job="j", prompt="a line")
        finished = await caller.until(Finished)
        await caller.until_chunks(1)
        assert {chunk.digest for chunk in caller.chunks} == {finished.manifest.digest}


async def test_a_second_job_does_not_send_the_same_asset_again(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Part("speech/a", LINE)])
    async with running(backend) as address, session(address) as caller:
        await caller.say("generate", job="first", prompt="a line")
        await caller.until_chunks(2)
        sent = caller.chunk_bytes
        await caller.say("generate", job="second", prompt="a line")
        await caller.until(Offered)
        await caller.until(Finished)
        await caller.say("cancel", job="nothing runs")
        await caller.until(Failed)
        assert caller.chunk_bytes == sent


async def test_a_client_that_prefers_http_gets_no_chunks(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Part("speech/a", LINE)])
    async with running(backend) as address, session(address, accept={"transport": "http"}) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(Finished)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(caller.next_frame(), 0.1)
        assert caller.chunk_bytes == 0


async def test_a_newer_revision_stops_the_chunks_of_the_older_one(tmp_path: Path) -> None:
    draft, final = noise_wav(400_000, seed=2), noise_wav(50_000, seed=3)
    script: list[Step] = [Part("speech/a", draft, tier="placeholder"), Hold(), Part("speech/a", final, revision=2)]
    backend = ScriptedBackend(tmp_path, script)
    async with running(backend) as address, session(address, credit=100_000) as caller:
        await caller.say("generate", job="j", prompt="a line")
        while caller.chunk_bytes < 100_000:
            await caller.next_frame()
        backend.hold.set()
        await caller.until(Finished)
        await caller.say("credit", size_bytes=1_000_000)
        await caller.until_chunks(2)
        assert len(caller.data(hashlib.sha256(draft).hexdigest())) < 100_000
        assert caller.data(hashlib.sha256(final).hexdigest()) == final


async def test_cancel_stops_the_work_and_is_acknowledged(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Tell(0, 1), Hold(), Part("speech/a", LINE)])
    async with running(backend) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(Progressed)
        await caller.say("cancel", job="j")
        assert (await caller.until(Cancelled)).job == "j"
        assert (backend.stopped, backend.running) == (["j"], set())
        assert caller.chunk_bytes == 0


async def test_a_job_cancelled_in_the_same_breath_is_acknowledged_too(tmp_path: Path) -> None:
    async with running(ScriptedBackend(tmp_path, [Hold()])) as address, session(address) as caller:
        await asyncio.gather(caller.say("generate", job="j", prompt="x"), caller.say("cancel", job="j"))
        assert (await caller.until(Cancelled)).job == "j"


async def test_a_job_that_waits_for_room_can_be_cancelled(tmp_path: Path) -> None:
    script = [Part(f"speech/{n}", noise_wav(700_000, seed=n)) for n in range(4)]
    backend = ScriptedBackend(tmp_path, script)
    async with running(backend, outbox_bytes=1 << 20) as address, session(address, credit=0) as caller:
        await caller.say("generate", job="j", prompt="more than the outbox takes")
        await caller.until(Offered)
        await caller.until(Offered)
        await caller.say("cancel", job="j")
        await caller.until(Cancelled)
        assert backend.stopped == ["j"]


async def test_what_a_full_outbox_holds_back_comes_with_credit(tmp_path: Path) -> None:
    script = [Part(f"speech/{n}", noise_wav(700_000, seed=n)) for n in range(4)]
    async with (
        running(ScriptedBackend(tmp_path, script), outbox_bytes=1 << 20) as address,
        session(address, credit=0) as caller,
    ):
        await caller.say("generate", job="j", prompt="more than the outbox takes")
        await caller.until(Offered)
        await caller.say("credit", size_bytes=4_000_000)
        await caller.until(Finished)
        await caller.until_chunks(5)
        assert all(caller.data(hashlib.sha256(part.data).hexdigest()) == part.data for part in script)


async def test_a_generation_error_is_a_message_and_the_session_lives(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [GenerationFailed("the model said nothing")])
    async with running(backend) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="x")
        failed = await caller.until(Failed)
        assert (failed.code, failed.retryable, failed.job) == ("generation_failed", True, "j")
        backend.script = []
        await caller.say("generate", job="j", prompt="x")
        await caller.until(Finished)


async def test_an_unforeseen_error_says_internal_and_is_logged_in_full(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    backend = ScriptedBackend(tmp_path, [ZeroDivisionError("a secret path")])
    async with running(backend) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="a private prompt")
        failed = await caller.until(Failed)
        assert (failed.code, failed.detail) == ("internal", "internal error")
    assert "a secret path" in caplog.text
    assert "a private prompt" not in caplog.text


async def test_the_jobs_of_a_client_that_does_not_come_back_are_stopped(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Part("speech/a", noise_wav(4_000_000)), Hold()])
    async with running(backend, resume_s=0.05) as address:
        async with session(address) as caller:
            await caller.say("generate", job="j", prompt="x")
            await caller.until(Offered)
            caller.socket.transport.abort()
        while backend.running:
            await asyncio.sleep(0.01)
        assert backend.stopped == ["j"]
        async with session(address) as other:
            backend.hold.set()
            await other.say("generate", job="j", prompt="x")
            await other.until(Finished)
            await other.until_chunks(2)  # a client that closes with a full queue waits for its own time-out


async def test_a_client_that_stops_reading_delays_nobody_and_is_aborted(tmp_path: Path) -> None:
    script = [Part(f"speech/{n}", noise_wav(6_000_000, seed=n)) for n in range(5)]
    backend = ScriptedBackend(tmp_path, script)
    async with running(backend, stall_s=0.5) as address, calling(address, max_queue=1) as silent:
        await silent.hello()
        await silent.say("generate", job="silent", prompt="x")
        async with session(address) as other:
            backend.script = [Part("speech/a", LINE)]
            await other.say("generate", job="quick", prompt="x")
            await other.until_chunks(2)
            assert other.data(DIGEST) == LINE
        await asyncio.sleep(1.0)
        with pytest.raises(ConnectionClosed):
            await silent.until_chunks(6)
        assert silent.chunk_bytes < 30_000_000


async def test_sessions_end_cleanly_when_the_server_stops(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Hold()])
    async with contextlib.AsyncExitStack() as client:
        async with running(backend) as address:
            caller = await client.enter_async_context(session(address))
            await caller.say("generate", job="j", prompt="x")
            await caller.until(Accepted)
        with pytest.raises(ConnectionClosed):
            await caller.next_frame()
        assert caller.socket.close_code == 1012
    assert backend.stopped == ["j"]
