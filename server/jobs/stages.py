"""The stage of a scene: built by its name, or again as it was; the last few are kept, for whoever edits goes on."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import msgspec

from assets.errors import InvalidArtifact
from assets.stages import Stage, fit_parameters, nearest_stage
from generators.errors import GenerationError
from generators.plan import Environment
from generators.tasks import StageTask
from server.jobs.work import FIRST, Work
from server.scenes.slot import ENVIRONMENT
from server.scenes.state import Built, Shortfall

_KEPT = 4
"""Stages that are kept: each takes 1 to 10 MiB."""


@dataclass(frozen=True)
class BuiltStage:
    """A stage and what it was built of, or why there is none; and what of it gave way."""

    stage: Stage | None = None
    built: Built | None = None
    failures: tuple[Shortfall, ...] = ()
    gave_way: tuple[Shortfall, ...] = ()


class Stages:
    """Builds stages for all jobs of a server."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, Stage] = OrderedDict()

    async def build(self, work: Work, environment: Environment, seed: int) -> BuiltStage:
        """The environment's stage; where it cannot be built, none and the reason."""
        if environment.stage is None:
            return BuiltStage()
        try:
            name = nearest_stage(environment.stage)
            fitted, gave_way = fit_parameters(name, environment.stage_parameters)
            if name != environment.stage:
                gave_way = (f"no stage is called {environment.stage!r}: built as {name!r}", *gave_way)
            built = Built(stage=name, parameters=dict(fitted))
            stage = await self.again(work, built, seed)
        except (GenerationError, InvalidArtifact) as error:
            plain = "a plain room" if environment.room else "plain ground"
            failure = Shortfall(slot=ENVIRONMENT, code=error.code, detail=str(error)[:2000], fallback=plain)
            return BuiltStage(failures=(failure,))
        told = tuple(Shortfall(slot=ENVIRONMENT, code="gave_way", detail=text[:2000]) for text in gave_way)
        return BuiltStage(stage, built, gave_way=told)

    async def again(self, work: Work, built: Built, seed: int) -> Stage:
        """A stage as it was built before.

        Raises:
            GenerationError: it cannot be built.
        """
        task = StageTask(stage=built.stage, parameters=built.parameters, seed=seed)
        key = msgspec.json.encode(task, order="deterministic")
        if (stage := self._kept.get(key)) is None:
            stage = self._kept[key] = await work.one(task, Stage, "geometry", FIRST)
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return stage
