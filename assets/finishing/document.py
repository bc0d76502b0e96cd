"""A GLB file taken apart: its JSON, and each buffer view as bytes of its own, to be changed and put together again.

Only for files of `assets.glb`: one accessor a view, from its first byte, of finite numbers.

Source: Khronos, glTF 2.0 Specification, sections 3.6 and 4; EXT_meshopt_compression.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assets.asset import Asset
from assets.errors import InvalidFile
from assets.glb import Json, read_glb

Array = NDArray[Any]

_MAGIC, _VERSION, _JSON, _BIN = 0x46546C67, 2, 0x4E4F534A, 0x004E4942
_COMPONENTS: dict[int, type[np.generic]] = {
    5120: np.int8,
    5121: np.uint8,
    5122: np.int16,
    5123: np.uint16,
    5125: np.uint32,
    5126: np.float32,
}
_CODES = {np.dtype(kind): code for code, kind in _COMPONENTS.items()}
_WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}
_PACKED = "EXT_meshopt_compression"


@dataclass
class View:
    """A buffer view: its bytes, and what it is bound to. `packed` are the same bytes compressed, and how they were."""

    data: bytes
    target: int | None = None
    stride: int | None = None
    packed: bytes | None = None
    packing: Json = field(default_factory=dict)


class Document:
    """A file under the hands of finishers."""

    def __init__(self, asset: Asset) -> None:
        """Take a GLB file apart; what is compressed in it is read.

        Raises:
            InvalidFile: it is none, or it is compressed and there is no decoder here.
        """
        self.json, binary = read_glb(asset.data)
        self.views = [_view(entry, binary) for entry in self.json.pop("bufferViews", [])]
        self.json.pop("buffers", None)

    def geometries(self) -> Iterator[list[Json]]:
        """The primitives of the file, those with the same attributes and indices together."""
        groups: dict[str, list[Json]] = {}
        for mesh in self.json.get("meshes", []):
            for primitive in mesh["primitives"]:
                key = json.dumps([primitive["attributes"], primitive["indices"]], sort_keys=True)
                groups.setdefault(key, []).append(primitive)
        yield from groups.values()

    def accessor(self, index: int) -> Json:
        """An accessor's entry."""
        entry: Json = self.json["accessors"][index]
        return entry

    def array(self, index: int) -> Array:
        """An accessor's elements `[count, width]` as they are stored, without padding."""
        entry = self.accessor(index)
        view, width = self.views[entry["bufferView"]], _WIDTHS[entry["type"]]
        kind = np.dtype(_COMPONENTS[entry["componentType"]])
        stride = view.stride or width * kind.itemsize
        rows = np.frombuffer(view.data, np.uint8).reshape(entry["count"], stride)[:, : width * kind.itemsize]
        return np.ascontiguousarray(rows).view(kind)

    def put(self, index: int, array: Array, *, normalized: bool = False, bounds: bool = False) -> None:
        """Store other elements `[count, width]` in an accessor; attributes of a vertex start at multiples of four."""
        entry = self.accessor(index)
        row = array.shape[1] * array.dtype.itemsize
        view = self.views[entry["bufferView"]]
        padding = -row % 4 if view.target == 34962 else 0
        rows = np.ascontiguousarray(array).view(np.uint8).reshape(len(array), row)
        view.data = np.pad(rows, ((0, 0), (0, padding))).tobytes() if padding else rows.tobytes()
        view.stride = row + padding if padding else None
        entry |= {"componentType": _CODES[array.dtype], "count": len(array)}
        for name in ("normalized", "min", "max"):
            entry.pop(name, None)
        if normalized:
            entry["normalized"] = True
        if bounds:
            entry |= {"min": array.min(axis=0).tolist(), "max": array.max(axis=0).tolist()}

    def add(self, array: NDArray[np.float32]) -> int:
        """Keep floats `[count, width]` in a new accessor; its index."""
        kinds = {width: name for name, width in _WIDTHS.items()}
        self.views.append(View(np.ascontiguousarray(array).tobytes()))
        entry = {"bufferView": len(self.views) - 1, "componentType": 5126, "count": len(array)}
        self.json["accessors"].append(entry | {"type": kinds[array.shape[1]]})
        return len(self.json["accessors"]) - 1

    def need(self, extension: str) -> None:
        """Whoever loads the file has to know this extension."""
        for name in ("extensionsUsed", "extensionsRequired"):
            self.json[name] = sorted({*self.json.get(name, []), extension})

    def pack(self) -> Asset:
        """Put the file together: what is compressed, compressed; else as it is."""
        binary, spare = bytearray(), 0
        views: list[Json] = []
        for view in self.views:
            binary += b"\0" * (-len(binary) % 4)
            entry: Json = {"buffer": 0, "byteOffset": len(binary), "byteLength": len(view.packed or view.data)}
            binary += view.packed or view.data
            if view.packed is not None:
                how = {**entry, **view.packing}
                entry = {"buffer": 1, "byteOffset": spare, "byteLength": len(view.data)}
                entry["extensions"] = {_PACKED: how}
                spare += len(view.data) + -len(view.data) % 4
            if view.stride is not None:
                entry["byteStride"] = view.stride
            if view.target is not None:
                entry["target"] = view.target
            views.append(entry)
        document = dict(self.json)
        if views:
            document["bufferViews"] = views
            document["buffers"] = [{"byteLength": len(binary)}]
        if spare:
            document["buffers"].append({"byteLength": spare, "extensions": {_PACKED: {"fallback": True}}})
        text = json.dumps(document, separators=(",", ":"), ensure_ascii=False).encode()
        chunks = _chunk(_JSON, text, b" ") + (_chunk(_BIN, bytes(binary), b"\0") if binary else b"")
        return Asset("model/gltf-binary", struct.pack("<III", _MAGIC, _VERSION, 12 + len(chunks)) + chunks)


def _view(entry: Json, binary: bytes) -> View:
    if how := entry.get("extensions", {}).get(_PACKED):
        return View(_unpacked(how, binary), entry.get("target"), entry.get("byteStride"))
    start = entry.get("byteOffset", 0)
    return View(binary[start : start + entry["byteLength"]], entry.get("target"), entry.get("byteStride"))


def _unpacked(how: Json, binary: bytes) -> bytes:
    """The bytes of a compressed view."""
    try:
        import meshopt
    except ImportError:
        raise InvalidFile("the file is compressed; reading it needs: pip install 'holoforge[finish]'") from None
    start, count, size = how.get("byteOffset", 0), how["count"], how["byteStride"]
    data = binary[start : start + how["byteLength"]]
    rows = meshopt.decode_gltf_buffer(data, count, size, how["mode"], how.get("filter", "NONE"))
    return np.ascontiguousarray(rows if how["mode"] == "ATTRIBUTES" else rows.astype(f"<u{size}")).tobytes()


def _chunk(kind: int, data: bytes, filler: bytes) -> bytes:
    padded = data + filler * (-len(data) % 4)
    return struct.pack("<II", len(padded), kind) + padded
