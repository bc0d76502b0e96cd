"""What can go wrong while a task becomes an artifact.

GenerationError
├── GeneratorUnavailable   a package, weights or a device is missing; names the command that brings it
├── InvalidTask            the task asks for what no generator can make; names the field and the bound
├── InvalidKnowledge       a data file of the planner breaks its schema; names the file, the entry and the field
├── GenerationFailed       the model ran and gave nothing usable; retryable
├── GenerationCancelled    somebody asked to stop
├── NoWorker               no process that could run tasks can be started
├── WorkerLost             the task's process died, twice; retryable
├── TaskTimeout            the task went on for too long, twice
└── TaskSetAside           an equal task has killed two processes, and is not tried again for a while
"""

from collections.abc import Callable
from typing import ClassVar


class GenerationError(Exception):
    """Base of all errors of `generators`. `code` and `retryable` are the contract with clients."""

    code: ClassVar[str] = "generation"
    retryable: ClassVar[bool] = False

    def __reduce__(self) -> tuple[Callable[..., "GenerationError"], tuple[type["GenerationError"], str]]:
        """It goes from a worker to its server as its kind and its text, whatever the kind's constructor takes."""
        return _said, (type(self), str(self))


def _said(kind: type[GenerationError], text: str) -> GenerationError:
    error = kind.__new__(kind)
    error.args = (text,)
    return error


class GeneratorUnavailable(GenerationError):
    """A package, a model or a device is not here. The text names the command that brings it."""

    code = "generator_unavailable"


class InvalidTask(GenerationError):
    """The task is outside what the generator can do. The text names the field and its bound."""

    code = "invalid_task"


class InvalidKnowledge(GenerationError):
    """A data file of the planner breaks its schema. The text names the file, the entry and the field."""

    code = "invalid_knowledge"


class GenerationFailed(GenerationError):
    """The model ran and gave nothing usable; another seed or another try may help."""

    code = "generation_failed"
    retryable = True


class GenerationCancelled(GenerationError):
    """The task was cancelled between two steps."""

    code = "cancelled"


class NoWorker(GenerationError):
    """No process that could run tasks can be started. Somebody has to look at the server's log."""

    code = "no_worker"


class WorkerLost(GenerationError):
    """The process that ran the task died, and died again when the task was tried once more."""

    code = "worker_lost"
    retryable = True


class TaskTimeout(GenerationError):
    """The task went without a step for longer than its kind may, and did so again when it was tried once more."""

    code = "task_timeout"


class TaskSetAside(GenerationError):
    """An equal task has ended two processes not long ago, and is not tried again for a while."""

    code = "task_set_aside"
