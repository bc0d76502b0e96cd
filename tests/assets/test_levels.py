"""Far versions of what has many triangles: in the same file, passed over by who does not know them."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np
import pytest

from assets.artifacts import Model
from assets.asset import Asset
from assets.finishing.document import Document
from assets.finishing.expand import expand
from assets.finishing.finish import finish
from assets.finishing.measure import cost_of_file
from assets.finishing.profiles import find_profile, profile_names
from assets.finishing.target import COMPRESSED, INSTANCED, LEVELS, QUANTIZED, Budget, Extension, Target
from assets.glb import Json, Node, pack_scene
from assets.materials import Material
from assets.preview.triangles import read_soup
from assets.shapes import build_shape
from tests.assets.test_glb import needs_validator, validate
from tests.server.jobs.small import box

BUDGET = Budget(triangles=1000, draws=10, texture_px=256, megabytes=1.0)
FORMS: list[tuple[Extension, ...]] = [(LEVELS,), (QUANTIZED, LEVELS), (INSTANCED, COMPRESSED, QUANTIZED, LEVELS)]


def flat(model: Model) -> dict[str, Material]:
    return {p.surface: Material(p.surface) for p in model.primitives}


def scene() -> Asset:
    dog, crate = build_shape("dog", (0.3, 0.6, 0.8), seed=1), box("crate", (1.0, 1.0, 1.0))
    fine = build_shape("teapot", (0.3, 0.25, 0.2), seed=1)
    return pack_scene(
        "room",
        [
            Node("dog", dog, flat(dog), translation=(2.0, 0.0, 1.0)),
            Node("pot", fine, flat(fine)),
            Node("pot 2", fine, flat(fine), translation=(0.0, 0.0, 3.0)),
            Node("crate", crate, flat(crate)),
        ],
    )


def target(*extensions: Extension) -> Target:
    return Target("desktop", BUDGET, extensions=tuple(sorted(extensions)))


def node_of(document: Document, name: str) -> Json:
    return next(node for node in document.json["nodes"] if node["name"] == name)


def box_of(document: Document, node: Json) -> np.ndarray:
    """The least and the greatest corner of what a node shows, as it is stored."""
    spots = [
        document.accessor(p["attributes"]["POSITION"]) for p in document.json["meshes"][node["mesh"]]["primitives"]
    ]
    return np.stack([np.min([s["min"] for s in spots], axis=0), np.max([s["max"] for s in spots], axis=0)])


@pytest.mark.parametrize("extensions", FORMS)
def test_a_far_version_has_fewer_triangles_in_the_same_place_and_surfaces(extensions: tuple[Extension, ...]) -> None:
    document = Document(finish(scene(), target(*extensions)))
    near = node_of(document, "dog")
    far = document.json["nodes"][near["extensions"][LEVELS]["ids"][0]]
    meshes = document.json["meshes"]
    counts = [
        sum(document.accessor(p["indices"])["count"] for p in meshes[n["mesh"]]["primitives"]) for n in (near, far)
    ]
    assert counts[1] < 0.6 * counts[0]
    for field in ("translation", "scale"):
        assert near.get(field) == far.get(field)
    materials = [[p["material"] for p in meshes[n["mesh"]]["primitives"]] for n in (near, far)]
    assert materials[0] == materials[1]
    boxes = [box_of(document, n) for n in (near, far)]
    assert np.abs(boxes[0] - boxes[1]).max() <= 0.02 * np.ptp(boxes[0], axis=0).max()
    enough, never = near["extras"]["MSFT_screencoverage"]
    assert 0 < enough < 0.5
    assert never == 0
    assert LEVELS not in document.json.get("extensionsRequired", [])


@pytest.mark.parametrize("extensions", FORMS)
def test_the_scene_and_its_cost_are_those_of_the_near_versions(extensions: tuple[Extension, ...]) -> None:
    asset = finish(scene(), target(*extensions))
    without = finish(scene(), target(*(each for each in extensions if each != LEVELS)))
    document, names = Document(asset), {"dog", "pot", "pot 2", "crate"}
    told = {document.json["nodes"][number]["name"] for number in document.json["scenes"][0]["nodes"]}
    assert told <= names
    assert cost_of_file(asset) == cost_of_file(without)
    assert "extensions" not in node_of(document, "crate")
    assert len(read_soup(expand(asset).data).positions) == len(read_soup(expand(without).data).positions)


def test_copies_that_are_one_draw_stay_one() -> None:
    document = Document(finish(scene(), target(INSTANCED, LEVELS)))
    assert set(node_of(document, "pot")["extensions"]) == {INSTANCED}
    apart = Document(finish(scene(), target(LEVELS)))
    ids = [node_of(apart, name)["extensions"][LEVELS]["ids"][0] for name in ("pot", "pot 2")]
    assert ids[0] != ids[1], "a node has one place"
    assert len({apart.json["nodes"][number]["mesh"] for number in ids}) == 1


def test_every_kind_of_device_gets_levels_that_asks_for_them() -> None:
    assert all(LEVELS in find_profile(name).formats for name in profile_names())


@needs_validator
def test_files_with_levels_pass_the_khronos_validator(tmp_path: Path) -> None:
    pytest.importorskip("meshopt", reason="meshopt is absent: pip install 'holoforge[finish]'")
    paths = [tmp_path / f"{number}.glb" for number in range(2 * len(FORMS))]
    for path, (extensions, plain) in zip(paths, product(FORMS, (False, True)), strict=True):
        asset = finish(scene(), target(*extensions))
        path.write_bytes(expand(asset).data if plain else asset.data)
    for report in validate(*paths):
        assert (report["errors"], report["warnings"]) == (0, 0), report["messages"]
