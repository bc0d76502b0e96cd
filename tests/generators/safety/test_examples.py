"""The written examples and their split."""

from __future__ import annotations

from collections import Counter

from generators.judgement import CATEGORIES
from generators.safety.examples import NEAR, Family, content_words, group_families, load_examples, nearness
from generators.safety.rules import Rules


def test_there_are_enough_of_both_sorts_and_each_category_is_held_out_too() -> None:
    examples = load_examples()
    harmful = [e for e in examples if e.category]
    assert len(harmful) >= 400
    assert len(examples) - len(harmful) >= 400
    held = Counter(e.category for e in load_examples("held-out"))
    assert all(held[category] >= 20 for category in CATEGORIES)
    assert {e.lang for e in harmful} == {"en", "zh"}


def test_no_held_out_text_is_near_one_that_was_trained_on() -> None:
    held = [content_words(e.text) for e in load_examples("held-out")]
    trained = [content_words(e.text) for e in load_examples("train")]
    assert not [1 for a in held for b in trained if nearness(a, b) >= NEAR]


def test_texts_are_written_once_and_families_have_their_own_names() -> None:
    texts = [e.text.lower() for e in load_examples()]
    assert len(set(texts)) == len(texts)


def test_families_that_share_wordings_are_one_group() -> None:
    families = [Family(name, "en", [text]) for name, text in (("b", "a red fox"), ("a", "the red fox"), ("c", "tea"))]
    assert group_families(families) == ["a", "a", "c"]


def test_rules_seldom_err_on_the_training_split() -> None:
    rules = Rules()
    harmless = [e.text for e in load_examples("train") if e.category is None]
    assert sum(bool(rules.find(text, "prompt")) for text in harmless) <= 0.01 * len(harmless)
