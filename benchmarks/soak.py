"""Hours of mixed load: does the server, or its worker, grow?

    python -m benchmarks.soak [--minutes N] [--pause SECONDS] [--seed N]

A server of its own makes real scenes for a few sessions that come and go: new prompts, prompts again, edits, undo,
cancelled jobs, new connections. Every ten seconds the memory of its processes is noted; the slope is that of a line
through what was noted after the first quarter, for until then caches fill.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import Progress

from benchmarks.processes import memory_mib
from benchmarks.table import against, machine, print_table
from holoforge_client import Client, JobFailed, connect
from server.cli.generate import private_server

PROMPTS = Path(__file__).resolve().parent / "data" / "planner_prompts.jsonl"
_EDITS = ("make it night", "add a lamp", "remove the largest thing", "make it warmer", "add two chairs")
_LIMIT_MIB_A_MINUTE = 1.0
_EVERY_S = 10.0
_STUCK_S = 120
"""A wish that takes longer is counted as stuck."""
_LIFE = 6
"""How many wishes one connection has before it is closed for another."""


class Soak:
    """One run: what was asked for, and what the processes took meanwhile."""

    def __init__(self, url: str, prompts: Sequence[str], pause_s: float, seed: int) -> None:
        self._url, self._prompts, self._pause_s = url, prompts, pause_s
        self._random = random.Random(seed)
        self._numbers = itertools.count()
        self.done: Counter[str] = Counter()
        self.noted: dict[str, list[tuple[float, float]]] = {"server": [], "worker": []}

    async def run(self, seconds: float) -> None:
        """Ask and note until the time is over."""
        end = time.monotonic() + seconds
        async with asyncio.TaskGroup() as group:
            group.create_task(self._note(end))
            for _ in range(2):
                group.create_task(self._ask(end))

    async def _note(self, end: float) -> None:
        started = time.monotonic()
        with Progress(console=Console(stderr=True)) as progress:
            task = progress.add_task("soaking", total=end - started)
            while (now := time.monotonic()) < end:
                server, worker = memory_mib()
                self.noted["server"].append((now - started, server))
                self.noted["worker"].append((now - started, worker))
                progress.update(task, completed=now - started)
                await asyncio.sleep(min(_EVERY_S, end - now))

    async def _ask(self, end: float) -> None:
        while time.monotonic() < end:
            async with connect(self._url) as client:
                for _ in range(_LIFE):
                    try:
                        async with asyncio.timeout(_STUCK_S):
                            await self._wish(client)
                    except JobFailed as error:
                        self.done[f"failed: {error.code}"] += 1
                    except TimeoutError:
                        self.done["stuck"] += 1
                    await asyncio.sleep(self._random.expovariate(1 / self._pause_s))
                    if time.monotonic() > end:
                        return

    async def _wish(self, client: Client) -> None:
        """A scene, and perhaps an edit of it, an undo, or an end before it is whole."""
        prompt = self._random.choice(self._prompts)
        kind = self._random.choices(("scene", "edit", "undo", "leave"), (4, 3, 1, 1))[0]
        job = f"soak-{next(self._numbers)}"
        async for _ in client.generate(prompt, quality="fast", seed=self._random.randrange(3), job=job):
            if kind == "leave" and self.done["scene"] and self._random.random() < 0.1:
                break  # the job is cancelled
        self.done[kind] += 1
        if kind in ("edit", "undo"):
            async for _ in client.edit(job, self._random.choice(_EDITS)):
                pass
        if kind == "undo":
            async for _ in client.undo(job):
                pass

    def rows(self) -> list[tuple[str, ...]]:
        """The table."""
        rows: list[tuple[str, ...]] = [
            ("wishes", ", ".join(f"{count} {name}" for name, count in sorted(self.done.items())), "", "")
        ]
        for name, noted in self.noted.items():
            times, sizes = np.array(noted).T
            late = times >= times[-1] / 4
            slope = 60 * float(np.polyfit(times[late], sizes[late], 1)[0])
            rows.append((f"{name}, first / last", f"{sizes[0]:.0f} / {sizes[-1]:.0f} MiB", "", ""))
            rows.append(
                (f"{name}, slope after the first quarter, a minute", *against(slope, _LIMIT_MIB_A_MINUTE, "MiB"))
            )
        return rows


def main() -> int:
    """Measure and print; 1 where a slope is over its limit."""
    parser = argparse.ArgumentParser(description="Hours of mixed load: does anything grow?")
    parser.add_argument("--minutes", type=float, default=120.0)
    parser.add_argument("--pause", type=float, default=4.0, help="mean seconds between the wishes of one client")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    prompts = [json.loads(line)["prompt"] for line in PROMPTS.read_text(encoding="utf-8").splitlines() if line.strip()]
    with private_server(Console(stderr=True)) as url:
        soak = Soak(f"{url.replace('http', 'ws', 1)}", prompts, arguments.pause, arguments.seed)
        asyncio.run(soak.run(60 * arguments.minutes))
    rows = soak.rows()
    print_table(
        f"{arguments.minutes:g} minutes of mixed load, {machine()}", ("what", "measured", "limit", "ratio"), rows
    )
    return int(any(row[-1] and float(row[-1]) > 1.0 for row in rows))


if __name__ == "__main__":
    sys.exit(main())
