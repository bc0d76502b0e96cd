"""Bringing what stands within a budget, a step at a time: coarser levels first, then fewer draws."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from assets.artifacts import Model
from assets.errors import PackagingError
from assets.finishing.measure import Cost, cost_of
from generators.errors import GenerationError
from server.jobs.allowance import Allowance, Spent, shell_cost
from server.jobs.arrival import pixels_of, seen_from
from server.jobs.looking import kept_for_light
from server.jobs.parts import Parts
from server.jobs.scene import Scene
from server.jobs.shapes import Shapes
from server.jobs.surfaces import worn_of

_IN_ONE_PIECE = "the smallest things are drawn in one piece with flat colours, to stay within the draws"


class Fitting:
    """Brings the things of one scene within its budget: those that are being made, for what stood before stays as it
    is. `building` are the tasks in which that is done, by slot.
    """

    def __init__(
        self,
        scene: Scene,
        allowance: Allowance,
        shapes: Shapes,
        parts: Parts,
        building: Mapping[str, asyncio.Task[None]],
    ) -> None:
        self._scene, self._allowance, self._shapes = scene, allowance, shapes
        self._parts, self._building = parts, building

    async def settle(self) -> None:
        """Have the geometry of every thing, however far packing has come: equal wishes, equal views."""
        self._keep(await self._models())

    async def bring_within(self) -> Spent:
        """What stands, within its budget as far as that can be: things whose levels changed are offered anew."""
        scene = self._scene
        before = await self._models()
        after = await self._shared(before)
        while (over := self._allowance.draws_over(self._spent(after))) > 0 and self._fuse(after, over):
            self._allowance.note(
                "the smallest things are drawn in one piece with flat colours, to stay within the draws"
            )
            after = await self._models()
        for slot, model in after.items():
            if model is not before[slot]:
                await self._building[slot]
                await self._parts.thing(slot)
                scene.objects[slot].worn = worn_of(scene.objects[slot].thing, model)
        self._keep(after)
        return self._spent(after)

    def _keep(self, models: Mapping[str, Model]) -> None:
        """Note the models of what is there, or comes."""
        slots, building = self._scene.slots, self._building
        there = [slot for slot in models if slot in slots or not building[slot].done()]
        self._scene.models |= {slot: models[slot] for slot in there}

    async def _shared(self, models: Mapping[str, Model]) -> Mapping[str, Model]:
        """Things as fine as their share of the triangles allows."""
        if not models:
            return models
        allowance = self._allowance
        share = await self._shapes.share(
            self._scene, [self._scene.objects[slot] for slot in models], allowance.things(self._spent({}))
        )
        if share < allowance.detail:
            allowance.note("things are coarser, to stay within the triangles")
        return await self._models()

    async def _models(self) -> dict[str, Model]:
        """The geometry of every thing that is being made and could be built, as fine as it may be now."""
        anew = {slot: placed for slot, placed in self._scene.objects.items() if slot in self._building}
        made = await asyncio.gather(
            *(self._shapes.model(self._scene, placed) for placed in anew.values()), return_exceptions=True
        )
        models = {}
        for slot, model in zip(anew, made, strict=True):
            if isinstance(model, Model):
                models[slot] = model
            elif not isinstance(model, GenerationError | PackagingError):  # of these whoever builds the thing tells
                raise model
        return models

    def _spent(self, models: Mapping[str, Model]) -> Spent:
        """What stands with these `models`."""
        scene = self._scene
        shell = shell_cost(scene.stage.model if scene.stage else None, self._allowance.shell)
        stood = [scene.slots[slot].cost for slot in scene.objects if slot in scene.slots and slot not in self._building]
        return Spent(
            shell, sum([*stood, *map(cost_of, models.values())], Cost()), kept_for_light(scene, self._allowance)
        )

    def _fuse(self, models: Mapping[str, Model], over: int) -> bool:
        """Have the smallest things drawn in one piece until `over` draws are saved; whether there was any."""
        objects, view = self._scene.objects, seen_from(self._scene)
        loose = [slot for slot, model in models.items() if len(model.primitives) > 1 and not objects[slot].plain]
        for slot in sorted(loose, key=lambda slot: pixels_of(view, objects[slot].placement)):
            if over <= 0:
                break
            objects[slot].plain = True
            over -= len(models[slot].primitives) - 1
        return bool(loose)
