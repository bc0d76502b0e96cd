"""Personal data by its form: e-mail, phone, payment card, IBAN, identity numbers, street address, position.

Numbers that carry a checksum are taken only where it holds; clock times, dates, serial numbers, decades, constants and
dates of birth that nobody living has are none. Not covered: names of people.

Source: ISO/IEC 7812-1 (Luhn), ISO 13616 (IBAN, mod 97), GB 11643 (Chinese identity number).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from generators.judgement import Wording
from generators.safety.folding import fold

_ROADS: Final = (
    r"street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|court|terrace|crescent|close|highway|parkway|way"
)
_SAID_AT: Final = r"(?:\s?[(\[]\s?at\s?[)\]]\s?|\sat\s)"
_SAID_DOT: Final = r"(?:\s?[(\[]\s?dot\s?[)\]]\s?|\sdot\s)"
_BETWEEN: Final = (
    r"a|an|the|on|in|at|of|by|to|from|with|and|or|for|near|beside|along|across|over|under|between|behind|down|up|off|into"
    r"|beyond|past|through|is|are|that|which|no|half|each|every|either|same|other|only|any|all|one|very|this|its|their"
)
"""Words that never stand between a house's number and its road."""
_NOT_A_ROAD: Final = (
    r"lamp|light|sign|market|cafe|scene|photo|trip|race|racing|food|vendor|corner|art|band|party|parties"
)
_FAMOUS = re.compile(
    r"baker st|downing st|sesame st|wall street|pennsylvania ave|elm street|privet drive|abbey road"
    r"|(?:pit|fast|slow|bus|bike|cycle|bowling|swimming|memory) lane"
)


_TIME: Final = r"(?:[01]?\d|2[0-3])[.:]?[0-5]\d"
_TIMES = re.compile(rf"{_TIME}(?:[ .,/-]{{1,3}}{_TIME})+")
_DATE = re.compile(
    r"(?:1\d|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:1\d|20)\d\d"
)
_SERIAL = re.compile(
    r"\b(?:serial|section|sector|lot|part|model|build|version|sn|isbn|barcode|crates?|container|batch|inventory|edition)"
    r"\b[^.;!?\d]{0,16}$"
)
_CONSTANTS: Final = ("3.1415", "2.7182", "1.6180", "1.4142", "1.7320", "0.5772", "0.6931", "9.8066", "6.2831")
_OLDEST_LIVING: Final = 1905


def is_card(number: str) -> bool:
    """Whether a payment card may have this number: 13 to 19 digits, an issuer's first digit, and a Luhn sum that is a
    multiple of ten."""
    digits = _bare(number)
    doubled = (sum(divmod(2 * int(d), 10)) for d in digits[-2::-2])
    total = sum(doubled) + sum(int(d) for d in digits[-1::-2])
    return 13 <= len(digits) <= 19 and digits[0] in "23456" and total % 10 == 0 and len(set(digits)) > 1


def is_iban(number: str) -> bool:
    """Whether this is a whole IBAN."""
    characters = _bare(number)
    turned = characters[4:] + characters[:4]
    return 15 <= len(characters) <= 34 and int("".join(str(int(c, 36)) for c in turned)) % 97 == 1


def is_chinese_identity(number: str) -> bool:
    """Whether the last of 18 characters is the checksum of the others."""
    weights = (2 ** (17 - i) % 11 for i in range(17))
    return "10x98765432"[sum(int(d) * w for d, w in zip(number, weights, strict=False)) % 11] == number[-1]


def is_phone(number: str) -> bool:
    """Whether this can be dialled: 7 to 15 digits that are neither clock times nor a date."""
    figures = re.sub(r"^\D+", "", number)
    told = _TIMES.fullmatch(figures) or _DATE.match(figures)
    return not told and 7 <= len(re.sub(r"\D", "", number)) <= 15


def is_position(pair: str) -> bool:
    """Whether neither number is a constant of mathematics or physics."""
    return not any(number.startswith(_CONSTANTS) for number in re.findall(r"\d+\.\d+", pair))


