"""Which of several: ordinals, sides, and the most or the least of something, in English and Chinese."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta
from text_to_num import text2num

PickBy = Literal[
    "order", "left", "right", "near", "far", "middle", "high", "low", "big", "small", "tall", "short", "other",
    "alternate", "new", "old",
]  # fmt: skip


class Pick(msgspec.Struct, frozen=True):
    """The `number`th by some order: "left" counts from the viewer's left, "order" as things came into the scene.

    Numbers below zero count from the end: −1 is the last. "alternate" is every `number`th, the second at least.
    """

    by: PickBy
    number: Annotated[int, Meta(ge=-64, le=64)] = 1


_BY: Final[tuple[tuple[PickBy, re.Pattern[str]], ...]] = tuple(
    (by, re.compile(pattern))  # type: ignore[misc]
    for by, pattern in (
        ("alternate", r"\b(?:every other|alternate|every second)\b|每隔"),
        ("other", r"\b(?:other|others|remaining|rest|else)\b|另|其他|其它|别的|其余"),
        ("left", r"\bleft(?:most|hand)?\b|左"),
        ("right", r"\bright(?:most|hand)?\b|右"),
        ("middle", r"\b(?:middle|central|cent(?:re|er)(?:most)?|in between)\b|中间|中央|正中"),
        (
            "far",
            r"\b(?:far(?:thest)?|furthest|back(?:most)?|rear(?:most)?|hind(?:most)?|distant|background)\b"
            r"|最远|后[面边排]|远处",
        ),
        ("near", r"\b(?:near(?:est)?|closest?|front(?:most)?|foremost|foreground)\b|最近|前[面边排]|近处"),
        ("high", r"\b(?:top(?:most)?|upper(?:most)?|highest)\b|最上|顶"),
        ("low", r"\b(?:bottom(?:most)?|lower(?:most)?|lowest)\b|最下|底"),
        ("tall", r"\btall(?:er|est)\b|最高"),
        ("short", r"\bshort(?:er|est)\b|最矮"),
        ("big", r"\b(?:bigg(?:er|est)|larg(?:er|est)|huge|widest|longest|thickest|main)\b|最大|较大|最长|最宽"),
        ("small", r"\b(?:small(?:er|est)|tini(?:er|est)|littlest|narrowest|thinnest)\b|最小|较小"),
        ("new", r"\b(?:newest|latest|new)\b|新"),
        ("old", r"\b(?:oldest)\b"),
    )
)  # fmt: skip
_LAST: Final = re.compile(r"\b(?:last|final)\b|最后|倒数")
_ORDINAL: Final = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b|第([零一二两三四五六七八九十百\d]+)")
_FROM_END: Final = re.compile(r"\b(?:to (?:the )?last|from (?:the )?(?:end|last)|last but one|penultimate)\b|倒数")
_NAMED: Final = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_ZH_DIGITS: Final = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
_WORD: Final = re.compile(r"[a-z]+")


def read_pick(text: str) -> Pick | None:
    """What "second from the left", "last", "biggest" or "左边的" says; None if it picks nothing."""
    low = text.lower().replace("-", " ")
    number = _number(low)
    rest = re.sub(r"\bsecond\b", " ", low) if number == 2 and "every" not in low else low
    by = next((by for by, pattern in _BY if pattern.search(rest)), None)
    if by is not None:
        return Pick(by, number or 1)
    if _FROM_END.search(low) and (number or "last but one" in low or "penultimate" in low):
        return Pick("order", -(number or 2))
    if _LAST.search(low):
        return Pick("order", -1)
    return Pick("order", number) if number else None


def _number(text: str) -> int | None:
    if found := _ORDINAL.search(text):
        if found[1]:
            return min(int(found[1]), 64)
        return int(found[2]) if found[2].isdigit() else _ZH_DIGITS.get(found[2][0])
    for word in _WORD.findall(text):
        if word in _NAMED:
            return _NAMED[word]
        if word.endswith("th") and len(word) > 4:
            try:
                return int(text2num(word.removesuffix("ieth") + "y" if word.endswith("ieth") else word[:-2], "en"))
            except ValueError:
                continue
    return None
