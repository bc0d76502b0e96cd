"""Other forms of a scene: `model/gltf-binary` in, files out, by name."""

from __future__ import annotations

from clients.prebuild.exports.forms import FORMS, Scene, write

__all__ = ["FORMS", "Scene", "write"]
