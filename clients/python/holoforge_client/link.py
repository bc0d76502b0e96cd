"""One connection to a server, and how to come back when it is lost."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit, urlunsplit

import websockets

from .errors import ConnectionRefused
from .protocol.codec import decode_server, encode
from .protocol.errors import ProtocolError
from .protocol.messages import SUBPROTOCOL, Failed, Hello, Welcome

FIRST_WAIT_S = 0.1
LONGEST_WAIT_S = 5.0
GREETING_S = 30.0
"""How long a server may take to answer `hello`."""

PASSING = frozenset({1000, 1001, 1005, 1006, 1011, 1012, 1013, 1014})
"""Close codes after which coming back may help: the network's, and those of a server that stops or is busy."""


@dataclass(frozen=True, slots=True)
class LinkEvent:
    """The connection was lost, or is there again: "resumed" goes on where it broke, "restarted" asks again in a new
    session because the old one was not kept (its jobs' events begin anew), "gone" gives up.

    `seconds` is the time since it was lost, `attempts` how often it was tried to come back.
    """

    state: Literal["lost", "resumed", "restarted", "gone"]
    detail: str = ""
    attempts: int = 0
    seconds: float = 0.0


def waits_s() -> Iterator[float]:
    """How long to wait before each attempt: at first hardly, then twice as long each time, never quite the same."""
    wait_s = FIRST_WAIT_S
    yield 0.0
    while True:
        yield wait_s * random.uniform(0.5, 1.0)
        wait_s = min(LONGEST_WAIT_S, 2 * wait_s)


async def dial(url: str, hello: Hello) -> tuple[websockets.ClientConnection, Welcome]:
    """Connect and shake hands.

    Raises:
        ConnectionRefused: no server answers, or it refuses; `code` says why where it said so.
    """
    try:
        socket = await websockets.connect(
            endpoint(url), subprotocols=[websockets.Subprotocol(SUBPROTOCOL)], max_size=None
        )
    except websockets.InvalidStatus as refused:
        raise _refusal(url, refused) from refused
    except (OSError, EOFError, websockets.WebSocketException) as error:
        raise ConnectionRefused(f"{url}: {error}; is the server running? start it with: holoforge serve") from error
    try:
        return socket, await _greet(socket, hello)
    except BaseException:
        await socket.close()
        raise


async def _greet(socket: websockets.ClientConnection, hello: Hello) -> Welcome:
    try:
        async with asyncio.timeout(GREETING_S):
            await socket.send(encode(hello))
            answer = decode_server(str(await socket.recv()))
    except TimeoutError:
        raise ConnectionRefused(f"the server says nothing to `hello` within {GREETING_S:g} s", code="silent") from None
    except (websockets.ConnectionClosed, ProtocolError) as error:
        raise ConnectionRefused(f"the server closed the handshake: {error}") from error
    if isinstance(answer, Failed):
        raise ConnectionRefused(
            f"{answer.detail} ({answer.code})",
            code=answer.code,
            retryable=answer.retryable,
            retry_after_ms=answer.retry_after_ms,
        )
    if not isinstance(answer, Welcome):
        raise ConnectionRefused(f"expected a welcome, got {type(answer).__name__}", code="no_welcome", retryable=False)
    return answer


def _refusal(url: str, refused: websockets.InvalidStatus) -> ConnectionRefused:
    """What a server meant that answered the handshake with a status; only a busy one may be asked again."""
    status, headers = refused.response.status_code, refused.response.headers
    seconds = headers.get("Retry-After", "")
    return ConnectionRefused(
        f"{url}: HTTP {status}",
        code="server_busy" if status == 503 else "refused",
        retryable=status >= 500,
        retry_after_ms=1000 * int(seconds) if seconds.isdecimal() else None,
    )


def endpoint(url: str) -> str:
    """A server's WebSocket: ws for http, `/ws` where no path is given."""
    parts = urlsplit(url)
    scheme = {"http": "ws", "https": "wss"}.get(parts.scheme, parts.scheme)
    return urlunsplit((scheme, parts.netloc, parts.path.rstrip("/") or "/ws", parts.query, ""))
