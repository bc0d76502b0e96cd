"""One contract over every shape, whoever drew it."""

from __future__ import annotations

import numpy as np
import pytest

from assets.artifacts import Model
from assets.errors import InvalidArtifact
from assets.shapes import SHAPES, build_shape
from assets.shapes.sheet import draw_shape, flat_color

PROMISED = """
    anchor animals anvil arch armchair armor bag ball balloon bamboo barrel basket bathtub bed bell bench bicycle
    billboard bird blackboard boat bones book book_stack bookshelf bottle bowl box bread bridge broom bucket buddha
    building bush butterfly cabinet cactus cake campfire candelabra candle cannon car carousel carriage cart castle
    cauldron chair chandelier chest christmas_tree clock coffin coins column computer console coral counter crate crown
    crystal cup curtain cushion desk dinosaur dome door dragon drone drum dumpster easel engine fence fern fireplace
    fish flag floor_lamp flower forge fountain fruit gate gear generator ghost globe gravestone greenhouse guitar hammer
    harp helmet hologram house hut iceberg jar jellyfish ladder lantern lighthouse locker log lotus machine mast
    microphone motorcycle mountain mushroom neon_sign obelisk orb oven pagoda palm paper_lantern pedestal person piano
    picture_frame pipes plate pod pond portal potion potted_plant pumpkin quadruped rack railing reeds robot rock rocket
    room rope round_table rover rug sailing_ship sarcophagus satellite scroll seaweed shield ship_wheel sign sink skull
    snowman sofa spaceship stage stairs stall statue stone_lantern stool street_lamp stump submarine sword table
    table_lamp tank teapot telescope temple tent tool_rack torch torii tower tracks train tree_blossom tree_broadleaf
    tree_conifer tree_dead tree_maple truck umbrella vine volcano wall water_sheet waterfall well whale window windmill
    workbench yurt ground
""".replace("animals ", "").split()


@pytest.fixture(scope="module", params=list(SHAPES))
def built(request: pytest.FixtureRequest) -> tuple[str, Model]:
    name: str = request.param
    return name, build_shape(name, SHAPES[name].default_size, seed=1)


def test_every_promised_shape_is_there() -> None:
    assert [name for name in PROMISED if name not in SHAPES] == []


def test_it_fills_the_box_it_was_given_and_stands_on_the_floor(built: tuple[str, Model]) -> None:
    name, model = built
    size = np.array(SHAPES[name].default_size)
    low, high = model.bounds
    extent = high - low
    flat = extent < 1e-5  # a sheet of water has no height to fill
    assert np.all(np.abs(extent - size)[~flat] < 1e-3 * np.maximum(size, 1.0)[~flat])
    assert abs(low[1]) < 1e-4
    assert np.allclose((low + high)[[0, 2]], 0, atol=2e-3 * float(size.max()))


def test_normals_and_tangents_are_unit_and_perpendicular(built: tuple[str, Model]) -> None:
    for primitive in built[1].primitives:
        used = np.unique(primitive.indices)
        normals, tangents = primitive.normals[used], primitive.tangents[used]
        assert np.allclose(np.linalg.norm(normals, axis=1), 1, atol=1e-3)
        assert np.allclose(np.linalg.norm(tangents[:, :3], axis=1), 1, atol=1e-3)
        assert np.abs((normals * tangents[:, :3]).sum(axis=1)).max() < 1e-2
        assert set(np.unique(tangents[:, 3])) <= {-1.0, 1.0}


THIN = {"leaves", "petals", "blades", "stems", "wings"}
THIN_SHAPES = {"ghost", "shell", "waterfall"}
"""Seen from both sides: each leaf is two triangles back to back that share the crown's normals."""


