"""One contract over every shape, whoever drew it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from assets.artifacts import Model
from assets.errors import InvalidArtifact
from assets.preview.rays import Tracer
from assets.shapes import SHAPES, build_shape
from assets.shapes.parameters import PARAMETER_LIMIT
from assets.shapes.sheet import draw_shape, flat_color

PROMISED = """
    airlock airplane airship anchor angel_statue ant antenna anvil apple aquarium arch armchair armor axe bag
    balance_scale ball balloon balloons bamboo banana banner barrel baseball baseball_bat baseball_glove basket
    basketball bathtub bear bed bee bell bell_pepper bench bicycle billboard bird blackboard blender blocks boat bones
    bonsai book book_stack bookshelf boots bottle bowl box box_gift bread bridge broccoli broom bucket buddha building
    burger bus bush bust butterfly cabinet cable cactus cake camera camera_tripod campfire candelabra candle cannon
    cap car carousel carriage carrot cart castle cat cauldron ceiling_light chair chandelier cheese cherries chess
    chess_bishop chess_king chess_knight chess_pawn chess_queen chess_rook chest chicken chopping_board christmas_tree
    clock clothes_iron coffee_maker coffin coins column comb computer computer_mouse cone console cookie coral corn
    counter cow crab crate crater crocodile croissant crop_row crown crypt crystal cucumber cup cup_and_saucer cupcake
    curtain cushion cypress desk dinosaur dog doll dome door doughnut dragon dress drone drum drum_kit duck dumpster
    easel egg eggplant elephant engine fence fern ferris_wheel fireplace fish flag flamingo flashlight floor_lamp
    flower flower_single food_plate football forge fork fountain fries frisbee frog fruit frying_pan garland gate gear
    gem generator ghost giraffe glasses globe glove goat gong grass_tuft gravestone greenhouse ground guitar
    hair_dryer hammer handbag harp hat hay_bale headphones hedge helicopter helmet hill hippo hockey_stick hologram
    horse hospital_bed hot_air_balloon hot_dog hourglass house hut hydrant ice_cream iceberg incense island jacket jar
    jellyfish kangaroo kettle key keyboard kite knife knife_block ladder ladybird lantern laptop lava_pool lemon
    leopard lettuce light_bulb lighthouse lion locker log lotus machine magnet magnifier mailbox mannequin mast
    microphone microscope microwave monkey motorcycle mountain mouse mushroom neon_sign oar obelisk onion orange orb
    oven owl padlock pagoda paintbrush palm pancakes panda paper_lantern parking_meter parrot peach pear pedestal pen
    pencil penguin person phone piano picture_frame pig pineapple pipes pizza plate pod pond portal potato potion
    potted_plant printer pumpkin quadruped rabbit rack railing rake reeds refrigerator remote_control rhino ring robot
    rock rock_pile rocket room rope round_table rover rug ruler sailing_ship sandwich sarcophagus satellite saucepan
    saw scissors screwdriver scroll seaweed server_rack sewing_machine shark sheep shell shield ship_wheel shirt shoe
    shovel shrimp sign sink skateboard skeleton ski skull sled slide_toy snail snake snow_pile snowboard snowman sock
    sofa solar_panel spaceship spider spoon squirrel stage stairs stalagmite stall stapler statue stepping_stones
    stone_lantern stool stop_sign strawberry street_lamp stump submarine suitcase sunflower surfboard swan swing sword
    table table_lamp tank teapot teddy telescope television temple tennis_ball tennis_racket tent tie tiger tin
    toaster toilet toilet_paper tomato tool_rack toothbrush torch torii tortoise tower toy_train tracks traffic_light
    train trash_can tray tree_blossom tree_broadleaf tree_conifer tree_dead tree_maple trophy trousers truck trumpet
    turtle typewriter tyre umbrella valve_wheel vegetable_heap vent vine volcano wall wallet wand washing_machine
    water_sheet waterfall watering_can watermelon weights well whale wheelchair willow windmill window workbench
    wrench wristwatch yurt zebra
