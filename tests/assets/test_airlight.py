"""The colour of near air, and of what is far behind it."""

from __future__ import annotations

import numpy as np
import pytest

from assets.adaptation import LUMA
from assets.airlight import airlight
from assets.artifacts import Model, Primitive
from assets.shapes.organic import Patch
from assets.stages.ground import Ground
from assets.stages.haze import Daylight, light_backdrops
from assets.stages.site import Site
from assets.stages.stage import Stage, Surface, View, Zone

GLOW = (0.8, 0.34, 0.31)
"""Low in the sky at dusk."""


def test_air_near_by_is_no_brighter_than_a_white_wall_and_paler_than_the_glow_behind_it() -> None:
    air = np.array(airlight(GLOW, 0.1, 0.05))
    assert float(air @ LUMA) == pytest.approx(0.1 + 0.35 * 0.05)
    assert air.max() / air.min() < 0.75 * max(GLOW) / min(GLOW)


def test_air_is_no_brighter_than_the_horizon() -> None:
    assert np.array(airlight((0.2, 0.3, 0.4), 5.0, 5.0)) @ LUMA <= 0.31


def backdrop(away_m: float, haze: float) -> Stage:
    """One upright triangle so far ahead."""
    points = np.array([[-1, 1, -away_m], [1, 1, -away_m], [0, 40, -away_m]], np.float32)
    normals, uvs = np.tile(np.array([[0, 0, 1]], np.float32), (3, 1)), np.zeros((3, 2), np.float32)
    colors = np.full((3, 3), 0.2, np.float32)
    tangents, triangle = np.tile(np.array([[1, 0, 0, 1]], np.float32), (3, 1)), np.array([[0, 1, 2]], np.uint32)
    one = Primitive("hills", points, normals, tangents=tangents, uvs=uvs, indices=triangle, colors=colors)
    ground = Ground(np.array([-1.0, 1.0]), np.array([-1.0, 1.0]), np.zeros((2, 2)))
    focus = Zone("focus", (0.0, 0.0, -5.0), (1.0, 1.0, 1.0), 0.0)
    view = View((0.0, 1.6, 1.0), (0.0, 1.4, -6.0))
    return Stage("far", Model("far", (one,)), {"hills": Surface("", "backdrop", haze)}, ground, (focus,), view)


def shown(stage: Stage, light: Daylight) -> np.ndarray:
    colors = light_backdrops(stage, light).primitives[0].colors
    assert colors is not None
    return np.asarray(colors[:, :3] @ LUMA)


def test_mist_thins_what_is_far_by_its_distance() -> None:
    near, far = (shown(backdrop(away, 0.2), Daylight(mist=0.01, sun=(0, 0, 0))) for away in (20.0, 80.0))
    assert (far > near + 0.05).all()


def test_hills_at_dusk_stand_dark_before_the_glow() -> None:
    dusk = Daylight(sun=(0.05, 0.03, 0.02), sky=(0.1, 0.1, 0.12), horizon=GLOW, air=airlight(GLOW, 0.1, 0.05))
    assert (shown(backdrop(150.0, 0.5), dusk) < 0.5 * np.array(GLOW) @ LUMA).all()


def test_nothing_far_is_brighter_than_the_sky_behind_it() -> None:
    light = Daylight(horizon=(0.9, 0.9, 0.9), zenith=(0.1, 0.2, 0.4), air=(0.9, 0.9, 0.9))
    foot, _, top = shown(backdrop(60.0, 1.0), light)
    assert top < foot < 0.9


def test_tints_of_ground_vary_its_material_and_do_not_darken_it() -> None:
    site = Site("plain", {"grass": "meadow grass"}, 1)
    corners = np.array([[-4, 0, -9], [-4, 0, 4], [4, 0, 4], [4, 0, -9]], float)
    level = Patch(corners, np.tile([0.0, 1.0, 0.0], (4, 1)), corners[:, [0, 2]], np.array([[0, 1, 2], [0, 2, 3]]))
    site.add("grass", level, (0.55, 0.7, 0.45), "ground")
    site.zone("focus", 0.0, -4.0, (1.0, 1.0, 1.0))
    colors = site.finish().model.primitives[0].colors
    assert colors is not None
    mean = colors[:, :3].mean(axis=0)
    assert mean.mean() > 0.8
    assert mean.max() / mean.min() < 1.4
