"""The setting that says what is done about a category."""

from __future__ import annotations

import pytest

from generators.judgement import CATEGORIES
from generators.safety.errors import InvalidPolicy
from generators.safety.policy import read_policy


def test_nothing_set_is_the_standard_and_blocks_what_hurts_most() -> None:
    assert read_policy("") == read_policy("standard")
    assert {read_policy("").action(c) for c in ("minors", "self-harm", "hate")} == {"block"}


def test_a_preset_can_be_changed_by_category_and_later_words_win() -> None:
    policy = read_policy(" gentle , hate = block,minors=substitute")
    assert [policy.action(c) for c in ("sexual", "hate", "minors")] == ["substitute", "block", "substitute"]
    assert read_policy("hate=soften, strict").action("hate") == "block"


def test_only_off_is_lenient() -> None:
    assert read_policy("off").lenient
    assert not any(read_policy(f"off, {category}=soften").lenient for category in CATEGORIES)


@pytest.mark.parametrize("setting", ["loose", "hate=ban", "rude=block", "hate=", "=block", "hate=block=block"])
def test_what_is_no_policy_is_named_with_what_there_is(setting: str) -> None:
    with pytest.raises(InvalidPolicy, match="there are: "):
        read_policy(setting)
