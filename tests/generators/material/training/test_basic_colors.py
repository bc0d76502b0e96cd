"""Colours are called what people call them."""

from __future__ import annotations

import pytest

from generators.material.lexicon import lexicon
from generators.material.training.basic_colors import BASIC, basic_color, lch_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("white chalk", "white"),
        ("lime green emerald olive", "green"),
        ("navy midnight sky azure", "blue"),
        ("turquoise teal aqua", "cyan"),
        ("crimson scarlet burgundy", "red"),
        ("chocolate walnut chestnut rust", "brown"),
        ("cream sand linen", "beige"),
        ("violet lavender amethyst", "purple"),
        ("charcoal ebony", "black"),
        ("gold mustard lemon", "yellow"),
    ],
)
def test_shades_share_the_name_of_their_basic_colour(words: str, name: str) -> None:
    shades = [lexicon().colors[word] for word in words.split() if word in lexicon().colors]
    assert len(shades) >= 2
    assert {basic_color(shade) for shade in shades} == {name}


def test_every_colour_of_the_vocabulary_has_a_name_and_every_name_a_colour() -> None:
    assert {basic_color(rgb) for rgb in lexicon().colors.values()} == set(BASIC)


def test_lightness_chroma_and_hue_of_pure_red_are_those_of_the_tables() -> None:
    assert lch_of((1.0, 0.0, 0.0)) == pytest.approx((53.2, 104.6, 40.0), abs=0.3)
    assert lch_of((1.0, 1.0, 1.0))[:2] == pytest.approx((100.0, 0.0), abs=0.1)
