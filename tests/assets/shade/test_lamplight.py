"""What lamps give: brightest under them, nothing behind what stands before them, and only before a pane."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from assets.adaptation import LUMA, fill_gain, lamp_color, main_color
from assets.artifacts import F32, Primitive
from assets.shade import HALO_SURFACE, Halo, Lamp, Opening, halo_discs, lamplight, sun_panes
from assets.shade.patch import ratio_of

ORANGE = (1.0, 0.6, 0.3)
NOTHING = np.zeros((0, 3, 3), np.float32)


def ground(half: float = 20.0) -> Primitive:
    corners = np.array([(-half, 0, -half), (-half, 0, half), (half, 0, half), (half, 0, -half)], np.float32)
    return Primitive(
        "ground",
        corners,
        np.tile(np.array([0, 1, 0], np.float32), (4, 1)),
        np.tile(np.array([1, 0, 0, 1], np.float32), (4, 1)),
        corners[:, [0, 2]].copy(),
        np.array([(0, 1, 2), (0, 2, 3)], np.uint32),
    )


def moon(normals: F32) -> NDArray[np.float64]:
    """Ten lux from everywhere, bluish."""
    return np.tile([7.0, 9.0, 14.0], (len(normals), 1))


def lit(lamp: Lamp, blockers: F32 = NOTHING) -> tuple[F32, F32]:
    """Where the ground is lit, and how strongly in red."""
    plane = ground()
    solid = np.concatenate([plane.positions[plane.indices], blockers])
    part = lamplight([plane], [lamp], moon, solid, 4000)
    assert part is not None
    assert part.colors is not None
    assert len(part.indices) <= 4000
    assert float(part.colors.max()) <= 1.0
    return part.positions, ratio_of(part.colors)


def test_a_lamp_throws_a_pool_that_is_brightest_under_it_and_warm() -> None:
    at, ratio = lit(Lamp((2.0, 4.0, -6.0), ORANGE, 2000.0, 20.0))
    away = np.hypot(at[:, 0] - 2.0, at[:, 2] + 6.0)
    middle, rim = ratio[away < 1.0], ratio[(away > 7) & (away < 9)]
    assert middle[:, 0].mean() > 3  # at least four times the surroundings
    assert rim[:, 0].mean() < 0.35 * middle[:, 0].mean()
    assert (middle[:, 0] > 2 * middle[:, 2]).all()
    assert middle[:, 0].max() <= 6.01  # 2000 candela at 4 m would be 18 times the moon: what is white burns out


def test_what_stands_before_a_lamp_keeps_its_light_off() -> None:
    wall = np.array([[(-20, 0, -4), (20, 0, -4), (20, 9, -4)], [(-20, 0, -4), (20, 9, -4), (-20, 9, -4)]], np.float32)
    at, ratio = lit(Lamp((0.0, 3.0, -6.0), ORANGE, 2000.0, 20.0), wall)
    assert ratio[at[:, 2] > -3.0].max(initial=0.0) < 0.3
    assert ratio[at[:, 2] < -5.0].max() > 2


def test_a_pane_lights_what_is_before_it() -> None:
    at, ratio = lit(Lamp((0.0, 2.0, -6.0), ORANGE, 800.0, 20.0, facing=(0.0, 0.0, 1.0)))
    assert at[ratio[:, 0] > 0.3, 2].min() > -6.3


def test_no_lamp_no_patch() -> None:
    assert lamplight([ground()], [], moon, NOTHING, 100) is None
    assert lamplight([ground()], [Lamp((0.0, 90.0, 0.0), ORANGE, 100.0, 9.0)], moon, NOTHING, 100) is None


def test_a_halo_faces_the_eye_and_is_clear_at_its_rim() -> None:
    part = halo_discs([Halo((0.0, 2.0, -5.0), ORANGE, 0.6, 0.5)], (3.0, 1.6, 0.0))
    assert part is not None
    assert part.surface == HALO_SURFACE
    assert part.colors is not None
    way = np.array([3.0, -0.4, 5.0]) / np.linalg.norm([3.0, -0.4, 5.0])
    assert np.abs((part.positions - (0.0, 2.0, -5.0)) @ way).max() < 1e-5
    faces = part.positions[part.indices]
    assert (np.cross(faces[:, 1] - faces[:, 0], faces[:, 2] - faces[:, 0]) @ way > 0).all()
    reach = np.linalg.norm(part.positions - (0.0, 2.0, -5.0), axis=1)
    assert part.colors[reach.argmin(), 3] == 0.5
    assert part.colors[reach > 0.59, 3].max() == 0.0
    assert halo_discs([], (0.0, 0.0, 0.0)) is None


def test_an_eye_takes_half_of_a_lights_colour_for_white() -> None:
    red, green, blue = main_color((0.8, 0.32, 0.1))
    assert red == 1.0
    assert red > green > blue > 0.25
    assert main_color((0.7, 0.7, 0.7)) == lamp_color((2.0, 2.0, 2.0)) == (1.0, 1.0, 1.0)
    night = np.array([0.1, 0.2, 0.9])
    seen = night * fill_gain(night)
    assert seen[2] / seen[0] < 4 < night[2] / night[0]
    assert seen @ LUMA == pytest.approx(night @ LUMA)
    assert (fill_gain(np.zeros(3)) == 1).all()


ROOM = ((-3.0, 0.0, -5.0), (3.0, 2.7, 1.0))
WINDOW = Opening((3.0, 0.9, -2.0), 1.2, 1.4, -np.pi / 2)


def test_the_sun_throws_the_panes_of_windows_on_the_floor_but_not_behind_what_stands() -> None:
    sun = (0.8, 0.5, 0.33)
    part = sun_panes([WINDOW], sun, ROOM, None)
    assert part is not None
    assert part.colors is not None
    bright = part.positions[ratio_of(part.colors)[:, 0] > 1]
    assert len(bright) > 40
    assert (np.abs(bright[:, 1]) < 0.02).all()
    assert bright[:, 0].min() > ROOM[0][0]
    assert bright[:, 0].max() < 3.0 - 0.9 * 0.8 / 0.5 + 0.1  # no nearer than what its sill lets in
    assert bright[:, 2].max() < -2.0 + 0.6  # the sun comes from the right and from behind the eye: ahead of the window
    corners = part.positions[part.indices]
    assert (np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])[:, 1] >= 0).all()
    board = np.array([[(2.5, 0, -9), (2.5, 0, 9), (2.5, 9, 9)], [(2.5, 0, -9), (2.5, 9, 9), (2.5, 9, -9)]], np.float32)
    assert sun_panes([WINDOW], sun, ROOM, board) is None
    assert sun_panes([WINDOW], (-0.8, 0.5, 0.33), ROOM, None) is None  # it is on the other side
