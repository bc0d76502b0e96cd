"""The conformance checks: our own server and client pass every one, and those that take anything are found out."""

from __future__ import annotations

import asyncio
import contextlib
import json
from pathlib import Path

import pytest
import websockets

from holoforge_client import ConnectionLost, connect
from holoforge_client.conformance import Finding, check_client, check_server, peer, seat
from holoforge_client.conformance.referee import Start
from tests.server.scripted import Part, Pause, ScriptedBackend, noise_wav
from tests.server.serving import running

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "frames.json").read_text("utf-8"))
WELCOME = next(vector["text"] for vector in VECTORS["server"] if vector["name"] == "welcome")


async def findings(url: str) -> list[Finding]:
    return [finding async for finding in check_server(url, frames=VECTORS["client"])]


def test_our_own_server_conforms(tmp_path: Path) -> None:
    script = [step for n in range(4) for step in (Part(f"speech/{n}", noise_wav(200_000, seed=n)), Pause(0.01))]

    async def run() -> list[Finding]:
        async with running(ScriptedBackend(tmp_path, script), chunk_bytes=32_768) as address:
            return await findings(f"ws://{address}/ws")

    found = asyncio.run(run())
    assert [finding for finding in found if finding.problem] == []
    assert len(found) > 30
    assert sum(finding.name.startswith("golden") for finding in found) > 20


def test_a_server_that_takes_anything_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peer, "PATIENCE_S", 0.02)

    async def greet(socket: websockets.ServerConnection) -> None:
        with contextlib.suppress(websockets.ConnectionClosed):
            async for _ in socket:
                await socket.send(WELCOME)

    async def run() -> list[Finding]:
        async with websockets.serve(
            greet, "127.0.0.1", 0, select_subprotocol=lambda _, offered: offered[0] if offered else None
        ) as server:
            port = server.sockets[0].getsockname()[1]
            return await findings(f"ws://127.0.0.1:{port}")

    good = {finding.name for finding in asyncio.run(run()) if not finding.problem}
    assert good == {"hello is answered by welcome"}


async def our_client(url: str) -> None:
    async with connect(url) as client:
        with contextlib.suppress(ConnectionLost):
            _ = [event async for event in client.generate("anything")]


async def one_that_believes_everything(url: str) -> None:
    async with websockets.connect(url, subprotocols=[websockets.Subprotocol("holoforge.v1")]) as socket:
        await socket.send('{"type":"hello","version":1,"client":{"name":"naive"},"credit":1000000}')
        await socket.send('{"type":"generate","job":"j","prompt":"p"}')
        with contextlib.suppress(websockets.ConnectionClosed):
            async for _ in socket:
                continue


async def one_that_talks_nonsense(url: str) -> None:
    async with websockets.connect(url, subprotocols=[websockets.Subprotocol("holoforge.v1")]) as socket:
        await socket.send('{"type":"hallo"}')
        await asyncio.sleep(0.2)


def problems(client: Start) -> dict[str, str]:
    async def run() -> dict[str, str]:
        return {finding.name: finding.problem async for finding in check_client(client)}

    return asyncio.run(run())


def test_our_own_client_conforms() -> None:
    assert set(problems(our_client).values()) == {""}


def test_clients_that_believe_everything_or_talk_nonsense_are_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seat, "PATIENCE_S", 0.2)
    whole, *lies = problems(one_that_believes_everything).values()
    assert "ended before" in whole
    assert all("should have ended" in problem for problem in lies)
    assert all("no message" in problem for problem in problems(one_that_talks_nonsense).values())
