"""A job's geometry: each thing's model, as fine as it is seen; things made alike share one, what grows a few."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import msgspec

from assets.artifacts import Model
from assets.finishing.bake import bake
from assets.materials import Color
from assets.shapes.climbing import climbs
from assets.shapes.extents import acts
from assets.shapes.lod import within
from assets.shapes.resting import upright_size
from assets.shapes.variety import form_of
from generators.plan import SceneObject, View
from generators.tasks import GeometryTask
from server.jobs.arrival import most_triangles, pixels_of, view_now
from server.jobs.scene import PlacedObject, Scene
from server.jobs.work import SHAPES, Work
from server.scenes.slot import object_slot

Painted = tuple[tuple[str, Color], ...]

_FEWEST, _COARSEST = 256, 1 / 64
_FEWEST_OF_A_FIGURE, _FEWEST_NAMED, _STILL_FINE = 2400, 1200, 1 / 16
"""Somebody whom the picture is about has so many triangles while a scene is no coarser than this: else skin comes
through; and so many anybody else and anything else that it is about, for a dog of 256 is folded paper: fewer each where
they are many.
"""
_PLAIN_PX = 150
"""A thing whose longest edge is shorter in a picture 1,080 high shows no texture to a lean client."""


class Shapes:
    """Builds each shape once, and each level of its detail that is wanted. `detail` is how many of the triangles that a
    thing would show it has; for a `lean` client small things are one piece with flat colours.
    """

    def __init__(self, work: Work, seed: int, *, detail: float = 1.0, lean: bool = False) -> None:
        self._work, self._seed, self._detail, self._lean = work, seed, detail, lean
        self._whole: dict[bytes, asyncio.Task[Model]] = {}
        self._levels: dict[tuple[bytes, int, Painted], asyncio.Task[Model]] = {}

    @property
    def tasks(self) -> Iterable[asyncio.Task[Model]]:
        """All that was asked for so far."""
        return self._levels.values()

    async def model(self, scene: Scene, placed: PlacedObject) -> Model:
        """A thing's geometry as it rests, as fine as it was decided once: when it was first wanted.

        Raises:
            GenerationError: it could not be built.
        """
        thing, placement = placed.thing, placed.placement
        if not placed.triangles:
            self._decide(placed, view_now(scene))
        task = self._task(placed)
        if climbs(thing.shape, thing.parameters) and (host := scene.objects.get(object_slot(placement.on or ""))):
            task = msgspec.structs.replace(task, over=self._task(host))
        made = msgspec.json.encode(task, order="deterministic")
        level = made, placed.triangles, _painted(thing) if placed.plain else ()
        if level not in self._levels:
            if made not in self._whole:
                self._whole[made] = asyncio.create_task(
                    self._work.one(task, Model, "geometry", SHAPES, object_slot(thing.id))
                )
            self._levels[level] = asyncio.create_task(_level(self._whole[made], *level[1:]))
        return await self._levels[level]

    def _task(self, placed: PlacedObject) -> GeometryTask:
        thing, placement = placed.thing, placed.placement
        return GeometryTask(
            shape=thing.shape,
            size=upright_size(thing.size, placement.size, placement.rest),
            parameters=thing.parameters,
            rest=placement.rest,
            seed=(self._seed + form_of(thing.shape, thing.id)) % 2**32,
        )

    def coarsen(self, things: Iterable[PlacedObject]) -> bool:
        """Let things, and those that come, have half as many triangles; whether any may have fewer now."""
        if self._detail <= _COARSEST:
            return False
        self._detail /= 2
        before = [(placed, placed.triangles) for placed in things]
        for placed, had in before:
            placed.triangles = max(self._least(placed), had // 2)
        return any(placed.triangles < had for placed, had in before)

    def _least(self, placed: PlacedObject) -> int:
        if self._detail < _STILL_FINE:
            return _FEWEST
        looked_at = placed.thing.named or placed.thing.role in ("hero", "partner")
        if acts(placed.thing.shape):
            return _FEWEST_OF_A_FIGURE if looked_at else _FEWEST_NAMED
        if not looked_at:
            return _FEWEST
        return max(_FEWEST, _FEWEST_NAMED // max(1, placed.placement.item.siblings // 2))

    def _decide(self, placed: PlacedObject, view: View | None) -> None:
        placed.triangles = max(self._least(placed), round(self._detail * most_triangles(view, placed.placement)))
        placed.plain = placed.plain or (self._lean and pixels_of(view, placed.placement) < _PLAIN_PX)


def _painted(thing: SceneObject) -> Painted:
    """The flat colours of a thing's surfaces, but for those that shine or are seen through."""
    return tuple(
        (name, surface.base_color)
        for name, surface in sorted(thing.surfaces.items())
        if surface.opacity == 1.0 and not any(surface.emissive)
    )


async def _level(whole: asyncio.Task[Model], most: int, painted: Painted) -> Model:
    """A model with about so many triangles at most, as one surface in the colours `painted` where there are any."""
    model = await whole
    if model.triangles > most:
        model = await asyncio.to_thread(within, model, most)
    return bake(model, dict(painted)) if painted else model
