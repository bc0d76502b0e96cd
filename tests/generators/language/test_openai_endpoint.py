from __future__ import annotations

import socket
import time
from typing import Any

import pytest

from generators.errors import InvalidTask
from generators.language.errors import BadReply, EndpointRefused, EndpointTimeout, EndpointUnreachable
from generators.language.openai_endpoint import OpenAIEndpoint
from tests.generators.language.models import Reply, chat_server, stream


def _ask(url: str, **settings: Any) -> str:
    model = OpenAIEndpoint(url, "any", **settings)
    model.load()
    return "".join(model.complete("A chair?", system="You list things."))


def _closed_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def test_the_request_carries_messages_key_and_seed() -> None:
    seen: list[tuple[dict[str, Any], dict[str, str]]] = []

    def answer(body: dict[str, Any], headers: dict[str, str]) -> Reply:
        seen.append((body, headers))
        return 200, stream("yes, a chair")

    with chat_server(answer) as url:
        assert _ask(url, api_key="secret") == "yes, a chair"
    body, headers = seen[0]
    assert [m["role"] for m in body["messages"]] == ["system", "user"]
    assert body["stream"] is True
    assert body["seed"] == 0
    assert headers["authorization"] == "Bearer secret"


def test_nobody_listening_is_unreachable() -> None:
    with pytest.raises(EndpointUnreachable):
        _ask(f"http://127.0.0.1:{_closed_port()}/v1")


@pytest.mark.parametrize(
    ("status", "error", "word"),
    [
        (401, EndpointRefused, "key"),
        (403, EndpointRefused, "key"),
        (404, EndpointRefused, "model"),
        (400, InvalidTask, "400"),
        (500, BadReply, "500"),
    ],
)
def test_a_status_becomes_its_typed_error(status: int, error: type[Exception], word: str) -> None:
    with chat_server(lambda body, headers: (status, "no")) as url, pytest.raises(error, match=word):
        _ask(url)


@pytest.mark.parametrize("text", ["data: not json\n\n", 'data: {"choices": 3}\n\n', "data: 7\n\n", "<html></html>"])
def test_junk_in_the_stream_is_a_bad_reply(text: str) -> None:
    with chat_server(lambda body, headers: (200, text)) as url, pytest.raises(BadReply):
        _ask(url)


def test_a_stream_cut_short_is_a_bad_reply() -> None:
    cut = stream("a chair").removesuffix("data: [DONE]\n\n")
    with chat_server(lambda body, headers: (200, cut)) as url, pytest.raises(BadReply, match="ended"):
        _ask(url)


def test_silence_is_a_timeout() -> None:
    def answer(body: dict[str, Any], headers: dict[str, str]) -> Reply:
        time.sleep(0.3)
        return 200, stream("late")

    with chat_server(answer) as url, pytest.raises(EndpointTimeout, match=r"0\.05 s"):
        _ask(url, timeout_s=0.05)
