"""A server to be maltreated: tiny real generators, and a disk that is full while a file is there.

python -m benchmarks.chaos_server FOLDER PORT
"""

from __future__ import annotations

import errno
import logging
import os
import sys
from pathlib import Path

from assets.store import FolderStore, folder
from benchmarks.tiny import LINEUP
from server.app import serve
from server.durable.book import DatabaseBook
from server.engine.local import LocalEngine
from server.engine.remembering import RememberingEngine
from server.jobs.backend import SceneBackend
from server.settings import Settings

STORE, DATABASE, FULL = "store", "kept.db", "full"
"""What is in the folder: the store, the database, and the file that fills the disk."""


def main() -> int:
    """Serve until killed."""
    root, port = Path(sys.argv[1]), int(sys.argv[2])
    logging.basicConfig(level=logging.WARNING)
    _fill_disk_while(root / FULL)
    store = FolderStore(root / STORE)
    engine = RememberingEngine(LocalEngine(LINEUP), store, LINEUP)
    settings = Settings(port=port, drain_s=2.0)
    book = DatabaseBook(f"sqlite:///{root / DATABASE}")
    serve(settings, SceneBackend(engine, store, LINEUP), lambda address: print(address, flush=True), book=book)
    return 0


def _fill_disk_while(file: Path) -> None:
    """Let every write fail in its middle, as on a full disk, while `file` is there; needs no privileges."""
    write = folder._write_private

    def write_on_this_disk(path: Path, data: bytes) -> None:
        if file.exists():
            write(path, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write(path, data)

    folder._write_private = write_on_this_disk


if __name__ == "__main__":
    sys.exit(main())
