"""What a job says, in order: here everything that happens to a scene becomes messages, and nowhere else."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Literal

from assets.finishing.measure import NOTHING, Cost
from assets.timing import UNTIMED, Timing
from generators.base import Ruling
from generators.talk.steps import AnswerKind
from generators.talk.tasks import Source
from server.backend import AssetSource, Event, JobMessage
from server.jobs.infos import environment_info, failure_info, light_info, sound_times, surface_infos, word_times
from server.jobs.operations import operation_of
from server.protocol.messages import (
    Accepted,
    Ambience,
    Answered,
    Bound,
    DocumentInfo,
    Edited,
    Finished,
    Heard,
    Judged,
    Known,
    Offered,
    Operation,
    Planned,
    Progressed,
    Removed,
    SourceInfo,
    Spoke,
    Worded,
)
from server.scenes.difference import Difference
from server.scenes.slot import line_slot, object_slot
from server.scenes.state import Held, Outlook, SceneState, Sounding, Standing, Tier, Verdict

Phase = Literal["plan", "geometry", "material", "speech", "pack"]

_WAITING = 256
"""Events a consumer may leave waiting before its job waits for it."""
_WHOLE_PLAN = 100
"""How much a plan is, as progress counts it."""
LOADING = "the models are being loaded"
"""What progress says of a job that was asked for before the server was ready."""


class Telling:
    """The events of one job. `revisions` are the last of each slot of the scene that is changed."""

    def __init__(self, job: str, revisions: Mapping[str, int] | None = None) -> None:
        self.job = job
        self.revisions = dict(revisions or {})
        """The last revision of each slot."""
        self.verdicts: list[Verdict] = []
        """What the policy did, as far as it was told."""
        self._asked: dict[Phase, int] = {}
        self._done: dict[Phase, int] = {}
        self._planning = (0, "")
        self.events: asyncio.Queue[Event | None] = asyncio.Queue(maxsize=_WAITING)

    def wake(self) -> None:
        """Whoever waits for an event need not wait longer: it gets None."""
        if self.events.empty():
            self.events.put_nowait(None)

    async def accepted(self, *, cached: bool = False, loading: bool = False) -> None:
        """The job is on its way, or its scene is in the store. Where models are `loading`, that is said: it waits."""
        await self._tell(Accepted(job=self.job, cached=cached))
        if loading:
            await self.planning(0.0, LOADING)

    async def ruled(self, ruling: Ruling) -> None:
        """The policy has looked at a part."""
        judged = ruling.judgement
        if judged.action != "allow":
            slot = line_slot(ruling.part) if judged.stage == "line" else object_slot(ruling.part)
            verdict = Verdict(
                stage=judged.stage,
                category=judged.category,
                action=judged.action,
                slot=slot if ruling.part else None,
            )
            await self.judged(verdict)

    async def judged(self, verdict: Verdict) -> None:
        """What the policy did about a part."""
        self.verdicts.append(verdict)
        await self._tell(
            Judged(
                job=self.job,
                stage=verdict.stage,
                category=verdict.category,
                action=verdict.action,
                slot=verdict.slot,
            )
        )

    async def edited(self, operations: Sequence[Mapping[str, object]], undo: int, redo: int) -> None:
        """A change was understood, and this many can be taken back and carried out again after it."""
        told: tuple[Operation, ...] = tuple(operation_of(one) for one in operations)
        await self._tell(Edited(job=self.job, operations=told, undo=undo, redo=redo))

    async def planned(self, outlook: Outlook) -> None:
        """What the scene is like but for its things."""
        environment = outlook.environment
        await self._tell(
            Planned(
                job=self.job,
                environment=environment_info(outlook),
                unread=environment.unread,
                left_out=environment.left_out,
            )
        )

    async def removed(self, slot: str) -> None:
        """A slot is no more."""
        await self._tell(Removed(job=self.job, slot=slot))

    async def bound(self, one: Standing) -> None:
        """Where an object stands, what it is made of, and the light it gives."""
        thing = one.thing
        await self._tell(
            Bound(
                job=self.job,
                slot=object_slot(thing.id),
                thing=thing.thing,
                translation=one.position,
                rotation=one.rotation,
                size=one.size,
                surfaces=surface_infos(thing.surfaces),
                parent=object_slot(one.on) if one.on else None,
                light=light_info(one.light) if one.light else None,
                gave_way=one.gave_way or "",
                stand_in=thing.stand_in,
            )
        )

    async def spoke(
        self,
        slot: str,
        text: str,
        at: str | None,
        duration_s: float | None = None,
        timing: Timing = UNTIMED,
        voice: str = "",
    ) -> None:
        """Somebody says a sentence; without a duration it will not be heard."""
        await self._tell(
            Spoke(
                job=self.job,
                slot=slot,
                text=text,
                at=at,
                duration_s=duration_s,
                words=word_times(timing),
                sounds=sound_times(timing),
                voice=voice,
            )
        )

    async def ambience(self, slot: str, bed: Sounding) -> None:
        """A sound bed, and where it sounds from."""
        message = Ambience(
            job=self.job,
            slot=slot,
            sound=bed.sound,
            gain_db=bed.gain_db,
            position=bed.position,
            at=bed.at,
            reach_m=bed.reach_m,
        )
        await self._tell(message)

    async def offer(
        self, slot: str, tier: Tier, source: AssetSource, tile_size_m: float | None = None, cost: Cost = NOTHING
    ) -> Held:
        """A slot has another file: its next revision. `cost` is what its geometry costs whoever draws it."""
        revision = self.revisions[slot] = self.revisions.get(slot, 0) + 1
        size = source.size_bytes
        held = Held(digest=source.digest, tier=tier, revision=revision, size_bytes=size, cost=cost)
        await self._offered(slot, held, source, tile_size_m)
        return held

    async def _offered(self, slot: str, held: Held, source: AssetSource, tile_size_m: float | None) -> None:
        offered = Offered(
            job=self.job,
            slot=slot,
            revision=held.revision,
            tier=held.tier,
            asset=source.info,
            tile_size_m=tile_size_m,
        )
        await self._tell(offered, source)

    async def planning(self, fraction: float, note: str = "") -> None:
        """How far the plan is; said only where it differs from what was said last."""
        done = round(_WHOLE_PLAN * min(1.0, max(0.0, fraction)))
        if (done, note) == self._planning:
            return
        self._planning = done, note
        await self._tell(Progressed(job=self.job, stage="plan", done=done, total=_WHOLE_PLAN, note=note))

    def begin(self, stage: Phase) -> None:
        """Count a task that has been asked for."""
        self._asked[stage] = self._asked.get(stage, 0) + 1

    async def end(self, stage: Phase) -> None:
        """Count a task that is done, and say how far the stage is."""
        done = self._done[stage] = self._done.get(stage, 0) + 1
        await self._tell(Progressed(job=self.job, stage=stage, done=done, total=self._asked[stage]))

    async def differ(self, what: Difference, scene: SceneState, sources: Mapping[str, AssetSource]) -> None:
        """A scene became another that is made already; `sources` are its files by their digests."""
        if what.environment:
            await self.planned(scene.outlook)
        for slot in what.removed:
            await self.removed(slot)
        standing = scene.standing
        for slot in what.bound:
            await self.bound(standing[slot])
        for slot in what.spoken:
            said = scene.sentences[slot]
            await self.spoke(slot, said.text, said.at, said.duration_s, said.timing, said.voice)
        for slot in what.sounding:
            await self.ambience(slot, scene.ambience[slot])
        for slot in what.filled:
            held = scene.slots[slot]
            await self._offered(slot, held, sources[held.digest], scene.tile_size_m(slot))

    async def worded(self, text: str, at: str | None, sources: Sequence[Source]) -> None:
        """A sentence of an answer."""
        await self._tell(Worded(job=self.job, text=text, at=at, sources=_sources(sources)))

    async def answered(
        self, text: str, kind: AnswerKind, at: str | None, sources: Sequence[Source], instruction: str
    ) -> None:
        """An answer is whole; `instruction` is what the scene is to be changed by now."""
        await self._tell(
            Answered(job=self.job, text=text, kind=kind, at=at, sources=_sources(sources), instruction=instruction)
        )

    async def known(self, documents: Mapping[str, tuple[int, int]]) -> None:
        """These documents are known: sentences and pages by title."""
        await self._tell(known_message(documents, self.job))

    async def heard(self, text: str) -> None:
        """What was said in a recording."""
        await self._tell(Heard(job=self.job, text=text))

    async def finished(self, manifest: AssetSource, scene: SceneState, *, seconds: float, name: str) -> None:
        """The scene is there, and known as `name` from now on."""
        message = Finished(
            job=self.job,
            manifest=manifest.info,
            partial=bool(scene.failures),
            failures=tuple(map(failure_info, (*scene.failures, *scene.gave_way))),
            seconds=round(seconds, 4),
        )
        await self.events.put(Event(message, manifest, name))

    async def _tell(self, message: JobMessage, source: AssetSource | None = None) -> None:
        """Say something; waits while too much is waiting."""
        await self.events.put(Event(message, source))


def known_message(documents: Mapping[str, tuple[int, int]], job: str | None = None) -> Known:
    """What documents are known: sentences and pages by title."""
    infos = (DocumentInfo(title=title, sentences=said, pages=pages) for title, (said, pages) in documents.items())
    return Known(job=job, documents=tuple(infos))


def _sources(sources: Sequence[Source]) -> tuple[SourceInfo, ...]:
    return tuple(SourceInfo(title=source.title, place=source.place) for source in sources)
