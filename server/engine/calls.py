"""Tasks on their way through an engine: one `Call` each, waiting in its lane by priority."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from typing import get_args

from generators.base import Progress, Step
from generators.errors import GenerationError
from generators.tasks import Task
from server.engine.base import Lane


@dataclass(frozen=True)
class Finish:
    """The end of a call, by `error` if there is one."""

    error: GenerationError | None = None


@dataclass(eq=False)
class Call:
    """One task: what was delivered of it, and how often a worker was lost over it."""

    number: int
    task: Task
    lane: Lane
    priority: int = 0
    delivered: int = 0
    """Results (not progress) handed out so far; a second run leaves out as many."""
    skip: int = 0
    losses: int = 0
    done: bool = False
    inbox: asyncio.Queue[Step | Finish] = field(default_factory=asyncio.Queue)

    def deliver(self, step: Step) -> None:
        """Hand a step to whoever waits for it, unless it was handed out before the worker was lost."""
        if isinstance(step, Progress):
            self.inbox.put_nowait(step)
        elif self.skip:
            self.skip -= 1
        else:
            self.delivered += 1
            self.inbox.put_nowait(step)

    def finish(self, error: GenerationError | None = None) -> None:
        """End the call; a second end changes nothing."""
        if not self.done:
            self.done = True
            self.inbox.put_nowait(Finish(error))

    async def steps(self, give_up: Callable[[Call], None]) -> AsyncGenerator[Step, None]:
        """Yield the steps as they come; `give_up` is called if nobody wants the rest."""
        try:
            while not isinstance(item := await self.inbox.get(), Finish):
                yield item
            if item.error is not None:
                raise item.error
        finally:
            if not self.done:
                give_up(self)


class Waiting:
    """The calls no worker has taken yet: one heap for each lane, lowest priority number first, then oldest."""

    def __init__(self) -> None:
        self._heaps: dict[Lane, list[tuple[int, int, Call]]] = {lane: [] for lane in get_args(Lane)}
        self._order = itertools.count()

    def __len__(self) -> int:
        return sum(not call.done for heap in self._heaps.values() for _, _, call in heap)

    def push(self, call: Call) -> None:
        """Let `call` wait for a worker."""
        heapq.heappush(self._heaps[call.lane], (call.priority, next(self._order), call))

    def pop(self, lane: Lane) -> Call | None:
        """The next call of a lane that is still wanted, or None."""
        heap = self._heaps[lane]
        while heap:
            call = heapq.heappop(heap)[2]
            if not call.done:
                return call
        return None

    def drain(self) -> list[Call]:
        """Take every call out."""
        calls = [entry[2] for heap in self._heaps.values() for entry in heap]
        for heap in self._heaps.values():
            heap.clear()
        return calls
