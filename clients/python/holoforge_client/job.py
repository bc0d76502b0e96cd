"""One job as its client keeps it: what asked for it, what came of it, and how long it may be asked for again."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

from .errors import HoloforgeError
from .inbox import Arrived, JobInbox, JobMessage
from .protocol.messages import Edit, Generate, Know, Listen, Redo, Say, Undo

Request = Generate | Edit | Undo | Redo | Say | Know | Listen


@dataclass(eq=False)
class Job:
    """A job that has not ended."""

    request: Request
    number: int
    """Which of the session's messages asked for it, from 0."""
    patience_s: float
    retries: int = 0
    """How often more it is asked for again where the server failed and does not say when to come back."""
    left: bool = False
    """Whether nobody listens to it any more: the server has been asked to stop it."""
    inbox: JobInbox = field(default_factory=JobInbox)
    events: asyncio.Queue[JobMessage | Arrived | HoloforgeError] = field(default_factory=asyncio.Queue)
    started: float = field(default_factory=time.monotonic)

    def begin_anew(self) -> None:
        """It is asked for from the start: what was told of it is told again."""
        self.inbox = JobInbox()

    def may_wait(self, after_ms: int) -> bool:
        """Whether it may be asked for again in `after_ms`."""
        return time.monotonic() - self.started + after_ms / 1000 < self.patience_s
