"""A job's materials: each phrase once, a draft at once, then the final maps; several in one call where that pays."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from typing import Any, Literal

from assets.errors import PackagingError
from assets.finishing.target import Target
from assets.maps import pack_map, pack_maps
from assets.png import pack_png
from assets.stages.ripples import TILE_M as RIPPLES_M
from assets.stages.ripples import ripple_normals
from generators.base import CheckedMaps, Preview
from generators.errors import GenerationError, GenerationFailed, InvalidTask
from generators.plan import Surface
from generators.tasks import MaterialsTask, MaterialTask
from server.jobs.allowance import Allowance
from server.jobs.arrival import HELD_TEXELS_PER_M
from server.jobs.feed import Feed
from server.jobs.scene import MaterialFiles, Scene
from server.jobs.shelf import Shelf
from server.jobs.slot import material_slot
from server.jobs.surfaces import WATER, material_key
from server.jobs.work import DRAFTS, FINALS, Work
from server.protocol.messages import Generate, Tier

log = logging.getLogger(__name__)

_TEXTURE_PX = {"fast": 256, "balanced": 512, "best": 1024}
_DRAFT_PX = 128


def checks_of(made: CheckedMaps) -> dict[str, Any]:
    """What the manifest says of a material that did not pass at its first try: the gates, what was done, what fails."""
    if not made.refused:
        return {}
    then = "replaced by the draft" if made.replaced else "made again" if made.remade else "sent as it was"
    return {"refused": made.refused, "then": then, "failing": made.failing}


class Textures:
    """Makes the materials of one scene. `batch` is how many final ones the generator takes in one call; `target` the
    form of their files."""

    def __init__(
        self,
        request: Generate,
        scene: Scene,
        group: asyncio.TaskGroup,
        work: Work,
        shelf: Shelf,
        feed: Feed,
        batch: int,
        target: Target,
        allowance: Allowance,
    ) -> None:
        self._request, self._scene, self._group = request, scene, group
        self._work, self._shelf, self._feed, self._batch = work, shelf, feed, batch
        self._target, self._allowance = target, allowance
        self._px: dict[str, int] = {}
        self._phrases: dict[str, str] = {}
        self._fineness: dict[str, float] = {}
        self._kept: set[str] = set()
        self._drafts: dict[str, asyncio.Task[None]] = {}

    def keep(self, surface: Surface, made: MaterialFiles) -> None:
        """Take a surface's material as it was made before."""
        key = material_key(surface.phrase)
        self._phrases.setdefault(key, surface.phrase)
        self._kept.add(key)
        self._scene.materials[key] = made

    def expect(self, surface: Surface, texels_per_m: float) -> None:
        """A surface's material may be needed so fine: the first that expects it decides, whoever needs it first."""
        key = material_key(surface.phrase)
        self._fineness.setdefault(key, texels_per_m)
        self._allow(key)

    def _allow(self, key: str) -> None:
        """Settle how large a material's maps are, by the order in which they are expected."""
        if key not in self._px:
            self._px[key] = self._allowance.texture_px(_TEXTURE_PX[self._request.quality])

    def need(self, surface: Surface, texels_per_m: float = HELD_TEXELS_PER_M) -> None:
        """Start making a surface's material as fine as it is looked at, unless its phrase has been asked for already:
        the first that asks decides.
        """
        key = material_key(surface.phrase)
        if key in self._phrases:
            return
        self._phrases[key] = surface.phrase
        self._fineness.setdefault(key, texels_per_m)
        self._allow(key)
        if self._batch == 1:
            self._group.create_task(self._make(key, surface.phrase))
        elif self._request.delivery == "parts":
            self._drafts[key] = self._group.create_task(self._draft_alone(key, surface.phrase))

    async def offer_ripples(self) -> None:
        """Offer the waves of all water, once."""
        key = material_key(WATER.phrase)
        if key in self._scene.materials:
            return
        asset, source = await self._shelf.pack(pack_map, "normal", ripple_normals(), self._target.image)
        await self._feed.offer(material_slot(key, "normal"), "final", source, tile_size_m=RIPPLES_M)
        self._scene.materials[key] = MaterialFiles(WATER.phrase, RIPPLES_M, {"normal": asset}, {})

    def all_known(self) -> None:
        """Nothing will be asked for any more: make the final maps, where that is done by several in one call."""
        keys = [key for key in self._fineness if key in self._phrases and key not in self._kept]
        if self._batch > 1:
            for first in range(0, len(keys), self._batch):
                self._group.create_task(self._finals(keys[first : first + self._batch]))

    async def _make(self, key: str, phrase: str) -> None:
        try:
            if self._request.delivery == "parts":
                await self._draft(key, phrase)
            made = await self._work.one(self._task(phrase, "final"), CheckedMaps, "material", FINALS)
            await self._offer(key, phrase, made, "final")
        except (GenerationError, PackagingError) as error:
            self._note(key, error)

    async def _draft(self, key: str, phrase: str) -> None:
        made = await self._work.one(self._task(phrase, "draft"), CheckedMaps, "material", DRAFTS)
        await self._offer(key, phrase, made, "draft")

    async def _draft_alone(self, key: str, phrase: str) -> None:
        """A draft whose failure is no loss while the final maps can still be made."""
        try:
            await self._draft(key, phrase)
        except GenerationError as error:
            log.warning("material/%s has no draft: %s", key, error)

    async def _finals(self, keys: list[str]) -> None:
        """Make the final maps of `keys` in one call, showing how they come; all of them fail together."""
        task = MaterialsTask(
            materials=tuple(self._task(self._phrases[key], "final") for key in keys), seed=self._request.seed
        )
        left = iter(keys)
        for _ in keys:
            self._feed.begin("material")
        try:
            async with aclosing(self._work.steps(task, FINALS)) as steps:
                async for step in steps:
                    if isinstance(step, Preview):
                        await self._show(keys[step.index], step)
                    elif isinstance(step, CheckedMaps):
                        key = next(left)
                        await self._drafted(key)
                        await self._offer(key, self._phrases[key], step, "final")
                        await self._feed.end("material")
            if missing := list(left):
                raise GenerationFailed(f"the material generator left out {len(missing)} of {len(keys)}")
        except (GenerationError, PackagingError) as error:
            for key in keys:
                if key not in self._scene.materials:
                    self._note(key, error)

    async def _drafted(self, key: str) -> None:
        """Wait until the draft has been offered, so that it never comes after the final maps."""
        if key in self._drafts:
            await self._drafts[key]

    async def _show(self, key: str, preview: Preview) -> None:
        _, source = await self._shelf.pack(pack_png, preview.picture, srgb=True)
        await self._feed.offer(material_slot(key, "preview"), "placeholder", source)

    def _task(self, phrase: str, tier: Literal["draft", "final"]) -> MaterialTask:
        size_px = _DRAFT_PX if tier == "draft" else self._px[material_key(phrase)]
        if tier == "draft":
            return MaterialTask(phrase=phrase, size_px=size_px, tier=tier, seed=self._request.seed)
        fineness = self._fineness[material_key(phrase)] * size_px / _TEXTURE_PX["balanced"]
        lora = self._request.lora
        return MaterialTask(
            phrase=phrase, size_px=size_px, tier=tier, seed=self._request.seed, lora=lora, texels_per_m=fineness
        )

    async def _offer(self, key: str, phrase: str, made: CheckedMaps, tier: Tier) -> None:
        packed = await self._shelf.pack_many(pack_maps, made.maps, self._target.image)
        for name, (_, source) in packed.items():
            if name != "height" or self._request.delivery == "embedded":
                await self._feed.offer(material_slot(key, name), tier, source, tile_size_m=made.maps.tile_size_m)
        if tier == "final":
            files = {name: asset for name, (asset, _) in packed.items()}
            self._scene.materials[key] = MaterialFiles(phrase, made.maps.tile_size_m, files, checks_of(made))

    def _note(self, key: str, error: GenerationError | PackagingError) -> None:
        """Tell of a material that has flat colours now; an adapter that no worker knows ends the job instead."""
        if self._request.lora and isinstance(error, InvalidTask):
            raise error
        self._scene.note_failure(material_slot(key), error, fallback="flat colours")
