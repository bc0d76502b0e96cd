"""Folders that are laid over what is built in: `shapes/*.py`, `places/*.py`, and the planner's words and places.

Whoever starts the process says which (`use_overlay`); one that was told nothing goes by `HOLOFORGE_OVERLAY`, folders
parted as in a search path. Its Python files are run: an overlay is as trusted as the program.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from assets.errors import InvalidOverlay

VARIABLE = "HOLOFORGE_OVERLAY"


def use_overlay(folders: Iterable[Path]) -> None:
    """Lay `folders` over what is built in, the last on top. To be said before shapes, stages or words are looked up."""
    global _told
    _told = tuple(folders)


def overlay_folders() -> tuple[Path, ...]:
    """The folders in turn.

    Raises:
        InvalidOverlay: one is not there.
    """
    if _told is None:
        names = os.environ.get(VARIABLE, "").split(os.pathsep)
        folders = tuple(Path(name).expanduser() for name in names if name)
    else:
        folders = _told
    for folder in folders:
        if not folder.is_dir():
            raise InvalidOverlay(f"{VARIABLE}: there is no folder {folder}")
    return folders


def import_overlays(kind: str) -> None:
    """Run every Python file in the folder `kind` of each overlay, in the order of their names.

    Raises:
        InvalidOverlay: one raises; names the file.
    """
    for folder in overlay_folders():
        for path in sorted((folder / kind).glob("*.py")):
            _run(path)


def _run(path: Path) -> None:
    name = f"holoforge_overlay_{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:12]}_{path.stem}"
    if name in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None  # a name that ends in .py has a loader
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # what a foreign file raises is not known
        del sys.modules[name]
        raise InvalidOverlay(f"{path}: {type(error).__name__}: {error}") from error


_told: tuple[Path, ...] | None = None
