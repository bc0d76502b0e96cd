"""What leaves for a target: fewer bits, fewer bytes, fewer draws, the same picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assets.artifacts import Model, Primitive
from assets.asset import Asset
from assets.errors import InvalidFile
from assets.finishing.bake import BAKED_SURFACE, bake, bake_ground
from assets.finishing.coarsen import coarsen
from assets.finishing.compress import compress
from assets.finishing.document import Document
from assets.finishing.expand import expand
from assets.finishing.finish import finish
from assets.finishing.measure import SKY, Cost, cost_of, cost_of_file
from assets.finishing.profiles import InvalidProfile, UnknownProfile, find_profile, profile_names, read_profiles
from assets.finishing.quantize import quantize, rotate
from assets.finishing.target import COMPRESSED, QUANTIZED, Budget, Extension, Target
from assets.finishing.weld import weld
from assets.glb import Node, pack_scene
from assets.materials import Material
from assets.preview.triangles import read_soup
from assets.shapes import build_shape
from assets.sky.dome import build_sky
from assets.stages import build_stage
from tests.assets.test_glb import furnished, needs_validator, validate
from tests.server.jobs.small import box

BUDGET = Budget(triangles=1000, draws=10, texture_px=256, megabytes=1.0)
PLAIN = Target("desktop", BUDGET)


def scene() -> Asset:
    return pack_scene("all features", furnished())


def placed(document: Document, name: str) -> np.ndarray:
    """Where the vertices of a node's first primitive are in the scene, metres."""
    node = next(node for node in document.json["nodes"] if node["name"] == name)
    points = document.array(document.json["meshes"][node["mesh"]]["primitives"][0]["attributes"]["POSITION"])
    turn = np.asarray(node.get("rotation", (0.0, 0.0, 0.0, 1.0)))[None]
    sized = points * np.asarray(node.get("scale", (1.0, 1.0, 1.0)))
    turned = rotate(np.repeat(turn, len(points), axis=0), sized)
    moved: np.ndarray = turned + np.asarray(node.get("translation", (0.0, 0.0, 0.0)))
    return moved


def test_a_plain_client_gets_the_very_same_bytes() -> None:
    assert finish(scene(), PLAIN) is not None
    assert finish(scene(), PLAIN).data == scene().data


def test_quantized_vertices_stay_where_they_were_in_the_scene() -> None:
    before, after = Document(scene()), Document(scene())
    quantize(after)
    for name in ("one", "two", "three"):
        assert np.abs(placed(after, name) - placed(before, name)).max() < 0.0005
    assert after.json["extensionsRequired"] == [QUANTIZED]
    assert len(after.pack().data) < len(scene().data)


def test_what_is_too_wide_for_the_steps_keeps_its_floats() -> None:
    document = Document(pack_scene("wide", [Node("wide", box("wide", (200.0, 1.0, 1.0)), {"body": Material("m")})]))
    before = placed(document, "wide")
    quantize(document)
    assert np.array_equal(placed(document, "wide"), before)


def test_welding_joins_equal_vertices_and_moves_nothing() -> None:
    model = box("cube", (1.0, 1.0, 1.0))
    (face,) = model.primitives
    loose = face.indices.ravel()
    at, out, along, on = (a[loose] for a in (face.positions, face.normals, face.tangents, face.uvs))
    indices = np.arange(36, dtype=np.uint32).reshape(-1, 3)
    apart = Model("loose", (Primitive("body", at, out, along, on, indices),))
    document = Document(pack_scene("loose", [Node("loose", apart, {"body": Material("m")})]))
    (primitive,) = document.json["meshes"][0]["primitives"]
    drawn = document.array(primitive["attributes"]["POSITION"])[document.array(primitive["indices"]).ravel()]
    weld(document)
    points, indices = (document.array(i) for i in (primitive["attributes"]["POSITION"], primitive["indices"]))
    assert len(points) == 24
    assert np.array_equal(points[indices.ravel()], drawn)


