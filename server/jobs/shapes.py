"""A job's geometry: each thing's model, as fine as it is seen; things made alike share one, what grows a few."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

import msgspec

from assets.artifacts import Model
from assets.finishing.bake import bake
from assets.finishing.lessen import lessen
from assets.finishing.unseen import without_unseen
from assets.materials import Color
from assets.shapes.climbing import climbs
from assets.shapes.extents import acts
from assets.shapes.registry import roles_of
from assets.shapes.resting import upright_size
from assets.shapes.variety import form_of
from generators.plan import SceneObject
from generators.tasks import GeometryTask
from server.jobs.arrival import in_sight, most_triangles, pixels_of, seen_from
from server.jobs.scene import PlacedObject, Scene
from server.jobs.sharing import Claim, shared
from server.jobs.work import SHAPES, Work
from server.scenes.slot import object_slot

Painted = tuple[tuple[str, Color], ...]
Clear = tuple[str, ...]

_FEWEST = 256
_FEWEST_OF_A_FIGURE, _FEWEST_NAMED = 2400, 1200
"""Somebody who was named has so many triangles: else skin comes through; and so many anything else that was, and
anybody else, for a dog of 256 is folded paper: fewer each where they are many.
"""
_NAMED_SHOWS = 4
"""What was named is looked at: it gets as many times more as anything else as large in the picture."""
_ROUNDS = 3
_UNSEEN = 4
"""What lies beside or behind the picture gets so many times less: one may turn to it."""
_PLAIN_PX = 150
"""A thing whose longest edge is shorter in a picture 1,080 high shows no texture to a lean client."""


class Shapes:
    """Builds each shape once, and each level of its detail that is wanted. `detail` is how many of the triangles that a
    thing would show it has; for a `lean` client small things are one piece with flat colours.
    """

    def __init__(self, work: Work, seed: int, *, detail: float = 1.0, lean: bool = False) -> None:
        self._work, self._seed, self._detail, self._lean = work, seed, detail, lean
        self._whole: dict[bytes, asyncio.Task[Model]] = {}
        self._seen: dict[tuple[bytes, Clear], asyncio.Task[Model]] = {}
        self._levels: dict[tuple[bytes, int, Painted, Clear], asyncio.Task[Model]] = {}

    @property
    def tasks(self) -> Iterable[asyncio.Task[Model]]:
        """All that was asked for so far."""
        return self._levels.values()

    async def model(self, scene: Scene, placed: PlacedObject) -> Model:
        """A thing's geometry as it rests, as fine as it was decided when it was first wanted, or last.

        Raises:
            GenerationError: it could not be built.
        """
        if not placed.triangles:
            self._decide(scene, placed)
        made, whole = self._begun(scene, placed)
        thing = placed.thing
        level = made, placed.triangles, _painted(thing) if placed.plain else (), _clear(thing)
        if level not in self._levels:
            seen = partial(self._outside, made, whole, _clear(thing))
            self._levels[level] = asyncio.create_task(_level(whole, seen, *level[1:3], acts(thing.shape)))
        return await self._levels[level]

    def _outside(self, made: bytes, whole: asyncio.Task[Model], clear: Clear) -> asyncio.Task[Model]:
        """A thing but for what is never seen of it."""
        if (made, clear) not in self._seen:
            self._seen[made, clear] = asyncio.create_task(_seen(whole, clear))
        return self._seen[made, clear]

    async def _whole_of(self, scene: Scene, placed: PlacedObject) -> Model:
        return await self._begun(scene, placed)[1]

    def _begun(self, scene: Scene, placed: PlacedObject) -> tuple[bytes, asyncio.Task[Model]]:
        """What is to be built of a thing, and the building of it, all triangles of it."""
        thing, placement = placed.thing, placed.placement
        task = self._task(placed)
        if climbs(thing.shape, thing.parameters) and (host := scene.objects.get(object_slot(placement.on or ""))):
            task = msgspec.structs.replace(task, over=self._task(host))
        made = msgspec.json.encode(task, order="deterministic")
        if made not in self._whole:
            self._whole[made] = asyncio.create_task(
                self._work.one(task, Model, "geometry", SHAPES, object_slot(thing.id))
            )
        return made, self._whole[made]

    def _task(self, placed: PlacedObject) -> GeometryTask:
        thing, placement = placed.thing, placed.placement
        return GeometryTask(
            shape=thing.shape,
            size=upright_size(thing.size, placement.size, placement.rest),
            parameters=thing.parameters,
            rest=placement.rest,
            seed=(self._seed + form_of(thing.shape, thing.id)) % 2**32,
        )

    async def share(self, scene: Scene, things: Sequence[PlacedObject], most: int) -> float:
        """Let things have as many triangles as they show from where one arrives, or the same share of that, which is
        what this gives, so that they have `most` together. Who cannot be made so coarse keeps more, the others less.
        """
        wholes = await asyncio.gather(*(self._whole_of(scene, placed) for placed in things), return_exceptions=True)
        built = [(placed, whole) for placed, whole in zip(things, wholes, strict=True) if isinstance(whole, Model)]
        claims = [Claim(whole.triangles, _shows(scene, placed), _least(placed)) for placed, whole in built]
        for _ in range(_ROUNDS):
            share, parts = shared(claims, most)
            for (placed, _), triangles in zip(built, parts, strict=True):
                placed.triangles = triangles
            made = [(await self.model(scene, placed)).triangles for placed, _ in built]
            if sum(made) <= most:
                break
            claims = [replace(c, floor=min(n, c.floor or n)) for c, n in zip(claims, made, strict=True)]
        return share

    def _decide(self, scene: Scene, placed: PlacedObject) -> None:
        placed.triangles = max(_least(placed), round(self._detail * _shows(scene, placed)))
        placed.plain = placed.plain or (self._lean and pixels_of(seen_from(scene), placed.placement) < _PLAIN_PX)


def _least(placed: PlacedObject) -> int:
    named, acting = placed.thing.named or placed.thing.role == "hero", acts(placed.thing.shape)
    if not named and not acting:
        return _FEWEST
    if named and acting:
        return _FEWEST_OF_A_FIGURE
    return max(_FEWEST, _FEWEST_NAMED // max(1, placed.placement.item.siblings // 2))


def _shows(scene: Scene, placed: PlacedObject) -> int:
    view = seen_from(scene)
    shown = most_triangles(view, placed.placement)
    if view is not None and not in_sight(view, placed.placement):
        return shown // _UNSEEN
    return _NAMED_SHOWS * shown if placed.thing.named else shown


def _painted(thing: SceneObject) -> Painted:
    """The flat colours of a thing's surfaces, but for those that shine or are seen through."""
    return tuple(
        (name, surface.base_color)
        for name, surface in sorted(thing.surfaces.items())
        if surface.opacity == 1.0 and not any(surface.emissive)
    )


def _clear(thing: SceneObject) -> Clear:
    """The surfaces that one sees through."""
    veil = roles_of(thing.shape).veils
    return tuple(sorted({name for name, surface in thing.surfaces.items() if surface.opacity < 1.0} | {veil} - {""}))


async def _seen(whole: asyncio.Task[Model], clear: Clear) -> Model:
    return await asyncio.to_thread(without_unseen, await whole, clear)


async def _level(
    whole: asyncio.Task[Model], seen: Callable[[], asyncio.Task[Model]], most: int, painted: Painted, acting: bool
) -> Model:
    """A model with about so many triangles at most, as one surface in the colours `painted` where there are any; what
    is not `seen` goes first, and nobody who is `acting` loses a limb.
    """
    model = await whole
    if model.triangles > most:
        model = await asyncio.to_thread(lessen, await seen(), most, whole=acting)
    return bake(model, dict(painted)) if painted else model
