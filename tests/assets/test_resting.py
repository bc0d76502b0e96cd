"""Things that would not stand by themselves lie, lean on what is there, or are stuck in soft ground."""

from __future__ import annotations

import numpy as np
import pytest

from assets.artifacts import Vec3
from assets.layout import Item, Layout, Placement, form_source, room_region
from assets.layout.contact import meet
from assets.layout.standing import StagedLayout
from assets.shapes import SHAPES, build_shape
from assets.shapes.resting import STEADY, SUNK, Rest, rest_model, rested_size, upright_size
from assets.stages import build_stage

BOARD: Vec3 = (0.55, 1.9, 0.12)


def board(rests: tuple[Rest, ...], **wants: object) -> Item:
    return Item("board", BOARD, form=form_source("surfboard", BOARD, {}), rests=rests, **wants)  # type: ignore[arg-type]


@pytest.mark.parametrize("rest", ["stands", "lies", "leans", "planted"])
@pytest.mark.parametrize("size", [BOARD, (0.1, 1.0, 0.6), (2.0, 0.1, 0.5)])
def test_a_model_at_rest_fills_its_box_and_keeps_its_size(rest: Rest, size: Vec3) -> None:
    model = rest_model(build_shape("surfboard", size), size, rest)
    low, high = model.bounds
    box = rested_size(size, rest)
    assert np.allclose(high - low, box, atol=1e-3)
    assert abs(low[1]) < 1e-4
    assert upright_size(size, (0.5 * box[0], 0.5 * box[1], 0.5 * box[2]), rest) == pytest.approx(np.array(size) / 2)
    for part in model.primitives:
        assert np.allclose(np.linalg.norm(part.normals, axis=1), 1, atol=1e-3)


def test_what_lies_has_its_smallest_side_upwards() -> None:
    assert rested_size(BOARD, "lies")[1] == pytest.approx(0.12)
    assert rested_size((0.1, 1.0, 0.6), "lies")[1] == pytest.approx(0.1)
    assert rested_size((2.0, 0.1, 0.5), "lies") == pytest.approx((2.0, 0.1, 0.5))


def test_steady_shapes_are_there() -> None:
    assert [name for name in STEADY if name not in SHAPES] == []


def test_in_a_room_it_leans_on_a_wall() -> None:
    placed = Layout(room_region((6.0, 3.0, 6.0)), 1).place(board(("leans", "lies")))
    assert placed.rest == "leans"
    (x, _, z), back = placed.position, 0.5 * placed.size[2]
    assert min(z + 4.5, 3.0 - abs(x)) - back < 0.03  # the room goes from z = −4.5 to 1.5


@pytest.mark.parametrize("shape", ["tree_broadleaf", "hut", "rock"])
def test_it_leans_on_what_is_steady_and_touches_it(shape: str) -> None:
    size: Vec3 = (4.0, 5.0, 4.0)
    stage = build_stage("meadow", seed=2)
    layout = StagedLayout(stage, 1)
    layout.place(Item("other", size, form=form_source(shape, size, {}), steady=True))
    placed = layout.place(board(("leans", "lies"), relation="beside", target="other"))
    assert placed.rest == "leans"
    other = layout.placements[0]
    level = Placement(
        placed.item, (placed.position[0], other.position[1], placed.position[2]), placed.yaw, placed.size, rest="leans"
    )
    assert not meet(level, other)
    sin, cos = np.sin(placed.yaw), np.cos(placed.yaw)
    near = Placement(
        level.item,
        (level.position[0] - 0.12 * sin, level.position[1], level.position[2] - 0.12 * cos),
        level.yaw,
        level.size,
        rest="leans",
    )
    assert meet(near, other)


def test_in_the_open_it_is_stuck_in_sand_and_lies_on_stone() -> None:
    ways: tuple[Rest, ...] = ("planted", "lies")
    beach, street = build_stage("beach", seed=2), build_stage("street", seed=2)
    planted = StagedLayout(beach, 1).place(board(ways))
    assert planted.rest == "planted"
    x, y, z = planted.position
    assert y < beach.height_at(x, z) - 0.5 * SUNK * planted.size[1]
    assert StagedLayout(street, 1).place(board(ways)).rest == "lies"


def test_on_a_table_it_lies() -> None:
    layout = Layout(room_region((6.0, 3.0, 6.0)), 1)
    layout.place(Item("table", (2.4, 0.75, 1.2)))
    placed = layout.place(board(("lies",), relation="on", target="table"))
    assert (placed.rest, placed.on) == ("lies", "table")
    assert placed.size[1] == pytest.approx(0.12)