"""


@pytest.fixture(scope="module", params=list(SHAPES))
def built(request: pytest.FixtureRequest) -> tuple[str, Model]:
    name: str = request.param
    return name, build_shape(name, SHAPES[name].default_size, seed=1)


def test_every_promised_shape_is_there() -> None:
    assert [name for name in PROMISED.split() if name not in SHAPES] == []


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


def test_triangles_face_the_way_their_normals_do(built: tuple[str, Model]) -> None:
    for primitive in built[1].primitives:
        corners = primitive.positions[primitive.indices].astype(np.float64)
        faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        area = np.linalg.norm(faces, axis=1)
        normals = primitive.normals[primitive.indices].mean(axis=1)
        agreement = (faces * normals).sum(axis=1) / np.maximum(area, 1e-12)
        single = ~lit_alike_from_both_sides(corners, normals)
        if single.any():
            assert np.average(agreement[single], weights=area[single]) > 0.5, primitive.surface


def test_from_outside_only_outsides_are_seen(built: tuple[str, Model]) -> None:
    name, model = built
    if name == "room":
        pytest.skip("a room is seen from within")
    triangles = np.concatenate([p.positions[p.indices] for p in model.primitives]).astype(np.float32)
    cut_out = np.concatenate([np.full(len(p.indices), p.stencil) for p in model.primitives])  # seen from both sides
    low, high = model.bounds
    random = np.random.default_rng(0)
    way = random.standard_normal((3000, 3))
    way[:, 1] = np.abs(way[:, 1])  # nobody looks from under the floor
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    eyes = (low + high) / 2 + way * np.linalg.norm(high - low)
    rays = low + (high - low) * random.random((3000, 3)) - eyes
    rays /= np.linalg.norm(rays, axis=1, keepdims=True)
    seen = Tracer(triangles).first(eyes.astype(np.float32), rays.astype(np.float32)).triangle
    hit = triangles[seen]
    faces = np.cross(hit[:, 1] - hit[:, 0], hit[:, 2] - hit[:, 0])
    inside = ((faces * rays).sum(axis=1) > 0) & ~has_a_twin(triangles)[seen] & ~cut_out[seen]
    assert inside[seen >= 0].mean() < 0.02


def has_a_twin(corners: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which triangles `[m, 3, 3]` lie on another with the same corners, as the two sides of a cloth do."""
    _, which, counts = np.unique(sorted_corners(corners), axis=0, return_inverse=True, return_counts=True)
    return np.asarray(counts[which.ravel()] > 1)


def sorted_corners(corners: NDArray[np.float64] | NDArray[np.float32]) -> NDArray[np.float64]:
    """Corners `[m, 3, 3]` in an order of their own, as `[m, 9]`: alike for a triangle and its back."""
    rounded = np.asarray(corners, np.float64).round(6)
    order = np.lexsort([rounded[:, :, axis] for axis in range(3)], axis=1)
    return np.take_along_axis(rounded, order[:, :, None], axis=1).reshape(len(corners), 9)


def lit_alike_from_both_sides(corners: NDArray[np.float64], normals: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which triangles `[m, 3, 3]` lie on another with the same corners and normal, as those of leaves in a crown do."""
    keys = np.concatenate([sorted_corners(corners), np.round(normals, 2)], axis=1)
    _, which, counts = np.unique(keys, axis=0, return_inverse=True, return_counts=True)
    return np.asarray(counts[which.ravel()] == 2)


def test_textures_come_out_near_their_true_scale(built: tuple[str, Model]) -> None:
    for primitive in built[1].primitives:
        if primitive.stencil:
            assert primitive.uvs.min() >= 0
            assert primitive.uvs.max() <= 1
            continue
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
@pytest.mark.parametrize("stretch", [(1.4, 0.8, 1.1), (0.5, 1.8, 0.7)])
def test_other_proportions_are_filled_alike_each_time(name: str, stretch: tuple[float, float, float]) -> None:
    w, h, d = (extent * factor for extent, factor in zip(SHAPES[name].default_size, stretch, strict=True))
    one, two = (build_shape(name, (w, h, d), seed=9) for _ in range(2))
    low, high = one.bounds
    extent, size = high - low, np.array([w, h, d])
    assert np.all((np.abs(extent - size) < 1e-3 * np.maximum(size, 1.0)) | (extent < 1e-5))
    assert {p.surface for p in one.primitives} == set(SHAPES[name].surfaces)
    for a, b in zip(one.primitives, two.primitives, strict=True):
        for field in ("positions", "normals", "tangents", "uvs", "indices"):
            assert np.array_equal(getattr(a, field), getattr(b, field)), field


@pytest.mark.parametrize(("name", "parameter"), [(name, p) for name, spec in SHAPES.items() for p in spec.parameters])
def test_a_parameter_may_go_to_either_end(name: str, parameter: str) -> None:
    spec = SHAPES[name]
    bounds = spec.parameters[parameter]
    assert 0 <= bounds.low <= bounds.default <= bounds.high <= PARAMETER_LIMIT
    for end in (bounds.low, bounds.high):
        model = build_shape(name, spec.default_size, parameters={parameter: end})
        assert {p.surface for p in model.primitives} == set(spec.surfaces)
        assert model.triangles <= 20_000


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
        ({"shape": "chair", "parameters": {"slats": 13}}, "0 to 12 \\(how many bars"),
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
