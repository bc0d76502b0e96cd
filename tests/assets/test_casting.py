"""What was named is seen from where one arrives; what was not keeps out of the way."""

from __future__ import annotations

import math

import pytest

from assets.layout import Item, Placement
from assets.layout.arrival import company_of, solve
from assets.layout.framing import frame, gap_to
from assets.layout.guard import Guard
from assets.layout.standing import Casting, StagedLayout
from assets.stages import Stage, build_stage
from assets.stages.stage import View

HERO = Item("hero", (0.6, 1.8, 0.4))
CUP = Item("cup", (0.1, 0.16, 0.1), footing="surface", relation="on", target="table")
TABLE = Item("table", (1.8, 0.75, 0.9))


@pytest.fixture(scope="module")
def meadow() -> Stage:
    return build_stage("meadow", seed=4)


@pytest.fixture(scope="module")
def room() -> Stage:
    return build_stage("room", seed=2)


def of(casting: Casting, name: str) -> Placement:
    return next(p for p in casting.placements if p.item.id == name)


@pytest.mark.parametrize("place", ["meadow", "room"])
@pytest.mark.parametrize("size", [(0.3, 0.25, 0.4), (0.6, 1.8, 0.4), (2.2, 1.4, 1.6)])
def test_a_hero_is_whole_and_large(
    place: str, size: tuple[float, float, float], request: pytest.FixtureRequest
) -> None:
    layout = StagedLayout(request.getfixturevalue(place), 1)
    casting = layout.cast([Item("hero", size)], "hero")
    seen = frame(casting.arrival.view, of(casting, "hero"))
    assert seen.whole
    assert seen.height >= 0.28 or seen.area >= 0.05
    assert layout.view == casting.arrival.view


def test_what_is_too_large_for_a_focus_is_seen_whole_from_afar(meadow: Stage) -> None:
    casting = StagedLayout(meadow, 1).cast([Item("castle", (14.0, 11.0, 12.0))], "castle")
    assert frame(casting.arrival.view, of(casting, "castle")).whole
    assert math.dist(casting.arrival.view.eye, of(casting, "castle").position) > 15


@pytest.mark.parametrize("place", ["meadow", "room"])
def test_a_small_hero_on_something_large_is_seen_from_near(place: str, request: pytest.FixtureRequest) -> None:
    casting = StagedLayout(request.getfixturevalue(place), 1).cast([TABLE, CUP], "cup")
    cup = of(casting, "cup")
    assert cup.on == "table"
    assert math.dist(casting.arrival.view.eye, cup.position) < 1.5
    assert frame(casting.arrival.view, cup).height > 0.2


def test_the_other_named_things_are_in_the_picture(meadow: Stage) -> None:
    items = [HERO, Item("dog", (0.3, 0.6, 0.9)), Item("cart", (1.2, 1.2, 2.0)), Item("tent", (2.5, 2.0, 2.5))]
    casting = StagedLayout(meadow, 1).cast(items, "hero")
    for item in items:
        seen = frame(casting.arrival.view, of(casting, item.id))
        assert 0.0 < (seen.low[0] + seen.high[0]) / 2 < 1.0
        assert seen.before


def test_a_rider_is_seen_with_the_whole_horse_and_a_cup_not_with_the_whole_table(meadow: Stage) -> None:
    horse = Item("horse", (0.6, 1.7, 2.4))
    rider = Item("rider", (0.6, 1.4, 0.8), relation="on", target="horse")
    casting = StagedLayout(meadow, 1).cast([horse, rider], "rider")
    seen = [frame(casting.arrival.view, of(casting, name)) for name in ("horse", "rider")]
    assert all(each.whole for each in seen)
    assert 0.3 < max(each.high[1] for each in seen) - min(each.low[1] for each in seen) < 0.85
    table = Placement(TABLE, (0.0, 0.0, -3.0), 0.0, TABLE.size)
    cup = Placement(CUP, (0.0, 0.75, -3.0), 0.0, CUP.size, on="table")
    assert company_of([table, cup], cup).subject == (cup,)


@pytest.mark.parametrize("place", ["meadow", "room"])
def test_what_nobody_named_hides_nothing_and_is_not_cut_off(place: str, request: pytest.FixtureRequest) -> None:
    layout = StagedLayout(request.getfixturevalue(place), 1)
    casting = layout.cast([HERO, Item("dog", (0.3, 0.6, 0.9))], "hero")
    guard = Guard(casting.arrival.view, "strict")
    guard.protect(casting.placements)
    for number in range(8):
        placed = layout.place(Item(f"crate-{number}", (0.8, 1.1, 0.8)))
        assert guard.allows(placed)


