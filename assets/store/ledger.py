"""What a store holds, in the order it was used, and what goes when room is needed. Knows no disk and no network."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from assets.asset import SUFFIXES, MediaType
from assets.errors import AssetMissing, StoreError, StoreFull

_NAME = re.compile(r"[0-9a-f]{64}")
_PREFIX = re.compile(r"[0-9a-f]{2,64}")
_PIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_TYPES: dict[str, MediaType] = {SUFFIXES[media_type]: media_type for media_type in get_args(MediaType)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a store: an asset by its digest, or a record by its key where `media_type` is None."""

    name: str
    media_type: MediaType | None
    size_bytes: int

    @property
    def path(self) -> str:
        """Where it lies, from the store's root."""
        if self.media_type is None:
            return f"records/{self.name[:2]}/{self.name}.json"
        return f"assets/{self.name[:2]}/{self.name}{SUFFIXES[self.media_type]}"


def asset_entry(digest: str, media_type: MediaType, size_bytes: int) -> Entry:
    """The file of an asset.

    Raises:
        AssetMissing: that is no digest.
    """
    if not _NAME.fullmatch(digest):
        raise AssetMissing("a digest is 64 lower-case hexadecimal digits")
    return Entry(digest, media_type, size_bytes)


def record_entry(key: str, size_bytes: int = 0) -> Entry:
    """The file of a record.

    Raises:
        StoreError: that is no key.
    """
    if not _NAME.fullmatch(key):
        raise StoreError("a record's key is 64 lower-case hexadecimal digits")
    return Entry(key, None, size_bytes)


def possible_entries(digest: str) -> list[Entry]:
    """The files that an asset may be, of unknown size."""
    return [Entry(digest, media_type, 0) for media_type in get_args(MediaType)] if _NAME.fullmatch(digest) else []


def read_entry(path: str, size_bytes: int) -> Entry | None:
    """What a file is by its path from the store's root; None for what is none of a store's."""
    folder, _, file = path.partition("/")
    stem, dot, suffix = file.partition("/")[2].partition(".")
    if not _NAME.fullmatch(stem):
        return None
    entry = Entry(stem, None if folder == "records" else _TYPES.get(dot + suffix), size_bytes)
    return entry if entry.path == path else None


def records_folder(prefix: str) -> str:
    """Where the records lie whose keys begin with `prefix`, from the store's root.

    Raises:
        StoreError: that is the beginning of no key.
    """
    if not _PREFIX.fullmatch(prefix):
        raise StoreError("a prefix is 2 to 64 lower-case hexadecimal digits")
    return f"records/{prefix[:2]}"


def pin_path(name: str) -> str:
    """The file of a pin, from the store's root.

    Raises:
        StoreError: that is no name for one.
    """
    if not _PIN.fullmatch(name):
        raise StoreError("a pin's name is up to 100 letters, digits and ._-, beginning with a letter or digit")
    return f"pins/{name}.json"


class Ledger:
    """At most `max_bytes` of assets and records; not safe to call from several threads at once."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self._assets: dict[str, str] = {}
        """Digest → path."""
        self._entries: OrderedDict[str, Entry] = OrderedDict()
        """By path, least recently used first."""
        self.pinned: frozenset[str] = frozenset()
        """Digests and keys that stay."""
        self.size_bytes = 0

    def asset(self, digest: str) -> Entry | None:
        """What is known of an asset."""
        return self._entries.get(self._assets.get(digest, ""))

    def use(self, entry: Entry) -> None:
        """Something was used now; it is taken in if it is new, and replaced if it has another size."""
        self.drop(entry)
        self._entries[entry.path] = entry
        self.size_bytes += entry.size_bytes
        if entry.media_type is not None:
            self._assets[entry.name] = entry.path

    def drop(self, entry: Entry) -> None:
        """Something is there no longer."""
        known = self._entries.pop(entry.path, None)
        if known is not None:
            self.size_bytes -= known.size_bytes
            self._assets.pop(known.name, None)

    def make_room(self, size_bytes: int) -> list[Entry]:
        """Let go of what was used longest ago until `size_bytes` fit; returns what is to be deleted.

        Raises:
            StoreFull: they cannot fit; nothing has changed.
        """
        if size_bytes > self.max_bytes:
            raise StoreFull(f"a file of {size_bytes} bytes does not fit a store of {self.max_bytes} bytes")
        wanted = self.size_bytes + size_bytes - self.max_bytes
        victims = self._oldest(wanted)
        if sum(entry.size_bytes for entry in victims) < wanted:
            raise StoreFull(
                f"what is pinned leaves no room for {size_bytes} of {self.max_bytes} bytes: unpin something"
            )
        return self._without(victims)

    def give_way(self, size_bytes: int) -> list[Entry]:
        """Let go of at least `size_bytes`, or of all that may go; returns what is to be deleted."""
        return self._without(self._oldest(size_bytes))

    def _oldest(self, size_bytes: int) -> list[Entry]:
        victims: list[Entry] = []
        for entry in self._entries.values():
            if size_bytes <= 0:
                break
            if entry.name not in self.pinned:
                victims.append(entry)
                size_bytes -= entry.size_bytes
        return victims

    def _without(self, victims: Iterable[Entry]) -> list[Entry]:
        gone = list(victims)
        for entry in gone:
            self.drop(entry)
        return gone
