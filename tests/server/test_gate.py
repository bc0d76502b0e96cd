"""Which pages are let in, by which names the server may be called, and what its answers tell browsers."""

from pathlib import Path

import httpx
import pytest
from starlette.datastructures import Headers
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from server.http.gate import Visitors
from server.principals import token_digest
from server.protocol.messages import Finished, Welcome
from tests.server.scripted import ScriptedBackend
from tests.server.serving import calling, running, session
from tests.server.test_bad_input import refusal
from tests.server.test_sessions import resume_of

OWN = "127.0.0.1:8765"
LET_IN = {
    "a program": {"host": OWN},
    "the viewer": {"host": OWN, "origin": "http://127.0.0.1:8765"},
    "the viewer by its name": {"host": "localhost:8765", "origin": "http://localhost:8765"},
    "the viewer by IPv6": {"host": "[::1]:8765", "origin": "http://[::1]:8765"},
    "the viewer behind a proxy with TLS": {"host": "museum.example", "origin": "https://museum.example"},
    "a page that is named": {"host": OWN, "origin": "https://app.example"},
    "a link from elsewhere": {"host": OWN, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"},
}
REFUSED = {
    "a foreign page": ({"host": OWN, "origin": "https://evil.example"}, "origin_refused"),
    "another port": ({"host": OWN, "origin": "http://127.0.0.1:3000"}, "origin_refused"),
    "a file or a sandbox": ({"host": OWN, "origin": "null"}, "origin_refused"),
    "a longer name": ({"host": OWN, "origin": "http://127.0.0.1:8765.evil.example"}, "origin_refused"),
    "an origin that is none": ({"host": OWN, "origin": "http://[::1"}, "origin_refused"),
    "an origin of a port too high": ({"host": OWN, "origin": "http://127.0.0.1:99999"}, "origin_refused"),
    "a name that resolves here": ({"host": "evil.example", "origin": "http://evil.example"}, "host_refused"),
    "a name with another's": ({"host": "localhost@evil.example"}, "host_refused"),
    "no name": ({}, "host_refused"),
    "a name that is none": ({"host": "[::1"}, "host_refused"),
}


@pytest.mark.parametrize("headers", LET_IN.values(), ids=LET_IN.keys())
def test_own_pages_named_ones_and_other_programs_are_let_in(headers: dict[str, str]) -> None:
    assert Visitors("127.0.0.1", ("museum.example",), ("https://app.example",)).refusal(Headers(headers)) is None


@pytest.mark.parametrize(("headers", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_others_are_refused_with_their_code(headers: dict[str, str], code: str) -> None:
    refused = Visitors("127.0.0.1", ("museum.example",), ("https://app.example",)).refusal(Headers(headers))
    assert refused is not None
    assert refused[0] == code


def test_what_a_foreign_page_embeds_is_refused_while_no_page_is_named() -> None:
    embedded = Headers({"host": OWN, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"})
    assert Visitors("127.0.0.1").refusal(embedded) is not None
    assert Visitors("127.0.0.1", (), ("*",)).refusal(embedded) is None


async def test_a_foreign_page_opens_no_websocket_and_an_own_one_does(tmp_path: Path) -> None:
    async with running(ScriptedBackend(tmp_path)) as address:
        with pytest.raises(InvalidStatus) as refused:
            async with connect(f"ws://{address}/ws", origin=Origin("https://evil.example"), proxy=None):
                pass
        assert refused.value.response.status_code == 403
        assert b"origin_refused" in (refused.value.response.body or b"")
        async with calling(address, origin=Origin(f"http://{address}")) as own:
            await own.hello()


async def test_every_answer_keeps_pages_apart(tmp_path: Path) -> None:
    viewer = tmp_path / "dist"
    viewer.mkdir()
    (viewer / "index.html").write_text("<title>Holoforge</title>")
    async with (
        running(ScriptedBackend(tmp_path), viewer=viewer) as address,
        httpx.AsyncClient(base_url=f"http://{address}", trust_env=False) as http,
    ):
        for path in ("/", "/healthz", "/nothing"):
            headers = (await http.get(path)).headers
            assert "frame-ancestors 'none'" in headers["content-security-policy"]
            assert "script-src 'self' 'wasm-unsafe-eval';" in headers["content-security-policy"]
            assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")
        rebound = await http.get("/", headers={"host": "evil.example"})
    assert (rebound.status_code, rebound.json()["code"]) == (403, "host_refused")


def tokens_file(folder: Path) -> str:
    """Two principals, "secret" of a, "other" of b who gets twice as much."""
    path = folder / "tokens.toml"
    rows = (("a", "secret", 1.0), ("b", "other", 2.0))
    path.write_text(
        "".join(
            f'[[principal]]\nname = "{name}"\ntoken_sha256 = "{token_digest(token)}"\nweight = {weight}\n'
            for name, token, weight in rows
        )
    )
    return str(path)


async def test_only_those_the_file_knows_may_ask_and_each_has_its_share(tmp_path: Path) -> None:
    backend = ScriptedBackend(tmp_path)
    async with running(backend, tokens=tokens_file(tmp_path)) as address:
        for hello in ({}, {"token": "guessed"}):
            async with calling(address) as stranger:
                await stranger.say("hello", version=1, client={"name": "x"}, **hello)
                assert await refusal(stranger) == ("token_refused", 4006)
        async with session(address, token="other") as caller:
            await caller.say("generate", job="j", prompt="x")
            await caller.until(Finished)
            welcome = caller.messages[0]
            assert isinstance(welcome, Welcome)
        async with calling(address, additional_headers={"Authorization": "Bearer secret"}) as caller:
            await caller.hello()
    [share] = backend.shares
    assert (share.owner, share.session, share.weight) == ("b", welcome.session, 2.0)


async def test_nobody_resumes_the_session_of_another_principal(tmp_path: Path) -> None:
    async with (
        running(ScriptedBackend(tmp_path), tokens=tokens_file(tmp_path)) as address,
        session(address, token="secret") as owner,
        calling(address) as thief,
    ):
        stolen = resume_of(owner)
        await thief.say("hello", version=1, client={"name": "x"}, token="other", resume=stolen)
        assert await refusal(thief) == ("unknown_session", 4004)
