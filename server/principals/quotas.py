"""How many sessions and jobs each principal has, and when it is worth asking again."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from server.principals.principal import Principal
from server.protocol.errors import QueueFull, TooManySessions

_FIRST_PACE_S = 1.0
_PACES_S = (0.25, 30.0)
_NEWEST = 0.2
"""How much the newest gap counts in the mean of the gaps between two ends."""


@dataclass(slots=True)
class _Count:
    sessions: int = 0
    jobs: int = 0
    pace_s: float = _FIRST_PACE_S
    """The mean time between the ends of two jobs."""
    ended: float | None = None


class Quotas:
    """Counts of one server. A principal's own bounds come before `sessions` and `jobs`, which hold for all others; None
    is no bound. `clock` in seconds."""

    def __init__(
        self,
        sessions: int | None = None,
        jobs: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._sessions, self._jobs, self._clock = sessions, jobs, clock
        self._counts: dict[str, _Count] = {}

    def open_session(self, principal: Principal) -> None:
        """Count a session that opens.

        Raises:
            TooManySessions: the principal has as many as it may.
        """
        count = self._count(principal)
        most = principal.allowance.sessions or self._sessions
        if principal.name and most is not None and count.sessions >= most:
            raise TooManySessions(f"{count.sessions} sessions are open for this token, the most it may have")
        count.sessions += 1

    def close_session(self, principal: Principal) -> None:
        """A session has ended."""
        self._count(principal).sessions -= 1
        self._tidy(principal)

    def queue_job(self, principal: Principal, job: str) -> None:
        """Count a job that wants to run.

        Raises:
            QueueFull: as many wait and run as may; says when one of them should have ended.
        """
        count = self._count(principal)
        most = principal.allowance.jobs or self._jobs
        if principal.name and most is not None and count.jobs >= most:
            text = f"{count.jobs} jobs wait and run for this token, the most it may have"
            raise QueueFull(text, job=job, retry_after_ms=round(1000 * count.pace_s))
        if count.jobs == 0:
            count.ended = None
        count.jobs += 1

    def end_job(self, principal: Principal) -> None:
        """A job has ended."""
        count, now = self._count(principal), self._clock()
        count.jobs -= 1
        if count.ended is not None:
            pace_s = (1 - _NEWEST) * count.pace_s + _NEWEST * max(0.0, now - count.ended)
            count.pace_s = min(max(pace_s, _PACES_S[0]), _PACES_S[1])
        count.ended = now
        self._tidy(principal)

    def _count(self, principal: Principal) -> _Count:
        return self._counts.setdefault(principal.name, _Count())

    def _tidy(self, principal: Principal) -> None:
        count = self._counts[principal.name]
        if not count.sessions and not count.jobs:
            del self._counts[principal.name]
