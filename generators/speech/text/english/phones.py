"""Telephone numbers, digit by digit in their groups."""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import say_digits
from generators.speech.text.rules import Rule, rule

_CALLING = (
    r"(?i:\b(?:call(?:ing|ed|s)?|dial(?:l?ing|l?ed|s)?|phone|phoned|ring|rang|tel|tel\.|telephone|text|fax|hotline|helpline"
    r"|lifeline|(?:crisis|help|emergency) line"
    r"|mobile|cell|whatsapp|emergency(?: number)?|numbers? (?:is|are)|reach (?:me|us|him|her|them) (?:on|at))"
    r"(?:[:,]|\s(?:on|at|is|the number|number|to|for help))?\s)"
)
_PAUSE = ", "


def _groups(text: str) -> str:
    country = "plus " if text.lstrip().startswith("+") else ""
    groups = re.findall(r"\d+", text)
    said = [
        "eight hundred" if i == 1 and groups[0] == "1" and g == "800" else say_digits(g) for i, g in enumerate(groups)
    ]
    return country + _PAUSE.join(said)


@rule(r"(?<![\w.+-])\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?!\w)", "+")
def with_country(found: re.Match[str]) -> str | None:
    """+44 20 7946 0958."""
    return _groups(found[0])


@rule(r"(?<![\w.+-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-.]\d{4}(?![\w-]|\.\d)", "-.")
def american(found: re.Match[str]) -> str | None:
    """(212) 555-0187, 1-800-555-0199."""
    return _groups(found[0])


@rule(
    r"(?<![\w.+-])(?:\d{3}-\d{4}|"
    r"\d{3}[- ]\d{4}[- ]\d{4}|0\d{2,4}[ /-]\d{3,4}(?:[ -]?\d{3,4}){1,2}|0\d{9,10})(?![\w-]|\.\d)",
    "0123456789",
)
def in_groups(found: re.Match[str]) -> str | None:
    """555-0134, 138 1234 5678, 020 7946 0958."""
    return _groups(found[0])


@rule(
    rf"(?P<calling>{_CALLING})(?P<number>\d{{3,4}}(?:[ -]\d{{2,4}}){{0,3}}|\d{{5,15}})"
    rf"(?![\w%°-]|[.,:/]\d| (?:times|people|days|hours|minutes|of|more|[a-z]+s\b))",
    "0123456789",
)
def called(found: re.Match[str]) -> str | None:
    """What is dialled: 112, 911, a number of any length."""
    return found["calling"] + _groups(found["number"])


@rule(
    r"(?P<calling>(?i:\b(?:dial|call)\b[\w ]{0,20}?)|\b)"
    r"(?P<first>911|999|112|110|119|120|000|\+?\d[\d-]{6,}\d) or (?P<second>911|999|112|110|119|120|000)\b",
    "0123456789",
)
def either(found: re.Match[str]) -> str | None:
    """911 or 112."""
    return f"{found['calling']}{_groups(found['first'])} or {say_digits(found['second'])}"


@rule(r"(?i:\btext) \S+ (?:to|at) (\d{5,6})\b", "0123456789")
def short_code(found: re.Match[str]) -> str | None:
    """Text HELP to 85258."""
    return found[0].removesuffix(found[1]) + say_digits(found[1])


@rule(r"\b(?:ext|x)\.? ?(\d{1,6})\b", "x")
def extension(found: re.Match[str]) -> str | None:
    """ext. 12."""
    return f"extension {say_digits(found[1])}" if found[0].startswith("ext") else None


@rule(r"\b(911|999|112)(?=(?: emergency| call| operator| dispatcher)\b)", "0123456789")
def emergency(found: re.Match[str]) -> str | None:
    """A 911 call."""
    return say_digits(found[1])


@rule(r"(?<![\w-])(?:(?<=ISBN )|(?=(?:[\d-]*\d){9}))\d{1,5}(?:-\d{1,7}){3,4}(?:-[\dX])?(?![\w-])", "-")
def catalogued(found: re.Match[str]) -> str | None:
    """978-3-16-148410-0."""
    return _PAUSE.join(say_digits(group) or group for group in found[0].split("-"))


PHONES: tuple[Rule, ...] = (
    either,
    with_country,
    american,
    in_groups,
    catalogued,
    short_code,
    called,
    emergency,
    extension,
)
