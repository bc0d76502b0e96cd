"""Levels: a far version of what has many triangles, for whoever accepts `MSFT_lod`.

Who does not know the extension draws the near version alone.

Not covered: what is cut out of a sheet (leaves) is the same in both; copies that are one draw; what is as wide as a
place, for one stands in it.

Source: Microsoft, MSFT_lod.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from assets.artifacts import Model, Primitive
from assets.finishing.document import Document, View
from assets.finishing.target import LEVELS
from assets.glb import Json
from assets.shapes.lod import simplify

_LEAST, _SHARE, _WORTH = 1000, 0.25, 0.6
"""What has fewer triangles has no far version; of the others' so large a share stays; where more stays than the last
says, it is not worth its bytes.
"""
_WIDEST_M = 12.0
_PIXELS, _SCREEN_PX = 24.0, 1280 * 720
"""The far version is enough where its triangles would be smaller than so many pixels of such a screen."""
_MOST_COVERED = 0.25
_KNOWN = {"POSITION", "NORMAL", "TANGENT", "TEXCOORD_0", "COLOR_0"}
_COVERAGE = "MSFT_screencoverage"


def add_levels(document: Document) -> None:
    """Give nodes that stand alone a far version, and say from which share of the screen on the near one is wanted."""
    nodes: list[Json] = document.json.get("nodes", [])
    far: dict[int, int | None] = {}
    for node in list(nodes):
        if "mesh" not in node or "extensions" in node or _width_m(document, node) > _WIDEST_M:
            continue
        mesh = node["mesh"]
        if mesh not in far:
            far[mesh] = _far_mesh(document, mesh)
        if (coarse := far[mesh]) is None:
            continue
        placed: Json = {field: node[field] for field in ("translation", "rotation", "scale") if field in node}
        nodes.append({"name": f"{node.get('name', '')} far", "mesh": coarse, **placed})
        covered = min(_MOST_COVERED, _triangles(document, coarse) * _PIXELS / _SCREEN_PX)
        node["extensions"] = {LEVELS: {"ids": [len(nodes) - 1]}}
        node["extras"] = {**node.get("extras", {}), _COVERAGE: [round(covered, 5), 0.0]}
        document.json["extensionsUsed"] = sorted({*document.json.get("extensionsUsed", []), LEVELS})


def drop_levels(document: Document) -> None:
    """Leave the near versions alone."""
    nodes: list[Json] = document.json.get("nodes", [])
    leveled = [node for node in nodes if node.get("extensions", {}).pop(LEVELS, None) is not None]
    if not leveled:
        return
    for node in leveled:
        node["extras"].pop(_COVERAGE)
        for field in ("extensions", "extras"):
            if not node[field]:
                del node[field]
    del nodes[len(shown(document)) :]  # they were put behind all others, and so were their meshes
    del document.json["meshes"][1 + max(node["mesh"] for node in nodes if "mesh" in node) :]


def shown(document: Document) -> list[Json]:
    """The nodes of the scene: without those that stand in for one that is far away."""
    nodes: list[Json] = document.json.get("nodes", [])
    return [nodes[number] for scene in document.json.get("scenes", []) for number in scene.get("nodes", [])]


def _width_m(document: Document, node: Json) -> float:
    """The longest side of what a node shows."""
    spots = [
        document.accessor(p["attributes"]["POSITION"]) for p in document.json["meshes"][node["mesh"]]["primitives"]
    ]
    low, high = np.min([spot["min"] for spot in spots], axis=0), np.max([spot["max"] for spot in spots], axis=0)
    return float(max((high - low) * node.get("scale", (1.0, 1.0, 1.0))))


def _triangles(document: Document, mesh: int) -> int:
    return sum(document.accessor(p["indices"])["count"] // 3 for p in document.json["meshes"][mesh]["primitives"])


def _far_mesh(document: Document, mesh: int) -> int | None:
    """A coarser mesh of the same surfaces; None where it would save too little."""
    near: Json = document.json["meshes"][mesh]
    had = _triangles(document, mesh)
    if had < _LEAST or any(not set(p["attributes"]) <= _KNOWN for p in near["primitives"]):
        return None
    solid = [number for number, p in enumerate(near["primitives"]) if not _cut_out(document, p)]
    if not solid:
        return None
    model = Model("far", tuple(_primitive(document, near["primitives"][number], str(number)) for number in solid))
    fewer = simplify(model, _SHARE)
    if had - model.triangles + fewer.triangles > _WORTH * had:
        return None
    made = dict(zip(solid, fewer.primitives, strict=True))
    primitives = [_written(document, p, made[k]) if k in made else dict(p) for k, p in enumerate(near["primitives"])]
    document.json["meshes"].append({**near, "primitives": primitives})
    return len(document.json["meshes"]) - 1


def _cut_out(document: Document, primitive: Json) -> bool:
    if "material" not in primitive:
        return False
    mode: str = document.json["materials"][primitive["material"]].get("alphaMode", "OPAQUE")
    return mode == "MASK"


def _primitive(document: Document, told: Json, surface: str) -> Primitive:
    """A surface as arrays, positions in the units in which they are stored."""
    count = document.accessor(told["attributes"]["POSITION"])["count"]

    def floats(name: str, width: int) -> Any:
        if name not in told["attributes"]:
            return np.zeros((count, width), np.float32)
        index = told["attributes"][name]
        array = document.array(index)
        if document.accessor(index).get("normalized"):
            return np.maximum(array / np.float32(np.iinfo(array.dtype).max), -1.0).astype(np.float32)
        return array.astype(np.float32)

    colored = "COLOR_0" in told["attributes"]
    return Primitive(
        surface,
        floats("POSITION", 3),
        floats("NORMAL", 3),
        floats("TANGENT", 4),
        floats("TEXCOORD_0", 2),
        document.array(told["indices"]).reshape(-1, 3).astype(np.uint32),
        floats("COLOR_0", 3) if colored else None,
    )


def _written(document: Document, told: Json, made: Primitive) -> Json:
    """A primitive like the one that is `told`, of other vertices in the same types."""
    arrays = {
        "POSITION": made.positions,
        "NORMAL": made.normals,
        "TANGENT": made.tangents,
        "TEXCOORD_0": made.uvs,
        "COLOR_0": made.colors,
    }
    attributes = {name: _copy(document, index, arrays[name]) for name, index in told["attributes"].items()}
    return {**told, "attributes": attributes, "indices": _copy(document, told["indices"], made.indices.reshape(-1, 1))}


def _copy(document: Document, like: int, array: Any) -> int:
    """Keep an array in a new accessor of the type of another; its index."""
    entry = document.accessor(like)
    kind, normalized = document.array(like).dtype, entry.get("normalized", False)
    if kind.kind in "iu":
        array = np.rint(array * np.iinfo(kind).max) if normalized else np.rint(array)
        array = np.clip(array, np.iinfo(kind).min, np.iinfo(kind).max)
    document.views.append(View(b"", document.views[entry["bufferView"]].target))
    document.json["accessors"].append({"bufferView": len(document.views) - 1, "type": entry["type"]})
    index = len(document.json["accessors"]) - 1
    document.put(index, np.ascontiguousarray(array.astype(kind)), normalized=normalized, bounds="min" in entry)
    return index
