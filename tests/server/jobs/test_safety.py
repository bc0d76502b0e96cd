"""What a job tells of its guard's judgements."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.safety.errors import Refused
from server.protocol.messages import Bound, Finished, Judged
from tests.server.jobs.small import GUARDED
from tests.server.jobs.test_scenes import manifest_of, run_job


def test_a_softened_prompt_is_told_of_once_and_the_scene_is_made_in_other_words(tmp_path: Path) -> None:
    events = run_job(tmp_path, "blood-soaked chair", planning=GUARDED)
    told = [event.message for event in events if isinstance(event.message, Judged)]
    assert [(judged.stage, judged.category, judged.action, judged.slot) for judged in told] == [
        ("prompt", "graphic-violence", "soften", None)
    ]
    things = [event.message.thing for event in events if isinstance(event.message, Bound)]
    assert "chair" in things
    assert not any("blood" in thing for thing in things)
    assert isinstance(events[-1].message, Finished)
    assert "blood" not in str(manifest_of(events)["objects"])


def test_a_refused_prompt_ends_the_job_and_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="hate"):
        run_job(tmp_path, "a rally of the kkk", planning=GUARDED)


def test_a_request_answered_from_the_store_tells_of_it_again(tmp_path: Path) -> None:
    first = run_job(tmp_path, "blood-soaked chair", planning=GUARDED)
    again = run_job(tmp_path, "blood-soaked chair", planning=GUARDED)
    judged = [[e.message for e in events if isinstance(e.message, Judged)] for events in (first, again)]
    assert judged[0] == judged[1] != []
