"""Copies of one thing as one node with many places."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assets.asset import Asset
from assets.finishing.document import Document
from assets.finishing.expand import expand
from assets.finishing.finish import finish
from assets.finishing.instance import count_of
from assets.finishing.measure import cost_of_file
from assets.finishing.target import INSTANCED, QUANTIZED, Budget, Extension, Target
from assets.glb import Node, pack_scene
from assets.materials import Material
from assets.preview.triangles import read_soup
from tests.assets.test_glb import needs_validator, validate
from tests.server.jobs.small import box

BUDGET = Budget(triangles=1000, draws=10, texture_px=256, megabytes=1.0)
QUARTER = (0.0, 0.70710678, 0.0, 0.70710678)


def chairs(count: int = 3) -> Asset:
    """Three equal chairs, the last of them turned, and a table."""
    chair, table = box("chair", (0.5, 0.9, 0.5)), box("table", (1.0, 0.7, 1.0))
    skin = {"body": Material("wood")}
    copies = [
        Node(f"chair-{k}", chair, skin, (float(k), 0.0, -1.0), QUARTER if k == 2 else (0.0, 0.0, 0.0, 1.0))
        for k in range(count)
    ]
    return pack_scene("room", [Node("table", table, skin), *copies])


def made(asset: Asset, *extensions: Extension) -> Asset:
    return finish(asset, Target("desktop", BUDGET, extensions=tuple(sorted(extensions))))


@pytest.mark.parametrize("extensions", [(INSTANCED,), (INSTANCED, QUANTIZED)])
def test_copies_are_one_node_and_one_draw(extensions: tuple[Extension, ...]) -> None:
    after = made(chairs(), *extensions)
    document = Document(after)
    table, copies = document.json["nodes"]
    assert (table["name"], count_of(document, table)) == ("table", 1)
    assert copies["extras"]["copies"] == ["chair-0", "chair-1", "chair-2"]
    assert INSTANCED in document.json["extensionsRequired"]
    before, cost = cost_of_file(chairs()), cost_of_file(after)
    assert (cost.triangles, cost.draws) == (before.triangles, before.draws - 2)


@pytest.mark.parametrize("extensions", [(INSTANCED,), (INSTANCED, QUANTIZED)])
def test_whoever_wants_plain_gltf_has_every_copy_where_it_stood(extensions: tuple[Extension, ...]) -> None:
    plain = expand(made(chairs(), *extensions))
    assert [node["name"] for node in Document(plain).json["nodes"]] == ["table", "chair-0", "chair-1", "chair-2"]
    there, here = read_soup(chairs().data), read_soup(plain.data)
    assert (
        np.abs(np.sort(there.positions.reshape(-1, 3), axis=0) - np.sort(here.positions.reshape(-1, 3), axis=0)).max()
        < 1e-3
    )


def test_what_is_there_once_stays_a_node_and_needs_nothing() -> None:
    document = Document(made(chairs(1), INSTANCED))
    assert [node["name"] for node in document.json["nodes"]] == ["table", "chair-0"]
    assert "extensionsRequired" not in document.json


@needs_validator
def test_the_validator_finds_no_error_in_copies(tmp_path: Path) -> None:
    (tmp_path / "copies.glb").write_bytes(made(chairs(), INSTANCED, QUANTIZED).data)
    assert [report["errors"] for report in validate(tmp_path / "copies.glb")] == [0]
