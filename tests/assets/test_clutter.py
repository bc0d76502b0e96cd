"""Small things lie on real surfaces, clear of each other and of what stands there, and go where their table goes."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest

from assets.clutter.laying import KINDS, Laid, clutter_model, hang_on, lay_on, within_budget
from assets.clutter.spots import bays_of, spot_of, spots_on
from assets.clutter.ware import FINISHES, VARIANTS, WARES, form_of
from assets.layout import Item, Placement
from assets.layout.form import form_source
from assets.stages import build_stage
from assets.stages.stage import Zone

DESK = ("open book", "table lamp", "papers", "books", "mug", "candle")
SIZE = (1.6, 0.78, 0.8)


def standing(shape: str, size: tuple[float, float, float], x: float = 0.0, yaw: float = 0.0) -> Placement:
    item = Item(f"{shape}-1", size, form=form_source(shape, size, {}))
    return Placement(item, (x, 0.0, -3.0), yaw, size)


def local(laid: Laid, on: Placement) -> tuple[float, float]:
    dx, dz = laid.at[0] - on.position[0], laid.at[2] - on.position[2]
    c, s = math.cos(on.yaw), math.sin(on.yaw)
    return dx * c - dz * s, dx * s + dz * c


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_is_low_and_rests_as_it_says(name: str) -> None:
    for variant in range(VARIANTS):
        form = form_of(name, variant)
        assert set(form.pieces) <= set(FINISHES)
        assert 10 < form.triangles <= 800
        assert all(piece.colors.min() >= 0 and piece.colors.max() <= 1 for piece in form.pieces.values())
        match WARES[name].rests:
            case "flat":
                assert -0.03 < form.low[1] < 0.01
                assert max(form.size) < 0.7
            case "wall":
                assert -0.03 < form.low[2] < 0.08
            case "ceiling":
                assert form.high[1] < 0.03


@pytest.mark.parametrize("seed", range(4))
def test_two_to_seven_things_lie_on_a_table_and_not_in_each_other(seed: int) -> None:
    table = standing("table", SIZE, yaw=0.4)
    laid = [each for spot in spots_on("table", table, [table]) for each in lay_on(spot, DESK, seed)]
    assert 2 <= len(laid) <= 7
    for each in laid:
        u, v = local(each, table)
        assert abs(u) < SIZE[0] / 2
        assert abs(v) < SIZE[2] / 2
        assert each.at[1] == pytest.approx(table.top, abs=0.02)
    for i, a in enumerate(laid):
        for b in laid[i + 1 :]:
            least = min(min(f.form.size[0], f.form.size[2]) / 2 for f in (a, b))
            assert math.dist(a.at, b.at) > least


def test_equal_seeds_lay_the_same_and_others_do_not() -> None:
    (spot,) = spots_on("table", standing("table", SIZE), [])
    assert lay_on(spot, DESK, 1) == lay_on(spot, DESK, 1)
    assert lay_on(spot, DESK, 1) != lay_on(spot, DESK, 2)


def test_a_table_that_moves_takes_along_what_lies_on_it() -> None:
    before, after = standing("table", SIZE), standing("table", SIZE, x=1.5, yaw=1.0)
    (here,), (there,) = spots_on("table", before, []), spots_on("table", after, [])
    first, second = lay_on(here, DESK, 3), lay_on(there, DESK, 3)
    assert [each.kind for each in first] == [each.kind for each in second]
    for a, b in zip(first, second, strict=True):
        assert local(a, before) == pytest.approx(local(b, after), abs=1e-6)


def test_what_stands_there_is_kept_clear() -> None:
    table = standing("table", SIZE)
    vase = Placement(Item("vase-1", (0.6, 0.5, 0.6)), (0.4, SIZE[1], -3.0), 0.0, (0.6, 0.5, 0.6), on="table-1")
    (spot,) = spots_on("table", table, [table, vase])
    for seed in range(8):
        for each in lay_on(spot, DESK, seed):
            u, v = local(each, table)
            assert abs(u - 0.4) > 0.3 or abs(v) > 0.3


def test_shelves_are_filled_in_rows_below_the_next_board() -> None:
    zone = Zone("shelf", (0.0, 1.2, -3.0), (1.1, 0.34, 0.3), 0.0)
    laid = lay_on(spot_of("shelf", zone, []), ("bottle", "jar", "mug"), 2)
    assert len(laid) >= 5
    assert all(each.form.size[1] < 0.34 for each in laid)
    assert all(abs(each.at[0]) < 0.56 for each in laid)
    right = sorted(laid, key=lambda each: each.at[0])
    for a, b in itertools.pairwise(right):
        assert b.at[0] - a.at[0] > 0.4 * (a.form.size[0] + b.form.size[0]) / 2


def test_nothing_hangs_behind_a_wardrobe() -> None:
    wall = Zone("wall", (0.0, 0.0, -4.0), (4.0, 2.8, 0.7), 0.0)
    wardrobe = Placement(Item("wardrobe-1", (1.2, 2.1, 0.6)), (1.0, 0.0, -3.65), 0.0, (1.2, 2.1, 0.6))
    hung = [each for bay in bays_of(wall, [wardrobe]) for each in hang_on(bay, ("painting", "picture"), 1)]
    assert hung
    for each in hung:
        beside = abs(each.at[0] - 1.0) > 0.6 + each.form.size[0] / 2 - 0.12
        assert beside or each.at[1] + each.form.low[1] > 2.1


def test_what_hangs_stays_between_foot_and_ceiling() -> None:
    stage = build_stage("room", seed=2)
    assert stage.room is not None
    for zone in stage.zones_of("wall"):
        for bay in bays_of(zone, []):
            for each in hang_on(bay, ("painting", "wall clock", "shelf of books"), 5):
                assert each.at[1] + each.form.high[1] < stage.room.high[1]
                assert each.at[1] + each.form.low[1] > 0.9


def test_one_model_holds_it_all_within_its_budget() -> None:
    laid = [Laid("mug", 0, (0.1 * k, 0.8, -3.0), 0.0) for k in range(500)]
    kept = within_budget(laid, 5_000)
    assert 0 < len(kept) < 500
    model = clutter_model(kept)
    assert model is not None
    assert model.triangles <= 5_000
    assert clutter_model([]) is None
    moved = clutter_model([replace(kept[0], at=(3.0, 1.0, 0.0))])
    assert moved is not None
    assert np.allclose(moved.bounds.mean(axis=0)[[0, 2]], (3.0, 0.0), atol=0.05)
