"""Set phrases of Chinese prompts in plain words, and names that the reader passed over or cut short."""

from __future__ import annotations

import pytest

from generators.planning.knowledge.chinese import read_chinese_names
from generators.planning.knowledge.library import load_knowledge
from generators.planning.knowledge.sayings import in_plain_words
from generators.planning.phrases import Phrases
from generators.planning.rejoining import rejoined, unread
from generators.reading.reading import Named, Reading, Span
from generators.reading.requests import own_surface


@pytest.mark.parametrize(
    ("prompt", "plainly"),
    [
        ("三国战场，千军万马", "三国战场，一大群古代士兵和几匹战马"),
        ("奶茶店门口排着长队", "奶茶店门口有一排人在排队"),
        ("爸爸的书房，满墙都是书", "书房，满墙都是书"),
        ("在餐桌上放一个草莓蛋糕", "请在桌上放一个草莓蛋糕"),
        ("地上摆一台老式留声机", "请在地板上放一台老式留声机"),
        ("餐桌上放着一瓶花", "餐桌上放着一瓶花"),
        ("老板说“千军万马”", "老板说“千军万马”"),
        ("美人鱼坐在礁石上唱歌", "美人鱼坐在礁石上唱歌"),
    ],
)
def test_set_phrases_are_said_plainly(prompt: str, plainly: str) -> None:
    assert in_plain_words(prompt) == plainly


def test_something_on_the_floor_stands_on_the_askers_own() -> None:
    assert own_surface("请在地板上放一台留声机") == "floor"


def _reading(text: str, *nouns: str) -> Reading:
    spans = [Span(text.index(noun), text.index(noun) + len(noun)) for noun in nouns]
    things = tuple(Named(id=i, text=noun, span=span) for i, (noun, span) in enumerate(zip(nouns, spans, strict=True)))
    return Reading(text=text, language="zh", things=things)


def test_a_noun_that_begins_a_name_is_the_whole_name() -> None:
    found = rejoined(_reading("花轿到了门口", "花"), {"花轿"})
    assert [one.text for one in found.things] == ["花轿"]


def test_names_that_were_not_read_are_there_but_for_what_they_only_liken() -> None:
    names = {"串灯", "蘑菇", "观众", "帐篷"}
    assert [one.text for one in unread(_reading("帐篷里亮着串灯", "帐篷"), names, set()).things] == ["帐篷", "串灯"]
    assert [one.text for one in unread(_reading("蘑菇形状的帐篷", "帐篷"), names, set()).things] == ["帐篷"]
    assert [one.text for one in unread(_reading("帐篷外没有观众", "帐篷"), names, set()).things] == ["帐篷"]


def test_an_arcade_is_nothing_that_one_rides() -> None:
    phrases = Phrases([], [("骑", "riding"), ("修", "repairing")])
    assert [hit.value for hit in phrases.hits("他骑马")] == ["riding"]
    assert not phrases.hits("广州骑楼老街")
    assert not phrases.hits("昆仑山上修炼的老道")


def test_names_given_apart_go_by_one_entry_alone() -> None:
    places = load_knowledge().archetypes.values()
    for name in ("威尼斯", "面包房", "西塘"):
        assert [place.name for place in places if name in place.zh] == [
            key for key, names in read_chinese_names().places.items() if name in names
        ]


def test_places_that_nobody_named_are_as_in_china() -> None:
    names = read_chinese_names()
    assert names.in_china("medieval town square", ["dog"], told=False) == "city square"
    assert names.in_china("medieval town square", ["dog"], told=True) == "medieval town square"
    assert names.in_china("city street", ["chinese scholar"], told=True) == "ancient chinese town"
