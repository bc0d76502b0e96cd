"""Sizes, lengths, factors and angles as people say them."""

from __future__ import annotations

import pytest

from generators.vocabulary.measures import MOST_M, Axis, read_angle, read_length, read_size


@pytest.mark.parametrize(
    ("text", "axis", "metres"),
    [
        ("2 m tall", "high", 2.0),
        ("3 m long", "longest", 3.0),
        ("30 cm high", "high", 0.3),
        ("half a metre high", "high", 0.5),
        ("two and a half metres wide", "wide", 2.5),
        ("2-metre-tall", "high", 2.0),
        ("12 ft", "longest", 3.6576),
        ("three feet tall", "high", 0.9144),
        ("ten inches", "longest", 0.254),
        ("1,5 m deep", "deep", 1.5),
        ("两米高", "high", 2.0),
        ("三十厘米", "longest", 0.3),
    ],
)
def test_measures_are_read_to_the_digit(text: str, axis: Axis, metres: float) -> None:
    size = read_size(text)
    assert size is not None
    assert size.axis == axis
    assert size.metres == pytest.approx(metres)


def test_feet_and_inches_are_one_length() -> None:
    assert read_length("5'9\"") == pytest.approx(1.7526)
    assert read_length("6 ft 2 in") == pytest.approx(1.8796)


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("twice as big", 2.0),
        ("half as big", 0.5),
        ("three times as large", 3.0),
        ("a third smaller than", 1 / 3),
        ("30 % larger", 1.3),
        ("20 percent smaller", 0.8),
        ("两倍", 2.0),
    ],
)
def test_factors_are_what_they_say(text: str, factor: float) -> None:
    size = read_size(text)
    assert size is not None
    assert size.factor == pytest.approx(factor)


def test_a_comparison_tells_so() -> None:
    size = read_size("twice as tall as")
    assert size is not None
    assert (size.axis, size.factor, size.as_other) == ("high", 2.0, True)


def test_words_of_size_are_ordered() -> None:
    factors = [size.factor for word in ("tiny", "small", "large", "huge", "colossal") if (size := read_size(word))]
    assert factors == sorted(factors)
    assert len(factors) == 5
    assert factors[0] < 1 < factors[2]


def test_lengths_are_held_within_bounds() -> None:
    assert read_length("10 km") == MOST_M
    assert read_length("0 m") == pytest.approx(0.001)


@pytest.mark.parametrize(("text", "angle"), [("90 degrees", 90.0), ("45°", 45.0), ("around", 180.0), ("a quarter turn", 90.0)])
def test_angles_are_read(text: str, angle: float) -> None:
    assert read_angle(text) == angle


@pytest.mark.parametrize("text", ["", "red", "in the way", "on"])
def test_other_words_are_no_size(text: str) -> None:
    assert read_size(text) is None
