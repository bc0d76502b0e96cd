"""Edits as a planner's work: an instruction and a plan in, the parts of the changed plan out."""

from __future__ import annotations

from generators.base import Progress, Steps
from generators.planning.edits.application import Application
from generators.planning.edits.reader import EditReader
from generators.planning.finish import Finish
from generators.planning.knowledge.library import Knowledge
from generators.tasks import EditTask


class SceneEditor:
    """Reads instructions and carries them out; needs no model."""

    def __init__(self, knowledge: Knowledge, finish: Finish) -> None:
        self._reader, self._application = EditReader(knowledge), Application(knowledge, finish)

    def run(self, task: EditTask) -> Steps:
        """Yield what was understood, as a progress note, then every part of the changed plan.

        Raises:
            InvalidEdit: the instruction is not understood, is about what is not there, or changes nothing.
        """
        edit = self._reader.read(task.instruction, task.plan)
        plan = self._application.apply(edit, task.plan, task.anchor)
        yield Progress(0.5, edit.text)
        yield plan.environment
        yield from plan.objects
        yield from plan.lines
