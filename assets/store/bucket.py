"""A store in an S3-compatible bucket, with a folder before it from which assets are sent.

The bucket is what is kept; the folder holds what was used here lately, and may be lost at any time. Several servers may
share a bucket; each evicts by what it has seen used.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import obstore
from obstore.exceptions import BaseError
from obstore.store import ObjectStore, from_url

from assets.asset import Asset
from assets.errors import AssetMissing, StoreError, StoreUnreachable
from assets.store.base import Held
from assets.store.folder import FolderStore
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


def open_bucket(url: str, folder: FolderStore, max_bytes: int) -> BucketStore:
    """The store of the bucket at `url`.

    Raises:
        StoreUnreachable: the bucket does not answer.
        StoreError: the URL names none.
    """
    try:
        bucket = from_url(url)
    except (BaseError, ValueError) as error:
        raise StoreError(f"{url}: {error}") from error
    return BucketStore(bucket, folder, max_bytes)


class BucketStore:
    """Satisfies `Store` in `bucket`, sending from `folder`.

    Raises:
        StoreUnreachable: the bucket does not answer; from every method.
    """

    def __init__(self, bucket: ObjectStore, folder: FolderStore, max_bytes: int = 4 * 2**30) -> None:
        self._bucket = bucket
        self._folder = folder
        self._lock = Lock()
        self._ledger = Ledger(max_bytes)
        with _reaching():
            found = [item for batch in obstore.list(bucket) for item in batch]
        for item in sorted(found, key=lambda item: item["last_modified"]):
            if entry := read_entry(item["path"], item["size"]):
                self._ledger.use(entry)

    @property
    def size_bytes(self) -> int:
        """Total size of all that is held in the bucket, as far as it is known here."""
        return self._ledger.size_bytes

    def put(self, asset: Asset) -> Path:
        """Keep `asset`; see `Store.put`."""
        entry = asset_entry(asset.digest, asset.media_type, asset.size_bytes)
        if self._size(entry) is None:
            self._keep(entry, asset.data)
        else:
            self._use(entry)
        return self._folder.put(asset)

    def find(self, digest: str) -> Held:
        """Where an asset can be read from, once it has been brought here; see `Store.find`."""
        try:
            held = self._folder.find(digest)
        except AssetMissing:
            self._folder.put(self._bring(digest))
            return self._folder.find(digest)
        self._use(asset_entry(digest, held.media_type, held.size_bytes))
        return held

    def get(self, digest: str) -> Asset:
        """Read an asset and check it; see `Store.get`."""
        try:
            asset = self._folder.get(digest)
        except AssetMissing:
            return self._bring(digest)
        self._use(asset_entry(digest, asset.media_type, asset.size_bytes))
        return asset

    def holds(self, digest: str) -> bool:
        """Whether an asset is in the bucket, without counting as use."""
        return self._entry(digest) is not None

    def put_record(self, key: str, data: bytes) -> None:
        """Keep a record; see `Store.put_record`."""
        self._keep(record_entry(key, len(data)), data)

    def get_record(self, key: str) -> bytes | None:
        """The record under `key`, or None; counts as use."""
        data = self._read(record_entry(key))
        if data is not None:
            self._use(record_entry(key, len(data)))
        return data

    def drop(self, digest: str) -> None:
        """Erase an asset, if it is held, here and in the bucket."""
        self._folder.drop(digest)
        if (entry := self._entry(digest)) is not None:
            self._erase([entry])

    def drop_records(self, prefix: str) -> int:
        """Erase the records whose keys begin with `prefix`; see `Store.drop_records`."""
        with _reaching():
            paths = [i["path"] for batch in obstore.list(self._bucket, records_folder(prefix)) for i in batch]
        entries = [entry for path in paths if (entry := read_entry(path, 0)) and entry.name.startswith(prefix)]
        self._erase(entries)
        return len(entries)

    def pin(self, name: str, wanted: Iterable[str]) -> None:
        """Keep assets and records whatever room is needed; see `Store.pin`."""
        names, path = sorted(set(wanted)), pin_path(name)
        missing = [one for one in names if not self.holds(one) and self._size(record_entry(one)) is None]
        if missing:
            raise AssetMissing(f"{len(missing)} of {len(names)} to be pinned are not held, such as {missing[0][:16]}")
        with _reaching():
            obstore.put(self._bucket, path, json.dumps(names).encode())

    def unpin(self, name: str) -> None:
        """Let go of what `name` pinned."""
        self._delete([pin_path(name)])

    def pins(self) -> dict[str, frozenset[str]]:
        """Every name that pins something now, by whatever server, and what."""
        found: dict[str, frozenset[str]] = {}
        with _reaching():
            paths = [item["path"] for batch in obstore.list(self._bucket, "pins") for item in batch]
        for path in sorted(paths):
            try:
                with _reaching():
                    name = path.removeprefix("pins/").removesuffix(".json")
                    found[name] = frozenset(json.loads(bytes(obstore.get(self._bucket, path).bytes())))
            except FileNotFoundError:
                continue  # unpinned since
            except ValueError as error:
                raise StoreError(f"the pin {path} cannot be read: {error}; unpin it") from error
        return found

    # --- inside ---

    def _use(self, entry: Entry) -> None:
        with self._lock:
            self._ledger.use(entry)

    def _size(self, entry: Entry) -> int | None:
        """The size of a file of the bucket; None where it is not there."""
        try:
            with _reaching():
                return int(obstore.head(self._bucket, entry.path)["size"])
        except FileNotFoundError:
            with self._lock:
                self._ledger.drop(entry)
            return None

    def _entry(self, digest: str) -> Entry | None:
        """What the bucket has of an asset."""
        known = self._ledger.asset(digest)
        for entry in [known] if known else possible_entries(digest):
            size_bytes = self._size(entry)
            if size_bytes is not None:
                return Entry(digest, entry.media_type, size_bytes)
        return None

    def _bring(self, digest: str) -> Asset:
        """Read an asset from the bucket, and check it."""
        entry = self._entry(digest)
        data = self._read(entry) if entry is not None else None
        if entry is None or entry.media_type is None or data is None:
            raise AssetMissing(f"no asset {digest[:16]}")
        if hashlib.sha256(data).hexdigest() != digest:
            self._erase([entry])
            raise AssetMissing(f"asset {digest[:16]} was damaged in the bucket and has been dropped")
        self._use(entry)
        return Asset(entry.media_type, data)

    def _read(self, entry: Entry) -> bytes | None:
        try:
            with _reaching():
                return bytes(obstore.get(self._bucket, entry.path).bytes())
        except FileNotFoundError:
            with self._lock:
                self._ledger.drop(entry)
            return None

    def _keep(self, entry: Entry, data: bytes) -> None:
        with self._lock:
            full = self._ledger.size_bytes + entry.size_bytes > self._ledger.max_bytes
        pinned = frozenset().union(*self.pins().values()) if full else frozenset()
        with self._lock:
            self._ledger.pinned = pinned
            victims = self._ledger.make_room(entry.size_bytes)
        self._delete([victim.path for victim in victims])
        with _reaching():
            obstore.put(self._bucket, entry.path, data)
        self._use(entry)

    def _erase(self, entries: list[Entry]) -> None:
        with self._lock:
            for entry in entries:
                self._ledger.drop(entry)
        self._delete([entry.path for entry in entries])

    def _delete(self, paths: list[str]) -> None:
        for path in paths:
            try:
                with _reaching():
                    obstore.delete(self._bucket, path)
            except FileNotFoundError:
                continue


@contextmanager
def _reaching() -> Iterator[None]:
    """What the library raises, as ours; that something is not there is for the caller to know."""
    try:
        yield
    except FileNotFoundError:
        raise
    except (BaseError, OSError) as error:
        first = str(error).strip().splitlines()[0][:300] if str(error).strip() else type(error).__name__
        raise StoreUnreachable(f"the bucket does not answer: {first}") from error
