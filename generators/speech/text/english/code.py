"""What programmers write: paths, options, keys, operators, powers, numbers and colours in hexadecimal."""

from __future__ import annotations

import re

from generators.speech.text.english.electronic import say_address
from generators.speech.text.english.numbers import NUMBER, say_digits, say_number
from generators.speech.text.rules import Rule, rule

_KEYS = {
    "Ctrl": "Control", "Cmd": "Command", "Esc": "Escape", "Del": "Delete", "Ins": "Insert", "PgUp": "Page Up",
    "PgDn": "Page Down",
}  # fmt: skip
_OPERATORS = {"&&": " and ", "||": " or ", "==": " equals ", "=>": " gives ", "->": " gives "}
_SHARP = {"#": "sharp", "♯": "sharp", "♭": "flat"}


def _spelled(text: str) -> str:
    return " ".join(say_digits(sign) if sign.isdecimal() else sign.upper() for sign in text)


@rule(r"(?<!\S)~(?=/|\s|$)(/[\w./-]+(?<![.]))?", "~")
def home(found: re.Match[str]) -> str | None:
    """~/src."""
    return " slash ".join(["tilde", *(say_address(part) for part in (found[1] or "").split("/") if part)])


@rule(r"(?<![\w/:.<>~])((?:/[A-Za-z][\w.-]*){2,}(?<![.]))/?(?![\w>])", "/")
def path(found: re.Match[str]) -> str | None:
    """/etc/hosts."""
    return " ".join(f"slash {say_address(part)}" for part in found[1].split("/") if part)


@rule(r"(?<!\S)\.(?=[a-z]{2,12}\b(?!\.\d)|NET\b)", ".")
def hidden(found: re.Match[str]) -> str | None:
    """.env."""
    return "dot "


@rule(r"(?<!\S)(--|-(?=[A-Za-z](?![\w-])))(?=[A-Za-z])", "-")
def option(found: re.Match[str]) -> str | None:
    """--verbose, -v; nothing where something is calculated."""
    return None if " = " in found.string else "dash " * len(found[1])


@rule(rf"\b({'|'.join(_KEYS)})\b(?!\.)", "CEDIP")
def key(found: re.Match[str]) -> str | None:
    """Ctrl+C."""
    beside = found.string[: found.start()][-1:] + found.string[found.end() :][:1]
    return _KEYS[found[1]] if found[1] not in ("Ins", "Del") or "+" in beside else None


@rule(r" ?(&&|\|\||==|=>|->)(?!>) ?", "&|=>")
def operator(found: re.Match[str]) -> str | None:
    """a && b."""
    return _OPERATORS[found[1]]


@rule(r"(?<=[\w)])\s?\*\*\s?(?=\d|[a-z]\b)", "*")
def power(found: re.Match[str]) -> str | None:
    """y ** 2, as y^2."""
    return "^"


@rule(r"(?<=[a-z)]) % (?=[\da-z(])", "%")
def modulo(found: re.Match[str]) -> str | None:
    """n % 2."""
    return " modulo "


@rule(rf"(?<![\w.,])({NUMBER})([a-z])(?=\s?[-+−=*/^²³)]|[.,;]?$|[.,;] )", "=")
def coefficient(found: re.Match[str]) -> str | None:
    """The 2x of y = 2x + 1."""
    return f"{say_number(found[1])} {found[2]}"


@rule(r"\b0[xX]([0-9A-Fa-f]{1,16})\b", "xX")
def hexadecimal(found: re.Match[str]) -> str | None:
    """0x1F."""
    return f"zero x {_spelled(found[1])}"


@rule(r"(?<![\w&#])#(?=[A-Fa-f]*\d)([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b(?<!#\d{3})", "#")
def color(found: re.Match[str]) -> str | None:
    """#ff8800."""
    return f"hash {_spelled(found[1])}"


@rule(r"\b([A-G])([#♯♭])(?![\w#])", "#♯♭")
def sharp(found: re.Match[str]) -> str | None:
    """C#, B♭."""
    return f"{found[1]} {_SHARP[found[2]]}"


@rule(r"(?<=[a-z]) > (?=[A-Z])", ">")
def menu(found: re.Match[str]) -> str | None:
    """Settings > Privacy."""
    return ", "


@rule(r"(?<=[A-Z]{2})/(?=\d)", "/")
def revision(found: re.Match[str]) -> str | None:
    """HTTP/2."""
    return " "


@rule(r"\bf/(?=\d)", "/")
def aperture(found: re.Match[str]) -> str | None:
    """f/2.8."""
    return "f "


CODE: tuple[Rule, ...] = (
    operator, power, modulo, coefficient, hexadecimal, color, sharp, home, path, hidden, option, key, menu,
    revision, aperture,
)  # fmt: skip
