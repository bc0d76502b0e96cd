"""Where generators run. One interface; a contract test runs over every engine."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from typing import Protocol

from generators.base import Step
from generators.registry import Lane
from generators.tasks import Task

WIDTH: dict[Lane, int] = {"plan": 2, "media": 1, "sky": 1}
"""Tasks of each lane that a worker runs at a time: plans mostly wait for their language model, which decodes two at
once, and nobody's environment should wait for another's last spoken line."""


@dataclass(frozen=True)
class Share:
    """Whose turn a task takes: an owner's, who gets `weight` times what others get, and within it a session's.

    `running` of its jobs are worked on side by side; the others wait. Who has no name is alone with its session.
    `aside` says of a job and a slot how far, 0..1, they are now from what the session's visitor looks at.
    """

    owner: str = ""
    session: str = ""
    weight: float = 1.0
    running: int = 4
    aside: Callable[[str, str], float] = field(default=lambda job, slot: 0.0, compare=False, repr=False)
    urgency: Callable[[], float] = field(default=lambda: 0.0, compare=False, repr=False)
    """How soon the task is wanted among those of its priority, asked whenever one may begin: less goes first."""

    @property
    def asker(self) -> str:
        """Who takes turns with others."""
        return self.owner or self.session


ALONE = Share()
"""The share of whoever is alone with the engine."""


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
    broken: str = ""
    """Why no worker will ever take tasks, where that is so."""

    @property
    def ready(self) -> bool:
        """Whether some worker can take tasks."""
        return any(worker.ready for worker in self.workers)


class Engine(Protocol):
    """Runs tasks on devices. All methods belong to one event loop."""

    async def start(self) -> None:
        """Start the workers and load the models.

        Raises:
            NoWorker: no worker could load them; every task fails with it from then on.
        """

    async def close(self) -> None:
        """Stop everything. Tasks still running end with `GenerationCancelled`."""

    def run(self, task: Task, *, priority: int = 0, share: Share = ALONE) -> AsyncGenerator[Step, None]:
        """Yield the generator's steps. Owners and sessions take turns; among a session's waiting tasks the lower
        `priority` goes first, of the same priority the lower `share.urgency()`, then the older one.

        Closing the iterator cancels the task at its next step.

        Raises:
            GenerationError: what the generator raised; `WorkerLost` if its worker died twice, `NoWorker` if
                none can be started.
        """

    @property
    def status(self) -> EngineStatus:
        """What the engine is doing now."""
