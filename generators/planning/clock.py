"""What time of day an hour is: a petrol station at 3 am is at night."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generators.planning.knowledge.modifiers import Modifier

_HOUR: Final = re.compile(
    r"\b(?:(?P<hour>1[0-2]|[1-9])(?::\d\d)?|(?P<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
    r"\s*(?:o['’]?clock\s*)?(?:(?P<half>[ap])\.?m\b\.?|in the (?P<part>morning|afternoon|evening))",
    re.IGNORECASE,
)
_HOUR_ZH: Final = re.compile(
    r"(?P<part>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里|半夜)?"
    r"(?P<hour>十[一二]|[一二两三四五六七八九十]|\d{1,2})点"
)
_NUMBERS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_NUMBERS_ZH: Final = {number: at for at, number in enumerate("零一二三四五六七八九十")} | {
    "两": 2, "十一": 11, "十二": 12,
}  # fmt: skip
_UNTIL: Final = (
    (5, "night"), (7, "dawn"), (11, "morning"), (17, "day"), (19, "sunset"), (21, "evening"), (25, "night"),
)  # fmt: skip
"""Up to which hour what time of day it is."""


def clock(modifiers: Sequence[Modifier], text: str) -> list[Modifier]:
    """The time of day that an hour is, "at 3 am", 下午三点; none where no hour is told."""
    if said := _HOUR.search(text):
        hour = int(said["hour"]) if said["hour"] else _NUMBERS.index(said["word"].lower())
        late = (said["half"] or "").lower() == "p" or (said["part"] or "").lower() in ("afternoon", "evening")
    elif (said := _HOUR_ZH.search(text)) is not None and (said["part"] or said["hour"].isdigit()):
        hour = int(said["hour"]) if said["hour"].isdigit() else _NUMBERS_ZH[said["hour"]]
        late = (said["part"] or "") in ("下午", "傍晚", "晚上")
    else:
        return []
    hour = hour % 12 + 12 * late if hour <= 12 else hour
    name = next((name for until, name in _UNTIL if hour < until), "night")
    return [one for one in modifiers if one.aspect == "time" and one.name == name]
