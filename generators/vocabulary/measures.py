"""How large, how far, how much: lengths in all usual units, factors, angles, and words for sizes."""

from __future__ import annotations

import math
import re
from typing import Final, Literal

import msgspec

from generators.vocabulary.numbers import read_count

Axis = Literal["all", "longest", "high", "wide", "deep"]

LEAST_M: Final = 0.001
MOST_M: Final = 1000.0

_UNITS: Final = {
    "mm": 0.001, "millimetre": 0.001, "millimeter": 0.001, "毫米": 0.001, "公分": 0.01,
    "cm": 0.01, "centimetre": 0.01, "centimeter": 0.01, "厘米": 0.01,
    "m": 1.0, "metre": 1.0, "meter": 1.0, "mtr": 1.0, "米": 1.0, "公尺": 1.0,
    "km": 1000.0, "kilometre": 1000.0, "kilometer": 1000.0, "公里": 1000.0, "千米": 1000.0,
    "in": 0.0254, "inch": 0.0254, "inche": 0.0254, '"': 0.0254, "”": 0.0254, "″": 0.0254, "英寸": 0.0254,
    "ft": 0.3048, "foot": 0.3048, "feet": 0.3048, "'": 0.3048, "’": 0.3048, "′": 0.3048, "英尺": 0.3048,
    "yd": 0.9144, "yard": 0.9144, "mile": 1609.344,
}  # fmt: skip
_NUMBER: Final = (
    r"(?:\d+(?:[.,]\d+)?(?:\s*/\s*\d+)?|[a-z]+(?:[ -](?:and|a|[a-z]+))*?|[零〇一二两三四五六七八九十百千半]+)"
)
_UNIT: Final = "|".join(
    sorted(
        (re.escape(unit) + ("s?" if unit.isalpha() and len(unit) > 2 else "") for unit in _UNITS), key=len, reverse=True
    )
)
_LENGTH: Final = re.compile(rf"(?<![a-z\d])({_NUMBER})\s*-?\s*({_UNIT})(?![a-z])", re.IGNORECASE)
_FEET_INCHES: Final = re.compile(
    r"(\d+)\s*(?:'|’|′|ft|foot|feet)\.?\s*(\d+)\s*(?:\"|”|″|in|inch|inches|'')?(?![\d.])", re.IGNORECASE
)
_HALF: Final = re.compile(rf"\b(?:half|1/2)\s+(?:an?\s+)?({_UNIT})\b|半({_UNIT})", re.IGNORECASE)
_ZH_METRES: Final = re.compile(r"([零一二两三四五六七八九十百]+|\d+)(?:米|公尺)(半|[一二三四五六七八九](?![十百]))")
"""One metre twenty as it is said: 一米二."""
_AND_HALF: Final = re.compile(
    rf"\b(\w+)\s+and\s+a\s+half\s+({_UNIT})\b|\b(?:an?)\s+({_UNIT})\s+and\s+a\s+half\b", re.IGNORECASE
)
_AXES: Final[tuple[tuple[Axis, re.Pattern[str]], ...]] = (
    ("high", re.compile(r"\b(?:tall(?:er)?|high(?:er)?|height|short(?:er)?|low(?:er)?|storeys?|stories)\b|高|矮")),
    (
        "wide",
        re.compile(
            r"\b(?:wider?|width|broad(?:er)?|narrow(?:er)?|across|diameter|thick(?:er)?|thin(?:ner)?|slim(?:mer)?)\b|"
            r"宽|窄|粗|细|直径"
        ),
    ),
    ("deep", re.compile(r"\b(?:deep(?:er)?|depth)\b|深")),
    ("longest", re.compile(r"\b(?:long(?:er)?|length|sized?)\b|长|短")),
)  # fmt: skip
_TIMES: Final = re.compile(
    r"\b(twice|double|doubled|doubly|thrice|triple|tripled|quadruple|(?:\w+|\d+(?:\.\d+)?)\s+times|\d+(?:\.\d+)?\s*x|x\s*\d+(?:\.\d+)?)\b|"
    r"(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)倍", re.IGNORECASE,
)  # fmt: skip
_NAMED_FACTORS: Final = {
    "twice": 2.0, "double": 2.0, "doubled": 2.0, "doubly": 2.0, "thrice": 3.0, "triple": 3.0, "tripled": 3.0,
    "quadruple": 4.0,
}  # fmt: skip
_SHARES: Final[tuple[tuple[re.Pattern[str], float], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), factor)
    for pattern, factor in (
        (r"\b(?:three quarters|three-quarters)\b|四分之三", 0.75),
        (r"\b(?:half|halve|halved)\b|一半|减半", 0.5),
        (r"\b(?:a|one) third\b|三分之一", 1 / 3),
        (r"\b(?:a|one) quarter\b|四分之一", 0.25),
        (r"\b(?:a|one) tenth\b|十分之一", 0.1),
    )
)
_PERCENT: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|percent|per cent)")
_MORE: Final = re.compile(r"\b(?:by|more|larger|bigger|taller|longer|wider|increase|up)\b", re.IGNORECASE)
_LESS: Final = re.compile(r"\b(?:smaller|shorter|less|narrower|shrink|reduce|down|decrease)\b", re.IGNORECASE)
_WORDS: Final = {
    "microscopic": 0.2, "teeny": 0.3, "minuscule": 0.3, "tiny": 0.4, "miniature": 0.4, "mini": 0.5, "toy": 0.4,
    "petite": 0.6,
    "small": 0.7, "smallish": 0.8, "little": 0.7, "short": 0.75, "low": 0.75, "narrow": 0.7, "thin": 0.7,
    "slim": 0.75, "baby": 0.6,
    "medium": 1.0, "large": 1.4, "big": 1.4, "biggish": 1.2, "tall": 1.4, "high": 1.4, "great": 1.5, "long": 1.4,
    "wide": 1.4, "broad": 1.4, "thick": 1.3,
    "deep": 1.3, "oversized": 1.7, "oversize": 1.7, "huge": 2.0, "massive": 2.0, "towering": 2.0, "enormous": 2.2,
    "immense": 2.2, "giant": 2.4,
    "gigantic": 2.4, "colossal": 2.6, "monumental": 2.6, "vast": 2.2, "bigger": 1.35, "larger": 1.35,
    "taller": 1.35, "longer": 1.35, "wider": 1.35,
    "higher": 1.35, "thicker": 1.3, "deeper": 1.3, "broader": 1.35, "enlarge": 1.35, "grow": 1.35, "smaller": 0.7,
    "shorter": 0.7, "narrower": 0.7,
    "thinner": 0.7, "slimmer": 0.75, "lower": 0.7, "shrink": 0.7, "tinier": 0.6, "biggest": 1.6, "largest": 1.6,
    "smallest": 0.6, "grand": 1.5,
    "巨大": 2.2, "超大": 2.0, "庞大": 2.2, "巨型": 2.4, "高大": 1.6, "大型": 1.6,
    "微型": 0.4, "迷你": 0.5, "小小": 0.5, "小型": 0.7,
    "矮小": 0.6, "极小": 0.4, "微小": 0.4,
    "大": 1.4, "小": 0.7, "高": 1.4, "长": 1.4, "宽": 1.4, "矮": 0.75, "短": 0.75, "窄": 0.7,
}  # fmt: skip
_SLIGHTLY: Final = re.compile(r"\b(?:a bit|a little|slightly|somewhat|a touch|a tad)\b|一点|稍微|略")
_MUCH: Final = re.compile(r"\b(?:much|far|way|a lot|very|really|extremely)\b|很多|得多|非常|特别|很")
_LIFE: Final = re.compile(r"\b(?:life|actual|real|true|full)[ -]*(?:size[d]?|scale)\b|真人大小|实际大小|原尺寸")
_ANGLE: Final = re.compile(r"(-?\d+(?:\.\d+)?)\s*(?:°|deg\b|degrees?\b|度)", re.IGNORECASE)
_WORDED_ANGLE: Final = re.compile(r"([a-z][a-z -]*?)\s+degrees?\b|([一二三四五六七八九十百两]+)度", re.IGNORECASE)
_TURN: Final = re.compile(r"\bturns?\b|圈", re.IGNORECASE)
_TURNS: Final = (
    (re.compile(r"\b(?:quarter turn|quarter-turn|a quarter)\b|四分之一圈", re.IGNORECASE), 90.0),
    (
        re.compile(
            r"\b(?:half turn|half-turn|around|round|upside|back to front|halfway)\b|半圈|掉头|转过来|转过去|反过来",
            re.IGNORECASE,
        ),
        180.0,
    ),
    (re.compile(r"\b(?:sideways|a right angle)\b|侧", re.IGNORECASE), 90.0),
)


