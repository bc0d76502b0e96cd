"""Fittings: every unit keeps to its size and its surfaces; rows of them leave the way in and the aisle free."""

from __future__ import annotations

import numpy as np
import pytest

from assets.shapes.sketch import Sketch
from assets.stages import Stage, build_stage
from assets.stages.fittings import FITTINGS, SURFACES, fitting, number_of
from assets.stages.fittings.unit import registered

_SHARED = {*SURFACES, "walls", "lamps"}


def test_every_unit_has_a_number() -> None:
    assert set(FITTINGS) == set(registered())
    assert [number_of(name) for name in FITTINGS] == list(range(1, len(FITTINGS) + 1))
    assert fitting(0) is None


@pytest.mark.parametrize("name", FITTINGS)
def test_a_unit_keeps_to_its_size_and_to_the_surfaces_of_all(name: str) -> None:
    unit = registered()[name]
    sketch = Sketch(unit.size)
    unit.draw(sketch, np.random.default_rng(3))
    drawn = list(sketch.surfaces())
    points = np.concatenate([points for _, points, *_ in drawn])
    assert {surface for surface, *_ in drawn} <= _SHARED
    assert points[:, 1].min() > -0.03
    assert np.abs(points[:, 0]).max() < unit.size[0] / 2 + 0.12
    assert points[:, 2].min() > -0.15
    assert points[:, 2].max() < unit.size[2] + 0.3


@pytest.mark.parametrize("name", FITTINGS)
def test_rows_of_a_unit_stand_clear_of_the_aisle(name: str) -> None:
    number = float(number_of(name))
    stage = build_stage("fitted_room", seed=2, parameters={"middle": number, "width": 14.0, "aisle": 2.4})
    frames = [p for p in stage.model.primitives if p.surface in SURFACES]
    points = np.concatenate([p.positions for p in frames])
    ahead = points[(points[:, 2] < -1.0) & (points[:, 2] > -8.0) & (points[:, 1] < 2.0)]
    assert np.abs(ahead[:, 0]).min() > 0.9


def test_a_second_tier_stands_on_a_gallery() -> None:
    cells = {"left": float(number_of("cell")), "right": float(number_of("cell"))}
    low = build_stage("fitted_room", parameters={**cells, "height": 7.0, "width": 10.0})
    high = build_stage("fitted_room", parameters={**cells, "height": 7.0, "width": 10.0, "tiers": 2.0})
    bars = [next(p for p in stage.model.primitives if p.surface == "frame") for stage in (low, high)]
    assert bars[0].positions[:, 1].max() < 3.0 < 5.0 < bars[1].positions[:, 1].max()


def test_wares_differ_in_colour() -> None:
    stage = build_stage("fitted_room", parameters={"left": float(number_of("shelf of wares"))})
    goods = next(p for p in stage.model.primitives if p.surface == "goods")
    assert goods.colors is not None
    assert len(np.unique(goods.colors.round(2), axis=0)) > 10


def test_a_room_that_nobody_kept_has_lost_some_of_its_fittings_and_has_its_boards_on_the_floor() -> None:
    toys = {side: float(number_of("wall of toys")) for side in ("left", "right", "back")}
    kept, left, wild = (build_stage("fitted_room", seed=3, parameters={**toys, "neglect": n}) for n in (0.0, 1.0, 2.0))

    def points(stage: Stage, surface: str) -> int:
        return sum(len(p.positions) for p in stage.model.primitives if p.surface == surface)

    assert points(left, "goods") < points(kept, "goods")
    assert points(left, "ceiling") > points(kept, "ceiling")
    assert points(wild, "leaf") > points(left, "leaf") == 0
