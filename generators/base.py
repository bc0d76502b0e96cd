"""What every generator is: plain blocking code that knows nothing of sockets or asyncio."""

from __future__ import annotations

from collections.abc import Generator as Iteration
from dataclasses import dataclass
from typing import Protocol, TypeVar

from assets.artifacts import Artifact
from generators.plan import PlanPart
from generators.tasks import Task

T_contra = TypeVar("T_contra", bound=Task, contravariant=True)


@dataclass(frozen=True)
class Progress:
    """How far a task has come: `fraction` in 0..1, `note` a word or two for people."""

    fraction: float
    note: str = ""


Step = Progress | PlanPart | Artifact
Steps = Iteration[Step, None, None]
"""Any number of `Progress`, then the result: one artifact, or (from a planner) one part after another.
Speech yields one `Speech` per sentence, in order, as each is ready."""


class Generator(Protocol[T_contra]):
    """Turns one kind of task into artifacts."""

    def load(self) -> None:
        """Bring the weights into memory. Called once, where the tasks will run.

        Raises:
            GeneratorUnavailable: a package, the weights or a device is missing; names the command that brings it.
        """

    def run(self, task: T_contra) -> Steps:
        """Yield progress any number of times, and the result. Closed at a yield when cancelled: yield often.

        Raises:
            InvalidTask: the task is outside what this generator can do.
            GenerationFailed: the model gave nothing usable.
        """
