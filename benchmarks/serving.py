"""A warm server's latencies, memory and overhead, over its real WebSocket.

    python -m benchmarks.serving [--prompts N]

"Overhead" divides a job's time by the critical path of the same generator calls made directly in one process: the
plan's parts arrive when they arrive, and the other calls follow one another, as in a worker with its two lanes.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import time
from contextlib import aclosing
from dataclasses import dataclass
from typing import Literal

from rich.console import Console

from benchmarks.processes import memory_mib
from benchmarks.table import against, machine, print_table
from generators.plan import Environment, SceneObject, SpokenLine
from generators.registry import line_up
from generators.registry.loading import LoadedLineup, load_lineup
from generators.tasks import GeometryTask, MaterialTask, PlanTask, SpeechTask, Task
from holoforge_client import AssetReceived, Bound, Client, Finished, JobEvent, Spoke, connect
from server.cli.generate import private_server

PROMPTS = (
    "a lighthouse keeper's kitchen at night",
    "a roman bath with steam and mosaics",
    "a rooftop garden above a rainy city",
    "an old clockmaker's workshop",
    "a beach bar at sunset",
)
OBJECTS, LINES = 8, 3


@dataclass(frozen=True)
class Timing:
    """One job as its client saw it, in seconds since the request; counts of what came."""

    first_s: float
    whole_s: float
    server_s: float
    objects: int
    materials: int
    lines: int
    megabytes: float


async def run_job(client: Client, prompt: str, seed: int) -> Timing:
    """Ask for a scene and time it."""
    started, events, arrivals = time.perf_counter(), list[JobEvent](), list[float]()
    async with aclosing(client.generate(prompt, seed=seed, max_objects=OBJECTS, max_lines=LINES)) as stream:
        async for event in stream:
            events.append(event)
            if isinstance(event, AssetReceived):
                arrivals.append(time.perf_counter() - started)
    whole = time.perf_counter() - started
    assets = [event for event in events if isinstance(event, AssetReceived)]
    return Timing(
        first_s=arrivals[0],
        whole_s=whole,
        server_s=next(event.seconds for event in events if isinstance(event, Finished)),
        objects=sum(isinstance(event, Bound) for event in events),
        materials=len({asset.slot.split("/")[1] for asset in assets if asset.slot.startswith("material/")}),
        lines=sum(isinstance(event, Spoke) for event in events),
        megabytes=sum(asset.info.size_bytes for asset in assets) / 1e6,
    )


def critical_path(prompt: str, seed: int, loaded: LoadedLineup) -> float:
    """Seconds of the same calls made directly: each waits for its part of the plan and for the call before it."""
    plan_task = PlanTask(prompt=prompt, seed=seed, max_objects=OBJECTS, max_lines=LINES)
    started, arrivals = time.perf_counter(), list[tuple[float, Task]]()
    phrases: set[str] = set()
    for part in loaded.run(plan_task):
        now = time.perf_counter() - started
        for task in _tasks_of(part, seed):
            if isinstance(task, MaterialTask):
                if (key := f"{task.phrase}/{task.tier}") in phrases:
                    continue
                phrases.add(key)
            arrivals.append((now, task))
    planned = clock = time.perf_counter() - started
    clock = 0.0
    for arrived, task in sorted(arrivals, key=lambda item: item[0]):
        before = time.perf_counter()
        list(loaded.run(task))
        clock = max(clock, arrived) + time.perf_counter() - before
    return max(planned, clock)


def _tasks_of(part: object, seed: int) -> list[Task]:
    """The calls that a job makes for a part of the plan."""
    match part:
        case Environment():
            shape = GeometryTask(shape="room", size=part.room.size) if part.room else None
            shape = shape or GeometryTask(shape="ground", size=(80.0, 0.05, 80.0))
            surfaces = [part.ground, *([part.room.walls, part.room.ceiling] if part.room else [])]
            return [shape, *_materials([s.phrase for s in surfaces if s], seed)]
        case SceneObject():
            shape = GeometryTask(shape=part.shape, size=part.size, parameters=part.parameters, seed=seed)
            return [shape, *_materials([s.phrase for s in part.surfaces.values()], seed)]
        case SpokenLine():
            return [SpeechTask(text=part.text, seed=seed)]
        case _:
            return []


def _materials(phrases: list[str], seed: int) -> list[Task]:
    sizes: tuple[tuple[int, Literal["draft", "final"]], ...] = ((128, "draft"), (512, "final"))
    return [
        MaterialTask(phrase=phrase, seed=seed, size_px=size, tier=tier) for phrase in phrases for size, tier in sizes
    ]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="A warm server's latencies, memory and overhead.")
    parser.add_argument("--prompts", type=int, default=len(PROMPTS))
    arguments = parser.parse_args()
    prompts = PROMPTS[: arguments.prompts]
    seed = time.time_ns() % 2**31  # a fresh one, so that nothing comes from the store
    timings, cached, (own, workers) = asyncio.run(_measure(prompts, seed))
    loaded = load_lineup(line_up(), "cpu")
    critical_path("warm up", seed, loaded)
    paths = [critical_path(prompt, seed, loaded) for prompt in prompts]
    _print(prompts, timings, cached, paths)
    _print_limits(timings, cached, paths, own, workers)
    return 0


async def _measure(prompts: tuple[str, ...], seed: int) -> tuple[list[Timing], list[Timing], tuple[float, float]]:
    with private_server(Console(stderr=True)) as url:
        async with connect(url) as client:
            await run_job(client, "warm up", seed)
            timings = [await run_job(client, prompt, seed) for prompt in prompts]
        cached = []
        for prompt in prompts:
            async with connect(url) as client:  # a new session, so that every byte is sent again
                cached.append(await run_job(client, prompt, seed))
        return timings, cached, memory_mib()


def _print(prompts: tuple[str, ...], timings: list[Timing], cached: list[Timing], paths: list[float]) -> None:
    rows = [
        (
            prompt,
            f"{t.first_s:.2f}",
            f"{t.whole_s:.2f}",
            f"{c.whole_s:.2f}",
            f"{path:.2f}",
            f"{t.server_s / path:.2f}",
            f"{t.objects}/{t.materials}/{t.lines}",
            f"{t.megabytes:.1f}",
        )
        for prompt, t, c, path in zip(prompts, timings, cached, paths, strict=True)
    ]
    columns = ("prompt", "first s", "whole s", "cached s", "raw calls s", "job/raw", "objects/materials/lines", "MB")
    print_table(f"jobs on a warm server, {machine()}", columns, rows)


def _print_limits(timings: list[Timing], cached: list[Timing], paths: list[float], own: float, workers: float) -> None:
    median = statistics.median
    overhead = median([t.server_s / path for t, path in zip(timings, paths, strict=True)])
    rows = [
        ("first renderable asset, median", *against(median([t.first_s for t in timings]), 0.5, "s")),
        ("first renderable asset, worst", *against(max(t.first_s for t in timings), 0.5, "s")),
        ("complete scene, median", *against(median([t.whole_s for t in timings]), 8.0, "s")),
        ("complete scene, worst", *against(max(t.whole_s for t in timings), 8.0, "s")),
        ("cached scene to its last byte, median", *against(median([t.whole_s for t in cached]), 0.3, "s")),
        ("job over its critical path, median", *against(overhead, 1.10, "")),
        ("server process", *against(own, 250, "MiB")),
        ("workers together", *against(workers, 2560, "MiB")),
    ]
    print_table("against the limits", ("what", "measured", "limit", "ratio"), rows)


if __name__ == "__main__":
    sys.exit(main())
