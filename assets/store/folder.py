"""A store in a folder: one file for each asset and record, readable by nobody but the server's user.

A file appears under its name by one rename, so that a crash or a kill -9 leaves either the whole file or a stray part
that the next start sweeps away. Its time of change is when it was last used. Several processes may share a folder.
"""

from __future__ import annotations

import errno
import hashlib
import itertools
import json
import os
from collections.abc import Iterable
from pathlib import Path
from threading import Lock

from assets.asset import Asset
from assets.errors import AssetMissing, StoreError, StoreFull
from assets.store.base import Held
from assets.store.ledger import (
    Entry,
    Ledger,
    asset_entry,
    pin_path,
    possible_entries,
    read_entry,
    record_entry,
    records_folder,
)

_FULL = {errno.ENOSPC, errno.EDQUOT}
_GONE = (FileNotFoundError, NotADirectoryError)


class FolderStore:
    """Satisfies `Store` under `root`."""

    def __init__(self, root: Path, max_bytes: int = 4 * 2**30) -> None:
        self._root = root
        self._lock = Lock()
        self._ledger = Ledger(max_bytes)
        self._parts = itertools.count()
        self._pins_read = 0
        """When the folder of pins was changed last, as far as it was read, in nanoseconds."""
        self._open()

    @property
    def size_bytes(self) -> int:
        """Total size of all that is held."""
        return self._ledger.size_bytes

    def put(self, asset: Asset) -> Path:
        """Keep `asset`; see `Store.put`."""
        entry = asset_entry(asset.digest, asset.media_type, asset.size_bytes)
        if not self._touch(entry):
            self._keep(entry, asset.data)
        return self._root / entry.path

    def find(self, digest: str) -> Held:
        """Where an asset lies; see `Store.find`."""
        entry = self._entry(digest)
        if entry is None or entry.media_type is None or not self._touch(entry):
            raise AssetMissing(f"no asset {digest[:16]}")
        return Held(self._root / entry.path, entry.media_type, entry.size_bytes)

    def get(self, digest: str) -> Asset:
        """Read an asset and check it; see `Store.get`."""
        path, media_type, size_bytes = self.find(digest)
        try:
            data = path.read_bytes()
        except OSError:
            data = b""
        if hashlib.sha256(data).hexdigest() != digest:
            self._delete(asset_entry(digest, media_type, size_bytes))
            raise AssetMissing(f"asset {digest[:16]} was damaged on disk and has been dropped")
        return Asset(media_type, data)

    def holds(self, digest: str) -> bool:
        """Whether an asset is there, without counting as use."""
        entry = self._entry(digest)
        return entry is not None and (self._root / entry.path).is_file()

    def put_record(self, key: str, data: bytes) -> None:
        """Keep a record; see `Store.put_record`."""
        self._keep(record_entry(key, len(data)), data)

    def get_record(self, key: str) -> bytes | None:
        """The record under `key`, or None; counts as use."""
        entry = record_entry(key)
        try:
            data = (self._root / entry.path).read_bytes()
        except OSError:
            with self._lock:
                self._ledger.drop(entry)
            return None
        self._touch(record_entry(key, len(data)))
        return data

    def drop(self, digest: str) -> None:
        """Erase an asset, if it is held."""
        if (entry := self._entry(digest)) is not None:
            self._delete(entry)

    def drop_records(self, prefix: str) -> int:
        """Erase the records whose keys begin with `prefix`; see `Store.drop_records`."""
        found = list((self._root / records_folder(prefix)).glob(f"{prefix}*.json"))
        for path in found:
            self._delete(record_entry(path.stem))
        return len(found)

    def pin(self, name: str, wanted: Iterable[str]) -> None:
        """Keep assets and records whatever room is needed; see `Store.pin`."""
        names = sorted(set(wanted))
        missing = [one for one in names if not self.holds(one) and self.get_record(one) is None]
        if missing:
            raise AssetMissing(f"{len(missing)} of {len(names)} to be pinned are not held, such as {missing[0][:16]}")
        self._save(self._root / pin_path(name), json.dumps(names).encode())

    def unpin(self, name: str) -> None:
        """Let go of what `name` pinned."""
        (self._root / pin_path(name)).unlink(missing_ok=True)

    def pins(self) -> dict[str, frozenset[str]]:
        """Every name that pins something, and what."""
        found = {}
        for path in sorted((self._root / "pins").glob("*.json")):
            try:
                found[path.stem] = frozenset(json.loads(path.read_bytes()))
            except FileNotFoundError:
                continue  # unpinned since
            except (OSError, ValueError) as error:
                raise StoreError(f"the pin {path.name} cannot be read: {error}; unpin it") from error
        return found

    # --- inside ---

    def _open(self) -> None:
        """Sweep away parts a crash left, and learn what is held, oldest first."""
        found: list[tuple[int, Entry]] = []
        for folder in ("assets", "records", "pins"):
            try:
                (self._root / folder).chmod(0o700)
            except OSError:
                continue  # not there yet, or somebody else's
        for path in self._root.glob("*/**/*"):
            if path.suffix == ".part":
                path.unlink(missing_ok=True)
            elif path.is_file():
                stat = path.stat()
                entry = read_entry(path.relative_to(self._root).as_posix(), stat.st_size)
                if entry is not None:
                    found.append((stat.st_mtime_ns, entry))
        for _, entry in sorted(found, key=lambda item: item[0]):
            self._ledger.use(entry)

    def _entry(self, digest: str) -> Entry | None:
        """What is known of an asset; one that another process has put here is found on the disk."""
        entry = self._ledger.asset(digest)
        if entry is not None:
            return entry
        for candidate in possible_entries(digest):
            try:
                size_bytes = (self._root / candidate.path).stat().st_size
            except OSError:
                continue
            return Entry(digest, candidate.media_type, size_bytes)
        return None

    def _touch(self, entry: Entry) -> bool:
        """Note that a file was used now; False where it is not there."""
        try:
            os.utime(self._root / entry.path)
        except _GONE:
            with self._lock:
                self._ledger.drop(entry)
            return False
        except OSError:
            pass  # it is there, on a disk that cannot be written
        with self._lock:
            self._ledger.use(entry)
        return True

    def _keep(self, entry: Entry, data: bytes) -> None:
        with self._lock:
            self._read_pins()
            victims = self._ledger.make_room(entry.size_bytes)
        self._unlink(victims)
        self._save(self._root / entry.path, data)
        with self._lock:
            self._ledger.use(entry)
            victims = self._ledger.make_room(0)  # what several threads wrote at once is within the bound again
        self._unlink(victims)

    def _delete(self, entry: Entry) -> None:
        with self._lock:
            self._ledger.drop(entry)
        self._unlink([entry])

    def _unlink(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            (self._root / entry.path).unlink(missing_ok=True)

    def _read_pins(self) -> None:
        """Learn what is pinned now, by whatever process."""
        folder = self._root / "pins"
        try:
            changed = folder.stat().st_mtime_ns
        except OSError:
            changed = 0
        if changed == self._pins_read:
            return
        self._ledger.pinned, self._pins_read = frozenset().union(*self.pins().values()), changed

    def _save(self, path: Path, data: bytes) -> None:
        """Write a file whole or not at all; on a full disk what was used longest ago makes room for it, once.

        Raises:
            StoreFull: the disk is full.
            StoreError: it refuses the file.
        """
        for last in (False, True):
            try:
                return self._write(path, data)
            except OSError as error:
                if error.errno not in _FULL:
                    raise StoreError(f"the store cannot write: {error.strerror}") from error
                with self._lock:
                    victims = [] if last else self._ledger.give_way(len(data))
                if not victims:
                    raise StoreFull(f"the disk of the store is full: {error.strerror}") from error
                self._unlink(victims)
        return None

    def _write(self, path: Path, data: bytes) -> None:
        part = path.with_name(f"{path.stem}.{os.getpid()}-{next(self._parts)}.part")
        try:
            try:
                _write_private(part, data)
            except _GONE:  # the first of its folder, or the store was deleted
                self._make_folders(path.parent)
                _write_private(part, data)
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise

    def _make_folders(self, folder: Path) -> None:
        self._root.parent.mkdir(parents=True, exist_ok=True)
        for path in [*reversed(folder.relative_to(self._root).parents), folder.relative_to(self._root)]:
            (self._root / path).mkdir(mode=0o700, exist_ok=True)


def _write_private(path: Path, data: bytes) -> None:
    """Write a new file that its owner alone can read."""
    with open(path, "xb", buffering=0, opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        rest = memoryview(data)
        while rest:
            rest = rest[file.write(rest) :]
