"""Tasks that run together: they wait a moment for each other, whoever asked for them, and one call makes them all.

A generator that takes several at once (`GeneratorSpec.batch`) is far quicker so. Which tasks may go together its kind
says (`KindSpec.alike`), and how they are handed over (`KindSpec.many`).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace

from generators.base import Preview, Progress, Step
from generators.errors import GenerationCancelled, GenerationError, GenerationFailed
from generators.registry import Lane, Lineup
from generators.registry.loading import LoadedLineup
from generators.tasks import Task
from server.engine.base import Share
from server.engine.calls import Call, Waiting

log = logging.getLogger(__name__)

GATHER_S = 0.05
"""How long a task waits for others where a worker is free: a scene's come one soon after another."""


@dataclass(frozen=True)
class Ended:
    """A task is over, by `error` if there is one."""

    call: int
    error: GenerationError | None = None


def call_of(lineup: Lineup, number: int, task: Task, priority: int, share: Share) -> Call:
    """A new call, as its kind and the generator that was chosen for it want it.

    Raises:
        InvalidTask: no kind takes the task.
    """
    kind = lineup.kind_of(task)
    call = Call(number, task, kind.lane, priority, share, limit_s=kind.limit_s)
    chosen = lineup.chosen.get(kind.name)
    if kind.many is not None and isinstance(task, kind.tasks[0]) and chosen is not None and chosen.spec.batch > 1:
        call.batch = chosen.spec.batch
        call.alike = (kind.name, type(task), *(getattr(task, field) for field in kind.alike))
    return call


class Gathering:
    """The calls no worker has taken yet. Those that can run together wait for others like them first: until a call is
    full, or the first has waited for `wait_s`; then they are `waiting` for their turn. `dispatch` is called whenever
    some may begin. To be used from the event loop.
    """

    def __init__(self, waiting: Waiting, dispatch: Callable[[], None], wait_s: float = GATHER_S) -> None:
        self._waiting, self._dispatch, self._wait_s = waiting, dispatch, wait_s
        self._rooms: dict[Hashable, list[Call]] = {}
        self._timers: dict[Hashable, asyncio.TimerHandle] = {}

    def __len__(self) -> int:
        return len(self._waiting) + sum(not call.done for room in self._rooms.values() for call in room)

    def add(self, call: Call) -> None:
        """A new call."""
        if call.batch == 1:
            self.push(call)
            self._dispatch()
            return
        room = self._rooms.setdefault(call.alike, [])
        room.append(call)
        if len(room) == 1:
            self._timers[call.alike] = asyncio.get_running_loop().call_later(self._wait_s, self._let_go, call.alike)
        if len(room) >= call.batch:
            self._let_go(call.alike)

    def push(self, call: Call) -> None:
        """Let `call` wait for its turn alone."""
        self._waiting.push(call)

    def pop(self, lane: Lane) -> list[Call]:
        """What runs next in a lane in one call, or nothing; each is to be settled at its end."""
        lead = self._waiting.pop(lane)
        if lead is None:
            return []
        if lead.batch == 1:
            return [lead]
        self._open(lead.alike)
        return self._waiting.join(lead)

    def settle(self, call: Call) -> None:
        """A call that was popped has ended, or will be pushed again."""
        self._waiting.settle(call)

    def drain(self) -> list[Call]:
        """Take every call out."""
        for alike in list(self._rooms):
            self._open(alike)
        return self._waiting.drain()

    def _let_go(self, alike: Hashable) -> None:
        self._open(alike)
        self._dispatch()

    def _open(self, alike: Hashable) -> None:
        """Those that gather wait for their turn now."""
        if alike in self._rooms:
            self._timers.pop(alike).cancel()
            for call in self._rooms.pop(alike):
                self.push(call)


def run_calls(
    loaded: LoadedLineup, lineup: Lineup, calls: Mapping[int, Task], given_up: Callable[[int], bool]
) -> Iterator[tuple[int, Step] | Ended]:
    """Run one task, or several in one call, and say of each step whose it is, and of each task how it ended.

    Where a call of several fails, those that it left out are run one by one, so that each has its own result or error.
    `given_up` says of a call's number whether nobody waits for it any more.
    """
    left = dict(calls)
    if len(left) > 1:
        yield from _together(loaded, lineup, left, given_up)
    for number, task in left.items():
        yield from _alone(loaded, number, task, given_up)


def _together(
    loaded: LoadedLineup, lineup: Lineup, left: dict[int, Task], given_up: Callable[[int], bool]
) -> Iterator[tuple[int, Step] | Ended]:
    """Run all in one call, taking out of `left` what has ended."""
    numbers = list(left)
    many = lineup.kind_of(left[numbers[0]]).many
    assert many is not None
    following = iter(numbers)
    try:
        with closing(loaded.run(many(tuple(left.values())))) as steps:
            for step in steps:
                if all(map(given_up, left)):
                    return
                if isinstance(step, Progress):
                    yield from ((number, step) for number in left)
                elif isinstance(step, Preview):
                    if (number := numbers[step.index]) in left:
                        yield number, replace(step, index=0)
                elif number := next(following, 0):
                    yield number, step
                    del left[number]
                    yield Ended(number)
    except GenerationError as error:
        log.warning("%d tasks failed together and are run one by one: %s", len(left), error)
    except (Exception, SystemExit):  # where workers run: one task's fault must not cost the others
        log.exception("%d tasks failed together and are run one by one", len(left))


def _alone(
    loaded: LoadedLineup, number: int, task: Task, given_up: Callable[[int], bool]
) -> Iterator[tuple[int, Step] | Ended]:
    if given_up(number):
        yield Ended(number, GenerationCancelled("cancelled"))
        return
    error: GenerationError | None = None
    try:
        with closing(loaded.run(task)) as steps:
            for step in steps:
                if given_up(number):
                    error = GenerationCancelled("cancelled")
                    break
                yield number, step
    except GenerationError as raised:
        error = raised.with_traceback(None)
    except (Exception, SystemExit):  # where workers run: one task's fault must not end the others, nor its lane
        log.exception("a %s failed", type(task).__name__)
        error = GenerationFailed("internal error; the server's log has the details")
    yield Ended(number, error)
