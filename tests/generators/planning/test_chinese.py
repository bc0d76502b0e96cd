from __future__ import annotations

import pytest

from generators.planning.chinese import ChineseReader
from generators.planning.knowledge.library import Knowledge


@pytest.fixture(scope="module")
def reader(knowledge: Knowledge) -> ChineseReader:
    return ChineseReader(knowledge)


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("三把椅子", 3),
        ("十把椅子", 10),
        ("十二把椅子", 12),
        ("九十九把红色的椅子", 99),
        ("一百零五把椅子", 105),
        ("两百把椅子", 200),
        ("200把椅子", 200),
        ("２００把椅子", 200),
        ("千千千千千千千把椅子", 7000),
        ("9999999把椅子", 9999),
        ("很多把椅子", 5),
        ("椅子", None),
    ],
)
def test_numbers_as_people_write_them(reader: ChineseReader, prompt: str, count: int | None) -> None:
    (chair,) = reader.read(prompt).mentions
    assert (chair.words, chair.count) == ("chair", count)


@pytest.mark.parametrize("none", ["没有椅子", "0把椅子", "零把椅子", "００把椅子"])
def test_none_of_a_thing_leaves_it_out_and_the_rest_in(reader: ChineseReader, none: str) -> None:
    reading = reader.read(f"{none}，一张桌子")
    assert reading.excluded == {"chair"}
    assert [mention.words for mention in reading.mentions] == ["table"]
