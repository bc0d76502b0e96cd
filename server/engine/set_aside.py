"""Tasks that killed two workers: they are refused for a while, so that they do not kill a third.

Pure: times are passed in, in seconds of a monotonic clock.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict

import msgspec

from generators.tasks import Task

_MOST = 1024


class SetAside:
    """Remembers tasks by what they ask for, whoever asks; each for `keep_s`, and no more than the last 1,024."""

    def __init__(self, keep_s: float = 600.0) -> None:
        self._keep_s = keep_s
        self._until: OrderedDict[bytes, float] = OrderedDict()

    def add(self, task: Task, now_s: float) -> None:
        """`task` has killed its second worker."""
        self._until[_digest(task)] = now_s + self._keep_s
        if len(self._until) > _MOST:
            self._until.popitem(last=False)

    def holds(self, task: Task, now_s: float) -> bool:
        """Whether a task that asks for the same was set aside, not long ago."""
        return bool(self._until) and self._until.get(_digest(task), now_s) > now_s


def _digest(task: Task) -> bytes:
    return hashlib.sha256(msgspec.msgpack.encode(task)).digest()
