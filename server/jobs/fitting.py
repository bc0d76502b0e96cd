"""Bringing what stands within a budget, a step at a time: coarser levels first, then fewer draws."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping

from assets.artifacts import Model
from assets.errors import PackagingError
from assets.finishing.measure import Cost, cost_of
from generators.errors import GenerationError
from server.jobs.allowance import Allowance, Spent, shell_cost
from server.jobs.arrival import pixels_of, view_now
from server.jobs.parts import Parts
from server.jobs.scene import Scene
from server.jobs.shapes import Shapes

_COARSEST = 1 / 64


async def bring_within(
    allowance: Allowance, shapes: Shapes, parts: Parts, scene: Scene, building: Mapping[str, asyncio.Task[None]]
) -> Spent:
    """What stands, within its budget as far as that can be: things that gave way are offered anew.

    `building` are the tasks, by slot, in which things are being made.
    """
    before = after = await _models(shapes, scene, building)
    while (spent := _fit(allowance, shapes, scene, after)) is None:
        after = await _models(shapes, scene, building)
    for slot, model in after.items():
        if model is not before[slot]:
            await building[slot]
            await parts.thing(scene, slot)
    scene.models.update(after)  # of all things, however far their packing has come: equal requests, equal views
    return spent


async def _models(shapes: Shapes, scene: Scene, building: Collection[str]) -> dict[str, Model]:
    """The geometry of every thing that could be built, as fine as it may be now; what was made before, as it was."""
    models = {slot: model for slot, model in scene.models.items() if slot in scene.objects and slot not in building}
    anew = [(slot, placed) for slot, placed in scene.objects.items() if slot in building]
    made = await asyncio.gather(
        *(shapes.model(scene, placed.thing, placed.placement) for _, placed in anew), return_exceptions=True
    )
    for (slot, _), model in zip(anew, made, strict=True):
        if isinstance(model, Model):
            models[slot] = model
        elif not isinstance(model, GenerationError | PackagingError):  # of these whoever builds the thing tells
            raise model
    return models


def _fit(allowance: Allowance, shapes: Shapes, scene: Scene, models: Mapping[str, Model]) -> Spent | None:
    """What stands, where it fits or nothing more can give way; None where something did, and models are to be had
    anew from `shapes`.
    """
    shell = shell_cost(scene.stage.model if scene.stage else None, allowance.shell)
    spent = Spent(shell, sum((cost_of(model) for model in models.values()), Cost()))
    if allowance.too_many_triangles(spent) and shapes.detail > _COARSEST:
        shapes.detail /= 2
        allowance.note("things are coarser, to stay within the triangles")
        return None
    over = allowance.draws_over(spent)
    if over > 0 and _fuse(shapes, scene, models, over):
        allowance.note("the smallest things are drawn in one piece with flat colours, to stay within the draws")
        return None
    return spent


def _fuse(shapes: Shapes, scene: Scene, models: Mapping[str, Model], over: int) -> bool:
    """Have the smallest things drawn in one piece until `over` draws are saved; whether there was any."""
    view, before = view_now(scene), len(shapes.plain)
    loose = [slot for slot, model in models.items() if len(model.primitives) > 1]
    for slot in sorted(loose, key=lambda slot: pixels_of(view, scene.objects[slot].placement)):
        if over <= 0:
            break
        if scene.objects[slot].thing.id not in shapes.plain:
            shapes.plain.add(scene.objects[slot].thing.id)
            over -= len(models[slot].primitives) - 1
    return len(shapes.plain) > before
