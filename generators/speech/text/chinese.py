"""Chinese as it is written, to Chinese as it is said: numbers, dates, times, sums and quantities in characters."""

from __future__ import annotations

import re

from generators.speech.text.rules import Rule, apply_all, rule

_DIGITS = "零一二三四五六七八九"
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_ARABIC = "0123456789"
_UNITS = {
    "km/h": "公里每小时", "m/s": "米每秒", "km²": "平方公里", "m²": "平方米", "cm²": "平方厘米", "m³": "立方米",
    "km": "公里", "cm": "厘米", "mm": "毫米", "m": "米", "kg": "公斤", "mg": "毫克", "g": "克", "t": "吨",
    "ml": "毫升", "mL": "毫升", "L": "升", "l": "升", "kWh": "千瓦时", "kW": "千瓦", "W": "瓦", "V": "伏",
    "A": "安", "Hz": "赫兹", "kHz": "千赫", "MHz": "兆赫", "GHz": "吉赫", "KB": "KB", "MB": "兆", "GB": "G B",
    "TB": "T B", "min": "分钟", "ms": "毫秒", "s": "秒", "h": "小时", "℃": "摄氏度", "°C": "摄氏度", "°F": "华氏度",
    "℉": "华氏度", "°": "度",
}  # fmt: skip
_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_COUNTED = "个只条张位名年月天次倍层岁块本辆座间点小分秒米公千百万亿把件双对人"
_MONEY = {"¥": "元", "￥": "元", "$": "美元", "€": "欧元", "£": "英镑"}


_HAN = re.compile(r"[\u3400-\u9fff]")


def has_chinese(text: str) -> bool:
    """Whether there is a Chinese character in it."""
    return _HAN.search(text) is not None


def say_digits(text: str, *, one: str = "一") -> str:
    """Every digit by itself; on the telephone one is 幺."""
    return "".join(one if c == "1" else _DIGITS[int(c)] for c in text if c.isdecimal())


def say_whole(number: int) -> str:
    """A whole number below 10¹⁶ in characters: 10 as 十, 1005 as 一千零五."""
    if number == 0:
        return "零"
    if number >= 10**16:
        return say_digits(str(number))
    said, empty = "", False
    for scale, name in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"), (1, "")):
        group, number = divmod(number, scale)
        if not group:
            empty = bool(said)
            continue
        if said and (empty or group < 1000):
            said += "零"
        said += _below_ten_thousand(group) + (name if name != "万亿" or number >= 10**8 else "万亿")
        empty = False
    return said[1:] if said.startswith("一十") else said


def _below_ten_thousand(number: int) -> str:
    said, zero = "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, scale)
        if digit:
            said += ("零" if zero else "") + _DIGITS[digit] + name
            zero = False
        else:
            zero = bool(said)
    return said


def say_number(text: str) -> str:
    """A number as it is written, its decimals digit by digit."""
    whole, point, decimals = text.replace(",", "").partition(".")
    said = say_digits(whole) if (len(whole) > 1 and whole[0] == "0") or len(whole) > 16 else say_whole(int(whole))
    return f"{said}点{say_digits(decimals)}" if point else said


@rule(r"(?<!\d)(\d{4})\s?年", "年")
def year(found: re.Match[str]) -> str | None:
    """2024年."""
    return f"{say_digits(found[1])}年"


@rule(r"(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d.])", _ARABIC)
def date(found: re.Match[str]) -> str | None:
    """1987/11/05."""
    month, day = int(found[2]), int(found[3])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{say_digits(found[1])}年{say_whole(month)}月{say_whole(day)}日"


@rule(r"(?<![\d:])(\d{1,2})[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:])", ":：")
def clock(found: re.Match[str]) -> str | None:
    """3:05, 18:00."""
    if int(found[1]) > 24:
        return None
    hour = "两" if int(found[1]) == 2 else say_whole(int(found[1]))
    minute = "" if found[2] == "00" else ("零" if found[2][0] == "0" else "") + say_whole(int(found[2])) + "分"
    return f"{hour}点{minute or '整'}" + (f"{say_whole(int(found[3]))}秒" if found[3] else "")


@rule(r"(拨打?|打|电话|热线|呼叫|致电|号码|手机)([是为：:]?\s?)(\+?\d[\d -]{1,18}\d)(?!\d|[年月日点个])", _ARABIC)
def phone(found: re.Match[str]) -> str | None:
    """拨打110."""
    plus = "加" if found[3].startswith("+") else ""
    return found[1] + found[2] + plus + "，".join(say_digits(part, one="幺") for part in re.findall(r"\d+", found[3]))


