"""The checks by name, in order; each opens connections of its own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import websockets

from ..protocol.errors import ProtocolError
from ..protocol.messages import Welcome
from . import peer
from .peer import NotConforming, connected
from .scene import check_cancel, check_held, check_resume, check_scene


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what is so where all is well, and what is wrong, "" where nothing is."""

    name: str
    problem: str = ""


async def check_server(
    url: str, *, frames: Sequence[Mapping[str, str]] = (), token: str = "", prompt: str = "a lantern in the woods"
) -> AsyncIterator[Finding]:
    """Check the server whose WebSocket is at `url`, and tell one finding after the other.

    `frames` are the golden client frames (`name`, `text`, `error`). A scene of `prompt` is made up to four times.
    """
    refusals: dict[str, Callable[[], Awaitable[None]]] = {
        "without the subprotocol nobody is let in": lambda: _without_subprotocol(url),
        "hello is answered by welcome": lambda: _welcomed(url, token),
        "a binary frame closes with 1003": lambda: _closes(url, token, b"HF", "binary_refused", 1003),
        "a second hello closes with 1002": lambda: _closes(url, token, _hello(token), "hello_repeated", 1002),
        "anything before hello closes with 1002": lambda: _opens(
            url, '{"type":"cancel","job":"j"}', "hello_missing", 1002
        ),
        "version 2 closes with 4001": lambda: _opens(url, _hello(token, version=2), "wrong_version", 4001),
        "a session nobody knows closes with 4004": lambda: _opens(url, _resume(token), "unknown_session", 4004),
        "a job nobody knows is refused": lambda: _refuses(url, token, '{"type":"cancel","job":"j"}', "unknown_job"),
    }
    for name, refusal in refusals.items():
        yield await _finding(name, refusal)
    for frame in frames:
        if code := frame.get("error"):
            check = partial(_refuses, url, token, frame["text"], code)
            yield await _finding(f"golden frame {frame['name']}: {code}", check)
    request: dict[str, Any] = {"prompt": prompt, "seed": 1, "quality": "fast", "max_objects": 2, "max_lines": 1}
    scenes = []

    async def whole() -> None:
        scenes.append(await check_scene(url, token, request))

    yield await _finding("a scene is whole, within credit, with the digests that were offered", whole)
    if scenes:
        yield await _finding("what `have` names is not sent", lambda: check_held(url, token, request, scenes[0]))
        yield await _finding(
            "a lost connection is resumed, no byte twice", lambda: check_resume(url, token, request, scenes[0])
        )
    yield await _finding("a job can be stopped", lambda: check_cancel(url, token, {**request, "seed": 2}))


async def _finding(name: str, check: Callable[[], Awaitable[None]]) -> Finding:
    try:
        await check()
    except (NotConforming, ProtocolError) as error:
        return Finding(name, str(error))
    except (OSError, EOFError, websockets.WebSocketException) as error:
        return Finding(name, f"the connection: {error}")
    return Finding(name)


async def _without_subprotocol(url: str) -> None:
    try:
        async with websockets.connect(url, proxy=None) as socket, asyncio.timeout(peer.PATIENCE_S):
            await socket.send(_hello(""))
            while json.loads(await socket.recv())["type"] == "failed":
                continue
    except websockets.InvalidStatus:
        return
    except websockets.ConnectionClosed as closed:
        if closed.rcvd is not None and closed.rcvd.code == 1002:
            return
        raise NotConforming(f"wanted close code 1002, got {closed}") from closed
    except TimeoutError:
        raise NotConforming("it neither closed nor went on") from None
    raise NotConforming("it went on")


async def _welcomed(url: str, token: str) -> None:
    async with connected(url, token) as connection:
        if connection.socket.subprotocol != "holoforge.v1":
            raise NotConforming(f"the subprotocol is {connection.socket.subprotocol}")
        answer = await connection.hello()
        if not isinstance(answer, Welcome) or answer.version != 1 or answer.resumed or answer.seq != 1:
            raise NotConforming(f"wanted a welcome of version 1 with seq 1, got {answer}")


async def _opens(url: str, text: str, code: str, close_code: int) -> None:
    async with connected(url, "") as connection:
        await connection.socket.send(text)
        await connection.refusal(code)
        await connection.closing(close_code)


async def _closes(url: str, token: str, frame: str | bytes, code: str, close_code: int) -> None:
    async with connected(url, token) as connection:
        await connection.hello()
        await connection.socket.send(frame)
        await connection.refusal(code)
        await connection.closing(close_code)


async def _refuses(url: str, token: str, text: str, code: str) -> None:
    """It refuses the message, and the connection stays open."""
    async with connected(url, token) as connection:
        await connection.hello()
        await connection.socket.send(text)
        await connection.refusal(code)
        await connection.say("cancel", job="still-there")
        await connection.refusal("unknown_job")


def _hello(token: str, **fields: Any) -> str:
    return json.dumps({"type": "hello", "version": 1, "client": {"name": "conformance"}, "token": token, **fields})


def _resume(token: str) -> str:
    return _hello(token, resume={"session": "nobody", "token": "knows", "last_seq": 0})
