"""A GLB as glTF with files beside it: a .gltf to read and change, a .bin of geometry, pictures as they are.

Source: Khronos, glTF 2.0 Specification, sections 3.6.1 (buffers) and 3.8.3 (images); RFC 3986 for the addresses.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from assets.asset import Asset
from assets.glb import read_glb

_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/ktx2": "ktx2"}
_COMPRESSED = "EXT_meshopt_compression"


def split(name: str, glb: Asset) -> dict[str, bytes]:
    """The files of a scene, the .gltf first; extensions stay as they are.

    Raises:
        InvalidFile: it is no GLB.
    """
    document, binary = read_glb(glb.data)
    pictures = _take_pictures(name, document, binary)
    geometry = _gather(document, binary)
    if geometry:
        document["buffers"][0] |= {"uri": quote(f"{name}.bin"), "byteLength": len(geometry)}
    else:
        document.pop("buffers", None)
    text = json.dumps(document, indent=1, ensure_ascii=False).encode()
    return {f"{name}.gltf": text} | ({f"{name}.bin": geometry} if geometry else {}) | pictures


def _take_pictures(name: str, document: dict[str, Any], binary: bytes) -> dict[str, bytes]:
    """Write every picture as a file, and let the document name it; their views are gone."""
    files = {}
    gone = set()
    for number, image in enumerate(document.get("images", [])):
        index = image.pop("bufferView", None)
        if index is None:
            continue
        gone.add(index)
        file = f"{name}-{number}.{_SUFFIXES.get(image.pop('mimeType'), 'png')}"
        image["uri"] = quote(file)
        view = document["bufferViews"][index]
        start = view.get("byteOffset", 0)
        files[file] = binary[start : start + view["byteLength"]]
    kept = [index for index in range(len(document.get("bufferViews", []))) if index not in gone]
    place = {old: new for new, old in enumerate(kept)}
    for accessor in document.get("accessors", []):
        if "bufferView" in accessor:
            accessor["bufferView"] = place[accessor["bufferView"]]
    if kept:
        document["bufferViews"] = [document["bufferViews"][index] for index in kept]
    else:
        document.pop("bufferViews", None)
    return files


def _gather(document: dict[str, Any], binary: bytes) -> bytes:
    """What the views that are left name, close together, each from a multiple of four."""
    out = bytearray()
    for view in document.get("bufferViews", []):
        span = view.get("extensions", {}).get(_COMPRESSED, view)
        start = span.get("byteOffset", 0)
        data = binary[start : start + span["byteLength"]]
        out += bytes(-len(out) % 4)
        span["byteOffset"] = len(out)
        out += data
    return bytes(out)
