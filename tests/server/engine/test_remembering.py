"""What a task gave is not made again, whoever asks, unless something else would come of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path

import numpy as np
import pytest

from assets.artifacts import Speech
from assets.store import FolderStore
from generators.base import CheckedMaps, Progress, Step
from generators.errors import GenerationError
from generators.plan import Environment
from generators.tasks import GeometryTask, MaterialTask, PlanTask, SpeechTask, Task
from server.engine import remembering
from server.engine.base import ALONE, Share
from server.engine.inline import InlineEngine
from server.engine.remembering import RememberingEngine
from server.scenes.records import SceneRecords
from tests.server.jobs.small import CHOSEN, lineup


class Counting(InlineEngine):
    """Counts the tasks that it is really given."""

    def __init__(self) -> None:
        super().__init__(lineup(CHOSEN))
        self.tasks: list[Task] = []

    def run(self, task: Task, *, priority: int = 0, share: Share = ALONE) -> AsyncGenerator[Step, None]:
        self.tasks.append(task)
        return super().run(task, priority=priority, share=share)


async def steps_of(engine: RememberingEngine, task: Task, owner: str) -> list[Step]:
    async with aclosing(engine.run(task, share=Share(owner))) as steps:
        return [step async for step in steps if not isinstance(step, Progress)]


def ask(root: Path, *tasks: Task, owner: str = "") -> tuple[list[list[Step]], int]:
    """What a new server's engine gives for tasks, and how many it had to do."""

    async def run() -> tuple[list[list[Step]], int]:
        inner = Counting()
        engine = RememberingEngine(inner, FolderStore(root), lineup(CHOSEN))
        await engine.start()
        given = [await steps_of(engine, task, owner) for task in tasks]
        await engine.close()
        return given, len(inner.tasks)

    return asyncio.run(run())


def test_plans_materials_and_speech_are_given_again_as_they_were(tmp_path: Path) -> None:
    tasks = (PlanTask(prompt="table lamp"), MaterialTask(phrase="torn oak", size_px=64), SpeechTask(text="One. Two."))
    first, done = ask(tmp_path, *tasks)
    again, redone = ask(tmp_path, *tasks)
    assert (done, redone) == (3, 0)
    assert first[0] == again[0]
    assert isinstance(first[0][0], Environment)
    maps, known = first[1][-1], again[1][-1]
    assert isinstance(maps, CheckedMaps)
    assert isinstance(known, CheckedMaps)
    assert (maps.refused, maps.remade) == (known.refused, known.remade)
    for name in ("base_color", "normal", "orm", "height"):
        assert np.array_equal(getattr(maps.maps, name), getattr(known.maps, name)), name
    for one, other in zip(first[2], again[2], strict=True):
        assert isinstance(one, Speech)
        assert isinstance(other, Speech)
        assert np.array_equal(one.samples, other.samples)
        assert one.said == other.said


def test_what_is_quick_and_what_failed_is_done_again(tmp_path: Path) -> None:
    shape = GeometryTask(shape="table", size=(1.0, 1.0, 1.0))
    draft = MaterialTask(phrase="oak", size_px=64, tier="draft")
    assert [ask(tmp_path, shape, draft)[1] for _ in range(2)] == [2, 2]
    for _ in range(2):
        with pytest.raises(GenerationError):
            ask(tmp_path, PlanTask(prompt="unplannable"))


def test_another_program_does_not_take_what_an_earlier_one_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(tmp_path, SpeechTask(text="One."))
    monkeypatch.setattr(remembering, "makings_digest", lambda: "other")
    assert ask(tmp_path, SpeechTask(text="One."))[1] == 1


def test_what_was_made_for_somebody_is_theirs_and_erased_with_them(tmp_path: Path) -> None:
    task = SpeechTask(text="One.")
    assert [ask(tmp_path, task, owner=owner)[1] for owner in ("ann", "bob", "", "ann")] == [1, 1, 1, 0]
    assert SceneRecords(FolderStore(tmp_path)).erase("ann", []) == 1
    assert [ask(tmp_path, task, owner=owner)[1] for owner in ("ann", "bob")] == [1, 0]


def test_a_damaged_record_is_made_again(tmp_path: Path) -> None:
    ask(tmp_path, SpeechTask(text="One."))
    for path in tmp_path.glob("records/*/*"):
        path.write_bytes(b"junk")
    assert ask(tmp_path, SpeechTask(text="One."))[1] == 1
