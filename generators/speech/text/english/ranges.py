"""From one to another, where a dash says it: ages, sums, rows, sizes."""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import NUMBER, plural, say_number
from generators.speech.text.rules import Rule, rule

_DIGITS = "0123456789"


@rule(r"(?<=[KkMmBbn])\s?[–—-]\s?(?=[$£€]\d)", "$£€")
def sums(found: re.Match[str]) -> str | None:
    """$1.5M–$2M."""
    return " to "


@rule(r"\b([Uu]nder|[Oo]ver)-(\d{1,3})s\b", _DIGITS)
def aged(found: re.Match[str]) -> str | None:
    """The under-3s."""
    return f"{found[1]}-{plural(say_number(found[2]))}"


@rule(r"(?<![\w.,])(\d{1,3})[-–](\d{1,3})(?=-(?:year|month|week|day|hour|minute|mile|foot|page)s?\b)", _DIGITS)
def from_to(found: re.Match[str]) -> str | None:
    """18-24-year-olds."""
    return f"{say_number(found[1])} to {say_number(found[2])}"


@rule(
    r"\b(?:(?<=[Rr]ows )|(?<=[Ss]ections )|(?<=[Gg]roups )|(?<=[Cc]olumns )|(?<=[Gg]ates )|(?<=[Pp]arts )"
    r"|(?<=[Ll]etters )|(?=[A-Z]\s?–))([A-Z])\s?[-–]\s?([A-Z])\b",
    "-–",
)
def lettered(found: re.Match[str]) -> str | None:
    """Rows A–F."""
    return f"{found[1]} to {found[2]}"


@rule(r"(?<=[Ss]izes )(X{0,3}[SML])\s?[-–]\s?(X{0,3}[SML])\b", "-–")
def sizes(found: re.Match[str]) -> str | None:
    """Sizes S–XL."""
    return f"{found[1]} to {found[2]}"


@rule(rf"\b([Bb]etween) ({NUMBER})\s?[-–—]\s?(?={NUMBER}(?![\w-]|[.,]\d))", _DIGITS)
def between(found: re.Match[str]) -> str | None:
    """Between 5-10."""
    return f"{found[1]} {found[2]} and "


RANGES: tuple[Rule, ...] = (sums, aged, from_to, lettered, sizes, between)
