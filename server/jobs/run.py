"""One job: from the plan's parts to tasks, from artifacts to assets, in the order a viewer wants them.

As soon as a part is decided its work starts: the ground, then each thing's geometry with flat colours, then draft
textures, then final ones, with the first spoken line between. A part that fails is told of and stood in for; the
rest goes on.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine, Mapping
from contextlib import aclosing
from typing import Any

from assets.errors import NoRoom, PackagingError
from assets.finishing.target import Target
from assets.layout import Placement
from assets.layout.standing import StagedLayout
from assets.stages import Stage
from generators.base import Ruling
from generators.errors import GenerationError, GenerationFailed
from generators.plan import Environment, SceneObject, ScenePlan, SpokenLine
from generators.tasks import Anchor, PlanTask
from server.engine.base import ALONE, Engine, Share
from server.jobs.allowance import Allowance, Spent
from server.jobs.arrival import HELD_TEXELS_PER_M, arrive, dress, hero_of, texels_at, texels_per_m
from server.jobs.bill import bill, cost_of_scene, size_of_scene
from server.jobs.casting import CastList, heroes_first, is_cast
from server.jobs.clutter import clutter
from server.jobs.feed import Feed
from server.jobs.fitting import bring_within
from server.jobs.glow import lamps_of
from server.jobs.keylight import aim_light
from server.jobs.lighting import has_room, lamp_light, main_light
from server.jobs.parts import Parts
from server.jobs.placing import item_of, stand, turned
from server.jobs.scene import PlacedObject, Scene
from server.jobs.shapes import Shapes
from server.jobs.shelf import Shelf
from server.jobs.slot import SCENE, object_slot
from server.jobs.surfaces import WATER, painted
from server.jobs.telling import bound_of, gave_way, judged_of
from server.jobs.textures import Textures
from server.jobs.voices import Voices
from server.jobs.work import FIRST, Work
from server.protocol.messages import Finished, Generate, GeneratorInfo
from server.targets import PLAIN_TARGET

_STREWN_M = 4.0
"""How far away what a stage is strewn with is seen."""


class JobRun:
    """Runs one request. `produce` does the work; what it has to say goes out through `feed`."""

    def __init__(
        self,
        request: Generate,
        engine: Engine,
        shelf: Shelf,
        generators: tuple[GeneratorInfo, ...],
        material_batch: int = 1,
        target: Target = PLAIN_TARGET,
        revisions: Mapping[str, int] | None = None,
        share: Share = ALONE,
    ) -> None:
        self._request = request
        self._shelf = shelf
        self._generators = generators
        self._material_batch = material_batch
        self._target = target
        self._started = time.monotonic()
        self._scene: Scene | None = None
        self._clothing: list[asyncio.Task[None]] = []
        self._building: dict[str, asyncio.Task[None]] = {}
        self._spent = Spent()
        self._waiting = CastList()
        self.feed = Feed(request.job, revisions)
        self._work = Work(engine, self.feed, share)
        self._allowance = Allowance(target)
        self._shapes = Shapes(self._work, request.seed, detail=self._allowance.detail, lean=target.lean)
        self._parts = Parts(request, shelf, self.feed, self._work, self._shapes, target, self._allowance.shell)
        self._voices = Voices(request, shelf, self.feed, self._work)

    @property
    def partial(self) -> bool:
        """Whether some part failed."""
        return bool(self._scene and self._scene.failures)

    @property
    def scene(self) -> Scene:
        """What was made; whole when `produce` has returned.

        Raises:
            GenerationFailed: there is no plan yet.
        """
        return self._planned_scene()

    @property
    def plan(self) -> ScenePlan:
        """The plan that was followed."""
        objects = tuple(placed.thing for placed in self.scene.objects.values())
        return ScenePlan(environment=self.scene.environment, objects=objects, lines=tuple(self._voices.lines))

    async def produce(self) -> None:
        """Do the whole job; the last event is `finished`.

        Raises:
            GenerationError: there is no plan.
            PackagingError: the store is full.
        """
        async with asyncio.TaskGroup() as group:
            self._group = group
            await self._follow_plan()
            scene = self._planned_scene()
            self._spent = await bring_within(self._allowance, self._shapes, self._parts, scene, self._building)
            await self._look(scene)
            await asyncio.gather(*self._clothing)
            self._textures.all_known()
        await self._finish()

    # --- the plan's parts ---

    async def _follow_plan(self) -> None:
        request = self._request
        task = PlanTask(
            prompt=request.prompt,
            seed=request.seed,
            anchor=self._anchor,
            max_objects=request.max_objects,
            max_lines=request.max_lines,
        )
        async with aclosing(self._work.steps(task, FIRST)) as steps:
            async for step in steps:
                match step:
                    case Environment():
                        await self._begin(step)
                    case SceneObject():
                        if not self._waiting.takes(step):
                            await self._place_cast()
                            await self._place(step)
                    case SpokenLine():
                        self._voices.say(self._group, self._planned_scene(), step)
                    case Ruling():
                        await self._tell_judged(step)
                    case _:
                        continue
        if self._scene is None:
            raise GenerationFailed("the planner gave no environment")
        await self._place_cast()

    async def _place_cast(self) -> None:
        """Place what waits: on a stage together, with the view that shows it."""
        scene, cast = self._planned_scene(), self._waiting.close()
        found: dict[str, Placement] = {}
        if isinstance(scene.layout, StagedLayout) and any(map(is_cast, cast)):
            items = [item_of(thing, self._request.seed) for thing in cast]
            casting = await asyncio.to_thread(scene.layout.cast, items, heroes_first(cast)[0])
            found = {placement.item.id: placement for placement in casting.placements}
        for thing in cast:
            if thing.id in found:
                await self._take_place(scene, thing, turned(scene, thing, found[thing.id]))
            else:
                await self._place(thing)

    async def _tell_judged(self, ruling: Ruling) -> None:
        judged = judged_of(self._request.job, ruling)
        if judged is not None:
            await self.feed.tell(judged)

    @property
    def _anchor(self) -> Anchor | None:
        anchor = self._request.anchor
        return Anchor(kind=anchor.kind, size=anchor.size) if anchor else None

    def _open_scene(self, environment: Environment, stage: Stage | None) -> Scene:
        self._scene = scene = Scene.begin(environment, self._request, stage)
        scene.lean = self._target.lean
        made = self._work, self._shelf, self.feed, self._material_batch
        self._textures = Textures(self._request, scene, self._group, *made, self._target, self._allowance)
        return scene

    async def _begin(self, environment: Environment) -> None:
        built = await self._parts.stage(environment)
        scene = self._open_scene(environment, built.stage)
        scene.failures += built.failures
        scene.gave_way += built.gave_way
        await self.feed.tell(scene.planned(self._request.job))
        if scene.shell_surfaces:
            self._spawn(self._parts.shell(scene))
            await self._paint_shell(scene)

    async def _paint_shell(self, scene: Scene) -> None:
        """Ask for the shell's materials, the most important first, each phrase once; water has only its waves."""
        for surface in scene.shell_painted.values():
            if surface == WATER:
                await self._textures.offer_ripples()
            else:
                self._textures.need(surface)

    async def _place(self, thing: SceneObject) -> None:
        scene = self._planned_scene()
        slot = object_slot(thing.id)
        try:
            placement = await asyncio.to_thread(self._stand, scene, thing)
        except NoRoom as error:
            return scene.note_failure(slot, error)
        await self._take_place(scene, thing, placement)
        return None

    async def _take_place(self, scene: Scene, thing: SceneObject, placement: Placement) -> None:
        """Tell where a thing stands, and start to make it."""
        await self._bind(scene, thing, placement)
        slot = object_slot(thing.id)
        self._building[slot] = self._spawn(self._parts.thing(scene, slot))
        fineness = texels_per_m(scene.view, placement)
        for surface in thing.surfaces.values():
            self._textures.expect(surface, fineness)
        self._clothing.append(self._group.create_task(self._clothe(scene, thing, placement)))

    async def _clothe(self, scene: Scene, thing: SceneObject, placement: Placement) -> None:
        """Ask for the materials of a thing's surfaces, once it is known which wear them."""
        try:
            model = await self._shapes.model(scene, thing, placement)
        except (GenerationError, PackagingError):
            return  # whoever builds the thing tells of that
        for surface in painted(thing, model):
            self._textures.need(surface)

    def _stand(self, scene: Scene, thing: SceneObject) -> Placement:
        """Find the thing a place; runs in a thread.

        Raises:
            NoRoom: there is none.
        """
        return stand(scene, thing, self._request.seed)

    async def _bind(self, scene: Scene, thing: SceneObject, placement: Placement) -> None:
        """Tell where a thing stands and what light it gives."""
        light = lamp_light(thing, placement)
        if light is not None and not has_room(light, scene.lights):
            light = None
        bound = bound_of(self._request.job, thing, placement, light)
        if light is not None:
            scene.lights.append(light)
        scene.objects[bound.slot] = PlacedObject(thing, placement, bound)
        await self.feed.tell(bound)

    async def _look(self, scene: Scene) -> None:
        """Choose where one arrives, now that everything stands, dress the stage for that, and tell it."""
        if scene.stage is None:
            return
        before = scene.info
        if scene.environment.view is None:
            await asyncio.gather(*self._shapes.tasks, return_exceptions=True)
            scene.view = await asyncio.to_thread(arrive, scene)
        self._aim_light(scene)
        await self._dress_stage(scene)
        if scene.info != before:
            await self.feed.tell(scene.planned(self._request.job))

    @staticmethod
    def _aim_light(scene: Scene) -> None:
        """Turn the main light to where it shows the hero."""
        hero = hero_of(scene)
        if hero is not None and scene.view is not None:
            scene.environment = aim_light(scene.environment, scene.stage, scene.view, hero)
            scene.lights[0] = main_light(scene.environment)

    async def _dress_stage(self, scene: Scene) -> None:
        """Strew the stage with what its rules say."""
        await asyncio.to_thread(self._lay_out, scene)
        fineness = texels_at(scene.view, _STREWN_M) if scene.view else HELD_TEXELS_PER_M
        for surface in scene.dressing_painted.values():
            self._textures.need(surface, fineness)
        self._spawn(self._parts.dressing(scene))

    def _lay_out(self, scene: Scene) -> None:
        """Decide what is strewn and what lies about, and what light that gives; runs in a thread."""
        seed = self._request.seed
        scene.strewn = dress(scene, seed, self._allowance.strewn(self._spent))
        strewn = sum(each.triangles for each in scene.strewn)
        scene.laid = clutter(scene, seed, self._allowance.laid(self._spent, strewn))
        scene.lamps = lamps_of(scene, hero_of(scene))

    # --- the end ---

    async def _finish(self) -> None:
        scene, request = self._planned_scene(), self._request
        whole = await self._parts.whole(scene) if request.delivery == "embedded" else None
        cost, size = cost_of_scene(scene), size_of_scene(scene, whole)
        told = bill(self._target.told, cost, size, over := self._allowance.over(cost, size))
        less = [f"for {self._target.profile}: still over {bound}" for bound in over]
        scene.gave_way += gave_way(SCENE, [*self._allowance.gave_way, *less])
        _, source = await self._shelf.pack(scene.pack_manifest, request, self._generators, whole, told)
        failures = (*scene.failures, *scene.gave_way)
        seconds = round(time.monotonic() - self._started, 4)
        finished = Finished(
            job=request.job,
            manifest=source.info,
            partial=self.partial,
            failures=failures,
            seconds=seconds,
        )
        await self.feed.tell(finished, source)

    # --- small steps ---

    def _planned_scene(self) -> Scene:
        if self._scene is None:
            raise GenerationFailed("the planner gave a part before the environment")
        return self._scene

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        return self._group.create_task(work)
