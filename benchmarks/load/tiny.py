"""Generators that take the time of a small accelerator and no thought: what is measured is the server."""

from __future__ import annotations

import time
from dataclasses import replace

from generators.base import Steps
from generators.registry import GeneratorSpec, Kind, Table, line_up
from generators.tasks import EditTask, MaterialsTask, MaterialTask, PlanTask, SpeechTask
from tests.server.jobs.small import CHOSEN as SMALL
from tests.server.jobs.small import KINDS, UNGUARDED, Boxes, Tones, Waves
from tests.server.jobs.small import TABLE as SMALL_TABLE

PLAN_S, DRAFT_S, FINAL_S, LINE_S = 0.2, 0.01, 0.05, 0.05


class TimedBoxes(Boxes):
    """Thinks before it plans; says at once what cannot be planned."""

    def run(self, task: PlanTask | EditTask) -> Steps:
        if "instant" not in getattr(task, "prompt", ""):
            time.sleep(PLAN_S)
        yield from super().run(task)


class TimedWaves(Waves):
    """Paints as long as a small model does."""

    def run(self, task: MaterialTask | MaterialsTask) -> Steps:
        time.sleep(DRAFT_S if isinstance(task, MaterialTask) and task.tier == "draft" else FINAL_S)
        yield from super().run(task)


class TimedTones(Tones):
    """Speaks as long as a small voice does."""

    def run(self, task: SpeechTask) -> Steps:
        time.sleep(LINE_S)
        yield from super().run(task)


def _timed(row: str, name: str) -> tuple[str, GeneratorSpec]:
    return f"timed-{row}", replace(SMALL_TABLE[row], path=f"{__name__}:{name}")


TABLE = SMALL_TABLE | dict(
    [_timed("boxes", "TimedBoxes"), _timed("waves", "TimedWaves"), _timed("tones", "TimedTones")]
)
CHOSEN: dict[Kind, str] = {**SMALL, "plan": "timed-boxes", "material": "timed-waves", "speech": "timed-tones"}
LINEUP = line_up(CHOSEN, Table({"plan": UNGUARDED, **{k: v for k, v in KINDS.items() if k in CHOSEN}}, TABLE, {}))
