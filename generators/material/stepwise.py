"""A call that reports each step to a callback becomes an iterator that yields each step and can be closed there."""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from threading import Event, Semaphore
from typing import TypeVar

from generators.base import Progress
from generators.errors import GenerationCancelled

T = TypeVar("T")
OnStep = Callable[[Progress], None]


def stepwise(call: Callable[[OnStep], T]) -> Generator[Progress, None, T]:
    """Run `call` in a thread, in step with this iterator: yield each `Progress` it reports, return what it returns.

    `call` waits inside its callback until the next item is asked for, so it never runs ahead. Closing the iterator
    makes the callback raise `GenerationCancelled` inside `call`, and waits until the thread has ended.

    Raises:
        whatever `call` raises.
    """
    steps: SimpleQueue[Progress | None] = SimpleQueue()
    turn, closed = Semaphore(0), Event()

    def on_step(progress: Progress) -> None:
        steps.put(progress)
        turn.acquire()
        if closed.is_set():
            raise GenerationCancelled("stopped between two steps")

    with ThreadPoolExecutor(1, thread_name_prefix="stepwise") as pool:
        outcome = pool.submit(call, on_step)
        outcome.add_done_callback(lambda _: steps.put(None))
        try:
            while (progress := steps.get()) is not None:
                yield progress
                turn.release()
        finally:
            closed.set()
            turn.release()
        return outcome.result()
