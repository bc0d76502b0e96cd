"""A real server in a thread, with the viewer at its root: a browser's driver holds the thread that it is called in."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.backend import Backend
from tests.server.serving import running

DIST = Path(__file__).resolve().parents[3] / "clients" / "web" / "dist"
READY_S = 30.0


@contextmanager
def served(backend: Backend) -> Iterator[str]:
    """Serve `backend` and the viewer while the block runs; gives the address, with its scheme."""
    loop, stop = asyncio.new_event_loop(), asyncio.Event()
    ready = threading.Event()
    addresses: list[str] = []

    async def serve() -> None:
        async with running(backend, viewer=DIST) as address:
            while not backend.ready:
                await asyncio.sleep(0.01)
            addresses.append(f"http://{address}")
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    try:
        assert ready.wait(READY_S)
        yield addresses[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(READY_S)
        loop.close()
