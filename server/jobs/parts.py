"""The parts of a scene as files: its stage, its shell, its things, what it is strewn with, and the whole of it.

Each is built, packed, noted in the scene and offered; one that fails is noted as a failure, and the rest goes on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec

from assets.artifacts import Model
from assets.asset import Asset
from assets.clutter.laying import clutter_model
from assets.errors import InvalidArtifact, PackagingError
from assets.finishing.bake import bake, bake_ground
from assets.finishing.coarsen import coarsen
from assets.finishing.finish import finished
from assets.finishing.target import Target
from assets.glb import pack_glb, pack_scene
from assets.stages import Stage, fit_parameters, nearest_stage
from assets.stages.haze import light_backdrops
from assets.stages.scattering import dressing_model
from assets.stages.shading import shade_room
from generators.errors import GenerationError
from generators.plan import Environment
from generators.tasks import GeometryTask, StageTask
from server.backend import AssetSource
from server.jobs.feed import Feed
from server.jobs.lighting import light_indoors, outdoors
from server.jobs.scene import BAKED_AS, Scene
from server.jobs.shapes import Shapes
from server.jobs.shelf import Shelf
from server.jobs.slot import DRESSING, ENVIRONMENT, SCENE
from server.jobs.surfaces import flat_material, flat_materials
from server.jobs.telling import gave_way
from server.jobs.work import FIRST, Work
from server.protocol.messages import Generate, PartFailure

P = ParamSpec("P")

_GROUND_M = 120.0


@dataclass(frozen=True)
class BuiltStage:
    """A stage, or why there is none, and what of it gave way."""

    stage: Stage | None = None
    failures: tuple[PartFailure, ...] = ()
    gave_way: tuple[PartFailure, ...] = ()


class Parts:
    """Builds the parts of one scene."""

    def __init__(
        self, request: Generate, shelf: Shelf, feed: Feed, work: Work, shapes: Shapes, target: Target, most_shell: int
    ) -> None:
        self._request, self._shelf, self._feed, self._work, self._shapes = request, shelf, feed, work, shapes
        self._target, self._most_shell = target, most_shell

    async def stage(self, environment: Environment) -> BuiltStage:
        """The environment's stage; where it cannot be built, none and the reason."""
        if environment.stage is None:
            return BuiltStage()
        try:
            name = nearest_stage(environment.stage)
            fitted, told = fit_parameters(name, environment.stage_parameters)
            if name != environment.stage:
                told = (f"no stage is called {environment.stage!r}: built as {name!r}", *told)
            task = StageTask(stage=name, parameters=fitted, seed=self._request.seed)
            stage = await self._work.one(task, Stage, "geometry", FIRST)
        except (GenerationError, InvalidArtifact) as error:
            plain = "a plain room" if environment.room else "plain ground"
            failure = PartFailure(slot=ENVIRONMENT, code=error.code, detail=str(error)[:2000], fallback=plain)
            return BuiltStage(failures=(failure,))
        return BuiltStage(stage, gave_way=tuple(gave_way(ENVIRONMENT, told)))

    async def shell(self, scene: Scene) -> None:
        """Build and offer the stage, ground or room."""
        try:
            shell = await self._shell_model(scene)
            scene.shell = await asyncio.to_thread(_afforded, shell, scene, self._most_shell)
            asset, source = await self._pack(pack_scene, "environment", scene.shell_nodes(flat_material))
        except (GenerationError, PackagingError) as error:
            return scene.note_failure(ENVIRONMENT, error)
        scene.object_files[ENVIRONMENT] = asset
        await self._feed.offer(ENVIRONMENT, "final", source)
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

    async def thing(self, scene: Scene, slot: str) -> None:
        """Build and offer a placed object with flat colours."""
        placed = scene.objects[slot]
        thing = placed.thing
        try:
            model = await self._shapes.model(scene, thing, placed.placement)
            flat = flat_materials(thing.surfaces) | BAKED_AS
            asset, source = await self._pack(pack_glb, model, flat)
        except (GenerationError, PackagingError) as error:
            scene.models.pop(slot, None)
            return scene.note_failure(slot, error)
        scene.models[slot], scene.object_files[slot] = model, asset
        embedded = self._request.delivery == "embedded"
        await self._feed.offer(slot, "placeholder" if embedded else "final", source)
        return None

    async def dressing(self, scene: Scene) -> None:
        """Build and offer what the scene is strewn with and what lies about in it."""
        try:
            scene.dressing = await asyncio.to_thread(_dressing, scene)
            if (node := scene.dressing_node(flat_material)) is None:
                return None
            asset, source = await self._pack(pack_scene, "dressing", [node])
        except PackagingError as error:
            return scene.note_failure(DRESSING, error)
        scene.object_files[DRESSING] = asset
        await self._feed.offer(DRESSING, "final", source)
        return None

    async def whole(self, scene: Scene) -> Asset:
        """Offer every object with its textures inside, then the whole scene as one file.

        Raises:
            PackagingError: something could not be packed, or the store is full.
        """
        for slot, placed in scene.objects.items():
            if model := scene.models.get(slot):
                skin = scene.skin(placed.thing)
                scene.object_files[slot], source = await self._pack(pack_glb, model, skin)
                await self._feed.offer(slot, "final", source)
        asset, source = await self._pack(scene.pack)
        await self._feed.offer(SCENE, "final", source)
        return asset

    async def _pack(self, packer: Callable[P, Asset], *args: P.args, **kwargs: P.kwargs) -> tuple[Asset, AssetSource]:
        """Pack a GLB in the form of the target, and keep it."""
        return await self._shelf.pack(finished(packer, self._target), *args, **kwargs)


def _dressing(scene: Scene) -> Model | None:
    """What the scene is strewn with and what lies about in it, as one model."""
    models = [model for model in (dressing_model(scene.strewn), clutter_model(scene.laid)) if model is not None]
    if not models:
        return None
    whole = Model("dressing", tuple(each for model in models for each in model.primitives))
    if not scene.lean:
        return whole
    return bake(whole, {name: surface.base_color for name, surface in scene.dressing_surfaces.items()})


def _afforded(shell: Model, scene: Scene, most: int) -> Model:
    """The shell as the client can afford it: open ground baked where it is lean, large surfaces coarser."""
    if scene.stage is None:
        return shell
    if baked := scene.baked_ground:
        colors = {name: surface.base_color for name, surface in scene.shell_surfaces.items() if name in baked}
        solid = {n: c for n, c in colors.items() if scene.stage.surfaces[n].kind == "ground"}
        shell = bake_ground(shell, solid, {n: c for n, c in colors.items() if n not in solid})
    spared = [name for name, drawn in scene.stage.surfaces.items() if drawn.kind in ("overlay", "water")]
    return coarsen(shell, most, spared)


def _lit_shell(stage: Stage, environment: Environment) -> Model:
    """The stage's model with the day's light on what is far away and, indoors, on walls and floor."""
    return shade_room(stage, light_backdrops(stage, outdoors(environment)[1]), light_indoors(environment))
