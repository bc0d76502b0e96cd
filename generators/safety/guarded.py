"""A planner whose words are judged: the prompt before it plans, what it names and says before that leaves.

Wraps any planner. What the policy blocks in a prompt is refused; in a plan the thing or the line is left out. What it
softens or substitutes goes on in other words. Every judgement is yielded as a `Ruling` and logged, without the text.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from generators.base import Generator, Ruling, Steps
from generators.judgement import Judgement, Stage
from generators.plan import Environment, SceneObject, SpokenLine, Surface
from generators.safety.errors import Refused
from generators.safety.guard import Guard
from generators.tasks import EditTask, PlanTask

log = logging.getLogger(__name__)

_LONGEST = 200
_SURE_OF_EDITS = 0.9
"""What a screen that judges an instruction as a whole must be sure of: such short texts tell little by themselves."""
_NO_NAME = re.compile(r"[^a-z0-9 '_-]+")


class GuardedPlanner:
    """Runs `inner`'s tasks under `guard`."""

    def __init__(self, inner: Generator[Any], guard: Guard) -> None:
        self._inner, self._guard = inner, guard

    def load(self) -> None:
        """Load the planner and the guard's screens."""
        self._inner.load()
        self._guard.load()

    def run(self, task: PlanTask | EditTask) -> Steps:
        """Yield what the planner yields, in harmless words, and a `Ruling` before whatever was judged.

        Raises:
            Refused: the policy blocks what the prompt or the instruction asks for.
            GenerationError: the planner's own.
        """
        words = task.prompt if isinstance(task, PlanTask) else task.instruction
        found = self._guard.judge(words, "prompt")
        if isinstance(task, EditTask):
            found = [judgement for judgement in found if judgement.wordings or judgement.score >= _SURE_OF_EDITS]
        yield from self._tell(found)
        if blocked := [judgement.category for judgement in found if judgement.action == "block"]:
            raise Refused(
                f"the server's policy does not allow this prompt: {', '.join(blocked)}; ask for another scene"
            )
        if found:
            harmless = self._guard.harmless(words, found)
            field = "prompt" if isinstance(task, PlanTask) else "instruction"
            task = msgspec.structs.replace(task, **{field: harmless})
        left_out: set[str] = set()
        for step in self._inner.run(task):
            match step:
                case Environment():
                    yield from self._environment(step)
                case SceneObject():
                    yield from self._thing(step, left_out)
                case SpokenLine():
                    yield from self._line(step, left_out)
                case _:
                    yield step

    def _environment(self, environment: Environment) -> Steps:
        title = yield from self._reworded(environment.title, "plan")
        ground, room = environment.ground, environment.room
        if ground is not None:
            ground = yield from self._surface(ground)
        if room is not None:
            walls = yield from self._surface(room.walls)
            ceiling = yield from self._surface(room.ceiling)
            room = msgspec.structs.replace(room, walls=walls, ceiling=ceiling)
        yield msgspec.structs.replace(environment, title=title, ground=ground, room=room)

    def _thing(self, thing: SceneObject, left_out: set[str]) -> Steps:
        found = self._guard.judge(thing.thing, "plan")
        yield from self._tell(found, thing.id)
        if any(judgement.action == "block" for judgement in found):
            left_out.add(thing.id)
            return
        name = _NO_NAME.sub(" ", self._guard.harmless(thing.thing, found)).strip() or "thing"
        surfaces = {}
        for key, surface in thing.surfaces.items():
            surfaces[key] = yield from self._surface(surface, thing.id)
        thing = msgspec.structs.replace(thing, thing=name, surfaces=surfaces)
        if thing.target in left_out:
            thing = msgspec.structs.replace(thing, target=None, other=None, relation="free", side=None)
        if thing.other in left_out:
            thing = msgspec.structs.replace(thing, other=None)
        yield thing

    def _line(self, line: SpokenLine, left_out: set[str]) -> Steps:
        found = self._guard.judge(line.text, "line")
        yield from self._tell(found, line.id)
        if any(judgement.action == "block" for judgement in found):
            return
        speaker = "narrator" if line.speaker in left_out else line.speaker
        yield msgspec.structs.replace(line, text=self._guard.harmless(line.text, found), speaker=speaker)

    def _surface(self, surface: Surface, part: str = "") -> Any:
        phrase = yield from self._reworded(surface.phrase, "plan", part)
        return msgspec.structs.replace(surface, phrase=phrase)

    def _reworded(self, text: str, stage: Stage, part: str = "") -> Any:
        """The text in harmless words, told of; a plan's title or material cannot be left out."""
        found = self._guard.judge(text, stage)
        yield from self._tell(found, part)
        return self._guard.harmless(text, found)[:_LONGEST]

    def _tell(self, found: Sequence[Judgement], part: str = "") -> Iterator[Ruling]:
        for judgement in found:
            log.info("judged %s: %s, %s", judgement.stage, judgement.category, judgement.action)
            yield Ruling(judgement, part)
