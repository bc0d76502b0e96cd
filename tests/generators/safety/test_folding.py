"""One word in many spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.safety.folding import read


def _texts(text: str) -> list[str]:
    return [reading.text for reading in read(text)]


@pytest.mark.parametrize(
    "spelling",
    [
        "a PIRATE ship",
        "a p1rate ship",
        "a p!r4t3 $hip",
        "a p i r a t e ship",
        "a p.i.r.a.t.e ship",
        "a pi-rate ship",
        "a pi\u200brate ship",
        "a pіrаtе ship",
        "a ｐｉｒａｔｅ ship",
        "a píräte ship",
        "a piiiirate ship",
        "a 𝓹𝓲𝓻𝓪𝓽𝓮 ship",
    ],
)
def test_a_word_is_read_however_it_is_spelt(spelling: str) -> None:
    assert "a pirate ship" in _texts(spelling)


@pytest.mark.parametrize("figure", ["a 1920s bar", "a 4k screen", "3 chairs", "the 2nd of 10", "room 101, 12x8"])
def test_figures_stay_figures(figure: str) -> None:
    assert len(_texts(figure)) == 1


def test_chinese_is_read_simplified_and_together() -> None:
    assert "一颗炸弹" in _texts("一颗炸 彈")


def test_a_text_without_words_reads_empty() -> None:
    assert _texts("!!! …") == [""]


def test_a_span_points_into_the_original() -> None:
    original = "Look: a P-1-r-4-t-e!"
    joined = next(r for r in read(original) if "pirate" in r.text)
    start = joined.text.index("pirate")
    first, last = joined.span(start, start + 6)
    assert original[first:last] == "P-1-r-4-t-e"


@given(st.text(max_size=60))
def test_any_text_is_read_and_every_character_came_from_somewhere(text: str) -> None:
    for reading in read(text):
        assert len(reading.origin) == len(reading.text)
        assert all(0 <= i < len(text) for i in reading.origin)
        assert list(reading.origin) == sorted(reading.origin)
