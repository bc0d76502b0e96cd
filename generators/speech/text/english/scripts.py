"""Words in Greek and Cyrillic letters among English ones: in the Latin letters that sound most like them.

Source: BGN/PCGN romanization of Russian (1947) and of Greek (ELOT 743), without marks.
"""

from __future__ import annotations

import re
import unicodedata

from generators.speech.text.rules import Rule, rule, words

_CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфхъыьэіїєґ",
        "a b v g d e z i y k l m n o p r s t u f kh _ y _ e i yi ye g".replace("_", "").split(" "),
        strict=True,
    )
) | {"ё": "yo", "ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
_GREEK = dict(
    zip("αβγδεζηικλμνξοπρσςτυφωθχψ", words("a v g d e z i i k l m n x o p r s s t y f o th ch ps"), strict=True)
)
_PAIRS = {"ου": "ou", "αι": "e", "ει": "i", "οι": "i", "μπ": "b", "ντ": "d", "γκ": "g"}
_LETTERS = _CYRILLIC | _GREEK
_LATIN = re.compile(r"[A-Za-z]")


@rule("[\u0370-\u03ff\u1f00-\u1fff]{2,}|[\u0400-\u04ff]+", "")
def other_script(found: re.Match[str]) -> str | None:
    """Привет, as "privyet"; a single Greek letter goes by its name, elsewhere."""
    if not _LATIN.search(found.string):
        return None
    return romanised(found[0])


def romanised(word: str) -> str:
    """A word in Latin letters; what has none is left out."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if sign in "ийё" or not _is_mark(sign))
    bare = unicodedata.normalize("NFC", bare)
    for pair, said in _PAIRS.items():
        bare = bare.replace(pair, said)
    said = "".join(_LETTERS.get(sign, sign if sign.isascii() else "") for sign in bare)
    return said.capitalize() if word[:1].isupper() else said


def _is_mark(sign: str) -> bool:
    return unicodedata.combining(sign) > 0 and sign not in "\u0306\u0308"


SCRIPTS: tuple[Rule, ...] = (other_script,)
