"""What a store is. One contract runs over every implementation: `tests/assets/test_store.py`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Protocol

from assets.asset import Asset, MediaType


class Held(NamedTuple):
    """Where an asset can be read from, and what it is."""

    path: Path
    media_type: MediaType
    size_bytes: int


class Store(Protocol):
    """Assets and records, at most so many bytes of both. Safe to call from several threads; every call may block.

    An asset is there whole or not at all, whatever dies. When the bound is reached, what was used longest ago goes
    first, but nothing that is pinned. What somebody else takes away is noticed when it is next asked for.
    """

    @property
    def size_bytes(self) -> int:
        """Total size of all that is held."""

    def put(self, asset: Asset) -> Path:
        """Keep `asset` and return where it can be read from; one that is there already costs nothing.

        Raises:
            StoreFull: there is no room, because of the bound or of the disk.
            StoreError: it cannot be written.
        """

    def find(self, digest: str) -> Held:
        """Where an asset can be read from; counts as use.

        Raises:
            AssetMissing: nothing with that digest is held.
        """

    def get(self, digest: str) -> Asset:
        """Read an asset and check it against its digest; counts as use.

        Raises:
            AssetMissing: nothing with that digest is held, or it was damaged (it is then dropped).
        """

    def holds(self, digest: str) -> bool:
        """Whether an asset is there, without counting as use."""

    def put_record(self, key: str, data: bytes) -> None:
        """Keep a small value under `key` (64 hexadecimal digits), replacing an older one.

        Raises:
            StoreFull: there is no room, because of the bound or of the disk.
            StoreError: it cannot be written.
        """

    def get_record(self, key: str) -> bytes | None:
        """The record under `key`, or None; counts as use."""

    def drop(self, digest: str) -> None:
        """Erase an asset, if it is held, whoever pinned it."""

    def drop_records(self, prefix: str) -> int:
        """Erase the records whose keys begin with `prefix`, 2 to 64 hexadecimal digits, whoever pinned them; gives how
        many there were.

        Raises:
            StoreError: the prefix is no such.
        """

    def pin(self, name: str, wanted: Iterable[str]) -> None:
        """Keep assets and records, by digest and key, whatever room is needed, until `unpin(name)`; replaces what
        `name` pinned before.

        Raises:
            AssetMissing: one of them is not held; nothing has changed.
            StoreError: the name has other characters than letters, digits and ._-, or it cannot be written.
        """

    def unpin(self, name: str) -> None:
        """Let go of what `name` pinned; it may be evicted from now on."""

    def pins(self) -> dict[str, frozenset[str]]:
        """Every name that pins something, and what.

        Raises:
            StoreError: a pin cannot be read.
        """
