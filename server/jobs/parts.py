"""The parts of a scene as files: its stage, its shell, its things, what it is strewn with, and the whole of it.

Each is built, packed, noted in the scene and offered; one that fails is noted as a failure, and the rest goes on.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Container
from typing import ParamSpec

from assets.artifacts import Model
from assets.asset import Asset
from assets.clutter.laying import clutter_model
from assets.errors import PackagingError
from assets.finishing.bake import BAKED_SURFACE, bake, bake_ground
from assets.finishing.coarsen import coarsen
from assets.finishing.finish import finished
from assets.finishing.measure import cost_of
from assets.glb import pack_glb, pack_scene
from assets.stages import Stage
from assets.stages.haze import Daylight, light_backdrops
from assets.stages.scattering import dressing_model
from assets.stages.shading import shade_room
from generators.errors import GenerationError
from generators.tasks import GeometryTask
from server.jobs.contacts import contacts_model, contacts_slots
from server.jobs.heavens import Heavens
from server.jobs.lighting import light_indoors, outdoors
from server.jobs.packing import BAKED_AS, contacts_node, dressing_node, pack_whole, shell_nodes, textured_surfaces
from server.jobs.scene import Scene
from server.jobs.shapes import Shapes
from server.jobs.shelf import Shelf
from server.jobs.surfaces import flat_material, flat_materials
from server.jobs.telling import Telling
from server.jobs.work import FIRST, Work
from server.scenes.slot import CONTACTS, DRESSING, ENVIRONMENT, SCENE, SKY
from server.scenes.state import Tier

P = ParamSpec("P")

_GROUND_M = 120.0
_NEAR_M = 15.0
"""So far about what is before the arriving eye the ground that things stand on is never made coarser."""


class Parts:
    """Builds the parts of one scene, whose stage may have `most_shell` triangles."""

    def __init__(
        self,
        scene: Scene,
        shelf: Shelf,
        telling: Telling,
        work: Work,
        shapes: Shapes,
        heavens: Heavens,
        most_shell: int,
    ) -> None:
        self._scene, self._shelf, self._telling, self._work, self._shapes = scene, shelf, telling, work, shapes
        self._heavens, self._most_shell = heavens, most_shell
        self._building = asyncio.Lock()

    async def shell(self) -> None:
        """Build and offer the stage, ground or room."""
        scene = self._scene
        try:
            await self._bring_shell()
            nodes = shell_nodes(scene, flat_material, await self._heavens.behind_windows())
            await self._offer(ENVIRONMENT, "final", scene.shell, pack_scene, "environment", nodes)
        except (GenerationError, PackagingError) as error:
            scene.note_failure(ENVIRONMENT, error)

    async def _bring_shell(self) -> None:
        """Build the stage, ground or room, where there is one and it was not built yet.

        Raises:
            GenerationError: it could not be built.
        """
        scene = self._scene
        async with self._building:
            if scene.shell is None and scene.shell_surfaces:
                scene.shell = await self._shell_model()

    async def _shell_model(self) -> Model:
        """The stage as the client can afford it, with the day's light on what is far away, or the plain ground or room.

        Raises:
            GenerationError: it could not be built.
        """
        scene = self._scene
        if scene.stage is not None:
            far = outdoors(scene.environment, scene.skylight)[1]
            return await asyncio.to_thread(_shell_of, scene, scene.stage, far, self._most_shell)
        room = scene.environment.room
        task = GeometryTask(
            shape="room" if room else "ground",
            size=room.size if room else (_GROUND_M, max(0.02, scene.environment.ground_relief_m), _GROUND_M),
            seed=scene.wish.seed,
        )
        return await self._work.one(task, Model, "geometry", FIRST)

    async def thing(self, slot: str) -> None:
        """Build and offer a placed object with flat colours."""
        scene, placed = self._scene, self._scene.objects[slot]
        try:
            model = scene.models[slot] = await self._shapes.model(scene, placed)
            tier: Tier = "placeholder" if scene.wish.embedded else "final"
            await self._offer(slot, tier, model, pack_glb, model, flat_materials(placed.thing.surfaces) | BAKED_AS)
        except (GenerationError, PackagingError) as error:
            scene.models.pop(slot, None)
            scene.note_failure(slot, error)

    async def dressing(self) -> None:
        """Build and offer what the scene is strewn with and what lies about in it."""
        scene = self._scene
        try:
            scene.dressing = await asyncio.to_thread(_dressing, scene)
            if (node := dressing_node(scene, flat_material)) is not None:
                await self._offer(DRESSING, "final", scene.dressing, pack_scene, "dressing", [node])
        except PackagingError as error:
            scene.note_failure(DRESSING, error)

    async def contacts(self) -> None:
        """Build and offer the shade of things on what they stand on."""
        scene = self._scene
        try:
            await self.bring_models(contacts_slots(scene))
            await self._bring_shell()
            scene.shade = await asyncio.to_thread(contacts_model, scene)
            if scene.shade is None:
                await self._telling.removed(CONTACTS)
            else:
                await self._offer(CONTACTS, "final", scene.shade, pack_scene, "contacts", [contacts_node(scene.shade)])
        except (GenerationError, PackagingError) as error:
            scene.note_failure(CONTACTS, error)

    async def whole(self) -> None:
        """Offer every object with its textures inside, then the whole scene as one file.

        Raises:
            GenerationError: something that was taken over as it was could not be built again.
            PackagingError: something could not be packed, or the store is full.
        """
        scene = self._scene
        await self.bring_models()
        if ENVIRONMENT in scene.slots:
            await self._bring_shell()
        if scene.dressing is None and DRESSING in scene.slots:
            scene.dressing = await asyncio.to_thread(_dressing, scene)
        if scene.shade is None and CONTACTS in scene.slots:
            scene.shade = await asyncio.to_thread(contacts_model, scene)
        if scene.sky is None and SKY in scene.slots:
            scene.sky = await asyncio.to_thread(self._shelf.read, scene.slots[SKY].digest)
        await asyncio.to_thread(self._bring_pictures)
        for slot, model in list(scene.models.items()):
            if scene.slots[slot].tier != "final":
                await self._offer(slot, "final", model, pack_glb, model, textured_surfaces(scene, slot))
        await self._offer(SCENE, "final", None, pack_whole, scene, await self._heavens.behind_windows())

    async def bring_models(self, among: Container[str] | None = None) -> None:
        """Build the models of the objects that were taken over as files; of those in the slots `among` alone, if said.

        Raises:
            GenerationError: one could not be built.
        """
        scene = self._scene
        for slot, placed in scene.objects.items():
            wanted = among is None or slot in among
            if wanted and slot not in scene.models and slot in scene.slots:
                scene.models[slot] = await self._shapes.model(scene, placed)

    def _bring_pictures(self) -> None:
        """Read the maps of the materials that were taken over as files."""
        pictures = self._scene.pictures
        for made in self._scene.materials.values():
            for digest in made.maps.values():
                if digest not in pictures:
                    pictures[digest] = self._shelf.read(digest)

    async def _offer(
        self, slot: str, tier: Tier, model: Model | None, packer: Callable[P, Asset], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Pack a slot's file in the form of its client, and offer it; `model` is the geometry that it brings.

        Raises:
            PackagingError: the packer's own; or `StoreFull`.
        """
        self._telling.begin("pack")
        _, source = await self._shelf.pack(finished(packer, self._scene.wish.target), *args, **kwargs)
        self._scene.slots[slot] = await self._telling.offer(slot, tier, source, cost=cost_of(model))
        await self._telling.end("pack")


