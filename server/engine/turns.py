"""Who goes next: queues take turns by weight, and may hold queues that take turns; at the bottom rank counts.

Stride scheduling by time: each owner has a due time that rises by what it was served, divided by its weight; the
earliest goes next. One that was idle starts a little before now: who asks for something small once in a while need not
wait behind who asks for much all the time. It cannot save more up than that, and what it takes it has had.

Source: Waldspurger and Weihl, Stride Scheduling: Deterministic Proportional-Share Resource Management, 1995;
Duda and Cheriton, Borrowed-Virtual-Time (BVT) scheduling, 1999.
"""

from __future__ import annotations

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
    """Lowest rank first, then what is most urgent now (less is more), then oldest; what is not `wanted` any more is
    passed over.
    """

    def __init__(self, wanted: Callable[[T], bool], urgency: Callable[[T], float] = lambda item: 0.0) -> None:
        self._wanted = wanted
        self._urgency = urgency
        self._ranks: dict[int, list[T]] = {}
        """What waits at each rank, in the order in which it came."""

    def __iter__(self) -> Iterator[T]:
        return itertools.chain.from_iterable(self._ranks.values())

    def push(self, item: T, rank: int) -> None:
        """Let `item` wait."""
        self._ranks.setdefault(rank, []).append(item)

    def remove(self, item: T, rank: int) -> None:
        """Take out one that was pushed at this rank."""
        self._ranks[rank].remove(item)

    def pop(self) -> T | None:
        """The next one that is still wanted, or None."""
        while self._ranks:
            rank = min(self._ranks)
            items = self._ranks[rank] = [item for item in self._ranks[rank] if self._wanted(item)]
            if items:
                return items.pop(min(range(len(items)), key=lambda at: self._urgency(items[at])))
            del self._ranks[rank]
        return None


Q = TypeVar("Q", bound=Queue[object])


class Turns(Generic[Q]):
    """Queues by name, made by `make` where there is none yet. `head_start` is how much before the others one begins
    that has not been served for a while, in what `charge` counts, by its weight.
    """

    def __init__(self, make: Callable[[], Q], head_start: float = 0.0) -> None:
        self._make = make
        self._head_start = head_start
        self._queues: dict[Hashable, Q] = {}
        self._weights: dict[Hashable, float] = {}
        self._due: dict[Hashable, float] = {}
        self._order: dict[Hashable, int] = {}
        """Of those due at the same time the one that came first goes first."""
        self._count = itertools.count()
        self._now = 0.0

    def __iter__(self) -> Iterator[object]:
        for queue in self._queues.values():
            yield from queue

    def queue(self, name: Hashable, weight: float = 1.0) -> Q:
        """The queue of `name`, to push into; it is served `weight` times as much as one of weight 1."""
        self._weights[name] = weight
        if name not in self._queues:
            self._queues[name] = self._make()
            self._order[name] = next(self._count)
            earliest = self._now - self._head_start
            self._due[name] = max(self._due.get(name, earliest), earliest)
        return self._queues[name]

    def get(self, name: Hashable) -> Q | None:
        """The queue of `name`, None where it has nothing."""
        return self._queues.get(name)

    def pop(self, passing: Hashable = None) -> object | None:
        """The next item of the queue whose turn it is, or None where all are empty but that of `passing`.

        What it costs is to be charged: until then it is free.
        """
        while names := self._queues.keys() - {passing}:
            name = min(names, key=lambda name: (self._due[name], self._order[name]))
            item = self._queues[name].pop()
            if item is None:
                del self._queues[name], self._order[name]
                self._forget()
                continue
            self._now = max(self._now, self._due[name])
            return item
        return None

    def charge(self, name: Hashable, cost: float) -> None:
        """`name` was served so much, or so much less than it was charged before."""
        if name in self._due:
            self._due[name] += cost / self._weights[name]

    def _forget(self) -> None:
        if len(self._due) > _REMEMBERED + len(self._queues):
            kept = {name for name, due in self._due.items() if due > self._now or name in self._queues}
            self._due = {name: due for name, due in self._due.items() if name in kept}
            self._weights = {name: weight for name, weight in self._weights.items() if name in kept}
