"""Whether requests that are begun and not ended keep the server from answering others."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress

import httpx

from benchmarks.load.server import served
from benchmarks.table import against

_HALF = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
_LIMIT_S = 1.0
DESCRIPTORS = 1024


async def _begin(host: str, port: int, writers: list[asyncio.StreamWriter]) -> None:
    with suppress(OSError):
        _, writer = await asyncio.open_connection(host, port)
        writer.write(_HALF)
        writers.append(writer)


async def worst_answer_s(address: str, count: int, watch_s: float) -> float:
    """The longest that `/healthz` took while `count` half requests were open, asked again and again for `watch_s`."""
    host, _, port = address.rpartition(":")
    writers: list[asyncio.StreamWriter] = []
    await asyncio.gather(*(_begin(host, int(port), writers) for _ in range(count)))
    worst, end = 0.0, time.perf_counter() + watch_s
    while time.perf_counter() < end:
        started = time.perf_counter()
        async with httpx.AsyncClient(trust_env=False, timeout=60.0) as http:
            answer = await http.get(f"http://{address}/healthz")
        worst = max(worst, time.perf_counter() - started)
        if answer.status_code != 200:
            raise RuntimeError(f"/healthz answered {answer.status_code}")
        await asyncio.sleep(0.05)
    for writer in writers:
        writer.transport.abort()
    return worst


def measure(count: int = 1100) -> list[tuple[str, ...]]:
    """Rows for a table: what, measured, limit, ratio."""
    with served(descriptors=DESCRIPTORS) as server:
        worst = asyncio.run(worst_answer_s(server.address, count, 5.0))
    return [(f"{count} half requests at {DESCRIPTORS} descriptors: worst answer", *against(worst, _LIMIT_S, "s"))]
