"""What is denied is not there."""

import pytest

from generators.material.denial import denied_axes, parted
from generators.material.lexicon import words
from generators.material.phrase import PhraseReader
from tests.generators.material.stand_in import LetterEncoder


@pytest.fixture(scope="module")
def reader() -> PhraseReader:
    return PhraseReader(LetterEncoder())


@pytest.mark.parametrize(
    ("phrase", "said", "denied"),
    [
        ("steel that isn't rusty", "steel that", "rusty"),
        ("a plain wall without any cracks or dirt", "a plain wall", "cracks dirt"),
        ("neither wet nor mossy flagstones", "flagstones", "wet mossy"),
        ("rust-free iron", "iron", "rust"),
        ("iron free of rust", "iron", "rust"),
        ("not rusty but dirty iron", "but dirty iron", "rusty"),
        ("not only wet but cold", "not only wet but cold", ""),
        ("a floor, why not", "a floor why not", ""),
    ],
)
def test_a_phrase_is_parted_into_what_is_said_and_what_is_denied(phrase: str, said: str, denied: str) -> None:
    assert parted(words(phrase)) == (said.split(), denied.split())


def test_denied_words_name_axes() -> None:
    assert denied_axes(["rusty", "puddles", "green"]) == {"rust", "wear", "wet"}


@pytest.mark.parametrize("phrase", ["metal, not rusty", "rusted metal without rust", "old rusty iron without any rust"])
def test_what_is_not_rusty_is_not_rusty(reader: PhraseReader, phrase: str) -> None:
    spec = reader.read(phrase)
    assert spec.family != "rusty metal"
    assert spec.rust == 0


def test_what_is_not_denied_stays(reader: PhraseReader) -> None:
    spec = reader.read("mossy stone wall, not wet")
    assert (spec.family, spec.wet) == ("stone blocks", 0)
    assert spec.moss > 0.5
