"""One job: from the plan's parts to tasks, from artifacts to assets, in the order a viewer wants them.

As soon as a part is decided its work starts: the ground, then each thing's geometry with flat colours, then draft
textures, then final ones, with the first spoken line between. A part that fails is told of and stood in for; the
rest goes on.
"""

from __future__ import annotations

import asyncio
import dataclasses
import math
import time
from collections.abc import Coroutine, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from assets.artifacts import Model, Speech
from assets.asset import Asset
from assets.clutter.laying import clutter_model
from assets.errors import InvalidArtifact, NoRoom, PackagingError
from assets.glb import pack_glb, pack_scene
from assets.layout import Item, Placement, form_source
from assets.layout.items import laid_size
from assets.layout.standing import StagedLayout
from assets.maps import ImageType
from assets.shapes.extents import seat_of
from assets.shapes.resting import STEADY
from assets.stages import Stage, fit_parameters, nearest_stage
from assets.stages.haze import light_backdrops
from assets.stages.scattering import dressing_model
from assets.stages.shading import shade_room
from assets.wav import pack_wav
from generators.base import Ruling
from generators.errors import GenerationError, GenerationFailed
from generators.plan import Environment, SceneObject, ScenePlan, SpokenLine
from generators.tasks import Anchor, GeometryTask, PlanTask, SpeechTask, StageTask
from server.engine.base import Engine
from server.jobs.arrival import HELD_TEXELS_PER_M, arrive, dress, hero_of, texels_at, texels_per_m
from server.jobs.casting import CastList, heroes_first, is_cast
from server.jobs.clutter import clutter
from server.jobs.feed import Feed
from server.jobs.glow import lamps_of
from server.jobs.keylight import aim_light
from server.jobs.lighting import has_room, lamp_light, light_indoors, main_light, outdoors
from server.jobs.scene import DRESSING, LineFile, PlacedObject, Scene, line_slot
from server.jobs.shapes import Shapes
from server.jobs.shelf import Shelf
from server.jobs.surfaces import WATER, flat_material, flat_materials, painted, surface_info
from server.jobs.textures import Textures
from server.jobs.work import FIRST, LATER_VOICES, VOICE, Work
from server.protocol.messages import (
    Bound,
    Finished,
    Generate,
    GeneratorInfo,
    Judged,
    PartFailure,
    Spoke,
)

_GROUND_M = 120.0
_STREWN_M = 4.0
"""How far away what a stage is strewn with is seen."""


@dataclass(frozen=True)
class BuiltStage:
    """A stage, or why there is none, and what of it gave way."""

    stage: Stage | None = None
    failures: tuple[PartFailure, ...] = ()
    gave_way: tuple[PartFailure, ...] = ()


