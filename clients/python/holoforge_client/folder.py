"""A scene as files in a folder that people can open."""

from __future__ import annotations

import os
from pathlib import Path

from .inbox import AssetReceived

_SUFFIXES = {
    "model/gltf-binary": ".glb",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "audio/wav": ".wav",
    "application/json": ".json",
}
_PLACES = {"object": "objects", "material": "materials", "speech": "speech"}


class SceneFolder:
    """Writes each asset where its slot says: `objects/`, `materials/<name>/`, `speech/`, `scene.glb`, `manifest.json`.

    A newer revision replaces the older file in one step.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._revisions: dict[str, int] = {}

    def save(self, asset: AssetReceived) -> Path:
        """Write an asset, unless a newer revision is there; returns its path."""
        path = self._stem(asset.slot)
        path = path.with_name(f"{path.name}{_SUFFIXES.get(asset.info.media_type, '')}")
        if asset.revision < self._revisions.get(asset.slot, 0):
            return path
        self._revisions[asset.slot] = asset.revision
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        part.write_bytes(asset.data)
        part.replace(path)
        return path

    def remove(self, slot: str) -> None:
        """Delete the files of a slot that is no more."""
        stem = self._stem(slot)
        for suffix in set(_SUFFIXES.values()):
            stem.with_name(f"{stem.name}{suffix}").unlink(missing_ok=True)
        self._revisions.pop(slot, None)

    def _stem(self, slot: str) -> Path:
        """The slot's file without its suffix."""
        kind, _, rest = slot.partition("/")
        return self.path / (f"{_PLACES[kind]}/{rest}" if kind in _PLACES else slot)
