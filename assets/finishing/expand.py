"""Expand: a finished GLB as plain glTF 2.0 again, for readers that know nothing beyond it."""

from __future__ import annotations

import numpy as np

from assets.asset import Asset
from assets.finishing.document import Document
from assets.finishing.instance import separate
from assets.finishing.ktx2 import loosen
from assets.finishing.levels import drop_levels
from assets.finishing.target import COMPRESSED, INSTANCED, LEVELS, QUANTIZED, SUPERCOMPRESSED
from assets.glb import Json, read_glb

_OURS = {COMPRESSED, INSTANCED, LEVELS, QUANTIZED, SUPERCOMPRESSED}
_DIRECTIONS = ("NORMAL", "TANGENT")


def expand(asset: Asset) -> Asset:
    """The file with floats for positions and directions, its pictures as PNG or JPEG; the very same bytes where it
    needs nothing of that.

    Raises:
        InvalidFile: it is no GLB of ours, or it is compressed and there is no decoder here.
        EncoderUnavailable: it has KTX2, and there is no decoder here.
    """
    if not _OURS & set(read_glb(asset.data)[0].get("extensionsUsed", ())):
        return asset
    document = Document(asset)
    drop_levels(document)
    separate(document)
    loosen(document)
    steps = {node["mesh"]: node.pop("scale")[0] for node in document.json.get("nodes", []) if "scale" in node}
    done: set[int] = set()
    for number, mesh in enumerate(document.json.get("meshes", [])):
        for primitive in mesh["primitives"]:
            _expand(document, primitive["attributes"], steps.get(number, 1.0), done)
    for name in ("extensionsUsed", "extensionsRequired"):
        if left := [each for each in document.json.pop(name, []) if each not in _OURS]:
            document.json[name] = left
    return document.pack()


def _expand(document: Document, attributes: Json, step: float, done: set[int]) -> None:
    for name in ("POSITION", *_DIRECTIONS):
        index = attributes.get(name)
        if index is None or index in done or document.accessor(index)["componentType"] == 5126:
            continue
        done.add(index)
        stored = document.array(index)
        if name == "POSITION":
            document.put(index, (stored * step).astype(np.float32), bounds=True)
            continue
        unit = np.maximum(stored / np.float32(127), -1.0)
        length = np.linalg.norm(unit[:, :3], axis=1, keepdims=True)
        unit[:, :3] /= np.maximum(length, 1e-6)
        document.put(index, unit.astype(np.float32))
