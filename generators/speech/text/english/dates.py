"""Dates, decades and years. Two numbers before a year are month and day, as in America, unless that cannot be."""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import plural, say_cardinal, say_ordinal, say_year
from generators.speech.text.rules import Rule, rule, words

MONTHS = (
    words(
    "January February March April May June July August September October November December"
)
)  # fmt: skip
_WEEKDAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_SHORT = words("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
_CASED = [*MONTHS, *_SHORT, *map(str.upper, MONTHS), *map(str.upper, _SHORT)]
_LOWER = [name.lower() for name in (*MONTHS, *_SHORT) if name not in ("March", "May", "Mar")]
_MONTH = rf"(?P<month>(?:{'|'.join(sorted([*_CASED, *_LOWER], key=len, reverse=True))})(?![A-Za-z])\.?)"
"""A month, longest first: march and may are also other words, unless they begin like names."""
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_YEAR = r"(?P<year>[12]\d{3})"
_TO = r"\s?(?:-|–|—)\s?"

_BEFORE_A_YEAR = (
    "in since by of from until till to before after year years around about circa ca during between and early late "
    "mid spring summer autumn fall winter dated copyright ©"
)
_MEASURED = r"(?!\sto\s[\d.,]+\s?(?:[kcm]?m|k?g|h?Pa|kPa|rpm|k?W|px|[GM]B|ml|ft|lbs?|k?cal|[kM]?Hz|V|%|°)(?!\w))"
_THINGS = r"(?!\s(?:(?!was\b|is\b|has\b|does\b|its\b|as\b|this\b|his\b|us\b)[a-z]+s|people|men|women|children|feet)\b)"
_COUNTED = _MEASURED + _THINGS


def _date(month: int, day: int | None, year: int | None) -> str | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    said = MONTHS[month - 1] + (f" {say_ordinal(day)}" if day else "")
    return said + (f", {say_year(year)}" if year else "")


def _full_year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else int(text) + (2000 if int(text) < 50 else 1900)


def _month(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name[:3].capitalize()))


@rule(r"(?<![\w./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T(?=\d\d:)|(?![\w/-]|\.\d))", "0123456789")
def year_first(found: re.Match[str]) -> str | None:
    """1987-11-05, 1987/11/05, 1987.11.05, and 2026-03-01T09:30."""
    said = _date(int(found[3]), int(found[4]), int(found[1]))
    return f"{said} at " if said and found[0].endswith("T") else said


@rule(r"(?<![\w./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|\.\d)", "0123456789")
def year_last(found: re.Match[str]) -> str | None:
    """07/04/1776 with the month first; 31.12.2025 with the day first."""
    first, second, year = int(found[1]), int(found[3]), _full_year(found[4])
    if found[2] == "." and len(found[4]) == 2:
        return None  # a version
    day_first = found[2] == "." or first > 12
    return _date(second, first, year) if day_first else _date(first, second, year)


@rule(
    rf"\b{_MONTH}[ -]{_DAY}(?:st|nd|rd|th)?(?:{_TO}(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)?"
    rf"(?:(?:,? |-){_YEAR}\b)?(?![\w:%]|[,.]\d)",
    "0123456789",
)
def month_day(found: re.Match[str]) -> str | None:
    """Feb. 9, March 12, 2003, May 2nd, July 3-5."""
    said = f"{MONTHS[_month(found['month']) - 1]} {say_ordinal(int(found['day']))}"
    if found["last"]:
        said += f" to {say_ordinal(int(found['last']))}"
    return said + (f", {say_year(int(found['year']))}" if found["year"] else "")


@rule(
    rf"\b(?P<the>[Tt]he )?(?<![:,.\d-])(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)?{_TO})?"
    rf"{_DAY}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}(?![a-z])(?:[, -]{{1,2}}{_YEAR}\b)?",
    "0123456789",
)
def day_month(found: re.Match[str]) -> str | None:
    """5 Nov 1987, the 3rd of May, 12-14 June."""
    first = f"{say_ordinal(int(found['first']))} to " if found["first"] else ""
    said = f"{first}{say_ordinal(int(found['day']))} of {MONTHS[_month(found['month']) - 1]}"
    the = found["the"] or "the "
    return the + said + (f", {say_year(int(found['year']))}" if found["year"] else "")


@rule(rf"\b{_MONTH},? {_YEAR}\b", "0123456789")
def month_year(found: re.Match[str]) -> str | None:
    """Sept 2019."""
    return f"{MONTHS[_month(found['month']) - 1]} {say_year(int(found['year']))}"


@rule(r"\b(?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=$|[\s,;:)])", ".")
def month_alone(found: re.Match[str]) -> str | None:
    """A month that its point shortens, without a day."""
    return MONTHS[_month(found["month"]) - 1]


_DAY_NAME = r"\b(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)"


@rule(rf"{_DAY_NAME}(?:\.(?=,|\s)|(?=,? (?:\d|(?:{'|'.join((*MONTHS, *_SHORT))})\b))|(?<=Mon|Tue|Wed|Thu|Fri)\.$)", "")
def weekday(found: re.Match[str]) -> str | None:
    """Wed., or Fri before a date."""
    point = "." if found[0].endswith(".") and found.end() == len(found.string) else ""
    return next(day for day in _WEEKDAYS if day.startswith(found[1][:3])) + point


_NAMED = {name[:3]: name for name in (*_WEEKDAYS, *MONTHS)}
_SHORT_NAME = r"(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"


