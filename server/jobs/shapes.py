"""A job's geometry: each thing's model, as fine as it is seen; equal things share one."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import msgspec

from assets.artifacts import Model
from assets.shapes.lod import within
from assets.shapes.resting import upright_size
from generators.tasks import GeometryTask
from server.jobs.arrival import most_triangles, view_now
from server.jobs.scene import PlacedObject, Scene
from server.jobs.work import SHAPES, Work


class Shapes:
    """Builds each shape once, and each level of its detail that is wanted."""

    def __init__(self, work: Work, seed: int) -> None:
        self._work, self._seed = work, seed
        self._whole: dict[bytes, asyncio.Task[Model]] = {}
        self._levels: dict[tuple[bytes, int], asyncio.Task[Model]] = {}

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
        placed.triangles = placed.triangles or most_triangles(view_now(scene), placement)
        task = GeometryTask(
            shape=thing.shape,
            size=upright_size(thing.size, placement.size, placement.rest),
            parameters=thing.parameters,
            rest=placement.rest,
            seed=self._seed,
        )
        made, most = msgspec.json.encode(task, order="deterministic"), placed.triangles
        if (made, most) not in self._levels:
            if made not in self._whole:
                self._whole[made] = asyncio.create_task(self._work.one(task, Model, "geometry", SHAPES))
            self._levels[made, most] = asyncio.create_task(_level(self._whole[made], most))
        return await self._levels[made, most]


async def _level(whole: asyncio.Task[Model], most: int) -> Model:
    """A model with about so many triangles at most."""
    model = await whole
    return await asyncio.to_thread(within, model, most) if model.triangles > most else model