@rule(r"(?<![\d-])(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?!\d)", _ARABIC)
def mobile(found: re.Match[str]) -> str | None:
    """138 1234 5678."""
    return "，".join(say_digits(part, one="幺") for part in found.groups())


@rule(rf"([¥￥$€£])\s?({_NUMBER})(万|亿)?|({_NUMBER})(万|亿)?\s?(元|块)", "¥￥$€£元块")
def money(found: re.Match[str]) -> str | None:
    """¥500, 12.5元."""
    if found[1]:
        return f"{say_number(found[2])}{found[3] or ''}{_MONEY[found[1]]}"
    return f"{_counted(found[4])}{found[5] or ''}{found[6]}"


@rule(
    rf"(?P<minus>(?<![\dA-Za-z])[-−])?({_NUMBER})(?:\s?[-–~～至到]\s?({_NUMBER}))?\s?(%|‰|{_UNIT})(?![A-Za-z])", _ARABIC
)
def quantity(found: re.Match[str]) -> str | None:
    """45%, 3-5 km, -12°C."""
    said = ("负" if found["minus"] else "") + say_number(found[2]) + (f"到{say_number(found[3])}" if found[3] else "")
    if found[4] in "%‰":
        return f"{'百' if found[4] == '%' else '千'}分之{said}"
    below = "零下" if found["minus"] and "°" in found[4] + "°" * (found[4] in "℃℉") else ""
    return f"{below}{said.removeprefix('负') if below else said}{_UNITS[found[4]]}"


@rule(r"(?<![\d/])(\d{1,4})/(\d{1,4})(?![\d/])", "/")
def fraction(found: re.Match[str]) -> str | None:
    """3/4."""
    return f"{say_whole(int(found[2]))}分之{say_whole(int(found[1]))}"


@rule(r"(?<![\d:.])(\d{1,6}(?:\.\d+)?)[:：](\d{1,6})(?![\d:])", ":：")
def ratio(found: re.Match[str]) -> str | None:
    """4:1."""
    return f"{say_number(found[1])}比{say_number(found[2])}"


@rule(r"(?<![\dA-Za-z.])[vV]?(\d+(?:\.\d+){2,3})(?![\d.])", ".")
def version(found: re.Match[str]) -> str | None:
    """3.2.1."""
    return "点".join(map(say_number, found[1].split(".")))


@rule(rf"(?<![\d.])({_NUMBER})\s?(?:[-–~～]|至|到)\s?({_NUMBER})(?![\d.-])", _ARABIC)
def spread(found: re.Match[str]) -> str | None:
    """3-5."""
    return f"{say_number(found[1])}到{say_number(found[2])}"


@rule(rf"(?P<sign>(?<![\dA-Za-z])[-−])?({_NUMBER})(?=\s?(?P<after>[{_COUNTED}])?)", _ARABIC)
def number(found: re.Match[str]) -> str | None:
    """Any number that is left; 2 of something is 两."""
    before = found.string[: found.start()]
    said = say_number(found[2]) if before.endswith(("第", "十", "百")) or not found["after"] else _counted(found[2])
    if found["after"] in ("月", "分", "秒", "点") and found[2] == "2" and found["after"] != "点":
        said = "二"
    return ("负" if found["sign"] else "") + said


def _counted(text: str) -> str:
    return "两" if text == "2" else say_number(text)


_SIGNS = {
    "=": "等于",
    "+": "加",
    "×": "乘以",
    "÷": "除以",
    "&": "和",
    "@": "艾特",
    "~": "约",
    "～": "约",
    ">": "大于",
    "<": "小于",
}


@rule(r"\s?(?:(?<=\d)\s?[x×*]\s?(?=\d)|[=+×÷&@~～<>])\s?", "x×*=+÷&@~～<>")
def sign(found: re.Match[str]) -> str | None:
    """=, +, ×."""
    return _SIGNS.get(found[0].strip(), "乘以")


_RULES: tuple[Rule, ...] = (
    year, date, version, phone, mobile, money, clock, quantity, fraction, ratio, spread, sign, number,
)  # fmt: skip


def normalise(sentence: str) -> str:
    """What is said for one written sentence in Chinese."""
    return apply_all(_RULES, sentence).strip()
