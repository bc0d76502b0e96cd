"""Instance: copies of one thing as one node with many places, for whoever accepts `EXT_mesh_gpu_instancing`: one draw.

Whoever wants each copy by its name finds the names, in the order of places, in the node's `extras.copies`.

Source: EXT_mesh_gpu_instancing.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from assets.finishing.document import Document
from assets.finishing.target import INSTANCED
from assets.glb import Json

_PLACED = {"translation": ("TRANSLATION", (0.0, 0.0, 0.0)), "rotation": ("ROTATION", (0.0, 0.0, 0.0, 1.0))}
_SCALED = {"scale": ("SCALE", (1.0, 1.0, 1.0))}
_FIELDS = {"name", "mesh", *_PLACED, *_SCALED}


def instance(document: Document) -> None:
    """Make one node of all that show the same mesh and nothing else."""
    copies: dict[int, list[Json]] = {}
    for node in document.json.get("nodes", []):
        if "mesh" in node and set(node) <= _FIELDS:
            copies.setdefault(node["mesh"], []).append(node)
    several = {mesh: nodes for mesh, nodes in copies.items() if len(nodes) > 1}
    if not several:
        return
    merged = {id(nodes[0]): _merged(document, nodes) for nodes in several.values()}
    gone = {id(node) for nodes in several.values() for node in nodes[1:]}
    _set_nodes(document, [merged.get(id(node), node) for node in document.json["nodes"] if id(node) not in gone])
    document.need(INSTANCED)


def separate(document: Document) -> None:
    """Give each copy its own node again."""
    nodes: list[Json] = []
    for node in document.json.get("nodes", []):
        nodes += _separated(document, node) if INSTANCED in node.get("extensions", {}) else [node]
    if "nodes" in document.json:
        _set_nodes(document, nodes)


def count_of(document: Document, node: Json) -> int:
    """How often a node shows its mesh."""
    how = node.get("extensions", {}).get(INSTANCED)
    return document.accessor(how["attributes"]["TRANSLATION"])["count"] if how else 1


def _merged(document: Document, nodes: list[Json]) -> Json:
    fields = _PLACED | (_SCALED if any("scale" in node for node in nodes) else {})
    attributes = {
        name: document.add(np.array([node.get(field, usual) for node in nodes], np.float32))
        for field, (name, usual) in fields.items()
    }
    return {
        "name": nodes[0]["name"],
        "mesh": nodes[0]["mesh"],
        "extensions": {INSTANCED: {"attributes": attributes}},
        "extras": {"copies": [node["name"] for node in nodes]},
    }


def _separated(document: Document, node: Json) -> list[Json]:
    attributes = node["extensions"][INSTANCED]["attributes"]
    columns: dict[str, list[Any]] = {
        field: document.array(attributes[name]).tolist()
        for field, (name, _) in (_PLACED | _SCALED).items()
        if name in attributes
    }
    return [
        {"name": name, "mesh": node["mesh"]} | {field: values[k] for field, values in columns.items()}
        for k, name in enumerate(node["extras"]["copies"])
    ]


def _set_nodes(document: Document, nodes: list[Json]) -> None:
    """All nodes stand side by side in the one scene."""
    document.json["nodes"] = nodes
    for scene in document.json["scenes"]:
        scene["nodes"] = list(range(len(nodes)))
