"""What stands on a table is seen on a table, a place wide and deep, and what a stage has to show with its hero."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from assets.layout import Item
from assets.layout.framing import Views, frame
from assets.layout.looking import Shell
from assets.layout.sights import unsighted
from assets.layout.standing import StagedLayout
from assets.layout.table_views import table_faults
from assets.stages import build_stage
from assets.stages.stage import View

BARE = {"width": 0.6, "depth": 0.4, "plinth": 0.0, "turf": 0.0}


@pytest.mark.parametrize("size", [(0.12, 0.1, 0.2), (0.2, 0.28, 0.2), (0.35, 0.25, 0.35)])
def test_what_stands_on_a_table_is_seen_with_the_tables_edges_and_large_enough(
    size: tuple[float, float, float],
) -> None:
    stage = build_stage("table_top", seed=1, parameters=BARE)
    casting = StagedLayout(stage, 1).cast([Item("pot", size)], "pot")
    view = casting.arrival.view
    assert float(table_faults(stage, Views.of(view))[0]) <= 0.2
    seen = frame(view, casting.placements[0])
    assert seen.whole
    assert seen.height >= 0.14


def test_a_view_from_just_over_its_top_does_not_show_a_table() -> None:
    stage = build_stage("table_top", seed=1, parameters=BARE)
    low = View((0.0, 0.9, -0.9), (0.0, 0.8, -1.75), 30.0)
    assert float(table_faults(stage, Views.of(low))[0]) > 0.7


def test_a_picture_of_a_room_is_wider_than_one_of_a_thing_in_it_and_shows_that_smaller() -> None:
    stage = build_stage("room", seed=2, parameters={"width": 8.0, "depth": 9.0})
    told = Item("stove", (0.8, 1.2, 0.7), telling=True)
    castings = [StagedLayout(stage, 1).cast([item], "stove") for item in (replace(told, telling=False), told)]
    of_it, of_the_room = (casting.arrival.view for casting in castings)
    assert of_the_room.fov_deg >= of_it.fov_deg
    heights = [frame(casting.arrival.view, casting.placements[0]).height for casting in castings]
    assert heights[1] < heights[0]


def test_a_bird_before_a_waterfall_is_seen_with_it() -> None:
    stage = build_stage("jungle", seed=3, parameters={"waterfall": 1.0, "ruin": 0.0})
    casting = StagedLayout(stage, 1).cast([Item("parrot", (0.18, 0.45, 0.3))], "parrot")
    assert float(unsighted(stage, Views.of(casting.arrival.view))[0]) < 0.35
    assert math.dist(casting.arrival.view.eye, casting.placements[0].position) < 6.0


def test_who_sits_in_a_carriage_sits_on_its_seats_and_friends_sit_together() -> None:
    stage = build_stage("carriage", seed=1, parameters={"tables": 1.0})
    size = (0.5, 1.35, 0.74)
    sitters = [Item(f"friend-{k}", size, acts=True, seat=(0.45, 0.1), zone="seat") for k in range(3)]
    casting = StagedLayout(stage, 1).cast(sitters, "friend-0")
    seats = [(zone.at[0], zone.at[2]) for zone in stage.zones_of("seat")]
    for placement in casting.placements:
        x, z = placement.position[0], placement.position[2]
        hips = x - 0.1 * math.sin(placement.yaw), z - 0.1 * math.cos(placement.yaw)
        assert min(math.dist(hips, seat) for seat in seats) < 0.05
    first = casting.placements[0]
    assert all(math.dist(first.spot, other.spot) < 2.2 for other in casting.placements)


@pytest.mark.parametrize("length", [4.4, 9.6])
def test_what_drives_stands_along_its_street_and_is_seen_whole(length: float) -> None:
    stage = build_stage("street", seed=4, parameters={"width": 12.0, "bend": 0.3})
    bus = Item("bus", (2.6, 3.0, length), drives=True)
    casting = StagedLayout(stage, 1).cast([bus], "bus")
    placement = casting.placements[0]
    lanes = [zone for zone in stage.zones_of("lane") if zone.covers(*placement.spot)]
    assert lanes
    assert any(abs(math.remainder(placement.yaw - lane.yaw, 2 * math.pi)) < 0.2 for lane in lanes)
    seen = frame(casting.arrival.view, placement)
    assert seen.whole
    assert seen.area > 0.05
    assert Shell(stage).hidden(np.array([casting.arrival.view.eye]), placement)[0] == 0.0
