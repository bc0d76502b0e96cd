"""Things keep off what stands out of a room's walls, and hang flat on them; carpets are thin; ground is level."""

from __future__ import annotations

import math

import numpy as np
import pytest

from assets.layout import Item, Placement
from assets.layout.contact import settled
from assets.layout.form import SOLID, Form
from assets.layout.items import laid_size
from assets.layout.relief import Relief
from assets.layout.standing import StagedLayout
from assets.stages import Stage, build_stage


@pytest.fixture(scope="module")
def room() -> Stage:
    return build_stage("room", seed=4)


def test_what_stands_at_a_wall_enters_neither_skirting_nor_sills(room: Stage) -> None:
    assert room.room is not None
    relief, item, size = Relief(room), Item("cupboard", (1.2, 1.9, 0.45)), (1.2, 1.9, 0.45)
    walls = [p for p in room.model.primitives if room.surfaces[p.surface].kind == "structure"]
    corners = np.concatenate([p.positions[p.indices] for p in walls])
    low, high = corners.min(axis=1), corners.max(axis=1)
    wall = room.room.low[0]
    moved = 0
    for z in np.linspace(room.room.low[2] + 1, room.room.high[2] - 1, 9):
        (x, y, z), _ = relief.clear(item, ((wall + 0.02 + 0.225, 0.0, float(z)), math.pi / 2), size)
        least, most = np.array([x - 0.225, y + 0.01, z - 0.59]), np.array([x + 0.225, y + 1.89, z + 0.59])
        near = (high[:, 0] - wall < 0.7) & (low < most).all(axis=1) & (high > least).all(axis=1)
        assert not near.any()
        moved += x > wall + 0.25
    assert moved, "no wall of this room has any relief: the test shows nothing"


def test_a_carpet_is_thin_and_other_things_keep_their_size() -> None:
    assert laid_size((2.0, 0.03, 1.5), "floor")[1] < 0.01
    assert laid_size((0.2, 0.03, 0.2), "surface") == (0.2, 0.03, 0.2)
    assert laid_size((1.0, 0.4, 1.0), "floor") == (1.0, 0.4, 1.0)


def test_a_thing_is_let_down_onto_what_is_lower_under_it() -> None:
    low, high = SOLID.low.copy(), SOLID.high.copy()
    high[:8] = 0.9  # the first third of a trunk's lid is lower
    trunk = Placement(Item("trunk", (0.9, 0.5, 0.5)), (0.0, 0.0, 0.0), 0.0, (0.9, 0.5, 0.5))
    trunk.__dict__["form"] = Form(low, high)
    lamp = Item("lamp", (0.1, 0.2, 0.1), relation="on", target="trunk")
    there = [Placement(lamp, (x, 0.5, 0.0), 0.0, lamp.size, "trunk") for x in (-0.36, 0.3, -0.16)]
    assert [round(settled(each, trunk).position[1], 3) for each in there] == [0.45, 0.5, 0.5]


def test_on_a_slope_a_thing_neither_hangs_in_the_air_nor_is_buried() -> None:
    stage = build_stage("rocky_shore", seed=4)
    layout, item = StagedLayout(stage, 1), Item("crate", (0.8, 0.6, 0.8))
    ground = stage.ground
    for x, z in ((3.0, -6.0), (-4.0, -9.0), (0.0, -12.0)):
        y = layout.keep(Placement(item, (x, 0.0, z), 0.3, item.size)).position[1]
        under = ground.height_at(x + np.array([-0.36, 0.36, 0.0]), z + np.array([-0.36, 0.36, 0.0]))
        assert under.min() - 1e-6 <= y <= under.max() + 0.05