def is_birthday_of_the_living(words: str) -> bool:
    """Whether the year, where four digits tell it, lets the person be alive."""
    years = [int(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", words)]
    return not years or max(years) >= _OLDEST_LIVING


def is_private_address(address: str) -> bool:
    """Whether this is none of the addresses that everybody knows."""
    return not _FAMOUS.search(address)


def _bare(number: str) -> str:
    return re.sub(r"[\W_]", "", number)


@dataclass(frozen=True)
class _Form:
    """A form of personal data. What matches counts where it also `holds`; not after "lot" or "section" if `serial`."""

    pattern: re.Pattern[str]
    harmless: str
    holds: Callable[[str], bool] = bool
    serial: bool = False


_FORMS: Final = (
    _Form(
        re.compile(r"[a-z0-9][\w.+-]*\s?@\s?[a-z0-9-]+(?:\s?\.\s?[a-z]{2,}|" + _SAID_DOT + r"[a-z]{2,})+"),
        "an e-mail address",
    ),
    _Form(
        re.compile(rf"[a-z0-9][\w.+-]*{_SAID_AT}[a-z0-9-]+(?:\.[a-z]{{2,}}|{_SAID_DOT}[a-z]{{2,}})+"),
        "an e-mail address",
    ),
    _Form(re.compile(r"\b[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?\b"), "a bank account", is_iban),
    _Form(re.compile(r"(?<!\d)\d{17}[\dx](?![\da-z])"), "an identity number", is_chinese_identity),
    _Form(re.compile(r"(?<![\d.])\d(?:[ -]?\d){12,18}(?![\d.]\d)"), "a card number", is_card),
    _Form(re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])"), "an identity number", serial=True),
    _Form(re.compile(r"(?:\+|\b00)\d{1,3}[ .()-]{0,2}(?:\d[ .()/-]{0,2}){6,13}\d"), "a phone number", is_phone),
    _Form(
        re.compile(r"(?<![\d-])\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[ .-]\d{4}(?![\d-])"),
        "a phone number",
        serial=True,
    ),
    _Form(
        re.compile(r"(?<![\d-])0\d{2,4}[ /.-]\d{3,4}[ .-]?\d{3,4}(?![\d-])"),
        "a phone number",
        is_phone,
        serial=True,
    ),
    _Form(re.compile(r"(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)"), "a phone number"),
    _Form(
        re.compile(
            r"(?:(?:phone|\bcall|\btel|\bmobile|\bcell|whatsapp)(?!s? block)|电话|手机)\D{0,24}?\d(?:[ .()-]?\d){6,14}"
        ),
        "a phone number",
        is_phone,
        serial=True,
    ),
    _Form(
        re.compile(
            rf"\b(?!\d{{3}}0s)\d{{1,5}}[a-z]?,? (?:(?!(?:{_BETWEEN}) )[a-z'.-]+ ){{1,3}}"
            rf"(?:{_ROADS})\b(?! (?:{_NOT_A_ROAD}))"
        ),
        "an address",
        is_private_address,
    ),
    _Form(re.compile(r"\b[a-z]{3,}(?:strasse|straße|str\.|weg|platz|gasse) ?\d{1,4}\b"), "an address"),
    _Form(re.compile(r"[\u4e00-\u9fff]{2,10}(?:路|街|巷|弄)\s?\d{1,5}\s?号"), "an address"),
    _Form(re.compile(r"-?\d{1,2}\.\d{4,}°?\s?[ns]?,?\s{0,2}-?\d{1,3}\.\d{4,}"), "a place", is_position),
    _Form(
        re.compile(r"(?:born(?: on)?|date of birth|birth ?date|dob)\W{0,3}\d{1,4}[./ -]\d{1,2}[./ -]\d{1,4}"),
        "a birthday",
        is_birthday_of_the_living,
    ),
    _Form(
        re.compile(r"(?:passport|licen[cs]e(?: plate)?)\W{0,3}(?:number|no\.?|#)?\W{0,3}(?=[a-z]*\d)[a-z0-9-]{5,12}\b"),
        "a number",
    ),
)


def find_personal_data(text: str) -> Iterator[Wording]:
    """The personal data in `text`, each place once, by the first form that it has."""
    folded = fold(text)
    taken: set[int] = set()
    for form in _FORMS:
        for match in form.pattern.finditer(folded.text):
            places = range(*match.span())
            if form.serial and _SERIAL.search(folded.text[: match.start()]):
                continue
            if taken.isdisjoint(places) and form.holds(match.group()):
                taken.update(places)
                yield Wording(*folded.span(*match.span()), form.harmless)
