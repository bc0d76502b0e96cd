"""What is left after all else: letters and digits in one word, plain numbers, ranges, single symbols."""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import (
    NUMBER,
    plural,
    say_cardinal,
    say_digits,
    say_number,
    say_ordinal,
    say_paired,
    say_year,
)
from generators.speech.text.rules import Rule, rule

_DIGITS = "0123456789"
_SCALES = {
    "k": "thousand",
    "K": "thousand",
    "M": "million",
    "m": "million",
    "bn": "billion",
    "B": "billion",
    "mn": "million",
}
_STREETS = "Street|Avenue|Road|Lane|Drive|Boulevard|Way|Court"
_NTH = r"[a-z]+(?:-[a-z]+)?(?:th|first|second|third)|\d+(?:st|nd|rd|th)"
_LINES = r"[Ff]light|[Rr]oute|[Rr]oom|[Bb]us|[Hh]ighway|Interstate|Boeing|Airbus|[Ll]ine|[Tt]rain|[Ss]uite|[Gg]ate"


@rule(
    rf"(?<![\w.,/])({NUMBER})[ ]?(?:(k|K|M|bn|mn)(?![\w/])|(?<=\d)(B)(?= (?:people|years|parameters|dollars|euros)))",
    _DIGITS,
)
def scaled(found: re.Match[str]) -> str | None:
    """10k, 1.5M."""
    if " " in found[0] or (found[2] in ("K", "M") and found[1] in ("3", "4", "8") and found[2] == "K"):
        return None
    return f"{say_number(found[1])} {_SCALES[found[2] or found[3]]}"


@rule(
    r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w)(?P<dash>[-–](?=\d+(?:st|nd|rd|th)))?",
    _DIGITS,
)
def ordinal(found: re.Match[str]) -> str | None:
    """21st."""
    said = say_ordinal(int(found[1].replace(",", "")))
    return f"{said} to " if found["dash"] else said


@rule(rf"(?<![\w.,])(\d{{3,4}})(?= (?:(?:[A-Z]\w+|{_NTH}) ){{1,2}}(?:{_STREETS})\b)", _DIGITS)
def house(found: re.Match[str]) -> str | None:
    """1428 Elm Street."""
    return say_paired(found[1])


@rule(r"\b(\d{3})\(([a-z])\)", _DIGITS)
def clause(found: re.Match[str]) -> str | None:
    """A 401(k)."""
    return f"{say_paired(found[1])} {found[2].upper()}"


@rule(rf"\b({_LINES}) (\d{{3,4}})(?![\w.,]*\d)(?!\w)", _DIGITS)
def line(found: re.Match[str]) -> str | None:
    """Room 221, Boeing 747."""
    return f"{found[1]} {say_paired(found[2])}"


@rule(
    r"(?<![\w@.])(?=[A-Za-z]*\d)(?=\d*-?[A-Za-z])([A-Za-z]{1,6}-?\d{1,6}(?:[A-Za-z]{0,3}|(?:-?[A-Za-z]{1,3}\d{1,4}){1,3})|\d{1,6}[A-Za-z]{1,3}(?:\d{1,4}[A-Za-z]?)?)(?![\w@])",
    _DIGITS,
)
def serial(found: re.Match[str]) -> str | None:
    """BA117, 42B, MP3, COVID-19, 3D."""
    said = []
    for piece in re.findall(r"[A-Za-z]+|\d+", found[1]):
        if piece.isdecimal():
            said.append(say_paired(piece))
        else:
            said.append(piece if len(piece) > 3 or (len(piece) == 3 and piece.islower()) else " ".join(piece))
    return " ".join(said)


@rule(r"(?:(?<=\b[Aa] )|(?<=\ban )|(?<=\bgot )|(?<=\bof ))([A-DF])([-−+])(?=[\s.,;!?]|$)", "-−+")
def grade(found: re.Match[str]) -> str | None:
    """A B- in art."""
    return f"{found[1]} {'plus' if found[2] == '+' else 'minus'}"


