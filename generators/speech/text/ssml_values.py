"""Values of SSML attributes: pauses, rates, pitches, and how say-as is said."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping

from generators.speech.text.english.dates import MONTHS
from generators.speech.text.english.normaliser import normalise
from generators.speech.text.english.numbers import say_digits, say_number, say_ordinal
from generators.speech.text.errors import InvalidMarkup

_LONGEST_PAUSE_S = 10.0
_STRENGTHS = {"none": 0.0, "x-weak": 0.1, "weak": 0.2, "medium": 0.4, "strong": 0.7, "x-strong": 1.2}
_RATES = {"x-slow": 0.5, "slow": 0.75, "medium": 1.0, "default": 1.0, "fast": 1.25, "x-fast": 1.6}
_PITCHES = {"x-low": 0.7, "low": 0.85, "medium": 1.0, "default": 1.0, "high": 1.15, "x-high": 1.35}
_ORDER = {
    "mdy": (2, 0, 1),
    "dmy": (2, 1, 0),
    "ymd": (0, 1, 2),
    "md": (None, 0, 1),
    "dm": (None, 1, 0),
    "my": (1, 0, None),
}


def read_pause(attributes: Mapping[str, str]) -> float:
    """Seconds of a <break>.

    Raises:
        InvalidMarkup: no time in s or ms up to 10 s, no known strength.
    """
    if "time" in attributes:
        found = re.fullmatch(r"\+?(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})\s?(ms|s)", attributes["time"].strip())
        seconds = float(found[1]) / (1000 if found[2] == "ms" else 1) if found else math.inf
        if seconds > _LONGEST_PAUSE_S:
            raise InvalidMarkup(f"text: <break>: time {attributes['time']!r}, wanted 0 to 10 s, as 300ms or 1.5s")
        return seconds
    strength = attributes.get("strength", "medium")
    if strength not in _STRENGTHS:
        raise InvalidMarkup(f"text: <break>: strength {strength!r}, wanted one of {', '.join(_STRENGTHS)}")
    return _STRENGTHS[strength]


def read_rate(value: str) -> float:
    """A factor from a name, 80%, +10% or 1.2.

    Raises:
        InvalidMarkup: none of these, or outside 0.5 to 2.
    """
    return _factor(value, "rate", _RATES)


def read_pitch(value: str) -> float:
    """A factor from a name, +10%, -2st or 1.2.

    Raises:
        InvalidMarkup: none of these, or outside 0.5 to 2.
    """
    semitones = re.fullmatch(r"([+-]\d{1,2}(?:\.\d{1,3})?)st", value.strip())
    if semitones:
        return _bounded(2 ** (float(semitones[1]) / 12), "pitch", value)
    return _factor(value, "pitch", _PITCHES)


def _factor(value: str, name: str, names: Mapping[str, float]) -> float:
    value = value.strip()
    if not value:
        return 1.0
    if value in names:
        return names[value]
    found = re.fullmatch(r"([+-]?)(\d{1,4}(?:\.\d{1,4})?)(%?)", value)
    if not found or (found[1] and not found[3]):
        raise InvalidMarkup(
            f"text: <prosody>: {name} {value!r}, wanted {', '.join(names)} or a share such as 80% or +10%"
        )
    share = float(found[2]) / (100 if found[3] else 1)
    return _bounded(1 + share if found[1] == "+" else 1 - share if found[1] == "-" else share, name, value)


def _bounded(factor: float, name: str, value: str) -> float:
    if not 0.5 <= factor <= 2.0:
        raise InvalidMarkup(f"text: <prosody>: {name} {value!r}, wanted 50% to 200%")
    return factor


def _characters(text: str) -> str:
    return ", ".join(say_digits(c) if c.isdecimal() else c.upper() for c in text if c.isalnum())


def _digits(text: str) -> str:
    groups = [say_digits(group) for group in re.findall(r"\d+", text)]
    return ("plus " if text.lstrip().startswith("+") else "") + ", ".join(groups)


def _cardinal(text: str) -> str:
    found = re.fullmatch(r"([-−]?)([\d,]{1,24}(?:\.\d{1,24})?)", text)
    return normalise(text) if not found else ("minus " if found[1] else "") + say_number(found[2])


def _ordinal(text: str) -> str:
    digits = re.fullmatch(r"(\d{1,18})(?:st|nd|rd|th)?", text.replace(",", ""))
    return say_ordinal(int(digits[1])) if digits else normalise(text)


def _fraction(text: str) -> str:
    return normalise(text.replace(" / ", "/"))


def _time(text: str) -> str:
    return normalise(text)


_WAYS: Mapping[str, Callable[[str], str]] = {
    "characters": _characters, "spell-out": _characters, "verbatim": _characters, "digits": _digits,
    "telephone": _digits, "cardinal": _cardinal, "number": _cardinal, "ordinal": _ordinal, "fraction": _fraction,
    "time": _time, "unit": normalise, "currency": normalise, "address": normalise,
}  # fmt: skip


def say_as(attributes: Mapping[str, str], text: str) -> str:
    """What <say-as> says.

    Raises:
        InvalidMarkup: interpret-as is missing or not read, or a date in no known format.
    """
    way = attributes.get("interpret-as", "")
    if way == "date":
        return _date(attributes.get("format", ""), text)
    if way not in _WAYS:
        raise InvalidMarkup(
            f"text: <say-as>: interpret-as {way!r}, wanted one of {', '.join(sorted([*_WAYS, 'date']))}"
        )
    return _WAYS[way](text)


def _date(order: str, text: str) -> str:
    numbers = [int(number) for number in re.findall(r"\d{1,4}", text)]
    if not order:
        return normalise(text)
    if order not in _ORDER or len(numbers) != len(order):
        raise InvalidMarkup(
            f"text: <say-as>: date of format {order!r}, wanted one of {', '.join(_ORDER)} and its numbers"
        )
    year, month, day = (None if place is None else numbers[place] for place in _ORDER[order])
    if not 1 <= (month or 0) <= 12 or not 1 <= (day or 1) <= 31:
        raise InvalidMarkup(f"text: <say-as>: {text!r} is no date")
    if day is None:
        return normalise(f"{MONTHS[(month or 1) - 1]} {year}")
    return normalise(f"{MONTHS[(month or 1) - 1]} {day}" + ("" if year is None else f", {year}"))
