"""A call that reports each step to a callback becomes an iterator that yields each step and can be closed there."""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from threading import Event, Semaphore
from typing import TypeVar

from generators.base import Step
from generators.errors import GenerationCancelled

T = TypeVar("T")
OnStep = Callable[[Step], None]


def stepwise(call: Callable[[OnStep], T], ahead: int = 0) -> Generator[Step, None, T]:
    """Run `call` in a thread, in step with this iterator: yield each step it reports, return what it returns.

    `call` waits inside its callback until the next item is asked for, so it never runs further than `ahead` steps
    before it: a GPU that is waited for at every step does nothing meanwhile. Closing the iterator
    makes the callback raise `GenerationCancelled` inside `call`, and waits until the thread has ended.

    Raises:
        whatever `call` raises.
    """
    steps: SimpleQueue[Step | None] = SimpleQueue()
    turn, closed = Semaphore(ahead), Event()

    def on_step(step: Step) -> None:
        steps.put(step)
        turn.acquire()
        if closed.is_set():
            raise GenerationCancelled("stopped between two steps")

    with ThreadPoolExecutor(1, thread_name_prefix="stepwise") as pool:
        outcome = pool.submit(call, on_step)
        outcome.add_done_callback(lambda _: steps.put(None))
        try:
            while (step := steps.get()) is not None:
                yield step
                turn.release()
        finally:
            closed.set()
            turn.release()
        return outcome.result()
