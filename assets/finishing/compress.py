"""Compress: meshoptimizer's codec over all geometry, for whoever accepts `EXT_meshopt_compression`.

Triangles and vertices are put in the order that compresses best. Needs the package `meshopt` (extra `finish`).

Source: EXT_meshopt_compression; Kapoulkine, meshoptimizer.
"""

from __future__ import annotations

import importlib.util
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from assets.finishing.document import Document
from assets.finishing.target import COMPRESSED

Mode = Literal["ATTRIBUTES", "TRIANGLES"]

_MANTISSA_BITS = {"POSITION": 17, "TEXCOORD_0": 14}
"""What is kept of a float: of a place 10 m away a tenth of a millimetre."""
_COLOR_BITS = 11


def can_compress() -> bool:
    """Whether the encoder is installed here."""
    return importlib.util.find_spec("meshopt") is not None


def compress(document: Document) -> None:
    """Store every geometry compressed."""
    done: set[int] = set()
    for primitives in document.geometries():
        _reorder(document, primitives[0]["attributes"], primitives[0]["indices"])
        for name, index in sorted(primitives[0]["attributes"].items()):
            if index not in done:
                _attribute(document, name, index)
        if primitives[0]["indices"] not in done:
            _pack(document, primitives[0]["indices"], "TRIANGLES")
        done |= {*primitives[0]["attributes"].values(), primitives[0]["indices"]}
    if done:
        document.need(COMPRESSED)


def _reorder(document: Document, attributes: dict[str, int], triangles: int) -> None:
    """Number vertices as they are used, triangles as near each other as can be."""
    import meshopt

    before = document.array(triangles)
    after, place, count = meshopt.reorder_mesh(before.astype(np.uint32), True, True)
    for index in sorted(set(attributes.values())):
        array, entry = document.array(index), document.accessor(index)
        moved = np.empty((count, array.shape[1]), array.dtype)
        used = place < count
        moved[place[used]] = array[: len(place)][used]
        document.put(index, moved, normalized=entry.get("normalized", False), bounds="min" in entry)
    document.put(triangles, after.reshape(-1, 1).astype(before.dtype))


def _attribute(document: Document, name: str, index: int) -> None:
    import meshopt

    array, entry = document.array(index), document.accessor(index)
    if array.dtype == np.int8:
        directions = np.ones((len(array), 4), np.float32)
        directions[:, : array.shape[1]] = array / np.float32(127)
        packed = meshopt.encode_filter_oct(directions, 4, 8)
        return _pack(document, index, "ATTRIBUTES", packed, "OCTAHEDRAL")
    if array.dtype == np.float32:
        return _floats(document, index, _MANTISSA_BITS.get(name, 15))
    if name == "COLOR_0" and array.dtype == np.uint16:
        document.put(index, _rounded(array, _COLOR_BITS), normalized=entry.get("normalized", False))
    return _pack(document, index, "ATTRIBUTES")


def _floats(document: Document, index: int, bits: int) -> None:
    import meshopt

    array, entry = document.array(index), document.accessor(index)
    packed = meshopt.encode_filter_exp(array, bits, "Separate")
    kept = _float_of(np.ascontiguousarray(packed).view(np.int32).reshape(array.shape))
    document.put(index, kept, bounds="min" in entry)
    _pack(document, index, "ATTRIBUTES", packed, "EXPONENTIAL")


def _float_of(packed: NDArray[np.int32]) -> NDArray[np.float32]:
    """What a reader makes of mantissa (24 bits, signed) and exponent (8 bits, signed)."""
    mantissa = (packed << 8) >> 8
    return np.asarray(np.ldexp(mantissa.astype(np.float32), packed >> 24), np.float32)


def _rounded(colors: NDArray[np.uint16], bits: int) -> NDArray[np.uint16]:
    """The nearest of 2^bits levels, both ends among them."""
    top = (1 << bits) - 1
    return np.rint(np.rint(colors / 65_535 * top) / top * 65_535).astype(np.uint16)


def _pack(document: Document, index: int, mode: Mode, rows: NDArray[Any] | None = None, filtered: str = "NONE") -> None:
    """Keep the view of an accessor compressed; `rows` are its elements as the filter wants them."""
    import meshopt

    entry = document.accessor(index)
    view = document.views[entry["bufferView"]]
    size = len(view.data) // entry["count"]
    if mode == "TRIANGLES":
        view.packed = meshopt.encode_gltf_buffer(document.array(index).ravel(), mode)
    else:
        bare = np.frombuffer(view.data, np.uint8).reshape(entry["count"], size)
        view.packed = meshopt.encode_gltf_buffer(bare if rows is None else rows, mode)
    view.packing = {"byteStride": size, "count": entry["count"], "mode": mode}
    if filtered != "NONE":
        view.packing["filter"] = filtered
