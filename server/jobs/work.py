"""A job's tasks: run on the engine, counted in the job's progress, their artifacts collected."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace
from functools import partial
from typing import TypeVar

from assets.artifacts import Model, Speech
from assets.stages.stage import Stage
from generators.base import CheckedMaps, Step
from generators.errors import GenerationFailed
from generators.tasks import Task
from server.engine.base import ALONE, Engine, Share
from server.jobs.telling import Phase, Telling

T = TypeVar("T", Model, Stage, CheckedMaps, Speech)

FIRST, SHAPES, VOICE, DRAFTS, LATER_VOICES, FINALS = range(6)
"""Priorities among a job's waiting tasks."""


class Work:
    """Runs a job's tasks, in the turns of `share`."""

    def __init__(self, engine: Engine, telling: Telling, share: Share = ALONE) -> None:
        self._engine = engine
        self._share = share
        self._telling = telling

    def steps(self, task: Task, priority: int, slot: str = "") -> AsyncGenerator[Step, None]:
        """The steps of a task; close it to cancel the task. What it is for stands or is worn at `slot`: where that is
        looked at it goes before its like.

        Raises:
            GenerationError: the generator's own.
        """
        share = self._share
        if slot:
            share = replace(share, urgency=partial(share.aside, self._telling.job, slot))
        return self._engine.run(task, priority=priority, share=share)

    async def one(self, task: Task, kind: type[T], stage: Phase, priority: int, slot: str = "") -> T:
        """The first artifact of a task.

        Raises:
            GenerationError: the generator's own, or it gave none.
        """
        return (await self.all(task, kind, stage, priority, slot))[0]

    async def all(self, task: Task, kind: type[T], stage: Phase, priority: int, slot: str = "") -> list[T]:
        """All artifacts of a task, counted as one piece of `stage`.

        Raises:
            GenerationError: the generator's own, or it gave none.
        """
        async with aclosing(self.each(task, kind, stage, priority, slot)) as artifacts:
            return [artifact async for artifact in artifacts]

    async def each(
        self,
        task: Task,
        kind: type[T],
        stage: Phase,
        priority: int,
        slot: str = "",
        aside: Callable[[Step], Awaitable[None]] | None = None,
    ) -> AsyncGenerator[T, None]:
        """The artifacts of a task as they are made, counted as one piece of `stage`; close it to cancel the task.
        Steps of other kinds go to `aside`.

        Raises:
            GenerationError: the generator's own, or it gave none.
        """
        self._telling.begin(stage)
        found = False
        async with aclosing(self.steps(task, priority, slot)) as steps:
            async for step in steps:
                if isinstance(step, kind):
                    found = True
                    yield step
                elif aside is not None:
                    await aside(step)
        if not found:
            raise GenerationFailed(f"the {stage} generator gave no {kind.__name__}")
        await self._telling.end(stage)
