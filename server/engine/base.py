"""Where generators run. One interface; a contract test runs over every engine."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Literal, Protocol

from generators.base import Step
from generators.registry import Kind
from generators.tasks import Task

Lane = Literal["plan", "media"]
"""A worker's lanes run beside each other, so that media are made while a plan is still being written."""

WIDTH: dict[Lane, int] = {"plan": 2, "media": 1}
"""Tasks of each lane that a worker runs at a time: plans mostly wait for their language model, which decodes two at
once, and nobody's environment should wait for another's last spoken line."""

LANES: dict[Kind, Lane] = {
    "plan": "plan",
    "geometry": "media",
    "draft": "media",
    "material": "media",
    "speech": "media",
}


@dataclass(frozen=True)
class WorkerStatus:
    """One worker: its device, its process, whether its models are loaded, and how often it was started again."""

    device: str
    pid: int | None
    ready: bool
    restarts: int
    unavailable: dict[str, str]
    """Generator name → why it cannot run."""


@dataclass(frozen=True)
class EngineStatus:
    """All workers, and how many tasks wait for one."""

    workers: tuple[WorkerStatus, ...]
    waiting: int

    @property
    def ready(self) -> bool:
        """Whether some worker can take tasks."""
        return any(worker.ready for worker in self.workers)


class Engine(Protocol):
    """Runs tasks on devices. All methods belong to one event loop."""

    async def start(self) -> None:
        """Start the workers and load the models.

        Raises:
            WorkerLost: a worker died while it loaded.
        """

    async def close(self) -> None:
        """Stop everything. Tasks still running end with `GenerationCancelled`."""

    def run(self, task: Task, *, priority: int = 0) -> AsyncGenerator[Step, None]:
        """Yield the generator's steps. Among waiting tasks the lower `priority` goes first.

        Closing the iterator cancels the task at its next step.

        Raises:
            GenerationError: what the generator raised; `WorkerLost` if its worker died twice.
        """

    @property
    def status(self) -> EngineStatus:
        """What the engine is doing now."""