@rule(rf"\b{_SHORT_NAME}{_TO}{_SHORT_NAME}(?!\w)", "-–—")
def named_range(found: re.Match[str]) -> str | None:
    """Mon-Fri, Jan–Mar."""
    return f"{_NAMED[found[1][:3]]} to {_NAMED[found[2][:3]]}"


@rule(
    r"(?<![\w.,])(?:(?P<century>1\d|20)(?P<ten>\d)0|(?:['’]|(?<=0s-)|(?<=0s–)|(?<=[Mm]id-))(?P<short>[2-9])0)['’]?s\b"
    r"(?P<to>[-–](?=(?:\d\d)?\d0s\b))?",
    "s",
)
def decade(found: re.Match[str]) -> str | None:
    """The 1960s, the '80s, the 1800s, 1960s-80s."""
    to = " to " if found["to"] else ""
    if found["short"]:
        return plural(say_cardinal(10 * int(found["short"]))) + to
    century = say_cardinal(int(found["century"]))
    if found["ten"] != "0":
        return f"{century} {plural(say_cardinal(10 * int(found['ten'])))}{to}"
    return ("two thousands" if found["century"] == "20" else f"{century} hundreds") + to


@rule(r"\b(in|into|through) (my|your|his|her|our|their|the|early|late|mid)(?: |-)([2-9])0['’]?s\b", "s")
def age(found: re.Match[str]) -> str | None:
    """In her 20s."""
    return f"{found[1]} {found[2]} {plural(say_cardinal(10 * int(found[3])))}"


@rule(r"(?<![\w.,])(\d{1,4})(?:\s?(?:-|–)\s?(\d{1,4}))?\s?(AD|BC|BCE|CE|A\.D\.?|B\.C\.?(?:E\.)?)(?![\w])", "0123456789")
def era(found: re.Match[str]) -> str | None:
    """476 AD, 44 BC."""
    to = f" to {say_year(int(found[2]))}" if found[2] else ""
    return f"{say_year(int(found[1]))}{to} {' '.join(found[3].replace('.', ''))}"


@rule(r"\bAD (\d{1,4})\b", "A")
def era_first(found: re.Match[str]) -> str | None:
    """AD 79."""
    return f"A D {say_year(int(found[1]))}"


@rule(rf"(?<![\w.,-])([12]\d{{3}}){_TO}([12]\d{{3}}|\d\d)(?![\w,-]|\.\d)", "0123456789")
def years(found: re.Match[str]) -> str | None:
    """1914-1918, 1914-18."""
    first, last = int(found[1]), int(found[2])
    if len(found[2]) == 4 and not 1000 <= first < last <= 2100:
        return None
    return f"{say_year(first)} to {say_year(last) if last > 99 else say_cardinal(last)}"


@rule(r"(?<![\w.])(?:c|ca)\.\s?(?=[12]?\d{3}\b)", "c")
def circa(found: re.Match[str]) -> str | None:
    """c. 1850."""
    return "circa "


@rule(rf"(?i:\b({'|'.join(_BEFORE_A_YEAR.split())})) ((?:1\d|20)\d\d)(?![\w-]|[.,]\d|:|%){_COUNTED}", "0123456789")
def year(found: re.Match[str]) -> str | None:
    """A year after a word that years follow."""
    return f"{found[1]} {say_year(int(found[2]))}"


@rule(
    rf"(?<![\w.,$£€#+-])(?<![$£€#+] )((?:1[1-9]|20)\d\d)(?=['’]s\b|\s[a-z]|[).,;!?]*$|[,;)])(?!,\d){_COUNTED}",
    "0123456789",
)
def year_alone(found: re.Match[str]) -> str | None:
    """Four digits that count nothing: 1969 was late, the 1969 landing."""
    before = found.string[: found.start()].rstrip()
    if before.endswith(("=", "~", "No", "number", "code", "x", "*", "×", "≈", "<", ">", "about", "pin", "PIN")):
        return None
    after = found.string[found.end() : found.end() + 12].split()
    return None if after and after[0].rstrip(".,") in _UNITS_AFTER else say_year(int(found[1]))


_UNITS_AFTER = frozenset(words("m s h l g km cm mm kg mg ml ft in lb oz mi yd kW kWh min sec hPa x of"))


@rule(r"(?:(?<=\bon )|(?<=\bby )|(?<=day, )|(?<=[a-z]\., ))(\d{1,2})/(\d{1,2})(?![\w/]|[.,]\d)", "/")
def without_year(found: re.Match[str]) -> str | None:
    """On 15/10, by 10/15."""
    first, second = int(found[1]), int(found[2])
    return _date(second, first, None) if first > 12 else _date(first, second, None)


@rule(r"(?<!\w)['’]0([1-9])\b(?!s)", "'’")
def short_year(found: re.Match[str]) -> str | None:
    """'03."""
    return f"oh {say_cardinal(int(found[1]))}"


@rule(r"\b(\d{1,2}(?:st|nd|rd|th)) c\.(?=[\s,;])", "c")
def short_century(found: re.Match[str]) -> str | None:
    """The 18th c."""
    return f"{found[1]} century"


NUMERIC_DATES: tuple[Rule, ...] = (year_first, year_last, without_year, short_year, short_century)
DATES: tuple[Rule, ...] = (
    named_range,
    weekday,
    month_day,
    day_month,
    month_year,
    month_alone,
    decade,
    age,
    era,
    era_first,
    years,
    circa,
    year,
    year_alone,
)
