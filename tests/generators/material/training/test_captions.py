"""Captions mean what they say, and what is held out is never trained on."""

from __future__ import annotations

import pytest

from generators.material.lexicon import lexicon, terms, words
from generators.material.model.drawn import DRAWN
from generators.material.phrase import strongest_noun
from generators.material.procedural.families import EARTHEN, FAMILIES
from generators.material.procedural.render import paint
from generators.material.spec import AXES
from generators.material.training.captions import Caption, compose, is_held_out, read_caption

COUNT = 600


@pytest.fixture(scope="module")
def trained() -> list[Caption]:
    """Captions as training sees them."""
    return compose(COUNT, 3, "train")


def test_equal_seeds_compose_equal_captions_and_others_differ(trained: list[Caption]) -> None:
    assert compose(COUNT, 3, "train") == trained
    assert compose(COUNT, 4, "train") != trained


def test_captions_differ_in_wording_and_cover_every_family(trained: list[Caption]) -> None:
    assert len({caption.text for caption in trained}) == COUNT
    assert {caption.spec.family for caption in trained} == set(DRAWN)


def test_the_strongest_noun_of_a_caption_names_its_family(trained: list[Caption]) -> None:
    for caption in trained:
        noun = strongest_noun(words(caption.text))
        assert noun is not None, caption.text
        assert noun.families == (caption.spec.family,), caption.text


def test_a_caption_without_conditions_shows_the_colour_it_names(trained: list[Caption]) -> None:
    colors, checked = lexicon().colors, 0
    for caption in trained:
        tokens = words(caption.text)
        noun = strongest_noun(tokens)
        said = [term for _, _, term in terms(tokens, colors)]
        plain = noun is not None and not noun.implied and not terms(tokens, lexicon().conditions)
        matte = caption.spec.family not in EARTHEN and not max(FAMILIES[caption.spec.family].glow)
        if plain and matte and caption.names_color and len(said) == 1:
            assert caption.spec.color == pytest.approx(colors[said[0]]), caption.text
            checked += 1
    assert checked > 20


def test_conditions_are_said_only_of_families_that_can_show_them(trained: list[Caption]) -> None:
    known, checked = lexicon().conditions, 0
    for caption in trained:
        tokens = words(caption.text)
        naming = [*terms(tokens, lexicon().nouns), *terms(tokens, lexicon().colors)]
        names = {token for _, _, term in naming for token in words(term)}
        for _, _, term in terms(tokens, known):
            shown = FAMILIES[caption.spec.family].axes
            if term not in names:
                assert all(axis in shown for axis in known[term] if axis in AXES), caption.text
                checked += 1
    assert checked > 100


def test_what_is_held_out_is_never_trained_on(trained: list[Caption]) -> None:
    texts = {caption.text for caption in trained}
    everyday = [caption.text for caption in compose(1000, 0, "everyday")]
    held = compose(100, 3, "heldout")
    assert len(everyday) > 100
    assert not any(f" {phrase} " in f" {text} " for phrase in everyday if " " in phrase for text in texts)
    assert not texts & {caption.text for caption in held}
    assert all(is_held_out(caption.text) for caption in held)


def test_a_phrase_stays_in_its_split_whatever_is_written_beside_it() -> None:
    """Weights were trained while these stood where they stand: moving one would make the everyday figure a lie."""
    held = {caption.text for caption in compose(10_000, 0, "everyday")}
    assert {"angel halo", "butcher shop wall", "doll face", "hospital floor", "petra facade", "wolf pelt"} <= held
    assert not held & {"abandoned car", "crystal ball", "fortress rampart", "nurse uniform", "storage bin"}


def test_no_trained_phrase_contains_one_that_is_held_out() -> None:
    held = {caption.text for caption in compose(10_000, 0, "everyday")}
    trained = [phrase for phrase, _, _ in lexicon().phrases if phrase not in held]
    inside = [(some, whole) for some in held if " " in some for whole in trained if f" {some} " in f" {whole} "]
    assert inside == []


def test_light_is_said_only_of_what_shines() -> None:
    said = {term for term, effect in lexicon().conditions.items() if effect.get("glow", 0) > 0}
    glowing = [
        c for c in compose(3000, 3, "train") if c.text.split()[0] in said and not c.spec.family.startswith("lit")
    ]
    assert len(glowing) > 5
    for caption in glowing:
        assert paint(caption.spec, 1, 32).emissive is not None, caption.text


@pytest.mark.parametrize("text", ["", "qwertyuiop", "42"])
def test_text_that_names_no_family_is_no_caption(text: str) -> None:
    assert read_caption(text) is None


def test_light_of_its_own_counts_as_the_colour_that_is_named() -> None:
    named, plain = read_caption("blue lava"), read_caption("lava")
    assert named is not None
    assert plain is not None
    assert named.names_color
    assert not plain.names_color
