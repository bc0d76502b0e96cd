"""Formulas of chemistry: every element and every number of it by itself, and what the ion carries.

Only what is made of elements' symbols and cannot be a word: "CaCO3", "NaCl", "Fe2O3", "Na+"; never "No" or "HoHo".
"""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import say_cardinal, say_paired
from generators.speech.text.rules import Rule, rule

_ELEMENT = (
    "A[cglmrstu]|B[aeir]?|C[adelorsu]?|D[y]|E[ru]|F[er]?|G[ade]|H[efg]?|I[nr]?|K[r]?|L[aiu]|M[gno]|N[abdei]?|O[s]?|"
    "P[abdmortu]?|R[abehnu]|S[bceimnr]?|T[abcehilm]|U|V|W|Xe|Y[b]?|Z[nr]"
)
"""Without those that nobody writes formulas of, some of which are words."""
_SHORT_WORDS = frozenset(("As", "In", "At", "He", "Be", "Am"))
_LOW, _HIGH = "₀₁₂₃₄₅₆₇₈₉₊₋", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_PLAIN = str.maketrans(_LOW + _HIGH, "0123456789+-" * 2)
_PART = re.compile(rf"({_ELEMENT}|[()·])(\d*)")
_SYMBOLS = rf"(?:(?:{_ELEMENT})[\d{_LOW}]*|[()](?:[\d{_LOW}]*)|·\d*(?=[A-Z]))+"
_CHARGE = r"(?P<charge>[⁰¹²³⁴⁵⁶⁷⁸⁹]?[⁺⁻]|\d?[+−-](?=[\s.,;:!?)]|$))?"


@rule(rf"(?<![\w(·])(?P<formula>{_SYMBOLS}){_CHARGE}(?![\w⁺⁻])", "")
def formula(found: re.Match[str]) -> str | None:
    """CaCO3, H₂O, Na+, SO₄²⁻."""
    written, charge = found["formula"], (found["charge"] or "").translate(_PLAIN)
    plain = written.translate(_PLAIN)
    if plain.count("(") != plain.count(")") or not _is_formula(written, plain, charge):
        return None
    said = [part for element, count in _PART.findall(plain) for part in _part(element, count)]
    if charge:
        said += [say_cardinal(int(charge[0]))] if charge[0].isdecimal() else []
        said.append("plus" if charge.endswith("+") else "minus")
    return " ".join(said)


def _part(element: str, count: str) -> list[str]:
    letters = [] if element in "()·" else [" ".join(element.upper())]
    return letters + ([say_cardinal(int(count))] if count else [])


def _is_formula(written: str, plain: str, charge: str) -> bool:
    """Whether it can be nothing else: capitals alone, or with numbers behind them, are also names of other things."""
    elements = [element for element, _ in _PART.findall(plain) if element not in "()·"]
    counted = any(sign.isdecimal() for sign in plain)
    if written != plain:
        return True
    if charge and len(charge) == 1 and len(plain) == len(elements[0]):
        return len(plain) == 2 and plain not in _SHORT_WORDS
    if counted and (len(elements) > 2 or (charge and (len(elements) > 1 or len(elements[0]) == 2))):
        return True
    pairs = sum(len(element) == 2 for element in elements)
    return len(elements) > 1 and pairs > 0 and (counted or len(elements) <= 4)


@rule(rf"(?<!\w)([⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})({_ELEMENT})(?!\w)", "⁰¹²³⁴⁵⁶⁷⁸⁹")
def isotope(found: re.Match[str]) -> str | None:
    """²³⁵U."""
    return f"{' '.join(found[2].upper())} {say_paired(found[1].translate(_PLAIN))}"


FORMULAS: tuple[Rule, ...] = (isotope, formula)
