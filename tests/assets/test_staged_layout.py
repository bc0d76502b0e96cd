"""Things on stages: they rest on the ground, float, keep off eye and openings, and are seen from where one arrives."""

from __future__ import annotations

import math

import numpy as np
import pytest

from assets.errors import NoRoom
from assets.layout import Item, Placement
from assets.layout.arrival import choose_hero, frame, solve_view
from assets.layout.company import CLEAR_M
from assets.layout.standing import StagedLayout
from assets.stages import Stage, build_stage
from assets.stages.scattering import FOLIAGE, Hero, Obstacle, Worn, dressing_model, strew
from assets.stages.stage import ZoneKind

OUTDOORS = ("meadow", "rocky_shore")


@pytest.fixture(scope="module")
def shore() -> Stage:
    return build_stage("rocky_shore", seed=4)


def crowd(count: int = 8) -> list[Item]:
    return [Item("hero", (2.0, 3.0, 2.0))] + [
        Item(f"thing-{i}", (0.4 + 0.1 * i, 0.5 + 0.1 * i, 0.5)) for i in range(count)
    ]


@pytest.mark.parametrize("name", OUTDOORS)
def test_things_rest_on_the_ground_and_keep_off_the_eye(name: str) -> None:
    stage = build_stage(name, seed=4)
    layout = StagedLayout(stage, 1)
    for item in crowd():
        placed = layout.place(item)
        x, y, z = placed.position
        assert abs(y - stage.height_at(x, z)) < 0.6
        assert stage.water_depth_at(x, z) < 0.1
        assert math.hypot(x - stage.view.eye[0], z - stage.view.eye[2]) >= CLEAR_M


def test_the_first_thing_takes_a_focus(shore: Stage) -> None:
    placed = StagedLayout(shore, 1).place(Item("hero", (1.5, 2.0, 1.5)))
    assert any(zone.covers(placed.position[0], placed.position[2]) for zone in shore.zones_of("focus"))


@pytest.mark.parametrize("kind", ["background", "foreground", "flank"])
def test_what_is_wanted_in_a_zone_stands_in_one_of_its_kind(kind: ZoneKind) -> None:
    meadow = build_stage("meadow", seed=4)
    layout = StagedLayout(meadow, 1)
    layout.place(Item("hero", (1.5, 2.0, 1.5)))
    x, _, z = layout.place(Item("bucket", (0.4, 0.5, 0.4), zone=kind)).position
    assert any(zone.covers(x, z) for zone in meadow.zones_of(kind))


def test_a_zone_that_a_stage_lacks_is_no_reason_to_leave_a_thing_out(shore: Stage) -> None:
    assert not shore.zones_of("niche")
    assert StagedLayout(shore, 1).place(Item("bust", (0.4, 0.5, 0.4), zone="niche"))


def test_boats_float_where_it_is_deep(shore: Stage) -> None:
    placed = StagedLayout(shore, 1).place(Item("boat", (1.6, 1.2, 4.0), footing="water"))
    x, y, z = placed.position
    assert shore.water is not None
    assert shore.water_depth_at(x, z) > 0.2
    assert y < shore.water.level < y + placed.size[1]


@pytest.mark.parametrize("name", ["pier", "ship_deck"])
def test_a_deck_above_water_carries_what_stands_there_and_no_boat(name: str) -> None:
    stage = build_stage(name, seed=4)
    layout = StagedLayout(stage, 1)
    for item in crowd():
        x, y, z = layout.place(item).position
        assert abs(y - stage.height_at(x, z)) < 0.1
        assert stage.height_at(x, z) >= 0.0
    x, _, z = layout.place(Item("boat", (1.6, 1.2, 4.0), footing="water")).position
    assert stage.height_at(x, z) < 0.0


@pytest.mark.parametrize("name", ["pier", "bridge"])
def test_things_stand_on_decks_over_water(name: str) -> None:
    stage = build_stage(name, seed=4)
    placed = StagedLayout(stage, 1).place(Item("hero", (0.8, 0.6, 1.5)))
    x, y, z = placed.position
    assert stage.water is not None
    assert stage.ground.bed_at(x, z) < stage.water.level < y
    assert abs(y - stage.height_at(x, z)) < 0.1


def test_what_is_to_be_in_the_water_wades_or_swims(shore: Stage) -> None:
    placed = StagedLayout(shore, 1).place(Item("hippo", (1.4, 1.5, 3.0), zone="water"))
    x, y, z = placed.position
    assert shore.water is not None
    assert shore.water_depth_at(x, z) > 0.05
    assert y < shore.water.level < y + placed.size[1]
    assert y >= float(shore.ground.bed_at(x, z)) - 0.01


def test_what_is_on_something_is_lifted_with_it(shore: Stage) -> None:
    layout = StagedLayout(shore, 1)
    table = layout.place(Item("table", (1.4, 0.8, 0.9)))
    cup = layout.place(Item("cup", (0.1, 0.1, 0.1), relation="on", target="table"))
    assert cup.on == "table"
    assert cup.position[1] == pytest.approx(table.top, abs=0.02)


def test_a_placement_that_is_kept_comes_back_at_the_height_of_its_spot(shore: Stage) -> None:
    layout = StagedLayout(shore, 1)
    placed = layout.place(Item("crate", (0.6, 0.6, 0.6)))
    moved = Placement(placed.item, (5.0, 99.0, -19.0), placed.yaw, placed.size)
    assert layout.keep(moved).position[1] == pytest.approx(shore.height_at(5.0, -19.0), abs=0.3)
    assert layout.keep(placed) == placed


