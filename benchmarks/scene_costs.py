"""Where a warm scene's seconds and bytes go, in this process.

    python -m benchmarks.scene_costs [--prompts FILE] [--count N] [--png] [--materials]

Seconds are of processor time, thread by thread, so that other work on the machine disturbs them little: each task of
the engine, each packer, each thing the job does beside them. `benchmarks.serving` has the clock's. Bytes are those of
the files a client keeps at the end, in the delivery "parts"; the whole scene's GLB is made in the delivery "embedded".
"""

from __future__ import annotations

import argparse
import asyncio
import inspect
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assets.finishing.profiles import PLAIN_TARGET
from assets.finishing.target import Target
from assets.glb import read_glb
from assets.store import FolderStore
from benchmarks.scenes_sheet import PROMPTS
from benchmarks.table import machine, print_table
from generators.tasks import MaterialTask, StageTask, Task
from server.cli.steps import read_lines
from server.engine.calls import Call
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from server.protocol.messages import Accept, Anchor, Bound, Generate, Offered
from server.targets import resolve_target

_PACKERS = {"pack_maps": "encode", "pack_png": "encode", "pack_wav": "encode"}
STEPS = ("plan", "stage", "layout", "geometry", "draft", "material", "speech", "encode", "pack")
KINDS = ("geometry", "base_color", "normal", "orm", "emissive")


@dataclass
class Costs:
    """Processor seconds by step, and by phrase and size of a material."""

    steps: Counter[str] = field(default_factory=Counter)
    materials: dict[tuple[str, int], float] = field(default_factory=dict)

    def task(self, task: Task, seconds: float) -> None:
        """Count a task of the engine."""
        name = _step_of(task)
        self.steps[name] += seconds  # type: ignore[assignment]
        if isinstance(task, MaterialTask) and name == "material":
            self.materials[task.phrase, task.size_px] = seconds

    def call(self, work: Callable[..., object], seconds: float) -> None:
        """Count what a job did in a thread of its own."""
        packer = inspect.getclosurevars(work).nonlocals.get("packer") if inspect.isfunction(work) else None
        name = "layout" if packer is None else _PACKERS.get(getattr(packer, "__name__", ""), "pack")
        self.steps[name] += seconds  # type: ignore[assignment]


def _step_of(task: Task) -> str:
    if isinstance(task, StageTask):
        return "stage"
    if isinstance(task, MaterialTask):
        return "draft" if task.tier == "draft" else "material"
    name = type(task).__name__.removesuffix("Task").lower()
    return {"edit": "plan"}.get(name, name)


class CountingEngine(InlineEngine):
    """The engine of tests, with a count of what its threads spent."""

    def __init__(self, costs: Costs) -> None:
        super().__init__()
        self.costs = costs

    def _work(self, calls: Mapping[int, Call]) -> None:
        started = time.thread_time()
        super()._work(calls)
        self.costs.task(next(iter(calls.values())).task, time.thread_time() - started)


class CountingThreads(ThreadPoolExecutor):
    """The event loop's threads, with a count of what was spent in them."""

    def __init__(self, costs: Costs) -> None:
        super().__init__(4)
        self.costs = costs

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run `fn`, which `asyncio.to_thread` made, and count it."""
        work = getattr(fn, "args", (fn,))[0]

        def counted() -> Any:
            started = time.thread_time()
            try:
                return fn(*args, **kwargs)
            finally:
                self.costs.call(work, time.thread_time() - started)

        return super().submit(counted)


@dataclass(frozen=True)
class Made:
    """A scene: what it cost, its files as last offered (slot → media type and bytes), and how many objects it has."""

    prompt: str
    costs: Costs
    cpu_s: float
    files: dict[str, tuple[str, bytes]]
    objects: int


async def make(
    backend: SceneBackend, costs: Costs, prompt: str, seed: int, delivery: str, target: Target = PLAIN_TARGET
) -> Made:
    """Make one scene and count what it takes; lines are left out, for their voices are measured elsewhere."""
    costs.steps.clear()
    costs.materials.clear()
    anchor = Anchor(size=(1.0, 0.8, 0.8)) if "on my table" in prompt else None
    request = Generate(job="costs", prompt=prompt, seed=seed, delivery=delivery, anchor=anchor, max_lines=0)  # type: ignore[arg-type]
    files: dict[str, tuple[str, bytes]] = {}
    objects, started = 0, time.process_time()
    async with aclosing(backend.run(request, target)) as events:
        async for event in events:
            objects += isinstance(event.message, Bound)
            if isinstance(event.message, Offered) and event.source:
                files[event.message.slot] = (
                    event.source.media_type,
                    event.source.read_slice(0, event.source.size_bytes),
                )
    cpu_s = time.process_time() - started
    return Made(prompt, Costs(Counter(costs.steps), dict(costs.materials)), cpu_s, files, objects)


async def measure(prompts: list[str], seed: int, target: Target) -> tuple[list[Made], list[Made]]:
    """Each prompt's scene in parts, and then as one file, after one scene that warms everything up."""
    costs = Costs()
    asyncio.get_running_loop().set_default_executor(CountingThreads(costs))
    with tempfile.TemporaryDirectory() as folder:
        backend = SceneBackend(CountingEngine(costs), FolderStore(Path(folder)))
        await backend.start()
        while not backend.ready:
            await asyncio.sleep(0.1)
        await make(backend, costs, "a village by a lake", seed + 1, "embedded", target)
        parts = [await make(backend, costs, prompt, seed, "parts", target) for prompt in prompts]
        whole = [await make(backend, costs, prompt, seed, "embedded", target) for prompt in prompts]
        await backend.close()
    return parts, whole


