"""What finished scenes cost a server that keeps them for its sessions, in MiB of its process.

    python -m benchmarks.scene_memory [--scenes N] [--sessions N]

A server of its own is asked for real scenes by as many sessions as are said, over real WebSockets, all open until the
end; they fetch no assets ("transport": "http"). A few scenes are made in full; the others are the same wishes again,
answered from the store, for what a session keeps of a scene is the same. Then two edits are timed, whose scenes come
from disk.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import sys
import time
from contextlib import AsyncExitStack
from typing import Any

from rich.console import Console
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.processes import memory_mib
from benchmarks.table import against, machine, print_table
from server.cli.generate import private_server

PROMPTS = (
    "a lighthouse on a rocky coast at sunset",
    "a living room with a table and two chairs",
    "a wizard's library at night, lit by candles",
    "an alpine meadow with cows and a wooden hut",
)
_LIMIT_MIB = 400
_CONNECT: dict[str, Any] = {"subprotocols": ["holoforge.v1"], "max_size": None, "compression": None}
_HELLO = {
    "type": "hello",
    "version": 1,
    "client": {"name": "scene-memory"},
    "accept": {"image": ["image/png", "image/jpeg"], "transport": "http"},
}


async def job(socket: ClientConnection, request: dict[str, object]) -> float:
    """Seconds until a request's job has finished.

    Raises:
        RuntimeError: it has failed.
    """
    started = time.perf_counter()
    await socket.send(json.dumps(request))
    while (message := json.loads(await socket.recv()))["type"] != "finished":
        if message["type"] == "failed":
            raise RuntimeError(message["detail"])
    return time.perf_counter() - started


async def ask(socket: ClientConnection, number: int, prompt: str) -> float:
    """Seconds until the scene of a prompt was made or recalled."""
    return await job(socket, {"type": "generate", "job": f"j{number}", "prompt": prompt, "seed": 1, "quality": "fast"})


async def measure(scenes: int, sessions: int, url: str) -> list[tuple[str, ...]]:
    """Rows of the table."""
    async with AsyncExitStack() as stack:
        sockets = [await stack.enter_async_context(connect(url, **_CONNECT)) for _ in range(sessions)]
        for socket in sockets:
            await socket.send(json.dumps(_HELLO))
            await socket.recv()
        opened = memory_mib()[0]
        for number, prompt in enumerate(PROMPTS):
            await ask(sockets[0], number, prompt)
        warm = memory_mib()[0]
        wishes = ((number, PROMPTS[number // sessions % len(PROMPTS)]) for number in range(len(PROMPTS), scenes))
        recalled: list[float] = []
        for number, prompt in wishes:
            recalled.append(await ask(sockets[number % sessions], number, prompt))
        kept = memory_mib()[0]
        edits = [
            await job(sockets[number % sessions], {"type": "edit", "job": f"j{number}", "instruction": "make it night"})
            for number in (scenes - 1, scenes - 2)
        ]
    each = 1024 * (kept - warm) / max(1, scenes - len(PROMPTS))
    return [
        (f"{sessions} sessions, no scene", f"{opened:.0f} MiB", "", ""),
        (f"{len(PROMPTS)} scenes made", f"{warm:.0f} MiB", "", ""),
        (f"{scenes} scenes kept", *against(kept, _LIMIT_MIB, "MiB")),
        ("one scene more", f"{each:.0f} KiB", "", ""),
        ("a scene from the store, median", f"{1000 * statistics.median(recalled):.0f} ms", "", ""),
        ("an edit of a scene from disk, the slower of two", f"{max(edits):.2f} s", "", ""),
    ]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What finished scenes cost a server that keeps them.")
    parser.add_argument("--scenes", type=int, default=1000)
    parser.add_argument("--sessions", type=int, default=256)
    arguments = parser.parse_args()
    os.environ["HOLOFORGE_SESSIONS"] = str(arguments.sessions + 1)
    with private_server(Console(stderr=True)) as url:
        address = f"{url.replace('http', 'ws', 1)}/ws"
        rows = asyncio.run(measure(arguments.scenes, arguments.sessions, address))
    print_table(f"memory of finished scenes, {machine()}", ("what", "measured", "limit", "ratio"), rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