class JobRun:
    """Runs one request. `produce` does the work; what it has to say goes out through `feed`."""

    def __init__(
        self,
        request: Generate,
        engine: Engine,
        shelf: Shelf,
        generators: tuple[GeneratorInfo, ...],
        material_batch: int = 1,
        image: ImageType = "image/png",
        revisions: Mapping[str, int] | None = None,
    ) -> None:
        self._request = request
        self._shelf = shelf
        self._generators = generators
        self._material_batch = material_batch
        self._image: ImageType = image
        self._started = time.monotonic()
        self._scene: Scene | None = None
        self._clothing: list[asyncio.Task[None]] = []
        self._lines: list[SpokenLine] = []
        self._last_line: asyncio.Task[None] | None = None
        self._waiting = CastList()
        self.feed = Feed(request.job, revisions)
        self._work = Work(engine, self.feed)
        self._shapes = Shapes(self._work, request.seed)

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
        return ScenePlan(environment=self.scene.environment, objects=objects, lines=tuple(self._lines))

    async def produce(self) -> None:
        """Do the whole job; the last event is `finished`.

        Raises:
            GenerationError: there is no plan.
            PackagingError: the store is full.
        """
        async with asyncio.TaskGroup() as group:
            self._group = group
            await self._follow_plan()
            await self._look(self._planned_scene())
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
                        await self._say(step)
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
                await self._take_place(scene, thing, self._turned(scene, thing, found[thing.id]))
            else:
                await self._place(thing)

    async def _tell_judged(self, ruling: Ruling) -> None:
        judged = ruling.judgement
        if judged.action == "allow":
            return
        slot = f"speech/{ruling.part}-1" if judged.stage == "line" else f"object/{ruling.part}"
        told = Judged(
            job=self._request.job,
            stage=judged.stage,
            category=judged.category,
            action=judged.action,
            slot=slot if ruling.part else None,
        )
        await self.feed.tell(told)

    @property
    def _anchor(self) -> Anchor | None:
        anchor = self._request.anchor
        return Anchor(kind=anchor.kind, size=anchor.size) if anchor else None

    def _open_scene(self, environment: Environment, stage: Stage | None) -> Scene:
        self._scene = scene = Scene.begin(environment, self._request, stage)
        self._textures = Textures(
            self._request, scene, self._group, self._work, self._shelf, self.feed, self._material_batch, self._image
        )
        return scene

    async def _begin(self, environment: Environment) -> None:
        built = await self._build_stage(environment)
        scene = self._open_scene(environment, built.stage)
        scene.failures += built.failures
        scene.gave_way += built.gave_way
        await self.feed.tell(scene.planned(self._request.job))
        if scene.shell_surfaces:
            self._spawn(self._build_shell(scene))
            await self._paint_shell(scene)

    async def _build_stage(self, environment: Environment) -> BuiltStage:
        """The environment's stage; where it cannot be built, none and the reason."""
        if environment.stage is None:
            return BuiltStage()
        try:
            name = nearest_stage(environment.stage)
            fitted, gave_way = fit_parameters(name, environment.stage_parameters)
            if name != environment.stage:
                gave_way = (f"no stage is called {environment.stage!r}: built as {name!r}", *gave_way)
            task = StageTask(stage=name, parameters=fitted, seed=self._request.seed)
            stage = await self._work.one(task, Stage, "geometry", FIRST)
        except (GenerationError, InvalidArtifact) as error:
            plain = "a plain room" if environment.room else "plain ground"
            failure = PartFailure(slot="environment", code=error.code, detail=str(error)[:2000], fallback=plain)
            return BuiltStage(failures=(failure,))
        told = tuple(PartFailure(slot="environment", code="gave_way", detail=text[:2000]) for text in gave_way)
        return BuiltStage(stage, gave_way=told)

    async def _paint_shell(self, scene: Scene) -> None:
        """Ask for the shell's materials, the most important first, each phrase once; water has only its waves."""
        for surface in scene.shell_surfaces.values():
            if surface == WATER:
                await self._textures.offer_ripples()
            else:
                self._textures.need(surface)

    async def _place(self, thing: SceneObject) -> None:
        scene = self._planned_scene()
        slot = f"object/{thing.id}"
        try:
            placement = await asyncio.to_thread(self._stand, scene, thing)
        except NoRoom as error:
            return scene.note_failure(slot, error)
        await self._take_place(scene, thing, placement)
        return None

    async def _take_place(self, scene: Scene, thing: SceneObject, placement: Placement) -> None:
        """Tell where a thing stands, and start to make it."""
        await self._bind(scene, thing, placement)
        self._spawn(self._build_object(scene, f"object/{thing.id}"))
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
        return self._turned(scene, thing, scene.layout.place(item_of(thing, self._request.seed)))

    @staticmethod
    def _turned(scene: Scene, thing: SceneObject, placement: Placement) -> Placement:
        """The placement as edits turned the thing."""
        if not thing.turn_deg:
            return placement
        turned = dataclasses.replace(placement, yaw=placement.yaw + math.radians(thing.turn_deg))
        return scene.layout.keep(turned)

    async def _bind(self, scene: Scene, thing: SceneObject, placement: Placement) -> None:
        """Tell where a thing stands and what light it gives."""
        slot = f"object/{thing.id}"
        light = lamp_light(thing, placement)
        if light is not None and not has_room(light, scene.lights):
            light = None
        bound = Bound(
            job=self._request.job,
            slot=slot,
            thing=thing.thing,
            translation=placement.position,
            rotation=placement.rotation,
            size=placement.size,
            surfaces={name: surface_info(surface) for name, surface in thing.surfaces.items()},
            parent=f"object/{placement.on}" if placement.on else None,
            light=light,
            gave_way=placement.gave_way or "",
            stand_in=thing.stand_in,
        )
        if light is not None:
            scene.lights.append(light)
        scene.objects[slot] = PlacedObject(thing, placement, bound)
        await self.feed.tell(bound)

    async def _say(self, line: SpokenLine) -> None:
        scene = self._planned_scene()
        self._lines.append(line)
        priority = LATER_VOICES if self._last_line else VOICE
        self._last_line = self._spawn(self._speak(scene, line, priority, self._last_line))

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
        for surface in scene.dressing_surfaces.values():
            self._textures.need(surface, fineness)
        self._spawn(self._build_dressing(scene))

    def _lay_out(self, scene: Scene) -> None:
        """Decide what is strewn and what lies about, and what light that gives; runs in a thread."""
        seed = self._request.seed
        scene.strewn, scene.laid = dress(scene, seed), clutter(scene, seed)
        scene.lamps = lamps_of(scene, hero_of(scene))

    async def _build_dressing(self, scene: Scene) -> None:
        try:
            scene.dressing = await asyncio.to_thread(_dressing, scene)
            if (node := scene.dressing_node(flat_material)) is None:
                return None
            asset, source = await self._shelf.pack(pack_scene, "dressing", [node])
        except PackagingError as error:
            return scene.note_failure(DRESSING, error)
        scene.object_files[DRESSING] = asset
        await self.feed.offer(DRESSING, "final", source)
        return None

    # --- making the parts ---

    async def _build_shell(self, scene: Scene) -> None:
        try:
            scene.shell = await self._shell_model(scene)
            asset, source = await self._shelf.pack(pack_scene, "environment", scene.shell_nodes(flat_material))
        except (GenerationError, PackagingError) as error:
            return scene.note_failure("environment", error)
        scene.object_files["environment"] = asset
        await self.feed.offer("environment", "final", source)
        return None

    async def _shell_model(self, scene: Scene) -> Model:
        """The stage with the day's light on what is far away, or the plain ground or room.

        Raises:
            GenerationError: it could not be built.
        """
        if scene.stage is not None:
            return await asyncio.to_thread(_lit_shell, scene.stage, scene.environment)
        room = scene.environment.room
        task = GeometryTask(
            shape="room" if room else "ground",
            size=room.size if room else (_GROUND_M, max(0.02, scene.environment.ground_relief_m), _GROUND_M),
            seed=self._request.seed,
        )
        return await self._work.one(task, Model, "geometry", FIRST)

    async def _build_object(self, scene: Scene, slot: str) -> None:
        placed = scene.objects[slot]
        thing = placed.thing
        try:
            model = await self._shapes.model(scene, thing, placed.placement)
            flat = flat_materials(thing.surfaces)
            asset, source = await self._shelf.pack(pack_glb, model, flat)
        except (GenerationError, PackagingError) as error:
            return scene.note_failure(slot, error)
        scene.models[slot], scene.object_files[slot] = model, asset
        embedded = self._request.delivery == "embedded"
        await self.feed.offer(slot, "placeholder" if embedded else "final", source)
        return None

    async def _speak(self, scene: Scene, line: SpokenLine, priority: int, before: asyncio.Task[None] | None) -> None:
        """Tell and offer each sentence of a line as the voice gives it, after all of the line before."""
        task = SpeechTask(text=line.text, speed=line.speed, seed=self._request.seed)
        at = None if line.speaker == "narrator" else f"object/{line.speaker}"
        number, rest = 1, line.text.strip()
        try:
            async with aclosing(self._work.each(task, Speech, "speech", priority)) as sentences:
                async for speech in sentences:
                    if before is not None:
                        await asyncio.wait([before])
                    text = speech.said.text or line.text
                    slot, rest = line_slot(line, number), rest.partition(text)[2].strip()
                    spoke = Spoke(job=self._request.job, slot=slot, text=text, at=at, duration_s=speech.duration_s)
                    await self.feed.tell(spoke)
                    asset, source = await self._shelf.pack(pack_wav, speech)
                    scene.lines[slot] = LineFile(slot, text, at, speech.duration_s, asset, speech.said)
                    await self.feed.offer(slot, "final", source)
                    number += 1
        except (GenerationError, PackagingError) as error:
            slot = line_slot(line, number)
            if rest:
                await self.feed.tell(Spoke(job=self._request.job, slot=slot, text=rest, at=at))
            scene.note_failure(slot, error, fallback="the caption alone")

    # --- the end ---

    async def _finish(self) -> None:
        scene, request = self._planned_scene(), self._request
        whole: Asset | None = None
        if request.delivery == "embedded":
            for slot, placed in scene.objects.items():
                if model := scene.models.get(slot):
                    skin = {name: scene.textured(surface) for name, surface in placed.thing.surfaces.items()}
                    scene.object_files[slot], source = await self._shelf.pack(pack_glb, model, skin)
                    await self.feed.offer(slot, "final", source)
            whole, source = await self._shelf.pack(scene.pack)
            await self.feed.offer("scene", "final", source)
        _, source = await self._shelf.pack(scene.pack_manifest, request, self._generators, whole)
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


def item_of(thing: SceneObject, seed: int) -> Item:
    """A thing as the layout knows it; `seed` is the one its geometry is made with."""
    return Item(
        id=thing.id,
        size=laid_size(thing.size, thing.footing),
        footing=thing.footing,
        relation=thing.relation,
        target=thing.target,
        side=thing.side,
        other=thing.other,
        distance_m=thing.distance_m,
        siblings=thing.siblings,
        spare_m=thing.spare_m,
        seat=seat_of(thing.size, thing.parameters) if thing.shape == "person" else None,
        form=form_source(thing.shape, thing.size, thing.parameters, seed),
        rests=thing.rests,
        steady=thing.shape in STEADY,
    )


def _dressing(scene: Scene) -> Model | None:
    """What the scene is strewn with and what lies about in it, as one model."""
    models = [model for model in (dressing_model(scene.strewn), clutter_model(scene.laid)) if model is not None]
    return Model("dressing", tuple(each for model in models for each in model.primitives)) if models else None


def _lit_shell(stage: Stage, environment: Environment) -> Model:
    """The stage's model with the day's light on what is far away and, indoors, on walls and floor."""
    return shade_room(stage, light_backdrops(stage, outdoors(environment)[1]), light_indoors(environment))