def _dressing(scene: Scene) -> Model | None:
    """What the scene is strewn with and what lies about in it, as one model."""
    eye = scene.view.eye if scene.view is not None else None
    models = [model for model in (dressing_model(scene.strewn, eye), clutter_model(scene.laid)) if model is not None]
    if not models:
        return None
    whole = Model("dressing", tuple(each for model in models for each in model.primitives))
    if not scene.wish.target.lean:
        return whole
    return bake(whole, {name: surface.base_color for name, surface in scene.dressing_surfaces.items()})


def _shell_of(scene: Scene, stage: Stage, far: Daylight, most: int) -> Model:
    """The stage's model with the day's light on what is `far` away and, indoors, on walls and floor; open ground baked
    where the client is lean, large surfaces coarser where there are more than `most` triangles.
    """
    shell = shade_room(stage, light_backdrops(stage, far), light_indoors(scene.environment))
    if baked := scene.baked_ground:
        colors = {name: surface.base_color for name, surface in scene.shell_surfaces.items() if name in baked}
        solid = {name: color for name, color in colors.items() if stage.surfaces[name].kind == "ground"}
        shell = bake_ground(shell, solid, {name: color for name, color in colors.items() if name not in solid})
    spared = [name for name, drawn in stage.surfaces.items() if drawn.kind in ("overlay", "water")]
    grounds = [name for name, drawn in stage.surfaces.items() if drawn.kind == "ground"]
    grounds.append(BAKED_SURFACE)
    (x, _, z), (to_x, _, to_z) = stage.view.eye, stage.view.target
    ahead = _NEAR_M / 2 / max(1e-6, math.hypot(to_x - x, to_z - z))
    return coarsen(shell, most, spared, grounds, (x + ahead * (to_x - x), z + ahead * (to_z - z), _NEAR_M))
