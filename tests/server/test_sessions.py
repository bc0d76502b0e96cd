"""Sessions that outlive their sockets, over real ones: who may resume, who wins, and what becomes of the rest."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from server.protocol.messages import SUBPROTOCOL, Accepted, Failed, Finished, Welcome
from tests.server.scripted import Hold, Part, ScriptedBackend, noise_wav
from tests.server.serving import Caller, calling, running, session
from tests.server.test_bad_input import HELLO, refusal


def resume_of(caller: Caller, **other: Any) -> dict[str, Any]:
    """What the client of a session says to resume it, or a little else."""
    welcome = caller.messages[0]
    assert isinstance(welcome, Welcome)
    seq = caller.messages[-1].seq
    return {"session": welcome.session, "token": welcome.token, "last_seq": seq, "parts": {}, **other}


async def test_of_two_sockets_on_one_session_the_newer_wins(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Hold(), Part("speech/a", noise_wav(1000))])
    async with running(backend) as address, session(address) as older:
        await older.say("generate", job="j", prompt="x")
        await older.until(Accepted)
        async with calling(address) as newer:
            await newer.hello(resume=resume_of(older))
            assert await refusal(older) == (None, 4003)
            backend.hold.set()
            await newer.until(Finished)
            await newer.until_chunks(2)
            welcome = newer.messages[0]
            assert isinstance(welcome, Welcome)
            assert (welcome.resumed, welcome.heard, welcome.seq) == (True, 1, 2)
        assert len(backend.requests) == 1


FORGED = {
    "another token": ({"token": "guessed"}, ("unknown_session", 4004)),
    "a session that never was": ({"session": "s"}, ("unknown_session", 4004)),
    "a seq of the future": ({"last_seq": 99}, ("bad_resume", 4005)),
}


@pytest.mark.parametrize(("forged", "answer"), FORGED.values(), ids=FORGED.keys())
async def test_a_forged_resume_is_refused_and_its_session_goes_on(
    tmp_path: Path, forged: dict[str, Any], answer: tuple[str, int]
) -> None:
    async with running(ScriptedBackend(tmp_path)) as address, session(address) as owner:
        async with calling(address) as thief:
            hello = {"version": 1, "client": {"name": "thief"}, "resume": resume_of(owner, **forged)}
            await thief.say("hello", **hello)
            assert await refusal(thief) == answer
        await owner.say("generate", job="j", prompt="x")
        await owner.until(Finished)


async def test_a_session_that_was_left_or_violated_cannot_be_resumed(tmp_path: Path) -> None:
    async with running(ScriptedBackend(tmp_path)) as address:
        async with session(address) as left:
            pass
        async with session(address) as violated:
            await violated.socket.send(b"binary")
            await refusal(violated)
        for ended in (left, violated):
            async with calling(address) as again:
                await again.say("hello", version=1, client={"name": "x"}, resume=resume_of(ended, last_seq=1))
                assert await refusal(again) == ("unknown_session", 4004)


async def test_a_client_that_answers_pings_keeps_its_session_however_long_it_is_silent(tmp_path: Path) -> None:
    async with running(ScriptedBackend(tmp_path), ping_s=0.05, resume_s=0.05) as address, session(address) as caller:
        await asyncio.sleep(0.3)
        await caller.say("generate", job="j", prompt="x")
        await caller.until(Finished)


async def test_a_client_that_answers_no_ping_loses_its_connection_and_may_resume(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path, [Hold()])
    async with running(backend, ping_s=0.1) as address:
        host, _, port = address.rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(
            f"GET /ws HTTP/1.1\r\nHost: {address}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Protocol: {SUBPROTOCOL}\r\n\r\n".encode()
        )
        await reader.readuntil(b"\r\n\r\n")
        for text in (HELLO, '{"type":"generate","job":"j","prompt":"x"}'):
            writer.write(bytes([0x81, 0x80 | len(text), 0, 0, 0, 0]) + text.encode())  # masked with zeros
        said = await reader.read()  # to the end: the server hangs up
        writer.close()
        found = re.search(rb'"session":"([^"]+)".*?"token":"([^"]+)"', said)
        assert found is not None
        async with calling(address) as caller:
            names = {"session": found[1].decode(), "token": found[2].decode(), "last_seq": 1}
            await caller.hello(resume=names)
            assert (await caller.until(Accepted)).job == "j"
    assert len(backend.requests) == 1


async def test_sessions_without_a_client_make_room_for_new_ones_unless_they_work(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path)
    async with running(backend, sessions=1) as address:
        async with session(address) as gone:
            gone.socket.transport.abort()
        await asyncio.sleep(0.05)
        async with session(address) as caller:
            backend.script = [Hold()]
            await caller.say("generate", job="j", prompt="x")
            await caller.until(Accepted)
            caller.socket.transport.abort()
        await asyncio.sleep(0.05)
        async with calling(address) as late:
            await late.say("hello", version=1, client={"name": "late"})
            assert await refusal(late) == ("server_busy", 1013)


async def test_a_storm_of_forged_resumes_ends_nobody_elses_session(tmp_path: Path) -> None:
    async with running(ScriptedBackend(tmp_path)) as address, session(address) as owner:
        forged = {"version": 1, "client": {"name": "x"}, "resume": resume_of(owner, token="guessed")}

        async def storm() -> None:
            async with calling(address) as thief:
                await thief.say("hello", **forged)
                with pytest.raises(ConnectionClosed):
                    await thief.until(Finished)

        async with asyncio.TaskGroup() as tasks:
            for _ in range(50):
                tasks.create_task(storm())
            await owner.say("generate", job="j", prompt="x")
            await owner.until(Finished)
        assert not any(isinstance(message, Failed) for message in owner.messages)
