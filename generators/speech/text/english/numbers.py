"""Numbers in words, as an American reads them: cardinals without "and", decimals digit by digit, years in pairs."""

from __future__ import annotations

import re

from generators.speech.text.rules import words

_SMALL = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = words("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
_SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_LONGEST = 3 * len(_SCALES)
"""Digits beyond which a number is read digit by digit."""

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+"
"""A number as it is written: 12, 1,200, 3.5, .5."""


def say_digits(text: str) -> str:
    """Every digit by itself, what is none left out."""
    return " ".join(_SMALL[int(digit)] for digit in text if digit.isdecimal())


def say_cardinal(number: int) -> str:
    """A whole number of at most 18 digits in words; a longer one digit by digit."""
    if number < 0:
        return f"minus {say_cardinal(-number)}"
    if number >= 10**_LONGEST:
        return say_digits(str(number))
    if number == 0:
        return _SMALL[0]
    groups = []
    for scale in _SCALES:
        number, rest = divmod(number, 1000)
        if rest:
            groups.append(f"{_below_thousand(rest)} {scale}".strip())
    return " ".join(reversed(groups))


def say_ordinal(number: int) -> str:
    """1 as "first", 21 as "twenty-first"."""
    head, last = re.fullmatch(r"(.*?)([a-z]+)", say_cardinal(number)).groups()  # type: ignore[union-attr]
    if last.endswith("y"):
        return f"{head}{last[:-1]}ieth"
    return head + _ORDINALS.get(last, f"{last.removesuffix('t')}th")


def say_number(text: str) -> str:
    """A number as `NUMBER` finds it: decimals digit by digit, and whole numbers with leading zeros too."""
    whole, point, decimals = text.replace(",", "").partition(".")
    if len(whole) > _LONGEST or (len(whole) > 1 and whole[0] == "0"):
        said = say_digits(whole)
    else:
        said = say_cardinal(int(whole or "0"))
    return f"{said} point {say_digits(decimals)}" if point else said


def say_year(number: int) -> str:
    """1987 as "nineteen eighty-seven", 1905 with "oh", 2007 as "two thousand seven"."""
    century, rest = divmod(number, 100)
    if not 1000 <= number <= 9999 or (century % 10 == 0 and rest < 10):
        return say_cardinal(number)
    if rest == 0:
        return f"{say_cardinal(century)} hundred"
    return f"{say_cardinal(century)} {'oh ' if rest < 10 else ''}{say_cardinal(rest)}"


def say_paired(digits: str) -> str:
    """The number of a house, a flight or a bus: 221 as "two twenty-one", 747 as "seven forty-seven", 42 as it is."""
    if digits[0] == "0" or len(digits) > 4:
        return say_digits(digits)
    number = int(digits)
    if len(digits) == 4:
        return say_year(number)
    if len(digits) < 3 or number % 100 == 0:
        return say_cardinal(number)
    head, tail = divmod(number, 100)
    return f"{say_cardinal(head)} {'oh ' if tail < 10 else ''}{say_cardinal(tail)}"


def plural(word: str) -> str:
    """The plural of a number's word: "sixty" as "sixties", "hundred" as "hundreds"."""
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}{'es' if word.endswith(('x', 's')) else 's'}"


def say_fraction(over: int, under: int, whole: str | None = None) -> str:
    """3/4 as "three quarters", with `whole` before it: "two and three quarters", "one and a half"."""
    if under == 2:
        part, parts = "half", "halves"
    elif under == 4:
        part, parts = "quarter", "quarters"
    else:
        part = say_ordinal(under)
        parts = plural(part)
    if whole and (over, under) == (1, 2):
        return f"{say_number(whole)} and a half"
    said = f"{say_cardinal(over)} {part if over == 1 else parts}"
    return f"{say_number(whole)} and {said}" if whole else said


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    said = [f"{_SMALL[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        said.append(_TENS[tens] + (f"-{_SMALL[ones]}" if ones else ""))
    elif rest:
        said.append(_SMALL[rest])
    return " ".join(said)
