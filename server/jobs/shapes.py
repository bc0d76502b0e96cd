"""A job's geometry: each thing's model, as fine as it is seen; equal things share one."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import msgspec

from assets.artifacts import Model
from assets.finishing.bake import bake
from assets.layout import Placement
from assets.materials import Color
from assets.shapes.lod import within
from assets.shapes.resting import upright_size
from generators.plan import SceneObject
from generators.tasks import GeometryTask
from server.jobs.arrival import most_triangles, pixels_of, view_now
from server.jobs.scene import Scene
from server.jobs.work import SHAPES, Work

Painted = tuple[tuple[str, Color], ...]

_FEWEST = 256
_PLAIN_PX = 150
"""A thing whose longest edge is shorter in a picture 1,080 high shows no texture to a lean client."""


class Shapes:
    """Builds each shape once, and each level of its detail that is wanted."""

    def __init__(self, work: Work, seed: int, *, detail: float = 1.0, lean: bool = False) -> None:
        self._work, self._seed, self._lean = work, seed, lean
        self._whole: dict[bytes, asyncio.Task[Model]] = {}
        self._levels: dict[tuple[bytes, int, Painted | None], asyncio.Task[Model]] = {}
        self.detail = detail
        """How many of the triangles that a thing would show it has."""
        self.plain: set[str] = set()
        """Ids of the things that are drawn in one piece, without textures."""

    @property
    def tasks(self) -> Iterable[asyncio.Task[Model]]:
        """All that was asked for so far."""
        return self._levels.values()

    async def model(self, scene: Scene, thing: SceneObject, placement: Placement) -> Model:
        """The thing's geometry as it rests.

        Raises:
            GenerationError: it could not be built.
        """
        task = GeometryTask(
            shape=thing.shape,
            size=upright_size(thing.size, placement.size, placement.rest),
            parameters=thing.parameters,
            rest=placement.rest,
            seed=self._seed,
        )
        made = msgspec.json.encode(task, order="deterministic")
        view = view_now(scene)
        most = max(_FEWEST, round(self.detail * most_triangles(view, placement)))
        painted = _painted(thing) if self._in_one_piece(thing, pixels_of(view, placement)) else None
        level = (made, most, painted)
        if level not in self._levels:
            if made not in self._whole:
                self._whole[made] = asyncio.create_task(self._work.one(task, Model, "geometry", SHAPES))
            self._levels[level] = asyncio.create_task(_level(self._whole[made], most, painted))
        return await self._levels[level]

    def _in_one_piece(self, thing: SceneObject, pixels: float) -> bool:
        return thing.id in self.plain or (self._lean and pixels < _PLAIN_PX)


def _painted(thing: SceneObject) -> Painted:
    """The flat colours of a thing's surfaces, but for those that shine or are seen through."""
    return tuple(
        (name, surface.base_color)
        for name, surface in sorted(thing.surfaces.items())
        if surface.opacity == 1.0 and not any(surface.emissive)
    )


async def _level(whole: asyncio.Task[Model], most: int, painted: Painted | None) -> Model:
    """A model with about so many triangles at most, as one surface in the colours `painted` where these are given."""
    model = await whole
    if model.triangles > most:
        model = await asyncio.to_thread(within, model, most)
    return bake(model, dict(painted)) if painted else model
