"""A call with a callback runs in step with whoever iterates, and ends when the iterator is closed."""

import threading

import pytest

from generators.base import Progress
from generators.errors import GenerationFailed
from generators.material.stepwise import OnStep, stepwise


def test_the_call_never_runs_ahead_of_its_reader() -> None:
    done: list[int] = []

    def call(on_step: OnStep) -> str:
        for i in range(3):
            done.append(i)
            on_step(Progress(i / 3))
        return "result"

    steps = stepwise(call)
    for i in range(3):
        assert next(steps) == Progress(i / 3)
        assert done == list(range(i + 1))
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value == "result"


def test_closing_ends_the_call_and_its_thread() -> None:
    threads: list[threading.Thread] = []
    cleaned: list[bool] = []

    def call(on_step: OnStep) -> None:
        threads.append(threading.current_thread())
        try:
            while True:
                on_step(Progress(0.5))
        finally:
            cleaned.append(True)

    steps = stepwise(call)
    next(steps)
    steps.close()
    assert cleaned == [True]
    assert not threads[0].is_alive()


def test_what_the_call_raises_reaches_the_reader() -> None:
    def call(on_step: OnStep) -> None:
        on_step(Progress(0.1))
        raise GenerationFailed("out of memory")

    with pytest.raises(GenerationFailed, match="out of memory"):
        list(stepwise(call))
