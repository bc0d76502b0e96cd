"""A job's sound beds: chosen for the place that stands, made once a server, told and offered as slots of the scene."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from functools import lru_cache

from assets.ambience.beds import VARIANTS, pack_bed
from assets.ambience.choosing import Chosen, Place, choose_beds
from assets.asset import Asset
from assets.errors import AssetMissing, PackagingError
from server.backend import AssetSource
from server.jobs.scene import Scene
from server.jobs.shelf import Shelf
from server.jobs.telling import Telling
from server.scenes.slot import ambience_slot
from server.scenes.state import SceneState, Sounding

_MOST, _MOST_LEAN = 5, 3
"""Beds of a scene; half a megabyte each."""
_KEPT = 16
"""Beds in memory, some 8 MB."""
_EAR: tuple[float, float, float] = (0.0, 1.6, 0.0)


@dataclass(eq=False)
class Beds:
    """The beds of a server. Each is made when it is first wanted; after that the store has it."""

    made: dict[tuple[str, int], str] = field(default_factory=dict)
    """Digests, by sound and variant."""

    async def bring(self, shelf: Shelf, sound: str, seed: int) -> AssetSource:
        """The file of a bed.

        Raises:
            PackagingError: the store is full.
        """
        key = sound, seed % VARIANTS
        if (digest := self.made.get(key)) is not None:
            try:
                return await asyncio.to_thread(shelf.find, digest)
            except AssetMissing:
                del self.made[key]
        _, source = await shelf.pack(_packed, *key)
        self.made[key] = source.digest
        return source


@lru_cache(maxsize=_KEPT)
def _packed(sound: str, variant: int) -> Asset:
    """A bed's file, kept for when a store has lost it: making one takes up to 0.3 s."""
    return pack_bed(sound, variant)


class Ambience:
    """Gives one scene its sound."""

    def __init__(self, scene: Scene, before: SceneState, shelf: Shelf, telling: Telling, beds: Beds) -> None:
        self._scene, self._before, self._shelf, self._telling, self._beds = scene, before, shelf, telling, beds

    async def sound(self) -> None:
        """Tell and offer each bed of the scene as it stands; what sounded before and does not now is removed.

        A scene on a real surface has none: the real place sounds by itself.
        """
        scene, before = self._scene, self._before
        chosen = choose_beds(_place(scene), _MOST_LEAN if scene.wish.target.lean else _MOST)
        wanted = () if scene.wish.anchor is not None else chosen
        now = {ambience_slot(bed.sound): _sounding(bed) for bed in wanted}
        for slot in before.ambience:
            if slot not in now:
                await self._telling.removed(slot)
        for slot, sounding in now.items():
            await self._take(slot, sounding)

    async def _take(self, slot: str, sounding: Sounding) -> None:
        scene, before = self._scene, self._before
        try:
            source = await self._beds.bring(self._shelf, sounding.sound, scene.wish.seed)
        except PackagingError as error:
            scene.note_failure(slot, error, fallback="silence")
            return
        scene.ambience[slot] = sounding
        if before.ambience.get(slot) != sounding:
            await self._telling.ambience(slot, sounding)
        held = before.slots.get(slot)
        if held is not None and held.digest == source.digest:
            scene.slots[slot] = held
        else:
            scene.slots[slot] = await self._telling.offer(slot, "final", source)


def _place(scene: Scene) -> Place:
    environment = scene.environment
    return Place(
        stage=scene.stage,
        indoor=environment.indoor,
        time=environment.time,
        weather=environment.weather,
        eye=scene.view.eye if scene.view is not None else _EAR,
        things={slot: (placed.thing.thing, placed.placement.position) for slot, placed in scene.objects.items()},
    )


def _sounding(bed: Chosen) -> Sounding:
    return Sounding(sound=bed.sound, gain_db=bed.gain_db, position=bed.position, at=bed.at, reach_m=bed.reach_m)
