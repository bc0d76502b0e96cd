"""Postal addresses of America: states, their codes, and the points of the compass."""

from __future__ import annotations

import re

from generators.speech.text.english.abbreviations import PLACES
from generators.speech.text.english.numbers import say_digits, say_paired
from generators.speech.text.rules import Rule, rule, words

_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio",
    "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming", "DC": "D C",
}  # fmt: skip
_WORDS = frozenset(words("AL CO DE HI ID IN LA MA MD ME MS OK OR PA VA"))
_CITY = re.compile(r"\b[A-Z][a-z]+, $")
_POINTS = {
    "N": "North", "S": "South", "E": "East", "W": "West", "NE": "Northeast", "NW": "Northwest", "SE": "Southeast",
    "SW": "Southwest",
}  # fmt: skip
_STREETS = "St|Ave|Rd|Blvd|Dr|Ln|Pl|Ct|Street|Avenue|Road|Boulevard|Drive|Lane|Place|Court"


@rule(
    rf"(?:(?<=[a-z], )|(?<=[a-z] )(?=[A-Z]{{2}} \d{{5}}\b))({'|'.join(_STATES)})"
    r"(?: (\d{5})(?:-(\d{4}))?)?(?=[\s.,;:!?)]|$)",
    "",
)
def state(found: re.Match[str]) -> str | None:
    """Springfield, IL 62704; what may be a degree or a word only before a code."""
    if not found[2] and (found[1] in _WORDS or not _CITY.search(found.string[: found.start()])):
        return None
    codes = [say_digits(code) for code in (found[2], found[3]) if code]
    return " ".join([_STATES[found[1]], *([", ".join(codes)] if codes else [])])


@rule(rf"\b({_STREETS})\.? (NE|NW|SE|SW|[NSEW])\b(?!\.\w)", "NSEW")
def after_street(found: re.Match[str]) -> str | None:
    """Pennsylvania Ave NW."""
    return f"{PLACES.get(found[1], found[1])} {_POINTS[found[2]]}"


@rule(rf"(?<=\d )([NSEW])\.? (?=\d+(?:st|nd|rd|th)\b|[A-Z][a-z]+ (?:{_STREETS})\b)", "NSEW")
def before_street(found: re.Match[str]) -> str | None:
    """17 E 53rd St."""
    return f"{_POINTS[found[1]]} "


@rule(r"\b(P\.? ?O\.? Box) (\d{2,6})\b", "P")
def box(found: re.Match[str]) -> str | None:
    """P.O. Box 1234."""
    return f"P O Box {say_paired(found[2])}"


@rule(r"\b(Hwy|Rte|Rt) (?=\d)", "HR")
def highway(found: re.Match[str]) -> str | None:
    """Hwy 66."""
    return "Highway " if found[1] == "Hwy" else "Route "


@rule(r"\b((?:I|US|SR|CR)-\d{1,3}|(?:Highway|Route|Hwy|Rte) \d{1,3}) ([NSEW])\b(?!\.\w)", "NSEW")
def direction(found: re.Match[str]) -> str | None:
    """I-95 N."""
    return f"{found[1]} {_POINTS[found[2]]}"


POSTAL: tuple[Rule, ...] = (direction, highway, box, after_street, before_street, state)
