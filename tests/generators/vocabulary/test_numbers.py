"""Amounts as people say them."""

from __future__ import annotations

import pytest

from generators.vocabulary.numbers import MOST, Count, read_count


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("three", 3),
        ("exactly three", 3),
        ("twenty-four", 24),
        ("sixty", 60),
        ("a hundred", 100),
        ("two hundred and five", 205),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("32", 32),
        ("1,000", 1000),
        ("a single", 1),
        ("a trio of", 3),
        ("两把", 2),
        ("十二只", 12),
        ("三百二十", 320),
    ],
)
def test_numbers_are_read(text: str, number: int) -> None:
    count = read_count(text)
    assert count is not None
    assert count.number == number


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("a pair of", "pair"),
        ("a few", "few"),
        ("dozens of", "many"),
        ("a row of", "row"),
        ("a stack of", "stack"),
        ("a crowd of", "crowd"),
        ("all", "all"),
        ("一群", "crowd"),
        ("几棵", "few"),
    ],
)
def test_loose_amounts_have_a_group(text: str, group: str) -> None:
    count = read_count(text)
    assert count is not None
    assert count.group == group
    assert count.usual >= 1


def test_a_row_of_five_is_both() -> None:
    assert read_count("five rows of") == Count(5, "row")


def test_numbers_without_end_are_held() -> None:
    count = read_count("99999999999")
    assert count is not None
    assert count.number == MOST


@pytest.mark.parametrize("text", ["", "of", "the", "wooden"])
def test_other_words_say_no_amount(text: str) -> None:
    assert read_count(text) is None
