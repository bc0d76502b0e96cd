"""A GLB as USDZ, for Apple's Quick Look and RealityKit: geometry, materials, pictures, in one archive.

Needs `usd-core` (Tomorrow Open Source Technology License 1.0, which is Apache-2.0 but for trademarks; extra `usd`).
Not covered: lights and cameras (Quick Look has its own), sounds, vertex colours that vary over a textured surface.

Source: Pixar, USD Preview Surface and Usdz File Format Specification; glTF 2.0, section 3.9.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from assets.artifacts import F32
from assets.asset import Asset
from assets.finishing.document import Document
from assets.finishing.expand import expand
from assets.glb import Json
from clients.prebuild.errors import CannotExport
from clients.prebuild.exports.surface import Texture, write_surface

_LONG_AGO = 315_619_200.0
"""The second day of 1980, before which a ZIP knows no dates, wherever one is."""
_PNG = b"\x89PNG"
_WRAPS = {33071: "clamp", 33648: "mirror", 10497: "repeat"}


def pack_usdz(name: str, glb: Asset) -> bytes:
    """The archive: metres, +Y up, a mesh for each primitive, a preview surface for each material.

    Raises:
        CannotExport: `usd-core` is not installed.
        InvalidFile: the GLB cannot be read.
    """
    try:
        from pxr import UsdUtils
    except ImportError:
        raise CannotExport("usdz needs usd-core: pip install 'holoforge[usd]'") from None
    document = Document(expand(glb))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        layer = _Stage(document, place).write()
        for file in place.iterdir():
            os.utime(file, (_LONG_AGO, _LONG_AGO))  # equal scenes give equal bytes
        if not UsdUtils.CreateNewUsdzPackage(str(layer), str(place / "scene.usdz")):
            raise CannotExport(f"{name}: usd-core could not write the archive")
        return (place / "scene.usdz").read_bytes()


class _Stage:
    """A document as a stage, its pictures beside it in `folder`."""

    def __init__(self, document: Document, folder: Path) -> None:
        from pxr import Kind, Usd, UsdGeom

        self._document, self._folder = document, folder
        self._stage = Usd.Stage.CreateNew(str(folder / "scene.usdc"))
        UsdGeom.SetStageUpAxis(self._stage, UsdGeom.Tokens.y)
        UsdGeom.SetStageMetersPerUnit(self._stage, 1.0)
        root = UsdGeom.Xform.Define(self._stage, "/scene")
        Usd.ModelAPI(root).SetKind(Kind.Tokens.component)
        self._stage.SetDefaultPrim(root.GetPrim())
        self._materials: dict[str, Any] = {}
        self._pictures: dict[int, str] = {}

    def write(self) -> Path:
        """Write the layer; gives its path."""
        for number, node in enumerate(self._document.json.get("nodes", [])):
            if "mesh" in node:
                self._node(number, node)
        self._stage.GetRootLayer().Save()
        return self._folder / "scene.usdc"

    def _node(self, number: int, node: Json) -> None:
        from pxr import Gf, UsdGeom

        xform = UsdGeom.Xform.Define(self._stage, f"/scene/node_{number}")
        xform.GetPrim().SetDisplayName(node.get("name", ""))
        if "translation" in node:
            xform.AddTranslateOp().Set(Gf.Vec3d(*node["translation"]))
        if "rotation" in node:
            x, y, z, w = node["rotation"]
            xform.AddOrientOp().Set(Gf.Quatf(w, x, y, z))
        if "scale" in node:
            xform.AddScaleOp().Set(Gf.Vec3f(*node["scale"]))
        for index, primitive in enumerate(self._document.json["meshes"][node["mesh"]]["primitives"]):
            self._mesh(f"/scene/node_{number}/part_{index}", primitive)

    def _mesh(self, path: str, primitive: Json) -> None:
        from pxr import Sdf, UsdGeom, UsdShade, Vt

        mesh = UsdGeom.Mesh.Define(self._stage, path)
        attributes = primitive["attributes"]
        indices = self._document.array(primitive["indices"]).astype(np.int32).ravel()
        points = self._floats(attributes["POSITION"])
        mesh.CreatePointsAttr(Vt.Vec3fArray.FromNumpy(points))
        mesh.CreateFaceVertexCountsAttr(Vt.IntArray.FromNumpy(np.full(len(indices) // 3, 3, np.int32)))
        mesh.CreateFaceVertexIndicesAttr(Vt.IntArray.FromNumpy(indices))
        mesh.CreateSubdivisionSchemeAttr(UsdGeom.Tokens.none)
        mesh.CreateExtentAttr(Vt.Vec3fArray.FromNumpy(np.stack([points.min(axis=0), points.max(axis=0)])))
        if "NORMAL" in attributes:
            mesh.CreateNormalsAttr(Vt.Vec3fArray.FromNumpy(self._floats(attributes["NORMAL"])))
            mesh.SetNormalsInterpolation(UsdGeom.Tokens.vertex)
        primvars = UsdGeom.PrimvarsAPI(mesh)
        if "TEXCOORD_0" in attributes:
            uv = self._floats(attributes["TEXCOORD_0"]) * self._tiling(primitive)
            uv[:, 1] = 1 - uv[:, 1]  # glTF counts rows from the top
            made = primvars.CreatePrimvar("st", Sdf.ValueTypeNames.TexCoord2fArray, UsdGeom.Tokens.vertex)
            made.Set(Vt.Vec2fArray.FromNumpy(uv))
        if "COLOR_0" in attributes:
            colors = self._floats(attributes["COLOR_0"])[:, :3].copy()
            mesh.CreateDisplayColorPrimvar(UsdGeom.Tokens.vertex).Set(Vt.Vec3fArray.FromNumpy(colors))
        material = primitive.get("material")
        if material is not None:
            if self._document.json["materials"][material].get("doubleSided"):
                mesh.CreateDoubleSidedAttr(True)
            colored = "COLOR_0" in attributes
            bound = UsdShade.MaterialBindingAPI.Apply(mesh.GetPrim())
            bound.Bind(self._material(material, colored=colored))

    def _tiling(self, primitive: Json) -> F32:
        """How often a material's pictures repeat in one unit of the texture coordinates `[2]`."""
        if "material" not in primitive:
            return np.ones(2, np.float32)
        entry = self._document.json["materials"][primitive["material"]]
        flat = entry.get("pbrMetallicRoughness", {})
        for reference in (
            flat.get("baseColorTexture"),
            flat.get("metallicRoughnessTexture"),
            entry.get("normalTexture"),
        ):
            if reference is not None:
                told = reference.get("extensions", {}).get("KHR_texture_transform", {})
                return np.asarray(told.get("scale", (1.0, 1.0)), np.float32)
        return np.ones(2, np.float32)

    def _floats(self, index: int) -> F32:
        stored, entry = self._document.array(index), self._document.accessor(index)
        if entry.get("normalized"):
            stored = stored / np.float32(np.iinfo(stored.dtype).max)
        return np.ascontiguousarray(stored, np.float32)

    def _material(self, index: int, *, colored: bool) -> Any:
        key = f"material_{index}{'_colored' * colored}"
        if key not in self._materials:
            path, entry = f"/scene/materials/{key}", self._document.json["materials"][index]
            self._materials[key] = write_surface(self._stage, path, entry, self._texture, colored=colored)
        return self._materials[key]

    def _texture(self, index: int) -> Texture:
        """A texture's picture as a file of the archive, and how it goes on beyond its edge."""
        entry = self._document.json["textures"][index]
        samplers, source = self._document.json.get("samplers", []), entry["source"]
        wrap = samplers[entry["sampler"]].get("wrapS", 10497) if "sampler" in entry else 10497
        if source not in self._pictures:
            view = self._document.views[self._document.json["images"][source]["bufferView"]]
            self._pictures[source] = f"./picture_{source}.{'png' if view.data.startswith(_PNG) else 'jpg'}"
            (self._folder / self._pictures[source]).write_bytes(view.data)
        return Texture(self._pictures[source], _WRAPS[wrap])
