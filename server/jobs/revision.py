"""An edit, undo or redo of a scene: a job that makes only what differs and takes the rest as it is.

A part of the new plan that equals one of the old keeps its slot, its place and its bytes, and nothing is said of it.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing

from assets.layout import Placement
from assets.layout.standing import StagedLayout
from assets.stages.stage import View as StageView
from generators.base import Edited as Understood
from generators.base import Ruling
from generators.errors import GenerationFailed
from generators.plan import Environment, SceneObject, ScenePlan, SpokenLine, Surface
from generators.tasks import EditTask, StandsAt
from server.engine.base import ALONE, Engine, Share
from server.jobs.arrival import same_strewn
from server.jobs.lighting import light_indoors, outdoors
from server.jobs.living import LivingScene, Version, version_of
from server.jobs.moving import Moves
from server.jobs.operations import ids_of, operation_of
from server.jobs.parts import BuiltStage
from server.jobs.run import JobRun
from server.jobs.scene import PlacedObject, Scene
from server.jobs.shelf import Shelf
from server.jobs.slot import DRESSING, ENVIRONMENT, line_of, object_slot
from server.jobs.surfaces import WATER, material_key, painted
from server.jobs.work import FIRST
from server.protocol.messages import Edit, Edited, GeneratorInfo, Operation, Redo, Removed, Undo


class Revision(JobRun):
    """Runs one change of `living`; `made` is the scene that lives on afterwards."""

    def __init__(
        self,
        change: Edit | Undo | Redo,
        living: LivingScene,
        before: Scene,
        engine: Engine,
        shelf: Shelf,
        generators: tuple[GeneratorInfo, ...],
        material_batch: int = 1,
        share: Share = ALONE,
    ) -> None:
        target, revisions = living.target, living.revisions
        super().__init__(living.request, engine, shelf, generators, material_batch, target, revisions, share)
        self._change, self._living, self._before = change, living, before
        self._about: tuple[str, ...] = ()
        self._was = {placed.thing.id: placed for placed in before.objects.values()}
        self._moves = Moves(before, self._was, living.request.seed)

    @property
    def made(self) -> LivingScene:
        """The scene as it is now, for the next change."""
        if isinstance(self._change, Edit):
            versions, at = self._living.grown(version_of(self.plan, self.scene, self._about))
        else:
            versions, at = self._living.versions, self._living.step(self._change)
        return LivingScene(self._request, dict(self.feed.revisions), self._target, self.scene, versions, at)

    async def _follow_plan(self) -> None:
        plan = await self._wanted()
        scene = await self._take_environment(plan.environment)
        await self._tell_removed(plan)
        loose = self._loose(plan)
        for thing in plan.objects:
            if thing.id not in loose:
                scene.layout.keep(self._was[thing.id].placement)
        for thing in plan.objects:
            await self._take(scene, thing)
        for line in plan.lines:
            await self._take_line(scene, line)

    async def _look(self, scene: Scene) -> None:
        """A visitor is there already: only a new stage is looked at anew; what lies in the way of things goes."""
        if scene.stage is None or scene.stage is not self._before.stage:
            await super()._look(scene)
            return
        await asyncio.to_thread(self._lay_out, scene)
        same = same_strewn(scene.strewn, self._before.strewn) and scene.laid == self._before.laid
        if same and scene.dressing_surfaces == self._before.dressing_surfaces:
            scene.strewn, scene.dressing = self._before.strewn, self._before.dressing
            if DRESSING in self._before.object_files:
                scene.object_files[DRESSING] = self._before.object_files[DRESSING]
        else:
            self._spawn(self._parts.dressing(scene))
            if not scene.strewn and not scene.laid and DRESSING in self._before.object_files:
                await self.feed.tell(Removed(job=self._request.job, slot=DRESSING))
        if scene.lamps != self._before.lamps:
            await self.feed.tell(scene.planned(self._request.job))
        for surface in scene.dressing_painted.values():
            self._dress(scene, surface)

    def _loose(self, plan: ScenePlan) -> set[str]:
        """What is new or changed, and what stands to something of that kind: it may have to move."""
        loose: set[str] = set()
        for thing in plan.objects:
            known = self._was.get(thing.id)
            if known is None or known.thing != thing or not loose.isdisjoint((thing.target, thing.other)):
                loose.add(thing.id)
        return loose

    async def _wanted(self) -> ScenePlan:
        """The plan to follow, and what the change is called."""
        if isinstance(self._change, Edit):
            return await self._edited(self._change)
        place = self._living.step(self._change)
        version: Version = self._living.versions[place]
        self._moves.places = dict(version.placements)
        name = "undo" if isinstance(self._change, Undo) else "redo"
        await self._tell_edited((Operation(type=name),), place, len(self._living.versions) - 1 - place)
        return version.plan

    async def _edited(self, change: Edit) -> ScenePlan:
        task = EditTask(
            plan=self._living.current.plan,
            instruction=change.instruction,
            anchor=self._anchor,
            places=_places_of(self._living.current),
            last=self._living.current.about,
            seed=self._request.seed,
        )
        environment: Environment | None = None
        objects: list[SceneObject] = []
        lines: list[SpokenLine] = []
        operations: tuple[Operation, ...] = ()
        async with aclosing(self._work.steps(task, FIRST)) as steps:
            async for step in steps:
                match step:
                    case Environment():
                        environment = step
                    case SceneObject():
                        objects.append(step)
                    case SpokenLine():
                        lines.append(step)
                    case Ruling():
                        await self._tell_judged(step)
                    case Understood(operations=understood):
                        operations = tuple(operation_of(one) for one in understood)
        if environment is None:
            raise GenerationFailed("the planner gave no environment")
        there = {thing.id for thing in objects}
        self._about = tuple(name for name in ids_of(operations) if name in there)
        await self._tell_edited(operations, self._living.undo + 1, 0)
        return ScenePlan(environment=environment, objects=tuple(objects), lines=tuple(lines))

    async def _tell_edited(self, operations: tuple[Operation, ...], undo: int, redo: int) -> None:
        await self.feed.tell(Edited(job=self._request.job, operations=operations, undo=undo, redo=redo))

    async def _take_environment(self, environment: Environment) -> Scene:
        """The scene, opened on the stage and with the shell that stood, as far as they are still right."""
        old = self._before
        same_stage = _stage_of(environment) == _stage_of(old.environment)
        built = BuiltStage(old.stage) if same_stage else await self._parts.stage(environment)
        scene = self._open_scene(environment, built.stage)
        scene.failures += built.failures
        scene.gave_way += built.gave_way
        if same_stage:
            scene.view, scene.lamps = old.view, old.lamps
            if isinstance(scene.layout, StagedLayout) and old.view is not None:
                scene.layout.look(StageView(old.view.eye, old.view.target, old.view.fov_deg))
        if environment != old.environment:
            await self.feed.tell(scene.planned(self._request.job))
        if _shell_of(scene) == _shell_of(old):
            scene.shell = old.shell
            if ENVIRONMENT in old.object_files:
                scene.object_files[ENVIRONMENT] = old.object_files[ENVIRONMENT]
        elif scene.shell_surfaces:
            self._spawn(self._parts.shell(scene))
        for surface in scene.shell_painted.values():
            if surface == WATER:
                await self._take_ripples(scene)
            else:
                self._dress(scene, surface)
        return scene

    async def _take_ripples(self, scene: Scene) -> None:
        """The waves of the water: those it had, or new ones."""
        key = material_key(WATER.phrase)
        if made := self._before.materials.get(key):
            scene.materials[key] = made
        else:
            await self._textures.offer_ripples()

    async def _tell_removed(self, plan: ScenePlan) -> None:
        there = {object_slot(thing.id) for thing in plan.objects}
        for slot in self._before.objects:
            if slot not in there:
                await self.feed.tell(Removed(job=self._request.job, slot=slot))
        lines = {line.id for line in plan.lines}
        for slot in self._before.lines:
            if line_of(slot) not in lines:
                await self.feed.tell(Removed(job=self._request.job, slot=slot))

    async def _take(self, scene: Scene, thing: SceneObject) -> None:
        """One object of the new plan: as it was, or moved, or made anew."""
        slot, known = object_slot(thing.id), self._was.get(thing.id)
        if known is None or slot not in self._before.object_files or _looks(known.thing) != _looks(thing):
            await self._place(thing)
            return
        placement = await asyncio.to_thread(self._stand, scene, thing)
        if placement.size != known.placement.size:
            scene.layout.keep(placement)
            self._moves.places[thing.id] = placement
            await self._place(thing)
            return
        if thing == known.thing and placement == known.placement:
            scene.objects[slot] = known
            if known.bound.light is not None:
                scene.lights.append(known.bound.light)
        else:
            await self._bind(scene, thing, placement)
        self._reuse(scene, slot, known)
        model = scene.models.get(slot)
        for surface in painted(thing, model) if model else thing.surfaces.values():
            self._dress(scene, surface)

    def _reuse(self, scene: Scene, slot: str, known: PlacedObject) -> None:
        scene.object_files[slot] = self._before.object_files[slot]
        if model := self._before.models.get(slot):
            scene.models[slot] = model

    def _dress(self, scene: Scene, surface: Surface) -> None:
        """The surface's material: the one it had, or a new one."""
        made = self._before.materials.get(material_key(surface.phrase))
        if made is None:
            self._textures.need(surface)
        else:
            self._textures.keep(surface, made)

    def _stand(self, scene: Scene, thing: SceneObject) -> Placement:
        return self._moves.stand(scene, thing)

    async def _take_line(self, scene: Scene, line: SpokenLine) -> None:
        if line not in self._living.current.plan.lines:
            self._voices.say(self._group, scene, line)
            return
        self._voices.lines.append(line)
        for slot, file in self._before.lines.items():
            if line_of(slot) == line.id:
                scene.lines[slot] = file


def _places_of(version: Version) -> dict[str, StandsAt]:
    """Where the things of a version stand, for those who are to understand what "the left one" is."""
    return {name: StandsAt(*place.position, place.yaw) for name, place in version.placements.items()}


def _looks(thing: SceneObject) -> object:
    """What the thing's file depends on, but for its size in place."""
    return thing.thing, thing.shape, thing.size, thing.parameters, thing.surfaces


def _stage_of(environment: Environment) -> object:
    """What the stage depends on."""
    return environment.stage, environment.stage_parameters


def _shell_of(scene: Scene) -> object:
    """What the file of the ground, room or stage depends on."""
    light = (outdoors(scene.environment), light_indoors(scene.environment)) if scene.stage else None
    return scene.shell_surfaces, scene.stage, scene.environment.room is None, light
