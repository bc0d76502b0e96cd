"""The sky of one scene while that is made: painted by the engine, told, and offered small at once, then as it stays.

What it gives, its light and its colours, is asked for before anything is told of the scene, and kept with it as data.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing

from assets.asset import Asset
from assets.errors import PackagingError
from assets.sky.files import FULL_WIDTH, QUICK_WIDTH, SkyFiles
from generators.errors import GenerationError, GenerationFailed
from generators.plan import Environment
from generators.tasks import SkyTask
from server.jobs.scene import Scene
from server.jobs.shelf import Shelf
from server.jobs.skies import levels_outside, same_sky, sky_look
from server.jobs.telling import Telling
from server.jobs.work import FINALS, FIRST, Work
from server.scenes.slot import SKY, SKY_LIGHT
from server.scenes.state import SceneState, Tier


class Heavens:
    """Has the sky of `scene` painted, which goes on from `before`."""

    def __init__(self, scene: Scene, before: SceneState, work: Work, shelf: Shelf, telling: Telling) -> None:
        self._scene, self._before, self._work, self._shelf, self._telling = scene, before, work, shelf, telling
        self._asking, self._showing = asyncio.Lock(), asyncio.Lock()
        self._small: tuple[Environment, SkyFiles] | None = None
        """The newest small painting, and what for."""
        self._known: Environment | None = None
        """Where the sky is the one that the scene has the light of."""
        if before.skylight is not None and same_sky(before.environment, scene.environment):
            scene.skylight, self._known = before.skylight, before.environment

    @property
    def stands(self) -> bool:
        """Whether the sky of the scene before is this one's, and still there."""
        held = self._before.slots.get(SKY)
        same = same_sky(self._before.environment, self._scene.environment)
        return same and held is not None and self._shelf.holds(held.digest)

    async def look_up(self) -> None:
        """Bring the light of the sky as it is now. Where it cannot be painted, the scene has its plan's colours."""
        environment = self._scene.environment
        if same_sky(self._known, environment):
            return
        self._known = environment
        try:
            self._scene.skylight = (await self._painted_small()).gives
        except GenerationError as error:
            self._scene.skylight = None
            self._note(error, "the plan's colours")

    async def behind_windows(self) -> Asset | None:
        """What is seen of the sky from a room; None outdoors, and where it could not be painted."""
        if not self._scene.environment.indoor:
            return None
        try:
            return (await self._painted_small()).shown
        except GenerationError:
            return None  # told when its light was asked for

    async def draft(self) -> None:
        """Offer a small picture of the sky."""
        async with self._showing:
            try:
                files = await self._painted_small()
            except GenerationError:
                return  # told when its light was asked for
            await self._offer(SKY, "draft", files.shown)

    async def final(self) -> None:
        """Paint and offer the sky as it stays: to look at and, where the client takes that, to light with."""
        scene = self._scene
        async with self._showing:  # the draft is offered first
            try:
                files = await self._paint(FULL_WIDTH, scene.wish.target.hdr, FINALS)
            except GenerationError as error:
                self._note(error, "a small picture" if SKY in scene.slots else "")
                return
            scene.sky = files.shown
            await self._offer(SKY, "final", files.shown)
            if files.light is not None:
                await self._offer(SKY_LIGHT, "final", files.light)

    def keep(self) -> None:
        """Leave the files of the scene before where they are."""
        before = self._before.slots
        self._scene.slots |= {slot: before[slot] for slot in (SKY, SKY_LIGHT) if slot in before}

    async def _painted_small(self) -> SkyFiles:
        """The sky as it is now, small.

        Raises:
            GenerationError: it could not be painted.
        """
        environment = self._scene.environment
        async with self._asking:
            if self._small is None or not same_sky(self._small[0], environment):
                self._small = environment, await self._paint(QUICK_WIDTH, False, FIRST)
            return self._small[1]

    async def _paint(self, width_px: int, hdr: bool, priority: int) -> SkyFiles:
        """The sky as it is now, in the form of its client. A job's progress does not count it.

        Raises:
            GenerationError: the generator's own, or it gave none.
        """
        environment, jpeg = self._scene.environment, self._scene.wish.target.image == "image/jpeg"
        look, levels = sky_look(environment), levels_outside(environment)
        task = SkyTask(look=look, levels=levels, width_px=width_px, jpeg=jpeg, hdr=hdr)
        async with aclosing(self._work.steps(task, priority)) as steps:
            painted = [step async for step in steps if isinstance(step, SkyFiles)]
        if not painted:
            raise GenerationFailed("the sky generator gave no picture")
        return painted[0]

    def _note(self, error: GenerationError, fallback: str) -> None:
        """The sky could not be painted; said once."""
        if not any(failure.slot == SKY for failure in self._scene.failures):
            self._scene.note_failure(SKY, error, fallback=fallback)

    async def _offer(self, slot: str, tier: Tier, file: Asset) -> None:
        try:
            source = await asyncio.to_thread(self._shelf.keep, file)
            self._scene.slots[slot] = await self._telling.offer(slot, tier, source)
        except PackagingError as error:
            self._scene.note_failure(slot, error)
