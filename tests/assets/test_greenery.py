"""Plants are cut out of one picture: few triangles, told apart by outline, valid in files, seen through in previews."""

from __future__ import annotations

import io

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from assets.artifacts import Model
from assets.glb import Camera, Light, Node, pack_glb, pack_scene, read_glb
from assets.materials import Material
from assets.preview import render_preview
from assets.shapes import SHAPES, build_shape
from assets.shapes.leafage import Piece, cards, pieces, whole
from assets.shapes.organic import blob
from assets.shapes.stencil_pen import CELL_PX
from assets.shapes.stencils import COLUMNS, STENCILS, cells_of, place, placed_among, stencil_pixels, stencil_png
from assets.stages.dressing import DRESSINGS
from assets.stages.forms import low_form
from assets.stages.greenery import PLANTS
from assets.stages.mesh import primitive
from assets.worn import cut_out

TREES = ("tree_broadleaf", "tree_birch", "tree_conifer", "palm", "willow", "cypress", "tree_dead", "bush")
GREEN = Material("leaves", (0.1, 0.4, 0.1))


def test_every_cell_shows_something_and_lets_something_through() -> None:
    alpha = stencil_pixels()[..., 1]
    for number, name in enumerate(STENCILS):
        x, y = number % COLUMNS * CELL_PX, number // COLUMNS * CELL_PX
        covered = float((alpha[y : y + CELL_PX, x : x + CELL_PX] > 100).mean())
        assert covered == 1.0 if name == "solid" else 0.08 < covered < 0.8, name


def test_the_picture_is_grey_with_alpha_and_the_same_each_time() -> None:
    picture = Image.open(io.BytesIO(stencil_png().data))
    assert (picture.mode, picture.size) == ("LA", (COLUMNS * CELL_PX, COLUMNS * CELL_PX))
    assert len(stencil_png().data) < 400_000


