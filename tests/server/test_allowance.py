"""How much each principal may, and how everything of one is erased."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from server.protocol.messages import Accepted, Failed, Finished, Welcome
from tests.server.guarded import browsing, guarded
from tests.server.principals import write_principals
from tests.server.scripted import Hold, Part, ScriptedBackend, noise_wav
from tests.server.serving import calling, running, session
from tests.server.test_bad_input import refusal


async def test_more_than_a_principal_may_queue_over_all_its_sessions_is_refused_with_a_time(tmp_path: Path) -> None:
    async with (
        guarded(tmp_path, Hold(), principal_jobs=2, principal_sessions=2) as (address, backend, _),
        session(address, token="anns") as one,
        session(address, token="anns") as two,
        session(address, token="bobs") as bob,
    ):
        for caller in (one, two, bob):
            await caller.say("generate", job="j", prompt="x")
            await caller.until(Accepted)
        await two.say("generate", job="k", prompt="x")
        full = await two.until(Failed)
        assert (full.code, full.job, full.retryable) == ("queue_full", "k", True)
        assert full.retry_after_ms is not None
        async with calling(address) as third:
            await third.say("hello", version=1, client={"name": "x"}, token="anns")
            assert await refusal(third) == ("too_many_sessions", 1013)
            assert isinstance(third.messages[-1], Failed)
            assert third.messages[-1].retry_after_ms == 1000
        backend.hold.set()
        await one.until(Finished)
        await two.say("generate", job="k", prompt="x")
        await two.until(Accepted)


async def test_a_principals_own_bound_on_prompts_is_told_and_kept(tmp_path: Path) -> None:
    tokens = write_principals(tmp_path, ann="anns; allowance = { prompt_characters = 5, jobs = 1 }")
    backend = ScriptedBackend(tmp_path)
    async with (
        running(backend, tokens=tokens, store=str(tmp_path)) as address,
        session(address, token="anns") as ann,
    ):
        welcome = ann.messages[0]
        assert isinstance(welcome, Welcome)
        assert (welcome.limits.prompt_characters, welcome.limits.jobs) == (5, 1)
        await ann.say("generate", job="j", prompt="longer")
        assert (await ann.until(Failed)).code == "prompt_too_long"


async def test_who_is_erased_loses_sessions_tickets_and_assets_and_others_nothing(tmp_path: Path) -> None:
    async with guarded(tmp_path) as (address, backend, _), session(address, token="bobs") as bob:
        async with session(address, token="anns") as ann:
            await ann.say("generate", job="j", prompt="x")
            mine = await ann.until(Finished)
            await bob.say("generate", job="j", prompt="x")
            await bob.until(Finished)
            backend.script = [Part("speech/b", noise_wav(500, seed=1)), Hold()]
            await ann.say("generate", job="k", prompt="y")
            await ann.until(Accepted)
            await asyncio.sleep(0.05)
            async with browsing(address, "anns") as http:
                ticket = (await http.post("/tickets?use=assets")).json()["ticket"]
            async with browsing(address, "roots") as http:
                erased = (await http.delete("/principals/ann")).json()
            assert erased == {"principal": "ann", "sessions": 1, "records": 0, "assets": 1}
            assert backend.stopped == ["k"]
            with pytest.raises(ConnectionClosed):
                await ann.until_chunks(99)
            assert ann.socket.close_code == 4006
        async with browsing(address) as http:
            for token, status in (("anns", 404), ("bobs", 200)):
                headers = {"Authorization": f"Bearer {token}"}
                answer = await http.get(f"/assets/{mine.manifest.digest}", headers=headers)
                assert answer.status_code == status
            assert (await http.get(f"/assets/{mine.manifest.digest}?ticket={ticket}")).status_code == 401


async def test_of_connections_that_say_nothing_the_longest_silent_gives_way(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack, running(ScriptedBackend(tmp_path), sessions=2) as address:
        silent = [await stack.enter_async_context(calling(address)) for _ in range(4)]
        asked = await stack.enter_async_context(session(address))
        await asked.say("generate", job="j", prompt="x")
        await asked.until(Finished)
        assert await refusal(silent[0]) == ("hello_timeout", 4000)
        await silent[1].hello()
