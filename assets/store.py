"""Content-addressed store: one file per asset, named by its SHA-256, within a bound on the total size.

A file appears under its name by one rename, so that a crash or a kill -9 leaves either the whole asset or a stray
part that the next start sweeps away. When the bound is reached the assets used longest ago go first.
Records are small JSON values under a key of the caller's, for instance what a finished job consists of.
"""

from __future__ import annotations

import errno
import hashlib
import itertools
import os
import re
from collections import OrderedDict
from pathlib import Path
from threading import Lock
from typing import get_args

from assets.asset import SUFFIXES, Asset, MediaType
from assets.errors import AssetMissing, StoreError, StoreFull

_DIGEST = re.compile(r"[0-9a-f]{64}")
_PREFIX = re.compile(r"[0-9a-f]{2,64}")
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class Store:
    """Assets on disk under `root`, at most `max_bytes` of them. Safe to call from several threads of one process."""

    def __init__(self, root: Path, max_bytes: int = 4 * 2**30) -> None:
        self._root = root
        self._max_bytes = max_bytes
        self._lock = Lock()
        self._part_number = itertools.count()
        self._held: OrderedDict[str, tuple[MediaType, int]] = OrderedDict()
        """Digest → media type and size, least recently used first."""
        self._bytes = 0
        self._open()

    @property
    def size_bytes(self) -> int:
        """Total size of all assets held."""
        return self._bytes

    def put(self, asset: Asset) -> Path:
        """Keep `asset` and return where it lies; an asset held already costs nothing.

        Raises:
            StoreFull: the disk is full, or the asset is larger than the bound.
            StoreError: the disk refuses the file.
        """
        path = self._path(asset.digest, asset.media_type)
        with self._lock:
            if asset.digest in self._held:
                self._held.move_to_end(asset.digest)
                return path
            self._make_room(asset.size_bytes)
        self._write(path, asset.data)
        with self._lock:
            if asset.digest not in self._held:
                self._held[asset.digest] = (asset.media_type, asset.size_bytes)
                self._bytes += asset.size_bytes
        return path

    def find(self, digest: str) -> tuple[Path, MediaType, int]:
        """Where an asset lies, its media type and its size in bytes.

        Raises:
            AssetMissing: nothing with that digest is held.
        """
        with self._lock:
            entry = self._held.get(digest)
            if entry is None:
                raise AssetMissing(f"no asset {digest[:16]}")
            self._held.move_to_end(digest)
        media_type, size = entry
        return self._path(digest, media_type), media_type, size

    def get(self, digest: str) -> Asset:
        """Read an asset and check it against its digest.

        Raises:
            AssetMissing: nothing with that digest is held, or the file was damaged (it is then dropped).
        """
        path, media_type, _ = self.find(digest)
        try:
            data = path.read_bytes()
        except OSError:
            data = b""
        if hashlib.sha256(data).hexdigest() != digest:
            self.drop(digest)
            raise AssetMissing(f"asset {digest[:16]} was damaged on disk and has been dropped")
        return Asset(media_type, data)

    def holds(self, digest: str) -> bool:
        """Whether the asset is held, without counting as use."""
        return digest in self._held

    def put_record(self, key: str, data: bytes) -> None:
        """Keep a record under `key` (64 hexadecimal digits), replacing an older one.

        Raises:
            StoreFull: the disk is full.
        """
        self._write(self._record_path(key), data)

    def get_record(self, key: str) -> bytes | None:
        """The record under `key`, or None."""
        try:
            return self._record_path(key).read_bytes()
        except OSError:
            return None

    def drop(self, digest: str) -> None:
        """Erase an asset, if it is held."""
        with self._lock:
            entry = self._held.pop(digest, None)
            if entry is not None:
                self._bytes -= entry[1]
                self._path(digest, entry[0]).unlink(missing_ok=True)

    def drop_records(self, prefix: str) -> int:
        """Erase the records whose keys begin with `prefix`, 2 or more hexadecimal digits; gives how many there were.

        Raises:
            StoreError: the prefix is no such.
        """
        if not _PREFIX.fullmatch(prefix):
            raise StoreError("a prefix is 2 to 64 lower-case hexadecimal digits")
        found = list((self._root / "records" / prefix[:2]).glob(f"{prefix}*.json"))
        for path in found:
            path.unlink(missing_ok=True)
        return len(found)

    # --- inside ---

    def _path(self, digest: str, media_type: MediaType) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise AssetMissing("a digest is 64 lower-case hexadecimal digits")
        return self._root / "assets" / digest[:2] / f"{digest}{SUFFIXES[media_type]}"

    def _record_path(self, key: str) -> Path:
        if not _DIGEST.fullmatch(key):
            raise StoreError("a record's key is 64 lower-case hexadecimal digits")
        return self._root / "records" / key[:2] / f"{key}.json"

    def _open(self) -> None:
        """Sweep away parts a crash left, and learn what is held, oldest first."""
        types = {SUFFIXES[media_type]: media_type for media_type in get_args(MediaType)}
        found: list[tuple[float, str, MediaType, int]] = []
        for path in self._root.glob("*/??/*"):
            if path.suffix == ".part":
                path.unlink(missing_ok=True)
            elif path.parent.parent.name == "assets" and path.suffix in types:
                stat = path.stat()
                found.append((stat.st_mtime, path.stem, types[path.suffix], stat.st_size))
        for _, digest, media_type, size in sorted(found):
            self._held[digest] = (media_type, size)
            self._bytes += size

    def _make_room(self, size: int) -> None:
        if size > self._max_bytes:
            raise StoreFull(f"an asset of {size} bytes does not fit a store of {self._max_bytes} bytes")
        while self._held and self._bytes + size > self._max_bytes:
            digest, (media_type, old_size) = self._held.popitem(last=False)
            self._path(digest, media_type).unlink(missing_ok=True)
            self._bytes -= old_size

    def _write(self, path: Path, data: bytes) -> None:
        part = path.with_name(f"{path.stem}.{os.getpid()}-{next(self._part_number)}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data)
            part.replace(path)
        except OSError as error:
            part.unlink(missing_ok=True)
            if error.errno in _FULL:
                raise StoreFull(f"the disk of the store is full: {error.strerror}") from error
            raise StoreError(f"the store cannot write: {error.strerror}") from error
