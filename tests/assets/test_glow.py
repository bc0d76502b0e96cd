"""Where a model shines, as points of light."""

from __future__ import annotations

import numpy as np
import pytest

from assets.artifacts import Primitive
from assets.stages.glow import glow_color, glows_of


def wall(surface: str, x: float, size: float) -> Primitive:
    """A square at z = 0 that faces +Z."""
    h = size / 2
    positions = np.array([(x - h, 1 - h, 0), (x + h, 1 - h, 0), (x + h, 1 + h, 0), (x - h, 1 + h, 0)], np.float32)
    return Primitive(
        surface=surface,
        positions=positions,
        normals=np.tile(np.array([0, 0, 1], np.float32), (4, 1)),
        tangents=np.tile(np.array([1, 0, 0, 1], np.float32), (4, 1)),
        uvs=positions[:, :2].copy(),
        indices=np.array([(0, 1, 2), (0, 2, 3)], np.uint32),
    )


def test_the_largest_comes_first_and_its_light_is_before_it() -> None:
    red = (1.0, 0.0, 0.0)
    found = glows_of(
        [wall("lamp", 1.0, 0.5), wall("screen", 6.0, 1.0), wall("rock", 9.0, 2.0)], {"lamp": red, "screen": red}
    )
    assert [glow.area_m2 for glow in found] == pytest.approx([1.0, 0.25])
    assert found[0].at[2] > 0.4
    assert found[0].at[0] == pytest.approx(6.0, abs=0.01)


def test_phrases_say_what_glows_and_in_which_colour() -> None:
    assert glow_color("rough cave rock") is None
    red, _, blue = glow_color("glowing cyan crystal") or (0.0, 0.0, 0.0)
    assert blue == 1.0 > red
    assert glow_color("molten lava") is not None
