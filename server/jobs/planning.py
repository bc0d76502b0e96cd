"""What a planner decides, for a job: the parts of a first plan as they come, or the whole of a changed one."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from generators.base import Edited, Progress, Ruling
from generators.errors import GenerationFailed
from generators.plan import Environment, PlanPart, SceneObject, ScenePlan, SpokenLine
from generators.tasks import StandsAt, Task
from server.jobs.operations import ids_of
from server.jobs.telling import Telling
from server.jobs.work import FIRST, Work
from server.scenes.state import SceneState


@dataclass(frozen=True)
class Change:
    """An instruction as it was understood: the plan it leads to, its operations, the objects that it is about."""

    plan: ScenePlan
    operations: Sequence[Mapping[str, object]]
    about: tuple[str, ...]


async def planned(work: Work, telling: Telling, task: Task) -> AsyncGenerator[PlanPart | Edited, None]:
    """What the planner decides, as it does; what else it says is told. Close it to cancel the task.

    Raises:
        GenerationError: the planner's own.
    """
    async with aclosing(work.steps(task, FIRST)) as steps:
        async for step in steps:
            match step:
                case Environment() | SceneObject() | SpokenLine() | Edited():
                    yield step
                case Ruling():
                    await telling.ruled(step)
                case Progress():
                    await telling.planning(step.fraction, step.note)
    await telling.planning(1.0)


async def understood(work: Work, telling: Telling, before: SceneState, instruction: str) -> Change:
    """How a scene is changed by an instruction.

    Raises:
        GenerationError: it cannot be, or the planner gave no environment.
    """
    places = {one.thing.id: StandsAt(*one.position, one.yaw) for one in before.objects}
    task = before.wish.edit_task(before.plan, instruction, places, before.about)
    async with aclosing(planned(work, telling, task)) as steps:
        said = [step async for step in steps]
    operations = [operation for step in said if isinstance(step, Edited) for operation in step.operations]
    plan = _plan_of([step for step in said if not isinstance(step, Edited)])
    there = {thing.id for thing in plan.objects}
    return Change(plan, operations, tuple(name for name in ids_of(operations) if name in there))


def _plan_of(parts: Sequence[PlanPart]) -> ScenePlan:
    environment = next((part for part in parts if isinstance(part, Environment)), None)
    if environment is None:
        raise GenerationFailed("the planner gave no environment")
    objects = tuple(part for part in parts if isinstance(part, SceneObject))
    lines = tuple(part for part in parts if isinstance(part, SpokenLine))
    return ScenePlan(environment=environment, objects=objects, lines=lines)