def kind_of_slot(slot: str) -> str:
    """What a file is: "geometry", or which map."""
    return slot.rsplit("/", 1)[1] if slot.startswith("material/") else "geometry"


def print_seconds(made: list[Made]) -> None:
    """A row for each scene: processor seconds by step."""
    rows = []
    for one in made:
        steps = one.costs.steps
        rest = one.cpu_s - sum(steps.values())
        rows.append((one.prompt, f"{one.cpu_s:.2f}", *(f"{steps[name]:.2f}" for name in STEPS), f"{rest:.2f}"))
    columns = ("prompt", "all", *STEPS, "else")
    print_table(f"processor seconds of a warm scene in parts, {machine()}", columns, rows)


def print_bytes(parts: list[Made], whole: list[Made]) -> None:
    """A row for each scene: megabytes by kind of file, of the whole GLB, and what is in that."""
    rows = []
    for one, other in zip(parts, whole, strict=True):
        sizes: Counter[str] = Counter()
        for data, slot in {data: slot for slot, (_, data) in one.files.items()}.items():  # equal files are sent once
            sizes[kind_of_slot(slot)] += len(data)
        glb = other.files["scene"][1]
        document, _ = read_glb(glb)
        images = sum(document["bufferViews"][image["bufferView"]]["byteLength"] for image in document.get("images", []))
        draws, triangles = drawn(document)
        maps = len(one.costs.materials)
        rows.append(
            (
                one.prompt,
                *(f"{n / 1e6:.1f}" for n in (sizes.total(), *(sizes[kind] for kind in KINDS))),
                *(f"{n / 1e6:.1f}" for n in (len(glb), images)),
                f"{one.objects}/{maps}/{draws}",
                f"{triangles / 1000:.0f}",
            )
        )
    columns = ("prompt", "parts", *KINDS, "GLB", "its images", "objects/materials/draws", "k triangles")
    print_table("megabytes of a scene", columns, rows)


def drawn(document: dict[str, Any]) -> tuple[int, int]:
    """Draws and triangles of a GLB's document."""
    draws = triangles = 0
    for node in document["nodes"]:
        if "mesh" in node:
            for primitive in document["meshes"][node["mesh"]]["primitives"]:
                draws += 1
                triangles += document["accessors"][primitive["indices"]]["count"] // 3
    return draws, triangles


def print_materials(made: list[Made]) -> None:
    """The dearest paintings of all scenes."""
    dearest = sorted(((s, p, px) for one in made for (p, px), s in one.costs.materials.items()), reverse=True)
    rows = [(phrase, str(px), f"{1000 * seconds:.0f}") for seconds, phrase, px in dearest[:25]]
    print_table("the dearest materials", ("phrase", "pixels", "ms"), rows)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Where a warm scene's seconds and bytes go.")
    parser.add_argument("--prompts", type=Path, help="a text file, or .jsonl with a field `prompt`")
    parser.add_argument("--count", type=int, default=6)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--png", action="store_true", help="as a client that cannot load JPEG")
    parser.add_argument("--materials", action="store_true", help="print the dearest materials too")
    arguments = parser.parse_args()
    prompts = read_lines(arguments.prompts, "prompt") if arguments.prompts else list(PROMPTS)
    target = PLAIN_TARGET if arguments.png else resolve_target(Accept(image=("image/png", "image/jpeg")))
    parts, whole = asyncio.run(measure(prompts[: arguments.count], arguments.seed, target))
    print_seconds(parts)
    print_bytes(parts, whole)
    if arguments.materials:
        print_materials(parts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