def test_places_lie_in_their_own_cell() -> None:
    corners = place("grass", np.array([(0.0, 0.0), (1.0, 1.0)]))
    number = STENCILS.index("grass")
    assert np.all(np.floor(corners * COLUMNS) == [number % COLUMNS, number // COLUMNS])


def test_a_file_carries_only_the_cells_it_is_cut_out_of_and_shows_the_same() -> None:
    uvs = np.concatenate([place(name, np.random.default_rng(2).uniform(0, 1, (50, 2))) for name in STENCILS[2:8:2]])
    cells = cells_of(uvs)
    assert cells == {2, 4, 6}
    part = np.asarray(Image.open(io.BytesIO(stencil_png(cells).data)))
    assert part.shape[:2] == (2 * CELL_PX, 2 * CELL_PX)
    assert np.array_equal(picked(part, placed_among(cells, uvs)), picked(stencil_pixels(), uvs))
    assert len(stencil_png(cells).data) < len(stencil_png().data) / 2


def picked(picture: NDArray[np.uint8], uvs: NDArray[np.float64]) -> NDArray[np.uint8]:
    """The pixels `[n, 2]` at texture coordinates."""
    height, width = picture.shape[:2]
    found: NDArray[np.uint8] = picture[(uvs[:, 1] * height).astype(int), (uvs[:, 0] * width).astype(int)]
    return found


@pytest.mark.parametrize("name", PLANTS)
def test_scattered_plants_have_few_triangles(name: str) -> None:
    size = next((d.size for d in DRESSINGS.values() if d.shape == name), SHAPES[name].default_size)
    for variant in range(3):
        near, far = (sum(len(p.patch.faces) for p in low_form(name, size, k, variant).values()) for k in (True, False))
        assert near <= 300
        assert far <= 20


@pytest.mark.parametrize("name", [*TREES, "tree_blossom", "tree_maple", "fern", "hedge"])
def test_plants_of_their_own_keep_to_their_triangles(name: str) -> None:
    for seed in range(3):
        assert build_shape(name, SHAPES[name].default_size, seed=seed).triangles <= (8_000 if "dead" in name else 3_200)


def outline(model: Model) -> NDArray[np.bool_]:
    """The model's shadow on a wall, 24 × 24."""
    low, high = model.bounds
    scale = float((high - low).max())
    grid = np.zeros((24, 24), bool)
    for p in model.primitives:
        corners = p.positions[p.indices]
        for weights in ((1 / 3, 1 / 3, 1 / 3), (0.7, 0.15, 0.15), (0.15, 0.7, 0.15), (0.15, 0.15, 0.7)):
            at = (corners * np.array(weights)[None, :, None]).sum(axis=1)
            x = ((at[:, 0] - (low[0] + high[0]) / 2) / scale + 0.5) * 23.99
            y = (at[:, 1] - low[1]) / scale * 23.99
            grid[y.astype(int), x.astype(int)] = True
    return grid


def test_trees_are_told_apart_by_their_outlines() -> None:
    shadows = {name: outline(build_shape(name, SHAPES[name].default_size, seed=1)) for name in TREES}
    for first in TREES:
        for second in TREES:
            if first < second:
                a, b = shadows[first], shadows[second]
                assert (a & b).sum() / (a | b).sum() < 0.8, (first, second)


def test_leaves_are_darker_inside_and_below() -> None:
    leaves = next(p for p in build_shape("tree_broadleaf", (4.6, 6.5, 4.6), seed=2).primitives if p.surface == "leaves")
    assert leaves.colors is not None
    light, height = leaves.colors.mean(axis=1), leaves.positions[:, 1]
    assert light[height > np.quantile(height, 0.8)].mean() > 1.2 * light[height < np.quantile(height, 0.2)].mean()


def test_a_plant_is_packed_with_a_mask_and_its_material_keeps_its_colour_and_not_its_name() -> None:
    model = build_shape("bush", (1.2, 1.0, 1.2))
    document, _ = read_glb(pack_glb(model, {"leaves": GREEN}).data)
    (material,) = document["materials"]
    assert material["alphaMode"] == "MASK"
    assert material["doubleSided"]
    assert material["name"] != GREEN.name  # nobody lays the painted maps of "leaves" over the picture
    red, green, blue, alpha = material["pbrMetallicRoughness"]["baseColorFactor"]
    assert green == pytest.approx(4 * red) == pytest.approx(4 * blue)
    assert alpha == 1.0
    assert "baseColorTexture" in material["pbrMetallicRoughness"]
    assert "COLOR_0" in document["meshes"][0]["primitives"][0]["attributes"]


def test_white_leaves_are_no_brighter_than_white() -> None:
    assert max(cut_out(Material("snow", (1.0, 0.9, 0.8))).base_color) == 1.0


def test_what_is_solid_beside_leaves_is_not_cut() -> None:
    stone = Piece(blob(np.random.default_rng(0)), np.ones((len(blob(np.random.default_rng(0)).points), 3)))
    up = np.array([[0.0, 1.0, 0.0]])
    leaf = cards("leaves", np.zeros((1, 3)), up, np.array([[0.0, 0.0, 1.0]]), 1.0, 1.0, np.ones(1))
    both = pieces([stone, leaf])
    assert both.stencil
    solid = both.patch.uvs[: len(stone.patch.points)]
    assert np.allclose(solid, place("solid", np.array([0.5, 0.5])))
    assert np.array_equal(whole(stone).colors, stone.colors)


def seen_through(cell: str) -> float:
    """The share of a black card in which one sees the sky behind it."""
    at, up = np.array([[0.0, -1.0, -3.0]]), np.array([[0.0, 1.0, 0.0]])
    card = cards(cell, at, up, np.array([[0.0, 0.0, 1.0]]), 2.0, 2.0, np.zeros(1))
    nodes = [
        Node("thing", Model("card", (primitive("leaves", [card]),)), {"leaves": GREEN}),
        Node("sun", light=Light("directional", (1, 1, 1), 10_000.0)),
        Node("view", camera=Camera(60.0)),
    ]
    file = render_preview(pack_scene("card", nodes).data, width=80, height=80)
    picture = np.asarray(Image.open(io.BytesIO(file.data)).convert("L"), np.float64)
    inside = picture[20:39, 20:60]  # the card's upper half: the sky is behind it
    return float((inside > 0.5 * picture[2, 2]).mean())


def test_the_preview_sees_through_what_is_cut_away() -> None:
    assert seen_through("solid") < 0.02
    assert seen_through("fern") > 0.2


def test_less_detail_takes_cards_away_whole() -> None:
    full, thin = (build_shape("hedge", (2.0, 1.1, 0.6), detail=detail).primitives[0] for detail in (1.0, 0.25))
    assert 0.2 < len(thin.indices) / len(full.indices) < 0.3
    assert thin.stencil