@needs_validator
def test_every_form_passes_the_khronos_validator(tmp_path: Path) -> None:
    pytest.importorskip("meshopt", reason="meshopt is absent: pip install 'holoforge[finish]'")
    forms: list[tuple[Extension, ...]] = [(QUANTIZED,), (COMPRESSED,), (QUANTIZED, COMPRESSED)]
    paths = [tmp_path / f"{number}.glb" for number in range(len(forms))]
    for path, extensions in zip(paths, forms, strict=True):
        path.write_bytes(finish(scene(), Target("desktop", BUDGET, extensions=extensions)).data)
    for report in validate(*paths):
        assert (report["errors"], report["warnings"]) == (0, 0), report["messages"]


def test_what_is_compressed_decodes_to_what_the_file_says() -> None:
    meshopt = pytest.importorskip("meshopt", reason="meshopt is absent: pip install 'holoforge[finish]'")
    shape = build_shape("armchair", (1.0, 1.0, 1.0), seed=1)
    flat = {p.surface: Material("flat") for p in shape.primitives}
    document = Document(pack_scene("chair", [Node("chair", shape, flat)]))
    plain = len(document.pack().data)
    quantize(document)
    compress(document)
    assert len(document.pack().data) < 0.5 * plain
    for view in document.views:
        if view.packed is None:
            continue
        how = view.packing
        rows = meshopt.decode_gltf_buffer(view.packed, how["count"], how["byteStride"], how["mode"], how.get("filter"))
        if how["mode"] == "TRIANGLES":
            kind = np.uint16 if how["byteStride"] == 2 else np.uint32
            assert _turned(rows.reshape(-1, 3)) == _turned(np.frombuffer(view.data, kind).reshape(-1, 3))
        elif how.get("filter") != "OCTAHEDRAL":  # directions are rounded once more by their filter
            assert rows.tobytes() == view.data


def _turned(triangles: np.ndarray) -> list[tuple[int, ...]]:
    """Triangles, each from its least index on: the codec may turn them."""
    return [tuple(np.roll(t, -int(np.argmin(t))).tolist()) for t in triangles]


def test_baked_surfaces_are_one_draw_in_their_flat_colours() -> None:
    model = build_shape("armchair", (1.0, 1.0, 1.0), seed=1)
    colors = {p.surface: (0.5, 0.25, 0.125) for p in model.primitives}
    baked = bake(model, colors)
    assert cost_of(baked) == Cost(model.triangles, 1)
    (whole,) = baked.primitives
    assert whole.surface == BAKED_SURFACE
    assert whole.colors is not None
    assert whole.colors.max() <= 0.5
    kept = model.primitives[0].surface
    assert {p.surface for p in bake(model, colors, kept=[kept]).primitives} >= {kept}


def test_the_ground_takes_the_colour_of_what_lies_over_it() -> None:
    stage = build_stage("meadow", seed=3)
    kinds = {name: drawn.kind for name, drawn in stage.surfaces.items()}
    solid = {name: (0.0, 0.0, 1.0) for name, kind in kinds.items() if kind == "ground"}
    overlays = {name: (1.0, 0.0, 0.0) for name, kind in kinds.items() if kind == "overlay"}
    baked = bake_ground(stage.model, solid, overlays)
    ground = next(p for p in baked.primitives if p.surface == BAKED_SURFACE)
    assert len(baked.primitives) == len(stage.model.primitives) - len(solid) - len(overlays) + 1
    assert ground.colors is not None
    red = ground.colors[:, 0]
    assert red.max() > 0.3, "a path shows"
    assert np.median(red) == 0, "and only there"


def test_a_stage_is_coarsened_to_about_what_it_may_cost_and_spares_what_it_must() -> None:
    stage = build_stage("library", seed=3)
    spared = stage.model.primitives[0].surface
    small = coarsen(stage.model, 20_000, [spared])
    assert small.triangles < 23_000 < stage.model.triangles
    assert small.primitives[0] is stage.model.primitives[0]
    assert np.allclose(small.bounds, stage.model.bounds, atol=0.1)
    assert coarsen(stage.model, 100_000) is stage.model


