"""An edit, undo or redo of a scene: a job that makes only what differs and takes the rest as it is.

A part of the new plan that equals one of the old keeps its slot, its place and its bytes, and nothing is said of it.
"""

from __future__ import annotations

import asyncio
import dataclasses
import math
from collections.abc import Iterator
from contextlib import aclosing

from assets.layout import Placement
from assets.layout.standing import StagedLayout
from assets.stages.stage import View as StageView
from generators.base import Edited as Understood
from generators.base import Ruling
from generators.errors import GenerationFailed
from generators.plan import Environment, SceneObject, ScenePlan, SpokenLine, Surface
from generators.tasks import EditTask, StandsAt
from server.engine.base import Engine
from server.jobs.arrival import same_strewn
from server.jobs.lighting import light_indoors, outdoors
from server.jobs.living import LivingScene, Version, version_of
from server.jobs.operations import ids_of, operation_of
from server.jobs.run import BuiltStage, JobRun, item_of
from server.jobs.scene import DRESSING, PlacedObject, Scene
from server.jobs.shelf import Shelf
from server.jobs.surfaces import WATER, material_key, painted
from server.jobs.work import FIRST
from server.protocol.messages import Edit, Edited, GeneratorInfo, Operation, Redo, Removed, Undo

_SHARES = (1.0, 0.75, 0.5, 0.25)
"""How much of a step is tried in turn where something is in the way."""
_DODGES_M = (0.0, 0.15, -0.15, 0.3, -0.3, 0.5, -0.5, 0.8, -0.8, 1.2, -1.2)
"""How far aside a whole step may lead before a part of it is tried: what was said of its length still holds."""


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
    ) -> None:
        super().__init__(living.request, engine, shelf, generators, material_batch, living.image, living.revisions)
        self._change, self._living, self._before = change, living, before
        self._places: dict[str, Placement] = {}
        self._about: tuple[str, ...] = ()
        self._was = {placed.thing.id: placed for placed in before.objects.values()}

    @property
    def made(self) -> LivingScene:
        """The scene as it is now, for the next change."""
        if isinstance(self._change, Edit):
            versions, at = self._living.grown(version_of(self.plan, self.scene, self._about))
        else:
            versions, at = self._living.versions, self._living.step(self._change)
        return LivingScene(self._request, dict(self.feed.revisions), self._image, self.scene, versions, at)

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
            self._spawn(self._build_dressing(scene))
            if not scene.strewn and not scene.laid and DRESSING in self._before.object_files:
                await self.feed.tell(Removed(job=self._request.job, slot=DRESSING))
        if scene.lamps != self._before.lamps:
            await self.feed.tell(scene.planned(self._request.job))
        for surface in scene.dressing_surfaces.values():
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
        self._places = dict(version.placements)
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
        built = BuiltStage(old.stage) if same_stage else await self._build_stage(environment)
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
            if "environment" in old.object_files:
                scene.object_files["environment"] = old.object_files["environment"]
        elif scene.shell_surfaces:
            self._spawn(self._build_shell(scene))
        for surface in scene.shell_surfaces.values():
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
        there = {f"object/{thing.id}" for thing in plan.objects}
        for slot in self._before.objects:
            if slot not in there:
                await self.feed.tell(Removed(job=self._request.job, slot=slot))
        lines = {line.id for line in plan.lines}
        for slot in self._before.lines:
            if slot.removeprefix("speech/").rpartition("-")[0] not in lines:
                await self.feed.tell(Removed(job=self._request.job, slot=slot))

    async def _take(self, scene: Scene, thing: SceneObject) -> None:
        """One object of the new plan: as it was, or moved, or made anew."""
        slot, known = f"object/{thing.id}", self._was.get(thing.id)
        if known is None or slot not in self._before.object_files or _looks(known.thing) != _looks(thing):
            await self._place(thing)
            return
        placement = await asyncio.to_thread(self._stand, scene, thing)
        if placement.size != known.placement.size:
            scene.layout.keep(placement)
            self._places[thing.id] = placement
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
        """Where it stood in the version asked for; else where it stands now, as far as that is still right."""
        item, layout = item_of(thing, self._request.seed), scene.layout
        if place := self._places.get(thing.id):
            return layout.keep(dataclasses.replace(place, item=item))
        known = self._was.get(thing.id)
        if known is None or not _same_stand(known.thing, thing):
            return super()._stand(scene, thing)
        for wanted in self._steps_towards(scene, known, thing):
            if layout.fits(wanted) and (layout.honours(wanted) or not self._keeps_relation(known, thing)):
                return layout.keep(wanted)
        if thing.turn_deg != known.thing.turn_deg and thing.nudge == known.thing.nudge:
            return layout.keep(
                self._shifted(scene, known, thing, 1.0)
            )  # it turns where it stands, however close others are
        return super()._stand(scene, thing)

    def _steps_towards(self, scene: Scene, known: PlacedObject, thing: SceneObject) -> Iterator[Placement]:
        """Where the thing may go now: as far as it was moved, perhaps a little aside; with its target; less far."""
        dx, dz = (b - a for a, b in zip(known.thing.nudge, thing.nudge, strict=True))
        whole = self._shifted(scene, known, thing, 1.0)
        yield whole
        if dx or dz:
            for dodge in _DODGES_M[1:]:
                yield _moved(whole, *((0.0, dodge) if abs(dx) >= abs(dz) else (dodge, 0.0)))
            for share in _SHARES[1:]:
                said = f"{math.hypot(dx, dz):.2g} m: {share * math.hypot(dx, dz):.2g} m, something is in the way"
                yield dataclasses.replace(self._shifted(scene, known, thing, share), gave_way=said)
        elif (target := self._was.get(thing.target or "")) and (now := scene.objects.get(f"object/{thing.target}")):
            away = (b - a for a, b in zip(target.placement.position, now.placement.position, strict=True))
            yield _moved(known.placement, *list(away)[::2])

    def _keeps_relation(self, known: PlacedObject, thing: SceneObject) -> bool:
        """Whether the thing still stands to its target as was planned, rather than where edits moved it."""
        return thing.nudge == (0.0, 0.0) and self._before.layout.honours(known.placement)

    def _shifted(self, scene: Scene, known: PlacedObject, thing: SceneObject, share: float) -> Placement:
        """The old place, moved by `share` of what edits moved the thing, and along with what it stands on."""
        old = known.placement
        dx, dz = (share * (b - a) for a, b in zip(known.thing.nudge, thing.nudge, strict=True))
        x, y, z = old.position
        y = max(y + thing.lift_m - known.thing.lift_m, 0.0)
        yaw = old.yaw + math.radians(thing.turn_deg - known.thing.turn_deg)
        if old.on and (base := scene.objects.get(f"object/{old.on}")) and old.on in self._was:
            was, now = self._was[old.on].placement, base.placement
            dx, dz = dx + now.position[0] - was.position[0], dz + now.position[2] - was.position[2]
            y = now.position[1] + (y - was.position[1]) * now.size[1] / was.size[1]
        grown = [math.isclose(a, b) for a, b in zip(known.thing.size, old.size, strict=True)]
        size = (
            thing.size
            if all(grown)
            else tuple(part * b / a for part, a, b in zip(old.size, known.thing.size, thing.size, strict=True))
        )
        w, h, d = size
        item = item_of(thing, self._request.seed)
        return dataclasses.replace(old, item=item, position=(x + dx, y, z + dz), yaw=yaw, size=(w, h, d))

    async def _take_line(self, scene: Scene, line: SpokenLine) -> None:
        if line not in self._living.current.plan.lines:
            await self._say(line)
            return
        self._lines.append(line)
        for slot, file in self._before.lines.items():
            if slot.removeprefix("speech/").rpartition("-")[0] == line.id:
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


def _moved(placement: Placement, dx: float, dz: float) -> Placement:
    x, y, z = placement.position
    return dataclasses.replace(placement, position=(x + dx, y, z + dz))


def _same_stand(old: SceneObject, new: SceneObject) -> bool:
    return _stand_of(old) == _stand_of(new)


def _stand_of(thing: SceneObject) -> object:
    """What the thing's place depends on, but for its size and what edits moved it."""
    return thing.relation, thing.target, thing.side, thing.other, thing.distance_m, thing.footing
