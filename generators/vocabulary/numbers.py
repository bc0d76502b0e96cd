"""How many: number words, figures, and the loose amounts that people say, in English and Chinese."""

from __future__ import annotations

import re
from typing import Final, Literal

import msgspec
from text_to_num import text2num

Group = Literal["", "pair", "few", "many", "row", "stack", "ring", "crowd", "all", "each"]
"""How equal things stand together, or how many they are where no number says it."""

MOST: Final = 9999
"""What larger numbers are read as."""

_GROUP_WORDS: Final[tuple[tuple[Group, str, str], ...]] = (
    ("row", "row rows line lines column columns queue string strings series", "排|行|列|串|队"),
    ("stack", "stack stacks pile piles heap heaps tower mound", "堆|摞|叠"),
    ("ring", "ring rings circle circles semicircle", "圈|环"),
    ("pair", "pair pairs couple twin duo both", "对|双|两者|都"),
    ("each", "each every", "每|各"),
    ("all", "all whole", "所有|全部"),
    (
        "crowd",
        "crowd crowds flock flocks herd herds swarm swarms school schools pack packs forest army sea hundreds "
        "thousands countless full field fields cloud horde hordes mass masses masse teeming packed multitude legion",
        "群|伙|帮|窝|满|无数|成千|数百|遍地",
    ),
    (
        "few",
        "few some several handful couple trio group cluster clusters bunch set various assorted more family bouquet",
        "几|一些|些|若干",
    ),
    (
        "many",
        "many lots lot plenty dozens numerous loads tons scores much lined too",
        "许多|很多|大量|众多|好多",
    ),
)
_GROUPS: Final = tuple(
    (group, re.compile(rf"\b(?:{'|'.join(english.split())})\b|{chinese}")) for group, english, chinese in _GROUP_WORDS
)
_USUAL: Final[dict[Group, int]] = {
    "pair": 2, "few": 3, "many": 6, "row": 5, "stack": 4, "ring": 6, "crowd": 10, "all": 1, "each": 1, "": 1,
}  # fmt: skip
_FIGURES: Final = re.compile(r"\d+(?:,\d{3})*")
_DOZEN: Final = re.compile(r"\b(?:(half a|half)\s+)?(?:(\w[\w -]*?)\s+)?(dozen|score|hundred|thousand)s?\b")
_LOOSE: Final = ("dozens of", "hundreds of", "scores of", "thousands of", "dozens")
_SCALES: Final = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000}
_WORD: Final = re.compile(r"[a-z]+")
_SINGLE: Final = {"single", "lone", "solitary", "lonely", "sole", "another", "1"}
_TRIOS: Final = {"trio": 3, "triplet": 3, "quartet": 4, "quintet": 5, "twin": 2}
_ZH_DIGITS: Final = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0, "俩": 2, "兩": 2}
_ZH_UNITS: Final = {"十": 10, "百": 100, "千": 1000, "万": 10000}
_ONE_GROUP: Final = re.compile(r"一大?[排行列串队堆摞叠圈环群伙帮窝]")
"""One of what several things make together in Chinese."""
_ZH_NUMBER: Final = re.compile(r"[零〇一二两俩兩三四五六七八九十百千万]+")


class Count(msgspec.Struct, frozen=True):
    """`number` where one was said; `group` for rows, stacks and amounts without a number."""

    number: int | None = None
    group: Group = ""

    @property
    def usual(self) -> int:
        """The number said, or what the group usually is."""
        return self.number if self.number is not None else _USUAL[self.group]


def read_count(text: str) -> Count | None:
    """What a phrase such as "three", "half a dozen", "a row of" or "两把" says; None if it says no amount."""
    text = text.lower().replace("-", " ").strip()
    group: Group = next((group for group, pattern in _GROUPS if pattern.search(text)), "")
    number = _number(text)
    if number is None and not group:
        return None
    if number == 1 and _ONE_GROUP.search(text):
        number = None  # 一群牦牛 are many yaks
    return Count(None if number is None else min(number, MOST), group)


def _number(text: str) -> int | None:
    if figures := _FIGURES.search(text):
        value = int(figures[0].replace(",", ""))
        scale = _DOZEN.search(text[figures.end() :].strip())
        return value * _SCALES[scale[3]] if scale else value
    if found := _ZH_NUMBER.search(text):
        return _chinese(found[0])
    if (found := _DOZEN.search(text)) and not text.endswith(_LOOSE):
        factor = 0.5 if found[1] else _spoken(found[2] or "") or 1
        rest = _spoken(text[found.end() :]) or 0
        return round(factor * _SCALES[found[3]]) + rest
    words = _WORD.findall(text)
    if trio := next((_TRIOS[word] for word in words if word in _TRIOS), None):
        return trio
    if _SINGLE.intersection(words):
        return 1
    return _spoken(text)


def _spoken(text: str) -> int | None:
    """The number that the number words in `text` say together."""
    words = _WORD.findall(text)
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            try:
                return int(text2num(" ".join(words[start : start + length]), "en"))
            except ValueError:
                continue
    return None


def _chinese(text: str) -> int:
    if not any(c in _ZH_UNITS for c in text):
        return int("".join(str(_ZH_DIGITS[c]) for c in text))
    total = section = digit = 0
    for character in text:
        if unit := _ZH_UNITS.get(character):
            section += max(digit, 1) * unit if unit < 10000 else 0
            if unit == 10000:
                total, section = total + max(section + digit, 1) * unit, 0
            digit = 0
        else:
            digit = _ZH_DIGITS[character]
    return total + section + digit