class Size(msgspec.Struct, frozen=True):
    """A size: an absolute length in metres along an axis, or a factor on the usual one.

    `as_other` says that the factor is on the size of another thing named in the same breath ("twice as tall as the
    door").
    """

    axis: Axis = "all"
    metres: float | None = None
    factor: float = 1.0
    as_other: bool = False


def read_size(text: str) -> Size | None:
    """What a phrase such as "2 m tall", "5'9\\"", "twice as big as" or "tiny" says of a thing's size; None if nothing.

    Lengths are held to 1 mm to 1 km.
    """
    low = text.lower().strip()
    axis: Axis = next((axis for axis, pattern in _AXES if pattern.search(low)), "all")
    compared = bool(re.search(r"\b(?:as|than)\s*$|\bof\s*$|\bsize of\b", low)) or "size of" in low
    if (factor := read_factor(low)) is not None:
        return Size(axis, factor=factor, as_other=compared)
    if (metres := read_length(low)) is not None:
        return Size("longest" if axis == "all" else axis, metres)
    if _LIFE.search(low):
        return Size()
    if re.search(r"\b(?:same size|as (?:big|large|tall|high|long|wide) as)\b|一样", low):
        return Size(axis, factor=1.0, as_other=True)
    return _worded(low, axis, compared)


