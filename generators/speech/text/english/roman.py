"""Roman numerals: ordinals in the names of rulers, cardinals in chapters and wars."""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import say_cardinal, say_ordinal
from generators.speech.text.rules import Rule, rule, words

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NUMERAL = r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\w'’-]|\.\w)"
_PARTS = words(
    "Chapter Part Act Scene Section Volume Book Phase Article Type Class Bowl Apollo Gemini Rocky Episode Level "
    "Mark Stage Title Appendix Figure Table Unit Lesson Canto Grade Round Game Generation Fantasy War Century "
    "Theme Movement Symphony Sonata Concerto Amendment Legion Corps Group Factor Halo Saga Version Wars Trek "
    "Olympiad Tier Zone Vatican Saturn WrestleMania number Vol. Ch. Pt."
)
_RULERS = words(
    "King Queen Pope Emperor Empress Tsar Czar Sultan Prince Kaiser Pharaoh Shah Saint Duke Henry Louis Edward "
    "George William Charles James Richard Elizabeth Napoleon Pius Benedict Leo Paul Ramses Frederick Philip "
    "Alexander Nicholas Peter Catherine Ivan Umberto Emmanuel Gustav Christian Ferdinand Francis Innocent Gregory "
    "Clement Urban Wilhelm Friedrich Felipe Alfonso Juan Carlos Mehmed Suleiman Selim Darius Xerxes Ptolemy "
    "Cleopatra Otto Leopold Haakon Harald Olav Boniface Julius Sixtus Adrian Malcolm Robert Mary Margaret Seti "
    "Thutmose Amenhotep"
)


def roman_value(numeral: str) -> int:
    """XIV as 14."""
    values = [_VALUES[letter] for letter in numeral.upper()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


@rule(
    rf"\b((?:{'|'.join(map(re.escape, _PARTS))}|"
    rf"(?i:chapter|part|act|scene|section|volume|book|phase|article|"
    rf"level|stage|class|grade|table|figure|appendix|type)),? )"
    rf"({_NUMERAL}|(?i:i{{1,3}}|iv|vi{{0,3}}|ix|xi{{0,3}})(?![\w'’]))",
    "IVXLCivx",
)
def part(found: re.Match[str]) -> str | None:
    """Chapter IX, World War II, Act III, scene iv."""
    rest = found.string[found.end() :]
    if found[2] in ("i", "I") and re.match(r" (?:am|have|will|would|think|love|know|saw|like|do|can|want)\b", rest):
        return None
    if found[2] in ("i", "I") and found[1][0].islower() and re.match(r" \w", rest):
        return None
    return found[1] + say_cardinal(roman_value(found[2]))


@rule(rf"\b((?:{'|'.join(_RULERS)})(?: [A-Z][a-z]+){{0,2}}) ({_NUMERAL})(?P<after>\.(?= [a-z]))?", "IVXLC")
def ruler(found: re.Match[str]) -> str | None:
    """Henry VIII, Pope John Paul II; a lone I only where a name ends."""
    rest = found.string[found.end() :]
    if found[2] == "I" and re.match(
        r" (?!of\b|was\b|is\b|ruled\b|and\b|reigned\b|died\b|became\b|had\b|the\b|in\b)\w", rest
    ):
        return None
    if len(found[2]) == 1 and found[2] in "CDLM":
        return None
    return f"{found[1]} the {say_ordinal(roman_value(found[2]))}"


@rule(r"\bWWI{1,2}\b", "W")
def world_war(found: re.Match[str]) -> str | None:
    """WWII."""
    return "World War Two" if found[0] == "WWII" else "World War One"


@rule(r"\b([A-Z][a-z]+) (II|III|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3}|XX?)(?![\w'’-])", "IVX")
def named(found: re.Match[str]) -> str | None:
    """A numeral of several letters after any other name: a title's number."""
    return f"{found[1]} {say_cardinal(roman_value(found[2]))}"


@rule(
    r"\b([Tt]he) (X{0,2}(?:IX|IV|V?I{0,3})) (?=(?:Olympiad|[Cc]entury|Congress|Army|Legion|Corps|Dynasty|Winter)\b)",
    "IVX",
)
def counted(found: re.Match[str]) -> str | None:
    """The XXI Olympiad."""
    return f"{found[1]} {say_ordinal(roman_value(found[2]))} " if found[2] else None


ROMANS: tuple[Rule, ...] = (counted, world_war, part, ruler, named)
