"""The objects of a scene: each is given a place, told of and made, or taken over as it was in the scene before."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from assets.errors import NoRoom, PackagingError
from assets.layout import Placement
from assets.layout.standing import StagedLayout
from generators.errors import GenerationError
from generators.plan import SceneObject
from server.jobs.arrival import texels_per_m
from server.jobs.casting import heroes_first, is_cast
from server.jobs.lighting import has_room, lamp_light, lux_around, most_candela
from server.jobs.moving import Moves
from server.jobs.parts import Parts
from server.jobs.placing import item_of, placed_again, turned
from server.jobs.scene import PlacedObject, Scene
from server.jobs.shapes import Shapes
from server.jobs.shelf import Shelf
from server.jobs.surfaces import worn_of
from server.jobs.telling import Telling
from server.jobs.textures import Textures
from server.scenes.difference import same_looks
from server.scenes.slot import object_slot
from server.scenes.state import SceneState


class Things:
    """Places and makes the objects of `scene`, which goes on from `before`. `places` are decided already, by id."""

    def __init__(
        self,
        scene: Scene,
        before: SceneState,
        places: Mapping[str, Placement],
        group: asyncio.TaskGroup,
        telling: Telling,
        shelf: Shelf,
        parts: Parts,
        shapes: Shapes,
        textures: Textures,
    ) -> None:
        self._scene, self._before, self._group, self._telling = scene, before, group, telling
        self._shelf, self._parts, self._shapes, self._textures = shelf, parts, shapes, textures
        self._was = {one.thing.id: placed_again(one, before.wish.seed) for one in before.objects}
        self._moves = Moves(self._was, scene.wish.seed, places)
        self._clothing: list[asyncio.Task[None]] = []
        self.building: dict[str, asyncio.Task[None]] = {}
        """The tasks in which things are made, by slot."""

    async def clothed(self) -> None:
        """Wait until it is known of every object what its surfaces wear."""
        await asyncio.gather(*self._clothing)

    def keep(self, things: Sequence[SceneObject]) -> None:
        """Let all stand where they stood that are neither new nor changed, nor stand to what is."""
        loose: set[str] = set()
        for thing in things:
            known = self._was.get(thing.id)
            if known is None or known.thing != thing or not loose.isdisjoint((thing.target, thing.other)):
                loose.add(thing.id)
            else:
                self._scene.layout.keep(known.placement)

    async def cast(self, things: Sequence[SceneObject]) -> None:
        """Place the things that were named: on a stage together, with the view that shows them."""
        scene, seed = self._scene, self._scene.wish.seed
        found: dict[str, Placement] = {}
        if isinstance(scene.layout, StagedLayout) and any(map(is_cast, things)):
            items = [item_of(thing, seed) for thing in things]
            casting = await asyncio.to_thread(scene.layout.cast, items, heroes_first(things)[0])
            found = {placement.item.id: placement for placement in casting.placements}
        for thing in things:
            if thing.id in found:
                await self._make(thing, turned(scene, thing, found[thing.id]))
            else:
                await self.take(thing)

    async def take(self, thing: SceneObject) -> None:
        """One object: as it was, or moved, or made anew; what finds no place is a failure of its slot."""
        slot, known = object_slot(thing.id), self._was.get(thing.id)
        try:
            placement = await asyncio.to_thread(self._moves.stand, self._scene, thing)
        except NoRoom as error:
            return self._scene.note_failure(slot, error)
        same = known is not None and same_looks(known.thing, thing) and known.placement.size == placement.size
        if known is None or not same or not self._is_filled(slot):
            await self._make(thing, placement)
            return None
        if thing == known.thing and placement == known.placement:
            self._scene.objects[slot] = known
            if known.light is not None:
                self._scene.lights.append(known.light)
        else:
            await self._bind(PlacedObject(thing, placement, None, known.worn, known.triangles, known.plain))
        self._scene.slots[slot] = self._before.slots[slot]
        for name in known.worn:
            self._textures.need(thing.surfaces[name])
        return None

    def _is_filled(self, slot: str) -> bool:
        """Whether the slot's file is still there."""
        held = self._before.slots.get(slot)
        return held is not None and self._shelf.holds(held.digest)

    async def _make(self, thing: SceneObject, placement: Placement) -> None:
        """Tell where a thing stands, and start to make it."""
        placed = PlacedObject(thing, placement)
        await self._bind(placed)
        slot = object_slot(thing.id)
        self.building[slot] = self._group.create_task(self._parts.thing(slot))
        fineness = texels_per_m(self._scene.view, placement)
        for surface in thing.surfaces.values():
            self._textures.expect(surface, fineness)
        self._clothing.append(self._group.create_task(self._clothe(placed)))

    async def _bind(self, placed: PlacedObject) -> None:
        """Tell where a thing stands and what light it gives."""
        scene = self._scene
        light = lamp_light(
            placed.thing, placed.placement, most_candela(scene.environment), lux_around(scene.environment)
        )
        if light is not None and has_room(light, scene.lights, lean=scene.wish.target.lean):
            scene.lights.append(light)
            placed.light = light
        scene.objects[object_slot(placed.thing.id)] = placed
        await self._telling.bound(placed.standing)

    async def _clothe(self, placed: PlacedObject) -> None:
        """Ask for the materials of a thing's surfaces, once it is known which wear them."""
        try:
            model = await self._shapes.model(self._scene, placed)
        except (GenerationError, PackagingError):
            return  # whoever builds the thing tells of that
        placed.worn = worn_of(placed.thing, model)
        for name in placed.worn:
            self._textures.need(placed.thing.surfaces[name])
