"""A GLB file as one soup of triangles in world space, with what shading needs of its materials and lights."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.artifacts import F32
from assets.errors import InvalidFile
from assets.glb import read_glb
from assets.photometry import exposure
from assets.shade.names import HALO_SURFACE, LIGHT_SURFACE, SHADE_SURFACE, VEIL_SURFACE

Json = dict[str, Any]

_TYPES = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}
_DTYPES = {5121: np.uint8, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}

_STAND_INS = (SHADE_SURFACE, VEIL_SURFACE)
_BURNS = 0.3
"""The alpha from which a flame, which is partly seen through, is drawn."""


@dataclass(eq=False)
class Skin:
    """A material: flat values, and mip pyramids of its maps as linear float `[h, w, 3]`, finest first."""

    color: F32
    roughness: float
    metallic: float
    emissive: F32
    opacity: float
    unlit: bool
    double_sided: bool = False
    cutoff: float = 0.0
    """The alpha below which nothing is there; 0 where nothing is cut out."""
    scale: float = 1.0
    """Texture repeats per metre."""
    maps: dict[str, list[F32]] = field(default_factory=dict)
    is_sky: bool = False
    """Whether it shows the sky as a screen does."""
    multiplies: bool = False
    """Whether it is a patch of light, which makes what is behind it so much brighter as its vertices say."""
    adds: bool = False
    """Whether it is a halo, added to what is behind it."""
    alpha: F32 | None = None
    """The alpha `[h, w]` of its base colour, where something is cut out."""


@dataclass(frozen=True, eq=False)
class Lamp:
    """A light: a direction it shines in, or a position; `power` `[3]` in lux or candela."""

    power: F32
    direction: F32 | None
    position: F32 | None


@dataclass(frozen=True, eq=False)
class Soup:
    """Triangles `[n, 3, …]`: positions, normals, uvs, tangents, colours with alpha; and for each its skin's number.

    `of_thing` tells the triangles of things from those of sky, ground and room; `things` are the things' places.
    `view` is the file's own camera: its eye, where it looks (a unit vector), its vertical field of view in radians.
    """

    positions: F32
    normals: F32
    tangents: F32
    uvs: F32
    colors: F32
    skin_of: NDArray[np.int32]
    of_thing: NDArray[np.bool_]
    skins: list[Skin]
    lamps: list[Lamp]
    things: F32
    view: tuple[F32, F32, float] | None = None
    exposure: float | None = None
    """EV100 at which the lights' power is given, so that 1 is white; None where it is in lux and candela."""
    sky_light: F32 | None = None
    """Where it is exposed, the sky's light `[9, 3]` as spherical harmonics, exposed as well."""

    @cached_property
    def uv_density(self) -> F32:
        """How many units of the texture's coordinates a metre of each triangle is `[n]`; 1 where it has no extent."""
        corner, uv = self.positions[:, :1], self.uvs[:, :1]
        along, across = np.moveaxis(self.positions[:, 1:] - corner, 1, 0)
        u, v = np.moveaxis(self.uvs[:, 1:] - uv, 1, 0)
        area = np.linalg.norm(np.cross(along, across), axis=1)
        spread = np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0])
        return np.where(area > 0, np.sqrt(spread / np.maximum(area, 1e-12)), 1.0).astype(np.float32)


def read_soup(data: bytes) -> Soup:
    """Read a GLB file as this project writes it.

    Raises:
        InvalidFile: not a GLB file, or one without triangles.
    """
    document, buffer = read_glb(data)
    reader = _Reader(document, buffer)
    return reader.read()


def turn(rotation: list[float]) -> F32:
    """Unit quaternion x, y, z, w → rotation matrix `[3, 3]`."""
    x, y, z, w = rotation
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
        ],
        np.float32,
    )


_USUAL = {
    "NORMAL": np.array([0, 1, 0], np.float32),
    "TANGENT": np.array([1, 0, 0, 1], np.float32),
    "TEXCOORD_0": np.zeros(2, np.float32),
}
"""What a plain surface, which lacks them, is drawn with."""


