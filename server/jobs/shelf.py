"""Where a job puts what it packs: the store, off the event loop, handing back sources to send from."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ParamSpec

from assets.asset import Asset
from assets.store import Store
from server.backend import AssetSource

P = ParamSpec("P")


class Shelf:
    """Packs and keeps assets in threads, so that encoding never delays a socket."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def pack(self, packer: Callable[P, Asset], *args: P.args, **kwargs: P.kwargs) -> tuple[Asset, AssetSource]:
        """Run `packer` in a thread and keep its asset.

        Raises:
            PackagingError: the packer's own; or `StoreFull`.
        """

        def work() -> tuple[Asset, AssetSource]:
            asset = packer(*args, **kwargs)
            return asset, self.keep(asset)

        return await asyncio.to_thread(work)

    async def pack_many(
        self, packer: Callable[P, dict[str, Asset]], *args: P.args, **kwargs: P.kwargs
    ) -> dict[str, tuple[Asset, AssetSource]]:
        """Like `pack`, for a packer that makes several named assets."""

        def work() -> dict[str, tuple[Asset, AssetSource]]:
            return {name: (asset, self.keep(asset)) for name, asset in packer(*args, **kwargs).items()}

        return await asyncio.to_thread(work)

    def keep(self, asset: Asset) -> AssetSource:
        """Put an asset into the store and say where it is."""
        return AssetSource(asset.digest, asset.media_type, asset.size_bytes, self._store.put(asset))

    def read(self, digest: str) -> Asset:
        """An asset held already, with its bytes; blocks on the disk.

        Raises:
            AssetMissing: the store does not hold it, or it was damaged.
        """
        return self._store.get(digest)

    def holds(self, digest: str) -> bool:
        """Whether an asset is held."""
        return self._store.holds(digest)

    def find(self, digest: str) -> AssetSource:
        """The source of an asset held already.

        Raises:
            AssetMissing: the store does not hold it.
        """
        path, media_type, size = self._store.find(digest)
        return AssetSource(digest, media_type, size, path)
