"""What rays of a small picture meet, and where boxes come to lie in a view."""

from __future__ import annotations

import math

import numpy as np
import pytest

from assets.layout import Item, Placement
from assets.layout.framing import Views, box, frame, frames
from assets.preview.sight import NOTHING, Sight
from assets.stages.stage import View

AHEAD = View((0.0, 1.0, 0.0), (0.0, 1.0, -10.0), 60.0)


def wall(z: float, width: float, height: float = 40.0) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Two triangles across the view at a depth."""
    w, h = width / 2, height / 2
    corners = [(-w, -h, z), (w, -h, z), (w, h, z), (-w, h, z)]
    return np.array([[corners[0], corners[1], corners[2]], [corners[0], corners[2], corners[3]]], np.float32)


def test_the_nearer_of_two_bodies_is_seen() -> None:
    both = Sight({"far": wall(-10, 100), "near": wall(-5, 2)}).look(AHEAD.eye, AHEAD.target, AHEAD.fov_deg, rows=20)
    assert both.count("near") > 0
    assert both.share("near") + both.share("far") == pytest.approx(1.0)
    assert both.distances.min() == pytest.approx(5.0, abs=0.2)


def test_pictures_of_two_parts_make_the_picture_of_the_whole() -> None:
    parts = {"far": wall(-10, 100), "near": wall(-5, 2)}
    view = (AHEAD.eye, AHEAD.target, AHEAD.fov_deg, 20)
    whole = Sight(parts).look(*view)
    joined = Sight({"far": parts["far"]}).look(*view).before(Sight({"near": parts["near"]}).look(*view))
    assert {n: joined.count(n) for n in parts} == {n: whole.count(n) for n in parts}


def test_what_is_behind_the_eye_is_not_seen() -> None:
    picture = Sight({"behind": wall(5, 100)}).look(AHEAD.eye, AHEAD.target, AHEAD.fov_deg, rows=10)
    assert (picture.bodies == NOTHING).all()


def test_a_box_straight_ahead_lies_in_the_middle_at_its_true_size() -> None:
    placed = Placement(Item("crate", (1.0, 1.0, 0.001)), (0.0, 0.5, -5.0), 0.0, (1.0, 1.0, 0.001))
    seen = frame(AHEAD, placed)
    high = 1.0 / (2 * 5.0 * math.tan(math.radians(30)))
    assert seen.height == pytest.approx(high, rel=0.01)
    assert (seen.low[0] + seen.high[0]) / 2 == pytest.approx(0.5)
    assert seen.whole


def test_a_view_comes_back_as_it_went_in() -> None:
    view = View((1.0, 1.6, 2.0), (4.0, 0.5, -7.0), 40.0)
    again = Views.of(view).view(0)
    assert again.eye == view.eye
    assert again.fov_deg == view.fov_deg
    way, way_again = (np.subtract(v.target, v.eye) / math.dist(v.target, v.eye) for v in (view, again))
    assert np.allclose(way, way_again)


def test_one_box_before_another_covers_its_share_of_it() -> None:
    front = Placement(Item("a", (1.0, 2.0, 0.01)), (0.0, 0.0, -3.0), 0.0, (1.0, 2.0, 0.01))
    back = Placement(Item("b", (4.0, 2.0, 0.01)), (0.0, 0.0, -6.0), 0.0, (4.0, 2.0, 0.01))
    seen = frames(Views.of(AHEAD), np.stack([box(front), box(back)]))
    assert seen.covers(0, 1)[0] == pytest.approx(0.5, abs=0.02)
