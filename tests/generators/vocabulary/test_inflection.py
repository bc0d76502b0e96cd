"""Plurals and singulars of noun phrases."""

from __future__ import annotations

import pytest

from generators.vocabulary.inflection import is_plural, plural, singular, singulars


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("woman", "women"),
        ("knife", "knives"),
        ("bus", "buses"),
        ("glass", "glasses"),
        ("wine glass", "wine glasses"),
        ("goose", "geese"),
        ("child", "children"),
        ("fish", "fish"),
        ("sheep", "sheep"),
    ],
)
def test_nouns_are_turned_both_ways(one: str, many: str) -> None:
    assert plural(one) == many
    assert singular(many) == one


@pytest.mark.parametrize("word", ["glass", "bus", "canvas", "compass", "scissors", "grass"])
def test_singulars_that_end_in_s_are_no_plurals(word: str) -> None:
    assert not is_plural(word)
    assert singulars(word) == (word,)
