"""The content-addressed store: assets by their SHA-256, records by their key, within one bound on their bytes.

base.py     what a store is          folder.py   one in a folder
ledger.py   what a store holds       bucket.py   one in an S3-compatible bucket, with a folder before it
"""

from __future__ import annotations

from pathlib import Path

import platformdirs

from assets.errors import StoreError
from assets.store.base import Held, Store
from assets.store.folder import FolderStore

__all__ = ["FolderStore", "Held", "Store", "open_store"]

_FOLDER = platformdirs.user_cache_path("holoforge") / "assets"
DEFAULT_STORE = str(_FOLDER)
"""Where a store is unless somebody says otherwise."""


def open_store(where: str, max_bytes: int) -> Store:
    """The store of a folder, or of a bucket where `where` is a URL such as "s3://bucket/prefix".

    A bucket's region, endpoint and keys come from the environment (`AWS_REGION`, `AWS_ENDPOINT_URL`, …).

    Raises:
        StoreError: it cannot be opened; the text says what to do.
    """
    if "://" not in where:
        return FolderStore(Path(where).expanduser(), max_bytes)
    try:
        from assets.store.bucket import open_bucket
    except ImportError as error:
        raise StoreError(f"{where}: stores in buckets need obstore: pip install 'holoforge[s3]'") from error
    return open_bucket(where, FolderStore(_FOLDER, max_bytes), max_bytes)
