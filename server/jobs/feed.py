"""What a job says, in order: messages, offers with their rising revisions, progress."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Literal

from generators.registry import Phase as KindPhase
from server.backend import AssetSource, Event, JobMessage
from server.protocol.messages import Offered, Progressed, Tier

Phase = KindPhase | Literal["pack"]
"""What is counted: the tasks of each kind, and files."""

_WAITING = 256
"""Events a consumer may leave waiting before its job waits for it."""


class Feed:
    """The events of one job. None comes last."""

    def __init__(self, job: str, revisions: Mapping[str, int] | None = None) -> None:
        self._job = job
        self.revisions = dict(revisions or {})
        """The last revision of each slot; those of an earlier run of the same job go on rising."""
        self._asked: dict[Phase, int] = {}
        self._done: dict[Phase, int] = {}
        self.events: asyncio.Queue[Event | None] = asyncio.Queue(maxsize=_WAITING)

    async def tell(self, message: JobMessage, source: AssetSource | None = None) -> None:
        """Say something; waits while too much is waiting."""
        await self.events.put(Event(message, source))

    async def offer(self, slot: str, tier: Tier, source: AssetSource, tile_size_m: float | None = None) -> None:
        """Offer a slot's next revision."""
        revision = self.revisions[slot] = self.revisions.get(slot, 0) + 1
        offered = Offered(
            job=self._job, slot=slot, revision=revision, tier=tier, asset=source.info, tile_size_m=tile_size_m
        )
        await self.tell(offered, source)

    def begin(self, stage: Phase) -> None:
        """Count a task that has been asked for."""
        self._asked[stage] = self._asked.get(stage, 0) + 1

    async def end(self, stage: Phase) -> None:
        """Count a task that is done, and say how far the stage is."""
        done = self._done[stage] = self._done.get(stage, 0) + 1
        await self.tell(Progressed(job=self._job, stage=stage, done=done, total=self._asked[stage]))
