"""Who goes next: queues take turns by weight, and may hold queues that take turns; at the bottom rank counts.

Stride scheduling: each owner has a due time that rises by 1 / weight when it is served; the earliest goes next. One
that was idle starts at now: it cannot save turns up, nor take another's by asking for one thing at a time.

Source: Waldspurger and Weihl, Stride Scheduling: Deterministic Proportional-Share Resource Management, 1995.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Hashable, Iterator
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_REMEMBERED = 1024
"""Idle owners whose due time is remembered before those that are past it are forgotten."""


class Queue(Protocol[T_co]):
    """What turns are taken between."""

    def pop(self) -> T_co | None:
        """The next one that is still wanted, or None: then the queue is empty."""

    def __iter__(self) -> Iterator[T_co]: ...


class Ranked(Generic[T]):
    """Lowest rank first, then oldest; what is not `wanted` any more is passed over."""

    def __init__(self, wanted: Callable[[T], bool]) -> None:
        self._wanted = wanted
        self._heap: list[tuple[int, int, T]] = []
        self._order = itertools.count()

    def __iter__(self) -> Iterator[T]:
        return (entry[2] for entry in self._heap)

    def push(self, item: T, rank: int) -> None:
        """Let `item` wait."""
        heapq.heappush(self._heap, (rank, next(self._order), item))

    def pop(self) -> T | None:
        """The next one that is still wanted, or None."""
        while self._heap:
            item = heapq.heappop(self._heap)[2]
            if self._wanted(item):
                return item
        return None


Q = TypeVar("Q", bound=Queue[object])


class Turns(Generic[Q]):
    """Queues by name, made by `make` where there is none yet."""

    def __init__(self, make: Callable[[], Q]) -> None:
        self._make = make
        self._queues: dict[Hashable, Q] = {}
        self._weights: dict[Hashable, float] = {}
        self._due: dict[Hashable, float] = {}
        self._now = 0.0

    def __iter__(self) -> Iterator[object]:
        for queue in self._queues.values():
            yield from queue

    def queue(self, name: Hashable, weight: float = 1.0) -> Q:
        """The queue of `name`, to push into; it is served `weight` times as often as one of weight 1."""
        self._weights[name] = weight
        if name not in self._queues:
            self._queues[name] = self._make()
            self._due[name] = max(self._due.get(name, 0.0), self._now)
        return self._queues[name]

    def pop(self) -> object | None:
        """The next item of the queue whose turn it is, or None where all are empty."""
        while self._queues:
            name = min(self._queues, key=self._due.__getitem__)
            item = self._queues[name].pop()
            if item is None:
                del self._queues[name], self._weights[name]
                self._forget()
                continue
            self._now = self._due[name]
            self._due[name] += 1.0 / self._weights[name]
            return item
        return None

    def _forget(self) -> None:
        if len(self._due) > _REMEMBERED + len(self._queues):
            self._due = {name: due for name, due in self._due.items() if due > self._now or name in self._queues}