def _worded(text: str, axis: Axis, compared: bool) -> Size | None:
    text = text.replace("大小", "")  # "size" itself
    found = [word for word in _WORDS if re.search(rf"\b{word}\b" if word.isascii() else word, text)]
    if not found:
        return None
    word = max(found, key=len)
    strength = 0.5 if _SLIGHTLY.search(text) else 1.6 if _MUCH.search(text) else 1.0
    along = axis if axis != "longest" or word in ("long", "longer", "short", "shorter", "长", "短") else "all"
    return Size(along, factor=round(_WORDS[word] ** strength, 4), as_other=compared)


def read_length(text: str) -> float | None:
    """The length in metres that a phrase says, held to 1 mm to 1 km; None if it says none."""
    low = text.lower()
    if found := _FEET_INCHES.search(low):
        return _held(int(found[1]) * 0.3048 + int(found[2]) * 0.0254)
    if found := _AND_HALF.search(low):
        value = (_value(found[1]) or 1.0) + 0.5 if found[1] else 1.5
        return _held(value * _metres(found[2] or found[3]))
    if found := _HALF.search(low):
        return _held(0.5 * _metres(found[1] or found[2]))
    if found := _ZH_METRES.search(low):
        return _held((_value(found[1]) or 0.0) + (0.5 if found[2] == "半" else (_value(found[2]) or 0.0) / 10))
    for found in _LENGTH.finditer(low):
        if (number := _value(found[1])) is not None:
            return _held(number * _metres(found[2]))
    return None


def read_factor(text: str) -> float | None:
    """The factor that "twice as big", "half the size", "three times", "30 % larger" say; None if there is none."""
    low = text.lower()
    if found := _TIMES.search(low):
        if found[2]:
            return 2.0 if found[2] in ("一", "1") else _value(found[2])  # larger by its own size
        word = found[1].split()[0].strip("x ") if found[1] else ""
        named = _NAMED_FACTORS.get(word)
        value = named if named is not None else _value(word or found[1].strip("x "))
        if value:
            return 1.0 / value if re.search(r"\b(?:smaller|shorter)\b", low) else value
    if found := _PERCENT.search(low):
        share = float(found[1]) / 100
        return 1 - share if _LESS.search(low) else 1 + share if _MORE.search(low) else share
    if not _HALF.search(low):
        return next((factor for pattern, factor in _SHARES if pattern.search(low)), None)
    return None


def read_angle(text: str) -> float | None:
    """The angle in degrees that a phrase says; None if it says none."""
    if found := _ANGLE.search(text):
        return float(found[1])
    if (found := _WORDED_ANGLE.search(text)) and (value := _value((found[1] or found[2]).strip().lower())):
        return value
    if _TURN.search(text) and (share := next((f for p, f in _SHARES if p.search(text)), None)):
        return 360.0 * share
    return next((angle for pattern, angle in _TURNS if pattern.search(text)), None)


def _value(text: str) -> float | None:
    text = text.strip().replace(",", ".")
    if text in ("a", "an"):
        return 1.0
    if "/" in text:
        over, _, under = text.partition("/")
        return float(over) / float(under) if float(under or 0) else None
    try:
        return float(text)
    except ValueError:
        pass
    if text == "半":
        return 0.5
    count = read_count(text)
    return float(count.number) if count and count.number is not None else None


def _metres(unit: str) -> float:
    unit = unit.lower()
    return _UNITS.get(unit) or _UNITS.get(unit.removesuffix("s")) or _UNITS[unit.removesuffix("es")]


def _held(metres: float) -> float:
    return min(max(metres, LEAST_M), MOST_M) if math.isfinite(metres) else MOST_M
