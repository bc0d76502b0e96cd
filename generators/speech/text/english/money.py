"""Sums of money."""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import NUMBER, say_number
from generators.speech.text.rules import Rule, rule

_NAMES = {
    "$": ("dollar", "dollars", "cent", "cents"),
    "US$": ("U S dollar", "U S dollars", "cent", "cents"),
    "A$": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "C$": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"),
    "¥": ("yen", "yen", "", ""),
    "₹": ("rupee", "rupees", "paisa", "paise"),
    "₩": ("won", "won", "", ""),
    "CHF": ("franc", "francs", "centime", "centimes"),
    "CNY": ("yuan", "yuan", "", ""),
}
_CODES = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "INR": "₹",
    "CHF": "CHF",
    "CNY": "CNY",
    "RMB": "CNY",
    "Rs.": "₹",
    "Rs": "₹",
}
_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_SYMBOL = (
    r"(?P<sign>US\$|A\$|C\$|[$£€¥₹₩]|\b(?:"
    + "|".join(map(re.escape, sorted(_CODES, key=len, reverse=True)))
    + r")(?=\s?\d))"
)
_SCALE = r"(?:(?:\s|-)(?P<word>hundred|thousand|million|billion|trillion)\b|\s?(?P<scale>[kKmM]|[mb]n|[bB]|tn)\b)?"
_PERIODS = {
    "hr": "hour", "h": "hour", "mo": "month", "yr": "year", "min": "minute", "sec": "second", "kg": "kilogram",
    "lb": "pound", "g": "gram", "oz": "ounce", "t": "ton", "gal": "gallon", "l": "liter", "L": "liter",
    "m²": "square meter", "sqm": "square meter", "sq m": "square meter", "sqft": "square foot",
    "sq ft": "square foot", "ft²": "square foot", "kWh": "kilowatt hour", "MWh": "megawatt hour", "GB": "gigabyte",
    "MB": "megabyte", "bbl": "barrel", "pc": "piece",
}  # fmt: skip
_PER = rf"(?P<per>\s?/\s?(?:[a-z]{{3,}}|{'|'.join(sorted(_PERIODS, key=len, reverse=True))})(?!\w))?"
_ATTRIBUTE = r"(?P<attribute>-(?=[a-z]))?"


def _sum(found: re.Match[str], sign: str, low: str, high: str | None) -> str:
    one, many, *_ = _NAMES[_CODES.get(sign, sign)]
    scale = found["word"] or _SCALES.get((found["scale"] or "").lower(), "")
    per = (found["per"] or "").strip(" /")
    after = f" per {_PERIODS.get(per, per)}" if per else ""
    if high and "." in low + high and not scale:
        return f"{_sum_of(found, sign, low)} to {_sum_of(found, sign, high)}{after}"
    if high or scale:
        to = f" to {say_number(high)}" if high else ""
        name = one if found["attribute"] or _counts_one(found) else many
        return f"{say_number(low)}{to}{' ' * bool(scale)}{scale} {name}{after}"
    return _sum_of(found, sign, low) + after


def _sum_of(found: re.Match[str], sign: str, number: str) -> str:
    one, many, cent, cents = _NAMES[_CODES.get(sign, sign)]
    whole, point, part = number.replace(",", "").partition(".")
    part = part.rstrip("0").ljust(2, "0") if point else ""
    single = int(whole or 0) == 1 or bool(found["attribute"]) or _counts_one(found)
    said = f"{say_number(whole)} {one if single else many}" if int(whole or 0) or not cent else ""
    if part and (len(part) != 2 or not cent):
        return f"{say_number(number)} {many}"
    if int(part or 0):
        coins = f"{say_number(str(int(part)))} {cent if int(part) == 1 else cents}"
        said = f"{said} and {coins}" if said else coins
    return said or f"zero {many}"


def _counts_one(found: re.Match[str]) -> bool:
    """Whether the sum describes a noun, as in "a $5 ticket"."""
    before = found.string[: found.start()].rstrip().rpartition(" ")[2].lower()
    after = found.string[found.end() : found.end() + 12]
    words = after.split()
    return before in ("a", "an") and bool(re.match(r" [a-z]", after)) and words[0] not in ("a", "an", "per", "each")


@rule(
    rf"(?P<minus>(?<![\w])[-−])?{_SYMBOL}\s?(?P<low>{NUMBER})(?:\s?[-–—]\s?[$£€¥]?(?P<high>{NUMBER}))?{_SCALE}{_PER}{_ATTRIBUTE}",
    "$£€¥₹₩DRPFY",
)
def sign_first(found: re.Match[str]) -> str | None:
    """$5, £12.50, $3.2 billion, $15M, $5-10, $9/month, -$5."""
    said = _sum(found, found["sign"], found["low"], found["high"])
    return f"{'minus ' if found['minus'] else ''}{said}{' ' if found['attribute'] else ''}"


@rule(
    rf"(?<![\w.,])(?P<low>{NUMBER})(?:\s?[-–—]\s?(?P<high>{NUMBER}))?{_SCALE}\s?(?P<sign>[$£€₹₩]|(?:{'|'.join(_CODES)})\b){_PER}{_ATTRIBUTE}",
    "$£€₹₩DRPFYB",
)
def sign_last(found: re.Match[str]) -> str | None:
    """100 EUR, 20€."""
    said = _sum(found, found["sign"], found["low"], found["high"])
    return said + (" " if found["attribute"] else "")


@rule(rf"(?<![\w.,])({NUMBER})\s?¢", "¢")
def small_change(found: re.Match[str]) -> str | None:
    """99¢."""
    return f"{say_number(found[1])} cent{'s' * (found[1] != '1' and not _counts_one(found))}"


MONEY: tuple[Rule, ...] = (sign_first, sign_last, small_change)