def test_a_file_costs_what_its_nodes_draw() -> None:
    model = box("cube", (1.0, 1.0, 1.0))
    asset = pack_scene("two", [Node("a", model, {"body": Material("m")}), Node("b", model, {"body": Material("m")})])
    assert cost_of_file(asset) == Cost(24, 2)
    with pytest.raises(InvalidFile):
        cost_of_file(Asset("model/gltf-binary", b"nothing"))


def test_a_budget_names_every_bound_that_is_passed() -> None:
    assert BUDGET.over(1000, 10, 1_000_000) == []
    told = BUDGET.over(1001, 11, 2_000_000)
    assert [text.split(":")[0] for text in told] == ["triangles", "draws", "megabytes"]


def test_profiles_are_found_by_every_name_and_unknown_ones_name_those_there_are() -> None:
    assert find_profile("headset") is find_profile("quest3")
    assert set(profile_names()) == {"desktop", "quest3", "vision-pro", "webgl-mobile", "phone-ar"}
    with pytest.raises(UnknownProfile, match=r"toaster.*desktop"):
        find_profile("toaster")


@pytest.mark.parametrize(
    ("row", "named"),
    [
        ("draws = 1\ntexture_px = 1\nmegabytes = 1", "triangles"),
        ("triangles = 0\ndraws = 1\ntexture_px = 1\nmegabytes = 1", "triangles is 0"),
        ("triangles = 1\ndraws = 1\ntexture_px = 1\nmegabytes = 1\nformats = ['EXT_dreams']", "formats"),
        ("triangles = 1\ndraws = 1\ntexture_px = 1\nmegabytes = 1\nsmell = 3", "smell"),
        ("triangles = ", "parse"),
    ],
)
def test_a_bad_row_of_the_table_names_its_field(row: str, named: str) -> None:
    with pytest.raises(InvalidProfile, match=named):
        read_profiles(f"[toaster]\n{row}\n")


@needs_validator
@pytest.mark.parametrize("extensions", [(QUANTIZED,), (COMPRESSED, QUANTIZED)])
def test_what_was_finished_is_plain_again(extensions: tuple[Extension, ...], tmp_path: Path) -> None:
    target = Target("desktop", BUDGET, extensions=tuple(sorted(extensions)))
    before, after = scene(), expand(finish(scene(), target))
    (tmp_path / "plain.glb").write_bytes(after.data)
    assert [(report["errors"], report["warnings"]) for report in validate(tmp_path / "plain.glb")] == [(0, 0)]
    assert "extensionsRequired" not in Document(after).json
    there, here = read_soup(before.data), read_soup(after.data)
    for name in ("positions", "normals", "uvs"):
        spread = [np.sort(getattr(soup, name).reshape(-1), axis=None) for soup in (there, here)]
        assert np.abs(spread[0] - spread[1]).max() < (0.02 if name == "normals" else 0.001)
    assert expand(before).data == before.data


def test_ground_that_is_made_coarser_stays_under_what_stands_on_it() -> None:
    stage = build_stage("terraces", seed=0)
    grounds = [name for name, drawn in stage.surfaces.items() if drawn.kind == "ground"]
    spared = [name for name, drawn in stage.surfaces.items() if drawn.kind in ("overlay", "water")]
    lean = coarsen(stage.model, 40_000, spared, grounds, (0.0, -8.0, 12.0))
    assert lean.triangles < 42_000 < stage.model.triangles
    for part in (p for p in lean.primitives if p.surface in grounds):
        x, y, z = part.positions[part.indices].mean(axis=1).T
        near = np.hypot(x, z + 8.0) < 11.0
        assert np.abs(y - stage.ground.height_at(x, z))[near].max() < 0.05


def test_a_sky_is_billed_as_it_is_drawn() -> None:
    assert cost_of(build_sky()) == SKY
