"""What is remembered of tasks that killed two workers, and how a worker is seen to be ill; no clock, no process."""

from __future__ import annotations

from generators.tasks import SpeechTask
from server.engine.calls import Call
from server.engine.health import ENDLESS, Bounds, Health, overdue
from server.engine.set_aside import SetAside


def test_an_equal_task_is_held_for_a_while_and_others_are_not() -> None:
    aside = SetAside(keep_s=10)
    aside.add(SpeechTask(text="poison"), now_s=100)
    assert aside.holds(SpeechTask(text="poison"), 109)
    assert not aside.holds(SpeechTask(text="poison", seed=1), 109)
    assert not aside.holds(SpeechTask(text="poison"), 111)


def test_it_forgets_the_oldest_of_too_many() -> None:
    aside = SetAside()
    for seed in range(1025):
        aside.add(SpeechTask(text="x", seed=seed), now_s=0)
    assert not aside.holds(SpeechTask(text="x", seed=0), 1)
    assert aside.holds(SpeechTask(text="x", seed=1), 1)


def test_a_worker_that_says_nothing_or_loads_for_ever_is_complained_of() -> None:
    health = Health(Bounds(silent_s=60, load_s=100), born_s=0)
    assert health.complaint(99) == ""  # it has not said its first word
    health.hear(10)
    assert health.complaint(70) == ""
    assert "nothing" in health.complaint(71)
    health.hear(90)
    assert "loading" in health.complaint(101)
    health.ready(1)
    assert health.complaint(101) == ""


def test_a_bound_on_memory_counts_what_came_after_the_models() -> None:
    small, large = (Health(Bounds(memory_bytes=1000), born_s=0) for _ in range(2))
    small.ready(500)
    small.hear(1, 1001)
    large.ready(1001)
    large.hear(1, 2000)
    assert small.is_bloated
    assert not large.is_bloated
    assert large.is_too_small_bound
    assert not Health(Bounds(), born_s=0).is_bloated


def test_a_call_is_overdue_without_a_step_and_when_its_steps_never_end() -> None:
    call = Call(1, SpeechTask(text="x"), "media", limit_s=10)
    call.start(100)
    assert not overdue([call], 110)
    assert overdue([call], 110.1) == [call]
    call.stepped_s = 100 + ENDLESS * 10
    assert not overdue([call], call.stepped_s)
    assert overdue([call], call.stepped_s + 0.1) == [call]
