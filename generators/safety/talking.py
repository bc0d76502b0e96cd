"""A talker whose words are judged: what is said to it before it answers, each sentence of it before that leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from generators.base import Generator, Ruling, Steps
from generators.judgement import Judgement
from generators.kinds.plan import GuardOptions
from generators.registry.loading import Surroundings
from generators.safety.errors import Refused
from generators.safety.guard import Guard
from generators.safety.standard import standard_guard
from generators.talk.steps import Uttered
from generators.talk.tasks import EmbedTask, ReadTask, TalkTask

_SURE: Final = 0.9
"""As of edits: what a screen that judges a short text as a whole must be sure of."""


class GuardedTalker:
    """Runs `inner`'s tasks under `guard`. What a document says is judged where it is quoted."""

    def __init__(self, inner: Generator[Any], guard: Guard) -> None:
        self._inner, self._guard = inner, guard

    def load(self) -> None:
        """Load the talker and the guard's screens."""
        self._inner.load()
        self._guard.load()

    def run(self, task: TalkTask | ReadTask | EmbedTask) -> Steps:
        """Yield what the talker yields, sentences in harmless words, and a `Ruling` before whatever was judged.

        Raises:
            Refused: the policy blocks what was said.
            GenerationError: the talker's own.
        """
        if isinstance(task, TalkTask):
            found = self._judged(task.text, "prompt")
            yield from _told(found)
            if blocked := [judgement.category for judgement in found if judgement.action == "block"]:
                raise Refused(f"the server's policy does not allow this to be said: {', '.join(blocked)}")
        for step in self._inner.run(task):
            if not isinstance(step, Uttered):
                yield step
                continue
            found = self._judged(step.text, "line")
            yield from _told(found)
            yield Uttered(self._guard.harmless(step.text, found), step.kind, step.sources) if found else step

    def _judged(self, text: str, stage: Any) -> list[Judgement]:
        found = self._guard.judge(text, stage)
        return [judgement for judgement in found if judgement.wordings or judgement.score >= _SURE]


def guard_talker(talker: Generator[Any], surroundings: Surroundings) -> GuardedTalker:
    """The loaded `talker` under the guard that the planner has, loaded too.

    Raises:
        InvalidPolicy: the policy cannot be read.
        GeneratorUnavailable: what the guard reads with is missing.
    """
    options = surroundings.settings_of.get("plan", GuardOptions())
    assert isinstance(options, GuardOptions)
    guard = standard_guard(surroundings.device, options)
    guard.load()
    return GuardedTalker(talker, guard)


def _told(found: Sequence[Judgement]) -> Iterator[Ruling]:
    for judgement in found:
        yield Ruling(judgement)
