"""Times of day, spans of time."""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import say_cardinal, say_digits
from generators.speech.text.rules import Rule, rule

_DIGITS = "0123456789"
_HALF_DAY = r"(?:\s?(?P<half>[AaPp])\.?\s?[Mm]\b(?:\.(?!\s+[A-Z\"“]|$|\s*$))?)"
_TO_ANOTHER = r"(?P<to>\s?[-–—]\s?(?=\d{1,2}(?::\d\d|\s?[AaPp]\.?[Mm])))?"


def _clock(hour: int, minute: int, half: str | None) -> str | None:
    if hour > 24 or minute > 59:
        return None
    if half:
        said = say_cardinal(hour) + (f" {_minutes(minute)}" if minute else "")
        return f"{said} {half.upper()} M"
    if minute:
        return f"{say_cardinal(hour)} {_minutes(minute)}"
    if 1 <= hour <= 12:
        return f"{say_cardinal(hour)} o'clock"
    return "midnight" if hour in (0, 24) else f"{say_cardinal(hour)} hundred"


def _minutes(minute: int) -> str:
    return f"{'oh ' if minute < 10 else ''}{say_cardinal(minute)}"


@rule(rf"(?<![\w:.,])(\d{{1,2}}):([0-5]\d):([0-5]\d)(?:\.\d+)?{_HALF_DAY}?(?![\w:])", ":")
def with_seconds(found: re.Match[str]) -> str | None:
    """2:45:10, as a span of time; with a.m. or a leading zero, as a time of day."""
    hours, minutes, seconds = (int(found[i]) for i in (1, 2, 3))
    if found["half"] or found[1][0] == "0":
        clock = _clock(hours, minutes, found["half"])
        return clock and f"{clock} and {say_cardinal(seconds)} second{'s' * (seconds != 1)}"
    parts = [(hours, "hour"), (minutes, "minute"), (seconds, "second")]
    said = [f"{say_cardinal(n)} {name}{'s' * (n != 1)}" for n, name in parts if n]
    return " ".join([*said[:-1], "and", said[-1]] if len(said) > 1 else said) or "zero seconds"


@rule(
    rf"(?<![\w:.,])(\d{{1,2}})(?:[:.](?=\d\d\s?[AaPp]\.?[Mm])|:|h)([0-5]\d){_HALF_DAY}?(?![\w:]|[.,]\d){_TO_ANOTHER}",
    _DIGITS,
)
def clock(found: re.Match[str]) -> str | None:
    """7:05, 12:30 pm, 18:00, 14h30; a dash to another one is "to"."""
    said = _clock(int(found[1]), int(found[2]), found["half"])
    return said and said + (" to " if found["to"] else "")


@rule(
    rf"(?<![\w:.,])(\d{{1,2}})(?:\s?[-–—]\s?(\d{{1,2}}))?{_HALF_DAY}(?!\w){_TO_ANOTHER}",
    _DIGITS,
)
def hour(found: re.Match[str]) -> str | None:
    """8 p.m., 9AM, 9-5pm."""
    if not all(1 <= int(n) <= 12 for n in (found[1], found[2] or 1)):
        return None
    to = f"to {say_cardinal(int(found[2]))} " if found[2] else ""
    return f"{say_cardinal(int(found[1]))} {to}{found['half'].upper()} M{' to ' if found['to'] else ''}"


@rule(r"(?<![\w.,:])(\d{1,2}) ?h(?:rs?)? ?(\d{1,2}) ?m(?:ins?)?(?: ?(\d{1,2}) ?s)?(?!\w)", "h")
def lasting(found: re.Match[str]) -> str | None:
    """1h 45m."""
    units = ("hour", "minute", "second")
    counts = [int(count) for count in found.groups() if count]
    return " ".join(f"{say_cardinal(n)} {unit}{'s' * (n != 1)}" for n, unit in zip(counts, units, strict=False))


@rule(r"(?<![\w:.,])(\d{1,2}):([0-5]\d)\.(\d{1,3})(?![\w:]|\.\d)", ":")
def raced(found: re.Match[str]) -> str | None:
    """4:12.56."""
    minutes = f"{say_cardinal(int(found[1]))} minute{'s' * (int(found[1]) != 1)}"
    return f"{minutes} {say_cardinal(int(found[2]))} point {say_digits(found[3])} seconds"


TIMES: tuple[Rule, ...] = (raced, lasting, with_seconds, clock, hour)
