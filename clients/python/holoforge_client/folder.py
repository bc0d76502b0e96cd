"""A scene as files in a folder that people can open."""

from __future__ import annotations

import os
from pathlib import Path

from .inbox import AssetReceived

_SUFFIXES = {"model/gltf-binary": ".glb", "image/png": ".png", "audio/wav": ".wav", "application/json": ".json"}
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
        kind, _, rest = asset.slot.partition("/")
        name = f"{_PLACES[kind]}/{rest}" if kind in _PLACES else asset.slot
        path = self.path / f"{name}{_SUFFIXES.get(asset.info.media_type, '')}"
        if asset.revision < self._revisions.get(asset.slot, 0):
            return path
        self._revisions[asset.slot] = asset.revision
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        part.write_bytes(asset.data)
        part.replace(path)
        return path
