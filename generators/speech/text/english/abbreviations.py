"""Abbreviations by what stands around them; the point of one ends no sentence unless nothing follows."""

from __future__ import annotations

import re

from generators.speech.text.rules import Rule, rule, words

TITLES = {
    "Dr": "Doctor", "Mr": "Mister", "Mrs": "Missus", "Ms": "Miz", "Prof": "Professor", "Gen": "General",
    "Capt": "Captain", "Cpt": "Captain", "Lt": "Lieutenant", "Sgt": "Sergeant", "Col": "Colonel", "Maj": "Major",
    "Cmdr": "Commander", "Adm": "Admiral", "Rev": "Reverend", "Hon": "Honorable", "Gov": "Governor", "Sen": "Senator",
    "Rep": "Representative", "Pres": "President", "Fr": "Father", "Mt": "Mount", "Ft": "Fort", "St": "Saint",
    "Sta": "Santa", "Messrs": "Messieurs", "Supt": "Superintendent", "Cpl": "Corporal", "Pvt": "Private",
    "Msgr": "Monsignor",
}  # fmt: skip
"""Before a name."""
NUMBERED = {
    "No": "number", "no": "number", "Nos": "numbers", "nos": "numbers", "Nr": "number", "fig": "figure",
    "Fig": "Figure", "figs": "figures", "Figs": "Figures", "p": "page", "P": "Page", "pp": "pages", "vol": "volume",
    "Vol": "Volume", "ch": "chapter", "Ch": "Chapter", "chap": "chapter", "sec": "section", "Sec": "Section",
    "eq": "equation", "Eq": "Equation", "art": "article", "Art": "Article", "par": "paragraph", "tab": "table",
    "Tab": "Table", "ed": "edition", "c": "circa", "ca": "circa", "approx": "approximately", "apt": "apartment",
    "Apt": "Apartment", "Ste": "Suite", "Rm": "Room", "rm": "room", "op": "opus", "Op": "Opus", "v": "verse",
    "l": "line", "ll": "lines", "Bldg": "Building", "max": "maximum", "min": "minimum", "est": "established",
    "b": "born", "d": "died", "Rte": "Route", "Hwy": "Highway", "tel": "telephone", "Tel": "Telephone",
    "Ex": "Exercise", "Q": "question",
}  # fmt: skip
"""Before a number."""
PLACES = {
    "St": "Street", "Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Ln": "Lane", "Dr": "Drive", "Hwy": "Highway",
    "Pkwy": "Parkway", "Sq": "Square", "Ct": "Court", "Pl": "Place", "Ter": "Terrace", "Mt": "Mountain",
}  # fmt: skip
"""After a name or a number."""
ANYWHERE = {
    "etc": "et cetera", "vs": "versus", "e.g": "for example", "i.e": "that is", "cf": "compare", "viz": "namely",
    "approx": "approximately", "dept": "department", "Dept": "Department", "govt": "government", "Govt": "Government",
    "Univ": "University", "univ": "university", "Assn": "Association", "Inc": "Incorporated", "Ltd": "Limited",
    "Corp": "Corporation", "Co": "Company", "co": "company", "Bros": "Brothers", "Jr": "Junior", "Sr": "Senior",
    "Esq": "Esquire", "misc": "miscellaneous", "temp": "temperature", "min": "minimum", "max": "maximum",
    "avg": "average", "Attn": "Attention", "attn": "attention", "incl": "including", "excl": "excluding",
    "est": "established", "et al": "et al", "a.k.a": "also known as", "resp": "respectively", "Intl": "International",
    "Natl": "National", "Gov": "Governor", "qty": "quantity", "ref": "reference", "tbd": "to be determined",
    "wt": "weight", "ht": "height", "alt": "altitude", "lat": "latitude", "lon": "longitude", "hrs": "hours",
    "mins": "minutes", "secs": "seconds", "yrs": "years", "Hwy": "Highway", "Blvd": "Boulevard", "Ave": "Avenue",
    "Rd": "Road", "Pkwy": "Parkway", "No": "number", "Tue": "Tuesday", "Tues": "Tuesday", "Thu": "Thursday",
    "Thurs": "Thursday", "Mon": "Monday", "Fri": "Friday", "ea": "each", "agg": "aggregate",
    "p.a": "per annum", "fl": "floor",
}  # fmt: skip
"""With their point, wherever they are; those that are words too only where a sentence goes on."""
ANYWHERE |= {short.capitalize(): said.capitalize() for short, said in ANYWHERE.items() if short[0].islower()}
_WORDS = frozenset(words("No co Co min max temp ref alt Fri Mon"))
_MONTHS = words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun")

