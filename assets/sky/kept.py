"""What painting takes again and again, kept: all of it together within so many bytes, used longest ago let go first."""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import fields, is_dataclass
from threading import Lock
from typing import Any, ParamSpec, TypeVar

import numpy as np

P = ParamSpec("P")
R = TypeVar("R")

MOST_BYTES = 96 << 20
"""For all that painting keeps in a process: two skies' clouds and noise, and what many skies have in common."""


class Kept:
    """Values by their keys, at most `most_bytes` of arrays in them. One that is larger than a third is not kept."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._values: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._lock = Lock()
        self.size_bytes = 0
        """Bytes of the arrays that are held."""

    def bring(self, key: Hashable, make: Callable[[], R]) -> R:
        """The value of a key; made where it is not held, by several threads at a time if need be."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                value: R = self._values[key][0]
                return value
        value = make()
        size = bytes_of(value)
        if size <= self._most_bytes // 3:
            with self._lock:
                self._hold(key, value, size)
        return value

    def _hold(self, key: Hashable, value: object, size: int) -> None:
        self.size_bytes += size - self._values.pop(key, (None, 0))[1]
        self._values[key] = value, size
        while self.size_bytes > self._most_bytes:
            self.size_bytes -= self._values.popitem(last=False)[1][1]


_KEPT = Kept(MOST_BYTES)


def kept(make: Callable[P, R]) -> Callable[P, R]:
    """A pure function of hashable arguments whose results are kept among all others'; nobody may write into them."""

    @functools.wraps(make)
    def brought(*args: P.args, **kwargs: P.kwargs) -> R:
        key = make.__module__, make.__qualname__, args, tuple(sorted(kwargs.items()))
        return _KEPT.bring(key, lambda: make(*args, **kwargs))

    return brought


def bytes_of(value: object) -> int:
    """The bytes of the arrays in a value: an array, a dataclass or a tuple of them."""
    return sum(array.nbytes for array in _arrays(value))


def _arrays(value: object) -> Iterator[np.ndarray[Any, Any]]:
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _arrays(inner)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _arrays(getattr(value, field.name))
