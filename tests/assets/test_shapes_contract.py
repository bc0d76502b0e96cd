"""One contract over every shape, whoever drew it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest
from numpy.typing import NDArray

from assets.artifacts import Model
from assets.errors import InvalidArtifact
from assets.preview.rays import Tracer
from assets.shapes import SHAPES, build_shape
from assets.shapes.lod import simplify
from assets.shapes.parameters import PARAMETER_LIMIT
from assets.shapes.sheet import draw_shape, flat_color

PROMISED = """
    accordion acorns airlock airplane airship ambulance anchor angel_statue ant antenna anvil apple aquarium arch
    archery_target armchair armor avocado axe backpack bag balance_scale ball balloon balloons bamboo
    banana banjo banner barber_pole barn barrel baseball baseball_bat baseball_glove basket basketball bat bathtub
    battering_ram battle_tank bear bed bee beer_mug beetroot bell bell_pepper belt bench berries bicycle billboard
    binoculars biplane bird blackboard blender blocks boat bones bonsai book book_stack bookshelf boombox boots
    bottle bow_and_arrows bowl bowling_pins box box_gift boxing_gloves bread bridge broccoli broom bubble_tea
    bucket buddha building bulldozer bullet_train bumper_car bunk_bed burger bus bush bust butterfly cabinet cable
    cactus cake camera camera_tripod camper_van campfire candelabra candle candy_cane cannon canoe cap car caravan
    carnival_mask carousel carriage carrot cart cash_machine cash_register castle cat catapult cauldron ceiling_fan
    ceiling_light chainsaw chair chandelier chariot cheese cherries chess chess_bishop chess_king chess_knight
    chess_pawn chess_queen chess_rook chest chestnuts chicken chili_peppers chocolate_bar chopping_board
    christ_statue christmas_tree church circus_tent clarinet clock clock_tower clothes_iron cloud coat_stand
    cocktail coconut coffee_maker coffin coins colosseum column comb combine_harvester computer computer_mouse cone
    console cookie coral corn cotton_candy counter cow cowboy_hat crab crate crater crescent_moon crib crocodile
    croissant crop_row crossbow crown crypt crystal cucumber cup cup_and_saucer cupcake curtain cushion cypress
    dartboard deck_chair desk dice dinosaur dog doll dolphin dome door doughnut dragon dress drone drum drum_kit
    drying_rack duck dumbbells dump_truck dumpster easel egg eggplant eiffel_tower electric_fan electric_guitar
    elephant engine excavator exercise_bike fence fern ferris_wheel fighter_jet fire_engine fireplace fish flag
    flamingo flashlight floor_lamp flower flower_single flute flying_saucer food_plate football forge fork forklift
    fountain french_horn fried_eggs fries frisbee frog fruit frying_pan game_controller garbage_truck garland
    garlic gate gazebo gear gem generator ghost gingerbread_man giraffe glasses globe glove go_kart goat golf_bag
    gondola gong grass_tuft gravestone greenhouse ground guillotine guitar gumball_machine hair_dryer hammer
    handbag hang_glider harmonica harp hat hay_bale headphones heart hedge helicopter helmet high_chair high_heels
    hill hippo hockey_stick hologram horse hospital_bed hot_air_balloon hot_dog hourglass house hula_hoop hut
    hydrant ice_cream ice_cream_van ice_skates iceberg igloo incense ironing_board island jacket jar jellyfish
    juice_glass kangaroo kayak kennel kettle kettlebell key keyboard kimono kite kiwi knife knife_block ladder
    ladybird lantern laptop lava_pool lawn_mower leaning_tower leeks lemon leopard lettuce light_bulb lighthouse
    lightning_bolt lion lobster locker log lollipop longship lotus lunar_lander machine magnet magnifier mailbox
    mannequin maracas mast megaphone metro_train microphone microscope microwave milk_carton mixer_truck moai
    monkey mop_bucket motorcycle mountain mouse mushroom necklace neon_sign noodle_soup oar obelisk office_chair
    onion opera_house orange orb oven owl padlock pagoda paintbrush palm pancakes panda paper_lantern parachute
    parking_meter parrot peach peanuts pear peas pedestal pen pencil penguin person petrol_pump phone piano pickup
    picture_frame pie pig piggy_bank pine_cone pineapple pipes pizza plate playing_cards pod police_car pomegranate
    pond pool_table popcorn portal potato potion potted_plant power_drill pretzel printer pumpkin punching_bag
    puzzle_cube pyramid quadruped rabbit race_car rack radiator radishes raft railing rainbow rake reeds
    refrigerator remote_control rhino ring ringed_planet road_roller roast_chicken robot rock rock_pile rocket
    rocking_chair roller_coaster roller_skates room rope round_table rover rowing_machine rug rugby_ball ruler
    sailboat sailing_ship salad_bowl sandals sandcastle sandwich sarcophagus satellite saucepan saw scissors
    scorpion screwdriver scroll seahorse seal seaweed server_rack sewing_machine shark sheep shell shield
    shirt shoe shopping_cart shovel shower shrimp shuttlecock siege_tower sign silo sink skateboard
    skeleton ski skull sled slide_toy slot_machine snail snake snow_globe snow_pile snowboard snowman soccer_goal
    sock soda_can sofa solar_panel space_shuttle space_station space_suit spaceship spaghetti speedboat sphinx spider
    spider_web spoked_wheel spoon squirrel stage stairs stalagmite stall stapler star starfish statue statue_of_liberty
    steak
    step_pyramid stepping_stones stocks stone_circle stone_lantern stool stop_sign strawberry street_lamp stump
    submarine suitcase sun_lounger sunflower surfboard sushi suspension_bridge swan swing sword syringe table
    table_football table_lamp table_tennis_bats table_tennis_table taco taj_mahal tambourine tank tanker_truck taxi
    teapot teddy telescope television temple tennis_ball tennis_racket tent thermos throne tie tiger tin toaster
    toilet toilet_paper tomato tool_rack toothbrush top_hat torch torii tornado tortoise tower toy_train tracks
    traffic_light train tram trash_can tray treadmill trebuchet tree_blossom tree_broadleaf tree_conifer tree_dead
    tree_maple treehouse triumphal_arch trombone trophy trousers truck trumpet tuba turtle typewriter tyre umbrella
    vacuum_cleaner valve_wheel van vegetable_heap vent vine volcano volleyball vr_headset waffle wall wallet
    walnuts wand washing_machine water_sheet water_slide water_tower waterfall watering_can watermelon weights well
    whale wheelchair willow wind_turbine windmill window wine_glass witch_hat workbench wrapped_candy wreath wrench
    wristwatch yurt zebra
