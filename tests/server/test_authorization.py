"""Who may do what: every message and every route, by every kind of asker. What is not listed here fails a test."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, get_args

import httpx
import pytest
from starlette.routing import Route, WebSocketRoute
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Origin

from server.app import create_app
from server.protocol.messages import Accepted, Cancelled, ClientMessage, Failed, Finished, Welcome
from server.settings import Settings
from tests.server.principals import Login, write_principals
from tests.server.scripted import Hold, Part, ScriptedBackend, noise_wav
from tests.server.serving import calling, running, session
from tests.server.test_bad_input import refusal
from tests.server.test_sessions import resume_of

LINE = noise_wav(1000)

TOKENS = {
    "ann": "anns",
    "bob": "bobs",
    "reader": 'readers; scopes = ["read"]',
    "maker": 'makers; scopes = ["generate"]',
    "editor": 'editors; scopes = ["edit"]',
    "root": 'roots; scopes = ["admin"]',
}


@asynccontextmanager
async def guarded(folder: Path, *script: Any, **settings: Any) -> AsyncIterator[tuple[str, ScriptedBackend, Login]]:
    """A server that knows `TOKENS` and a login, with a viewer of one page."""
    viewer = folder / "dist"
    viewer.mkdir()
    (viewer / "index.html").write_text("<title>Holoforge</title>")
    login = Login(folder)
    backend = ScriptedBackend(folder, script or [Part("speech/a", LINE)])
    tokens = write_principals(folder, login.rules, **TOKENS)
    store = str(folder / "store")
    async with running(backend, viewer=viewer, tokens=tokens, store=store, **settings) as address:
        yield address, backend, login


def browsing(address: str, token: str = "", **headers: str) -> httpx.AsyncClient:
    """An HTTP client with a token."""
    if token:
        headers["Authorization"] = f"Bearer {token}"
    return httpx.AsyncClient(base_url=f"http://{address}", headers=headers, trust_env=False)


# --- HTTP -------------------------------------------------------------------------------------------------------------

ASKERS = ("nobody", "guessed", "expired", "anns", "bobs", "readers", "makers", "roots")
ROUTES = {
    ("GET", "/healthz"): (200,) * 8,
    ("GET", "/readyz"): (200,) * 8,
    ("GET", "/"): (200,) * 8,
    ("GET", "/assets/{digest}"): (401, 401, 401, 200, 404, 404, 403, 403),
    ("HEAD", "/assets/{digest}"): (401, 401, 401, 200, 404, 404, 403, 403),
    ("GET", "/metrics"): (401, 401, 401, 403, 403, 403, 403, 200),
    ("GET", "/schema"): (401, 401, 401, 200, 200, 200, 200, 200),
    ("GET", "/schema/asyncapi.json"): (401, 401, 401, 200, 200, 200, 200, 200),
    ("POST", "/tickets"): (401, 401, 401, 200, 200, 200, 200, 200),
    ("DELETE", "/principals/{name}"): (401, 401, 401, 403, 403, 403, 403, 200),
    ("GET", "/nothing"): (401, 401, 401, 404, 404, 404, 404, 404),
}
"""Method and path → what each of `ASKERS` is answered. Ann was offered the asset."""


async def test_every_route_answers_each_asker_as_the_matrix_says(tmp_path: Path) -> None:
    async with guarded(tmp_path) as (address, _, login), session(address, token="anns") as ann:
        await ann.say("generate", job="j", prompt="x")
        manifest = (await ann.until(Finished)).manifest.digest
        tokens = {name: name for name in ASKERS} | {"nobody": "", "expired": login.token(life_s=-5)}
        found: dict[tuple[str, str], tuple[int, ...]] = {}
        async with browsing(address) as http:
            for method, path in ROUTES:
                answers = []
                for asker in ASKERS:
                    headers = {"Authorization": f"Bearer {tokens[asker]}"} if asker != "nobody" else {}
                    url = path.format(digest=manifest, name="nobody-of-that-name")
                    answer = await http.request(method, url, headers=headers)
                    answers.append(answer.status_code)
                    if answer.status_code == 401:
                        assert answer.headers["www-authenticate"] == "Bearer"
                        expired = asker == "expired" and method != "HEAD"
                        assert not expired or answer.json()["code"] == "token_expired"
                found[method, path] = tuple(answers)
    assert found == ROUTES


def test_the_matrix_names_every_route_and_every_message(tmp_path: Path) -> None:
    app = create_app(Settings(), ScriptedBackend(tmp_path))
    paths = {"/"} | {route.path for route in app.routes if isinstance(route, Route)}
    assert paths == {path for _, path in ROUTES} - {"/nothing"}
    assert {route.path for route in app.routes if isinstance(route, WebSocketRoute)} == {"/ws", "/{path:path}"}
    named = {name for name, _ in MESSAGES} | {"hello", "credit"}
    assert named == {message.__name__.lower() for message in get_args(ClientMessage)}


FOREIGN = {"Origin": "https://evil.example"}, {"Host": "evil.example"}


async def test_foreign_pages_and_names_get_nothing_even_with_the_right_token(tmp_path: Path) -> None:
    async with guarded(tmp_path) as (address, _, _), browsing(address, "roots") as http:
        for method, path in ROUTES:
            for headers in FOREIGN:
                answer = await http.request(method, path.format(digest="0" * 64, name="ann"), headers=headers)
                assert answer.status_code == 403, (method, path, headers)
        with pytest.raises(InvalidStatus) as refused:
            async with calling(address, origin=Origin("https://evil.example")):
                pass
        assert refused.value.response.status_code == 403


async def test_a_page_that_is_named_may_ask_for_assets_with_a_token_and_others_are_told_nothing(tmp_path: Path) -> None:
    page = "https://app.example"
    async with guarded(tmp_path, origins=(page,)) as (address, _, _), browsing(address) as http:
        asked = {"Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization"}
        allowed = await http.options("/assets/0", headers={"Origin": page, **asked})
        assert (allowed.status_code, allowed.headers["access-control-allow-origin"]) == (200, page)
        refused = await http.options("/assets/0", headers={"Origin": "https://evil.example", **asked})
        assert refused.status_code == 403
        assert "access-control-allow-origin" not in refused.headers
        told = await http.get("/metrics", headers={"Origin": page})
        assert (told.status_code, told.headers["access-control-allow-origin"]) == (401, page)


# --- the handshake and its first message ------------------------------------------------------------------------------


async def test_who_asks_is_said_in_hello_in_a_header_or_by_a_ticket(tmp_path: Path) -> None:
    async with guarded(tmp_path) as (address, _, login), browsing(address, "anns") as http:
        for token in ("anns", login.token()):
            async with session(address, token=token):
                pass
            async with calling(address, additional_headers={"Authorization": f"Bearer {token}"}) as caller:
                await caller.hello()
        ticket = (await http.post("/tickets?use=session")).json()["ticket"]
        async with session(address, token=ticket):
            pass
        async with calling(address) as again:  # replayed
            await again.say("hello", version=1, client={"name": "x"}, token=ticket)
            assert await refusal(again) == ("token_refused", 4006)
        for token, code in (
            ("", "token_refused"),
            ("guessed", "token_refused"),
            (login.token(life_s=-5), "token_expired"),
        ):
            async with calling(address) as stranger:
                await stranger.say("hello", version=1, client={"name": "x"}, token=token)
                assert await refusal(stranger) == (code, 4006 if code == "token_refused" else 4007)


async def test_a_wrong_token_in_the_handshake_is_refused_before_it(tmp_path: Path) -> None:
    async with guarded(tmp_path) as (address, _, _):
        with pytest.raises(InvalidStatus) as refused:
            async with calling(address, additional_headers={"Authorization": "Bearer guessed"}):
                pass
        assert refused.value.response.status_code == 401


async def test_a_ticket_for_assets_fetches_those_and_opens_nothing_else(tmp_path: Path) -> None:
    async with guarded(tmp_path) as (address, _, _), session(address, token="anns") as ann:
        await ann.say("generate", job="j", prompt="x")
        digest = (await ann.until(Finished)).manifest.digest
        async with browsing(address, "anns") as http:
            made = (await http.post("/tickets?use=assets")).json()
            assert (await http.post("/tickets?use=else")).status_code == 400
            other = (await http.post("/tickets", headers={"Authorization": "Bearer bobs"})).json()
        async with browsing(address) as browser:
            assert made["expires_in_s"] == 300
            for _ in range(2):
                assert (await browser.get(f"/assets/{digest}?ticket={made['ticket']}")).status_code == 200
            assert (await browser.get(f"/assets/{digest}?ticket={other['ticket']}")).status_code == 401
            assert (await browser.get(f"/metrics?ticket={made['ticket']}")).status_code == 403
            assert (await browser.post(f"/tickets?ticket={made['ticket']}")).status_code == 403
        async with calling(address) as thief:
            await thief.say("hello", version=1, client={"name": "x"}, token=made["ticket"])
            assert await refusal(thief) == ("token_refused", 4006)


async def test_a_connection_ends_with_its_token_and_the_session_goes_on_with_a_new_one(tmp_path: Path) -> None:
    async with guarded(tmp_path, Hold()) as (address, backend, login):
        async with session(address, token=login.token(exp=int(time.time()) + 2)) as caller:
            await caller.say("generate", job="j", prompt="x")
            await caller.until(Accepted)
            assert await refusal(caller) == (None, 4007)
        async with calling(address) as again:
            await again.hello(token=login.token(), resume=resume_of(caller))
            backend.hold.set()
            await again.until(Finished)


# --- messages ---------------------------------------------------------------------------------------------------------

MESSAGES: dict[tuple[str, str], dict[str, Any]] = {
    ("generate", "generate"): {"prompt": "x"},
    ("edit", "edit"): {"instruction": "x"},
    ("undo", "edit"): {},
    ("redo", "edit"): {},
    ("cancel", "generate edit"): {},
}
"""A message and the scopes of which one lets it pass → its fields."""
SCOPES = {"readers": "read", "makers": "generate", "editors": "edit", "roots": "admin"}


async def test_every_message_needs_its_scope(tmp_path: Path) -> None:
    async with guarded(tmp_path) as (address, _, _):
        for token, scope in SCOPES.items():
            async with session(address, token=token) as caller:
                for (message, needed), fields in MESSAGES.items():
                    await caller.say(message, job="j", **fields)
                    answer = await caller.next_frame()
                    refused = isinstance(answer, Failed) and answer.code == "not_allowed"
                    assert refused == (scope not in needed.split()), (token, message)
                    if message == "generate" and not refused:
                        await caller.until(Finished)
                        await caller.until_chunks(2)
                await caller.say("credit", size_bytes=1)


async def test_nobody_resumes_cancels_or_sees_what_is_anothers(tmp_path: Path) -> None:
    async with guarded(tmp_path, Hold()) as (address, backend, _), session(address, token="anns") as ann:
        await ann.say("generate", job="j", prompt="x")
        await ann.until(Accepted)
        async with calling(address) as thief:
            await thief.say("hello", version=1, client={"name": "x"}, token="bobs", resume=resume_of(ann))
            assert await refusal(thief) == ("unknown_session", 4004)
        async with session(address, token="bobs") as bob:
            for message, fields in (("cancel", {}), ("edit", {"instruction": "x"}), ("undo", {})):
                await bob.say(message, job="j", **fields)
                refused = await bob.until(Failed)
                assert refused.code in ("unknown_job", "unknown_scene")
                assert "j" not in refused.detail.partition("there are:")[2]
            await bob.say("generate", job="j", prompt="x")  # a job of his own by that name
            await bob.until(Accepted)
            await bob.say("cancel", job="j")
            await bob.until(Cancelled)
            assert backend.stopped == ["j"]
        backend.hold.set()
        await ann.until(Finished)


async def test_a_session_resumed_with_a_narrower_token_does_only_what_that_allows(tmp_path: Path) -> None:
    async with guarded(tmp_path, Hold()) as (address, backend, login):
        async with session(address, token=login.token()) as wide:
            await wide.say("generate", job="j", prompt="x")
            await wide.until(Accepted)
            wide.socket.transport.abort()
        async with calling(address) as narrow:
            await narrow.hello(token=login.token(scope="read"), resume=resume_of(wide))
            await narrow.say("generate", job="k", prompt="x")
            assert (await narrow.until(Failed)).code == "not_allowed"
            backend.hold.set()
            await narrow.until(Finished)


# --- how much, and the end of it --------------------------------------------------------------------------------------


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
            assert erased == {"principal": "ann", "sessions": 1, "answers": 0, "assets": 1}
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
