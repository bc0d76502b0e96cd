"""A glTF material as a USD Preview Surface: metallic-roughness on both sides, so nothing is guessed.

Source: Pixar, USD Preview Surface; glTF 2.0, section 3.9.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from assets.glb import Json


class Texture(NamedTuple):
    """A picture's file, and how it goes on beyond its edge: repeat, clamp or mirror."""

    file: str
    wrap: str


def write_surface(stage: Any, path: str, entry: Json, texture: Callable[[int], Texture], *, colored: bool) -> Any:
    """Define a material at `path`; `colored` says that vertices have colours, which count where there is no picture."""
    return _Surface(stage, path, texture).write(entry, colored=colored)


class _Surface:
    def __init__(self, stage: Any, path: str, texture: Callable[[int], Texture]) -> None:
        from pxr import UsdShade

        self._stage, self._path, self._texture = stage, path, texture
        self._material = UsdShade.Material.Define(stage, path)
        self._shader = self._node("surface", "UsdPreviewSurface")
        self._reader: Any = None

    def write(self, entry: Json, *, colored: bool) -> Any:
        """Write everything; gives the material."""
        from pxr import Sdf

        flat = entry.get("pbrMetallicRoughness", {})
        color = flat.get("baseColorFactor", [1.0, 1.0, 1.0, 1.0])
        emissive = entry.get("emissiveFactor", [0.0, 0.0, 0.0])
        if "KHR_materials_unlit" in entry.get("extensions", {}):
            emissive, flat = color[:3], {**flat, "roughnessFactor": 1.0, "metallicFactor": 0.0}
        base = self._sampled("base_color", flat.get("baseColorTexture"), [*color[:3], 1.0])
        if base is not None:
            self._input("diffuseColor", "Color3f").ConnectToSource(base.ConnectableAPI(), "rgb")
        elif colored:
            self._input("diffuseColor", "Color3f").ConnectToSource(self._vertex_colors().ConnectableAPI(), "result")
        else:
            self._set("diffuseColor", "Color3f", color[:3])
        roughness, metallic = flat.get("roughnessFactor", 1.0), flat.get("metallicFactor", 1.0)
        factors = [1.0, roughness, metallic, 1.0]
        if (orm := self._sampled("orm", flat.get("metallicRoughnessTexture"), factors, raw=True)) is not None:
            self._input("roughness", "Float").ConnectToSource(orm.ConnectableAPI(), "g")
            self._input("metallic", "Float").ConnectToSource(orm.ConnectableAPI(), "b")
            if "occlusionTexture" in entry:
                self._input("occlusion", "Float").ConnectToSource(orm.ConnectableAPI(), "r")
        else:
            self._set("roughness", "Float", roughness)
            self._set("metallic", "Float", metallic)
        if (normal := self._sampled("normal", entry.get("normalTexture"), [2.0, 2.0, 2.0, 1.0], raw=True)) is not None:
            normal.CreateInput("bias", Sdf.ValueTypeNames.Float4).Set((-1.0, -1.0, -1.0, 0.0))
            self._input("normal", "Normal3f").ConnectToSource(normal.ConnectableAPI(), "rgb")
        if (glow := self._sampled("emissive", entry.get("emissiveTexture"), [*emissive, 1.0])) is not None:
            self._input("emissiveColor", "Color3f").ConnectToSource(glow.ConnectableAPI(), "rgb")
        elif any(emissive):
            self._set("emissiveColor", "Color3f", emissive)
        self._opacity(entry, color[3], base)
        self._material.CreateSurfaceOutput().ConnectToSource(self._shader.ConnectableAPI(), "surface")
        return self._material

    def _opacity(self, entry: Json, opacity: float, base: Any) -> None:
        mode = entry.get("alphaMode", "OPAQUE")
        if mode == "MASK":
            self._set("opacityThreshold", "Float", entry.get("alphaCutoff", 0.5))
        if mode != "OPAQUE" and base is not None:
            self._input("opacity", "Float").ConnectToSource(base.ConnectableAPI(), "a")
        elif mode == "BLEND":
            self._set("opacity", "Float", opacity)

    def _sampled(self, name: str, reference: Json | None, factors: list[float], *, raw: bool = False) -> Any:
        """A picture times its factors, read at the surface's texture coordinates; None where there is none."""
        from pxr import Sdf

        if reference is None:
            return None
        file, wrap = self._texture(reference["index"])
        node = self._node(name, "UsdUVTexture")
        node.CreateInput("file", Sdf.ValueTypeNames.Asset).Set(file)
        node.CreateInput("sourceColorSpace", Sdf.ValueTypeNames.Token).Set("raw" if raw else "sRGB")
        for side in ("wrapS", "wrapT"):
            node.CreateInput(side, Sdf.ValueTypeNames.Token).Set(wrap)
        if factors != [1.0] * 4:
            node.CreateInput("scale", Sdf.ValueTypeNames.Float4).Set(tuple(factors))
        node.CreateInput("st", Sdf.ValueTypeNames.Float2).ConnectToSource(
            self._coordinates().ConnectableAPI(), "result"
        )
        node.CreateOutput("rgb", Sdf.ValueTypeNames.Float3)
        for channel in "rgba":
            node.CreateOutput(channel, Sdf.ValueTypeNames.Float)
        return node

    def _coordinates(self) -> Any:
        """What reads the texture coordinates, one for all pictures."""
        if self._reader is None:
            self._reader = self._primvar("st", "Float2")
        return self._reader

    def _vertex_colors(self) -> Any:
        return self._primvar("displayColor", "Float3")

    def _primvar(self, name: str, kind: str) -> Any:
        from pxr import Sdf

        node = self._node(f"read_{name}", f"UsdPrimvarReader_{kind.lower()}")
        node.CreateInput("varname", Sdf.ValueTypeNames.String).Set(name)
        node.CreateOutput("result", getattr(Sdf.ValueTypeNames, kind))
        return node

    def _node(self, name: str, kind: str) -> Any:
        from pxr import UsdShade

        node = UsdShade.Shader.Define(self._stage, f"{self._path}/{name}")
        node.CreateIdAttr(kind)
        return node

    def _input(self, name: str, kind: str) -> Any:
        from pxr import Sdf

        return self._shader.CreateInput(name, getattr(Sdf.ValueTypeNames, kind))

    def _set(self, name: str, kind: str, value: Any) -> None:
        self._input(name, kind).Set(tuple(value) if isinstance(value, list) else value)