class _Reader:
    def __init__(self, document: Json, buffer: bytes) -> None:
        self._document = document
        self._buffer = buffer
        self._images: dict[tuple[int, bool], list[F32]] = {}

    def read(self) -> Soup:
        skins = [self._skin(material) for material in self._document.get("materials", [])]
        parts: dict[str, list[NDArray[Any]]] = {
            n: [] for n in ("position", "normal", "tangent", "uv", "color", "skin", "of_thing")
        }
        lamps, things, view = [], [], None
        ev100, sky_light = self._told()
        for node in self._document.get("nodes", []):
            matrix, offset = turn(node.get("rotation", [0, 0, 0, 1])), np.array(node.get("translation", [0, 0, 0]))
            if "camera" in node and view is None:
                lens = self._document["cameras"][node["camera"]]["perspective"]
                view = (offset.astype(np.float32), matrix @ np.array([0, 0, -1], np.float32), float(lens["yfov"]))
            if "mesh" in node:
                is_thing = node.get("name") not in ("sky", "environment", "contacts")
                if is_thing:
                    things.append(offset)
                for primitive in self._document["meshes"][node["mesh"]]["primitives"]:
                    if self._document["materials"][primitive["material"]].get("name") in _STAND_INS:
                        continue  # here what it stands in for is worked out
                    self._add(parts, primitive, matrix, offset.astype(np.float32))
                    parts["of_thing"].append(np.full(len(parts["skin"][-1]), is_thing))
            elif sky_light is not None and str(node.get("name")).startswith("sky-light"):
                continue  # it stands in for what is told
            elif (light := node.get("extensions", {}).get("KHR_lights_punctual")) is not None:
                lamps.append(self._lamp(light["light"], matrix, offset))
        if not parts["position"]:
            raise InvalidFile("the GLB file has no triangles")
        joined = {name: np.concatenate(arrays) for name, arrays in parts.items()}
        return Soup(
            joined["position"],
            joined["normal"],
            joined["tangent"],
            joined["uv"],
            joined["color"],
            joined["skin"].astype(np.int32),
            joined["of_thing"],
            skins,
            lamps,
            np.asarray(things, np.float32).reshape(-1, 3),
            view,
            ev100,
            sky_light,
        )

    def _told(self) -> tuple[float | None, F32 | None]:
        """The exposure and the sky's light, where the file says them."""
        told = self._document.get("scenes", [{}])[0].get("extras", {})
        if "exposure" not in told:
            return None, None
        light = np.asarray(told["sky_light"], np.float32) * np.float32(exposure(told["exposure"]))
        return float(told["exposure"]), light

    def _add(self, parts: dict[str, list[NDArray[Any]]], primitive: Json, matrix: F32, offset: F32) -> None:
        attributes = primitive["attributes"]
        faces = self._accessor(primitive["indices"]).reshape(-1, 3).astype(np.int64)
        positions = self._accessor(attributes["POSITION"])
        colors = np.ones((len(positions), 4), np.float32)
        if "COLOR_0" in attributes:
            given = self._accessor(attributes["COLOR_0"])
            colors[:, : given.shape[1]] = given
        parts["position"].append((positions @ matrix.T + offset)[faces])
        normals, tangents, uvs = (
            self._accessor(attributes[name])
            if name in attributes
            else np.broadcast_to(usual, (len(positions), len(usual)))
            for name, usual in _USUAL.items()
        )
        parts["normal"].append((normals @ matrix.T)[faces])
        parts["tangent"].append(np.concatenate([tangents[:, :3] @ matrix.T, tangents[:, 3:]], axis=1)[faces])
        parts["uv"].append(uvs[faces])
        parts["color"].append(colors[faces])
        parts["skin"].append(np.full(len(faces), primitive["material"]))

    def _accessor(self, index: int) -> NDArray[Any]:
        accessor = self._document["accessors"][index]
        view = self._document["bufferViews"][accessor["bufferView"]]
        width = _TYPES[accessor["type"]]
        flat = np.frombuffer(
            self._buffer, _DTYPES[accessor["componentType"]], accessor["count"] * width, view.get("byteOffset", 0)
        )
        if accessor.get("normalized"):
            flat = flat.astype(np.float32) / np.float32(np.iinfo(flat.dtype).max)
        return flat.reshape(-1, width)

    def _lamp(self, index: int, matrix: F32, offset: NDArray[Any]) -> Lamp:
        light = self._document["extensions"]["KHR_lights_punctual"]["lights"][index]
        power = np.asarray(light["color"], np.float32) * light["intensity"]
        if light["type"] == "directional":
            return Lamp(power, matrix @ np.array([0, 0, -1], np.float32), None)
        return Lamp(power, None, offset.astype(np.float32))

    def _skin(self, material: Json) -> Skin:
        flat = material["pbrMetallicRoughness"]
        color = flat.get("baseColorFactor", [1, 1, 1, 1])
        skin = Skin(
            is_sky=material.get("name") == "sky",
            multiplies=material.get("name") == LIGHT_SURFACE,
            adds=material.get("name") == HALO_SURFACE,
            color=np.asarray(color[:3], np.float32),
            roughness=flat.get("roughnessFactor", 1.0),
            metallic=flat.get("metallicFactor", 1.0),
            emissive=np.asarray(material.get("emissiveFactor", [0, 0, 0]), np.float32),
            opacity=color[3],
            unlit="KHR_materials_unlit" in material.get("extensions", {}),
            double_sided=material.get("doubleSided", False),
            cutoff=material.get("alphaCutoff", 0.5 if material["alphaMode"] == "MASK" else _BURNS)
            if material.get("alphaMode", "OPAQUE") != "OPAQUE"
            else 0.0,
        )
        textures = {
            "base_color": (flat.get("baseColorTexture"), True),
            "orm": (flat.get("metallicRoughnessTexture"), False),
            "normal": (material.get("normalTexture"), False),
            "emissive": (material.get("emissiveTexture"), True),
        }
        for name, (reference, srgb) in textures.items():
            if reference is not None:
                transform = reference.get("extensions", {}).get("KHR_texture_transform", {})
                skin.scale = transform.get("scale", [1.0])[0]
                skin.maps[name] = self._image(self._document["textures"][reference["index"]]["source"], srgb)
        if skin.cutoff and "base_color" in skin.maps:
            source = self._document["textures"][flat["baseColorTexture"]["index"]]["source"]
            skin.alpha = self._alpha(source)
        if skin.alpha is None:
            skin.cutoff = 0.0
        return skin

    def _alpha(self, index: int) -> F32 | None:
        """A picture's alpha, None where it has none."""
        view = self._document["bufferViews"][self._document["images"][index]["bufferView"]]
        start = view.get("byteOffset", 0)
        picture = Image.open(io.BytesIO(self._buffer[start : start + view["byteLength"]]))
        if "A" not in picture.getbands():
            return None
        return np.asarray(np.asarray(picture.getchannel("A")) / 255, np.float32)

    def _image(self, index: int, srgb: bool) -> list[F32]:
        if (index, srgb) not in self._images:
            view = self._document["bufferViews"][self._document["images"][index]["bufferView"]]
            start = view.get("byteOffset", 0)
            data = self._buffer[start : start + view["byteLength"]]
            pixels = np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), np.float32) / 255
            self._images[index, srgb] = pyramid(np.where(srgb, pixels**2.2, pixels).astype(np.float32))
        return self._images[index, srgb]


def pyramid(image: F32) -> list[F32]:
    """Mip levels of a square map, each half the size of the one before, down to one pixel."""
    levels = [image]
    while min(levels[-1].shape[:2]) > 1:
        last = levels[-1]
        quarter = (last[::2, ::2] + last[1::2, ::2] + last[::2, 1::2] + last[1::2, 1::2]) / 4
        levels.append(quarter.astype(np.float32))
    return levels
