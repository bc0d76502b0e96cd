"""Numbers as they are written elsewhere, into the form that the other rules know: 1'200, 1.234,56, 10 000, 3,5 kg."""

from __future__ import annotations

import re

from generators.speech.text.rules import Rule, rule

_APART = "'’\u00a0\u2009\u202f"


@rule(rf"(?<![\w.,'’])\d{{1,3}}(?:([{_APART}])\d{{3}})(?:\1\d{{3}})*(?![\d'’]|s\b)", _APART)
def thousands(found: re.Match[str]) -> str | None:
    """1'200 and 10 000 with a narrow space."""
    return re.sub(rf"[{_APART}]", ",", found[0])


@rule(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+),(\d{1,2})(?![\d,])", ",")
def both(found: re.Match[str]) -> str | None:
    """1.234,56."""
    return f"{found[1].replace('.', ',')}.{found[2]}"


@rule(r"(?<![\w.,])(\d+),(\d{1,2})(?=\s?(?:%|€|°|(?:kg|g|mg|km|m|cm|mm|l|L|ml|kWh|EUR|CHF)\b))", ",")
def decimals(found: re.Match[str]) -> str | None:
    """3,5 kg."""
    return f"{found[1]}.{found[2]}"


@rule(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+)(?=\s?(?:€|EUR\b))", ".")
def euros(found: re.Match[str]) -> str | None:
    """4.000 €."""
    return found[1].replace(".", ",")


_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


@rule(r"(?<=\b10)(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)", "⁰¹²³⁴⁵⁶⁷⁸⁹")
def power_of_ten(found: re.Match[str]) -> str | None:
    """10⁸, as 10^8."""
    return f"^{found[1].translate(_RAISED)}"


ELSEWHERE: tuple[Rule, ...] = (thousands, both, euros, decimals, power_of_ten)
