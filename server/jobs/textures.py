"""A job's materials: each phrase once, a draft at once, then the final maps."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from contextlib import aclosing
from functools import partial
from typing import Any, Literal

from assets.artifacts import MaterialMaps
from assets.asset import Asset
from assets.errors import PackagingError
from assets.maps import ImageType, pack_map, pack_maps
from assets.png import pack_png
from assets.relief import with_relief
from assets.stages.ripples import TILE_M as RIPPLES_M
from assets.stages.ripples import ripple_normals
from generators.base import CheckedMaps, Preview, Step
from generators.errors import GenerationError, InvalidTask
from generators.plan import Surface
from generators.tasks import MaterialTask
from server.backend import AssetSource
from server.jobs.allowance import Allowance
from server.jobs.arrival import HELD_TEXELS_PER_M
from server.jobs.scene import Scene
from server.jobs.shelf import Shelf
from server.jobs.surfaces import WATER, material_key
from server.jobs.telling import Telling
from server.jobs.work import DRAFTS, FINALS, Work
from server.scenes.slot import material_slot
from server.scenes.state import Material, SceneState, Shortfall, Tier

log = logging.getLogger(__name__)

_TEXTURE_PX = {"fast": 256, "balanced": 512, "best": 1024}
_DRAFT_PX = 128


def checks_of(made: CheckedMaps) -> dict[str, Any]:
    """What the manifest says of a material that did not pass at its first try: the gates, what was done, what fails;
    and of one whose phrase was not understood: the family that was `guessed`."""
    found: dict[str, Any] = {"guessed": made.guessed} if made.guessed else {}
    if not made.refused:
        return found
    then = "replaced by the draft" if made.replaced else "made again" if made.remade else "sent as it was"
    return found | {"refused": made.refused, "then": then, "failing": made.failing}


def _pack_flat(maps: MaterialMaps, wanted: ImageType) -> dict[str, Asset]:
    """The maps for a client that draws colours alone: their relief is in those."""
    return pack_maps(with_relief(maps), wanted)


class Textures:
    """Makes the materials of one scene, and takes over those that it had `before`. Final maps are as large as the
    `allowance` lets them be.
    """

    def __init__(
        self,
        scene: Scene,
        before: SceneState,
        group: asyncio.TaskGroup,
        work: Work,
        shelf: Shelf,
        telling: Telling,
        allowance: Allowance,
    ) -> None:
        self._wish, self._scene, self._before, self._group = scene.wish, scene, before, group
        self._work, self._shelf, self._telling, self._allowance = work, shelf, telling, allowance
        self._px: dict[str, int] = {}
        self._asked: set[str] = set()
        self._fineness: dict[str, float] = {}

    def _keep(self, key: str) -> bool:
        """Take a material over as it was made before, if it was and its files are there still."""
        made = self._before.materials.get(key)
        if made is None or not all(map(self._shelf.holds, made.maps.values())):
            return False
        self._scene.materials[key] = made
        self._tell_guess(key, made)
        slots = {material_slot(key, name) for name in made.maps}
        held = {slot: held for slot, held in self._before.slots.items() if slot in slots}
        self._scene.slots |= held
        self._allowance.keep_maps(sum(each.size_bytes for each in held.values()))
        return True

    def expect(self, surface: Surface, texels_per_m: float) -> None:
        """A surface's material may be needed so fine: the first that expects it decides, whoever needs it first."""
        key = material_key(surface.phrase)
        self._fineness.setdefault(key, texels_per_m)
        if key not in self._before.materials:
            self._allow(key)

    def _allow(self, key: str) -> None:
        """Settle how large a material's maps are, by the order in which they are expected."""
        if key not in self._px:
            self._px[key] = self._allowance.texture_px(_TEXTURE_PX[self._wish.quality])

    def need(self, surface: Surface, texels_per_m: float = HELD_TEXELS_PER_M) -> None:
        """Start making a surface's material as fine as it is looked at, unless it was made before or has been asked for
        already: the first that asks decides.
        """
        key = material_key(surface.phrase)
        if key in self._asked:
            return
        self._asked.add(key)
        if self._keep(key):
            return
        self._fineness.setdefault(key, texels_per_m)
        self._allow(key)
        self._group.create_task(self._make(key, surface.phrase))

    async def offer_ripples(self) -> None:
        """Offer the waves of all water, once."""
        key = material_key(WATER.phrase)
        if key in self._scene.materials or self._keep(key):
            return
        asset, source = await self._shelf.pack(pack_map, "normal", ripple_normals(), self._wish.target.image)
        await self._fill(key, "normal", "final", source, RIPPLES_M)
        self._hold([asset])
        self._scene.materials[key] = Material(phrase=WATER.phrase, tile_size_m=RIPPLES_M, maps={"normal": asset.digest})

    async def _make(self, key: str, phrase: str) -> None:
        try:
            if not self._wish.embedded:
                await self._draft(key, phrase)
            await self._final(key, phrase)
        except (GenerationError, PackagingError) as error:
            self._note(key, error)

    async def _draft(self, key: str, phrase: str) -> None:
        """A draft whose failure is no loss while the final maps can still be made."""
        try:
            made = await self._work.one(
                self._task(phrase, "draft"), CheckedMaps, "material", DRAFTS, material_slot(key)
            )
        except GenerationError as error:
            log.warning("material/%s has no draft: %s", key, error)
        else:
            await self._offer(key, phrase, made, "draft")

    async def _final(self, key: str, phrase: str) -> None:
        """The final maps, showing how they come."""
        task, slot = self._task(phrase, "final"), material_slot(key)
        each = self._work.each(task, CheckedMaps, "material", FINALS, slot, aside=partial(self._show, key))
        async with aclosing(each) as made:
            async for maps in made:
                await self._offer(key, phrase, maps, "final")

    async def _show(self, key: str, step: Step) -> None:
        """Offer a preview, but where maps come in files."""
        if isinstance(step, Preview) and not self._wish.embedded:
            _, source = await self._shelf.pack(pack_png, step.picture, srgb=True)
            await self._telling.offer(material_slot(key, "preview"), "placeholder", source)

    def _task(self, phrase: str, tier: Literal["draft", "final"]) -> MaterialTask:
        size_px = _DRAFT_PX if tier == "draft" else self._px[material_key(phrase)]
        if tier == "draft":
            return MaterialTask(phrase=phrase, size_px=size_px, tier=tier, seed=self._wish.seed)
        fineness = self._fineness[material_key(phrase)] * size_px / _TEXTURE_PX["balanced"]
        lora = self._wish.lora
        return MaterialTask(
            phrase=phrase, size_px=size_px, tier=tier, seed=self._wish.seed, lora=lora, texels_per_m=fineness
        )

    async def _offer(self, key: str, phrase: str, made: CheckedMaps, tier: Tier) -> None:
        flat = self._wish.target.lean and not self._wish.embedded
        packed = await self._shelf.pack_many(_pack_flat if flat else pack_maps, made.maps, self._wish.target.image)
        for name, (_, source) in packed.items():
            if name != "height" or self._wish.embedded:
                await self._fill(key, name, tier, source, made.maps.tile_size_m)
        if tier == "final":
            self._hold(asset for asset, _ in packed.values())
            self._scene.materials[key] = Material(
                phrase=phrase,
                tile_size_m=made.maps.tile_size_m,
                maps={name: asset.digest for name, (asset, _) in packed.items()},
                checks=checks_of(made),
                origin=made.maps.origin,
            )
            self._tell_guess(key, self._scene.materials[key])

    async def _fill(self, key: str, name: str, tier: Tier, source: AssetSource, tile_size_m: float) -> None:
        slot = material_slot(key, name)
        self._scene.slots[slot] = await self._telling.offer(slot, tier, source, tile_size_m)

    def _hold(self, maps: Iterable[Asset]) -> None:
        """Keep maps at hand where they are to be packed into other files."""
        if self._wish.embedded:
            self._scene.pictures |= {asset.digest: asset for asset in maps}

    def _tell_guess(self, key: str, made: Material) -> None:
        """Say of a material whose phrase was not understood what it was taken for: it is there, and may be wrong."""
        if family := made.checks.get("guessed"):
            detail = f"{made.phrase!r} names no material that is known: painted as {family}"
            told = Shortfall(slot=material_slot(key), code="not_understood", detail=detail[:2000], fallback=family)
            self._scene.gave_way.append(told)

    def _note(self, key: str, error: GenerationError | PackagingError) -> None:
        """Tell of a material that has flat colours now; an adapter that no worker knows ends the job instead."""
        if self._wish.lora and isinstance(error, InvalidTask):
            raise error
        self._scene.note_failure(material_slot(key), error, fallback="flat colours")