@rule(rf"(?<![\w.,/-])(?P<minus>[-−](?=\d))?({NUMBER})\s?[-–—]\s?({NUMBER})(?![\w-]|[.,]\d)", _DIGITS)
def spread(found: re.Match[str]) -> str | None:
    """12-15."""
    return f"{'minus ' if found['minus'] else ''}{say_number(found[2])} to {say_number(found[3])}"


@rule(rf"(?<![\w.])[~≈∼] ?(?=[$£€]?(?:{NUMBER}|[a-z]))", "~≈∼")
def roughly(found: re.Match[str]) -> str | None:
    """~40; nothing where "about" stands there already."""
    before = found.string[: found.start()].rstrip().lower()
    return "" if before.endswith(("about", "around", "roughly", "approximately")) else "about "


@rule(r"(?<![\w&])(#|№) ?(?=\d)", "#№")
def number_sign(found: re.Match[str]) -> str | None:
    """#1."""
    return "number "


@rule(r"(§§?|¶) ?", "§¶")
def section(found: re.Match[str]) -> str | None:
    """§ 12."""
    return {"§": "section ", "§§": "sections ", "¶": "paragraph "}[found[1]]


@rule(rf"(?<![\w.,])(?P<sign>[-−+](?=[\d.]))?({NUMBER})(?P<after>['’]?s\b)?(?!\w)", _DIGITS)
def number(found: re.Match[str]) -> str | None:
    """Any number that is left."""
    sign = {"-": "minus ", "−": "minus ", "+": "plus "}.get(found["sign"] or "", "")
    said = sign + say_number(found[2])
    return plural(said) if found["after"] else said


@rule(r"\d+", _DIGITS)
def digits(found: re.Match[str]) -> str | None:
    """What no rule knew, between letters and signs."""
    before = " " if found.start() and found.string[found.start() - 1].isalnum() else ""
    after = " " if found.string[found.end() : found.end() + 1].isalnum() else ""
    said = say_digits(found[0]) if found[0][0] == "0" else say_cardinal(int(found[0][:18]))
    return f"{before}{said}{after}"


@rule(r"(?<=[A-Za-z])\s?&\s?(?=[A-Za-z])|&amp;|&", "&")
def ampersand(found: re.Match[str]) -> str | None:
    """& is "and"."""
    return " and "


@rule(r"©\s?([12]\d{3})\b(?![,.]\d)", "©")
def copyright_year(found: re.Match[str]) -> str | None:
    """© 2020."""
    return f"copyright {say_year(int(found[1]))}"


@rule(r"(?<=[A-Z])/(?=[A-Z])|(?<=[A-Za-z]{2})/(?=[A-Za-z]{2})", "/")
def slash(found: re.Match[str]) -> str | None:
    """TCP/IP as its parts, he/she as "he or she"."""
    upper = found.string[found.start() - 1].isupper() and found.string[found.end()].isupper()
    return " " if upper else " or "


_SYMBOLS = {
    "@": " at ", "%": " percent", "°": " degrees", "=": " equals ", "+": " plus ", "~": " about ", "©": "copyright ",
    "®": "", "™": "", "•": "", "·": "", "|": ", ", "\\": " ", "_": " ", "^": " ", "*": " ", "→": " to ", "←": "",
    "↑": " up ", "↓": " down ", "<": " less than ", ">": " greater than ", "#": " hash ", "/": " slash ",
    "$": " dollar ", "€": " euro ", "£": " pound ", "`": "", "{": ", ", "}": ", ", "[": "(", "]": ")", "✓": " yes ",
    "✗": " no ", "×": " times ", "÷": " divided by ", "π": " pi ", "†": "", "‡": "", "…": "...",
}  # fmt: skip


@rule(r"[@%°=+~©®™•·|\\_^*→←↑↓<>#/$€£`{}\[\]✓✗×÷π†‡]", "")
def symbol(found: re.Match[str]) -> str | None:
    """A symbol by itself."""
    return _SYMBOLS[found[0]]


SIGNS: tuple[Rule, ...] = (grade, copyright_year, roughly, number_sign, section)
NUMBERS: tuple[Rule, ...] = (scaled, ordinal, house, clause, line, spread, serial, number, digits)
SYMBOLS: tuple[Rule, ...] = (ampersand, slash, symbol)
