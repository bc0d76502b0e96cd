"""Files that are there whole or not at all, whatever kills the process that writes them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any


def write_whole(path: Path, write: Callable[[IO[bytes]], Any]) -> None:
    """Let `write` fill a file beside `path`, bring it to the disk, then put it in the place of `path`.

    Source: POSIX `rename`, which replaces atomically; the data is synchronised before, so that no empty file remains.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        write(file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
