"""How fast cached assets are streamed, beside a bare Starlette WebSocket that sends as many bytes from memory.

    python -m benchmarks.streaming [--megabytes N] [--rounds N]

Both run under uvicorn with the same settings in a process of their own; the client reads frames and looks at nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

from assets.asset import Asset
from assets.finishing.target import Target
from assets.store import FolderStore
from benchmarks.table import against, machine, print_table
from server.app import create_app, make_server
from server.backend import Event
from server.engine.base import Share
from server.jobs.shelf import Shelf
from server.protocol.limits import DEFAULT_LIMITS
from server.protocol.messages import SUBPROTOCOL, Accepted, Finished, Generate, Offered
from server.settings import Settings
from tests.server.scripted import ScriptedBackend, noise_wav

_ASSETS = 32
CREDIT = 1 << 40


class CachedBackend(ScriptedBackend):
    """Every job is cached: so many assets of the store, then a manifest."""

    def __init__(self, folder: Path, megabytes: int) -> None:
        super().__init__(folder)
        shelf = Shelf(FolderStore(folder / "store"))
        size = megabytes * 1_000_000 // _ASSETS
        self._kept = [shelf.keep(Asset("audio/wav", noise_wav(size, seed))) for seed in range(_ASSETS)]
        self._manifest = shelf.keep(Asset("application/json", b"{}"))

    async def run(self, request: Generate, target: Target, share: Share) -> AsyncGenerator[Event, None]:
        """Say everything at once."""
        yield Event(Accepted(job=request.job, cached=True))
        for number, source in enumerate(self._kept):
            offered = Offered(job=request.job, slot=f"speech/{number}", revision=1, tier="final", asset=source.info)
            yield Event(offered, source)
        yield Event(Finished(job=request.job, manifest=self._manifest.info), self._manifest)


def serve_ours(folder: str, megabytes: int, pipe: Any) -> None:
    """In a process: the server."""
    settings = Settings(port=0, drain_s=0.0, outbox_bytes=1 << 30)
    app = create_app(settings, CachedBackend(Path(folder), megabytes), viewer=Path("absent"))
    make_server(app, settings, pipe.send).run()


def serve_bare(folder: str, megabytes: int, pipe: Any) -> None:
    """In a process: a WebSocket that sends frames of one chunk's size."""
    frame = b"x" * DEFAULT_LIMITS.chunk_bytes

    async def answer(websocket: WebSocket) -> None:
        await websocket.accept(SUBPROTOCOL)
        while True:
            if (await websocket.receive())["type"] == "websocket.disconnect":
                return
            for _ in range(megabytes * 1_000_000 // len(frame)):
                await websocket.send_bytes(frame)
            await websocket.send_text("end")

    class Announcing(uvicorn.Server):
        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            pipe.send(f"http://127.0.0.1:{self.servers[0].sockets[0].getsockname()[1]}")

    app = Starlette(routes=[WebSocketRoute("/ws", answer)])
    config = uvicorn.Config(
        app, port=0, ws=WebSocketsSansIOProtocol, ws_per_message_deflate=False, log_config=None, access_log=False
    )
    Announcing(config).run()


@contextmanager
def served(serve: Callable[[str, int, Any], None], folder: str, megabytes: int) -> Iterator[str]:
    """A server in a process of its own; gives its address."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(folder, megabytes, theirs))
    process.start()
    try:
        yield str(ours.recv()).replace("http", "ws", 1)
    finally:
        process.terminate()
        process.join(10)


async def receive(address: str, hello: bool) -> float:
    """Ask once over a new connection; megabytes a second of binary frames."""
    async with connect(f"{address}/ws", subprotocols=[Subprotocol(SUBPROTOCOL)], max_size=None, proxy=None) as socket:
        if hello:
            greeting = {"type": "hello", "version": 1, "client": {"name": "bench"}, "credit": CREDIT}
            await socket.send(msgspec.json.encode(greeting).decode())
            await socket.recv()
        started, received, last = time.perf_counter(), 0, not hello
        await socket.send('{"type":"generate","job":"j","prompt":"x"}')
        chunks = 0
        while not last or chunks < (_ASSETS + 1 if hello else 1):
            frame = await socket.recv()
            if isinstance(frame, str):
                last, chunks = True, chunks + (not hello)
                continue
            received += len(frame)
            chunks += hello and bool(frame[3] & 1)
        return received / 1e6 / (time.perf_counter() - started)


def main() -> int:
    """Measure by turns and print."""
    parser = argparse.ArgumentParser(description="How fast cached assets are streamed.")
    parser.add_argument("--megabytes", type=int, default=256)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    speeds: dict[bool, list[float]] = {True: [], False: []}
    with (
        tempfile.TemporaryDirectory() as folder,
        served(serve_ours, folder, given.megabytes) as ours,
        served(serve_bare, folder, given.megabytes) as bare,
    ):
        for number in range(given.rounds + 1):  # the first warms up
            for address, hello in ((ours, True), (bare, False)):
                speed = asyncio.run(receive(address, hello))
                if number:
                    speeds[hello].append(speed)
    rows = [
        (name, *(f"{speed:.0f}" for speed in (statistics.median(found), min(found), max(found))))
        for name, found in (("Holoforge, cached", speeds[True]), ("bare WebSocket", speeds[False]))
    ]
    print_table(f"MB/s of {given.megabytes} MB, {machine()}", ("what", "median", "least", "most"), rows)
    ratios = [one / other for one, other in zip(speeds[True], speeds[False], strict=True)]
    print_table(
        "ratio", ("what", "measured", "at least", "share"), [("median", *against(statistics.median(ratios), 0.8, ""))]
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
