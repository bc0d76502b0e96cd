"""What nobody named and is small keeps to walls and to what is larger."""

from __future__ import annotations

import pytest

from assets.layout import Item, Placement
from assets.layout.order import stray
from assets.stages import Stage, build_stage


@pytest.fixture(scope="module")
def room() -> Stage:
    return build_stage("room", seed=2, parameters={"width": 8.0, "depth": 9.0})


def at(item: Item, x: float, z: float) -> Placement:
    return Placement(item, (x, 0.0, z), 0.0, item.size)


def test_a_bucket_alone_on_an_open_floor_costs_and_one_beside_a_bench_or_a_wall_does_not(room: Stage) -> None:
    bucket, bench = Item("bucket", (0.4, 0.4, 0.4)), at(Item("bench", (1.8, 0.8, 0.5)), 0.0, -4.0)
    assert room.room is not None
    assert stray(at(bucket, 0.0, -2.0), [bench], room) > 0.5
    assert stray(at(bucket, 0.0, -3.4), [bench], room) == 0.0
    assert stray(at(bucket, room.room.low[0] + 0.4, -2.0), [], room) == 0.0


def test_people_carpets_and_what_is_large_stand_where_they_are(room: Stage) -> None:
    for item in (
        Item("guest", (0.5, 1.7, 0.4), acts=True),
        Item("rug", (1.2, 0.01, 0.8)),
        Item("table", (2.2, 0.8, 1.0)),
        Item("chair", (0.5, 0.9, 0.5), relation="around", target="table"),
    ):
        assert stray(at(item, 0.0, -3.0), [], room) == 0.0
