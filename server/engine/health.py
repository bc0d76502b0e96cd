"""How an engine sees that a worker is ill: it says nothing, a task of it does not go on, it has grown too large.

Pure: times are passed in, in seconds of a monotonic clock.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from server.engine.calls import Call

ENDLESS = 10
"""A task that goes on and on is ended after so many times what it may take from one step to the next."""


@dataclass(frozen=True)
class Bounds:
    """What a worker may do. It says every `beat_s` that it lives; one that says nothing for `silent_s` is ended, and so
    is one that loads for longer than `load_s`. One above `memory_bytes` is replaced when it has nothing to do; 0 is no
    bound."""

    beat_s: float = 2.0
    silent_s: float = 60.0
    load_s: float = 900.0
    memory_bytes: int = 0


@dataclass
class Health:
    """What is known of one worker process."""

    bounds: Bounds
    born_s: float
    heard_s: float | None = None
    """When it last said something; None before its first word, which takes what a start takes."""
    memory_bytes: int = 0
    loaded_bytes: int | None = None
    """Its size when it was ready; None while it loads."""

    def hear(self, now_s: float, memory_bytes: int | None = None) -> None:
        """It said something, perhaps how large it is."""
        self.heard_s = now_s
        if memory_bytes is not None:
            self.memory_bytes = memory_bytes

    def ready(self, memory_bytes: int) -> None:
        """Its models are loaded."""
        self.memory_bytes = self.loaded_bytes = memory_bytes

    @property
    def is_too_small_bound(self) -> bool:
        """Whether the models alone are above the bound: replacing it would not help."""
        return bool(self.bounds.memory_bytes) and (self.loaded_bytes or 0) > self.bounds.memory_bytes

    @property
    def is_bloated(self) -> bool:
        """Whether it has grown above the bound since its models were loaded."""
        return 0 < self.bounds.memory_bytes < self.memory_bytes and not self.is_too_small_bound

    def complaint(self, now_s: float) -> str:
        """Why the process has to be ended whatever it runs; "" where it need not."""
        if self.heard_s is not None and now_s - self.heard_s > self.bounds.silent_s:
            return f"it has said nothing for {self.bounds.silent_s:g} s"
        if self.loaded_bytes is None and now_s - self.born_s > self.bounds.load_s:
            return f"it has been loading for {self.bounds.load_s:g} s"
        return ""


def overdue(calls: Iterable[Call], now_s: float) -> Collection[Call]:
    """The running calls that have gone without a step, or on and on, for longer than their kind may."""
    return [
        call
        for call in calls
        if now_s - call.stepped_s > call.limit_s or now_s - call.started_s > ENDLESS * call.limit_s
    ]
