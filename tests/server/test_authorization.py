"""Who may do what: every message and every route, by every kind of asker. What is not listed here fails a test."""

import time
from pathlib import Path
from typing import Any, get_args

import pytest
from starlette.routing import Route, WebSocketRoute
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from server.app import create_app
from server.protocol.messages import Accepted, Cancelled, ClientMessage, Failed, Finished
from server.settings import Settings
from tests.server.guarded import browsing, guarded
from tests.server.scripted import Hold, ScriptedBackend
from tests.server.serving import calling, session
from tests.server.test_bad_input import refusal
from tests.server.test_sessions import resume_of

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
    named = {name for name, _ in MESSAGES} | {"hello", "credit", "look"}
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
    ("generate", "generate"): {"job": "j", "prompt": "x"},
    ("edit", "edit"): {"job": "j", "instruction": "x"},
    ("undo", "edit"): {"job": "j"},
    ("redo", "edit"): {"job": "j"},
    ("cancel", "generate edit"): {"job": "j"},
    ("say", "generate edit"): {"job": "s", "text": "x", "scene": "none"},
    ("know", "generate edit"): {"job": "k", "title": "x", "size_bytes": 4, "data": "AAAA", "offset": 2},
    ("forget", "generate edit"): {},
    ("listen", "generate edit"): {"job": "l", "sample_rate": 16000, "data": "AA=="},
    ("attune", "generate edit"): {"job": "none", "sources": ["slider"]},
    ("affect", "generate edit"): {"valence": 0, "arousal": 0},
}
"""A message and the scopes of which one lets it pass → its fields. What passes is answered by a word of its own, or
refused for another reason."""
SCOPES = {"readers": "read", "makers": "generate", "editors": "edit", "roots": "admin"}


async def test_every_message_needs_its_scope(tmp_path: Path) -> None:
    async with guarded(tmp_path) as (address, _, _):
        for token, scope in SCOPES.items():
            async with session(address, token=token) as caller:
                for (message, needed), fields in MESSAGES.items():
                    await caller.say(message, **fields)
                    answer = await caller.next_frame()
                    refused = isinstance(answer, Failed) and answer.code == "not_allowed"
                    assert refused == (scope not in needed.split()), (token, message)
                    if message == "generate" and not refused:
                        await caller.until(Finished)
                        await caller.until_chunks(2)
                await caller.say("look", job="j", eye=[0, 0, 0], ahead=[0, 0, -1])
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
