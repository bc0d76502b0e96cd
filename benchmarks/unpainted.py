"""Whole jobs without paint: planned, built, laid out and dressed as the server does, in this process, no materials.

Plans can be kept in a file, so that layouts can be compared without planning again.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import AsyncGenerator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from assets.store import Store
from generators.base import Step
from generators.errors import GenerationFailed
from generators.plan import Environment, PlanPart, SceneObject, SpokenLine
from generators.registry import line_up
from generators.registry.loading import load_kind
from generators.tasks import GeometryTask, PlanTask, StageTask, Task
from server.engine.base import ALONE, EngineStatus, Share, WorkerStatus
from server.jobs.run import SceneRun
from server.jobs.scene import Scene
from server.jobs.shelf import Shelf
from server.jobs.telling import Telling
from server.jobs.workshop import Workshop
from server.scenes.state import SceneState
from server.scenes.wish import Wish


class Unpainted:
    """An engine that plans and builds, and refuses to paint and to speak. `plans` maps prompts to what was planned."""

    def __init__(self, plans: dict[str, list[PlanPart]] | None = None) -> None:
        self.plans = plans if plans is not None else {}
        self._planner: Any = None
        self._geometry = load_kind(line_up(), "geometry", "cpu")

    async def start(self) -> None:
        """Nothing to start: the planner loads when it is first asked."""

    async def close(self) -> None:
        """Nothing to stop."""

    @property
    def status(self) -> EngineStatus:
        """Always ready."""
        return EngineStatus((WorkerStatus("cpu", os.getpid(), True, 0, {}),), 0)

    async def run(self, task: Task, *, priority: int = 0, share: Share = ALONE) -> AsyncGenerator[Step, None]:
        """Yield the steps of `task`.

        Raises:
            GenerationFailed: it is to paint or to speak.
        """
        del priority
        match task:
            case PlanTask():
                for part in self._planned(task):
                    yield part
            case GeometryTask() | StageTask():
                for step in self._geometry.run(task):
                    yield step
            case _:
                raise GenerationFailed("nothing is painted or spoken here")

    def _planned(self, task: PlanTask) -> list[PlanPart]:
        key = f"{task.seed} {task.prompt}"
        if key not in self.plans:
            if self._planner is None:
                self._planner = load_kind(line_up(), "plan", "cpu")
            steps = self._planner.run(task)
            self.plans[key] = [step for step in steps if isinstance(step, Environment | SceneObject | SpokenLine)]
        return self.plans[key]


def make_scene(engine: Unpainted, prompt: str, seed: int = 0) -> Scene:
    """The scene of a prompt, whole but for paint.

    Raises:
        GenerationError: there is no plan.
    """

    made: list[Scene] = []  # never a task's result: the event loop writes those out in full when it ends

    async def produce() -> None:
        with tempfile.TemporaryDirectory() as folder:
            empty, telling = SceneState(wish=Wish(prompt=prompt, seed=seed, max_lines=0)), Telling("unpainted")
            job = SceneRun(Workshop(engine, Shelf(Store(Path(folder)))), empty, telling)
            listening = asyncio.create_task(_listen(telling))
            try:
                await job.generate()
            finally:
                listening.cancel()
            made.append(job.scene)

    asyncio.run(produce())
    return made[0]


async def _listen(telling: Telling) -> None:
    while True:
        await telling.events.get()


def read_plans(path: Path | None) -> dict[str, list[PlanPart]]:
    """The plans kept in a file; none where there is no file."""
    if path is None or not path.exists():
        return {}
    return msgspec.json.decode(path.read_bytes(), type=dict[str, list[Environment | SceneObject | SpokenLine]])


def write_plans(path: Path | None, plans: Mapping[str, Sequence[PlanPart]]) -> None:
    """Keep plans in a file."""
    if path is not None:
        path.write_bytes(msgspec.json.encode(plans))
