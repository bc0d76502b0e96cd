"""What is far away in snow and autumn, towns that go on, and the air between."""

from __future__ import annotations

import numpy as np
import pytest

from assets.stages.ages import STYLES
from assets.stages.haze import Daylight, light_backdrops
from assets.stages.roofscape import far_town
from assets.stages.seasons import in_leaf, seasoned
from assets.stages.site import Site
from assets.stages.stage import Stage

GREEN = np.array([[0.14, 0.27, 0.1]], np.float32)


def town(style: int) -> Stage:
    site = Site("town", {"floor": "stone"}, 3)
    site.floor("floor", (-5, -20), (5, 5))
    site.zone("focus", 0, -5, (2, 2, 2))
    far_town(site, style, (-50, 50), 80.0, 2.0)
    return site.finish()


def test_snow_lies_on_what_faces_up_and_autumn_turns_what_is_green() -> None:
    up, aside = np.array([[0, 1, 0]], np.float32), np.array([[1, 0, 0]], np.float32)
    assert seasoned(GREEN, up, "snow").min() > 0.8 > seasoned(GREEN, aside, "snow").max()
    red, green, blue = seasoned(GREEN, up, "autumn")[0]
    assert red > green > blue
    grey = np.array([[0.4, 0.4, 0.4]], np.float32)
    assert np.array_equal(seasoned(grey, up, "autumn"), grey)
    assert np.array_equal(seasoned(GREEN, up, ""), GREEN)


@pytest.mark.parametrize("style", [0, 2, 4, 5, 8])
def test_a_far_town_loses_contrast_row_by_row_and_only_a_modern_one_has_towers(style: int) -> None:
    stage = town(style)
    lit = light_backdrops(stage, Daylight())
    rows = sorted(name for name in stage.surfaces if name.startswith("town"))
    assert len(rows) == 3
    by_name = {primitive.surface: primitive for primitive in lit.primitives}
    colors = [by_name[name].colors for name in rows]
    spread = [float(each.std()) for each in colors if each is not None]
    assert spread[0] > spread[-1]
    tops = [float(by_name[name].positions[:, 1].max()) for name in rows]
    tall = STYLES[style].ground_m + STYLES[style].storey_m
    assert (max(tops) > 3.2 * tall) == (style == 2)


def test_far_woods_have_the_colour_of_leaves_near_by_and_stay_as_light() -> None:
    rock = np.array([[0.3, 0.28, 0.25]], np.float32)
    violet = in_leaf(GREEN, (0.11, 0.03, 0.27))
    assert (violet[:, 2] > 2 * violet[:, 1]).all()
    weights = np.array([0.2126, 0.7152, 0.0722])
    assert np.allclose(violet @ weights, GREEN @ weights, rtol=0.3)
    assert np.array_equal(in_leaf(rock, (0.11, 0.03, 0.27)), rock)