def test_furniture_leaves_doors_free() -> None:
    room = build_stage("room", seed=2)
    layout = StagedLayout(room, 3)
    doors = room.zones_of("door")
    for number in range(10):
        placed = layout.place(Item(f"shelf-{number}", (0.9, 1.8, 0.4), relation="against_wall"))
        for door in doors:
            assert math.hypot(placed.position[0] - door.at[0], placed.position[2] - door.at[2]) > 0.6


def test_equal_items_in_equal_order_stand_in_equal_places(shore: Stage) -> None:
    first, second = (
        [layout.place(item) for item in crowd()] for layout in (StagedLayout(shore, 1), StagedLayout(shore, 1))
    )
    assert first == second


@pytest.mark.parametrize("name", [*OUTDOORS, "room"])
@pytest.mark.parametrize("size", [(0.5, 0.6, 0.5), (1.2, 1.8, 1.2)])
def test_the_hero_is_wholly_in_the_picture(name: str, size: tuple[float, float, float]) -> None:
    stage = build_stage(name, seed=4)
    layout = StagedLayout(stage, 1)
    placed = [layout.place(Item("hero", size)), *(layout.place(item) for item in crowd(5)[1:])]
    view = solve_view(stage, placed, placed[0])
    seen = frame(view, placed[0])
    assert seen.whole
    assert seen.height > 0.1
    above = view.eye[1] - stage.height_at(view.eye[0], view.eye[2])
    assert above == pytest.approx(1.6, abs=0.1) or (size[1] < 1.3 and 0.5 < above < 1.6)


def test_without_a_hero_one_arrives_where_the_stage_says(shore: Stage) -> None:
    assert solve_view(shore, [], choose_hero([], [])) == shore.view


def test_the_hero_is_what_was_named_else_what_is_largest(shore: Stage) -> None:
    layout = StagedLayout(shore, 1)
    placed = [layout.place(Item("cat", (0.3, 0.4, 0.5))), layout.place(Item("barn", (4.0, 4.0, 4.0)))]
    assert choose_hero(placed, ["cat"]) == placed[0]
    assert choose_hero(placed, []) == placed[1]


def test_dressing_keeps_off_things_and_water_and_within_its_budget(shore: Stage) -> None:
    rock = Obstacle(3.0, -6.0, 1.5)
    strewn = strew(shore, shore.view, [rock], seed=1, most_triangles=9_000)
    model = dressing_model(strewn)
    assert model is not None
    assert model.triangles <= 9_500
    assert FOLIAGE in {primitive.surface for primitive in model.primitives}
    for each in strewn:
        x, z = each.places[:, 0], each.places[:, 2]
        assert (np.hypot(x - rock.x, z - rock.z) > rock.radius).all()


def test_cards_of_foliage_turn_their_fronts_to_who_arrives(shore: Stage) -> None:
    model = dressing_model(strew(shore, shore.view, seed=1, most_triangles=9_000), shore.view.eye)
    assert model is not None
    leaves = next(primitive for primitive in model.primitives if primitive.surface == FOLIAGE)
    a, b, c = (leaves.positions[leaves.indices[:, k]].astype(np.float64) for k in range(3))
    fronts = (np.cross(b - a, c - a) * (np.asarray(shore.view.eye) - a)).sum(axis=1)
    assert np.mean(fronts > 0) > 0.9


def test_another_thing_only_takes_away_what_lay_there(shore: Stage) -> None:
    before = strew(shore, shore.view, seed=1)
    after = strew(shore, shore.view, [Obstacle(2.0, -8.0, 2.0)], seed=1)
    for one, two in zip(before, after, strict=True):
        assert {tuple(place) for place in two.places.tolist()} <= {tuple(place) for place in one.places.tolist()}


def test_little_grows_on_what_is_no_soil() -> None:
    meadow = build_stage("meadow", seed=1)
    lawn, snow = (
        sum(len(each.places) for each in strew(meadow, meadow.view, covers={"grass": Worn(phrase, (0.5, 0.5, 0.5))}))
        for phrase in ("green grass", "fresh snow")
    )
    assert snow < 0.4 * lawn


def test_nothing_high_is_strewn_before_the_hero() -> None:
    meadow = build_stage("meadow", seed=1)
    hero = Hero((2.0, 0.0, -6.0), (0.4, 0.5, 0.4))
    for each in strew(meadow, meadow.view, heroes=[hero]):
        if each.dressing.size[1] > 0.3:
            x, z = each.places[:, 0], each.places[:, 2]
            line = np.abs((x - meadow.view.eye[0]) * -7.0 - (z - meadow.view.eye[2]) * 2.0) / math.hypot(7.0, 2.0)
            assert not ((line < 0.15) & (z > -5.5) & (z < 0)).any()


def test_what_nobody_named_does_not_hang_from_the_sky() -> None:
    garland = Item("garland", (4.0, 0.8, 0.14), footing="ceiling")
    layout = StagedLayout(build_stage("market_square", seed=0), 1)
    layout.cast([Item("hero", (0.6, 1.8, 0.4))], "hero")
    with pytest.raises(NoRoom):
        layout.place(garland)
