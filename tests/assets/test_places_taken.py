"""Where what is built in, what hangs, what climbs and who reaches in have their places on a stage."""

from __future__ import annotations

import math

import numpy as np
import pytest

from assets.layout import Item
from assets.layout.form import form_source
from assets.layout.standing import StagedLayout
from assets.layout.zone_poses import AT_HAND_M
from assets.shapes import build_shape
from assets.shapes.climbing import clothe
from assets.stages import Stage, build_stage


@pytest.fixture(scope="module")
def roof() -> Stage:
    return build_stage("rooftop", seed=1)


def test_nothing_stands_beyond_the_edge_of_a_roof(roof: Stage) -> None:
    layout = StagedLayout(roof, 2)
    for number in range(6):
        x, _, z = layout.place(Item(f"crate-{number}", (1.2, 1.0, 1.2))).position
        assert roof.ground.reaches(x, z)
    assert not roof.ground.reaches(0.0, -40.0)


def test_a_line_that_somebody_hangs_clothes_on_is_at_hand(roof: Stage) -> None:
    line = Item("line", (3.6, 0.7, 0.2), footing="air")
    doer = Item("doer", (0.6, 1.75, 0.6), relation="facing", target="line", distance_m=0.1, acts=True)
    casting = StagedLayout(roof, 2).cast([line, doer], "doer")
    above, below = casting.placements
    assert above.top - roof.height_at(*above.spot) == pytest.approx(AT_HAND_M, abs=0.15)
    assert below.gap(above) < 1.0
    free = StagedLayout(roof, 2).place(line)
    assert free.position[1] > AT_HAND_M, "nobody is at it"


def test_who_lies_under_what_is_too_low_reaches_in_whole() -> None:
    garage = build_stage("meadow", seed=1)
    truck = Item("truck", (2.0, 1.9, 5.0), form=form_source("pickup", (2.0, 1.9, 5.0), {}))
    lying = {"pose": 23.0, "holds": 11.0}
    size = (0.92, 0.71, 1.85)
    under = Item("mechanic", size, relation="under", target="truck", form=form_source("person", size, lying), acts=True)
    layout = StagedLayout(garage, 1)
    above, below = layout.place(truck), layout.place(under)
    assert below.size == size
    assert below.gave_way is None
    assert below.gap(above) == 0.0
    head = below.beyond(0.0, -0.45 * size[2], 0.0)
    assert math.dist(head, above.position) < math.dist(below.beyond(0.0, 0.45 * size[2], 0.0), above.position)


def test_a_named_window_is_in_the_wall() -> None:
    attic = build_stage("attic", seed=1)
    window = Item("window", (1.3, 1.4, 0.14), relation="against_wall", fills="window")
    placed = StagedLayout(attic, 1).place(window)
    assert min(math.dist(placed.position, zone.at) for zone in attic.zones_of("window")) < 0.2
    without = StagedLayout(build_stage("meadow", seed=1), 1).place(window)
    assert without.position[1] < 0.6


def test_pictures_hang_on_the_fronts_of_a_street() -> None:
    street = build_stage("street", seed=1, parameters={"storeys": 1.0, "width": 6.0})
    placed = StagedLayout(street, 1).place(Item("sign", (0.9, 0.5, 0.05), footing="wall"))
    (x, y, z), fronts = placed.position, street.zones_of("wall")
    off = [abs((x - f.at[0]) * math.sin(f.yaw) + (z - f.at[2]) * math.cos(f.yaw)) for f in fronts]
    assert min(o for o, f in zip(off, fronts, strict=True) if math.dist((x, z), f.at[::2]) < 6) < 0.1
    assert y - street.height_at(x, z) > 0.5


def test_ivy_grows_over_its_host() -> None:
    layout = StagedLayout(build_stage("meadow", seed=1), 1)
    host = layout.place(Item("booth", (1.0, 2.4, 1.0)))
    ivy = layout.place(Item("ivy", (0.8, 1.7, 0.3), relation="on", target="booth", climbs=True))
    assert ivy.position == pytest.approx(host.position, abs=1e-6)
    assert ivy.size > host.size
    grown = clothe(build_shape("box", (1.0, 2.4, 1.0)), seed=3)
    points = np.concatenate([p.positions for p in grown.primitives])
    out = np.abs(points[:, [0, 2]]).max(axis=1)
    near_a_face = (np.abs(out - 0.5) < 0.25) | (np.abs(points[:, 1] - 2.4) < 0.25)
    assert near_a_face.all()
    assert {p.surface for p in grown.primitives} == {"leaves", "stems"}
    again = clothe(build_shape("box", (1.0, 2.4, 1.0)), seed=3)
    assert np.array_equal(grown.primitives[0].positions, again.primitives[0].positions)


def test_a_market_lane_has_stalls_on_both_sides_and_lamps_over_it() -> None:
    lane = build_stage("street", seed=1, parameters={"style": 5.0, "width": 5.2, "storeys": 2.0, "market": 1.0})
    goods = next(p for p in lane.model.primitives if p.surface == "goods")
    assert (goods.positions[:, 0] < -1.0).any()
    assert (goods.positions[:, 0] > 1.0).any()
    assert lane.model.triangles < 60_000
