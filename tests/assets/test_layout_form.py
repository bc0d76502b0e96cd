"""Forms: what the columns of real shapes say of seats, table tops, hollows and the space beneath."""

import numpy as np
import pytest

from assets.layout import Form, form_of, form_of_model
from assets.layout.form import GRID, SOLID
from assets.shapes import SHAPES, build_shape


def form(shape: str) -> Form:
    return form_of(shape, SHAPES[shape].default_size)


def test_a_table_has_a_top_to_stand_on_and_room_beneath() -> None:
    middle = form("table").low[GRID // 2, GRID // 2, 0], form("table").high[GRID // 2, GRID // 2, 0]
    assert middle[1] == pytest.approx(1.0)
    assert middle[0] > 0.9


def test_a_chairs_seat_is_half_way_up_and_free_above() -> None:
    seat = form("chair").high[GRID // 2, GRID // 2]
    assert seat.max() == pytest.approx(0.52, abs=0.03)


def test_a_bowl_is_hollow_and_round() -> None:
    bowl = form("bowl")
    assert bowl.high[GRID // 2, GRID // 2].max() < 0.3
    assert bowl.is_round
    assert not form("table").is_round


def test_a_closed_thing_is_solid_all_through() -> None:
    crate = form("chest")
    low, high = crate.low[GRID // 2, GRID // 2], crate.high[GRID // 2, GRID // 2]
    assert np.sum(np.isfinite(low)) <= 2
    assert np.nansum(np.where(np.isfinite(low), high - low, 0.0)) > 0.6


def test_a_model_has_the_form_of_its_shape() -> None:
    model = form_of_model(build_shape("table", (1.6, 0.75, 0.9)))
    shape = form_of("table", (1.6, 0.75, 0.9))
    assert np.array_equal(model.filled, shape.filled)
    assert np.nanmax(abs(np.where(shape.filled, model.high[..., 0] - shape.high[..., 0], 0.0))) < 0.05


def test_headroom_tells_what_something_may_go_under() -> None:
    assert form("table").headroom > 0.8
    assert 0.3 < form("chair").headroom < 0.5
    assert form("chest").headroom < 0.1


def test_what_has_no_shape_is_a_block() -> None:
    assert form_of("no such shape", (1.0, 1.0, 1.0)) is SOLID
    assert form_of("table", (1.0, 1.0, 1.0), (("no such parameter", 1.0),)) is SOLID


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_every_shape_has_a_form_that_reaches_from_the_ground_to_its_top(shape: str) -> None:
    columns = form(shape)
    assert columns.filled.any()
    assert columns.low[..., 0].min() <= 1e-3
    assert columns.high.max() == pytest.approx(1.0, abs=1e-3)
    known = np.isfinite(columns.low)
    assert (columns.high[known] >= columns.low[known]).all()
    assert (columns.low[..., 1:] >= columns.high[..., :-1])[known[..., 1:]].all(), "intervals overlap"
