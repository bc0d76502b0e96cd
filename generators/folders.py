"""The folders of this process: where models are kept, where what can be made again, and what is laid over the built-in.

A server reads them from its settings and hands them to its workers as data; a process that was told nothing, as a
command or a test is, goes by the environment.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import platformdirs

from assets.overlay import use_overlay


class Folders(msgspec.Struct, frozen=True, kw_only=True):
    """As the settings `models`, `cache` and `overlay` say; "" is the user's own data and cache folder."""

    models: str = ""
    cache: str = ""
    overlay: tuple[str, ...] = ()


def use_folders(folders: Folders) -> None:
    """Say where this process finds things, before it looks for any."""
    global _told
    _told = folders
    use_overlay(Path(name).expanduser() for name in folders.overlay)


def models_root() -> Path:
    """The folder that models are kept in."""
    said = _told.models if _told else os.environ.get("HOLOFORGE_MODELS", "")
    return Path(said).expanduser() if said else platformdirs.user_data_path("holoforge") / "models"


def cache_root() -> Path:
    """The folder for what can be made again."""
    said = _told.cache if _told else os.environ.get("HOLOFORGE_CACHE", "")
    return Path(said).expanduser() if said else platformdirs.user_cache_path("holoforge")


_told: Folders | None = None
