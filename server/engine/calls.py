"""Tasks on their way through an engine: one `Call` each, waiting in its lane for its turn."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from dataclasses import dataclass, field
from typing import get_args

from generators.base import Progress, Step
from generators.errors import GenerationError
from generators.registry import Lane
from generators.tasks import Task
from server.engine.base import ALONE, Share
from server.engine.turns import Ranked, Turns


@dataclass(frozen=True)
class Finish:
    """The end of a call, by `error` if there is one."""

    error: GenerationError | None = None


@dataclass(eq=False)
class Call:
    """One task: what was delivered of it, how often a worker was lost over it, and since when it runs.

    Times are in seconds of the event loop's clock; `limit_s` is what it may take from one step to the next.
    """

    number: int
    task: Task
    lane: Lane
    priority: int = 0
    share: Share = ALONE
    delivered: int = 0
    """Results (not progress) handed out so far; a second run leaves out as many."""
    skip: int = 0
    losses: int = 0
    limit_s: float = 300.0
    started_s: float = 0.0
    stepped_s: float = 0.0
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

    def start(self, now_s: float) -> None:
        """It goes to a worker now."""
        self.started_s = self.stepped_s = now_s

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
    """The calls no worker has taken yet: owners take turns, then their sessions; priority counts within one."""

    def __init__(self) -> None:
        self._lanes: dict[Lane, Turns[Turns[Ranked[Call]]]] = {lane: _owners() for lane in get_args(Lane)}

    def __len__(self) -> int:
        return sum(not call.done for call in self._calls())

    def push(self, call: Call) -> None:
        """Let `call` wait for a worker."""
        share = call.share
        sessions = self._lanes[call.lane].queue(share.owner, share.weight)
        sessions.queue(share.session).push(call, call.priority)

    def pop(self, lane: Lane) -> Call | None:
        """The next call of a lane that is still wanted, or None."""
        call = self._lanes[lane].pop()
        return call if isinstance(call, Call) else None

    def drain(self) -> list[Call]:
        """Take every call out."""
        calls = list(self._calls())
        self._lanes = {lane: _owners() for lane in self._lanes}
        return calls

    def _calls(self) -> Iterator[Call]:
        for owners in self._lanes.values():
            yield from (call for call in owners if isinstance(call, Call))


def _owners() -> Turns[Turns[Ranked[Call]]]:
    return Turns(lambda: Turns(lambda: Ranked(lambda call: not call.done)))
