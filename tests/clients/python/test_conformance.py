"""The conformance checks: our own server passes every one, and one that takes anything is found out."""

from __future__ import annotations

import asyncio
import contextlib
import json
from pathlib import Path

import pytest
import websockets

from holoforge_client.conformance import Finding, check_server, peer
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
