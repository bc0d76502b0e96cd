"""English as it is written, to English as it is said: every number, unit, abbreviation and sign in words.

The order of the rules is what they know: first what is an address, then what a calendar, a clock, a purse, a scale and
a telephone explain, then calculation, and last the numbers and signs that nothing explains.
"""

from __future__ import annotations

import re

from generators.speech.text.english.abbreviations import ABBREVIATIONS, BEFORE_NUMBERS
from generators.speech.text.english.calculation import BEFORE_DATES, CALCULATIONS, FRACTIONS, RATIOS
from generators.speech.text.english.chemistry import FORMULAS
from generators.speech.text.english.code import CODE
from generators.speech.text.english.dates import DATES, NUMERIC_DATES
from generators.speech.text.english.electronic import ELECTRONIC
from generators.speech.text.english.elsewhere import ELSEWHERE
from generators.speech.text.english.leftovers import NUMBERS, SIGNS, SYMBOLS
from generators.speech.text.english.money import MONEY
from generators.speech.text.english.phones import PHONES
from generators.speech.text.english.postal import POSTAL
from generators.speech.text.english.ranges import RANGES
from generators.speech.text.english.roman import ROMANS
from generators.speech.text.english.scripts import SCRIPTS
from generators.speech.text.english.times import TIMES
from generators.speech.text.english.units import FEET, UNITS
from generators.speech.text.rules import apply_all

_RULES = (
    *CODE,
    *ELECTRONIC,
    *ELSEWHERE,
    *BEFORE_NUMBERS,
    *PHONES,
    *POSTAL,
    *FORMULAS,
    *NUMERIC_DATES,
    *BEFORE_DATES,
    *RANGES,
    *SIGNS,
    *DATES,
    *RATIOS,
    *TIMES,
    *MONEY,
    *FEET,
    *ROMANS,
    *ABBREVIATIONS,
    *UNITS,
    *FRACTIONS,
    *CALCULATIONS,
    *NUMBERS,
    *SYMBOLS,
    *SCRIPTS,
)
_SPACES = re.compile(r"\s+")
_BEFORE_POINT = re.compile(r"\s+([,.;:!?])")


def normalise(sentence: str) -> str:
    """What is said for one written sentence."""
    said = apply_all(_RULES, sentence)
    return _BEFORE_POINT.sub(r"\1", _SPACES.sub(" ", said)).strip()