def test_triangles_face_the_way_their_normals_do(built: tuple[str, Model]) -> None:
    name, model = built
    for primitive in model.primitives:
        corners = primitive.positions[primitive.indices].astype(np.float64)
        faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        area = np.linalg.norm(faces, axis=1)
        normals = primitive.normals[primitive.indices].mean(axis=1)
        agreement = (faces * normals).sum(axis=1) / np.maximum(area, 1e-12)
        thin = primitive.surface in THIN or name in THIN_SHAPES
        assert np.average(agreement, weights=area) > (-0.05 if thin else 0.5), primitive.surface


def test_textures_come_out_near_their_true_scale(built: tuple[str, Model]) -> None:
    for primitive in built[1].primitives:
        corners, uvs = primitive.positions[primitive.indices], primitive.uvs[primitive.indices]
        area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
        first, second = uvs[:, 1] - uvs[:, 0], uvs[:, 2] - uvs[:, 0]
        covered = np.abs(first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0])
        order = np.argsort(covered / np.maximum(area, 1e-12))
        middle = order[np.searchsorted(np.cumsum(area[order]), area.sum() / 2)]  # the median, by area
        density = np.sqrt(covered[middle] / area[middle])
        assert 0.4 < density < 2.5, f"{primitive.surface}: {density:.2f} texture metres a metre"


def test_surfaces_are_those_declared_and_triangles_are_few(built: tuple[str, Model]) -> None:
    name, model = built
    assert {p.surface for p in model.primitives} == set(SHAPES[name].surfaces)
    assert 10 <= model.triangles <= 20_000


@pytest.mark.parametrize("name", list(SHAPES))
def test_equal_arguments_give_equal_arrays_in_any_size(name: str) -> None:
    w, h, d = SHAPES[name].default_size
    size = (1.4 * w, 0.8 * h, 1.1 * d)
    one, two = (build_shape(name, size, seed=9) for _ in range(2))
    for a, b in zip(one.primitives, two.primitives, strict=True):
        assert np.array_equal(a.positions, b.positions)
        assert np.array_equal(a.indices, b.indices)


@pytest.mark.parametrize("name", [name for name, spec in SHAPES.items() if spec.parameters])
@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_parameters_may_be_low_or_high(name: str, factor: float) -> None:
    spec = SHAPES[name]
    given = {parameter: max(p.default, 1.0) * factor for parameter, p in spec.parameters.items()}
    assert build_shape(name, spec.default_size, parameters=given).triangles <= 40_000


@pytest.mark.parametrize("name", ["tree_broadleaf", "castle", "bookshelf"])
def test_less_detail_keeps_surfaces_and_outline(name: str) -> None:
    size = SHAPES[name].default_size
    whole, far = build_shape(name, size), build_shape(name, size, detail=0.25)
    assert far.triangles < 0.5 * whole.triangles
    assert [p.surface for p in far.primitives] == [p.surface for p in whole.primitives]
    assert np.abs(far.bounds - whole.bounds).max() < 0.25 * max(size)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"shape": "chiar"}, "chair"),
        ({"shape": "chair", "parameters": {"slat": 3}}, "slats"),
        ({"shape": "chair", "parameters": {"slats": float("nan")}}, "slats"),
        ({"shape": "chair", "parameters": {"slats": 1e9}}, "0 to 100"),
        ({"shape": "chair", "size": (1, 0, 1)}, "size"),
    ],
)
def test_what_cannot_be_built_is_refused_with_a_hint(arguments: dict[str, object], said: str) -> None:
    with pytest.raises(InvalidArtifact, match=said):
        build_shape(**{"size": (1.0, 1.0, 1.0), **arguments})  # type: ignore[arg-type]


def test_the_contact_sheet_shows_more_than_its_floor() -> None:
    spec = SHAPES["barrel"]
    picture = draw_shape(
        build_shape("barrel", spec.default_size), {n: flat_color(p) for n, p in spec.surfaces.items()}, 48
    )
    assert picture.shape == (48, 48, 3)
    assert picture[16:32, 16:32].mean() < picture[:4].mean() - 40
