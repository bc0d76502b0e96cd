"""A client that asks and notes when it was told what; it fetches no assets, so that the server is measured."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from server.protocol.codec import decode_server
from server.protocol.messages import SUBPROTOCOL, Accepted, Failed, Finished, Planned

_STAGES = {Accepted: "accepted", Planned: "planned", Finished: "finished"}


@dataclass
class Caller:
    """An open session."""

    socket: ClientConnection
    asked: dict[str, float] = field(default_factory=dict)
    told: dict[tuple[str, str], float] = field(default_factory=dict)
    """Job and stage → seconds from its request to the first telling."""
    failed: dict[str, Failed] = field(default_factory=dict)

    async def ask(self, job: str, prompt: str, seed: int = 0) -> None:
        """Ask for a scene."""
        request = {"type": "generate", "job": job, "prompt": prompt, "seed": seed, "quality": "fast"}
        self.asked[job] = time.perf_counter()
        await self.socket.send(msgspec.json.encode(request).decode())

    async def hear(self, job: str = "", stage: str = "") -> None:
        """Take messages until that job has come that far, or for ever; a failure ends it too."""
        async for frame in self.socket:
            message = decode_server(str(frame))
            about = getattr(message, "job", None) or ""
            if isinstance(message, Failed):
                self.failed[about] = message
            elif name := _STAGES.get(type(message)):
                self.told.setdefault((about, name), time.perf_counter() - self.asked[about])
            if job and ((job, stage) in self.told or job in self.failed):
                return


@asynccontextmanager
async def calling(address: str, token: str) -> AsyncIterator[Caller]:
    """Open a session while the block runs."""
    async with connect(
        f"ws://{address}/ws", subprotocols=[Subprotocol(SUBPROTOCOL)], proxy=None, max_size=None, open_timeout=60
    ) as socket:
        hello = {
            "type": "hello",
            "version": 1,
            "client": {"name": "load"},
            "token": token,
            "accept": {"transport": "http"},
        }
        await socket.send(msgspec.json.encode(hello).decode())
        welcome = decode_server(str(await socket.recv()))
        if isinstance(welcome, Failed):
            raise RuntimeError(f"{welcome.code}: {welcome.detail}")
        yield Caller(socket)
