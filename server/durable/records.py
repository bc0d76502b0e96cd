"""What is kept of sessions and jobs, as plain data."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

from server.backend import JobMessage
from server.protocol.messages import Cancelled, Edit, Generate, Hello, Redo, Undo

Work = Generate | Edit | Undo | Redo
"""What a client asks for that takes time."""

State = Literal["running", "finished", "failed", "cancelled"]


class KeptJob(msgspec.Struct, frozen=True, kw_only=True):
    """A job as it stands: what its scene was asked for with, what runs of it, how it ended, what its client was told.

    `pending` is what was accepted and has not ended; `scene` what the backend calls the scene, "" where there is none.
    """

    job: str
    request: Generate
    pending: Work | None = None
    state: State = "running"
    scene: str = ""
    told: tuple[JobMessage | Cancelled, ...] = ()


class KeptSession(msgspec.Struct, frozen=True, kw_only=True):
    """A session: who may resume it, whose it is, what its client said of itself, how many of its messages arrived."""

    session: str
    secret_sha256: str
    principal: str
    weight: float
    hello: Hello
    heard: int = 0
    jobs: tuple[KeptJob, ...] = ()


def secret_digest(secret: str) -> str:
    """What is kept of a session's secret: it is long and random, so its plain SHA-256 gives nothing away."""
    return hashlib.sha256(secret.encode()).hexdigest()