"""

_HELD = {"held", "grip"}
"""Surfaces of what a figure holds, where it holds something."""
_WORN = {"person": {"outer", "detail", "trim", "shoes"}}
"""Surfaces of what not everybody has on: a vest, bright bands, a belt, shoes on a beach."""


def _whole(surfaces: Iterable[str], name: str) -> set[str]:
    """`surfaces` of the shape `name` and those that it need not have."""
    return {*surfaces, *_HELD, *_WORN.get(name, ())}


def test_every_promised_shape_is_there() -> None:
    assert [name for name in PROMISED.split() if name not in SHAPES] == []


def it_fills_the_box_it_was_given_and_stands_on_the_floor(name: str, model: Model) -> None:
    size = np.array(SHAPES[name].default_size)
    low, high = model.bounds
    extent = high - low
    flat = extent < 1e-5  # a sheet of water has no height to fill
    assert np.all(np.abs(extent - size)[~flat] < 1e-3 * np.maximum(size, 1.0)[~flat])
    assert abs(low[1]) < 1e-4
    assert np.allclose((low + high)[[0, 2]], 0, atol=2e-3 * float(size.max()))


def normals_and_tangents_are_unit_and_perpendicular(_: str, model: Model) -> None:
    for primitive in model.primitives:
        used = np.unique(primitive.indices)
        normals, tangents = primitive.normals[used], primitive.tangents[used]
        assert np.allclose(np.linalg.norm(normals, axis=1), 1, atol=1e-3)
        assert np.allclose(np.linalg.norm(tangents[:, :3], axis=1), 1, atol=1e-3)
        assert np.abs((normals * tangents[:, :3]).sum(axis=1)).max() < 1e-2
        assert set(np.unique(tangents[:, 3])) <= {-1.0, 1.0}


def triangles_face_the_way_their_normals_do(_: str, model: Model) -> None:
    for primitive in model.primitives:
        corners = primitive.positions[primitive.indices].astype(np.float64)
        faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        area = np.linalg.norm(faces, axis=1)
        normals = primitive.normals[primitive.indices].mean(axis=1)
        agreement = (faces * normals).sum(axis=1) / np.maximum(area, 1e-12)
        single = ~lit_alike_from_both_sides(corners, normals)
        if single.any():
            assert np.average(agreement[single], weights=area[single]) > 0.5, primitive.surface


def from_outside_only_outsides_are_seen(name: str, model: Model) -> None:
    if name == "room":
        return  # it is seen from within
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


def textures_come_out_near_their_true_scale(_: str, model: Model) -> None:
    for primitive in model.primitives:
        if primitive.stencil:
            assert primitive.uvs.min() >= 0
            assert (primitive.uvs.max(axis=0) <= (3, 1)).all()
            continue
        corners, uvs = primitive.positions[primitive.indices], primitive.uvs[primitive.indices]
        area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
        first, second = uvs[:, 1] - uvs[:, 0], uvs[:, 2] - uvs[:, 0]
        covered = np.abs(first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0])
        order = np.argsort(covered / np.maximum(area, 1e-12))
        middle = order[np.searchsorted(np.cumsum(area[order]), area.sum() / 2)]  # the median, by area
        density = np.sqrt(covered[middle] / area[middle])
        assert 0.4 < density < 2.5, f"{primitive.surface}: {density:.2f} texture metres a metre"


def surfaces_are_those_declared_and_triangles_are_few(name: str, model: Model) -> None:
    assert _whole((p.surface for p in model.primitives), name) == _whole(SHAPES[name].surfaces, name)
    assert 10 <= model.triangles <= 20_000


@pytest.mark.parametrize("name", list(SHAPES))
def test_a_shape_keeps_the_contract(name: str) -> None:
    model = build_shape(name, SHAPES[name].default_size, seed=1)
    it_fills_the_box_it_was_given_and_stands_on_the_floor(name, model)
    normals_and_tangents_are_unit_and_perpendicular(name, model)
    triangles_face_the_way_their_normals_do(name, model)
    from_outside_only_outsides_are_seen(name, model)
    textures_come_out_near_their_true_scale(name, model)
    surfaces_are_those_declared_and_triangles_are_few(name, model)


@pytest.mark.parametrize("name", list(SHAPES))
def test_other_proportions_are_filled_alike_each_time(name: str) -> None:
    wide, tall = (_stretched(name, stretch) for stretch in ((1.4, 0.8, 1.1), (0.5, 1.8, 0.7)))
    for size in (wide, tall):
        model = build_shape(name, size, seed=9)
        low, high = model.bounds
        extent = high - low
        assert np.all((np.abs(extent - size) < 1e-3 * np.maximum(size, 1.0)) | (extent < 1e-5))
        assert _whole((p.surface for p in model.primitives), name) == _whole(SHAPES[name].surfaces, name)
    for a, b in zip(model.primitives, build_shape(name, tall, seed=9).primitives, strict=True):
        for field in ("positions", "normals", "tangents", "uvs", "indices"):
            assert np.array_equal(getattr(a, field), getattr(b, field)), field


def _stretched(name: str, factors: tuple[float, float, float]) -> tuple[float, float, float]:
    w, h, d = SHAPES[name].default_size
    return w * factors[0], h * factors[1], d * factors[2]


@pytest.mark.parametrize("name", [name for name, spec in SHAPES.items() if spec.parameters])
def test_a_parameter_may_go_to_either_end(name: str) -> None:
    spec = SHAPES[name]
    for parameter, bounds in spec.parameters.items():
        assert 0 <= bounds.low <= bounds.default <= bounds.high <= PARAMETER_LIMIT
        for end in (bounds.low, bounds.high):
            model = build_shape(name, spec.default_size, parameters={parameter: end})
            surfaces = _whole((p.surface for p in model.primitives), name)
            assert surfaces == _whole(spec.surfaces, name), f"{parameter} = {end}"
            assert model.triangles <= 20_000, f"{parameter} = {end}"


@pytest.mark.parametrize(("name", "share"), [("tree_broadleaf", 0.5), ("castle", 0.7), ("sofa", 0.6)])
def test_less_detail_keeps_surfaces_and_outline(name: str, share: float) -> None:
    size = SHAPES[name].default_size
    whole, far = build_shape(name, size), build_shape(name, size, detail=0.25)
    assert far.triangles < share * whole.triangles  # boxes stay boxes, as long as the share is not firm
    assert [p.surface for p in far.primitives] == [p.surface for p in whole.primitives]
    assert np.abs(far.bounds - whole.bounds).max() < 0.25 * max(size)


@pytest.mark.parametrize("name", ["castle", "bookshelf"])
def test_a_firm_share_is_kept_though_boxes_go(name: str) -> None:
    whole = build_shape(name, SHAPES[name].default_size)
    assert simplify(whole, 0.25, firm=True).triangles < 0.4 * whole.triangles


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
