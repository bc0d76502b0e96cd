"""What is said to whoever makes the scene, and what of who asks, is no part of it."""

from __future__ import annotations

import pytest

from generators.reading.requests import asides, is_own_table


def seen(prompt: str) -> str:
    """The prompt without what asks or tells of the asker."""
    kept = list(prompt)
    for said in asides(prompt):
        kept[said.start : said.stop] = " " * (said.stop - said.start)
    return " ".join("".join(kept).replace(",", " ").replace("，", " ").replace("!", " ").split())


@pytest.mark.parametrize(
    ("prompt", "scene"),
    [
        ("I'm exhausted, give me a hammock on a quiet beach", "a hammock on a quiet beach"),
        ("can you show my students a volcano, please", "a volcano"),
        ("my client wants a penthouse in walnut", "a penthouse in walnut"),
        ("my cat died today, I need a peaceful meadow", "a peaceful meadow"),
        ("a graveyard under a full moon, I feel sad tonight", "a graveyard under a full moon"),
        ("it's been a long day at work, let me sit by a lake", "a lake"),
        ("my son is obsessed with trains, show him a railway museum", "a railway museum"),
        ("a fairy village, my daughter loves pink", "a fairy village"),
        ("my daughter loves unicorns, put one in a meadow", "my daughter loves unicorns put one in a meadow"),
        ("a castle for my kids", "a castle"),
        ("给我女儿做一个公主房", "一个公主房"),
        ("小时候学校门口的小卖部", "学校门口的小卖部"),
        ("worn out, a hot spring in the snow", "a hot spring in the snow"),
        ("take us back to a school in the fifties", "a school in the fifties"),
        ("a guided tour of a Greek temple", "a Greek temple"),
        ("今天好累，带我去海边吹吹风", "海边"),
        ("心情低落，想要一个下雨的咖啡馆", "一个下雨的咖啡馆"),
        ("给我来一间电竞房", "一间电竞房"),
        ("我想在桌上放一座小火山", "一座小火山"),
        ("虚拟故宫游览，红墙黄瓦", "故宫 红墙黄瓦"),
        ("中式婚礼现场，越喜庆越好", "中式婚礼现场 喜庆"),
    ],
)
def test_what_asks_or_tells_of_the_asker_is_put_aside(prompt: str, scene: str) -> None:
    assert seen(prompt) == scene


@pytest.mark.parametrize(
    "prompt",
    [
        "I'm standing on a bridge over a river",
        "it's a rainy night in Tokyo, neon everywhere",
        "I had a dream about a castle, dragons over it",
        "a boy giving me a flower",
        "a tired nurse on a bench",
        "design studio with plants",
        "show jumping in an arena",
        "let the dog run",
        "画室里有个女孩",
        "要塞里的士兵",
        "想象中的未来城市",
        "一个累了的学生趴在桌上睡觉",
        "虚拟展厅，一辆红色的跑车",
    ],
)
def test_what_is_to_be_seen_stays(prompt: str) -> None:
    assert asides(prompt) == ()


def test_a_prompt_that_only_asks_is_read_as_it_is() -> None:
    assert asides("show me, please") == ()


def test_on_the_table_is_the_askers_own_where_he_wishes_something_on_it() -> None:
    assert is_own_table("我想在桌上看太阳系的模型")
    assert not is_own_table("一只猫在桌上睡觉")
