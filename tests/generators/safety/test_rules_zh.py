"""The Chinese word lists: everyday sentences pass, the same words said of people do not."""

from __future__ import annotations

import pytest

from generators.safety.rules import Rules


@pytest.mark.parametrize(
    "text",
    [
        "城市上空的热气球",
        "飞机在山谷上空盘旋",
        "一个女人在水池边清洗盘子",
        "老年人在小区门口倒垃圾",
        "女人追赶厨房里的老鼠",
        "外国人在草地上滚雪球",
        "印度人赶走田里的牛",
        "小女孩脱下雨鞋",
        "小男孩裸着脚丫在沙滩上跑",
        "孩子亲密地抱着小狗",
        "他跟踪一只狐狸穿过雪地",
        "她在河边废物利用做了一个机器人",
        "情趣盎然的花园",
    ],
)
def test_everyday_sentences_pass(text: str) -> None:
    assert Rules().find(text, "prompt") == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("赶走所有移民的广场", "hate"),
        ("把移民都赶走的城市", "hate"),
        ("移民是害虫的海报", "hate"),
        ("肮脏的移民", "hate"),
        ("跟踪我同学回家", "harassment"),
        ("她是废物的横幅", "harassment"),
        ("小女孩脱光衣服", "minors"),
        ("上空秀", "sexual"),
    ],
)
def test_said_of_people_they_are_found(text: str, category: str) -> None:
    assert category in {finding.category for finding in Rules().find(text, "prompt")}