OPEN = frozenset(TITLES) | frozenset(NUMBERED) | frozenset(_MONTHS)
"""After the point of these, what they belong to follows: a name or a number, not a new sentence."""
GOES_ON = frozenset({"e.g", "i.e", "vs", "cf", "viz", "approx", "incl", "a.k.a", "ca", "c"})
"""After the point of these a sentence never ends."""


_AFTER_NUMBER = re.compile(r"\d\s?$")


def _any_of(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _ends(found: re.Match[str]) -> bool:
    return not found.string[found.end() :].strip(" \"”’')")


def _with_point(said: str, found: re.Match[str]) -> str:
    return f"{said}." if _ends(found) else said


@rule(rf"(?<![\w.])(\d+(?:st|nd|rd|th)?\s|[A-Z][\w'’]*\.?\s)({_any_of(PLACES)})\b(\.?)(?!\.?\w)", "")
def street(found: re.Match[str]) -> str | None:
    """Elm St., Sunset Dr., 5th Ave.: after a name or a number, and before no name unless the sentence ends."""
    rest = found.string[found.end() :]
    name = found[1].strip().rstrip(".").rstrip("s'’")
    if not found[3] and re.match(r"\s[A-Z][a-z]", rest) and not found[1][0].isdecimal():
        return None
    if found[2] in TITLES and (name in TITLES or re.match(r"\s[A-Z]", rest)):
        return None
    if name in _OPENERS and found[2] in TITLES:
        return None
    return found[1] + _with_point(PLACES[found[2]], found)


_OPENERS = frozenset(
    words("The A An In On At To From By For Of And But When While Then So If Our My His Her Their See Visit")
)


@rule(rf"(?<![\w.])({_any_of(TITLES)})\b(?:\.\s?|\s)(?=[\"“']?[A-Z])", "")
def title(found: re.Match[str]) -> str | None:
    """Dr. Lee, St. Paul, Mt. Fuji."""
    return f"{TITLES[found[1]]} "


@rule(rf"(?<![\w.'’])({_any_of(NUMBERED)})\.\s?(?=[#\d+(]|[IVXLC]{{2,}}\b|[VX]\b)", ".")
def numbered(found: re.Match[str]) -> str | None:
    """No. 5, fig. 3, pp. 12-15."""
    return f"{NUMBERED[found[1]]} "


@rule(r"(?<![\w.])([Pp]{1,2})\. ?(?=\d)", ".")
def page(found: re.Match[str]) -> str | None:
    """p. 41."""
    return "pages " if len(found[1]) == 2 else "page "


@rule(rf"(?<![\w.@/])({_any_of(ANYWHERE)})\.(?!\w)", ".")
def anywhere(found: re.Match[str]) -> str | None:
    """etc., vs., e.g., Jr., Inc."""
    if found[1] in _WORDS and (_ends(found) or found[1] == "No"):
        return None
    if found[1] == "min" and _AFTER_NUMBER.search(found.string[: found.start()]):
        return "minutes"
    return _with_point(ANYWHERE[found[1]], found)


_BARE = {
    "vs": "versus", "w/": "with ", "w/o": "without", "aka": "also known as", "etc": "et cetera",
    "approx": "approximately", "c/o": "care of", "b/c": "because", "n/a": "not applicable", "N/A": "not applicable",
    "and/or": "and or", "YoY": "year over year", "QoQ": "quarter over quarter", "MoM": "month over month",
}  # fmt: skip


@rule(r"(?<![\w.@/])(vs|w/o|w/|aka|etc|approx|c/o|b/c|n/a|N/A|and/or|[YQM]o[YQM](?<=YoY|QoQ|MoM))(?![\w/]|\.\w)", "")
def without_point(found: re.Match[str]) -> str | None:
    """vs, w/o, aka."""
    return _BARE[found[1]]


@rule(r"(?<![\w.])((?:[A-Za-z]\.){2,}|[A-Z][A-Za-z]?\.(?:[A-Z][A-Za-z]?\.)+|Ph\.D\.?|[A-Z]\.[A-Z])(?![A-Za-z])", ".")
def initialism(found: re.Match[str]) -> str | None:
    """U.S., Ph.D., D.C.: letter by letter."""
    return _with_point(" ".join(found[1].replace(".", "")), found)


@rule(r"(?<![\w.])((?:[A-Z]\.\s?){1,3})(?=[A-Z][a-z])", ".")
def initials(found: re.Match[str]) -> str | None:
    """J. K. Rowling."""
    return " ".join(found[1].replace(".", " ").split()) + " "


BEFORE_NUMBERS: tuple[Rule, ...] = (page, numbered)
"""Tried before dates, which leave no numbers behind: "c. 450 BC"."""
ABBREVIATIONS: tuple[Rule, ...] = (street, title, page, numbered, anywhere, without_point, initialism, initials)
