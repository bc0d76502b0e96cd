"""Scenes from the moment they are asked for: brought from the store, made, changed, and put back there.

While no job works on a scene it is a record in the store and nothing in memory.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

import msgspec

from assets.errors import AssetMissing, StoreError
from generators.errors import InvalidTask
from server.affect.voicing import VoiceNow, as_it_is
from server.backend import AssetSource
from server.engine.base import Share
from server.engine.places import CHANGE, Places
from server.jobs.placing import places_of
from server.jobs.run import SceneRun
from server.jobs.telling import Telling
from server.jobs.workshop import Workshop
from server.memory import Tidying
from server.scenes.difference import brought_back, difference
from server.scenes.records import SceneGone, SceneRecords
from server.scenes.slot import object_slot
from server.scenes.state import SceneState
from server.scenes.versions import Versions
from server.scenes.wish import Wish

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Answer:
    """A scene of the store that is whole: what it is called, what it consists of, and where its files are."""

    scene: str
    state: SceneState
    sources: dict[str, AssetSource]


class SceneHouse:
    """Makes and changes the scenes of a server. What happens is told to the job's `Telling`."""

    def __init__(self, workshop: Workshop, records: SceneRecords) -> None:
        self._workshop, self._records, self._places = workshop, records, Places()
        self._tidying = Tidying()

    async def generate(self, wish: Wish, key: str, telling: Telling, share: Share, keep: str = "") -> None:
        """Make a scene, or bring it from the store where `key` was asked for before; pin it there under the
        name `keep`.

        Raises:
            GenerationError: there is no plan.
            PackagingError: the store is full.
        """
        started, empty = time.monotonic(), SceneState(wish=wish)
        if answer := await asyncio.to_thread(self._recall, key):
            await telling.accepted(cached=True)
            for verdict in answer.state.verdicts:
                await telling.judged(verdict)
            await telling.differ(difference(empty, answer.state), answer.state, answer.sources)
            await self._pin(keep, key, answer.scene, answer.state)
            await self._finish(telling, answer.state, answer.scene, started)
            return
        await telling.accepted(loading=not self._workshop.engine.status.ready)
        async with self._places.place(share):
            state = await SceneRun(self._workshop, empty, telling, share).generate()
            scene = await asyncio.to_thread(self._keep_first, key, state, share.owner)
            await self._pin(keep, key, scene, state)
            await self._finish(telling, state, scene, started)

    async def answers(self, key: str) -> bool:
        """Whether the store holds a whole scene that answers a request."""
        return await asyncio.to_thread(self._recall, key) is not None

    async def edit(
        self,
        instruction: str,
        scene: str,
        telling: Telling,
        share: Share,
        about: Sequence[str] = (),
        voicing: VoiceNow = as_it_is,
    ) -> None:
        """Change a scene by words; the slots `about` are pointed at, and lines that are new are said in `voicing`.

        Raises:
            GenerationError: it cannot be changed so, or the store does not hold it any more; it stays as it was.
            PackagingError: the store is full.
        """
        started = time.monotonic()
        await telling.accepted(loading=not self._workshop.engine.status.ready)
        async with self._places.place(share, CHANGE):
            versions, before = await asyncio.to_thread(self._bring, scene)
            telling.revisions |= before.revisions
            before = msgspec.structs.replace(before, wish=quick(before.wish))
            if about:
                before = pointed_at(before, about)
            state = await SceneRun(self._workshop, before, telling, share, voicing).edit(instruction, versions.undo + 1)
            grown = await asyncio.to_thread(self._keep_next, versions.grown, state, share.owner)
            await self._finish(telling, state, grown, started)

    async def step(self, way: Literal["undo", "redo"], scene: str, telling: Telling, share: Share) -> None:
        """Go back to the version before the last edit, or forth again.

        Raises:
            GenerationError: there is no such version, or the store does not hold it any more.
            PackagingError: the store is full.
        """
        started = time.monotonic()
        await telling.accepted()
        async with self._places.place(share, CHANGE):
            versions, before = await asyncio.to_thread(self._bring, scene)
            telling.revisions |= before.revisions
            place = versions.step(way)
            version = await asyncio.to_thread(self._records.state, versions.keys[place])
            await telling.edited([{"type": way}], place, len(versions.keys) - 1 - place)
            state = await self._return_to(version, before, telling, share)
            stepped = await asyncio.to_thread(self._keep_next, partial(versions.stepped, place), state, share.owner)
            await self._finish(telling, state, stepped, started)

    async def current(self, scene: str) -> SceneState:
        """A scene as it stands.

        Raises:
            SceneGone: the store does not hold it any more.
        """
        _, state = await asyncio.to_thread(self._bring, scene)
        return state

    async def _return_to(self, version: SceneState, before: SceneState, telling: Telling, share: Share) -> SceneState:
        """The version as it stands after `before`: told where its files are there still, else made again."""
        if sources := self._sources(version):
            state = brought_back(before, version)
            await telling.differ(difference(before, state), state, sources)
            return state
        before = msgspec.structs.replace(before, wish=quick(before.wish))
        run = SceneRun(self._workshop, before, telling, share)
        return await run.follow(version.plan, about=version.about, places=places_of(version))

    async def _finish(self, telling: Telling, state: SceneState, scene: str, started: float) -> None:
        self._tidying.stir()
        manifest, seconds = self._workshop.shelf.find(state.manifest), time.monotonic() - started
        await telling.finished(manifest, state, seconds=seconds, name=scene)

    async def _pin(self, name: str, key: str, scene: str, state: SceneState) -> None:
        """Keep the answer to a request for good, where that is wanted and it is whole."""
        if name and scene and not state.failures:
            await asyncio.to_thread(self._records.pin, name, key, scene, state.digests)

    # --- in threads ---

    def erase(self, owner: str, digests: Iterable[str]) -> int:
        """Erase what is kept for `owner`, and assets; gives how many records there were."""
        return self._records.erase(owner, digests)

    def _recall(self, key: str) -> _Answer | None:
        """The scene that answers a request, if all of it is there."""
        try:
            if (scene := self._records.answered(key)) is None:
                return None
            _, state = self._bring(scene)
        except SceneGone:
            return None
        sources = self._sources(state)
        return _Answer(scene, state, sources) if sources else None

    def _bring(self, scene: str) -> tuple[Versions, SceneState]:
        versions = self._records.versions(scene)
        return versions, self._records.state(versions.current)

    def _keep_first(self, key: str, state: SceneState, owner: str) -> str:
        """Keep a new scene, as the answer to its request unless some part failed; gives what it is called.

        One that is made does not fail because it cannot be kept: it has no name then, and cannot be changed.
        """
        scene = ""
        try:
            scene = self._records.keep_versions(Versions((self._records.keep(state, owner),)), owner)
            if not state.failures:
                self._records.answer(key, scene)
        except StoreError as error:
            log.warning("a finished scene is not kept: %s", error)
        return scene

    def _keep_next(self, versions_with: Callable[[str], Versions], state: SceneState, owner: str) -> str:
        """Keep another version of a scene; `versions_with` gives its versions with the key of that."""
        return self._records.keep_versions(versions_with(self._records.keep(state, owner)), owner)

    def _sources(self, state: SceneState) -> dict[str, AssetSource] | None:
        """Where the files of a scene are, by their digests; None if one is not there any more."""
        try:
            return {digest: self._workshop.shelf.find(digest) for digest in state.digests}
        except AssetMissing:
            return None


def quick(wish: Wish) -> Wish:
    """The wish without forms of files that take long to write."""
    return msgspec.structs.replace(wish, target=wish.target.at_once)


def pointed_at(scene: SceneState, slots: Sequence[str]) -> SceneState:
    """The scene with the things in `slots` as what "it" and "this one" mean.

    Raises:
        InvalidTask: nothing stands at a slot.
    """
    there = {object_slot(one.thing.id): one.thing.id for one in scene.objects}
    if missing := [slot for slot in slots if slot not in there]:
        raise InvalidTask(f"about: no thing of the scene has the slot {missing[0]!r}")
    return msgspec.structs.replace(scene, about=tuple(there[slot] for slot in slots))
