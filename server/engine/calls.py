"""Tasks on their way through an engine: one `Call` each, waiting in its lane for its turn."""

from __future__ import annotations

import asyncio
import time
from collections import Counter, OrderedDict
from collections.abc import AsyncGenerator, Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import get_args

from generators.base import Progress, Step
from generators.errors import GenerationError
from generators.registry import Lane
from generators.tasks import Task
from server.engine.base import ALONE, Share
from server.engine.turns import Ranked, Turns

HEAD_START_S = 1.0
"""Seconds of a lane that whoever has not asked for a while is served before the others."""

LATELY_S = 60.0
"""How long somebody who asked is expected to ask again."""

_UNKNOWN_S = 0.1
"""What a task is charged of whose type none has ended."""
_NEWEST = 0.2
"""How much the newest time counts in a mean."""


@dataclass(frozen=True)
class Finish:
    """The end of a call, by `error` if there is one."""

    error: GenerationError | None = None


@dataclass(eq=False)
class Call:
    """One task: what was delivered of it, how often a worker was lost over it, and since when it runs.

    Times are in seconds of the event loop's clock; `limit_s` is what it may take from one step to the next. So many as
    `batch` says of the calls with the same `alike` may run together.
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
    batch: int = 1
    alike: Hashable = None
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
    """The calls no worker has taken yet: who asks takes turns, then their sessions; priority counts within one.

    Turns are by the seconds that tasks take. Where `slots` says that a lane of the engine has several, one is left to
    others by who holds all the rest, as long as others have asked within the last minute: so that nobody waits for
    the end of another's two long tasks. `clock` in seconds.
    """

    def __init__(
        self,
        slots: Mapping[Lane, int] | None = None,
        head_start_s: float = HEAD_START_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._slots, self._head_start_s, self._clock = slots or {}, head_start_s, clock
        self._lanes = {lane: self._askers() for lane in get_args(Lane)}
        self._running: dict[Lane, Counter[str]] = {lane: Counter() for lane in get_args(Lane)}
        """How many slots of a lane who asked holds: a slot by the call that took it, whatever runs with that."""
        self._begun: dict[int, _Begun] = {}
        """Calls that were taken and have not ended, by `id`."""
        self._took_s: dict[type, float] = {}
        """What tasks of a type take, as a mean."""
        self._asked: OrderedDict[str, float] = OrderedDict()
        """The two who asked last, and when."""

    def __len__(self) -> int:
        return sum(not call.done for call in self._calls())

    def push(self, call: Call) -> None:
        """Let `call` wait for a worker."""
        self._saw(call.share.asker)
        self._queue(call).push(call, call.priority)

    def pop(self, lane: Lane) -> Call | None:
        """The next call of a lane that is still wanted and may begin now, or None. It is to be settled at its end."""
        askers = self._lanes[lane]
        call = askers.pop(self._satisfied(lane))
        if not isinstance(call, Call):
            return None
        self._begin([call])
        self._running[lane][call.share.asker] += 1
        return call

    def join(self, lead: Call) -> list[Call]:
        """`lead`, which was popped, and those that begin with it, whoever asked for them. Each is charged its part of
        the time, and is to be settled.
        """
        alike = (call for call in self._of(lead.lane) if call.alike == lead.alike and not call.done)
        others = list(islice(alike, lead.batch - 1))
        for call in others:
            self._queue(call).remove(call, call.priority)
        if others:
            self._charge(lead, -self._begun[id(lead)].charged_s)
            self._begin([lead, *others])
        return [lead, *others]

    def settle(self, call: Call) -> None:
        """A call that was popped has ended, or will be pushed again: who asked is charged the time that it took."""
        begun = self._begun.pop(id(call), None)
        if begun is None:
            return
        took_s, kind = (self._clock() - begun.since_s) / begun.count, type(call.task)
        mean = self._took_s.get(kind, took_s)
        self._took_s[kind] = mean + _NEWEST * (took_s - mean)
        self._charge(call, took_s - begun.charged_s)
        self._saw(call.share.asker)
        begun.beside.discard(call)
        if not begun.beside:
            running = self._running[call.lane]
            running[begun.lead.share.asker] -= 1
            if not running[begun.lead.share.asker]:
                del running[begun.lead.share.asker]

    def drain(self) -> list[Call]:
        """Take every call out."""
        calls = list(self._calls())
        self._lanes = {lane: self._askers() for lane in self._lanes}
        return calls

    def _satisfied(self, lane: Lane) -> str | None:
        """Who holds all slots of a lane but the last one, where that is to be left to others."""
        slots, running = self._slots.get(lane, 1), self._running[lane]
        if slots < 2 or len(running) != 1:
            return None
        [(asker, count)] = running.items()
        return asker if count >= slots - 1 and self._others_asked(asker) else None

    def _others_asked(self, asker: str) -> bool:
        """Whether somebody else has asked within the last minute."""
        since = self._clock() - LATELY_S
        return any(other != asker and when >= since for other, when in self._asked.items())

    def _saw(self, asker: str) -> None:
        self._asked[asker] = self._clock()
        self._asked.move_to_end(asker)
        if len(self._asked) > 2:
            self._asked.popitem(last=False)

    def _charge(self, call: Call, cost_s: float) -> None:
        askers, share = self._lanes[call.lane], call.share
        askers.charge(share.asker, cost_s)
        if (sessions := askers.get(share.asker)) is not None:
            sessions.charge(share.session, cost_s)

    def _begin(self, calls: Sequence[Call]) -> None:
        """Calls begin now, in one call: each is charged its part of what such a task takes."""
        beside = set(calls)
        for call in calls:
            cost_s = self._took_s.get(type(call.task), _UNKNOWN_S)
            self._begun[id(call)] = _Begun(calls[0], beside, len(calls), self._clock(), cost_s)
            self._charge(call, cost_s)

    def _queue(self, call: Call) -> Ranked[Call]:
        return self._lanes[call.lane].queue(call.share.asker, call.share.weight).queue(call.share.session)

    def _calls(self) -> Iterator[Call]:
        for lane in self._lanes:
            yield from self._of(lane)

    def _of(self, lane: Lane) -> Iterator[Call]:
        return (call for call in self._lanes[lane] if isinstance(call, Call))

    def _askers(self) -> Turns[Turns[Ranked[Call]]]:
        head_start_s = self._head_start_s
        return Turns(lambda: Turns(_ranked, head_start_s), head_start_s)


@dataclass(frozen=True)
class _Begun:
    """A call that runs: the `lead` whose slot it is in, who runs `beside` it still, how many they were at first, since
    when, and what it was charged beforehand."""

    lead: Call
    beside: set[Call]
    count: int
    since_s: float
    charged_s: float


def _ranked() -> Ranked[Call]:
    return Ranked(lambda call: not call.done, lambda call: call.share.urgency())
