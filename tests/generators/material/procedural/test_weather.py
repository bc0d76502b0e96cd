"""Weather darkens or covers in places that are small against a tile, so that a floor does not show how it repeats."""

import msgspec
import numpy as np
import pytest

from generators.material.lexicon import words
from generators.material.phrase import describe
from generators.material.procedural.canvas import Canvas
from generators.material.procedural.families import FAMILIES
from generators.material.procedural.layer import Layer
from generators.material.procedural.render import render
from generators.material.procedural.weather import weather
from generators.material.spec import MaterialSpec


def flat(shade: float) -> Layer:
    """A smooth grey surface, 64²."""
    even = np.full((64, 64), 0.5, np.float32)
    return Layer(np.full((3, 64, 64), shade, np.float32), even, even.copy(), np.zeros((64, 64), np.float32), 0.01)


def aged(family: str, axis: str, shade: float) -> Layer:
    """That surface as `axis` of 0.6 leaves it."""
    grey = (shade, shade, shade)
    clean = MaterialSpec(family=family, color=grey, second=grey, roughness=0.5)
    spec = msgspec.structs.replace(clean, **{axis: 0.6})
    layer = flat(shade)
    weather(Canvas(64, 3), spec, layer, (axis,))
    return layer


@pytest.mark.parametrize("shade", [0.08, 0.5, 0.95])
def test_grime_darkens_whatever_it_lies_on(shade: float) -> None:
    color = aged("plaster", "dirt", shade).color
    assert (color <= shade + 1e-5).all()
    assert color.mean() < 0.97 * shade


@pytest.mark.parametrize("axis", ["dirt", "moss", "wet", "snow"])
def test_no_weather_lies_in_one_half_of_a_tile(axis: str) -> None:
    light = aged("plaster", axis, 0.5).color.mean(axis=0)
    halves = [light[:32].mean() - light[32:].mean(), light[:, :32].mean() - light[:, 32:].mean()]
    assert np.abs(halves).max() < 0.35 * light.std()


def test_another_shade_of_a_stuff_goes_with_the_colour_that_is_said_and_a_joint_does_not() -> None:
    usual = FAMILIES["rock"].second
    assert max(describe("rock", words("black rock"), []).second) < 0.6 * max(usual)
    assert describe("bricks", words("black bricks"), []).second == FAMILIES["bricks"].second


def test_a_carpet_is_plain_and_a_rug_is_figured() -> None:
    plain, figured = (describe("carpet", words(phrase), []) for phrase in ("red carpet", "red persian rug"))
    assert (plain.pattern, figured.pattern) == ("", "medallions")
    assert not np.array_equal(render(plain, 1, 64).base_color, render(figured, 1, 64).base_color)
