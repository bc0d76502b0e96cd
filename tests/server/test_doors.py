"""Connections that say nothing whole: they lose their place, and nobody else does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import msgspec
import pytest

from server.app import create_app, make_server
from server.http.doors import Doors
from server.protocol.messages import Finished
from server.settings import Settings
from server.transports import http_protocol, websocket_protocol
from tests.server.scripted import ScriptedBackend
from tests.server.serving import session

HALF = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "


@asynccontextmanager
async def bounded(folder: Path, most: int, header_s: float = 10.0) -> AsyncIterator[str]:
    """A server of at most so many connections."""
    settings = msgspec.structs.replace(Settings(port=0), header_s=header_s)
    addresses: list[str] = []
    server = make_server(create_app(settings, ScriptedBackend(folder), viewer=folder), settings, addresses.append)
    doors = Doors(most, header_s)
    server.config.http = http_protocol(30.0, doors)
    server.config.ws = websocket_protocol(30.0, doors)
    server.config.load()
    server.lifespan = server.config.lifespan_class(server.config)
    await server.startup()
    try:
        yield addresses[0].removeprefix("http://")
    finally:
        await server.shutdown()


async def begin(address: str, said: bytes = HALF) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Open a connection and say something."""
    host, _, port = address.rpartition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(said)
    return reader, writer


async def is_cut(reader: asyncio.StreamReader) -> bool:
    """Whether the server hangs up, whatever it has answered before."""
    try:
        await reader.read()
        return True
    except ConnectionResetError:
        return True


async def test_half_requests_give_way_the_oldest_first_and_others_are_answered(tmp_path: Path) -> None:
    async with bounded(tmp_path, most=4) as address, session(address) as caller:
        halves = [await begin(address) for _ in range(8)]
        async with httpx.AsyncClient(base_url=f"http://{address}", trust_env=False) as http:
            assert (await http.get("/healthz")).status_code == 200
        await caller.say("generate", job="j", prompt="x")
        await caller.until(Finished)
        assert await is_cut(halves[0][0])
        for _, writer in halves:
            writer.transport.abort()


@pytest.mark.parametrize("said", [b"", HALF, b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /hea"])
async def test_a_request_that_does_not_come_whole_in_time_is_cut(said: bytes, tmp_path: Path) -> None:
    async with bounded(tmp_path, most=9, header_s=0.1) as address:
        reader, writer = await begin(address, said)
        assert await is_cut(reader)
        writer.transport.abort()


async def test_one_that_trickles_is_not_forgiven_for_each_byte(tmp_path: Path) -> None:
    async with bounded(tmp_path, most=9, header_s=0.15) as address:
        reader, writer = await begin(address)
        cut = asyncio.create_task(is_cut(reader))
        for _ in range(20):
            writer.write(b"x")
            await asyncio.sleep(0.02)
        assert cut.done()
        writer.transport.abort()


async def test_where_all_are_sessions_a_new_connection_is_closed(tmp_path: Path) -> None:
    async with bounded(tmp_path, most=1) as address, session(address) as caller:
        reader, writer = await begin(address)
        assert await is_cut(reader)
        writer.transport.abort()
        await caller.say("generate", job="j", prompt="x")
        await caller.until(Finished)
