"""The noun that names a material: the head of the phrase, and the substance rather than the thing."""

import pytest

from generators.material.lexicon import lexicon, words
from generators.material.naming import head_noun
from generators.material.procedural.families import FAMILIES


def _family(phrase: str) -> str | None:
    noun = head_noun(words(phrase))
    return noun.families[0] if noun else None


@pytest.mark.parametrize(
    ("phrase", "family"),
    [
        ("leather sofa", "leather"),
        ("old wooden bucket", "wood"),
        ("bucket made of wood", "wood"),
        ("stone bridge over a river", "rock"),
        ("rubber boots", "rubber"),
        ("bronze statue of a general", "metal"),
    ],
)
def test_a_substance_overrules_what_a_thing_is_usually_made_of(phrase: str, family: str) -> None:
    assert _family(phrase) in (family, *lexicon().forms.get(family, ()))


@pytest.mark.parametrize(
    ("phrase", "family"), [("wooden barn wall", "planks"), ("silver dragon", "scales"), ("steel car", "painted metal")]
)
def test_a_substance_leaves_alone_what_is_a_form_of_it_or_only_its_colour(phrase: str, family: str) -> None:
    assert _family(phrase) == family


def test_what_stands_behind_a_preposition_of_place_is_not_the_thing() -> None:
    assert _family("boat on a lake") == "planks"
    assert _family("wall covered in ivy") == "foliage"
    assert _family("in the snow") == "snow"


def test_of_several_things_the_last_is_the_head() -> None:
    assert _family("dragon door") == "wood"
    assert _family("pool float") == "rubber"


def test_a_thing_before_an_unknown_word_leaves_the_meaning_to_the_encoder() -> None:
    assert _family("football stadion") is None
    assert _family("football texture") == "leather"


def test_a_colour_that_is_a_thing_too_is_a_thing_only_at_the_end() -> None:
    assert _family("orange barrier") == "plastic"
    assert _family("orange") == "fruit"


@pytest.mark.parametrize(
    ("phrase", "family"),
    [
        ("rust red skin", "skin"),
        ("leaf green cloth", "fabric"),
        ("rough dark rock face", "rock"),
        ("slate grey", "slate"),
    ],
)
def test_what_stands_before_a_colour_is_its_shade_where_something_follows(phrase: str, family: str) -> None:
    assert _family(phrase) == family


def test_a_substance_stays_one_before_a_thing_whose_name_begins_with_a_colour() -> None:
    assert _family("glass coffee table") == "glass"
    assert _family("brick red velvet") == "velvet"


def test_plurals_and_possessives_are_known_by_their_singular() -> None:
    assert _family("tyres") == _family("tyre") == "rubber"
    assert _family("tiger's") == "fur"


def test_a_thing_of_the_same_family_lends_its_colour() -> None:
    noun = head_noun(words("spiderman suit"))
    assert noun is not None
    assert (noun.families, noun.implied) == (("fabric",), "red")


def test_the_lists_of_things_name_only_families_and_words_that_exist() -> None:
    known = lexicon()
    assert {family for noun in known.things.values() for family in noun.families} <= set(FAMILIES)
    assert {*known.forms, *(form for forms in known.forms.values() for form in forms), *known.cast} <= set(FAMILIES)
    assert known.substances | known.settings <= set(known.nouns)
    assert not known.substances & known.settings
    described = {word for term in (*known.colors, *known.conditions) for word in term.split()}
    assert {word for noun in known.things.values() for word in words(noun.implied)} <= described
