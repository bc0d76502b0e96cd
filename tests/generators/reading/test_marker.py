"""What is put right after the network, and the shipped weights on sentences of every kind."""

from __future__ import annotations

import pytest

from generators.reading.markup import tokens
from generators.reading.readers import shared_readers
from generators.reading.tagger.marker import settled
from generators.sources import is_here


def test_a_colour_after_an_article_without_a_noun_is_a_thing() -> None:
    words = tokens("an orange and a red cup")
    assert settled([(1, 2, "color"), (4, 5, "color"), (5, 6, "thing")], words) == [
        (1, 2, "thing"),
        (4, 5, "color"),
        (5, 6, "thing"),
    ]


def test_a_figure_before_a_noun_is_a_number() -> None:
    assert settled([(1, 2, "thing")], tokens("200 chairs")) == [(0, 1, "count"), (1, 2, "thing")]
    assert settled([(2, 4, "thing")], tokens("3把椅子")) == [(0, 2, "count"), (2, 4, "thing")]


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("a cup and saucer", ["cup", "saucer"]),
        ("a kitchen with exactly three chairs and no table", ["chairs"]),
        ("one tree and nothing else", ["tree"]),
        ("a wooden table with metal legs", ["table"]),
        ("a dog under a table", ["dog", "table"]),
        ("一只红色的猫在桌子下面", ["猫", "桌子"]),
    ],
)
def test_simple_prompts_are_read_by_the_shipped_weights(prompt: str, things: list[str]) -> None:
    if not is_here("all-minilm-l6-v2"):
        pytest.skip("all-minilm-l6-v2 is not on this machine; bring it with: holoforge models pull")
    readers = shared_readers()
    reading = readers["zh" if not prompt.isascii() else "en"].read(prompt)
    assert [thing.text for thing in reading.things] == things
    assert all(0 < thing.span.sure <= 1 for thing in reading.things)
