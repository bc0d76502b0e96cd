"""GLB files: geometry, materials around encoded image bytes, and lights, in one binary container.

trimesh encodes every image again on export and leaves tangents out; this writer copies bytes.

Source: Khronos, glTF 2.0 Specification; KHR_lights_punctual, KHR_materials_unlit, KHR_texture_transform.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Primitive, Vec3
from assets.asset import Asset
from assets.errors import InvalidArtifact, InvalidFile
from assets.materials import Color, Material
from assets.shapes.stencils import cells_of, placed_among, shows_pictures
from assets.worn import worn

_MAGIC, _VERSION = 0x46546C67, 2
_JSON, _BIN = 0x4E4F534A, 0x004E4942
_ARRAY_BUFFER, _ELEMENT_ARRAY_BUFFER = 34962, 34963
_UINT16, _UINT32, _FLOAT32 = 5123, 5125, 5126
_TYPES = {1: "SCALAR", 2: "VEC2", 3: "VEC3", 4: "VEC4"}
_REPEAT, _LINEAR, _MIPMAPPED = 10497, 9729, 9987
_CUTOFF = 0.4
"""The alpha from which a stencil is solid: below a half, for what is thin gets thinner far away."""

Json = dict[str, Any]


@dataclass(frozen=True)
class Light:
    """A light of KHR_lights_punctual: candela for points, lux for directional ones, which shine along their −Z."""

    kind: Literal["directional", "point"]
    color: Color
    intensity: float
    range_m: float | None = None


@dataclass(frozen=True)
class Camera:
    """Where a viewer stands to see the scene first: it looks along its node's −Z, `fov_deg` degrees from edge to edge
    vertically.
    """

    fov_deg: float
    near_m: float = 0.1
    far_m: float = 2000.0


@dataclass(frozen=True)
class Node:
    """A thing in a scene: where its base centre is, how it is turned (unit quaternion x, y, z, w), what it shows."""

    name: str
    model: Model | None = None
    materials: Mapping[str, Material] = field(default_factory=dict)
    """Surface name → material."""
    translation: Vec3 = (0.0, 0.0, 0.0)
    rotation: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 1.0)
    light: Light | None = None
    camera: Camera | None = None


def pack_glb(model: Model, materials: Mapping[str, Material]) -> Asset:
    """Write one model. `materials` maps each of its surfaces to a material.

    Raises:
        InvalidArtifact: a surface has no material.
    """
    return pack_scene(model.name, [Node(model.name, model, materials)])


def pack_scene(
    title: str, nodes: Sequence[Node], extras: Mapping[str, Any] | None = None, *, hidden: Asset | None = None
) -> Asset:
    """Write a scene; models, materials and images that several nodes share are stored once. `extras` are the scene's.

    One that has all its light in it, what comes from all round as well, is to be `hidden` from what a viewer puts
    around it: by a dark picture that all its lit surfaces wear as their occlusion, which concerns such light alone
    (glTF 2.0, 3.9.3).

    Raises:
        InvalidArtifact: a surface has no material.
    """
    return Asset("model/gltf-binary", _Writer(hidden).write(title, nodes, extras))


def read_glb(data: bytes) -> tuple[Json, bytes]:
    """Split a GLB file into its JSON document and its binary chunk (empty if it has none).

    Raises:
        InvalidFile: not a GLB 2.0 container, or cut short.
    """
    if len(data) < 20 or struct.unpack_from("<II", data) != (_MAGIC, _VERSION):
        raise InvalidFile("not a GLB 2.0 file")
    if struct.unpack_from("<I", data, 8)[0] != len(data):
        raise InvalidFile("the GLB file is cut short")
    size, kind = struct.unpack_from("<II", data, 12)
    if kind != _JSON or 20 + size > len(data):
        raise InvalidFile("the GLB file has no JSON chunk")
    try:
        document: Json = json.loads(data[20 : 20 + size])
    except ValueError as error:
        raise InvalidFile(f"the GLB file's JSON chunk does not parse: {error}") from error
    return document, data[28 + size :]


class _Writer:
    """Collects a document and its buffer. Equal models, materials and images are written once."""

    def __init__(self, hidden: Asset | None = None) -> None:
        self._hidden = hidden
        self._document: Json = {"asset": {"version": "2.0", "generator": "holoforge"}}
        self._buffer = bytearray()
        self._meshes: dict[tuple[int, tuple[tuple[str, Material], ...]], int] = {}
        self._geometry: dict[tuple[int, bool, bool, bool, bool], Json] = {}
        self._materials: dict[Material, int] = {}
        self._textures: dict[str, int] = {}
        self._extensions: set[str] = set()
        self._cells: dict[bool, frozenset[int]] = {}
        """Which cells of the sheet the file needs, of plants (False) and of pictures."""

    def write(self, title: str, nodes: Sequence[Node], extras: Mapping[str, Any] | None = None) -> bytes:
        models = {id(node.model): node.model for node in nodes if node.model is not None}
        cut = [p for model in models.values() for p in model.primitives if p.stencil]
        for half in (False, True):
            mine = [cells_of(p.uvs) for p in cut if shows_pictures(p.uvs) == half]
            self._cells[half] = frozenset().union(*mine)
        for node in nodes:
            self._list("nodes").append(self._node(node))
        self._document["scene"] = 0
        scene: Json = {"name": title, "nodes": list(range(len(nodes)))}
        self._document["scenes"] = [scene | {"extras": dict(extras)} if extras else scene]
        if self._extensions:
            self._document["extensionsUsed"] = sorted(self._extensions)
        if self._buffer:
            self._document["buffers"] = [{"byteLength": len(self._buffer)}]
        text = json.dumps(self._document, separators=(",", ":"), ensure_ascii=False).encode()
        chunks = [_pad_chunk(_JSON, text, b" ")]
        if self._buffer:
            chunks.append(_pad_chunk(_BIN, bytes(self._buffer), b"\0"))
        return struct.pack("<III", _MAGIC, _VERSION, 12 + sum(map(len, chunks))) + b"".join(chunks)

    def _list(self, name: str) -> list[Json]:
        entries: list[Json] = self._document.setdefault(name, [])
        return entries

    def _node(self, node: Node) -> Json:
        out: Json = {"name": node.name}
        if any(node.translation):
            out["translation"] = [float(x) for x in node.translation]
        if node.rotation != (0.0, 0.0, 0.0, 1.0):
            out["rotation"] = [float(x) for x in node.rotation]
        if node.model is not None:
            out["mesh"] = self._mesh(node.model, node.materials)
        if node.light is not None:
            out["extensions"] = {"KHR_lights_punctual": {"light": self._light(node.light)}}
        if node.camera is not None:
            out["camera"] = self._camera(node.camera)
        return out

    def _camera(self, camera: Camera) -> int:
        lens = {"yfov": math.radians(camera.fov_deg), "znear": camera.near_m, "zfar": camera.far_m}
        self._list("cameras").append({"type": "perspective", "perspective": lens})
        return len(self._document["cameras"]) - 1

    def _light(self, light: Light) -> int:
        self._extensions.add("KHR_lights_punctual")
        extensions = self._document.setdefault("extensions", {})
        lights: list[Json] = extensions.setdefault("KHR_lights_punctual", {"lights": []})["lights"]
        entry: Json = {"type": light.kind, "color": list(light.color), "intensity": light.intensity}
        if light.range_m is not None:
            entry["range"] = light.range_m
        lights.append(entry)
        return len(lights) - 1

    def _mesh(self, model: Model, materials: Mapping[str, Material]) -> int:
        missing = [p.surface for p in model.primitives if p.surface not in materials]
        if missing:
            raise InvalidArtifact(f"model {model.name!r}: no material for the surfaces {missing}")
        chosen = tuple((p.surface, worn(p, materials[p.surface], self._cells)) for p in model.primitives)
        key = (id(model), chosen)
        if key not in self._meshes:
            primitives = [self._primitive(p, m) for p, (_, m) in zip(model.primitives, chosen, strict=True)]
            self._list("meshes").append({"name": model.name, "primitives": primitives})
            self._meshes[key] = len(self._document["meshes"]) - 1
        return self._meshes[key]

    def _primitive(self, primitive: Primitive, material: Material) -> Json:
        needs = (material.plain, material.unlit, material.cutout, material.pictured)
        geometry = self._geometry.setdefault((id(primitive), *needs), {})
        if not geometry:
            geometry |= self._vertices(primitive, material)
        return {**geometry, "material": self._material(material)}

    def _vertices(self, primitive: Primitive, material: Material) -> Json:
        """The primitive's attributes, as far as the material needs them, and indices."""
        attributes = {"POSITION": self._accessor(primitive.positions, _FLOAT32, _ARRAY_BUFFER, bounds=True)}
        if not (material.plain and material.unlit):
            attributes["NORMAL"] = self._accessor(primitive.normals, _FLOAT32, _ARRAY_BUFFER)
        if not (material.plain or material.cutout or material.pictured):
            attributes["TANGENT"] = self._accessor(primitive.tangents, _FLOAT32, _ARRAY_BUFFER)
        if not material.plain or (self._hidden is not None and not material.unlit):
            cells = self._cells[shows_pictures(primitive.uvs)] if primitive.stencil else None
            uvs = primitive.uvs if cells is None else placed_among(cells, primitive.uvs)
            attributes["TEXCOORD_0"] = self._accessor(uvs.astype(np.float32), _FLOAT32, _ARRAY_BUFFER)
        if primitive.colors is not None:
            attributes["COLOR_0"] = self._accessor(_shorts(primitive.colors), _UINT16, _ARRAY_BUFFER, normalized=True)
        small = len(primitive.positions) < 65_535
        indices = primitive.indices.reshape(-1, 1).astype(np.uint16 if small else np.uint32)
        return {
            "attributes": attributes,
            "indices": self._accessor(indices, _UINT16 if small else _UINT32, _ELEMENT_ARRAY_BUFFER),
        }

    def _accessor(
        self, array: NDArray[Any], component: int, target: int, *, bounds: bool = False, normalized: bool = False
    ) -> int:
        entry: Json = {
            "bufferView": self._view(array.tobytes(), target),
            "componentType": component,
            "count": len(array),
            "type": _TYPES[array.shape[1]],
        }
        if normalized:
            entry["normalized"] = True
        if bounds:
            entry["min"] = [float(x) for x in array.min(axis=0)]
            entry["max"] = [float(x) for x in array.max(axis=0)]
        self._list("accessors").append(entry)
        return len(self._document["accessors"]) - 1

    def _view(self, data: bytes, target: int | None = None) -> int:
        self._buffer += b"\0" * (-len(self._buffer) % 4)
        view: Json = {"buffer": 0, "byteOffset": len(self._buffer), "byteLength": len(data)}
        if target is not None:
            view["target"] = target
        self._buffer += data
        self._list("bufferViews").append(view)
        return len(self._document["bufferViews"]) - 1

    def _material(self, material: Material) -> int:
        if material not in self._materials:
            self._list("materials").append(self._material_json(material))
            self._materials[material] = len(self._document["materials"]) - 1
        return self._materials[material]

    def _material_json(self, material: Material) -> Json:
        textures = dict(material.textures)
        flat: Json = {"metallicFactor": material.metallic, "roughnessFactor": material.roughness}
        color = material.base_color
        out: Json = {"name": material.name, "pbrMetallicRoughness": flat}
        if "base_color" in textures:
            flat["baseColorTexture"] = self._reference(textures["base_color"], material)
            color = material.base_color if material.cutout or material.pictured else (1.0, 1.0, 1.0)
        flat["baseColorFactor"] = [*color, material.opacity]
        if "orm" in textures:
            flat |= {"metallicFactor": 1.0, "roughnessFactor": 1.0}
            flat["metallicRoughnessTexture"] = self._reference(textures["orm"], material)
            out["occlusionTexture"] = self._reference(textures["orm"], material)
        if self._hidden is not None and not material.unlit:
            out["occlusionTexture"] = {"index": self._texture(self._hidden)}
        if "normal" in textures:
            out["normalTexture"] = self._reference(textures["normal"], material)
        if "emissive" in textures:
            out["emissiveTexture"] = self._reference(textures["emissive"], material)
            out["emissiveFactor"] = list(material.emissive) if material.pictured else [1.0, 1.0, 1.0]
        elif any(material.emissive):
            out["emissiveFactor"] = list(material.emissive)
        if material.opacity < 1.0 or material.blended:
            out["alphaMode"] = "BLEND"
        elif material.cutout:
            out |= {"alphaMode": "MASK", "alphaCutoff": _CUTOFF}
        if material.double_sided:
            out["doubleSided"] = True
        if material.unlit:
            self._extensions.add("KHR_materials_unlit")
            out["extensions"] = {"KHR_materials_unlit": {}}
        return out

    def _reference(self, image: Asset, material: Material) -> Json:
        scale = 1.0 / material.tile_size_m
        reference: Json = {"index": self._texture(image)}
        if scale != 1.0:
            self._extensions.add("KHR_texture_transform")
            reference["extensions"] = {"KHR_texture_transform": {"scale": [scale, scale]}}
        return reference

    def _texture(self, image: Asset) -> int:
        if image.digest not in self._textures:
            sampler = {"magFilter": _LINEAR, "minFilter": _MIPMAPPED, "wrapS": _REPEAT, "wrapT": _REPEAT}
            self._document["samplers"] = [sampler]
            self._list("images").append({"bufferView": self._view(image.data), "mimeType": image.media_type})
            self._list("textures").append({"sampler": 0, "source": len(self._document["images"]) - 1})
            self._textures[image.digest] = len(self._document["textures"]) - 1
        return self._textures[image.digest]


def _shorts(colors: NDArray[np.float32]) -> NDArray[np.uint16]:
    """Colours 0..1 as 16-bit whole numbers `[n, 4]`: with an alpha, for vertices start at multiples of four bytes."""
    out = np.full((len(colors), 4), 65_535, np.uint16)
    out[:, : colors.shape[1]] = np.clip(colors, 0, 1) * np.float32(65_535) + np.float32(0.5)
    return out


def _pad_chunk(kind: int, data: bytes, filler: bytes) -> bytes:
    padded = data + filler * (-len(data) % 4)
    return struct.pack("<II", len(padded), kind) + padded
