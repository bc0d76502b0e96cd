"""What is calculated: ratios, fractions, sums, versions, comparisons, powers."""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import NUMBER, say_cardinal, say_fraction, say_number
from generators.speech.text.rules import Rule, rule

_DIGITS = "0123456789"
_UNICODE = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_RATIO_WORDS = re.compile(r"(?i)\b(?:ratios?|aspect|scale|mix|odds|score[ds]?|screen|format|widescreen|proportions?)\b")
_SOFTWARE = (
    "Python|Java|Node|Ubuntu|Android|iOS|macOS|Windows|Debian|Firefox|Chrome|Unity|PHP|Ruby|Rust|Go|Blender|Build|build"
)


@rule(r"(?<![\w.])(?:(\d+)[ -]?)?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])", "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
def one_sign(found: re.Match[str]) -> str | None:
    """2½."""
    return say_fraction(*_UNICODE[found[2]], found[1])


@rule(r"(?<![\w./,-])(?:(\d{1,3})[ -])?(\d{1,3})[/⁄](\d{1,3})(?![\w/]|[.,]\d)", "/⁄")
def fraction(found: re.Match[str]) -> str | None:
    """3/4, 1 1/2; 24/7, 9/11 and marks such as 10/10 in their own way."""
    over, under = int(found[2]), int(found[3])
    if (over, under) in ((24, 7), (9, 11)) and not found[1]:
        return f"{say_cardinal(over)} {say_cardinal(under)}"
    if under > over > 0 and under <= 100:
        return say_fraction(over, under, found[1])
    if over == under and not found[1]:
        return f"{say_cardinal(over)} out of {say_cardinal(under)}"
    before = f"{found[1]} " if found[1] else ""
    return f"{before}{say_cardinal(over)} over {say_cardinal(under)}"


@rule(rf"(?<![\w:.,])({NUMBER}):(\d+(?:\.\d+)?)(?![\w:]|\.\d)", ":")
def ratio(found: re.Match[str]) -> str | None:
    """4:1, 16:9, 1:100; what could be a time of day only beside a word for ratios."""
    two_digits = re.fullmatch(r"\d{1,2}:[0-5]\d(?:\.\d+)?", found[0]) is not None
    if two_digits and not _RATIO_WORDS.search(found.string):
        return None
    return f"{say_number(found[1])} to {say_number(found[2])}"


@rule(r"(?<![\w.])([vV]|[Vv]er(?:sion|\.) ?)?(\d+(?:\.\d+){2,4})(?![\w]|\.\d)", ".")
def version(found: re.Match[str]) -> str | None:
    """3.2.1, v2.10.3; four parts of an address are joined by dots."""
    parts = found[2].split(".")
    address = len(parts) == 4 and all(int(part) < 256 for part in parts) and not found[1]
    said = (" dot " if address else " point ").join(map(say_number, parts))
    return f"version {said}" if found[1] else said


@rule(rf"(?:\b[vV](?=\d)|\b(?P<name>[Vv]ersion|[Vv]er\.|{_SOFTWARE}) )(\d+)(?:\.(\d+))?(?![\w.]*\d)(?![\w])", _DIGITS)
def named_version(found: re.Match[str]) -> str | None:
    """v2, version 1.5, Python 3.12: the part after the point is a number of its own."""
    name = found["name"] or "version"
    said = say_number(found[2]) + (f" point {say_number(found[3])}" if found[3] else "")
    return f"{'version' if name.startswith(('v', 'V')) else name} {said}"


_IS = re.compile(rf"(?:{NUMBER}) (?:is|are|makes|equals)\b")
"""After a product that is calculated in words."""
_SIDE = rf"(?:{NUMBER}|[a-z]\b|\))"


@rule(r"(?<=\d) ?([x×]) ?(\d+(?:\.\d+)?) ?(?=[x×] ?\d)", "x×")
def measured(found: re.Match[str]) -> str | None:
    """The first cross of 30 x 20 x 10."""
    return f" by {found[2]} "


@rule(r"(?<=\d) : (?=\d)", ":")
def scored(found: re.Match[str]) -> str | None:
    """5 : 0."""
    return " to "


@rule(
    r"\b((?:[1-3] )?(?:Genesis|Exodus|Leviticus|Psalms?|Proverbs|Isaiah|Jeremiah|Matthew|Mark|Luke|John|Acts|Romans"
    r"|Corinthians|Galatians|Ephesians|Hebrews|James|Peter|Revelation|Quran|Surah)) "
    r"(\d{1,3}):(\d{1,3})(?:[-–](\d{1,3}))?\b",
    ":",
)
def verse(found: re.Match[str]) -> str | None:
    """Matthew 5:3-12."""
    to = f" to {say_number(found[4])}" if found[4] else ""
    return f"{found[1]} {say_number(found[2])}, {say_number(found[3])}{to}"


@rule(rf"(?P<left>(?<![\w.,])(?:{NUMBER}))(?P<gap>\s?)(?P<sign>[x×*·⋅])(?P<gap2>\s?)(?=[\d(.])", "x×*·⋅")
def product(found: re.Match[str]) -> str | None:
    """12 x 4 = 48 is "times", a 3 x 5 card "by"."""
    sign = found["sign"]
    calculated = "=" in found.string or _IS.match(found.string, found.end()) or sign in "*·⋅"
    if sign == "×" and not calculated:
        rest = found.string[found.end() :]
        calculated = not re.match(rf"(?:{NUMBER})\s?(?:[x×a-zA-Z°])", rest)
    return f"{found['left']} {'times' if calculated else 'by'} "


@rule(rf"(?<![\w.,])({NUMBER})[x×](?=[\s.,;:!?)]|$)", "x×")
def fold(found: re.Match[str]) -> str | None:
    """10x."""
    return f"{say_number(found[1])} times"


_SIGNS = {
    "=": "equals", "≠": "is not equal to", "≈": "is about", "≤": "is at most", "≥": "is at least", "<=": "is at most",
    ">=": "is at least", "!=": "is not equal to", "==": "equals", "<": "is less than", ">": "is greater than",
    "÷": "divided by", "+": "plus", "±": "plus or minus", "→": "to", "⇒": "so", "->": "to", "=>": "so", "∞": "infinity",
}  # fmt: skip


@rule(r"(?<=[\w)%²³]) ?(≠|≈|≤|≥|<=|>=|!=|==|=|<(?=[ \d])|>(?=[ \d])|÷|±|→|⇒|->|=>) ?(?=[-\w($.√])", "≠≈≤≥=<>÷±→⇒")
def sign_between(found: re.Match[str]) -> str | None:
    """=, <, >, ÷ and their kin between what they compare."""
    return f" {_SIGNS[found[1]]} "


@rule(r"(?<=[\w)]) ?\+ ?(?=[\d(]|[A-Za-z]\b)|(?<=[\w)]) \+ (?=\w)", "+")
def sum_of(found: re.Match[str]) -> str | None:
    """+ between what it adds."""
    return " plus "


@rule(r"(?<=[\d)]) [-−–] (?=[\d(])", "-−–")
def difference(found: re.Match[str]) -> str | None:
    """A spaced - is "minus" where something is calculated, "to" elsewhere."""
    return " minus " if "=" in found.string or "equals" in found.string or "plus" in found.string else " to "


@rule(r"(?<=\d) / (?=\d)", "/")
def quotient(found: re.Match[str]) -> str | None:
    """A spaced / divides."""
    return " divided by "


@rule(rf"(?<![\w.])({NUMBER})\s?(?:[eE]|[x×*] ?10\^)\+?(-?\d{{1,3}})(?!\w)", "eE^")
def scientific(found: re.Match[str]) -> str | None:
    """1.5e-3."""
    power = int(found[2])
    return f"{say_number(found[1])} times ten to the power of {say_cardinal(power)}"


_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


@rule(r"(?<=[\w)])(?:\^(?P<power>-?\d+|[a-z]\b)|(?P<sign>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))(?!\w)", "^⁰¹²³⁴⁵⁶⁷⁸⁹")
def raised(found: re.Match[str]) -> str | None:
    """x², 10^6."""
    power = (found["sign"] or found["power"]).translate(_RAISED)
    if power in ("2", "3"):
        return " squared" if power == "2" else " cubed"
    return f" to the power of {say_cardinal(int(power)) if power.lstrip('-').isdecimal() else power}"


@rule(r"√ ?\(?(?=[\w])", "√")
def root(found: re.Match[str]) -> str | None:
    """√2."""
    return "the square root of "


@rule(r"±\s?(?=\d)", "±")
def give_or_take(found: re.Match[str]) -> str | None:
    """± before a number."""
    return "plus or minus "


BEFORE_DATES: tuple[Rule, ...] = (scored, verse, measured, version, named_version)
FRACTIONS: tuple[Rule, ...] = (one_sign, fraction)
RATIOS: tuple[Rule, ...] = (ratio,)
CALCULATIONS: tuple[Rule, ...] = (
    scientific,
    product,
    fold,
    quotient,
    difference,
    raised,
    root,
    sum_of,
    sign_between,
    give_or_take,
)
