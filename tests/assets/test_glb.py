"""GLB files, judged by the Khronos validator and by trimesh."""

from __future__ import annotations

import dataclasses
import io
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trimesh
from PIL import Image

from assets.artifacts import Model
from assets.errors import InvalidArtifact, InvalidFile
from assets.glb import Camera, Light, Node, pack_glb, pack_scene, read_glb
from assets.materials import Material
from assets.png import pack_png
from assets.shapes import SHAPES, build_shape
from assets.sky.dome import SKY, build_sky
from assets.stages import STAGES, build_stage
from assets.stages.sheet import stage_nodes
from tests.server.jobs.small import box

VALIDATOR = Path(__file__).resolve().parents[1] / "validator"
needs_validator = pytest.mark.skipif(
    shutil.which("node") is None or not (VALIDATOR / "node_modules").is_dir(),
    reason="the Khronos validator is not installed: npm ci --prefix tests/validator",
)


def validate(*paths: Path) -> list[dict[str, Any]]:
    """The Khronos validator's report of each file."""
    command = ["node", str(VALIDATOR / "validate.mjs"), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def textured(name: str = "brick") -> Material:
    rng = np.random.default_rng(0)
    maps = {n: pack_png(rng.integers(0, 256, (32, 32, 3), np.uint8)) for n in ("base_color", "orm", "emissive")}
    maps["normal"] = pack_png(np.broadcast_to(np.array([128, 128, 255], np.uint8), (32, 32, 3)).copy())
    return Material(name, tile_size_m=0.5, textures=tuple(maps.items()))


def tinted(model: Model) -> Model:
    """The model with a colour on each vertex, from black to white."""
    parts = [
        dataclasses.replace(p, colors=np.linspace(0, 1, 3 * len(p.positions), dtype=np.float32).reshape(-1, 3))
        for p in model.primitives
    ]
    return Model(model.name, tuple(parts))


def furnished() -> list[Node]:
    """A scene with every feature the packer has."""
    model, flat = box("cube", (1.0, 2.0, 1.0)), Material("flat", emissive=(1.0, 0.5, 0.0))
    glass = Material("glass", opacity=0.4, double_sided=True)
    return [
        Node("sky", build_sky(), {"sky": SKY}),
        Node("one", model, {"body": textured()}, (1.0, 0.0, -2.0), (0.0, 0.6, 0.0, 0.8)),
        Node("two", model, {"body": textured()}, (2.0, 0.0, -2.0)),
        Node("three", model, {"body": flat}),
        Node("four", model, {"body": glass}),
        Node("five", tinted(box("leaf", (1.0, 1.0, 1.0))), {"body": Material("foliage", plain=True)}),
        Node("sun", None, {}, rotation=(0.7071068, 0.0, 0.0, 0.7071068), light=Light("directional", (1, 1, 1), 9000.0)),
        Node("lamp", None, {}, (0.0, 2.0, 0.0), light=Light("point", (1, 0.8, 0.6), 60.0, 6.0)),
        Node("view", None, {}, (0.0, 1.6, 2.0), camera=Camera(40.0)),
    ]


@needs_validator
def test_the_khronos_validator_has_nothing_to_say(tmp_path: Path) -> None:
    paths = [tmp_path / "scene.glb", tmp_path / "cube.glb"]
    paths[0].write_bytes(pack_scene("all features", furnished()).data)
    paths[1].write_bytes(pack_glb(box("cube", (1, 1, 1)), {"body": textured()}).data)
    for report in validate(*paths):
        assert (report["errors"], report["warnings"]) == (0, 0), report["messages"]


@needs_validator
def test_every_shape_passes_the_khronos_validator(tmp_path: Path) -> None:
    paths = []
    for name, spec in SHAPES.items():
        model = build_shape(name, spec.default_size, seed=3)
        paths.append(tmp_path / f"{name}.glb")
        paths[-1].write_bytes(pack_glb(model, {p.surface: textured(p.surface) for p in model.primitives}).data)
    failing = [report for report in validate(*paths) if report["errors"] or report["warnings"]]
    assert not failing, json.dumps(failing[:5], indent=1)


@needs_validator
def test_every_stage_passes_the_khronos_validator(tmp_path: Path) -> None:
    paths = []
    for name in STAGES:
        paths.append(tmp_path / f"{name}.glb")
        paths[-1].write_bytes(pack_scene(name, stage_nodes(build_stage(name, seed=3))).data)
    failing = [report for report in validate(*paths) if report["errors"] or report["warnings"]]
    assert not failing, json.dumps(failing[:5], indent=1)


def test_trimesh_reads_back_geometry_place_and_texture() -> None:
    scene = trimesh.load_scene(io.BytesIO(pack_scene("scene", furnished()).data), file_type="glb")
    transform, geometry = scene.graph["one"]
    assert np.allclose(transform[:3, 3], [1, 0, -2])
    assert np.allclose(scene.geometry[geometry].extents, [1, 2, 1])
    assert scene.geometry[geometry].visual.material.baseColorTexture.size == (32, 32)


def test_what_nodes_share_is_stored_once() -> None:
    document, _ = read_glb(pack_scene("scene", furnished()).data)
    one, two, three = (document["nodes"][i]["mesh"] for i in (1, 2, 3))
    assert one == two != three
    assert len(document["images"]) == 4
    attributes = [mesh["primitives"][0]["attributes"] for mesh in document["meshes"][1:4]]
    assert attributes[0] == attributes[1] == attributes[2]


def test_a_plain_material_takes_no_more_of_a_vertex_than_it_needs() -> None:
    model = tinted(box("leaf", (1.0, 1.0, 1.0)))
    looks = {"textured": textured(), "lit": Material("m", plain=True), "unlit": Material("m", unlit=True, plain=True)}
    document, _ = read_glb(
        pack_scene("scene", [Node(name, model, {"body": look}) for name, look in looks.items()]).data
    )
    names = [set(mesh["primitives"][0]["attributes"]) for mesh in document["meshes"]]
    assert names[0] == {"POSITION", "NORMAL", "TANGENT", "TEXCOORD_0", "COLOR_0"}
    assert names[1] == {"POSITION", "NORMAL", "COLOR_0"}
    assert names[2] == {"POSITION", "COLOR_0"}


def test_vertex_colours_keep_sixteen_bits() -> None:
    model = tinted(box("leaf", (1.0, 1.0, 1.0)))
    document, data = read_glb(pack_glb(model, {"body": Material("m", plain=True)}).data)
    accessor = document["accessors"][document["meshes"][0]["primitives"][0]["attributes"]["COLOR_0"]]
    view = document["bufferViews"][accessor["bufferView"]]
    assert (accessor["componentType"], accessor["type"], accessor["normalized"]) == (5123, "VEC4", True)
    got = np.frombuffer(data, np.uint16, accessor["count"] * 4, view["byteOffset"]).reshape(-1, 4) / 65_535
    colors = model.primitives[0].colors
    assert colors is not None
    assert np.abs(got[:, :3] - colors).max() < 1e-5
    assert (got[:, 3] == 1).all()


def test_textures_repeat_at_their_true_scale() -> None:
    document, _ = read_glb(pack_glb(box("cube", (1, 1, 1)), {"body": textured()}).data)
    texture = document["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]
    assert texture["extensions"]["KHR_texture_transform"]["scale"] == [2.0, 2.0]


def test_a_surface_without_a_material_is_refused_by_name() -> None:
    with pytest.raises(InvalidArtifact, match="body"):
        pack_glb(box("cube", (1, 1, 1)), {})


@pytest.mark.parametrize("junk", [b"", b"glTF", b"\0" * 100, pack_glb(box("c", (1, 1, 1)), {"body": SKY}).data[:-9]])
def test_bytes_that_are_no_glb_are_refused(junk: bytes) -> None:
    with pytest.raises(InvalidFile):
        read_glb(junk)


def test_a_model_needs_triangles_and_valid_indices() -> None:
    good = box("cube", (1, 1, 1)).primitives[0]
    with pytest.raises(InvalidArtifact, match="surfaces"):
        Model("none", ())
    with pytest.raises(InvalidArtifact, match="indices"):
        type(good)("body", good.positions, good.normals, good.tangents, good.uvs, good.indices + np.uint32(99))
    with pytest.raises(InvalidArtifact, match="NaN"):
        type(good)("body", good.positions * np.float32("nan"), good.normals, good.tangents, good.uvs, good.indices)


def test_a_scene_with_all_its_light_is_hidden_from_a_viewers_own() -> None:
    nodes = [
        Node("textured", box("a", (1.0, 1.0, 1.0)), {"body": textured()}),
        Node("flat", box("b", (1.0, 1.0, 1.0)), {"body": Material("flat", plain=True)}),
        Node("sky", box("c", (1.0, 1.0, 1.0)), {"body": Material("sky", unlit=True)}),
    ]
    document, data = read_glb(pack_scene("lit", nodes, hidden=pack_png(np.full((1, 1, 3), 10, np.uint8))).data)
    looks = {each["name"]: each for each in document["materials"]}
    hidden = {looks[name]["occlusionTexture"]["index"] for name in ("flat", textured().name)}
    assert len(hidden) == 1
    assert "occlusionTexture" not in looks["sky"]
    picture = document["images"][document["textures"][hidden.pop()]["source"]]
    view = document["bufferViews"][picture["bufferView"]]
    start = view["byteOffset"]
    pixel = Image.open(io.BytesIO(data[start : start + view["byteLength"]])).convert("RGB")
    assert pixel.size == (1, 1)
    assert max(pixel.getpixel((0, 0))) < 26
    for mesh in document["meshes"]:
        for primitive in mesh["primitives"]:
            wears = document["materials"][primitive["material"]]
            assert "occlusionTexture" not in wears or "TEXCOORD_0" in primitive["attributes"]
