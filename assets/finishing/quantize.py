"""Quantize: positions as 16-bit and directions as 8-bit whole numbers, for whoever accepts `KHR_mesh_quantization`.

A mesh's step is the same along all axes, so that normals need no correction, and its nodes undo it. What is so large
that a step would be seen keeps its floats. Texture coordinates keep them too: they are metres, which a client's own
maps are laid by.

Source: KHR_mesh_quantization.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from assets.finishing.document import Document
from assets.finishing.target import QUANTIZED
from assets.glb import Json

_STEPS = 65_535
_MOST_STEP_M = 0.0007
"""Half of it is how far a vertex may move."""


def quantize(document: Document) -> None:
    """Store what may be stored in fewer bits; vertices move by at most 0.35 mm, normals turn by half a degree."""
    used = False
    for index, mesh in enumerate(document.json.get("meshes", [])):
        points = sorted({p["attributes"]["POSITION"] for p in mesh["primitives"]})
        used |= _positions(document, index, points)
        for name in ("NORMAL", "TANGENT"):
            for each in sorted({p["attributes"][name] for p in mesh["primitives"] if name in p["attributes"]}):
                used |= _directions(document, each)
    if used:
        document.need(QUANTIZED)


def _positions(document: Document, mesh: int, points: list[int]) -> bool:
    """Store a mesh's positions as steps from its box's corner, and let its nodes undo that; whether it was done."""
    if any(document.accessor(each)["componentType"] != 5126 for each in points):
        return False  # another mesh of the same model had them; then its nodes share its frame too
    arrays = [document.array(each) for each in points]
    low = np.min([a.min(axis=0) for a in arrays], axis=0).astype(np.float64)
    step = float(max(np.max([a.max(axis=0) for a in arrays], axis=0) - low)) / _STEPS
    if not 0 < step <= _MOST_STEP_M:
        return False
    for each, array in zip(points, arrays, strict=True):
        document.put(each, np.rint((array - low) / step).astype(np.uint16), bounds=True)
    shared = {
        number
        for number, other in enumerate(document.json["meshes"])
        if {p["attributes"]["POSITION"] for p in other["primitives"]} & set(points)
    }
    for node in document.json["nodes"]:
        if node.get("mesh") in shared:
            _undo(node, low, step)
    return True


def _undo(node: Json, low: NDArray[np.float64], step: float) -> None:
    """Move a node to where the steps of its mesh are metres again."""
    at = np.asarray(node.get("translation", (0.0, 0.0, 0.0)))
    turned = rotate(np.asarray(node.get("rotation", (0.0, 0.0, 0.0, 1.0)))[None], low[None])[0]
    node["translation"] = [float(x) for x in at + turned]
    node["scale"] = [step] * 3


def rotate(turns: NDArray[Any], vectors: NDArray[Any]) -> NDArray[np.float64]:
    """Vectors `[n, 3]` turned by unit quaternions `[n, 4]` (x, y, z, w)."""
    axis, w = turns[:, :3], turns[:, 3:]
    across = 2 * np.cross(axis, vectors)
    return np.asarray(vectors + w * across + np.cross(axis, across), np.float64)


def _directions(document: Document, index: int) -> bool:
    if document.accessor(index)["componentType"] != 5126:
        return False
    document.put(index, np.rint(document.array(index) * 127).astype(np.int8), normalized=True)
    return True
