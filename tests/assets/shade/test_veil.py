"""Mist and the sky on water, as files have them whose viewers know of neither."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from assets.airlight import left_by_mist, mist_depth
from assets.artifacts import Primitive
from assets.shade import Air, veil

AIR = Air((0.0, 1.6, 0.0), 0.01, (0.5, 0.6, 0.7), (0.9, 0.8, 0.7), (0.1, 0.2, 0.6))


def sheet(away_m: float, y: float, *, alpha: float | None = None) -> Primitive:
    """A level square of a metre, `away_m` ahead."""
    corners = np.array([[-0.5, y, 0.5], [0.5, y, 0.5], [0.5, y, -0.5], [-0.5, y, -0.5]], np.float32)
    corners[:, 2] -= np.float32(away_m)
    faces = np.array([[0, 1, 2], [0, 2, 3]], np.uint32)
    up, along = (np.tile(np.array(row, np.float32), (4, 1)) for row in ([0, 1, 0], [1, 0, 0, 1]))
    colors = None if alpha is None else np.tile(np.array([1, 1, 1, alpha], np.float32), (4, 1))
    return Primitive("sheet", corners, up, along, corners[:, [0, 2]].copy(), faces, colors)


def test_what_is_far_is_covered_as_thickly_as_the_viewer_draws_mist() -> None:
    found = veil([sheet(60.0, 0.0), sheet(1.0, 0.0)], [], AIR)
    assert found is not None
    assert found.colors is not None
    assert len(found.indices) == 2  # what is near has none
    away = np.linalg.norm(sheet(60.0, 0.0).positions - np.array(AIR.eye, np.float32), axis=1)
    assert found.colors[:, 3] == pytest.approx(1 - left_by_mist(0.01, mist_depth(away)), abs=1e-5)
    assert found.colors[0, :3] == pytest.approx(AIR.color)


def test_a_veil_lies_a_little_nearer_to_the_eye() -> None:
    found = veil([sheet(60.0, 0.0)], [], AIR)
    assert found is not None
    eye, own = np.array(AIR.eye, np.float32), sheet(60.0, 0.0).positions
    share = np.linalg.norm(found.positions - eye, axis=1) / np.linalg.norm(own - eye, axis=1)
    assert ((share < 1) & (share > 0.99)).all()


def test_clear_air_has_no_veil() -> None:
    assert veil([sheet(60.0, 0.0)], [], replace(AIR, density=0.0)) is None


def test_water_mirrors_the_sky_and_its_bed_has_no_veil() -> None:
    water, bed = sheet(20.0, 0.0, alpha=1.0), sheet(20.0, -2.0)
    found = veil([bed], [water], replace(AIR, density=0.0))
    assert found is not None
    assert found.colors is not None
    assert len(found.indices) == 2
    assert 0.1 < found.colors[0, 3] < 0.3
    assert found.colors[0, 0] > found.colors[0, 2]  # the horizon, which is red, as flat as one looks


def test_where_water_ends_it_mirrors_nothing() -> None:
    assert veil([], [sheet(20.0, 0.0, alpha=0.0)], AIR) is None


def test_where_few_triangles_are_left_it_covers_what_is_seen_most() -> None:
    large = replace(sheet(60.0, 0.0), positions=sheet(60.0, 0.0).positions * np.array([20, 1, 1], np.float32))
    found = veil([sheet(60.0, 0.0), large], [], AIR, most=2)
    assert found is not None
    assert len(found.indices) == 2
    assert np.ptp(found.positions[:, 0]) > 15
    assert veil([large], [], AIR, most=0) is None
    assert veil([large], [], AIR, most=-5) is None
