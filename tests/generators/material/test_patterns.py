"""Phrases name patterns, and patterns bring their colours."""

import pytest

from generators.material.patterns import pattern_sets
from generators.material.phrase import PhraseReader
from generators.material.procedural.bonds import BONDS
from generators.material.procedural.families import FAMILIES
from generators.material.procedural.prints import PRINTS
from tests.generators.material.stand_in import LetterEncoder


@pytest.fixture(scope="module")
def reader() -> PhraseReader:
    return PhraseReader(LetterEncoder())


def test_every_written_pattern_can_be_drawn_on_families_that_exist() -> None:
    sets, brought, becomes = pattern_sets()
    assert {name for one in sets for name in one.words.values()} | set(brought) <= {*BONDS, *PRINTS}
    assert {family for one in sets for family in one.families} | set(becomes.values()) <= set(FAMILIES)


@pytest.mark.parametrize(
    ("phrase", "family", "pattern"),
    [
        ("herringbone brick wall", "bricks", "herringbone"),
        ("flemish bond bricks", "bricks", "flemish"),
        ("subway tiles", "tiles", "running"),
        ("hexagonal pavers", "pavers", "hexagons"),
        ("fish scale tiles", "tiles", "fish scales"),
        ("herringbone wood floor", "parquet", ""),
        ("polka dot curtain", "fabric", "dots"),
        ("floral wallpaper", "paper", "flowers"),
        ("striped silk", "silk", "stripes"),
        ("stripes on fur", "fur", "tiger"),
        ("leopard fur", "fur", "rosettes"),
        ("plain bricks", "bricks", ""),
    ],
)
def test_a_phrase_names_its_pattern(reader: PhraseReader, phrase: str, family: str, pattern: str) -> None:
    spec = reader.read(phrase)
    assert (spec.family, spec.pattern) == (family, pattern)


def test_the_second_colour_stands_out_and_what_lies_on_what_is_heard(reader: PhraseReader) -> None:
    dark = reader.read("navy polka dot curtain")
    assert max(dark.color) < 0.5 < min(dark.second)
    turned = reader.read("curtain, white polka dots on navy")
    assert max(turned.color) < 0.5 < min(turned.second)


def test_an_animals_coat_has_its_own_colours_unless_others_are_said(reader: PhraseReader) -> None:
    assert min(reader.read("zebra fur").color) > 0.8
    blue = reader.read("blue zebra fur").color
    assert blue[2] > blue[0]