def test_a_guarded_picture_refuses_what_stands_before_the_hero() -> None:
    view = View((0.0, 1.6, 0.0), (0.0, 1.6, -10.0), 40.0)
    hero = Placement(HERO, (0.0, 0.0, -8.0), 0.0, HERO.size)
    guard = Guard(view, "strict")
    guard.protect([hero])
    box = Item("box", (1.0, 1.0, 1.0))
    assert not guard.allows(Placement(box, (0.0, 0.0, -6.5), 0.0, box.size))  # before the hero
    assert guard.allows(Placement(box, (1.8, 0.0, -8.0), 0.0, box.size))  # beside it
    assert guard.allows(Placement(box, (0.0, 0.0, -11.0), 0.0, box.size))  # behind it
    assert not guard.allows(Placement(box, (0.5, 0.0, -3.0), 0.0, box.size))  # cut off by the lower edge
    assert guard.allows(Placement(box, (0.0, 0.0, 4.0), 0.0, box.size))  # behind the viewer
    guard.strictness = "off"
    assert guard.allows(Placement(box, (0.0, 0.0, -6.5), 0.0, box.size))


def test_a_hero_before_something_tall_stands_away_from_it(meadow: Stage) -> None:
    church = Item("church", (7.0, 10.0, 10.0))
    rabbit = Item("rabbit", (0.25, 0.35, 0.4), relation="beside", side="front", target="church")
    casting = StagedLayout(meadow, 1).cast([church, rabbit], "rabbit")
    assert of(casting, "rabbit").gap(of(casting, "church")) > 2.5
    seen = frame(casting.arrival.view, of(casting, "rabbit"))
    assert seen.whole
    assert seen.height > 0.25


def test_long_things_are_shown_from_their_side(meadow: Stage) -> None:
    casting = StagedLayout(meadow, 1).cast([Item("horse", (0.6, 1.7, 2.5))], "horse")
    horse, eye = of(casting, "horse"), casting.arrival.view.eye
    to_eye = math.atan2(eye[0] - horse.position[0], eye[2] - horse.position[2])
    assert abs(math.cos(to_eye - horse.yaw)) < 0.9


@pytest.mark.parametrize("side", ["left", "right"])
def test_left_and_right_are_the_viewers(side: str, meadow: Stage) -> None:
    dog = Item("dog", (0.4, 0.7, 1.0), relation="beside", side=side, target="hero")  # type: ignore[arg-type]
    casting = StagedLayout(meadow, 1).cast([HERO, dog], "hero")
    hero, other = (frame(casting.arrival.view, of(casting, name)) for name in ("hero", "dog"))
    assert (other.low[0] < hero.low[0]) == (side == "left")


@pytest.mark.parametrize("place", ["room", "cave", "classroom"])
def test_a_table_stands_where_all_who_sit_at_it_find_room(place: str) -> None:
    table = Item("table", (1.6, 0.75, 0.9))
    cast = [table]
    for number in range(3):
        chair = Item(
            f"chair-{number}", (0.45, 0.9, 0.5), relation="around", target="table", distance_m=0.42, siblings=3
        )
        sitter = Item(f"sitter-{number}", (0.5, 1.3, 0.7), relation="on", target=chair.id, seat=(0.45, 0.05))
        cast += [chair, sitter]
    casting = StagedLayout(build_stage(place, seed=1), 1).cast(cast, "sitter-0")
    assert len(casting.placements) == len(cast)
    assert not [p.item.id for p in casting.placements if p.gave_way]


def test_equal_casts_are_equal(room: Stage) -> None:
    first, second = (StagedLayout(room, 3).cast([TABLE, CUP, HERO], "cup") for _ in range(2))
    assert first == second


def test_what_has_no_place_is_not_cast_and_the_others_are(room: Stage) -> None:
    items = [HERO, Item("ghost", (1.0, 1.0, 1.0), relation="on", target="nobody"), Item("cat", (0.2, 0.3, 0.5))]
    names = {p.item.id for p in StagedLayout(room, 1).cast(items, "hero").placements}
    assert {"hero", "cat"} <= names


def test_a_hero_that_is_not_there_leaves_the_stages_own_view(room: Stage) -> None:
    casting = StagedLayout(room, 1).cast([], "nobody")
    assert casting.placements == ()
    assert casting.arrival.view == room.view


def test_sixty_four_named_things_are_cast(meadow: Stage) -> None:
    items = [Item(f"sheep-{n}", (0.4, 0.9, 1.2)) for n in range(64)]
    casting = StagedLayout(meadow, 1).cast(items, "sheep-0")
    assert len(casting.placements) >= 60
    assert frame(casting.arrival.view, of(casting, "sheep-0")).whole


def test_nothing_but_a_small_hero_and_its_base_is_near_the_eye(room: Stage) -> None:
    layout = StagedLayout(room, 1)
    casting = layout.cast([TABLE, CUP, Item("lamp", (0.4, 1.5, 0.4))], "cup")
    eye = casting.arrival.view.eye
    assert gap_to(of(casting, "lamp"), eye[0], eye[2]) > 0.7


def test_a_view_is_kept_unless_another_is_clearly_better(meadow: Stage) -> None:
    layout = StagedLayout(meadow, 1)
    casting = layout.cast([HERO], "hero")
    company = company_of(casting.placements, of(casting, "hero"), ["hero"])
    assert solve(layout.shell, company, keep=casting.arrival.view).view.eye == pytest.approx(
        casting.arrival.view.eye, abs=1.0
    )
