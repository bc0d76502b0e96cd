"""Robots and skeletons act as people do."""

from __future__ import annotations

import numpy as np
import pytest

from assets.shapes import SHAPES, build_shape
from assets.shapes.extents import acts, figure_extent, seat_of
from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES

ROBOTS = ("robot", "skeleton")


def test_who_acts_is_known_by_the_shape() -> None:
    assert all(acts(name) for name in (*ROBOTS, "person"))
    assert not any(acts(name) for name in ("cat", "statue", "table", "no such shape"))


@pytest.mark.parametrize("name", ROBOTS)
def test_it_waters_plants(name: str) -> None:
    parameters = {"pose": float(POSES["watering"]), "holds": float(HOLDS["watering_can"])}
    model = build_shape(name, figure_extent(parameters, name), parameters=parameters)
    held = next(p for p in model.primitives if p.surface == "held")
    idle = build_shape(name, figure_extent({}, name))
    assert model.triangles <= 12_000
    assert "held" not in {p.surface for p in idle.primitives}
    assert held.positions[:, 2].max() > 0.2 * figure_extent(parameters, name)[2]  # ahead of it


@pytest.mark.parametrize("name", ROBOTS)
def test_it_sits(name: str) -> None:
    sitting = {"pose": float(POSES["sitting"])}
    size = figure_extent(sitting, name)
    seat = seat_of(size, sitting, name)
    assert seat is not None
    assert 0.3 < seat[0] < 0.6
    assert seat_of(figure_extent({}, name), {}, name) is None
    assert size[1] < 0.85 * figure_extent({}, name)[1]


@pytest.mark.parametrize("name", ROBOTS)
def test_it_bends_at_its_joints(name: str) -> None:
    def points(pose: str) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        parts = SHAPES[name].build((1.0, 1.8, 1.0), 0, {"pose": float(POSES[pose])})
        return np.concatenate([part.points for part in parts])

    assert np.ptp(points("running")[:, 2]) > 2 * np.ptp(points("standing")[:, 2])
