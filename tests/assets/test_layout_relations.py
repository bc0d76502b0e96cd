"""Each relation over many seeds and places, with things of real shapes, as the arriving viewer sees them."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.artifacts import Vec3
from assets.errors import NoRoom
from assets.layout import (
    Item,
    Layout,
    Placement,
    Region,
    Relation,
    Side,
    anchor_region,
    form_source,
    open_region,
    room_region,
)
from assets.layout.contact import meet
from assets.shapes import SHAPES
from assets.shapes.berths import berths_of

SEEDS = range(8)
ROOM, OPEN, SMALL = room_region((7.0, 3.0, 7.0)), open_region(), room_region((4.5, 2.6, 5.0))
SCALE = 0.12
TABLE_TOP = anchor_region((1.0, 0.8, 0.8))
PLACES = {"open": OPEN, "room": ROOM, "small": SMALL, "anchor": TABLE_TOP}
SIDES: tuple[Side, ...] = ("left", "right", "front", "behind")


def thing(name: str, shape: str, size: Vec3 | None = None, **rest: object) -> Item:
    size = size or SHAPES[shape].default_size
    return Item(name, size, form=form_source(shape, size, {}), **rest)  # type: ignore[arg-type]


def miniature(items: Sequence[Item]) -> list[Item]:
    return [
        replace(
            item,
            size=(SCALE * item.size[0], SCALE * item.size[1], SCALE * item.size[2]),
            distance_m=item.distance_m and SCALE * item.distance_m,
            spare_m=SCALE * item.spare_m,
        )
        for item in items
    ]


def lay_out(items: Sequence[Item], region: Region, seed: int) -> dict[str, Placement]:
    layout = Layout(region, seed)
    for item in miniature(items) if region is TABLE_TOP else items:
        layout.place(item)
    return {p.item.id: p for p in layout.placements}


Check = Callable[[dict[str, Placement]], bool]


def holds_everywhere(items: Sequence[Item], check: Check, places: Sequence[str] = tuple(PLACES)) -> None:
    for place in places:
        for seed in SEEDS:
            placed = lay_out(items, PLACES[place], seed)
            assert check(placed), f"{place}, seed {seed}: {described(placed)}"
            assert all(p.gave_way is None for p in placed.values()), f"{place}, seed {seed}: {described(placed)}"
            assert shares_no_space(placed), f"{place}, seed {seed}: {described(placed)}"


def described(placed: dict[str, Placement]) -> str:
    return "; ".join(f"{k} at {tuple(round(v, 2) for v in p.position)} {p.gave_way or ''}" for k, p in placed.items())


def shares_no_space(placed: dict[str, Placement]) -> bool:
    return not any(meet(a, b) for a, b in combinations(placed.values(), 2) if not a.is_carpet and not b.is_carpet)


DOG = thing("dog", "quadruped", (0.3, 0.6, 0.8), relation="under", target="table")
CAT: Vec3 = (0.18, 0.3, 0.45)
TABLE = thing("table", "table")
CHAIR = thing("chair", "chair")


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (TABLE, CHAIR),
        (CHAIR, TABLE),
        (thing("tree", "tree_broadleaf", (2.0, 2.4, 2.0)), thing("cat", "quadruped", CAT)),
    ],
    ids=["chair by table", "table by chair", "cat by tree"],
)
def test_a_side_is_the_arriving_viewers(first: Item, second: Item, side: Side) -> None:
    beside = replace(second, relation="beside", target=first.id, side=side)
    first = replace(first, spare_m=max(second.size[0], second.size[2]) + 0.2)

    def right(placed: dict[str, Placement]) -> bool:
        a, b = placed[second.id], placed[first.id]
        dx, dz = a.position[0] - b.position[0], a.position[2] - b.position[2]
        clear = [0.1 * (p + q) for p, q in zip(a.extents, b.extents, strict=True)]
        return {"left": -dx, "right": dx, "front": dz, "behind": -dz}[side] >= clear[side in ("front", "behind")]

    def mostly(placed: dict[str, Placement]) -> bool:
        dx, dz = (abs(p - q) for p, q in zip(placed[second.id].spot, placed[first.id].spot, strict=True))
        return right(placed) and (dx > dz if side in ("left", "right") else dz > 0.5 * dx)

    holds_everywhere([first, beside], mostly, ("open", "room", "anchor"))
    holds_everywhere([first, beside], right, ("small",))


@pytest.mark.parametrize("side", SIDES)
def test_a_side_on_a_table_top_stays_on_the_table_top(side: Side) -> None:
    items = [
        TABLE,
        thing("plate", "plate", (0.26, 0.03, 0.26), footing="surface", relation="on", target="table"),
        thing("cup", "cup", (0.09, 0.1, 0.09), footing="surface", relation="beside", target="plate", side=side),
    ]
    holds_everywhere(items, lambda placed: placed["cup"].on == placed["plate"].on == "table", ("open", "room"))


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_distance_is_kept_to_the_edge(side: Side) -> None:
    chair = Item("chair", CHAIR.size, relation="beside", target="table", side=side, distance_m=1.0, form=CHAIR.form)
    holds_everywhere([TABLE, chair], lambda p: abs(p["chair"].gap(p["table"]) - 1.0) < 0.02, ("open", "room"))


def test_a_dog_lies_under_a_table_and_a_carpet_too() -> None:
    rug = thing("rug", "rug", (2.4, 0.02, 1.8), relation="under", target="table")

    def under(placed: dict[str, Placement]) -> bool:
        dog, table = placed["dog"], placed["table"]
        return math.dist(dog.spot, table.spot) < 0.4 * table.size[0] and dog.position[1] == 0.0

    holds_everywhere([TABLE, DOG, rug], under)


def test_nothing_goes_under_a_block_and_the_reason_is_told() -> None:
    cat = thing("cat", "quadruped", CAT, relation="under", target="block")
    for seed in SEEDS:
        placed = lay_out([Item("block", (1.0, 1.0, 1.0)), cat], ROOM, seed)
        assert placed["cat"].gave_way == "no room under block"
        assert placed["cat"].gap(placed["block"]) < 1.0


def test_a_cat_sits_on_the_seat_and_not_on_the_back() -> None:
    cat = thing("cat", "quadruped", CAT, relation="on", target="chair")
    holds_everywhere(
        [CHAIR, cat],
        lambda p: p["cat"].on == "chair" and abs(p["cat"].position[1] / p["chair"].size[1] - 0.52) < 0.04,
    )


def test_somebody_lies_on_the_bed_along_it() -> None:
    man = Item("man", (0.5, 0.3, 1.75), relation="on", target="bed")
    for seed in SEEDS:
        placed = lay_out([thing("bed", "bed"), man], ROOM, seed)
        assert placed["man"].on == "bed"
        assert 0.45 <= placed["man"].position[1] / placed["bed"].size[1] <= 0.6
        assert abs(math.remainder(placed["man"].yaw - placed["bed"].yaw, math.pi)) < 0.1


def test_apples_lie_in_the_bowl_on_the_table_and_do_not_share_space() -> None:
    items = [
        TABLE,
        thing("bowl", "bowl", footing="surface", relation="on", target="table"),
        *(
            thing(f"apple-{k}", "fruit", (0.08, 0.08, 0.08), footing="surface", relation="inside", target="bowl")
            for k in range(4)
        ),
    ]

    def in_bowl(placed: dict[str, Placement]) -> bool:
        bowl = placed["bowl"]
        apples = [p for name, p in placed.items() if name.startswith("apple")]
        return all(math.dist(a.spot, bowl.spot) < bowl.size[0] / 2 and a.on == "bowl" for a in apples) and any(
            a.position[1] < bowl.position[1] + 0.6 * bowl.size[1] for a in apples
        )

    holds_everywhere(items, in_bowl)


def test_things_on_one_table_top_share_no_space_flat_ones_neither() -> None:
    items = [TABLE] + [
        thing(f"{shape}-{k}", shape, size, footing="surface", relation="on", target="table")
        for shape, size in (("plate", (0.26, 0.03, 0.26)), ("cup", (0.09, 0.1, 0.09)))
        for k in range(6)
    ]
    holds_everywhere(items, lambda placed: all(p.on == "table" for k, p in placed.items() if k != "table"))


def test_something_stands_between_two() -> None:
    items = [
        CHAIR,
        thing("bench", "bench", relation="beside", target="chair", side="right", distance_m=0.7),
        thing("cat", "quadruped", CAT, relation="between", target="chair", other="bench"),
    ]

    def between(placed: dict[str, Placement]) -> bool:
        a, b, cat = placed["chair"].spot, placed["bench"].spot, placed["cat"].spot
        along = ((cat[0] - a[0]) * (b[0] - a[0]) + (cat[1] - a[1]) * (b[1] - a[1])) / math.dist(a, b) ** 2
        off = math.dist(a, cat) + math.dist(cat, b) - math.dist(a, b)
        return 0.1 < along < 0.9 and off < 0.1 * math.dist(a, b)

    holds_everywhere(items, between, ("open", "room", "anchor"))


def test_where_two_stand_too_close_it_stands_before_or_behind_the_gap() -> None:
    items = [
        CHAIR,
        thing("other", "chair", relation="beside", target="chair", side="right", distance_m=0.05),
        thing("dog", "quadruped", (0.3, 0.6, 0.8), relation="between", target="chair", other="other"),
    ]

    def in_the_gap(placed: dict[str, Placement]) -> bool:
        left, right = sorted(placed[name].position[0] for name in ("chair", "other"))
        return left < placed["dog"].position[0] < right

    holds_everywhere(items, in_the_gap, ("open", "room"))


@pytest.mark.parametrize("count", [2, 4, 6, 8])
@pytest.mark.parametrize("shape", ["table", "round_table"])
def test_chairs_make_a_ring_and_face_the_table(shape: str, count: int) -> None:
    table = thing("table", shape, (1.6, 0.75, 1.0 if shape == "table" else 1.6), spare_m=0.8)
    chairs = [
        Item(f"chair-{k}", CHAIR.size, relation="around", target="table", siblings=count, form=CHAIR.form)
        for k in range(count)
    ]

    def is_ring(placed: dict[str, Placement]) -> bool:
        x, z = placed["table"].spot
        seats = [p for name, p in placed.items() if name != "table"]
        angles = sorted(math.atan2(p.position[0] - x, p.position[2] - z) for p in seats)
        steps = [b - a for a, b in zip(angles, [*angles[1:], angles[0] + 2 * math.pi], strict=True)]
        even = max(steps) < (2.2 if count > 2 else 1.01) * 2 * math.pi / max(count, 2) * (1.0 if count > 2 else 1.1)
        turned = [
            abs(math.remainder(p.yaw - math.atan2(x - p.position[0], z - p.position[2]), 2 * math.pi)) for p in seats
        ]
        return even and max(turned) < 0.9 and all(p.gap(placed["table"]) < 0.3 for p in seats)

    holds_everywhere([table, *chairs], is_ring, ("open", "room"))


def test_two_things_flank_a_third() -> None:
    plants = [thing(f"plant-{k}", "potted_plant", relation="flanking", target="sofa", siblings=2) for k in range(2)]

    def one_each(placed: dict[str, Placement]) -> bool:
        offs = sorted(placed[p.id].position[0] - placed["sofa"].position[0] for p in plants)
        return offs[0] < 0 < offs[1]

    holds_everywhere([thing("sofa", "sofa", spare_m=0.8), *plants], one_each, ("open", "room", "anchor"))


def test_a_row_is_a_line_with_equal_steps() -> None:
    chairs = [thing(f"chair-{k}", "chair", relation="along", siblings=5) for k in range(5)]

    def in_line(placed: dict[str, Placement]) -> bool:
        xs = [placed[c.id].position[0] for c in chairs]
        zs = [placed[c.id].position[2] for c in chairs]
        steps = [b - a for a, b in pairwise(xs)]
        return max(steps) - min(steps) < 1e-6 and max(zs) - min(zs) < 1e-6

    holds_everywhere(chairs, in_line, ("open", "room", "anchor"))


def test_stools_stand_along_a_counter() -> None:
    stools = [thing(f"stool-{k}", "stool", relation="along", target="counter", siblings=3) for k in range(3)]
    holds_everywhere(
        [thing("counter", "counter", spare_m=0.6), *stools],
        lambda placed: all(placed[s.id].gap(placed["counter"]) < 0.4 for s in stools),
    )


def test_a_lamp_hangs_over_the_table_at_a_sensible_height() -> None:
    lamp = thing("lamp", "ceiling_light", (0.4, 0.6, 0.4), footing="ceiling", relation="above", target="table")

    def over(placed: dict[str, Placement]) -> bool:
        air = placed["lamp"].position[1] - placed["table"].top
        return 0.5 <= air <= 1.2 and math.dist(placed["lamp"].spot, placed["table"].spot) < 0.1

    holds_everywhere([TABLE, lamp], over, ("open", "room", "small"))


def test_a_bird_flies_above_a_tree() -> None:
    tree = thing("tree", "tree_broadleaf", (2.0, 2.2, 2.0))
    bird = thing("bird", "bird", (0.3, 0.2, 0.3), footing="air", relation="above", target="tree")
    holds_everywhere([tree, bird], lambda p: p["bird"].position[1] > p["tree"].top)


def test_a_lantern_hangs_from_a_branch() -> None:
    tree = thing("tree", "tree_broadleaf", (3.0, 2.5, 3.0))
    lantern = thing("lantern", "lantern", (0.2, 0.3, 0.2), footing="ceiling", relation="hanging", target="tree")
    holds_everywhere(
        [tree, lantern],
        lambda p: 0.05 < p["lantern"].position[1] < p["tree"].top - p["lantern"].size[1],
        ("open", "room"),
    )


def test_what_is_held_is_at_hand_height_close_by() -> None:
    man = thing("man", "person", (0.5, 1.75, 0.4))
    ball = thing("ball", "ball", (0.25, 0.25, 0.25), relation="held", target="man")

    def in_hand(placed: dict[str, Placement]) -> bool:
        ball, man = placed["ball"], placed["man"]
        height = (ball.position[1] + ball.size[1] / 2) / man.size[1]
        return ball.on == "man" and 0.4 < height < 0.6 and ball.gap(man) < 0.1

    holds_everywhere([man, ball], in_hand)


def test_the_background_is_far_away() -> None:
    tower = thing("tower", "tower", (4.0, 10.0, 4.0), relation="far")
    holds_everywhere([CHAIR, tower], lambda p: math.hypot(*p["tower"].spot) > 9.0, ("open",))


def test_a_corner_is_a_corner_of_the_room() -> None:
    plant = thing("plant", "potted_plant", relation="corner")
    for region in (ROOM, SMALL):
        for seed in SEEDS:
            plant_at = lay_out([plant], region, seed)["plant"]
            off = [
                region.size[2 * k] / 2 - abs(plant_at.spot[k] - region.center[k]) - plant_at.extents[k] for k in (0, 1)
            ]
            assert max(off) < 0.3


def test_two_face_each_other() -> None:
    chair = thing("armchair", "armchair", relation="facing", target="sofa")

    def turned(placed: dict[str, Placement]) -> bool:
        a, b = placed["armchair"], placed["sofa"]
        wanted = math.atan2(b.position[0] - a.position[0], b.position[2] - a.position[2])
        return abs(math.remainder(a.yaw - wanted, 2 * math.pi)) < 0.7

    holds_everywhere([thing("sofa", "sofa"), chair], turned)


def test_a_ladder_leans_against_the_house() -> None:
    house = thing("house", "house", (3.0, 2.4, 2.5))
    ladder = thing("ladder", "ladder", (0.5, 2.0, 0.1), relation="against", target="house")
    holds_everywhere([house, ladder], lambda p: p["ladder"].gap(p["house"]) < 0.03, ("open", "room", "anchor"))


WALL = [
    thing("window-1", "window", (1.3, 1.4, 0.14), footing="wall", relation="against_wall"),
    thing("window-2", "window", (1.3, 1.4, 0.14), footing="wall", relation="against_wall"),
    thing("door", "door", (0.9, 2.1, 0.1), relation="against_wall"),
    thing("sofa", "sofa", relation="against_wall"),
    thing("wardrobe", "cabinet", (1.2, 2.0, 0.6), relation="against_wall"),
    thing("clock", "clock", (0.4, 0.4, 0.1), footing="wall", relation="on"),
    thing("picture", "picture_frame", (0.6, 0.5, 0.05), footing="wall"),
]


def test_windows_clocks_and_pictures_hang_at_their_height_and_the_door_stands() -> None:
    def hang(placed: dict[str, Placement]) -> bool:
        middles = [placed[k].position[1] + placed[k].size[1] / 2 for k in ("clock", "picture")]
        sills = [placed[k].position[1] for k in ("window-1", "window-2")]
        at_walls = all(
            min(7.0 / 2 - abs(placed[k].position[0]), placed[k].position[2] + 5.5, 1.5 - placed[k].position[2]) < 0.2
            for k in ("window-1", "window-2", "clock", "picture", "door")
        )
        return (
            all(abs(y - 1.55) < 0.01 for y in middles)
            and all(0.8 <= y <= 1.0 for y in sills)
            and placed["door"].position[1] == 0.0
            and at_walls
        )

    holds_everywhere(WALL, hang, ("room",))
    for seed in SEEDS:
        placed = lay_out(WALL, ROOM, seed)
        assert placed["window-1"].position[2] < -5.3, "the wall that the viewer sees comes first"
        for name in ("window-1", "window-2", "clock", "picture"):
            assert not hidden(placed[name], list(placed.values()))


def hidden(wall_thing: Placement, others: list[Placement]) -> bool:
    return any(
        other.item.footing != "wall" and other.gap(wall_thing) < 0.3 and other.top > wall_thing.position[1] + 0.3
        for other in others
    )


def test_a_picture_hangs_above_the_sofa() -> None:
    picture = thing("picture", "picture_frame", (0.8, 0.6, 0.05), footing="wall", relation="above", target="sofa")
    sofa = thing("sofa", "sofa", relation="against_wall")

    def above(placed: dict[str, Placement]) -> bool:
        return placed["picture"].position[1] > placed["sofa"].top and placed["picture"].gap(placed["sofa"]) < 0.3

    holds_everywhere([sofa, picture], above, ("room", "small"))


def test_a_cycle_and_a_lost_target_end_somewhere_with_the_reason() -> None:
    items = [
        thing("a", "chair", relation="beside", target="b", side="left"),
        thing("b", "chair", relation="beside", target="a", side="left"),
        thing("c", "chair", relation="between", target="a", other="nobody"),
    ]
    placed = lay_out(items, ROOM, 1)
    assert placed["a"].gave_way == "b is not there"
    assert placed["b"].gave_way is None
    assert placed["c"].gave_way == "nobody is not there"


relations = st.sampled_from(get_args(Relation))
shapes = st.sampled_from(
    ["table", "chair", "bowl", "sofa", "bookshelf", "tree_broadleaf", "bed", "basket", "person", "rug"]
)


@settings(max_examples=60, deadline=None)
@given(
    things=st.lists(
        st.tuples(shapes, st.floats(0.4, 1.5), relations, st.integers(0, 9), st.sampled_from([None, *SIDES])),
        min_size=2,
        max_size=10,
    ),
    place=st.sampled_from(sorted(PLACES)),
    seed=st.integers(0, 2**32 - 1),
)
def test_whatever_stands_to_whatever_no_two_real_forms_share_space(
    things: list[tuple[str, float, Relation, int, Side | None]], place: str, seed: int
) -> None:
    layout = Layout(PLACES[place], seed)
    for k, (shape, scale, relation, target, side) in enumerate(things):
        w, h, d = (scale * side_m for side_m in SHAPES[shape].default_size)
        item = thing(f"t{k}", shape, (w, h, d), relation=relation, target=f"t{target}", other="t0", side=side)
        try:
            layout.place(item)
        except NoRoom:
            continue
    for a, b in combinations(layout.placements, 2):
        touching = any(one.on == two.item.id and one.item.target == two.item.id for one, two in ((a, b), (b, a)))
        if not touching and not a.is_carpet and not b.is_carpet:
            assert not meet(a, b), f"{a.item.id} {a.item.relation} and {b.item.id} {b.item.relation}"
    for p in layout.placements:
        assert PLACES[place].holds(p)


def test_people_have_berths_of_their_own_in_a_boat() -> None:
    layout = Layout(open_region())
    boat = layout.place(Item("boat", (1.3, 0.8, 4.0), berths=berths_of("boat")))
    rowers = [
        layout.place(Item(f"rower-{i}", (0.6, 1.3, 0.9), relation="inside", target="boat", acts=True, seat=(0.45, 0.2)))
        for i in range(3)
    ]
    assert all(rower.on == "boat" and not rower.gave_way for rower in rowers)
    assert len({rower.spot for rower in rowers}) == 3
    assert all(rower.position[1] + 0.45 >= boat.position[1] + 0.3 for rower in rowers)


def test_a_cart_is_behind_who_draws_it_and_turned_alike() -> None:
    layout = Layout(open_region())
    donkey = layout.place(Item("donkey", (0.5, 1.4, 2.0)))
    cart = layout.place(Item("cart", (1.2, 1.2, 2.4), relation="held", target="donkey", towed=0.0))
    behind = donkey.beyond(0.0, -2.2, 0.0)
    assert math.dist(cart.spot, (behind[0], behind[2])) < 0.01
    assert cart.yaw == donkey.yaw
